"""The power section: projects, the tree of lines, how firm power is defined."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import (
    CentsPerKwh,
    Date,
    Documented,
    GigawattHours,
    Megawatts,
    Month,
    Months,
    PerYear,
    Section,
    Share,
    Slug,
    StructuralMegawatts,
    StructuralShare,
    StructuralSignedShare,
    Term,
    Text,
    Year,
    Years,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.lines import SINKS, Line, Sink, vietnam
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.resource import Resource
from simulator.scenario.risk import Risk
from simulator.scenario.rules import (
    ByYear,
    NoLoop,
    NoRepeats,
    NotBefore,
    Refers,
    Reserved,
    SumsToOne,
    Synonyms,
)

Technology = Literal["hydro_reservoir", "hydro_run_of_river", "wind", "solar", "coal"]
PhysicalStatus = Literal["operating", "construction", "pre_construction", "announced"]
Offtake = Literal[
    "exporting", "ppa", "approved", "planned", "mou", "proposed", "candidate", "elsewhere"
]
SUNK = ("operating", "construction")  # physical states in which capital is spent already


class Outage(Documented):
    """A recorded long outage of a plant."""

    first_day: Date = Field(description="first day out of service")
    last_day: Annotated[Date, NotBefore("first_day")] = Field(
        description="last day out of service: the plant is back the day after"
    )


class Project(Documented):
    """One plant in Laos that sells, could sell, or is known not to sell to Viet Nam."""

    name: Name
    technology: Technology
    capacity_mw: Annotated[
        Megawatts,
        Synonyms("mw nameplate installed_capacity installed_mw p_nom power_mw size cong_suat"),
    ]
    energy_gwh: (
        Annotated[
            GigawattHours,
            Synonyms("generation annual_energy annual_generation output production gwh dien_luong"),
        ]
        | None
    ) = Field(
        None, description="design energy in a mean year; without it the regional profile applies"
    )
    profile: Annotated[Slug, Refers("power.resource.profiles")] | None = Field(
        None,
        description="entry of power.resource.profiles (coal: none, see resource.coal_availability)",
    )
    capacity_factor: (
        Annotated[Share, Synonyms("cf load_factor plant_factor utilisation utilization")] | None
    ) = Field(None, description="mean annual capacity factor where it differs from the profile's")
    site: Annotated[Slug, Refers("power.resource.wind.sites")] | None = Field(
        None, description="entry of power.resource.wind.sites (wind only)"
    )
    physical_status: Annotated[
        PhysicalStatus, Synonyms("status state construction_status trang_thai")
    ]
    offtake: Annotated[Offtake, Synonyms("ppa contract_status agreement")]
    counted: bool | Literal["displaced"] = Field(
        description=(
            "whether it may count towards Viet Nam; 'displaced' puts the entries of `displaces` "
            "in its place"
        )
    )
    displaces: list[Annotated[Slug, Refers("power.projects", itself=False)]] = Field(
        default_factory=list, description="projects this entry stands for while it is counted"
    )
    cod: (
        Annotated[
            Date,
            Synonyms(
                "commissioning commissioning_date start_date start_year in_service completion"
            ),
        ]
        | None
    ) = Field(
        None,
        description=(
            "commercial operation date of supply to Viet Nam: recorded if past, planned if not; "
            "none if nobody named one"
        ),
    )
    contract: (
        Annotated[
            Date, Synonyms("contract_date signed signed_on ppa_signed ppa_date signature ngay_ky")
        ]
        | None
    ) = Field(
        None,
        description=(
            "day on which its contract is in force, in place of the wait that `offtake` stands "
            "for; `offtake` still says whether another buyer may take it"
        ),
    )
    decided: Date | None = Field(
        None,
        description=(
            "day on which a plan decides to sign it: its contract is in force after the wait "
            "`power.risk.contract_clock.decided`, no other buyer takes it, and it still signs "
            "nothing if it needs more than it is offered"
        ),
    )
    later_years: Annotated[float, Field(ge=-100, le=100)] = Field(
        0.0,
        description=(
            "years by which plant and contract are ready later than drawn, all else alike; below "
            "nought earlier, though not before `as_of`"
        ),
    )
    contract_ends: (
        Annotated[
            Date,
            NotBefore("cod", after=True),
            Synonyms("contract_end ppa_end ppa_expiry expires expiry contract_expiry"),
        ]
        | None
    ) = Field(
        None,
        description=(
            "day on which its contract ends unless it is renewed; none: `contract_years` after "
            "its supply began"
        ),
    )
    retires: (
        Annotated[
            Date,
            NotBefore("cod", after=True),
            Synonyms("closes retirement retirement_date decommissioning closure end_of_life"),
        ]
        | None
    ) = Field(None, description="day from which it supplies no more, contract or not")
    units: Annotated[int, Field(ge=1, le=40)] = 1
    unit_interval_months: Annotated[Months, Synonyms("interval months_between_units")] | None = (
        Field(None, description="months between one unit and the next (needed when units > 1)")
    )
    line: (
        Annotated[
            Slug,
            Refers("power.lines"),
            Synonyms("connection connected_to node grid_connection bus"),
        ]
        | None
    ) = Field(None, description="entry of power.lines it feeds")
    alt_line: Annotated[Slug, Refers("power.lines")] | None = Field(
        None, description="line that it moves to once that line is energised"
    )
    one_of: Annotated[str, Field(pattern=r"^[a-z0-9_]+\.[a-z0-9_]+$")] | None = Field(
        None, description="group.option of power.one_of: of overlapping plans one option is real"
    )
    follows: Annotated[Slug, Refers("power.projects")] | None = Field(
        None, description="upstream project whose water and outages this plant follows"
    )
    outlet: Annotated[Slug, Refers("power.risk.competing_outlets")] | None = Field(
        None, description="entry of power.risk.competing_outlets that may take it away"
    )
    vn_share: Annotated[Share, Synonyms("export_share share_sold")] = Field(
        description="share of its energy sold to Viet Nam"
    )
    price_uscent_per_kwh: (
        Annotated[CentsPerKwh, Synonyms("tariff price ppa_price gia_dien")] | None
    ) = Field(
        None,
        description="the contract's own price; without it the ceiling less the discount applies",
    )
    curtailed: Literal["first", "last"] | None = Field(
        None,
        description=(
            "turn in which it is curtailed where power.curtailment is by_contract; none: last if "
            "it exports or has a contract or an approval, else first"
        ),
    )
    outages: dict[Slug, Outage] = Field(default_factory=dict, description="recorded long outages")
    register_id: Text | None = None
    confidence: Literal["high", "medium", "low"] | None = None

    @property
    def is_only_approved(self) -> bool:
        """Whether an approval is all that it has: no contract, and nothing is being built."""
        return self.offtake == "approved" and self.physical_status not in SUNK


class Arrival(Documented):
    """Projects that are on nobody's list yet: how often one appears, and what it is then."""

    name: Name
    per_year: PerYear = Field(description="new entries of this kind in the register a year")
    at_most: Annotated[int, Field(ge=1, le=40)] = Field(
        description="entries looked at; further ones are left out"
    )
    technology: Technology
    capacity_mw: Megawatts = Field(description="of one entry: one draw each")
    profile: Annotated[Slug, Refers("power.resource.profiles")] | None = None
    capacity_factor: Share | None = None
    site: Annotated[Slug, Refers("power.resource.wind.sites")] | None = None
    lead_years: Years | None = Field(
        None,
        description=(
            "years from its appearance to the date then stated; none: none is stated and the "
            "remaining time of its state applies"
        ),
    )
    physical_status: PhysicalStatus = Field(description="state in which it appears")
    offtake: Offtake = Field(description="buyer with which it appears")
    line: Annotated[Slug, Refers("power.lines")] = Field(
        description="entry of power.lines it will feed, when that is energised"
    )
    outlet: Annotated[Slug, Refers("power.risk.competing_outlets")] | None = None
    vn_share: Share


