"""Small systems made up with the tree that they are: the law once more, from the root up."""

from itertools import product

import numpy as np

from simulator.parts.contract import Candidate, Decision, Entering, Limit, Tree, Work
from simulator.studies.plan.system import Goal, Limits, Package, System
from tests.studies.plan.systems import subsets

CORRIDORS, AIM, YEARS = 3, 2033.0, (2026, 2028)


def made_up_tree(
    seed: int,
    candidates: int = 5,
    works: int = 2,
    limits: Limits | None = None,
    share: float = 0.5,
    draws: int = 60,
    kept: frozenset[str] = frozenset(),
    dear: float = 0.0,
) -> tuple[System, Tree]:
    """Return a system of three corridors, each a line that lands and one that feeds it.

    Some works are lines that projects need, one way or another; others raise the limit of a line
    that feeds. One project hangs on a work and is signed already. Some are options of a group.

    Parameters
    ----------
    share : of all capacity, at which the aim stands
    dear : share of futures in which a project comes by no work that is begun early
    """
    random = np.random.default_rng(seed)
    mw = random.integers(50, 600, candidates + 1) * (
        random.random((draws, candidates + 1)) < random.uniform(0.5, 0.95, candidates + 1)
    )  # [draw, project]; the last is signed already
    home = random.integers(CORRIDORS, size=works)
    takes = random.uniform(1.0, 9.0, (draws, works))  # years from begun to there
    raises = np.where(random.random(works) < 0.5, 300.0, 0.0)
    arc = random.integers(2 * CORRIDORS, size=candidates + 1)  # of which the first three land
    keeps = random.uniform(0.9, 1.0, (2 * CORRIDORS, draws))
    top = np.array([mw[:, arc % CORRIDORS == k].sum(axis=1).max() for k in range(CORRIDORS)])
    limit = np.concatenate([top * 0.8, top * 0.5])[:, None] * random.uniform(0.6, 1.2, keeps.shape)
    needs: list[tuple[int, ...]] = []
    for i in range(candidates + 1):
        new = [w for w in range(works) if home[w] == arc[i] % CORRIDORS and not raises[w]]
        random.shuffle(new)
        needs.append(tuple(new[: int(random.integers(3))]))

    def there(w: int, begun: dict[str, int]) -> np.ndarray:
        return begun.get(f"w{w}", np.inf) + takes[:, w] < AIM

    def enters(i: int, begun: dict[str, int]) -> np.ndarray:
        late = np.random.default_rng((seed, i)).random(draws) < dear
        ways = [there(w, begun) & ~(late & (begun.get(f"w{w}") == YEARS[0])) for w in needs[i]]
        return mw[:, i] * (np.any(ways, axis=0) if ways else 1.0)

    def most(a: int, begun: dict[str, int]) -> np.ndarray:
        own = [w for w in range(works) if raises[w] and home[w] + CORRIDORS == a]
        return limit[a] + sum((raises[w] * there(w, begun) for w in own), np.zeros(draws))

    def play(package: Package) -> np.ndarray:
        corridor, decision = package
        begun = dict(decision.works)
        coming = [i for i in range(candidates) if f"p{i}" in decision.signed] + [candidates]

        def sends(a: int) -> np.ndarray:
            own = sum((enters(i, begun) for i in coming if arc[i] == a), np.zeros(draws))
            behind = sends(a + CORRIDORS) if a < CORRIDORS else 0.0
            return keeps[a] * np.minimum(own + behind, most(a, begun))

        return sends(corridor)[None]

    grouped = random.random() < 0.7
    system = System(
        candidates={
            f"p{i}": Candidate(
                name=f"p{i}",
                label="",
                mw=float(mw[:, i].max()),
                corridor=int(arc[i] % CORRIDORS),
                option=f"group.{'ab'[i]}" if i < 2 and grouped else None,
                rank=0,
                date=2030.0,
                ways=tuple(frozenset({f"w{w}"}) for w in needs[i]) or (frozenset(),),
                is_kept=f"p{i}" in kept,
            )
            for i in range(candidates)
        },
        works={
            f"w{w}": Work(f"w{w}", "", int(home[w]), YEARS, 100.0 * (w + 1), not raises[w])
            for w in range(works)
        },
        offers=(1.0,),
        goals=(Goal("aim", share * mw.max(axis=0)[:-1].sum(), False, None),),
        limits=limits or Limits(),
        corridors=tuple(range(CORRIDORS)),
        play=play,
    )

    def ways(of: frozenset[str]):
        for names in subsets(of):
            for years in product(YEARS, repeat=len(names)):
                yield frozenset(zip(names, years, strict=True))

    entering, lines = [], []
    for i in range(candidates + 1):
        of = frozenset(f"w{w}" for w in needs[i])
        name = f"p{i}" if i < candidates else None
        entering += [Entering(name, of, b, {int(arc[i]): enters(i, dict(b))}) for b in ways(of)]
    for a in range(2 * CORRIDORS):
        own = range(works) if a >= CORRIDORS else ()
        of = frozenset(f"w{w}" for w in own if raises[w] and home[w] + CORRIDORS == a)
        lines += [Limit(a, of, begun, most(a, dict(begun))) for begun in ways(of)]
    parent = (*(-1 for _ in range(CORRIDORS)), *range(CORRIDORS))
    arcs = tuple((f"a{a}", f"a{a}") for a in range(2 * CORRIDORS))
    return system, Tree(arcs, parent, keeps, tuple(entering), tuple(lines))


def every_plan_of(system: System):
    """Yield every plan within the limits, works in every year."""
    kept = system.kept
    for names in subsets(system.works):
        for years in product(YEARS, repeat=len(names)):
            begun = frozenset(zip(names, years, strict=True))
            for signed in subsets(frozenset(system.candidates) - kept):
                decision = Decision(frozenset(signed) | kept, begun, 1.0)
                if system.may(decision, system.limits):
                    yield decision
