"""Long outages of plants and outages of lines: how often, how long, and not before their time."""

import numpy as np
import pytest
from scipy import stats

from simulator.parts.chance import Chance
from simulator.parts.power.draws import draw
from simulator.parts.power.outages import Events
from tests.worlds.build import chance, drawn, fixed, monthly_mw, plain, plant, play, running

PROJECTS, LINES, RISK = "power.projects", "power.lines", "power.risk.long_outage"
DRAWS = 10_000
MONTHS = 48
OFTEN = {f"{RISK}.rate_per_year": fixed(0.5), f"{RISK}.duration_months": chance(uniform=[2, 10])}


def events_of(changes, project="dam"):
    """Return the drawn outages of a plant, in rounds."""
    structure, found = drawn(plain({**OFTEN, **changes}), DRAWS)
    asset = structure.candidate_ids().index(project)
    return [events.where(events.asset == asset) for events in found.plant_outages]


def test_the_wait_for_an_outage_is_exponential():
    first = events_of({})[0]
    rate = 0.5 / 12  # a month
    share = first.draw.size / DRAWS
    exact = 1 - np.exp(-rate * MONTHS)
    assert abs(share - exact) < 4 * np.sqrt(exact * (1 - exact) / DRAWS)
    within = (1 - np.exp(-rate * first.start)) / exact
    assert stats.kstest(within, "uniform").pvalue > 1e-3


def test_an_uncertain_rate_is_one_draw_for_all_plants():
    rate = chance(uniform=[0.2, 0.8])
    none = np.ones((2, DRAWS), bool)
    for row, project in zip(none, ("dam", "river"), strict=True):
        row[events_of({f"{RISK}.rate_per_year": rate}, project)[0].draw] = False
    years = MONTHS / 12
    exact = (np.exp(-0.2 * 2 * years) - np.exp(-0.8 * 2 * years)) / (0.6 * 2 * years)
    both = none.all(axis=0).mean()
    assert abs(both - exact) < 4 * np.sqrt(exact * (1 - exact) / DRAWS)


def test_durations_are_drawn_anew_for_each_outage():
    rounds = events_of({})
    for events in rounds[:2]:
        assert stats.kstest(events.end - events.start, stats.uniform(2, 8).cdf).pvalue > 1e-3
    both = np.isin(rounds[0].draw, rounds[1].draw)
    lasted = [(rounds[0].end - rounds[0].start)[both], rounds[1].end - rounds[1].start]
    assert abs(np.corrcoef(lasted)[0, 1]) < 4 / np.sqrt(both.sum())


def test_the_next_wait_counts_from_the_end_of_the_outage_before():
    rounds = events_of({f"{RISK}.duration_months": fixed(6)})
    ends = np.full(DRAWS, 0.0)
    for events in rounds:
        assert (events.start > ends[events.draw]).all()
        ends[events.draw] = events.end
    # no more than 48 / 6 outages fit
    assert len(rounds) <= 9


def test_a_plant_does_not_fail_before_it_is_there():
    changes = {f"{PROJECTS}": {"new": plant(cod=chance(uniform=["2026-06", "2029-06"]))}, **OFTEN}
    structure, found = drawn(plain(changes), DRAWS)
    new = structure.candidate_ids().index("new")
    cod = (found.cod[:, new] - 2026) * 12
    for events in found.plant_outages:
        mine = events.where(events.asset == new)
        assert (mine.start > cod[mine.draw]).all()


def test_nothing_is_drawn_for_the_time_that_is_recorded():
    changes = {"as_of": "2028-01-01"}
    assert min(events.start.min() for events in events_of(changes) if events.draw.size) > 24


def test_what_is_never_built_does_not_fail():
    never = {"power.risk.plants.hydro.construction.cancelled_dated": fixed(1)}
    changes = {PROJECTS: {"new": plant(cod="2026-06")}, **never}
    assert all(events.draw.size == 0 for events in events_of(changes, "new"))


def test_a_rate_of_zero_is_no_outage_and_no_warning():
    _, found = drawn(plain(), 256)
    assert sum(events.draw.size for events in found.plant_outages) == 0


def test_energy_is_lost_for_the_time_out_of_service():
    # A steady alternation of waits of 2 years and outages of half a year, from the start: checked
    # against the same alternation played out here with other random numbers.
    changes = {f"{RISK}.rate_per_year": fixed(0.5), f"{RISK}.duration_months": fixed(6)}
    lost = 1 - monthly_mw("dam", changes, 4096) / 50
    rng = np.random.default_rng(3)
    clock, out = np.zeros(100_000), np.zeros(100_000)
    for _ in range(9):
        start = clock + rng.exponential(24, clock.size)
        out += np.clip(np.minimum(start + 6, MONTHS) - start, 0, None)
        clock = start + 6
    share, expected = lost.mean(axis=1), out / MONTHS
    error = np.sqrt(share.var() / share.size + expected.var() / expected.size)
    assert abs(share.mean() - expected.mean()) < 4 * error
    assert share.mean() > 0.1


def test_a_plant_that_follows_is_out_with_its_leader_and_never_alone():
    changes = {
        f"{PROJECTS}.river.follows": "dam",
        PROJECTS: {"mill": running(follows="river")},
        **OFTEN,
    }
    structure, found = drawn(plain(changes), 2000)
    ids = structure.candidate_ids()
    for events in found.plant_outages:
        leader, *followers = (
            events.where(events.asset == ids.index(name)) for name in ("dam", "river", "mill")
        )
        for follower in followers:
            assert sorted(zip(follower.draw, follower.start, strict=True)) == sorted(
                zip(leader.draw, leader.start, strict=True)
            )


