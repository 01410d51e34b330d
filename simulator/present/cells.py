"""Values as the text of table cells, and tables as CSV files."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg
from simulator.dates import calendar_day, date_text
from simulator.distribution import Distribution

Cell: TypeAlias = "float | Arg | None"

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SIGNIFICANT_DIGITS = 7


class Table(NamedTuple):
    """A table with the names of its columns; a cell that is prose is a message."""

    columns: tuple[Arg, ...]
    rows: Iterable[Sequence[Cell]]


def write_csv(path: Path, table: Table, language: Language | None = None) -> None:
    """Write one table as UTF-8; numbers to seven digits, what is not a number as a blank."""
    spoken = language or chosen()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([spoken.format(column) for column in table.columns])
        writer.writerows([cell_text(cell, spoken) for cell in row] for row in table.rows)


def cell_text(cell: Cell, language: Language | None = None) -> str:
    """Return the text of a cell, which no spreadsheet will take for a formula.

    Numbers of a table are data, written alike in every language.

    Examples
    --------
    >>> cell_text("=1+1"), cell_text(-0.1 - 0.2), cell_text(8000.0), cell_text(math.nan)
    ("'=1+1", '-0.3', '8000', '')
    """
    if cell is None or cell == "":
        return ""
    if not isinstance(cell, int | float):
        text = (language or chosen()).format(cell)
        return f"'{text}" if text.startswith(FORMULA_STARTS) else text
    if isinstance(cell, int):
        return str(cell)
    if not isinstance(cell, float):
        text = (language or chosen()).format(cell)
        return f"'{text}" if text.startswith(FORMULA_STARTS) else text
    if math.isnan(cell):
        return ""
    rounded = float(f"{cell:.{SIGNIFICANT_DIGITS}g}")
    return repr(rounded).removesuffix(".0")


def first_year_text(year: float, last_year: int) -> str:
    """Return a first year in words: blank where there is none to tell.

    >>> first_year_text(2031.0, 2035), first_year_text(math.inf, 2035)
    ('2031', 'after 2035')
    """
    if math.isnan(year):
        return ""
    return f"after {last_year}" if math.isinf(year) else f"{year:.0f}"


def month_text(decimal: float) -> str:
    """Return the month in which a date lies; blank for never.

    >>> month_text(2028.46)
    '2028-06'
    """
    return "" if math.isnan(decimal) else f"{calendar_day(float(decimal)):%Y-%m}"


def quantity_text(
    distribution: Distribution, unit: str, range_: tuple[float, float] | None = None
) -> str:
    """Write what a number may be on one line, with the range that is thought possible.

    Examples
    --------
    >>> quantity_text(Distribution("uniform", (0.1, 0.15)), "share")
    'uniform 0.1 to 0.15'
    >>> quantity_text(Distribution("triangular", (2028.5, 2029.0, 2031.0), never=0.1), "date")
    'triangular 2028-07, 2029-01, 2031-01; never: 0.1'
    """

    def number(x: float) -> str:
        return date_text(x) if unit == "date" and math.isfinite(x) else cell_text(float(x))

    p = distribution.parameters
    match distribution.kind:
        case "value":
            text = number(p[0])
        case "uniform":
            text = f"uniform {number(p[0])} to {number(p[1])}"
        case "triangular":
            text = f"triangular {', '.join(number(x) for x in p)}"
        case "normal":
            text = f"normal {number(p[0])}, sd {cell_text(p[1])}"
            if any(math.isfinite(x) for x in p[2:]):
                text += f", within {number(p[2])} to {number(p[3])}"
        case "lognormal":
            text = f"lognormal median {number(p[0])}, p90 {number(p[1])}"
        case "choices":
            chances = zip(p[0::2], p[1::2], strict=True)
            text = "choices " + ", ".join(f"{number(x)}: {cell_text(c)}" for x, c in chances)
    if distribution.never:
        text += f"; never: {cell_text(distribution.never)}"
    return f"{text}; range {number(range_[0])} to {number(range_[1])}" if range_ else text
