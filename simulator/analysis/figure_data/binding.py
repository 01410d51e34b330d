"""What binds coal in each month, as the share of the draws in which it does."""

from __future__ import annotations

from simulator.analysis.estimates import Probability, probability
from simulator.outcomes.store import Outcomes


def binding(outcomes: Outcomes) -> dict[str, Probability]:
    """Return, by what binds at all, how often it does: [month]."""
    found = outcomes.arrays["coal_binds"]  # [draw, month]
    shares = {
        name: probability(found == code) for code, name in enumerate(outcomes.codes["coal_binds"])
    }
    return {name: of for name, of in shares.items() if of.probability.any()}
