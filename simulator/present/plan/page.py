"""A plan as one HTML file that needs nothing beside it, in the frame of a run's page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.sweep_figure import day_text
from simulator.catalogue.message import Arg, Message, Number, message
from simulator.catalogue.numbers import nameplate, plus_minus
from simulator.dates import calendar_day
from simulator.parts.registry import parts_of
from simulator.present.page import PagePicture, fill
from simulator.present.plan import sentences, texts
from simulator.present.plan.timeline import ordered
from simulator.present.plan.worth import error

if TYPE_CHECKING:
    from simulator.catalogue.language import Language
    from simulator.studies.plan.arcs import Arc
    from simulator.studies.plan.regret import Regret
    from simulator.studies.plan.study import Plans
    from simulator.studies.plan.tested import Expected, Tested

HERE = Path(__file__).parent
GAPS = ("once", "signing", "price", "costs", "best", "worlds")  # what a plan does not represent
MOST_LISTED = 60
HARDLY = 0.005  # share of futures that fill a line, below which it is not listed
PARTS = ("part", "mw", "role", "begun", "dates", "shared")
RULES = ("rule", "mw", "lines", "reached", "lacks", "saves")
ARCS = ("arc", "limit", "full", "lands")
WORLDS = ("world", "here", "best", "lost", "saves")


class Section(NamedTuple):
    """A section of the page: sentences, then a table if it has rows."""

    id: str
    sentences: Sequence[Arg]
    columns: tuple[str, ...] = ()
    rows: Sequence[Sequence[Arg]] = ()
    note: bool = False


def sections(p: Plans) -> tuple[list[Section], list[Section]]:
    """Return the sections before the pictures and after them; those that have something to say."""
    before = [Section("stands", sentences.stands(p, MOST_LISTED))]
    after = [
        Section(
            "parts",
            [*sentences.worth(p), *sentences.dear(p)],
            PARTS,
            [_part(p, e) for e in ordered(p)],
            note=True,
        ),
        Section("against", (), RULES, [_rule(p, t) for t in p.rules], note=True),
        Section(
            "worlds",
            [message("picture-finding", finding=sentences.worlds(p))] if p.regret else (),
            WORLDS,
            [_world(p, r) for r in p.regret],
            note=True,
        ),
        Section(
            "arcs",
            sentences.arcs(p),
            ARCS,
            [_arc(a) for a in p.arcs if a.full >= HARDLY],
            note=True,
        ),
        Section("alternatives", sentences.alternatives(p)),
        Section("found", sentences.how_found(p)),
    ]
    return before, [each for each in after if each.sentences or each.rows]


def render(p: Plans, drawn: Sequence[PagePicture], language: Language) -> str:
    """Fill the page of a plan."""
    write, scenario = language.format, p.loaded.scenario
    before, after = sections(p)
    own = [each.id for each in (*before, *after)]
    titles = {name: f"plan-page-{name}" for name in own}
    notes = {f"{each.id}_note": f"plan-page-{each.id}-note" for each in after if each.note}

    def written(each: Section) -> dict[str, object]:
        return {
            "id": each.id,
            "sentences": [write(sentence) for sentence in each.sentences],
            "columns": [write(_column(p, name)) for name in each.columns],
            "rows": [[write(cell) for cell in row] for row in each.rows],
        }

    return fill(
        HERE / "page_of_plan.html",
        drawn,
        [part.name for part in parts_of(scenario)],
        language,
        scenario,
        title=sentences.title(p),
        about=texts.source(p),
        sentences=[*sentences.answer(p), *sentences.warnings(p)],
        texts={"again_note": "plan-page-again", **titles, **notes},
        sections=("answer", "stands", "figures", *own[1:], "limits", "again"),
        numbers=[[write(text) for text in number] for number in _numbers(p)],
        before=[written(each) for each in before],
        after=[written(each) for each in after],
        gaps=[
            [write(message(f"plan-gap-{gap}.{text}")) for text in ("title", "text")] for gap in GAPS
        ],
        command="simulate plan scenario.yaml",
        files=p.loaded.inputs,
    )


def _numbers(p: Plans) -> list[tuple[Arg, Arg, Arg]]:
    """Return headline numbers: each with what it is, and what belongs to it."""
    best = p.best
    signed, begun = len(best.decision.signed), len(best.decision.works)
    must = sum(texts.role(p.roles[n]) == "must" for n in best.decision.signed)
    cost = "" if best.musd is None else message("plan-number-cost", cost=texts.musd(best.musd))
    found: list[tuple[Arg, Arg, Arg]] = [
        (
            texts.reached(p, best.checked),
            texts.aim(p),
            message("plan-number-futures", draws=texts.section(p).search.check_draws),
        ),
        (
            texts.mw(best.mw),
            message("plan-number-signed", count=signed),
            message("plan-number-must", count=must),
        ),
        (str(begun), message("plan-number-begun", count=begun), cost if begun else ""),
    ]
    if p.rules:
        lost, first = p.lost[0], p.rules[0]
        found.append(
            (
                texts.lacks(p, lost.aim),
                message(
                    "plan-number-against",
                    side="less" if lost.aim.mean < 0 else "more",
                    rule=texts.rule(first.name),
                ),
                message("plan-number-rule", reached=texts.reached(p, first.checked)),
            )
        )
    return found


def _part(p: Plans, e: Expected) -> list[Arg]:
    factor = texts.scale(p).factor
    worth = next(w for w in p.worth if w.name == e.name)
    return [
        e.label,
        "" if e.is_work else nameplate(e.mw),
        _role(e),
        "" if e.begun is None else str(e.begun),
        message("plan-from-to", first=_month(e.p10), last=_month(e.p90))
        if np.isfinite(e.p50)
        else "",
        plus_minus(factor * worth.shared, factor * error(worth)),
    ]


def _month(decimal: float) -> Message:
    return day_text(calendar_day(decimal).replace(day=1))


def _role(e: Expected) -> Message:
    return message("plan-role", of=texts.role(e.role), share=texts.share(e.role))


def _rule(p: Plans, tested: Tested) -> list[Arg]:
    lost = next(lost for lost in p.lost if lost.rule == tested.name)
    factor = texts.scale(p).factor
    return [
        texts.rule(tested.name),
        nameplate(tested.mw),
        str(len(tested.decision.works)),
        texts.reached(p, tested.checked),
        texts.signed(lost.aim, factor),
        texts.signed(lost.saves),
    ]


def _arc(arc: Arc) -> list[Arg]:
    lands = plus_minus(float(arc.lands.mean), float(arc.lands.standard_error))
    return [arc.label, Number(round(arc.limit_mw)), texts.share(arc.full), lands]


def _world(p: Plans, r: Regret) -> list[Arg]:
    factor = texts.scale(p).factor
    return [
        r.title,
        texts.reached(p, r.ours.checked),
        texts.reached(p, r.best.checked),
        texts.signed(r.lost, factor),
        texts.signed(r.saves),
    ]


def _column(p: Plans, name: str) -> Message:
    """Return the head of a column, with the unit of its numbers if that is not in its cells."""
    units = {
        "shared": texts.scale(p).between,
        "lacks": texts.scale(p).between,
        "lost": texts.scale(p).between,
        "saves": texts.MUSD,
    }
    if name in units:
        return message(f"plan-column-{name}", unit=units[name])
    return message(f"plan-column-{name}")
