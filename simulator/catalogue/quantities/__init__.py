"""What a run reports: every quantity once, with dims, unit and meaning.

Readers: the attributes of `outcomes.nc`, figure axes, the glossary of the
report, `targets.*.quantity`, and the test that every output is declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from simulator.catalogue.quantities.coal import COAL
from simulator.catalogue.quantities.investment import INVESTMENT
from simulator.catalogue.quantities.kinds import DRAW_MONTH, DRAW_YEAR, Dim, Quantity
from simulator.catalogue.quantities.petroleum import PETROLEUM
from simulator.catalogue.quantities.power import POWER
from simulator.catalogue.quantities.trade import TRADE

PARTS: dict[str, Mapping[str, Quantity]] = {
    "power": POWER,
    "coal": COAL,
    "petroleum": PETROLEUM,
    "trade": TRADE,
    "investment": INVESTMENT,
}  # each is reported if the scenario has its section

OPTIONAL_PARTS = tuple(part for part in PARTS if part != "power")

QUANTITIES: dict[str, Quantity] = {
    name: quantity for part in PARTS.values() for name, quantity in part.items()
}

PART_OF: dict[str, str] = {name: part for part, declared in PARTS.items() for name in declared}

TARGETABLE: list[str] = [name for name, q in QUANTITIES.items() if q.dims == DRAW_YEAR]


def of_parts(parts: Iterable[str]) -> dict[str, Quantity]:
    """Return what a scenario with these parts reports, in the order of the declaration."""
    given = set(parts)
    return {name: q for part in PARTS if part in given for name, q in PARTS[part].items()}


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
    "OPTIONAL_PARTS",
    "PARTS",
    "PART_OF",
    "QUANTITIES",
    "TARGETABLE",
    "Dim",
    "Quantity",
    "declared",
    "of_parts",
]
