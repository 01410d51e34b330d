"""What pieces are worth as the result folder that the command line leaves."""

from __future__ import annotations

from pathlib import Path

from simulator.catalogue.language import Language
from simulator.catalogue.message import message
from simulator.present.figures import STUDIES
from simulator.present.leave import Left, Ready, Report, study_to_folder
from simulator.present.page import plain
from simulator.present.picture import source_line
from simulator.present.worth import pictures, texts
from simulator.scenario.load import Loaded
from simulator.studies.study import Progress
from simulator.studies.worth import Worths, worths
from simulator.studies.worth.study import ORDERS


def worth_to_folder(
    loaded: Loaded,
    folder: Path,
    target: str,
    *,
    draws: int | None = None,
    orders: int = ORDERS,
    progress: Progress | None = None,
    lang: str | None = None,
) -> Report[Worths]:
    """Find what each line and project still to come is worth, and leave what was found.

    Raises
    ------
    StudyError
        If the target is none of which that can be told.
    FolderError
        If the folder cannot be written.
    """

    def find() -> Worths:
        return worths(loaded, target, draws, orders, progress=progress)

    return study_to_folder("worth", loaded, folder, find, _left, progress, lang)


def _left(w: Worths, language: Language) -> Left:
    sentences = texts.sentences(w)
    shown = (("time", pictures.by_time), ("share", pictures.by_share))
    return Left(
        draws=w.draws,
        headline=[texts.title(w), *sentences],
        tables={"worth": pictures.table(w)},
        ready=[Ready.of(name, STUDIES["worth"][name], w) for name, there in shown if there(w)],
        source=source_line(w.loaded.scenario, w.draws),
        page=lambda drawn: plain(
            w.loaded,
            drawn,
            language,
            title=texts.title(w),
            about=message("worth-page-about", pieces=len(w.pieces), draws=w.draws),
            sentences=sentences,
            command=f"simulate worth scenario.yaml --target {w.target}",
        ),
    )
