"""What pieces are worth for a target: exact sums, the same as whole runs, errors, refusals."""

from itertools import permutations

import numpy as np
import pytest

from simulator.run.simulate import simulate
from simulator.scenario.vary import vary
from simulator.studies.executors import here
from simulator.studies.needed.study import chance_at
from simulator.studies.refusal import StudyError
from simulator.studies.worth import worths
from tests.worlds.build import SCENARIOS, varied

DRAWS = 256


@pytest.fixture(scope="module")
def base():
    return varied(SCENARIOS / "base.yaml")


@pytest.fixture(scope="module")
def found(base):
    return worths(base, "mou_2030", DRAWS, orders=8, largest=3, executor=here(1))


def landed(loaded):
    played = simulate(loaded.scenario, DRAWS, workers=1, quantities=["commissioned_mw"])
    return played.arrays["commissioned_mw"][:, 2030 - played.first_year]


def test_shares_sum_to_what_all_bring_together(found):
    shares = [piece.shared.shared for piece in found.pieces if piece.shared is not None]
    assert sum(shares) == pytest.approx(found.whole)
    assert sum(piece.shared is not None and not piece.is_line for piece in found.pieces) == 3


@pytest.mark.parametrize("name", ["huong_hoa", "nong_wind_ph1"])
def test_what_a_year_costs_is_what_the_whole_scenario_loses_by_it(base, found, name):
    piece = next(piece for piece in found.pieces if piece.name == name)
    path = (
        f"power.lines.{name}.begun_later_years"
        if piece.is_line
        else f"power.projects.{name}.later_years"
    )
    now, then = landed(base), landed(vary(base, {path: 1.0}))
    assert float(piece.later.mean.mean) == pytest.approx(float((then - now).mean()), abs=0.02)
    lost = (then >= 5000).mean() - (now >= 5000).mean()
    assert float(piece.later.chance.mean) == pytest.approx(float(lost))
    assert found.chance.mean == (now >= 5000).mean()


def test_a_delay_never_helps_and_an_advance_never_harms_a_sum_of_what_stands(found):
    for piece in found.pieces:
        assert float(piece.later.mean.mean) <= 1e-9
        assert float(piece.earlier.mean.mean) >= -1e-9


def test_shares_of_three_lines_are_those_of_every_order(base):
    kept = ("huong_hoa", "xebanghieng_lao_bao", "cha_lo_ha_tinh")
    stands = {
        f"power.lines.{name}.begun": False
        for name, line in base.scenario.power.lines.items()
        if name not in kept
        and line.energised is not None
        and line.energised.distribution.support[1] > 2026.2
    }
    few = vary(base, stands)
    found = worths(few, "mou_2030", 64, orders=400, largest=0, executor=here(1))
    shares = {p.name: p.shared for p in found.pieces if p.shared is not None}
    assert set(shares) == set(kept)

    def chance(there):
        gone = {f"power.lines.{name}.begun": False for name in kept if name not in there}
        return float((landed_of(vary(few, gone) if gone else few) >= 5000).mean())

    def landed_of(loaded):
        played = simulate(loaded.scenario, 64, workers=1, quantities=["commissioned_mw"])
        return played.arrays["commissioned_mw"][:, 2030 - played.first_year]

    exact = dict.fromkeys(kept, 0.0)
    for order in permutations(kept):
        for i, name in enumerate(order):
            exact[name] += (chance(order[: i + 1]) - chance(order[:i])) / 6
    for name, share in shares.items():
        assert share.shared == pytest.approx(exact[name], abs=5 * share.order_error + 1e-9)


def test_a_target_that_is_no_sum_in_a_year_is_refused(base):
    with pytest.raises(StudyError) as caught:
        worths(base, "trade_5bn_2028", 16, executor=here(1))
    assert caught.value.what.id == "worth-no-sum"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("mou_2031", "sensitivity-no-target"),
        ("mou_2020", "sensitivity-not-tested"),  # before the horizon
        ("pdp8_2050", "sensitivity-not-tested"),  # after it
    ],
)
def test_a_target_that_the_scenario_cannot_be_held_against_is_refused(base, target, code):
    with pytest.raises(StudyError) as caught:
        worths(base, target, 16, executor=here(1))
    assert [problem.id for problem in caught.value.problems] == [code]


def test_what_china_adds_to_a_target_is_counted_once(base):
    found = worths(base, "advised_cap_2030", DRAWS, orders=2, largest=1, executor=here(1))
    assert 0 < found.chance.mean < 1
    assert found.chance == chance_at(base, "advised_cap_2030", DRAWS)
    shares = [piece.shared.shared for piece in found.pieces if piece.shared is not None]
    assert sum(shares) == pytest.approx(found.whole)
    assert found.whole < 0  # the more comes, the less a cap is kept
    without = chance_at(_nothing_to_come(base), "advised_cap_2030", DRAWS)
    assert without.mean >= found.chance.mean - found.whole - 1e-9


def _nothing_to_come(base):
    lines = {
        f"power.lines.{name}.begun": False
        for name, line in base.scenario.power.lines.items()
        if line.energised is not None and line.energised.distribution.support[1] > 2026.2
    }
    return vary(base, lines)


def test_errors_are_of_pairs(found):
    piece = next(piece for piece in found.pieces if piece.name == "huong_hoa")
    assert 0 < float(piece.later.chance.standard_error) < 0.05
    assert np.isfinite(piece.shared.draw_error)
