"""A scenario file and what is to be varied as a checked request; all that is wrong is told."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.catalogue.message import message
from simulator.catalogue.message import year as calendar_year
from simulator.catalogue.quantities import TARGETABLE
from simulator.scenario.load import Loaded, load
from simulator.scenario.overrides import Overrides, node_of
from simulator.scenario.problems import Problem, ScenarioError, as_yaml, did_you_mean, quoted
from simulator.scenario.sections import scenario_shape
from simulator.scenario.sweep import DESIGNS, Design, Sweep
from simulator.scenario.sweep_axes import Axis, read_axis
from simulator.scenario.vary import vary
from simulator.studies.sweep.design import Point, points_of

Varied = Mapping[str, Any] | Sequence[str]


@dataclass(frozen=True)
class Asked:
    """A sweep that may be played.

    Attributes
    ----------
    loaded : the scenario without the values of any point
    overrides : what was set in it
    labels : by path of an axis, how messages call it
    points : in the order of the design
    quantity, target, year : what the picture is to show, where that was said
    """

    loaded: Loaded
    overrides: Overrides
    axes: tuple[Axis, ...]
    labels: Mapping[str, str]
    design: Design
    points: tuple[Point, ...]
    quantity: str | None
    target: str | None
    year: int | None

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths that are varied."""
        return tuple(axis.path for axis in self.axes)

    def at(self, point: Point) -> Loaded:
        """Return the checked scenario of one point."""
        return vary(self.loaded, point.values)

    def block(self) -> dict[str, Any]:
        """Return the sweep as the block of a scenario file."""
        sampled = self.design in ("latin_hypercube", "sobol")
        block: dict[str, Any] = {
            "design": self.design,
            "vary": {axis.path: axis.written for axis in self.axes},
            "points": len(self.points) if sampled else None,
            "quantity": self.quantity,
            "target": self.target,
            "year": self.year,
        }
        return {key: value for key, value in block.items() if value is not None}


def ask(
    scenario: Loaded | str | os.PathLike[str],
    varied: Varied = (),
    *,
    overrides: Overrides = (),
    design: str | None = None,
    points: int | None = None,
    draws: int | None = None,
    seed: int | None = None,
    quantity: str | None = None,
    target: str | None = None,
    year: int | None = None,
) -> Asked:
    """Check what is asked of a scenario; what is given here goes before the scenario's block.

    Axes given here take the place of all axes of the block.

    Raises
    ------
    ScenarioError
        With everything that is wrong.
    """
    loaded = _loaded(scenario, overrides, seed, draws)
    block = loaded.scenario.sweep or Sweep.model_validate({})
    if draws is None and block.draws is not None:
        loaded = vary(loaded, {"draws": block.draws})
    problems: list[Problem] = []
    labelled = _labelled(varied, problems) or [
        (loaded.provenance.place_of("sweep", "vary", axis), axis, written)
        for axis, written in block.vary.items()
    ]
    axes, labels = _axes(labelled, loaded, problems)
    if not labelled and not problems:
        problems.append(Problem(loaded.file, 0, 0, "sweep", message("problem-sweep-nothing")))
    _refuse_set_and_swept(overrides, labels, problems)
    kind = _design(design, block, problems)
    quantity, target, year = _displayed(
        (quantity, target, year), (block.quantity, block.target, block.year), loaded, problems
    )
    made: list[Point] = []
    if not problems:
        wanted = points if points is not None else block.points
        made = points_of(kind, axes, labels, wanted, loaded.scenario, problems)
    if problems:
        raise ScenarioError(problems)
    return Asked(
        loaded, overrides, tuple(axes), labels, kind, tuple(made),
        quantity, target, year,
    )  # fmt: skip


def _loaded(
    scenario: Loaded | str | os.PathLike[str],
    overrides: Overrides,
    seed: int | None,
    draws: int | None,
) -> Loaded:
    """Return the scenario of a file or of memory with what is set in it."""
    if not isinstance(scenario, Loaded):
        return load(scenario, overrides, seed, draws)
    given = {"seed": seed, "draws": draws}
    loaded = vary(scenario, overrides) if overrides else scenario
    return vary(loaded, {name: value for name, value in given.items() if value is not None})


