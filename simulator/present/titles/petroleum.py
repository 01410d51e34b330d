"""The finding of the picture of petroleum as a sentence, computed from its numbers: never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.facts.spread import ends
from simulator.present.numbers import chance, told

if TYPE_CHECKING:
    from simulator.analysis.facts import petroleum as pe


def petroleum(f: pe.Facts) -> str:
    """Say whether Laos runs short, and how much Viet Nam sends; else how long stocks last."""
    if f.worst is not None:
        sent = _sent(f)
        return f"{_short(f, f.years.index(f.worst))}; {sent[0].lower() + sent[1:]}"
    return f"{_sent(f)}; {_cover(f)}{_pipeline(f)}"


def _sent(f: pe.Facts) -> str:
    at = f.years.index(f.year)
    low, middle, high = ends(f.sent_ml, at)
    if not high:
        return f"In {f.year} nine of ten futures bring Laos no petroleum from Viet Nam"
    share = told(*(100 * end for end in ends(f.share, at)), unit="%")
    return f"In {f.year} Viet Nam sends Laos {told(low, middle, high, 'ML')}, {share} of its demand"


def _pipeline(f: pe.Facts) -> str:
    share, error = f.open_by_end.probability, f.open_by_end.standard_error
    if not share:
        return ""
    opens = chance(float(share), float(error), f.draws)
    return f"; a pipeline is open by the end of {f.years[-1]} in {opens}"


def _cover(f: pe.Facts) -> str:
    at = f.years.index(f.year)
    days = told(*ends(f.cover_days, at), "days")
    return f"Lao stocks last {days}"


def _short(f: pe.Facts, at: int) -> str:
    how_often = chance(float(f.short.probability[at]), float(f.short.standard_error[at]), f.draws)
    low, middle, high = (
        float(amount[at]) for amount in (f.unserved_ml.p10, f.unserved_ml.p50, f.unserved_ml.p90)
    )
    missing = told(low, middle, high, "ML")
    return f"In {f.years[at]} Laos runs short in {how_often}, by {missing}"
