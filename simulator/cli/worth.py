"""`simulate worth`: what each line and project still to come is worth for a target, as a folder."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from simulator.cli import texts

SUFFIX = "-worth"


def run_worth(
    scenario: str,
    overrides: Sequence[str],
    *,
    target: str,
    draws: int | None,
    seed: int | None,
    out: Path | None,
    quiet: bool,
) -> None:
    """Find what a year and what being there is worth; leave the folder, print what was found."""
    from simulator.catalogue.message import message
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load
    from simulator.studies.plan import PlanError
    from simulator.studies.sensitivity import SensitivityError
    from simulator.studies.sensitivity.answer import refuse_few

    loaded = load(scenario, overrides, seed=seed, draws=draws)
    texts.use_language_of(loaded.scenario.lang)
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.worth.folder import worth_to_folder

    gc.freeze()
    gc.enable()
    try:
        refuse_few(loaded.scenario.draws)
        with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:
            report = worth_to_folder(
                loaded, folder, target, progress=show, lang=texts.language_asked()
            )
    except PlanError as error:
        raise click.ClickException(texts.text_of(error.what)) from None
    except SensitivityError as error:
        lines = [texts.text_of(problem) for problem in error.problems]
        raise click.ClickException("\n".join(lines)) from None
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    done = message("worth-done", folder=str(report.folder))
    click.echo(texts.text_of(done))