def _labelled(varied: Varied, problems: list[Problem]) -> list[tuple[str, str, Any]]:
    """Return label, path and what was written of each axis."""
    if isinstance(varied, str):
        varied = [varied]
    if isinstance(varied, Mapping):
        return [(f"--vary {path}", path, _listed(written)) for path, written in varied.items()]
    found: list[tuple[str, str, Any]] = []
    for text in varied:
        path, equals, written = text.partition("=")
        label, path = f"--vary {text}", path.strip()
        if not path or (equals and not written.strip()):
            problems.append(Problem(label, 0, 0, path, message("problem-sweep-no-values")))
        elif any(path == other for _, other, _ in found):
            problems.append(Problem(label, 0, 0, path, message("problem-sweep-twice")))
        else:
            found.append((label, path, written if equals else None))
    return found


def _listed(written: Any) -> Any:
    """Turn arrays and tuples of numbers into the lists of a file."""
    if hasattr(written, "tolist"):
        return written.tolist()
    return list(written) if isinstance(written, tuple) else written


def _axes(
    labelled: Sequence[tuple[str, str, Any]], loaded: Loaded, problems: list[Problem]
) -> tuple[list[Axis], dict[str, str]]:
    shape = scenario_shape()
    tree = node_of(loaded.merged, "")
    read = [read_axis(p, written, label, shape, tree, problems) for label, p, written in labelled]
    return [axis for axis in read if axis is not None], {p: label for label, p, _ in labelled}


def _refuse_set_and_swept(
    overrides: Overrides, labels: Mapping[str, str], problems: list[Problem]
) -> None:
    for given in overrides:
        path = given.partition("=")[0].strip()
        if path in labels:
            what = message("problem-sweep-set-and-varied")
            problems.append(Problem(labels[path], 0, 0, path, what))


def _design(design: str | None, block: Sweep, problems: list[Problem]) -> Design:
    for known in DESIGNS:
        if (design or block.design) == known:
            return known
    near = did_you_mean(design or "", DESIGNS)
    what = message("problem-sweep-no-design")
    problems.append(Problem(f"--design {design}", 0, 0, "", what, way_out=near))
    return "grid"


def _displayed(
    given: tuple[str | None, str | None, int | None],
    block: tuple[str | None, str | None, int | None],
    loaded: Loaded,
    problems: list[Problem],
) -> tuple[str | None, str | None, int | None]:
    """Return what the picture shows; a quantity or target given here sets the block's aside."""
    quantity, target, year = given
    scenario = loaded.scenario
    if quantity is not None and quantity not in TARGETABLE:
        near = did_you_mean(quantity, TARGETABLE, message("problem-the-result"))
        what = message("problem-not-reported-by-year")
        problems.append(Problem(f"--quantity {quantity}", 0, 0, "", what, way_out=near))
    if target is not None and target not in scenario.targets:
        near = did_you_mean(target, scenario.targets, quoted("targets"))
        what = message("problem-no-target")
        problems.append(Problem(f"--target {target}", 0, 0, "", what, way_out=near))
    if quantity is None and target is None:
        quantity, target = block[:2]
    if quantity is not None and target in scenario.targets:
        of = scenario.targets[target].quantity
        if of != quantity:
            names = {"of": quoted(of), "quantity": quoted(quantity)}
            what = message("problem-sweep-other-quantity", **names)
            problems.append(Problem(f"--target {target}", 0, 0, "", what))
    year = block[2] if year is None else year
    first, last = scenario.horizon.first_year, scenario.horizon.last_year
    if year is not None and not first <= year <= last:
        ends = {"first": calendar_year(first), "last": calendar_year(last)}
        what = message("problem-sweep-year-outside", **ends)
        problems.append(Problem(f"--year {year}", 0, 0, "", what, as_yaml(year)))
    return quantity, target, year
