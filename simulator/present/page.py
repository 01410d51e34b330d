"""A run as one HTML file that needs nothing beside it: answer, pictures, scorecard, assumptions."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import simulator
from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg, listing, message, year
from simulator.catalogue.numbers import chance, level
from simulator.catalogue.quantities import PART_OF
from simulator.catalogue.units import displayed, units
from simulator.parts.registry import parts as known_parts
from simulator.parts.registry import parts_of
from simulator.present.target_texts import amount, asks_if, first_met, mean, reached
from simulator.present.track_record import sentences
from simulator.present.values import value_of

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.present.answer import Answer
    from simulator.scenario.load import Loaded
    from simulator.scenario.quantity import Provenance, Quantity
    from simulator.scenario.schema import Scenario

HERE = Path(__file__).parent
BETWEEN = re.compile(r"(?<=\w)–(?=\w)")  # as in P10–P90
FONTS = {
    400: HERE / "fonts" / "BeVietnamPro-Regular.woff2",
    700: HERE / "fonts" / "BeVietnamPro-Bold.woff2",
}

SECTIONS = ("answer", "figures", "scorecard", "limits", "origin", "glossary", "again")
PLAIN = ("answer", "figures", "limits", "again")
COMMON = ("answer", "figures", "no_figures", "numbers", "limits", "again", "again_note", "files")
TEXTS = (
    *SECTIONS, "scorecard_note", "target", "median", "mean", "met", "miss", "first", "needed",
    "origin_note", "set_by_user", "assumptions", "derivations", "sources", "path", "value",
    "reason", "derivation", "quantity", "unit", "meaning", "past", "moves", "fails",
)  # fmt: skip
KINDS = ("sourced", "derived", "assumed", "user")


class PagePicture(NamedTuple):
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
    drawn: Sequence[PagePicture],
    language: Language,
    moves: Sequence[Arg] = (),
    fails: Sequence[Arg] = (),
) -> str:
    """Fill the page of a run.

    Parameters
    ----------
    moves : what moves its headline, if its draws tell
    fails : when that is missed, or met
    """
    write, scenario = language.format, loaded.scenario
    tally = Counter(q.provenance for q in quantities)
    sources = Counter(q.source for q in quantities if q.source).most_common()
    listed = {kind: _numbers(quantities, kind, language) for kind in KINDS[1:]}
    counts = [(kind, tally[kind]) for kind in KINDS if tally[kind]]
    run = message(
        "page-run",
        draws=outcomes.draws,
        seed=str(scenario.seed),
        first=year(scenario.horizon.first_year),
        last=year(scenario.horizon.last_year),
    )
    return fill(
        HERE / "page.html",
        drawn,
        (PART_OF[name] for name in outcomes.declared),
        language,
        scenario,
        title=scenario.title.label,
        about=run,
        sentences=answer.sentences,
        texts={name: f"page-{name}" for name in TEXTS},
        sections=SECTIONS,
        description=language.format(scenario.description or ""),
        numbers=[[write(text) for text in number] for number in answer.numbers],
        moves=[write(s) for s in moves],
        fails=[write(s) for s in fails],
        past=[write(s) for s in sentences(scenario.track_record)] if scenario.track_record else [],
        rows=[_target(row, outcomes, language) for row in rows],
        counts=[(kind, count, write(count)) for kind, count in counts],
        tally=write(listing([message(f"page-count-{k}", count=n) for k, n in counts], "comma")),
        set_by_user=listed["user"],
        set_by_user_note=write(len(listed["user"])),
        assumed=listed["assumed"],
        assumed_note=write(message("page-assumptions-note", count=len(listed["assumed"]))),
        derived=listed["derived"],
        derived_note=write(len(listed["derived"])),
        sources=[(write(count), source) for source, count in sources],
        sources_note=write(message("page-sources-note", count=len(sources))),
        glossary=[
            (name, write(displayed(quantity.unit).message), write(quantity.meaning))
            for name, quantity in outcomes.declared.items()
        ],
        command="simulate scenario.yaml",
        files=loaded.inputs,
    )


def plain(
    loaded: Loaded,
    drawn: Sequence[PagePicture],
    language: Language,
    *,
    title: Arg,
    about: Arg,
    sentences: Iterable[Arg],
    command: str,
) -> str:
    """Fill the common frame for a study whose page has nothing of its own.

    Parameters
    ----------
    command : what makes the page again
    """
    return fill(
        HERE / "page_frame.html",
        drawn,
        [part.name for part in parts_of(loaded.scenario)],
        language,
        loaded.scenario,
        title=title,
        about=about,
        sentences=sentences,
        texts={"again_note": "study-page-again"},
        sections=PLAIN,
        command=command,
        files=loaded.inputs,
    )


def fill(
    template: Path,
    drawn: Sequence[PagePicture],
    parts: Iterable[str],
    language: Language,
    scenario: Scenario,
    *,
    title: Arg,
    about: Arg,
    sentences: Iterable[Arg],
    texts: Mapping[str, str],
    **values: Any,
) -> str:
    """Fill a page of the common frame; texts that come from a scenario are escaped on the way.

    Parameters
    ----------
    template : a file that extends `page_frame.html`
    drawn : pictures, put into the page
    parts : parts that were played, of which it is told what they do not represent
    language : of the page
    scenario : that was played, or against which others were
    about : how it was played
    sentences : the answer
    texts : by name in the template, the messages of headings and notes; some are common to all
    values : what the template names besides, all of it written in the language
    """
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader([template.parent, HERE]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_unbroken(language),
    )
    played, write = set(parts), language.format
    common = {name: f"page-{name}" for name in COMMON}
    return environment.get_template(template.name).render(
        lang=language.code,
        title=write(title),
        known=write(message("page-known", day=scenario.as_of)),
        about=write(about),
        sentences=[write(sentence) for sentence in sentences],
        w={name: write(message(id)) for name, id in (common | dict(texts)).items()},
        footer=write(message("page-footer", version=simulator.__version__)),
        fonts={weight: _base64(path.read_bytes()) for weight, path in FONTS.items()},
        pictures=[(picture, _base64(picture.png)) for picture in drawn],
        not_represented=[
            tuple(write(message(f"gap-{part.name}-{gap}.{text}")) for text in ("title", "text"))
            for part in known_parts()
            if part.name in played
            for gap in part.not_represented
        ],
        **values,
    )


def _unbroken(language: Language) -> Callable[[Any], Any]:
    """Return what keeps on one line, as pictures do: a number and its error, a range, a unit."""
    names = {language.format(unit.message) for unit in units().values()}
    longest_first = sorted(filter(str.strip, names), key=len, reverse=True)
    before_unit = re.compile(rf"(?<=\d) (?=(?:{'|'.join(map(re.escape, longest_first))})(?!\w))")

    def unbroken(value: Any) -> Any:
        if type(value) is not str or (" " not in value and "–" not in value):
            return value  # of what is marked up already, spaces may be part of the mark-up
        text = BETWEEN.sub("–\u2060", value.replace(" ± ", "\u00a0±\u00a0"))
        return before_unit.sub("\u00a0", text)

    return unbroken


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _numbers(
    quantities: Sequence[Quantity], kind: Provenance, language: Language
) -> list[tuple[str, str, str, str]]:
    """Return path, value, unit and reason of the numbers of one kind."""
    return [
        (
            q.path,
            language.format(value_of(q.distribution, q.unit, q.range)),
            language.format(units()[q.unit].message),
            q.reason,
        )
        for q in quantities
        if q.provenance == kind
    ]


def _target(row: TargetRow, outcomes: Outcomes, language: Language) -> dict[str, str]:
    """Return the cells of a target's row as texts."""
    cells: dict[str, Arg] = {
        "title": row.title,
        "asks": asks_if(row),
        "needed": row.needed or "",
    }
    if row.why_not is not None:
        cells["untested"] = message("page-not-tested-because", why=row.why_not)
    else:
        median, spread = reached(row)
        cells |= {
            "level": level(row.probability),
            "met": chance(row.probability, row.probability_se, outcomes.draws),
            "median": median,
            "spread": spread,
            "mean": mean(row),
            "miss": amount(row.shortfall_p50, row) if row.year else "",
            "first": first_met(row),
        }
    return {name: language.format(cell) for name, cell in cells.items()}
