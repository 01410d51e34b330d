"""A plan found as a bound that no plan passes, proved on the search's own draws.

HiGHS proves it, or all that could be better is tried: the first is quick where limits bind
little, the other where they bind hard and the tree falls into small parts.
"""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.message import message
from simulator.parts.contract import Begun, Decision, Tree, TreeOf
from simulator.parts.registry import defined_at
from simulator.scenario.schema import Scenario
from simulator.studies.plan.aims import decisions_of, goals_of
from simulator.studies.plan.exhaust import most_reached
from simulator.studies.plan.program import Program, aim_of, landed, settled
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import System
from simulator.studies.refusal import StudyError

MOST_SETS = 100  # of works, each with a program of its own; of more one program decides
MOST_TRIED = 2000  # sets of works of which it is asked whether they could be better
OF_HIGHS = 0.25  # of the time for a set, before all plans are tried
BETTER = 0.999  # of a future: counts are whole
SLACK = 1e-6
POLL = 0.1  # seconds between looks whether someone interrupts


class Certificate(NamedTuple):
    """What is proved of the best plan found.

    Attributes
    ----------
    bound : a chance that no plan passes
    reached : that of the plan
    above_mw, above_most_mw : how much more lands by the plan in this form than in the simulator: on
        average and at most
    futures, undecided : how many there are, and how many hang on what is decided
    ended : whether all was tried within the time
    better : a plan met on the way whose chance in the simulator is higher, and that chance
    """

    bound: float
    reached: float
    above_mw: float
    above_most_mw: float
    futures: int
    undecided: int
    seconds: float
    ended: bool
    better: tuple[Decision, float] | None

    @property
    def left(self) -> int:
        """In how many more futures a plan might reach the aim."""
        return round((self.bound - self.reached) * self.futures)


def certificate_of(
    scenario: Scenario, system: System, plan: Decision, seconds: float
) -> Certificate | None:
    """Return the certificate of the best plan found of a scenario, see `certify`.

    None where the aim is no chance of a quantity that is known as a tree.
    """
    decisions, (goal, row) = decisions_of(scenario), goals_of(scenario, decisions_of(scenario))[0]
    if decisions.tree is None or goal.value is None or goal.at_most or len(row.weights) != 1:
        return None
    tree_of: TreeOf = defined_at(decisions.tree)
    draws, year = system.total(plan).shape[1], row.weights[0][0]
    tree = tree_of(scenario, plan.offer, row.quantity, year, draws)
    return None if tree is None else certify(system, tree, plan, seconds)


def certify(system: System, tree: Tree, plan: Decision, seconds: float) -> Certificate:
    """Return what no plan within the limits passes, as far as that is proved in some time.

    Parameters
    ----------
    tree : of the aim's quantity in its year, on the draws of the system: no less than what comes
    plan : the best found

    Raises
    ------
    StudyError
        If HiGHS is not installed.

    Notes
    -----
    Where few sets of works could be better than the plan, each has a program of its own, from
    the least promising on: with works fixed it is far tighter. Least chances of other
    targets are not asked for: with them the best could only be worse.
    """
    began = time.monotonic()
    proof = _Proof(system, tree, plan)
    proof.run(highs(), began + seconds)
    above = landed(tree, plan) - system.total(plan)[0]
    chances = {d: system.score(d) for d in proof.met}
    best = max(chances, key=lambda d: chances[d], default=plan)
    reached = system.score(plan)
    return Certificate(
        bound=proof.most / above.size,
        reached=reached,
        above_mw=float(above.mean()),
        above_most_mw=float(above.max()),
        futures=above.size,
        undecided=proof.undecided,
        seconds=time.monotonic() - began,
        ended=proof.ended,
        better=(best, chances[best]) if chances and chances[best] > reached else None,
    )


