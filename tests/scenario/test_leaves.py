import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.distribution import Distribution
from simulator.scenario.leaf_numbers import LeafError
from simulator.scenario.leaves import read
from simulator.scenario.quantity import Leaf
from tests.scenario.english import english, of_fault

MW = Leaf("MW", ge=0)
SHARE = Leaf("share", ge=0, le=1)
DATE = Leaf("date", ge=1950, le=2150)
RATE = Leaf("VND/USD", gt=0)
PLAIN = Leaf("number")


@pytest.mark.parametrize(
    ("raw", "leaf", "kind", "parameters"),
    [
        (600, MW, "value", (600.0,)),
        ("1.2 GW", MW, "value", (1200.0,)),
        ({"value": 1.2, "unit": "GW"}, MW, "value", (1200.0,)),
        ({"value": "7 %"}, SHARE, "value", (0.07,)),
        ({"uniform": ["10 %", 0.15]}, SHARE, "uniform", (0.10, 0.15)),
        ({"uniform": [5, 5]}, MW, "uniform", (5.0, 5.0)),
        ({"uniform": [1, 2], "unit": "GW"}, MW, "uniform", (1000.0, 2000.0)),
        ({"triangular": [1, "2 MW", "0.003 GW"]}, MW, "triangular", (1.0, 2.0, 3.0)),
        ({"normal": {"mean": 5, "sd": 1, "low": 0}}, MW, "normal", (5.0, 1.0, 0.0, math.inf)),
        ({"normal": {"mean": 5, "sd": 1}}, PLAIN, "normal", (5.0, 1.0, -math.inf, math.inf)),
        ({"lognormal": {"median": 1.5, "p90": 3}}, RATE, "lognormal", (1.5, 3.0)),
        ({"choices": {"3": 0.25, "1": 0.75}}, MW, "choices", (1.0, 0.75, 3.0, 0.25)),
        ({"choices": {"1 GW": "40 %", "5": 0.6}}, MW, "choices", (5.0, 0.6, 1000.0, 0.4)),
        ("2028-07", DATE, "value", (2028.5,)),
        ("2028-07-01", DATE, "value", (2028.5,)),
        (date(2028, 7, 1), DATE, "value", (2028.5,)),
        ({"uniform": ["2028-01", "2028-07"]}, DATE, "uniform", (2028.0, 2028.5)),
        (
            {"choices": {"2028-01": 0.5, "2029-01": 0.5}},
            DATE,
            "choices",
            (2028.0, 0.5, 2029.0, 0.5),
        ),
    ],
)
def test_every_form_is_read_in_the_unit_of_the_field(raw, leaf, kind, parameters):
    assert read(raw, leaf).distribution == Distribution(kind, parameters)


def test_a_day_is_a_part_of_its_month():
    assert read("2028-02-15", DATE).distribution.parameters == (2028 + (1 + 14 / 29) / 12,)


def test_a_date_may_be_never():
    raw = {"triangular": ["2027-01", "2028-01", "2030-01"], "never": 0.1}
    assert read(raw, DATE).distribution.never == 0.1


def test_texts_and_range_are_kept():
    raw = {
        "value": 3,
        "assumption": "why",
        "range": [2, "4 MW"],
        "note": "seen",
        "set_by_user": True,
    }
    quantity = read(raw, MW)
    assert (quantity.assumption, quantity.range, quantity.note) == ("why", (2.0, 4.0), "seen")
    assert quantity.set_by_user
    assert quantity.provenance == "user"


