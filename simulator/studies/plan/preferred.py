"""The likeliest plan as one that gives up a little of it for what is wanted next."""

from __future__ import annotations

from simulator.parts.contract import Decision
from simulator.studies.plan.search import ENOUGH, Search
from simulator.studies.plan.system import System


def preferred(system: System, wished: System, best: Decision, giving_up: float) -> Decision:
    """Return the plan that brings most of what is wanted next, for so much of the aim.

    Parameters
    ----------
    wished : the same candidates and works, with what is wanted next as the aim
    giving_up : how far below the best plan it may be in the aim

    Notes
    -----
    Followed move by move from the best plan: one project or two signed or not, a work begun in
    another year. Works are neither added nor left out, so that a better plan may exist.
    """
    judge, search = Search(system, system.limits), Search(wished, system.limits)
    least, current = judge.score(best) - giving_up, best
    value = search.score(current)
    while True:
        for size in (1, 2):
            moves = [d for d in search.moves(current, size) if judge.score(d) >= least - ENOUGH]
            wished.play_ahead(moves)
            top = max(moves, key=search.score, default=current)
            if search.score(top) > value + ENOUGH:
                current, value = top, search.score(top)
                break
        else:
            return current
