"""The pictures of a run, by name, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from simulator.catalogue.language import chosen
from simulator.catalogue.quantities import PART_OF
from simulator.parts.registry import parts
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
                module, attribute = part.pictures[name].split(":")
                return getattr(import_module(module), attribute)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for part in parts() for name in part.pictures)

    def __len__(self) -> int:
        return sum(len(part.pictures) for part in parts())


PICTURES: Mapping[str, Picture[Any]] = _Pictures()


def findings() -> list[str]:
    """Return the pictures whose titles belong to the answer of a run."""
    return [part.finding for part in parts() if part.finding is not None]


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
    return picture.figure(facts, source_line(scenario, outcomes), chosen(lang, scenario.lang))
