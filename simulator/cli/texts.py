"""Messages of the command line as text: in the language of `--lang`, else of the scenario."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from simulator.catalogue.language import DEFAULT, Language, UnknownLanguageError, chosen, language
from simulator.catalogue.message import Arg, message
from simulator.catalogue.visible import visible

OPTION = "--lang"
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
    """Return the language in which all is written; English where there is no such one."""
    try:
        return chosen(*_asked)
    except UnknownLanguageError:
        return language(DEFAULT)


def text_of(of: Arg) -> str:
    """Return the text of a message, as a terminal may have it."""
    return visible(current().format(of))


def error_line(fault: str) -> str:
    """Return the line of an error."""
    return text_of(message("cli-error", said=fault))
