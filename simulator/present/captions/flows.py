"""What the picture of all flows draws, what it shows and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.analysis.facts import flows as fl


def flows_draws(f: fl.Facts) -> str:
    """Say what the picture of flows draws."""
    return (
        f"What crosses the border in {f.year}: means with their standard error. The bands are as "
        "wide as the flows are worth, MUSD, nominal"
    )


def flows_shows(f: fl.Facts) -> str:
    """Say what the picture of flows shows and what it does not."""
    electricity = (
        "Electricity is part of two-way trade: the scenario takes customs to count it."
        if f.electricity_counted
        else "Electricity stands beside two-way trade: the scenario takes customs not to count it, "
        "which nobody says."
    )
    return (
        "A flow is split in proportion to energy, tonnes or litres, whatever a part costs: "
        "electricity at left by technology and at right by where it lands, coal by the way it "
        "takes (coal in transit included), petroleum by how it comes. Coal burnt at the mines "
        f"crosses the border as electricity. {electricity} In other futures the flows differ: a "
        "mean is what no future need be."
    )
