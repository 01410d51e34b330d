"""What every picture of coal draws, what it shows and what it does not: the English around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.present import coal_words
from simulator.present.numbers import nameplate, rounded

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from simulator.analysis.facts import coal as co
    from simulator.analysis.facts import coal_or_power as cp

TRANSIT_TOLD_MT = 0.005


def coal_draws(f: co.Facts) -> str:
    """Say what the picture of coal draws."""
    below = (
        ". Below, what the places that bind most carry, against what they take at most"
        if f.places
        else ""
    )
    return (
        "Coal from Laos into Viet Nam. Bars are means by way "
        f"({at_most([f.ways_se_mt], 'Mt')}); dots and numbers are the medians of the total, "
        f"whiskers its P10–P90; dashed lines are targets{below}"
    )


def coal_shows(f: co.Facts) -> str:
    """Say what the picture of coal shows and what it does not."""
    transit = float(f.transit_mt[f.years.index(f.year)])
    through = (
        f" The bars hold {rounded(transit, 2)} Mt in {f.year} that leave again through Vietnamese "
        "ports; the title does not."
        if transit >= TRANSIT_TOLD_MT
        else ""
    )
    asked = "; ".join(
        f"{nameplate(goal.value_mt)} Mt: {', '.join(row.title for row in goal.rows)}"
        for goal in f.goals
    )
    targets = f" Targets, drawn against every year: {asked}." if f.goals else ""
    return (
        "A way is named by its route from the mine; what one cannot take is offered to the next. A "
        "month is counted for the narrowest place on the way of the mine that most is kept back "
        "from: with more room elsewhere, no more would come. The line of a place is its ceiling, "
        "full on every open day; the hatched band is what storms, load limits and slow days leave "
        "of that, so a gate can bind below its ceiling, and trucks of other trade take their part. "
        "A place is at nought until it is built, and its median jumps in the year by which half of "
        "the futures have it. No queue lasts from month to month, and no price sends coal "
        f"another way.{through}{targets} Years of the past show what the model makes of them, not "
        "customs’ count."
    )


def choice_draws(f: cp.Facts) -> str:
    """Say what the picture of burning or carrying draws."""
    means = np.stack([m.standard_error for m in (f.burnt_mt, f.carried_mt, f.held_back_mt)])
    return (
        "A tonne as electricity at the price ceiling of the year against a tonne at the border: "
        "median, the middle half of the futures (dark) and P10–P90 (light). At right the tonnes, "
        f"means ({at_most(means, 'Mt')}); P10–P90 of the last year beside them"
    )


def choice_shows(f: cp.Facts) -> str:
    """Say what the picture of burning or carrying shows and what it does not."""
    whose = (
        f"Of the {f.for_vietnam + f.elsewhere} plants at the mines {f.elsewhere} sell elsewhere: "
        "they burn coal, and Viet Nam sees neither the coal nor the power. "
        if f.elsewhere
        else ""
    )
    return (
        "Neither number is a margin. The ceiling is the most that Viet Nam pays, and what else the "
        "plant costs (capital, operation, the line) is not taken off it; nor are the Lao export "
        "tax and the haulage, which is not known, off the border price; digging costs the same "
        "either way. A price below the ceiling leaves the plant less than the title says, haulage "
        f"leaves it more. {whose}{coal_words.served_first(f)}. Coal that roads, gates and "
        "buyers do not take stays in the ground: the two ways compete only in months in which "
        "none does."
    )


def at_most(errors: ArrayLike, unit: str) -> str:
    """Tell the largest standard error of many means; with one draw there is none to tell."""
    found = np.asarray(errors, dtype=float)
    known = found[np.isfinite(found)]
    if not known.size:
        return "from one future, so without an error"
    return f"± {rounded(float(known.max()), 1)} {unit} at most"
