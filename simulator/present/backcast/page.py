"""A back-cast as one HTML file that needs nothing beside it, in the frame of a run's page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import message, year
from simulator.catalogue.numbers import percent, rounded
from simulator.parts.registry import parts_of
from simulator.present.backcast import texts
from simulator.present.page import PagePicture, fill
from simulator.present.track_record import sentences
from simulator.studies.backcast.findings import Findings

if TYPE_CHECKING:
    from simulator.catalogue.language import Language
    from simulator.studies.backcast.study import Backcasts

HERE = Path(__file__).parent
SECTIONS = ("answer", "figures", "scores", "limits", "again")
OWN = ("scores", "scores_note", "fits")
COLUMNS = ("kind", "crps", "coverage", "bias")


def render(
    found: Backcasts, findings: Findings, drawn: Sequence[PagePicture], language: Language
) -> str:
    """Fill the page of a back-cast."""
    write, scenario = language.format, found.loaded.scenario
    about = message(
        "backcast-page-about",
        first=year(findings.record.first_origin),
        last=year(findings.record.last_origin),
        draws=found.draws,
        seed=str(scenario.seed),
    )
    return fill(
        HERE / "page_of_backcast.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=texts.title(findings),
        about=about,
        sentences=sentences(findings.record),
        texts={
            "again_note": "backcast-page-again",
            **{name: f"backcast-page-{name.replace('_', '-')}" for name in OWN},
        },
        sections=SECTIONS,
        energy=[write(texts.energy(e)) for e in found.energy],
        columns=[write(message(f"backcast-column-{name}")) for name in COLUMNS],
        rows=[
            (
                write(kind),
                [write(n) for n in (rounded(s.crps), percent(s.coverage), rounded(s.bias, 2))],
            )
            for kind, s in texts.summaries(findings)
        ],
        fits=[write(texts.fit(name, f)) for name, f in found.fitted.items()],
        command="simulate backcast scenario.yaml",
        files=found.loaded.inputs,
    )
