"""Windows of price ceilings that contradict each other, contracts without a price."""

import pytest

WRONG = [
    (
        ("from_date: 2026-01", "from_date: 2025-06"),
        "a.yaml:218:5: economics.ceilings.hydro_later: overlaps `hydro_first` for "
        "`hydro`; let one window end where the next begins",
    ),
    (
        ("from_date: 2026-01", "from_date: 2026-01-02"),
        "a.yaml:220:18: economics.ceilings.hydro_later.from_date: leaves no ceiling "
        "for `hydro` from 2026-01, when `hydro_first` ends, got 2026-01-02; write "
        "`from_date: 2026-01`, or add a window between",
    ),
    (
        ("from_date: 2026-01", "from_date: 2026-01\n      to_date: 2025-01"),
        "a.yaml:221:16: economics.ceilings.hydro_later.to_date: does not lie after `from_date` "
        "(2026-01), got 2025-01; correct one of the two",
    ),
]


@pytest.mark.parametrize(("change", "said"), WRONG)
def test_a_contradiction_of_windows_is_said(faults, change, said):
    assert faults(change) == [said]


def test_what_is_signed_has_a_price(faults):
    said = faults(
        ("offtake: ppa", "offtake: approved"), ("[hydro]", "[coal]"), ("[hydro]", "[coal]")
    )
    assert (
        "a.yaml:31:5: power.projects.young_dam: is contracted, but no ceiling holds for `hydro`; "
        "add `price_uscent_per_kwh:`" in said
    )


def test_what_is_signed_has_a_price_where_there_is_no_ceiling_at_all(faults):
    none = ["economics.ceilings.wind_first=null", "economics.ceilings.coal_first=null"]
    none += ["economics.ceilings.hydro_first=null", "economics.ceilings.hydro_later=null"]
    assert faults(overrides=none) == [
        "a.yaml:31:5: power.projects.young_dam: is contracted, but no ceiling holds for `hydro`; "
        "add `price_uscent_per_kwh:`"
    ]


def test_technologies_that_are_no_list_are_said_and_no_more(faults):
    said = faults(
        ("offtake: ppa", "offtake: approved"), ("technologies: [coal]", "technologies: 5")
    )
    assert said == [
        "a.yaml:228:21: economics.ceilings.coal_first.technologies: must be a list, got 5; "
        "write [a, b]"
    ]


def test_a_gap_between_windows_is_said_for_each_that_begins_after_one(faults):
    said = faults(
        ("to_date: 2026-01", "to_date: 2025-01"),
        (
            "    wind_first:\n",
            "    hydro_last: {technologies: [hydro], from_date: 2031-01, source: x, "
            "price_uscent_per_kwh: 6}\n    wind_first:\n",
        ),
        ("from_date: 2026-01\n", "from_date: 2026-01\n      to_date: 2030-12-31\n"),
    )
    assert [line.split(", got")[0].split(": ", 1)[1] for line in said] == [
        "economics.ceilings.hydro_later.from_date: leaves no ceiling for `hydro` from "
        "2025-01, when `hydro_first` ends",
        "economics.ceilings.hydro_last.from_date: leaves no ceiling for `hydro` from "
        "2030-12-31, when `hydro_later` ends",
    ]


def test_a_window_that_is_reversed_leaves_no_gap_beside(faults):
    said = faults(
        ("from_date: 2026-01\n", "from_date: 2030-01\n      to_date: 2026-01\n"),
        (
            "    wind_first:\n",
            "    hydro_last: {technologies: [hydro], from_date: 2030-01, source: x, "
            "price_uscent_per_kwh: 6}\n    wind_first:\n",
        ),
    )
    assert said == [
        "a.yaml:221:16: economics.ceilings.hydro_later.to_date: does not lie after `from_date` "
        "(2030-01), got 2026-01; correct one of the two"
    ]


def test_windows_that_touch_do_not_overlap(loaded):
    assert loaded().warnings == []
