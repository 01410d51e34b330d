"""A comparison as one HTML file that needs nothing beside it, in the look of a run's page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.analysis.estimates import Estimate, estimate, plus_minus
from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.catalogue.quantities import PART_OF
from simulator.present import words as report_words
from simulator.present.comparison import findings, words
from simulator.present.numbers import chance, level, share_short
from simulator.present.page import Shown, fill

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.studies.compare.comparison import Comparison, GoalDifference, Side

HERE = Path(__file__).parent
PAGE = {
    "language": "en",
    "answer": "What differs",
    "figures": "Pictures",
    "no_figures": "This comparison was asked for no pictures; its numbers are in the tables.",
    "targets": "Targets",
    "targets_note": (
        "Share of the futures that meet each target. Every scenario was played on the same chance, "
        "so futures are compared in pairs: ± is the standard error, for a difference that of the "
        "pairs. A difference of less than twice its error is within the noise. Half of the futures "
        "miss a target by no more than the typical miss; first met is the median year (P10–P90)."
    ),
    "target": "Target",
    "differences": "Differences by quantity",
    "differences_note": "Means with their standard errors; below each the difference, with its.",
    "quantity": "Quantity",
    "inputs": "Inputs that differ",
    "inputs_note": "what the reference has, and what the scenario has in its place",
    "no_inputs": "No input differs.",
    "path": "Input",
    "here": "Reference",
    "there": "In its place",
    "why": "On whose word",
    "limits": "What is not represented",
    "again": "How to make this again",
    "again_note": (
        "The folder scenarios beside this page holds every scenario, merged and checked. Compared "
        "again, they give the same numbers:"
    ),
    "files": "Files that were read",
    "untested": "not tested",
    "absent": "no such target",
    "reference": "reference",
    "version": "version",
}


SECTIONS = ("answer", "figures", "targets", "differences", "inputs", "limits", "again")


def render(
    comparison: Comparison,
    sentences: Sequence[str],
    drawn: Sequence[Shown],
    failures: Sequence[str] = (),
) -> str:
    """Fill the page of a comparison."""
    reference = comparison.reference
    return fill(
        HERE / "page_of_comparison.html",
        drawn,
        (PART_OF[name] for side in comparison.sides for name in side.outcomes.declared),
        language("en"),
        w=PAGE,
        sections=SECTIONS,
        title=_title(comparison),
        known=language("en").format(message("page-known", day=reference.scenario.as_of)),
        draws=f"{comparison.draws:,}",
        seed=reference.scenario.seed,
        years=comparison.years,
        sentences=sentences,
        notes=[*comparison.notes, *failures],
        heads=[words.head(side, comparison) for side in comparison.sides],
        targets=_targets(comparison),
        year=findings.year_told(comparison),
        quantities=_quantities(comparison),
        inputs=[
            (words.head(other, comparison), comparison.inputs[other.label])
            for other in comparison.others
        ],
        command=" ".join(
            ["simulate compare", *(f"scenarios/{side.label}.yaml" for side in comparison.sides)]
        ),
        files={g.file: g for side in comparison.sides for g in side.loaded.inputs}.values(),
    )


def _title(comparison: Comparison) -> str:
    names = [words.called(side, comparison) for side in comparison.others]
    *most, last = names
    others = f"{', '.join(most)} and {last}" if most else last
    return f"{others} against {comparison.reference.label}"


def _targets(comparison: Comparison) -> list[dict[str, Any]]:
    """Return the rows of the table targets × scenarios."""
    rows = []
    for key in comparison.targets:
        first = next(side.rows[key] for side in comparison.sides if key in side.rows)
        cells = [_target(comparison, side, key) for side in comparison.sides]
        if any(cell["level"] for cell in cells):
            rows.append({"title": first.title, "asks": report_words.asks(first), "cells": cells})
    return rows


def _target(comparison: Comparison, side: Side, key: str) -> dict[str, str]:
    row = side.rows.get(key)
    if row is None or not row.tested:
        text = PAGE["absent"] if row is None else PAGE["untested"]
        below = "" if row is None else row.why_not
        return {"level": "", "text": text, "below": below, "more": ""}
    cell = {
        "level": level(row.probability),
        "text": chance(row.probability, row.probability_se, comparison.draws),
        "below": PAGE["reference"],
        "more": "",
    }
    goal = comparison.goals[side.label].get(key) if side is not comparison.reference else None
    if side is not comparison.reference:
        cell["below"] = "" if goal is None else words.points(goal.chance, comparison.draws)
    return cell | {"more": "; ".join(_more(row, goal))}


def _more(row: TargetRow, goal: GoalDifference | None) -> list[str]:
    """Say of a target its mean, the typical miss, and when it is first met."""
    scale, unit = report_words.as_told(row.unit)
    said = []
    if row.year is not None:
        mean = f"mean {plus_minus(scale * row.mean, scale * row.standard_error)} {unit}"
        apart = "" if goal is None or goal.mean is None else words.short(goal.mean, scale)
        said.append(f"{mean}, {apart}" if apart else mean)
        if row.shortfall_p50:
            said.append(f"typical miss {report_words.amount(row.shortfall_p50, row.unit)}")
    first = "first met" if row.comparator == "at_least" else "first passed"
    said.append(f"{first} {report_words.first_met(row)}")
    if goal is not None and (goal.sooner or goal.later):
        sooner, later = share_short(goal.sooner), share_short(goal.later)
        said.append(f"sooner in {sooner}, later in {later} of futures")
    return said


def _quantities(comparison: Comparison) -> list[dict[str, Any]]:
    """Return the rows of the table quantities × scenarios, for the year told."""
    year = findings.year_told(comparison)
    at = comparison.years.index(year)
    rows = []
    for name in (*words.HEADS, *words.OTHERS):
        told = words.told(name)
        cells = []
        for side in comparison.sides:
            if name not in side.outcomes.arrays:
                cells.append(("–", ""))
                continue
            mean = estimate(side.by_year(name, (year,)))
            here = words.level(Estimate(*(np.asarray(part[0]) for part in mean)), told)
            found = comparison.differences.get(side.label, {}).get(name)
            below = words.difference(found.at(at), comparison.draws, told.scale) if found else ""
            cells.append((here, below or PAGE["reference"] * (side is comparison.reference)))
        if any(here != "–" for here, _ in cells):
            rows.append({"name": told.name, "unit": told.unit, "cells": cells})
    return rows
