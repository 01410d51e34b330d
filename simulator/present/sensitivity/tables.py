"""What moves an answer as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simulator.present.cells import Cell, Table
from simulator.present.sensitivity.texts import label_in
from simulator.studies.sensitivity.found import Effect, Exchanged, Known, Sensitivity


def inputs_table(effects: tuple[Effect, ...]) -> Table:
    """Return the inputs, the largest share first."""
    fields = (
        *("name", "label", "numbers", "share", "share_error", "low", "high", "effect", "error"),
        *("rank", "pawn", "apart", "total", "total_half"),
    )
    return _table({name: [getattr(e, name) for e in effects] for name in fields})


def known_table(known: tuple[Known, ...]) -> Table:
    """Return the quantities of the scenario, the largest effect first."""
    fields = (
        *("path", "label", "provenance", "reason", "how", "low", "high", "effect", "error"),
        "apart",
    )
    return _table({name: [getattr(k, name) for k in known] for name in fields})


def drawn_table(s: Sensitivity) -> Table:
    """Return every path that is drawn, and the input to which it belongs."""
    paths = list(s.inputs.each)
    return _table(
        {
            "path": paths,
            "numbers": [s.inputs.each[path] for path in paths],
            "input": [s.inputs.grouping.of(path) for path in paths],
        }
    )


def exchanged_table(s: Sensitivity, exchanged: Exchanged) -> Table:
    """Return Sobol' indices, or a screening: a row for each input."""
    found = exchanged.indices or exchanged.screened
    assert found is not None
    count = len(found[0])
    names = [*exchanged.names, *["others"] * (count - len(exchanged.names))]
    labels = [label_in(s, exchanged, i) for i in range(count)]
    return _table(
        {"name": names, "label": labels, **{n: x.tolist() for n, x in found._asdict().items()}}
    )


def _table(columns: Mapping[str, Sequence[Cell]]) -> Table:
    return Table(tuple(columns), zip(*columns.values(), strict=True))
