"""What a plan found as tables: every candidate and line, what each is worth, rules, worlds.

The aim is told in all of them in its own unit: a chance from 0 to 1, or a mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from simulator.present.cells import Cell, Table
from simulator.present.plan import texts

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.parts.contract import Decision
    from simulator.studies.plan.frontier import Level
    from simulator.studies.plan.study import Plans
    from simulator.studies.plan.tested import Expected, Lost, Tested

OF_WORTH = ("alone", "taken_out", "planned_again", "shared", "order_error", "draw_error")
DECIDED = ("signed", "begun")


def parts_table(p: Plans) -> Table:
    """Return every candidate and line: its role, and when it is there if the plan has it."""
    known, begun = {e.name: e for e in p.parts}, dict(p.best.decision.works)
    has = p.best.decision.signed | begun.keys()
    ordered = sorted(p.roles, key=lambda n: (n in p.system.works, -p.roles[n], n))
    return Table(
        ("part", "name", "kind", "mw", "role", "in_plans_as_good", "in_plan", "begun", *_when(p)),
        [
            (
                name,
                texts.label(p, name),
                _kind(p, name),
                p.system.candidates[name].mw if name in p.system.candidates else None,
                texts.role(p.roles[name]),
                p.roles[name],
                int(name in has),
                begun.get(name),
                *_dates(p, known.get(name)),
            )
            for name in ordered
        ],
    )


def timeline_table(p: Plans) -> Table:
    """Return when each part of the plan is begun and there, and in which share of futures."""
    return Table(
        ("part", "name", "mw", "begun", "in_plans_as_good", *_when(p)),
        [(e.name, e.label, e.mw, e.begun, e.role, *_dates(p, e)) for e in p.parts],
    )


def worth_table(p: Plans) -> Table:
    """Return what each part is worth, the largest share first."""
    return Table(
        ("part", "name", "kind", *OF_WORTH),
        [
            (w.name, texts.label(p, w.name), _kind(p, w.name), *(getattr(w, f) for f in OF_WORTH))
            for w in p.worth
        ],
    )


def against_table(p: Plans) -> Table:
    """Return the plan and every rule, each with what it lacks of the plan."""
    lost = {each.rule: each for each in p.lost}
    header = (
        *("plan", "signed_mw", "works", "line_musd", "reached", "standard_error"),
        *("reached_searched", "lost", "lost_error", "saves_musd", "saves_error"),
        *("lost_musd", "lost_musd_error", *DECIDED),
    )
    rows = [_against(t, lost.get(t.name)) for t in (p.best, p.nothing, *p.rules)]
    return Table(header, rows)


def _against(t: Tested, lost: Lost | None) -> list[Cell]:
    return [
        t.name,
        t.mw,
        len(t.decision.works),
        t.musd,
        *t.checked,
        t.searched.mean,
        *(_difference(lost.aim) if lost else (None, None)),
        *_saves(t),
        *(_difference(lost.saves) if lost else (None, None)),
        *_decided(t.decision),
    ]


def levels_table(p: Plans, levels: Iterable[Level]) -> Table:
    """Return plans as rows: what each signs, begins, reaches in the search's futures and brings."""
    told = list(texts.told(p))
    return Table(
        (
            *("offer", "most", "signed_mw", "line_musd", "reached", "standard_error"),
            *(column for name in told for column in (name, f"{name}_error")),
            *DECIDED,
        ),
        [
            (
                lv.offer,
                lv.most if np.isfinite(lv.most) else None,
                lv.mw,
                p.system.musd(lv.decision.works),
                *lv.searched,
                *(
                    cell
                    for name in told
                    for cell in (
                        (float(lv.told[name].mean), float(lv.told[name].standard_error))
                        if name in lv.told
                        else (None, None)
                    )
                ),
                *_decided(lv.decision),
            )
            for lv in levels
        ],
    )


def regret_table(p: Plans) -> Table:
    """Return what the plan lacks in each world of the best that could be planned for it."""
    return Table(
        (
            *("world", "title", "reached", "standard_error", "best_reached", "best_standard_error"),
            *("lost", "lost_error", "saves_musd", "saves_error"),
            *("best_saves_musd", "best_saves_error", "lost_musd", "lost_musd_error"),
            *("best_signed_mw", *(f"best_{name}" for name in DECIDED)),
        ),
        [
            (
                r.world,
                r.title,
                *r.ours.checked,
                *r.best.checked,
                *_difference(r.lost),
                *_saves(r.ours),
                *_saves(r.best),
                *_difference(r.saves),
                r.best.mw,
                *_decided(r.best.decision),
            )
            for r in p.regret
        ],
    )


def arcs_table(p: Plans) -> Table:
    """Return what one more MW of limit lands at each line and station, the most first."""
    return Table(
        ("arc", "name", "year", "limit_mw", "arrives_mw", "full", "lands_mw", "lands_error"),
        [
            (
                *(a.name, a.label, p.arcs_year, a.limit_mw, a.arrives_mw, a.full),
                *(float(a.lands.mean), float(a.lands.standard_error)),
            )
            for a in p.arcs
        ],
    )


def certificate_table(p: Plans) -> Table:
    """Return what HiGHS proves of the plan."""
    proof = p.certificate
    assert proof is not None
    fields = [name for name in proof._fields if name != "better"]
    return Table(
        ("left", *fields, "better", *DECIDED),
        [
            (
                proof.left,
                *(_cell(getattr(proof, name)) for name in fields),
                *((None, None, None) if proof.better is None else _better(*proof.better)),
            )
        ],
    )


def _cell(value: float | bool) -> Cell:
    return int(value) if isinstance(value, bool) else value


def _better(decision: Decision, reached: float) -> tuple[float, str, str]:
    return reached, *_decided(decision)


def _kind(p: Plans, name: str) -> str:
    if name in p.system.candidates:
        return "project"
    return "line" if p.system.works[name].is_new else "reinforcement"


def _when(p: Plans) -> tuple[str, ...]:
    return "p10", "p50", "p90", *(f"there_by_{of_year}" for of_year in p.years)


def _dates(p: Plans, e: Expected | None) -> list[Cell]:
    if e is None:
        return [None] * (3 + len(p.years))
    return [e.p10, e.p50, e.p90, *e.in_service.tolist()]


def _difference(difference: Paired) -> tuple[float, float]:
    return float(difference.mean), float(difference.standard_error)


def _saves(t: Tested) -> tuple[float, float]:
    return float(t.saves.mean), float(t.saves.standard_error)


def _decided(decision: Decision) -> tuple[str, str]:
    begun = " ".join(f"{name}:{of_year}" for name, of_year in sorted(decision.works))
    return " ".join(sorted(decision.signed)), begun
