"""The verbs of the command line for notebooks: a scenario as a labelled data set or a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import xarray

    from simulator.present.comparison.notebook import Compared
    from simulator.present.run_folder import RunReport
    from simulator.scenario.load import Loaded
    from simulator.scenario.overrides import Overrides


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
    from simulator.outcomes.store import check, to_xarray
    from simulator.run import simulate as play

    loaded = as_loaded(scenario)
    outcomes = play(loaded.scenario, draws, seed)
    check(outcomes)
    return to_xarray(outcomes, about(loaded.scenario, seed))


def compare(
    *scenarios: Loaded | str | Path,
    draws: int | None = None,
    seed: int | None = None,
    lang: str | None = None,
) -> Compared:
    """Play scenarios on the same chance and say how they differ from the first.

    Parameters
    ----------
    scenarios : Loaded or path
        Two or more; the first is the reference.
    draws, seed : int
        In place of the first scenario's own; all are played with them.
    lang : str
        Language in which it prints: `en`, `vi` or `lo`; unless told that of the first scenario,
        else SIMULATE_LANG, else English.

    Returns
    -------
    Compared
        Prints what differs, with its error. It has `differences` (a labelled
        data set), `targets` and `inputs` (tables), and `explain(target)`.

    Raises
    ------
    simulator.ScenarioError
        If a file is wrong; it lists everything that is.
    ValueError
        If there is no such language.

    Examples
    --------
    ::

        import simulator

        found = simulator.compare("scenarios/base.yaml", "scenarios/lines_on_time.yaml", draws=1000)
        print(found)
        print(found.differences.commissioned_mw.sel(year=2030).to_series())
        print(found.explain("mou_2030")[["adds", "adds_se", "interaction"]])
    """
    from simulator.catalogue.language import chosen
    from simulator.present.comparison.notebook import Compared
    from simulator.studies.compare import play

    loaded = [as_loaded(scenario) for scenario in scenarios]
    chosen(lang, *(each.scenario.lang for each in loaded[:1]))  # is there, before any is played
    made = play(loaded, seed, draws)
    for failure in made.failures:
        raise failure.error
    return Compared(made.comparison, made.cached, lang)


def publish(
    scenario: Loaded | str | Path,
    folder: str | Path,
    *,
    figures: bool = True,
    lang: str | None = None,
) -> RunReport:
    """Play a scenario and leave its result folder: outcomes, tables, pictures, the page.

    Parameters
    ----------
    figures : bool
        Whether pictures are drawn.
    lang : str
        Language of all that people read: `en`, `vi` or `lo`; unless told that of the scenario,
        else SIMULATE_LANG, else English.

    Raises
    ------
    simulator.ScenarioError
        If the file is wrong.
    simulator.outcomes.folder.FolderError
        If the folder cannot be written or is not ours to replace.
    """
    from simulator.present.run_folder import run_to_folder

    return run_to_folder(as_loaded(scenario), Path(folder), figures=figures, lang=lang)


def sweep(
    scenario: Loaded | str | Path,
    vary: Mapping[str, Any] | Sequence[str] = (),
    *,
    design: str | None = None,
    points: int | None = None,
    draws: int | None = None,
    seed: int | None = None,
    overrides: Overrides = (),
    out: str | Path | None = None,
    workers: int | None = None,
    lang: str | None = None,
) -> xarray.Dataset:
    """Play a scenario at every point of a design, all on the same chance.

    Parameters
    ----------
    scenario : Loaded or path
        A `sweep:` block in it says what is not given here.
    vary : mapping
        By path of an input, a range as text (`"0.05:0.20:7"`), a list of values,
        or `"own"` for the quantity's own distribution. In place of the block's.
    design : str
        `grid`, `one_at_a_time`, `latin_hypercube` or `sobol`.
    points : int
        Points of a sampled design; the most that another may have.
    draws, seed : int
        In place of the scenario's own, at every point.
    overrides : mapping
        Values set at every point, by path.
    out : path
        Leaves the result folder there too, and goes on with an interrupted one.
    workers : int
        Processes at once; the numbers do not depend on it.
    lang : str
        Language of page, tables and pictures in `out`: `en`, `vi` or `lo`; unless told that of the
        scenario, else SIMULATE_LANG, else English.

    Returns
    -------
    xarray.Dataset
        Every annual quantity [swept path, ..., year, statistic] and, along
        `target`, probabilities with their errors and first years. A design
        other than a grid lies along `point`, the paths being coordinates of it.

    Raises
    ------
    simulator.ScenarioError
        If the file, the design or any point is wrong; it lists everything.

    Examples
    --------
    ::

        import simulator

        swept = simulator.sweep("scenarios/base.yaml", {"trade.growth": "0.05:0.20:7"}, draws=500)
        trade = swept.trade_musd.sel(year=2030)
        print(trade.sel(statistic=["mean", "standard_error"]).to_pandas())
    """
    from simulator.present.sweep.folder import sweep_to_folder
    from simulator.studies.sweep.ask import ask
    from simulator.studies.sweep.study import sweep_dataset

    asked = ask(
        scenario, vary, overrides=overrides, design=design, points=points, draws=draws, seed=seed
    )
    if out is None:
        return sweep_dataset(asked, workers)
    return sweep_to_folder(asked, Path(out), workers=workers, lang=lang).data


def backcast(
    scenario: str | Path, history: str | Path, draws: int | None = None
) -> pandas.DataFrame:
    """Foresee the past from what was known in each year, and score it on what came.

    Parameters
    ----------
    scenario : path
    history : path
        What was known when, such as `scenarios/registers/history.yaml`.
    draws : int
        In place of the scenario's own.

    Returns
    -------
    pandas.DataFrame
        A row for each forecast: when and of which year it was made, P10, median
        and P90, what came (MW), CRPS, mean error, its place among the draws, and
        two simple forecasts.

    Raises
    ------
    simulator.ScenarioError
        If a file is wrong; it lists everything that is.
    simulator.StudyError
        If the record ends before the first forecast.

    Examples
    --------
    ::

        import simulator

        past = simulator.backcast("scenarios/base.yaml", "scenarios/registers/history.yaml", 500)
        print(past.groupby("said_at_end_of").crps_mw.mean())
    """
    import pandas

    from simulator.present.figures import STUDIES
    from simulator.scenario.load import load
    from simulator.studies.backcast import backcast as foresee

    found = foresee(load(scenario, draws=draws, history=history))
    picture = STUDIES["backcast"]["foreseen"]
    table = picture.table(picture.data(found))
    return pandas.DataFrame(list(table.rows), columns=[str(name) for name in table.columns])


def as_loaded(scenario: Loaded | str | Path) -> Loaded:
    """Return a scenario that is loaded, or load the file."""
    from simulator.scenario.load import load

    return load(scenario) if isinstance(scenario, str | Path) else scenario
