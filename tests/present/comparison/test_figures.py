"""Every picture of every kind of comparison: readable, inside its canvas, true to the numbers."""

import pytest

from simulator.present.comparison import findings
from simulator.present.comparison.figures import chances, over_time, side_by_side
from simulator.present.comparison.figures import waterfall as waterfall_figure
from simulator.present.comparison.folder import pictures
from simulator.present.picture import png
from simulator.present.style import look
from simulator.studies.compare import Comparison, Waterfall, waterfalls
from simulator.studies.compare.waterfall import chosen
from tests.present.test_figures import HOSTILE, LONG, clipped, drawn_texts, overlaps
from tests.studies.compare.worlds import played, shipped, small
from tests.worlds.build import fixed

FASTER = {
    "power.projects.young_dam.cod": fixed("2027-06"),
    "power.projects.wind_farm.cod": fixed("2026-06"),
    "power.lines.gate.n1_mw": fixed(900),
}
NO_COAL = {"coal": None, "correlations.kaleum_output": None}


def titled(title, **changes):
    return small({"title": {"en": title, "vi": title}} | changes | FASTER)


WORLDS = {
    "itself": lambda: (shipped("base", 40), shipped("base", 40)),
    "lines": lambda: [shipped(n, 60) for n in ("base", "lines_on_time", "huong_hoa_late")],
    "many inputs": lambda: (shipped("base", 60), shipped("eight_thousand", 60)),
    "trade": lambda: [shipped(n, 40) for n in ("base", "trade_low", "trade_high")],
    "six": lambda: [
        shipped(n, 60)
        for n in (
            "base", "lines_on_time", "coal_belt", "drought", "eight_thousand", "huong_hoa_late",
            "gem_plain",
        )
    ],
    "no coal": lambda: (shipped("base", 40), shipped("fuel_shock", 40, NO_COAL)),
    "one future": lambda: (small(draws=1), small(FASTER, draws=1)),
    "one year": lambda: (
        small({"horizon.first_year": 2030}),
        small(FASTER | {"horizon.first_year": 2030}),
    ),
    "long names": lambda: (small(), titled(2 * LONG), titled(LONG[:55], name="other")),
    "hostile names": lambda: (small(), titled(HOSTILE[:58])),
}  # fmt: skip


@pytest.fixture(scope="module", params=WORLDS)
def explained(request) -> tuple[Comparison, list[Waterfall]]:
    made = played(*WORLDS[request.param]())
    comparison = made.comparison
    found = [
        explanation
        for other in comparison.others
        for explanation in waterfalls(
            comparison, other, chosen(comparison, other)[:1], known=made.known
        )
    ]
    return comparison, found


@pytest.mark.filterwarnings("ignore:Glyph")
def test_no_text_lies_on_another_or_leaves_the_canvas(explained):
    comparison, found = explained
    with look():
        figures = [module.draw(comparison) for module in (side_by_side, over_time, chances)]
        figures += [waterfall_figure.draw(comparison, explanation) for explanation in found]
        for figure in figures:
            texts = drawn_texts(figure)
            assert overlaps(texts) == []
            assert clipped(texts, figure) == []


@pytest.mark.filterwarnings("ignore:Glyph")
def test_every_picture_is_named_once_and_says_what_it_shows(explained):
    made = pictures(*explained)
    names = [picture.name for picture in made]
    assert len(set(names)) == len(names)
    assert names[:3] == ["side_by_side", "over_time", "chances"]
    assert all(picture.title for picture in made)


@pytest.fixture(scope="module")
def lines() -> tuple[Comparison, list[Waterfall]]:
    made = played(shipped("base", 200), shipped("lines_on_time", 200))
    (other,) = made.comparison.others
    return made.comparison, waterfalls(made.comparison, other, ["mou_2030"], known=made.known)


def test_the_same_comparison_gives_the_same_bytes(lines):
    comparison, (found,) = lines
    with look():
        assert png(waterfall_figure.draw(comparison, found)) == png(
            waterfall_figure.draw(comparison, found)
        )
        assert png(side_by_side.draw(comparison)) == png(side_by_side.draw(comparison))


def test_titles_tell_the_difference_with_its_error_and_its_largest_step(lines):
    comparison, (found,) = lines
    at = comparison.years.index(2030)
    pairs = comparison.differences["lines_on_time"]["commissioned_mw"].at(at)
    size = findings.words.more_or_less(pairs, 1.0, "MW")
    assert findings.side_by_side(comparison) == f"Against base, “All lines on time”: {size} in 2030"
    title = findings.explained(comparison, found)
    assert title.startswith(f"“All lines on time”: {size} than in base in 2030; +")
    assert title.endswith("of it through Nam Phan – Viet Nam")


def test_titles_say_when_nothing_differs():
    comparison = played(small(), small()).comparison
    assert findings.side_by_side(comparison) == "small_2 differs from small in no future"
    assert findings.over_time(comparison, []) == (
        "Nothing differs from small beyond the noise in any year"
    )
    assert findings.chances(comparison) == (
        "No target is met in more or fewer futures than in small"
    )


def test_a_title_of_many_scenarios_tells_the_extremes():
    names = ("base", "lines_on_time", "huong_hoa_late", "eight_thousand", "gem_plain")
    comparison = played(*(shipped(name, 200) for name in names)).comparison
    title = findings.side_by_side(comparison)
    assert "“Twelve lines and every approval for 8,000 MW by 2030”: " in title
    assert "“The Hướng Hóa station three years late”: " in title
    assert "All lines on time" not in title


def test_a_waterfall_of_one_step_is_told_and_not_drawn():
    made = played(shipped("base", 60), shipped("trade_low", 60))
    (other,) = made.comparison.others
    found = waterfalls(made.comparison, other, ["trade_5bn_2028"], known=made.known)
    assert [p.name for p in pictures(made.comparison, found)] == [
        "side_by_side",
        "over_time",
        "chances",
    ]
    assert findings.answer(made.comparison, found)[-1].endswith("all of it through trade.growth.")
