"""Which differences of a comparison are explained: those asked for, or those that matter most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.catalogue.message import Message, message
from simulator.studies.compare.differing import changed_inputs
from simulator.studies.compare.figure_data import MOST_SIDES
from simulator.studies.compare.steps import entry
from simulator.studies.compare.waterfall import chosen, waterfalls

if TYPE_CHECKING:
    from simulator.run import CachedRun, Progress
    from simulator.studies.compare.comparison import Comparison
    from simulator.studies.compare.waterfall import Waterfall


def explain(
    comparison: Comparison,
    targets: Sequence[str] = (),
    *,
    draws: int | None = None,
    cached: CachedRun | None = None,
    progress: Progress | None = None,
) -> list[Waterfall]:
    """Explain the targets asked for, or those that differ most, for each scenario in the picture.

    Beyond the scenarios that a picture has room for, only what is asked for is explained.
    """
    found: list[Waterfall] = []
    for number, other in enumerate(comparison.others):
        of = [key for key in targets if key in comparison.goals[other.label]]
        if not targets and number < MOST_SIDES - 1:
            of = chosen(comparison, other)
        if of:
            found += waterfalls(
                comparison, other, of, draws=draws, cached=cached, progress=progress
            )
    return found


def explain_lead(pair: Comparison, cached: CachedRun | None = None) -> Waterfall | None:
    """Explain what differs most between two runs, where several entries differ."""
    (other,) = pair.others
    if len({entry(d.path) for d in changed_inputs(pair, other)}) < 2:
        return None
    found = waterfalls(pair, other, chosen(pair, other)[:1], cached=cached)
    return next((each for each in found if len(each.steps) > 1), None)


def not_explained(comparison: Comparison, targets: Sequence[str]) -> list[Message]:
    """Say which targets asked for cannot be explained, and why."""
    notes = []
    for key in targets:
        for other in comparison.others:
            if key not in comparison.goals[other.label]:
                rows = [s.rows.get(key) for s in (comparison.reference, other)]
                why = next((row.why_not for row in rows if row is not None and row.why_not), None)
                notes.append(
                    message(
                        "compare-not-explained",
                        scenario=other.label,
                        target=key,
                        why=why or message("compare-not-of-both"),
                    )
                )
    return notes
