"""Every picture of every kind of comparison: readable, inside its canvas, true to the numbers."""

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import Label, listing, message
from simulator.present.comparison import findings, messages
from simulator.present.comparison.folder import pictures
from simulator.present.figures import STUDIES
from simulator.studies.compare import Comparison, Waterfall, differing, waterfalls
from simulator.studies.compare.waterfall import chosen
from tests.present.test_figures import HOSTILE, LONG, clipped, drawn_texts, overlaps, pixels
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

MANY = ("six", "many inputs")  # played for long
IN_BOTH = ("no coal", "one year")  # Vietnamese texts are the longer ones


def explained(kind: str) -> tuple[Comparison, list[Waterfall]]:
    """Play a comparison once, for all that is tested of its pictures."""
    made = played(*WORLDS[kind]())
    comparison = made.comparison
    found = [
        explanation
        for other in comparison.others[:2]  # one picture each
        for explanation in waterfalls(
            comparison, other, chosen(comparison, other)[:1], cached=made.cached
        )
    ]
    return comparison, found


def picture(name: str, *studied: object, lang: str = "en"):
    """Draw one picture of a comparison."""
    drawn = STUDIES["comparison"][name]
    data, source = drawn.data(*studied), messages.source_line(studied[0])
    return drawn.figure(data, source, language(lang))


@pytest.mark.filterwarnings("ignore:Glyph")
@pytest.mark.parametrize(
    "kind",
    [pytest.param(kind, marks=pytest.mark.slow) if kind in MANY else kind for kind in WORLDS],
)
def test_pictures_are_readable_and_named_once(kind):
    comparison, found = explained(kind)
    studied = [(name, comparison) for name in STUDIES["comparison"] if name != "waterfall"]
    studied += [("waterfall", comparison, each) for each in found[:1]]
    for lang in ("vi", "en")[: 1 + (kind in IN_BOTH)]:
        for each in studied:
            figure = picture(*each, lang=lang)
            texts = drawn_texts(figure)
            assert overlaps(texts) == [], (each[0], lang)
            assert clipped(texts, figure) == [], (each[0], lang)
    made = pictures(comparison, found)
    names = [each.name for each in made]
    assert len(set(names)) == len(names)
    assert names[:3] == ["side_by_side", "over_time", "chances"]
    for each in made:
        assert language("vi").format(each.title)
        table = each.picture.table(each.data)
        assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.fixture(scope="module")
def lines() -> tuple[Comparison, list[Waterfall]]:
    made = played(shipped("base", 60), shipped("lines_on_time", 60))
    (other,) = made.comparison.others
    return made.comparison, waterfalls(made.comparison, other, ["mou_2030"], cached=made.cached)


def test_the_same_comparison_gives_the_same_bytes(lines):
    comparison, (found,) = lines
    for name, *studied in (("waterfall", comparison, found), ("side_by_side", comparison)):
        assert pixels(picture(name, *studied)) == pixels(picture(name, *studied))


def test_titles_tell_the_difference_with_its_error_and_its_largest_step(lines):
    comparison, (found,) = lines
    at = comparison.years.index(2030)
    pairs = comparison.differences["lines_on_time"]["commissioned_mw"].at(at)
    more = messages.more_or_less(pairs, "commissioned_mw")
    lead = differing.leading(comparison, comparison.others[0])
    assert lead is not None
    of_lead = comparison.differences["lines_on_time"][lead.quantity]
    leads = messages.more_or_less(of_lead.at(comparison.years.index(lead.year)), lead.quantity)
    title = findings.side_by_side(comparison)
    (clause,) = title["each"].items
    assert (title.id, clause.id) == ("compare-against", "compare-clause-lead")
    assert (clause["size"], clause["direction"]) == (leads["size"], "more")
    explains = findings.explained(comparison, found)
    assert explains.id == "compare-explained"
    assert explains["size"] == more["size"]
    names = {"en": "Nam Phan – Viet Nam", "vi": "Nam Phan – Việt Nam"}
    assert explains["step"] == Label.of(names)


def test_titles_say_when_nothing_differs():
    comparison = played(small(), small()).comparison
    (clause,) = findings.side_by_side(comparison)["each"].items
    assert clause == message("compare-clause-same", names=listing(["small_2"]))
    assert findings.over_time(comparison, None, None).id == "compare-over-time-none"
    assert findings.chances(comparison).id == "compare-chances-same"


def test_a_title_of_many_scenarios_tells_the_extremes():
    names = ("base", "lines_on_time", "huong_hoa_late", "eight_thousand", "gem_plain")
    comparison = played(*(shipped(name, 128) for name in names)).comparison
    titled = [clause["name"]["title"] for clause in findings.side_by_side(comparison)["each"].items]
    most, least = (messages.title_of(shipped(name, 1).scenario) for name in (names[3], names[2]))
    assert titled == [most, least]


def test_a_waterfall_of_one_step_is_told_and_not_drawn():
    made = played(shipped("base", 60), shipped("trade_low", 60))
    (other,) = made.comparison.others
    found = waterfalls(made.comparison, other, ["trade_5bn_2028"], cached=made.cached)
    names = [each.name for each in pictures(made.comparison, found)]
    assert names == ["side_by_side", "over_time", "chances"]
    said = findings.answer(made.comparison, found)[-1]["title"]
    assert (said["steps"], said["step"]) == (1, message("input-trade-growth"))
