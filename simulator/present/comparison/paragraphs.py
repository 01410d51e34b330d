"""Two scenarios as sentences and lists: what is set otherwise, what comes of it, and why."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from simulator.analysis.estimates import estimate
from simulator.analysis.facts.headline import headline
from simulator.present.comparison import findings, words
from simulator.present.numbers import chance
from simulator.studies.compare.comparison import Comparison, Side
from simulator.studies.compare.steps import Step, entry
from simulator.studies.compare.waterfall import chosen, waterfalls

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.analysis.scorecard import TargetRow
    from simulator.scenario.differences import Difference
    from simulator.studies.compare import Made

POINTS = words.Told("Chance", "points", 100.0)
ALSO = 2  # quantities told beside those that a reader looks at first
WORTH_ALSO = 0.5  # of the largest difference, as shares of the reference, from which they are told
TINY = 1e-9
PATH = re.compile(r"\b[a-z]\w*(?:\.\w+)+\b")
SAID = {
    "deliverable_mw": "what the lines can land",
    "firm_mw": "mean power in the peak hours of the hot months",
    "import_price_uscent_per_kwh": "the price at the border",
    "petroleum_ml": "petroleum from Viet Nam for Laos",
    "petroleum_lowest_cover_days": "the lowest cover with petroleum",
    "trade_balance_musd": "the surplus of Laos in trade",
}  # where the name over a picture makes no sentence
SHARE_OF = {"curtailed_gwh": "import_gwh", "petroleum_unserved_ml": "petroleum_ml"}
ECHOES = ("avoided_kt_co2", "coal_musd")  # quantities that repeat another in other units


def changes(pair: Comparison) -> list[Difference]:
    """Return the inputs that differ in what they say, not only in why."""
    return [d for d in pair.inputs[pair.others[0].label] if not d.in_words_only]


def by_section(found: list[Difference], side: Side) -> Iterator[tuple[str, list[str], str]]:
    """Yield sections with the names of their entries and the fields that differ in these."""
    sections: dict[str, list[Difference]] = {}
    for d in found:
        sections.setdefault(entry(d.path).rpartition(".")[0], []).append(d)
    for key, inputs in sections.items():
        names = list(dict.fromkeys(_name(entry(d.path), side) for d in inputs))
        fields = dict.fromkeys(last_name(d.path) for d in inputs if d.path != entry(d.path))
        yield key, names, ", ".join(fields)


def changed(d: Difference, side: Side) -> str:
    """Say what an input is, and what it is in base."""
    if d.a.value == "absent" and d.b.value.startswith("{"):
        at = side.loaded.merged
        for key in d.path.split("."):
            at = at[key]
        return f"`{d.path}` added: {', '.join(f'`{key}`' for key in at)}"
    of = _name(entry(d.path), side)
    name = "" if PATH.fullmatch(of) else f"{of}, "
    before = "" if d.a.value == "absent" else f" (base: {d.a.value})"
    return f"{name}`{d.path}`: {d.b.value}{before}"


def _name(path: str, side: Side) -> str:
    """Name an entry as a reader does; by its path where it has no name."""
    at = side.loaded.merged
    for key in path.split("."):
        at = at.get(key) if isinstance(at, dict) else None
    name = at.get("name") if isinstance(at, dict) else None
    return name if isinstance(name, str) else path


def levels(pair: Comparison) -> list[str]:
    """Say what differs in the year that tells most, what is in the noise, and what is the same."""
    (other,) = pair.others
    found = pair.differences[other.label]
    lead, year = leading(pair)
    at = pair.years.index(year)
    sizes = shares(pair, year)
    told = sorted((n for n in words.HEADS if n in sizes), key=lambda name: name != lead)
    most = max(sizes[name] for name in told)
    also = [name for name, size in sizes.items() if name not in told and size >= WORTH_ALSO * most]
    texts = []
    for name in (*told, *also[:ALSO]):
        kind = words.told(name)
        level = words.level(estimate(other.by_year(name, (year,))[:, 0]), kind)
        size = words.more_or_less(found[name].at(at), kind.scale, kind.unit_between)
        text = (
            f"{level} {kind.unit} ({size})"
            if texts
            else f"is {level} {kind.unit} ({size} than in base)"
        )
        texts.append(f"{_said(name)} {text}")
    noise = [name for name in words.HEADS if bool(found[name].in_noise[at])]
    same = [_said(name) for name in words.HEADS if bool(found[name].same[at])]
    sentences = [f"In {year} {listed(texts)}."]
    if noise:
        each = [f"{_said(n)} ({_signed(found[n].at(at), words.told(n))})" for n in noise]
        sentences.append(f"Within the noise of {pair.draws:,} futures: {listed(each)}.")
    if same:
        sentences.append(f"The same in every future: {listed(same)}.")
    return sentences


def goals(pair: Comparison) -> list[str]:
    """Say of the targets whose chance or first year differs by how much, the headline first."""
    (other,) = pair.others
    found, first = pair.goals[other.label], headline_row(pair).id
    asked: dict[tuple[object, ...], str] = {}
    for key, row in pair.reference.rows.items():
        if key in found:
            asked.setdefault((row.quantity, row.year, row.comparator, row.value), key)
    chances = [key for key in asked.values() if bool(found[key].chance.tells)]
    chances.sort(key=lambda key: (key != first, -abs(float(found[key].chance.mean))))
    sentences = []
    if chances:
        each = [f"{_title(pair, key)} {_met(pair, key)}" for key in chances]
        sentences.append(f"Targets met more or less often than in base: {'; '.join(each)}.")
    if found[first].chance.in_noise:
        size = _signed(found[first].chance, POINTS)
        sentences.append(f"Within the noise: the chance of {_title(pair, first)} ({size}).")
    for key in asked.values():
        before, after = (side.rows[key] for side in pair.sides)
        if before.year is None and _reached(before) != _reached(after):
            years = f"{_reached(after)}, in base {_reached(before)}"
            sentences.append(f"{_title(pair, key)} is first reached {years}.")
    return sentences or ["No target is met in more or fewer futures, or in another year."]


def _title(pair: Comparison, key: str) -> str:
    return f"“{pair.reference.rows[key].title}”"


def _met(pair: Comparison, key: str) -> str:
    """Say in how many futures a target is met, and how many more or fewer these are."""
    row = pair.others[0].rows[key]
    by = f"by {row.last_year} " if row.year is None else ""
    met = chance(row.probability, row.probability_se, pair.draws)
    points = _signed(pair.goals[pair.others[0].label][key].chance, POINTS)
    return f"{by}in {met} ({points})"


def _reached(row: TargetRow) -> str:
    """Say in which year a target is first reached."""
    years = (row.first_year_p10, row.first_year_p50, row.first_year_p90)
    low, middle, high = (f"{y:.0f}" if math.isfinite(y) else "" for y in years)
    if not middle:
        return f"after {row.last_year}"
    return f"in {middle}" + ("" if low == high else f" ({low}–{high or 'later'})")


def why(made: Made, pair: Comparison) -> str:
    """Say which of several inputs makes the largest part of the difference."""
    (other,) = pair.others
    several = len({entry(d.path) for d in changes(pair)}) > 1
    targets = chosen(pair, other)[:1] if several else []
    for found in waterfalls(pair, other, targets, known=made.known):
        walk, told = findings.walk_of(found, pair.reference.rows[found.target].quantity)
        largest = max(range(len(found.steps)), key=lambda i: abs(float(walk.forward[i].mean)))
        forward, backward = walk.forward[largest], walk.backward[largest]
        if len(found.steps) > 1 and bool(forward.tells):
            row = pair.reference.rows[found.target]
            if found.mean is None:
                what = f"of the {_signed(walk.total, told)} for “{row.title}”"
            else:
                what = f"of the {_signed(walk.total, told)} in {row.year}"
            reverse = ""
            if bool(walk.interaction[largest].tells):
                reverse = f" (with the inputs changed in reverse order {_signed(backward, told)})"
            step = _step(found.steps[largest], pair)
            return f"The largest part {what} comes with {step}: {_signed(forward, told)}{reverse}."
    return ""


def _step(step: Step, pair: Comparison) -> str:
    """Name the inputs that change together."""
    ((key, names, _), *others) = by_section(list(step.inputs), pair.others[0])
    if others or len(names) == 1:
        name = PATH.sub(r"`\g<0>`", words.step_name(step, pair.sides))
        return name if PATH.search(name) else f"{name}, `{step.key}`"
    of = next(len(every) for k, every, _ in by_section(changes(pair), pair.others[0]) if k == key)
    return f"{len(names)} of the {of} {last_name(key)}"


def leading(pair: Comparison) -> tuple[str, int]:
    """Return the quantity and the year that tell best how a scenario differs."""
    found = findings.led_by(pair, pair.others[0])
    assert found is not None, f"{pair.others[0].label} differs in nothing that is looked at"
    return found


def shares(pair: Comparison, year: int) -> dict[str, float]:
    """Return the differences beyond the noise in a year, as shares of the base."""
    found, at = pair.differences[pair.others[0].label], pair.years.index(year)

    def share(name: str) -> float:
        base = pair.reference.by_year(SHARE_OF.get(name, name), pair.years)[:, at].mean()
        return abs(float(found[name].mean[at])) / max(abs(float(base)), TINY)

    return {
        name: share(name)
        for name in (*words.HEADS, *words.OTHERS)
        if name not in ECHOES and name in found and bool(found[name].tells[at])
    }


def headline_row(pair: Comparison) -> TargetRow:
    """Return the target of the reference that titles speak of."""
    row = headline(list(pair.reference.rows.values()))
    assert row is not None, "the reference names a target of capacity"
    return row


def _said(name: str) -> str:
    return SAID.get(name, words.told(name).said)


def _signed(found: Paired, told: words.Told) -> str:
    size = words.signed(told.scale * float(found.mean), told.scale * float(found.standard_error))
    return f"{size} {told.unit_between}"


def listed(texts: Sequence[str]) -> str:
    """Return texts as one, the last after an `and`."""
    *most, last = texts
    return f"{', '.join(most)} and {last}" if most else last


def last_name(path: str) -> str:
    """Return the last name of a dotted path."""
    return path.rpartition(".")[2]
