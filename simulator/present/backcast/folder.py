"""A back-cast as the result folder that the command line leaves."""

from __future__ import annotations

from pathlib import Path

from simulator.catalogue.language import Language
from simulator.present.backcast import texts
from simulator.present.backcast.page import render
from simulator.present.cells import Table
from simulator.present.figures import STUDIES
from simulator.present.leave import Left, Ready, Report, study_to_folder
from simulator.present.track_record import sentences
from simulator.scenario.dump import dump
from simulator.scenario.load import Loaded
from simulator.studies.backcast import Backcasts, backcast
from simulator.studies.backcast.findings import Findings, findings
from simulator.studies.executors import side_by_side
from simulator.studies.study import Progress


def backcast_to_folder(
    loaded: Loaded,
    folder: Path,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    lang: str | None = None,
) -> Report[Backcasts]:
    """Foresee the past and leave what was found.

    Parameters
    ----------
    lang : of all that people read; see `simulator.catalogue.language.chosen`

    Raises
    ------
    StudyError
        If the scenario has no history.
    FolderError
        If the folder cannot be written.
    """

    def find() -> Backcasts:
        return backcast(loaded, side_by_side(workers), progress)

    return study_to_folder("backcast", loaded, folder, find, _left, progress, lang)


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


def _left(found: Backcasts, language: Language) -> Left:
    told = findings(found)
    return Left(
        draws=found.draws,
        headline=[*sentences(told.record), *map(texts.energy, found.energy)],
        files={"track_record.yaml": dump(told.record.model_dump())},
        tables={
            "scores": scores_table(told),
            "fits": fits_table(found),
            "energy": energy_table(found),
        },
        ready=[Ready.of(name, each, found) for name, each in STUDIES["backcast"].items()],
        source=texts.source(found.loaded.scenario),
        page=lambda drawn: render(found, told, drawn, language),
    )
