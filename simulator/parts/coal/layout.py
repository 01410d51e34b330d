"""A scenario's coal as links, paths and sources: what does not depend on chance."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.physics.haulage import Path
from simulator.scenario.coal import Coal
from simulator.scenario.schema import Scenario
from simulator.scenario.transport import Transport


@dataclass(frozen=True)
class Layout:
    """Links are the `arcs` of coal, then the gates, then the buyers; sources mines, then gates.

    The source of a gate are the trucks of other trade that it clears.
    """

    coal: Coal
    transport: Transport
    mines: tuple[str, ...]
    links: tuple[str, ...]
    gates: tuple[str, ...]
    paths: tuple[tuple[Path | None, ...], ...]  # by source, by turn

    @property
    def buyers(self) -> int:
        """Position of the buyers among the links."""
        return len(self.links) + len(self.gates)

    def used(self) -> list[str]:
        """Return the links that lie on a route of the run."""
        passed = {link for own in self.paths for path in own for link in path or ()}
        return [name for number, name in enumerate(self.links) if number in passed]


def lay_out(scenario: Scenario) -> Layout:
    """Lay the coal of a scenario out.

    Notes
    -----
    The trucks of other trade come to a gate in the first turn in which coal
    does, and share it pro rata with that coal: a queue serves in the order of
    arrival. Coal that comes in a later turn takes what is left.
    """
    coal = scenario.coal
    assert coal is not None
    transport = scenario.transport or Transport()
    links, gates = tuple(coal.arcs), tuple(transport.gates)
    position = {name: number for number, name in enumerate((*links, *gates))}
    buyers = len(position)
    paths: list[tuple[Path | None, ...]] = []
    for mine in coal.mines.values():
        included = [coal.routes[name] for name in mine.routes if coal.routes[name].included]
        paths.append(tuple((*(position[step] for step in r.way), buyers) for r in included))
    of_mines = list(paths)
    for gate in gates:
        at = position[gate]
        turns = [
            turn
            for own in of_mines
            for turn, path in enumerate(own)
            if path is not None and at in path
        ]
        paths.append((*((None,) * min(turns, default=0)), (at,)))
    return Layout(coal, transport, tuple(coal.mines), links, gates, tuple(paths))


def labels(scenario: Scenario) -> tuple[str, ...]:
    """Return what the codes of `coal_binds` stand for, in their order."""
    layout = lay_out(scenario)
    return (
        *(f"coal.mines.{name}" for name in layout.mines),
        *(f"coal.arcs.{name}" for name in layout.links),
        *(f"transport.gates.{name}" for name in layout.gates),
        "coal.buyers",
    )
