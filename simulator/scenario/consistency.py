"""Entries that contradict themselves or each other: dates, months, probabilities, kinds."""

from __future__ import annotations

import re
from typing import Any

from simulator.dates import date_text
from simulator.scenario.leaves import SUM_TOLERANCE
from simulator.scenario.problems import Path, Problem, shown
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw, integers, text
from simulator.scenario.references import (
    HYDROLOGY,
    LINES,
    ONE_OF,
    PROFILES,
    PROJECTS,
)

DATE = Leaf("date")
SHARE = Leaf("share")
NUMBER = Leaf("number")
MONTHS = range(1, 13)
_LIES = {"laos": "lies in Laos", "border": "crosses the border"}
_BEHIND = "lies behind the border"
COST_OF = {
    "hydro_reservoir": "hydro",
    "hydro_run_of_river": "hydro",
    "wind": "wind",
    "solar": "solar",
    "coal": "coal",
}


def problems(raw: Raw) -> list[Problem]:
    """Return every contradiction."""
    _horizon(raw)
    for project, entry in raw.entries(*PROJECTS):
        path = (*PROJECTS, project)
        _counted(raw, path, entry)
        _technology(raw, path, entry)
        _outages(raw, path)
        _alt_line(raw, path, entry)
    for line, entry in raw.entries(*LINES):
        _border(raw, (*LINES, line), entry)
        _seasons(raw, (*LINES, line, "seasons"), every_month=False)
        _stage(raw, (*LINES, line, "stage"), entry.get("stage"))
    _one_of(raw)
    _hydrology(raw)
    for profile, entry in raw.entries(*PROFILES):
        factors = entry.get("monthly_capacity_factor")
        if isinstance(factors, list) and factors and not any(factors):
            path = (*PROFILES, profile, "monthly_capacity_factor")
            raw.report(path, "is zero in every month", "", "remove the profile")
    _no_repeats(raw, ("power", "firm", "hours"))
    _no_repeats(raw, ("power", "firm", "months"))
    for year in raw.names("power", "demand", "peak_mw"):
        if not re.fullmatch(r"(19|20)\d\d", year):
            path = ("power", "demand", "peak_mw", year)
            raw.report(path, "is not a year", shown(year), "write a year such as `2030`", key=True)
    return raw.found


def _horizon(raw: Raw) -> None:
    first, last = raw.at("horizon", "first_year"), raw.at("horizon", "last_year")
    if isinstance(first, int) and isinstance(last, int) and last < first:
        what = f"lies before `first_year` ({first})"
        raw.report(("horizon", "last_year"), what, str(last), "swap them")


