"""When a plant supplies no more: its contract ends, or it retires."""

import numpy as np
import pytest

from simulator.scenario.problems import ScenarioError
from tests.worlds.build import chance, fixed, monthly_mw, plain, play

DAM = "power.projects.dam"


def mw(changes):
    return play(plain(changes)).arrays["commissioned_mw"][0].tolist()


def test_a_plant_that_retires_supplies_until_that_day():
    assert mw({f"{DAM}.retires": "2028-01"}) == [240, 240, 140, 140]
    found = monthly_mw("dam", {f"{DAM}.retires": "2027-07"})[0]
    assert found[:18] == pytest.approx(50)
    assert found[18:] == pytest.approx(0)


def test_a_contract_that_ends_is_renewed_as_others_are():
    ends = {f"{DAM}.contract_ends": "2028-01"}
    assert mw(ends) == [240] * 4  # always renewed in this world
    assert mw({**ends, "power.renewed": fixed(0)}) == [240, 240, 140, 140]
    half = play(plain({**ends, "power.renewed": fixed(0.5)}), 2048).arrays["commissioned_mw"]
    assert half[:, 3].mean() == pytest.approx(190, abs=4 * 50 / np.sqrt(2048))


def test_retirement_ends_a_renewed_contract_too():
    assert mw({f"{DAM}.contract_ends": "2027-01", f"{DAM}.retires": "2029-01"}) == [
        240, 240, 240, 140,
    ]  # fmt: skip


def test_an_uncertain_retirement_is_drawn():
    found = play(plain({f"{DAM}.retires": chance(uniform=["2027-01", "2029-01"])}), 2048)
    still = found.arrays["commissioned_mw"][:, 1]  # at the end of 2027
    assert (still == 240).mean() == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("field", ["retires", "contract_ends"])
def test_nothing_ends_before_it_began(field):
    with pytest.raises(ScenarioError) as refusal:
        plain({f"{DAM}.{field}": "2019-01"})
    assert [problem.code for problem in refusal.value.problems] == ["problem-order"]
