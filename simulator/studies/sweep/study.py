"""A checked request as its data set, and as what it is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.run import Progress
from simulator.scenario.dump import dump
from simulator.studies.executors import side_by_side
from simulator.studies.store import Memory
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.dataset import dataset
from simulator.studies.sweep.play import playing
from simulator.studies.sweep.points import NO_INPUT, check_points

if TYPE_CHECKING:
    import xarray


def sweep_dataset(
    asked: Asked, workers: int | None = None, progress: Progress | None = None
) -> xarray.Dataset:
    """Check and play all points, leaving no files."""
    study = playing(check_points(asked, progress))
    return dataset(asked, study.results(Memory(), side_by_side(workers), progress))


def study_of(asked: Asked) -> dict[str, Any]:
    """Say which study it is: another one may not share its folder."""
    scenario = asked.loaded.scenario
    block = asked.block()
    return {
        "scenario": scenario.name,
        "draws": scenario.draws,
        "seed": scenario.seed,
        "design": asked.design,
        "count": len(asked.points),
        "vary": block["vary"],
        "set": _plainly(asked.overrides),
    }


def study_yaml(asked: Asked) -> str:
    """Write the study as a scenario file that `simulate sweep` plays again."""
    return dump({**asked.loaded.merged, "sweep": asked.block()})


def _plainly(overrides: Any) -> Any:
    if isinstance(overrides, dict):
        return {path: str(value) for path, value in overrides.items() if path not in NO_INPUT}
    return [text for text in overrides if text.partition("=")[0].strip() not in NO_INPUT]
