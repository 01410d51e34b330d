"""A part that is left out, and what still speaks of it."""

import pytest

from tests.scenario.conftest import complaints
from tests.worlds.build import SCENARIOS, varied

BASE = SCENARIOS / "base.yaml"


def said(*overrides: str) -> list[str]:
    return [line.split(": ", 1)[1] for line in complaints(BASE, overrides)]


def test_a_part_goes_by_one_word_and_a_warning_tells_what_still_speaks_of_it():
    loaded = varied(BASE, ["coal=null"])
    assert loaded.scenario.coal is None
    told = [str(warning) for warning in loaded.warnings if "leaves out" in str(warning)]
    assert len(told) == 2
    assert "correlations.kaleum_output: has members in `coal`" in told[0]
    assert "targets: coal_5mt_buyer, coal_20mt_mou, coal_20mt_with_transit: of `coal`" in told[1]


@pytest.mark.parametrize("part", ["coal", "petroleum", "trade", "investment"])
def test_every_part_goes_by_one_word(part):
    assert getattr(varied(BASE, [f"{part}=null"]).scenario, part) is None


def test_coal_without_the_gates_it_names_says_so_once():
    assert said("transport=null") == [
        "coal.arcs.la_lay_lao_road.storm: needs `transport`, which this scenario does not have, "
        "got `central`; add the section, or write `coal: null`"
    ]


@pytest.mark.parametrize("value", ["5", "no"])
def test_a_malformed_part_is_refused_without_complaints_about_what_should_be_in_it(value):
    (only,) = said(f"coal={value}")
    assert only.startswith("coal: must be a mapping")


@pytest.mark.parametrize(
    ("override", "what"),
    [
        ("transport.gates.la_lay.open_days_per_year=400", "must be at most 366 days, got 400"),
        ("trade.growth=12", "must be at most 10, got 12; write `12 %` for a percentage"),
    ],
)
def test_what_no_year_can_have_is_refused(override, what):
    path, _, _ = override.partition("=")
    assert said(override) == [f"{path}: {what}"]


@pytest.mark.parametrize(
    "path",
    ["coal.buyers.tkv.takes_mt_per_year", "petroleum.share_sought", "trade.series"],
)
def test_one_number_where_numbers_by_year_belong_is_refused(path):
    what = 'is one number, not numbers by year; put it under a year: `"2030": …`'
    found = complaints(BASE, [f"{path}={{value: 0.1, source: a test}}"])
    assert any(line.endswith(f"}}: {path}: {what}") for line in found)


@pytest.mark.parametrize(
    ("override", "warning"),
    [
        (
            "trade.base_year=2024",
            "trade.record.2025: 2025 lies after `base_year` (2024): not played; "
            "set `base_year` later, or leave it",
        ),
        (
            "investment.registered.april_2025.day=2027-01",
            "investment.registered.april_2025.day: 2027-01 lies after `as_of` (2026-02-28); "
            "it is taken as record all the same",
        ),
        (
            "as_of=2024-12-31",
            "petroleum.demand.record_ml.2025: 2025 lies after `as_of` (2024-12-31); "
            "it is taken as record all the same",
        ),
    ],
)
def test_a_record_of_what_is_not_past_is_implausible(override, warning):
    found = [str(each) for each in varied(BASE, [override]).warnings]
    assert any(line.endswith(f": {warning}") for line in found)
