"""One block of draws: sources and limits of arcs as what the tree keeps back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simulator.physics.evacuation.binding import Binding, Brought, binding, most_brought
from simulator.physics.evacuation.columns import Columns, Plane
from simulator.physics.evacuation.inflow import inflow
from simulator.physics.evacuation.plan import Plan, Tree
from simulator.physics.evacuation.walk import Losses, walk


def evacuate(
    plan: Plan,
    nameplate_mw: Plane,
    power_mw: Plane,
    brought: Brought,
    pondage_share: Plane,
    worth: Sequence[Plane],
    limit_mw: Mapping[int, Plane],
    works: Mapping[int, Plane],
    firm_gain: Plane,
) -> Losses:
    """Let what cannot wait pass first and what can be stored go around it, arc by arc.

    Parameters
    ----------
    plan : Plan
        The tree.
    nameplate_mw : [source, draw, month]
        Capacity in service, at the busbar.
    power_mw : [source, draw, month]
        What could be sent on average over the month, at most nameplate.
    brought : Brought
        Sums of it by leaf, see `bring`.
    pondage_share : [draw, 1]
        Share of a run-of-river plant's energy that it can shift.
    worth : by arc, [draw, 1] or [draw, month]
        What lands at the root of a unit sent into the arc.
    limit_mw : by limited arc, [draw, month]
        Most power at the sending end.
    works : by arc that can fail, [draw, month]
        Share of the month it works; arcs left out always do.
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
    losses = Losses()
    for tree in plan.trees:
        most = {}
        for i in tree.leaves:
            leaf = plan.leaves[i]
            most[i] = most_brought(leaf, brought.firm[i], nameplate_mw, power_mw) * worth[leaf.arc]
        where = binding(tree, most, worth, limit_mw, works)
        if where is None:
            continue
        inflows = {}
        for i in tree.leaves:
            leaf = plan.leaves[i]
            columns, varying = _of_leaf(plan, tree, i, where, most[i])
            inflows[i] = inflow(
                leaf,
                columns,
                varying,
                nameplate_mw,
                power_mw,
                pondage_share,
                worth[leaf.arc],
                firm_gain,
                tree.table,
            )
        walk(tree, where, inflows, limit_mw, works, worth, losses)
    return losses


def _of_leaf(
    plan: Plan, tree: Tree, number: int, where: Binding, most: Plane
) -> tuple[Columns, Columns]:
    """Return the columns of a leaf, and those of them that pass arcs with wind behind them.

    Wind and sun alone are left out where there are none in service; water
    there is not, for it lends its room even when it has no energy.
    """
    if tree.before_wind(number):
        return where.level, where.varying
    if plan.leaves[number].lends:
        return where.varying, where.varying
    columns = where.varying.among(most > 0.0)
    return columns, columns
