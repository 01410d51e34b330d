"""When a target is missed, or met, as the result folder that the command line leaves."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.parts.registry import parts_of
from simulator.present.discover import texts
from simulator.present.discover.picture import table, tree_table
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.page import HERE, PagePicture, fill
from simulator.scenario.load import Loaded
from simulator.studies.discover import Discovery, discover
from simulator.studies.discover.study import Event
from simulator.studies.study import Progress

SECTIONS = ("answer", "figures", "limits", "again")


@dataclass(frozen=True)
class DiscoverReport:
    """What was left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    found: Discovery
    seconds: float


def discover_to_folder(
    loaded: Loaded,
    folder: Path,
    target: str,
    *,
    event: Event | None = None,
    draws: int | None = None,
    tree: bool = False,
    progress: Progress | None = None,
    lang: str | None = None,
) -> DiscoverReport:
    """Find when a target is missed, or met, and leave what was found.

    Raises
    ------
    SensitivityError
        If there is no such target, or it is met in nearly no or nearly every future.
    FolderError
        If the folder cannot be written.
    """
    began, spoken = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = discover(loaded, target, event, draws, tree=tree, progress=progress)
        if progress is not None:
            progress(1.0, message("study-writing"))
        (staging / "scenario.yaml").write_text(loaded.to_yaml(), encoding="utf-8")
        write_report(
            staging,
            {"boxes": table(found), **({"tree": tree_table(found)} if found.leaves else {})},
            [Ready.of("boxes", STUDIES["discover"]["boxes"], found)] if found.boxes else [],
            texts.source(found),
            spoken,
            lambda drawn: _page(found, drawn, spoken),
        )
        seconds = {"discover": time.monotonic() - began}
        write_record(staging, loaded.scenario, found.draws, [loaded], seconds)
    return DiscoverReport(folder, texts.sentences(found), found, time.monotonic() - began)


def _page(d: Discovery, drawn: Sequence[PagePicture], language: Language) -> str:
    """Fill the common frame: nothing of the page is its own."""
    scenario = d.loaded.scenario
    return fill(
        HERE / "page_frame.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=texts.title(d),
        about=message("discover-page-about", count=d.looked_at, draws=d.draws),
        sentences=texts.sentences(d),
        texts={"again_note": "worth-page-again"},
        sections=SECTIONS,
        command=f"simulate discover scenario.yaml --target {d.target} --of {d.event}",
        files=d.loaded.inputs,
    )
