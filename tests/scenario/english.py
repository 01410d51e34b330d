"""What is wrong as an English reader is told it, for the tests of this folder."""

from __future__ import annotations

from simulator.catalogue.language import language
from simulator.catalogue.message import Arg
from simulator.scenario.leaf_numbers import Fault
from simulator.scenario.problems import Problem, way_out_of


def english(said: Arg | None) -> str:
    return "" if said is None else language("en").format(said)


def of_fault(fault: Fault | Problem) -> tuple[str, str, str]:
    """What is wrong, what was got instead, and the way out."""
    return (
        english(fault.what),
        english(fault.got),
        english(fault.way_out or way_out_of(fault.what)),
    )
