"""One look for every picture: fonts, colours, and text measured before it is placed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.catalogue.language import language, languages
from simulator.catalogue.message import message

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font

HERE = Path(__file__).parent
POINTS_PER_INCH = 72.0
FAMILIES = ("Be Vietnam Pro", "DejaVu Sans", "Droid Sans Fallback")  # Latin, Lao, Chinese
RULER_PT = 100.0
FIXED_POINT = 65536  # FreeType's linear advances are 16.16
SHRINKS, SHRINK = 12, 0.95  # steps in which a block of text is made narrower
LINE_HEIGHT = 1.42  # of the font size: room for two stacked diacritics

# Okabe and Ito's palette, told apart by readers with any of the common colour blindnesses.
BLUE, SKY, GREEN, ORANGE = "#0072B2", "#56B4E9", "#009E73", "#E69F00"
VERMILION, PURPLE, GREY = "#D55E00", "#CC79A7", "#4A4A4A"
INK, MUTED, FAINT, GRID, PAPER = "#1C2126", "#5A626B", "#A7ADB5", "#E4E7EA", "#FFFFFF"

SERIES_COLOURS = (BLUE, GREEN, ORANGE, SKY, PURPLE, VERMILION, "#8C6D31", "#7A7FB5", GREY)

BOLD = 700
REGULAR = 400


def faded(colour: str, strength: float) -> str:
    """Mix a colour with white.

    >>> faded("#0072B2", 0.5)
    '#80b8d8'
    """
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - strength * (255 - part)):02x}" for part in parts)


@contextmanager
def look() -> Iterator[None]:
    """Apply the style while pictures are made, and leave the user's own settings alone."""
    import matplotlib as mpl

    _register_fonts()
    with mpl.rc_context(fname=HERE / "style.mplstyle"):
        yield


@cache
def _register_fonts() -> None:
    from matplotlib.font_manager import fontManager

    for path in sorted((HERE / "fonts").glob("*.ttf")):
        fontManager.addfont(path)
    one_weight = [entry for entry in fontManager.ttflist if entry.name == FAMILIES[-1]]
    fontManager.ttflist += [replace(entry, weight=BOLD) for entry in one_weight]


