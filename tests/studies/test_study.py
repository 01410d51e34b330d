"""The spine of studies, by a toy: how much a number of the scenario moves power, one at a time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.run import simulate
from simulator.scenario.load import Loaded, load
from simulator.scenario.vary import vary
from simulator.studies.executors import Processes, here
from simulator.studies.store import Folder, Memory
from simulator.studies.study import Evaluated, Study, arranged, duration
from tests.studies.sweep.build import DATE, DISCOUNT, SMALL

BASE = load(SMALL, draws=20)
CHANGES = ({}, {DATE: "2027-01"}, {DATE: "2029-12"}, {DISCOUNT: 0.01}, {DISCOUNT: 0.09})


class Moved(NamedTuple):
    """Commissioned capacity by the end: [draw]."""

    mw: NDArray[np.float64]


def toy(base: Loaded = BASE, changes: tuple[Mapping[str, Any], ...] = CHANGES) -> Study:
    """Return a study of a scenario with some numbers changed."""

    def evaluate(change: Mapping[str, Any], shared: Any, workers: int) -> Evaluated[Moved]:
        outcomes = simulate(vary(base, change).scenario, workers=workers)
        return Evaluated(Moved(outcomes.arrays["commissioned_mw"][:, -1]), os.getpid())

    return Study(changes, evaluate, [str(change) for change in changes])


def test_a_toy_study_has_the_same_results_from_each_executor():
    alone = [simulate(load(SMALL, change, draws=20).scenario) for change in CHANGES]
    for executor in (here(2), Processes(1), Processes(2), Processes(3)):
        found = toy().results(Memory(), executor)
        assert len(found) == len(CHANGES)
        for outcomes, moved in zip(alone, found, strict=True):
            np.testing.assert_array_equal(moved.mw, outcomes.arrays["commissioned_mw"][:, -1])


@pytest.mark.parametrize("executor", [here(), Processes(2)])
def test_a_study_goes_on_where_it_was_broken_off(tmp_path, executor):
    whole, folder = toy(), Folder(tmp_path / "kept", Moved)
    folder.begin({"toy": 1})
    toy(changes=CHANGES[:3]).results(folder, executor)
    evaluated = tmp_path / "evaluated"
    evaluated.mkdir()

    def noting(change, shared, workers):
        (evaluated / str(CHANGES.index(change))).touch()
        return whole.evaluate(change, shared, workers)

    found = Study(CHANGES, noting, whole.keys).results(folder, executor)

    assert sorted(os.listdir(evaluated)) == ["3", "4"]
    assert (folder.count(), folder.asked()) == (5, {"toy": 1})
    for one, other in zip(found, whole.results(Memory(), here()), strict=True):
        np.testing.assert_array_equal(one.mw, other.mw)


def test_the_first_of_a_group_leaves_its_work_to_the_others():
    def evaluate(item, shared, workers):
        return Evaluated((item, shared), shared or item)

    study = Study("abcde", evaluate, "abcde", groups="xyxyz")
    for executor in (here(), Processes(2)):
        found = study.results(Memory(), executor)
        assert found == [("a", None), ("b", None), ("c", "a"), ("d", "b"), ("e", None)]


@pytest.mark.parametrize(("at_once", "whole", "shared"), [(1, 3, 0), (2, 2, 1), (4, 0, 3)])
def test_whole_groups_go_to_workers_and_the_rest_is_shared_out(at_once, whole, shared):
    found = arranged("aaabbbccc", {}, at_once)

    assert [len(groups) for groups in found] == [whole, shared]
    assert sorted(i for groups in found for group in groups for i in group) == list(range(9))
    assert all(len(group) == 3 for groups in found for group in groups)


def test_of_a_group_only_what_is_not_known_is_left():
    assert arranged("aabb", {0: "known", 2: "known", 3: "known"}, 1) == ([[1]], [])


def test_how_far_it_is_is_told_here_only():
    told = []
    toy().results(Memory(), Processes(2), lambda share, said: told.append((share, said["done"])))

    assert told[-1] == (1.0, len(CHANGES))
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("seconds", "id", "numbers"),
    [(8.4, "seconds", [8]), (200, "minutes", [3, 20]), (8000, "hours", [2, 13])],
)
def test_a_duration_is_told_as_a_reader_waits_for_it(seconds, id, numbers):
    found = duration(seconds)
    assert (found.id, [value for _, value in found.args]) == (f"study-{id}", numbers)
