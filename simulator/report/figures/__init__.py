"""The pictures of a run, by name, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from simulator.quantities import PART_OF
from simulator.report.figures import (
    cost,
    curtailment,
    losses,
    monthly,
    mw_by_year,
    targets,
    timeline,
    twh_by_year,
)
from simulator.report.picture import Picture

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.outcomes.store import Outcomes
    from simulator.report.scorecard import TargetRow
    from simulator.scenario.schema import Scenario

PICTURES: Mapping[str, Picture[Any]] = {
    "mw_by_year": mw_by_year.PICTURE,
    "scorecard": targets.PICTURE,
    "losses": losses.PICTURE,
    "twh_by_year": twh_by_year.PICTURE,
    "monthly": monthly.PICTURE,
    "curtailment": curtailment.PICTURE,
    "cost": cost.PICTURE,
    "timeline": timeline.PICTURE,
}


def pictures_of(outcomes: Outcomes) -> dict[str, Picture[Any]]:
    """Return the pictures of the parts that were played."""
    played = {PART_OF[name] for name in outcomes.arrays}
    return {name: p for name, p in PICTURES.items() if played.issuperset(p.parts)}


def draw(name: str, scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> Figure:
    """Draw one picture of a run, for a notebook as for the report."""
    picture = PICTURES[name]
    return picture.draw_run(picture.facts(scenario, outcomes, rows), scenario, outcomes)
