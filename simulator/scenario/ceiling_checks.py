"""Price ceilings that contradict themselves: windows out of order, contracts without a price."""

from __future__ import annotations

from typing import Any

from simulator.catalogue.message import message
from simulator.dates import date_text
from simulator.scenario.power_checks import COST_OF, PROJECTS
from simulator.scenario.problems import Path, quoted
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw, text

DATE = Leaf("date")
CEILINGS = ("economics", "ceilings")


def check(raw: Raw) -> None:
    """Report every contradiction."""
    for project, entry in raw.entries(*PROJECTS):
        _price(raw, (*PROJECTS, project), entry)
    _windows(raw)


def _price(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    """Check that what Viet Nam has signed for has a price: a ceiling or the contract's own."""
    signed = entry.get("offtake") in ("exporting", "ppa", "approved")
    if entry.get("counted") is False or not signed or "price_uscent_per_kwh" in entry:
        return
    technology = COST_OF.get(text(entry, "technology") or "")
    if technology == "solar" and raw.at("economics", "solar_may_contract") is True:
        technology = "hydro"
    windows = raw.at(*CEILINGS)
    if technology is None or not isinstance(windows, dict):
        return
    if not any(technology in _technologies(window) for _, window in raw.entries(*CEILINGS)):
        what = message("problem-no-ceiling", technology=quoted(technology))
        raw.report(path, what, key=True)


def _technologies(ceiling: dict[str, Any]) -> list[str]:
    """Return the technologies of a ceiling as far as they are names."""
    names = ceiling.get("technologies")
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _windows(raw: Raw) -> None:
    """Check that the windows of a technology follow each other: no overlap, no gap."""
    windows: dict[str, list[tuple[float, float, str]]] = {}
    unclear: set[str] = set()  # technologies of which a window has no meaning yet
    for ceiling, entry in raw.entries(*CEILINGS):
        path = (*CEILINGS, ceiling)
        start = raw.central(DATE, *path, "from_date")
        end = raw.central(DATE, *path, "to_date")
        if start is not None and end is not None and end <= start:
            unclear |= set(_technologies(entry))
            continue  # the order is a declared rule
        low = float("-inf") if start is None else start
        high = float("inf") if end is None else end
        for technology in _technologies(entry):
            for other_low, other_high, other in windows.get(technology, []):
                if low < other_high and other_low < high:
                    what = message(
                        "problem-windows-overlap",
                        other=quoted(other),
                        technology=quoted(technology),
                    )
                    raw.report(path, what, key=True)
            windows.setdefault(technology, []).append((low, high, ceiling))
    for technology, spans in windows.items():
        if technology not in unclear:
            _gaps(raw, technology, sorted(spans))


def _gaps(raw: Raw, technology: str, spans: list[tuple[float, float, str]]) -> None:
    """Refuse days between windows, on which a contract would have no price."""
    _, end, before = spans[0]
    for low, high, ceiling in spans[1:]:
        if low > end:
            what = message(
                "problem-windows-gap",
                technology=quoted(technology),
                day=date_text(end),
                before=quoted(before),
                text=quoted(f"from_date: {date_text(end)}"),
            )
            raw.report((*CEILINGS, ceiling, "from_date"), what, date_text(low))
        if high > end:
            end, before = high, ceiling
