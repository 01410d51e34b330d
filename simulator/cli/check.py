"""Scenarios as a verdict each: what is wrong, what is strange, how well it is sourced."""

from __future__ import annotations

from collections.abc import Sequence

import click


def check_scenarios(scenarios: Sequence[str], overrides: Sequence[str]) -> bool:
    """Report on every scenario; return whether all are sound."""
    from simulator.scenario.load import load
    from simulator.scenario.problems import Problem, ScenarioError
    from simulator.scenario.provenance import counts

    sound = True
    said: set[Problem] = set()
    for scenario in scenarios:
        try:
            loaded = load(scenario, overrides)
        except ScenarioError as error:
            sound = False
            count = len(error.problems)
            click.echo(str(error), err=True)
            click.echo(f"{scenario}: {count} problem{'s' if count != 1 else ''}", err=True)
            continue
        for warning in loaded.warnings:
            if warning not in said:
                click.echo(f"warning: {warning}")
                said.add(warning)
        click.echo(f"{scenario}: ok, {summary(counts(loaded.scenario), len(loaded.warnings))}")
    return sound


def summary(counts: dict[str, int], warnings: int) -> str:
    """Say how many values have which provenance.

    >>> summary({"sourced": 3, "derived": 0, "assumed": 2, "user": 0}, 1)
    '5 values: 3 sourced, 0 derived, 2 assumed; 1 warning'
    """
    by_kind = ", ".join(
        f"{count} {'set by the user' if kind == 'user' else kind}"
        for kind, count in counts.items()
        if count or kind != "user"
    )
    several = "" if warnings == 1 else "s"
    return f"{sum(counts.values())} values: {by_kind}; {warnings} warning{several}"
