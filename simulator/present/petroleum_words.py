"""The English of the picture of petroleum: heads of panels and what is said where nothing is."""

from __future__ import annotations

SENT_PANEL = "Sent to Laos, ML a year"
SHARE_PANEL = "Share of what Laos wants to burn, %"
COVER_PANEL = "Cover of Lao stocks, days of demand"
OPENS_PANEL = "Pipeline’s first fuel, % of futures by year"
UNSERVED_PANEL = "Demand unserved, ML a year: mean, P10–P90"
FROM_VIET_NAM = "From Viet Nam"
YEAR_END, LOWEST = "On 31 December", "Lowest month’s end"
NO_PIPELINE = "No pipeline in this scenario."
NO_OPENING = "Nothing comes through one in any future."
ALL_SERVED = "All demand is served in every future."


def open_by(year: int) -> str:
    """Say what the chance of a pipeline is of."""
    return f"open by end of {year} in"


def short_in(year: int) -> str:
    """Say what the chance of a shortage is of."""
    return f"some unserved in {year} in"
