"""`simulate plan`: which to sign and what to begin together, as a folder with a scenario."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.catalogue.message import Message, message
from simulator.catalogue.numbers import percent, rounded, with_unit
from simulator.catalogue.quantities import QUANTITIES
from simulator.cli import texts

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario
    from simulator.studies.plan.search import Found

SUFFIX = "-plan"
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
    from simulator.cli.console import RESULTS, folder_errors, progress_if_seen
    from simulator.scenario.load import load
    from simulator.studies.plan import PlanError

    given = [f"plan.limits.{limit}" for limit in limits]
    given += [f"plan.target={target}"] if target is not None else []
    given += [f"plan.search.frontier=[{', '.join(frontier)}]"] if frontier else []
    given += [f"plan.search.draws={draws}"] if draws is not None else []
    loaded = load(scenario, [*overrides, *given], seed=seed)
    texts.use_language_of(loaded.scenario.lang)
    name = f"{loaded.scenario.name}{SUFFIX}"
    folder = RESULTS / name if out is None else out

    from simulator.present.plan.folder import plan_to_folder

    gc.freeze()
    gc.enable()
    with folder_errors(folder), progress_if_seen(name, quiet=quiet) as show:

        def better(found: Found) -> None:
            if show is not None:
                show(SEARCHING, so_far(loaded.scenario, found))

        try:
            report = plan_to_folder(
                loaded,
                folder,
                progress=show,
                better=better,
                lang=texts.language_asked(),
                certificate=certificate,
            )
        except PlanError as error:
            raise click.ClickException(texts.text_of(error.what)) from None
    if quiet:
        return
    for line in report.headline:
        click.echo(texts.text_of(line))
    click.echo(texts.text_of(message("plan-done", folder=str(report.folder))))
