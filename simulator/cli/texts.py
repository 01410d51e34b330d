"""Messages of the command line as text: in the language of `--lang`, else of the scenario."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message

OPTION = "--lang"
# What a terminal would obey instead of showing: controls, and marks that turn the direction.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_asked: list[str | None] = [None, None]


def use_language(lang: str | None = None, scenario: str | None = None) -> None:
    """Write in a language from now on; none of them: that of SIMULATE_LANG, else English."""
    _asked[:] = lang, scenario


def use_language_of(scenario: str | None) -> None:
    """Write in the language of a scenario, unless another is asked for on the command line."""
    _asked[1] = scenario


def language_asked() -> str | None:
    """Return what `--lang` asks for, if anything."""
    return _asked[0]


def language_asked_in(arguments: Sequence[str]) -> str | None:
    """Return what `--lang` asks for on a command line that nobody has understood yet."""
    for argument, after in zip_longest(arguments, arguments[1:]):
        option, equals, code = argument.partition("=")
        if option == OPTION:
            return code if equals else after
    return None


def current() -> Language:
    """Return the language in which all is written."""
    return chosen(*_asked)


def text_of(of: Arg) -> str:
    """Return the text of a message, as a terminal may have it."""
    return escaped(current().format(of))


def escaped(text: str) -> str:
    r"""Write characters that a terminal would obey as a file may write them.

    >>> print(escaped("\x1b[31mBo Y\r"))
    \x1b[31mBo Y\r
    """
    return _OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def error_line(fault: str) -> str:
    """Return the line of an error."""
    return text_of(message("cli-error", said=fault))
