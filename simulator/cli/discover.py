"""`simulate discover`: circumstances in which a target is missed, or met, as a folder."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli import texts

if TYPE_CHECKING:
    from simulator.studies.discover.study import Event

SUFFIX = "-discover"


def run_discover(
    scenario: str,
    overrides: Sequence[str],
    *,
    target: str,
    event: Event | None,
    tree: bool,
    draws: int | None,
    seed: int | None,
    out: Path | None,
    quiet: bool,
) -> None:
    """Find circumstances that go together; leave the folder, print what was found."""
    from importlib.util import find_spec

    from simulator.catalogue.message import message
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load
    from simulator.studies.sensitivity import SensitivityError

    loaded = load(scenario, overrides, seed=seed, draws=draws)
    texts.use_language_of(loaded.scenario.lang)
    if tree and find_spec("sklearn") is None:
        raise click.ClickException(texts.text_of(message("discover-no-tree")))
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.discover.folder import discover_to_folder

    gc.freeze()
    gc.enable()
    try:
        with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:
            report = discover_to_folder(
                loaded,
                folder,
                target,
                event=event,
                tree=tree,
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
    click.echo(texts.text_of(message("worth-done", folder=str(report.folder))))
