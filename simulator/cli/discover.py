"""`simulate discover`: circumstances in which a target is missed, or met, as a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import message
from simulator.cli.texts import language_asked

if TYPE_CHECKING:
    from simulator.present.leave import Report
    from simulator.run import Progress
    from simulator.studies.discover.study import Event


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

    from simulator.cli.console import leave_study
    from simulator.scenario.load import load

    loaded = load(scenario, overrides, seed=seed, draws=draws)

    def leave(folder: Path, show: Progress | None) -> Report:
        from simulator.present.discover.folder import discover_to_folder
        from simulator.studies.refusal import StudyError

        if tree and find_spec("sklearn") is None:
            raise StudyError(message("discover-no-tree"))
        lang = language_asked()
        return discover_to_folder(
            loaded, folder, target, event=event, tree=tree, progress=show, lang=lang
        )

    leave_study(loaded, "discover", out, leave, quiet=quiet)
