"""Files gone wrong are refused kindly, or play; `python -m tests.fuzz` tries many more."""

import copy
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.judge import judged, unlawful
from tests.fuzz.mutate import OF_A_TREE, OF_BYTES, mutated, worlds
from tests.worlds.build import WORLDS, plain, play

SCENARIOS = st.builds(mutated, st.randoms(use_true_random=False))


@settings(
    max_examples=40,
    derandomize=True,
    database=None,
    suppress_health_check=[*HealthCheck],
)
@given(SCENARIOS)
def test_a_file_gone_wrong_is_refused_kindly_or_plays_by_the_laws(tmp_path, data):
    fault = judged(data, tmp_path)
    assert fault is None, fault


def test_the_same_number_makes_the_same_file_and_another_one_another():
    assert mutated(Random("1/7")) == mutated(Random("1/7"))
    assert len({mutated(Random(f"1/{number}")) for number in range(20)}) > 15


def test_every_way_of_going_wrong_makes_another_file():
    whole = worlds()[1]
    for change in OF_A_TREE:
        tried = []
        for number in range(8):
            tree = copy.deepcopy(whole)
            change(tree, Random(number))
            tried.append(tree)
        assert any(tree != whole for tree in tried), change
    data = "a: 1\nb: [2, 3]\nc: {d: tiếng}\n".encode()
    for spoil in OF_BYTES:
        assert any(spoil(data, Random(number)) != data for number in range(8)), spoil


@pytest.mark.parametrize("name", ["offered_gwh", "import_gwh", "curtailed_gwh"])
def test_what_breaks_a_law_is_found(name):
    found = play(plain(), 8)
    assert unlawful(found) is None
    found.arrays[name] += 1.0
    fault = unlawful(found)
    assert fault is not None
    assert fault.startswith("not conserved")


def test_a_traceback_is_found(tmp_path, monkeypatch):
    from tests.fuzz import judge

    def breaks(*_, **__):
        raise ZeroDivisionError("by a test")

    monkeypatch.setattr(judge, "simulate", breaks)
    fault = judged(b"extends: %s\nname: child\n" % str(WORLDS / "plain.yaml").encode(), tmp_path)
    assert fault is not None
    assert fault.startswith("traceback in a run that check accepts: ZeroDivisionError")
