"""A target and where we stand as what is needed: growth, steps a year, tonnes a day."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.quantities import QUANTITIES
from simulator.physics.targets import needed_each_year, needed_growth_share

if TYPE_CHECKING:
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario
    from simulator.scenario.targets import Target

NOTHING_LEFT = "nothing: at the target since"
SOON = (2, 3)  # years from the base year for a target without one
T_PER_KT = 1e3


class Needed(NamedTuple):
    """What is needed from the base year on; not a number: nothing to tell."""

    words: str = ""
    growth_share: float = math.nan
    each_year: float = math.nan


def needed(target: Target, goal: float, scenario: Scenario, outcomes: Outcomes) -> Needed:
    """Solve for what leads from the base year to a goal.

    Parameters
    ----------
    goal : in the target's unit, less what China is to give

    Notes
    -----
    Constant growth and equal steps are yardsticks, solved in closed form
    (`simulator.physics.targets`). Coal also gives the tonnes of each open day.
    A target that is itself a rate of growth, or has no year, needs no path; of
    a level without a year the growth to be there in two and in three years is
    told, which is as near as any official text comes to a year.
    """
    start = _start(target.quantity, scenario, outcomes)
    if start is None or not goal > 0:
        return Needed()
    base_year, base = start
    at_least = target.comparator == "at_least"
    if target.year is None:
        soon = _soon(base, base_year, goal) + _each_day(target, goal, outcomes)
        return Needed(soon) if at_least else Needed()
    if target.year <= base_year:
        return Needed()
    growth = needed_growth_share(base, base_year, goal, target.year)
    step = needed_each_year(base, base_year, goal, target.year)
    if at_least and step <= 0:
        return Needed(f"{NOTHING_LEFT} {base_year}", 0.0, 0.0)
    at_most = "" if at_least else "at most "
    unit = "" if QUANTITIES[target.quantity].unit == "share" else f" or {step:,.0f} {target.unit}"
    words = f"{at_most}{100 * growth:.2f} %{unit} a year from {base_year}"
    return Needed(words + _each_day(target, goal, outcomes), growth, step)


def _soon(base: float, base_year: int, goal: float) -> str:
    """Say what growth leads to a level in two and in three years."""
    if base >= goal:
        return f"{NOTHING_LEFT} {base_year}"
    ways = (
        f"{100 * needed_growth_share(base, 0, goal, years):.1f} % for {base_year + years}"
        for years in SOON
    )
    return f"a year {', '.join(ways)}"


def _each_day(target: Target, goal: float, outcomes: Outcomes) -> str:
    """Say how many tonnes of coal must pass on each open day of the target's year."""
    if target.quantity not in ("coal_kt", "coal_with_transit_kt"):
        return ""
    year = outcomes.first_year
    kt = outcomes.means["gate_coal_kt"][0].sum()
    t_per_day = float(outcomes.arrays["coal_t_per_day"][:, 0].mean())
    if not t_per_day > 0:
        return ""
    days = kt * T_PER_KT / t_per_day  # open days, as the gates had them
    return f"; {goal * T_PER_KT / days:,.0f} t a day, {days:.0f} open days as in {year}"


def _start(quantity: str, scenario: Scenario, outcomes: Outcomes) -> tuple[int, float] | None:
    """Return the base year and the value in it, where growth from one means something.

    The official figure for commissioned MW, the launch for trade, the mean of
    the run for all else.
    """
    power, trade = scenario.power.top_down, scenario.trade
    if quantity == "commissioned_mw":
        return power.base_year, power.base_mw.distribution.central
    if quantity.endswith("growth_share"):
        return None
    if quantity == "trade_musd" and trade is not None:
        if trade.launch == "underlying" and trade.underlying_musd is not None:
            return trade.base_year, trade.underlying_musd.distribution.central
        return trade.base_year, float(outcomes.arrays["trade_path_musd"][:, 0].mean())
    year = power.base_year
    if not outcomes.first_year <= year <= outcomes.last_year:
        return None
    base = float(np.mean(outcomes.arrays[quantity][:, year - outcomes.first_year]))
    return (year, base) if base > 0 else None
