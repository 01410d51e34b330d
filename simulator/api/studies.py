"""Studies of a scenario for notebooks: what was found as an object, or a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.api.runs import as_loaded

if TYPE_CHECKING:
    import pandas

    from simulator.scenario.load import Loaded
    from simulator.studies.plan import Plans
    from simulator.studies.sensitivity import Sensitivity


def plan(
    scenario: Loaded | str | Path,
    out: str | Path | None = None,
    *,
    frontier: Sequence[str] | None = None,
    certificate: float | None = None,
    lang: str | None = None,
) -> Plans:
    """Find which to sign and what to begin together, for the target of a scenario's `plan:`.

    Parameters
    ----------
    scenario : Loaded or path
        With a section `plan`.
    out : path
        Leaves the result folder there too; `plan.yaml` in it is the plan as a scenario.
    frontier : list of str
        Limits that are lowered step by step, in place of the scenario's own: `signed_mw`, `lines`,
        `line_musd`.
    certificate : float
        Seconds in which HiGHS (`pip install highspy`) is to prove how good the plan is. None: it
        is not asked.
    lang : str
        Language of all that people read in `out`: `en`, `vi` or `lo`.

    Returns
    -------
    Plans
        `best`, `rules` (one by one), `lost` (by each rule against the plan), `offers`, `frontiers`
        (by limit), `worth`, `parts`, `roles`, `alternatives`, `regret` (by world), `arcs`,
        `certificate`; `values` makes the scenario as planned with `simulator.vary`.

    Raises
    ------
    simulator.ScenarioError
        If the file is wrong; it lists everything that is.
    simulator.StudyError
        If it has no plan, or one for which nothing can be found; or if HiGHS is missing.

    Examples
    --------
    ::

        import simulator

        found = simulator.plan("scenarios/master_plan.yaml")
        print(found.best.decision.signed, found.best.checked.mean)
    """
    from simulator.scenario.vary import vary

    loaded = as_loaded(scenario)
    if frontier is not None:
        loaded = vary(loaded, {"plan.search.frontier": list(frontier)})
    if out is None:
        from simulator.studies.plan import plan as find

        return find(loaded, certificate=certificate)
    from simulator.present.plan.folder import plan_to_folder

    return plan_to_folder(loaded, Path(out), lang=lang, certificate=certificate).found


def worth(scenario: Loaded | str | Path, target: str, draws: int | None = None) -> pandas.DataFrame:
    """Say what each line and project still to come is worth for a target.

    Parameters
    ----------
    scenario : Loaded or path
    target : name of an entry of `targets`, with a year and a quantity that is a sum over corridors
    draws : in place of the scenario's own

    Returns
    -------
    pandas.DataFrame
        A row each: by how many points of the chance and by how much of its quantity a year's delay
        (`later_…`) and a year's advance (`earlier_…`) change the target, and its share
        (`shared`, a Shapley value) with the errors over orders and over futures.

    Raises
    ------
    simulator.StudyError
        If of the target that cannot be told.

    Examples
    --------
    ::

        import simulator

        found = simulator.worth("scenarios/base.yaml", "mou_2030")
        print(found.set_index("piece")["later_points"].nsmallest(5))
    """
    import pandas

    from simulator.present.worth.pictures import table
    from simulator.studies.worth import worths

    found = table(worths(as_loaded(scenario), target, draws))
    return pandas.DataFrame(list(found.rows), columns=[str(name) for name in found.columns])


def sensitivity(
    scenario: Loaded | str | Path,
    target: str | None = None,
    *,
    quantity: str | None = None,
    year: int | None = None,
    draws: int | None = None,
    sobol: int = 0,
    screen: int = 0,
    out: str | Path | None = None,
    lang: str | None = None,
) -> Sensitivity:
    """Find what moves an answer: a target's chance, or the mean of a quantity in a year.

    Parameters
    ----------
    target : str
        Id of a target; or `quantity` and `year`.
    draws : int
        In place of the scenario's own.
    sobol, screen : int
        Draws of which futures are put together, for Sobol' indices of the leading inputs and for a
        screening of all; none unless told.
    out : path
        Leaves the result folder there too.
    lang : str
        Language of all that people read in `out`: `en`, `vi` or `lo`.

    Returns
    -------
    Sensitivity
        `effects` (inputs, the largest share first), `ignorance` (assumptions, what to find out next
        first), `known` (all quantities), `exchanged` and `screened`.

    Raises
    ------
    simulator.ScenarioError
        If the file is wrong; it lists everything that is.
    simulator.StudyError
        If there is no answer, or none that anything moves.

    Examples
    --------
    ::

        import simulator

        found = simulator.sensitivity("scenarios/base.yaml", "mou_2030", draws=2000)
        print([(effect.name, effect.share) for effect in found.effects[:3]])
    """
    if out is None:
        from simulator.studies.sensitivity import sensitivity as find

        return find(
            as_loaded(scenario),
            target,
            quantity,
            year,
            draws,
            sobol_base=sobol,
            screen_base=screen,
        )
    from simulator.present.sensitivity.folder import sensitivity_to_folder

    return sensitivity_to_folder(
        as_loaded(scenario),
        Path(out),
        target=target,
        quantity=quantity,
        year=year,
        draws=draws,
        sobol_base=sobol,
        screen_base=screen,
        lang=lang,
    ).found
