"""`simulate needed`: the smallest change of a lever that makes a target likely enough."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import message
from simulator.cli.texts import language_asked

if TYPE_CHECKING:
    from simulator.present.leave import Report
    from simulator.run import Progress


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
    from simulator.cli.console import leave_study
    from simulator.scenario.load import load

    loaded = load(scenario, overrides, seed=seed, draws=draws)

    def leave(folder: Path, show: Progress | None) -> Report:
        from simulator.present.needed.folder import needed_to_folder
        from simulator.studies.answer import refuse_few
        from simulator.studies.needed import lever_of
        from simulator.studies.needed.study import CHANCES
        from simulator.studies.refusal import StudyError

        if not 1 <= len(levers) <= 2:
            raise StudyError(message("needed-one-or-two"))
        refuse_few(loaded.scenario.draws)
        first, *second = (lever_of(loaded, lever) for lever in levers)
        return needed_to_folder(
            first,
            folder,
            target,
            other=second[0] if second else None,
            chances=[chance / 100 for chance in chances] or CHANCES,
            progress=show,
            lang=language_asked(),
        )

    leave_study(loaded, "needed", out, leave, quiet=quiet)
