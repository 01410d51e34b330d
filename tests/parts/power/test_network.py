"""Limits month by month, and what is left of energy at the border and behind it."""

import numpy as np
import pytest

from simulator.parts.power.network import (
    NO_LIMIT,
    december,
    delivered_to_border,
    in_stage,
    limit_planes,
    worth_planes,
)
from tests.worlds.build import chance, drawn, fixed, of_line, plain, plant, play, running

LINES = "power.lines"
BLOCK = slice(0, 4)
DRY = {"months": [11, 12, 1, 2, 3, 4], "limit_mw": 40}
WET = {"months": [5, 6, 7, 8, 9, 10], "limit_mw": 70}
IN_STAGE = [40] * 4 + [70] * 6 + [40] * 2


def limit(changes, line="town"):
    structure, found = drawn(plain(changes), 4)
    branch = structure.line_ids.index(line)
    return limit_planes(structure, found.network, BLOCK, (branch,))[branch][0]


def stage(**end):
    return {f"{LINES}.town.stage": {"seasons": {"dry": DRY, "wet": WET}, "source": "a test", **end}}


@pytest.mark.parametrize(
    ("security", "limits", "expected"),
    [
        ("n1", {"n1_mw": 300, "n0_mw": 500}, 300),
        ("n0", {"n1_mw": 300, "n0_mw": 500}, 500),
        ("n1", {"n1_mw": None, "n0_mw": 500}, 500),  # the one that is known
        ("n0", {"n1_mw": 300}, 300),
    ],
)
def test_the_limit_is_that_of_the_security_asked_for(security, limits, expected):
    changes = {"power.security": security}
    changes |= {f"{LINES}.town.{name}": mw for name, mw in limits.items()}
    np.testing.assert_array_equal(limit(changes), expected)


def test_a_season_multiplies_the_limit_in_its_months_of_every_year():
    changes = {f"{LINES}.town.seasons": {"hot": {"months": [5, 6], "factor": 0.9, "source": "x"}}}
    expected = [1000] * 4 + [900] * 2 + [1000] * 6
    np.testing.assert_allclose(limit(changes), expected * 4)


def test_a_stage_holds_by_season_until_its_date():
    found = limit(stage(ends=fixed("2027-03-10")))
    expected = IN_STAGE + IN_STAGE[:3] + [1000] * 33
    np.testing.assert_array_equal(found, expected)


def test_a_stage_may_end_with_a_line():
    changes = {**stage(ends_with="crest"), f"{LINES}.crest.energised": fixed("2028-01")}
    np.testing.assert_array_equal(limit(changes), IN_STAGE * 2 + [1000] * 24)


def test_a_stage_that_is_over_leaves_no_trace():
    np.testing.assert_array_equal(limit(stage(ends=fixed("2025-11-26"))), 1000)


BYPASSED = {
    f"{LINES}.town.energised": fixed("2027-06"),
    f"{LINES}.town.before_energised": "bypassed",
    f"{LINES}.town.n1_mw": 50,
}


def test_what_is_bypassed_neither_limits_nor_loses_before_its_date():
    structure, found = drawn(plain(BYPASSED), 4)
    branch = structure.line_ids.index("town")
    np.testing.assert_array_equal(limit(BYPASSED), [NO_LIMIT] * 17 + [50] * 31)
    worth = worth_planes(structure, found.network, BLOCK)
    np.testing.assert_allclose(worth[branch][0], [1] * 17 + [0.99] * 31)
    main = worth[structure.line_ids.index("main")][0]
    np.testing.assert_allclose(main, [0.96] * 17 + [0.96 * 0.99] * 31, rtol=1e-6)


