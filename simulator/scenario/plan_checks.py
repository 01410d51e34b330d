"""A plan that contradicts itself or the registers: what may be decided, when, and at what cost."""

from __future__ import annotations

import math
from typing import Any

from simulator.catalogue.message import Number, listing, message, year
from simulator.catalogue.quantities import TARGETABLE
from simulator.dates import date_text
from simulator.scenario.problems import as_yaml, did_you_mean, quoted, quoted_list
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw, integers, text

PLAN = ("plan",)
PROJECTS, LINES = ("power", "projects"), ("power", "lines")
MONEY = "saving_musd"  # less the cost of lines, where it is what is wanted
SETTLED = ("exporting", "ppa", "approved", "elsewhere")  # nothing is left for a plan to sign


def check(raw: Raw) -> None:
    """Report every contradiction."""
    if not isinstance(raw.at(*PLAN), dict):
        return
    first, last = raw.at("horizon", "first_year"), raw.at("horizon", "last_year")
    last_year = last if isinstance(last, int) else math.inf
    years = (first if isinstance(first, int) else -math.inf, last_year)
    kept = _settled(raw)
    _limit(raw, kept)
    for line, entry in raw.entries(*PLAN, "lines"):
        _line(raw, line, entry, last_year)
    target = raw.at(*PLAN, "target")
    _target(raw, (*PLAN, "target"), target, years)
    for name in raw.names(*PLAN, "also"):
        _target(raw, (*PLAN, "also", name), name, years)
    for path in (PLAN, (*PLAN, "then")):
        _wish(raw, path, years)


def _settled(raw: Raw) -> list[str]:
    """Check the projects that are named; return those kept that may be."""
    lists = {key: raw.at(*PLAN, "projects", key) for key in ("keep", "leave")}
    kept: list[str] = []
    option: dict[str, tuple[str, str]] = {}
    for key, names in lists.items():
        for number, name in enumerate(names if isinstance(names, list) else []):
            entry = raw.at(*PROJECTS, name) if isinstance(name, str) else None
            if not isinstance(entry, dict):
                continue
            path = (*PLAN, "projects", key, number)
            if entry.get("line") is None:
                raw.report(path, message("problem-plan-no-line"), as_yaml(name))
            elif entry.get("counted") is not True:
                if key == "leave":  # as in a scenario that a plan has decided
                    continue
                raw.report(path, message("problem-plan-not-counted"), as_yaml(name))
            elif entry.get("offtake") in SETTLED:
                what = message("problem-plan-settled", offtake=quoted(str(entry["offtake"])))
                raw.report(path, what, as_yaml(name))
            elif key == "leave" and name in (lists["keep"] or ()):
                raw.report(path, message("problem-plan-kept-and-left"), as_yaml(name))
            elif key == "keep":
                kept.append(name)
                group, _, chosen = (text(entry, "one_of") or "").partition(".")
                first, other = option.setdefault(group, (name, chosen))
                if group and other != chosen:
                    what = message("problem-plan-two-options", other=quoted(first))
                    raw.report(path, what, as_yaml(name))
    return kept


def _limit(raw: Raw, kept: list[str]) -> None:
    """Check that what is kept fits what may be signed."""
    most = raw.at(*PLAN, "limits", "signed_mw")
    sizes = [raw.central(Leaf("MW"), *PROJECTS, name, "capacity_mw") or 0.0 for name in kept]
    if kept and isinstance(most, int | float) and math.fsum(sizes) > most:
        largest = sorted(kept, key=lambda name: -sizes[kept.index(name)])[:2]
        what = message(
            "problem-plan-keeps-too-much",
            kept=Number(math.fsum(sizes), 0, True),
            largest=listing([quoted(name) for name in largest], "and"),
        )
        raw.report((*PLAN, "limits", "signed_mw"), what, f"{most:g}")


def _line(raw: Raw, line: str, entry: dict[str, Any], last_year: float) -> None:
    """Check what may be done with a line, when, and that its cost is known where it counts."""
    path, own = (*PLAN, "lines", line), raw.at(*LINES, line)
    if not isinstance(own, dict):
        return
    decided = raw.at(*PLAN, "decided")
    for number, begin in enumerate(integers(entry.get("begin"))):
        at = (*path, "begin", number)
        if isinstance(decided, str) and str(begin) < decided[:4]:
            what = message("problem-plan-begun-before", decided=decided)
            raw.report(at, what, str(begin))
        elif begin > last_year:
            raw.report(
                at, message("problem-plan-begun-beyond", last=year(int(last_year))), str(begin)
            )
    as_of = raw.at("as_of")
    stands = own.get("energised") is None or _stands(raw, line, str(as_of))
    if stands and "adds_mw" not in entry:
        raw.report(path, message("problem-plan-line-stands"), key=True)
    if not stands and "adds_mw" in entry:
        raw.report((*path, "adds_mw"), message("problem-plan-line-to-come"), key=True)
    if "adds_mw" in entry and not any(key in own for key in ("n1_mw", "n0_mw", "limit_mw")):
        raw.report((*path, "adds_mw"), message("problem-plan-no-limit"), key=True)
    wished = raw.at(*PLAN, "maximise"), raw.at(*PLAN, "then", "maximise")
    limited = raw.at(*PLAN, "limits", "line_musd") is not None or MONEY in wished
    reinforced = "adds_mw" in entry
    if limited and "cost_musd" not in entry and (reinforced or "cost_musd" not in own):
        raw.report(path, message("problem-plan-without-cost"), key=True)


def _stands(raw: Raw, line: str, as_of: str) -> bool:
    """Return whether a line is surely in service on the day of what is known."""
    energised = raw.quantity(Leaf("date"), *LINES, line, "energised")
    return energised is not None and date_text(energised.distribution.support[1]) <= as_of


def _target(raw: Raw, path: tuple[str, ...], name: Any, years: tuple[float, float]) -> None:
    """Check that a target has a year, within the horizon."""
    if not isinstance(name, str) or name not in raw.names("targets"):
        return
    when = raw.at("targets", name, "year")
    if when is None:
        raw.report(path, message("problem-plan-target-no-year"), as_yaml(name))
    elif isinstance(when, int) and not years[0] <= when <= years[1]:
        first, last = (year(int(y)) for y in years)
        what = message("problem-plan-target-beyond", year=year(when), first=first, last=last)
        raw.report(path, what, as_yaml(name))


def _wish(raw: Raw, path: tuple[str, ...], years: tuple[float, float]) -> None:
    """Check that what is to be as much as can be is reported, in a year within the horizon."""
    name, when = raw.at(*path, "maximise"), raw.at(*path, "year")
    if isinstance(name, str) and name not in TARGETABLE:
        what = message("problem-not-reported-by-year")
        all_names = message("problem-one-of", names=quoted_list(TARGETABLE))
        near = did_you_mean(name, TARGETABLE) or all_names
        raw.report((*path, "maximise"), what, as_yaml(name), near)
    if isinstance(when, int) and not years[0] <= when <= years[1]:
        first, last = (year(int(y)) for y in years)
        what = message("problem-plan-wish-beyond", first=first, last=last)
        raw.report((*path, "year"), what, str(when))
