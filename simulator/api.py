"""The verbs of the command line for notebooks: a scenario as a labelled data set or a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xarray

    from simulator.report.run_folder import RunReport
    from simulator.scenario.load import Loaded


def simulate(
    scenario: Loaded | str | Path, draws: int | None = None, seed: int | None = None
) -> xarray.Dataset:
    """Play the futures of a scenario.

    Parameters
    ----------
    scenario : Loaded or path
        From `simulator.load`, or the file itself.
    draws, seed : int
        In place of the scenario's own.

    Returns
    -------
    xarray.Dataset
        Every reported quantity with its unit and meaning. Quantities by
        project and line hold the first 10,000 draws.

    Raises
    ------
    simulator.ScenarioError
        If the file is wrong; it lists everything that is.

    Examples
    --------
    ::

        import simulator

        futures = simulator.simulate("scenarios/base.yaml", draws=1000)
        mw = futures.commissioned_mw.sel(year=2030)
        print(float((mw >= 5000).mean()))
    """
    from simulator.outcomes.provenance import about
    from simulator.outcomes.store import to_xarray
    from simulator.run import simulate as play

    loaded = _loaded(scenario)
    outcomes = play(loaded.scenario, draws, seed)
    return to_xarray(outcomes, about(loaded.scenario, seed))


def publish(
    scenario: Loaded | str | Path, folder: str | Path, *, figures: bool = True
) -> RunReport:
    """Play a scenario and leave its result folder: outcomes, tables, pictures, the page.

    Raises
    ------
    simulator.ScenarioError
        If the file is wrong.
    simulator.outcomes.folder.FolderError
        If the folder cannot be written or is not ours to replace.
    """
    from simulator.report.run_folder import run_to_folder

    return run_to_folder(_loaded(scenario), Path(folder), figures=figures)


def _loaded(scenario: Loaded | str | Path) -> Loaded:
    from simulator.scenario.load import load

    return load(scenario) if isinstance(scenario, str | Path) else scenario
