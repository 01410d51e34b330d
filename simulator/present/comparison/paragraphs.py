"""Two scenarios as sentences and lists: what is set otherwise, what comes of it, and why."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.catalogue.message import Arg, Label, Message, listing, message, year
from simulator.catalogue.numbers import PERCENT, chance, with_unit
from simulator.catalogue.quantities import QUANTITIES, first
from simulator.present.comparison import messages
from simulator.studies.compare import differing
from simulator.studies.compare.steps import entry

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.analysis.scorecard import TargetRow
    from simulator.scenario.differences import Difference
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.differing import Lead
    from simulator.studies.compare.steps import Step
    from simulator.studies.compare.waterfall import Waterfall

NAMED = 6  # entries that are named in a list of more


def by_section(found: list[Difference], side: Side) -> Iterator[tuple[str, list[Arg], list[str]]]:
    """Yield sections with the names of their entries and the fields that differ in these."""
    sections: dict[str, list[Difference]] = {}
    for d in found:
        of = entry(d.path)
        sections.setdefault(of.rpartition(".")[0] or of, []).append(d)
    for key, inputs in sections.items():
        entries = dict.fromkeys(entry(d.path) for d in inputs)
        names: list[Arg] = [_name(path, side) or path for path in entries]
        fields = dict.fromkeys(last_name(d.path) for d in inputs if d.path != entry(d.path))
        yield key, list(dict.fromkeys(names)), list(fields)


def section_set(key: str, names: list[Arg], fields: list[str]) -> Message:
    """Say of how many entries of a section which fields are set; of many the first are named.

    Entries that only one of two scenarios has are told without fields.
    """
    more = len(names) - NAMED
    named = [*names[:NAMED], message("compare-more-of", count=more)] if more > 1 else names
    of = {"count": len(names), "section": key, "names": listing(named)}
    if not fields:
        return message("compare-section-entries", **of)
    return message("compare-section-set", **of, fields=listing(fields, "comma"))


def changed(d: Difference, pair: Comparison) -> Message:
    """Say what an input is, and what it is in the reference."""
    (other,) = pair.others
    here, there = (messages.at_path(side, d.path) for side in pair.sides)
    if here is None and isinstance(there, dict):
        keys = (message("compare-code", code=key) for key in there)
        return message("compare-added", path=d.path, keys=listing(keys, "comma"))
    args: dict[str, Arg] = {
        "path": d.path,
        "value": d.b.value,
        "reference": pair.reference.label,
        "before": d.a.value,
        "new": "yes" if here is None else "no",
    }
    name = _name(entry(d.path), other)
    if name is None:
        return message("compare-set", **args)
    return message("compare-set-of", name=name, **args)


def _name(path: str, side: Side) -> Label | None:
    """Name an entry as a reader does, where it has a name."""
    return messages.entry_name(path, [side])


def levels(pair: Comparison) -> list[Message]:
    """Say what differs in the year that shows most, what is in the noise, and what is the same."""
    (other,) = pair.others
    found, lead = pair.differences[other.label], leading(pair)
    at = pair.years.index(lead.year)
    items = []
    for name in differing.looked_at(pair, other, lead):
        fmt = QUANTITIES[name]
        value = messages.level(differing.level(other, name, lead.year), fmt.display.factor)
        more = messages.more_or_less(found[name].at(at), name, pair.scenarios)
        items.append(
            message("compare-level-of", level=with_unit(value, fmt.display.message), **more)
        )
    sentences = [
        message(
            "compare-levels",
            year=year(lead.year),
            reference=pair.reference.label,
            quantities=listing(items, "semicolon"),
        )
    ]
    noise = [name for name in first() if bool(found[name].in_noise[at])]
    same = [name for name in first() if bool(found[name].same[at])]
    if noise:
        each = (
            message(
                "compare-quantity-by",
                quantity=messages.label(name, pair.scenarios),
                size=_amount(found[name].at(at), name),
            )
            for name in noise
        )
        sentences.append(
            message("compare-levels-noise", draws=pair.draws, quantities=listing(each))
        )
    if same:
        names = listing(QUANTITIES[name].label for name in same)
        sentences.append(message("compare-levels-same", quantities=names))
    return sentences


def goals(pair: Comparison) -> list[Message]:
    """Say which targets are met more or less often or in another year, the headline first."""
    (other,) = pair.others
    found, first = pair.goals[other.label], headline_row(pair)
    reference = pair.reference.label
    chances = differing.chances_that_differ(pair, first.id)
    sentences = []
    if chances:
        each = listing((_met(pair, key) for key in chances), "semicolon")
        sentences.append(message("compare-goals", reference=reference, targets=each))
    if bool(found[first.id].chance.in_noise):
        size = _amount(found[first.id].chance, None)
        sentences.append(message("compare-goal-noise", target=first.title, size=size))
    for key in differing.asked_once(pair):
        before, after = (side.rows[key] for side in pair.sides)
        if before.year is None and _reached(before) != _reached(after):
            sentences.append(
                message(
                    "compare-first-reached",
                    target=before.title,
                    after=_reached(after),
                    reference=reference,
                    before=_reached(before),
                )
            )
    condition = messages.targets_if(pair) if sentences else None
    return [*(sentences or [message("compare-goals-none")]), *([condition] if condition else [])]


def _met(pair: Comparison, key: str) -> Message:
    """Say in how many futures a target is met, and how many more or fewer these are."""
    (other,) = pair.others
    row = other.rows[key]
    args: dict[str, Arg] = {
        "target": pair.reference.rows[key].title,
        "chance": chance(row.probability, row.probability_se, pair.draws),
        "points": _amount(pair.goals[other.label][key].chance, None),
    }
    if row.year is None:
        return message("compare-goal-met-by", year=year(row.last_year), **args)
    return message("compare-goal-met", **args)


def _reached(row: TargetRow) -> Message:
    """Say in which year a target is first reached."""
    low, middle, high = row.first_year_p10, row.first_year_p50, row.first_year_p90
    if not math.isfinite(middle):
        return message("compare-reached-after", year=year(row.last_year))
    if low == high:
        return message("compare-reached-in", year=year(int(middle)))
    args: dict[str, Arg] = {"year": year(int(middle)), "low": year(int(low))}
    if math.isinf(high):
        return message("compare-reached-or-later", **args)
    return message("compare-reached-between", high=year(int(high)), **args)


def why(pair: Comparison, found: Waterfall) -> Message | None:
    """Say which of several inputs makes the largest part of the difference."""
    part, row = differing.largest_part(found), pair.reference.rows[found.target]
    if not bool(part.forward.is_significant):
        return None
    quantity = None if found.mean is None else row.quantity
    args: dict[str, Arg] = {
        "total": _amount(differing.walk_of(found).total, quantity),
        "step": _step(part.step, pair),
        "part": _amount(part.forward, quantity),
        "reverse": _amount(part.backward, quantity),
        "interacts": "yes" if bool(part.interaction.is_significant) else "no",
    }
    if quantity is None or row.year is None:
        return message("compare-why-chance", target=row.title, **args)
    return message("compare-why", year=year(row.year), **args)


def _step(step: Step, pair: Comparison) -> Arg:
    """Name the inputs that change together."""
    (other,) = pair.others
    ((key, names, _), *others) = by_section(list(step.inputs), other)
    if not others and len(names) > 1:
        every = by_section(differing.changed_inputs(pair, other), other)
        of = next(len(all_names) for k, all_names, _ in every if k == key)
        return message("compare-some-of", count=len(names), all=of, section=key)
    code = listing(message("compare-code", code=k) for k in step.keys)
    named = [name for name in names if isinstance(name, Label)]
    if others or not named:
        return code
    return message("compare-named", name=named[0], code=code)


def leading(pair: Comparison) -> Lead:
    """Return the quantity and the year that show best how a scenario differs."""
    (other,) = pair.others
    found = differing.leading(pair, other)
    assert found is not None, f"{other.label} differs in nothing that is looked at"
    return found


def headline_row(pair: Comparison) -> TargetRow:
    """Return the target of the reference that titles speak of."""
    row = differing.headline_row(pair)
    assert row is not None, "the reference names a target of capacity"
    return row


def _amount(found: Paired, quantity: str | None) -> Message:
    """Return a difference of a quantity, or of a chance in points."""
    if quantity is None:
        return with_unit(messages.of_paired(found, PERCENT), messages.POINTS)
    fmt = QUANTITIES[quantity]
    return with_unit(messages.of_paired(found, fmt.display.factor), fmt.unit_between)


def last_name(path: str) -> str:
    """Return the last name of a dotted path."""
    return path.rpartition(".")[2]
