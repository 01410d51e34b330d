"""What would have to be true as the result folder that the command line leaves."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.parts.registry import parts_of
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.needed import texts
from simulator.present.needed.picture import reached_table
from simulator.present.page import HERE, PagePicture, fill
from simulator.studies.needed import Lever, Needs, needed, needed_along
from simulator.studies.needed.study import CHANCES
from simulator.studies.study import Progress

HUNDRED = 100.0  # per cent
SECTIONS = ("answer", "figures", "limits", "again")


@dataclass(frozen=True)
class NeededReport:
    """What was left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    found: Needs
    seconds: float


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
) -> NeededReport:
    """Find what a lever must do for a target, and leave what was found.

    Parameters
    ----------
    other : a second lever; where along it the first chance is reached is told for positions of
        the first

    Raises
    ------
    SensitivityError
        If there is no such target, or the scenario cannot be held against it.
    FolderError
        If the folder cannot be written.
    """
    scenario = lever.loaded.scenario
    began, spoken = time.monotonic(), chosen(lang, scenario.lang)
    with publishing(folder) as staging:
        found = needed(lever, target, chances, draws, progress)
        ready: list[Ready[Any]] = [Ready.of("needed", STUDIES["needed"]["needed"], found)]
        if other is not None:
            two = needed_along(found, other, chances[0], progress)
            ready.append(Ready.of("two_levers", STUDIES["needed"]["two_levers"], two))
        if progress is not None:
            progress(1.0, message("study-writing"))
        (staging / "scenario.yaml").write_text(lever.loaded.to_yaml(), encoding="utf-8")
        write_report(
            staging,
            {"reached": reached_table(found)},
            ready,
            texts.source(found),
            spoken,
            lambda drawn: _page(found, other, drawn, spoken),
        )
        seconds = {"needed": time.monotonic() - began}
        write_record(staging, scenario, found.draws, [lever.loaded], seconds)
    return NeededReport(folder, texts.sentences(found), found, time.monotonic() - began)


def _page(n: Needs, other: Lever | None, drawn: Sequence[PagePicture], language: Language) -> str:
    """Fill the common frame: nothing of the page is its own."""
    scenario = n.lever.loaded.scenario
    return fill(
        HERE / "page_frame.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=texts.title(n),
        about=message("needed-page-about", positions=len(n.played), draws=n.draws),
        sentences=texts.sentences(n),
        texts={"again_note": "worth-page-again"},
        sections=SECTIONS,
        command=_command(n, other),
        files=n.lever.loaded.inputs,
    )


def _command(n: Needs, other: Lever | None) -> str:
    """Return what makes the same page again."""
    levers = [n.lever] if other is None else [n.lever, other]
    asked = tuple(reaches.chance for reaches in n.reaches)
    chances = [] if asked == CHANCES else [f"--chance {HUNDRED * chance:g}" for chance in asked]
    named = [f"--lever '{lever.name}'" for lever in levers]
    return " ".join([f"simulate needed scenario.yaml --target {n.target}", *named, *chances])
