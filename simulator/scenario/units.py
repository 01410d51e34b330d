"""A text with a unit as a number in the unit of its field: the closed table of units.

A conversion is a pair (multiply by, divide by), so that `7 %` is exactly 0.07.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from simulator.catalogue.message import Message, listing, message
from simulator.scenario.numerals import DIGITS, may_be_thousands, meanings
from simulator.scenario.problems import quoted

Conversion = tuple[float, float]

_DAYS_PER_FOUR_YEARS = 1461.0

TABLE: dict[str, dict[str, Conversion]] = {
    "power": {"MW": (1, 1), "kW": (1, 1e3), "GW": (1e3, 1)},
    "energy": {
        "GWh": (1, 1),
        "kWh": (1, 1e6),
        "MWh": (1, 1e3),
        "TWh": (1e3, 1),
        "GJ": (1, 3.6e3),
        "TJ": (1, 3.6),
        "PJ": (1e3, 3.6),
        "toe": (11.63, 1e3),
        "ktoe": (11.63, 1),
        "Mtoe": (11.63e3, 1),
    },
    "ratio": {"share": (1, 1), "factor": (1, 1), "%": (1, 100), "times": (1, 1)},
    "time": {
        "years": (1, 1),
        "year": (1, 1),
        "months": (1, 12),
        "month": (1, 12),
        "weeks": (28, _DAYS_PER_FOUR_YEARS),
        "week": (28, _DAYS_PER_FOUR_YEARS),
        "days": (4, _DAYS_PER_FOUR_YEARS),
        "day": (4, _DAYS_PER_FOUR_YEARS),
        "hours": (4, _DAYS_PER_FOUR_YEARS * 24),
        "hour": (4, _DAYS_PER_FOUR_YEARS * 24),
        "h": (4, _DAYS_PER_FOUR_YEARS * 24),
    },
    "frequency": {
        "per year": (1, 1),
        "/year": (1, 1),
        "/yr": (1, 1),
        "a year": (1, 1),
        "per month": (12, 1),
        "/month": (12, 1),
    },
    "length": {"km": (1, 1), "m": (1, 1e3)},
    "mass": {"Mt": (1, 1), "kt": (1, 1e3), "t": (1, 1e6)},
    "mass-a-year": {
        "Mt/yr": (1, 1),
        "Mt/year": (1, 1),
        "Mt a year": (1, 1),
        "kt/yr": (1, 1e3),
        "kt/year": (1, 1e3),
        "t/yr": (1, 1e6),
        "t/year": (1, 1e6),
    },
    "mass-a-day": {"t/day": (1, 1), "t/d": (1, 1), "kt/day": (1e3, 1)},
    "mass-a-truck": {"t/truck": (1, 1)},
    "price-of-mass": {"USD/t": (1, 1), "USD/kt": (1, 1e3)},
    "heat-value": {"kcal/kg": (1, 1), "Mcal/t": (1, 1), "MJ/kg": (1e4, 41.868)},
    "volume": {
        "ML": (1, 1),
        "million litres": (1, 1),
        "m3": (1, 1e3),
        "litres": (1, 1e6),
        "billion litres": (1e3, 1),
    },
    "volume-a-year": {
        "ML/yr": (1, 1),
        "ML/year": (1, 1),
        "ML a year": (1, 1),
        "m3/yr": (1, 1e3),
        "m3/year": (1, 1e3),
        "ML/month": (12, 1),
    },
    "price-of-volume": {
        "USD/litre": (1, 1),
        "USD/l": (1, 1),
        "USD/m3": (1, 1e3),
        "MUSD/ML": (1, 1),
    },
    "price-of-energy": {
        "UScent/kWh": (1, 1),
        "UScents/kWh": (1, 1),
        "US¢/kWh": (1, 1),
        "USc/kWh": (1, 1),
        "USD/kWh": (100, 1),
        "USD/MWh": (1, 10),
        "USD/GWh": (1, 1e4),
        "MUSD/GWh": (100, 1),
    },
    "cost-of-capacity": {
        "USD/kW": (1, 1),
        "USD/MW": (1, 1e3),
        "MUSD/MW": (1e3, 1),
        "MUSD/GW": (1, 1),
    },
    "yearly-cost-of-capacity": {
        "USD/kW/yr": (1, 1),
        "USD/kW/year": (1, 1),
        "USD/kW-yr": (1, 1),
        "USD/MW/yr": (1, 1e3),
        "USD/MW/year": (1, 1e3),
    },
    "money": {
        "MUSD": (1, 1),
        "million USD": (1, 1),
        "mn USD": (1, 1),
        "USD": (1, 1e6),
        "bn USD": (1e3, 1),
        "billion USD": (1e3, 1),
    },
    "cost-of-length": {"MUSD/km": (1, 1), "million USD/km": (1, 1), "USD/km": (1, 1e6)},
    "exchange-rate": {"VND/USD": (1, 1)},
    "emissions-of-energy": {
        "tCO2/MWh": (1, 1),
        "kgCO2/MWh": (1, 1e3),
        "kgCO2/kWh": (1, 1),
        "gCO2/kWh": (1, 1e3),
        "ktCO2/GWh": (1, 1),
    },
}
MULTIPLES = {
    "thousand": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
}
VIETNAMESE = {
    "nghìn": "thousand",
    "ngàn": "thousand",
    "triệu": "million",
    "tỷ": "billion",
    "tỉ": "billion",
    "tấn": "t",
    "lít": "litres",
    "đồng": "VND",
    "vnđ": "VND",
    "năm": "year",
    "tháng": "month",
    "tuần": "week",
    "ngày": "day",
    "giờ": "h",
    "lần": "times",
    "xe": "truck",
    "một": "a",
    "mỗi": "a",
}
YEARLY = re.compile(r"(?:/| a | per )(?:yr|year|annum)$")
# Units that no number alone takes to that of a field, and what is needed besides.
UNKNOWABLE = {
    "MVA": message("problem-apparent-power"),
    "kVA": message("problem-apparent-power"),
    "GVA": message("problem-apparent-power"),
    "VND": message("problem-in-dong", unit="USD"),
    "VND/kWh": message("problem-in-dong", unit="USD/kWh"),
    "VND/MWh": message("problem-in-dong", unit="USD/MWh"),
    "VND/t": message("problem-in-dong", unit="USD/t"),
    "VND/kg": message("problem-in-dong", unit="USD/t"),
    "VND/litres": message("problem-in-dong", unit="USD/litre"),
    "VND/kW": message("problem-in-dong", unit="USD/kW"),
    "VND/MW": message("problem-in-dong", unit="USD/MW"),
    "VND/km": message("problem-in-dong", unit="USD/km"),
}
BARE_UNITS = ("share", "factor", "number", "date")  # of numbers that are written alone
_DIMENSION = {unit: dimension for dimension, units in TABLE.items() for unit in units}
_BY_LETTERS = {unit.replace(" ", "").lower(): unit for unit in _DIMENSION}

NUMBER = r"[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_WITH_UNIT = re.compile(rf"\s*({NUMBER})\s*([^\W\d_].*?|[%/].*?)?\s*")
_PRODUCT = re.compile(rf"\s*(\d+)\s*[x×*]\s*({NUMBER})\s*([^\W\d_].*?)\s*")
_IN_ANOTHER_HABIT = re.compile(rf"\s*({DIGITS})\s*([^\W\d_].*?|[%/].*?)?\s*")


class UnitError(ValueError):
    """A text that is no number in the field's unit: what is wrong, and the way out."""

    def __init__(self, what: Message, way_out: Message) -> None:
        super().__init__(what.id)
        self.what = what
        self.way_out = way_out


