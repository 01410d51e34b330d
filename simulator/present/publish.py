"""A run as its files: outcomes.nc, tables, pictures, the page, the scenario, run.json."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.analysis.china import china_terms
from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import Language
from simulator.catalogue.message import message
from simulator.forking import in_processes
from simulator.outcomes.provenance import about, run_record, write_run_file
from simulator.outcomes.store import Outcomes, check, write_netcdf
from simulator.present.cells import write_csv
from simulator.present.figures import PICTURES, pictures_of
from simulator.present.page import Shown, render
from simulator.present.picture import png
from simulator.present.tables import write_tables
from simulator.present.titles import power as titles
from simulator.scenario.provenance import quantities

if TYPE_CHECKING:
    from simulator.run import Timings
    from simulator.scenario.load import Loaded
    from simulator.scenario.schema import Scenario


BESIDE_POWER = ("coal", "petroleum", "trade")  # pictures whose findings are told with the answer


def publish(
    loaded: Loaded,
    outcomes: Outcomes,
    staging: Path,
    figures: bool,
    timings: Timings,
    language: Language,
) -> list[str]:
    """Write every file of a run into an existing folder; run.json last.

    Returns
    -------
    The findings, one sentence each, for the terminal.
    """
    scenario = loaded.scenario

    def write_outcomes() -> None:
        check(outcomes)
        write_netcdf(outcomes, staging / "outcomes.nc", about(scenario))

    with _meanwhile(write_outcomes) as wait:
        rows = scorecard(scenario, outcomes, china_terms(scenario, outcomes.draws))
        numbers = list(quantities(scenario))
        tables = staging / "tables"
        tables.mkdir()
        write_tables(tables, scenario, outcomes, rows, numbers, language)
        pictures = pictures_of(outcomes)
        facts = {name: p.facts(scenario, outcomes, rows) for name, p in pictures.items()}
        for name, picture in pictures.items():
            write_csv(tables / f"figure_{name}.csv", picture.table(facts[name]), language)
        (staging / "scenario.yaml").write_text(loaded.to_yaml(), encoding="utf-8")
        timings.lap("tables")

        shown = []
        if figures:
            wait()
            timings.lap("outcomes")
            shown = _draw_all(staging / "figures", facts, scenario, outcomes, language)
            timings.lap("figures")

        wanted = ("mw_by_year", "twh_by_year", "losses", "curtailment")
        answer = titles.answer(*(facts[name] for name in wanted))
        beside = [PICTURES[name].title(facts[name]) for name in BESIDE_POWER if name in facts]
        told = [language.format(message("page-finding", finding=each)) for each in beside]
        answer = answer._replace(sentences=(*answer.sentences, *told))
        page = render(loaded, outcomes, rows, numbers, answer, shown, language)
        (staging / "report.html").write_text(page, encoding="utf-8")
        timings.lap("page")
    timings.lap("outcomes")
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
    return [language.format(sentence) for sentence in answer.sentences]


@contextmanager
def _meanwhile(work: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Do work in a thread while the body runs; at the end wait for it and raise what it raised.

    It pays where the work gives up the interpreter's lock, as NumPy and the
    writing of NetCDF do. The body is given a function that waits, for before
    it makes copies of this process: they need it to have no other thread.
    """
    with ThreadPoolExecutor(1) as thread:
        done = thread.submit(work)
        try:
            yield thread.shutdown
        finally:
            done.result()


def _draw_all(
    folder: Path,
    facts: Mapping[str, Any],
    scenario: Scenario,
    outcomes: Outcomes,
    language: Language,
) -> list[Shown]:
    """Write every picture and return them as the page shows them.

    Drawing is Python that holds the interpreter's lock: only processes help.
    """
    import matplotlib.backends.backend_agg  # noqa: F401  loaded once, before processes part

    folder.mkdir()

    def draw(name: str) -> bytes:
        return png(PICTURES[name].draw_run(facts[name], scenario, outcomes, language))

    shown = []
    drawn = in_processes(draw, list(facts), os.cpu_count() or 1)
    for name, image in zip(facts, drawn, strict=True):
        picture = PICTURES[name]
        (folder / f"{name}.png").write_bytes(image)
        title, caption = picture.title(facts[name]), picture.caption(facts[name])
        shown.append(Shown(name, language.format(title), language.format(caption), image))
    return shown
