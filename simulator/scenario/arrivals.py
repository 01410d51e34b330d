"""Kinds of projects that are on no list yet as entries that stand beside those of the register."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simulator.scenario.power import Arrival, Power, Project
from simulator.scenario.quantity import Quantity

TAKEN_OVER = (
    "technology",
    "profile",
    "site",
    "physical_status",
    "offtake",
    "line",
    "outlet",
    "source",
    "note",
)
DRAWN_EACH = ("capacity_mw", "capacity_factor", "vn_share")


class Unlisted(Project):
    """The n-th project of a kind that appears after `as_of`.

    Attributes
    ----------
    kind : key of `power.arrivals`
    number : 1 for the first to appear
    arrival : what is known of the kind
    """

    kind: str
    number: int
    arrival: Arrival


_made: dict[str, tuple[Arrival, list[Unlisted]]] = {}  # by kind: those made last, and of what


def projects_of(power: Power) -> dict[str, Project]:
    """Return the projects of the register, then those on no list yet: by id.

    The id of the latter holds a dot, which no entry of a register can have.
    """
    unlisted = {
        f"{kind}.{number}": project
        for kind, arrival in power.arrivals.items()
        for number, project in enumerate(_entries_once(kind, arrival), 1)
    }
    return {**power.projects, **unlisted}


def _entries_once(kind: str, arrival: Arrival) -> list[Unlisted]:
    """Return the entries of a kind, those made last for as long as it is the same object."""
    if kind not in _made or _made[kind][0] is not arrival:
        _made[kind] = arrival, _entries(kind, arrival)
    return _made[kind][1]


def _entries(kind: str, arrival: Arrival) -> list[Unlisted]:
    """Return the entries of a kind, each of which draws its own quantities."""
    given: dict[str, Any] = {name: getattr(arrival, name) for name in (*TAKEN_OVER, *DRAWN_EACH)}
    one = Unlisted.model_construct(
        **given, name=arrival.name, counted=True, kind=kind, number=1, arrival=arrival
    )  # copied below, for to construct takes pydantic long
    own = {name: given[name] for name in DRAWN_EACH if isinstance(given[name], Quantity)}
    return [
        one.model_copy(
            update={
                "number": number,
                **{
                    name: replace(quantity, path=f"power.arrivals.{kind}.{number}.{name}")
                    for name, quantity in own.items()
                },
            }
        )
        for number in range(1, arrival.at_most + 1)
    ]
