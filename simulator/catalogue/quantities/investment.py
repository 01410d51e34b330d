"""Reported quantities of investment."""

from __future__ import annotations

from simulator.catalogue.quantities.kinds import DRAW_YEAR, Quantity

_SINCE = "since the beginning of the horizon"

INVESTMENT: dict[str, Quantity] = {
    "capital_all_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "capital of the plants, lines, transport projects, depots and pipelines that enter "
        "service in the year, real, whoever pays it",
    ),
    "capital_cumulative_musd": Quantity(DRAW_YEAR, "MUSD", f"the same {_SINCE}"),
    "registered_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "Vietnamese capital registered in Laos in all sectors on 31 December if new "
        "registrations go on at their pace",
    ),
    "capital_over_registered": Quantity(
        DRAW_YEAR, "ratio", f"capital needed {_SINCE} over what is registered so far"
    ),
    "capital_over_implemented": Quantity(
        DRAW_YEAR, "ratio", f"capital needed {_SINCE} over what was ever implemented"
    ),
}
