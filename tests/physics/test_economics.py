"""Required prices, paid curtailment and straight lines against cash flows written out."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.physics.economics import (
    capital_recovery,
    levelled_growth,
    paid_curtailment_gwh,
    required_price,
    straight_lines,
)

NOTING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

RATE = st.floats(0.0, 0.25)
GROWTH = st.floats(-0.03, 0.1)
TERM = st.integers(1, 40)


def one(x):
    return np.array([[float(x)]])


def present_value(payments, rate):
    """Value at the start of payments at the end of each year."""
    return sum(payment / (1 + rate) ** (t + 1) for t, payment in enumerate(payments))


@given(RATE, TERM)
def test_the_annuity_repays_one_unit_of_capital(rate, years):
    payment = capital_recovery(one(rate), one(years)).item()
    assert present_value([payment] * years, rate) == pytest.approx(1.0, rel=1e-6)


@given(RATE, GROWTH | st.just(0.08), TERM)
def test_the_levelled_payment_is_worth_the_growing_one(rate, growth, years):
    flat = levelled_growth(one(rate), one(growth), one(years)).item()
    growing = [(1 + growth) ** t for t in range(years)]
    assert present_value([flat] * years, rate) == pytest.approx(
        present_value(growing, rate), rel=1e-6
    )


def test_growth_at_the_rate_of_interest_is_no_division_by_zero():
    flat = levelled_growth(one(0.08), one(0.08), one(20)).item()
    assert flat * present_value([1.0] * 20, 0.08) == pytest.approx(20 / 1.08)


@pytest.mark.verifies(
    law="the required price: its cash flow is worth the capital",
    tool="a cash flow written out, year by year",
    of="the capital",
    within=1e-6,
)
@NOTING
@given(
    st.floats(300, 5000),
    st.floats(0, 150),
    st.floats(0, 6),
    st.floats(0.1, 0.9),
    st.floats(0.01, 0.2),
    st.floats(-0.01, 0.06),
    st.integers(5, 40),
    st.floats(-3, 12),
)
def test_at_the_required_price_a_project_earns_its_return_and_no_more(
    differs, capital, fixed, variable, factor, rate, inflation, years, wait
):
    price = required_price(
        one(capital), one(fixed), one(variable), one(factor),
        one(rate), one(inflation), one(years), one(wait),
    ).item()  # fmt: skip
    kwh = 8760 * factor  # of one kW a year
    at_start = (1 + inflation) ** wait  # prices of the date of operation
    flows = [
        price / 100 * kwh - (fixed + variable / 100 * kwh) * at_start * (1 + inflation) ** t
        for t in range(years)
    ]
    differs(present_value(flows, rate) / (capital * at_start) - 1)


@pytest.mark.verifies(
    law="the required price by the fixed-charge-rate method",
    tool="NREL-PySAM (Lcoefcr): 0.065 USD a kWh",
    of="the price",
    within=1e-9,
)
def test_the_published_case_of_the_fixed_charge_rate_method_comes_out(differs):
    # Case E1 (NREL-PySAM, Lcoefcr): capital 500,000, charge rate 0.1, fixed 10,000 a year,
    # 0.005 a kWh, 1,000,000 kWh: 0.065 a kWh. Of 1,000 kW here; ten years without interest are a
    # charge rate of 0.1.
    price = required_price(
        one(500), one(10), one(0.5), one(1000 / 8760), one(0), one(0), one(10), one(0)
    )
    differs(price.item() / 6.5 - 1)


@pytest.mark.parametrize(
    ("offered", "delivered", "by_buyer", "share", "paid"),
    [
        (100, 80, 15, 0.9, 10),  # up to the share owed
        (100, 80, 5, 0.9, 5),  # no more than the buyer curtailed
        (100, 95, 5, 0.9, 0),  # the share owed was delivered
        (100, 80, 20, 1.0, 20),  # all of it
        (100, 0, 0, 0.9, 0),  # the seller's own line was out
        (0, 0, 0, 0.9, 0),
    ],
)
def test_curtailment_is_paid_up_to_the_share_owed(offered, delivered, by_buyer, share, paid):
    arguments = (np.array(float(x)) for x in (offered, delivered, by_buyer, share))
    assert paid_curtailment_gwh(*arguments).item() == pytest.approx(paid)


@given(st.floats(0, 1e4), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_seller_is_never_paid_for_more_than_the_share_owed(offered, sent, buyer, share):
    delivered = sent * offered
    by_buyer = buyer * (offered - delivered)
    paid = paid_curtailment_gwh(
        *(np.array(x) for x in (offered, delivered, by_buyer, share))
    ).item()
    assert 0.0 <= paid <= by_buyer + 1e-9
    assert paid == 0.0 or delivered + paid <= share * offered + 1e-6


def test_between_known_years_the_line_is_straight():
    known_years = np.array([2024.0, 2025.0, 2030.0])
    known = np.array([[49.0, 54.0, 95.0], [50.0, 50.0, 60.0]])
    years = np.arange(2024.0, 2031.0)
    expected = [np.interp(years, known_years, row) for row in known]
    np.testing.assert_allclose(straight_lines(years, known_years, known), expected)


def test_before_the_first_known_year_nothing_is_known():
    years = np.arange(2014.0, 2027.0)
    found = straight_lines(years, np.array([2024.0, 2025.0]), np.array([[49.0, 54.0]]))
    np.testing.assert_array_equal(np.isnan(found[0]), years < 2024)
    np.testing.assert_allclose(found[0, years >= 2024], [49.0, 54.0, 59.0])


@pytest.mark.parametrize(
    ("known", "expected"), [([7.0], [np.nan, 7.0, 7.0]), ([], [np.nan, np.nan, np.nan])]
)
def test_one_known_year_holds_from_then_on_and_none_says_nothing(known, expected):
    known_years = np.full(len(known), 2025.0)
    found = straight_lines(np.arange(2024.0, 2027.0), known_years, np.array([known, known]))
    np.testing.assert_array_equal(found, [expected, expected])
