"""What pieces still to come are worth for a target as sentences."""

from __future__ import annotations

from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import PERCENT, chance, plus_minus, with_unit
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
    """Return the finding: whose delay costs most."""
    first = dearest(w)
    if first is None:
        return message("worth-title-none", target=target(w))
    return message(
        "worth-title",
        name=first.label,
        target=target(w),
        lost=points(first.later),
    )


def sentences(w: Worths) -> list[Arg]:
    """Return the chance as it is, whose delay costs and whose advance brings most, and shares."""
    chance_now = chance(w.chance.mean, w.chance.standard_error, w.draws)
    found: list[Arg] = [message("worth-now", target=target(w), chance=chance_now)]
    for when, piece in (("later", dearest(w)), ("earlier", promptest(w))):
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
            )
        )
    shared = next((p for p in w.pieces if p.shared is not None), None)
    if shared is not None and shared.shared is not None and shared.shared.shared > 0:
        found.append(
            message(
                "worth-shared",
                name=shared.label,
                shared=share(shared),
                whole=with_unit(Number(PERCENT * w.whole, 1), POINTS),
                missed=with_unit(Number(PERCENT * shared.shared.taken_out, 1), POINTS),
            )
        )
    idle = sum(bool(p.later.mean.same) and bool(p.earlier.mean.same) for p in w.pieces)
    if idle:
        found.append(message("worth-idle", count=idle, of=len(w.pieces), year=year(w.year)))
    return found


def dearest(w: Worths) -> PieceWorth | None:
    """Return the piece whose delay costs most of the chance; none if none can be told."""
    least = min(w.pieces, key=lambda p: float(p.later.chance.mean), default=None)
    told = least is not None and bool(least.later.chance.is_significant)
    return least if told and least is not None and least.later.chance.mean < 0 else None


def promptest(w: Worths) -> PieceWorth | None:
    """Return the piece whose advance brings most of the chance; none if none can be told."""
    most = max(w.pieces, key=lambda p: float(p.earlier.chance.mean), default=None)
    told = most is not None and bool(most.earlier.chance.is_significant)
    return most if told and most is not None and most.earlier.chance.mean > 0 else None


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
    return with_unit(Number(float(f"{unit.factor * value:.3g}")), unit.message)


def share(piece: PieceWorth) -> Message:
    """Return a share with its error over orders and futures."""
    assert piece.shared is not None
    error = max(piece.shared.draw_error, piece.shared.order_error)
    return with_unit(plus_minus(PERCENT * piece.shared.shared, PERCENT * error), POINTS)


def source(w: Worths) -> Message:
    """Return what was played."""
    scenario = w.loaded.scenario
    return message(
        "worth-source",
        title=scenario.title.label,
        name=scenario.name,
        draws=message("number-futures", draws=w.draws),
        seed=Number(scenario.seed, grouping=False),
    )
