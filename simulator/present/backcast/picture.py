"""What was said each year, and what happened: of the last year, and of two years ahead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.message import Arg, Message, message, year
from simulator.present.axes import value_axis, year_axis
from simulator.present.backcast import texts
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import BLUE, BOLD, GREEN, INK, ORANGE, PAPER, width_in
from simulator.studies.backcast.findings import AHEAD, Findings, best, findings
from simulator.studies.backcast.study import Backcasts, Forecast

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

BODY_IN, HEAD_IN, KEY_IN, BOTTOM_IN, LEFT_IN, BETWEEN_IN = 4.9, 0.42, 0.32, 0.55, 0.8, 0.35
PAD, BAR, ASIDE = 0.6, 0.17, 0.24


class FigureData(NamedTuple):
    """The forecasts, and what is told of them together."""

    forecasts: tuple[Forecast, ...]
    findings: Findings


def figure_data(found: Backcasts) -> FigureData:
    """Take the forecasts."""
    return FigureData(found.forecasts, findings(found))


def table(f: FigureData) -> Table:
    """Return every forecast with its scores."""
    scored = [best(forecast) for forecast in f.forecasts]
    return table_of(
        {
            "said_at_end_of": [x.origin for x in f.forecasts],
            "of_year": [x.year for x in f.forecasts],
            **{
                name: [getattr(s, field) for s in scored]
                for name, field in (
                    ("p10_mw", "low"),
                    ("p50_mw", "median"),
                    ("p90_mw", "high"),
                    ("came_mw", "observed"),
                    ("crps_mw", "crps"),
                    ("mean_error_mw", "error"),
                    ("place", "place"),
                )
            },
            "crps_all_years_fitted_mw": [x.model.crps for x in f.forecasts],
            "announced_mw": [x.announced.median for x in f.forecasts],
            "slipped_mw": [x.slipped.median for x in f.forecasts],
        }
    )


def draw(f: FigureData, around: Texts) -> Figure:
    """Draw both panels on one scale."""
    page = sheet(around, BODY_IN)
    last = f.findings.record.last_year
    panels = [
        (
            [x for x in f.forecasts if x.year == last],
            "origin",
            message("backcast-panel-last", year=year(last)),
            message("backcast-axis-origin"),
        ),
        (
            [x for x in f.forecasts if x.year - x.origin == AHEAD],
            "year",
            message("backcast-panel-ahead", years=AHEAD),
            message("backcast-axis-year"),
        ),
    ]
    top = max(max(best(x).high, x.announced.median, x.slipped.median) for x in f.forecasts)
    width = (page.width_in - LEFT_IN - BETWEEN_IN) / 2
    height = BODY_IN - HEAD_IN - KEY_IN - BOTTOM_IN
    _key(page, around)
    for number, (forecasts, field, head, along) in enumerate(panels):
        left = LEFT_IN + number * (width + BETWEEN_IN)
        page.text(left, KEY_IN, head, TEXT_PT, BOLD)
        axes = page.axes(left, KEY_IN + HEAD_IN, width, height)
        value_axis(axes, 1.02 * top, texts.MW, language=around.language)
        if number:
            axes.set_yticklabels([])
        _draw(axes, forecasts, [getattr(x, field) for x in forecasts], width)
        page.text(left + width / 2, BODY_IN - 0.24, along, SMALL_PT, align="center")
    return page.figure


def _draw(axes: Axes, forecasts: Sequence[Forecast], at: Sequence[int], width: float) -> None:
    """Draw what was said beside what came."""
    year_axis(axes, at, width, PAD)
    x, scored = np.array(at, float), [best(f) for f in forecasts]
    low, middle, high, came = (
        np.array([getattr(s, name) for s in scored])
        for name in ("low", "median", "high", "observed")
    )
    axes.bar(x, high - low, 2 * BAR, low, color=BLUE, alpha=0.28, lw=0, zorder=2)
    axes.hlines(middle, x - BAR, x + BAR, color=BLUE, lw=2.2, zorder=3)
    for colour, marker, side, name in (
        (ORANGE, "^", -ASIDE, "announced"),
        (GREEN, "s", ASIDE, "slipped"),
    ):
        said = [getattr(f, name).median for f in forecasts]
        axes.plot(x + side, said, marker, color=colour, mec=PAPER, ms=7, zorder=4)
    axes.plot(x, came, "o-", color=INK, lw=1.4, ms=5, zorder=5)


def _key(page: Sheet, around: Texts) -> None:
    """Name the marks in one line."""
    axes = page.axes(0.0, 0.0, page.width_in, KEY_IN)
    axes.set(xlim=(0, page.width_in), ylim=(0, KEY_IN))
    axes.set_axis_off()
    left, middle = LEFT_IN, KEY_IN - 0.09
    axes.bar(left, 0.15, 0.22, middle - 0.075, color=BLUE, alpha=0.28, lw=0)
    axes.plot([left - 0.11, left + 0.11], [middle, middle], color=BLUE, lw=2.2)
    for marker, colour, id in (
        ("", BLUE, "backcast-key-model"),
        ("^", ORANGE, "backcast-key-announced"),
        ("s", GREEN, "backcast-key-slipped"),
        ("o", INK, "backcast-key-came"),
    ):
        if marker:
            axes.plot(left, middle, marker, color=colour, mec=PAPER, ms=7)
        text = around.format(message(id))
        page.text(left + 0.18, 0.02, [text], TEXT_PT)
        left += 0.18 + width_in(text, TEXT_PT) + 0.35


def _title(f: FigureData) -> Message:
    return texts.title(f.findings)


def _subtitle(f: FigureData) -> Arg:
    return message(
        "backcast-drawn",
        first=year(f.findings.record.first_origin),
        last=year(f.findings.record.last_origin),
    )


PICTURE = Picture(figure_data, _title, _subtitle, lambda _: message("backcast-shown"), draw, table)
