"""Costs, ceilings and curtailment as required prices, bills, savings and emissions.

Prices are flat and nominal over a contract, as the ceilings are; costs are in
USD of a price year and grow with inflation until they are spent.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]

HOURS_PER_YEAR = 8760.0
CENTS_PER_USD = 100.0
MUSD_PER_GWH_CENT = 0.01  # one UScent/kWh on one GWh is 10,000 USD


def capital_recovery(rate: Array, years: Array) -> Array:
    """Return the yearly payment that repays one unit of capital: the annuity factor.

    Notes
    -----
    r / (1 - (1 + r)^-n); 1 / n without interest.

    Examples
    --------
    >>> capital_recovery(np.array([0.1]), np.array([20.0])).round(5).tolist()
    [0.11746]
    """
    safe = np.where(rate == 0.0, 1.0, rate)
    return np.where(rate == 0.0, 1.0 / years, safe / -np.expm1(-years * np.log1p(safe)))


def levelled_growth(rate: Array, growth: Array, years: Array) -> Array:
    """Return the flat yearly payment worth the same as one that grows each year from 1.

    Notes
    -----
    Present value of (1 + g)^(t - 1), t = 1..n, over that of 1.

    Examples
    --------
    Without growth a flat payment is itself:

    >>> levelled_growth(np.array([0.1]), np.array([0.0]), np.array([25.0])).round(9).tolist()
    [1.0]
    """
    gap = rate - growth
    safe = np.where(gap == 0.0, 1.0, gap)
    growing = np.where(
        gap == 0.0,
        years / (1.0 + rate),
        -np.expm1(years * np.log1p(-gap / (1.0 + rate))) / safe,
    )
    return growing * capital_recovery(rate, years)


def required_price(
    capital_usd_per_kw: Array,
    fixed_usd_per_kw_year: Array,
    variable_uscent_per_kwh: Array,
    factor: Array,
    rate: Array,
    inflation: Array,
    years: Array,
    years_to_cod: Array,
) -> Array:
    """Return the flat nominal price at which a project earns its required return, UScent/kWh.

    Parameters
    ----------
    capital_usd_per_kw, fixed_usd_per_kw_year, variable_uscent_per_kwh : [draw, project]
        In USD of the price year; capital includes the developer's line.
    factor : [draw, project]
        Annual capacity factor.
    rate, inflation : [draw, 1]
    years : [draw, 1]
        Term over which capital is recovered.
    years_to_cod : [draw, project]
        From the price year to the commercial operation date.

    Notes
    -----
    Levelised cost: (capital x annuity + fixed cost levelled) / energy +
    variable cost levelled, all at prices of the commercial operation date.
    Taxes, royalties, interest during construction and degradation are not
    represented.

    Examples
    --------
    500 USD/kW at 8 % over 25 years, 10 USD/kW a year, half of all hours:

    >>> x = np.array([[1.0]])
    >>> required_price(500 * x, 10 * x, 0 * x, 0.5 * x, 0.08 * x, 0 * x, 25 * x, 0 * x).round(3)
    array([[1.298]])
    """
    inflated = (1.0 + inflation) ** years_to_cod
    levelled = levelled_growth(rate, inflation, years)
    yearly = capital_usd_per_kw * capital_recovery(rate, years) + fixed_usd_per_kw_year * levelled
    energy_kwh = HOURS_PER_YEAR * np.maximum(factor, 1e-9)
    return inflated * (yearly / energy_kwh * CENTS_PER_USD + variable_uscent_per_kwh * levelled)


def paid_curtailment_gwh(
    offered: Array, delivered: Array, curtailed_by_buyer: Array, paid_share: Array
) -> Array:
    """Return the curtailed energy that is paid as if delivered.

    Take-or-pay: the buyer owes a share of the energy a project could offer;
    what its own side curtailed counts towards that share, and no more than
    what it curtailed. All of one shape.

    Examples
    --------
    80 of 100 delivered, 15 curtailed by the buyer, 90 % owed:

    >>> paid_curtailment_gwh(np.array(100.0), np.array(80.0), np.array(15.0), np.array(0.9)).item()
    10.0
    """
    owed = paid_share * offered - delivered
    return np.clip(owed, 0.0, np.maximum(curtailed_by_buyer, 0.0))


def straight_lines(years: Array, known_years: Array, known: Array) -> Array:
    """Return values between known years on straight lines, after them on the last one.

    Parameters
    ----------
    years : [year]
    known_years : [point], ascending
    known : [draw, point]

    Returns
    -------
    [draw, year]. Not a number before the first known year: what grew for decades
    cannot be followed back on one line. A single known year holds after it.

    Examples
    --------
    >>> known = np.array([[5.0, 10.0]])
    >>> straight_lines(np.array([2024.0, 2026.0, 2031.0]), np.array([2025.0, 2030.0]), known)
    array([[nan,  6., 11.]])
    """
    is_known = years >= known_years.min(initial=np.inf)
    if known_years.size < 2:
        return np.where(is_known, known.sum(axis=1, keepdims=True), np.nan)
    piece = np.clip(np.searchsorted(known_years, years, "right") - 1, 0, known_years.size - 2)
    left, right = known_years[piece], known_years[piece + 1]
    share = (years - left) / (right - left)
    values = known[:, piece] * (1.0 - share) + known[:, piece + 1] * share
    return np.where(is_known, values, np.nan)
