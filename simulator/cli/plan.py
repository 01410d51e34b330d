"""`simulate plan`: which to sign and what to begin together, as a folder with a scenario."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.catalogue.message import Number, message
from simulator.cli import texts

if TYPE_CHECKING:
    from simulator.studies.plan.search import Found

SUFFIX = "-plan"
SEARCHING = 0.1  # share of the work that is shown while better plans are found


def run_plan(
    scenario: str,
    overrides: Sequence[str],
    *,
    target: str | None,
    limits: Sequence[str],
    frontier: Sequence[str],
    draws: int | None,
    seed: int | None,
    out: Path | None,
    quiet: bool,
) -> None:
    """Find the best plan and leave the result folder; print what was found."""
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load
    from simulator.studies.plan import PlanError

    given = [f"plan.limits.{limit}" for limit in limits]
    given += [f"plan.target={target}"] if target is not None else []
    given += [f"plan.search.frontier=[{', '.join(frontier)}]"] if frontier else []
    given += [f"plan.search.draws={draws}"] if draws is not None else []
    loaded = load(scenario, [*overrides, *given], seed=seed)
    texts.use_language_of(loaded.scenario.lang)
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.plan.folder import plan_to_folder

    gc.freeze()
    gc.enable()
    with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:

        def better(found: Found) -> None:
            if show is not None:
                best = Number(found.score, 3)
                show(SEARCHING, message("plan-so-far", score=best))

        try:
            report = plan_to_folder(
                loaded, folder, progress=show, better=better, lang=texts.language_asked()
            )
        except PlanError as error:
            raise click.ClickException(texts.text_of(error.what)) from None
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    click.echo(texts.text_of(message("plan-done", folder=str(report.folder))))
