"""One block of draws: sources and limits of branches as what the tree curtails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simulator.physics.evacuation.binding import Binding, Brought, binding, most_brought
from simulator.physics.evacuation.columns import Columns, Plane
from simulator.physics.evacuation.inflow import inflow
from simulator.physics.evacuation.plan import Plan, Tree
from simulator.physics.evacuation.walk import Curtailment, walk


def evacuate(
    plan: Plan,
    nameplate_mw: Plane,
    power_mw: Plane,
    brought: Brought,
    pondage_share: Plane,
    worth: Sequence[Plane],
    limit_mw: Mapping[int, Plane],
    availability: Mapping[int, Plane],
    firm_gain: Plane,
) -> Curtailment:
    """Let what cannot wait pass first and what can be stored go around it, branch by branch.

    Parameters
    ----------
    plan : Plan
        The tree.
    nameplate_mw : [source, draw, month]
        Capacity in service, at the busbar.
    power_mw : [source, draw, month]
        What could be sent on average over the month, at most nameplate.
    brought : Brought
        Sums of it by injection, see `bring`.
    pondage_share : [draw, 1]
        Share of a run-of-river plant's energy that it can shift.
    worth : by branch, [draw, 1] or [draw, month]
        What lands at the root of a unit sent into the branch.
    limit_mw : by limited branch, [draw, month]
        Most power at the sending end.
    availability : by branch that can fail, [draw, month]
        Share of the month in which it is available; of branches left out all of it.
    firm_gain : [month]
        How far flexible energy can be concentrated in the firm hours: hours
        of the month over firm hours, 1 for none.

    Returns
    -------
    Losses
        Everything else that is offered is sent.

    Notes
    -----
    The firm hours see the same states of wind as the month: no daily shape of
    the wind is represented.
    """
    curtailment = Curtailment()
    for tree in plan.trees:
        most = {}
        for i in tree.injections:
            injection = plan.injections[i]
            most[i] = (
                most_brought(injection, brought.firm[i], nameplate_mw, power_mw)
                * worth[injection.branch]
            )
        where = binding(tree, most, worth, limit_mw, availability)
        if where is None:
            continue
        inflows = {}
        for i in tree.injections:
            injection = plan.injections[i]
            columns, varying = _of_injection(plan, tree, i, where, most[i])
            inflows[i] = inflow(
                injection,
                columns,
                varying,
                nameplate_mw,
                power_mw,
                pondage_share,
                worth[injection.branch],
                firm_gain,
                tree.table,
            )
        walk(tree, where, inflows, limit_mw, availability, worth, curtailment)
    return curtailment


def _of_injection(
    plan: Plan, tree: Tree, number: int, where: Binding, most: Plane
) -> tuple[Columns, Columns]:
    """Return the columns of an injection, and those of them that pass branches behind wind.

    Wind and sun alone are left out where there are none in service; water
    there is not, for it shares its headroom even when it has no energy.
    """
    if tree.before_wind(number):
        return where.level, where.varying
    if plan.injections[number].has_headroom:
        return where.varying, where.varying
    columns = where.varying.among(most > 0.0)
    return columns, columns
