"""Power that contradicts itself: what is counted, technologies, sides, seasons, hydrology."""

from __future__ import annotations

from typing import Any

from simulator.catalogue.message import Number, listing, message
from simulator.scenario.problems import Path, as_yaml, did_you_mean, quoted
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw, integers, text

NUMBER = Leaf("number")
MONTHS = range(1, 13)
HOURS_OF_YEAR = 8760.0
PROJECTS = ("power", "projects")
ARRIVALS = ("power", "arrivals")
LINES = ("power", "lines")
GROUPS = ("power", "one_of")
PROFILES = ("power", "resource", "profiles")
HYDROLOGY = ("power", "resource", "hydrology")
COST_OF = {
    "hydro_reservoir": "hydro",
    "hydro_run_of_river": "hydro",
    "wind": "wind",
    "solar": "solar",
    "coal": "coal",
}


def check(raw: Raw) -> None:
    """Report every contradiction."""
    stand_in = _standing_in(raw)
    entries = dict(raw.entries(*PROJECTS))
    if entries and not stand_in and not any(e.get("counted") is True for e in entries.values()):
        raw.report(PROJECTS, message("problem-none-counted"), key=True)
    for project, entry in entries.items():
        path = (*PROJECTS, project)
        _counted(raw, path, entry)
        if project in stand_in:
            _stands_in(raw, path, entry)
        if entry.get("counted") is not False or project in stand_in:
            _technology(raw, path, entry)
            _follows(raw, path, entry, stand_in)
            _possible_energy(raw, path)
        _alt_line(raw, path, entry)
        _option(raw, (*path, "one_of"), text(entry, "one_of"))
    for line, entry in raw.entries(*LINES):
        _border(raw, (*LINES, line), entry)
        _seasons(raw, (*LINES, line, "seasons"), every_month=False)
        if isinstance(entry.get("stage"), dict):
            _seasons(raw, (*LINES, line, "stage", "seasons"), every_month=True)
            _ends_with(raw, (*LINES, line, "stage", "ends_with"))
    _hydrology(raw)
    _scenario_years(raw)
    for name, entry in raw.entries(*ARRIVALS):
        _technology(raw, (*ARRIVALS, name), entry)
    for profile, entry in raw.entries(*PROFILES):
        factors = entry.get("monthly_capacity_factor")
        if isinstance(factors, list) and factors and not any(factors):
            path = (*PROFILES, profile, "monthly_capacity_factor")
            raw.report(path, message("problem-zero-profile"))