def parse(text: str, unit: str) -> float:
    """Read `1.2 GW` as a number in `unit`.

    >>> parse("1.2 GW", "MW"), parse("7 %", "share"), parse("30 months", "years")
    (1200.0, 0.07, 2.5)
    """
    if match := _PRODUCT.fullmatch(text):
        whole = int(match[1]) * float(match[2])
        convert(whole, match[3], unit)
        way_out = message("problem-write", text=quoted(f"{whole:g} {match[3]}"))
        raise UnitError(message("problem-product"), way_out)
    match = _WITH_UNIT.fullmatch(text)
    if match is None:
        raise UnitError(message("problem-not-a-number"), _way_out_of_bad_number(text, unit))
    number, written = match.groups()
    if may_be_thousands(number, unit):
        raise UnitError(message("problem-thousands"), _way_out_of_bad_number(text, unit))
    if written is None:
        raise UnitError(
            message("problem-text-not-number"),
            message("problem-write-unquoted", text=number.strip()),
        )
    return convert(float(number), written, unit)


def convert(number: float, written: str, unit: str) -> float:
    """Turn a number in the unit `written` into `unit`; refuse another dimension."""
    multiply, divide = conversion(written, unit)
    return number * multiply / divide


def conversion(written: str, unit: str) -> Conversion:
    """Return what takes a number in the unit `written` to `unit`."""
    if written == unit:
        return 1.0, 1.0
    dimension = _DIMENSION.get(unit)
    if dimension is None:
        raise UnitError(
            message("problem-unit-where-none", unit=unit), message("problem-write-number-alone")
        )
    multiple, known = _known(written, dimension)
    if known in UNKNOWABLE:
        raise UnitError(message("problem-unit-needs-more", unit=written), UNKNOWABLE[known])
    if known not in _DIMENSION:
        nearest = _nearest(written, dimension)
        raise UnitError(message("problem-unknown-unit", unit=quoted(written)), nearest)
    if _DIMENSION[known] != dimension:
        raise UnitError(
            message(
                "problem-other-dimension",
                given=_dimension_name(_DIMENSION[known]),
                needed=_dimension_name(dimension),
            ),
            _write_it_in(dimension),
        )
    multiply, divide = TABLE[dimension][known]
    back, forth = TABLE[dimension][unit]
    return multiple * multiply * forth, divide * back


