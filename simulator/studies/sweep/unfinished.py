"""The result folder of a sweep and what an earlier attempt left beside it, if of this very study.

What another study left is refused, with the ways out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simulator.catalogue.message import Message, listing, message
from simulator.outcomes.folder import FolderError
from simulator.outcomes.provenance import RUN_FILE, is_result_folder
from simulator.studies.store import Folder, hidden_folder, read_json
from simulator.studies.sweep.summary import PointResult

MOST_NAMED = 2  # paths of a study


def unfinished_points(folder: Path) -> Folder[PointResult]:
    """Return where the points of a result folder are stored until it stands."""
    return Folder(hidden_folder(folder), PointResult)


def open_points(folder: Path, study: dict[str, Any]) -> Folder[PointResult]:
    """Open the hidden folder of a result folder for a study, or begin it.

    Raises
    ------
    FolderError
        If points of another study are stored there.
    """
    unfinished = unfinished_points(folder)
    found = unfinished.asked()
    if found is None:
        unfinished.begin(study)
    elif found != study:
        earlier, count = study_name(found), unfinished.count()
        raise FolderError(
            message("folder-unfinished-sweep", folder=str(folder), study=earlier, played=count)
        )
    return unfinished


def refuse_another_study(folder: Path, study: dict[str, Any]) -> None:
    """Refuse a result folder of anything but this very sweep.

    Raises
    ------
    FolderError
        If a run, or a study of something else, stands there.
    """
    if not is_result_folder(folder):
        return
    record = read_json(folder / RUN_FILE) or {}
    found = record.get("sweep")
    if found == study:
        return
    if isinstance(found, dict):
        refusal = message("folder-another-sweep", folder=str(folder), study=study_name(found))
        raise FolderError(refusal)
    scenario = str(record.get("scenario", "?"))
    raise FolderError(message("folder-other-results", folder=str(folder), scenario=scenario))


def study_name(study: dict[str, Any]) -> Message:
    """Say which study it is."""
    paths = [f"`{path}`" for path in study.get("vary", {})]
    over = listing(paths)
    if len(paths) > MOST_NAMED:
        over = message("folder-study-paths", path=paths[0], others=len(paths) - 1)
    return message(
        "folder-study",
        scenario=str(study.get("scenario", "?")),
        paths=over,
        points=message("folder-study-points", points=study.get("count", 0)),
        draws=message("folder-study-draws", draws=study.get("draws", 0)),
    )
