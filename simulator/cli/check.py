"""Scenarios as a verdict each: what is wrong, what it warns of, how well it is sourced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from simulator.catalogue.message import Message, Number, listing, message
from simulator.cli.texts import text_of, use_language_of

if TYPE_CHECKING:
    from simulator.scenario.load import Loaded


def check_scenarios(scenarios: Sequence[str], overrides: Sequence[str]) -> bool:
    """Report on every scenario; return whether all are sound."""
    from simulator.scenario.load import load
    from simulator.scenario.problems import Problem, ScenarioError
    from simulator.scenario.worlds import worlds

    sound = True
    printed: set[Problem] = set()
    for scenario in scenarios:
        try:
            loaded = load(scenario, overrides)
            worlds(loaded)
        except ScenarioError as error:
            sound = False
            use_language_of(error.lang)
            for problem in error.problems:
                click.echo(text_of(problem.as_message()), err=True)
            found = message("cli-problems", scenario=scenario, count=len(error.problems))
            click.echo(text_of(found), err=True)
            continue
        use_language_of(loaded.scenario.lang)
        for warning in loaded.warnings:
            if warning not in printed and warning not in loaded.inherited_warnings:
                click.echo(text_of(message("cli-warning", warning=warning.as_message())))
                printed.add(warning)
        verdict = summary(scenario, loaded)
        click.echo(text_of(verdict))
    return sound


def summary(scenario: str, loaded: Loaded) -> Message:
    """Say how many values have which provenance, and how many warnings it has of its own."""
    from simulator.scenario.provenance import counts

    count_of = counts(loaded.scenario)
    inherited = len(loaded.inherited_warnings)
    kinds = [
        message(f"cli-kind-{kind}", count=count)
        for kind, count in count_of.items()
        if count or kind != "user"
    ]
    return message(
        "cli-sound",
        scenario=scenario,
        values=Number(sum(count_of.values()), 0, grouping=False),
        kinds=listing(kinds, "comma"),
        warnings=len(loaded.warnings) - inherited,
        inherited=inherited,
    )
