"""The pictures of a run, by name, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from simulator.catalogue.language import chosen
from simulator.catalogue.quantities import PART_OF
from simulator.present import words
from simulator.present.figures import (
    coal,
    coal_or_power,
    cost,
    curtailment,
    flows,
    investment,
    losses,
    monthly,
    mw_by_year,
    petroleum,
    targets,
    timeline,
    trade,
    trade_goods,
    twh_by_year,
)
from simulator.present.picture import Picture

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

PICTURES: Mapping[str, Picture[Any]] = {
    "mw_by_year": mw_by_year.PICTURE,
    "scorecard": targets.POWER,
    "scorecard_goods": targets.GOODS,
    "losses": losses.PICTURE,
    "twh_by_year": twh_by_year.PICTURE,
    "monthly": monthly.PICTURE,
    "curtailment": curtailment.PICTURE,
    "cost": cost.PICTURE,
    "timeline": timeline.PICTURE,
    "coal": coal.PICTURE,
    "coal_or_power": coal_or_power.PICTURE,
    "petroleum": petroleum.PICTURE,
    "trade": trade.PICTURE,
    "trade_goods": trade_goods.PICTURE,
    "flows": flows.PICTURE,
    "investment": investment.PICTURE,
}


def pictures_of(outcomes: Outcomes) -> dict[str, Picture[Any]]:
    """Return the pictures of the parts that were played."""
    played = {PART_OF[name] for name in outcomes.arrays}
    return {name: p for name, p in PICTURES.items() if played.issuperset(p.parts)}


def draw(
    name: str,
    scenario: Scenario,
    outcomes: Outcomes,
    rows: Sequence[TargetRow],
    lang: str | None = None,
) -> Figure:
    """Draw one picture of a run, for a notebook as for the report."""
    picture = PICTURES[name]
    facts = picture.facts(scenario, outcomes, rows)
    return picture.figure(facts, words.source_line(scenario, outcomes), chosen(lang))
