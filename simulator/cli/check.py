"""Scenarios as a verdict each: what is wrong, what it warns of, how well it is sourced."""

from __future__ import annotations

from collections.abc import Sequence

import click

from simulator.catalogue.message import Message, Number, listing, message
from simulator.cli.texts import text_of, use_language_of


def check_scenarios(scenarios: Sequence[str], overrides: Sequence[str]) -> bool:
    """Report on every scenario; return whether all are sound."""
    from simulator.scenario.load import load
    from simulator.scenario.problems import Problem, ScenarioError
    from simulator.scenario.provenance import counts

    sound = True
    printed: set[Problem] = set()
    for scenario in scenarios:
        try:
            loaded = load(scenario, overrides)
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
            if warning not in printed:
                click.echo(text_of(message("cli-warning", warning=warning.as_message())))
                printed.add(warning)
        verdict = summary(scenario, counts(loaded.scenario), len(loaded.warnings))
        click.echo(text_of(verdict))
    return sound


def summary(scenario: str, counts: dict[str, int], warnings: int) -> Message:
    """Say how many values have which provenance."""
    kinds = [
        message(f"cli-kind-{kind}", count=count)
        for kind, count in counts.items()
        if count or kind != "user"
    ]
    return message(
        "cli-sound",
        scenario=scenario,
        values=Number(sum(counts.values()), 0, grouping=False),
        kinds=listing(kinds, "comma"),
        warnings=warnings,
    )
