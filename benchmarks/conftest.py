"""The base scenario for all benchmarks, and a place at the end of the output for findings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simulator.scenario.load import load
from simulator.scenario.schema import Scenario

FOUND: list[str] = []

Say = Callable[[str], None]


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load("scenarios/base.yaml").scenario


@pytest.fixture
def say() -> Say:
    """Return what notes a line for the end of the output."""
    return FOUND.append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if FOUND:
        terminalreporter.section("found")
        for line in FOUND:
            terminalreporter.line(line)
