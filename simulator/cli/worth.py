"""`simulate worth`: what each line and project still to come is worth for a target, as a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.texts import language_asked

if TYPE_CHECKING:
    from simulator.present.leave import Report
    from simulator.run import Progress


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
    from simulator.cli.console import leave_study
    from simulator.scenario.load import load

    loaded = load(scenario, overrides, seed=seed, draws=draws)

    def leave(folder: Path, show: Progress | None) -> Report:
        from simulator.present.worth.folder import worth_to_folder
        from simulator.studies.answer import refuse_few

        refuse_few(loaded.scenario.draws)
        return worth_to_folder(loaded, folder, target, progress=show, lang=language_asked())

    leave_study(loaded, "worth", out, leave, quiet=quiet)
