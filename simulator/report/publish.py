"""A run as the files that people read: tables, pictures, the page, the scenario, run.json."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.forking import in_processes
from simulator.outcomes.provenance import run_record, write_run_file
from simulator.report import titles
from simulator.report.cells import write_csv
from simulator.report.figures import PICTURES
from simulator.report.page import Shown, render
from simulator.report.picture import png
from simulator.report.scorecard import scorecard
from simulator.report.tables import write_tables
from simulator.run import china_terms
from simulator.scenario.provenance import quantities

if TYPE_CHECKING:
    from simulator.outcomes.store import Outcomes
    from simulator.run import Timings
    from simulator.scenario.load import Loaded
    from simulator.scenario.schema import Scenario


def publish(
    loaded: Loaded, outcomes: Outcomes, staging: Path, figures: bool, timings: Timings
) -> list[str]:
    """Write everything but outcomes.nc into an existing folder; run.json last.

    Returns
    -------
    The findings, one sentence each, for the terminal.
    """
    scenario = loaded.scenario
    rows = scorecard(scenario, outcomes, china_terms(scenario, outcomes.draws))
    numbers = list(quantities(scenario))
    tables = staging / "tables"
    tables.mkdir()
    write_tables(tables, scenario, outcomes, rows, numbers)
    facts = {name: p.facts(scenario, outcomes, rows) for name, p in PICTURES.items()}
    for name, picture in PICTURES.items():
        write_csv(tables / f"figure_{name}.csv", picture.table(facts[name]))
    (staging / "scenario.yaml").write_text(loaded.to_yaml(), encoding="utf-8")
    timings.lap("tables")

    shown = []
    if figures:
        shown = _draw_all(staging / "figures", facts, scenario, outcomes)
        timings.lap("figures")

    wanted = ("mw_by_year", "twh_by_year", "losses", "curtailment")
    answer = titles.answer(*(facts[name] for name in wanted))
    page = render(loaded, outcomes, rows, numbers, answer, shown)
    (staging / "report.html").write_text(page, encoding="utf-8")
    timings.lap("page")
    record = run_record(
        scenario=scenario.name,
        seed=scenario.seed,
        draws=outcomes.draws,
        as_of=scenario.as_of,
        inputs={given.file: given.sha256 for given in loaded.inputs},
        command=sys.argv,
        seconds=timings.seconds,
    )
    write_run_file(staging, record)
    return list(answer.sentences)


def _draw_all(
    folder: Path, facts: Mapping[str, Any], scenario: Scenario, outcomes: Outcomes
) -> list[Shown]:
    """Write every picture and return them as the page shows them.

    Drawing is Python that holds the interpreter's lock: only processes help.
    """
    import matplotlib.backends.backend_agg  # noqa: F401  loaded once, before processes part

    folder.mkdir()

    def draw(name: str) -> bytes:
        return png(PICTURES[name].draw_run(facts[name], scenario, outcomes))

    shown = []
    drawn = in_processes(draw, list(PICTURES), os.cpu_count() or 1)
    for (name, picture), image in zip(PICTURES.items(), drawn, strict=True):
        (folder / f"{name}.png").write_bytes(image)
        shown.append(Shown(name, picture.title(facts[name]), picture.caption(facts[name]), image))
    return shown
