"""Outcomes are written while the tables are made; whichever fails, nothing is left behind."""

from __future__ import annotations

import errno
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from simulator.catalogue.language import language
from simulator.outcomes.folder import FolderError
from simulator.outcomes.store import Outcomes, read_netcdf
from simulator.present import leave, publish
from simulator.present.run_folder import run_to_folder
from simulator.run import Timings, simulate
from simulator.scenario.load import Loaded, load

SMALL = Path(__file__).parents[1] / "worlds" / "small.yaml"


@pytest.fixture(scope="module")
def small() -> Loaded:
    return load(SMALL, draws=20)


@pytest.fixture(scope="module")
def outcomes(small: Loaded) -> Outcomes:
    return simulate(small.scenario)


def failing(error: BaseException):
    """Return what raises an error whatever it is called with."""

    def fail(*_, **__):
        raise error

    return fail


def test_what_was_played_is_what_is_written(small, outcomes, tmp_path):
    publish.publish(small, outcomes, tmp_path, False, Timings(), language("en"))

    again = read_netcdf(tmp_path / "outcomes.nc")
    for name, array in outcomes.arrays.items():
        np.testing.assert_array_equal(again.arrays[name], array)


def test_outcomes_that_find_no_room_leave_no_folder(small, tmp_path, monkeypatch):
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(publish, "write_netcdf", failing(full))

    with pytest.raises(FolderError, match="full"):
        run_to_folder(small, tmp_path / "out", figures=False)

    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_waits_for_the_writer_and_leaves_nothing(small, tmp_path, monkeypatch):
    monkeypatch.setattr(publish, "tables_of", failing(KeyboardInterrupt()))
    before = threading.active_count()

    with pytest.raises(KeyboardInterrupt):
        run_to_folder(small, tmp_path / "out", figures=False)

    assert threading.active_count() == before
    assert list(tmp_path.iterdir()) == []


def test_outcomes_that_are_wrong_are_named_even_if_a_table_stumbles(
    small, outcomes, tmp_path, monkeypatch
):
    unknown = outcomes.arrays["firm_mw"].copy()
    unknown[3, 1] = np.nan
    wrong = replace(outcomes, arrays={**outcomes.arrays, "firm_mw": unknown})
    monkeypatch.setattr(publish, "tables_of", failing(ZeroDivisionError()))

    with pytest.raises(ValueError, match=r"firm_mw .* first at \(3, 1\)") as found:
        publish.publish(small, wrong, tmp_path, False, Timings(), language("en"))

    assert isinstance(found.value.__context__, ZeroDivisionError)


def test_no_thread_is_left_when_processes_part_for_the_pictures(
    small, outcomes, tmp_path, monkeypatch
):
    before, found = threading.active_count(), []

    def draw_all(*_):
        found.append((threading.active_count(), (tmp_path / "outcomes.nc").exists()))
        return []

    monkeypatch.setattr(leave, "draw_all", draw_all)
    publish.publish(small, outcomes, tmp_path, True, Timings(), language("en"))

    assert found == [(before, True)]
