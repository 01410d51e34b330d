"""Writes docs/scenarios.md: every shipped scenario against base, in words, numbers and a picture.

`python docs/scenarios.py` brings the page and its pictures up to date; a test fails while the
page is not. Every word that could be wrong is computed from the runs.
"""

from __future__ import annotations

import os
import re
import textwrap
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from simulator.catalogue.language import language
from simulator.catalogue.message import Arg, listing
from simulator.catalogue.numbers import PERCENT, chance_parts, nameplate
from simulator.catalogue.quantities import QUANTITIES, first, headlines
from simulator.forking import in_processes
from simulator.present.comparison import messages
from simulator.present.comparison.figures import over_time, side_by_side
from simulator.present.comparison.paragraphs import (
    by_section,
    changed,
    goals,
    headline_row,
    leading,
    levels,
    section_set,
    why,
)
from simulator.present.picture import Picture, png
from simulator.present.plan.sentences import headline
from simulator.scenario.load import load
from simulator.scenario.names import Name
from simulator.studies.compare import Comparison, differing, play
from simulator.studies.compare.explain import explain_lead
from simulator.studies.plan import plan

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.studies.compare import Made, Side

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "scenarios.md"
IMAGES = ROOT / "docs" / "images" / "scenarios"

DRAWS = 2_000
ENGLISH = language("en")
write = ENGLISH.format
COLOURS = 64
WIDTH = 100
LISTED = 4  # inputs that are told with their values; of more only whose they are
WORTH = 0.1  # of the largest difference, as shares of base, from which a picture shows a quantity
PANELS = 4
ALIKE = 0.05  # of base: with a smaller difference, futures drawn beside each other look alike
SAME, NOISE = "=", "≈"  # in a table

HEAD = """\
<!-- Written by `python docs/scenarios.py`: change that, not this. -->

# The shipped scenarios against base

Every scenario is played on the same chance as [base](../scenarios/base.yaml), future by future:
what differs is what it sets otherwise, not chance. {draws:,} futures each, seed {seed}, record up
to {day}. A ± is the standard error of the simulation, one sigma; a difference of less than two of
them is called *within the noise*. Years in brackets are P10–P90 of the futures.

The same for any scenarios, with tables and more pictures:
`simulate compare scenarios/base.yaml scenarios/drought.yaml`. Every input that differs, with its
reason: `simulate diff scenarios/base.yaml scenarios/drought.yaml`.

In {year}: base, and how the means of the others differ from it (“=” the same in every future, “≈”
within the noise).

"""


def files() -> list[Path]:
    """Return the shipped scenarios, the base first."""
    found = (ROOT / "scenarios").glob("*.yaml")
    return sorted(found, key=lambda file: (file.stem != "base", file.stem))


def played() -> Made:
    """Play all of them on the seed of the base."""
    return play([load(file) for file in files()], draws=DRAWS)


def page(made: Made) -> str:
    """Return the whole page."""
    base, pairs = made.comparison.reference, pairs_of(made)
    head = HEAD.format(
        draws=DRAWS,
        seed=base.scenario.seed,
        day=write(base.scenario.as_of),
        year=differing.year_looked_at(pairs[0]),
    )
    reasons = in_processes(lambda i: _why(made, pairs[i]), range(len(pairs)), os.cpu_count() or 1)
    sections = (section(pair, reason) for pair, reason in zip(pairs, reasons, strict=True))
    return head + "\n\n".join((glance(pairs), *sections)) + "\n"


def _why(made: Made, pair: Comparison) -> Arg:
    """Explain what differs most; nothing where one input differs."""
    found = explain_lead(pair, made.cached)
    return "" if found is None else why(pair, found) or ""


def pairs_of(made: Made) -> list[Comparison]:
    """Return each scenario alone beside the base."""
    return [Comparison(made.comparison.reference, (o,)) for o in made.comparison.others]


def glance(pairs: list[Comparison]) -> str:
    """Return the table of all scenarios in the year that the headline target names."""
    base, goal = pairs[0].reference, headline_row(pairs[0])
    year = differing.year_looked_at(pairs[0])
    met, _ = chance_parts(goal.probability, goal.probability_se, pairs[0].draws)
    scales = {name: QUANTITIES[name].display.factor for name in first()}
    means = [
        write(messages.level(differing.level(base, name, year), scale))
        for name, scale in scales.items()
    ]
    heads = (
        *(write(messages.panel_head(name)) for name in first()),
        f"{write(nameplate(goal.value))} MW met, points",
    )
    rows = [("scenario", *heads), ("---",) * (len(heads) + 1), ("base", *means, write(met))]
    for pair in pairs:
        (other,) = pair.others
        at, differs = pair.years.index(year), leading(pair).year
        found = pair.differences[other.label]
        passing = "" if differs == year else f" (differs in {differs})"
        cells = [_cell(found[name].at(at), scale) for name, scale in scales.items()]
        cells.append(_cell(pair.goals[other.label][goal.id].chance, PERCENT))
        rows.append((f"[{other.label}](#{_anchor(other)}){passing}", *cells))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(found: Paired, scale: float) -> str:
    """Return a difference, or a sign that there is none or none beyond the noise."""
    if bool(found.same):
        return SAME
    return NOISE if bool(found.in_noise) else write(messages.of_paired(found, scale))


