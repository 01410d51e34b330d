"""Pictures of plans of every size and kind: readable, and titled by what they show."""

from dataclasses import replace

import pytest

from simulator.present.plan import frontier, staircase
from simulator.present.plan.folder import pictures
from tests.present.plan.made import made
from tests.present.test_figures import LONG, LONG_LINE, unreadable

LIMITS = ("signed_mw", "lines", "line_musd")
WORLDS = {
    "few": {},
    "all limits": {"limits": LIMITS, "offers": (0.9, 1.0, 1.06, 1.1, 1.2)},
    "a mean": {"is_mean": True, "limits": LIMITS},
    "a mean below nought": {"is_mean": True, "below_nought": True},
    "one of each": {"signed": 1, "works": 1, "rules": 1, "worlds": 1, "left": 0, "offers": (1.0,)},
    "sixty": {"signed": 60, "works": 4, "worlds": 30, "name": LONG, "line": LONG_LINE},
    "no lines": {"works": 0, "limits": LIMITS},
    "lines alone": {"signed": 0},
}


IN_BOTH = ("few", "a mean")  # Vietnamese texts are the longer ones
DRAWN = [(kind, lang) for kind in WORLDS for lang in ("vi", "en")[: 1 + (kind in IN_BOTH)]]


@pytest.mark.parametrize(("kind", "lang"), DRAWN)
def test_no_text_lies_on_another_or_leaves_the_canvas(kind, lang):
    for ready in pictures(made(**WORLDS[kind])):
        picture, data = ready.picture, ready.data
        assert (ready.name, *unreadable(picture, data, lang)) == (ready.name, [], [])
        columns, rows = picture.table(data)
        assert all(len(row) == len(columns) for row in rows)


def test_nothing_is_drawn_of_what_is_not_there():
    empty = made(signed=0, works=0, rules=0, worlds=0, limits=())
    assert pictures(empty) == []
    names = [ready.name for ready in pictures(made(worlds=0, rules=0, limits=("lines",)))]
    assert names == ["timeline", "worth", "frontier_lines"]


def test_a_frontier_tells_how_much_less_is_enough_for_half():
    title = frontier.PICTURE.title(frontier.figure_data(made()))
    assert (title["only"], title["less"].id) == ("no", "plan-amount-signed_mw")
    only = made(signed=1, works=0)
    levels = only.frontiers["signed_mw"][:1]
    single = frontier.figure_data(only)._replace(levels=levels)
    assert frontier.PICTURE.title(single)["only"] == "yes"


def test_of_plans_that_take_as_much_of_a_limit_the_best_is_shown():
    data = frontier.figure_data(made(limits=("lines",)), "lines")
    taken = [data.taken(level) for level in data.levels]
    assert taken == [0.0, 1.0, 2.0]
    assert [round(level.searched.mean, 3) for level in data.levels] == [0.175, 0.35, 0.7]


def test_a_staircase_without_less_signed_holds_the_plan_itself():
    p = made(limits=("lines",))
    p = replace(p, offers=tuple(lv._replace(mw=lv.mw + 99) for lv in p.offers))
    (level,) = staircase.figure_data(p).lines[0].levels
    assert (level.mw, level.searched) == (p.best.mw, p.best.searched)