def _known(written: str, dimension: str) -> tuple[float, str]:
    """Return how many of which unit of the table one is, or of one that is nowhere.

    >>> _known("tỷ kWh/năm", "energy"), _known("triệu tấn", "mass")
    ((1000000000.0, 'kWh'), (1000000.0, 't'))
    """
    pieces = re.split(r"([\s/]+)", unicodedata.normalize("NFC", written))
    unit = "".join(VIETNAMESE.get(piece.lower(), piece) for piece in pieces)
    multiple = 1.0
    while unit not in _DIMENSION:
        prefix, _, rest = unit.partition(" ")
        if not rest or prefix not in MULTIPLES:
            break
        multiple *= MULTIPLES[prefix]
        unit = rest.strip()
    if dimension == "energy" and unit not in _DIMENSION:
        unit = YEARLY.sub("", unit)  # design energy is that of a mean year
    if f"{unit}s" in UNKNOWABLE:
        unit = f"{unit}s"
    return multiple, unit


def _nearest(written: str, dimension: str) -> Message:
    """Name a unit only where nothing but spaces and capitals differ.

    A near spelling is often another size: `mil kWh` is no `kWh`, `kJ/kg` no
    `MJ/kg`, `đ/kWh` no `USD/kWh`; and `MT` is as often a metric tonne as `Mt`.
    """
    meant = _BY_LETTERS.get(written.replace(" ", "").lower())
    if meant is None or " " in written or meant.startswith("Mt"):
        return _write_it_in(dimension)
    return message("problem-did-you-mean", name=quoted(meant))


def _write_it_in(dimension: str) -> Message:
    return message("problem-write-in-units", units=listing(_spellings(dimension), "or"))


def _dimension_name(dimension: str) -> Message:
    return message(f"problem-dimension-{dimension}")


def _spellings(dimension: str) -> list[str]:
    """Return one spelling of every size of unit, in the order of the table."""
    first: dict[float, str] = {}
    for unit, (multiply, divide) in TABLE[dimension].items():
        first.setdefault(multiply / divide, unit)
    return list(first.values())


def _way_out_of_bad_number(text: str, unit: str) -> Message:
    match = _IN_ANOTHER_HABIT.fullmatch(text)
    meant = meanings(match[1].strip()) if match is not None else ()
    if match is None or not meant:
        return write_a_number(unit)
    return write_one_of([f"`{n} {match[2]}`" if match[2] else n for n in meant])


def write_one_of(meant: Sequence[str]) -> Message:
    """Return the way out that names the number meant, or both it may be: see `meanings`."""
    if len(meant) == 1:
        return message("problem-write", text=meant[0])
    return message("problem-write-one-meant", thousands=meant[0], decimal=meant[1])


def write_whole(text: str) -> Message | None:
    """Return the way out that names the whole number which a text in another habit may mean.

    >>> write_whole("10.000").id, write_whole("1 200")["text"], write_whole("1.5")
    ('problem-write-one-meant', '1200', None)
    """
    meant = meanings(text.strip("`"))
    return write_one_of(meant) if meant and all(map(str.isdigit, meant)) else None


def write_plain(text: str) -> Message | None:
    """Return the way out that names the number which a text in another habit may mean.

    >>> write_plain("300,5")["text"], write_plain("8.000").id, write_plain("80 %")
    ('300.5', 'problem-write-one-meant', None)
    """
    meant = meanings(text.strip("`"))
    return write_one_of(meant) if meant else None


def write_a_number(unit: str = "") -> Message:
    """Return the way out of what is no number, with the unit of the field if one is written."""
    if unit and unit not in BARE_UNITS:
        return message("problem-write-number-in", unit=unit)
    return message("problem-write-number")
