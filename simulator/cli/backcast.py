"""`simulate backcast`: a scenario set back year by year and scored on what came, as a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import Message, message
from simulator.cli.texts import language_asked

if TYPE_CHECKING:
    from simulator.present.leave import Report
    from simulator.run import Progress

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
    from simulator.cli.console import leave_study
    from simulator.scenario.load import load

    beside = Path(scenario).parent / HISTORY
    if history is None and beside.is_file():
        history = beside
    loaded = load(scenario, overrides, seed=seed, draws=draws, history=history)

    def leave(folder: Path, show: Progress | None) -> Report:
        from simulator.present.backcast.folder import backcast_to_folder

        lang = language_asked()
        return backcast_to_folder(loaded, folder, workers=workers, progress=show, lang=lang)

    def done(folder: str) -> Message:
        return message("backcast-done", scenario=loaded.scenario.name, folder=folder)

    leave_study(loaded, "backcast", out, leave, quiet=quiet, done=done)
