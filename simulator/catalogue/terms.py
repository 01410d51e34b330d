"""The model's own terms in the order of the nomenclature: what each means, and its other names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from simulator.catalogue.message import Message, message

TERMS = (
    *("future", "candidate", "commissioned", "deliverable", "firm"),
    *("branch", "node", "injection", "path", "availability", "headroom", "worth"),
    *("curtailed", "deemed", "undelivered", "coupling", "random-draw", "growth-envelope"),
    *("figure-data", "cached-run", "warning"),
)


class Term(NamedTuple):
    """A term of the model."""

    name: Message
    meaning: Message
    elsewhere: Message  # what it is called elsewhere


def terms() -> Iterator[Term]:
    """Yield every term."""
    for key in TERMS:
        yield Term(
            message(f"term-{key}.name"), message(f"term-{key}"), message(f"term-{key}.elsewhere")
        )
