"""A scenario file as what is wrong with how the program takes it; nothing, if all is well."""

from __future__ import annotations

import re
import signal
import time
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from click.testing import CliRunner

from simulator.cli import cli
from simulator.outcomes.store import Outcomes, check
from simulator.run import simulate
from simulator.scenario.load import load

CHECK_AT_MOST_S = 5.0  # of processor time
PLAY_AT_MOST_S = 30.0
DRAWS = 8
ROUNDING = 5e-6  # of the largest value: single precision
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def judged(data: bytes, folder: Path) -> str | None:
    """Check a file, and play it if it is accepted; return the fault found, kind first."""
    file = folder / "fuzzed.yaml"
    file.write_bytes(data)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a reader would see them
        try:
            with _at_most(PLAY_AT_MOST_S):
                started = time.process_time()
                result = CliRunner().invoke(cli, ["check", str(file)])
                if time.process_time() - started > CHECK_AT_MOST_S:
                    return "slow: check took more than 5 s"
                if result.exception is not None and not isinstance(result.exception, SystemExit):
                    return "traceback in check: " + _last(result.exception)
                if HIDDEN.search(result.output):
                    return f"hidden character in what check says: {HIDDEN.search(result.output)!r}"
                if result.exit_code != 0:
                    return None if result.output.strip() else "refused without a word"
                outcomes = simulate(load(file).scenario, DRAWS, workers=1)
                check(outcomes)
                return unlawful(outcomes)
        except Exception as error:
            return "traceback in a run that check accepts: " + _last(error)


def unlawful(outcomes: Outcomes) -> str | None:
    """Return what is not conserved, if anything."""
    a = {name: values.astype(np.float64) for name, values in outcomes.arrays.items()}
    offered = a["offered_gwh"]
    laws = {
        "offered = landed + lost + curtailed": (
            offered,
            a["landed_gwh"] + a["losses_gwh"] + a["curtailed_gwh"],
        ),
        "projects add up to imports": (a["project_gwh"].sum(axis=2), a["import_gwh"]),
        "projects add up to curtailment": (
            a["project_curtailed_gwh"].sum(axis=2),
            a["curtailed_gwh"],
        ),
        "months add up to years": (
            a["import_monthly_gwh"].reshape(*offered.shape, 12).sum(axis=2),
            a["import_gwh"],
        ),
    }
    if "trade_musd" in a:
        laws["sides of trade add up"] = (
            a["vn_exports_musd"] + a["vn_imports_musd"],
            a["trade_musd"],
        )
        laws["groups of trade add up"] = (a["trade_group_musd"].sum(axis=2), a["trade_musd"])
    for law, (one, other) in laws.items():
        most = max(np.abs(one).max(), np.abs(other).max(), offered.max())
        if np.abs(one - other).max() > ROUNDING * most:
            return f"not conserved: {law}"
    for name in ("offered_gwh", "landed_gwh", "import_gwh", "curtailed_gwh", "commissioned_mw"):
        if a[name].min() < -ROUNDING * np.abs(a[name]).max():
            return f"negative: {name}"
    return None


def _last(error: BaseException) -> str:
    """Return an error as one line, with the place of ours where it was raised."""
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if "/simulator/" in frame.filename
    ]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].name}" if ours else "?"
    return f"{type(error).__name__} in {where}: {str(error).splitlines()[0] if str(error) else ''}"[
        :300
    ]


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stop what takes more processor time."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds:g} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
