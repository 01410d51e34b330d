"""What is to be told as data: which message, with which numbers, before it is in any language.

Code decides which message and with which numbers; how the sentence is built
stands in the catalogue of a language (`simulator/catalogue/messages`), and
`simulator.catalogue.language` puts the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Joint = Literal["and", "or", "comma", "semicolon"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the digits it deserves.

    Attributes
    ----------
    decimals : digits behind the decimal sign
    grouping : whether thousands are set apart; not those of a calendar year
    """

    value: float
    decimals: int = 0
    grouping: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A text of the scenario in the languages its author gave: pairs of language and text.

    A text without a language, `""`, serves all.
    """

    texts: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, written: str | Mapping[str, str]) -> Label:
        """Return the label of a plain text, or of texts by language."""
        texts = {"": written} if isinstance(written, str) else written
        return cls(tuple(texts.items()))


@dataclass(frozen=True, slots=True)
class Listing:
    """Several things told in a row: `a, b and c`."""

    items: tuple[Arg, ...]
    joint: Joint = "and"


@dataclass(frozen=True, slots=True)
class Capital:
    """Anything told, with a capital letter at its beginning: a name that stands alone."""

    of: Arg


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the catalogue by its id, and what stands in its places.

    The word before the first dash of an id names the file of the message. An id
    may end in an attribute of its message: `quantity-firm_mw.name`.
    """

    id: str
    args: tuple[tuple[str, Arg], ...] = ()

    def __getitem__(self, name: str) -> Arg:
        """Return what stands in one place."""
        return dict(self.args)[name]


Arg: TypeAlias = "str | int | Number | date | Label | Listing | Capital | Message"


def message(id: str, /, **args: Arg) -> Message:
    """Return a message with what stands in its places.

    A whole number is a count, by which the catalogue tells one from several; a
    text stands as it is. Use `year` for calendar years and a `Number` for
    amounts.

    Examples
    --------
    >>> message("unit-mw")
    Message(id='unit-mw', args=())
    """
    return Message(id, tuple(args.items()))


def listing(items: Iterable[Arg], joint: Joint = "and") -> Listing:
    """Return things to be told in a row."""
    return Listing(tuple(items), joint)


def capital(of: Arg) -> Capital:
    """Return what begins a line: `two-way trade` as `Two-way trade`."""
    return Capital(of)


def year(of: int) -> Number:
    """Return a calendar year, whose thousands are not set apart."""
    return Number(of, 0, grouping=False)
