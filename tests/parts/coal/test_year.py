"""Numbers by year, dates and restrictions as planes of one year."""

import numpy as np
import pytest

from simulator.parts.calendar import Calendar
from simulator.parts.chance import Chance
from simulator.parts.coal.year import Limits, month, open_share, share_of_year
from tests.worlds.mining import field

TABLE = "coal.mines.hill.output_mt_per_year"


def calendar(changes=None) -> Calendar:
    return Calendar(field(changes), Chance(1, 0, 3))


def test_years_lie_on_straight_lines_and_keep_the_nearest_value_beyond():
    at = calendar({TABLE: {"2027": 2.0, "2029": 6.0}})
    assert at.scenario.coal is not None
    values = at.by_year(at.scenario.coal.mines["hill"].output_mt_per_year)
    np.testing.assert_allclose(values[0], [2, 2, 4, 6])


def test_a_month_is_its_share_of_a_year_of_365_or_366_days():
    at = calendar()
    assert share_of_year(at, 1)[1, 0] == pytest.approx(28 / 365)
    assert share_of_year(at, 2)[1, 0] == pytest.approx(29 / 366)


@pytest.mark.parametrize(
    ("opens", "share"), [(12.0, [1, 1]), (12.25, [0.75, 1]), (13.5, [0, 0.5]), (-np.inf, [1, 1])]
)
def test_a_month_in_which_something_opens_counts_by_its_days(opens, share):
    found = open_share(np.array([opens], np.float32), 1)
    assert found is not None
    np.testing.assert_allclose(found[:2, 0], share)


def test_what_never_opens_in_a_year_is_none():
    assert open_share(np.array([np.inf, 24.0], np.float32), 1) is None
    assert open_share(None, 1) is not None


def test_a_restriction_holds_for_its_part_of_a_month():
    limits = Limits(*([np.array([x], np.float32)] for x in (13.5, 15.0, 0.4)))
    cut = limits.cut(np.full((12, 1), 100.0, np.float32), 1)
    np.testing.assert_allclose(cut[:4, 0], [100, 70, 40, 100], rtol=1e-6)
    assert limits.cut(month(0), 0) is not None
