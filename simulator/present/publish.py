"""A run as its files: outcomes.nc, tables, pictures, the page, the scenario, run.json."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.analysis.china import china_terms
from simulator.analysis.figure_data.headline import headline
from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import Language
from simulator.outcomes.provenance import about
from simulator.outcomes.store import Outcomes, check, write_netcdf
from simulator.parts.registry import parts_played
from simulator.present.answer import answer_of
from simulator.present.discover import texts as boxes
from simulator.present.figures import pictures_of
from simulator.present.leave import Ready, write_record, write_report
from simulator.present.page import render
from simulator.present.picture import source_line
from simulator.present.sensitivity import texts
from simulator.present.tables import tables_of
from simulator.scenario.provenance import quantities
from simulator.studies.discover import discovered
from simulator.studies.sensitivity.given import of_run

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.catalogue.message import Arg
    from simulator.run import Timings
    from simulator.scenario.load import Loaded


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
        pictures = pictures_of(outcomes)
        ready = [
            Ready.of(name, picture, scenario, outcomes, rows) for name, picture in pictures.items()
        ]
        data = {each.name: each.data for each in ready}
        moves, fails = _why(loaded, outcomes, rows)
        answer = answer_of(parts_played(outcomes.arrays), pictures, data)
        (staging / "scenario.yaml").write_text(loaded.to_yaml(), encoding="utf-8")

        def written() -> None:
            wait()
            timings.lap("outcomes")

        write_report(
            staging,
            tables_of(scenario, outcomes, rows, numbers),
            ready,
            source_line(scenario, outcomes.draws),
            language,
            lambda drawn: render(
                loaded, outcomes, rows, numbers, answer, drawn, language, moves, fails
            ),
            figures=figures,
            lap=timings.lap,
            before_drawing=written,
        )
    timings.lap("outcomes")
    write_record(staging, scenario, outcomes.draws, [loaded], timings.seconds)
    return [language.format(sentence) for sentence in answer.sentences]


def _why(
    loaded: Loaded, outcomes: Outcomes, rows: Sequence[TargetRow]
) -> tuple[list[Arg], list[Arg]]:
    """Return what moves the chance of the headline, and when it is missed or met.

    As far as the draws of the run tell; nothing where they tell nothing.
    """
    target = headline(rows)
    found = None if target is None else of_run(loaded, outcomes, target.id)
    if found is None:
        return [], []
    return texts.of_run(found), boxes.of_run(discovered(found, outcomes))


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
