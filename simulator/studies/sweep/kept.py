"""The result folder of a sweep and what an earlier attempt left beside it, if of this very study.

What another study left is refused, with the ways out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simulator.outcomes.folder import ELSEWHERE, FolderError
from simulator.outcomes.provenance import RUN_FILE, is_result_folder
from simulator.studies.store import Folder, hidden_folder, read_json
from simulator.studies.sweep.summary import PointResult

FRESH = "start anew with --fresh"


def points_beside(folder: Path) -> Folder[PointResult]:
    """Return where the points of a result folder are kept until it stands."""
    return Folder(hidden_folder(folder), PointResult)


def kept_points(folder: Path, study: dict[str, Any]) -> Folder[PointResult]:
    """Open the hidden folder of a result folder for a study, or begin it.

    Raises
    ------
    FolderError
        If points of another study are kept there.
    """
    kept = points_beside(folder)
    found = kept.asked()
    if found is None:
        kept.begin(study)
    elif found != study:
        count = kept.count()
        what = f"an unfinished sweep of {told(found)} is kept for it, with {count:,} points played"
        raise FolderError(folder, what, f"{ELSEWHERE}, go on with that one, or {FRESH}")
    return kept


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
    what = (
        f"holds a sweep of {told(found)}"
        if isinstance(found, dict)
        else f"holds other results of `{record.get('scenario', 'a scenario')}`"
    )
    raise FolderError(folder, f"{what}, which is another study", f"{ELSEWHERE}, or {FRESH}")


def told(study: dict[str, Any]) -> str:
    """Say which study it is."""
    paths = [f"`{path}`" for path in study.get("vary", {})]
    over = " and ".join(paths[:2]) if len(paths) < 3 else f"{paths[0]} and {len(paths) - 1} others"
    points, draws = study.get("count", 0), study.get("draws", 0)
    scenario = study.get("scenario", "a scenario")
    return f"`{scenario}` over {over} ({points:,} points, {draws:,} draws)"
