"""What is wrong with a scenario, as lines an author can act on.

One line each: `file:line:column: path: what is wrong, got …; the way out`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NamedTuple

Path = tuple[str | int, ...]

_LONGEST_GOT = 60


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong (or, as a warning, strange) at one place."""

    file: str
    line: int
    column: int
    path: str
    what: str
    got: str = ""
    way_out: str = ""

    def __str__(self) -> str:
        """Write the problem on one line."""
        place = whereabouts(self.file, self.line, self.column)
        head = f"{place}: {self.path}: " if self.path else f"{place}: "
        got = f", got {self.got}" if self.got else ""
        way_out = f"; {self.way_out}" if self.way_out else ""
        return f"{head}{self.what}{got}{way_out}"


class ScenarioError(Exception):
    """Everything that is wrong with a scenario, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[ScenarioError], tuple[list[Problem]]]:
        """Be sent between processes by the problems, not by the text made of them."""
        return ScenarioError, (self.problems,)


class Failure(NamedTuple):
    """One of several scenarios that could not be read or played, and why."""

    name: str
    error: Exception


def whereabouts(file: str, line: int, column: int) -> str:
    """Write a place as editors open it; without a line, what stands in place of a file.

    >>> whereabouts("base.yaml", 3, 5), whereabouts("--seed 2", 0, 0)
    ('base.yaml:3:5', '--seed 2')
    """
    return f"{file}:{line}:{column}" if line else file


def dotted(path: Path) -> str:
    """Write a path as it is used on the command line.

    >>> dotted(("power", "firm", "hours", 2))
    'power.firm.hours[2]'
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def shown(value: Any, longest: int = _LONGEST_GOT) -> str:
    """Write a value of the file in a message: as YAML would have it, cut if long.

    >>> shown("wnd"), shown(True), shown([1, 2]), shown({"uniform": [1, 2]})
    ('`wnd`', 'true', '[1, 2]', '{uniform: [1, 2]}')
    """
    text = _inline(value)
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return f"`{text}`" if isinstance(value, str) else text


def _inline(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_inline(v) for v in value) + "]"
    if isinstance(value, float):
        return f"{value:g}" if value == float(f"{value:g}") else repr(value)
    return str(value).replace("\n", " ")


def nearest(written: str, names: Iterable[str]) -> str:
    """Return the way out that names the nearest of `names`, if one is near."""
    close = get_close_matches(written, list(names), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def did_you_mean(written: str, names: Iterable[str], among: str = "") -> str:
    """Return a way out that names the nearest of `names`, or all of them if few."""
    names = list(names)
    if near := nearest(written, names):
        return near
    if not names:
        return f"there is none in {among}" if among else ""
    if len(names) <= 8:
        listed = ", ".join(f"`{name}`" for name in names)
        return f"{among} has {listed}" if among else f"one of {listed}"
    return f"see the names in {among}" if among else ""
