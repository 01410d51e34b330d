"""A loaded scenario as a result folder: play it, then write everything that people read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.language import chosen
from simulator.outcomes.folder import publishing
from simulator.present.publish import publish
from simulator.run import KEEP, CachedRun, Progress, Timings, simulate

if TYPE_CHECKING:
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.load import Loaded


@dataclass(frozen=True)
class RunReport:
    """What a run left behind, for the one who started it."""

    folder: Path
    timings: dict[str, float]  # seconds by part of the work
    headline: list[str]  # findings, one sentence each
    outcomes: Outcomes


def run_to_folder(
    loaded: Loaded,
    folder: Path,
    *,
    figures: bool = True,
    keep: int | None = None,
    progress: Progress | None = None,
    cached: CachedRun | None = None,
    lang: str | None = None,
) -> RunReport:
    """Play a scenario and publish its result folder, which appears whole or not at all.

    Parameters
    ----------
    keep : int
        Draws for which quantities by project and line are kept; 10,000 unless
        told. Means are over all draws.
    cached : CachedRun
        A run of this or another scenario, of which every step is taken over
        that nothing it depends on has changed.
    lang : str
        Language of all that people read; see `simulator.catalogue.language.chosen`.

    Raises
    ------
    FolderError
        If the folder cannot be written or is not ours to replace; raised
        before anything is played where that can be known.
    """
    timings, language = Timings(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        outcomes = simulate(
            loaded.scenario,
            keep=KEEP if keep is None else keep,
            progress=progress,
            timings=timings,
            cached=cached,
        )
        headline = publish(loaded, outcomes, staging, figures, timings, language)
    timings.lap("publish")
    return RunReport(folder, timings.seconds, headline, outcomes)
