"""Base's headline: given data and exchanged futures agree, and what leads is known to lead."""

import numpy as np
import pytest

from simulator.scenario.load import load
from simulator.studies.sensitivity import sensitivity
from tests.worlds.build import SCENARIOS, varied

pytestmark = pytest.mark.slow
BASE = SCENARIOS / "base.yaml"


@pytest.fixture(
    scope="module", params=[{"target": "mou_2030"}, {"quantity": "commissioned_mw", "year": 2030}]
)
def found(request):
    return sensitivity(varied(BASE), **request.param, draws=10_000, sobol_base=2048)


def test_shares_from_the_draws_of_the_run_are_those_of_a_design(found):
    indices, shares = found.exchanged.indices, {e.name: e for e in found.effects}
    for i, name in enumerate(found.exchanged.names):
        share, error = shares[name].share, shares[name].share_error
        assert abs(indices.first[i] - share) < 2 * np.hypot(indices.first_half[i], 2 * error)


def test_a_total_is_no_less_than_what_an_input_does_alone(found):
    for effect in found.leading:
        assert effect.total > effect.share - effect.total_half - 4 * effect.share_error


def test_the_common_cause_leads_and_the_ceiling_is_to_be_found_out_first(found):
    assert found.effects[0].name == "common_delays"
    assert found.ignorance[0].path == "economics.signs_at_ceiling"


def test_what_nameplate_cannot_hang_on_moves_nothing(found):
    moving = {k.path for k in found.known}
    assert not any(path.endswith((".vn_share", ".loss_share", ".n1_mw")) for path in moving)


@pytest.mark.parametrize("file", sorted(SCENARIOS.glob("*.yaml")), ids=lambda f: f.stem)
def test_every_shipped_scenario_has_sound_inputs(file):
    loaded = load(file)
    last = loaded.scenario.horizon.last_year
    answer = {"quantity": "commissioned_mw", "year": min(2030, last)}
    assert sensitivity(loaded, **answer, draws=500).effects
