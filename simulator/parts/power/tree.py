"""A scenario with a plan as the tree that carries what lands, all that may be decided in it.

The law is the simulator's own, played with all signed and with every set of works begun on
which anything hangs.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.contract import Begun, Decision, Entering, Limit, Tree, Work
from simulator.parts.power import decisions
from simulator.parts.power.draws import Commissioned, draw
from simulator.parts.power.network import NO_LIMIT, december
from simulator.parts.power.structure import Structure, build
from simulator.scenario.schema import Scenario

Array = NDArray[np.float64]
Works = frozenset[str]

CARRIED = {"deliverable_mw": True, "commissioned_mw": False}  # whether branches limit it


class Played(NamedTuple):
    """A year of a scenario as decided: [draw] of each, MW."""

    entering: dict[tuple[int, int], Array]  # by candidate and branch
    limits: dict[int, Array]  # by limited branch
    efficiency: Array  # [branch, draw]


def tree(
    scenario: Scenario, offer: float | None, quantity: str, year: int, draws: int
) -> Tree | None:
    """Return what comes of a quantity in a year as a tree; none where it is none.

    Notes
    -----
    By no plan more comes than the tree says, and less for one reason only: developers'
    lines are shared with all who could come, not with those signed alone, so that fewer
    are too dear. One who would stand in another's place, which then does not enter, is not known to
    a tree.
    """
    if quantity not in CARRIED:
        return None
    is_open = scenario.plan is not None
    free = frozenset(c.name for c in decisions.candidates(scenario)) if is_open else frozenset()
    works = decisions.works(scenario) if is_open else []
    if any(scenario.power.projects[name].displaces for name in free):
        return None
    player = _Player(scenario, free, offer, works, year, draws)
    s = player.layout
    places = {i: [x.branch for x in s.sources if x.project == i] for i in range(len(s.projects))}
    entering = tuple(
        Entering(
            name if name in free else None,
            of,
            begun,
            {branch: player.play(of, begun).entering[i, branch] for branch in places[i]},
        )
        for i, (name, of) in enumerate(
            zip(s.candidate_ids(), _of_candidates(s, works), strict=True)
        )
        for begun in player.ways(of)
    )
    arcs = tuple((name, line.name.label) for name, line in scenario.power.lines.items())
    if not CARRIED[quantity]:
        return Tree(arcs, s.parent, np.ones((len(s.lines), draws)), entering, ())
    limits: list[Limit] = []
    for branch, of in _of_branches(s, works).items():
        own = [Limit(branch, of, b, player.play(of, b).limits[branch]) for b in player.ways(of)]
        same = all((limit.mw == own[0].mw).all() for limit in own)
        if not same:
            limits += own
        elif (own[0].mw < NO_LIMIT).any():
            limits.append(own[0]._replace(of=frozenset()))
    efficiency = np.max([p.efficiency for p in player.played.values()], axis=0)
    return Tree(arcs, s.parent, efficiency, entering, tuple(limits))


class _Player:
    """Plays a year with all signed and some works begun, as seldom as will do."""

    def __init__(
        self,
        scenario: Scenario,
        free: frozenset[str],
        offer: float | None,
        works: list[Work],
        year: int,
        draws: int,
    ) -> None:
        self.scenario, self.free, self.offer = scenario, free, offer
        self.year, self.draws = year, draws
        self.years = {work.name: work.years for work in works}
        self.played: dict[Begun, Played] = {}
        self.layout = build(self._decided(frozenset()), energy=False)
        everything = frozenset(self.years)
        for place in range(max((len(y) for y in self.years.values()), default=0)):
            each = ((name, y[min(place, len(y) - 1)]) for name, y in self.years.items())
            self.play(everything, frozenset(each))

    def ways(self, of: Works) -> list[Begun]:
        """Return all that may be begun of some works, each in one of its years."""
        return [
            frozenset(zip(names, chosen, strict=True))
            for size in range(len(of) + 1)
            for names in combinations(sorted(of), size)
            for chosen in product(*(self.years[name] for name in names))
        ]

    def play(self, of: Works, begun: Begun) -> Played:
        """Return the year with just these of some works begun; others may be as they like."""
        for known, found in self.played.items():
            if {work for work in known if work[0] in of} == begun:
                return found
        s = build(self._decided(begun), energy=False)
        chance = Chance.of_scenario(self.scenario, self.scenario.seed, 0, self.draws)
        d = draw(s, chance, energy=False)
        column, every = self.year - s.first_year, slice(0, self.draws)
        limits, efficiency = december(s, d.network, every, s.plan.limited)
        found = self.played[begun] = Played(
            {
                (source.project, source.branch): plane[:, column].astype(np.float64)
                for source, plane in Commissioned(s, d, every).by_source()
            },
            {branch: plane[:, column].astype(np.float64) for branch, plane in limits.items()},
            np.stack([plane[:, column % plane.shape[1]] for plane in efficiency]).astype(float),
        )
        return found

    def _decided(self, begun: Begun) -> Scenario:
        if self.offer is None:
            return self.scenario
        return decisions.decided(self.scenario, Decision(self.free, begun, self.offer))


def _of_candidates(s: Structure, works: list[Work]) -> list[Works]:
    """Return the new lines on the paths of each project: [candidate]."""
    new = {s.line_ids.index(work.name): work.name for work in works if work.is_new}
    on = s.on_path | s.on_other_path
    return [frozenset(name for branch, name in new.items() if row[branch]) for row in on]


def _of_branches(s: Structure, works: list[Work]) -> dict[int, Works]:
    """Return the works on which the limit of each limited branch hangs."""
    names = {work.name for work in works}
    found = {}
    for branch in s.plan.limited:
        stage = s.lines[branch].stage
        own = {s.line_ids[branch], *([stage.ends_with] if stage and stage.ends_with else [])}
        found[branch] = frozenset(own & names)
    return found
