"""The risk section: slip, attrition, contracts, competing outlets, long outages."""

from __future__ import annotations

from pydantic import Field

from simulator.scenario.base import (
    AboveZero,
    Documented,
    Months,
    PerYear,
    Section,
    Share,
    Slug,
    Years,
)
from simulator.scenario.names import Name


class Slip(Documented):
    """Evidence for plants of one technology and physical status."""

    slip_years: Years = Field(description="years after the stated date, before the Lao factor")
    remaining_years: Years = Field(
        description="years from `as_of` where no date is stated, before the Lao factor"
    )
    cancelled_dated: Share = Field(
        description="probability that a plant with a stated date is never built"
    )
    cancelled_undated: Share = Field(description="the same without a stated date")
    lao_factor: AboveZero | None = Field(
        None, description="in place of the Lao factor common to all, where the evidence is its own"
    )


class Statuses(Section):
    """Slip by physical status."""

    construction: Slip
    pre_construction: Slip
    announced: Slip


class Plants(Section):
    """Slip by technology (both kinds of hydropower share one)."""

    hydro: Statuses
    wind: Statuses
    solar: Statuses
    coal: Statuses


class ContractClock(Documented):
    """Years from `as_of` to a contract in force, by what is known of the offtake."""

    ppa: Years
    approved: Years
    planned: Years
    mou: Years
    proposed: Years
    candidate: Years
    decided: Years | None = Field(
        None, description="from the day on which a plan decides to sign; none: as `approved`"
    )
    under_construction: Share | None = Field(
        None,
        description=(
            "factor on the wait of a plant that is being built without a contract; none: it "
            "waits as others"
        ),
    )


class Outlet(Documented):
    """A buyer other than Viet Nam that may take an uncontracted plant."""

    name: Name | None = Field(None, description="of the plants that have it")
    probability: Share


class LongOutage(Documented):
    """Forced outages of a plant that last months or years."""

    rate_per_year: PerYear
    duration_months: Months


class Risk(Section):
    """What delays projects, removes them, or stops them for long."""

    plants: Plants
    lao_factor: AboveZero = Field(
        description="multiplies slip and remaining time; one draw a project, part of its delay"
    )
    shared_shock: Share = Field(description="correlation of delays through the shared shock")
    shared_attrition: Share | None = Field(
        None,
        description=(
            "correlation of attrition through the same shock: where plants are late, more are "
            "never built; none: each for itself"
        ),
    )
    shared_lines: Share | None = Field(
        None,
        description=(
            "correlation of lines' dates through the same shock; none: lines are late each for "
            "itself"
        ),
    )
    contract_clock: ContractClock
    competing_outlets: dict[Slug, Outlet] = Field(default_factory=dict)
    long_outage: LongOutage