RECORD = {"fire": {"first_day": "2025-07-01", "last_day": "2026-06-30", "source": "a test"}}


def test_a_recorded_outage_of_the_leader_is_the_followers_too():
    changes = {
        f"{PROJECTS}.dam.outages": RECORD,
        f"{PROJECTS}.river.follows": "dam",
        f"{PROJECTS}.farm.counted": False,
    }
    found = play(plain(changes)).arrays["import_monthly_gwh"]
    assert found[:, :6].max() == 0.0
    assert found[:, 6:].min() > 0.0


@pytest.mark.parametrize(
    ("first", "last", "out"),
    [
        ("2026-03-10", "2026-03-10", [0, 0, 1 / 31, 0, 0]),
        ("2026-02-28", "2026-03-31", [0, 1 / 28, 1, 0, 0]),
        ("2026-02-01", "2026-04-01", [0, 1, 1, 1 / 30, 0]),
    ],
)
def test_a_plant_is_out_from_the_first_day_to_the_end_of_the_last(first, last, out):
    outage = {"fire": {"first_day": first, "last_day": last, "source": "a test"}}
    mean = monthly_mw("dam", {f"{PROJECTS}.dam.outages": outage})[0] / 50
    np.testing.assert_allclose(1 - mean[:5], out, atol=1e-4)


def test_a_plant_that_may_never_be_back_is_out_for_good_in_its_draws():
    last = chance(uniform=["2026-06-30", "2026-07-01"], never=0.5)
    outage = {"fire": {"first_day": "2025-07-01", "last_day": last, "source": "a test"}}
    mean = monthly_mw("dam", {f"{PROJECTS}.dam.outages": outage})
    back = mean[:, -1] > 0
    assert 0.3 < back.mean() < 0.7
    assert mean[~back].max() == 0.0
    assert mean[back, 7:].min() > 49


def test_a_recorded_outage_that_ends_before_the_horizon_leaves_no_trace():
    past = {"fire": {"first_day": "2021-01-01", "last_day": "2022-01-01", "source": "a test"}}
    _, found = drawn(plain({f"{PROJECTS}.dam.outages": past}), 8)
    assert sum(events.draw.size for events in found.plant_outages) == 0


def line_outage(rate, days):
    return {f"{LINES}.main.outage": {"rate_per_year": rate, "duration_days": days,
                                     "source": "a test"}}  # fmt: skip


def test_a_line_works_all_but_the_share_of_its_outages():
    # Waits of a third of a year, outages of 5 to 35 days: played out here with other numbers.
    changes = line_outage(fixed(3), chance(uniform=[5, 35]))
    structure, found = drawn(plain(changes), DRAWS)
    availability = found.line_availability[structure.line_ids.index("main")]
    assert availability.min() >= 0.0
    assert availability.max() == 1.0
    rng = np.random.default_rng(4)
    clock, out = np.zeros(50_000), np.zeros(50_000)
    for _ in range(60):
        start = clock + rng.exponential(4, clock.size)
        lasts = rng.uniform(5, 35, clock.size) * 12 / 365.25
        out += np.clip(np.minimum(start + lasts, MONTHS) - start, 0, None)
        clock = start + lasts
    share, expected = 1 - availability.mean(axis=1), out / MONTHS
    error = np.sqrt(share.var() / share.size + expected.var() / expected.size)
    assert abs(share.mean() - expected.mean()) < 4 * error


@pytest.mark.parametrize(
    "changes", [{"as_of": "2027-07-01"}, {f"{LINES}.main.energised": fixed("2027-07")}]
)
def test_a_line_has_no_outages_before_it_is_there_nor_in_the_time_that_is_recorded(changes):
    changes = {**changes, **line_outage(fixed(6), fixed(10))}
    structure, found = drawn(plain(changes), 500)
    availability = found.line_availability[structure.line_ids.index("main")]
    assert availability[:, :18].min() == 1.0
    assert availability[:, 18:].min() < 1.0


def test_an_outage_of_a_line_keeps_back_its_share_of_the_month_and_no_more():
    changes = {**line_outage(fixed(4), fixed(15)), f"{PROJECTS}.farm.counted": False}
    structure, found = drawn(plain(changes), 128)
    availability = found.line_availability[structure.line_ids.index("main")]
    energy = play(plain(changes)).arrays["import_monthly_gwh"]
    whole = play(plain({f"{PROJECTS}.farm.counted": False})).arrays["import_monthly_gwh"]
    np.testing.assert_allclose(energy, whole * availability, rtol=2e-5)
    assert availability.min() < 0.6


def test_outages_of_a_batch_are_rows_of_the_whole():
    structure, whole = drawn(plain(OFTEN), 400)
    part = draw(structure, Chance(1, 128, 100))

    def listed(events, rows=slice(0, 10**6), shift=0):
        inside = events.where((events.draw >= rows.start) & (events.draw < rows.stop))
        return sorted(zip(inside.asset, inside.draw - shift, inside.start, inside.end, strict=True))

    mine = Events.joined(part.plant_outages)
    theirs = Events.joined(whole.plant_outages)
    assert listed(mine) == listed(theirs, slice(128, 228), 128)
