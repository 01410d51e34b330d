"""The commands that ask why: what moves an answer, what each part is worth, what must be true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from simulator.catalogue.message import Message, message
from simulator.cli.click_messages import Command, Percent, Whole, option
from simulator.cli.options import DRAWS, ID, LANG, NUMBER, PATH, QUIET, SCENARIO, SEED, SET, out


def command(says: Message, more: Message | None = None) -> Callable[[Any], click.Command]:
    """Make a command of a function, in no group yet."""
    return click.command(cls=Command, says=says, more=more)


@command(message("cli-does-worth"))
@SCENARIO
@option("--target", required=True, says=message("cli-option-worth-target"), takes=ID)
@DRAWS
@SEED
@SET
@out(message("cli-option-out-worth"))
@LANG
@QUIET
def worth(scenario: str, overrides: tuple[str, ...], **options: Any) -> None:
    """Answer `simulate worth`."""
    from simulator.cli.worth import run_worth

    run_worth(scenario, overrides, **options)


@command(message("cli-does-discover"), message("cli-does-discover-more"))
@SCENARIO
@option("--target", required=True, says=message("cli-option-worth-target"), takes=ID)
@option("--of", "event", type=click.Choice(["missed", "met"]), says=message("cli-option-of"))
@option("--tree", is_flag=True, says=message("cli-option-tree"))
@DRAWS
@SEED
@SET
@out(message("cli-option-out-discover"))
@LANG
@QUIET
def discover(scenario: str, overrides: tuple[str, ...], **options: Any) -> None:
    """Answer `simulate discover`."""
    from simulator.cli.discover import run_discover

    run_discover(scenario, overrides, **options)


@command(message("cli-does-needed"), message("cli-does-needed-more"))
@SCENARIO
@option("--target", required=True, says=message("cli-option-worth-target"), takes=ID)
@option(
    "--lever", "levers", multiple=True, required=True, says=message("cli-option-lever"), takes=PATH
)
@option(
    "--chance", "chances", multiple=True, type=Percent(),
    says=message("cli-option-chance"), takes=NUMBER,
)  # fmt: skip
@DRAWS
@SEED
@SET
@out(message("cli-option-out-needed"))
@LANG
@QUIET
def needed(scenario: str, overrides: tuple[str, ...], **options: Any) -> None:
    """Answer `simulate needed`."""
    from simulator.cli.needed import run_needed

    run_needed(scenario, overrides, **options)


@command(message("cli-does-sensitivity"), message("cli-does-sensitivity-more"))
@SCENARIO
@option("--target", says=message("cli-option-sensitivity-target"), takes=ID)
@option("--quantity", says=message("cli-option-sensitivity-quantity"), takes=message("cli-name"))
@option("--year", type=Whole(), says=message("cli-option-sensitivity-year"),
    takes=message("cli-year"),
)  # fmt: skip
@DRAWS
@option("--sobol", type=Whole(16), says=message("cli-option-sobol"), takes=NUMBER)
@option("--screen", type=Whole(8), says=message("cli-option-screen"), takes=NUMBER)
@SEED
@SET
@out(message("cli-option-out-sensitivity"))
@LANG
@QUIET
def sensitivity(scenario: str, overrides: tuple[str, ...], **options: Any) -> None:
    """Answer `simulate sensitivity`."""
    from simulator.cli.sensitivity import run_sensitivity

    run_sensitivity(scenario, overrides, **options)
