"""What `simulate discover` leaves: whole in both languages, with boxes and with none."""

import numpy as np
import pytest

from simulator.analysis.boxes import Box, Side
from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.present.discover import texts
from simulator.present.discover.folder import discover_to_folder
from simulator.present.figures import STUDIES
from simulator.studies.discover.circumstances import Circumstance
from simulator.studies.discover.study import Discovery
from tests.present.read_page import unsaid
from tests.present.test_figures import unreadable
from tests.worlds.build import SCENARIOS, varied

UNIT = np.linspace(0, 1, 101)
LABEL = message("quantity-commissioned_mw.name")
OF = (
    Circumstance("a", LABEL, "place", "", UNIT),
    Circumstance("b", "Hướng Hóa", "date", "", 2028 + 4 * UNIT),
    Circumstance("c", "x", "number", "share", UNIT),
    Circumstance("d", "y", "number", "MW", 1000 * UNIT),
)


def made(*boxes, event="met"):
    loaded = varied(SCENARIOS / "base.yaml")
    return Discovery(loaded, "mou_2030", event, 1000, 0.2, 700, OF, boxes, ())


def box(*sides):
    return Box(sides, 0.3, 0.5, 0.7, 0.2, 0.02, 0.025)


MANY = box(
    Side(0, -np.inf, 0.4), Side(1, 2029.0, np.inf), Side(2, 0.1, 0.6), Side(3, -np.inf, 500.0)
)


@pytest.mark.parametrize("event", ["met", "missed"])
def test_every_box_has_its_sentence_and_none_is_told_too(event):
    ids = [
        line.id for line in texts.sentences(made(MANY, box(Side(1, -np.inf, 2030.0)), event=event))
    ]
    assert ids == ["discover-everywhere", "discover-box", "discover-box", "discover-how"]
    none = [line.id for line in texts.sentences(made(event=event))]
    assert none == ["discover-everywhere", "discover-none", "discover-how"]
    assert texts.title(made()).id == "discover-title-none"


def test_ends_are_told_as_what_they_are():
    d = made(MANY)
    told = [language("en").format(texts.side(d, side)) for side in MANY.sides]
    assert told[0].endswith("lowest 40 %")
    assert told[1] == "Hướng Hóa opens in 2029-01 or later, or never"
    assert told[2] == "x is between 10 % and 60 %"
    assert told[3] == "y is at most 500 MW"


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_no_text_lies_on_another_or_leaves_the_canvas(lang):
    picture = STUDIES["discover"]["boxes"]
    data = picture.data(made(MANY, box(Side(1, -np.inf, 2030.0))))
    assert unreadable(picture, data, lang) == ([], [])


def test_the_folder_is_whole_and_its_page_speaks_the_language_asked_for(tmp_path):
    report = discover_to_folder(
        varied(SCENARIOS / "base.yaml"), tmp_path / "out", "mou_2030", draws=500, lang="vi"
    )
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    assert {"report.html", "run.json", "scenario.yaml", "tables/boxes.csv"} <= names
    assert unsaid(report.folder, texts.sentences(report.found), "vi") == []
