"""Clocks that are not independent: factors of their own, one shock for plants, lines, attrition."""

import numpy as np
import pytest
from scipy import stats

from simulator.physics.commissioning import Exit
from tests.parts.power.plants import AS_OF, DRAWS, LINES, PROJECTS, SLIPS, cod_of, with_plant
from tests.worlds.build import chance, dates_of, drawn, fixed, plain, plant

RISK = "power.risk"


def test_a_factor_of_its_own_stands_in_place_of_the_common_one():
    slip = {f"{SLIPS}.slip_years": chance(uniform=[0, 2]), f"{RISK}.lao_factor": fixed(1.5)}
    common = with_plant(slip, cod="2027-01")
    own = with_plant({**slip, f"{SLIPS}.lao_factor": fixed(0.5)}, cod="2027-01")
    np.testing.assert_allclose((cod_of(common) - 2027) / 1.5, (cod_of(own) - 2027) / 0.5, atol=1e-9)


def test_who_builds_waits_a_share_of_what_others_wait_for_a_contract():
    waits = {f"{RISK}.contract_clock.mou": chance(uniform=[1, 3])}
    about = {"offtake": "mou", "price_uscent_per_kwh": None, "cod": "2026-02"}
    shorter = {**waits, f"{RISK}.contract_clock.under_construction": fixed(0.5)}
    full, half = (cod_of(with_plant(changes, **about)) - AS_OF for changes in (waits, shorter))
    assert full.min() >= 1
    np.testing.assert_allclose(half, full / 2)
    waiting = with_plant(shorter, **{**about, "physical_status": "announced", "cod": None})
    assert cod_of(waiting).min() >= AS_OF + 1  # it does not build, so it waits as others do


@pytest.mark.parametrize("correlation", [0.0, 0.36])
def test_attrition_is_correlated_through_the_shock_and_as_frequent_as_before(correlation):
    scenario = plain(
        {
            PROJECTS: {name: plant(cod="2027-01") for name in ("one", "other")},
            f"{SLIPS}.cancelled_dated": fixed(0.3),
            f"{RISK}.shared_attrition": fixed(correlation),
        }
    )
    ids, found = dates_of(scenario)
    gone = found.left[Exit.NEVER_BUILT][:, [ids.index("one"), ids.index("other")]]
    np.testing.assert_allclose(gone.mean(axis=0), 0.3, atol=4 * np.sqrt(0.21 / DRAWS))
    z = stats.norm.ppf(0.3)
    both = stats.multivariate_normal(cov=[[1, correlation], [correlation, 1]]).cdf([z, z])
    assert abs(gone.all(axis=1).mean() - both) < 4 * np.sqrt(both * (1 - both) / DRAWS)


def test_where_plants_are_late_more_are_never_built():
    scenario = plain(
        {
            PROJECTS: {"late": plant(cod="2027-01"), "gone": plant(cod="2027-01")},
            f"{SLIPS}.slip_years": chance(uniform=[0, 4]),
            f"{SLIPS}.cancelled_dated": fixed(0.3),
            f"{RISK}.shared_shock": fixed(0.5),
            f"{RISK}.shared_attrition": fixed(0.5),
        }
    )
    ids, found = dates_of(scenario)
    gone = found.left[Exit.NEVER_BUILT][:, ids.index("gone")]
    late = found.cod[:, ids.index("late")]
    assert late[gone].mean() > late[~gone].mean() + 0.3


def test_lines_are_late_together_with_plants_and_each_as_late_as_before():
    day = {f"{LINES}.main.energised": chance(uniform=["2027-01", "2031-01"])}
    late = {f"{SLIPS}.slip_years": chance(uniform=[0, 4]), f"{RISK}.shared_shock": fixed(0.6)}
    alone = with_plant({**day, **late}, cod="2027-01")
    together = with_plant({**day, **late, f"{RISK}.shared_lines": fixed(0.6)}, cod="2027-01")
    means = []
    for scenario in (alone, together):
        ids, found = dates_of(scenario)
        line = found.line[:, list(scenario.power.lines).index("main")]
        assert stats.kstest(line, stats.uniform(2027, 4).cdf).statistic < 0.014
        means.append(found.cod[:, ids.index("new")].mean())
    assert means[1] < means[0] - 0.2  # the later of two that move together is earlier


@pytest.mark.parametrize("share", [None, 0.6])
def test_where_lines_are_late_more_of_them_never_come_and_no_more_than_before(share):
    days = {
        f"{LINES}.main.energised": chance(uniform=["2027-01", "2031-01"]),
        f"{LINES}.crest.energised": chance(uniform=["2027-01", "2031-01"], never=0.4),
    }
    more = {} if share is None else {f"{RISK}.shared_lines": fixed(share)}
    scenario = with_plant({**days, **more}, cod="2027-01")
    names, (_, found) = list(scenario.power.lines), dates_of(scenario)
    late, other = (found.line[:, names.index(name)] for name in ("main", "crest"))
    never = np.isinf(other)
    assert abs(never.mean() - 0.4) < 4 * np.sqrt(0.24 / DRAWS)
    assert stats.kstest(other[~never], stats.uniform(2027, 4).cdf).statistic < 0.02
    gap = late[never].mean() - late[~never].mean()
    assert gap > 0.5 if share else abs(gap) < 0.1


def test_who_offers_at_the_ceiling_signs_as_often_as_said():
    about = {"offtake": "proposed", "physical_status": "announced", "cod": "2028-01"}
    dear = {"economics.required_return": fixed(0.9)}
    plants = {PROJECTS: {"new": plant(**about, price_uscent_per_kwh=None)}}
    refused = {}
    for share in (None, 0.4):
        says = {} if share is None else {"economics.signs_at_ceiling": fixed(share)}
        structure, found = drawn(plain({**plants, **dear, **says}), 8000)
        refused[share] = found.prices.too_dear[:, structure.candidate_ids().index("new")].mean()
    assert refused[None] == 1
    assert abs(refused[0.4] - 0.6) < 4 * np.sqrt(0.24 / 8000)
