"""A checked request as its data set, and as what it is known by."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.scenario.dump import dump
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.dataset import dataset
from simulator.studies.sweep.kept import Nothing
from simulator.studies.sweep.play import play_points
from simulator.studies.sweep.points import check_points, processors

if TYPE_CHECKING:
    import xarray

Progress = Callable[[float, str], None]


def sweep_dataset(
    asked: Asked, workers: int | None = None, progress: Progress | None = None
) -> xarray.Dataset:
    """Check and play all points, leaving no files."""
    workers = workers or processors()
    points = check_points(asked, workers, progress)
    return dataset(asked, play_points(asked, points, Nothing(), workers, progress))


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
        return {path: str(value) for path, value in overrides.items()}
    return list(overrides)
