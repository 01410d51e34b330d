"""A comparison as its folder, laid out as that of a run, with the scenarios beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from simulator.forking import in_processes
from simulator.outcomes.folder import publishing
from simulator.outcomes.provenance import run_record, write_run_file
from simulator.present.cells import write_csv
from simulator.present.comparison import findings, tables
from simulator.present.comparison.figures import chances, over_time, side_by_side
from simulator.present.comparison.figures import waterfall as waterfall_figure
from simulator.present.comparison.figures.colours import SHOWN
from simulator.present.comparison.page import render
from simulator.present.page import Shown
from simulator.present.picture import png
from simulator.present.style import look
from simulator.run import Timings
from simulator.studies.compare.waterfall import chosen, waterfalls

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.run import Played
    from simulator.studies.compare.comparison import Comparison
    from simulator.studies.compare.waterfall import Waterfall

    Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class ComparisonReport:
    """What a comparison left behind, for the one who started it."""

    folder: Path
    findings: list[str]
    notes: list[str]
    timings: dict[str, float]


class ComparedPicture(NamedTuple):
    """A picture of the folder, drawn when it is asked for."""

    name: str
    title: str
    caption: str
    make: Callable[[], Figure]


def publish_comparison(
    comparison: Comparison,
    folder: Path,
    *,
    known: Played | None = None,
    targets: Sequence[str] = (),
    waterfall_draws: int | None = None,
    figures: bool = True,
    failures: Sequence[str] = (),
    progress: Progress | None = None,
    timings: Timings | None = None,
) -> ComparisonReport:
    """Explain the differences and write everything that people read.

    Parameters
    ----------
    known : the reference as played, whose power is taken over where it can be
    targets : whose difference is explained; those that differ most unless told
    waterfall_draws : fewer futures for the steps between two scenarios
    failures : what the page tells of scenarios that are not in it

    Raises
    ------
    FolderError
        If the folder cannot be written or is not ours to replace.
    """
    timings = timings or Timings()
    notes = (*comparison.notes, *_not_explained(comparison, targets))
    comparison = replace(comparison, notes=notes)
    with publishing(folder) as staging:
        explained = _explained(comparison, targets, waterfall_draws, known, progress)
        timings.lap("waterfall")
        _write_tables(staging, comparison, explained)
        timings.lap("tables")
        if progress is not None:
            progress(1.0, "drawing")
        drawn = _draw_all(staging / "figures", comparison, explained) if figures else []
        timings.lap("figures")
        sentences = findings.answer(comparison, explained)
        page = render(comparison, sentences, drawn, failures)
        (staging / "report.html").write_text(page, encoding="utf-8")
        merged = staging / "scenarios"
        merged.mkdir()
        for side in comparison.sides:
            text = side.loaded.to_yaml()
            (merged / f"{side.label}.yaml").write_text(text, encoding="utf-8")
        timings.lap("page")
        write_run_file(staging, _record(comparison, explained, failures, timings))
    return ComparisonReport(folder, sentences, list(comparison.notes), timings.seconds)


def _explained(
    comparison: Comparison,
    targets: Sequence[str],
    draws: int | None,
    known: Played | None,
    progress: Progress | None,
) -> list[Waterfall]:
    """Explain the targets asked for, or those that differ most, for each scenario in the picture.

    Beyond the scenarios that a picture has room for, only what is asked for is explained.
    """
    found: list[Waterfall] = []
    for number, other in enumerate(comparison.others):
        of = [key for key in targets if key in comparison.goals[other.label]]
        if not targets and number < SHOWN - 1:
            of = chosen(comparison, other)
        if of:
            found += waterfalls(comparison, other, of, draws=draws, known=known, progress=progress)
    return found


def _not_explained(comparison: Comparison, targets: Sequence[str]) -> list[str]:
    """Say which targets asked for cannot be explained, and why."""
    told = []
    for key in targets:
        for other in comparison.others:
            if key not in comparison.goals[other.label]:
                rows = [s.rows.get(key) for s in (comparison.reference, other)]
                why = next((row.why_not for row in rows if row is not None and row.why_not), "")
                why = why or "it is not a target of both"
                told.append(f"The difference of {other.label} in {key} is not explained: {why}.")
    return told


def _write_tables(staging: Path, comparison: Comparison, explained: Sequence[Waterfall]) -> None:
    folder = staging / "tables"
    folder.mkdir()
    write_csv(folder / "differences.csv", tables.differences_table(comparison))
    write_csv(folder / "targets.csv", tables.targets_table(comparison))
    write_csv(folder / "inputs.csv", tables.inputs_table(comparison))
    for target in dict.fromkeys(found.target for found in explained):
        of = [found for found in explained if found.target == target]
        write_csv(folder / f"waterfall_{target}.csv", tables.waterfall_table(comparison, of))


def pictures(comparison: Comparison, explained: Sequence[Waterfall]) -> list[ComparedPicture]:
    """Return the pictures of a comparison, in the order in which a reader meets them.

    A waterfall of a single step would only repeat the total: it is told in words.
    """
    drawn = over_time.quantities(comparison)
    first = [
        ComparedPicture(
            "side_by_side",
            findings.side_by_side(comparison),
            f"{side_by_side.subtitle(comparison)} {_left_out(comparison)}".strip(),
            lambda: side_by_side.draw(comparison),
        ),
        ComparedPicture(
            "over_time",
            findings.over_time(comparison, drawn),
            f"{over_time.subtitle(comparison)} Numbers: tables/differences.csv",
            lambda: over_time.draw(comparison),
        ),
        ComparedPicture(
            "chances",
            findings.chances(comparison),
            f"{chances.subtitle(comparison)}. Numbers: tables/targets.csv",
            lambda: chances.draw(comparison),
        ),
    ]
    steps = [found for found in explained if len(found.steps) > 1]
    several = len({found.label for found in explained}) > 1
    for found in steps:
        name = f"waterfall_{found.target}" + (f"_{found.label}" if several else "")
        first.append(
            ComparedPicture(
                name,
                findings.explained(comparison, found),
                f"{waterfall_figure.subtitle(comparison, found)} Numbers: "
                f"tables/waterfall_{found.target}.csv",
                lambda found=found: waterfall_figure.draw(comparison, found),
            )
        )
    return first


def _left_out(comparison: Comparison) -> str:
    """Say which scenarios the pictures have no room for."""
    left_out = [side.label for side in comparison.sides[SHOWN:]]
    if not left_out:
        return ""
    return f"Pictures show the first {SHOWN}; the tables also hold {', '.join(left_out)}."


def _draw_all(folder: Path, comparison: Comparison, explained: Sequence[Waterfall]) -> list[Shown]:
    import matplotlib.backends.backend_agg  # noqa: F401  loaded once, before processes part

    folder.mkdir()
    wanted = pictures(comparison, explained)

    def draw(number: int) -> bytes:
        with look():
            return png(wanted[number].make())

    drawn = []
    images = in_processes(draw, range(len(wanted)), os.cpu_count() or 1)
    for picture, image in zip(wanted, images, strict=True):
        (folder / f"{picture.name}.png").write_bytes(image)
        drawn.append(Shown(picture.name, picture.title, picture.caption, image))
    return drawn


def _record(
    comparison: Comparison,
    explained: Sequence[Waterfall],
    failures: Sequence[str],
    timings: Timings,
) -> dict[str, object]:
    reference = comparison.reference.scenario
    record = run_record(
        scenario=comparison.reference.label,
        seed=reference.seed,
        draws=comparison.draws,
        as_of=reference.as_of,
        inputs={g.file: g.sha256 for side in comparison.sides for g in side.loaded.inputs},
        command=sys.argv,
        seconds=timings.seconds,
    )
    return record | {
        "compared": [side.label for side in comparison.sides],
        "waterfall_draws": max((found.draws for found in explained), default=None),
        "notes": list(comparison.notes),
        "failed": list(failures),
    }
