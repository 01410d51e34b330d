"""A comparison as CSV tables: differences, targets, inputs, what explains a target."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Estimate
from simulator.analysis.robust import Robust
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.cells import Cell, Table
from simulator.present.comparison import messages
from simulator.present.tables import NOT_TESTED
from simulator.present.target_texts import first_year

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.waterfall import Walk, Waterfall

PAIRED = ("difference", "difference_se", "unpaired_se")
SPREAD = ("difference_p10", "difference_p50", "difference_p90")
UNKNOWN = math.nan
REFERENCE = "reference"


def verdict(found: Paired, draws: int) -> str:
    """Return whether there is a difference, as a code that is the same in every language."""
    if not math.isfinite(float(found.mean)):
        return "not_known"
    if bool(found.same):
        return "same"
    if draws == 1:
        return "one_draw"
    return "within_noise" if bool(found.in_noise) else "differs"


def differences_table(comparison: Comparison, of: Collection[str] | None = None) -> Table:
    """Return every annual quantity and year: both means, and the difference with its errors.

    Parameters
    ----------
    of : only these quantities
    """

    def rows() -> Iterator[Sequence[Cell]]:
        reference, years = comparison.reference, comparison.years
        mine: dict[str, Estimate] = {}
        for other in comparison.others:
            for name, found in comparison.differences[other.label].items():
                if of is not None and name not in of:
                    continue
                if name not in mine:
                    mine[name] = reference.estimated(name, years)
                theirs = other.estimated(name, years)
                for at, year in enumerate(years):
                    here = found.at(at)
                    yield (
                        other.label, name, QUANTITIES[name].unit, year,
                        float(mine[name].mean[at]), float(mine[name].standard_error[at]),
                        float(theirs.mean[at]), float(theirs.standard_error[at]),
                        *_numbers(here), float(here.p10), float(here.p50), float(here.p90),
                        verdict(here, comparison.draws),
                    )  # fmt: skip

    return Table(
        (
            "scenario", "quantity", "unit", "year", "reference_mean", "reference_se", "mean",
            "standard_error", *PAIRED, *SPREAD, "verdict",
        ),
        rows(),
    )  # fmt: skip


def targets_table(comparison: Comparison) -> Table:
    """Return every target in every scenario, and how it differs from the reference."""

    def rows() -> Iterator[Sequence[Cell]]:
        for key in comparison.targets:
            for side in comparison.sides:
                row = side.rows.get(key)
                if row is not None:
                    yield (
                        key, row.quantity, row.year, row.comparator, row.value, row.unit,
                        side.label, row.mean, row.standard_error,
                        row.probability if row.tested else NOT_TESTED, row.probability_se,
                        row.shortfall_p50,
                        *(
                            first_year(year, row.last_year)
                            for year in (
                                row.first_year_p10, row.first_year_p50, row.first_year_p90,
                            )
                        ),
                        *_compared(comparison, side, key), row.why_not,
                    )  # fmt: skip

    return Table(
        (
            "target", "quantity", "year", "comparator", "value", "unit", "scenario", "mean",
            "standard_error", "probability", "probability_se", "shortfall_p50", "first_year_p10",
            "first_year_p50", "first_year_p90",
            *(f"mean_{name}" for name in PAIRED), *(f"probability_{name}" for name in PAIRED),
            "sooner_share", "later_share", "verdict", "why_not_tested",
        ),
        rows(),
    )  # fmt: skip


def regrets_table(comparison: Comparison) -> Table:
    """Return how far each scenario stays behind the best of them, target by target."""

    def rows() -> Iterator[Sequence[Cell]]:
        for key, by_label in comparison.regrets.items():
            row = comparison.reference.rows[key]
            for label, found in by_label.items():
                yield (key, row.quantity, row.year, row.unit, label, *found)

    head = ("target", "quantity", "year", "unit", "scenario")
    return Table((*head, *Robust._fields), rows())


def _compared(comparison: Comparison, side: Side, key: str) -> tuple[Cell, ...]:
    """Return the differences from the reference; blank for the reference itself."""
    goal = comparison.goals[side.label].get(key) if side is not comparison.reference else None
    if goal is None:
        code = REFERENCE if side is comparison.reference else ""
        return (*(UNKNOWN,) * (2 * len(PAIRED) + 2), code)
    mean = (UNKNOWN,) * len(PAIRED) if goal.mean is None else _numbers(goal.mean)
    code = verdict(goal.chance, comparison.draws)
    return (*mean, *_numbers(goal.chance), goal.sooner, goal.later, code)


def inputs_table(comparison: Comparison) -> Table:
    """Return the inputs in which each scenario differs from the reference."""
    return Table(
        (
            "scenario", "path", "reference_value", "value", "reference_reason", "reason",
            "reference_place", "place", "changes_numbers",
        ),
        (
            (
                other.label, found.path, found.a.value, found.b.value, found.a.reason,
                found.b.reason, found.a.place, found.b.place,
                "no" if found.texts_only else "yes",
            )
            for other in comparison.others
            for found in comparison.inputs[other.label]
        ),
    )  # fmt: skip


def waterfall_table(comparison: Comparison, explanations: Sequence[Waterfall]) -> Table:
    """Return the steps of one target: of its mean and of its probability, in both orders."""

    def rows() -> Iterator[Sequence[Cell]]:
        for found in explanations:
            unit = comparison.reference.rows[found.target].unit
            walks = (("mean", unit, found.mean), ("probability", "share", found.chance))
            for what, in_unit, walk in walks:
                if walk is not None:
                    yield from _walk(comparison, found, (found.label, what, in_unit), walk)

    return Table(
        (
            "scenario", "of", "unit", "row", "name", "inputs", "paths", "level", "level_se",
            "adds", "adds_se", "adds_in_reverse", "adds_in_reverse_se", "interaction",
            "interaction_se", "draws",
        ),
        rows(),
    )  # fmt: skip


def _walk(
    comparison: Comparison, found: Waterfall, about: tuple[str, ...], walk: Walk
) -> Iterator[Sequence[Cell]]:
    none = (UNKNOWN,) * 2
    reference = comparison.reference.label
    start = (float(walk.start.mean), float(walk.start.standard_error))
    yield (*about, "start", reference, None, "", *start, *none, *none, *none, found.draws)
    parts = zip(found.steps, walk.forward, walk.backward, walk.interaction, strict=True)
    for step, forward, backward, interaction in parts:
        yield (
            *about, "step", messages.step_name(step, comparison.sides), len(step.inputs),
            " ".join(d.path for d in step.inputs), *none,
            *_numbers(forward)[:2], *_numbers(backward)[:2], *_numbers(interaction)[:2],
            found.draws,
        )  # fmt: skip
    end = (float(walk.end.mean), float(walk.end.standard_error))
    total = _numbers(walk.total)[:2]
    yield (*about, "end", found.label, None, "", *end, *total, *total, *none, found.draws)


def _numbers(found: Paired) -> tuple[float, float, float]:
    return tuple(
        float(np.asarray(x)) for x in (found.mean, found.standard_error, found.unpaired_error)
    )  # type: ignore[return-value]