class _Proof:
    """Goes through what could be better; `most` futures no plan passes."""

    def __init__(self, system: System, tree: Tree, plan: Decision) -> None:
        self.system, self.tree, self.plan = system, tree, plan
        self.goal = aim_of(system)
        self.least = round(system.score(plan) * tree.efficiency.shape[1])
        self.most, self.undecided, self.met = self.least, 0, list[Decision]()
        self.ended = True

    def run(self, library: Any, until: float) -> None:
        """Prove what time allows; where interrupted, no more."""
        cases, interrupted = self._cases(), False
        for number, (bound, works, tree) in enumerate(cases):
            seconds = (until - time.monotonic()) / (len(cases) - number)
            if interrupted or seconds <= 0:
                self.most, self.ended = max(self.most, bound), False
                continue
            if bound <= self.most:
                continue
            deadline = time.monotonic() + seconds
            share = 1.0 if works is None else OF_HIGHS
            proved, ended, interrupted = self._proved(library, tree, works, share * seconds)
            if works is not None and not ended and not interrupted:
                try:
                    tried = self._tried(tree, works, deadline)
                except KeyboardInterrupt:
                    tried, interrupted = None, True
                proved, ended = (proved, False) if tried is None else (min(proved, tried), True)
            self.ended &= ended
            self.most = max(self.most, min(proved, bound))

    def _cases(self) -> list[tuple[int, Begun | None, Tree]]:
        """Return sets of works that could be better, or all as one: with a bound, lowest first."""
        system, everyone = self.system, frozenset(self.system.candidates)
        cases = []
        sets = list(islice(Search(system, system.limits).sets(every_year=True), MOST_TRIED + 1))
        for works in sets:
            lands = landed(self.tree, Decision(everyone, works, self.plan.offer))
            bound = int((lands >= self.goal).sum())
            if bound > self.least:
                cases.append((bound, works, settled(self.tree, works)))
        cases.sort(key=lambda case: (case[0], sorted(case[1])))
        if len(cases) <= MOST_SETS and len(sets) <= MOST_TRIED:
            return cases
        return [(self.tree.efficiency.shape[1], None, self.tree)]

    def _proved(
        self, library: Any, tree: Tree, works: Begun | None, seconds: float
    ) -> tuple[int, bool, bool]:
        """Let HiGHS say how many futures no plan passes, with some works or any.

        Returns also whether it ended, and whether it was interrupted.
        """
        plan = self.plan
        program = Program(self.system if works is None else self._without_works(), tree)
        signed, begun, reached = program.columns
        self.undecided = max(self.undecided, reached.size)
        known = {column: float(name in plan.signed) for name, column in signed.items()}
        known |= {column: float(work in plan.works) for work, column in begun.items()}
        least = self.least - program.certain
        solved = _solved(library, program, known, seconds)
        if solved.reached > least + 0.5:
            values = solved.values
            chosen = frozenset(name for name, column in signed.items() if values[column] > 0.5)
            if works is None:
                works = frozenset(work for work, column in begun.items() if values[column] > 0.5)
            self.met.append(Decision(chosen, works, plan.offer))
        most = min(solved.bound, float(reached.size))
        proved = program.certain + int(np.floor(most + SLACK))
        return proved, solved.ended, solved.interrupted

    def _tried(self, tree: Tree, works: Begun, until: float) -> int | None:
        """Try all plans with some works: how many futures none passes, if there was time for it."""
        tried = most_reached(self._without_works(), tree, self.most, until)
        if tried is None:
            return None
        most, signed = tried
        if signed is not None:
            self.met.append(Decision(signed, works, self.plan.offer))
        return most

    def _without_works(self) -> System:
        """Return the system with no works left to decide."""
        free = replace(self.system.limits, works=np.inf, musd=np.inf)
        return replace(self.system, works={}, limits=free)


def highs() -> Any:
    """Return HiGHS.

    Raises
    ------
    StudyError
        If it is not installed.
    """
    try:
        import highspy
    except ImportError:
        raise StudyError(message("plan-certificate-no-highs")) from None
    return highspy


class _Solved(NamedTuple):
    """What HiGHS found: undecided futures reached, a bound on them, columns of that plan."""

    reached: float
    bound: float
    values: NDArray[np.float64]
    ended: bool
    interrupted: bool


def _solved(library: Any, program: Program, known: dict[int, float], seconds: float) -> _Solved:
    """Let HiGHS look for the most futures, beginning with what is known of a plan's columns."""
    matrix, model = program.matrix, library.HighsLp()
    model.num_row_, model.num_col_ = program.row_lower.size, program.lower.size
    cost = np.zeros(program.lower.size)
    cost[program.columns.reached] = 1.0
    model.col_cost_, model.sense_ = cost, library.ObjSense.kMaximize
    model.col_lower_, model.col_upper_ = program.lower, program.upper
    model.row_lower_, model.row_upper_ = program.row_lower, program.row_upper
    model.a_matrix_.format_ = library.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_ = matrix.indptr, matrix.indices
    model.a_matrix_.value_ = matrix.data
    kinds = library.HighsVarType.kContinuous, library.HighsVarType.kInteger
    model.integrality_ = [kinds[int(whole)] for whole in program.whole]
    solver, interrupted = library.Highs(), False
    solver.silent()
    for option, value in (("time_limit", seconds), ("mip_abs_gap", BETTER), ("mip_rel_gap", 0.0)):
        solver.setOptionValue(option, value)
    solver.passModel(model)
    solver.setSolution(len(known), np.array([*known], np.int32), np.array([*known.values()]))
    solver.HandleUserInterrupt = True
    solver.startSolve()
    while True:
        try:
            if solver.wait(POLL)[0]:
                break
        except KeyboardInterrupt:
            interrupted = True
            solver.cancelSolve()
    info = solver.getInfo()
    return _Solved(
        reached=info.objective_function_value,
        bound=info.mip_dual_bound,
        values=np.array(solver.getSolution().col_value),
        ended=solver.getModelStatus() == library.HighsModelStatus.kOptimal,
        interrupted=interrupted,
    )
