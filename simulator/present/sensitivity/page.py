"""What moves an answer as one HTML file that needs nothing beside it, in the common frame."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import Arg, capital, message
from simulator.catalogue.numbers import percent
from simulator.parts.registry import parts_of
from simulator.present.page import PagePicture, fill
from simulator.present.sensitivity import texts
from simulator.studies.sensitivity.found import Effect, Known

if TYPE_CHECKING:
    from simulator.catalogue.language import Language
    from simulator.studies.sensitivity.found import Sensitivity

HERE = Path(__file__).parent
SECTIONS = ("answer", "figures", "inputs", "unknown", "measures", "limits", "again")
OWN = ("inputs", "inputs_note", "unknown", "unknown_note", "measures")
COLUMNS = ("input", "share", "total", "low", "high")
KNOWN_COLUMNS = ("assumption", "low", "high", "effect", "reason")
MOST = 20


def render(s: Sensitivity, command: str, drawn: Sequence[PagePicture], language: Language) -> str:
    """Fill the page."""
    write, scenario = language.format, s.loaded.scenario
    measures = [*texts.MEASURES, *(["exchanged"] if s.exchanged or s.screened else [])]
    return fill(
        HERE / "page_of_sensitivity.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=texts.title(s),
        about=message("sensitivity-page-about", draws=s.draws, seed=str(scenario.seed)),
        sentences=texts.sentences(s),
        texts={
            "again_note": "study-page-again",
            **{name: f"sensitivity-page-{name.replace('_', '-')}" for name in OWN},
        },
        sections=SECTIONS,
        columns=[write(message(f"sensitivity-column-{name}")) for name in COLUMNS],
        rows=[[write(cell) for cell in _row(s, e)] for e in s.leading[:MOST]],
        known_columns=[write(message(f"sensitivity-column-{name}")) for name in KNOWN_COLUMNS],
        known_rows=[[write(cell) for cell in _known(s, k)] for k in s.ignorance[: texts.NEXT]],
        explained=[write(message(f"sensitivity-measure-{name}")) for name in measures],
        command=command,
        files=s.loaded.inputs,
    )


def _row(s: Sensitivity, e: Effect) -> list[Arg]:
    low, high = texts.value(s, e.low), texts.value(s, e.high)
    share = texts.share(e.share, e.share_error)
    total = "" if math.isnan(e.total) else percent(e.total)
    return [capital(e.label), share, total, low, high]


def _known(s: Sensitivity, k: Known) -> list[Arg]:
    effect = texts.with_error(s, abs(k.effect), k.error, difference=True)
    return [capital(k.label), texts.value(s, k.low), texts.value(s, k.high), effect, k.reason]
