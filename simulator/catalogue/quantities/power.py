"""What a run reports of power: projects, lines, energy, bills."""

from __future__ import annotations

from simulator.catalogue.quantities.kinds import DRAW_MONTH, DRAW_YEAR, Dim, Quantity

DRAW_YEAR_PROJECT: tuple[Dim, ...] = ("draw", "year", "project")
DRAW_YEAR_LINE: tuple[Dim, ...] = ("draw", "year", "line")

POWER: dict[str, Quantity] = {
    "commissioned_mw": Quantity(
        DRAW_YEAR,
        "MW",
        "nameplate of the plants counted for Viet Nam that are in operation with a line "
        "on 31 December",
    ),
    "deliverable_mw": Quantity(
        DRAW_YEAR,
        "MW",
        "largest flow the lines can land on 31 December with every commissioned plant at "
        "nameplate, "
        "all lines in service, December limits, after losses",
    ),
    "firm_mw": Quantity(
        DRAW_YEAR,
        "MW",
        "mean power landed in the peak hours of the firm months with the draw's water, "
        "wind and outages",
    ),
    "offered_gwh": Quantity(
        DRAW_YEAR, "GWh", "energy the plants could send Viet Nam, at the busbar"
    ),
    "import_gwh": Quantity(
        DRAW_YEAR,
        "GWh",
        "energy metered at the border, after losses in Laos and after every curtailment",
    ),
    "landed_gwh": Quantity(DRAW_YEAR, "GWh", "energy at the receiving substations in Viet Nam"),
    "losses_gwh": Quantity(DRAW_YEAR, "GWh", "energy lost on the lines by what was sent"),
    "curtailed_gwh": Quantity(
        DRAW_YEAR, "GWh", "energy that full or broken lines kept from being sent, at the busbar"
    ),
    "import_cost_musd": Quantity(
        DRAW_YEAR, "MUSD", "what Viet Nam pays for the imports and for paid curtailment, nominal"
    ),
    "import_cost_real_musd": Quantity(
        DRAW_YEAR, "MUSD", "the same in USD of the scenario's price year"
    ),
    "import_price_uscent_per_kwh": Quantity(
        DRAW_YEAR, "UScent/kWh", "import cost over energy metered at the border; 0 without imports"
    ),
    "paid_curtailment_musd": Quantity(
        DRAW_YEAR, "MUSD", "part of the import cost paid for energy that Viet Nam could not take"
    ),
    "saving_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "cost of the same energy from the chosen domestic alternative, less import cost",
    ),
    "capital_musd": Quantity(
        DRAW_YEAR, "MUSD", "capital of the plants and lines that enter service in the year, real"
    ),
    "avoided_kt_co2": Quantity(
        DRAW_YEAR,
        "kt CO2",
        "emissions avoided in Viet Nam at the grid factor, less those of the coal burnt "
        "in Laos for it",
    ),
    "import_share_of_peak": Quantity(
        DRAW_YEAR,
        "share",
        "commissioned MW over Viet Nam's peak demand of the year; not a number before the first "
        "year of `power.demand.peak_mw`",
    ),
    "import_monthly_gwh": Quantity(DRAW_MONTH, "GWh", "energy metered at the border in the month"),
    "commissioned_monthly_mw": Quantity(
        DRAW_MONTH, "MW", "nameplate in operation with a line at the end of the month"
    ),
    "project_gwh": Quantity(
        DRAW_YEAR_PROJECT, "GWh", "energy of the project metered at the border"
    ),
    "project_curtailed_gwh": Quantity(
        DRAW_YEAR_PROJECT,
        "GWh",
        "energy of the project kept back by full or broken lines, at the busbar",
    ),
    "project_cod": Quantity(
        ("draw", "project"),
        "decimal year",
        "commercial operation date of supply to Viet Nam; not a number: never",
    ),
    "project_built": Quantity(
        ("draw", "project"), "0 or 1", "whether the project ever supplies Viet Nam"
    ),
    "project_exit": Quantity(
        ("draw", "project"),
        "code",
        "why it does not: 0 it does, 1 not counted, 2 other plan real, 3 never built, "
        "4 other buyer, 5 no contract for price, 6 no line",
    ),
    "line_flow_gwh": Quantity(
        DRAW_YEAR_LINE,
        "GWh",
        "energy sent into the line; none before it is in service, even if power passes by then",
    ),
    "line_curtailed_gwh": Quantity(
        DRAW_YEAR_LINE, "GWh", "energy lost to this line being full or broken, at the busbar"
    ),
    "line_energised": Quantity(
        ("draw", "line"),
        "decimal year",
        "date in service; the beginning of the horizon: always there; not a number: never",
    ),
}
