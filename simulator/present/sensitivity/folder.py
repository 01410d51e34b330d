"""What moves an answer as the result folder that the command line leaves."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.sensitivity import tables, texts
from simulator.present.sensitivity.page import render
from simulator.scenario.load import Loaded
from simulator.studies.sensitivity.found import Sensitivity
from simulator.studies.sensitivity.study import sensitivity
from simulator.studies.study import Progress


@dataclass(frozen=True)
class SensitivityReport:
    """What was left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    inputs: list[Arg]
    unknown: list[Arg]
    found: Sensitivity


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
) -> SensitivityReport:
    """Find what moves an answer and leave what was found.

    Raises
    ------
    SensitivityError
        If there is no answer, or none that anything moves.
    FolderError
        If the folder cannot be written.
    """
    began, spoken = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = sensitivity(
            loaded,
            target,
            quantity,
            year,
            draws,
            sobol_base=sobol_base,
            screen_base=screen_base,
            progress=progress,
        )
        if progress is not None:
            progress(1.0, message("study-writing"))
        _write(found, staging, began, spoken)
    return SensitivityReport(
        folder,
        [texts.title(found), *texts.sentences(found)],
        [texts.line_of(found, effect) for effect in found.leading[: texts.NEXT]],
        [texts.line_of_known(found, known) for known in found.ignorance[: texts.NEXT]],
        found,
    )


def command_of(s: Sensitivity) -> str:
    """Return the command that makes the page again."""
    asked = ["--target", str(s.answer.target)]
    if s.answer.target is None:
        asked = ["--quantity", s.answer.quantity, "--year", str(s.answer.year)]
    bases = (("--sobol", s.exchanged), ("--screen", s.screened))
    asked += [word for option, e in bases if e is not None for word in (option, str(e.base))]
    return " ".join(["simulate sensitivity scenario.yaml", *asked, "--draws", str(s.draws)])


def _write(found: Sensitivity, staging: Path, began: float, spoken: Language) -> None:
    (staging / "scenario.yaml").write_text(found.loaded.to_yaml(), encoding="utf-8")
    exchanged = {"sobol": found.exchanged, "screening": found.screened}
    write_report(
        staging,
        {
            "inputs": tables.inputs_table(found.effects),
            "quantities": tables.known_table(found.known),
            "drawn": tables.drawn_table(found),
            **{n: tables.exchanged_table(found, e) for n, e in exchanged.items() if e is not None},
        },
        [Ready.of(name, each, found) for name, each in STUDIES["sensitivity"].items()],
        texts.source(found),
        spoken,
        lambda drawn: render(found, command_of(found), drawn, spoken),
    )
    seconds = {"sensitivity": time.monotonic() - began}
    write_record(staging, found.loaded.scenario, found.draws, [found.loaded], seconds)
