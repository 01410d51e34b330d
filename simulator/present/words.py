"""The report's English: names, labels, captions. Findings are in `titles`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from simulator.analysis.facts.record import recorded_until
from simulator.present.cells import first_year_text
from simulator.present.numbers import chance, day, nameplate, rounded, with_spread

if TYPE_CHECKING:
    from simulator.analysis.facts.mw_by_year import Mark
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

STANDING_NOUN = {"commitment": "commitment", "plan": "plan", "statement": "stated target"}

RECORD, FUTURES = "record", "futures"
DATES = "past"  # where dates are on record but energy is not
COMMISSIONED = "Commissioned"
DELIVERABLE = "Deliverable over the lines, median"
FIRM = "Firm in 9 of 10 futures (P10)"
MEANING = {
    "commissioned_mw": "",
    "deliverable_mw": "deliverable",
    "firm_mw": "firm",
}

TECHNOLOGY = {
    "hydro_reservoir": "Hydropower with a reservoir",
    "hydro_run_of_river": "Run-of-river hydropower",
    "wind": "Wind",
    "solar": "Solar",
    "coal": "Coal",
}
TECHNOLOGY_MASS = {
    "hydro_reservoir": "reservoir hydropower",
    "hydro_run_of_river": "run-of-river hydropower",
    "wind": "wind",
    "solar": "solar",
    "coal": "coal",
}
TECHNOLOGY_SHORT = TECHNOLOGY | {
    "hydro_reservoir": "Reservoir hydropower",
    "hydro_run_of_river": "Run-of-river",
}
GROUP = {
    "supplying": "Supplying Viet Nam",
    "operating": "Built, not yet supplying Viet Nam",
    "construction": "Under construction",
    "pre_construction": "Before construction",
    "announced": "Announced",
}
QUANTITY = {
    "commissioned_mw": "commissioned",
    "deliverable_mw": "deliverable over the lines",
    "firm_mw": "firm",
    "import_gwh": "energy at the border",
    "landed_gwh": "energy landed in Viet Nam",
    "import_share_of_peak": "of Viet Nam’s peak",
    "coal_kt": "coal a year",
    "coal_with_transit_kt": "coal a year, transit counted",
    "trade_musd": "two-way trade",
    "trade_growth_share": "growth over the year",
    "trade_mean_growth_share": "mean growth a year since the base year",
    "trade_lowest_growth_share": "growth in every year since the base year",
}
COMPARATOR = {"at_least": "at least", "at_most": "at most"}
SCORECARD_HEADS = (
    "Target",
    "Reached, relative to the target: P10 – median – P90; the tinted side meets it",
    "Median, P10–P90",
    "Met in",
    "Growth it needs",
)
NOT_TESTED = "Not tested"
LOST_SHARE, BY_LINE, OF_WHAT_REACHED_IT = "Share of the energy offered", "Lost to", "of its energy"
NO_LINE_BINDS = (
    "No line is full or broken long enough to lose half a gigawatt-hour over the horizon."
)
PRICE_PANEL, BILL_PANEL = (
    "Average price at the border, US¢/kWh",
    "What Viet Nam pays, million USD a year",
)
IMPORTS = "Imports from Laos"
ALTERNATIVE = {
    "lng": "LNG at home",
    "coal": "coal at home",
    "china_import": "imports from China",
    "wind_central": "wind in central Viet Nam",
}
DRY, WET = "dry season", "wet season"
MEAN_MW, P10_P90 = "mean MW", "P10–P90"
STEP = {
    "listed": "On the list for Viet Nam",
    "exit_2": "another plan of the same site is real",
    "exit_3": "never built",
    "exit_4": "sold to another buyer",
    "exit_5": "no contract at the price offered",
    "exit_6": "no line",
    "late": "not in operation by the end of {year}",
    "commissioned": "Commissioned",
    "lines": "more than the lines can land, and losses",
    "deliverable": "Deliverable over the lines",
    "resource": "water, wind and outages in the peak hours",
    "firm": "Firm: mean of the peak hours",
}
LARGEST_LOSS = {
    "exit_2": "overlaps with other plans",
    "exit_3": "projects that are never built",
    "exit_4": "other buyers",
    "exit_5": "the price that is offered",
    "exit_6": "lines that are not there",
    "late": "delay beyond {year}",
}
CHANCE_OF_SUPPLY = "chance of supply"
PLANNED, EVER, MW = "planned date", "ever", "MW"
BY_TECHNOLOGY, BY_LANDING = "By technology", "By where it lands in Viet Nam"
NO_LINE = "No line named"


def landing(name: str | None) -> str:
    """Name the place where energy lands."""
    return NO_LINE if name is None else name


def other_landings(count: int) -> str:
    """Name the places that are shown together."""
    return f"{count} other place{'s' if count > 1 else ''}"


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def source_line(scenario: Scenario, outcomes: Outcomes) -> str:
    """Say which run a picture shows."""
    futures = f"{outcomes.draws:,} future{'s' if outcomes.draws > 1 else ''}"
    return (
        f"Scenario “{scenario.title.en}” ({scenario.name}) · {futures}, seed {scenario.seed} · "
        f"record up to {day(scenario.as_of)} · Lao–Viet energy import simulator"
    )


def steady_growth(low: float, high: float) -> str:
    """Name the top-down wedge."""
    return f"If capacity grew {100 * low:.0f}–{100 * high:.0f} % a year"


def mark_head(m: Mark, as_of: date) -> str:
    """Say what a target asks and, while that is open, who stands behind it."""
    kind = f" {MEANING[m.quantity]}" if MEANING[m.quantity] else ""
    together = next((r for r in m.rows if r.china), None)
    with_china = f" ({together.value:,.0f} with China)" if together else ""
    value = rounded(m.value_mw) if together else nameplate(m.value_mw)
    head = f"{value} MW{kind} by {m.year}{with_china}"
    return head if m.year <= recorded_until(as_of) else f"{head}: {_standings(m)}"


def mark_detail(m: Mark, draws: int, as_of: date) -> str:
    """Say what a target needs and how likely it is; of one on record, whether it was met."""
    first = m.rows[0]
    met = f"met in {chance(first.probability, first.probability_se, draws)}"
    if m.year <= recorded_until(as_of):
        record = "met" if first.probability == 1 else "missed" if first.probability == 0 else met
        return f"{_standings(m)}, {record}"
    if first.needed_growth_share > 0:
        return f"needs {100 * first.needed_growth_share:.2f} % a year; {met}"
    return met


def _standings(m: Mark) -> str:
    return ", ".join(dict.fromkeys(STANDING_NOUN[r.standing] for r in m.rows))


def known_on(as_of: date) -> str:
    """Name the day of knowledge."""
    return f"known on {day(as_of)}"


def by_end_of(year: int) -> str:
    """Head the column of chances by a year's end."""
    return f"by {year}"