@cache
def font(size_pt: float, weight: int = REGULAR) -> FontProperties:
    """Return the font of every text, at a size and a weight."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(FAMILIES), size=size_pt, weight=weight)


@cache
def _faces(weight: int) -> tuple[FT2Font, ...]:
    """Open the fonts in the order in which a letter is looked for."""
    from matplotlib.font_manager import FontProperties, fontManager, get_font

    return tuple(
        get_font(fontManager.findfont(FontProperties(family=family, weight=weight)))
        for family in FAMILIES
    )


if hasattr(os, "register_at_fork"):  # copies of a process share the place in an open file
    os.register_at_fork(after_in_child=_faces.cache_clear)


def without_font(figure: Figure) -> str:
    """Return the codes of the letters of a figure that no font here has, each once.

    The letters themselves would be boxes.
    """
    from matplotlib.text import Text

    letters = {letter for text in figure.findobj(Text) for letter in text.get_text()}
    return ", ".join(f"U+{ord(letter):04X}" for letter in sorted(letters) if not _known(letter))


@cache
def _known(letter: str) -> bool:
    faces = (face for weight in (REGULAR, BOLD) for face in _faces(weight))
    return letter.isspace() or any(face.get_char_index(ord(letter)) for face in faces)


@cache
def _advance(letter: str, weight: int) -> float:
    """Return how far a letter moves the pen, as a share of the font size."""
    from matplotlib.ft2font import LoadFlags

    faces = _faces(weight)
    face = next((face for face in faces if face.get_char_index(ord(letter))), faces[-1])
    face.set_size(RULER_PT, POINTS_PER_INCH)
    glyph = face.load_glyph(face.get_char_index(ord(letter)), flags=LoadFlags.NO_HINTING)
    return glyph.linearHoriAdvance / FIXED_POINT / RULER_PT


@cache
def width_in(text: str, size_pt: float, weight: int = REGULAR) -> float:
    """Measure a line of text in inches: the sum of its letters, kerning apart.

    Laying a text out takes half a millisecond; wrapping takes dozens of widths.
    """
    return sum(_advance(letter, weight) for letter in text) * size_pt / POINTS_PER_INCH


def height_in(lines: int, size_pt: float) -> float:
    """Return the height that lines of text take, in inches."""
    return lines * size_pt * LINE_HEIGHT / POINTS_PER_INCH


def plain(text: str) -> str:
    """Reduce white space, line breaks included, to single spaces."""
    return " ".join(text.split())


def shorten(text: str, within_in: float, size_pt: float, weight: int = REGULAR) -> str:
    """Cut a line that is too wide and end it in an ellipsis."""
    text = plain(text)
    if width_in(text, size_pt, weight) <= within_in:
        return text
    low, high = 0, len(text)  # the longest beginning that fits, by bisection
    while low < high:
        middle = (low + high + 1) // 2
        if width_in(text[:middle].rstrip() + "…", size_pt, weight) <= within_in:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


SPACES = re.compile(r"[ \t\n]+")
LETTERS, YEAR = re.compile(r"\w*"), re.compile(r"(?:\d\d?/)*(?:19|20)\d\d\b")
OPENING = "“(‘"
DOT = " · "  # between the parts of a source


def wrap(text: str, within_in: float, size_pt: float, weight: int = REGULAR) -> list[str]:
    """Break text into lines no wider than asked; a word wider than a line is shortened.

    A number stays with its error and per cent sign, a country with its name; where that takes no
    further line, also a number with the unit behind it and a year with the word before it; and
    after that the words of a name or of a compound.
    """
    return _filled(_bound(text, within_in, size_pt, weight), within_in, size_pt, weight)


def _bound(text: str, within_in: float, size_pt: float, weight: int) -> list[str]:
    """Return the parts of a text that stay on one line: the longest that take no further line."""
    parts = _split(text.strip(), 0)
    fewest = len(_filled(parts, within_in, size_pt, weight))
    for bindings in (2, 1) if fewest > 1 else ():
        tight = _split(text.strip(), bindings)
        if any(width_in(part, size_pt, weight) > within_in for part in tight):
            continue
        if len(_filled(tight, within_in, size_pt, weight)) == fewest:
            return tight
    return parts


def _split(text: str, bindings: int) -> list[str]:
    """Split text where a line may end: the more bindings, the fewer such places."""
    before, *others = SPACES.split(text)
    parts = [before]
    for word in others:
        first, second = before.lstrip(OPENING), LETTERS.findall(word)[0]
        pair = f"{first} {second}".lower()
        bound = first.endswith("±") or word.startswith(("±", "%")) or word == "–"
        bound = bound or pair in _pairs("language-unbroken")
        if bindings > 0:
            bound = bound or first[-1:].isdigit() or YEAR.match(word) is not None
        if bindings > 1:
            names = first[:1].isupper() and second[:1].isupper() and first.isalnum()
            bound = bound or names or pair in _pairs("language-compounds")
        if bound:
            parts[-1] += f" {word}"
        else:
            parts.append(word)
        before = word
    return parts


@cache
def _pairs(id: str) -> frozenset[str]:
    """Return the pairs of words that stand on one line, as each language has them."""
    found = (language(code).format(message(id)) for code in languages())
    return frozenset(pair for pairs in found for pair in pairs.lower().split(", "))


def between_parts(text: str, within_in: float, size_pt: float) -> list[str]:
    """Break a text between its parts, else as any text; a line does not end in a dot."""
    parts = text.split(DOT)
    if any(width_in(part, size_pt) > within_in for part in parts):
        return wrap(text, within_in, size_pt)
    return _filled(parts, within_in, size_pt, REGULAR, DOT)


def _filled(
    words: list[str], within_in: float, size_pt: float, weight: int, joint: str = " "
) -> list[str]:
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]}{joint}{word}" if lines else word
        if lines and width_in(joined, size_pt, weight) <= within_in:
            lines[-1] = joined
        else:
            lines.append(shorten(word, within_in, size_pt, weight))
    return lines


def at_most(count: int, lines: list[str]) -> list[str]:
    """Cut a block of lines that is too long and end it in an ellipsis.

    >>> at_most(2, ["one", "two three", "four"])
    ['one', 'two…']
    """
    if len(lines) <= count:
        return lines
    return [*lines[: count - 1], lines[count - 1].rpartition(" ")[0] + "…"]


def balanced(text: str, within_in: float, size_pt: float, weight: int = REGULAR) -> list[str]:
    """Break text into as few lines as fit, of about the same width."""
    parts = _bound(text, within_in, size_pt, weight)
    lines = _filled(parts, within_in, size_pt, weight)
    for _ in range(SHRINKS if len(lines) > 1 else 0):
        within_in *= SHRINK
        narrower = _filled(parts, within_in, size_pt, weight)
        if len(narrower) > len(lines) or any("…" in line for line in narrower):
            break
        lines = narrower
    return lines


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Move labels on a line apart so that none overlap, each as little as the others allow.

    Parameters
    ----------
    wanted : centre that each label would like
    sizes : room that each label takes
    low, high : ends of the line; where the labels do not fit they run over the high end

    Notes
    -----
    With the room taken by the labels before it subtracted, each centre must
    not fall below the one before: isotonic regression, solved by pooling
    neighbours that are out of order.

    Examples
    --------
    >>> spread([1.0, 1.5, 5.0], [1.0, 1.0, 1.0], 0.0, 6.0)
    [0.75, 1.75, 5.0]
    """
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    before = 0.0
    blocks: list[tuple[float, int]] = []  # mean of the shifted centres, members
    offsets: list[float] = []
    for i in order:
        offsets.append(before + sizes[i] / 2)
        blocks.append((wanted[i] - offsets[-1], 1))
        before += sizes[i]
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (a, n), (b, m) = blocks[-2:]
            blocks[-2:] = [((a * n + b * m) / (n + m), n + m)]
    shifted = [max(low, min(mean, high - before)) for mean, n in blocks for _ in range(n)]
    placed = [0.0] * len(wanted)
    for i, offset, shift in zip(order, offsets, shifted, strict=True):
        placed[i] = shift + offset
    return placed
