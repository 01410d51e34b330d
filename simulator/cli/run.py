"""Scenario files as result folders: check all, run each, compare them, tell how far it is."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.catalogue.message import Message, message
from simulator.cli.console import (
    COMPARISON,
    RESULTS,
    finish,
    folder_errors,
    load_each,
    progress_if_seen,
    timings_table,
    warn_of_what_is_not_drawn,
)
from simulator.cli.texts import language_asked, text_of, use_language_of
from simulator.scenario.problems import Failure, quoted

if TYPE_CHECKING:
    from simulator.present.run_folder import RunReport
    from simulator.run import CachedRun
    from simulator.scenario.load import Loaded
    from simulator.studies.compare import Side


def run_scenarios(
    scenarios: Sequence[str],
    overrides: Sequence[str],
    seed: int | None,
    draws: int | None,
    out: Path | None,
    *,
    keep: int | None,
    no_figures: bool,
    quiet: bool,
    timings: bool,
) -> None:
    """Check every scenario, run each into its own folder; compare them if there are several."""
    began = time.perf_counter()
    several = len(scenarios) > 1
    checked, failures = load_each(scenarios, overrides, seed, draws)
    if failures and not several:
        raise failures[0].error
    if not checked:
        finish(failures)
    use_language_of(checked[0].scenario.lang)
    notes: list[Message] = []
    if several:
        from simulator.studies.compare import on_one_chance

        checked, notes = on_one_chance(checked)
    if not quiet:
        warn_of_what_is_not_drawn(checked)
    folders = _folders(checked, out, several=several)
    reading = time.perf_counter() - began

    from simulator.run import CachedRun

    gc.freeze()  # what is loaded is never searched; what comes with each scenario is
    gc.enable()
    sides: list[Side] = []
    cached: CachedRun | None = None
    for loaded, folder in zip(checked, folders, strict=True):
        name = loaded.scenario.name
        try:
            report = _run(loaded, folder, cached, no_figures=no_figures, quiet=quiet, keep=keep)
        except Exception as error:
            if not several:
                raise
            failures.append(Failure(name, error))  # told at the end, when the others are done
            continue
        if not quiet:
            for line in report.headline:
                click.echo(line)
            what = message("cli-results-in", scenario=name, folder=str(report.folder))
            click.echo(text_of(what))
        if timings:
            click.echo(timings_table({"read": reading, **report.timings}))
        if several:
            from simulator.studies.compare import side

            sides.append(side(loaded, report.outcomes, name))
            cached = cached or CachedRun(loaded.scenario, report.outcomes)
    if several:
        folder = (out or RESULTS) / COMPARISON
        _compare(sides, notes, failures, folder, cached, figures=not no_figures, quiet=quiet)
    finish(failures)


def _run(
    loaded: Loaded,
    folder: Path,
    cached: CachedRun | None,
    *,
    no_figures: bool,
    quiet: bool,
    keep: int | None,
) -> RunReport:
    from simulator.present.run_folder import run_to_folder

    with folder_errors(folder), progress_if_seen(loaded.scenario.name, quiet=quiet) as show:
        return run_to_folder(
            loaded,
            folder,
            figures=not no_figures,
            keep=keep,
            progress=show,
            cached=cached,
            lang=language_asked(),
        )


def _compare(
    sides: Sequence[Side],
    notes: Sequence[Message],
    failures: Sequence[Failure],
    folder: Path,
    cached: CachedRun | None,
    *,
    figures: bool,
    quiet: bool,
) -> None:
    """Compare what was run; leave the comparison beside the runs."""
    from simulator.cli.compare import leave
    from simulator.studies.compare import NothingToCompareError, comparison_of

    try:
        comparison = comparison_of(sides, notes)
    except NothingToCompareError as error:
        finish(failures, text_of(error.what))
        return
    leave(comparison, folder, failures, cached=cached, figures=figures, quiet=quiet)


def _folders(checked: Sequence[Loaded], out: Path | None, *, several: bool) -> list[Path]:
    """Return the folder of each scenario; two may not share one."""
    names = [loaded.scenario.name for loaded in checked]
    for name in names:
        if names.count(name) > 1:
            raise click.ClickException(text_of(message("cli-same-name", name=quoted(name))))
    if several and COMPARISON in names:
        what = message("cli-named-comparison", name=quoted(COMPARISON))
        raise click.ClickException(text_of(what))
    if out is not None and not several:
        return [out]
    return [(out or RESULTS) / name for name in names]
