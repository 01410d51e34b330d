"""Scenarios beside each other: paired differences with their error, and what explains them."""

from simulator.studies.compare.comparison import Comparison, Side, on_one_chance, side
from simulator.studies.compare.runs import Made, NothingToCompareError, comparison_of, play
from simulator.studies.compare.waterfall import Waterfall, waterfalls

__all__ = [
    "Comparison",
    "Made",
    "NothingToCompareError",
    "Side",
    "Waterfall",
    "comparison_of",
    "on_one_chance",
    "play",
    "side",
    "waterfalls",
]
