"""The English of the pictures of coal: names of places and ways, heads of panels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.analysis.facts.coal import ARCS, GATES, KT_PER_MT, NOTHING, Goal
from simulator.analysis.network import brief
from simulator.present.numbers import chance_parts, chance_short, nameplate, rounded
from simulator.present.words import STANDING_NOUN

if TYPE_CHECKING:
    from simulator.analysis.facts.coal_or_power import Facts as Choice

T_PER_KT = 1000.0
COMMON_NOUNS = ("belt", "mine", "public", "railway", "road", "roads")

BY_WAY = "By the way it takes, Mt a year"
BY_LIMIT = "What binds: share of the months"
CARRIED = "carried, in its own colour: median, middle half, P10–P90"
CEILING = "ceiling: full on every open day"
LEFT = "less storms, load limits, slow days: median, P10–P90"
NOTHING_NAME = "Nothing: the mine is the limit"
BUYERS_NAME = "What buyers take"
OTHERS_NAME = "Other places"
NO_COAL = "No coal reaches Viet Nam in any future."
USD_PANEL = "What a tonne brings, nominal USD"
TONNES_PANEL = "Where the tonnes go, Mt a year"
BURNT, AT_BORDER = "Burnt at the mine", "At the border"
BURNT_TONNES, CARRIED_TONNES, HELD_TONNES = (
    "Burnt at the mines",
    "Carried out",
    "Left in the ground",
)


def place(path: str, names: Mapping[str, str]) -> str:
    """Name what binds as briefly as its own name allows.

    >>> place("transport.gates.la_lay", {"transport.gates.la_lay": "La Lay"})
    'La Lay gate'
    """
    if path == NOTHING:
        return NOTHING_NAME
    if not path.startswith((ARCS, GATES)):
        return BUYERS_NAME
    name = brief(names[path])
    return f"{name} gate" if path.startswith(GATES) and "gate" not in name.lower() else name


def ceiling(kt: float, open_days: float | None) -> str:
    """Say what a place takes in a year if it is full on every day on which it is open.

    >>> ceiling(4200.0, 323.0), ceiling(5400.0, None), ceiling(0.0, None)
    ('13,000 t a day on 323 days', '5.40 Mt a year', 'not built in half of the futures')
    """
    if not kt:
        return "not built in half of the futures"
    if not open_days:
        return f"{rounded(kt / KT_PER_MT)} Mt a year"
    return f"{rounded(kt * T_PER_KT / open_days)} t a day on {open_days:.0f} days"


def binds_in(share: float, year: int) -> str:
    """Say how often a place binds."""
    return f"binds in {chance_short(share)} of the months of {year}"


def lower(name: str) -> str:
    """Return the name of a place within a sentence: names of their own keep their capital.

    >>> lower("What buyers take"), lower("La Lay gate"), lower("Road from La Lay to the coast")
    ('what buyers take', 'the La Lay gate', 'the road from La Lay to the coast')
    """
    if name == BUYERS_NAME:
        return name[0].lower() + name[1:]
    first = name.split(" ")[0]
    common = first.lower() in COMMON_NOUNS
    return f"the {name[0].lower() + name[1:]}" if common else f"the {name}"


def goal_head(goal: Goal, *, above: bool) -> str:
    """Say what a target asks and who stands behind it, also where it lies above the plot."""
    standings = ", ".join(dict.fromkeys(STANDING_NOUN[row.standing] for row in goal.rows))
    return f"{'↑ ' if above else ''}{nameplate(goal.value_mt)} Mt: {standings}"


def goal_detail(goal: Goal, year: int, draws: int) -> str:
    """Say how likely so many tonnes are in a year."""
    number, of = chance_parts(float(goal.met.probability), float(goal.met.standard_error), draws)
    return f"{number} {of} in {year}"


def served_first(f: Choice) -> str:
    """Say who is served first where there is not enough for all."""
    return (
        "The plants at the mines are served before the border"
        if f.first == "burn"
        else "The border is served before the plants at the mines"
    )
