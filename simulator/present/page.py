"""A run as one HTML file that needs nothing beside it: answer, pictures, scorecard, assumptions."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import simulator
from simulator.analysis.estimates import plus_minus
from simulator.catalogue.language import Language
from simulator.catalogue.quantities import PART_OF
from simulator.present import words
from simulator.present.cells import quantity_text
from simulator.present.numbers import chance, level
from simulator.present.page_words import KINDS, NOT_REPRESENTED, PAGE, known
from simulator.scenario.leaf_numbers import BARE_UNITS

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.present.titles.power import Answer
    from simulator.scenario.load import Loaded
    from simulator.scenario.quantity import Provenance, Quantity

HERE = Path(__file__).parent
FONTS = {
    400: HERE / "fonts" / "BeVietnamPro-Regular.woff2",
    700: HERE / "fonts" / "BeVietnamPro-Bold.woff2",
}


SECTIONS = ("answer", "figures", "scorecard", "limits", "origin", "glossary", "again")


class Shown(NamedTuple):
    """A picture on the page."""

    name: str
    title: str
    caption: str
    png: bytes


def render(
    loaded: Loaded,
    outcomes: Outcomes,
    rows: Sequence[TargetRow],
    quantities: Sequence[Quantity],
    answer: Answer,
    shown: Sequence[Shown],
    language: Language,
) -> str:
    """Fill the page of a run."""
    tally = Counter(q.provenance for q in quantities)
    return fill(
        HERE / "page.html",
        shown,
        (PART_OF[name] for name in outcomes.declared),
        w=PAGE,
        sections=SECTIONS,
        title=loaded.scenario.title.en,
        scenario=loaded.scenario,
        known=known(loaded.scenario.as_of),
        draws=f"{outcomes.draws:,}",
        answer=answer,
        rows=[_target(row, outcomes) for row in rows],
        counts=[(name, tally[kind], kind) for kind, name in KINDS.items() if tally[kind]],
        set_by_user=_numbers(quantities, "user"),
        assumed=_numbers(quantities, "assumed"),
        derived=_numbers(quantities, "derived"),
        sources=Counter(q.source for q in quantities if q.source).most_common(),
        glossary=outcomes.declared,
        files=loaded.inputs,
    )


def fill(template: Path, shown: Sequence[Shown], parts: Iterable[str], **values: Any) -> str:
    """Fill a page of the common frame; texts that come from a scenario are escaped on the way.

    Parameters
    ----------
    template : a file that extends `page_frame.html`
    shown : pictures, put into the page
    parts : parts that were played, of which it is told what they do not represent
    values : what the template names besides
    """
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader([template.parent, HERE]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    played = set(parts)
    return environment.get_template(template.name).render(
        version=simulator.__version__,
        fonts={weight: _base64(path.read_bytes()) for weight, path in FONTS.items()},
        shown=[(picture, _base64(picture.png)) for picture in shown],
        not_represented=[
            gap for part, gaps in NOT_REPRESENTED.items() if part in played for gap in gaps
        ],
        **values,
    )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _numbers(quantities: Sequence[Quantity], kind: Provenance) -> list[tuple[str, str, str, str]]:
    """Return path, value, unit and reason of the numbers of one kind."""
    return [
        (
            q.path,
            quantity_text(q.distribution, q.unit, q.range),
            "" if q.unit in BARE_UNITS else q.unit,
            q.reason,
        )
        for q in quantities
        if q.provenance == kind
    ]


def _target(row: TargetRow, outcomes: Outcomes) -> dict[str, str]:
    """Return the cells of a target's row as texts."""
    cells = {
        "title": row.title,
        "asks": words.asks(row),
        "needed": row.needed,
        "source": row.source,
    }
    if not row.tested:
        return cells | {"untested": row.why_not}
    scale, unit = words.as_told(row.unit)
    median, spread = words.reached(row)
    return cells | {
        "level": level(row.probability),
        "met": chance(row.probability, row.probability_se, outcomes.draws),
        "median": median,
        "spread": spread,
        "mean": f"{plus_minus(scale * row.mean, scale * row.standard_error)} {unit}"
        if row.year
        else "",
        "miss": words.amount(row.shortfall_p50, row.unit) if row.year else "",
        "first": words.first_met(row),
    }
