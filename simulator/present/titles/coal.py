"""The finding of each picture of coal as a sentence, computed from its numbers: never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.estimates import plus_minus
from simulator.analysis.facts.coal import NOTHING
from simulator.analysis.facts.spread import ends
from simulator.present import coal_words
from simulator.present.numbers import chance, nameplate, rounded, told

if TYPE_CHECKING:
    from simulator.analysis.facts import coal as co
    from simulator.analysis.facts import coal_or_power as cp

ALWAYS = 0.9995  # of the months: told without a number


def coal(f: co.Facts) -> str:
    """Say how much comes, how likely the lowest target is, and what binds most often."""
    at = f.years.index(f.year)
    low, middle, high = ends(f.bought_mt, at)
    if not high:
        return f"In {f.year} nine of ten futures bring no coal from Laos"
    said = f"In {f.year} Viet Nam gets {told(low, middle, high, 'Mt')} of coal from Laos"
    if f.goals:
        lowest = f.goals[0]
        met = chance(float(lowest.met.probability), float(lowest.met.standard_error), f.draws)
        said += f", {nameplate(lowest.value_mt)} Mt or more in {met}"
    return f"{said}; {_binds(f, at)}"


def _binds(f: co.Facts, at: int) -> str:
    """Say what binds most often in the year shown."""
    most = max(f.binds, key=lambda path: float(f.binds[path][at]))
    share, error = float(f.binds[most][at]), float(f.binds_se[most][at])
    months = (
        "every month"
        if share >= ALWAYS
        else f"{plus_minus(100 * share, 100 * error)} % of the months"
        if error > 0
        else f"{rounded(100 * share, 2)} % of the months"
    )
    if most == NOTHING:
        return f"nothing is held back on the way in {months}"
    return f"what binds most is {coal_words.lower(coal_words.place(most, f.names))}, in {months}"


def coal_or_power(f: cp.Facts) -> str:
    """Say what a tonne brings either way, and what that leaves the plant for all but its coal."""
    at = f.years.index(f.year)

    border = told(*ends(f.carried_usd_per_t, at), "USD")
    if not f.burnt_usd_per_t[0.9][at]:
        return (
            f"In {f.year} a tonne of coal brings {border} at the border; no price ceiling says "
            "what it brings as power"
        )
    rest = told(*ends(f.left_usd_per_mwh, at), "USD/MWh")
    left = (
        f"which leaves {rest} for all else the plant costs"
        if f.left_usd_per_mwh[0.5][at] > 0
        else "so that the border pays more even if the plant cost nothing"
    )
    power = told(*ends(f.burnt_usd_per_t, at), "USD")
    return (
        f"In {f.year} a tonne of coal brings {power} as power at the price ceiling and {border} at "
        f"the border, {left}"
    )