def section(pair: Comparison, reason: Arg) -> str:
    """Return what is told of one scenario, and its picture."""
    (other,) = pair.others
    title, file = other.scenario.title, f"scenarios/{other.label}.yaml"
    against = ("**Against base.**", *map(write, (*levels(pair), *goals(pair), reason)))
    return "\n\n".join(
        (
            f"## {title}",
            f"*{language('vi').format(title.label)}* · [{file}](../{file})",
            _filled(says(ROOT / file)),
            set_otherwise(pair),
            *undecided(pair),
            _filled(" ".join(against)),
            f"![{caption(pair)}](images/scenarios/{other.label}.png)",
        )
    )


def says(file: Path) -> str:
    """Return a scenario's own description, else the comment at its head."""
    text = file.read_text(encoding="utf-8")
    described = yaml.safe_load(text).get("description")
    comment = re.match(r"(?:#.*\n)+", text)
    if described:
        return Name(described)
    return re.sub(r"\n?# ?", " ", comment[0] if comment else "").strip()


def undecided(pair: Comparison) -> list[str]:
    """Say of a scenario with a plan that nothing is decided here, and what its plan finds."""
    (other,) = pair.others
    if other.scenario.plan is None:
        return []
    told = (
        "**Nothing is decided here.** The run signs and begins nothing that base does not. What "
        f"its plan decides, and what comes of that, `simulate plan scenarios/{other.label}.yaml` "
        "tells:"
    )
    lines = [
        f"- {write(line)}" for line in headline(plan(load(ROOT / f"scenarios/{other.label}.yaml")))
    ]
    return [_filled(told), "\n".join(_filled(line, "  ") for line in lines)]


def set_otherwise(pair: Comparison) -> str:
    """List the inputs that differ: with both values if they are few, else whose they are."""
    (other,) = pair.others
    found = differing.changed_inputs(pair, other)
    if len(found) <= LISTED:
        lines = [write(changed(d, pair)) for d in found]
    else:
        lines = [
            write(section_set(key, names, fields))
            for key, names, fields in by_section(found, other)
        ]
    count = f"**Set otherwise:** {len(found)} input{'s' * (len(found) > 1)}."
    return "\n".join((count, "", *(_filled(f"- {line}", "  ") for line in lines)))


def caption(pair: Comparison) -> str:
    """Return the title of the picture."""
    shown = cut(pair)
    if _beside(pair):
        return write(side_by_side.PICTURE.title(side_by_side.PICTURE.data(shown)))
    names = listing(QUANTITIES[name].label for name in over_time.PICTURE.data(shown).quantities)
    title = pair.others[0].scenario.title
    return f"“{title}” against base, year by year: {write(names)}"


def draw(pair: Comparison) -> bytes:
    """Draw the futures beside those of base; small or passing differences by year."""
    picture: Picture[Any] = (side_by_side if _beside(pair) else over_time).PICTURE
    shown = cut(pair)
    return png(picture.figure(picture.data(shown), messages.source_line(shown), ENGLISH), COLOURS)


def _beside(pair: Comparison) -> bool:
    """Return whether a difference can be seen between futures drawn beside each other."""
    lead, year = leading(pair)
    sizes = differing.worth_showing(pair, pair.others[0], year)
    return year == differing.year_looked_at(pair) and sizes[lead] >= ALIKE


def cut(pair: Comparison) -> Comparison:
    """Leave of two runs what moves enough to be worth a picture."""
    of = first() if _beside(pair) else headlines()
    found = differing.worth_showing(pair, pair.others[0], leading(pair).year)
    sizes = {name: size for name, size in found.items() if name in of}
    panels = [name for name, size in sizes.items() if size >= WORTH * max(sizes.values())][:PANELS]
    reference, other = (
        replace(s, outcomes=replace(s.outcomes, arrays={n: s.outcomes.arrays[n] for n in panels}))
        for s in pair.sides
    )
    return Comparison(reference, (other,))


def _anchor(side: Side) -> str:
    """Return the anchor that a heading gets: small letters, hyphens, no punctuation."""
    return re.sub(r"[^\w\- ]", "", side.scenario.title.lower()).replace(" ", "-")


def _filled(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def bring_up_to_date() -> None:
    """Bring the page and its pictures up to date."""
    made = played()
    PAGE.write_text(page(made), encoding="utf-8")
    IMAGES.mkdir(parents=True, exist_ok=True)
    for left_over in IMAGES.glob("*.png"):
        left_over.unlink()
    pairs = pairs_of(made)
    drawn = in_processes(lambda i: draw(pairs[i]), range(len(pairs)), os.cpu_count() or 1)
    for pair, picture in zip(pairs, drawn, strict=True):
        (IMAGES / f"{pair.others[0].label}.png").write_bytes(picture)


if __name__ == "__main__":
    bring_up_to_date()
