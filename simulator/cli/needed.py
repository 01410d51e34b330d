"""`simulate needed`: the smallest change of a lever that makes a target likely enough."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from simulator.cli import texts

SUFFIX = "-needed"


def run_needed(
    scenario: str,
    overrides: Sequence[str],
    *,
    target: str,
    levers: Sequence[str],
    chances: Sequence[float],
    draws: int | None,
    seed: int | None,
    out: Path | None,
    quiet: bool,
) -> None:
    """Play a scenario along a lever; leave the folder, print what the lever must do."""
    from simulator.catalogue.message import message
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load
    from simulator.studies.needed import LeverError, lever_of
    from simulator.studies.needed.study import CHANCES
    from simulator.studies.sensitivity import SensitivityError
    from simulator.studies.sensitivity.answer import refuse_few

    loaded = load(scenario, overrides, seed=seed, draws=draws)
    texts.use_language_of(loaded.scenario.lang)
    if not 1 <= len(levers) <= 2:
        raise click.ClickException(texts.text_of(message("needed-one-or-two")))
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.needed.folder import needed_to_folder

    gc.freeze()
    gc.enable()
    try:
        refuse_few(loaded.scenario.draws)
        first, *second = (lever_of(loaded, lever) for lever in levers)
        with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:
            report = needed_to_folder(
                first,
                folder,
                target,
                other=second[0] if second else None,
                chances=[chance / 100 for chance in chances] or CHANCES,
                progress=show,
                lang=texts.language_asked(),
            )
    except LeverError as error:
        raise click.ClickException(texts.text_of(error.what)) from None
    except SensitivityError as error:
        lines = [texts.text_of(problem) for problem in error.problems]
        raise click.ClickException("\n".join(lines)) from None
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    click.echo(texts.text_of(message("worth-done", folder=str(report.folder))))
