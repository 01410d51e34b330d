"""What would have to be true as the result folder that the command line leaves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from simulator.catalogue.language import Language
from simulator.catalogue.message import message
from simulator.present.figures import STUDIES
from simulator.present.leave import Left, Ready, Report, study_to_folder
from simulator.present.needed import texts
from simulator.present.needed.picture import reached_table
from simulator.present.page import plain
from simulator.present.picture import source_line
from simulator.studies.needed import Lever, Needs, TwoLevers, needed, needed_along
from simulator.studies.needed.study import CHANCES
from simulator.studies.study import Progress

HUNDRED = 100.0  # per cent


class Along(NamedTuple):
    """What was found along one lever and, if a second was asked for, along both."""

    needs: Needs
    two: TwoLevers | None


def needed_to_folder(
    lever: Lever,
    folder: Path,
    target: str,
    *,
    other: Lever | None = None,
    chances: Sequence[float] = CHANCES,
    draws: int | None = None,
    progress: Progress | None = None,
    lang: str | None = None,
) -> Report[Along]:
    """Find what a lever must do for a target, and leave what was found.

    Parameters
    ----------
    other : a second lever; where along it the first chance is reached is told for positions of
        the first

    Raises
    ------
    StudyError
        If there is no such target, or the scenario cannot be held against it.
    FolderError
        If the folder cannot be written.
    """

    def find() -> Along:
        found = needed(lever, target, chances, draws, progress)
        if other is None:
            return Along(found, None)
        return Along(found, needed_along(found, other, chances[0], progress))

    return study_to_folder("needed", lever.loaded, folder, find, _left, progress, lang)


def _left(found: Along, language: Language) -> Left:
    n, two = found
    loaded, sentences, of = n.lever.loaded, texts.sentences(n), STUDIES["needed"]
    return Left(
        draws=n.draws,
        headline=sentences,
        tables={"reached": reached_table(n)},
        ready=[
            Ready.of("needed", of["needed"], n),
            *([] if two is None else [Ready.of("two_levers", of["two_levers"], two)]),
        ],
        source=source_line(loaded.scenario, n.draws),
        page=lambda drawn: plain(
            loaded,
            drawn,
            language,
            title=texts.title(n),
            about=message("needed-page-about", positions=len(n.played), draws=n.draws),
            sentences=sentences,
            command=_command(n, None if two is None else two.other),
        ),
    )


def _command(n: Needs, other: Lever | None) -> str:
    """Return what makes the same page again."""
    levers = [n.lever] if other is None else [n.lever, other]
    asked = tuple(reaches.chance for reaches in n.reaches)
    chances = [] if asked == CHANCES else [f"--chance {HUNDRED * chance:g}" for chance in asked]
    named = [f"--lever '{lever.name}'" for lever in levers]
    return " ".join([f"simulate needed scenario.yaml --target {n.target}", *named, *chances])
