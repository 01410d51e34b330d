"""What pieces still to come are worth for a target as sentences."""

from __future__ import annotations

import math

from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import FIGURES, PERCENT, chance, exact, plus_minus, with_unit
from simulator.catalogue.quantities import QUANTITIES, Quantity
from simulator.studies.worth import Worths
from simulator.studies.worth.study import PieceWorth, Shifted

POINTS = message("unit-points")


def target(w: Worths) -> Arg:
    """Return what the target is called."""
    return w.loaded.scenario.targets[w.target].title.label


def quantity(w: Worths) -> Quantity:
    """Return the row of the quantity of the target."""
    return QUANTITIES[w.quantity]


def title(w: Worths) -> Message:
    """Return the finding: whose delay costs or brings most."""
    first = strongest(w, "later")
    if first is None:
        return message("worth-title-none", target=target(w))
    return message(
        "worth-title",
        name=first.label,
        target=target(w),
        lost=points(first.later),
        way=way(float(first.later.chance.mean)),
    )


def sentences(w: Worths) -> list[Arg]:
    """Return the chance as it is, whose delay costs and whose advance brings most, and shares."""
    chance_now = chance(w.chance.mean, w.chance.standard_error, w.draws)
    found: list[Arg] = [message("worth-now", target=target(w), chance=chance_now)]
    for when in ("later", "earlier"):
        piece = strongest(w, when)
        if piece is None:
            found.append(message(f"worth-{when}-none"))
            continue
        change: Shifted = getattr(piece, when)
        found.append(
            message(
                f"worth-{when}",
                name=piece.label,
                points=points(change),
                median=amount(w, abs(change.median)),
                quantity=quantity(w).label,
                year=year(w.year),
                way=way(float(change.chance.mean)),
            )
        )
    shared = next((p for p in w.pieces if p.shared is not None), None)
    if shared is not None and shared.shared is not None and shared.shared.shared:
        found.append(
            message(
                "worth-shared",
                name=shared.label,
                shared=share(shared),
                whole=with_unit(Number(PERCENT * abs(w.whole), 1), POINTS),
                missed=with_unit(Number(PERCENT * abs(shared.shared.taken_out), 1), POINTS),
                way=way(w.whole),
            )
        )
    idle = sum(bool(p.later.mean.same) and bool(p.earlier.mean.same) for p in w.pieces)
    if idle:
        found.append(message("worth-idle", count=idle, of=len(w.pieces), year=year(w.year)))
    return found


def strongest(w: Worths, when: str) -> PieceWorth | None:
    """Return the piece whose year later or earlier changes the chance most; none can be told: none.

    A target that is a cap is likelier the later they come.
    """
    told = [p for p in w.pieces if getattr(p, when).chance.is_significant]
    return max(told, key=lambda p: abs(float(getattr(p, when).chance.mean)), default=None)


def way(change: float) -> str:
    """Return whether a chance rises or falls."""
    return "rises" if change > 0 else "falls"


def kind(piece: PieceWorth) -> str:
    """Return whether it is a line or a project, for sentences that say so."""
    return "line" if piece.is_line else "project"


def points(change: Shifted) -> Message:
    """Return by how much a chance differs, whichever way, with its error."""
    value, error = float(change.chance.mean), float(change.chance.standard_error)
    return with_unit(plus_minus(PERCENT * abs(value), PERCENT * error), POINTS)


def amount(w: Worths, value: float) -> Message:
    """Return an amount of the quantity of the target, as displayed."""
    unit = quantity(w).display
    return with_unit(exact(unit.factor * value, FIGURES), unit.message)


def share(piece: PieceWorth) -> Message:
    """Return a share, whichever way, with its error over orders and futures."""
    assert piece.shared is not None
    error = math.hypot(piece.shared.draw_error, piece.shared.order_error)
    return with_unit(plus_minus(PERCENT * abs(piece.shared.shared), PERCENT * error), POINTS)
