"""The finding of the picture of investment as a sentence, computed from its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.present import trade_words as words
from simulator.present.numbers import told

if TYPE_CHECKING:
    from simulator.analysis.facts import investment as inv


def investment(f: inv.Facts) -> str:
    """Say how much capital the plan needs, and how that compares with what is registered."""
    low, middle, high = (float(f.cumulative_busd[s][-1]) for s in (0.1, 0.5, 0.9))
    first, last = f.years[0], f.years[-1]
    span = f"in {first}" if first == last else f"{first}–{last}"
    if not high:
        return f"Nothing that needs capital enters service {span}"
    needed = told(low, middle, high, words.UNIT)
    ratio = f.over_registered
    number, *ends = (f"{float(x):.1f}" for x in (ratio.p50, ratio.p10, ratio.p90))
    spread = "" if len({number, *ends}) == 1 else f" ({'–'.join(ends)})"
    return (
        f"What enters service {span} needs {needed} of capital, {number} times{spread} what "
        "Viet Nam had registered in Laos; who pays, nobody says"
    )