class Option(Documented):
    """One of several overlapping plans."""

    probability: StructuralShare


class Firm(Documented):
    """What 'firm' means: which hours of which months, and where the reservoirs put their water."""

    hours: Annotated[list[Annotated[int, Field(ge=0, le=23)]], NoRepeats()] = Field(
        min_length=1, description="clock hours, each named by its beginning"
    )
    months: Annotated[list[Month], NoRepeats()] = Field(min_length=1)
    reservoirs: Literal["peak_first", "even"] = Field(
        description=(
            "peak_first: the month's water goes to these hours up to nameplate; even: spread "
            "over the month"
        )
    )


PeakDemand = Annotated[Quantity, LeafField("MW", gt=0, plausible=(20_000, 300_000))]


class Demand(Documented):
    """Viet Nam's peak demand, for targets that speak of a share of it."""

    peak_mw: Annotated[dict[str, PeakDemand], ByYear()] = Field(
        description=(
            "by year; straight lines between, the last one goes on; before the first year the "
            "share of peak is not known and no target of it is tested"
        )
    )


class TopDown(Documented):
    """The official band of growth a year, for the path that stands beside the projects."""

    base_year: Year
    base_mw: StructuralMegawatts
    growth_low: StructuralSignedShare
    growth_high: StructuralSignedShare


class Power(Section):
    """Everything about power from Laos to Viet Nam."""

    security: Literal["n1", "n0"]
    curtailment: Literal["pro_rata", "by_contract"] = Field(
        "pro_rata",
        description=(
            "pro_rata: plants at a full line are curtailed alike; by_contract: those with a "
            "contract or an approval at `as_of` are curtailed last"
        ),
    )
    contract_years: Annotated[Term, Synonyms("ppa_term tenor contract_length contract_term")] = (
        Field(description="term of a contract")
    )
    renewed: Annotated[Share, Synonyms("renewal renewal_probability extension")] = Field(
        description="probability that a contract is renewed at the end of its term"
    )
    projects: Annotated[dict[Slug, Project], NoLoop("follows")] = Field(min_length=1)
    lines: Annotated[dict[Slug, Line], Reserved(SINKS), NoLoop("to", SINKS)] = Field(min_length=1)
    sinks: dict[Slug, Sink] = Field(
        default_factory=vietnam,
        min_length=1,
        description="grids abroad in which lines end; unless given, vietnam alone",
    )
    arrivals: dict[Slug, Arrival] = Field(
        default_factory=dict,
        description="projects on nobody's list yet, by kind; none: today's list is all there is",
    )
    one_of: dict[Slug, Annotated[dict[Slug, Option], SumsToOne("probability")]] = Field(
        default_factory=dict,
        description=(
            "groups of overlapping plans, of which one is real: drawn by its probability, or the "
            "one of which a plant supplies by `as_of`"
        ),
    )
    resource: Resource
    risk: Risk
    firm: Firm
    demand: Demand
    top_down: TopDown
