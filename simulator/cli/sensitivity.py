"""`simulate sensitivity`: what moves an answer, and what to find out next, as a folder."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from simulator.catalogue.message import message
from simulator.cli import texts

SUFFIX = "-sensitivity"


def run_sensitivity(
    scenario: str,
    overrides: Sequence[str],
    *,
    target: str | None,
    quantity: str | None,
    year: int | None,
    draws: int | None,
    sobol: int | None,
    screen: int | None,
    seed: int | None,
    out: Path | None,
    quiet: bool,
) -> None:
    """Find what moves an answer and leave the result folder; print what was found."""
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load

    loaded = load(scenario, overrides, seed=seed, draws=draws)
    texts.use_language_of(loaded.scenario.lang)
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.sensitivity.folder import sensitivity_to_folder
    from simulator.studies.sensitivity import SensitivityError

    gc.freeze()
    gc.enable()
    with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:
        try:
            report = sensitivity_to_folder(
                loaded,
                folder,
                target=target,
                quantity=quantity,
                year=year,
                sobol_base=sobol or 0,
                screen_base=screen or 0,
                progress=show,
                lang=texts.language_asked(),
            )
        except SensitivityError as error:
            lines = [texts.text_of(problem) for problem in error.problems]
            raise click.ClickException("\n".join(lines)) from None
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    for head, lines in (("inputs", report.inputs), ("unknown", report.unknown)):
        if lines:
            click.echo(texts.text_of(message(f"sensitivity-page-{head}")))
        for line in lines:
            click.echo(f"  {texts.text_of(line)}")
    click.echo(texts.text_of(message("sensitivity-done", folder=str(report.folder))))
