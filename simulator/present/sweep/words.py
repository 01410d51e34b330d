"""What a picture of a sweep says: its finding, computed from what it shows, and its labels."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from simulator.present.numbers import chance, chance_parts, mean, nameplate, rounded
from simulator.present.sweep.shown import EXACT, NOISE, Along, Mark, Shown, moves, ranks
from simulator.present.words import STANDING_NOUN, capital, day
from simulator.studies.sweep.ask import Asked

NOUN = {
    "commissioned_mw": "commissioned capacity",
    "deliverable_mw": "deliverable capacity",
    "firm_mw": "firm capacity",
    "import_gwh": "energy at the border",
    "landed_gwh": "energy landed in Viet Nam",
    "import_cost_musd": "what Viet Nam pays",
    "import_share_of_peak": "the share of Lao power in Viet Nam’s peak",
    "coal_kt": "coal for Vietnamese buyers",
    "coal_with_transit_kt": "coal into Viet Nam, transit counted",
    "petroleum_ml": "petroleum for Laos",
    "trade_musd": "two-way trade",
}
UNITS = ("mw", "gwh", "kt", "musd", "ml", "share", "usd", "twh")
MEAN, SPREAD, CHANCE = "mean ± 2 standard errors", "P10–P90", "Share of futures that meet it, %"
OUT_OF_SIGHT = 1.3  # of the highest value: a level above it is named, not drawn
DESIGN = {
    "grid": "every combination",
    "one_at_a_time": "one input at a time",
    "latin_hypercube": "a Latin hypercube",
    "sobol": "Sobol’ points",
}


def noun(shown: Shown) -> str:
    """Name what is shown, with its year."""
    words = shown.quantity.split("_")
    bare = " ".join(words[:-1] if words[-1] in UNITS and len(words) > 1 else words)
    name = NOUN.get(shown.quantity, bare)
    if shown.year is None and shown.goal is not None:
        return f"the year in which {name} first reaches {level(shown.goal, _unit_of(shown))}"
    return f"{name} in {shown.year}"


def amount(shown: Shown, at: tuple[int, ...]) -> str:
    """Print the value of a point: a mean with its error, or a median year."""
    value, error = float(shown.middle[at]), float(shown.error[at])
    if shown.year is None:
        return year(value, shown.last_year)
    error = error if error > EXACT * abs(value) else 0.0
    return f"{mean(value, error)} {shown.unit}".rstrip()


def year(value: float, last_year: int) -> str:
    """Print a first year.

    >>> year(2031.0, 2045), year(math.inf, 2045)
    ('2031', 'after 2045')
    """
    return f"{value:.0f}" if math.isfinite(value) else f"after {last_year}"


def setting(along: Along, i: int) -> str:
    """Say the value of an axis at one of its levels or points."""
    if along.kind == "text":
        return f"“{along.texts[i]}”"
    return f"{along.texts[i]} {along.unit}".rstrip()


def title(shown: Shown) -> str:
    """Say the finding."""
    if not shown.moves:
        over = listed([along.name for along in shown.axes])
        first = tuple(0 for _ in shown.middle.shape)
        same = "stays" if np.ptp(shown.middle) == 0 else "stays within the noise of"
        return capital(f"{noun(shown)} {same} {amount(shown, first)}, whatever {over}") + _goal(
            shown
        )
    if shown.design == "grid" and len(shown.axes) == 1:
        return capital(_along_one(shown)) + _goal(shown)
    if shown.design == "grid" and len(shown.axes) == 2:
        return capital(_over_two(shown)) + _goal(shown)
    return capital(_over_many(shown)) + _goal(shown)


def subtitle(shown: Shown, asked: Asked) -> str:
    """Say what is drawn."""
    what = capital(noun(shown))
    unit = f", {shown.unit}" if shown.unit else ""
    over = listed([along.name for along in shown.axes])
    if shown.year is None:
        drawn = "median and P10–P90 of all futures"
    elif shown.design == "grid" and len(shown.axes) == 2:
        drawn = f"mean, {_largest_error(shown)}"
    else:
        drawn = "mean with twice its standard error and P10–P90 of the futures"
    if shown.design == "one_at_a_time":
        drawn += "; the grey line is the scenario as it is"
    count = len(asked.points)
    points = f"{count:,} point{'s' if count > 1 else ''}"
    how = f"{DESIGN[shown.design]} of {over}: " if len(shown.axes) > 1 else f"{over}: "
    return f"{what}{unit}: {drawn}. {capital(how)}{points}, every one on the same chance"


def _largest_error(shown: Shown) -> str:
    """Say how sure the means of a map are."""
    error = float(np.nan_to_num(shown.error).max())
    if error <= EXACT * float(np.abs(shown.middle).max()):
        return "the same in every future" if shown.draws > 1 else "of one future"
    return f"with a standard error of {rounded(error, 1)} at most"


def source(asked: Asked) -> str:
    """Say which sweep a picture shows."""
    scenario = asked.loaded.scenario
    futures = f"{scenario.draws:,} future{'s' if scenario.draws > 1 else ''} a point"
    return (
        f"Scenario “{scenario.title.en}” ({scenario.name}) · {futures}, seed {scenario.seed} · "
        f"swept: {', '.join(asked.paths)} · record up to {day(scenario.as_of)} · "
        "Lao–Viet energy import simulator"
    )


def level(mark: Mark, unit: str) -> str:
    """Print the level of a target."""
    digits = 4 if mark.with_china is None else 3
    whole = float(f"{mark.value:.{digits}g}")
    told = mark.value if mark.with_china is None and abs(whole - mark.value) > 1e-9 else whole
    return f"{nameplate(told)} {unit}".rstrip()


def mark_label(mark: Mark, unit: str) -> str:
    """Say what a line of a target is."""
    several = f" and {mark.together - 1} more" if mark.together > 1 else ""
    cap = "at most " if mark.at_most else ""
    china = "" if mark.with_china is None else f" ({mark.with_china:,.0f} with China)"
    return f"{cap}{level(mark, unit)}{china}: {STANDING_NOUN[mark.standing]}{several}"


def out_of_sight(marks: list[Mark], unit: str) -> str:
    """Name the levels above the scale, which are not drawn."""
    levels = [level(mark, unit) for mark in sorted(marks, key=lambda m: m.value)]
    return f"Above the scale: {listed(list(dict.fromkeys(levels)))}"


def chance_head(shown: Shown) -> str:
    """Head the panel of the probability."""
    assert shown.goal is not None
    by = f"by {shown.last_year}" if shown.year is None else f"in {shown.year}"
    limit = "at most" if shown.goal.at_most else "at least"
    return f"Futures with {limit} {level(shown.goal, _unit_of(shown))} {by}, %"


def axis_label(along: Along) -> str:
    """Name an axis with its unit."""
    return f"{along.name}, {along.unit}" if along.unit else along.name


def listed(texts: list[str]) -> str:
    """Join texts as a sentence lists them.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    *first, last = texts
    return f"{', '.join(first)} and {last}" if first else last


