"""A comparison as one HTML file that needs nothing beside it, in the look of a run's page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.catalogue.message import Arg, capital, listing, message, year
from simulator.catalogue.numbers import chance, chance_short, level, rounded, with_unit
from simulator.catalogue.quantities import PART_OF, QUANTITIES, headlines
from simulator.present.comparison import messages
from simulator.present.page import PagePicture, fill
from simulator.present.target_texts import asks, first_met
from simulator.present.target_texts import mean as mean_of
from simulator.studies.compare import differing

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.catalogue.language import Language
    from simulator.studies.compare.comparison import Comparison, GoalDifference, Side

HERE = Path(__file__).parent
SECTIONS = ("answer", "figures", "targets", "differences", "inputs", "limits", "again")
TEXTS = (
    "answer", "no_figures", "targets", "targets_note", "differences", "differences_note",
    "every_quantity", "quantity", "inputs", "inputs_note", "no_inputs", "path", "here", "there",
    "why", "again_note",
)  # fmt: skip


def render(
    comparison: Comparison,
    sentences: Sequence[Arg],
    drawn: Sequence[PagePicture],
    failures: Sequence[Arg],
    language: Language,
) -> str:
    """Fill the page of a comparison."""
    write = language.format
    scenario, years = comparison.reference.scenario, comparison.years
    looked_at = differing.year_looked_at(comparison)
    at = write(message("compare-page-differences-in", year=year(looked_at)))
    return fill(
        HERE / "page_of_comparison.html",
        drawn,
        (PART_OF[name] for side in comparison.sides for name in side.outcomes.declared),
        language,
        scenario,
        title=_title(comparison),
        about=message(
            "compare-page-about",
            draws=comparison.draws,
            seed=str(scenario.seed),
            first=year(years[0]),
            last=year(years[-1]),
        ),
        sentences=sentences,
        texts={name: f"compare-page-{name}" for name in TEXTS} | {"target": "page-target"},
        sections=SECTIONS,
        notes=[*map(write, (*comparison.notes, *failures))],
        heads=[write(messages.head(side, comparison)) for side in comparison.sides],
        targets=_targets(comparison, language),
        differences=at,
        quantities=_quantities(comparison, looked_at, language),
        inputs=[
            (
                write(messages.head(other, comparison)),
                [
                    (d.path, write(d.a.value), write(d.b.value), d.b.reason)
                    for d in comparison.inputs[other.label]
                ],
            )
            for other in comparison.others
        ],
        command=" ".join(
            ["simulate", "compare", *(f"scenarios/{side.label}.yaml" for side in comparison.sides)]
        ),
        files={g.file: g for side in comparison.sides for g in side.loaded.inputs}.values(),
    )


def _title(comparison: Comparison) -> Arg:
    others = [messages.name_of(side, comparison) for side in comparison.others]
    return message(
        "compare-page-title", others=listing(others), reference=comparison.reference.label
    )


def _targets(comparison: Comparison, language: Language) -> list[dict[str, Any]]:
    """Return the rows of the table targets × scenarios."""
    write = language.format
    rows = []
    for key in comparison.targets:
        first = next(side.rows[key] for side in comparison.sides if key in side.rows)
        if not any(side.rows[key].tested for side in comparison.sides if key in side.rows):
            continue
        cells = [
            {name: write(text) for name, text in _target(comparison, side, key).items()}
            for side in comparison.sides
        ]
        rows.append({"title": write(first.title), "asks": write(asks(first)), "cells": cells})
    return rows


def _target(comparison: Comparison, side: Side, key: str) -> dict[str, Arg]:
    row = side.rows.get(key)
    if row is None:
        return {"level": "", "text": message("compare-no-such-target"), "below": "", "more": ""}
    if not row.tested:
        text = message("compare-not-tested")
        return {"level": "", "text": text, "below": row.why_not or "", "more": ""}
    goal = comparison.goals[side.label].get(key) if side is not comparison.reference else None
    if side is comparison.reference:
        below = message("compare-reference")
    else:
        below = "" if goal is None else messages.points(goal.chance, comparison.draws)
    return {
        "level": level(row.probability),
        "text": chance(row.probability, row.probability_se, comparison.draws),
        "below": below,
        "more": listing(
            [*_more(row, goal), *([row.condition] if row.condition else [])], "semicolon"
        ),
    }


def _more(row: TargetRow, goal: GoalDifference | None) -> list[Arg]:
    """Say of a target its mean, the typical miss, and when it is first met."""
    fmt = QUANTITIES[row.quantity]
    sentences: list[Arg] = []
    if row.year is not None:
        mean = mean_of(row)
        if goal is None or goal.mean is None:
            sentences.append(message("compare-mean", mean=mean))
        else:
            apart = messages.short(goal.mean, fmt.display.factor)
            sentences.append(message("compare-mean-apart", mean=mean, difference=apart))
        if row.shortfall_p50:
            miss = with_unit(rounded(fmt.display.factor * row.shortfall_p50), fmt.display.message)
            sentences.append(message("compare-typical-miss", miss=miss))
    sentences.append(message("compare-first", when=first_met(row), comparator=row.comparator))
    if goal is not None and (goal.sooner or goal.later):
        sooner, later = chance_short(goal.sooner), chance_short(goal.later)
        sentences.append(message("compare-sooner-later", sooner=sooner, later=later))
    return sentences


def _quantities(comparison: Comparison, at_year: int, language: Language) -> list[dict[str, Any]]:
    """Return the rows of the table quantities × scenarios, for one year."""
    rows = []
    for name in headlines():
        if not any(name in side.outcomes.arrays for side in comparison.sides):
            continue
        fmt = QUANTITIES[name]
        cells = [
            tuple(map(language.format, _quantity(comparison, side, name, at_year)))
            for side in comparison.sides
        ]
        head, unit = language.format(capital(fmt.label)), language.format(fmt.display.message)
        rows.append({"name": head, "unit": unit, "cells": cells})
    return rows


def _quantity(comparison: Comparison, side: Side, name: str, at_year: int) -> tuple[Arg, Arg]:
    """Return the mean of a quantity, and how it differs from the reference."""
    if name not in side.outcomes.arrays:
        return "–", ""
    fmt = QUANTITIES[name]
    here = messages.level(differing.level(side, name, at_year), fmt.display.factor)
    if side is comparison.reference:
        return here, message("compare-reference")
    found = comparison.differences[side.label].get(name)
    if found is None:
        return here, ""
    at = comparison.years.index(at_year)
    return here, messages.difference(found.at(at), comparison.draws, fmt.display.factor)
