"""Plans made up, of any size and kind, without a search: for what tells of them."""

from functools import cache

import numpy as np

from simulator.analysis.estimates import Reached, estimate
from simulator.analysis.paired import paired, paired_chance
from simulator.parts.contract import Candidate, Decision, Work
from simulator.studies.plan.arcs import Arc
from simulator.studies.plan.certificate import Certificate
from simulator.studies.plan.frontier import Level
from simulator.studies.plan.regret import Regret
from simulator.studies.plan.search import Found
from simulator.studies.plan.study import Plans
from simulator.studies.plan.system import Goal, Limits, System
from simulator.studies.plan.tested import Expected, Lost, Tested
from simulator.studies.plan.worth import Worth
from tests.studies.plan.worlds import RAISED, base_plan

DRAWS = 64
TOLD = ("saving_musd", "firm_mw", "avoided_kt_co2")
RULES = ("first_come", "saving_a_mw", "saving", "landed")
YEARS = tuple(range(2024, 2036))


def proof(left=0, ended=True, better=None):
    """Return a certificate of a plan that 700 of a thousand futures reach."""
    return Certificate(
        bound=0.7 + left / 1000,
        reached=0.7,
        above_mw=1.25,
        above_most_mw=940.6,
        futures=1000,
        undecided=800,
        seconds=3.2,
        ended=ended,
        better=better,
    )


@cache
def _loaded(is_mean, then):
    if is_mean:
        return base_plan(
            target=None, maximise="saving_musd", lines={"tuong_duong_do_luong": RAISED}
        )
    if then:
        return base_plan(then={"maximise": "firm_mw", "year": 2033, "giving_up": 0.05})
    return base_plan()


def made(
    signed=6,
    works=2,
    rules=4,
    worlds=3,
    left=4,
    is_mean=False,
    name="Project {}",
    line="Line {}",
    limits=("signed_mw",),
    offers=(1.0, 1.1),
    then=False,
    interrupted=False,
    best=0.7,
    below_nought=False,
    dear=0.0,
    tried=2,
    arcs=3,
    proof=None,
    proving=None,
) -> Plans:
    """Return plans of so many signed, begun, and left out; works by turns new and reinforced.

    Parameters
    ----------
    best : chance of the plan; a mean is ten thousand times as much
    below_nought : whether a plan without anything signed is at as much below nought
    """
    random = np.random.default_rng(1)
    size = 1e4 if is_mean else 1.0
    candidates = {
        f"p{i}": Candidate(
            f"p{i}", name.format(i), 100.0 + 40 * i, 0, None, 0, 2030.0, (frozenset(),), False
        )
        for i in range(signed + left)
    }
    lines = {f"w{i}": Work(f"w{i}", line.format(i), 0, (2026, 2028), 60.0 + i, i % 2 == 0)
             for i in range(works + 1)}  # fmt: skip
    goal = Goal("saving_musd", None) if is_mean else Goal("landed", 4500.0)
    system = System(
        candidates,
        lines,
        offers,
        (goal,),
        Limits(),
        (0,),
        play=lambda _: np.zeros((1, DRAWS)),
        costs_count=is_mean,
    )
    names = list(candidates)[:signed]
    decision = Decision(
        frozenset(names), frozenset((f"w{i}", 2026 + 2 * (i % 2)) for i in range(works)), offers[-1]
    )

    def part(share):
        kept = round(share * signed)
        begun = frozenset(w for w in decision.works if int(w[0][1:]) < round(share * works))
        return Decision(frozenset(names[:kept]), begun, decision.offer)

    def reached(share):
        low = -best if below_nought else 0.0
        return Reached(size * (low + share * (best - low)), 0.04 * size)

    def level(share, offer=decision.offer, most=np.inf):
        told = {name: estimate(1000 * share + random.normal(0, 9, DRAWS)) for name in TOLD}
        of = part(share)._replace(offer=offer)
        return Level(of, system.mw(of.signed), most, reached(share), told)

    def tested(name, share):
        told = {of: estimate(5000 * share + random.normal(0, 99, DRAWS)) for of in TOLD}
        of = part(share)
        cost = system.musd(of.works)
        return Tested(
            name, of, system.mw(of.signed), cost, reached(share), reached(share), {}, told
        )

    futures = np.arange(DRAWS) / DRAWS

    def lacks(share):
        if is_mean:
            ours = random.normal(size * share, size / 10, DRAWS)
            return paired(ours, ours + size * (1 - share) + random.normal(0, size / 99, DRAWS))
        return paired_chance(futures < share * best, futures < best)

    def saves(share):
        ours = random.normal(3000, 200, DRAWS)
        return paired(ours * share, ours)

    steps = np.linspace(0, 1, 5)
    by_rule = dict(zip(RULES[:rules], np.linspace(0.3, 1.0, max(rules, 1)), strict=False))
    parts = [*names, *sorted(dict(decision.works))]
    there = np.linspace(0, 0.8, len(YEARS))
    roles = {n: 1.0 - i / (signed + left) for i, n in enumerate(candidates)}
    roles |= {w: 0.9 if w in dict(decision.works) else 0.0 for w in lines}
    return Plans(
        loaded=_loaded(is_mean, then),
        system=system,
        found=Found(decision, size * best * 1.02, tried, 4, interrupted=interrupted),
        best=tested("plan", 1.0),
        nothing=tested("nothing", 0.0),
        rules=tuple(tested(n, s) for n, s in by_rule.items()),
        lost=tuple(Lost(n, lacks(s), saves(s)) for n, s in by_rule.items()),
        offers=tuple(level(1.0 - 0.1 * i, offer) for i, offer in enumerate(offers[::-1]))[::-1],
        frontiers={of: tuple(level(s, most=s) for s in steps[::-1]) for of in limits},
        steps={n: tuple(level(s * of) for s in steps) for n, of in by_rule.items()},
        worth=tuple(
            Worth(n, n[0] == "w", 0.01 * size, size * 0.3 / (i + 1), np.nan if i == 1 else 0.0,
                  size * 0.25 / (i + 1), 0.002 * size, 0.01 * size)
            for i, n in enumerate(parts)
        ),
        parts=tuple(
            Expected(n, (candidates | lines)[n].label, n[0] == "w",
                     candidates[n].mw if n in candidates else 0.0,
                     dict(decision.works).get(n), roles[n], there, 2028.0, 2029.5, 2033.0,
                     dear if n in candidates else 0.0)
            for n in parts if n in candidates or lines[n].is_new
        ),
        roles=roles,
        alternatives=(level(0.8), level(0.6)),
        dear={"savan_1_wind_ph2": dear},
        near=9,
        regret=tuple(
            Regret(f"world{i}", name.format(f"world {i}"), tested("plan", 0.5), tested("best", 0.9),
                   level(0.9), lacks(0.4 + 0.1 * i), saves(0.5))
            for i in range(worlds)
        ),
        arcs=tuple(
            Arc(f"arc{i}", line.format(i), 500.0, 450.0, full, estimate(futures < full))
            for i, full in enumerate((0.5, 0.25, 0.0)[:arcs])
        ),
        arcs_year=2033,
        certificate=proof,
        proving=60.0 if proof else proving,
        values={},
        years=YEARS,
        check_seed=2,
    )  # fmt: skip
