"""Every picture of every kind of run: readable, inside its canvas, true to the numbers."""

from __future__ import annotations

import functools
import itertools
from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.parts.registry import parts
from simulator.present import figures
from simulator.present.figures import PICTURES
from simulator.present.picture import Picture, png
from simulator.present.sheet import Texts
from simulator.present.style import look
from tests.present.worlds import TARGETS, scaled, target, world

TOUCH_PX = 1.5  # two boxes may share their anti-aliased edge
LONG = "Nhà máy thuỷ điện Nậm Nơn Thượng bậc thang số {} tại huyện Nọng Hét, tỉnh Xiêng Khoảng"
LONG_LINE = "Đường dây 500 kV mạch kép Hướng Hoá – Đông Hà – Quảng Trị, giai đoạn {} (mở rộng)"
HOSTILE = '<script>alert("x")</script> $x^{{2}}$ \\frac{{1}}{{2}}\n=1+1 & %s ຫຼວງພະບາງ {}'
ONE_FUTURE = {"draws": 1}
OF_POWER = [name for name in parts()[0].pictures if not PICTURES[name].parts]

WORLDS = {
    "few": {},
    "one project": {"n_projects": 1, "n_lines": 1},
    "many": {"n_projects": 120, "n_lines": 40, "draws": 60},
    "long Vietnamese names": {"name": LONG, "line_name": LONG_LINE, "title": 4 * LONG},
    "hostile names": {"name": HOSTILE, "line_name": HOSTILE, "title": HOSTILE},
    "one future": ONE_FUTURE,
    "nothing is lost": {"curtailment": 0.0},
    "35 years": {"first_year": 2016, "last_year": 2050, "draws": 60},
    "one year": {"first_year": 2030, "last_year": 2030},
    "all on record": {"first_year": 2022, "last_year": 2025},
    "no targets": {"targets": {}},
    "a crowd of targets": {
        "targets": {
            f"t{i}": target(f"{LONG.format(i)}", 3000 + 137 * i, 2026 + i % 8) for i in range(14)
        }
        | TARGETS
        | {
            "cap": target(
                "A cap", 0.1, 2030, "import_share_of_peak", "statement", "at_most", "share"
            ),
            "some_year": target("No year named", 4000, None, "firm_mw", "statement"),
            "energy": target("Energy", 20_000, 2033, "import_gwh", "plan", "at_least", "GWh"),
        }
    },
}


class Ruler(FigureCanvasAgg):
    """Lays figures out without their pixels; what was measured in one is known in the next."""

    @staticmethod
    @functools.cache
    def measuring(dpi: float) -> RendererAgg:
        return RendererAgg(1, 1, dpi)

    def get_renderer(self) -> RendererAgg:
        return self.measuring(self.figure.dpi)


def drawn_texts(figure: Figure) -> list[tuple[str, np.ndarray]]:
    """Return every text that a reader sees, with its box in pixels; nothing else is drawn."""
    renderer = Ruler(figure).get_renderer()
    for axes in figure.axes:
        axes.apply_aspect()
        for axis in (axes.xaxis, axes.yaxis) if axes.axison else ():
            axis.get_tightbbox(renderer)  # puts the labels of its ticks in place
    texts = [t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip()]
    return [(t.get_text(), t.get_window_extent(renderer).extents) for t in texts]


def overlaps(texts: list[tuple[str, np.ndarray]]) -> list[tuple[str, str]]:
    """Return the pairs of texts that lie on each other."""
    boxes = np.array([box for _, box in texts]).reshape(-1, 4)
    low, high = boxes[:, :2], boxes[:, 2:]
    shared = np.minimum(high[:, None], high) - np.maximum(low[:, None], low)  # [text, text, side]
    pairs = np.argwhere(np.triu((shared > TOUCH_PX).all(axis=-1), 1))
    return [(texts[i][0], texts[j][0]) for i, j in pairs]