def test_what_passes_a_line_before_it_is_there_is_not_its_flow():
    bypassed = {**BYPASSED, f"{LINES}.town.n1_mw": 1000}
    found = play(plain(bypassed))
    days = np.array([0, 365 - 151, 366, 365])  # in service from 1 June 2027
    sent = (80 * 0.96 + 24 * 0.98) * 24 * days / 1e3
    np.testing.assert_allclose(of_line(found, "line_flow_gwh", "town")[0], sent, rtol=1e-5)
    whole = of_line(found, "line_flow_gwh", "main")[0]
    np.testing.assert_allclose(whole, 80 * 24 * np.array([365, 365, 366, 365]) / 1e3, rtol=1e-5)


def test_losses_multiply_along_the_way_and_the_border_cuts_its_line():
    structure, found = drawn(plain(), 4)
    worth = worth_planes(structure, found.network, BLOCK)
    sent = delivered_to_border(structure, found.network, BLOCK)
    expected = {"main": (0.96 * 0.99, 0.98), "crest": (0.98 * 0.99, 0.995), "town": (0.99, 1.0)}
    for line, (at_root, at_border) in expected.items():
        branch = structure.line_ids.index(line)
        np.testing.assert_allclose(worth[branch], at_root, rtol=1e-6)
        np.testing.assert_allclose(sent[branch], at_border, rtol=1e-6)


def test_an_uncertain_loss_is_one_draw_for_all_that_is_made_of_it():
    structure, found = drawn(plain({f"{LINES}.main.loss_share": chance(uniform=[0, 0.1])}), 512)
    branch, network = structure.line_ids.index("main"), found.network
    loss = 1 - network.efficiency[:, branch]
    np.testing.assert_allclose(network.efficiency_to_border[:, branch], 1 - loss / 2, rtol=1e-6)
    assert 0 <= loss.min() < 0.01 < 0.09 < loss.max() <= 0.1


@pytest.mark.parametrize(
    ("day", "in_2026"), [("2026-12-10", 1000.0), ("2027-01-01", 40.0), ("2026-11-30", 1000.0)]
)
def test_on_the_last_day_of_the_year_holds_what_came_in_december(day, in_2026):
    structure, found = drawn(plain(stage(ends=fixed(day))), 4)
    branch = structure.line_ids.index("town")
    limits, _ = december(structure, found.network, BLOCK, (branch,))
    np.testing.assert_array_equal(limits[branch], [[in_2026, 1000, 1000, 1000]] * 4)


def test_the_deliverable_power_of_december_has_the_limit_and_the_losses_of_its_last_day():
    changes = {**BYPASSED, f"{LINES}.town.energised": fixed("2026-12-10")}
    found = play(plain(changes)).arrays["deliverable_mw"]
    np.testing.assert_allclose(found, 50 * 0.99, rtol=1e-5)
    before = {**BYPASSED, f"{LINES}.town.energised": fixed("2027-12-10")}
    found = play(plain(before)).arrays["deliverable_mw"][0]
    np.testing.assert_allclose(found, [160 * 0.96 + 80 * 0.98] + [49.5] * 3, rtol=1e-5)


def test_the_deliverable_power_of_december_has_its_season_and_not_that_of_january():
    seasons = {
        "january": {"months": [1], "factor": 0.5, "source": "a test"},
        "december": {"months": [12], "factor": 0.75, "source": "a test"},
    }
    changes = {f"{LINES}.town.n1_mw": 100, f"{LINES}.town.seasons": seasons}
    found = play(plain(changes)).arrays["deliverable_mw"]
    np.testing.assert_allclose(found, 75 * 0.99, rtol=1e-5)
    low = {"months": list(range(1, 12)), "limit_mw": 40}
    steps = {"low": low, "december": {"months": [12], "limit_mw": 70}}
    stage = {"seasons": steps, "ends": fixed("2029-06"), "source": "a test"}
    changes = {f"{LINES}.town.stage": stage}
    found = play(plain(changes)).arrays["deliverable_mw"][:, :3]
    np.testing.assert_allclose(found, 70 * 0.99, rtol=1e-5)


