"""Numbers of a scenario as a reader is told them, in two languages."""

import math

import pytest

from simulator.catalogue.language import language
from simulator.distribution import Distribution, fixed
from simulator.present.values import value_of


@pytest.mark.parametrize(
    ("distribution", "unit", "range_", "en", "vi"),
    [
        (fixed(8000.0), "MW", None, "8,000", "8.000"),
        (
            fixed(0.1 + 0.2),
            "share",
            (0.2, 0.4),
            "0.3; range 0.2 to 0.4",
            "0,3; phạm vi 0,2 đến 0,4",
        ),
        (
            Distribution("uniform", (0.1, 0.15)),
            "share",
            None,
            "uniform 0.1 to 0.15",
            "phân bố đều từ 0,1 đến 0,15",
        ),
        (
            Distribution("triangular", (2028.5, 2029.0, 2031.0), never=0.1),
            "date",
            None,
            "triangular 2028-07, 2029-01, 2031-01; never: 0.1",
            "phân bố tam giác 2028-07; 2029-01; 2031-01; không bao giờ: 0,1",
        ),
        (
            Distribution("normal", (1.0, 0.5, 0.0, math.inf)),
            "factor",
            None,
            "normal 1, sd 0.5, within 0 to ∞",
            "phân bố chuẩn 1, độ lệch chuẩn 0,5, trong khoảng 0 đến ∞",
        ),
    ],
)
def test_a_number_is_told_with_its_distribution(distribution, unit, range_, en, vi):
    said = value_of(distribution, unit, range_)

    assert language("en").format(said) == en
    assert language("vi").format(said) == vi
