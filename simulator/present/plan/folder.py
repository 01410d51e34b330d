"""A plan as the result folder that the command line leaves."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from simulator.analysis.paired import Paired
from simulator.catalogue.language import Language, chosen, language
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.present.cells import Cell, Table
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.plan import rows, texts
from simulator.present.plan.page import render
from simulator.scenario.load import Loaded
from simulator.scenario.vary import vary
from simulator.studies.plan import Plans, plan
from simulator.studies.plan.frontier import Level
from simulator.studies.plan.search import Found
from simulator.studies.plan.tested import Lost, Tested
from simulator.studies.study import Progress

TITLES = ("en", "vi")  # of the scenario that is left
SUFFIX = "_planned"


@dataclass(frozen=True)
class PlanReport:
    """What a plan left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    found: Plans
    seconds: float


def plan_to_folder(
    loaded: Loaded,
    folder: Path,
    *,
    progress: Progress | None = None,
    better: Callable[[Found], None] = lambda _: None,
    lang: str | None = None,
) -> PlanReport:
    """Find the best plan and leave what was found.

    Raises
    ------
    PlanError
        If the scenario has no plan, or one for which nothing can be found.
    FolderError
        If the folder cannot be written.
    """
    began, spoken = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = plan(loaded, progress, better)
        if progress is not None:
            progress(1.0, message("study-writing"))
        _write(found, staging, began, spoken)
    headline = [texts.title(found), *texts.sentences(found)]
    return PlanReport(folder, headline, found, time.monotonic() - began)


def scenario_of(p: Plans, decision_values: dict[str, object]) -> Loaded:
    """Return the plan as an ordinary scenario that anyone can run, compare and change."""
    scenario = p.loaded.scenario
    title = message("plan-scenario-title", title=scenario.title.label)
    written = {code: language(code).format(title) for code in TITLES}
    name = f"{scenario.name}{SUFFIX}"
    return vary(p.loaded, {**decision_values, "plan": None, "name": name, "title": written})


def against_table(p: Plans) -> Table:
    """Return the plan and every rule, each with what it lacks of the plan."""
    lost, factor = {each.rule: each for each in p.lost}, texts.scale(p).factor
    header = (
        *("plan", "signed_mw", "works", "line_musd", "chance", "standard_error"),
        *("chance_searched", "lost_points", "lost_points_error", "saves_musd", "saves_error"),
        *("lost_musd", "lost_musd_error"),
    )
    return Table(header, [_row(t, lost.get(t.name), factor) for t in (p.best, p.nothing, *p.rules)])


def _row(t: Tested, lost: Lost | None, factor: float) -> list[Cell]:
    points = (None, None) if lost is None else _scaled(lost.aim, factor)
    money = (None, None) if lost is None else _scaled(lost.saves, 1.0)
    return [
        t.name,
        t.mw,
        len(t.decision.works),
        t.musd,
        t.checked.mean,
        t.checked.standard_error,
        t.searched.mean,
        *points,
        float(t.saves.mean),
        float(t.saves.standard_error),
        *money,
    ]


def _scaled(difference: Paired, factor: float) -> tuple[float, float]:
    return factor * float(difference.mean), factor * float(difference.standard_error)


def levels_table(levels: tuple[Level, ...]) -> Table:
    """Return plans as rows: what each signs, begins and reaches on the search's draws."""
    header = ("offer", "most", "signed_mw", "chance", "standard_error", "signed", "begun")
    return Table(
        header,
        [
            (
                lv.offer,
                lv.most,
                lv.mw,
                lv.searched.mean,
                lv.searched.standard_error,
                " ".join(sorted(lv.decision.signed)),
                " ".join(f"{name}:{begun}" for name, begun in sorted(lv.decision.works)),
            )
            for lv in levels
        ],
    )


def _write(found: Plans, staging: Path, began: float, spoken: Language) -> None:
    written = scenario_of(found, found.values).to_yaml()
    (staging / "plan.yaml").write_text(written, encoding="utf-8")
    (staging / "scenario.yaml").write_text(found.loaded.to_yaml(), encoding="utf-8")
    write_report(
        staging,
        {
            "plan": rows.timeline_table(found),
            "values": rows.worth_table(found),
            "against": against_table(found),
            **{f"frontier_{of}": levels_table(levels) for of, levels in found.frontiers.items()},
            "offers": levels_table(found.offers),
            "alternatives": levels_table(found.alternatives),
        },
        [Ready.of(name, each, found) for name, each in STUDIES["plan"].items()],
        texts.source(found),
        spoken,
        lambda drawn: render(found, drawn, spoken),
    )
    seconds = {"plan": time.monotonic() - began}
    scenario = found.loaded.scenario
    assert scenario.plan is not None
    write_record(staging, scenario, scenario.plan.search.draws, [found.loaded], seconds)