REFUSED = [
    (-500, MW, "", "must be at least 0 MW", "-500", ""),
    (1.02, SHARE, "", "must be at most 1", "1.02", ""),
    (7, SHARE, "", "must be at most 1", "7", "write `7 %` for a percentage"),
    (0, RATE, "", "must be above 0 VND/USD", "0", ""),
    (math.nan, MW, "", "is not a number", "NaN", "write a number in MW"),
    (math.inf, MW, "", "is not finite", "infinity", "write a number in MW"),
    (True, MW, "", "is not a number", "true", "write a number in MW"),
    ([600], MW, "", "is not a number", "[600]", "write a number in MW"),
    (
        2027,
        DATE,
        "",
        "is a year, not a date",
        "2027",
        "write `2027-01` for its beginning or `2027-12` for its end",
    ),
    (
        "2027",
        DATE,
        "",
        "is a year, not a date",
        "2027",
        "write `2027-01` for its beginning or `2027-12` for its end",
    ),
    (
        "2027-13",
        DATE,
        "",
        "is a date that does not exist",
        "`2027-13`",
        "write a date as `2028-06` or `2028-06-30`",
    ),
    (
        "2027-02-29",
        DATE,
        "",
        "is a date that does not exist",
        "`2027-02-29`",
        "write a date as `2028-06` or `2028-06-30`",
    ),
    ("2027-6", DATE, "", "is not a date", "`2027-6`", "write `2027-06`"),
    (2028.5, DATE, "", "is not a date", "2028.5", "write a date as `2028-06` or `2028-06-30`"),
    ("1900-01", DATE, "", "must be at least 1950-01", "`1900-01`", ""),
    ({"value": -1}, MW, "value", "must be at least 0 MW", "-1", ""),
    ({"uniform": [3, 2]}, MW, "uniform", "is reversed", "[3, 2]", "write [2, 3]"),
    ({"uniform": [3]}, MW, "uniform", "is not a list of 2 numbers", "[3]", "write [low, high]"),
    ({"uniform": [-3, 2]}, MW, "uniform", "can be -3 MW, must be at least 0 MW", "[-3, 2]", ""),
    ({"uniform": [1, "x"]}, MW, "uniform.1", "is not a number", "`x`", "write a number in MW"),
    (
        {"triangular": [1, 3, 2]},
        MW,
        "triangular",
        "is not in the order low, mode, high",
        "[1, 3, 2]",
        "write [1, 2, 3]",
    ),
    (
        {"triangular": ["2029-01", "2028-01", "2030-01"]},
        DATE,
        "triangular",
        "is not in the order low, mode, high",
        "[2029-01, 2028-01, 2030-01]",
        "write [2028-01, 2029-01, 2030-01]",
    ),
    (
        {"normal": {"mean": 5, "sd": 1}},
        MW,
        "normal",
        "has no low end, must be at least 0 MW",
        "{mean: 5, sd: 1}",
        "add `low`",
    ),
    (
        {"normal": {"mean": 5, "sd": 0, "low": 0}},
        MW,
        "normal.sd",
        "is not above 0",
        "0",
        "a number without spread is written with `value`",
    ),
    (
        {"normal": {"mean": 5, "sd": 1, "low": 6}},
        MW,
        "normal",
        "is not in the order low, mean, high",
        "{mean: 5, sd: 1, low: 6}",
        "reorder it",
    ),
    (
        {"normal": {"mean": 5}},
        MW,
        "normal",
        "the key `sd` is missing",
        "",
        "write {mean: …, sd: …}",
    ),
    (
        {"normal": {"mean": 5, "sd": 1, "hi": 9}},
        PLAIN,
        "normal.hi",
        "the key `hi` is unknown here",
        "",
        "did you mean `high`?",
    ),
    (
        {"lognormal": {"median": 3, "p90": 1.5}},
        RATE,
        "lognormal",
        "has a p90 that is not above its median",
        "{median: 3, p90: 1.5}",
        "the 90th percentile lies above the median",
    ),
    ({"lognormal": {"median": 0, "p90": 1.5}}, RATE, "lognormal.median", "is not above 0", "0", ""),
    (
        {"lognormal": {"median": 0.3, "p90": 0.5}},
        SHARE,
        "lognormal",
        "has no high end, must be at most 1",
        "{median: 0.3, p90: 0.5}",
        "use another distribution",
    ),
    (
        {"choices": {"1": 0.5, "2": 0.4}},
        MW,
        "choices",
        "has probabilities that add up to 0.9",
        "",
        "make them add up to 1",
    ),
    (
        {"choices": {"1": 1.5, "2": 0.5}},
        MW,
        "choices.1",
        "is not a probability",
        "1.5",
        "write a number from 0 to 1",
    ),
    (
        {"choices": {"1": 0.5, "1.0": 0.5}},
        MW,
        "choices.1.0",
        "is given twice",
        "`1.0`",
        "add the two up",
    ),
    ({"choices": {}}, MW, "choices", "is not a mapping", "{}", "write {value: probability, …}"),
    ({"value": 3, "uniform": [1, 2]}, MW, "", "has both value and uniform", "", "keep one of them"),
    (
        {"source": "x"},
        MW,
        "",
        "has neither a value nor a distribution",
        "",
        "add one of value, uniform, triangular, normal, lognormal, choices",
    ),
    (
        {"value": 3, "sorce": "x"},
        MW,
        "sorce",
        "the key `sorce` is unknown here",
        "",
        "did you mean `source`?",
    ),
    (
        {"value": 3, "source": "x", "assumption": "y"},
        MW,
        "",
        "has both source and assumption",
        "",
        "keep one of them",
    ),
    ({"value": 3, "source": ""}, MW, "source", "is not a text", "``", "write a sentence"),
    (
        {"value": 3, "range": [4, 5]},
        MW,
        "range",
        "does not contain the value",
        "[4, 5]",
        "widen the range",
    ),
    (
        {"uniform": [3, 6], "range": [4, 5]},
        MW,
        "range",
        "does not contain the value",
        "[4, 5]",
        "widen the range",
    ),
    ({"value": 3, "range": [5, 1]}, MW, "range", "is reversed", "[5, 1]", "write [1, 5]"),
    (
        {"value": 3, "unit": "GWh"},
        MW,
        "unit",
        "has a unit of energy, not of power",
        "`GWh`",
        "write it in MW, kW or GW",
    ),
    ({"value": 3, "never": 0.1}, MW, "never", "only a date can be `never`", "", "remove it"),
    (
        {"value": "2028-06", "never": 1.1},
        DATE,
        "never",
        "is not a probability",
        "1.1",
        "write a number from 0 to 1",
    ),
]


