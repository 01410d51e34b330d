"""What moves an answer as the result folder that the command line leaves."""

from __future__ import annotations

from pathlib import Path

from simulator.catalogue.language import Language
from simulator.catalogue.message import message
from simulator.present.figures import STUDIES
from simulator.present.leave import Left, Ready, Report, study_to_folder
from simulator.present.picture import source_line
from simulator.present.sensitivity import tables, texts
from simulator.present.sensitivity.page import render
from simulator.scenario.load import Loaded
from simulator.studies.sensitivity.found import Sensitivity
from simulator.studies.sensitivity.study import sensitivity
from simulator.studies.study import Progress


def sensitivity_to_folder(
    loaded: Loaded,
    folder: Path,
    *,
    target: str | None = None,
    quantity: str | None = None,
    year: int | None = None,
    draws: int | None = None,
    sobol_base: int = 0,
    screen_base: int = 0,
    progress: Progress | None = None,
    lang: str | None = None,
) -> Report[Sensitivity]:
    """Find what moves an answer and leave what was found.

    Raises
    ------
    StudyError
        If there is no answer, or none that anything moves.
    FolderError
        If the folder cannot be written.
    """

    def find() -> Sensitivity:
        return sensitivity(
            loaded,
            target,
            quantity,
            year,
            draws,
            sobol_base=sobol_base,
            screen_base=screen_base,
            progress=progress,
        )

    return study_to_folder("sensitivity", loaded, folder, find, _left, progress, lang)


def command_of(s: Sensitivity) -> str:
    """Return the command that makes the page again."""
    asked = ["--target", str(s.answer.target)]
    if s.answer.target is None:
        asked = ["--quantity", s.answer.quantity, "--year", str(s.answer.year)]
    bases = (("--sobol", s.exchanged), ("--screen", s.screened))
    asked += [word for option, e in bases if e is not None for word in (option, str(e.base))]
    return " ".join(["simulate sensitivity scenario.yaml", *asked, "--draws", str(s.draws)])


def _left(s: Sensitivity, language: Language) -> Left:
    exchanged = {"sobol": s.exchanged, "screening": s.screened}
    inputs = [texts.line_of(s, effect) for effect in s.leading[: texts.NEXT]]
    unknown = [texts.line_of_known(s, known) for known in s.ignorance[: texts.NEXT]]
    listed = (
        (message("sensitivity-page-inputs"), inputs),
        (message("sensitivity-page-unknown"), unknown),
    )
    return Left(
        draws=s.draws,
        headline=[texts.title(s), *texts.sentences(s)],
        listed=[(head, lines) for head, lines in listed if lines],
        tables={
            "inputs": tables.inputs_table(s.effects),
            "quantities": tables.known_table(s.known),
            "drawn": tables.drawn_table(s),
            **{n: tables.exchanged_table(s, e) for n, e in exchanged.items() if e is not None},
        },
        ready=[Ready.of(name, each, s) for name, each in STUDIES["sensitivity"].items()],
        source=source_line(s.loaded.scenario, s.draws),
        page=lambda drawn: render(s, command_of(s), drawn, language),
    )
