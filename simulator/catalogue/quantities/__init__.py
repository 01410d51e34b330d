"""What a run reports: every quantity one row of a table, a table for each part.

Readers: the attributes of `outcomes.nc`, figures, tables, the glossary of the
page, `targets.*.quantity`, docs/nomenclature.md, and the test that every
output is declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from simulator.catalogue.quantities.row import DRAW_MONTH, DRAW_YEAR, Dim, Quantity, read

PARTS: dict[str, Mapping[str, Quantity]] = {
    part: read(Path(__file__).with_name(f"{part}.csv"))
    for part in ("power", "coal", "petroleum", "trade", "investment")
}  # each is reported if the scenario has its section

QUANTITIES: dict[str, Quantity] = {
    name: quantity for part in PARTS.values() for name, quantity in part.items()
}

PART_OF: dict[str, str] = {name: part for part, declared in PARTS.items() for name in declared}

TARGETABLE: list[str] = [name for name, q in QUANTITIES.items() if q.dims == DRAW_YEAR]


def of_parts(parts: Iterable[str]) -> dict[str, Quantity]:
    """Return what a scenario with these parts reports, in the order of the declaration."""
    given = set(parts)
    return {name: q for part in PARTS if part in given for name, q in PARTS[part].items()}


def first() -> list[str]:
    """Return the quantities that a reader looks at first, in the order of the parts."""
    return [name for name, q in QUANTITIES.items() if q.headline in ("first", "where_it_differs")]


def headlines() -> list[str]:
    """Return all quantities that a reader looks at, what comes first before what comes next."""
    return [*first(), *(name for name, q in QUANTITIES.items() if q.headline == "next")]


@contextmanager
def declared(part: str, quantities: Mapping[str, Quantity]) -> Iterator[None]:
    """Let there be the quantities of another part.

    Raises
    ------
    ValueError
        If there is a part or quantity of that name.
    """
    twice = QUANTITIES.keys() & quantities.keys() | PARTS.keys() & {part}
    if twice:
        raise ValueError(f"declared already: {', '.join(sorted(twice))}")
    targetable = [name for name, q in quantities.items() if q.dims == DRAW_YEAR]
    PARTS[part] = quantities
    QUANTITIES.update(quantities)
    PART_OF.update(dict.fromkeys(quantities, part))
    TARGETABLE.extend(targetable)
    try:
        yield
    finally:
        del PARTS[part]
        for name in quantities:
            del QUANTITIES[name], PART_OF[name]
        for name in targetable:
            TARGETABLE.remove(name)


__all__ = [
    "DRAW_MONTH",
    "DRAW_YEAR",
    "PARTS",
    "PART_OF",
    "QUANTITIES",
    "TARGETABLE",
    "Dim",
    "Quantity",
    "declared",
    "first",
    "headlines",
    "of_parts",
]
