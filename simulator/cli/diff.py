"""Two scenarios as the list of inputs in which they differ."""

from __future__ import annotations

from simulator.catalogue.message import message
from simulator.catalogue.visible import visible
from simulator.cli.texts import text_of, use_language_of
from simulator.scenario.differences import differences
from simulator.scenario.load import load_all


def difference(a: str, b: str) -> str:
    """Return path, both values and their places for every input that differs."""
    first, second = load_all((a, b))
    use_language_of(first.scenario.lang)
    width = max(len(a), len(b))
    lines: list[str] = []
    for found in differences(first, second):
        lines.append(visible(found.path))
        for name, value in ((a, found.a), (b, found.b)):
            lines.append(f"  {visible(name):<{width}}  {text_of(value.as_message())}")
    return "\n".join(lines) or text_of(message("cli-no-input-differs"))