def clipped(texts: list[tuple[str, np.ndarray]], figure: Figure) -> list[str]:
    """Return the texts that reach beyond the canvas."""
    width, height = figure.bbox.size
    return [
        text for text, (x0, y0, x1, y1) in texts if x0 < 0 or y0 < 0 or x1 > width or y1 > height
    ]


def unreadable(
    picture: Picture[Any], data: Any, lang: str
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the texts that leave the canvas of a study's picture, and those on each other."""
    around = Texts(picture.title(data), picture.subtitle(data), message("unit-mw"), language(lang))
    with look():
        figure = picture.draw(data, around)
        texts = drawn_texts(figure)
    return clipped(texts, figure), overlaps(texts)


def pixels(figure: Figure) -> bytes:
    """Return the picture as its file has it, in a ninth of the pixels."""
    figure.set_dpi(figure.dpi / 3)
    return png(figure)


IN_BOTH = ("few", "long Vietnamese names")  # Vietnamese texts are the longer ones
RUNS = [(kind, lang) for kind in WORLDS for lang in ("vi", "en")[: 1 + (kind in IN_BOTH)]]


@pytest.fixture(scope="module", params=RUNS, ids=" in ".join)
def run(request: pytest.FixtureRequest):
    kind, lang = request.param
    scenario, outcomes = world(**WORLDS[kind])
    return scenario, outcomes, scorecard(scenario, outcomes), lang


@pytest.mark.parametrize("name", OF_POWER)
@pytest.mark.filterwarnings("ignore:Glyph")
def test_no_text_lies_on_another_or_leaves_the_canvas(run, name):
    figure = figures.draw(name, *run)

    texts = drawn_texts(figure)

    assert overlaps(texts) == []
    assert clipped(texts, figure) == []


@pytest.mark.filterwarnings("ignore:Glyph")
def test_the_test_of_overlaps_sees_one():
    figure = figures.draw("losses", *_few())
    figure.text(0.5, 0.5, "on top")
    figure.text(0.5, 0.501, "of this")
    figure.text(0.999, 0.5, "over the edge")

    texts = drawn_texts(figure)

    assert ("on top", "of this") in overlaps(texts)
    assert clipped(texts, figure) == ["over the edge"]


def _few():
    scenario, outcomes = world()
    return scenario, outcomes, scorecard(scenario, outcomes)


@pytest.mark.parametrize("name", OF_POWER)
def test_the_same_run_gives_the_same_bytes(name):
    run = _few()

    assert pixels(figures.draw(name, *run)) == pixels(figures.draw(name, *run))


@pytest.mark.parametrize("name", OF_POWER)
def test_every_picture_has_its_numbers_as_a_table(name):
    picture = PICTURES[name]

    table = picture.table(picture.data(*_few()))

    rows = [list(row) for row in table.rows]
    assert rows
    assert all(len(row) == len(table.columns) for row in rows)


def test_a_dollar_sign_in_a_name_is_a_dollar_sign():
    scenario, outcomes = world(name="Cost $x$ {}")
    figure = figures.draw("timeline", scenario, outcomes, scorecard(scenario, outcomes))

    names = [text for text, _ in drawn_texts(figure) if text.startswith("Cost")]

    assert "Cost $x$ 0" in names


def test_the_stacks_of_energy_add_up_to_the_total():
    data = PICTURES["twh_by_year"].data(*_few())

    for stack in (data.by_technology_twh, data.by_landing_twh):
        np.testing.assert_allclose(sum(stack.values()), data.total_twh.mean, rtol=1e-6)


def test_the_way_from_the_list_to_firm_power_adds_up():
    steps = PICTURES["losses"].data(*_few()).steps

    reach = 0.0
    for step in steps:
        mean = float(step.mw.mean)
        if step.kind == "level":
            assert reach == pytest.approx(mean) or step.id == "listed"
            reach = mean
        else:
            reach -= mean


def test_projects_that_are_never_counted_have_no_row():
    scenario, outcomes, rows = _few()
    exits = outcomes.arrays["project_exit"]
    exits[:, 3] = 1

    data = PICTURES["timeline"].data(scenario, outcomes, rows)

    assert "p3" not in {row.id for row in data.rows}
    assert data.not_counted == 1
    assert len(data.rows) == 11


def test_the_line_that_loses_most_comes_first():
    scenario, outcomes, rows = _few()
    outcomes.means["line_curtailed_gwh"][:, 3] *= 100

    data = PICTURES["curtailment"].data(scenario, outcomes, rows)

    assert data.lines[0] == scenario.power.lines["l3"].name


def test_targets_that_ask_the_same_share_one_mark():
    data = PICTURES["mw_by_year"].data(*_few())

    asked = {(m.year, m.value_mw): len(m.rows) for m in data.marks}

    assert asked == {(2025, 3000): 1, (2030, 5000): 2, (2030, 6800): 1, (2030, 8000): 1}


def test_labels_of_targets_stand_above_the_bands():
    given = _few()
    data = PICTURES["mw_by_year"].data(*given)
    figure = figures.draw("mw_by_year", *given)
    canvas = Ruler(figure)
    figure.draw_without_rendering()
    axes = figure.axes[0]
    labels = [text for text in axes.texts if text.get_path_effects()]
    assert len(labels) == 2 * len(data.marks)
    for label in labels:
        box = label.get_window_extent(canvas.get_renderer())
        (first, low), (last, _) = axes.transData.inverted().transform(box)
        over = np.linspace(first, last, 50)
        assert low > np.interp(over, data.years, data.commissioned_mw[0.9]).max(), label


def test_leaders_to_the_targets_of_a_year_do_not_cross():
    targets = {f"t{mw}": target(f"{mw}", mw) for mw in (4300, 5000, 6740, 6800, 8000, 8260)}
    axes = _axes_of_capacity(targets)

    paths = [line.get_xydata() for line in axes.lines if len(line.get_xdata()) == 4]

    assert len(paths) == len(targets)
    for a, b in itertools.combinations(paths, 2):
        assert not any(
            _cross(p, q) for p in itertools.pairwise(a) for q in itertools.pairwise(b)
        ), (a, b)


def _cross(a: tuple[np.ndarray, ...], b: tuple[np.ndarray, ...]) -> bool:
    """Return whether two level or upright stretches lie on each other or cross."""
    low, high = np.maximum(np.min(a, 0), np.min(b, 0)), np.minimum(np.max(a, 0), np.max(b, 0))
    at_the_mark = low[0] == high[0] == 2030
    return bool((low <= high).all()) and not at_the_mark


def test_a_target_of_the_last_year_is_told_beside_the_plot_and_hides_no_other():
    targets = TARGETS | {"last": target("At the end", 5000, 2035)}
    axes = _axes_of_capacity(targets)
    width = axes.get_xlim()[1]

    beside = [text for text in axes.texts if text.get_position()[0] > width]
    inside = [text for text in axes.texts if text.get_path_effects()]

    assert any("2035" in text.get_text() for text in beside)
    assert not any("2035" in text.get_text() for text in inside)


def _axes_of_capacity(targets):
    scenario, outcomes = world(targets=targets)
    figure = figures.draw("mw_by_year", scenario, outcomes, scorecard(scenario, outcomes))
    figure.draw_without_rendering()
    return figure.axes[0]


def test_a_target_with_china_is_marked_at_its_lao_part():
    scenario, outcomes = world(targets={"both": target("Laos and China", 9360)})
    both = scenario.targets["both"].model_copy(update={"china": TARGETS["mou_2025"].value})
    scenario = scenario.model_copy(update={"targets": {"both": both}})

    marks = PICTURES["mw_by_year"].data(scenario, outcomes, scorecard(scenario, outcomes)).marks

    assert [m.value_mw for m in marks] == [9360 - 3000]


def test_more_capacity_moves_the_pictures_numbers():
    scenario, outcomes, rows = _few()
    picture = PICTURES["mw_by_year"]

    one = picture.data(scenario, outcomes, rows).commissioned_mw[0.5]
    two = picture.data(scenario, scaled(outcomes, commissioned=2.0), rows).commissioned_mw[0.5]

    np.testing.assert_allclose(two, 2 * one)
