"""The fast form of priority against the reference, on random trees with sources of every kind."""

import numpy as np
import pytest

from simulator.physics.evacuation import evacuate_by_priority
from tests.oracles.network import share_sent_to_root, sources_behind, upstream_first
from tests.oracles.priority import by_priority
from tests.physics.test_evacuation import HOURS, random_case, run_fast, run_reference


def case_with_classes(seed):
    case = random_case(seed, wind=seed % 4 != 0)
    rng = np.random.default_rng([seed, 1])
    return case, rng.random(len(case["branch_of"])) < 0.5


def run_fast_by_priority(case, preferred):
    return run_fast(case, lambda plan, *offers: evacuate_by_priority(plan, preferred, *offers))


def run_reference_by_priority(case, preferred):
    """GWh landed [draw, month, source] and curtailed [draw, month, source, branch]."""
    parent, branch_of = np.array(case["parent"]), np.array(case["branch_of"])
    alone = {**case, "nameplate": case["nameplate"] * preferred[:, None, None]}
    offered = np.moveaxis(case["nameplate"] * case["factor"], 0, -1) * HOURS / 1000
    worth = share_sent_to_root(parent, case["loss"][:, None, :].copy())[..., branch_of]
    curtailed = by_priority(
        offered,
        run_reference(case).curtailed_gwh,
        run_reference(alone).curtailed_gwh,
        preferred,
        worth,
        sources_behind(parent, branch_of),
        upstream_first(parent),
    )
    return (offered - curtailed.sum(-1)) * worth, curtailed


@pytest.mark.parametrize("seed", range(60))
def test_the_fast_form_is_the_reference(seed):
    case, preferred = case_with_classes(seed)
    worth, sent, curtailed = run_fast_by_priority(case, preferred)
    expected, expected_curtailed = run_reference_by_priority(case, preferred)
    worth_of = np.stack([np.broadcast_to(worth[a], sent.shape[1:]) for a in case["branch_of"]])
    landed = np.moveaxis(sent * worth_of, 0, -1) * HOURS / 1000
    scale = expected.sum(-1)
    np.testing.assert_allclose(landed.sum(-1), scale, rtol=5e-6, atol=1e-6)
    np.testing.assert_allclose(landed, expected, rtol=1e-4, atol=5e-6 * scale.max())
    for branch, part in curtailed.items():
        np.testing.assert_allclose(
            part * HOURS / 1000,
            expected_curtailed[..., branch].sum(-1),
            rtol=2e-5,
            atol=1e-5 * scale.max(),
        )
