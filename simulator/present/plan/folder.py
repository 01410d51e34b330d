"""A plan as the result folder that the command line leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from simulator.catalogue.language import Language, language
from simulator.catalogue.message import message
from simulator.present.figures import STUDIES
from simulator.present.leave import Left, Ready, Report, study_to_folder
from simulator.present.plan import sentences, tables, texts
from simulator.present.plan.page import render
from simulator.scenario.load import Loaded
from simulator.scenario.vary import vary
from simulator.studies.plan import Plans, plan
from simulator.studies.plan.search import Found
from simulator.studies.study import Progress

TITLES = ("en", "vi")  # of the scenario that is left
SUFFIX = "_planned"


def plan_to_folder(
    loaded: Loaded,
    folder: Path,
    *,
    progress: Progress | None = None,
    better: Callable[[Found], None] = lambda _: None,
    lang: str | None = None,
    certificate: float | None = None,
) -> Report[Plans]:
    """Find the best plan and leave what was found.

    Parameters
    ----------
    certificate : seconds in which HiGHS is to prove how good it is; none: it is not asked

    Raises
    ------
    StudyError
        If the scenario has no plan, or one for which nothing can be found.
    FolderError
        If the folder cannot be written.
    """

    def find() -> Plans:
        return plan(loaded, progress, better, certificate=certificate)

    return study_to_folder("plan", loaded, folder, find, _left, progress, lang)


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


def _left(p: Plans, language: Language) -> Left:
    return Left(
        draws=texts.section(p).search.draws,
        headline=sentences.headline(p),
        files={"plan.yaml": scenario_of(p, p.values).to_yaml()},
        tables={
            "plan": tables.parts_table(p),
            "values": tables.worth_table(p),
            "against": tables.against_table(p),
            **{
                f"frontier_{of}": tables.levels_table(p, levels)
                for of, levels in p.frontiers.items()
            },
            "offers": tables.levels_table(p, p.offers),
            "alternatives": tables.levels_table(p, p.alternatives),
            **({"regret": tables.regret_table(p)} if p.regret else {}),
            **({"arcs": tables.arcs_table(p)} if p.arcs else {}),
            **({"certificate": tables.certificate_table(p)} if p.certificate else {}),
        },
        ready=pictures(p),
        source=texts.source(p),
        page=lambda drawn: render(p, drawn, language),
    )
