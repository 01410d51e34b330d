"""A scenario as what was known of it at the end of a past year, as values to set by path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from scipy.stats import gamma

from simulator.dates import decimal_year
from simulator.scenario.backcast import Backcast
from simulator.scenario.load import Loaded
from simulator.scenario.schema import Scenario
from simulator.timeline import MONTHS_PER_YEAR

AFTER = 1  # years played beyond the record's last
AROUND = ("transport", "correlations")  # sections about later days, of which power reads nothing

Known = TypeVar("Known")


def as_known(
    loaded: Loaded, backcast: Backcast, year: int, last_year: int, others: Iterable[str]
) -> dict[str, Any]:
    """Return what to set for the register to be that of 31 December of a year.

    Plants and lines have the state, buyer and date of their latest statement;
    a project without one is not counted, a line without one stays as it is.
    Kinds of arrivals appear as often as they had by then. What plants were out
    of service when stays known: disturbances are inputs. `others` are the parts
    that are left out.
    """
    scenario, merged = loaded.scenario, loaded.merged["backcast"]
    values: dict[str, Any] = {
        "as_of": f"{year}-12-31",
        "horizon": {"first_year": year, "last_year": last_year + AFTER},
        **dict.fromkeys((*others, *AROUND)),
    }
    for name, project in scenario.power.projects.items():
        path = f"power.projects.{name}"
        known = latest(backcast.projects.get(name, {}), year)
        if known is None or known[1].dropped:
            values[f"{path}.counted"] = False
            continue
        month, statement = known
        values |= {
            f"{path}.counted": True,
            f"{path}.physical_status": statement.physical_status,
            f"{path}.offtake": statement.offtake,
            f"{path}.cod": _date(merged["projects"][name][month], "cod"),
        }
        if project.one_of is not None:
            values[f"{path}.one_of"] = None
    for name in scenario.power.lines:
        if (known := latest(backcast.lines.get(name, {}), year)) is not None:
            values[f"power.lines.{name}.energised"] = _date(
                merged["lines"][name][known[0]], "energised"
            )
    for kind in scenario.power.arrivals:
        values[f"power.arrivals.{kind}.per_year"] = _rate(backcast, kind, year)
    return values


def latest(statements: Mapping[str, Known], year: int) -> tuple[str, Known] | None:
    """Return the month and content of the last statement of a year or before; none if none."""
    months = [month for month in statements if month <= f"{year}-12"]
    return (max(months), statements[max(months)]) if months else None


def unlisted_mw(scenario: Scenario, backcast: Backcast, year: int) -> float:
    """Return the MW that supply at `as_of` of projects on no list at the end of a year."""
    return sum(
        project.capacity_mw.distribution.central
        for name, project in scenario.power.projects.items()
        if project.counted is True
        and project.offtake == "exporting"
        and latest(backcast.projects.get(name, {}), year) is None
    )


def month_year(text: str) -> float:
    """Return the first day of a month, in decimal years.

    Examples
    --------
    >>> month_year("2021-07")
    2021.5
    """
    year, month = map(int, text.split("-"))
    return year + (month - 1) / MONTHS_PER_YEAR


def appearances(backcast: Backcast, kind: str, until: float) -> tuple[int, float]:
    """Return how many entries of a kind appeared by a day, and in how many years."""
    since = backcast.since.distribution.central
    first = [month_year(min(backcast.projects[name])) for name in backcast.appeared.get(kind, ())]
    return sum(since <= day < until for day in first), max(until - since, 0.0)


def rate(count: int, years: float) -> tuple[float, float]:
    """Return median and 90th percentile of a yearly rate after `count` in so many years.

    Notes
    -----
    Gamma posterior with shape count + 1/2 (Jeffreys) and two more years, as if
    a quarter of an entry a year had been seen: without any record the rate is
    small and hardly known.

    Examples
    --------
    >>> [round(x, 2) for x in rate(9, 9.0)]
    [0.83, 1.24]
    """
    found = gamma.ppf((0.5, 0.9), count + 0.5, scale=1.0 / (years + 2.0))
    return float(found[0]), float(found[1])


def _rate(backcast: Backcast, kind: str, year: int) -> dict[str, Any]:
    median, p90 = rate(*appearances(backcast, kind, decimal_year(date(year, 12, 31))))
    return {
        "lognormal": {"median": round(median, 4), "p90": round(p90, 4)},
        "set_by_user": True,
    }


def _date(statement: Mapping[str, Any], field: str) -> Any:
    """Return a date as it stands, with the source of its statement."""
    value = statement.get(field)
    if value is None:
        return None
    leaf = dict(value) if isinstance(value, Mapping) else {"value": value}
    if not {"source", "derived", "assumption"} & leaf.keys():
        leaf["source"] = statement.get("source", "")
    return leaf
