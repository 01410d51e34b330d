"""`simulate sweep`: what is to be varied as a result folder, with progress and a way to go on."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli import texts

if TYPE_CHECKING:
    pass

SUFFIX = "-sweep"


def run_sweep(
    scenario: str,
    vary: Sequence[str],
    overrides: Sequence[str],
    *,
    design: str | None,
    points: int | None,
    draws: int | None,
    seed: int | None,
    out: Path | None,
    workers: int | None,
    quantity: str | None,
    target: str | None,
    year: int | None,
    fresh: bool,
    quiet: bool,
) -> None:
    """Check every point before any plays; play them and leave the result folder."""
    from simulator.catalogue.message import message
    from simulator.cli.console import (
        RESULTS,
        folder_errors,
        progress_if_seen,
        warn_of_what_is_not_drawn,
    )
    from simulator.studies.sweep.ask import ask

    asked = ask(
        scenario, vary, overrides=overrides, design=design, points=points, draws=draws, seed=seed,
        quantity=quantity, target=target, year=year,
    )  # fmt: skip
    texts.use_language_of(asked.loaded.scenario.lang)
    if not quiet:
        warn_of_what_is_not_drawn([asked.loaded])
    name = f"{asked.loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.sweep.folder import sweep_to_folder
    from simulator.studies.sweep.unfinished import unfinished_points

    gc.freeze()  # what is loaded is never searched; what comes with each point is
    gc.enable()
    try:
        with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:
            report = sweep_to_folder(
                asked,
                folder,
                workers=workers,
                progress=show,
                fresh=fresh,
                lang=texts.language_asked(),
            )
    except KeyboardInterrupt:
        if played := unfinished_points(folder).count():
            what = message("sweep-goes-on", played=played, points=len(asked.points))
            click.echo(texts.text_of(what), err=True)
        raise
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    done = {"scenario": asked.loaded.scenario.name, "folder": str(report.folder)}
    what = message("sweep-done", **done, points=report.points)
    if report.taken_over:
        before = report.taken_over
        what = message("sweep-done-again", **done, points=report.points, before=before)
    click.echo(texts.text_of(what))
