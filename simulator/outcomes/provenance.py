"""What a run was made from, and with what, as the content of run.json."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import simulator

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

RUN_FILE = "run.json"
PROGRAM = "lao-viet-energy-simulator"
LIBRARIES = ("numpy", "scipy", "pydantic", "yaml", "netCDF4", "matplotlib")


def about(scenario: Scenario, seed: int | None = None) -> dict[str, str | int]:
    """Return what labelled outcomes tell of their run."""
    return {
        "title": scenario.title,
        "scenario": scenario.name,
        "seed": scenario.seed if seed is None else seed,
    }


def run_record(
    *,
    scenario: str,
    seed: int,
    draws: int,
    as_of: date,
    inputs: Mapping[str, str],
    command: Sequence[str],
    seconds: Mapping[str, float],
    made_at: datetime | None = None,
) -> dict[str, Any]:
    """Say everything needed to make the run again, and to see whether it is the same.

    Parameters
    ----------
    inputs : sha256 of every file that was read, by path
    command : the words of the command line
    seconds : where the time went, by part
    made_at : now, unless said
    """
    return {
        "program": PROGRAM,
        "scenario": scenario,
        "seed": seed,
        "draws": draws,
        "as_of": as_of.isoformat(),
        "made_at": (made_at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds"),
        "command": shlex.join(command),
        "inputs_sha256": dict(inputs),
        "versions": versions(),
        "seconds": {part: round(spent, 3) for part, spent in seconds.items()},
    }


def versions() -> dict[str, str]:
    """Return the versions of Python, of this program, and of the libraries in use.

    Only what is loaded already is asked: looking up installed packages would
    take longer than a small run.
    """
    found = {"python": sys.version.split()[0], "simulator": simulator.__version__}
    for name in LIBRARIES:
        version = getattr(sys.modules.get(name), "__version__", None)
        if version is not None:
            found[name] = str(version)
    return found


def write_run_file(folder: Path, record: Mapping[str, Any]) -> None:
    """Write run.json; last of all, for it marks a folder as the result of a run."""
    text = json.dumps(record, indent=2, ensure_ascii=False, allow_nan=False)
    (folder / RUN_FILE).write_text(text + "\n", encoding="utf-8")


def is_result_folder(folder: Path) -> bool:
    """Return whether a run of this program wrote the folder."""
    try:
        record = json.loads((folder / RUN_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(record, dict) and record.get("program") == PROGRAM
