"""A page as plain text: without the marks that say where a line may break and where not."""

import re
from pathlib import Path

MARKS = {"\u00a0": " ", "\u2060": "", "<wbr>": ""}


def captions(page: str, numbers: str) -> list[str]:
    """Return what stands below each picture before it is said where its numbers are."""
    return re.findall(rf"<figcaption>(.*?) {numbers}:", page, re.DOTALL)


def read_page(folder: Path) -> str:
    """Return the page of a folder with ordinary spaces."""
    page = (folder / "report.html").read_text(encoding="utf-8")
    for mark, plain in MARKS.items():
        page = page.replace(mark, plain)
    return page
