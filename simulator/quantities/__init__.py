"""What a run reports: every quantity once, with dims, unit and meaning.

Readers: the attributes of `outcomes.nc`, figure axes, the glossary of the
report, `targets.*.quantity`, and the test that every output is declared.
"""

from __future__ import annotations

from simulator.quantities.kinds import DRAW_MONTH, DRAW_YEAR, Dim, Quantity
from simulator.quantities.power import POWER

QUANTITIES: dict[str, Quantity] = {**POWER}

TARGETABLE = tuple(name for name, q in QUANTITIES.items() if q.dims == DRAW_YEAR)

__all__ = ["DRAW_MONTH", "DRAW_YEAR", "QUANTITIES", "TARGETABLE", "Dim", "Quantity"]
