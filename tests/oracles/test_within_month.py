"""The month in states against the same month dispatched hour by hour by an optimiser.

The dispatch of a year takes some ten seconds a case, so its results stand in
`within_month.csv`. The quick tests hold the law of today against that table;
the slow ones dispatch every case afresh and hold the table against that.
"""

import numpy as np
import pytest

from tests.oracles import within_month
from tests.oracles.within_month import CASES, Case, Year, allowed_gwh, by_hours, by_law, recorded

LANDED_SHARE = 0.01  # of the energy offered
SAME_GWH = 1e-4  # HiGHS on another machine

BY_NAME = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
MONTHS = {"one farm of 300 MW on 200 MW": 10, "two farms with lines of their own into a full one": 5}


def misses(law: Year, hourly: Year) -> np.ndarray:
    """Return which lines are outside what is accepted."""
    landed = np.abs(law.passed_gwh - hourly.passed_gwh) > LANDED_SHARE * law.offered_gwh
    curtailed = np.abs(law.curtailed_gwh - hourly.curtailed_gwh) > allowed_gwh(law, hourly)
    return landed | curtailed


@BY_NAME
def test_a_year_in_states_lands_and_loses_what_the_hourly_dispatch_does(case: Case):
    law, hourly = by_law(case), recorded()[case.name]

    np.testing.assert_allclose(law.offered_gwh, hourly.offered_gwh, rtol=1e-6)
    assert not misses(law, hourly).any()


def test_without_states_the_year_is_wrong_wherever_wind_fills_a_line():
    table = recorded()
    wrong = [case.name for case in CASES if misses(by_law(case, n_states=1), table[case.name]).any()]

    assert len(wrong) >= 10


def test_two_thirds_of_the_states_are_still_enough():
    table = recorded()
    for case in CASES:
        law = by_law(case, n_states=2 * within_month.N_STATES // 3)
        assert not misses(law, table[case.name]).any(), case.name


@pytest.mark.parametrize("name", MONTHS)
def test_a_month_dispatched_now_agrees_with_the_law(name: str):
    case = next(case for case in CASES if case.name == name)
    law, hourly = by_law(case, months=[MONTHS[name]]), by_hours(case, [MONTHS[name]])

    assert hourly.curtailed_gwh.sum() > 0.01 * hourly.offered_gwh[-1]
    assert np.all(np.abs(law.passed_gwh - hourly.passed_gwh) < LANDED_SHARE * hourly.offered_gwh)


@pytest.mark.slow
def test_the_recorded_years_are_what_the_dispatch_gives(request: pytest.FixtureRequest):
    found = {case.name: by_hours(case) for case in CASES}
    if request.config.getoption("--update-within-month", default=False):
        within_month.write([row for case in CASES for row in within_month.rows(case, found[case.name])])
        pytest.skip("within_month.csv is rewritten")
    table = recorded()
    for case in CASES:
        hourly = found[case.name]
        np.testing.assert_allclose(table[case.name].passed_gwh, hourly.passed_gwh, atol=SAME_GWH)
        np.testing.assert_allclose(
            table[case.name].curtailed_gwh, hourly.curtailed_gwh, atol=SAME_GWH
        )
        assert not misses(by_law(case), hourly).any(), case.name
