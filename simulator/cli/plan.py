"""`simulate plan`: which to sign and what to begin together, as a folder with a scenario."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.message import Message, message
from simulator.catalogue.numbers import percent, rounded, with_unit
from simulator.catalogue.quantities import QUANTITIES
from simulator.cli.texts import language_asked

if TYPE_CHECKING:
    from simulator.present.leave import Report
    from simulator.run import Progress
    from simulator.scenario.schema import Scenario
    from simulator.studies.plan.search import Found

SEARCHING = 0.1  # share of the work that is shown while better plans are found


def so_far(scenario: Scenario, found: Found) -> Message:
    """Return the best plan that a search has found by then, the aim as it is told elsewhere."""
    assert scenario.plan is not None
    aim = scenario.plan.maximise
    if aim is None:
        reached = percent(found.score)
    else:
        display = QUANTITIES[aim].display
        reached = with_unit(rounded(display.factor * found.score), display.message)
    signed, works, _ = found.decision
    return message("plan-so-far", reached=reached, signed=len(signed), works=len(works))


def run_plan(
    scenario: str,
    overrides: Sequence[str],
    *,
    target: str | None,
    limits: Sequence[str],
    frontier: Sequence[str],
    draws: int | None,
    seed: int | None,
    out: Path | None,
    quiet: bool,
    certificate: int | None,
) -> None:
    """Find the best plan and leave the result folder; print what was found."""
    from simulator.cli.console import leave_study
    from simulator.scenario.load import load

    given = [f"plan.limits.{limit}" for limit in limits]
    given += [f"plan.target={target}"] if target is not None else []
    given += [f"plan.search.frontier=[{', '.join(frontier)}]"] if frontier else []
    given += [f"plan.search.draws={draws}"] if draws is not None else []
    loaded = load(scenario, [*overrides, *given], seed=seed)

    def leave(folder: Path, show: Progress | None) -> Report:
        from simulator.present.plan.folder import plan_to_folder

        def better(found: Found) -> None:
            if show is not None:
                show(SEARCHING, so_far(loaded.scenario, found))

        return plan_to_folder(
            loaded,
            folder,
            progress=show,
            better=better,
            lang=language_asked(),
            certificate=certificate,
        )

    def done(folder: str) -> Message:
        return message("plan-done", folder=folder)

    leave_study(loaded, "plan", out, leave, quiet=quiet, done=done)
