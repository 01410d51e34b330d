"""A sweep as one HTML file that needs nothing beside it, in the frame of a run's page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import Arg, capital, listing, message, year
from simulator.parts.registry import parts_of
from simulator.present.page import PagePicture, fill
from simulator.scenario.input_label import input_label

if TYPE_CHECKING:
    from simulator.catalogue.language import Language
    from simulator.studies.sweep.ask import Asked

HERE = Path(__file__).parent
SECTIONS = ("answer", "figures", "limits", "again")


def render(
    asked: Asked, sentences: Sequence[Arg], drawn: Sequence[PagePicture], language: Language
) -> str:
    """Fill the page of a sweep."""
    scenario = asked.loaded.scenario
    inputs = [input_label(path, asked.loaded.merged) for path in asked.paths]
    about = message(
        "sweep-page-about",
        points=len(asked.points),
        draws=scenario.draws,
        seed=str(scenario.seed),
        first=year(scenario.horizon.first_year),
        last=year(scenario.horizon.last_year),
    )
    title = message("sweep-page-title", scenario=scenario.title.label, inputs=listing(inputs))
    return fill(
        HERE / "page_of_sweep.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=capital(title),
        about=about,
        sentences=sentences,
        texts={"again_note": "sweep-page-again"},
        sections=SECTIONS,
        every_point=language.format(message("sweep-page-points")),
        command="simulate sweep study.yaml",
        files=asked.loaded.inputs,
    )
