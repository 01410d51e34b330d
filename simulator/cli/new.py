"""A name as a commented scenario that extends the shipped base and runs."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

import simulator
from simulator.catalogue.message import message
from simulator.cli.speech import say

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

BASE = Path("scenarios", "base.yaml")

STARTER = """\
# {name}: what differs from the base scenario, and nothing else.
#
#   simulate check {name}.yaml     is everything in order?
#   simulate diff {base} {name}.yaml     which inputs differ?
#   simulate {name}.yaml           pictures, tables and a page in results/{name}/
#
# Any number may be a plain number, a text with its unit, or a distribution:
#
#   1200      1.2 GW      7 %      2028-06
#   {{value: 600, source: who said so and when}}
#   {{uniform: [10 %, 15 %], assumption: why this range}}
#   {{triangular: [2028-06, 2028-12, 2031-06], never: 0.05, assumption: why}}
#   {{normal: {{mean: 10, sd: 2, low: 0}}, assumption: why}}
#   {{lognormal: {{median: 1.5, p90: 3}}, assumption: why}}
#   {{choices: {{1: 0.3, 2: 0.7}}, assumption: why}}
#
# A number says where it comes from: `source`, `derived` (arithmetic on sourced
# figures) or `assumption` (with a range or a distribution). `null` removes an entry.

extends: {base}

name: {name}
title:
  en: {title}
  vi: {title}

# Take away the # before what you want to change.

# draws: 10000
# seed: 1
# horizon: {{last_year: 2040}}

# power:
#   projects:
#     {project}:
#       cod: {{triangular: [2028-06, 2029-01, 2031-01], assumption: why these dates}}
#   lines:
#     {line}:
#       loss_share: {{value: 3 %, source: who said so and when}}

# economics:
#   inflation: {{uniform: [1 %, 4 %], assumption: why this range}}
{goods}
# targets:
#   {target}: null
"""

GOODS = {
    "coal": """\
# coal:
#   first: export # the border before the plants at the mines; `burn` is the other way round
""",
    "trade": """\
# trade:
#   launch: underlying # without what came once; `reported`; `part_year`: from its first months
#   mode: bottom_up # what is not energy grows, and energy is added; `top_down`: the total grows
#   varies: varying # from year to year; `constant`; `series`: years of your own
#   growth: {value: 8 %, source: who said so and when}
""",
    "petroleum": """\
# petroleum:
#   price_usd_per_litre: {value: 0.8, source: who said so and when}
""",
    "investment": """\
# investment: null # leaves a part out; so with the others, if no target speaks of them
""",
}  # by section of the base scenario


def write_starter(name: str) -> str:
    """Write `NAME.yaml` where the user stands; return what to do next."""
    stem = name.removesuffix(".yaml")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,59}", stem):
        raise click.ClickException(say(message("cli-not-a-name", name=f"`{name}`")))
    file = Path(f"{stem}.yaml")
    base = _base()
    from simulator.scenario.load import load

    scenario = load(base).scenario
    text = STARTER.format(
        name=stem,
        title=stem.replace("_", " ").capitalize(),
        base=base,
        project=next(iter(scenario.power.projects)),
        line=next(iter(scenario.power.lines)),
        target=next(iter(scenario.targets), "some_target"),
        goods=_goods(scenario),
    )
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise click.ClickException(say(message("cli-exists", file=str(file)))) from None
    except OSError as error:
        said = message("cli-cannot-write", path=str(file), why=error.strerror or "")
        raise click.ClickException(say(said)) from None
    return say(message("cli-wrote", file=str(file)))


def _goods(scenario: Scenario) -> str:
    """Return examples of the parts beside power that a scenario has."""
    examples = [text for section, text in GOODS.items() if getattr(scenario, section) is not None]
    return "".join(f"\n{text}" for text in examples)


def _base() -> str:
    """Find the shipped base scenario from where the user stands, or beside the package."""
    here = Path.cwd()
    beside_the_package = Path(simulator.__file__).resolve().parent.parent
    for folder in (here, *here.parents, beside_the_package):
        if (folder / BASE).is_file():
            return Path(os.path.relpath(folder / BASE, here)).as_posix()
    said = message("cli-no-base", base=BASE.as_posix(), folder=str(here))
    raise click.ClickException(say(said))
