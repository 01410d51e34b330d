"""The month in states against the same month dispatched hour by hour by an optimiser.

The dispatch of a year takes some ten seconds a case, so its results stand in
`within_month.csv`. The quick tests hold the law of today against that table;
the slow ones dispatch every case afresh and hold the table against that.
"""

import numpy as np
import pytest

from tests.oracles import within_month
from tests.oracles.cases import CASES, Case
from tests.oracles.within_month import Year, allowed_gwh, by_hours, by_law, recorded

LANDED_SHARE = 0.01  # of the energy offered
SAME_GWH = 1e-4  # HiGHS on another machine
SAME_PERCENT = 0.05  # of the energy offered; a tie between pairings broken otherwise

BY_NAME = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def misses(law: Year, hourly: Year) -> np.ndarray:
    """Return which lines are outside what is accepted."""
    landed = np.abs(law.passed_gwh - hourly.passed_gwh) > LANDED_SHARE * law.offered_gwh
    curtailed = np.abs(law.curtailed_gwh - hourly.curtailed_gwh) > allowed_gwh(law, hourly)
    return landed | curtailed


@pytest.mark.verifies(
    law="a month in 12 states of wind, for the 8,760 hours of a year: what each line passes",
    tool="PyPSA hour by hour, solved by HiGHS (within_month.csv)",
    of="the energy offered to the line",
    within=0.01,
)
@BY_NAME
def test_a_year_in_states_lands_and_loses_what_the_hourly_dispatch_does(case: Case, differs):
    law, hourly = by_law(case), recorded()[case.name]

    np.testing.assert_allclose(law.offered_gwh, hourly.offered_gwh, rtol=1e-6)
    differs((law.passed_gwh - hourly.passed_gwh) / law.offered_gwh)
    assert not misses(law, hourly).any()


@BY_NAME
def test_the_committed_table_shows_the_errors_of_today(case: Case):
    committed = [row for row in within_month.read() if row.case == case.name]
    today = within_month.rows(case, recorded()[case.name])

    for old, new in zip(committed, today, strict=True):
        assert old[7:] == pytest.approx(new[7:], abs=SAME_PERCENT)


def test_without_states_the_year_is_wrong_wherever_wind_fills_a_line():
    table = recorded()
    wrong = [
        case.name for case in CASES if misses(by_law(case, n_states=1), table[case.name]).any()
    ]

    assert len(wrong) >= 10


@BY_NAME
def test_twice_the_states_change_nothing_that_counts(case: Case):
    few, many = by_law(case), by_law(case, n_states=2 * within_month.N_STATES)

    assert not misses(few, many).any()


def test_a_december_dispatched_now_agrees_with_the_law():
    case = next(case for case in CASES if case.name.startswith("two farms with lines of their own"))
    law, hourly = by_law(case, months=(11,)), by_hours(case, [11])

    assert hourly.curtailed_gwh[-1] > 0.04 * hourly.offered_gwh[-1]
    assert not misses(law, hourly).any()


@pytest.mark.slow
def test_the_recorded_years_are_what_the_dispatch_gives(request: pytest.FixtureRequest):
    found = {case.name: by_hours(case) for case in CASES}
    if request.config.getoption("--update-within-month", default=False):
        within_month.write(
            [row for case in CASES for row in within_month.rows(case, found[case.name])]
        )
        pytest.skip("within_month.csv is rewritten")
    table = recorded()
    for case in CASES:
        hourly = found[case.name]
        np.testing.assert_allclose(table[case.name].passed_gwh, hourly.passed_gwh, atol=SAME_GWH)
        np.testing.assert_allclose(
            table[case.name].curtailed_gwh, hourly.curtailed_gwh, atol=SAME_GWH
        )
        assert not misses(by_law(case), hourly).any(), case.name
