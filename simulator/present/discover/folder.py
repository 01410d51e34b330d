"""When a target is missed, or met, as the result folder that the command line leaves."""

from __future__ import annotations

from pathlib import Path

from simulator.catalogue.language import Language
from simulator.catalogue.message import message
from simulator.present.discover import texts
from simulator.present.discover.picture import table, tree_table
from simulator.present.figures import STUDIES
from simulator.present.leave import Left, Ready, Report, study_to_folder
from simulator.present.page import plain
from simulator.present.picture import source_line
from simulator.scenario.load import Loaded
from simulator.studies.discover import Discovery, discover
from simulator.studies.discover.study import Event
from simulator.studies.study import Progress


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
) -> Report[Discovery]:
    """Find when a target is missed, or met, and leave what was found.

    Raises
    ------
    StudyError
        If there is no such target, or it is met in nearly no or nearly every future.
    FolderError
        If the folder cannot be written.
    """

    def find() -> Discovery:
        return discover(loaded, target, event, draws, tree=tree, progress=progress)

    return study_to_folder("discover", loaded, folder, find, _left, progress, lang)


def _left(d: Discovery, language: Language) -> Left:
    sentences = texts.sentences(d)
    return Left(
        draws=d.draws,
        headline=sentences,
        tables={"boxes": table(d), **({"tree": tree_table(d)} if d.leaves else {})},
        ready=[Ready.of("boxes", STUDIES["discover"]["boxes"], d)] if d.boxes else [],
        source=source_line(d.loaded.scenario, d.draws),
        page=lambda drawn: plain(
            d.loaded,
            drawn,
            language,
            title=texts.title(d),
            about=message("discover-page-about", count=d.looked_at, draws=d.draws),
            sentences=sentences,
            command=f"simulate discover scenario.yaml --target {d.target} --of {d.event}",
        ),
    )
