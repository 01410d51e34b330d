"""What pieces are worth as the result folder that the command line leaves."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, Message, message
from simulator.outcomes.folder import publishing
from simulator.parts.registry import parts_of
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.page import HERE, PagePicture, fill
from simulator.present.worth import pictures, texts
from simulator.scenario.load import Loaded
from simulator.studies.study import Progress
from simulator.studies.worth import Worths, worths
from simulator.studies.worth.study import ORDERS

SECTIONS = ("answer", "figures", "limits", "again")


@dataclass(frozen=True)
class WorthReport:
    """What was left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    found: Worths
    seconds: float


def worth_to_folder(
    loaded: Loaded,
    folder: Path,
    target: str,
    *,
    draws: int | None = None,
    orders: int = ORDERS,
    progress: Progress | None = None,
    lang: str | None = None,
) -> WorthReport:
    """Find what each line and project still to come is worth, and leave what was found.

    Raises
    ------
    PlanError
        If the target is none of which that can be told.
    FolderError
        If the folder cannot be written.
    """
    began, spoken = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = worths(loaded, target, draws, orders, progress=progress)
        if progress is not None:
            progress(1.0, message("study-writing"))
        (staging / "scenario.yaml").write_text(loaded.to_yaml(), encoding="utf-8")
        ready = [
            Ready.of(name, STUDIES["worth"][name], found)
            for name, there in (("time", pictures.by_time), ("share", pictures.by_share))
            if there(found)
        ]
        write_report(
            staging,
            {"worth": pictures.table(found)},
            ready,
            texts.source(found),
            spoken,
            lambda drawn: _page(found, drawn, spoken),
        )
        seconds = {"worth": time.monotonic() - began}
        write_record(staging, loaded.scenario, found.draws, [loaded], seconds)
    headline = [texts.title(found), *texts.sentences(found)]
    return WorthReport(folder, headline, found, time.monotonic() - began)


def _page(w: Worths, drawn: Sequence[PagePicture], language: Language) -> str:
    """Fill the common frame: nothing of the page is its own."""
    scenario = w.loaded.scenario
    about: Message = message("worth-page-about", pieces=len(w.pieces), draws=w.draws)
    return fill(
        HERE / "page_frame.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=texts.title(w),
        about=about,
        sentences=texts.sentences(w),
        texts={"again_note": "worth-page-again"},
        sections=SECTIONS,
        command=f"simulate worth scenario.yaml --target {w.target}",
        files=w.loaded.inputs,
    )
