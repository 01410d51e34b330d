"""Writes the tables of the README that the program knows best: commands, scenarios, quantities.

`python docs/tables.py` brings the README up to date; a test fails while it is not.
"""

from __future__ import annotations

import re
from pathlib import Path

import click
import yaml

from simulator.catalogue.language import language
from simulator.catalogue.quantities import QUANTITIES
from simulator.cli import cli
from simulator.cli.texts import use_language
from simulator.present.track_record import sentences
from simulator.scenario.load import load

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
MET_FIRST = (
    "commissioned_mw",
    "deliverable_mw",
    "firm_mw",
    "import_gwh",
    "import_cost_musd",
    "coal_kt",
    "petroleum_ml",
    "trade_musd",
)


def commands() -> str:
    """Return a row for every command, in the words of its help."""
    rows = (
        f"| `simulate {_usage(name)}` | {command.get_short_help_str(limit=200)} |"
        for name, command in cli.commands.items()
    )
    return "\n".join(("| command | what it does |", "|---|---|", *rows))


def _usage(name: str) -> str:
    """Write a command with its arguments; the word `run` may be left out."""
    command = cli.commands[name]
    arguments = [
        parameter.make_metavar(click.Context(command))
        for parameter in command.params
        if parameter.param_type_name == "argument"
    ]
    return " ".join((f"[{name}]" if name == "run" else name, *arguments))


def quantities() -> str:
    """Return a row for each quantity that a reader meets first."""
    english = language("en")
    rows = (
        f"| `{name}` | {', '.join(quantity.dims)} | {english.format(quantity.display.message)} "
        f"| {english.format(quantity.meaning)} |"
        for name, quantity in QUANTITIES.items()
        if name in MET_FIRST
    )
    return "\n".join(("| name | by | shown in | meaning |", "|---|---|---|---|", *rows))


def scenarios() -> str:
    """Return a row for every shipped scenario, the base first, in the words of its title."""
    files = sorted(
        (ROOT / "scenarios").glob("*.yaml"), key=lambda file: (file.stem != "base", file)
    )
    rows = (
        f"| [{file.stem}](scenarios/{file.name}) "
        f"| {yaml.safe_load(file.read_text(encoding='utf-8'))['title']['en']} |"
        for file in files
    )
    return "\n".join(("| file | what it plays |", "|---|---|", *rows))


def past() -> str:
    """Return how base's forecasts of the past did, a line each."""
    record = load(ROOT / "scenarios" / "base.yaml").scenario.track_record
    assert record is not None
    english = language("en")
    return "\n".join(f"- {english.format(line)}" for line in sentences(record))


def current(text: str) -> str:
    """Return a text with its tables made anew, each between its two marks."""
    use_language("en")  # whatever was asked for in this process before
    tables = {
        "commands": commands(),
        "past": past(),
        "scenarios": scenarios(),
        "quantities": quantities(),
    }
    for mark, table in tables.items():
        between = re.compile(f"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
        text = between.sub(lambda found, table=table: f"{found[1]}{table}\n{found[2]}", text)
    return text


if __name__ == "__main__":
    README.write_text(current(README.read_text(encoding="utf-8")), encoding="utf-8")
