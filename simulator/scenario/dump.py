"""A plain tree as YAML text that reads back the same, whatever its texts look like.

What readers of older YAML would take for a number or a truth is quoted for them.
"""

from __future__ import annotations

import re
from typing import Any

from simulator.scenario.numerals import unmistakable
from simulator.scenario.yaml_tree import scalar

_PLAIN = re.compile(r"[A-Za-z0-9_À-ỹ][^\n\t#:,\[\]{}&*!|>'\"%@`\\]*")
_READ_OTHERWISE = re.compile(
    r"(?!\d{4}-\d\d)[\d_.:x+a-f-]*\d[\d_.:x+a-f-]*|yes|no|on|off|y|n", re.I
)
_WIDEST = 96


def dump(tree: dict[str, Any]) -> str:
    """Write a mapping as block YAML; what is short and flat goes on one line.

    >>> print(dump({"a": {"b": {"value": 1, "source": "x: y"}}, "c": ["010", 10]}), end="")
    a:
      b: {value: 1, source: "x: y"}
    c: ["010", 10]
    """
    lines: list[str] = []
    _mapping(tree, "", lines)
    return "\n".join(lines) + "\n"


def _mapping(tree: dict[str, Any], indent: str, lines: list[str]) -> None:
    for key, value in tree.items():
        start = f"{indent}{_key(key)}:"
        if not _is_deep(value, indent):
            line = f"{start} {_flow(value)}"
            if len(line) <= _WIDEST or not isinstance(value, dict) or not value:
                lines.append(line)
                continue
        lines.append(start)
        _mapping(value, indent + "  ", lines)


def _is_deep(value: Any, indent: str) -> bool:
    """Return whether a value is a section or holds mappings: lines of its own, however short."""
    if not isinstance(value, dict) or not value:
        return False
    return not indent or any(isinstance(inner, dict) for inner in value.values())


def _flow(value: Any) -> str:
    """Write a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else unmistakable(value)


def _text(text: str) -> str:
    """Write a text plain where it reads back as itself, quoted elsewhere."""
    if not _is_plain(text) or not isinstance(scalar(text), str):
        return _quoted(text)
    return _quoted(text) if _READ_OTHERWISE.fullmatch(text) else text


def _key(key: str) -> str:
    """Write a key, which always reads back as text."""
    return key if _is_plain(key) else _quoted(key)


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and text == text.strip() and text.isprintable()


def _quoted(text: str) -> str:
    """Write a text in double quotes, what is not printable as an escape."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    if not escaped.isprintable():
        escaped = "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped)
    return f'"{escaped}"'
