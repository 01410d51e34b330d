"""What inputs explain, from draws alone: exact shares where known, nothing where there is none."""

import numpy as np
import pytest
from scipy import stats

from simulator.analysis import conditioning as cd

DRAWS = 10_000
SLOPES = np.array([3.0, 2.0, 1.0, 0.5])


def conditioned(u, y):
    return cd.condition((row[None] for row in u), y)


def linear(seed, inert=20, draws=DRAWS):
    """Return uniforms, a weighted sum of the first four, and the exact share of each."""
    u = np.random.default_rng(seed).random((4 + inert, draws))
    return u, SLOPES @ u[:4], SLOPES**2 / (SLOPES**2).sum()


def alone(count):
    return np.arange(count)


def test_shares_of_a_weighted_sum_are_exact():
    u, y, exact = linear(1)
    found = cd.first_order(conditioned(u, y), alone(24), 24)
    assert (np.abs(found.share[:4] - exact) < 4 * found.error[:4]).all()
    assert (found.error[:4] < 0.02).all()


def test_intervals_hold_the_exact_share_as_often_as_they_say():
    inside = []
    for seed in range(60):
        u, y, exact = linear(seed, 0, 4_000)
        y = y + np.random.default_rng(900 + seed).standard_normal(len(y))
        exact = exact * (SLOPES**2).sum() / 12 / ((SLOPES**2).sum() / 12 + 1)
        found = cd.first_order(conditioned(u, y), alone(4), 4)
        inside.append(np.abs(found.share - exact) < 1.96 * found.error)
    assert 0.88 < np.mean(inside) < 0.995


@pytest.mark.parametrize("is_chance", [False, True])
def test_of_twenty_inputs_that_do_nothing_about_one_seems_to(is_chance):
    seem = 0
    for seed in range(10):
        u, y, _ = linear(seed)
        y = (y > np.quantile(y, 0.8)).astype(float) if is_chance else y
        found = cd.first_order(conditioned(u, y), alone(24), 24)
        seem += np.count_nonzero(np.abs(found.share[4:]) > 1.96 * found.error[4:])
    assert seem <= 20  # 10 expected of 200 at most


def test_many_numbers_that_do_nothing_are_one_input_that_does_nothing():
    z = []
    for seed in range(20):
        u, y, _ = linear(seed, 60, 1_000)
        group = np.r_[alone(4), np.full(60, 4)]
        found = cd.first_order(conditioned(u, y), group, 5)
        z.append(found.share[4] / found.error[4])
    assert abs(np.mean(z)) < 1
    assert (
        0.6 < np.std(z) < 1.5
    )  # an error that a draw itself took part in would be thrice as large


def test_the_share_of_several_numbers_is_the_sum_of_theirs():
    u, y, exact = linear(3)
    found = cd.first_order(conditioned(u, y), np.r_[0, 1, 0, 1, np.full(20, 2)], 3)
    assert found.share[0] == pytest.approx(exact[0] + exact[2], abs=4 * found.error[0])
    assert found.share[1] == pytest.approx(exact[1] + exact[3], abs=4 * found.error[1])


def test_what_happens_in_few_draws_is_seen():
    u = np.random.default_rng(5).random((2, DRAWS))
    found = cd.first_order(conditioned(u, (u[0] < 0.04).astype(float)), alone(2), 2)
    assert found.share[0] == pytest.approx(1, abs=0.02)


def test_ends_of_a_number_are_means_over_its_tenths():
    u, y, _ = linear(6)
    found = cd.ends_of_columns(conditioned(u, y), float(y.mean()))
    low, high = y[u[0] < 0.1], y[u[0] >= 0.9]
    assert found.low[0] == pytest.approx(low.mean())
    assert found.high[0] == pytest.approx(high.mean())
    error = np.hypot(low.std(ddof=1) / len(low) ** 0.5, high.std(ddof=1) / len(high) ** 0.5)
    assert found.error[0] == pytest.approx(error)


def test_scores_put_draws_in_the_order_of_what_an_input_does_and_nothing_else():
    u, y, _ = linear(7)
    group = np.r_[0, 0, 1, 1, np.full(20, 2)]
    score = cd.scores(conditioned(u, y), group, 3)
    assert np.corrcoef(score[0], SLOPES[:2] @ u[:2])[0, 1] > 0.99
    ends = cd.ends_of_scores(score, y, seed=1)
    assert abs(ends.effect[2]) < 4 * ends.error[2]
    true = np.sort(SLOPES[:2] @ u[:2])
    expected = true[-1000:].mean() - true[:1000].mean()
    assert ends.effect[0] == pytest.approx(expected, rel=0.03)


def test_ranks_tell_the_direction():
    u, y, _ = linear(8)
    found = conditioned(u, -np.exp(y))
    assert found.rank[0] < -0.7
    assert abs(found.rank[10]) < 0.04


def test_the_distance_of_what_does_nothing_is_that_of_nothing():
    u, y, _ = linear(9)
    score = cd.scores(conditioned(u, y), alone(24), 24)
    *found, nothing = cd.pawn(score[[0, 10]], y, seed=1)
    assert found[0] > 5 * nothing
    assert found[1] < 2 * nothing


def test_of_many_effects_that_are_none_hardly_any_is_named():
    z = np.random.default_rng(1).standard_normal(400)
    assert np.count_nonzero(cd.told_apart(z, np.ones(400))) == 0
    z[:5] = 6
    assert cd.told_apart(z, np.ones(400))[:5].all()
    assert cd.told_apart(np.array([0.0, 3.0]), np.array([0.0, 0.0])).tolist() == [False, True]


def test_ranks_and_what_is_named_are_those_of_scipy():
    random = np.random.default_rng(3)
    y = random.integers(0, 9, 500).astype(float)
    np.testing.assert_array_equal(cd._ranks(y), stats.rankdata(y))
    z = random.standard_normal(300) * np.where(np.arange(300) < 40, 4, 1)
    expected = stats.false_discovery_control(2 * stats.norm.sf(np.abs(z))) <= 0.05
    np.testing.assert_array_equal(cd.told_apart(z, np.ones(300)), expected)
