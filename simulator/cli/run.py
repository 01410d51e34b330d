"""Scenario files as result folders: check all, run each, tell how far it is."""

from __future__ import annotations

import errno
import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from simulator.scenario.load import Loaded

RESULTS = Path("results")
BAR = 24
NOT_OUR_FAULT = (
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.EEXIST,
    errno.ENAMETOOLONG,
)

Progress = Callable[[float, str], None]


def run_scenarios(
    scenarios: Sequence[str],
    overrides: Sequence[str],
    seed: int | None,
    draws: int | None,
    out: Path | None,
    *,
    lang: str,
    keep: int | None,
    no_figures: bool,
    quiet: bool,
    timings: bool,
) -> None:
    """Check every scenario before any runs; run each into its own folder."""
    began = time.perf_counter()
    from simulator.scenario.load import load_all

    checked = load_all(scenarios, overrides, seed, draws)
    if not quiet:
        _say_what_is_not_drawn(checked)
    folders = _folders(checked, out)
    reading = time.perf_counter() - began

    from simulator.outcomes.folder import FolderError
    from simulator.report.run_folder import run_to_folder

    gc.freeze()  # what is loaded is never searched; what comes with each scenario is
    gc.enable()
    for loaded, folder in zip(checked, folders, strict=True):
        show = _progress(loaded.scenario.name) if not quiet and sys.stderr.isatty() else None
        try:
            report = run_to_folder(loaded, folder, figures=not no_figures, keep=keep, progress=show)
        except FolderError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            if error.errno not in NOT_OUR_FAULT:
                raise
            raise click.ClickException(f"cannot write {folder}: {error.strerror}") from None
        finally:
            if show is not None:
                click.echo("\r\033[K", nl=False, err=True)
        if not quiet:
            for line in report.headline:
                click.echo(line)
            click.echo(f"{loaded.scenario.name}: results in {report.folder}")
        if timings:
            click.echo(_timings({"read and check": reading, **report.timings}))


def _say_what_is_not_drawn(checked: Sequence[Loaded]) -> None:
    """Repeat the warnings of `check` without which the spread of a run would be misread."""
    from simulator.scenario.plausibility import NOT_DRAWN

    found = [w for loaded in checked for w in loaded.warnings if w.what.endswith(NOT_DRAWN)]
    for warning in dict.fromkeys(found):
        click.echo(f"warning: {warning}", err=True)


def _folders(checked: Sequence[Loaded], out: Path | None) -> list[Path]:
    """Return the folder of each scenario; two may not share one."""
    names = [loaded.scenario.name for loaded in checked]
    for name in names:
        if names.count(name) > 1:
            raise click.ClickException(
                f"two scenarios are named `{name}`; give each its own `name:`"
            )
    if out is not None and len(names) == 1:
        return [out]
    return [(out or RESULTS) / name for name in names]


def _progress(name: str) -> Progress:
    """Return what redraws one line on the terminal."""

    def show(share: float, doing: str) -> None:
        done = round(BAR * min(max(share, 0.0), 1.0))
        bar = "█" * done + "░" * (BAR - done)
        click.echo(f"\r\033[K{name} {bar} {share:4.0%} {doing}", nl=False, err=True)

    return show


def _timings(seconds: dict[str, float]) -> str:
    """Write a table of where the time went.

    >>> print(_timings({"read and check": 0.2, "core": 0.5}))
    read and check  0.200 s
    core            0.500 s
    """
    width = max(map(len, seconds))
    return "\n".join(f"{step:<{width}}  {took:.3f} s" for step, took in seconds.items())
