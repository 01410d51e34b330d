"""The comparison's English: what quantities, scenarios, inputs and differences are called."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.estimates import EXACT, plus_minus
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.numbers import day, rounded
from simulator.present.words import as_told

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.analysis.paired import Paired
    from simulator.scenario.differences import Difference
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.steps import Step

LONGEST_TITLE = 60  # letters; a scenario with a longer title is called by its name
PERCENT = 100.0


class Told(NamedTuple):
    """How a quantity is told: its name, its unit, and by what it is multiplied."""

    name: str
    unit: str
    scale: float = 1.0

    @property
    def unit_between(self) -> str:
        """The unit of a difference: between two shares in per cent it is points."""
        return "points" if self.unit == "%" else self.unit

    @property
    def said(self) -> str:
        """The name within a sentence."""
        return self.name if self.name[1:2].isupper() else self.name[:1].lower() + self.name[1:]


HEADS: dict[str, Told] = {
    "commissioned_mw": Told("Commissioned capacity", "MW"),
    "import_gwh": Told("Energy at the border", "TWh", 1e-3),
    "coal_kt": Told("Coal for Viet Nam", "Mt", 1e-3),
    "petroleum_ml": Told("Petroleum sent to Laos", "million litres"),
    "trade_musd": Told("Two-way trade", "bn USD", 1e-3),
}  # what a reader looks at first, in this order
OTHERS: dict[str, Told] = {
    "deliverable_mw": Told("Deliverable over the lines", "MW"),
    "firm_mw": Told("Firm: mean of the peak hours", "MW"),
    "curtailed_gwh": Told("Energy kept back by lines", "TWh", 1e-3),
    "import_cost_musd": Told("What Viet Nam pays for power", "million USD"),
    "import_price_uscent_per_kwh": Told("Average price at the border", "US¢/kWh"),
    "avoided_kt_co2": Told("Avoided CO₂", "Mt", 1e-3),
    "coal_musd": Told("Value of the coal", "million USD"),
    "petroleum_lowest_cover_days": Told("Lowest cover with petroleum", "days"),
    "petroleum_unserved_ml": Told("Petroleum demand not served", "million litres"),
    "trade_balance_musd": Told("Surplus of Laos in trade", "million USD"),
    "capital_cumulative_musd": Told("Capital since the beginning", "million USD"),
}
REST: dict[str, Told] = {
    "import_share_of_peak": Told("Imports over Viet Nam’s peak demand", "%", 100.0),
    "coal_with_transit_kt": Told("Coal into Viet Nam, transit counted", "Mt", 1e-3),
    "landed_gwh": Told("Energy landed in Viet Nam", "TWh", 1e-3),
}  # spoken of only where a target asks for them
REFERENCE = "reference"


def told(quantity: str) -> Told:
    """Return how any quantity is told."""
    for known in (HEADS, OTHERS, REST):
        if quantity in known:
            return known[quantity]
    scale, unit = as_told(QUANTITIES[quantity].unit)
    return Told(quantity, unit, scale)


def called(side: Side, comparison: Comparison) -> str:
    """Name a scenario in a sentence: the reference by its name, others by their title if short."""
    title = side.scenario.title.en
    titles = [s.scenario.title.en for s in comparison.sides]
    if side is comparison.reference or len(title) > LONGEST_TITLE or titles.count(title) > 1:
        return side.label
    return f"“{title}”"


def head(side: Side, comparison: Comparison) -> str:
    """Name a scenario above a column."""
    return called(side, comparison).strip("“”")


def signed(value: float, error: float) -> str:
    """Print a difference with its sign and its error, if it has one.

    >>> signed(-149.0, 8.2), signed(247.6, 7.6), signed(-51.5, 0.0)
    ('−149 ± 8', '+248 ± 8', '−51.5')
    """
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{sized(abs(value), error)}"


def sized(value: float, error: float) -> str:
    """Print a value with its error; without one where it is exact or known from one future.

    >>> sized(51.499998, 0.0), sized(51.499998, math.nan), sized(51.499998, 0.2)
    ('51.5', '51.5', '51.5 ± 0.2')
    """
    known = error > EXACT * abs(value)  # one draw: not a number
    return plus_minus(value, error) if known else rounded(value)


def difference(found: Paired, draws: int, scale: float = 1.0, unit: str = "") -> str:
    """Say how large a difference is, or that there is none, or none to be told from noise.

    Examples
    --------
    >>> from simulator.analysis.paired import paired
    >>> difference(paired([1.0, 2.0], [1.0, 2.0]), 2)
    'no difference in any future'
    >>> difference(paired([1.0, 2.0, 3.0], [2.0, 1.0, 3.5]), 3, unit="MW")
    'within the noise of 3 futures (+0.2 ± 0.6 MW)'
    """
    if not math.isfinite(float(found.mean)):
        return "not known"
    if bool(found.same):
        return "no difference in any future"
    value = f"{signed(scale * float(found.mean), scale * float(found.standard_error))} {unit}"
    if draws == 1:
        return f"{value.rstrip()}; one future tells no error"
    if bool(found.in_noise):
        return f"within the noise of {draws:,} futures ({value.rstrip()})"
    return value.rstrip()


def short(found: Paired, scale: float = 1.0) -> str:
    """Say how large a difference is where there is little room.

    >>> from simulator.analysis.paired import paired
    >>> short(paired([1.0, 2.0], [1.0, 2.0])), short(paired([1.0, 2.0, 3.0], [2.0, 1.0, 3.0]))
    ('the same', 'in the noise')
    """
    if not math.isfinite(float(found.mean)):
        return "not known"
    if bool(found.same):
        return "the same"
    if bool(found.in_noise):
        return "in the noise"
    return signed(scale * float(found.mean), scale * float(found.standard_error))


def level(found: Estimate, told: Told) -> str:
    """Print a mean with its error, without one where it is exact."""
    value, error = told.scale * float(found.mean), told.scale * float(found.standard_error)
    return sized(value, error)


def more_or_less(found: Paired, scale: float, unit: str) -> str:
    """Say by how much more or less, for a difference beyond the noise.

    >>> from simulator.analysis.paired import paired
    >>> more_or_less(paired([10.0, 20.0, 30.0], [12.0, 23.0, 31.0]), 1.0, "MW")
    '2.0 ± 0.6 MW more'
    """
    mean = float(found.mean)
    size = sized(abs(scale * mean), scale * float(found.standard_error))
    return f"{size} {unit} {'more' if mean > 0 else 'less'}"


def points(found: Paired, draws: int) -> str:
    """Say how a probability differs, in points of per cent."""
    return difference(found, draws, PERCENT, "points")


def verdict(found: Paired, draws: int) -> str:
    """Say in words, for a table, whether there is a difference."""
    if not math.isfinite(float(found.mean)):
        return "not known"
    if bool(found.same):
        return "no difference in any future"
    if draws == 1:
        return "one future tells no error"
    return f"within the noise of {draws:,} futures" if bool(found.in_noise) else "differs"


def source_line(comparison: Comparison) -> str:
    """Say which runs a picture shows."""
    reference = comparison.reference
    futures = f"{comparison.draws:,} future{'s' if comparison.draws > 1 else ''}"
    return (
        f"Reference: “{reference.scenario.title.en}” ({reference.label}) · {futures} of each, seed "
        f"{reference.scenario.seed}, the same chance in all · record up to "
        f"{day(reference.scenario.as_of)} · Lao–Viet energy import simulator"
    )


def step_name(step: Step, sides: Sequence[Side]) -> str:
    """Name a step by what a reader calls the entry that changes; by its path where it has no name.

    Several inputs of one section are counted.
    """
    keys = step.key.split(", ")
    entries = list(dict.fromkeys(_entry_names(step, sides)))
    if len(entries) == 1:
        return entries[0]
    if len(keys) == 1 or len(entries) > 2:
        count = len(step.inputs)
        return f"{count} input{'s' if count > 1 else ''} of {' and '.join(keys)}"
    return " and ".join(entries)


def _entry_names(step: Step, sides: Sequence[Side]) -> list[str]:
    from simulator.studies.compare.steps import entry

    return [_name_at(entry(found.path), sides) for found in step.inputs]


def _name_at(path: str, sides: Sequence[Side]) -> str:
    for side in reversed(sides):
        at = side.loaded.merged
        for key in path.split("."):
            at = at.get(key) if isinstance(at, dict) else None
        if isinstance(at, dict):
            name = at.get("name") or at.get("title")
            if isinstance(name, str):
                return name
    return path


def step_detail(step: Step) -> str:
    """Say what a step changes: the value given, or the names of the inputs."""
    if len(step.inputs) == 1:
        return f"{_last(step.inputs[0])}: {step.inputs[0].b.value}"
    names = list(dict.fromkeys(_last(found) for found in step.inputs))
    return ", ".join(names)


def _last(found: Difference) -> str:
    return found.path.rpartition(".")[2].replace("_", " ")
