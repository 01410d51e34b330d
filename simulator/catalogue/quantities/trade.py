"""Reported quantities of bilateral trade."""

from __future__ import annotations

from simulator.catalogue.quantities.kinds import DRAW_YEAR, Quantity

_UP_TO_BASE = "up to the base year: growth of the year itself, from the record"

TRADE: dict[str, Quantity] = {
    "trade_musd": Quantity(
        DRAW_YEAR, "MUSD", "two-way goods trade; up to the base year the record, nominal"
    ),
    "vn_exports_musd": Quantity(DRAW_YEAR, "MUSD", "Viet Nam's exports to Laos"),
    "vn_imports_musd": Quantity(DRAW_YEAR, "MUSD", "Viet Nam's imports from Laos"),
    "trade_balance_musd": Quantity(
        DRAW_YEAR, "MUSD", "surplus of Laos: what Viet Nam imports less what it exports"
    ),
    "trade_energy_share": Quantity(
        DRAW_YEAR,
        "share",
        "coal, petroleum and, where customs counts it, electricity over two-way trade",
    ),
    "trade_remainder_musd": Quantity(DRAW_YEAR, "MUSD", "two-way trade in all goods but energy"),
    "trade_excess_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "energy beyond the total it is part of, by which that total was raised; 0 where it fits",
    ),
    "trade_electricity_musd": Quantity(
        DRAW_YEAR, "MUSD", "electricity that Viet Nam buys, whether or not customs counts it"
    ),
    "trade_top_down_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "two-way trade if the total grows at the drawn growth; raised where energy alone is more",
    ),
    "trade_bottom_up_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "two-way trade if what is not energy grows at the drawn growth and energy is added",
    ),
    "trade_growth_share": Quantity(DRAW_YEAR, "share", "growth of two-way trade over the year"),
    "trade_mean_growth_share": Quantity(
        DRAW_YEAR, "share", f"mean yearly growth since the base year; {_UP_TO_BASE}"
    ),
    "trade_lowest_growth_share": Quantity(
        DRAW_YEAR, "share", f"lowest yearly growth since the base year; {_UP_TO_BASE}"
    ),
    "trade_path_musd": Quantity(
        ("draw", "trade_year"),
        "MUSD",
        "two-way goods trade from the base year on, beyond the horizon as well",
    ),
    "trade_group_musd": Quantity(
        ("draw", "year", "group"), "MUSD", "trade by side and group of commodities"
    ),
}
