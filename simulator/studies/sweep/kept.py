"""Finished points in a hidden folder beside the results, so that a broken sweep goes on.

One file a point, named by its number and by the key of all that its numbers
depend on; each appears whole or not at all. Beside a result folder
`base-sweep` the folder is `.base-sweep.simulate-points`; it holds what the
sweep was asked for in `asked.json`, and is gone when the results stand.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from simulator.outcomes.folder import ELSEWHERE, FolderError
from simulator.outcomes.provenance import RUN_FILE, is_result_folder
from simulator.studies.sweep.summary import PointResult

ASKED_FILE = "asked.json"
KEY_DIGITS = 16
FRESH = "start anew with --fresh"


class Kept(Protocol):
    """Where the results of points lie that were played before."""

    def read(self, number: int, key: str) -> PointResult | None:
        """Return the result of a point; none if it is to be played."""
        ...

    def write(self, number: int, key: str, result: PointResult) -> None:
        """Keep the result of a point."""
        ...


class Nothing:
    """Keeps nothing: for sweeps without a folder."""

    def read(self, number: int, key: str) -> PointResult | None:
        """Return none: every point is to be played."""

    def write(self, number: int, key: str, result: PointResult) -> None:
        """Forget the result."""


class KeptPoints:
    """Results of points as files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, number: int, key: str) -> PointResult | None:
        """Return the result of a point that was played as it would be now."""
        try:
            with np.load(self._file(number, key), allow_pickle=False) as found:
                return PointResult(found["annual"], found["targets"])
        except (OSError, ValueError, KeyError, zipfile.BadZipFile):
            return None

    def write(self, number: int, key: str, result: PointResult) -> None:
        """Write the result of a point, which appears whole."""
        whole = self._file(number, key)
        part = whole.with_suffix(f".part{os.getpid()}")
        with part.open("wb") as file:
            np.savez(file, annual=result.annual, targets=result.targets)
        part.replace(whole)

    def count(self) -> int:
        """Return how many points are kept."""
        return sum(1 for _ in self.folder.glob("*.npz"))

    def remove(self) -> None:
        """Throw all away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, number: int, key: str) -> Path:
        return self.folder / f"{number:06}-{key[:KEY_DIGITS]}.npz"


def kept_points(folder: Path, study: dict[str, Any]) -> KeptPoints:
    """Open the hidden folder of a result folder for a study, or begin it.

    Raises
    ------
    FolderError
        If points of another study are kept there.
    """
    hidden = hidden_folder(folder)
    found = _read(hidden / ASKED_FILE)
    if found is not None and found != study:
        count = KeptPoints(hidden).count()
        what = f"an unfinished sweep of {told(found)} is kept for it, with {count:,} points played"
        raise FolderError(folder, what, f"{ELSEWHERE}, go on with that one, or {FRESH}")
    if found is None:
        shutil.rmtree(hidden, ignore_errors=True)
        hidden.mkdir(parents=True)
        text = json.dumps(study, ensure_ascii=False, default=str)
        (hidden / ASKED_FILE).write_text(text, encoding="utf-8")
    return KeptPoints(hidden)


def refuse_another_study(folder: Path, study: dict[str, Any]) -> None:
    """Refuse a result folder of anything but this very sweep.

    Raises
    ------
    FolderError
        If a run, or a study of something else, stands there.
    """
    if not is_result_folder(folder):
        return
    record = _read(folder / RUN_FILE) or {}
    found = record.get("sweep")
    if found == study:
        return
    what = (
        f"holds a sweep of {told(found)}"
        if isinstance(found, dict)
        else f"holds other results of `{record.get('scenario', 'a scenario')}`"
    )
    raise FolderError(folder, f"{what}, which is another study", f"{ELSEWHERE}, or {FRESH}")


def hidden_folder(folder: Path) -> Path:
    """Return where the points of a result folder are kept."""
    target = Path(os.path.realpath(folder))
    return target.parent / f".{target.name}.simulate-points"


def told(study: dict[str, Any]) -> str:
    """Say which study it is."""
    paths = [f"`{path}`" for path in study.get("vary", {})]
    over = " and ".join(paths[:2]) if len(paths) < 3 else f"{paths[0]} and {len(paths) - 1} others"
    points, draws = study.get("count", 0), study.get("draws", 0)
    scenario = study.get("scenario", "a scenario")
    return f"`{scenario}` over {over} ({points:,} points, {draws:,} draws)"


def _read(file: Path) -> dict[str, Any] | None:
    with suppress(OSError, ValueError):
        found = json.loads(file.read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else None
    return None
