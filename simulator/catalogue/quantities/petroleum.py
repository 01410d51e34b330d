"""Reported quantities of petroleum."""

from __future__ import annotations

from simulator.catalogue.quantities.kinds import DRAW_MONTH, DRAW_YEAR, Quantity

PETROLEUM: dict[str, Quantity] = {
    "petroleum_ml": Quantity(DRAW_YEAR, "ML", "petroleum products that Viet Nam sends to Laos"),
    "petroleum_musd": Quantity(
        DRAW_YEAR, "MUSD", "the same at the price at the border, that of a shock while it lasts"
    ),
    "lao_fuel_demand_ml": Quantity(DRAW_YEAR, "ML", "petroleum products that Laos wants to burn"),
    "petroleum_share": Quantity(
        DRAW_YEAR, "share", "petroleum from Viet Nam over what Laos wants to burn"
    ),
    "petroleum_cover_days": Quantity(
        DRAW_YEAR, "days", "stock in counted Lao tanks on 31 December over demand a day"
    ),
    "petroleum_lowest_cover_days": Quantity(
        DRAW_YEAR, "days", "lowest such cover at the end of a month of the year"
    ),
    "petroleum_unserved_ml": Quantity(
        DRAW_YEAR, "ML", "demand that neither supply nor stock could serve"
    ),
    "pipeline_ml": Quantity(DRAW_YEAR, "ML", "part of the petroleum that comes by pipeline"),
    "capital_petroleum_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "capital of the depots and pipelines that enter service in the year, real",
    ),
    "petroleum_monthly_ml": Quantity(
        DRAW_MONTH, "ML", "petroleum products that Viet Nam sends to Laos in the month"
    ),
}
