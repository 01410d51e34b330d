"""Rows of quantities and of units: what they may say, and that the words of each are there."""

import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from simulator.catalogue import quantities
from simulator.catalogue.attributes import of_quantity, of_unit
from simulator.catalogue.language import language
from simulator.catalogue.message import capital, message
from simulator.catalogue.quantities import QUANTITIES, Quantity
from simulator.catalogue.quantities.row import read
from simulator.catalogue.units import displayed, units
from simulator.physics.commissioning import Exit
from simulator.scenario.power import Offtake, PhysicalStatus, Technology
from simulator.scenario.targets import Target

POWER = Path(quantities.__file__).with_name("power.csv")
SYMBOLS = "MW GW TW kW h min d month year t ML L km kcal kg degC"  # by UDUNITS 2.2.28

in_both = pytest.mark.parametrize("code", ["en", "vi"])


@in_both
def test_every_quantity_has_a_meaning_and_a_name_of_its_own(code):
    found = language(code)
    missing = [
        said.id
        for quantity in QUANTITIES.values()
        for said in (quantity.meaning, quantity.label)
        if not found.has(said.id)
    ]
    assert missing == []
    names = [found.format(quantity.label) for quantity in QUANTITIES.values()]
    assert len(set(names)) == len(names)


@in_both
def test_a_name_has_no_unit_and_does_not_begin_with_a_capital(code):
    for name, quantity in QUANTITIES.items():
        said = language(code).format(quantity.label)
        assert not re.search(r"\b(MW|[GT]Wh|kt|Mt|USD|ML|%)\b", said), name
        assert said[0].islower() or said.startswith(("Viet Nam", "Lao ")), name


@in_both
def test_every_unit_exit_technology_status_and_standing_has_its_words(code):
    def choices(field):
        return get_args(Target.model_fields[field].annotation)

    wanted = [
        *(unit.message.id for unit in units().values()),
        *(f"exit-{reason.name.lower()}" for reason in Exit),
        *(f"technology-{key}{form}" for key in get_args(Technology) for form in ("", ".short")),
        *(f"technology-{key}.mass" for key in get_args(Technology)),
        *(f"status-{key}" for key in (*get_args(PhysicalStatus), *get_args(Offtake))),
        *(f"standing-{key}" for key in choices("standing")),
        *(f"comparator-{key}" for key in choices("comparator")),
    ]
    assert [id for id in wanted if not language(code).has(id)] == []


def test_a_name_that_stands_alone_begins_with_a_capital():
    name = capital(message("quantity-commissioned_mw.name"))
    assert language("en").format(name) == "Commissioned capacity"
    assert language("vi").format(name) == "Công suất đã vận hành"


def test_what_a_row_is_held_against_is_a_quantity_of_its_unit_or_a_headline():
    for quantity in QUANTITIES.values():
        if quantity.repeats:
            assert QUANTITIES[quantity.repeats].headline == "first"
        if quantity.share_of:
            assert QUANTITIES[quantity.share_of].unit == quantity.unit


def test_a_row_says_what_readers_understand():
    assert QUANTITIES["import_gwh"] == Quantity(
        "import_gwh",
        ("draw", "year"),
        "GWh",
        displayed_in="TWh",
        over_time="sum",
        iamc="Trade|Secondary Energy|Electricity|Gross Import|Volume",
        headline="first",
    )
    assert QUANTITIES["import_gwh"].stock_or_flow == "flow"
    assert QUANTITIES["commissioned_mw"].stock_or_flow == "stock"
    assert QUANTITIES["trade_growth_share"].stock_or_flow == ""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"unit": "parsec"}, "'parsec' is not one of MW"),
        ({"displayed_in": "bn USD"}, "bn USD does not display GWh"),
        ({"over_time": "median"}, "'median' is not one of"),
        ({"dtype": "int64"}, "'int64' is not one of"),
        ({"nan": "often"}, "'often' is not one of"),
        ({"headline": "last"}, "'last' is not one of"),
    ],
)
def test_a_row_that_no_reader_understands_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        replace(QUANTITIES["import_gwh"], **wrong)


def test_a_table_with_an_unknown_column_is_refused(tmp_path):
    table = tmp_path / "toy.csv"
    table.write_text("name,dims,unit,colour\nx_mw,draw year,MW,red\n")
    with pytest.raises(TypeError, match="colour"):
        read(table)


def test_the_row_that_the_recipe_shows_is_read(tmp_path):
    recipes = Path(__file__).parents[2] / "docs" / "recipes.md"
    (row,) = re.findall(r"`(\w+,draw year,[^`]*)`", recipes.read_text(encoding="utf-8"))
    head = POWER.read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / "toy.csv").write_text(f"{head}\n{row}\n")
    (quantity,) = read(tmp_path / "toy.csv").values()
    assert (quantity.dims, quantity.display.name) == (("draw", "year"), "million litres")


def test_a_display_is_the_same_amount():
    assert (displayed("GWh", "TWh").factor, displayed("kt", "Mt").factor) == (1e-3, 1e-3)
    assert displayed("share").factor == 100
    assert displayed("TWh").factor == 1  # though it displays GWh
    assert (displayed("share").between.id, displayed("MW").between.id) == ("unit-points", "unit-mw")


def test_units_of_files_are_made_of_symbols_that_were_checked():
    """No library that reads UDUNITS is light enough for the tests; the symbols were tried in it.

    `kt` is a knot there, `a` an are and `$` nothing at all.
    """
    for name, unit in units().items():
        for factor in unit.udunits.split():
            assert re.fullmatch(r"1(e-?\d)?|[A-Za-z]+(-1)?", factor), name
            symbol = factor.removesuffix("-1")
            assert symbol[0] == "1" or symbol in SYMBOLS.split(), name


def test_files_are_told_unit_currency_display_and_cell_methods():
    assert of_quantity(QUANTITIES["trade_musd"]) == {
        "units": "1e6",
        "currency": "USD",
        "display_units": "bn USD",
        "display_factor": 1e-3,
        "long_name": "two-way goods trade; up to the base year the record, nominal",
        "cell_methods": "year: sum",
    }
    assert of_unit("days")["units"] == "d"
