"""When what is signed and begun is there: from P10 to P90, and in how many futures at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import Arg, Message, message, year
from simulator.present.axes import year_axis
from simulator.present.picture import Picture
from simulator.present.plan import texts
from simulator.present.plan.tables import timeline_table
from simulator.present.rows import rows
from simulator.present.style import BLUE, INK, ORANGE, SKY
from simulator.studies.plan.tested import Expected

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.sheet import Texts
    from simulator.studies.plan.study import Plans

RIGHT_IN, LIKELY = 0.95, 0.5


def draw(p: Plans, around: Texts) -> Figure:
    """Draw a bar for each part, its median, and when a line is begun."""
    parts = ordered(p)
    years = [*p.years, p.years[-1] + 1]

    def row(axes: Axes, i: int) -> None:
        e, end = parts[i], float(years[-1])
        colour = ORANGE if e.is_work else BLUE if texts.role(e.role) == "must" else SKY
        if np.isfinite(e.p50):
            low, middle, high = (min(max(x, years[0]), end) for x in (e.p10, e.p50, e.p90))
            axes.barh(i, high - low, 0.5, low, color=colour, alpha=0.4, lw=0, zorder=2)
            if e.p50 < end:
                axes.vlines(middle, i - 0.25, i + 0.25, color=colour, lw=2.2, zorder=3)
        if e.begun is not None:
            begun = max(float(e.begun), texts.section(p).decided_on)
            axes.plot(begun, i, ">", color=INK, ms=6, zorder=4)

    key = [
        (BLUE, "s", message("plan-key-must")),
        (SKY, "s", message("plan-key-either")),
        (ORANGE, "s", message("plan-key-line")),
        (INK, ">", message("plan-key-begun")),
    ]
    made = rows(around, [e.label for e in parts], row, key, RIGHT_IN)
    year_axis(made.axes, years, made.wide_in, 0.0)
    made.finish()
    head = message("plan-head-there", year=year(p.years[-1]))
    made.column(0.0, head, [texts.share(float(e.in_service[-1])) for e in parts])
    return made.page.figure


def ordered(p: Plans) -> list[Expected]:
    """Return the parts by when they come, lines first."""
    return sorted(p.parts, key=lambda e: (not e.is_work, e.p50 if np.isfinite(e.p50) else np.inf))


def _title(p: Plans) -> Message:
    signed = [e for e in p.parts if not e.is_work]
    likely = [e for e in signed if float(e.in_service[-1]) >= LIKELY]
    last = year(p.years[-1])
    return message("plan-timeline-title", likely=len(likely), count=len(signed), year=last)


def _shown(p: Plans) -> Arg:
    raised = [n for n, _ in sorted(p.best.decision.works) if not p.system.works[n].is_new]
    if not raised:
        return message("plan-timeline-shown")
    return message("plan-timeline-shown-raised", names=texts.names(p, raised))


PICTURE = Picture(
    lambda p: p,
    _title,
    lambda _: message("plan-timeline-drawn"),
    _shown,
    draw,
    timeline_table,
)
