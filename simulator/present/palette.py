"""The pixels of a picture as indices into few colours, each a colour that the picture has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image

NEAR = 6  # of 255 in each part: a reader sees one colour
PARTS = np.array([65536, 256, 1], np.int32)


def of_few_colours(pixels: NDArray[np.uint8], most: int) -> Image:
    """Return a picture of at most so many colours, the commonest as they are.

    A colour near a commoner one becomes that one, so that what is left is for
    shades that differ; what finds no room is drawn in the nearest. (Pillow's
    octree and median cut both merge faint fills of different hue.)

    Parameters
    ----------
    pixels : red, green, blue: [row, column, part]
    """
    from PIL import Image

    found = Image.fromarray(pixels).getcolors(pixels.size) or []
    shades = np.array([shade for _, shade in found], np.int32)
    counts = np.array([count for count, _ in found])
    shades = shades[np.lexsort((shades @ PARTS, -counts))]
    palette: list[NDArray[np.int32]] = []
    left = shades
    while len(left) and len(palette) < most:
        palette.append(left[0])
        left = left[np.abs(left - left[0]).max(axis=1) > NEAR]
    chosen = np.array(palette)
    nearest = np.zeros(1 << 24, np.uint8)
    nearest[shades @ PARTS] = [np.abs(chosen - shade).sum(axis=1).argmin() for shade in shades]
    image = Image.fromarray(nearest[pixels @ PARTS])
    image.putpalette(chosen.ravel().tolist())
    return image