def test_only_vietnamese_branches_of_the_path_excuse_the_buyer_while_in_their_stage():
    structure, found = drawn(plain(stage(ends=fixed("2027-01"))), 4)
    early = in_stage(structure, found.network, BLOCK, structure.line_ids.index("main"))
    np.testing.assert_array_equal(early[0], [True] * 12 + [False] * 36)
    lao = {f"{LINES}.main.stage": stage(ends=fixed("2027-01"))[f"{LINES}.town.stage"]}
    structure, found = drawn(plain(lao), 4)
    assert in_stage(structure, found.network, BLOCK, structure.line_ids.index("main")) is None


def test_a_line_carries_what_its_plants_send_into_it():
    found = play(plain())
    year = 8.76
    sent = {"main": 80 * year, "crest": 24 * year}
    sent["town"] = sent["main"] * 0.96 + sent["crest"] * 0.98
    for line, gwh in sent.items():
        np.testing.assert_allclose(of_line(found, "line_flow_gwh", line)[:, 0], gwh, rtol=1e-5)


def test_dates_of_lines_are_told_and_those_of_ever_are_the_beginning():
    dated = {f"{LINES}.main.energised": fixed("2027-03"), f"{LINES}.crest.energised": None}
    may = {f"{LINES}.town.energised": chance(uniform=["2027-01", "2028-01"], never=0.5)}
    changes = {**dated, **may, "power.projects": {"new": plant(line="crest")}}
    found = play(plain(changes))
    assert set(of_line(found, "line_energised", "main")) == {2027 + 2 / 12}
    assert set(of_line(found, "line_energised", "crest")) == {2026.0}
    town = of_line(found, "line_energised", "town")
    assert 0.3 < np.isnan(town).mean() < 0.7


def test_two_lines_into_one_add_up():
    changes = {"power.projects": {"new": running(line="crest")}}
    found = play(plain(changes))
    gwh = (160 * 0.5 * 0.96 + (80 * 0.3 + 50) * 0.98) * 8.76
    np.testing.assert_allclose(of_line(found, "line_flow_gwh", "town")[:, 0], gwh, rtol=1e-5)


@pytest.mark.parametrize(
    ("own", "before"), [({}, 1000), ({"n1_mw": None}, 300), ({"n1_mw": None, "n0_mw": 500}, 500)]
)
def test_a_limit_by_year_holds_from_its_year_until_the_next(own, before):
    by_year = {"2027": 300, "2029": 600}
    changes = {f"{LINES}.town.limit_mw": by_year}
    changes |= {f"{LINES}.town.{key}": value for key, value in own.items()}
    expected = [before] * 12 + [300] * 24 + [600] * 12
    assert limit(changes).tolist() == expected
    structure, found = drawn(plain(changes), 4)
    limits, _ = december(structure, found.network, BLOCK, (structure.line_ids.index("town"),))
    assert next(iter(limits.values()))[0].tolist() == expected[11::12]


def test_a_limit_by_year_has_its_seasons_and_waits_for_its_stage():
    changes = {
        f"{LINES}.town.limit_mw": {"2026": 200, "2028": 400},
        f"{LINES}.town.seasons": {"hot": {"months": [5], "factor": 0.5, "source": "a test"}},
        **stage(ends="2027-01"),
    }
    found = limit(changes).tolist()
    assert found[:12] == IN_STAGE
    assert found[12:24] == [200] * 4 + [100] + [200] * 7
    assert found[24:36] == [400] * 4 + [200] + [400] * 7


def test_a_line_with_a_limit_by_year_alone_is_full_when_it_binds():
    changes = {
        f"{LINES}.town.n1_mw": None,
        f"{LINES}.town.limit_mw": {"2026": 1000, "2028": 30},
    }
    curtailed = play(plain(changes), 4).arrays["curtailed_gwh"][0]
    assert (curtailed[:2] == 0).all()
    assert (curtailed[2:] > 100).all()
