"""`simulate compare`: scenarios as a folder that says how they differ, and what failed."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.telling import (
    COMPARISON,
    RESULTS,
    finish,
    in_words,
    load_each,
    progress_if_seen,
    say_what_is_not_drawn,
    timings_table,
)

if TYPE_CHECKING:
    from simulator.run import Played
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
        raise click.UsageError("a comparison needs two scenarios or more")
    began = time.perf_counter()
    loaded, failures = load_each(scenarios, overrides, seed, draws)
    if not loaded:
        finish(failures)
    _refuse_unknown_targets(loaded, targets)
    if not quiet:
        say_what_is_not_drawn(loaded)
    took = {"read and check": time.perf_counter() - began}

    from simulator.studies.compare import NothingToCompareError, play

    gc.freeze()  # what is loaded is never searched
    gc.enable()
    began = time.perf_counter()
    try:
        with progress_if_seen(COMPARISON, quiet=quiet) as show:
            made = play(loaded, progress=show)
    except NothingToCompareError as error:
        finish([*failures, *error.failures], str(error))
        return
    failures += made.failures
    took["play"] = time.perf_counter() - began
    took |= leave(
        made.comparison,
        out or RESULTS / COMPARISON,
        failures,
        known=made.known,
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
    known: Played | None,
    targets: Sequence[str] = (),
    waterfall_draws: int | None = None,
    figures: bool,
    quiet: bool,
) -> dict[str, float]:
    """Write the comparison's folder and say what was found; return where the time went."""
    from simulator.present.comparison.folder import publish_comparison

    with in_words(folder), progress_if_seen(COMPARISON, quiet=quiet) as show:
        report = publish_comparison(
            comparison,
            folder,
            known=known,
            targets=targets,
            waterfall_draws=waterfall_draws,
            figures=figures,
            failures=[_in_short(failure) for failure in failures],
            progress=show,
        )
    if not quiet:
        for sentence in (*report.notes, *report.findings):
            click.echo(sentence)
        click.echo(f"{COMPARISON}: results in {report.folder}")
    return report.timings


def _refuse_unknown_targets(loaded: Sequence[Loaded], targets: Sequence[str]) -> None:
    from simulator.scenario.problems import did_you_mean

    known = dict.fromkeys(key for each in loaded for key in each.scenario.targets)
    for target in targets:
        if target not in known:
            way_out = did_you_mean(target, known, "`targets`")
            raise click.BadParameter(f"there is no target `{target}`; {way_out}".rstrip("; "))


def _in_short(failure: Failure) -> str:
    first = str(failure.error).split("\n", 1)[0]
    return f"{failure.name} failed and is not in this comparison: {first}"
