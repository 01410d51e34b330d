"""A run as the files that people read: tables, pictures, the page, the scenario, run.json."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

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
        (staging / "figures").mkdir()
        for name, picture in PICTURES.items():
            image = png(picture.draw_run(facts[name], scenario, outcomes))
            (staging / "figures" / f"{name}.png").write_bytes(image)
            found = facts[name]
            shown.append(Shown(name, picture.title(found), picture.caption(found), image))
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
