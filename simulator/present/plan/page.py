"""A plan as one HTML file that needs nothing beside it, in the frame of a run's page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.sweep_figure import day_text
from simulator.catalogue.message import Arg, Message, Number, message
from simulator.catalogue.numbers import nameplate, percentage, plus_minus
from simulator.dates import calendar_day
from simulator.parts.registry import parts_of
from simulator.present.page import PagePicture, fill
from simulator.present.plan import rows, texts

if TYPE_CHECKING:
    from simulator.catalogue.language import Language
    from simulator.studies.plan.study import Plans
    from simulator.studies.plan.tested import Expected

HERE = Path(__file__).parent
SECTIONS = ("answer", "figures", "plan", "alternatives", "limits", "again")
OWN = ("plan", "plan_note", "alternatives", "alternatives_note")
COLUMNS = ("part", "mw", "role", "begun", "dates", "shared")


def render(p: Plans, drawn: Sequence[PagePicture], language: Language) -> str:
    """Fill the page of a plan."""
    write, scenario = language.format, p.loaded.scenario
    about = message(
        "plan-page-about", sets=p.found.sets, tried=p.found.tried, packages=len(p.system.played)
    )
    return fill(
        HERE / "page_of_plan.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=texts.title(p),
        about=about,
        sentences=texts.sentences(p),
        texts={
            "again_note": "plan-page-again",
            **{name: f"plan-page-{name.replace('_', '-')}" for name in OWN},
        },
        sections=SECTIONS,
        columns=[write(message(f"plan-column-{name}")) for name in COLUMNS],
        rows=[[write(cell) for cell in _row(p, e)] for e in rows.ordered(p)],
        others=[
            write(
                message(
                    "plan-alternative",
                    mw=texts.mw(level.mw),
                    chance=texts.reached(p, level.searched),
                    adds=len(level.decision.signed - p.best.decision.signed),
                    added=texts.names(p, sorted(level.decision.signed - p.best.decision.signed)),
                    drops=len(p.best.decision.signed - level.decision.signed),
                    dropped=texts.names(p, sorted(p.best.decision.signed - level.decision.signed)),
                )
            )
            for level in p.alternatives
        ],
        command="simulate plan scenario.yaml",
        files=p.loaded.inputs,
    )


def _row(p: Plans, e: Expected) -> list[Arg]:
    factor = texts.scale(p).factor
    worth = next(w for w in p.worth if w.name == e.name)
    error = float(np.hypot(worth.order_error, worth.draw_error))
    return [
        e.label,
        "" if e.is_work else nameplate(e.mw),
        _role(e),
        "" if e.begun is None else str(e.begun),
        message("plan-from-to", first=_month(e.p10), last=_month(e.p90))
        if np.isfinite(e.p50)
        else "",
        plus_minus(factor * worth.shared, factor * error),
    ]


def _month(decimal: float) -> Message:
    return day_text(calendar_day(decimal).replace(day=1))


def _role(e: Expected) -> Message:
    if e.is_work:
        return message("plan-role-line")
    share = percentage(Number(round(texts.PERCENT * e.role)))
    return message("plan-role-must" if e.role >= texts.MUST else "plan-role-either", share=share)
