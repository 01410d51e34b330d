"""A picture of few colours: faint fills keep their hue, white is white."""

import numpy as np

from simulator.present.palette import NEAR, of_few_colours

WHITE, GREY, BLUE, GREEN = (255, 255, 255), (240, 241, 243), (201, 220, 238), (200, 232, 226)


def test_faint_fills_are_as_they_were_among_a_thousand_shades():
    pixels = np.full((60, 60, 3), WHITE, np.uint8)
    for row, shade in enumerate((GREY, BLUE, GREEN)):
        pixels[row] = shade
    ramp = np.linspace(0, 1, 1000)[:, None] * np.array(WHITE)
    pixels[20:40, :50] = ramp.astype(np.uint8).reshape(20, 50, 3)

    image = of_few_colours(pixels, 40)
    found = np.asarray(image.convert("RGB")).astype(int)

    for row, shade in ((0, GREY), (1, BLUE), (2, GREEN), (59, WHITE)):
        assert (found[row] == shade).all()
    assert np.abs(found - pixels).max() <= NEAR
    assert len(np.unique(np.asarray(image))) <= 40


def test_what_finds_no_room_is_drawn_in_the_nearest():
    pixels = np.array([[WHITE, WHITE, WHITE, (0, 0, 0), (0, 0, 0), (60, 0, 0)]], np.uint8)

    found = np.asarray(of_few_colours(pixels, 2).convert("RGB"))

    assert (found[0, 3:] == 0).all()
