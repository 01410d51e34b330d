"""`simulate backcast`: a scenario set back year by year and scored on what came, as a folder."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from simulator.cli import texts

SUFFIX = "-backcast"
HISTORY = Path("registers") / "history.yaml"  # beside the scenario, unless told


def run_backcast(
    scenario: str,
    overrides: Sequence[str],
    *,
    history: Path | None,
    draws: int | None,
    seed: int | None,
    out: Path | None,
    workers: int | None,
    quiet: bool,
) -> None:
    """Foresee the past and leave the result folder; print how well that went."""
    from simulator.catalogue.message import message
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load

    beside = Path(scenario).parent / HISTORY
    if history is None and beside.is_file():
        history = beside
    loaded = load(scenario, overrides, seed=seed, draws=draws, history=history)
    texts.use_language_of(loaded.scenario.lang)
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.backcast.folder import backcast_to_folder
    from simulator.studies.backcast import NoBackcastError

    gc.freeze()
    gc.enable()
    try:
        with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:
            report = backcast_to_folder(
                loaded, folder, workers=workers, progress=show, lang=texts.language_asked()
            )
    except NoBackcastError as error:
        raise click.ClickException(texts.text_of(error.what)) from None
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    done = message("backcast-done", scenario=loaded.scenario.name, folder=str(report.folder))
    click.echo(texts.text_of(done))
