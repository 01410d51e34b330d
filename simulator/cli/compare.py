"""`simulate compare`: scenarios as a folder that says how they differ, and what failed."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.catalogue.message import Message, listing, message
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

if TYPE_CHECKING:
    from simulator.run import CachedRun
    from simulator.scenario.load import Loaded
    from simulator.scenario.problems import Failure
    from simulator.studies.compare import Comparison


def compare_scenarios(
    scenarios: Sequence[str],
    overrides: Sequence[str],
    seed: int | None,
    draws: int | None,
    out: Path | None,
    *,
    targets: Sequence[str],
    waterfall_draws: int | None,
    no_figures: bool,
    quiet: bool,
    timings: bool,
) -> None:
    """Play scenarios on one chance and leave their comparison; what fails is told at the end."""
    if len(scenarios) < 2:
        raise click.UsageError(text_of(message("compare-needs-two")))
    began = time.perf_counter()
    loaded, failures = load_each(scenarios, overrides, seed, draws)
    if not loaded:
        finish(failures)
    use_language_of(loaded[0].scenario.lang)
    _refuse_unknown_targets(loaded, targets)
    if not quiet:
        warn_of_what_is_not_drawn(loaded)
    took = {"read": time.perf_counter() - began}

    from simulator.studies.compare import NothingToCompareError, play

    gc.freeze()  # what is loaded is never searched
    gc.enable()
    began = time.perf_counter()
    try:
        with progress_if_seen(COMPARISON, quiet=quiet) as show:
            made = play(loaded, progress=show)
    except NothingToCompareError as error:
        finish([*failures, *error.failures], text_of(error.what))
        return
    failures += made.failures
    took["play"] = time.perf_counter() - began
    took |= leave(
        made.comparison,
        out or RESULTS / COMPARISON,
        failures,
        cached=made.cached,
        targets=targets,
        waterfall_draws=waterfall_draws,
        figures=not no_figures,
        quiet=quiet,
    )
    if timings:
        click.echo(timings_table(took))
    finish(failures)


def leave(
    comparison: Comparison,
    folder: Path,
    failures: Sequence[Failure],
    *,
    cached: CachedRun | None,
    targets: Sequence[str] = (),
    waterfall_draws: int | None = None,
    figures: bool,
    quiet: bool,
) -> dict[str, float]:
    """Write the comparison's folder and say what was found; return where the time went."""
    from simulator.present.comparison.folder import publish_comparison

    with folder_errors(folder), progress_if_seen(COMPARISON, quiet=quiet) as show:
        report = publish_comparison(
            comparison,
            folder,
            cached=cached,
            targets=targets,
            waterfall_draws=waterfall_draws,
            figures=figures,
            failures=[_in_short(failure) for failure in failures],
            progress=show,
            lang=language_asked(),
        )
    if not quiet:
        for sentence in (*report.notes, *report.findings):
            click.echo(sentence)
        where = message("compare-results-in", folder=str(report.folder))
        click.echo(text_of(where))
    return report.timings


def _refuse_unknown_targets(loaded: Sequence[Loaded], targets: Sequence[str]) -> None:
    known = dict.fromkeys(key for each in loaded for key in each.scenario.targets)
    for target in targets:
        if target not in known:
            close = get_close_matches(target, known, n=1)
            what = (
                message("compare-no-target-but", target=target, close=close[0])
                if close
                else message("compare-no-target", target=target, known=listing(known, "comma"))
            )
            raise click.BadParameter(text_of(what))


def _in_short(failure: Failure) -> Message:
    first = str(failure.error).split("\n", 1)[0]
    return message("compare-failed", scenario=failure.name, why=first)
