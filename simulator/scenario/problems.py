"""What is wrong with a scenario, as messages an author can act on, each at its place.

In a language one line each: `file:line:column: path: what is wrong, got …; the
way out`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, NamedTuple

from simulator.catalogue.message import Arg, Joint, Listing, Message, listing, message
from simulator.catalogue.visible import visible

Path = tuple[str | int, ...]

MOST_LISTED = 8
_LONGEST_GOT = 60


WAY_OUT = ".way-out"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong (or, as a warning, implausible) at one place.

    Attributes
    ----------
    what : message that says what is wrong; its id is the code of the problem
    got : what stands there instead
    way_out : none: that of the message itself (`.way-out`), if it has one
    """

    file: str
    line: int
    column: int
    path: str
    what: Message
    got: Arg = ""
    way_out: Arg | None = None

    def __str__(self) -> str:
        """Write the problem on one line, in English."""
        return _english(self.as_message())

    def __lt__(self, other: Problem) -> bool:
        """Come in the order of the files, at one place in that of the codes."""
        return self._order < other._order

    @property
    def code(self) -> str:
        """What is wrong, the same in every language."""
        return self.what.id

    def as_message(self) -> Message:
        """Return the whole line."""
        way_out = self.way_out or way_out_of(self.what)
        return message(
            "problem-line",
            place=whereabouts(self.file, self.line, self.column),
            path=self.path,
            what=self.what,
            got=self.got,
            way_out=way_out or "",
            with_path="yes" if self.path else "no",
            with_got="yes" if self.got != "" else "no",
            with_way_out="yes" if way_out else "no",
        )

    @property
    def _order(self) -> tuple[Any, ...]:
        what = repr((self.what, self.got))
        return self.file, self.line, self.column, self.path, self.code, what


class ScenarioError(Exception):
    """Everything that is wrong with a scenario, in the order of the files.

    Attributes
    ----------
    lang : the language that the scenario asks for, as far as it could be read
    """

    def __init__(self, problems: Iterable[Problem], lang: str | None = None) -> None:
        self.problems, self.lang = sorted(set(problems)), lang
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Write all problems, in English."""
        return "\n".join(str(problem) for problem in self.problems)


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


def as_yaml(value: Any, longest: int = _LONGEST_GOT) -> str:
    """Write a value of the file in a message: as YAML would have it, cut if long.

    >>> as_yaml("wnd"), as_yaml(True), as_yaml([1, 2]), as_yaml({"uniform": [1, 2]})
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
    return visible(str(value).replace("\n", " "))


def quoted(text: str) -> str:
    """Write a name or key as code, which is the same in every language."""
    return f"`{text}`"


def quoted_list(texts: Iterable[str], joint: Joint = "comma") -> Listing:
    """Write several names as code."""
    return listing([quoted(text) for text in texts], joint)


def nearest(written: str, names: Iterable[str]) -> Message | None:
    """Return the way out that names the nearest of `names`, if one is near."""
    close = get_close_matches(written, list(names), n=1, cutoff=0.6)
    return message("problem-did-you-mean", name=quoted(close[0])) if close else None


def did_you_mean(written: str, names: Iterable[str], among: Arg = "") -> Message | None:
    """Return a way out that names the nearest of `names`, or all of them if few."""
    names = list(names)
    if near := nearest(written, names):
        return near
    if not names:
        return message("problem-none-among", among=among) if among else None
    if len(names) <= MOST_LISTED:
        listed = quoted_list(names)
        if not among:
            return message("problem-one-of", names=listed)
        return message("problem-names-among", among=among, names=listed)
    return message("problem-see-names", among=among) if among else None


def way_out_of(what: Message) -> Message | None:
    """Return the way out that stands with a message."""
    from simulator.catalogue.language import DEFAULT, language

    own = replace(what, id=what.id + WAY_OUT)
    return own if language(DEFAULT).has(own.id) else None


def _english(what: Message) -> str:
    from simulator.catalogue.language import DEFAULT, language

    return language(DEFAULT).format(what)