def extremes(shown: Shown) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the points with the lowest and the highest value."""
    known = np.where(np.isnan(shown.middle), np.inf, shown.middle)
    low = np.unravel_index(int(np.argmin(known)), known.shape)
    known = np.where(np.isnan(shown.middle), -np.inf, shown.middle)
    high = np.unravel_index(int(np.argmax(known)), known.shape)
    return tuple(map(int, low)), tuple(map(int, high))


def _along_one(shown: Shown) -> str:
    """Say how one path moves a quantity: steadily, or up and down, or by kind."""
    along = shown.axes[0]
    what = noun(shown)
    low, high = extremes(shown)
    ends = (0, len(along.texts) - 1)
    if along.kind == "text":
        return (
            f"{what} is lowest with {setting(along, low[0])} for {along.name}, "
            f"{amount(shown, low)}, and highest with {setting(along, high[0])}, "
            f"{amount(shown, high)}"
        )
    if {low[0], high[0]} == set(ends) or _steady(shown):
        sooner = shown.year is None
        rises = shown.middle[ends[1]] > shown.middle[ends[0]]
        verb = ("moves back" if rises else "comes forward") if sooner else (
            "rises" if rises else "falls"
        )  # fmt: skip
        return (
            f"{what} {verb} from {amount(shown, (ends[0],))} to {amount(shown, (ends[1],))} "
            f"as {along.name} goes from {setting(along, ends[0])} to {setting(along, ends[1])}"
        )
    return (
        f"{what} is lowest at {amount(shown, low)} with {along.name} at {setting(along, low[0])}, "
        f"highest at {amount(shown, high)} with {setting(along, high[0])}"
    )


def _steady(shown: Shown) -> bool:
    """Return whether values go one way within the noise."""
    steps = np.diff(shown.middle)
    noise = NOISE * np.nan_to_num(np.hypot(shown.error[1:], shown.error[:-1]))
    return bool((steps >= -noise).all() or (steps <= noise).all())


def _over_two(shown: Shown) -> str:
    """Say between which values a quantity lies, and which path moves it."""
    low, high = extremes(shown)
    finite = np.where(np.isfinite(shown.middle), shown.middle, float(shown.last_year + 1))
    effects = [float(np.ptp(finite.mean(axis=1 - i))) for i in range(2)]
    still = [
        not any(
            moves(np.take(shown.middle, j, axis=1 - i), np.take(shown.error, j, axis=1 - i))
            for j in range(shown.middle.shape[1 - i])
        )
        for i in range(2)
    ]

    def at(point: tuple[int, ...]) -> str:
        said = [
            f"{along.name} {setting(along, i)}"
            for along, i, idle in zip(shown.axes, point, still, strict=True)
            if not idle
        ]
        return f"{amount(shown, point)} ({', '.join(said)})"

    told = f"{noun(shown)} runs from {at(low)} to {at(high)}"
    idle = [along.name for along, rests in zip(shown.axes, still, strict=True) if rests]
    if idle:
        return f"{told}; {idle[0]} does not move it"
    first = int(effects[1] > effects[0])
    more = shown.axes[first].name
    return f"{told}; {more} moves it more"


def _over_many(shown: Shown) -> str:
    """Say between which values a quantity lies, and which path it follows most."""
    low, high = extremes(shown)
    told = f"{noun(shown)} runs from {amount(shown, low)} to {amount(shown, high)}"
    strengths = [strength(shown, along) for along in shown.axes]
    best = int(np.argmax(np.abs(strengths)))
    if shown.design == "one_at_a_time":
        return f"{told}; turned alone, {shown.axes[best].name} moves it most"
    correlation = f"rank correlation {signed(strengths[best])}"
    return f"{told}; it follows {shown.axes[best].name} most ({correlation})"


def signed(value: float) -> str:
    """Print a correlation.

    >>> signed(-0.987), signed(-0.001)
    ('−0.99', '0.00')
    """
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")


def strength(shown: Shown, along: Along) -> float:
    """Return how strongly a quantity follows a path: rank correlation; alone: by how much."""
    middle = np.where(np.isposinf(shown.middle), shown.last_year + 1.0, shown.middle)
    if shown.design == "one_at_a_time":
        of = middle[[i for i, path in enumerate(shown.varied) if path == along.path]]
        return float(np.ptp(of)) if of.size else 0.0
    values, middle = flat_along(shown, along), middle.ravel()
    known = np.isfinite(values) & np.isfinite(middle)
    if known.sum() < 3 or np.ptp(values[known]) == 0 or np.ptp(middle[known]) == 0:
        return 0.0
    return float(np.corrcoef(ranks(values[known]), ranks(middle[known]))[0, 1])


def flat_along(shown: Shown, along: Along) -> NDArray[np.float64]:
    """Return the value of a path at every point, in the order of the flattened values."""
    if shown.design != "grid":
        return along.values
    axis = next(i for i, other in enumerate(shown.axes) if other is along)
    shape = [1] * len(shown.axes)
    shape[axis] = -1
    return np.broadcast_to(along.values.reshape(shape), shown.middle.shape).ravel()


def _goal(shown: Shown) -> str:
    """Say how likely the goal is over the points."""
    if shown.goal is None or shown.probability is None or shown.probability_se is None:
        return ""
    if shown.year is None:
        return ""
    what = f"the {STANDING_NOUN[shown.goal.standing]} of {level(shown.goal, shown.unit)}"
    low = np.unravel_index(int(np.argmin(shown.probability)), shown.probability.shape)
    high = np.unravel_index(int(np.argmax(shown.probability)), shown.probability.shape)
    ends = [(float(shown.probability[at]), float(shown.probability_se[at])) for at in (low, high)]
    if ends[0] == ends[1]:
        return f"; {what} is met in {chance(*ends[0], shown.draws)}"
    numbers = [chance_parts(*end, shown.draws)[0] for end in ends]
    return f"; {what} is met in {numbers[0]} to {numbers[1]} of {shown.draws:,} futures"


def _unit_of(shown: Shown) -> str:
    """Return the unit of the goal, which first years have not."""
    from simulator.catalogue.quantities import QUANTITIES
    from simulator.present.words import as_told

    return as_told(QUANTITIES[shown.quantity].unit)[1]


def beyond(marks: list[Mark], ends: tuple[float, float], shown: Shown) -> str:
    """Say which levels lie above or below every mean of a map."""
    said = []
    for side, chosen in (
        ("above", [m for m in marks if m.value >= ends[1]]),
        ("below", [m for m in marks if m.value <= ends[0]]),
    ):
        if chosen:
            levels = listed([level(m, shown.unit) for m in sorted(chosen, key=lambda m: m.value)])
            verb = "lie" if len(chosen) > 1 else "lies"
            said.append(f"{levels} {verb} {side} every mean")
    return capital("; ".join(said))
