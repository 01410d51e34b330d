"""Who leaves for which reason, and which of overlapping plans is real."""

import numpy as np
import pytest

from simulator.physics.commissioning import Exit
from simulator.scenario.arrivals import projects_of
from tests.parts.power.plants import (
    PROJECTS,
    SLIPS,
    share_error,
    with_plant,
)
from tests.worlds.build import base, chance, dates_of, fixed, plain, plant, running


def test_a_plant_is_lost_with_the_probability_of_its_evidence():
    changes = {f"{SLIPS}.cancelled_dated": fixed(0.2), f"{SLIPS}.cancelled_undated": fixed(0.5)}
    for about, share in (({"cod": "2027-01"}, 0.2), ({}, 0.5)):
        ids, found = dates_of(with_plant(changes, **about))
        gone = found.left[Exit.NEVER_BUILT][:, ids.index("new")].mean()
        assert abs(gone - share) < share_error(share)


@pytest.mark.parametrize(
    ("offtake", "share"), [("ppa", 0.0), ("approved", 0.0), ("planned", 0.3), ("mou", 0.3)]
)
def test_only_who_has_no_contract_may_go_to_another_buyer(offtake, share):
    changes = {"power.risk.competing_outlets.neighbour.probability": fixed(0.3)}
    ids, found = dates_of(with_plant(changes, offtake=offtake, outlet="neighbour"))
    gone = found.left[Exit.OTHER_BUYER][:, ids.index("new")].mean()
    assert abs(gone - share) <= share_error(share)


def test_an_uncertain_probability_is_one_draw_for_all_plants_of_its_evidence():
    # P(both lost) = E[p^2]: with p even from 0 to 1 a third, not a quarter.
    scenario = plain(
        {
            PROJECTS: {"one": plant(cod="2027-01"), "two": plant(cod="2027-01")},
            f"{SLIPS}.cancelled_dated": chance(uniform=[0, 1]),
        }
    )
    ids, found = dates_of(scenario)
    both = found.left[Exit.NEVER_BUILT][:, [ids.index("one"), ids.index("two")]].all(axis=1)
    assert abs(both.mean() - 1 / 3) < share_error(1 / 3)


def test_of_overlapping_plans_exactly_one_is_real_in_each_draw():
    scenario = plain(
        {
            PROJECTS: {
                name: plant(cod="2027-01", one_of=f"site.{option}")
                for name, option in {"a1": "a", "a2": "a", "b1": "b", "c1": "c"}.items()
            },
            "power.one_of": {
                "site": {
                    "a": {"probability": fixed(0.5)},
                    "b": {"probability": fixed(0.2)},
                    "c": {"probability": fixed(0.3)},
                }
            },
        }
    )
    ids, found = dates_of(scenario)
    real = ~found.left[Exit.OTHER_PLAN][:, [ids.index(i) for i in ("a1", "a2", "b1", "c1")]]
    np.testing.assert_array_equal(real[:, 0], real[:, 1])  # of one option all are
    np.testing.assert_array_equal(real[:, 1:].sum(axis=1), 1)
    for column, share in zip(real[:, 1:].T, (0.5, 0.2, 0.3), strict=True):
        assert abs(column.mean() - share) < share_error(share)


SITE = {
    "power.one_of": {
        "site": {"a": {"probability": fixed(0.25)}, "b": {"probability": fixed(0.75)}},
        "other": {"c": {"probability": fixed(0.4)}, "d": {"probability": fixed(0.6)}},
    }
}


def real_options(projects):
    """Return in which draws each of the projects belongs to the real option: by name."""
    ids, found = dates_of(plain({PROJECTS: projects, **SITE}), 2000)
    return {
        name: ~found.left[Exit.OTHER_PLAN][:, ids.index(name)] for name in projects if name in ids
    }


def test_where_one_plan_supplies_already_the_others_of_its_group_are_not_real():
    real = real_options(
        {
            "a1": running(one_of="site.a"),
            "a2": plant(cod="2027-01", one_of="site.a"),
            "b1": plant(cod="2027-01", one_of="site.b"),
            "c1": plant(cod="2027-01", one_of="other.c"),
        }
    )
    assert real["a1"].all()
    assert real["a2"].all()
    assert not real["b1"].any()
    assert abs(real["c1"].mean() - 0.4) < share_error(0.4, 2000)


def test_a_plan_that_supplies_after_what_is_known_is_drawn():
    later = {**running(one_of="site.a"), "cod": "2026-06"}
    real = real_options({"a1": later, "b1": plant(cod="2027-01", one_of="site.b")})
    assert abs(real["a1"].mean() - 0.25) < share_error(0.25, 2000)
    np.testing.assert_array_equal(real["a1"], ~real["b1"])


def test_a_plan_is_real_where_another_entry_stands_for_it_and_supplies():
    stands = {**running(), "counted": "displaced", "displaces": ["a1"], "line": None}
    real = real_options(
        {
            "a1": plant(cod="2027-01", one_of="site.a"),
            "b1": plant(cod="2027-01", one_of="site.b"),
            "sum": stands,
        }
    )
    assert real["a1"].all()
    assert not real["b1"].any()


def test_the_two_plans_at_sepon_exclude_each_other_in_the_base_scenario():
    scenario = base()
    ids, found = dates_of(scenario, 2048)
    real = {"sepon.ami": [], "sepon.vayu": []}
    for i, name in enumerate(ids):
        if (option := projects_of(scenario.power)[name].one_of) is not None:
            real[option].append(~found.left[Exit.OTHER_PLAN][:, i])
    ami, vayu = (np.stack(columns) for columns in real.values())
    assert (ami == ami[0]).all()
    assert (vayu == vayu[0]).all()
    np.testing.assert_array_equal(ami[0], ~vayu[0])
