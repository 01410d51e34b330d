"""A page as plain text: without the marks that say where a line may break and where not."""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from simulator.catalogue.language import language
from simulator.catalogue.message import Arg

MARKS = {"\u00a0": " ", "\u2060": "", "<wbr>": ""}


def captions(page: str, numbers: str) -> list[str]:
    """Return what stands below each picture before it is said where its numbers are."""
    return re.findall(rf"<figcaption>(.*?) {numbers}:", page, re.DOTALL)


def read_page(folder: Path) -> str:
    """Return the page of a folder with ordinary spaces."""
    return unmarked((folder / "report.html").read_text(encoding="utf-8"))


def unmarked(text: str) -> str:
    """Return a text with ordinary spaces."""
    for mark, plain in MARKS.items():
        text = text.replace(mark, plain)
    return text


def unsaid(folder: Path, lines: Iterable[Arg], lang: str) -> list[str]:
    """Return the lines that are not on the page of a folder."""
    page, write = unescape(read_page(folder)), language(lang).format
    return [text for text in map(unmarked, map(write, lines)) if text not in page]
