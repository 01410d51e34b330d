"""What is legal but implausible."""

import pytest

from simulator.scenario.load import load
from simulator.scenario.provenance import walk
from tests.worlds.build import SCENARIOS, varied

STRANGE = [
    (
        [
            ("triangular: [2027-01, 2027-12, 2029-12]", "triangular: [2031-01, 2031-12, 2032-12]"),
            (
                "      physical_status: announced",
                "      cod: 2029-06\n      physical_status: announced",
            ),
        ],
        "a.yaml:89:7: power.lines.ridge_line.energised: 2031-01 at the earliest is later than all "
        "its plants (2029-06 at the latest); check the dates",
    ),
    (
        [("      n1_mw: 250\n", "      n1_mw: 140\n")],
        "a.yaml:78:5: power.lines.ridge_line: its plants have 300 MW, the line at most 140 MW; "
        "check the limit and the plants",
    ),
    (
        [
            (
                "cod: {triangular: [2027-06, 2028-01, 2029-06], assumption",
                "cod: {value: 2025-06, range: [2025-01, 2025-07], assumption",
            )
        ],
        "a.yaml:39:12: power.projects.young_dam.cod: 2025-06 has passed, but the plant is "
        "`construction`; give a new date or correct the status",
    ),
    (
        [
            ("      counted: true", "      counted: false"),
            ("capacity_mw: 200", "capacity_mw: 200 GW"),
        ],
        "a.yaml:18:20: power.projects.old_dam.capacity_mw: 200000 is outside the usual 0 to "
        "12000 MW; check the value and its unit",
    ),
    (
        [("price_uscent_per_kwh: 6.5", "price_uscent_per_kwh: {uniform: [0.065, 7]}")],
        "a.yaml:27:29: power.projects.old_dam.price_uscent_per_kwh: 0.065 is outside "
        "the usual 1 to 25 UScent/kWh; check the value and its unit",
    ),
    (
        [("cod: 2016-05", "cod: 1955-05")],
        "a.yaml:24:12: power.projects.old_dam.cod: 1955-05 is outside the usual 1990-01 to "
        "2060-01; check the value and its unit",
    ),
    (
        [("{value: 2.2 %, range: [1.5 %, 3 %]", "{value: 2.2 %, range: [2.2 %, 2.2 %]")],
        "a.yaml:253:14: economics.inflation: is an assumption whose range has no width; "
        "widen the range",
    ),
    (
        [("    year: 2030", "    year: 2045")],
        "a.yaml:262:11: targets.half_a_gigawatt.year: 2045 lies beyond the horizon (2030): not "
        "tested; set `horizon.last_year` to 2045",
    ),
    (
        [
            (
                "quantity: commissioned_mw\n    year: 2030",
                "quantity: import_share_of_peak\n    year: 2023",
            ),
            ("    unit: MW\n    standing", "    unit: share\n    standing"),
        ],
        "a.yaml:262:11: targets.half_a_gigawatt.year: peak demand is not known in 2023: not "
        "tested; add `2023:` to `power.demand.peak_mw`",
    ),
    (
        [("circuits: 1", "circuits: 2")],
        "a.yaml:97:7: power.lines.ridge_line.outage: has outages although it has 2 circuits; "
        "remove it if N-1 covers them",
    ),
    (
        [
            (
                "ridge: {latitude: 16.5, longitude: 106.6, source: invented}",
                "ridge: {latitude: 16.5, longitude: 106.6}",
            )
        ],
        "a.yaml:146:16: power.resource.wind.sites.ridge: has no source; add `source:`",
    ),
    (
        [
            (
                "within_month_spread: {value: 0.35, range: [0.25, 0.45]",
                "within_month_spread: {triangular: [0.25, 0.3, 0.45]",
            )
        ],
        "a.yaml:141:28: power.resource.wind.within_month_spread: is a distribution, of which the "
        "central value, 0.3, is used, not drawn; write `value: 0.3` and `range: [0.25, 0.45]`; for "
        "another value, `--set power.resource.wind.within_month_spread=…`",
    ),
    (
        [
            (
                "young: {probability: {value: 0.6, range: [0.4, 0.8]",
                "young: {probability: {uniform: [0.4, 0.8]",
            )
        ],
        "a.yaml:118:28: power.one_of.west.young.probability: is a distribution, of which the "
        "central value, 0.6, is used, not drawn; write `value: 0.6` and `range: [0.4, 0.8]`; for "
        "another value, `--set power.one_of.west.young.probability=…`",
    ),
    (
        [
            ("      to_date: 2026-01\n", "      to_date: {value: 2026-01, never: 0.2}\n"),
        ],
        "a.yaml:215:16: economics.ceilings.hydro_first.to_date: is a distribution, of which the "
        "central value, 2026-01, is used, not drawn; write `value: 2026-01`; for another value, "
        "`--set economics.ceilings.hydro_first.to_date=…`",
    ),
    (
        [("            1999: [1.1", "            1997: [1.1")],
        "a.yaml:135:11: power.resource.hydrology.regions.south.years: lacks 1999 inside the "
        "record; runs jump over the gap",
    ),
]


