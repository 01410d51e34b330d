"""The finding of each picture of trade and investment as a sentence, computed from its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.present import trade_words as words
from simulator.present.numbers import chance, share, told

if TYPE_CHECKING:
    from simulator.analysis.facts import trade as tr
    from simulator.analysis.facts import trade_goods as gd


def trade(f: tr.Facts) -> str:
    """Say when trade first reaches what is asked, and whether it does by the years stated."""
    last = f.years[-1]
    if not f.goals:
        at = f.years.index(f.last_shown)
        ends = words.with_unit(*(float(f.path_busd[s][at]) for s in (0.1, 0.5, 0.9)))
        return f"{words.TWO_WAY} comes to {ends} in {f.last_shown}"
    levels: dict[str, list[str]] = {}
    for g in f.goals:
        levels.setdefault(words.years_of(g.p10, g.p50, g.p90, last), []).append(words.level(g.busd))
    when = listed([f"{listed(same)} {year}" for year, same in levels.items()])
    said = f"{words.TWO_WAY} first reaches {when}"
    stated = [(g, r) for g in f.goals for r in g.stated]
    if not stated:
        return said
    goal, row = max(stated, key=lambda pair: pair[1].year or 0)
    met = chance(row.probability, row.probability_se, f.draws)
    which = f"the {words.level(goal.busd)} {words.STANDING[row.standing]} for {row.year}"
    return f"{said}; {which} come in {met}"


def goods(f: gd.Facts) -> str:
    """Say who sells more, by how much in each year, and how much of the trade is energy."""
    lowest, highest = float(f.surplus.p50.min()), float(f.surplus.p50.max())
    sign = -1.0 if highest <= 0 else 1.0
    told_years = []
    for i, year in enumerate(f.years):
        low, high = sorted(sign * float(x[i]) for x in (f.surplus.p10, f.surplus.p90))
        told_years.append(f"{told(low, sign * float(f.surplus.p50[i]), high, 'MUSD')} in {year}")
    who = "Laos" if lowest > 0 else "Viet Nam" if highest <= 0 else ""
    by = listed(told_years)
    more = f"{who} sells more than it buys, by {by}" if who else f"The surplus of Laos is {by}"
    parts = [share(float(x)) for x in f.energy_share.p50]
    energy = parts[0] if parts[0] == parts[-1] else " and ".join(parts)
    return f"{more}; energy is {energy} of two-way trade"


def listed(texts: Sequence[str]) -> str:
    """Join texts as a sentence lists them.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    *first, last = texts
    return f"{', '.join(first)} and {last}" if first else last
