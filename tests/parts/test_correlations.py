"""Groups of correlated quantities, from the file to the draws."""

from pathlib import Path

import numpy as np
import pytest
from scipy.special import ndtri

from simulator.parts.chance import Chance
from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError

SMALL = "tests/worlds/small.yaml"
GROUP = """
extends: {small}
correlations:
  money:
    members: [{members}]
    correlation: {{value: 0.6, assumption: a test, range: [0.5, 0.7]}}
"""


def scenario_file(folder, members):
    path = folder / "correlated.yaml"
    path.write_text(GROUP.format(small=Path(SMALL).resolve(), members=members))
    return path


def test_members_share_a_shock_and_others_keep_their_draws(tmp_path):
    members = "economics.discount, economics.required_return"
    loaded = load(scenario_file(tmp_path, members))
    grouped = Chance.of_scenario(loaded.scenario, 1, 0, 20_000)
    alone = Chance(1, 0, 20_000)

    one, other = (ndtri(grouped.uniform(path)) for path in members.split(", "))
    assert np.corrcoef(one, other)[0, 1] == pytest.approx(0.6, abs=0.02)
    path = "economics.inflation"
    np.testing.assert_array_equal(grouped.uniform(path), alone.uniform(path))


def test_a_batch_of_a_group_is_the_rows_of_the_whole(tmp_path):
    members = "economics.discount, economics.required_return"
    scenario = load(scenario_file(tmp_path, members)).scenario
    whole = Chance.of_scenario(scenario, 1, 0, 50).uniform("economics.discount")
    part = Chance.of_scenario(scenario, 1, 20, 10).uniform("economics.discount")
    np.testing.assert_array_equal(part, whole[20:30])


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ("economics.discount, economics.discont", "is not the path of a quantity, got"),
        ("economics.discount, power.projects", "is not the path of a quantity, got"),
        ("economics.discount, economics.discount", "is in group `money` already"),
        (
            "economics.discount, power.resource.wind.correlation_length_km",
            "is used at its central value: it has no random draw to share, got "
            "`power.resource.wind.correlation_length_km`; remove it",
        ),
    ],
)
def test_a_wrong_member_is_told(tmp_path, members, says):
    with pytest.raises(ScenarioError) as told:
        load(scenario_file(tmp_path, members))
    assert says in str(told.value)
    if "discont" in members:
        assert "did you mean `economics.discount`" in str(told.value)