def _counted(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    counted = entry.get("counted")
    if counted is True and entry.get("offtake") == "elsewhere":
        what = "a plant that sells elsewhere cannot be counted"
        raw.report((*path, "counted"), what, "true", "write false, or another `offtake`")
    elif counted is True and "line" not in entry:
        what = "is counted but has no line"
        raw.report(path, what, "", "add `line:`, or write `counted: false`", key=True)
    if counted == "displaced" and not entry.get("displaces"):
        what = "is displaced, but `displaces` names nothing to put in its place"
        raw.report((*path, "counted"), what, "", "add `displaces: […]`, or write false")
    units = entry.get("units", 1)
    if isinstance(units, int) and units > 1 and "unit_interval_months" not in entry:
        what = f"has {units} units but no time between them"
        raw.report((*path, "units"), what, "", "add `unit_interval_months:`")
    if counted is True and entry.get("offtake") == "exporting" and "cod" not in entry:
        raw.report(path, "exports to Viet Nam but has no date", "", "add `cod:`", key=True)


def _alt_line(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    """Check that a plant that moves to another line has a date to wait for."""
    line = text(entry, "alt_line")
    if line is not None and raw.at(*LINES, line, "before_energised") == "bypassed":
        what = "is bypassed before its date, so the plant would move at once"
        raw.report((*path, "alt_line"), what, shown(line), "name a line that is `closed` by then")


def _technology(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    """Check what the technology of a plant that may be counted needs and cannot have."""
    technology, profile = text(entry, "technology"), text(entry, "profile")
    if technology not in COST_OF or entry.get("counted") is False:
        return
    if technology != "wind" and "site" in entry:
        raw.report((*path, "site"), f"a {technology} plant has no site", "", "remove it", key=True)
    if technology == "wind" and "site" not in entry:
        raw.report(path, "is a wind plant without a site", "", "add `site:`", key=True)
    if technology == "coal":
        if profile is not None:
            what = "a coal plant has no profile"
            way_out = "remove it: `power.resource.coal_availability` holds"
            raw.report((*path, "profile"), what, shown(profile), way_out)
    elif "profile" not in entry:
        raw.report(
            path, f"is a {technology} plant without a profile", "", "add `profile:`", key=True
        )
    elif isinstance(described := raw.at(*PROFILES, profile or ""), dict):
        if technology.startswith("hydro") and "region" not in described:
            what = "is a profile without a region, which hydropower needs"
            way_out = f"add `region:` to `{'.'.join(PROFILES)}.{profile}`"
            raw.report((*path, "profile"), what, shown(profile), way_out)
        elif not technology.startswith("hydro") and "region" in described:
            what = f"is a profile of hydropower, not of {technology}"
            raw.report((*path, "profile"), what, shown(profile), "name another profile")
    cost = COST_OF[technology]
    costs = raw.names("economics", "costs")
    if costs and cost not in costs:
        what = f"has no cost in `economics.costs` for {cost}"
        raw.report((*path, "technology"), what, "", f"add `economics.costs.{cost}`")


def _outages(raw: Raw, path: Path) -> None:
    steps = [str(step) for step in path]
    for outage, _ in raw.entries(*steps, "outages"):
        at = (*steps, "outages", outage)
        first, last = raw.central(DATE, *at, "first_day"), raw.central(DATE, *at, "last_day")
        if first is not None and last is not None and last < first:
            what = f"lies before `first_day` ({date_text(first)})"
            raw.report((*at, "last_day"), what, date_text(last), "swap them")


def _border(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    side = entry.get("side")
    if side == "border" and "border_at" not in entry:
        what = "crosses the border but does not say where"
        way_out = "add `border_at:`, the share of its length in Laos"
        raw.report(path, what, "", way_out, key=True)
    if side is not None and side != "border" and "border_at" in entry:
        what = "only a line with `side: border` has a border point"
        raw.report((*path, "border_at"), what, "", "remove it", key=True)
    if side in ("laos", "border") and entry.get("before_energised") == "bypassed":
        what = "only a line in Viet Nam can be bypassed: energy is metered at the border"
        raw.report((*path, "before_energised"), what, "bypassed", "write `closed`")
    below = raw.at(*LINES, text(entry, "to") or "", "side")
    if side is not None and side != "laos" and below in _LIES:
        what = f"{_LIES.get(side, _BEHIND)}, but feeds a line that {_LIES[below]}"
        raw.report((*path, "to"), what, shown(entry["to"]), "correct `side` of one of them")


def _seasons(raw: Raw, path: tuple[str, ...], *, every_month: bool) -> None:
    season_of: dict[int, str] = {}
    for season, entry in raw.entries(*path):
        for i, month in enumerate(months := integers(entry.get("months"))):
            at = (*path, season, "months", i)
            if month in months[:i]:
                raw.report(at, f"month {month} is given twice", "", "remove one")
            elif month in season_of:
                what = f"month {month} is in `{season_of[month]}` and in `{season}`"
                raw.report(at, what, "", "keep it in one season")
            else:
                season_of[month] = season
        wanted, other = ("limit_mw", "factor") if every_month else ("factor", "limit_mw")
        if wanted not in entry:
            raw.report((*path, season, wanted), "is missing", "", "add it", key=True)
        if other in entry:
            what = (
                "a stage has limits" if every_month else "a season of the final limit has a factor"
            )
            raw.report((*path, season, other), what, "", f"write `{wanted}`", key=True)
    lacking = [str(month) for month in MONTHS if month not in season_of]
    if every_month and season_of and lacking:
        what = f"leaves out the months {', '.join(lacking)}"
        raw.report(path, what, "", "put every month in one season", key=True)


def _stage(raw: Raw, path: tuple[str, ...], stage: Any) -> None:
    if not isinstance(stage, dict):
        return
    given = [key for key in ("ends", "ends_with") if key in stage]
    if len(given) != 1:
        what = "has both `ends` and `ends_with`" if given else "does not say when it ends"
        way_out = "keep one of them" if given else "add `ends:` or `ends_with:`"
        raw.report(path, what, "", way_out, key=True)
    _seasons(raw, (*path, "seasons"), every_month=True)


def _one_of(raw: Raw) -> None:
    for group, options in raw.entries(*ONE_OF):
        path = (*ONE_OF, group)
        shares = [raw.central(SHARE, *path, option, "probability") for option in options]
        known = [share for share in shares if share is not None]
        if known and len(known) == len(shares) and abs(sum(known) - 1) > SUM_TOLERANCE:
            what = f"has probabilities that add up to {sum(known):g}"
            raw.report(path, what, "", "make them add up to 1", key=True)


def _hydrology(raw: Raw) -> None:
    years = {
        region: set(raw.names(*HYDROLOGY, "regions", region, "years"))
        for region, _ in raw.entries(*HYDROLOGY, "regions")
    }
    if not years:
        return
    first, record = next(iter(years.items()))
    for region, other in years.items():
        if other != record:
            lacks, adds = sorted(record - other), sorted(other - record)
            said = [f"lacks {', '.join(lacks)}"] * bool(lacks) + [f"adds {', '.join(adds)}"] * bool(
                adds
            )
            what = f"has other years than `{first}`: {' and '.join(said)}"
            path = (*HYDROLOGY, "regions", region, "years")
            raw.report(path, what, "", "give all regions the same years", key=True)
    mode, threshold = raw.at(*HYDROLOGY, "mode"), raw.central(NUMBER, *HYDROLOGY, "oni_threshold_c")
    winters = raw.at(*HYDROLOGY, "oni_prior_winter_c")
    if mode in ("el_nino", "la_nina") and threshold is not None and isinstance(winters, dict):
        sign = 1 if mode == "el_nino" else -1
        known = [oni for name, oni in winters.items() if name in record]
        if not any(isinstance(oni, int | float) and sign * oni >= threshold for oni in known):
            what = f"no winter before a year of the record passes {sign * threshold:+g} °C"
            raw.report((*HYDROLOGY, "mode"), what, str(mode), "lower `oni_threshold_c`")
    year = raw.at(*HYDROLOGY, "year")
    if raw.at(*HYDROLOGY, "mode") == "year" and year is None:
        path = (*HYDROLOGY, "mode")
        raw.report(path, "is `year`, but no year is named", "", 'add `year: "1998"` beside it')
    if isinstance(year, str) and year not in record:
        what = "is not a year of the record"
        span = f"the record runs from {min(record)} to {max(record)}" if record else ""
        raw.report((*HYDROLOGY, "year"), what, shown(year), span)


def _no_repeats(raw: Raw, path: tuple[str, ...]) -> None:
    numbers = integers(raw.at(*path))
    for i, number in enumerate(numbers):
        if number in numbers[:i]:
            raw.report((*path, i), f"{number} is given twice", "", "remove one")
