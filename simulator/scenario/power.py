"""The power section: projects, the tree of lines, how firm power is defined."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from simulator.scenario.base import (
    CentsPerKwh,
    Costed,
    Date,
    Days,
    Documented,
    Factor,
    GigawattHours,
    Kilometres,
    Loss,
    Megawatts,
    MillionUsd,
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
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.resource import Resource
from simulator.scenario.risk import Risk
from simulator.scenario.rules import (
    ByYear,
    Ends,
    NoLoop,
    NoRepeats,
    NotBefore,
    OneOf,
    Refers,
    Reserved,
    SumsToOne,
    Synonyms,
)

SINKS = Ends(("vietnam",), "power.sinks")  # where lines end
Technology = Literal["hydro_reservoir", "hydro_run_of_river", "wind", "solar", "coal"]
PhysicalStatus = Literal["operating", "construction", "pre_construction", "announced"]
Offtake = Literal[
    "exporting", "ppa", "approved", "planned", "mou", "proposed", "candidate", "elsewhere"
]

LimitMw = Annotated[
    Quantity, LeafField("MW", ge=0, most=1e6, plausible=(0, 12000), by_year="limit_mw")
]


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


class Season(Documented):
    """Months of the year and what holds in them."""

    months: list[Month] = Field(min_length=1, max_length=12)
    limit_mw: Megawatts | None = None
    factor: Factor | None = Field(None, description="multiplies the branch's own limit")


class Stage(Documented):
    """A limit that holds until a reinforcement is in service, in place of the final one."""

    rules = (OneOf(("ends", "ends_with")),)

    ends: Date | None = Field(None, description="date at which the stage ends")
    ends_with: Annotated[Slug, Refers("power.lines", itself=False)] | None = Field(
        None, description="or: the line whose energisation ends it"
    )
    seasons: dict[Slug, Season] = Field(
        description="limits by season; every month belongs to exactly one season"
    )


class LineOutage(Documented):
    """Outages of a line without a second circuit."""

    rate_per_year: PerYear
    duration_days: Days


IMPORTER = "VN"  # whose imports are reported


class Sink(Documented):
    """A grid abroad, where the tree of lines ends."""

    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = Field(
        description="two letters, as in ISO 3166; imports are reported of VN"
    )


def _vietnam() -> dict[str, Sink]:
    return {"vietnam": Sink(country=IMPORTER, source=None, note=None)}


class Line(Costed):
    """A branch of the tree: a line, station or area that power passes on its way out of Laos."""

    name: Name
    kind: Literal["line", "station", "area"]
    to: Annotated[Slug, Refers("power.lines", ends=SINKS)] = Field(
        description="the branch it feeds, or one of `sinks`"
    )
    side: Slug = Field(
        description=(
            "where its losses fall: laos, before the border; border, across it; behind it, the "
            "name of the sink"
        )
    )
    border_at: Share | None = Field(
        None, description="share of the line's length that lies in Laos (side: border only)"
    )
    voltage_kv: Annotated[int, Field(ge=22, le=1100)] | None = None
    circuits: Annotated[int, Field(ge=1, le=8)] | None = None
    n1_mw: (
        Annotated[
            LimitMw,
            Synonyms("capacity_mw transfer_capacity ttc ntc rating thermal_limit firm_capacity"),
        ]
        | None
    ) = Field(None, description="limit with one circuit lost; none: never binds")
    n0_mw: Annotated[LimitMw, Synonyms("maximum_mw total_capacity")] | None = Field(
        None, description="limit with all circuits in service"
    )
    limit_mw: Annotated[dict[str, Megawatts], ByYear()] = Field(
        default_factory=dict,
        description=(
            "limit by year, each from 1 January until the next, in place of n1_mw and n0_mw; "
            "before the first year those, or if there are none the first"
        ),
    )
    loss_share: Annotated[Loss, Synonyms("loss losses loss_factor loss_rate ton_that")] = Field(
        description="losses as a share of the energy sent"
    )
    energised: (
        Annotated[Date, Synonyms("cod in_service commissioning commissioning_date start_date")]
        | None
    ) = Field(None, description="date in service; none: always there")
    before_energised: Literal["closed", "bypassed"] = Field(
        "closed",
        description=(
            "closed: nothing passes before the date; bypassed: power passes as if it were not there"
        ),
    )
    stage: Stage | None = None
    seasons: dict[Slug, Season] = Field(
        default_factory=dict,
        description="months in which the final limit is multiplied by a factor",
    )
    outage: LineOutage | None = Field(None, description="only for lines without a second circuit")
    built_by_developer: bool = Field(
        False, description="its cost is part of the price the plants behind it need"
    )
    length_km: Kilometres | None = None
    cost_musd: MillionUsd | None = None
    register_id: Text | None = None


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
        default_factory=_vietnam,
        min_length=1,
        description="grids abroad in which lines end; unless given, vietnam alone",
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
