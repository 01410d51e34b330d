"""The search against HiGHS on the same draws: a package for each corridor, exact, proved."""

from collections import defaultdict
from itertools import product

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

from simulator.parts.contract import Decision
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import Limits
from tests.studies.plan.systems import made_up, subsets

DRAWS = 64


def packages(system):
    """Return every package of every corridor: corridor, what is decided, what comes of it."""
    for k in system.corridors:
        names = [n for n, c in system.candidates.items() if c.corridor == k]
        works = [(n, w.years[0]) for n, w in system.works.items() if w.corridor == k]
        for signed, begun in product(subsets(names), subsets(works)):
            own = Decision(frozenset(signed), frozenset(begun), 1.0)
            yield k, own, system.package(k, own)[0]


def proved(system) -> float:
    """Return the highest chance there is, proved by HiGHS.

    A binary for each package, one chosen in each corridor, and one for each future, which
    counts if what comes of the packages reaches the aim.
    """
    found = list(packages(system))
    goal, draws = system.goals[0].value, len(found[0][2])
    count = len(found)
    rows: list[tuple[dict[int, float], float, float]] = []
    by_corridor, by_option = defaultdict(dict), defaultdict(dict)
    for i, (k, own, _) in enumerate(found):
        by_corridor[k][i] = 1.0
        for name in own.signed:
            if system.candidates[name].option:
                by_option[system.candidates[name].option][i] = 1.0
    rows += [(row, 1.0, 1.0) for row in by_corridor.values()]
    first, second = by_option.get("group.a", {}), by_option.get("group.b", {})
    rows += [({i: 1.0, j: 1.0}, 0.0, 1.0) for i in first for j in second if i != j]
    both = set(first) & set(second)
    rows += [({i: 1.0}, 0.0, 0.0) for i in both]
    limits = system.limits
    for most, of in (
        (limits.mw, lambda own: system.mw(own.signed)),
        (limits.works, lambda own: float(len(own.works))),
        (limits.musd, lambda own: system.musd(own.works)),
    ):
        if np.isfinite(most):
            rows.append(({i: of(own) for i, (_, own, _) in enumerate(found)}, 0.0, most))
    for w in range(draws):
        row = {i: float(comes[w]) for i, (_, _, comes) in enumerate(found)}
        rows.append((row | {count + w: -goal * (1 - 1e-6)}, 0.0, np.inf))
    matrix = lil_array((len(rows), count + draws))
    for r, (row, _, _) in enumerate(rows):
        for i, value in row.items():
            matrix[r, i] = value
    solved = milp(
        np.r_[np.zeros(count), -np.ones(draws)],
        integrality=np.ones(count + draws),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix.tocsr(), [r[1] for r in rows], [r[2] for r in rows]),
        options={"time_limit": 60.0},
    )
    assert solved.status == 0, solved.message
    return -solved.fun / draws


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_highs_finds_no_plan_that_is_better_by_more_than_one_future(seed):
    total = sum(c.mw for c in made_up(seed, 10, 4).candidates.values())
    limits = Limits(mw=0.5 * total, works=2)
    system = made_up(seed, 10, 4, limits, share=0.3, draws=DRAWS)
    found = Search(system, limits).run(1.0)
    assert found.score >= proved(system) - 1 / DRAWS - 1e-9


@pytest.mark.parametrize("seed", range(2))
def test_highs_proves_what_trying_every_plan_finds(seed):
    from tests.studies.plan.systems import every_plan

    system = made_up(seed, 6, 2, Limits(mw=1200, works=1), share=0.3, draws=40)
    assert proved(system) == pytest.approx(max(system.score(d) for d in every_plan(system)))
