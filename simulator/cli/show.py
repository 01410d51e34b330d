"""A scenario as merged, or the story of one of its values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from simulator.catalogue.message import Arg, message
from simulator.cli.texts import text_of, use_language_of
from simulator.scenario import shape as shapes
from simulator.scenario.leaf_numbers import LeafError
from simulator.scenario.leaves import read
from simulator.scenario.load import Loaded, Origin, load
from simulator.scenario.problems import did_you_mean, quoted
from simulator.scenario.provenance import walk
from simulator.scenario.sections import scenario_shape
from simulator.scenario.wording import because, number, plainly, value_of

if TYPE_CHECKING:
    from simulator.scenario.quantity import Quantity

WHOLE = 10_000
ROWS = ("value", "used", "meaning", "kind", "range", "note", "from", "overrode")


def merged(scenario: str, overrides: Sequence[str]) -> str:
    """Return the merged scenario as YAML that runs."""
    return load(scenario, overrides).to_yaml()


def explained(scenario: str, overrides: Sequence[str], path: str) -> str:
    """Return where the value at a path came from, or what stands under it."""
    loaded = load(scenario, overrides)
    use_language_of(loaded.scenario.lang)
    quantities = {found.path: found.quantity for found in walk(loaded.scenario)}
    path = _known(loaded, path, quantities)
    if path in quantities:
        return "\n".join(_quantity(loaded, path, quantities[path]))
    value = loaded.provenance[path][-1].value
    if isinstance(value, dict):
        return "\n".join(_mapping(loaded, path, quantities))
    return "\n".join(_plain(loaded, path))


def _known(loaded: Loaded, path: str, quantities: dict[str, Quantity]) -> str:
    """Return the path, of a quantity if it leads into one; refuse one that is not there."""
    for quantity in quantities:
        if path == quantity or path.startswith(f"{quantity}."):
            return quantity
    if path in loaded.provenance:
        return path
    steps = path.split(".")
    for depth in range(len(steps)):
        above = ".".join(steps[:depth])
        if ".".join(steps[: depth + 1]) not in loaded.provenance:
            inside = loaded.provenance[above][-1].value
            among = quoted(above) if above else message("problem-the-scenario")
            names = inside if isinstance(inside, dict) else ()
            nearest = did_you_mean(steps[depth], names, among)
            what = message("problem-no-such-name", name=quoted(steps[depth]), among=among)
            if nearest is not None:
                what = message("cli-with-way-out", what=what, way_out=nearest)
            raise click.ClickException(text_of(what))
    raise AssertionError


def _quantity(loaded: Loaded, path: str, quantity: Quantity) -> Iterator[str]:
    yield path
    yield _row("value", value_of(quantity))
    shape = _shape(path)
    if shape is not None and shape.leaf is not None and shape.leaf.structural:
        yield _row("used", message("provenance-central"))
    yield from _meaning(path)
    kind, reason = message(f"provenance-{quantity.provenance}"), because(quantity)
    yield _row("kind", message("provenance-because", of=kind, reason=reason) if reason else kind)
    if quantity.range is not None:
        low, high = (number(x, quantity.unit) for x in quantity.range)
        yield _row("range", message("provenance-ends", low=low, high=high))
    if quantity.note is not None:
        yield _row("note", quantity.note)
    yield from _places(path, loaded.provenance[path])


def _plain(loaded: Loaded, path: str) -> Iterator[str]:
    yield path
    history = loaded.provenance[path]
    yield _row("value", plainly(history[-1].value, WHOLE))
    yield from _meaning(path)
    yield from _places(path, history)


def _row(name: str, value_text: Arg) -> str:
    """Write one row; what is told begins at the same column in all."""
    names = {row: text_of(message(f"provenance-{row}")) for row in ROWS}
    return f"  {names[name]:<{max(map(len, names.values()))}}  {text_of(value_text)}"


def _meaning(path: str) -> Iterator[str]:
    shape = _shape(path)
    if shape is not None and shape.says:
        yield _row("meaning", shape.description)


def _places(path: str, history: Sequence[Origin]) -> Iterator[str]:
    """Tell where the value stands and, newest first, what it overrode."""
    *earlier, last = history
    yield _row("from", last.place)
    for origin in reversed(earlier):
        before = message("provenance-at", of=_earlier(path, origin), place=origin.place)
        yield _row("overrode", before)


def _earlier(path: str, origin: Origin) -> Arg:
    """Return a value that was overridden, in words if it is a quantity."""
    shape = _shape(path)
    if shape is None or shape.leaf is None:
        return plainly(origin.value)
    try:
        quantity = read(origin.value, shape.leaf)
    except LeafError:
        return plainly(origin.value)
    value, reason = value_of(quantity), because(quantity)
    return message("provenance-because", of=value, reason=reason) if reason else value


def _shape(path: str) -> shapes.Shape | None:
    return shapes.resolve(scenario_shape(), tuple(path.split(".")))


def _mapping(loaded: Loaded, path: str, quantities: dict[str, Quantity]) -> Iterator[str]:
    """List the values under a path with their kind and place."""
    yield f"{path} ({loaded.provenance[path][-1].place})"
    start = f"{path}."
    for inner in loaded.provenance:
        if not inner.startswith(start):
            continue
        if inner in quantities:
            quantity = quantities[inner]
            tag = message(f"provenance-{quantity.provenance}.tag")
            value_text = message("provenance-with-tag", value=value_of(quantity), tag=tag)
        elif any(inner.startswith(f"{q}.") for q in quantities):
            continue
        else:
            value = loaded.provenance[inner][-1].value
            if isinstance(value, dict):
                continue
            value_text = plainly(value)
        place = loaded.provenance[inner][-1].place
        at = message("provenance-at", of=value_text, place=place)
        yield f"  {inner.removeprefix(start)}: {text_of(at)}"