@pytest.mark.parametrize(("changes", "said"), STRANGE)
def test_what_is_implausible_is_said_but_loads(loaded, changes, said):
    assert list(map(str, loaded(*changes).warnings)) == [said]


STRUCTURAL = [
    "power.one_of.west.young.probability",
    "power.one_of.west.windy.probability",
    "power.resource.solar_daylight_hours",
    "power.resource.hydrology.oni_threshold_c",
    "power.resource.wind.within_month_spread",
    "power.resource.wind.daily_autocorrelation",
    "power.resource.wind.correlation_length_km",
    "power.resource.profiles.hydro_south.spread",
    "power.top_down.base_mw",
    "power.top_down.growth_low",
    "power.top_down.growth_high",
    "economics.ceilings.hydro_first.to_date",
    "economics.ceilings.hydro_later.from_date",
    "targets.half_a_gigawatt.value",
]


def test_the_structural_numbers_are_these(loaded):
    found = [f.path for f in walk(loaded().scenario) if f.leaf.structural]
    assert sorted(found) == sorted(STRUCTURAL)


def test_a_structural_number_that_is_always_the_same_is_not_implausible(loaded):
    narrow = ("{value: 0.35, range: [0.25, 0.45]", "{uniform: [0.35, 0.35]")
    assert loaded(narrow).warnings == []


def test_a_title_that_is_inherited_is_implausible(folder):
    (folder / "a.yaml").write_text("extends: small.yaml\ndraws: 5\n")
    assert list(map(str, load("a.yaml").warnings)) == [
        "small.yaml:3:8: title: is inherited, though the scenario is another; "
        "add `title:` to a.yaml"
    ]


def test_of_overlapping_plans_one_is_set_against_the_line(loaded):
    """120 and 300 MW on 175 MW would be too much; one of them is not."""
    changes = [
        ("      line: ridge_line\n      alt_line: valley", "      line: valley"),
        ("n1_mw: 300", "n1_mw: 260"),
    ]
    assert loaded(*changes).warnings == []


def test_a_line_that_is_bypassed_before_its_date_is_never_late(loaded):
    assert loaded(("energised: 2026-12", "energised: 2040-12")).warnings == []


def test_a_rank_that_nothing_asks_for_is_told():
    rank = ["power.projects.xekaman_1.curtailed=first"]
    told = [str(w) for w in varied(SCENARIOS / "base.yaml", rank).warnings]
    assert any("curtailed: has no effect" in line for line in told)
    asked = [*rank, "power.curtailment=by_contract"]
    told = [str(w) for w in varied(SCENARIOS / "base.yaml", asked).warnings]
    assert not any("has no effect" in line for line in told)


def test_a_share_above_the_whole_is_asked_whether_it_is_a_percentage():
    found = varied(SCENARIOS / "base.yaml", {"power.resource.climate": 5}).warnings
    (warning,) = [w for w in found if w.path == "power.resource.climate"]
    assert warning.code == "warning-perhaps-percent"


@pytest.mark.parametrize(
    ("given", "mode"),
    [
        ({"trade.series": {"2026": "30 %"}}, {"trade.varies": "series"}),
        (
            {"power.resource.hydrology.year": "1998"},
            {"power.resource.hydrology.mode": "year"},
        ),
    ],
)
def test_what_is_given_for_another_mode_is_told(given, mode):
    base = SCENARIOS / "base.yaml"
    (path,) = given
    told = [(w.code, w.path) for w in varied(base, given).warnings]
    assert ("warning-idle", path) in told
    assert "warning-idle" not in {w.code for w in varied(base, given | mode).warnings}
