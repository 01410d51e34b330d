"""Simulated monthly output of Lao plants as monthly water factors by hydrological year (YAML).

Run with the path of the PowNet-Thailand monthly table (columns `Year, Month,
HouayHo, NamNgum2, ...`, MW), and optionally of the ONI table (`year,1,...,12`,
degrees C); it prints `registers/hydrology.yaml`, which is committed:

    python scenarios/registers/derive_hydrology.py pownet_monthly_mw.csv oni.csv > hydrology.yaml

A factor is the month's output of the region's plants over their mean output in
that calendar month of 1976-2005. A hydrological year runs from June to May and
is named by the year in which it begins; January to May stand first in its list
but belong to the following calendar year.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from pathlib import Path
from textwrap import fill

MONTHS = range(1, 13)
RECORD = range(1976, 2006)
HYDROLOGICAL_YEARS = range(1976, 2005)  # the last is complete in May 2005
FIRST_MONTH = 6

PLANTS = {
    "south": ("HouayHo", "Xeset1", "Xeset2"),
    "central_north": ("NamTheun2", "TheunHinboun", "NamNgum2"),
    "nam_ngum": ("NamNgum2",),
}
NOTES = {
    "south": "Houay Ho, Xeset 1 and Xeset 2 together",
    "central_north": "Nam Theun 2, Theun Hinboun and Nam Ngum 2 together, a proxy for the northern"
    " Annamite range, for which no long series exists",
    "nam_ngum": "Nam Ngum 2 alone, a proxy for the north",
}
HEAD = """\
# Water of a hydrological year (June to May, named by the year in which it begins), month by month,
# relative to the mean of that calendar month in 1976-2005: January to December, where January to
# May belong to the following calendar year. Printed by derive_hydrology.py; docs/data_sources.md
# says from what. The 29 whole years of the record."""
SOURCE = (
    "PowNet-Thailand v1.3 (MIT licence), simulated daily availability 1976-2005 of Lao plants"
    " (VIC-Res), monthly means; factors derived"
)
ONI_SOURCE = "NOAA, Oceanic Nino Index (public domain)"

Month = tuple[int, int]


def outputs_mw(path: Path) -> dict[Month, dict[str, float]]:
    """Read the output of every plant by year and month."""
    with path.open(newline="", encoding="utf-8") as file:
        return {
            (int(row["Year"]), int(row["Month"])): {
                name: float(text) for name, text in row.items() if name not in ("Year", "Month")
            }
            for row in csv.DictReader(file)
        }


def factors(
    outputs: Mapping[Month, Mapping[str, float]], plants: tuple[str, ...]
) -> dict[int, list[float]]:
    """Return the twelve factors of every hydrological year."""
    together = {month: sum(plant[name] for name in plants) for month, plant in outputs.items()}
    mean = {month: sum(together[year, month] for year in RECORD) / len(RECORD) for month in MONTHS}
    return {
        year: [together[calendar_year(year, month), month] / mean[month] for month in MONTHS]
        for year in HYDROLOGICAL_YEARS
    }


def calendar_year(hydrological_year: int, month: int) -> int:
    """Return the calendar year of a month of a hydrological year.

    >>> calendar_year(1976, 6), calendar_year(1976, 5)
    (1976, 1977)
    """
    return hydrological_year + (month < FIRST_MONTH)


def prior_winter_oni(path: Path) -> dict[int, float]:
    """Return the mean ONI of the December to February before every hydrological year."""
    with path.open(newline="", encoding="utf-8") as file:
        oni = {
            (int(row["year"]), month): float(row[str(month)])
            for row in csv.DictReader(file)
            for month in MONTHS
            if row[str(month)]
        }
    winters = {year: [(year - 1, 12), (year, 1), (year, 2)] for year in HYDROLOGICAL_YEARS}
    known = {year: [oni[m] for m in months if m in oni] for year, months in winters.items()}
    return {year: sum(values) / len(values) for year, values in known.items() if values}


def wrapped(key: str, text: str) -> str:
    """Return a folded text of YAML."""
    return f"    {key}: >-\n" + fill(text, 98, initial_indent=" " * 6, subsequent_indent=" " * 6)


def main(arguments: list[str]) -> None:
    """Print the register."""
    outputs = outputs_mw(Path(arguments[0]))
    print(HEAD)
    if len(arguments) > 1:
        print("oni_prior_winter_c:")
        print(f"  # {ONI_SOURCE}: mean of December to February")
        print("  # before the year; 1981 without its December, which the table does not have")
        for year, value in prior_winter_oni(Path(arguments[1])).items():
            print(f'  "{year}": {value:.2f}')
    print("regions:")
    for region, plants in PLANTS.items():
        print(f"  {region}:")
        print(wrapped("source", SOURCE))
        print(wrapped("note", NOTES[region]))
        print("    years:")
        for year, values in factors(outputs, plants).items():
            print(f'      "{year}": [{", ".join(f"{value:.2f}" for value in values)}]')


if __name__ == "__main__":
    main(sys.argv[1:])
