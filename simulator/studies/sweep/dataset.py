"""Points and their results as one labelled data set, with the swept paths as coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

import simulator
from simulator.analysis.sweep_figure import AS_IN_THE_SCENARIO
from simulator.catalogue.attributes import of_quantity, of_unit
from simulator.catalogue.language import DEFAULT, language
from simulator.catalogue.quantities import QUANTITIES, of_parts
from simulator.dates import calendar_day
from simulator.run.labels import parts
from simulator.scenario.leaves import read
from simulator.scenario.problems import as_yaml
from simulator.scenario.quantity import Quantity
from simulator.scenario.sweep_axes import Axis
from simulator.scenario.wording import value_of
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.summary import (
    STATISTICS,
    TARGET_NUMBERS,
    PointResult,
    annual_quantities,
)

if TYPE_CHECKING:
    import xarray

SAYS = {
    "value": {"long_name": "what the target asks"},
    "probability": {
        "long_name": "share of the futures in which the target is met in its year; without a year, "
        "by the end of the horizon"
    },
    "probability_se": {"long_name": "standard error of the probability"},
    "mean": {"long_name": "mean of the target's quantity in its year"},
    "standard_error": {"long_name": "standard error of that mean"},
    **{
        f"first_year_{percentile}": {
            "long_name": f"first year by which {share} of the futures reach it; infinite: never"
        }
        for percentile, share in (("p10", "0.1"), ("p50", "0.5"), ("p90", "0.9"))
    },
}


class Coordinate(NamedTuple):
    """Values of one axis: numbers in the unit of the field, days, or texts."""

    values: NDArray[Any]
    attributes: dict[str, str]


def dataset(asked: Asked, results: Sequence[PointResult]) -> xarray.Dataset:
    """Lay results out: along the swept paths for a grid, else along `point`."""
    import xarray

    scenario = asked.loaded.scenario
    horizon = scenario.horizon
    names = annual_quantities(of_parts(parts(scenario)))
    ids = [key for key, t in scenario.targets.items() if t.quantity in of_parts(parts(scenario))]
    is_grid = asked.design == "grid"
    sizes = tuple(len(axis.levels) for axis in asked.axes) if is_grid else (len(asked.points),)
    dims = asked.paths if is_grid else ("point",)
    coords: dict[str, Any] = {}
    for axis in asked.axes:
        raws = axis.levels if is_grid else [p.values.get(axis.path) for p in asked.points]
        values, attributes = coordinate(axis, raws)
        coords[axis.path] = (axis.path if is_grid else "point", values, attributes)
    if not is_grid:
        coords["point"] = ("point", np.arange(len(asked.points)), {"long_name": "point"})
    if asked.design == "one_at_a_time":
        varied = [next(iter(point.values), AS_IN_THE_SCENARIO) for point in asked.points]
        coords["varied"] = ("point", np.array(varied, object), {"long_name": "what is varied"})
    coords["year"] = np.arange(horizon.first_year, horizon.last_year + 1)
    coords["statistic"] = np.array(STATISTICS, object)
    coords["target"] = np.array(ids, object)
    coords |= _of_targets(asked, ids)
    annual = np.stack([result.annual for result in results])  # [point, quantity, year, statistic]
    targets = np.stack([result.targets for result in results])  # [point, target, number]
    variables: dict[str, Any] = {}
    for i, name in enumerate(names):
        values = annual[:, i].reshape(*sizes, *annual.shape[2:])
        notes = of_quantity(QUANTITIES[name])
        variables[name] = ((*dims, "year", "statistic"), values, notes)
    for i, number in enumerate(TARGET_NUMBERS):
        values = targets[:, :, i].reshape(*sizes, len(ids))
        variables[f"target_{number}"] = ((*dims, "target"), values, SAYS[number])
    return xarray.Dataset(variables, coords, attributes_of(asked))


def coordinate(axis: Axis, raws: Sequence[Any]) -> Coordinate:
    """Return the values of an axis as a coordinate; none: as in the scenario."""
    says = {"long_name": f"value of {axis.path}"}
    if axis.leaf is not None:
        quantities = [None if raw is None else read(raw, axis.leaf) for raw in raws]
        if all(q is None or q.distribution.kind == "value" for q in quantities):
            numbers = np.array([_number(q) for q in quantities])
            if axis.leaf.is_date:
                return Coordinate(_days(numbers), says)
            return Coordinate(
                numbers,
                of_unit(axis.leaf.unit) | {"scenario_unit": axis.leaf.unit} | says,
            )
        english = language(DEFAULT)  # of data, as their notes
        texts = [
            AS_IN_THE_SCENARIO if q is None else english.format(value_of(q)) for q in quantities
        ]
        return Coordinate(np.array(texts, object), says)
    if all(isinstance(raw, int | float) and not isinstance(raw, bool) for raw in raws):
        return Coordinate(np.array(raws), says)
    texts = [AS_IN_THE_SCENARIO if raw is None else as_yaml(raw).strip("`") for raw in raws]
    return Coordinate(np.array(texts, object), says)


def attributes_of(asked: Asked) -> dict[str, Any]:
    """Return what the data set tells of the study."""
    scenario = asked.loaded.scenario
    return {
        "title": f"{scenario.title}: {len(asked.points):,} points over {', '.join(asked.paths)}",
        "scenario": scenario.name,
        "design": asked.design,
        "draws": scenario.draws,
        "seed": scenario.seed,
        "as_of": scenario.as_of.isoformat(),
        "program_version": simulator.__version__,
    }


def _number(quantity: Quantity | None) -> float:
    """Return the one value of a quantity; not a number if it never comes."""
    if quantity is None or quantity.distribution.never == 1.0:
        return np.nan
    return quantity.distribution.central


def _days(decimal: NDArray[np.float64]) -> NDArray[np.datetime64]:
    days = ["NaT" if np.isnan(x) else calendar_day(x).isoformat() for x in decimal.tolist()]
    return np.array(days, "datetime64[ns]")


def _of_targets(asked: Asked, ids: Sequence[str]) -> dict[str, Any]:
    """Return what each target is, along the targets."""
    targets = [asked.loaded.scenario.targets[key] for key in ids]
    years = [np.nan if t.year is None else float(t.year) for t in targets]
    return {
        "target_title": ("target", np.array([t.title for t in targets], object)),
        "target_quantity": ("target", np.array([t.quantity for t in targets], object)),
        "target_year": ("target", np.array(years, float)),
        "target_unit": ("target", np.array([t.unit for t in targets], object)),
    }
