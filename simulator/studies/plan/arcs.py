"""A plan as what each arc that carries it is worth: MW that land for one more MW of its limit."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from simulator.analysis.estimates import Estimate, estimate
from simulator.catalogue.message import Arg
from simulator.parts.contract import Tree, TreeOf
from simulator.parts.registry import defined_at
from simulator.scenario.schema import Scenario
from simulator.studies.plan.aims import decisions_of
from simulator.studies.plan.program import carried

MORE_MW = 1.0


class Arc(NamedTuple):
    """An arc in one year, under a plan.

    Attributes
    ----------
    limit_mw, arrives_mw : median over futures, and mean of what arrives at it
    full : share of futures in which more arrives than it takes
    lands : MW landed for one more MW of its limit, by difference: mean over futures, and its error
    """

    name: str
    label: Arg
    limit_mw: float
    arrives_mw: float
    full: float
    lands: Estimate


def arcs_of(planned: Scenario, year: int, draws: int) -> list[Arc]:
    """Return what each arc is worth in a year of a scenario as planned; none if nothing is a tree.

    Parameters
    ----------
    planned : without its section `plan`: nothing is left to decide
    """
    decisions = decisions_of(planned)
    if decisions.tree is None or decisions.carried is None:
        return []
    tree_of: TreeOf = defined_at(decisions.tree)
    tree = tree_of(planned, None, decisions.carried, year, draws)
    return [] if tree is None else arcs(tree)


def arcs(tree: Tree) -> list[Arc]:
    """Return what each limited arc at which anything arrives is worth: the most first.

    Parameters
    ----------
    tree : of a plan, in which nothing is left to decide
    """
    landed, arriving = carried(tree)
    found = []
    for place, limit in enumerate(tree.limits):
        arrives = arriving[limit.arc]
        if not arrives.any():
            continue
        raised = [*tree.limits]
        raised[place] = limit._replace(mw=limit.mw + MORE_MW)
        more, _ = carried(tree._replace(limits=tuple(raised)))
        found.append(
            Arc(
                *tree.arcs[limit.arc],
                limit_mw=float(np.median(limit.mw)),
                arrives_mw=float(arrives.mean()),
                full=float((arrives > limit.mw).mean()),
                lands=estimate((more - landed) / MORE_MW),
            )
        )
    return sorted(found, key=lambda arc: (-float(arc.lands.mean), arc.name))