@pytest.mark.parametrize(("raw", "leaf", "where", "what", "got", "way_out"), REFUSED)
def test_what_is_no_quantity_is_refused_with_the_way_out(raw, leaf, where, what, got, way_out):
    with pytest.raises(LeafError) as caught:
        read(raw, leaf)
    (fault,) = caught.value.faults
    assert ".".join(map(str, fault.where)) == where
    assert of_fault(fault) == (what, got, way_out)


TOGETHER = [
    (
        {"uniform": [3, -2], "range": [9, 8], "sorce": "x", "note": 5},
        MW,
        [
            "the key `sorce` is unknown here",
            "is not a text",
            "is reversed",
            "can be -2 MW, must be at least 0 MW",
            "is reversed",
            "does not contain the value",
        ],
    ),
    ({"uniform": [-1, 2]}, SHARE, ["can be -1, must be at least 0", "can be 2, must be at most 1"]),
    ({"uniform": ["x", True]}, MW, ["is not a number", "is not a number"]),
    (
        {"value": "x", "unit": "GWh", "range": [2, 1]},
        MW,
        ["has a unit of energy, not of power", "is not a number", "is reversed"],
    ),
    (
        {"triangular": [3, 2, 1], "never": 2},
        DATE,
        ["is not a probability", "is not a date", "is not a date", "is not a date"],
    ),
    (
        {"value": -1, "uniform": [2, 1]},
        MW,
        ["has both value and uniform", "must be at least 0 MW", "is reversed"],
    ),
    (
        {"normal": {"mean": 5, "sd": 0, "low": 9, "high": -1}},
        MW,
        [
            "is not above 0",
            "is not in the order low, mean, high",
            "can be -1 MW, must be at least 0 MW",
        ],
    ),
    (
        {"normal": {"mean": "x", "hi": 9}},
        PLAIN,
        ["is not a number", "the key `hi` is unknown here", "the key `sd` is missing"],
    ),
    (
        {"lognormal": {"median": -2, "p90": -3}},
        SHARE,
        [
            "is not above 0",
            "has a p90 that is not above its median",
            "has no high end, must be at most 1",
        ],
    ),
    (
        {"choices": {"-1": 0.5, "-1.0": 0.4}},
        MW,
        [
            "is given twice",
            "has probabilities that add up to 0.9",
            "can be -1 MW, must be at least 0 MW",
        ],
    ),
    (
        {"choices": {"x": 1.5, "2": -0.5}},
        MW,
        ["is not a number", "is not a probability", "is not a probability"],
    ),
]


@pytest.mark.parametrize(("raw", "leaf", "whats"), TOGETHER)
def test_all_faults_of_one_leaf_are_told_together(raw, leaf, whats):
    with pytest.raises(LeafError) as caught:
        read(raw, leaf)
    assert [english(fault.what) for fault in caught.value.faults] == whats


@given(st.lists(st.floats(0, 1e9), min_size=3, max_size=3))
def test_three_numbers_are_a_triangle_exactly_when_they_are_in_order(numbers):
    in_order = numbers == sorted(numbers)
    try:
        read({"triangular": numbers}, MW)
    except LeafError:
        assert not in_order
    else:
        assert in_order
