"""Writes docs/nomenclature.md: every reported quantity and term, from the catalogue, bilingual.

`python docs/nomenclature.py` brings it up to date; a test fails while it is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from simulator.catalogue.language import language
from simulator.catalogue.message import Arg, message
from simulator.catalogue.quantities import PARTS, Quantity
from simulator.catalogue.terms import terms
from simulator.catalogue.units import units
from simulator.physics.commissioning import Exit

PAGE = Path(__file__).with_suffix(".md")
HEAD = "| name | by | unit | in files | shown in | English | Tiếng Việt |\n" + "|---" * 7 + "|"
INTRODUCTION = """\
# Nomenclature

Every quantity that a run reports, as its row in `simulator/catalogue/quantities` has it. This page
is written by `python docs/nomenclature.py`.

- **by**: the dims of the array, in their order. `draw` counts the futures.
- **unit**: as scenarios and their targets write it.
- **in files**: the unit in `outcomes.nc`, in the spelling of UDUNITS. It knows no money: an amount
  is a number (`1e6`: millions) beside the attribute `currency`. Tonnes are written out, because it
  takes `kt` for knots, and days are `d`, which xarray leaves a number.
- **shown in**: the unit in tables and pictures for readers.
- A flow is what passes in a year or month (`cell_methods` sum), a stock what is there at its end
  (point). A value is a number unless the table says what it means where it is not.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join((INTRODUCTION, *(_part(name) for name in PARTS), _codes(), _units(), _terms()))


def _part(part: str) -> str:
    rows = "\n".join(_row(quantity) for quantity in PARTS[part].values())
    return f"## {part.capitalize()}\n\n{HEAD}\n{rows}\n"


def _row(quantity: Quantity) -> str:
    unit = units()[quantity.unit]
    in_files = " ".join(filter(None, (f"`{unit.udunits}`", unit.currency)))
    notes = ", ".join(_notes(quantity))
    english, vietnamese = (
        f"**{_in(code, quantity.label)}**: {_in(code, quantity.meaning)}" for code in ("en", "vi")
    )
    return (
        f"| `{quantity.name}` | {', '.join(quantity.dims)} | {quantity.unit} | {in_files} "
        f"| {_in('en', quantity.display.message)} | {english}{f' ({notes})' if notes else ''} "
        f"| {vietnamese} |"
    )


def _notes(quantity: Quantity) -> Iterator[str]:
    if quantity.stock_or_flow:
        yield quantity.stock_or_flow
    if quantity.codes == "scenario":
        yield "codes: places of the scenario, named in the file"
    elif quantity.codes:
        yield "codes below"
    if quantity.iamc:
        yield f"IAMC `{quantity.iamc}`".replace("|", "\\|")


def _codes() -> str:
    rows = "\n".join(
        f"| {code.value} | `{code.name.lower()}` "
        f"| {_in('en', message(f'exit-{code.name.lower()}'))} "
        f"| {_in('vi', message(f'exit-{code.name.lower()}'))} |"
        for code in Exit
    )
    return (
        "## Codes of `project_exit`\n\n"
        f"| code | name | English | Tiếng Việt |\n|---|---|---|---|\n{rows}\n"
    )


def _units() -> str:
    rows = "\n".join(
        f"| {unit.name} | `{unit.udunits}` | {unit.currency} "
        f"| {_in('en', unit.message)} | {_in('vi', unit.message)} |"
        for unit in units().values()
    )
    return (
        "## Units of scenarios and runs\n\n"
        f"| unit | UDUNITS | currency | English | Tiếng Việt |\n|---|---|---|---|---|\n{rows}\n"
    )


def _terms() -> str:
    rows = "\n".join(
        f"| {' | '.join(_in(code, text) for code in ('en', 'vi') for text in term)} |"
        for term in terms()
    )
    return (
        "## Terms of the model\n\n"
        "| term | meaning | elsewhere | thuật ngữ | ý nghĩa | tên gọi khác |\n"
        f"|---|---|---|---|---|---|\n{rows}\n"
    )


def _in(code: str, text: Arg) -> str:
    return language(code).format(text)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
