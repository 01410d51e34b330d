"""When lines open, and when plants, contracts and lines let a project supply."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.special import ndtri

from simulator.parts.chance import Chance
from simulator.parts.power.clocks import dates
from simulator.parts.power.structure import build
from simulator.physics.commissioning import Exit
from simulator.scenario.arrivals import projects_of
from tests.parts.power.plants import (
    AS_OF,
    DRAWS,
    LINES,
    PROJECTS,
    SLIPS,
    cod_of,
    share_error,
    with_plant,
)
from tests.worlds.build import base, chance, dates_of, fixed, plain, plant, small

# Plants


def test_recorded_dates_are_kept():
    scenario = base()
    structure = build(scenario)
    ids, found = dates_of(scenario, 256)
    for i, name in enumerate(ids):
        project = projects_of(scenario.power)[name]
        if project.offtake == "exporting":
            assert project.cod is not None
            low, high = project.cod.distribution.support
            assert ((found.cod[:, i] >= low) & (found.cod[:, i] <= high)).all(), name
            assert found.cod[:, i].max() <= structure.as_of, name


def test_what_supplies_already_leaves_for_no_reason():
    scenario = base()
    ids, found = dates_of(scenario, 256)
    exporting = [projects_of(scenario.power)[name].offtake == "exporting" for name in ids]
    for reason, would in found.left.items():
        assert not would[:, exporting].any(), reason


def test_nobody_else_supplies_before_what_is_known():
    for scenario in (base(), small()):
        structure = build(scenario)
        ids, found = dates_of(scenario, 2048)
        for i, name in enumerate(ids):
            if projects_of(scenario.power)[name].offtake != "exporting":
                assert found.cod[:, i].min() >= structure.as_of, name


@given(
    st.floats(2020, 2026),
    st.floats(0.1, 4),
    st.floats(0, 3),
    st.floats(0.1, 4),
    st.sampled_from([fixed(1), chance(lognormal={"median": 1.5, "p90": 3})]),
)
@settings(max_examples=20)
def test_a_dated_plant_is_never_there_before_what_is_known(stated, spread, least, more, factor):
    low, high = (f"{int(y)}-{int(y % 1 * 12) + 1:02}" for y in (stated, stated + spread))
    scenario = with_plant(
        {
            f"{SLIPS}.slip_years": chance(uniform=[least, least + more]),
            "power.risk.lao_factor": factor,
        },
        cod=chance(uniform=[low, high]),
    )
    assert cod_of(scenario, draws=500).min() >= AS_OF


def test_a_slip_that_runs_already_is_drawn_given_how_long_it_has():
    # Due January 2025, slip even from 0 to 3 years, nothing by January 2026: even over 2026-2027.
    scenario = with_plant({f"{SLIPS}.slip_years": chance(uniform=[0, 3])}, cod="2025-01")
    date = cod_of(scenario)
    assert stats.kstest(date, stats.uniform(2026, 2).cdf).statistic < 1.6 / np.sqrt(DRAWS) + 0.003
    assert abs(date.mean() - 2027) < 4 * (2 / np.sqrt(12)) / np.sqrt(DRAWS)


def test_an_uncertain_date_and_its_slip_are_what_is_left_of_their_sum():
    # Due in the year to July 2025, slip even from 0 to 2 years, nothing by 2026: played out here by
    # throwing away what would have happened.
    scenario = with_plant(
        {f"{SLIPS}.slip_years": chance(uniform=[0, 2])}, cod=chance(uniform=["2024-07", "2025-07"])
    )
    rng = np.random.default_rng(5)
    other = rng.uniform(2024.5, 2025.5, 400_000) + rng.uniform(0, 2, 400_000)
    other = other[other > AS_OF]
    assert stats.ks_2samp(cod_of(scenario), other).pvalue > 1e-3


def test_a_date_ahead_slips_by_the_evidence_times_the_factor():
    scenario = with_plant(
        {
            f"{SLIPS}.slip_years": chance(triangular=[0, 1, 3]),
            "power.risk.lao_factor": fixed(1.5),
        },
        cod="2027-01",
    )
    slip = cod_of(scenario) - 2027
    exact = stats.triang(1 / 3, 0, 4.5)
    assert abs(slip.mean() - exact.mean()) < 4 * exact.std() / np.sqrt(DRAWS)
    assert stats.kstest(slip, exact.cdf).statistic < 1.6 / np.sqrt(DRAWS) + 0.003


@pytest.mark.parametrize(
    ("about", "slip"),
    [
        ({"technology": "hydro_reservoir"}, 1),
        ({"technology": "hydro_run_of_river"}, 1),
        ({"technology": "wind", "profile": "even_wind", "site": "ridge"}, 2),
    ],
)
def test_each_technology_has_evidence_of_its_own(about, slip):
    slips = {"hydro": 1, "wind": 2, "solar": 3, "coal": 4}
    evidence = {
        f"power.risk.plants.{name}.construction.slip_years": fixed(years)
        for name, years in slips.items()
    }
    scenario = with_plant(evidence, cod="2027-01", **about)
    np.testing.assert_allclose(cod_of(scenario, draws=8), 2027 + slip, atol=1e-3)


def test_an_undated_plant_takes_the_years_that_remain_times_the_factor():
    scenario = with_plant(
        {
            f"{SLIPS}.remaining_years": chance(uniform=[1, 3]),
            "power.risk.lao_factor": fixed(2),
        }
    )
    wait = cod_of(scenario) - AS_OF
    assert stats.kstest(wait, stats.uniform(2, 4).cdf).statistic < 1.6 / np.sqrt(DRAWS) + 0.003


def test_a_date_so_old_that_no_slip_is_left_counts_as_none():
    changes = {
        f"{SLIPS}.slip_years": chance(uniform=[0, 2]),
        f"{SLIPS}.remaining_years": chance(uniform=[1, 3]),
        f"{SLIPS}.cancelled_dated": fixed(0),
        f"{SLIPS}.cancelled_undated": fixed(0.4),
    }
    old, none = with_plant(changes, cod="2023-06"), with_plant(changes)
    np.testing.assert_array_equal(cod_of(old), cod_of(none))
    for scenario in (old, none):
        ids, found = dates_of(scenario)
        gone = found.left[Exit.NEVER_BUILT][:, ids.index("new")].mean()
        assert abs(gone - 0.4) < share_error(0.4)


def test_a_certain_slip_has_no_spread():
    scenario = with_plant({f"{SLIPS}.slip_years": fixed(1.25)}, cod="2026-06")
    np.testing.assert_allclose(cod_of(scenario), 2026 + 5 / 12 + 1.25, atol=1e-9)


def test_delays_of_two_plants_are_correlated_as_stated():
    rho = 0.5
    scenario = plain(
        {
            PROJECTS: {"one": plant(cod="2027-01"), "two": plant(cod="2028-01")},
            f"{SLIPS}.slip_years": chance(uniform=[0, 4]),
            "power.risk.shared_shock": fixed(rho),
        }
    )
    ids, found = dates_of(scenario)
    slips = found.cod[:, [ids.index("one"), ids.index("two")]] - [2027, 2028]
    scores = ndtri(np.clip(slips / 4, 1e-6, 1 - 1e-6))
    error = (1 - rho**2) / np.sqrt(DRAWS)
    assert abs(np.corrcoef(scores.T)[0, 1] - rho) < 4 * error + 0.005


def test_a_plant_that_stands_and_is_to_supply_later_does_so_on_its_date():
    scenario = with_plant(physical_status="operating", offtake="ppa", cod="2028-04")
    assert set(cod_of(scenario, draws=10)) == {2028.25}


def test_with_earlier_knowledge_later_records_are_still_ahead():
    _, found = dates_of(plain({"as_of": "2019-06-01"}), 10)
    np.testing.assert_array_equal(found.cod, 2020.0)


def test_a_plant_whose_date_is_never_is_never_built():
    scenario = with_plant(cod=chance(uniform=["2027-01", "2028-01"], never=0.3))
    ids, found = dates_of(scenario)
    never = found.left[Exit.NEVER_BUILT][:, ids.index("new")]
    assert abs(never.mean() - 0.3) < share_error(0.3)
    np.testing.assert_array_equal(np.isinf(found.cod[:, ids.index("new")]), never)


# Contracts


def test_a_contract_still_to_be_signed_counts_from_what_is_known():
    scenario = with_plant({"power.risk.contract_clock.mou": chance(uniform=[1, 4])}, offtake="mou")
    wait = cod_of(scenario) - AS_OF
    assert stats.kstest(wait, stats.uniform(1, 3).cdf).statistic < 1.6 / np.sqrt(DRAWS)


def test_the_latest_of_plant_contract_and_line_decides():
    changes = {
        f"{SLIPS}.slip_years": chance(uniform=[0, 4]),
        "power.risk.contract_clock.mou": chance(uniform=[0, 4]),
        f"{LINES}.main.energised": chance(uniform=["2026-01", "2030-01"]),
    }
    date = cod_of(with_plant(changes, cod="2026-01", offtake="mou")) - AS_OF
    # the largest of three even numbers from 0 to 4
    assert stats.kstest(date / 4, lambda x: x**3).statistic < 1.6 / np.sqrt(DRAWS) + 0.003


@pytest.mark.parametrize(("renewed", "share"), [(0, 0.0), (0.3, 0.3), (1, 1.0)])
def test_a_contract_ends_after_its_term_unless_it_is_renewed(renewed, share):
    scenario = plain({"power.renewed": fixed(renewed), "power.contract_years": fixed(8)})
    _, found = dates_of(scenario)
    assert set(np.unique(found.end)) <= {2028.0, np.inf}
    assert abs(np.isinf(found.end).mean() - share) <= share_error(share) + 1e-12


# Lines


def test_a_line_that_has_not_come_is_drawn_given_that():
    _, found = dates_of(plain({f"{LINES}.main.energised": chance(uniform=["2024-01", "2028-01"])}))
    line = found.line[:, 0]
    assert stats.kstest(line, stats.uniform(2026, 2).cdf).statistic < 1.6 / np.sqrt(DRAWS)


def test_a_line_that_may_never_come_takes_its_plants_along():
    scenario = with_plant(
        {f"{LINES}.main.energised": chance(uniform=["2027-01", "2028-01"], never=0.25)}
    )
    ids, found = dates_of(scenario)
    none = found.left[Exit.NO_LINE][:, ids.index("new")]
    assert abs(none.mean() - 0.25) < share_error(0.25)
    np.testing.assert_array_equal(none, np.isinf(found.line[:, 0]))
    np.testing.assert_array_equal(none, np.isinf(found.cod[:, ids.index("new")]))


def test_lines_that_were_always_there_keep_nobody_waiting():
    dateless = {f"{LINES}.main.energised": None, f"{LINES}.town.energised": None}
    ids, found = dates_of(with_plant(dateless, cod="2027-01"), 10)
    assert not found.left[Exit.NO_LINE].any()
    assert set(found.cod[:, ids.index("new")]) == {2027.0}


def test_every_branch_to_the_root_must_be_there():
    scenario = with_plant({f"{LINES}.town.energised": fixed("2029-01")}, cod="2027-01")
    assert set(cod_of(scenario, draws=10)) == {2029.0}


def test_what_can_be_bypassed_keeps_nobody_waiting():
    changes = {
        f"{LINES}.town.energised": fixed("2029-01"),
        f"{LINES}.town.before_energised": "bypassed",
    }
    assert set(cod_of(with_plant(changes, cod="2027-01"), draws=10)) == {2027.0}


@pytest.mark.parametrize(
    ("own", "other", "supplies", "moves"),
    [
        ("2027-01", "2028-07", 2027.0, 2028.5),
        ("2028-07", "2027-01", 2027.0, 2027.0),
        ("2026-02", "2026-03", 2026.5, 2026 + 2 / 12),
    ],
)
def test_the_first_of_two_lines_will_do_and_the_other_takes_over(own, other, supplies, moves):
    changes = {f"{LINES}.main.energised": fixed(own), f"{LINES}.crest.energised": fixed(other)}
    ids, found = dates_of(with_plant(changes, cod="2026-07", alt_line="crest"), 10)
    new = ids.index("new")
    np.testing.assert_allclose(found.cod[:, new], supplies)
    np.testing.assert_allclose(found.move[:, new], moves)


def test_a_project_added_leaves_the_draws_of_all_others_bit_for_bit():
    # Case P8 of the public reference cases.
    before_ids, before = dates_of(base(), 512)
    extra = {"aaa_first": plant(profile="south_reservoir", line="xekaman1_bo_y", cod="2028-01")}
    after_ids, after = dates_of(base({PROJECTS: extra}), 512)
    columns = [after_ids.index(name) for name in before_ids]
    np.testing.assert_array_equal(after.cod[:, columns], before.cod)
    np.testing.assert_array_equal(after.end[:, columns], before.end)
    np.testing.assert_array_equal(after.line, before.line)
    for reason, would in before.left.items():
        np.testing.assert_array_equal(after.left[reason][:, columns], would)


def test_dates_of_a_batch_are_rows_of_the_whole():
    structure = build(base())
    whole, part = (dates(structure, Chance(1, *rows)) for rows in ((0, 400), (128, 100)))
    for name in ("line", "move", "cod", "end"):
        np.testing.assert_array_equal(getattr(part, name), getattr(whole, name)[128:228])


def test_a_contract_with_a_date_waits_for_it_and_not_for_its_clock():
    quick = {"power.risk.contract_clock.mou": fixed(0)}
    about = {"physical_status": "operating", "offtake": "mou"}
    slow = {"power.risk.contract_clock.mou": fixed(9)}
    for clock, contract, supplies in (
        (quick, "2028-07", 2028.5),
        (slow, "2028-07", 2028.5),
        (slow, "2024-01", 2024.0),  # in force already: it supplies as soon as it can
    ):
        ids, found = dates_of(with_plant(clock, contract=contract, **about), 64)
        assert found.cod[:, ids.index("new")] == pytest.approx(supplies)