def _counted(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    counted = entry.get("counted")
    if counted is True and entry.get("offtake") == "elsewhere":
        raw.report((*path, "counted"), message("problem-counted-elsewhere"), "true")
    elif counted is True and "line" not in entry:
        raw.report(path, message("problem-counted-without-line"), key=True)
    if counted == "displaced" and not entry.get("displaces"):
        raw.report((*path, "counted"), message("problem-displaced-by-nothing"))
    units = entry.get("units", 1)
    if isinstance(units, int) and units > 1 and "unit_interval_months" not in entry:
        raw.report((*path, "units"), message("problem-units-at-once", units=units))
    if counted is True and entry.get("offtake") == "exporting" and "cod" not in entry:
        raw.report(path, message("problem-exports-without-date"), key=True)


def _standing_in(raw: Raw) -> set[str]:
    """Return the projects that are played in the place of an entry that is displaced."""
    displaced = [e for _, e in raw.entries(*PROJECTS) if e.get("counted") == "displaced"]
    lists = [e.get("displaces") for e in displaced]
    known = raw.names(*PROJECTS)
    return {name for names in lists if isinstance(names, list) for name in names if name in known}


def _stands_in(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    """Check that a project that is played in another's place has what a counted one has."""
    if entry.get("counted") is True:
        return
    if "line" not in entry:
        raw.report(path, message("problem-stands-in-without-line"), key=True)
    if entry.get("offtake") == "elsewhere":
        raw.report((*path, "offtake"), message("problem-stands-in-elsewhere"), "`elsewhere`")
    if entry.get("offtake") == "exporting" and "cod" not in entry:
        raw.report(path, message("problem-exports-without-date"), key=True)


def _follows(raw: Raw, path: Path, entry: dict[str, Any], played: set[str]) -> None:
    """Check that the plant whose water a hydropower plant follows has water, all the way up."""
    followed, seen = text(entry, "follows"), set[str]()
    technology = text(entry, "technology") or ""
    if not technology.startswith("hydro"):
        if followed is not None and technology in COST_OF:
            what = message("problem-follows-as-other", technology=quoted(technology))
            raw.report((*path, "follows"), what, as_yaml(followed))
        return
    while followed is not None and followed in raw.names(*PROJECTS) and followed not in seen:
        seen.add(followed)
        technology = raw.at(*PROJECTS, followed, "technology")
        profile = raw.at(*PROJECTS, followed, "profile")
        described = raw.at(*PROFILES, str(profile))
        what = None
        known = isinstance(technology, str) and technology in COST_OF
        if known and not technology.startswith("hydro"):
            what = message("problem-follows-no-water", technology=quoted(technology))
        elif followed in played or raw.at(*PROJECTS, followed, "counted") is not False:
            return  # of its own profile it is told itself
        elif profile is None:
            what = message("problem-follows-no-profile")
        elif isinstance(described, dict) and "region" not in described:
            what = message("problem-follows-no-region")
        if what is not None:
            raw.report((*path, "follows"), what, as_yaml(followed))
            return
        above = raw.at(*PROJECTS, followed, "follows")
        followed = above if isinstance(above, str) else None


def _possible_energy(raw: Raw, path: tuple[str, ...]) -> None:
    """Check that a plant's design energy is no more than it gives all year at full capacity."""
    energy = raw.central(Leaf("GWh"), *path, "energy_gwh")
    capacity = raw.central(Leaf("MW"), *path, "capacity_mw")
    if energy is None or capacity is None or "capacity_factor" in raw.at(*path):
        return
    most_gwh = capacity * HOURS_OF_YEAR / 1e3
    if 0 < most_gwh < energy:
        what = message("problem-more-than-full", most=Number(most_gwh, 0, False))
        raw.report((*path, "energy_gwh"), what, f"{energy:g}")


def _alt_line(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    """Check that a plant that moves to another line has one, and a date to wait for."""
    line = text(entry, "alt_line")
    if line is not None and line == entry.get("line"):
        raw.report((*path, "alt_line"), message("problem-alt-line-same"))
    if line is not None and raw.at(*LINES, line, "before_energised") == "bypassed":
        raw.report((*path, "alt_line"), message("problem-alt-line-bypassed"), as_yaml(line))


def _option(raw: Raw, path: Path, written: str | None) -> None:
    """Check that the option of a group of plans is there."""
    group, dot, option = (written or "").partition(".")
    if not dot:
        return
    table = ".".join(GROUPS)
    if group not in raw.names(*GROUPS):
        what, near = message("problem-no-group", table=quoted(table)), quoted(table)
        raw.report(path, what, as_yaml(written), did_you_mean(group, raw.names(*GROUPS), near))
    elif option not in raw.names(*GROUPS, group):
        among = quoted(f"{table}.{group}")
        near = did_you_mean(option, raw.names(*GROUPS, group), among)
        raw.report(path, message("problem-no-option", table=among), as_yaml(written), near)


def _technology(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    """Check what the technology of a plant that may be counted needs and cannot have."""
    technology, profile = text(entry, "technology"), text(entry, "profile")
    if technology not in COST_OF:
        return
    of = quoted(technology)
    if technology != "wind" and "site" in entry:
        raw.report((*path, "site"), message("problem-no-site", technology=of), key=True)
    if technology == "wind" and "site" not in entry:
        raw.report(path, message("problem-wind-without-site"), key=True)
    if technology == "coal":
        if profile is not None:
            raw.report((*path, "profile"), message("problem-coal-profile"), as_yaml(profile))
    elif "profile" not in entry:
        raw.report(path, message("problem-without-profile", technology=of), key=True)
    elif isinstance(described := raw.at(*PROFILES, profile or ""), dict):
        at = (*path, "profile")
        if technology.startswith("hydro") and "region" not in described:
            where = quoted(f"{'.'.join(PROFILES)}.{profile}")
            raw.report(at, message("problem-profile-region", profile=where), as_yaml(profile))
        elif not technology.startswith("hydro") and "region" in described:
            raw.report(at, message("problem-profile-of-hydro", technology=of), as_yaml(profile))
    cost = COST_OF[technology]
    costs = raw.names("economics", "costs")
    if costs and cost not in costs:
        what = message("problem-no-cost", cost=quoted(f"economics.costs.{cost}"))
        raw.report((*path, "technology"), what)


def _ends_with(raw: Raw, path: tuple[str, ...]) -> None:
    """Check that the line that ends a stage has a date: with one that stands it never holds."""
    line = raw.at(*path)
    known = isinstance(line, str) and line in raw.names(*LINES)
    if known and raw.at(*LINES, line, "energised") is None:
        raw.report(path, message("problem-line-always-there"), as_yaml(line))


def _border(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    side = entry.get("side")
    if side == "border" and "border_at" not in entry:
        raw.report(path, message("problem-border-nowhere"), key=True)
    if side is not None and side != "border" and "border_at" in entry:
        raw.report((*path, "border_at"), message("problem-border-point"), key=True)
    if side in ("laos", "border") and entry.get("before_energised") == "bypassed":
        raw.report((*path, "before_energised"), message("problem-bypassed-in-laos"), "bypassed")
    below = raw.at(*LINES, text(entry, "to") or "", "side")
    if side is not None and side != "laos" and below in ("laos", "border"):
        what = message("problem-side-backwards", side=side, below=below)
        raw.report((*path, "to"), what, as_yaml(entry["to"]))


def _seasons(raw: Raw, path: tuple[str, ...], *, every_month: bool) -> None:
    season_of: dict[int, str] = {}
    for season, entry in raw.entries(*path):
        for i, month in enumerate(months := integers(entry.get("months"))):
            at = (*path, season, "months", i)
            if month in months[:i]:
                raw.report(at, message("problem-item-twice"), str(month))
            elif month in season_of:
                seasons = listing([quoted(season_of[month]), quoted(season)])
                raw.report(at, message("problem-month-twice", seasons=seasons), str(month))
            else:
                season_of[month] = season
        wanted, other = ("limit_mw", "factor") if every_month else ("factor", "limit_mw")
        if wanted not in entry:
            way_out = message("problem-add", key=quoted(f"{wanted}:"))
            raw.report((*path, season, wanted), message("problem-missing"), "", way_out, key=True)
        if other in entry:
            what = message("problem-season-of-other-kind", key=quoted(wanted))
            raw.report((*path, season, other), what, key=True)
    lacking = [str(month) for month in MONTHS if month not in season_of]
    if every_month and season_of and lacking:
        what = message("problem-months-left-out", months=listing(lacking, "comma"))
        raw.report(path, what, key=True)


def _hydrology(raw: Raw) -> None:
    """Check that all regions have the same years."""
    years = _record(raw)
    if not years:
        return
    first, record = next(iter(years.items()))
    for region, other in years.items():
        lacks, adds = sorted(record - other), sorted(other - record)
        path = (*HYDROLOGY, "regions", region, "years")
        for kind, those in (("lacks", lacks), ("adds", adds)):
            if those:
                what = message(
                    "problem-other-years",
                    kind=kind,
                    region=quoted(first),
                    years=listing(those, "comma"),
                )
                raw.report(path, what, key=True)


def _scenario_years(raw: Raw) -> None:
    """Check that the record has what the mode of the hydrology needs."""
    years = _record(raw)
    if not years:
        return
    record = next(iter(years.values()))
    mode, threshold = raw.at(*HYDROLOGY, "mode"), raw.central(NUMBER, *HYDROLOGY, "oni_threshold_c")
    winters = raw.at(*HYDROLOGY, "oni_prior_winter_c")
    if mode in ("el_nino", "la_nina") and threshold is not None and isinstance(winters, dict):
        sign = 1 if mode == "el_nino" else -1
        known = [oni for name, oni in winters.items() if name in record]
        if not any(isinstance(oni, int | float) and sign * oni >= threshold for oni in known):
            what = message("problem-no-such-winter", threshold=f"{sign * threshold:+g} °C")
            raw.report((*HYDROLOGY, "mode"), what, str(mode))
    year = raw.at(*HYDROLOGY, "year")
    if mode == "year" and year is None:
        raw.report((*HYDROLOGY, "mode"), message("problem-mode-without-year"))
    if isinstance(year, str) and year not in record:
        way_out = None
        if record:
            way_out = message("problem-record-runs", first=min(record), last=max(record))
        raw.report((*HYDROLOGY, "year"), message("problem-not-in-record"), as_yaml(year), way_out)


def _record(raw: Raw) -> dict[str, set[str]]:
    """Return the years of each region's record."""
    return {
        region: set(raw.names(*HYDROLOGY, "regions", region, "years"))
        for region, _ in raw.entries(*HYDROLOGY, "regions")
    }
