import csv
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.catalogue.visible import visible
from simulator.present.cells import Table, cell_text, month_text, write_csv


@pytest.mark.parametrize(
    "formula", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=", "-"]
)
def test_no_text_is_taken_for_a_formula(formula):
    assert cell_text(formula) == "'" + formula


@given(st.text(max_size=20))
def test_guarded_text_is_otherwise_as_written(text):
    shown = cell_text(text)
    written = visible(text)
    assert shown.removeprefix("'") == written.removeprefix("'") or shown == written
    assert shown[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_what_a_reader_would_not_see_is_written_out():
    assert cell_text("\r=1\x1b[2J") == r"\r=1\x1b[2J"


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
