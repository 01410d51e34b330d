"""`simulate sensitivity`: what moves an answer, and what to find out next, as a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.texts import language_asked

if TYPE_CHECKING:
    from simulator.present.leave import Report
    from simulator.run import Progress


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
    from simulator.cli.console import leave_study
    from simulator.scenario.load import load

    loaded = load(scenario, overrides, seed=seed, draws=draws)

    def leave(folder: Path, show: Progress | None) -> Report:
        from simulator.present.sensitivity.folder import sensitivity_to_folder

        return sensitivity_to_folder(
            loaded,
            folder,
            target=target,
            quantity=quantity,
            year=year,
            sobol_base=sobol or 0,
            screen_base=screen or 0,
            progress=show,
            lang=language_asked(),
        )

    leave_study(loaded, "sensitivity", out, leave, quiet=quiet)
