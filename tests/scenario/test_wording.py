"""Quantities in a reader's words."""

import math

import pytest

from simulator.catalogue.language import language
from simulator.distribution import Distribution
from simulator.scenario.quantity import Quantity
from simulator.scenario.wording import value_of

TOLD = [
    (Distribution("value", (0.05,)), "share", "0.05", "0,05"),
    (Distribution("value", (2028.5,)), "date", "2028-07", "2028-07"),
    (Distribution("value", (2.5,)), "per year", "2.5 per year", "2,5 lần mỗi năm"),
    (
        Distribution("uniform", (10.0, 12000.0), never=0.05),
        "MW",
        "uniform from 10 to 12000 MW, never with probability 0.05",
        "phân bố đều từ 10 đến 12000 MW, với xác suất 0,05 không bao giờ xảy ra",
    ),
    (
        Distribution("triangular", (1.0, 1.5, 2.0)),
        "years",
        "triangular from 1 over 1.5 to 2 years",
        "phân bố tam giác từ 1 qua đỉnh 1,5 đến 2 năm",
    ),
    (
        Distribution("normal", (2030.0, 1.0, -math.inf, 2032.0)),
        "date",
        "normal with mean 2030-01 and standard deviation 1 years, at most 2032-01",
        "phân bố chuẩn, trung bình 2030-01, độ lệch chuẩn 1 năm, không quá 2032-01",
    ),
    (
        Distribution("choices", (1.0, 0.3, 2.0, 0.7)),
        "number",
        "1 (probability 0.3) or 2 (probability 0.7)",
        "1 (xác suất 0,3) hoặc 2 (xác suất 0,7)",
    ),
]


@pytest.mark.parametrize(("distribution", "unit", "english", "vietnamese"), TOLD)
def test_a_quantity_is_told_in_both_languages(distribution, unit, english, vietnamese):
    value = value_of(Quantity(distribution, unit))
    assert language("en").format(value) == english
    assert language("vi").format(value) == vietnamese
