"""A comparison as its folder, laid out as that of a run, with the scenarios beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.catalogue.language import chosen
from simulator.catalogue.message import Arg
from simulator.outcomes.folder import publishing
from simulator.present.cells import Table
from simulator.present.comparison import findings, messages, tables
from simulator.present.comparison.page import render
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.run import Timings
from simulator.studies.compare.explain import explain, not_explained

if TYPE_CHECKING:
    from simulator.run import CachedRun, Progress
    from simulator.studies.compare.comparison import Comparison
    from simulator.studies.compare.waterfall import Waterfall


@dataclass(frozen=True)
class ComparisonReport:
    """What a comparison left behind, for the one who started it."""

    folder: Path
    findings: list[str]
    notes: list[str]
    timings: dict[str, float]


def publish_comparison(
    comparison: Comparison,
    folder: Path,
    *,
    cached: CachedRun | None = None,
    targets: Sequence[str] = (),
    waterfall_draws: int | None = None,
    figures: bool = True,
    failures: Sequence[Arg] = (),
    progress: Progress | None = None,
    lang: str | None = None,
) -> ComparisonReport:
    """Explain the differences and write everything that people read.

    Parameters
    ----------
    cached : the reference as played, of which all is taken over that can be
    targets : whose difference is explained; those that differ most unless told
    waterfall_draws : fewer futures for the steps between two scenarios
    failures : what the page tells of scenarios that are not in it
    lang : of all that people read; see `simulator.catalogue.language.chosen`

    Raises
    ------
    FolderError
        If the folder cannot be written or is not ours to replace.
    """
    timings, language = Timings(), chosen(lang, comparison.reference.scenario.lang)
    notes = (*comparison.notes, *not_explained(comparison, targets))
    comparison = replace(comparison, notes=notes)
    with publishing(folder) as staging:
        explained = explain(
            comparison, targets, draws=waterfall_draws, cached=cached, progress=progress
        )
        timings.lap("waterfall")
        ready = pictures(comparison, explained)
        sentences = findings.answer(comparison, explained)
        merged = staging / "scenarios"
        merged.mkdir()
        for side in comparison.sides:
            text = side.loaded.to_yaml()
            (merged / f"{side.label}.yaml").write_text(text, encoding="utf-8")
        write_report(
            staging,
            _tables(comparison, explained),
            ready,
            messages.source_line(comparison),
            language,
            lambda drawn: render(comparison, sentences, drawn, failures, language),
            figures=figures,
            lap=timings.lap,
        )
        write_record(
            staging,
            comparison.reference.scenario,
            comparison.draws,
            [side.loaded for side in comparison.sides],
            timings.seconds,
            comparison.reference.label,
            compared=[side.label for side in comparison.sides],
            waterfall_draws=max((found.draws for found in explained), default=None),
            notes=list(map(language.format, notes)),
            failed=list(map(language.format, failures)),
        )
    return ComparisonReport(
        folder,
        list(map(language.format, sentences)),
        list(map(language.format, notes)),
        timings.seconds,
    )


def pictures(comparison: Comparison, explained: Sequence[Waterfall]) -> list[Ready[Any]]:
    """Return the pictures of a comparison, in the order in which a reader meets them.

    A waterfall of a single step would only repeat the total: it is told in words.
    """
    *always, waterfall = STUDIES["comparison"].items()
    ready = [Ready.of(name, picture, comparison) for name, picture in always]
    several = len({found.label for found in explained}) > 1
    for found in explained:
        if len(found.steps) > 1:
            name = f"{waterfall[0]}_{found.target}" + (f"_{found.label}" if several else "")
            ready.append(Ready.of(name, waterfall[1], comparison, found))
    return ready


def _tables(comparison: Comparison, explained: Sequence[Waterfall]) -> dict[str, Table]:
    """Return every table of a comparison by name."""
    by_target: dict[str, list[Waterfall]] = {}
    for found in explained:
        by_target.setdefault(found.target, []).append(found)
    return {
        "differences": tables.differences_table(comparison),
        "targets": tables.targets_table(comparison),
        "inputs": tables.inputs_table(comparison),
        "regret": tables.regrets_table(comparison),
        **{
            f"waterfall_{target}": tables.waterfall_table(comparison, of)
            for target, of in by_target.items()
        },
    }
