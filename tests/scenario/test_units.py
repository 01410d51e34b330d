import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.units import TABLE, UnitError, convert, parse
from tests.scenario.english import english


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("1.2 GW", "MW", 1200),
        ("600MW", "MW", 600),
        ("250000 kW", "MW", 250),
        ("2.5 TWh", "GWh", 2500),
        ("7 %", "share", 0.07),
        ("29 %", "share", 0.29),
        ("86 %", "factor", 0.86),
        ("30 months", "years", 2.5),
        ("2 years", "months", 24),
        ("1461 days", "years", 4),
        ("66 USD/MWh", "UScent/kWh", 6.6),
        ("6.95 US¢/kWh", "UScent/kWh", 6.95),
        ("1.9 MUSD/MW", "USD/kW", 1900),
        ("2 bn USD", "MUSD", 2000),
        ("659 kgCO2/MWh", "tCO2/MWh", 0.659),
        ("26000 VND/USD", "VND/USD", 26000),
        ("1e3 m", "km", 1),
        ("-5 %", "share", -0.05),
        ("0.5 per year", "per year", 0.5),
        ("0.4 tỷ kWh", "GWh", 400),
        ("0.4 ty\u0309 kWh", "GWh", 400),  # as macOS composes it
        ("600 triệu kWh/năm", "GWh", 600),
        ("2.5 TWh/yr", "GWh", 2500),
        ("1.5 bn kWh", "GWh", 1500),
        ("3.6 PJ", "GWh", 1000),
        ("100 ktoe", "GWh", 1163),
        ("2 triệu tấn", "Mt", 2),
        ("2 triệu tấn/năm", "Mt/yr", 2),
        ("3 triệu lít", "ML", 3),
        ("1.2 triệu USD", "MUSD", 1.2),
    ],
)
def test_a_text_with_its_unit_is_converted_to_the_unit_of_the_field(text, unit, number):
    assert parse(text, unit) == pytest.approx(number, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "unit", "what", "way_out"),
    [
        (
            "600 GWh",
            "MW",
            "has a unit of energy, not of power",
            "write it in MW, kW or GW",
        ),
        ("600 mw", "MW", "has the unknown unit `mw`", "did you mean `MW`?"),
        (
            "1500 mil kWh",
            "GWh",
            "has the unknown unit `mil kWh`",
            "write it in GWh, kWh, MWh, TWh, GJ, TJ, PJ, toe, ktoe or Mtoe",
        ),
        ("23000 kJ/kg", "kcal/kg", "has the unknown unit `kJ/kg`", "write it in kcal/kg or MJ/kg"),
        ("400 MT", "Mt", "has the unknown unit `MT`", "write it in Mt, kt or t"),
        (
            "8.225 t/day",
            "t/day",
            "can be read as thousands or as a number with three decimals",
            "write `8225 t/day` if thousands are meant, `8.2250 t/day` if decimals",
        ),
        ("2 x 850 MW", "MW", "is a product, where one number is needed", "write `1700 MW`"),
        (
            "2 × 850 MVA",
            "MW",
            "is in MVA, of which the number alone does not tell the value here",
            "write the MW that it carries: MVA times the power factor, for example 0.95",
        ),
        ("600 parsec", "km", "has the unknown unit `parsec`", "write it in km or m"),
        ("600", "MW", "is a text, not a number", "write 600 without quotes"),
        (
            "1,200 MW",
            "MW",
            "is not a number",
            "write `1200 MW` if thousands are meant, `1.2 MW` if decimals",
        ),
        (
            "1.200 MW",
            "MW",
            "can be read as thousands or as a number with three decimals",
            "write `1200 MW` if thousands are meant, `1.2 MW` if decimals",
        ),
        ("6,95", "UScent/kWh", "is not a number", "write 6.95"),
        ("12,5 %", "share", "is not a number", "write `12.5 %`"),
        ("1.200,5 MW", "MW", "is not a number", "write `1200.5 MW`"),
        ("1 200 000 USD", "MUSD", "is not a number", "write `1200000 USD`"),
        (
            "171 MVA",
            "MW",
            "is in MVA, of which the number alone does not tell the value here",
            "write the MW that it carries: MVA times the power factor, for example 0.95",
        ),
        (
            "1800 đồng/kWh",
            "UScent/kWh",
            "is in đồng/kWh, of which the number alone does not tell the value here",
            "divide by the rate of its year (`economics.vnd_per_usd`) and write it in USD/kWh",
        ),
        ("1_200", "MW", "is not a number", "write 1200"),
        ("0123", "MW", "is not a number", "write 123"),
        ("many", "MW", "is not a number", "write a number in MW"),
        ("1:30", "hours", "is not a number", "write a number in hours"),
        (
            "8 GW",
            "number",
            "has a unit where the field takes none (number)",
            "write the number alone",
        ),
    ],
)
def test_a_text_that_is_no_number_in_the_dimension_of_the_field_is_refused(
    text, unit, what, way_out
):
    with pytest.raises(UnitError) as caught:
        parse(text, unit)
    assert (english(caught.value.what), english(caught.value.way_out)) == (what, way_out)


PAIRS = [(a, b) for units in TABLE.values() for a in units for b in units]


@given(st.sampled_from(PAIRS), st.floats(1e-6, 1e6))
def test_there_and_back_is_the_same_number(pair, number):
    there, back = pair
    assert math.isclose(convert(convert(number, there, back), back, there), number, rel_tol=1e-12)


@given(
    st.integers(1, 10**7),
    st.text("0123456789", min_size=1, max_size=6),
    st.sampled_from([("%", "share"), ("GW", "MW"), ("triệu kWh", "GWh")]),
)
def test_a_number_of_vietnamese_habit_is_refused_with_a_way_out_that_reads_as_it(
    whole, decimals, units
):
    written, field = units
    text = f"{whole:,}".replace(",", ".") + f",{decimals} {written}"
    with pytest.raises(UnitError) as caught:
        parse(text, field)
    out = re.findall("`([^`]*)`", english(caught.value.way_out))
    assert parse(out[-1], field) == pytest.approx(
        convert(float(f"{whole}.{decimals}"), written, field)
    )
    if len(out) > 1:  # `1,200`: thousands come first
        assert len(decimals) == 3
        assert parse(out[0], field) == pytest.approx(
            convert(float(f"{whole}{decimals}"), written, field)
        )


@given(st.integers(1000, 10**8), st.sampled_from("., '_"))
def test_thousands_are_never_taken_for_decimals(number, mark):
    with pytest.raises(UnitError) as caught:
        parse(f"{number:,} MW".replace(",", mark), "MW")
    assert f"`{number} MW`" in english(caught.value.way_out)
