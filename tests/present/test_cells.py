import csv
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.distribution import Distribution, fixed
from simulator.present.cells import Table, cell_text, month_text, quantity_text, write_csv


@pytest.mark.parametrize(
    "formula", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=", "-"]
)
def test_no_text_is_taken_for_a_formula(formula):
    assert cell_text(formula) == "'" + formula


@given(st.text(max_size=20))
def test_guarded_text_is_otherwise_as_written(text):
    shown = cell_text(text)
    assert shown.removeprefix("'") == text.removeprefix("'") or shown == text
    assert shown[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_a_negative_number_stays_a_number():
    assert cell_text(-27.5) == "-27.5"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (8000.0, "8000"),
        (2030, "2030"),
        (0.00014135, "0.00014135"),
        (1 / 3, "0.3333333"),
        (12_345_678.9, "12345680"),
        (math.nan, ""),
        (None, ""),
        (0.0, "0"),
    ],
)
def test_numbers_have_seven_digits_and_what_is_unknown_is_blank(number, text):
    assert cell_text(number) == text


def test_a_written_table_reads_back(tmp_path):
    name = 'Điện gió "Trường Sơn",\n250 MW'
    write_csv(tmp_path / "t.csv", Table(("name", "mw"), [(name, 250.0), ("=1", None)]))
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["name", "mw"], [name, "250"], ["'=1", ""]]


def test_a_date_is_told_by_its_month():
    assert month_text(2025.0) == "2025-01"
    assert month_text(2025.5) == "2025-07"
    assert month_text(2025.9999) == "2025-12"
    assert month_text(math.nan) == ""


@pytest.mark.parametrize(
    ("distribution", "unit", "range_", "text"),
    [
        (fixed(600), "MW", None, "600"),
        (fixed(0.95), "share", (0.9, 1.0), "0.95; range 0.9 to 1"),
        (fixed(2028.5), "date", (2028.0, 2029.0), "2028-07; range 2028-01 to 2029-01"),
        (Distribution("uniform", (0.1, 0.15)), "share", None, "uniform 0.1 to 0.15"),
        (Distribution("triangular", (1, 2, 4)), "years", None, "triangular 1, 2, 4"),
        (Distribution("normal", (5, 1, -math.inf, math.inf)), "MW", None, "normal 5, sd 1"),
        (Distribution("normal", (5, 1, 0, 9)), "MW", None, "normal 5, sd 1, within 0 to 9"),
        (Distribution("lognormal", (1.5, 3)), "factor", None, "lognormal median 1.5, p90 3"),
        (Distribution("choices", (1, 0.4, 2, 0.6)), "MW", None, "choices 1: 0.4, 2: 0.6"),
        (Distribution("value", (2030.0,), never=0.2), "date", None, "2030-01; never: 0.2"),
    ],
)
def test_every_kind_of_number_is_told_on_one_line(distribution, unit, range_, text):
    assert quantity_text(distribution, unit, range_) == text
