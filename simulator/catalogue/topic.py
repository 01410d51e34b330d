"""A file of messages as its entries: plain ones as text, the others as Fluent source to be parsed.

Half of all messages have no places to fill, and a run asks for a third of the
others: to parse every file whole would take longer than reading a scenario.
"""

from __future__ import annotations

import re
from typing import NamedTuple

ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=(.*)$")
ATTRIBUTE = re.compile(r"^ +\.([a-zA-Z][\w-]*) *=(.*)$")
SPECIAL = re.compile(r"[{}]")


class Entries(NamedTuple):
    """Messages of one file.

    Attributes
    ----------
    plain : text by id, `id.attribute` included, of what stands on one line and has no places
    sources : Fluent source by name of every message, attributes included
    """

    plain: dict[str, str]
    sources: dict[str, str]


def entries_of(text: str) -> Entries:
    r"""Cut a file into its messages.

    >>> found = entries_of("a-b = One\n    .short = 1\na-c = { $n } of them\n")
    >>> found.plain, list(found.sources)
    ({'a-b': 'One', 'a-b.short': '1'}, ['a-b', 'a-c'])
    """
    plain: dict[str, str] = {}
    sources: dict[str, str] = {}
    name = last = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if begins := ENTRY.match(line):
            name = last = begins[1]
            sources[name] = line
            value = begins[2]
        elif not line.strip() or not name:
            sources |= {name: f"{sources[name]}\n"} if name else {}
            continue
        else:
            sources[name] += f"\n{line}"
            attribute = ATTRIBUTE.match(line)
            if attribute is None:  # goes on from the line before
                plain.pop(last, None)
                continue
            last, value = f"{name}.{attribute[1]}", attribute[2]
        if value.strip() and not SPECIAL.search(value):
            plain[last] = value.strip()
    return Entries(plain, sources)
