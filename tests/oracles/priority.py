"""Turns what branches curtail of all, and of the preferred alone, into who bears it by priority.

The tree is played twice with the law of the capacitated tree, whatever it is:
with everybody, and with the preferred alone. What a branch curtails of the
preferred alone is theirs; what it curtails of everybody beyond that is the
others'. What lands in all is that of everybody's run.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


def by_priority(
    offered_gwh: Array,
    of_all_gwh: Array,
    of_preferred_gwh: Array,
    preferred: Mask,
    worth: Array,
    behind: Mask,
    upstream_first: Sequence[int],
) -> Array:
    """Let the preferred lose what they would lose alone, and the others the rest.

    Parameters
    ----------
    offered_gwh : [..., source]
        Energy of the month at the busbar.
    of_all_gwh : [..., source, branch]
        What each branch curtails of it, at the busbar, when all send.
    of_preferred_gwh : [..., source, branch]
        The same when the preferred are alone; of the others it is not read.
    preferred : [source]
        Who is curtailed last.
    worth : [..., source]
        What lands of a unit sent from the busbar.
    behind : [branch, source]
        Which sources send through which branch.
    upstream_first : [branch]
        Every branch before the one it feeds.

    Returns
    -------
    [..., source, branch]
        What each branch curtails, at the busbar.

    Notes
    -----
    Counted at its worth at the root, each branch curtails as much as when all
    send; at the busbar it is not quite the same where plants on lines with
    other losses bear it. Within a class a branch takes first from each source
    the share that it takes of it in the run of its class; if that is not
    enough, an equal share of all that is left, and if it is too much, less in
    proportion. So the others share as without any priority wherever no
    preferred source gains by it.

    The runs come from a law in which reservoirs that meet pool their headroom.
    Where that flatters the run of all, the preferred lose no more than all;
    where it flatters their own, they lose what the others do not have to give.

    Not represented: hours. The preferred do not move their water for the
    others' sake, and the classes are told apart by the energy of the month.

    Examples
    --------
    In a month of 1000 hours two wind farms of 60 and 90 MW, the first of them
    under contract, blow without end into a line of 100 MW. Pro rata both lose
    a third, 20 and 30 GWh. Alone the first would lose nothing:

    >>> by_priority(
    ...     offered_gwh=np.array([60.0, 90.0]),
    ...     of_all_gwh=np.array([[20.0], [30.0]]),
    ...     of_preferred_gwh=np.array([[0.0], [0.0]]),
    ...     preferred=np.array([True, False]), worth=np.array([1.0, 1.0]),
    ...     behind=np.array([[True, True]]), upstream_first=[0],
    ... ).ravel()
    array([ 0., 50.])
    """
    own_gwh = np.where(preferred[:, None], of_preferred_gwh, of_all_gwh)
    before = offered_gwh + np.zeros(own_gwh.shape[:-1])  # arriving in the run of its class
    arriving = before.copy()
    found = np.zeros_like(own_gwh)
    for branch in upstream_first:
        own = own_gwh[..., branch]
        would = arriving * np.minimum(quotient(own, before), 1.0)
        first, others = behind[branch] & preferred, behind[branch] & ~preferred
        whole = (of_all_gwh[..., branch] * worth)[..., behind[branch]].sum(axis=-1)
        theirs = np.minimum((own * worth)[..., first].sum(axis=-1), whole)
        theirs = np.maximum(theirs, whole - (arriving * worth)[..., others].sum(axis=-1))
        for members, loss in ((first, theirs), (others, whole - theirs)):
            wanted = (would * worth)[..., members].sum(axis=-1)
            rest = ((arriving - would) * worth)[..., members].sum(axis=-1)
            less = np.minimum(quotient(loss, wanted), 1.0)[..., None]
            more = np.clip(quotient(loss - wanted, rest), 0.0, 1.0)[..., None]
            taken = would * less + (arriving - would) * more
            found[..., members, branch] = taken[..., members]
        arriving = arriving - found[..., branch]
        before = before - own
    return found


def quotient(part: Array, whole: Array) -> Array:
    """Return part / whole, and 0 where there is nothing to divide."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
