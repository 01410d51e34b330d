"""A page as plain text: without the marks that say where a line may break and where not."""

from pathlib import Path

MARKS = {"\u00a0": " ", "\u2060": "", "<wbr>": ""}


def read_page(folder: Path) -> str:
    """Return the page of a folder with ordinary spaces."""
    page = (folder / "report.html").read_text(encoding="utf-8")
    for mark, plain in MARKS.items():
        page = page.replace(mark, plain)
    return page
