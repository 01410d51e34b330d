"""Text is measured before it is placed, and labels move apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure

from simulator.catalogue.language import language
from simulator.forking import in_processes
from simulator.present import style
from simulator.present.labels import Box, place
from simulator.present.sheet import Texts, sheet

SENTENCE = "Đường dây 500 kV Hướng Hoá – Quảng Trị carries 1,200 MW of wind from Savannakhet"
KERNING = 0.02  # of the width: letters drawn closer than their own advance
positions = st.lists(st.floats(0, 10), min_size=1, max_size=12)


@pytest.fixture(autouse=True)
def _look():
    with style.look():
        yield


@pytest.mark.parametrize("weight", [style.REGULAR, style.BOLD])
@pytest.mark.parametrize("text", [SENTENCE, "ຫຼວງພະບາງ", "南欧江", "◂ 2016"])
def test_a_line_is_as_wide_as_it_is_drawn(text, weight):
    drawn, _, _ = RendererAgg(8, 8, 72).get_text_width_height_descent(
        text, style.font(10, weight), False
    )

    measured = style.width_in(text, 10, weight) * 72

    assert drawn * (1 - KERNING) <= measured <= drawn * (1 + KERNING) + 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Nậm Ou · ຫຼວງພະບາງ · 南欧江水电站", ""), ("한국 Laos 한", "U+AD6D, U+D55C")],
)
def test_letters_without_a_font_are_told_by_their_codes(text, codes):
    figure = Figure()
    figure.text(0.5, 0.5, text)
    assert style.without_font(figure) == codes


@given(st.floats(1.0, 6.0))
def test_wrapped_lines_hold_every_word_and_are_no_wider_than_asked(within_in):
    lines = style.wrap(SENTENCE, within_in, 9)

    assert " ".join(lines) == SENTENCE
    assert all(style.width_in(line, 9) <= within_in for line in lines)


@pytest.mark.parametrize(
    ("text", "room", "first"),
    [
        ("điện nhập khẩu 11,2 tỷ kWh", "điện nhập khẩu 11,2", "điện nhập khẩu"),
        ("đạt được vào năm 2030 thôi", "đạt được vào năm", "đạt được vào"),
        ("đạt được trong 35 ± 4 % thôi", "đạt được trong 35", "đạt được trong"),
    ],
)
def test_a_number_stays_with_its_unit_and_a_year_with_its_word(text, room, first):
    assert style.wrap(text, style.width_in(room, 9) + 0.01, 9)[0] == first


@pytest.mark.parametrize("name", ["Việt Nam", "Viet Nam"])
def test_no_line_breaks_the_name_of_a_country(name):
    text, wide = f"than đá {name} bán", style.width_in("than đá Việt", 9) + 0.01
    assert style.wrap(text, wide, 9) == ["than đá", name, "bán"]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Đường sắt đến Vũng Áng", "Đường sắt đến Vũng", ["Đường sắt đến", "Vũng Áng"]),
        ("không phương án tương lai nào", "không phương án tương", None),
        ("Xêkaman – Quảng Trị", "Quảng Trị nối", ["Xêkaman –", "Quảng Trị"]),
        ("Vốn đăng ký đến tháng 4/2025", "Vốn đăng ký đến tháng", None),
    ],
)
def test_a_name_a_compound_and_a_month_stand_on_one_line(text, room, lines):
    found = style.wrap(text, style.width_in(room, 9) + 0.01, 9)
    assert found == lines or lines is None
    assert not any(line.endswith(("tương", "tháng")) for line in found)


def test_a_balanced_text_keeps_together_what_a_wide_one_does():
    within = style.width_in("mất nhiều đến hết năm 2030", 9) + 0.01
    assert style.balanced("mất nhiều đến hết năm 2030 mất", within, 9)[1].startswith("năm 2030")


def test_a_source_breaks_between_its_parts():
    source = "one part · another · the last"
    narrow = style.between_parts(source, style.width_in("one part · another ·", 9) + 0.01, 9)
    assert narrow == ["one part · another", "the last"]
    assert style.between_parts("a long part", style.width_in("a long", 9) + 0.01, 9)[0] == "a long"


def test_words_that_should_stay_together_part_where_that_saves_a_line():
    within = style.width_in("đạt vào 2030", 9) + 0.01
    lines = style.wrap("đạt vào năm 2030 đạt vào", within, 9)
    assert lines == ["đạt vào năm", "2030 đạt vào"]


def test_words_that_should_stay_together_part_where_no_line_holds_them():
    assert style.wrap("2030 kilowatt", style.width_in("kilowatt", 9) + 0.01, 9) == [
        "2030",
        "kilowatt",
    ]


@given(st.text(min_size=1, max_size=60), st.floats(0.3, 3.0))
def test_a_shortened_line_fits(text, within_in):
    assert style.width_in(style.shorten(text, within_in, 9), 9) <= within_in


def test_what_fits_is_not_shortened():
    assert style.shorten("Nậm Mô 2", 2.0, 9) == "Nậm Mô 2"


def test_a_balanced_title_has_no_word_alone_on_its_last_line():
    text = " ".join(["word"] * 11)
    within = style.width_in(" ".join(["word"] * 10), 14, style.BOLD) + 0.01

    lines = style.balanced(text, within, 14, style.BOLD)

    assert len(lines) == 2
    assert len(lines[1].split()) > 1


def test_a_vietnamese_title_keeps_the_syllables_of_a_word_on_one_line():
    told = "Tương Dương là điểm nghẽn lớn nhất: mất 420 ± 30 triệu kWh trong giai đoạn 2024–2035, "
    figure = sheet(Texts(told + "bằng 34%", "", "", language("vi")), 1.0).figure

    lines = [text.get_text().replace("\u00a0", " ") for text in figure.texts]

    assert any("giai đoạn" in line for line in lines)
    assert not any(line.endswith(("giai", "±", "triệu")) for line in lines)


@given(positions, st.floats(0.1, 0.8))
def test_spread_labels_do_not_overlap_and_keep_their_order(wanted, size):
    placed = style.spread(wanted, [size] * len(wanted), 0.0, 10.0)

    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    centres = [placed[i] for i in order]
    assert all(b - a >= size - 1e-9 for a, b in pairwise(centres))
    assert centres[0] >= size / 2 - 1e-9
    assert centres[-1] <= 10.0 - size / 2 + 1e-9


@given(positions)
def test_labels_with_room_stay_where_they_are(wanted):
    apart = [3.0 * i + w / 10 for i, w in enumerate(sorted(wanted))]

    placed = style.spread(apart, [1.0] * len(apart), -1.0, 100.0)

    assert placed == pytest.approx(apart)


def test_labels_that_share_no_room_across_leave_each_other_alone():
    placed = place([Box(0, 1, 1.0, 0.5), Box(2, 1, 1.0, 0.5)], 0.0, 2.0)

    assert placed == [1.0, 1.0]


def test_the_users_own_settings_are_left_alone():
    import matplotlib as mpl

    with mpl.rc_context({"font.size": 33}):
        with style.look():
            assert mpl.rcParams["font.size"] != 33
        assert mpl.rcParams["font.size"] == 33


def test_a_copy_of_the_process_opens_the_fonts_anew():
    """Else copies that measure at once move each other about in the open file."""
    style.width_in("opened here", 9.0)
    assert style._faces.cache_info().currsize > 0

    held = in_processes(lambda _: style._faces.cache_info().currsize, range(4), 2)

    assert list(held) == [0, 0, 0, 0]
