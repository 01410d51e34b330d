"""Pictures of sweeps: readable, inside their canvas, titled with what the numbers say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulator.analysis.sweep_data import FigureData, Level, SweptAxis
from simulator.analysis.sweep_figure import along, chosen, day_text
from simulator.catalogue.language import language
from simulator.catalogue.message import Arg, Number, message
from simulator.catalogue.numbers import exact
from simulator.dates import calendar_day
from simulator.present.sheet import Texts
from simulator.present.style import look
from simulator.present.sweep import line_figure, map_figure, panels_figure, texts
from simulator.present.sweep.pictures import asks, pictures, table
from simulator.studies.sweep.study import sweep_dataset
from tests.present.test_figures import clipped, drawn_texts, overlaps
from tests.studies.sweep.build import DATE, DISCOUNT, TARGET, asking
from tests.worlds.build import SCENARIOS

MW, NO_UNIT = message("unit-mw"), message("unit-none")
TRADE_GROWTH = message("input-trade-growth")
SIZE = "power.projects.young_dam.capacity_mw"
LONG = "Đường dây 500 kV mạch kép Hướng Hoá – Đông Hà – Quảng Trị, giai đoạn hai: energised"
FLOOR = Level(5000.0, "commitment", at_most=False, together=2)
HIGHER = Level(8000.0, "statement", at_most=False, together=1)
CHINA = Level(4200.0, "plan", at_most=True, together=1, with_china=7000.0)


def numbers(*values: float, unit: str | None = "percent", name: Arg = TRADE_GROWTH) -> SweptAxis:
    texts = tuple(exact(value) if np.isfinite(value) else "" for value in values)
    of = None if unit is None else message(f"unit-{unit}")
    return SweptAxis("trade.growth", name, of, "number", np.array(values), texts)


def dates(*years: float) -> SweptAxis:
    texts = tuple(day_text(calendar_day(year).replace(day=1)) for year in years)
    name = message("input-of", field=message("input-energised"), thing="Hướng Hóa")
    return SweptAxis("power.lines.a.energised", name, None, "date", np.array(years), texts)


def kinds(*texts: str) -> SweptAxis:
    places = np.arange(len(texts), dtype=float)
    return SweptAxis("coal.first", message("input-coal-first"), None, "text", places, texts)


def shown(axes: tuple[SweptAxis, ...], middle: Any, **changes: Any) -> FigureData:
    """Return what a picture of MW in 2030 shows, with something changed."""
    mean = np.array(middle, float)
    made: dict[str, Any] = {
        "name": "commissioned_mw_2030",
        "quantity": "commissioned_mw",
        "unit": MW,
        "goal_unit": MW,
        "year": 2030,
        "design": "grid",
        "axes": axes,
        "middle": mean,
        "error": np.full(mean.shape, 10.0),
        "low": 0.8 * mean,
        "high": 1.3 * mean,
        "marks": (FLOOR, HIGHER, CHINA),
        "goal": FLOOR,
        "probability": (mean / 10_000).clip(0, 1),
        "probability_se": np.full(mean.shape, 0.004),
        "varied": (),
        "last_year": 2035,
        "draws": 2000,
    }
    return FigureData(**made | changes)


def years(axes: tuple[SweptAxis, ...], middle: Any, **changes: Any) -> FigureData:
    """Return what a picture of first years shows."""
    found = shown(axes, middle, year=None, unit=NO_UNIT, marks=(), **changes)
    return shown(
        axes, middle, year=None, unit=NO_UNIT, marks=(),
        error=np.full(found.middle.shape, np.nan), low=found.middle - 1,
        high=found.middle + 2, **changes,
    )  # fmt: skip


GROWTH = numbers(5.0, 7.5, 10.0, 12.5, 15.0)
ROW = [3000, 3200, 3600, 4100, 5200]
MANY = numbers(*np.linspace(0, 0.3, 31).round(4).tolist(), name=LONG)

LINES = {
    "growth": shown((GROWTH,), ROW),
    "dates": shown((dates(2027.0, 2028.5, 2030.0, 2031.99),), [4000, 3900, 3500, 3400]),
    "kinds": shown((kinds("burn", "export", "a long name of a kind"),), [3000, 4000, 100]),
    "many values": shown((MANY,), np.linspace(2000, 9000, 31)),
    "one value": shown((numbers(10.0),), [3000.0]),
    "no target": shown((GROWTH,), ROW, goal=None, marks=(), probability=None, probability_se=None),
    "below nought": shown(
        (GROWTH,), [-300, -100, 20, 300, 700], quantity="saving_musd", unit=message("unit-musd")
    ),
    "nothing": shown((GROWTH,), np.zeros(5)),
    "first years": years((GROWTH,), [np.inf, 2034, 2031, 2030, 2029]),
}
MAPS = {
    "cells": shown((GROWTH, dates(2027.0, 2028.0, 2029.0)), np.outer(ROW, [1.0, 0.9, 0.7])),
    "contours": shown(
        (MANY, numbers(*range(25), unit=None, name="n")),
        np.outer(np.linspace(2, 9, 31), np.linspace(400, 1000, 25)),
    ),
    "kinds": shown((kinds("burn", "export"), GROWTH), [ROW, ROW[::-1]]),
    "kinds beside": shown((GROWTH, kinds(LONG, "export")), np.array([ROW, ROW[::-1]]).T),
    "one by one": shown((numbers(1.0), numbers(2.0)), [[3000.0]]),
    "first years": years(
        (GROWTH, kinds("a", "b")), np.array([[np.inf, 2034, 2031, 2030, 2029]] * 2).T
    ),
}
POINTS = np.linspace(0, 1, 16)
PANELS = {
    "two": shown(
        (numbers(*POINTS), numbers(*POINTS[::-1], name=LONG)), 3000 + 500 * POINTS, design="sobol"
    ),
    "seven": shown(
        tuple(numbers(*np.roll(POINTS, i)) for i in range(7)), 3000 + 500 * POINTS,
        design="latin_hypercube",
    ),
    "one at a time": shown(
        (numbers(np.nan, 5.0, 10.0, np.nan), kinds("", "", "", "burn")._replace(
            values=np.array([np.nan, np.nan, np.nan, 0.0]))),
        [3000, 2800, 3300, 3000.0], design="one_at_a_time",
        varied=("as_in_the_scenario", "trade.growth", "trade.growth", "coal.first"),
    ),
    "high at the right": shown(
        (numbers(np.nan, 5.0, 10.0, 15.0, 20.0),), [4200, 3400, 3900, 4500, 5200.0],
        design="one_at_a_time", varied=("as_in_the_scenario", *["trade.growth"] * 4),
    ),
    "a cube": shown(
        (numbers(1.0, 2.0), numbers(1.0, 2.0), kinds("a", "b")),
        3000 + 100 * np.arange(8).reshape(2, 2, 2),
    ),
    "first years": years(
        (numbers(*POINTS), numbers(*POINTS)), 2030 + np.arange(16) // 4, design="sobol"
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", ["en", "vi"])
@pytest.mark.parametrize(
    ("draw", "what"),
    [
        *((line_figure.draw, what) for what in LINES.values()),
        *((map_figure.draw, what) for what in MAPS.values()),
        *((panels_figure.draw, what) for what in PANELS.values()),
    ],
    ids=[
        *(f"line {k}" for k in LINES),
        *(f"map {k}" for k in MAPS),
        *(f"panels {k}" for k in PANELS),
    ],
)
def test_no_text_lies_on_another_or_leaves_the_canvas(draw, what, code):
    around = Texts(texts.title(what), texts.subtitle(what), "which run", language(code))
    with look():
        figure = draw(what, around)
        found = drawn_texts(figure)

    assert overlaps(found) == []
    assert clipped(found, figure) == []


@pytest.mark.parametrize("name", PANELS)
def test_every_level_in_a_panel_is_named(name):
    with look():
        figure = panels_figure.draw(PANELS[name], Texts("title", "subtitle", "source"))
    for axes in figure.axes:
        dashed = [line.get_ydata()[0] for line in axes.lines if line.get_linestyle() == "--"]
        named = [t.get_position()[1] for t in axes.texts if t.get_transform() is axes.transData]
        assert dashed == named


@pytest.mark.parametrize("name", ["one at a time", "high at the right"])
def test_the_label_of_a_level_lies_on_no_point(name):
    what = PANELS[name]
    with look():
        figure = panels_figure.draw(what, Texts("title", "subtitle", "source", language("vi")))
    goal = language("vi").format(texts.level(what.goal, what.unit))
    for axes in figure.axes:
        (label,) = (text for text in axes.texts if text.get_text() == goal)
        box = label.get_window_extent()
        points = [line for line in axes.lines if line.get_marker() == "o"]
        for line in points:
            assert not any(box.contains(*at) for at in axes.transData.transform(line.get_xydata()))


def test_the_options_of_a_choice_are_told_in_the_language_and_kept_as_written_in_the_table():
    codes = np.array(["by_contract", "pro_rata"], object)
    axis = along("power.curtailment", codes, {}, {})
    what = shown((axis,), [3000, 3100])
    with look():
        figure = line_figure.draw(what, Texts("title", "subtitle", "source", language("vi")))

    ticks = [label.get_text() for label in figure.axes[-1].get_xticklabels()]
    said = language("vi").format(texts.title(what))
    rows = table(what).rows

    assert [" ".join(tick.split()) for tick in ticks] == [
        language("vi").format(message(f"input-curtailment.{code}")) for code in codes
    ]
    assert not any(code in said for code in codes)
    assert [row[0] for row in rows] == list(codes)


def test_levels_above_the_scale_are_named_above_those_on_it():
    marks = tuple(HIGHER._replace(value=value) for value in (6800.0, 8000.0, 20_000.0))
    what = shown((GROWTH,), [4200, 4300, 4400, 4500, 4630], marks=marks)
    with look():
        figure = line_figure.draw(what, Texts("title", "subtitle", "source"))
    assert figure.axes[0].get_ylim()[1] == 8000  # the second stands on the edge
    at = {text.get_text(): text.get_position()[1] for text in figure.axes[0].texts}

    (above,) = (y for text, y in at.items() if "20,000" in text)

    assert above == max(at.values())


FINDINGS = {
    "sweep-rises": shown((GROWTH,), ROW, goal=None),
    "sweep-falls": shown((GROWTH,), ROW[::-1], goal=None),
    "sweep-up-and-down": shown((GROWTH,), [3000, 3500, 4000, 3400, 3100], goal=None),
    "sweep-stays-in-noise": shown((GROWTH,), [3000, 3010, 2995, 3004, 3001], goal=None),
    "sweep-stays": shown((GROWTH,), [3000] * 5, goal=None),
    "sweep-by-kind": shown((kinds("burn", "export"),), [3000, 4000], goal=None),
    "sweep-over-two-idle": shown((GROWTH, kinds("a", "b")), np.array([ROW, ROW]).T, goal=None),
    "sweep-over-two": shown(
        (numbers(1, 2), kinds("a", "b")), [[3000, 4000], [3100, 4200]], goal=None
    ),
    "sweep-comes-forward": years((GROWTH,), [np.inf, 2034, 2031, 2030, 2029]),
    "sweep-moves-back": years((GROWTH,), [2029, 2030, 2031, 2034, np.inf]),
    "sweep-follows": shown(
        (numbers(1, 2, 3, 4), numbers(3, 1, 4, 2, name="delay")), [4000, 3000, 2000, 1000],
        design="sobol", goal=None,
    ),
    "sweep-turned-alone": PANELS["one at a time"],
}  # fmt: skip


@pytest.mark.parametrize(("id", "what"), FINDINGS.items())
def test_the_finding_is_what_the_numbers_say(id, what):
    assert texts._finding(what).id == id


def test_a_finding_names_the_ends_and_what_is_varied():
    found = texts._finding(FINDINGS["sweep-over-two-idle"])
    assert found["input"] == message("input-coal-first")
    assert [item["input"] for item in found["low"].items] == [message("input-trade-growth")]
    follows = texts._finding(FINDINGS["sweep-follows"])
    assert (follows["input"], follows["correlation"]) == (GROWTH.name, Number(-1.0, 2))


@pytest.mark.parametrize(
    ("probability", "id"),
    [
        ([0.0, 0.0, 0.0, 0.0, 0.0], "sweep-met-in-none"),
        ([0.3, 0.3, 0.3, 0.3, 0.3], "sweep-met"),
        ([0.3, 0.3, 0.4, 0.5, 0.6], "sweep-met-range"),
        ([0.0, 0.3, 0.4, 0.5, 0.6], "sweep-met-from-none"),
        ([0.3, 0.3, 0.4, 0.5, 1.0], "sweep-met-to-all"),
        ([0.0, 0.3, 0.4, 0.5, 1.0], "sweep-met-none-to-all"),
    ],
)
def test_a_title_says_how_likely_the_target_is_over_the_points(probability, id):
    found = texts.title(shown((GROWTH,), ROW, probability=np.array(probability)))
    assert (found.id, found["chance"].id) == ("sweep-finding-and-chance", id)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            "Commissioned capacity in 2030 rises from 3,000 ± 10 MW to 5,200 ± 10 MW as trade "
            "growth goes from 5 % to 15 %; the commitment of 5,000 MW is met in 30.0 ± 0.4 % to "
            "52.0 ± 0.4 % of 2,000 futures",
        ),
        (
            "vi",
            "Công suất đã vận hành năm 2030 tăng từ 3.000 ± 10 MW lên 5.200 ± 10 MW khi tốc độ "
            "tăng kim ngạch thương mại thay đổi từ 5% đến 15%; cam kết 5.000 MW đạt được ở 30,0 ± "
            "0,4% đến 52,0 ± 0,4% trong tổng số 2.000 phương án tương lai",
        ),
    ],
)
def test_a_title_is_a_sentence_in_its_language(code, said):
    assert language(code).format(texts.title(LINES["growth"])) == said


@pytest.mark.parametrize("code", ["en", "vi"])
@pytest.mark.parametrize(("levels", "count"), [([9000.0], 1), ([9000.0, 9500.0], 2)])
def test_one_level_or_several_lie_above_every_mean(code, levels, count):
    marks = [FLOOR._replace(value=value) for value in levels]
    (said,) = texts.beyond(marks, (3000.0, 5200.0), MW)
    assert (said.id, said["count"]) == ("sweep-above", count)
    verb = {"en": ["lies above", "lie above"], "vi": ["cao hơn", "cao hơn"]}[code][count - 1]
    assert verb in language(code).format(said)


def test_a_sweep_of_trade_shows_what_it_moves_and_nothing_else():
    asked = asking("trade.growth=0.05:0.2:4", file=SCENARIOS / "base.yaml", draws=60)

    names = [found.name for found in chosen(asks(asked), sweep_dataset(asked, 2))]

    assert "trade_musd_2028" in names
    assert not any(name.startswith("commissioned_mw") for name in names)


def test_what_was_asked_for_is_shown():
    data = sweep_dataset(asking(f"{SIZE}=50,100"), 1)

    def of(**options: Any) -> str:
        return chosen(asks(asking(f"{SIZE}=50,100", **options)), data)[0].name

    assert of() == "commissioned_mw_2030"
    assert of(quantity="firm_mw", year=2028) == "firm_mw_2028"
    assert of(quantity="import_gwh") == "import_gwh_2030"
    assert of(target="half_a_gigawatt") == "commissioned_mw_2030"
    assert of(year=2027) == "commissioned_mw_2027"


def test_a_target_whose_value_is_swept_has_no_line():
    asked = asking(f"{TARGET}=300,500")
    (found,) = chosen(asks(asked), sweep_dataset(asked, 1))

    assert (found.marks, found.goal) == ((), None)
    assert not found.moves


@pytest.mark.parametrize(
    ("vary", "options"),
    [
        ((f"{SIZE}=50:200:4",), {}),
        ((f"{SIZE}=50,200", "power.security=n1,n0"), {}),
        ((f"{SIZE}=50:200", DATE, DISCOUNT), {"design": "sobol", "points": 8}),
        ((f"{SIZE}=50,200", f"{DATE}=2027-01:2029-01:3"), {"design": "one_at_a_time"}),
    ],
)
def test_a_sweep_that_was_played_is_drawn(vary, options):
    asked = asking(*vary, **options)
    (ready,) = pictures(asked, sweep_dataset(asked, 1))
    figure = ready.picture.figure(ready.data, "which sweep", language("vi"))

    found = drawn_texts(figure)

    assert overlaps(found) == []
    assert clipped(found, figure) == []


@pytest.mark.parametrize("what", [*LINES.values(), *MAPS.values(), *PANELS.values()])
def test_its_table_has_a_row_for_each_point_and_a_column_for_each_path(what):
    found = table(what)
    rows = list(found.rows)
    paths = list(dict.fromkeys(axis.path for axis in what.axes))
    assert len(rows) == what.middle.size
    assert list(found.columns[: len(paths)]) == paths
    assert {len(row) for row in rows} == {len(found.columns)}
