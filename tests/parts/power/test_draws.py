"""Capacity in service month by month: units, contracts, outages, moves."""

import numpy as np
import pytest

from simulator.parts.power.draws import Commissioned, firm_gain
from tests.worlds.build import chance, drawn, fixed, monthly_mw, of_line, plain, plant, play

PROJECTS = "power.projects"
ALWAYS = 0.5  # factor of the plants here


def capacity(changes=None, **about):
    """Return the capacity of a plant of 100 MW month by month: mean of the month, at its end."""
    changes = {PROJECTS: {"new": plant(**about)}, **(changes or {})}
    mean = monthly_mw("new", changes) / ALWAYS
    assert np.ptp(mean, axis=0).max() == 0.0
    at_end = play(plain(changes)).arrays["commissioned_monthly_mw"] - 240.0  # of the others
    return mean[0], at_end[0]


def test_a_plant_counts_for_the_share_of_the_month_that_is_left():
    mean, at_end = capacity(cod="2026-03-11")  # ten of March's 31 days are over
    np.testing.assert_allclose(mean[:4], [0, 0, 100 * 21 / 31, 100], atol=1e-3)
    np.testing.assert_allclose(at_end[:4], [0, 0, 100, 100], atol=1e-4)


@pytest.mark.parametrize(("day", "december"), [("2026-12-31", 100.0), ("2027-01-01", 0.0)])
def test_the_last_day_of_the_year_counts_and_the_first_of_the_next_does_not(day, december):
    _, at_end = capacity(cod=day)
    assert at_end[11] == pytest.approx(december)


def test_units_enter_one_by_one():
    mean, at_end = capacity(cod="2026-03", units=4, unit_interval_months=fixed(5))
    expected = [0] * 2 + [25] * 5 + [50] * 5 + [75] * 5 + [100] * 31
    np.testing.assert_allclose(at_end, expected, atol=1e-4)
    np.testing.assert_allclose(mean, expected, atol=1e-3)


def test_units_of_half_a_month_apart_count_by_their_days():
    mean, _ = capacity(cod="2026-04", units=2, unit_interval_months=fixed(0.5))
    np.testing.assert_allclose(mean[2:6], [0, 75, 100, 100], atol=1e-3)


def test_a_contract_that_ends_takes_the_plant_out():
    changes = {
        PROJECTS: {"new": plant(cod="2026-04")},
        "power.contract_years": fixed(1.5),
        "power.renewed": fixed(0),
    }
    expected = [0] * 3 + [100] * 18 + [0] * 27
    np.testing.assert_allclose(monthly_mw("new", changes)[0] / ALWAYS, expected, atol=1e-3)
    # the contracts of the others, of 2020, have run out before
    at_end = play(plain(changes)).arrays["commissioned_monthly_mw"][0]
    np.testing.assert_allclose(at_end, expected, atol=1e-4)


def test_a_plant_that_moves_leaves_its_first_line_with_the_first_whole_month():
    changes = {"power.lines.crest.energised": fixed("2027-03-11")}
    mean, at_end = capacity(changes, cod="2026-02", alt_line="crest")
    np.testing.assert_allclose(mean, [0] + [100] * 47, atol=1e-3)
    np.testing.assert_allclose(at_end, [0] + [100] * 47, atol=1e-4)
    about = plant(cod="2026-02", alt_line="crest")
    alone = {f"{PROJECTS}.{name}.counted": False for name in ("dam", "river", "farm")}
    found = play(plain({PROJECTS: {"new": about}, **alone, **changes}))
    days_a_year = np.array([365, 365, 366, 365])
    on_main = np.array([365 - 31, 31 + 28 + 31, 0, 0])  # from February, to the end of March 2027
    for line, days in (("main", on_main), ("crest", days_a_year - on_main - [31, 0, 0, 0])):
        flow = of_line(found, "line_flow_gwh", line)[0]
        np.testing.assert_allclose(flow, days * 24 * 50 / 1e3, atol=1e-3)


OUTAGE = {"fire": {"first_day": "2025-07-01", "last_day": "2026-04-15", "source": "a test"}}


def test_an_outage_takes_a_plant_out_of_service_but_not_out_of_the_count():
    changes = {f"{PROJECTS}.dam.outages": OUTAGE}
    mean = monthly_mw("dam", changes)[0] / ALWAYS
    np.testing.assert_allclose(mean[:6], [0, 0, 0, 50, 100, 100], atol=1e-3)
    at_end = play(plain(changes)).arrays["commissioned_monthly_mw"]
    np.testing.assert_allclose(at_end, 240.0)


def test_what_stands_at_the_end_of_the_year_enters_where_it_stands():
    changes = {"power.lines.crest.energised": fixed("2027-12-20")}
    scenario = plain({PROJECTS: {"new": plant(cod="2026-12-31", alt_line="crest")}, **changes})
    structure, draws = drawn(scenario, 8)
    entering = Commissioned(structure, draws, slice(0, 8)).at_year_end()
    main, crest = (entering[structure.line_ids.index(name)][0] for name in ("main", "crest"))
    np.testing.assert_allclose(main, [260, 160, 160, 160])
    np.testing.assert_allclose(crest, [80, 180, 180, 180])


def test_mean_and_count_agree_in_months_in_which_nothing_changes():
    cod = chance(uniform=["2026-01", "2028-12"])
    changes = {PROJECTS: {"new": plant(cod=cod, units=3, unit_interval_months=fixed(4))}}
    mean = monthly_mw("new", changes) / ALWAYS
    at_end = play(plain(changes)).arrays["commissioned_monthly_mw"] - 240.0
    still = np.diff(at_end, axis=1, prepend=0.0) == 0
    np.testing.assert_allclose(mean[still], at_end[still], atol=1e-2)
    assert (mean <= at_end + 1e-2).all()  # nothing ends in this world
    assert 0 < (~still).sum() <= 3 * 128


def test_water_is_concentrated_in_the_firm_hours_of_the_firm_months_only():
    structure, _ = drawn(plain(), 1)
    expected = np.ones(48)
    expected[np.isin(np.arange(48) % 12 + 1, [4, 5, 6])] = 24 / 7
    np.testing.assert_allclose(firm_gain(structure), expected, rtol=1e-6)
    even, _ = drawn(plain({"power.firm.reservoirs": "even"}), 1)
    np.testing.assert_array_equal(firm_gain(even), 1.0)
