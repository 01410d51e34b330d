"""Money of mixed years: the year in which real money is told moves all of it alike."""

import functools

import numpy as np
import pytest

from simulator.outcomes.store import Outcomes
from tests.worlds.build import base, fixed, play

DRAWS = 64
INFLATION = {"economics.inflation": fixed(0.10)}
OF_OTHER_COSTS = {
    "power.lines.nam_phan_coal_line.cost_musd": fixed(40),
    "transport.projects.my_thuy_port.cost_musd": fixed(100),
}


@functools.cache
def told_in(year: int | None) -> Outcomes:
    """Play base with inflation and some costs, told in the money of a year or of its own."""
    moved = {} if year is None else {"economics.price_year": year}
    return play(base({**INFLATION, **OF_OTHER_COSTS, **moved}), DRAWS)


@pytest.mark.parametrize("year", [2020, 2030])
@pytest.mark.parametrize(
    "name", ["capital_musd", "capital_transport_musd", "capital_petroleum_musd"]
)
def test_capital_of_whatever_kind_is_told_in_the_money_of_the_price_year(name, year):
    as_is, found = (told_in(money).arrays[name] for money in (None, year))

    assert as_is.sum() > 0
    np.testing.assert_allclose(found, as_is * 1.10 ** (year - 2025), rtol=1e-5)


@pytest.mark.parametrize(
    ("cost", "name"),
    [
        ("power.lines.huong_hoa", "capital_musd"),
        ("transport.projects.my_thuy_port", "capital_transport_musd"),
    ],
)
def test_a_cost_may_name_its_own_year(cost, name):
    paid = {f"{cost}.cost_musd": fixed(1000)}
    none = play(base({**INFLATION, f"{cost}.cost_musd": fixed(0)}), DRAWS).arrays[name]
    as_is = play(base({**INFLATION, **paid}), DRAWS).arrays[name]
    older = play(base({**INFLATION, **paid, f"{cost}.price_year": 2015}), DRAWS).arrays[name]

    np.testing.assert_allclose((older - none).sum(), (as_is - none).sum() * 1.10**10, rtol=1e-4)
    assert as_is.sum() > none.sum()
