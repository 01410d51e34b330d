"""A run as who sells what: commodities by side in two years, the surplus, energy in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from simulator.analysis.estimates import Estimate, estimate, standard_error
from simulator.parts.registry import condition_of

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.catalogue.message import Message
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

Side = Literal["imports", "exports"]
SIDES: tuple[Side, ...] = ("imports", "exports")  # as Viet Nam sees them
ENERGY = ("electricity", "coal", "petroleum")
ELECTRICITY = "imports/electricity"


class Row(NamedTuple):
    """A commodity: mean and its standard error in each year shown, MUSD."""

    name: str
    energy: bool
    counted: bool
    mean_musd: tuple[float, ...]
    error_musd: tuple[float, ...]


class FigureData(NamedTuple):
    """Trade by commodity in one year or two; estimates over the years shown, MUSD or shares."""

    years: tuple[int, ...]
    rows: dict[Side, tuple[Row, ...]]
    total: dict[Side, Estimate]
    surplus: Estimate
    energy_share: Estimate
    electricity_counted: bool
    condition: Message | None


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows: the year after the record and the last one."""
    t = scenario.trade
    assert t is not None
    last = outcomes.last_year
    first = max(outcomes.first_year, t.base_year + 1)
    years = (first, last) if first < last else (last,)
    at = [year - outcomes.first_year for year in years]
    arrays = outcomes.arrays
    mean = outcomes.means["trade_group_musd"][at]  # [year shown, group]
    error = standard_error(arrays["trade_group_musd"][:, at], outcomes.draws)
    electricity = estimate(arrays["trade_electricity_musd"][:, at])
    found: dict[Side, list[Row]] = {side: [] for side in SIDES}
    for i, label in enumerate(outcomes.labels["group"]):
        side, _, name = label.partition("/")
        counted = label != ELECTRICITY or t.electricity_in_customs
        means, errors = (mean[:, i], error[:, i]) if counted else electricity[:2]
        row = Row(name, name in ENERGY, counted, tuple(means.tolist()), tuple(errors.tolist()))
        if any(row.mean_musd):
            found["imports" if side == "imports" else "exports"].append(row)
    return FigureData(
        years=years,
        rows={side: tuple(sorted(found[side], key=_rank)) for side in SIDES},
        total={side: estimate(arrays[f"vn_{side}_musd"][:, at]) for side in SIDES},
        surplus=estimate(arrays["trade_balance_musd"][:, at]),
        energy_share=estimate(arrays["trade_energy_share"][:, at]),
        electricity_counted=t.electricity_in_customs,
        condition=condition_of("trade_musd", last, [scenario]),
    )


def _rank(row: Row) -> tuple[int, float]:
    """Put energy first, what is not named last, the larger before the smaller."""
    place = 0 if row.energy else 2 if row.name == "other" else 1
    return place, -row.mean_musd[-1]
