"""Two scenarios as the list of inputs in which they differ."""

from __future__ import annotations

from simulator.catalogue.message import message
from simulator.cli.speech import say, speak_as
from simulator.scenario.differences import differences
from simulator.scenario.load import load_all


def difference(a: str, b: str) -> str:
    """Return path, both values and their places for every input that differs."""
    first, second = load_all((a, b))
    speak_as(first.scenario.lang)
    width = max(len(a), len(b))
    lines: list[str] = []
    for found in differences(first, second):
        lines.append(found.path)
        for name, told in ((a, found.a), (b, found.b)):
            lines.append(f"  {name:<{width}}  {say(told.as_message())}")
    return "\n".join(lines) or say(message("cli-no-input-differs"))
