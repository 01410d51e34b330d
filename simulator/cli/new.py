"""A name as a commented scenario that extends the shipped base and runs."""

from __future__ import annotations

import os
import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

import simulator
from simulator.catalogue.message import message
from simulator.cli.texts import text_of

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

BASE = Path("scenarios", "base.yaml")

WIDTH = 86
STARTER = """\
# {differs}
#
{commands}
#
# {forms}
#
#   1200      1.2 GW      7 %      2028-06
#   {{value: 600, source: {who}}}
#   {{uniform: [10 %, 15 %], assumption: {why_range}}}
#   {{triangular: [2028-06, 2028-12, 2031-06], never: 0.05, assumption: {why}}}
#   {{normal: {{mean: 10, sd: 2, low: 0}}, assumption: {why}}}
#   {{lognormal: {{median: 1.5, p90: 3}}, assumption: {why}}}
#   {{choices: {{1: 0.3, 2: 0.7}}, assumption: {why}}}
#
{sources}

extends: {base}

name: {name}
title:{title}

# {uncomment}

# draws: 10000
# seed: 1
# horizon: {{last_year: 2040}}

# power:
#   projects:
#     {project}:
#       cod: {{triangular: [2028-06, 2029-01, 2031-01], assumption: {why_dates}}}
#   lines:
#     {line}:
#       loss_share: {{value: 3 %, source: {who}}}

# economics:
#   inflation: {{uniform: [1 %, 4 %], assumption: {why_range}}}
{goods}
# targets:
#   {target}: null
"""

GOODS: dict[str, dict[str, tuple[str, str | None]]] = {
    "coal": {"first": ("export", "coal-first")},
    "trade": {
        "launch": ("underlying", "trade-launch"),
        "mode": ("bottom_up", "trade-mode"),
        "varies": ("varying", "trade-varies"),
        "growth": ("{{value: 8 %, source: {who}}}", None),
    },
    "petroleum": {"price_usd_per_litre": ("{{value: 0.8, source: {who}}}", None)},
    "investment": {},
}  # by section of the base scenario, what may be set otherwise and what to say of it
COMMENTS = ("forms", "uncomment", "who", "why", "why-range", "why-dates")


def write_starter(name: str) -> str:
    """Write `NAME.yaml` where the user stands; return what to do next."""
    stem = name.removesuffix(".yaml")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,59}", stem):
        raise click.ClickException(text_of(message("cli-not-a-name", name=f"`{name}`")))
    file = Path(f"{stem}.yaml")
    base = _base()
    from simulator.scenario.load import load

    scenario = load(base).scenario
    text = _starter(stem, base, scenario)
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise click.ClickException(text_of(message("cli-exists", file=str(file)))) from None
    except OSError as error:
        what = message("cli-cannot-write", path=str(file), why=error.strerror or "")
        raise click.ClickException(text_of(what)) from None
    return text_of(message("cli-wrote", file=str(file)))


def _starter(name: str, base: str, scenario: Scenario) -> str:
    """Return the text of a scenario that extends the base, with examples to uncomment."""
    comments = {key.replace("-", "_"): text_of(message(f"starter-{key}")) for key in COMMENTS}
    title = name.replace("_", " ").capitalize()
    goods = [section for section in GOODS if getattr(scenario, section) is not None]
    return STARTER.format(
        **comments,
        name=name,
        base=base,
        differs=text_of(message("starter-differs", name=name)),
        commands=_commands(name, base),
        sources=textwrap.fill(
            text_of(message("starter-sources")), WIDTH, initial_indent="# ", subsequent_indent="# "
        ),
        title="".join(f"\n  {code}: {title}" for code in ("en", "vi")),
        project=next(iter(scenario.power.projects)),
        line=next(iter(scenario.power.lines)),
        target=next(iter(scenario.targets), "some_target"),
        goods="".join(f"\n{_examples(section, comments['who'])}" for section in goods),
    )


def _examples(section: str, who: str) -> str:
    """Return examples of one part beside power."""
    if not GOODS[section]:
        return f"# {section}: null # {text_of(message('starter-investment'))}\n"
    lines = [f"# {section}:"]
    for key, (value, comment) in GOODS[section].items():
        behind = f" # {text_of(message(f'starter-{comment}'))}" if comment else ""
        lines.append(f"#   {key}: {value.format(who=who)}{behind}")
    return "\n".join(lines) + "\n"


def _commands(name: str, base: str) -> str:
    """Return what is typed next, and what for."""
    run = message("starter-run", folder=f"results/{name}/")
    typed = {
        f"simulate check {name}.yaml": message("starter-check"),
        f"simulate diff {base} {name}.yaml": message("starter-diff"),
        f"simulate {name}.yaml": run,
    }
    width = len(next(iter(typed)))
    return "\n".join(
        f"#   {typed_words:<{width}}     {text_of(why)}" for typed_words, why in typed.items()
    )


def _base() -> str:
    """Find the shipped base scenario from where the user stands, or beside the package."""
    here = Path.cwd()
    beside_the_package = Path(simulator.__file__).resolve().parent.parent
    for folder in (here, *here.parents, beside_the_package):
        if (folder / BASE).is_file():
            return Path(os.path.relpath(folder / BASE, here)).as_posix()
    what = message("cli-no-base", base=BASE.as_posix(), folder=str(here))
    raise click.ClickException(text_of(what))
