"""A checked request as the result folder that the command line leaves."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.present.cells import Table
from simulator.present.leave import write_record, write_report
from simulator.present.sweep import texts
from simulator.present.sweep.page import render
from simulator.present.sweep.pictures import pictures
from simulator.run import Progress
from simulator.studies.executors import side_by_side
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.dataset import dataset
from simulator.studies.sweep.play import playing
from simulator.studies.sweep.points import check_points
from simulator.studies.sweep.study import study_of, study_yaml
from simulator.studies.sweep.unfinished import open_points, refuse_another_study, unfinished_points

if TYPE_CHECKING:
    import xarray


@dataclass(frozen=True)
class SweepReport:
    """What a sweep left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]  # the finding of each picture, a sentence each
    points: int
    taken_over: int  # points stored by an earlier attempt
    seconds: float
    data: xarray.Dataset


def sweep_to_folder(
    asked: Asked,
    folder: Path,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    fresh: bool = False,
    lang: str | None = None,
) -> SweepReport:
    """Check and play all points, storing each until the result folder stands whole.

    Parameters
    ----------
    lang : of all that people read; see `simulator.catalogue.language.chosen`
    fresh : bool
        Throw away what another study left in the folder.

    Raises
    ------
    ScenarioError
        If a point is wrong; before anything is played or written.
    FolderError
        If the folder cannot be written or holds another study.
    """
    began, language = time.monotonic(), chosen(lang, asked.loaded.scenario.lang)
    study = study_of(asked)
    if not fresh:
        refuse_another_study(folder, study)
    points = check_points(asked, progress)
    with publishing(folder) as staging:
        if fresh:
            unfinished_points(folder).remove()
        stored = open_points(folder, study)
        before = sum(stored.read(i, point.key) is not None for i, point in enumerate(points))
        data = dataset(asked, playing(points).results(stored, side_by_side(workers), progress))
        if progress is not None:
            progress(1.0, message("study-writing"))
        headline = _write(asked, data, staging, study, began, language)
    stored.remove()
    return SweepReport(folder, headline, len(points), before, time.monotonic() - began, data)


def points_table(asked: Asked, data: xarray.Dataset) -> Table:
    """Return the points as rows: what was set, and how likely each target is there."""
    flat = data if "point" in data.dims else data.stack(point=asked.paths, create_index=False)
    columns: dict[str, list[Any]] = {"point": list(range(1, len(asked.points) + 1))}
    for path in asked.paths:
        columns[path] = [_cell(point.values.get(path)) for point in asked.points]
    for key in data.target.values.tolist():
        of = flat.sel(target=key)
        if not of.target_probability.isnull().all():
            for number in ("mean", "standard_error", "probability", "probability_se"):
                values = of[f"target_{number}"]
                if not values.isnull().all():
                    columns[f"{key}_{number}"] = values.values.tolist()
    return Table(tuple(columns), zip(*columns.values(), strict=True))


def _write(
    asked: Asked,
    data: xarray.Dataset,
    staging: Path,
    study: dict[str, Any],
    began: float,
    language: Language,
) -> list[Arg]:
    """Write every file of a sweep into an existing folder; run.json last."""
    scenario = asked.loaded.scenario
    data.to_netcdf(staging / "sweep.nc", engine="netcdf4")
    (staging / "study.yaml").write_text(study_yaml(asked), encoding="utf-8")
    ready = pictures(asked, data)
    findings: list[Arg] = [message("sweep-sentence", finding=each.title) for each in ready]
    write_report(
        staging,
        {"points": points_table(asked, data)},
        ready,
        texts.source(scenario, asked.paths),
        language,
        lambda drawn: render(asked, findings, drawn, language),
    )
    seconds = {"sweep": time.monotonic() - began}
    write_record(staging, scenario, scenario.draws, [asked.loaded], seconds, sweep=study)
    return findings


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str | int | float | None) else str(value)
