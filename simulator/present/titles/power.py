"""The finding of each picture of power as a sentence, computed from its numbers: never typed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.facts.curtailment import lost_share
from simulator.analysis.facts.record import from_year
from simulator.analysis.network import brief
from simulator.present.numbers import (
    MONTHS,
    chance,
    level,
    mean,
    nameplate,
    rounded,
    share,
    share_short,
    told,
    with_spread,
)
from simulator.present.words import (
    LARGEST_LOSS,
    STANDING_NOUN,
    TECHNOLOGY_MASS,
    alternative,
    capital,
)

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.analysis.facts import cost as co
    from simulator.analysis.facts import curtailment as lost
    from simulator.analysis.facts import losses as ls
    from simulator.analysis.facts import monthly as mo
    from simulator.analysis.facts import mw_by_year as mw
    from simulator.analysis.facts import targets as card
    from simulator.analysis.facts import timeline as tl
    from simulator.analysis.facts import twh_by_year as twh

VERDICT = {
    "bad": "is unlikely to be met",
    "open": "may or may not be met",
    "good": "is likely to be met",
}

MORE, LESS = 1.05, 0.95  # ratios between which nothing changed to speak of


def mw_by_year(f: mw.Facts) -> str:
    """Say whether the headline target is met, and what is there by then."""
    year = f.years[-1] if f.headline is None else f.headline.year
    at = f.years.index(year)
    low, middle, high = (f.commissioned_mw[s][at] for s in (0.1, 0.5, 0.9))
    there = told(low, middle, high, "MW")
    if f.headline is None:
        return f"{there} are in operation for Viet Nam at the end of {year}"
    h = f.headline
    met = chance(h.probability, h.probability_se, f.draws)
    return (
        f"The {h.value:,.0f} MW {STANDING_NOUN[h.standing]} for {year} "
        f"{VERDICT[level(h.probability)]} ({met}): {there} by then"
    )


def twh_by_year(f: twh.Facts) -> str:
    """Say how imports change from the last year of record, and what carries them in the end."""
    start, end = f.years.index(from_year(f.years, f.as_of)), len(f.years) - 1
    total = f.total_twh
    if not total.mean.any():
        return "No energy reaches the border in any future"
    parts = {t: twh[end] for t, twh in f.by_technology_twh.items()}
    largest = max(parts, key=lambda t: parts[t])
    most = "mostly" if parts[largest] > total.mean[end] / 2 else "the largest part of it"
    at_end = f"{most} {TECHNOLOGY_MASS[largest]}"
    then = told(total.p10[end], total.p50[end], total.p90[end], "TWh")
    if start == end:
        return f"Laos sends {then} in {f.years[end]}, {at_end}"
    now = f"a median of {rounded(total.p50[start])} TWh in {f.years[start]}"
    ratio = total.p50[end] / total.p50[start] if total.p50[start] else math.inf
    verb = "grow" if ratio > MORE else "fall" if ratio < LESS else "stay"
    return f"Imports {verb} from {now} to {then} in {f.years[end]}, {at_end}"


def timeline(f: tl.Facts) -> str:
    """Say how many of the projects still to come are likelier than not to come in time."""
    awaited = [r for r in f.rows if r.group != "supplying"]
    if not awaited:
        return f"All {len(f.rows)} counted projects already supply Viet Nam"
    likely = [r for r in awaited if r.by_year > 0.5]
    mw = sum(r.capacity_mw for r in likely)
    which = f"{len(likely)} ({nameplate(mw)} MW)" if likely else "none"
    verb = "is" if len(likely) <= 1 else "are"
    return (
        f"Of {len(awaited)} projects still to come, {which} {verb} likelier than not "
        f"to supply Viet Nam by the end of {f.by_year}"
    )


def curtailment(f: lost.Facts) -> str:
    """Say which line loses most energy, and how much of what reaches it."""
    if not f.lines:
        return "Lines keep practically no energy back"
    sums = mean(float(f.line_sum_gwh[0]), float(f.line_sum_se_gwh[0]))
    part = f.line_sum_gwh[0] / f.total_gwh.mean.sum()
    return (
        f"{brief(f.lines[0])} binds most: {sums} GWh lost there {f.years[0]}–{f.years[-1]}, "
        f"{share(float(part))} of all that lines keep back"
    )


def scorecard(f: card.Facts) -> str:
    """Say how many of the tested targets are likelier met than missed."""
    if not f.tested:
        return "No target falls within the horizon"
    floors = [r.probability > 0.5 for r in f.tested if r.comparator == "at_least"]
    caps = [r.probability > 0.5 for r in f.tested if r.comparator == "at_most"]
    verb = "is" if sum(floors) <= 1 else "are"
    said = []
    if floors:
        said.append(f"{_of(floors)} targets that ask for a minimum {verb} likelier met than missed")
    if caps:
        said.append(f"{_of(caps)} caps {'is' if sum(caps) <= 1 else 'are'} likely to be kept")
    return capital("; ".join(said))


def scorecard_of_goods(f: card.Facts) -> str:
    """Say which targets of coal and trade are likelier met than missed, and what is never met."""
    if not f.tested:
        return "No target of coal or trade can be tested"
    met = [r for r in f.tested if r.probability > 0.5]
    never = sum(r.probability == 0.0 for r in f.tested)
    verb = "is" if len(met) <= 1 else "are"
    said = (
        f"{_of([r in met for r in f.tested])} targets of coal and trade {verb} likelier met than "
        "missed"
    )
    return capital(f"{said}; {never or 'none'} {'is' if never <= 1 else 'are'} met in no future")


def _of(holds: Sequence[bool]) -> str:
    """Return how many of how many, as a sentence says it.

    >>> _of([True, False]), _of([False, False]), _of([True, True])
    ('1 of 2', 'none of 2', 'all 2')
    """
    count = sum(holds)
    if count == len(holds) > 1:
        return f"all {count}"
    return f"{count or 'none'} of {len(holds)}"


def monthly(f: mo.Facts) -> str:
    """Say how far the month with most energy stands above the one with least."""
    year, gwh = list(f.gwh.items())[-1]
    middle = gwh[0.5]
    most, least = MONTHS[int(middle.argmax())], MONTHS[int(middle.argmin())]
    if not middle.any():
        return f"In {year} half of the futures bring no energy in any month"
    if middle.max() <= MORE * middle.min():
        return f"In {year} every month brings about as much as the others"
    if not middle.min():
        return f"In {year} most energy comes in {most}, none in {least}"
    ratio = rounded(float(middle.max() / middle.min()), 2)
    return f"In {year} a typical {most} brings {ratio} times the energy of a typical {least}"


def losses(f: ls.Facts) -> str:
    """Say what keeps most megawatts on the list from being in operation."""
    by_id = {s.id: s.mw for s in f.steps}
    lost = {name: mw for name, mw in by_id.items() if name in LARGEST_LOSS}
    largest = max(lost, key=lambda name: float(lost[name].mean))
    listed = rounded(float(by_id["listed"].mean))
    if float(lost[largest].mean) <= 0:
        return f"All {listed} MW on the list are in operation by the end of {f.year}"
    reason = LARGEST_LOSS[largest].format(year=f.year)
    return (
        f"Of {listed} MW on the list, {_mean(by_id['commissioned'])} MW are in operation by "
        f"{f.year}; most is lost to {reason} ({_mean(lost[largest])} MW)"
    )


def cost(f: co.Facts) -> str:
    """Say what a kilowatt-hour costs, and whether that is less than the alternative."""
    at = f.years.index(f.year)
    low, middle, high = (f.price_uscent_per_kwh[s][at] for s in (0.1, 0.5, 0.9))
    if not middle:
        return f"In {f.year} half of the futures import nothing, so that there is no price to tell"
    price = told(low, middle, high, "US¢/kWh")
    cheaper = chance(float(f.cheaper.probability), float(f.cheaper.standard_error), f.draws)
    other = alternative(f.alternative)
    return f"In {f.year} imports cost {price}, less than {other} in {cheaper}"


def _mean(mw: Estimate) -> str:
    return mean(float(mw.mean), float(mw.standard_error))


class Answer(NamedTuple):
    """What a reader in a hurry needs: the headline numbers and a few sentences."""

    numbers: tuple[tuple[str, str, str], ...]
    sentences: tuple[str, ...]


def answer(m: mw.Facts, t: twh.Facts, losing: ls.Facts, c: lost.Facts) -> Answer:
    """Answer how much comes, how sure that is, and what binds."""
    year = losing.year
    at = m.years.index(year)
    mw_now, mw_ends = with_spread(*(m.commissioned_mw[s][at] for s in (0.1, 0.5, 0.9)))
    twh_now, twh_ends = with_spread(
        *(p[at] for p in (t.total_twh.p10, t.total_twh.p50, t.total_twh.p90))
    )
    deliverable, firm = rounded(m.deliverable_p50_mw[at]), rounded(m.firm_p10_mw[at])
    numbers = [
        (f"{mw_now} MW", f"commissioned at the end of {year}", f"P10–P90 {mw_ends}"),
        (f"{deliverable} MW", "deliverable over the lines", "median"),
        (f"{firm} MW", "firm in nine of ten futures", "P10"),
        (f"{twh_now} TWh", f"at the border in {year}", f"P10–P90 {twh_ends}"),
    ]  # fmt: skip
    sentences = [
        f"At the end of {year}, {mw_now} MW of Lao plants are in operation for Viet Nam in the "
        f"median of the futures ({mw_ends} in eight of ten). The lines can land {deliverable} MW "
        f"of that in the median, and {firm} MW are firm in nine of ten. The plants bring "
        f"{twh_now} TWh to the border in {year} ({twh_ends} in eight of ten)."
    ]
    if m.headline is not None:
        h = m.headline
        met = chance(h.probability, h.probability_se, m.draws)
        needs = f"; it needs {h.needed}" if h.needed_growth_share > 0 else ""
        asked = f"{STANDING_NOUN[h.standing]} of {h.value:,.0f} MW by {h.year}"
        sentences.append(f"The {asked} {VERDICT[level(h.probability)]} ({met}){needs}.")
    sentences.append(f"{losses(losing)}.")
    kept_back = mean(float(c.total_gwh.mean[at]), float(c.total_gwh.standard_error[at]))
    share_kept = share_short(float(lost_share(c)[at]))
    where = f"; over the years {brief(c.lines[0])} loses most" if c.lines else ""
    sentences.append(
        f"Full or broken lines keep back {kept_back} GWh in {year}, {share_kept} of "
        f"the energy offered{where}."
    )
    return Answer(tuple(numbers), tuple(sentences))
