"""A text that people wrote as one that shows all it holds: what a terminal would obey, escaped."""

from __future__ import annotations

import re

# Controls; marks that turn the direction; what has no width, but for the break between words that
# Lao writes; halves of characters, which no file can hold.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
    r"|[\ud800-\udfff\U000e0000-\U000e007f]|(?<![\u0e80-\u0eff])\u200b"
)


def visible(text: str) -> str:
    r"""Write what would be obeyed or not be seen as a scenario file may write it.

    >>> print(visible("\x1b[31mBo\u200b Y\r"), visible("ສະບາຍ\u200bດີ") == "ສະບາຍ\u200bດີ")
    \x1b[31mBo\u200b Y\r True
    """
    return _HIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
