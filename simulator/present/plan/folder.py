"""A plan as the result folder that the command line leaves."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.catalogue.language import Language, chosen, language
from simulator.catalogue.message import Arg, message
from simulator.outcomes.folder import publishing
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.plan import sentences, tables, texts
from simulator.present.plan.page import render
from simulator.scenario.load import Loaded
from simulator.scenario.vary import vary
from simulator.studies.plan import Plans, plan
from simulator.studies.plan.search import Found
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
    certificate: float | None = None,
) -> PlanReport:
    """Find the best plan and leave what was found.

    Parameters
    ----------
    certificate : seconds in which HiGHS is to prove how good it is; none: it is not asked

    Raises
    ------
    PlanError
        If the scenario has no plan, or one for which nothing can be found.
    FolderError
        If the folder cannot be written.
    """
    began, spoken = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = plan(loaded, progress, better, certificate=certificate)
        if progress is not None:
            progress(1.0, message("study-writing"))
        _write(found, staging, began, spoken)
    return PlanReport(folder, sentences.headline(found), found, time.monotonic() - began)


def scenario_of(p: Plans, decision_values: dict[str, object]) -> Loaded:
    """Return the plan as an ordinary scenario that anyone can run, compare and change."""
    scenario = p.loaded.scenario
    title = message("plan-scenario-title", title=scenario.title.label)
    written = {code: language(code).format(title) for code in TITLES}
    name = f"{scenario.name}{SUFFIX}"
    return vary(p.loaded, {**decision_values, "plan": None, "name": name, "title": written})


def pictures(p: Plans) -> list[Ready[Any]]:
    """Return what there is to show: a frontier for each limit, nothing of what is empty."""
    of, found = STUDIES["plan"], []
    if p.rules:
        found.append(Ready.of("staircase", of["staircase"], p))
    if p.parts:
        found += [Ready.of(name, of[name], p) for name in ("timeline", "worth")]
    found += [Ready.of(f"frontier_{name}", of["frontier"], p, name) for name in p.frontiers]
    if p.regret:
        found.append(Ready.of("regret", of["regret"], p))
    return found


def _write(found: Plans, staging: Path, began: float, spoken: Language) -> None:
    written = scenario_of(found, found.values).to_yaml()
    (staging / "plan.yaml").write_text(written, encoding="utf-8")
    (staging / "scenario.yaml").write_text(found.loaded.to_yaml(), encoding="utf-8")
    write_report(
        staging,
        {
            "plan": tables.parts_table(found),
            "values": tables.worth_table(found),
            "against": tables.against_table(found),
            **{
                f"frontier_{of}": tables.levels_table(found, levels)
                for of, levels in found.frontiers.items()
            },
            "offers": tables.levels_table(found, found.offers),
            "alternatives": tables.levels_table(found, found.alternatives),
            **({"regret": tables.regret_table(found)} if found.regret else {}),
            **({"arcs": tables.arcs_table(found)} if found.arcs else {}),
            **({"certificate": tables.certificate_table(found)} if found.certificate else {}),
        },
        pictures(found),
        texts.source(found),
        spoken,
        lambda drawn: render(found, drawn, spoken),
    )
    seconds = {"plan": time.monotonic() - began}
    scenario = found.loaded.scenario
    assert scenario.plan is not None
    write_record(staging, scenario, scenario.plan.search.draws, [found.loaded], seconds)