def sum_of(years: Sequence[int]) -> str:
    """Head the column of sums over the horizon."""
    return f"GWh {years[0]}–{years[-1]}"


def as_told(unit: str) -> tuple[float, str]:
    """Return by what a value is multiplied and the unit it is told in: shares in per cent."""
    return (100.0, "%") if unit == "share" else (1.0, unit)


def amount(value: float, unit: str) -> str:
    """Print a value with its unit."""
    scale, told = as_told(unit)
    return f"{rounded(scale * value)} {told}"


def asks(row: TargetRow) -> str:
    """Say what a target asks, in which meaning, by when, and who stands behind it."""
    name = QUANTITY.get(row.quantity, row.quantity)
    together = " with China" if row.china else ""
    by = f"by {row.year}" if row.year else "without a year"
    limit = COMPARATOR[row.comparator]
    scale, unit = as_told(row.unit)
    value = f"{nameplate(scale * row.value)} {unit}"
    return f"{STANDING_NOUN[row.standing]}: {limit} {value} {name}{together} {by}"


def reached(row: TargetRow) -> tuple[str, str]:
    """Say what the run gives: the median and, where there is one, the spread."""
    if row.year is None:
        return "", ""
    scale, unit = as_told(row.unit)
    middle, ends = with_spread(scale * row.p10, scale * row.p50, scale * row.p90)
    return f"{middle} {unit}", "" if ends == middle else f"{ends} {unit}"


def first_reached(row: TargetRow) -> str:
    """Say when a target without a year is first reached."""
    if math.isinf(row.first_year_p10):
        return f"first reached after {row.last_year}"
    middle = (
        f"in {row.first_year_p50:.0f}"
        if math.isfinite(row.first_year_p50)
        else f"after {row.last_year}"
    )
    if row.first_year_p10 == row.first_year_p90:
        return f"first reached {middle}"
    late = f"{row.first_year_p90:.0f}" if math.isfinite(row.first_year_p90) else "later"
    return f"first reached {middle} ({row.first_year_p10:.0f}–{late})"


def first_met(row: TargetRow) -> str:
    """Say in which year a target is first met, for a table."""
    if math.isinf(row.first_year_p10):
        return f"after {row.last_year}"
    low, middle, high = (
        first_year_text(year, row.last_year)
        for year in (row.first_year_p10, row.first_year_p50, row.first_year_p90)
    )
    return middle if low == high else f"{middle} ({low}–{high})"


def untested(row: TargetRow) -> str:
    """Say which target is not tested, and why."""
    return f"{row.title} ({asks(row)}): {row.why_not}"


def month_panel(year: int, recorded: int) -> str:
    """Head the panel of a year."""
    return f"{year}, plants and lines on record" if year <= recorded else f"{year}"


def step_name(step: str, year: int) -> str:
    """Name a step on the way from the list to firm power."""
    return STEP[step].format(year=year)


def alternative(key: str) -> str:
    """Name a domestic alternative."""
    return ALTERNATIVE.get(key, key.replace("_", " "))
