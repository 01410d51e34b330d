"""The pictures of a run, by name, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    """The pictures that parts declare; each is loaded when it is first looked up."""

    def __getitem__(self, name: str) -> Picture[Any]:
        for part in parts():
            if name in part.pictures:
                return defined_at(part.pictures[name])
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for part in parts() for name in part.pictures)

    def __len__(self) -> int:
        return sum(len(part.pictures) for part in parts())


PICTURES: Mapping[str, Picture[Any]] = _Pictures()


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
    return picture.figure(data, source_line(scenario, outcomes), chosen(lang, scenario.lang))
