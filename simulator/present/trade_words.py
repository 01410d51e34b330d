"""The report's English of trade and investment: names, labels and numbers with their units."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from simulator.dates import calendar_day
from simulator.present.numbers import MONTHS, chance, mean, rounded, share_short, told
from simulator.present.words import TECHNOLOGY_SHORT

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.analysis.facts.flows import Branch, Flow
    from simulator.analysis.facts.flows import Facts as Flows
    from simulator.analysis.scorecard import TargetRow

UNIT = "bn USD"
TWO_WAY = "Two-way trade"
MODE = {"top_down": "top down", "bottom_up": "bottom up"}
LAUNCH = {
    "reported": "reported",
    "underlying": "without what came once",
    "part_year": "nowcast from its first months",
}
FIRST_YEARS = "First calendar year at or above a level, % of futures"
STANDING = {"commitment": "committed to", "plan": "planned", "statement": "stated"}
COMMODITY = {"other": "other goods"}
ENERGY = ("petroleum", "coal", "electricity")


def level(busd: float) -> str:
    """Name a level of trade.

    >>> level(5.0), level(2.25)
    ('5 bn USD', '2.25 bn USD')
    """
    return f"{busd:,.2f}".rstrip("0").rstrip(".") + f" {UNIT}"


def amount(busd: float) -> str:
    """Print an amount that is one number.

    >>> amount(2.98), amount(12.34)
    ('2.98 bn USD', '12.3 bn USD')
    """
    return f"{rounded(busd)} {UNIT}"


def with_unit(low: float, middle: float, high: float) -> str:
    """Print a median with its spread."""
    return told(low, middle, high, UNIT)


def year_in(year: float, last_year: int) -> str:
    """Print a first year, or that it lies beyond what is followed.

    >>> year_in(2030.0, 2045), year_in(math.inf, 2045)
    ('2030', 'after 2045')
    """
    return f"{year:.0f}" if math.isfinite(year) else f"after {last_year}"


def years_of(p10: float, p50: float, p90: float, last_year: int) -> str:
    """Print when a level is first reached, with its spread.

    >>> years_of(2029.0, 2030.0, 2031.0, 2045), years_of(2031.0, math.inf, math.inf, 2045)
    ('in 2030 (2029–2031)', 'after 2045 (2031–after 2045)')
    """
    middle = f"in {p50:.0f}" if math.isfinite(p50) else f"after {last_year}"
    ends = [year_in(p10, last_year), year_in(p90, last_year)]
    return middle if ends[0] == ends[1] else f"{middle} ({'–'.join(ends)})"


def stated_for(row: TargetRow, draws: int) -> str:
    """Say for which year a level is asked, and in how many futures it is met by then."""
    met = chance(row.probability, row.probability_se, draws)
    return f"{STANDING[row.standing]} for {row.year}: {met}"


def steady(low: float, high: float) -> str:
    """Name the official band of growth."""
    return f"If it grew {100 * low:.0f}–{100 * high:.0f} % a year"


def commodity(name: str) -> str:
    """Name a group of commodities.

    >>> commodity("iron_and_steel"), commodity("other")
    ('Iron and steel', 'Other goods')
    """
    text = COMMODITY.get(name, name.replace("_", " "))
    return text[:1].upper() + text[1:]


def asked(busd: float, standing: str) -> str:
    """Name a level and who stands behind it."""
    return f"{level(busd)}, {STANDING[standing]} without a year"


def other_mode(mode: str, busd: float, year: int) -> str:
    """Name the thin line: the median in the mode that the run does not follow."""
    other = "bottom_up" if mode == "top_down" else "top_down"
    return f"Median {MODE[other]}: {amount(busd)} in {year}"


def later(year: int, part: float) -> str:
    """Say in how many futures a level is reached only after the last year shown."""
    return f"after {year}: {share_short(part)}"


SIDE = {
    "imports": "Viet Nam buys from Laos, mean MUSD a year",
    "exports": "Laos buys from Viet Nam, mean MUSD a year",
}
TOTAL = {"imports": "All that Laos sells", "exports": "All that Viet Nam sells"}
NOT_COUNTED = "Electricity, apart"
BALANCE = "The balance"
SURPLUS = "Laos sells more than it buys by"
ENERGY_SHARE = {
    True: "Coal, petroleum and electricity in two-way trade",
    False: "Coal and petroleum in two-way trade, electricity apart",
}


def mean_and_spread(year: int) -> str:
    """Head a column of means and spreads."""
    return f"{year}: mean (P10–P90)"


LAOS, VIET_NAM = "Laos", "Viet Nam"
TO_VIET_NAM, TO_LAOS = "Laos → Viet Nam", "Viet Nam → Laos"
FLOW = {
    "electricity": "Electricity",
    "coal": "Coal",
    "other_from_laos": "Other goods",
    "petroleum": "Petroleum",
    "other_from_viet_nam": "Other goods",
}
BRANCH_REST = {"electricity": "Elsewhere", "coal": "By other ways", "petroleum": "By other ways"}
WORTH_A_NOTE = 0.01  # of the coal for Vietnamese buyers
PETROLEUM_WAY = {"pipeline": "By pipeline", "road": "By road"}


def plus(e: Estimate, unit: str) -> str:
    """Print a mean with its error and unit."""
    return f"{mean(float(e.mean), float(e.standard_error))} {unit}".rstrip()


def section(name: str, total: Estimate) -> str:
    """Head the flows in one direction."""
    return f"{name}: {plus(total, 'MUSD')}"


def flow_head(flow: Flow) -> str:
    """Name a flow: how much it is, and what it is worth."""
    worth = plus(flow.musd, "MUSD")
    if flow.amount is None:
        return f"{FLOW[flow.name]}: {worth}"
    return f"{FLOW[flow.name]}: {plus(flow.amount, flow.unit)}, {worth}"


def flow_note(flow: Flow, f: Flows) -> str:
    """Say what else a reader must know of a flow."""
    if flow.name == "electricity" and not f.electricity_counted:
        return "beside the trade that customs is taken to count"
    coal = flow.amount if flow.name == "coal" else None
    if coal is not None and f.transit_kt.mean > WORTH_A_NOTE * coal.mean:
        return f"and {plus(f.transit_kt, 'kt')} that leave again through ports"
    return ""


def branch_name(flow: Flow, part: Branch) -> str:
    """Name a branch of a flow."""
    if part.name is None:
        return BRANCH_REST.get(flow.name, "Other")
    if flow.name == "petroleum":
        return PETROLEUM_WAY[part.name]
    return TECHNOLOGY_SHORT.get(part.name, part.name)


def branch_size(flow: Flow, part: Branch) -> str:
    """Tell how much a branch of a flow is."""
    return f"{mean(part.mean, part.error)} {flow.unit}"


CAPITAL_BY_YEAR = "Enters service in the year, bn USD"
CAPITAL_ADDED = "Added up on 31 December, bn USD"
CAPITAL_PART = {
    "power": "Plants and lines",
    "transport": "Roads, belts, railways, ports",
    "petroleum": "Depots and pipelines",
}
NEEDED = "Needed so far"
AT_ITS_PACE = "Registered, if it goes on at its pace"
IMPLEMENTED = "Implemented of it so far"


def registered(decimal_year: float) -> str:
    """Say when capital was counted as registered.

    >>> registered(2025.25)
    'Registered by April 2025'
    """
    day = calendar_day(decimal_year)
    return f"Registered by {MONTHS[day.month - 1]} {day.year}"


def registered_amount(busd: float, projects: int) -> str:
    """Tell what is registered."""
    return f"{amount(busd)}, {projects:,} projects"
