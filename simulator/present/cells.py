"""Values as the text of table cells, and tables as CSV files."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg
from simulator.dates import calendar_day

Cell: TypeAlias = "float | Arg | None"

FORMULA_STARTS = ("=", "+", "-", "@", "\t")
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
    if isinstance(cell, int):
        return str(cell)
    if not isinstance(cell, float):
        text = (language or chosen()).format(cell)
        return f"'{text}" if text.startswith(FORMULA_STARTS) else text
    if math.isnan(cell):
        return ""
    rounded = float(f"{cell:.{SIGNIFICANT_DIGITS}g}")
    return repr(rounded).removesuffix(".0")


def month_text(decimal: float) -> str:
    """Return the month in which a date lies; blank for never.

    >>> month_text(2028.46)
    '2028-06'
    """
    return "" if math.isnan(decimal) else f"{calendar_day(float(decimal)):%Y-%m}"
