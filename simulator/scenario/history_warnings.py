"""What a scenario extends, as warnings where the scenario silently says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from simulator.catalogue.message import Message, message
from simulator.dates import date_text, decimal_year
from simulator.scenario.leaf_numbers import LeafError
from simulator.scenario.leaves import read
from simulator.scenario.nodes import Node
from simulator.scenario.plant_warnings import before_its_line
from simulator.scenario.problems import Path
from simulator.scenario.quantity import Leaf
from simulator.scenario.schema import Scenario

LINES = ("power", "lines")
DATE = Leaf("date")

Warnings = Iterator[tuple[Path, Message]]


def warnings(scenario: Scenario, tree: Node) -> tuple[Warnings, ...]:
    """Return everything that an earlier layer of the tree knew otherwise."""
    return _waits_begun_anew(scenario, tree), _lines_that_stood(scenario, tree)


def _waits_begun_anew(scenario: Scenario, tree: Node) -> Warnings:
    """Find a moved `as_of`, from which whoever has no date waits once more."""
    node, _ = tree.at(("as_of",))
    before = list(node.history())[-1].plain()
    if isinstance(before, str):
        with suppress(ValueError):
            before = date.fromisoformat(before)
    if not isinstance(before, date) or before == scenario.as_of:
        return
    counted = [p for p in scenario.power.projects.values() if p.counted is True]
    undated = [p for p in counted if p.cod is None and p.physical_status != "operating"]
    waiting = [p for p in counted if p.contract is None and p.offtake != "exporting"]
    if undated or waiting:
        what = message(
            "warning-waits-anew", before=str(before), plants=len(undated), contracts=len(waiting)
        )
        yield ("as_of",), what


def _lines_that_stood(scenario: Scenario, tree: Node) -> Warnings:
    """Find lines that stood by `as_of` in an earlier layer and are dated after it now.

    Of those behind which plants export already it is told there.
    """
    as_of = decimal_year(scenario.as_of)
    told = {path[2] for path, _ in before_its_line(scenario.power)}
    for name, line in scenario.power.lines.items():
        if line.energised is None or line.before_energised == "bypassed" or name in told:
            continue
        earliest = line.energised.distribution.support[0]
        node, depth = tree.at((*LINES, name))
        if depth == 3 and earliest > as_of and any(_stood(n, as_of) for n in _earlier(node)):
            yield (*LINES, name, "energised"), message("warning-stood", day=date_text(earliest))


def _earlier(node: Node) -> list[Node]:
    return list(node.history())[1:]


def _stood(line: Node, as_of: float) -> bool:
    """Return whether a line was in service by a day, as a layer had it."""
    if not isinstance(line.value, dict):
        return False
    energised = line.value.get("energised")
    if energised is None or energised.value is None:
        return True
    with suppress(LeafError):
        return read(energised.plain(), DATE).distribution.support[1] <= as_of
    return False
