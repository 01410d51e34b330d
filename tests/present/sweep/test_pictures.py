"""Pictures of sweeps: readable, inside their canvas, titled with what the numbers say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulator.present.sheet import Words
from simulator.present.style import look
from simulator.present.sweep import line_figure, map_figure, panels_figure, words
from simulator.present.sweep.pictures import pictures
from simulator.present.sweep.shown import Along, Mark, Shown, chosen
from simulator.studies.sweep.study import sweep_dataset
from tests.present.test_figures import clipped, drawn_texts, overlaps
from tests.studies.sweep.build import DATE, DISCOUNT, TARGET, asking
from tests.worlds.build import SCENARIOS

SIZE = "power.projects.young_dam.capacity_mw"
LONG = "Đường dây 500 kV mạch kép Hướng Hoá – Đông Hà – Quảng Trị, giai đoạn hai: energised"
FLOOR = Mark(5000.0, "commitment", at_most=False, together=2)
HIGHER = Mark(8000.0, "statement", at_most=False, together=1)
CHINA = Mark(4200.0, "plan", at_most=True, together=1, with_china=7000.0)


def numbers(*values: float, unit: str = "%", name: str = "trade growth") -> Along:
    texts = tuple(f"{value:g}" for value in values)
    return Along("trade.growth", name, unit, "number", np.array(values), texts)


def dates(*years: float) -> Along:
    texts = tuple(f"{int(year)}-{round(year % 1 * 12) + 1:02}" for year in years)
    return Along(
        "power.lines.a.energised", "Hướng Hóa: energised", "", "date", np.array(years), texts
    )


def kinds(*texts: str) -> Along:
    return Along("coal.first", "coal first", "", "text", np.arange(len(texts), dtype=float), texts)


def shown(axes: tuple[Along, ...], middle: Any, **changes: Any) -> Shown:
    """Return what a picture of MW in 2030 shows, with something changed."""
    mean = np.array(middle, float)
    made: dict[str, Any] = {
        "name": "commissioned_mw_2030",
        "quantity": "commissioned_mw",
        "unit": "MW",
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
    return Shown(**made | changes)


def years(axes: tuple[Along, ...], middle: Any, **changes: Any) -> Shown:
    """Return what a picture of first years shows."""
    found = shown(axes, middle, year=None, unit="", marks=(), **changes)
    return shown(
        axes, middle, year=None, unit="", marks=(), error=np.full(found.middle.shape, np.nan),
        low=found.middle - 1, high=found.middle + 2, **changes,
    )  # fmt: skip


GROWTH = numbers(5.0, 7.5, 10.0, 12.5, 15.0)
ROW = [3000, 3200, 3600, 4100, 5200]
MANY = numbers(*np.linspace(0, 0.3, 31).round(4).tolist(), unit="share", name=LONG)

LINES = {
    "growth": shown((GROWTH,), ROW),
    "dates": shown((dates(2027.0, 2028.5, 2030.0, 2031.99),), [4000, 3900, 3500, 3400]),
    "kinds": shown((kinds("burn", "export", "a long name of a kind"),), [3000, 4000, 100]),
    "many values": shown((MANY,), np.linspace(2000, 9000, 31)),
    "one value": shown((numbers(10.0),), [3000.0]),
    "no target": shown((GROWTH,), ROW, goal=None, marks=(), probability=None, probability_se=None),
    "below nought": shown(
        (GROWTH,), [-300, -100, 20, 300, 700], quantity="saving_musd", unit="MUSD"
    ),
    "nothing": shown((GROWTH,), np.zeros(5)),
    "first years": years((GROWTH,), [np.inf, 2034, 2031, 2030, 2029]),
}
MAPS = {
    "cells": shown((GROWTH, dates(2027.0, 2028.0, 2029.0)), np.outer(ROW, [1.0, 0.9, 0.7])),
    "contours": shown(
        (MANY, numbers(*range(25), name="n")),
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
        varied=("as in the scenario", "trade.growth", "trade.growth", "coal.first"),
    ),
    "a cube": shown(
        (numbers(1.0, 2.0), numbers(1.0, 2.0), kinds("a", "b")),
        3000 + 100 * np.arange(8).reshape(2, 2, 2),
    ),
    "first years": years(
        (numbers(*POINTS), numbers(*POINTS)), 2030 + np.arange(16) // 4, design="sobol"
    ),
}  # fmt: skip


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
def test_no_text_lies_on_another_or_leaves_the_canvas(draw, what):
    with look():
        figure = draw(what, Words(words.title(what), "what is drawn", "from which run"))
        texts = drawn_texts(figure)

    assert overlaps(texts) == []
    assert clipped(texts, figure) == []


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            shown((GROWTH,), ROW),
            "Commissioned capacity in 2030 rises from 3,000 ± 10 MW to 5,200 ± 10 MW as trade "
            "growth goes from 5 % to 15 %; the commitment of 5,000 MW is met in 30.0 ± 0.4 % to "
            "52.0 ± 0.4 % of 2,000 futures",
        ),
        (
            shown((GROWTH,), ROW[::-1], goal=None),
            "Commissioned capacity in 2030 falls from 5,200 ± 10 MW to 3,000 ± 10 MW as trade "
            "growth goes from 5 % to 15 %",
        ),
        (
            shown((GROWTH,), [3000, 3500, 4000, 3400, 3100], goal=None),
            "Commissioned capacity in 2030 is lowest at 3,000 ± 10 MW with trade growth at 5 %, "
            "highest at 4,000 ± 10 MW with 10 %",
        ),
        (
            shown((GROWTH,), [3000, 3010, 2995, 3004, 3001], goal=None),
            "Commissioned capacity in 2030 stays within the noise of 3,000 ± 10 MW, whatever trade "
            "growth",
        ),
        (
            shown((GROWTH,), [3000] * 5, goal=None),
            "Commissioned capacity in 2030 stays 3,000 ± 10 MW, whatever trade growth",
        ),
        (
            shown((kinds("burn", "export"),), [3000, 4000], goal=None),
            "Commissioned capacity in 2030 is lowest with “burn” for coal first, 3,000 ± 10 MW, "
            "and highest with “export”, 4,000 ± 10 MW",
        ),
        (
            shown((GROWTH, kinds("a", "b")), np.array([ROW, ROW]).T, goal=None),
            "Commissioned capacity in 2030 runs from 3,000 ± 10 MW (trade growth 5 %) to 5,200 ± "
            "10 MW (trade growth 15 %); coal first does not move it",
        ),
        (
            shown((numbers(1, 2), kinds("a", "b")), [[3000, 4000], [3100, 4200]], goal=None),
            "Commissioned capacity in 2030 runs from 3,000 ± 10 MW (trade growth 1 %, coal first "
            "“a”) to 4,200 ± 10 MW (trade growth 2 %, coal first “b”); coal first moves it more",
        ),
        (
            years((GROWTH,), [np.inf, 2034, 2031, 2030, 2029]),
            "The year in which commissioned capacity first reaches 5,000 MW comes forward from "
            "after 2035 to 2029 as trade growth goes from 5 % to 15 %",
        ),
        (
            shown(
                (numbers(1, 2, 3, 4), numbers(3, 1, 4, 2, name="delay")), [4000, 3000, 2000, 1000],
                design="sobol", goal=None,
            ),
            "Commissioned capacity in 2030 runs from 1,000 ± 10 MW to 4,000 ± 10 MW; it follows "
            "trade growth most (rank correlation −1.00)",
        ),
    ],
)  # fmt: skip
def test_a_title_says_what_the_numbers_say(what, said):
    assert words.title(what) == said


def test_a_sweep_of_trade_shows_what_it_moves_and_nothing_else():
    asked = asking("trade.growth=0.05:0.2:4", file=SCENARIOS / "base.yaml", draws=60)

    names = [found.name for found in chosen(asked, sweep_dataset(asked, 2))]

    assert "trade_musd_2028" in names
    assert not any(name.startswith("commissioned_mw") for name in names)


def test_what_was_asked_for_is_shown():
    data = sweep_dataset(asking(f"{SIZE}=50,100"), 1)

    def of(**options: Any) -> str:
        return chosen(asking(f"{SIZE}=50,100", **options), data)[0].name

    assert of() == "commissioned_mw_2030"
    assert of(quantity="firm_mw", year=2028) == "firm_mw_2028"
    assert of(quantity="import_gwh") == "import_gwh_2030"
    assert of(target="half_a_gigawatt") == "commissioned_mw_2030"
    assert of(year=2027) == "commissioned_mw_2027"


def test_a_target_whose_value_is_swept_has_no_line():
    asked = asking(f"{TARGET}=300,500")
    (found,) = chosen(asked, sweep_dataset(asked, 1))

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
    (picture,) = pictures(asked, sweep_dataset(asked, 1))

    texts = drawn_texts(picture.figure)

    assert overlaps(texts) == []
    assert clipped(texts, picture.figure) == []
