"""Messages of the command line as text, in the language that `--lang` asks for."""

from __future__ import annotations

from simulator.catalogue.language import chosen
from simulator.catalogue.message import Arg, Message

_asked: list[str | None] = [None]


def speak(code: str | None) -> None:
    """Speak a language from now on; none: that of SIMULATE_LANG, else English."""
    _asked[0] = code


def say(said: Arg) -> str:
    """Return the text of a message."""
    return chosen(_asked[0]).format(said)


def say_error(said: str) -> str:
    """Return the line of an error."""
    return say(Message("cli-error", (("said", said),)))
