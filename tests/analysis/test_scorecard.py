import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from simulator.analysis.scorecard import TargetRow, judged_by, scorecard
from simulator.catalogue.language import language
from simulator.catalogue.message import Message, message, year
from simulator.outcomes.store import Outcomes
from simulator.run import simulate
from simulator.scenario.targets import Target
from tests.present.worlds import quantity, scenario_of, target
from tests.worlds.build import base
from tests.worlds.fake_outcomes import fake_outcomes

PROJECT = {"only": "The only one"}
LINE = {"line": "The line"}


def run_of(name: str, by_year: Sequence[Sequence[float]], first_year: int = 2025) -> Outcomes:
    """Return a run in which one annual quantity [draw, year] is as given."""
    values = np.array(by_year)
    outcomes = fake_outcomes(
        draws=len(values),
        first_year=first_year,
        last_year=first_year + values.shape[1] - 1,
        projects_mw={"only": 100.0},
        lines=list(LINE),
    )
    return replace(outcomes, arrays={**outcomes.arrays, name: values})


def row(outcomes: Outcomes, aim: Target, **china) -> TargetRow:
    scenario = scenario_of(PROJECT, LINE, {"only": 100.0}, targets={"aim": aim})
    (found,) = scorecard(scenario, outcomes, **china)
    return found


def english(told: Message | None) -> str:
    assert told is not None
    return language("en").format(told)


FOUR_FUTURES = [
    [2379, 2500, 2700, 3000, 3900, 4000],
    [2379, 2400, 3000, 4000, 4500, 5000],
    [2379, 2900, 3500, 5000, 5500, 5600],
    [2379, 3000, 5000, 6000, 6000, 5400],
]
FROM_2025 = run_of("commissioned_mw", FOUR_FUTURES)


def test_a_floor_in_a_year_is_scored_over_all_futures():
    found = row(FROM_2025, target("Memorandum", 5000, 2030))
    assert found.tested
    assert found.probability == 0.75
    assert found.mean == 5000
    assert found.standard_error == pytest.approx(np.std([4000, 5000, 5600, 5400], ddof=1) / 2)
    assert (found.p10, found.p50, found.p90) == (4300, 5200, 5540)
    assert found.shortfall_p50 == 0
    assert (found.first_year_p10, found.first_year_p50, found.first_year_p90) == (
        2027,
        2028,
        math.inf,
    )
    assert found.first_year_shares == (0, 0, 0.25, 0.25, 0, 0.25)
    assert found.never_share == 0.25


def test_the_median_shortfall_counts_futures_that_meet_the_target_as_nought():
    assert row(FROM_2025, target("High", 5500, 2030)).shortfall_p50 == 300  # of 0, 100, 500, 1500


def test_a_cap_is_kept_where_it_is_not_passed_and_its_first_year_is_that_of_the_breach():
    found = row(FROM_2025, target("Cap", 5000, 2030, comparator="at_most"))
    assert found.probability == 0.5
    assert found.shortfall_p50 == 200  # of 0, 0, 400, 600
    assert found.first_year_p50 == 2029
    assert found.never_share == 0.5


def test_a_target_without_a_year_gets_a_distribution_of_years():
    found = row(FROM_2025, target("Some day", 5000, None))
    assert found.tested
    assert found.probability == 0.75
    assert found.first_year_shares == (0, 0, 0.25, 0.25, 0, 0.25)
    assert math.isnan(found.mean)
    assert math.isnan(found.shortfall_p50)
    assert english(found.needed) == "a year 45.0 % for 2027, 28.1 % for 2028"  # (5000/2379)^(1/n)


def test_a_cap_without_a_year_is_kept_if_it_is_never_passed():
    found = row(FROM_2025, target("Never above", 5500, None, comparator="at_most"))
    assert found.probability == 0.5


@pytest.mark.parametrize(
    ("of", "why_not"),
    [
        (2050, message("target-after-horizon", year=year(2050), last=year(2030))),
        (2020, message("target-before-horizon", year=year(2020), first=year(2025))),
    ],
)
def test_a_year_outside_the_horizon_is_not_tested(of, why_not):
    found = row(FROM_2025, target("Elsewhen", 5000, of))
    assert not found.tested
    assert found.why_not == why_not
    assert math.isnan(found.probability)
    assert math.isnan(found.first_year_p50)
    assert found.first_year_shares == ()


@pytest.mark.parametrize("of", [2025, 2030])
def test_the_ends_of_the_horizon_belong_to_it(of):
    assert row(FROM_2025, target("End", 5000, of)).tested


@pytest.mark.parametrize(
    ("value", "needed"),
    [
        (5000, "16.02 % or 524 MW a year from 2025"),  # case L6
        (8000, "27.45 % or 1,124 MW a year from 2025"),  # case L6
        (2000, "nothing: at the target since 2025"),
    ],
)
def test_the_growth_needed_starts_at_the_official_mw(value, needed):
    assert english(row(FROM_2025, target("Aim", value, 2030)).needed) == needed


def test_the_growth_needed_is_told_beyond_the_horizon_too():
    needed = row(FROM_2025, target("Far", 11_000, 2050)).needed
    assert english(needed) == "6.32 % or 345 MW a year from 2025"


