"""The pictures of every kind of study, by name, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from simulator.catalogue.language import chosen
from simulator.parts.registry import defined_at, parts, parts_played
from simulator.present.picture import Picture, source_line

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario


class _Pictures(Mapping[str, Picture[Any]]):
    """Pictures by name, each loaded when it is first looked up.

    Parameters
    ----------
    places : of each name where it is defined: `module:ATTRIBUTE`
    """

    def __init__(self, places: Callable[[], Mapping[str, str]]) -> None:
        self._places = places

    def __getitem__(self, name: str) -> Picture[Any]:
        return defined_at(self._places()[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places())

    def __len__(self) -> int:
        return len(self._places())


def _of(module: str, **attributes: str) -> _Pictures:
    """Return the pictures of a study: where each is, below a module."""
    places = {name: f"simulator.present.{module}{place}" for name, place in attributes.items()}
    return _Pictures(lambda: places)


PICTURES = _Pictures(
    lambda: {name: place for part in parts() for name, place in part.pictures.items()}
)  # of a run: those that its parts declare
STUDIES: Mapping[str, Mapping[str, Picture[Any]]] = {
    "run": PICTURES,
    "comparison": _of(
        "comparison.figures",
        side_by_side=".side_by_side:PICTURE",
        over_time=".over_time:PICTURE",
        chances=".chances:PICTURE",
        waterfall=".waterfall:PICTURE",
    ),
    "sweep": _of("sweep.pictures", line=":LINE", map=":MAP", panels=":PANELS"),
    "plan": _of(
        "plan",
        staircase=".staircase:PICTURE",
        timeline=".timeline:PICTURE",
        worth=".worth:PICTURE",
        frontier=".frontier:PICTURE",
        regret=".regret:PICTURE",
    ),
    "worth": _of("worth.pictures", time=":TIME", share=":SHARE"),
    "discover": _of("discover", boxes=".picture:PICTURE"),
    "needed": _of("needed", needed=".picture:PICTURE", two_levers=".picture:TWO"),
    "sensitivity": _of("sensitivity.pictures", tornado=":TORNADO", unknown=":UNKNOWN"),
    "backcast": _of("backcast", foreseen=".picture:PICTURE", places=".places:PICTURE"),
}


def pictures_of(outcomes: Outcomes) -> dict[str, Picture[Any]]:
    """Return the pictures of the parts that were played, with what else they need."""
    played = parts_played(outcomes.arrays)
    names = {part.name for part in played}
    found = {name: PICTURES[name] for part in played for name in part.pictures}
    return {name: p for name, p in found.items() if names.issuperset(p.parts)}


def draw(
    name: str,
    scenario: Scenario,
    outcomes: Outcomes,
    rows: Sequence[TargetRow],
    lang: str | None = None,
) -> Figure:
    """Draw one picture of a run, for a notebook as for the report."""
    picture = PICTURES[name]
    data = picture.data(scenario, outcomes, rows)
    return picture.figure(data, source_line(scenario, outcomes.draws), chosen(lang, scenario.lang))
