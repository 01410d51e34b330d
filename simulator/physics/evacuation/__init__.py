"""What plants could send as what arrives, for blocks of draws at once: the fast form of the law.

The law is written to be read in `tests/oracles/network.py`; this package is about doing it
quickly, in single precision, on planes of [draw, month].

Four ideas carry it. Only losses are computed: whatever is offered is sent
unless a branch curtails it. They are looked for only in those draws and
months in which wind at nameplate and the water behind a branch exceed its
limit, or the branch fails. Power is counted at its worth at the root, so that line losses leave
the law. And sources of one injection share every branch from there on, so that the
share that remains of an injection is followed, not each source; in states of the month only
where wind or sun is behind a branch.
"""

from simulator.physics.evacuation.binding import Brought, bring
from simulator.physics.evacuation.block import evacuate
from simulator.physics.evacuation.largest import largest_flow
from simulator.physics.evacuation.plan import Kind, Plan, StateTable, lay_out, state_table
from simulator.physics.evacuation.priority import evacuate_by_priority
from simulator.physics.evacuation.walk import Curtailed, Curtailment

__all__ = [
    "Brought",
    "Curtailed",
    "Curtailment",
    "Kind",
    "Plan",
    "StateTable",
    "bring",
    "evacuate",
    "evacuate_by_priority",
    "largest_flow",
    "lay_out",
    "state_table",
]
