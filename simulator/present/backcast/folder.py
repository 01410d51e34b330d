"""A back-cast as the result folder that the command line leaves."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.present.backcast import texts
from simulator.present.backcast.page import render
from simulator.present.cells import Table
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.track_record import sentences
from simulator.scenario.dump import dump
from simulator.scenario.load import Loaded
from simulator.studies.backcast import Backcasts, backcast
from simulator.studies.backcast.findings import Findings, findings
from simulator.studies.executors import side_by_side
from simulator.studies.study import Progress


@dataclass(frozen=True)
class BackcastReport:
    """What a back-cast left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    found: Backcasts
    seconds: float


def backcast_to_folder(
    loaded: Loaded,
    folder: Path,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    lang: str | None = None,
) -> BackcastReport:
    """Foresee the past and leave what was found.

    Parameters
    ----------
    lang : of all that people read; see `simulator.catalogue.language.chosen`

    Raises
    ------
    NoBackcastError
        If the scenario has no history.
    FolderError
        If the folder cannot be written.
    """
    began, language = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = backcast(loaded, side_by_side(workers), progress)
        if progress is not None:
            progress(1.0, message("study-writing"))
        told = findings(found)
        _write(found, told, staging, began, language)
    headline = [*sentences(told.record), *map(texts.energy, found.energy)]
    return BackcastReport(folder, headline, found, time.monotonic() - began)


def scores_table(f: Findings) -> Table:
    """Return the scores of every kind of forecast as rows."""
    rows = [(name, s.forecasts, s.crps, s.coverage, s.bias) for name, s in f.by_kind.items()]
    return Table(("forecast", "count", "crps_mw", "within_p10_p90", "mean_error_mw"), rows)


def fits_table(found: Backcasts) -> Table:
    """Return what was fitted to the record as rows."""
    rows = [(name, *fit) for name, fit in found.fitted.items()]
    return Table(("group", "median", "p90", "low", "high", "plants", "dates"), rows)


def energy_table(found: Backcasts) -> Table:
    """Return the energy foreseen as rows."""
    rows = [
        (e.name, e.origin, e.first_day.isoformat(), e.last_day.isoformat(), *e.model)
        for e in found.energy
    ]
    header = ("name", "said_at_end_of", "first_day", "last_day", "p10_gwh", "p50_gwh", "p90_gwh")
    scores = ("came_gwh", "crps_gwh", "mean_error_gwh", "place", "came_within_gwh")
    return Table((*header, *scores), rows)


def _write(
    found: Backcasts, told: Findings, staging: Path, began: float, language: Language
) -> None:
    scenario = found.loaded.scenario
    record = dump(told.record.model_dump())
    (staging / "track_record.yaml").write_text(record, encoding="utf-8")
    (staging / "scenario.yaml").write_text(found.loaded.to_yaml(), encoding="utf-8")
    write_report(
        staging,
        {"scores": scores_table(told), "fits": fits_table(found), "energy": energy_table(found)},
        [Ready.of(name, each, found) for name, each in STUDIES["backcast"].items()],
        texts.source(scenario),
        language,
        lambda drawn: render(found, told, drawn, language),
    )
    seconds = {"backcast": time.monotonic() - began}
    write_record(staging, scenario, found.draws, [found.loaded], seconds)
