"""A language: messages and numbers as the text that a reader sees.

A language is a folder of Project Fluent files, `messages/<code>/<topic>.ftl`.
`language.ftl` names the language, the locale of its numbers and lists
(formatted by Babel) and the pattern of its dates. A message that a language
does not have is told in English, number formats included. Files are read when
a message of their topic is first asked for, and messages parsed when they are.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.catalogue.message import (
    Arg,
    Capital,
    Label,
    Listing,
    Message,
    Number,
    listing,
    message,
)
from simulator.catalogue.topic import Entries, entries_of
from simulator.catalogue.visible import visible

if TYPE_CHECKING:
    from babel import Locale
    from fluent.runtime import FluentBundle
    from fluent.runtime.resolver import Pattern

DEFAULT = "en"
SEPARATORS = {"comma": ", ", "semicolon": "; "}
VARIABLE = "SIMULATE_LANG"
FOLDERS = [Path(__file__).with_name("messages")]  # a language plugs in by a folder of its own


class MessageError(LookupError):
    """A message that no catalogue has, or whose places were not all filled: a fault of ours."""


class UnknownLanguageError(ValueError):
    """A language is asked for that is not there: the message says which are."""

    def __init__(self, code: str) -> None:
        names = [f"{c} ({language(c).format(Message('language-name'))})" for c in languages()]
        known = listing(names, "comma")
        self.what = message("language-unknown", code=f"`{code}`", known=known)
        super().__init__(self.what)

    def __str__(self) -> str:
        """Say it in English."""
        return language(DEFAULT).format(self.what)


class Language:
    """Formats messages in one language, and what it lacks in English.

    Parameters
    ----------
    code : a folder of messages, such as `vi`

    Raises
    ------
    MessageError
        If there is no such language.
    """

    def __init__(self, code: str) -> None:
        if code not in languages():
            raise MessageError(f"no language {code!r}, only {', '.join(languages())}")
        self.code = code
        self._fallback = None if code == DEFAULT else language(DEFAULT)
        self._topics: dict[str, Entries] = {}
        self._parsed: dict[str, Pattern] = {}
        self._bundle: FluentBundle | None = None
        self._lock = threading.RLock()  # a file is written while a page is filled

    def format(self, arg: Arg) -> str:
        """Return the text of a message or of anything that stands in one."""
        match arg:
            case str():  # a name of a scenario is a text that has a label beside it
                label = getattr(arg, "label", None)
                return visible(arg) if label is None else self._label(label)
            case Message():
                return self._message(arg)
            case Label():
                return self._label(arg)
            case Capital():
                text = self.format(arg.of)
                return text[:1].upper() + text[1:]
            case Listing():
                from babel.lists import format_list

                items = [self.format(item) for item in arg.items]
                if arg.joint in SEPARATORS:
                    return SEPARATORS[arg.joint].join(items)
                style = "or" if arg.joint == "or" else "standard"
                return format_list(items, style, self.locale)
            case date():
                from babel.dates import format_date

                return format_date(arg, self._setting("language-day"), self.locale)
            case Number() | int():
                from babel.numbers import format_decimal

                number = arg if isinstance(arg, Number) else Number(arg)
                fraction = f".{'0' * number.decimals}" if number.decimals else ""
                pattern = f"#,##0{fraction}" if number.grouping else f"0{fraction}"
                value = round(number.value, number.decimals) + 0.0  # no minus before a nought
                return format_decimal(value, pattern, self.locale)

    def has(self, id: str) -> bool:
        """Return whether the language itself has a message (`id`, or `id.attribute`)."""
        return id in self._topic(id).plain or self._pattern_of(id) is not None

    @property
    def locale(self) -> Locale:
        """The locale of numbers and lists."""
        return _locale(self._setting("language-locale"))

    def _message(self, of: Message) -> str:
        plain = self._topic(of.id).plain.get(of.id)
        if plain is not None:
            return plain
        pattern = self._pattern_of(of.id)
        if pattern is None:
            if self._fallback is None:
                raise MessageError(f"no message {of.id!r}")
            return self._fallback.format(of)
        assert self._bundle is not None
        args = {name: self._place(arg) for name, arg in of.args}
        text, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise MessageError(f"{self.code}: {of.id}: {errors[0]}")
        return str(text)

    def _place(self, arg: Arg) -> Any:
        """Return what stands in a place as Fluent takes it: numbers can be selected by."""
        if isinstance(arg, bool) or not isinstance(arg, int | Number):
            return self.format(arg) if not isinstance(arg, bool) else str(arg).lower()
        from fluent.runtime.types import fluent_number

        number = arg if isinstance(arg, Number) else Number(arg)
        value = round(number.value, number.decimals) + 0.0
        return fluent_number(
            value if number.decimals else int(value),
            minimumFractionDigits=number.decimals,
            maximumFractionDigits=number.decimals,
            useGrouping=number.grouping,
        )

    def _label(self, label: Label) -> str:
        texts = dict(label.texts)
        for code in (self.code, "", DEFAULT):
            if code in texts:
                return visible(texts[code])
        return visible(next(iter(texts.values())))

    def _setting(self, id: str) -> str:
        return self._message(Message(id))

    def _topic(self, id: str) -> Entries:
        """Return the messages of a topic, read once."""
        topic = id.partition("-")[0]
        if topic not in self._topics:
            made = Entries({}, {})
            for text in _texts(self.code, topic):
                read = entries_of(text)
                made.plain.update(read.plain)
                made.sources.update(read.sources)
            self._topics[topic] = made
        return self._topics[topic]

    def _pattern_of(self, id: str) -> Pattern | None:
        """Return what a message is made of, parsed once; none if there is no such message."""
        if id in self._parsed:
            return self._parsed[id]
        name, _, attribute = id.partition(".")
        source = self._topic(name).sources.get(name)
        if source is None:
            return None
        from fluent.runtime import FluentBundle, FluentResource

        with self._lock:
            if self._bundle is None:
                self._bundle = FluentBundle([_locale_of(self.code)], use_isolating=False)
            if not self._bundle.has_message(name):
                self._bundle.add_resource(FluentResource(f"{source}\n"))
            if not self._bundle.has_message(name):
                raise MessageError(f"{self.code}: {name}: not a message of Fluent")
            found = self._bundle.get_message(name)
            pattern = found.attributes.get(attribute) if attribute else found.value
            if pattern is not None:
                self._parsed[id] = pattern
        return pattern


@cache
def language(code: str) -> Language:
    """Return a language, made once."""
    return Language(code)


def known(id: str, otherwise: Arg) -> Arg:
    """Return a message, or something else where no catalogue has it."""
    return Message(id) if language(DEFAULT).has(id) else otherwise


@contextmanager
def with_messages(folder: Path) -> Iterator[None]:
    """Let there be the messages of another folder too: more languages, more topics of one."""
    FOLDERS.append(folder)
    language.cache_clear()
    try:
        yield
    finally:
        FOLDERS.remove(folder)
        language.cache_clear()


def languages() -> tuple[str, ...]:
    """Return the languages there are, English first."""
    found = {path.name for folder in FOLDERS for path in folder.iterdir() if path.is_dir()}
    return tuple(sorted(found, key=lambda code: (code != DEFAULT, code)))


def chosen(*codes: str | None) -> Language:
    """Return the first language that is asked for, else that of `SIMULATE_LANG`, else English.

    Raises
    ------
    UnknownLanguageError
        If there is no such language.
    """
    wanted = next((code for code in codes if code), None) or os.environ.get(VARIABLE) or DEFAULT
    return language(meant(wanted))


def meant(written: str) -> str:
    """Return the code of a language as people and systems write it.

    >>> meant("VI"), meant("vi_VN.UTF-8"), meant("en-GB")
    ('vi', 'vi', 'en')

    Raises
    ------
    UnknownLanguageError
        If there is no such language.
    """
    whole = written.strip().lower()
    for code in (whole, re.split(r"[-_.@]", whole)[0]):
        if code in languages():
            return code
    raise UnknownLanguageError(written)


def _texts(code: str, topic: str) -> Iterator[str]:
    for folder in FOLDERS:
        path = folder / code / f"{topic}.ftl"
        if path.is_file():
            yield path.read_text(encoding="utf-8")


@cache
def _locale(name: str) -> Locale:
    from babel import Locale

    return Locale.parse(name)


def _locale_of(code: str) -> str:
    """Return the locale that `language.ftl` names; needed before Fluent can read it."""
    for text in _texts(code, "language"):
        for line in text.splitlines():
            name, equals, value = line.partition("=")
            if equals and name.strip() == "language-locale":
                return value.strip()
    return DEFAULT
