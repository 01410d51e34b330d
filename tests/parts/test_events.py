"""Events as shares of months."""

import numpy as np

from simulator.distribution import fixed
from simulator.parts.chance import Chance
from simulator.parts.events import Events, add_overlap, rounds


def one(start: float, end: float) -> Events:
    return Events(np.zeros(1, np.intp), np.zeros(1, np.intp), np.array([start]), np.array([end]))


def covered(*events: Events) -> list[float]:
    out = np.zeros((1, 4))
    for event in events:
        add_overlap(out, event)
    return out[0].tolist()


def test_an_event_covers_its_share_of_each_month():
    assert covered(one(0.5, 2.25)) == [0.5, 1, 0.25, 0]


def test_what_lies_before_and_after_the_horizon_is_left_out():
    assert covered(one(-3, 0.5), one(3.5, 9)) == [0.5, 0, 0, 0.5]


def test_events_of_a_thing_follow_each_other_and_leave_the_callers_clock_alone():
    clock = np.zeros((50, 1))
    drawn = rounds(Chance(1, 0, 50), clock, 24, ["a"], np.full(50, 6.0), fixed(3), 1.0)
    assert (clock == 0).all()
    before = np.zeros(50)
    for events in drawn:
        assert (events.start > before[events.draw]).all()
        np.testing.assert_allclose(events.end - events.start, 3)
        before[events.draw] = events.end


def test_a_rate_of_zero_never_strikes():
    never = rounds(Chance(1, 0, 5), np.zeros((5, 1)), 24, ["a"], np.zeros(5), fixed(3), 1.0)
    assert sum(events.draw.size for events in never) == 0
