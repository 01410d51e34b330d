"""What targets of trade ask: from where growth is told, and whether it is put in or found."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.catalogue.message import Message, message
from simulator.catalogue.numbers import percent_range
from simulator.parts.contract import Given, from_base_year
from simulator.scenario.schema import Scenario
from simulator.scenario.targets import Target

GROWTHS = ("trade_growth_share", "trade_mean_growth_share", "trade_lowest_growth_share")
FOUND = (
    "trade_as_recorded_musd",
    "trade_as_recorded_growth_share",
    "trade_as_recorded_path_musd",
    "trade_electricity_musd",
)  # whatever growth is put in


def start(
    quantity: str, scenario: Scenario, arrays: Given, first_year: int
) -> tuple[int, float] | None:
    """Return the launch for two-way trade; a rate of growth has no start."""
    trade = scenario.trade
    if quantity.endswith("growth_share"):
        return None
    if quantity != "trade_musd" or trade is None:
        return from_base_year(quantity, scenario, arrays, first_year)
    if trade.launch == "underlying" and trade.underlying_musd is not None:
        return trade.base_year, trade.underlying_musd.distribution.central
    return trade.base_year, float(arrays["trade_path_musd"][:, 0].mean())


def assumed(target: Target, scenario: Scenario) -> Message | None:
    """Return that a target's quantity is put in, not found; nothing if it is found.

    Where the total of trade grows at one drawn rate, whether growth reaches a
    band tells of the draw alone.
    """
    trade = scenario.trade
    if trade is None or target.quantity not in GROWTHS:
        return None
    if target.year is not None and target.year <= trade.base_year:
        return None  # on record
    if (trade.varies, trade.mode, trade.launch) != ("constant", "top_down", "reported"):
        return None
    growth = percent_range(*trade.growth.distribution.support)
    return message("target-growth-assumed", growth=growth)


def condition(quantity: str, of: int | None, scenarios: Sequence[Scenario]) -> Message | None:
    """Return the growth that is put in, on which trade after its base year hangs."""
    known = [s.trade for s in scenarios if s.trade is not None]
    if quantity in FOUND or not known or (of is not None and of <= min(t.base_year for t in known)):
        return None
    growths = {t.growth.distribution.support for t in known}
    ways = {t.varies for t in known}
    if len(ways) > 1 or (len(growths) > 1 and ways != {"series"}):
        return message("trade-condition-each")
    (varies,) = ways
    return message(
        "trade-condition",
        varies=varies,
        growth=percent_range(*known[0].growth.distribution.support),
    )
