"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from simulator.catalogue.language import UnknownLanguageError, meant
from simulator.catalogue.message import Message, message
from simulator.cli.click_messages import Whole, argument, option
from simulator.cli.texts import OPTION, text_of

NUMBER, PATH, ID = message("cli-number"), message("cli-path"), message("cli-id")

SET = option(
    "--set",
    "overrides",
    multiple=True,
    says=message("cli-option-set"),
    takes=message("cli-path-value"),
)
DRAWS = option("--draws", type=Whole(), says=message("cli-option-draws"), takes=NUMBER)
SEED = option("--seed", type=Whole(), says=message("cli-option-seed"), takes=NUMBER)
NO_FIGURES = option("--no-figures", is_flag=True, says=message("cli-option-no-figures"))
QUIET = option("--quiet", is_flag=True, says=message("cli-option-quiet"))
TIMINGS = option("--timings", is_flag=True, says=message("cli-option-timings"))
SCENARIO = argument("scenario", takes=message("cli-scenario"))
SCENARIOS = argument("scenarios", nargs=-1, required=True, takes=message("cli-scenarios"))


def _one_of_ours(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    """Refuse a language that has no messages; those that have are known when one is asked for."""
    try:
        return None if code is None else meant(code)
    except UnknownLanguageError as error:
        raise click.BadParameter(text_of(error.what)) from None


LANG = option(
    OPTION,
    callback=_one_of_ours,
    is_eager=True,
    expose_value=False,
    says=message("cli-option-lang"),
    takes=message("cli-code"),
)  # heard before anything is parsed, so that faults are told in it


def out(says: Message) -> Callable[[Any], Any]:
    """Return the option for the folder of the results."""
    return option("--out", type=click.Path(path_type=Path), says=says, takes=PATH)