def test_a_cap_says_how_much_growth_it_leaves():
    found = row(FROM_2025, target("Cap", 8000, 2030, comparator="at_most"))
    assert english(found.needed) == "at most 27.45 % or 1,124 MW a year from 2025"


def test_a_target_in_or_before_the_base_year_needs_no_growth_from_it():
    assert row(FROM_2025, target("Past", 3000, 2025)).needed is None


def test_other_quantities_grow_from_the_mean_of_the_run():
    outcomes = run_of("import_gwh", [[9000, 9500, 12_100], [11_000, 11_500, 16_000]])
    found = row(outcomes, target("Energy", 12_100, 2027, "import_gwh", unit="GWh"))
    assert english(found.needed) == "10.00 % or 1,050 GWh a year from 2025"


def test_a_share_is_told_to_grow_without_its_step():
    outcomes = run_of("import_share_of_peak", [[0.05, 0.06, 0.07]])
    found = row(outcomes, target("Share", 0.0605, 2027, "import_share_of_peak", unit="share"))
    assert found.needed is not None
    assert found.needed.id == "target-needs-rate"


def share_known_from_2027() -> Outcomes:
    unknown = math.nan
    by_year = [[unknown, unknown, 0.05, 0.07, 0.09], [unknown, unknown, 0.06, 0.08, 0.11]]
    return run_of("import_share_of_peak", by_year)


def test_a_year_in_which_the_quantity_is_not_known_is_not_tested():
    aim = target("Share", 0.1, 2026, "import_share_of_peak", comparator="at_most", unit="share")
    found = row(share_known_from_2027(), aim)
    assert not found.tested
    share = message("quantity-import_share_of_peak.name")
    assert found.why_not == message("target-known-from", quantity=share, first=year(2027))
    assert math.isnan(found.probability)
    assert math.isnan(found.first_year_p50)


def test_a_year_in_which_the_quantity_is_not_known_crosses_nothing():
    aim = target("Share", 0.1, 2029, "import_share_of_peak", comparator="at_most", unit="share")
    found = row(share_known_from_2027(), aim)
    assert found.tested
    assert found.probability == 0.5
    assert found.first_year_shares == (0, 0, 0, 0, 0.5)
    assert found.never_share == 0.5


def test_a_quantity_that_is_known_in_no_year_is_not_tested():
    outcomes = run_of("import_share_of_peak", [[math.nan, math.nan]])
    aim = target("Share", 0.1, None, "import_share_of_peak", unit="share")
    share = message("quantity-import_share_of_peak.name")
    assert row(outcomes, aim).why_not == message("target-never-known", quantity=share)


def test_other_quantities_have_no_growth_if_the_base_year_is_outside_the_horizon():
    outcomes = run_of("import_gwh", [[9000, 9500, 12_100]], first_year=2026)
    assert row(outcomes, target("Energy", 12_100, 2028, "import_gwh", unit="GWh")).needed is None


def with_china(value: float, china: float) -> Target:
    return target("Together", value, 2030).model_copy(update={"china": quantity(china)})


def test_china_is_added_where_the_target_speaks_of_both():
    found = row(FROM_2025, with_china(9360, 3700))
    assert found.china == 3700
    assert found.mean == 8700
    assert found.value == 9360
    assert found.probability == 0.0  # 7,700 8,700 9,300 9,100
    assert found.needed_each_year == pytest.approx((9360 - 3700 - 2379) / 5)


def test_china_may_be_drawn():
    drawn = np.array([5500.0, 3700.0, 3700.0, 3700.0])
    found = row(FROM_2025, with_china(9360, 3700), china={"aim": drawn})
    assert found.china == pytest.approx(4150)
    assert found.probability == 0.25  # the first future
    assert found.mean == pytest.approx(9150)


def test_laos_alone_has_no_china():
    assert row(FROM_2025, target("Alone", 5000, 2030)).china is None


def test_one_future_has_a_score_without_an_error():
    found = row(run_of("commissioned_mw", [[2379.0, 5000.0]]), target("Aim", 5000, 2026))
    assert (found.probability, found.mean) == (1.0, 5000)
    assert math.isnan(found.standard_error)
    assert found.probability_se > 0.2


def test_rows_are_in_the_order_of_the_scenario():
    targets = {key: target(key, 5000) for key in ("z", "a", "m")}
    scenario = scenario_of(PROJECT, LINE, {"only": 100.0}, targets=targets)
    assert [found.id for found in scorecard(scenario, FROM_2025)] == ["z", "a", "m"]


def test_a_target_of_a_part_that_is_left_out_is_told_as_not_tested():
    scenario = base({"coal": None})
    rows = {row.id: row for row in scorecard(scenario, simulate(scenario, 8))}
    assert rows["coal_20mt_mou"].why_not == message(
        "target-part-left-out", part=message("part-coal")
    )
    assert rows["trade_10bn"].tested


def test_a_scorecard_is_the_same_from_a_run_of_what_it_looks_at_alone():
    scenario = base()
    whole = simulate(scenario, 20, keep=1)
    alone = simulate(scenario, 20, keep=1, quantities=judged_by(scenario.targets.values()))

    assert len(alone.arrays) < len(whole.arrays) / 3
    assert [repr(found) for found in scorecard(scenario, alone)] == [
        repr(found) for found in scorecard(scenario, whole)
    ]
