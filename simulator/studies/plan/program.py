"""A system and what lands as a tree as a mixed-integer program: how many futures reach the aim.

Whole numbers say whether each candidate is signed, each work begun, and each
future reaches the aim. Flows stand only in futures in which an arc may bind. All is written
as what comes on top of that which lands whatever is decided, which makes the program
tight; futures that nothing or everything brings to the aim are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from simulator.parts.contract import Begun, Decision, Entering, Limit, Tree
from simulator.physics.targets import ROUNDING
from simulator.studies.plan.system import System

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Works = frozenset[str]

SLACK_MW = 1e-6


class Columns(NamedTuple):
    """Columns of a program: of who is signed, of what is begun in which year, of open futures."""

    signed: dict[str, int]
    begun: dict[tuple[str, int], int]
    reached: Index


@dataclass
class Sum:
    """A sum of columns, future by future, each with a weight of at least 0: [draw]."""

    shared: dict[int, Array] = field(default_factory=dict)  # by column, the same in all futures
    own: list[tuple[Index, Array]] = field(default_factory=list)  # column of each future; -1: none

    def add(self, other: Sum, times: Array) -> None:
        """Add another sum, its weights multiplied."""
        for column, weight in other.shared.items():
            self.shared[column] = self.shared.get(column, 0.0) + weight * times
        self.own += [(column, weight * times) for column, weight in other.own]

    @property
    def most(self) -> Array:
        """The sum with every shared column at 1."""
        return sum(self.shared.values(), np.zeros(()))

    def terms(self, draws: Index) -> Iterable[tuple[Index, Index, Array]]:
        """Yield place among some draws, column and weight."""
        parts = [(np.full(draws.size, c), w[draws]) for c, w in self.shared.items()]
        parts += [(columns[draws], w[draws]) for columns, w in self.own]
        for columns, weights in parts:
            some = np.flatnonzero((columns >= 0) & (weights > 0))
            yield some, columns[some], weights[some]


class Program:
    """Rows and columns: the sum of `columns.reached` is to be as large as can be.

    Attributes
    ----------
    certain : how many futures reach the aim whatever is decided
    matrix, row_lower, row_upper, lower, upper, whole : of the program
    """

    def __init__(self, system: System, tree: Tree) -> None:
        self.system, self.tree = system, tree
        self._bounds: list[tuple[Array, Array, NDArray[np.bool_]]] = []
        self._rows: list[tuple[Array, Array]] = []
        self._terms: list[tuple[Index, Index, Array]] = []  # row, column, weight
        self._wide = self._high = 0
        self._states: dict[tuple[Works, Begun], int] = {}
        self._signed = {
            name: self._column(whole=True, least=float(c.is_kept))
            for name, c in system.candidates.items()
        }
        self._begun = {
            (name, year): self._column(whole=True)
            for name, work in system.works.items()
            for year in work.years
        }
        self._within_limits()
        reached = self._carry()
        self.columns = Columns(self._signed, self._begun, reached)
        self.lower, self.upper, self.whole = map(np.concatenate, zip(*self._bounds, strict=True))
        self.row_lower, self.row_upper = map(np.concatenate, zip(*self._rows, strict=True))
        row, column, weight = map(np.concatenate, zip(*self._terms, strict=True))
        self.matrix = csr_array((weight, (row, column)), shape=(self._high, self._wide))
        self.matrix.sum_duplicates()

    # Columns and rows.

    def _column(self, *, whole: bool = False, least: float = 0.0) -> int:
        return int(self._columns(np.ones(1), whole=whole, least=least)[0])

    def _columns(self, most: Array, *, whole: bool = False, least: float = 0.0) -> Index:
        self._bounds.append((np.full(most.size, least), most, np.full(most.size, whole)))
        self._wide += most.size
        return np.arange(self._wide - most.size, self._wide)

    def _row(self, terms: Mapping[int, float], least: float, most: float) -> None:
        columns, weights = np.array([*terms], np.intp), np.array([*terms.values()], float)
        self._terms.append((np.full(columns.size, self._high), columns, weights))
        self._rows.append((np.array([least]), np.array([most])))
        self._high += 1

    def _at_least(self, total: Sum, draws: Index, less: Index, times: Array, least: Array) -> None:
        """Add a row for some futures each: a sum less so often a column is at least so much."""
        self._terms += [
            (self._high + p, column, weight) for p, column, weight in total.terms(draws)
        ]
        self._terms.append((self._high + np.arange(draws.size), less, -times))
        self._rows.append((least, np.full(draws.size, np.inf)))
        self._high += draws.size

    # What is decided.

    def _within_limits(self) -> None:
        candidates, works, limits = self.system.candidates, self.system.works, self.system.limits
        for most, terms in (
            (limits.mw, {column: candidates[n].mw for n, column in self._signed.items()}),
            (limits.works, dict.fromkeys(self._begun.values(), 1.0)),
            (limits.musd, {c: works[name].musd or 0.0 for (name, _), c in self._begun.items()}),
            *((1.0, {self._begun[n, y]: 1.0 for y in work.years}) for n, work in works.items()),
        ):
            if np.isfinite(most):
                self._row(terms, -np.inf, most + SLACK_MW)
        groups: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for name, column in self._signed.items():
            group, _, option = (candidates[name].option or "").partition(".")
            if group:
                groups[group][option].append(column)
        for options in groups.values():
            chosen = {self._column(): members for members in options.values()}
            self._row(dict.fromkeys(chosen, 1.0), -np.inf, 1.0)
            for option, members in chosen.items():
                for column in members:
                    self._row({option: 1.0, column: -1.0}, 0.0, np.inf)

    def _state(self, of: Works, begun: Begun) -> int:
        """Return the column that is 1 where of some works just these are begun."""
        if len(of) == len(begun) == 1:
            return self._begun[next(iter(begun))]
        if (of, begun) not in self._states:
            years = {name: self.system.works[name].years for name in sorted(of)}
            own = {
                frozenset(zip(names, chosen, strict=True)): self._column()
                for size in range(len(of) + 1)
                for names in combinations(years, size)
                for chosen in product(*(years[name] for name in names))
            }
            self._states |= {(of, part): column for part, column in own.items()}
            self._row(dict.fromkeys(own.values(), 1.0), 1.0, 1.0)
            for work in ((name, year) for name in years for year in years[name]):
                having = {column: 1.0 for part, column in own.items() if work in part}
                self._row({**having, self._begun[work]: -1.0}, 0.0, 0.0)
        return self._states[of, begun]

    # What comes of it.

    def _carry(self) -> Index:
        """Walk from the leaves on, in what lands in any case and in what comes on top of it.

        Returns the columns of the futures that hang on what is decided.
        """
        tree, draws = self.tree, self.tree.efficiency.shape[1]
        base = [np.zeros(draws) for _ in tree.parent]
        more = [Sum() for _ in tree.parent]
        self._enter(base, more)
        highest = [b + m.most for b, m in zip(base, more, strict=True)]
        least = [np.full(draws, np.inf) for _ in tree.parent]
        lifted = [Sum() for _ in tree.parent]
        self._limit(least, lifted)
        landed, at_most, total = np.zeros(draws), np.zeros(draws), Sum()
        for arc in from_leaves(tree.parent):
            sent = np.minimum(base[arc], least[arc])
            top = np.minimum(highest[arc], least[arc] + lifted[arc].most)
            flow = Sum()
            free = highest[arc] <= least[arc] + SLACK_MW
            flow.add(more[arc], free.astype(float))
            bound = np.flatnonzero(~free & (top - sent > SLACK_MW))
            if bound.size:
                column = self._columns((top - sent)[bound])
                one = np.ones(bound.size)
                self._at_least(more[arc], bound, column, one, (sent - base[arc])[bound])
                if lifted[arc].shared:
                    self._at_least(lifted[arc], bound, column, one, (sent - least[arc])[bound])
                of_draw = np.full(draws, -1, np.intp)
                of_draw[bound] = column
                flow.own.append((of_draw, np.ones(draws)))
            kept, after = tree.efficiency[arc], tree.parent[arc]
            if after < 0:
                landed, at_most = landed + kept * sent, at_most + kept * top
                total.add(flow, kept)
            else:
                base[after] = base[after] + kept * sent
                highest[after] = highest[after] + kept * top
                more[after].add(flow, kept)
        goal = aim_of(self.system)
        self.certain = int((landed >= goal).sum())
        undecided = np.flatnonzero((landed < goal) & (at_most + SLACK_MW >= goal))
        reached = self._columns(np.ones(undecided.size), whole=True)
        none = np.zeros(undecided.size)
        self._at_least(total, undecided, reached, (goal - landed)[undecided], none)
        return reached

    def _enter(self, base: list[Array], more: list[Sum]) -> None:
        """Put what enters where it enters: in any case, and on top of that."""
        by_state: dict[tuple[str | None, Works], dict[Begun, dict[int, Array]]] = {}
        for entry in self.tree.entering:
            states = by_state.setdefault((entry.name, entry.of), {})
            state = states.setdefault(entry.begun, {})
            for arc, mw in entry.mw.items():
                state[arc] = state.get(arc, 0.0) + mw
        for (name, of), states in by_state.items():
            surely = name is None or self.system.candidates[name].is_kept
            arcs = {arc for state in states.values() for arc in state}
            least = {
                arc: np.min([state[arc] for state in states.values()], axis=0) if surely else 0.0
                for arc in arcs
            }
            for arc, mw in least.items():
                base[arc] = base[arc] + mw
            rest = {
                begun: {arc: mw - least[arc] for arc, mw in state.items()}
                for begun, state in states.items()
                if any((mw > least[arc]).any() for arc, mw in state.items())
            }
            columns = (
                {begun: self._state(of, begun) for begun in rest}
                if surely
                else self._present(self._signed[name or ""], of, [*rest])
            )
            for begun, column in columns.items():
                for arc, mw in rest[begun].items():
                    more[arc].add(Sum({column: np.ones_like(mw)}), mw)

    def _present(self, signed: int, of: Works, states: list[Begun]) -> dict[Begun, int]:
        """Return by set of works the column that is 1 where one is signed and these are begun."""
        if not of:
            return dict.fromkeys(states, signed)
        columns = {begun: self._column() for begun in states} if len(states) > 1 else {}
        for begun in states:
            column = columns.setdefault(begun, signed)
            self._row({self._state(of, begun): 1.0, column: -1.0}, 0.0, np.inf)
        if len(states) > 1:
            self._row({signed: 1.0, **dict.fromkeys(columns.values(), -1.0)}, 0.0, np.inf)
        return columns

    def _limit(self, least: list[Array], lifted: list[Sum]) -> None:
        """Put the limits: the least of each arc, and by how much works lift it."""
        by_arc: dict[int, list[Limit]] = defaultdict(list)
        for limit in self.tree.limits:
            by_arc[limit.arc].append(limit)
        for arc, limits in by_arc.items():
            least[arc] = np.min([limit.mw for limit in limits], axis=0)
            for limit in limits:
                if (limit.mw > least[arc]).any():
                    column = self._state(limit.of, limit.begun)
                    lifted[arc].add(Sum({column: np.ones_like(limit.mw)}), limit.mw - least[arc])


def aim_of(system: System) -> float:
    """Return what must land for the aim to be reached."""
    value = system.goals[0].value
    assert value is not None
    return value * (1.0 - ROUNDING)


def settled(tree: Tree, begun: Begun) -> Tree:
    """Return a tree in which just these works are begun, whatever is decided."""
    nothing: Works = frozenset()

    def now(part: Entering | Limit) -> bool:
        return {work for work in begun if work[0] in part.of} == part.begun

    return tree._replace(
        entering=tuple(x._replace(of=nothing, begun=nothing) for x in tree.entering if now(x)),
        limits=tuple(x._replace(of=nothing, begun=nothing) for x in tree.limits if now(x)),
    )


def landed(tree: Tree, decision: Decision) -> Array:
    """Return what lands by a plan: [draw]."""
    return carried(settled(tree, decision.works), decision.signed)[0]


def carried(tree: Tree, signed: frozenset[str] = frozenset()) -> tuple[Array, list[Array]]:
    """Return what lands, and what arrives at each arc, with works settled: [draw], MW."""
    nothing = np.zeros(tree.efficiency.shape[1])
    arriving = [nothing for _ in tree.parent]
    for entry in tree.entering:
        if entry.name is None or entry.name in signed:
            for arc, mw in entry.mw.items():
                arriving[arc] = arriving[arc] + mw
    limits, total = {limit.arc: limit.mw for limit in tree.limits}, nothing
    for arc in from_leaves(tree.parent):
        sent = tree.efficiency[arc] * np.minimum(arriving[arc], limits.get(arc, np.inf))
        if tree.parent[arc] < 0:
            total = total + sent
        else:
            arriving[tree.parent[arc]] = arriving[tree.parent[arc]] + sent
    return total, arriving


def from_leaves(parent: tuple[int, ...]) -> list[int]:
    """Return the arcs so that each comes before what it feeds."""

    def depth(arc: int) -> int:
        return 0 if arc < 0 else 1 + depth(parent[arc])

    return sorted(range(len(parent)), key=lambda arc: -depth(arc))
