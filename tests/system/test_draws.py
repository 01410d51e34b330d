"""Capacity in service month by month: units, contracts, outages, moves."""

import numpy as np
import pytest

from simulator.system.draws import commissioned, firm_gain, nameplate_planes
from tests.worlds.build import chance, drawn, fixed, plain, plant

PROJECTS = "power.projects"
BLOCK = slice(0, 8)


def planes(changes=None, **about):
    """Return capacity of the plant called new month by month: mean of the month, at its end."""
    scenario = plain({PROJECTS: {"new": plant(**about)}, **(changes or {})})
    structure, draws = drawn(scenario, 8)
    new = structure.live_ids().index("new")
    others = sum(
        float(p.capacity_mw.distribution.central)
        for name, p in zip(structure.live_ids(), structure.projects, strict=True)
        if name != "new"
    )
    source = [i for i, s in enumerate(structure.sources) if s.project == new]
    mean = nameplate_planes(structure, draws, BLOCK)[source]  # [source, draw, month]
    at_end = commissioned(structure, draws, BLOCK).monthly - others
    assert np.ptp(mean, axis=1).max() == 0.0
    return mean[:, 0], at_end[0]


def test_a_plant_counts_for_the_share_of_the_month_that_is_left():
    (mean,), at_end = planes(cod="2026-03-11")  # ten of March's 31 days are over
    np.testing.assert_allclose(mean[:4], [0, 0, 100 * 21 / 31, 100], atol=1e-3)
    np.testing.assert_allclose(at_end[:4], [0, 0, 100, 100], atol=1e-4)


@pytest.mark.parametrize(("day", "december"), [("2026-12-31", 100.0), ("2027-01-01", 0.0)])
def test_the_last_day_of_the_year_counts_and_the_first_of_the_next_does_not(day, december):
    _, at_end = planes(cod=day)
    assert at_end[11] == pytest.approx(december)


def test_units_enter_one_by_one():
    (mean,), at_end = planes(cod="2026-03", units=4, unit_interval_months=fixed(5))
    expected = [0] * 2 + [25] * 5 + [50] * 5 + [75] * 5 + [100] * 31
    np.testing.assert_allclose(at_end, expected, atol=1e-4)
    np.testing.assert_allclose(mean, expected, atol=1e-3)


def test_units_of_half_a_month_apart_count_by_their_days():
    (mean,), _ = planes(cod="2026-04", units=2, unit_interval_months=fixed(0.5))
    np.testing.assert_allclose(mean[2:6], [0, 75, 100, 100], atol=1e-3)


def test_a_contract_that_ends_takes_the_plant_out():
    changes = {"power.contract_years": fixed(1.5), "power.renewed": fixed(0)}
    scenario = plain({PROJECTS: {"new": plant(cod="2026-04")}, **changes})
    structure, draws = drawn(scenario, 8)
    mean = nameplate_planes(structure, draws, BLOCK)[:, 0]
    source = [structure.live_ids()[s.project] for s in structure.sources].index("new")
    np.testing.assert_allclose(mean[source], [0] * 3 + [100] * 18 + [0] * 27, atol=1e-3)
    # the others' 8 years and more are over: their contracts of 2020 ran to mid-2021
    at_end = commissioned(structure, draws, BLOCK).monthly[0]
    np.testing.assert_allclose(at_end, [0] * 3 + [100] * 18 + [0] * 27, atol=1e-4)


def test_a_plant_that_moves_leaves_its_first_line_with_the_first_whole_month():
    changes = {"power.lines.crest.energised": fixed("2027-03-11")}
    mean, at_end = planes(changes, cod="2026-02", alt_line="crest")
    structure, _ = drawn(plain({PROJECTS: {"new": plant(alt_line="crest")}, **changes}), 8)
    names = [structure.line_ids[s.arc] for s in structure.sources if s.project == 3]
    main, crest = mean[names.index("main")], mean[names.index("crest")]
    np.testing.assert_allclose(main, [0] + [100] * 14 + [0] * 33, atol=1e-3)
    np.testing.assert_allclose(crest, [0] * 15 + [100] * 33, atol=1e-3)
    np.testing.assert_allclose(at_end, [0] + [100] * 47, atol=1e-4)


def test_an_outage_takes_a_plant_out_of_service_but_not_out_of_the_count():
    outage = {"fire": {"first_day": "2025-07-01", "last_day": "2026-04-16", "source": "a test"}}
    changes = {f"{PROJECTS}.dam.outages": outage}
    structure, draws = drawn(plain(changes), 8)
    mean = nameplate_planes(structure, draws, BLOCK)[:, 0]
    dam = [structure.live_ids()[s.project] for s in structure.sources].index("dam")
    np.testing.assert_allclose(mean[dam, :6], [0, 0, 0, 50, 100, 100], atol=1e-3)
    np.testing.assert_allclose(commissioned(structure, draws, BLOCK).monthly, 240.0)


def test_what_stands_at_the_end_of_the_year_enters_where_it_stands():
    changes = {"power.lines.crest.energised": fixed("2027-12-20")}
    scenario = plain({PROJECTS: {"new": plant(cod="2026-12-31", alt_line="crest")}, **changes})
    structure, draws = drawn(scenario, 8)
    entering = commissioned(structure, draws, BLOCK).at_year_end
    main, crest = (entering[structure.line_ids.index(name)][0] for name in ("main", "crest"))
    np.testing.assert_allclose(main, [260, 160, 160, 160])
    np.testing.assert_allclose(crest, [0, 180, 180, 180])  # the farm waits for its line as well


def test_mean_and_count_agree_in_months_in_which_nothing_changes():
    scenario = plain(
        {
            PROJECTS: {
                "new": plant(
                    cod=chance(uniform=["2026-01", "2028-12"]),
                    units=3,
                    unit_interval_months=fixed(4),
                )
            }
        }
    )
    structure, draws = drawn(scenario, 128)
    block = slice(0, 128)
    mean = nameplate_planes(structure, draws, block).sum(axis=0)
    at_end = commissioned(structure, draws, block).monthly
    still = np.diff(at_end, axis=1, prepend=240.0) == 0
    np.testing.assert_allclose(mean[still], at_end[still], atol=1e-2)
    assert (mean <= at_end + 1e-2).all()  # nothing ends in this world


def test_water_is_concentrated_in_the_firm_hours_of_the_firm_months_only():
    structure, _ = drawn(plain(), 1)
    expected = np.ones(48)
    expected[np.isin(np.arange(48) % 12 + 1, [4, 5, 6])] = 24 / 7
    np.testing.assert_allclose(firm_gain(structure), expected, rtol=1e-6)
    even, _ = drawn(plain({"power.firm.reservoirs": "even"}), 1)
    np.testing.assert_array_equal(firm_gain(even), 1.0)
