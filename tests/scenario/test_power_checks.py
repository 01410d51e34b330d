"""Entries that contradict themselves or each other."""

import pytest

PROJECT = "a.yaml:15:5: power.projects.old_dam"
WRONG = [
    (
        ("first_year: 2024, last_year: 2030", "first_year: 2030, last_year: 2024"),
        "a.yaml:7:40: horizon.last_year: lies before `first_year` (2030), got 2024; "
        "correct one of the two",
    ),
    (
        ("offtake: exporting", "offtake: elsewhere"),
        "a.yaml:23:16: power.projects.old_dam.counted: a plant that sells elsewhere cannot be "
        "counted, got true; write false, or another `offtake`",
    ),
    (
        ("      line: valley\n", ""),
        f"{PROJECT}: is counted but has no line; add `line:`, or write `counted: false`",
    ),
    (
        ("counted: true", "counted: displaced"),
        "a.yaml:23:16: power.projects.old_dam.counted: is displaced, but `displaces` names nothing "
        "to put in its place; add `displaces: […]`, or write false",
    ),
    (
        ("      unit_interval_months: 3\n", ""),
        "a.yaml:40:14: power.projects.young_dam.units: has 2 units but no time between them; "
        "add `unit_interval_months:`",
    ),
    (
        ("      cod: 2016-05\n", ""),
        f"{PROJECT}: exports to Viet Nam but has no date; add `cod:`",
    ),
    (
        ("      site: ridge\n", ""),
        "a.yaml:47:5: power.projects.wind_farm: is a wind plant without a site; add `site:`",
    ),
    (
        ("      profile: hydro_south\n", "      profile: hydro_south\n      site: ridge\n"),
        "a.yaml:21:7: power.projects.old_dam.site: a `hydro_reservoir` plant has no "
        "site; remove it",
    ),
    (
        ("      profile: hydro_south\n", ""),
        f"{PROJECT}: is a `hydro_reservoir` plant without a profile; add `profile:`",
    ),
    (
        ("profile: hydro_south", "profile: wind_south"),
        "a.yaml:20:16: power.projects.old_dam.profile: is a profile without a region, which "
        "hydropower needs, got `wind_south`; "
        "add `region:` to `power.resource.profiles.wind_south`",
    ),
    (
        ("profile: wind_south", "profile: hydro_south"),
        "a.yaml:51:16: power.projects.wind_farm.profile: is a profile of hydropower, "
        "not of `wind`, got `hydro_south`; name another profile",
    ),
    (
        ("    wind: *cost\n", ""),
        "a.yaml:49:19: power.projects.wind_farm.technology: has no cost; add "
        "`economics.costs.wind`",
    ),
    (
        ("first_day: 2019-07-20", "first_day: 2021-07-20"),
        "a.yaml:30:50: power.projects.old_dam.outages.flood.last_day: lies before `first_day` "
        "(2021-07-20), got 2020-01-31; correct one of the two",
    ),
    (
        (
            "border_at: {value: 0.6, range: [0.4, 0.8], assumption: its lengths are unpublished}",
            "note: border point unknown",
        ),
        "a.yaml:65:5: power.lines.valley: crosses the border but does not say where; "
        "add `border_at:`, the share of its length in Laos",
    ),
    (
        ("side: vietnam", "side: vietnam\n      border_at: 0.5"),
        "a.yaml:108:7: power.lines.gate.border_at: only a line with `side: border` has a border "
        "point; remove it",
    ),
    (
        ("        ends_with: gate\n", ""),
        "a.yaml:92:7: power.lines.ridge_line.stage: has none of `ends:` or "
        "`ends_with:`; add one of them",
    ),
    (
        ("ends_with: gate", "ends_with: gate\n        ends: 2028-01"),
        "a.yaml:92:7: power.lines.ridge_line.stage: has both `ends` and `ends_with`; "
        "keep one of them",
    ),
    (
        ("months: [12, 1, 2, 3, 4, 5]", "months: [1, 2, 3, 4, 5]"),
        "a.yaml:94:9: power.lines.ridge_line.stage.seasons: leaves out the months 12; "
        "put every month in one season",
    ),
    (
        ("months: [12, 1, 2, 3, 4, 5]", "months: [12, 1, 2, 3, 4, 5, 6]"),
        "a.yaml:96:26: power.lines.ridge_line.stage.seasons.wet.months[0]: the month "
        "is in `dry` and `wet`, got 6; keep it in one season",
    ),
    (
        ("months: [12, 1, 2, 3, 4, 5]", "months: [12, 1, 1, 2, 3, 4, 5]"),
        "a.yaml:95:33: power.lines.ridge_line.stage.seasons.dry.months[2]: is given "
        "twice, got 1; remove one",
    ),
    (
        ("limit_mw: 100", "note: as usual"),
        "a.yaml:95:11: power.lines.ridge_line.stage.seasons.dry.limit_mw: is missing; "
        "add `limit_mw:`",
    ),
    (
        ("factor: 0.95", "factor: 0.95, limit_mw: 300"),
        "a.yaml:113:45: power.lines.gate.seasons.hot.limit_mw: a season of this kind "
        "has `factor` instead; write `factor`",
    ),
    (
        (
            "        hot: {months: [5, 6], factor: 0.95}\n",
            "        hot: {months: [5, 6], factor: 0.95}\n"
            "        may: {months: [5], factor: 0.9}\n",
        ),
        "a.yaml:114:24: power.lines.gate.seasons.may.months[0]: the month is in `hot` "
        "and `may`, got 5; keep it in one season",
    ),
    (
        (
            "value: 0.6, range: [0.4, 0.8], assumption: the dam",
            "value: 0.7, range: [0.4, 0.8], assumption: the dam",
        ),
        "a.yaml:117:5: power.one_of.west: has values of `probability` that add up to "
        "1.1; make their central values add up to 1",
    ),
    (
        ("mode: bootstrap", "mode: year"),
        "a.yaml:128:13: power.resource.hydrology.mode: is `year`, but no year is named; "
        'add `year: "1998"` beside it',
    ),
    (
        ("mode: bootstrap", 'mode: year\n      year: "1997"'),
        "a.yaml:129:13: power.resource.hydrology.year: is not a year of the record, got `1997`; "
        "the record runs from 1998 to 2000",
    ),
    (
        ("months: [4, 5, 6]", "months: [4, 5, 4]"),
        "a.yaml:198:20: power.firm.months[2]: is given twice, got 4; remove one",
    ),
    (
        ("peak_mw: {2024: 49 GW", "peak_mw: {now: 49 GW"),
        "a.yaml:202:15: power.demand.peak_mw.now: is not a year, got `now`; "
        "write a year such as `2030`",
    ),
]


def test_a_plant_that_is_no_hydropower_has_neither_profile_nor_river(faults):
    assert faults(("technology: hydro_run_of_river", "technology: coal")) == [
        "a.yaml:35:16: power.projects.young_dam.profile: a coal plant has no profile, "
        "got `hydro_south`; remove it: `power.resource.coal_availability` holds",
        "a.yaml:43:16: power.projects.young_dam.follows: is of no use to a `coal` plant, which "
        "runs on no river, got `old_dam`; remove it",
    ]


@pytest.mark.parametrize(("change", "said"), WRONG)
def test_a_contradiction_is_said(faults, change, said):
    assert faults(change) == [said]


def test_power_does_not_flow_back_into_laos(faults):
    assert faults(("side: vietnam", "side: laos")) == [
        "a.yaml:68:11: power.lines.valley.to: crosses the border, but feeds a line that lies in "
        "Laos, got `gate`; correct `side` of one of them",
        "a.yaml:81:11: power.lines.ridge_line.to: crosses the border, but feeds a line that lies "
        "in Laos, got `gate`; correct `side` of one of them",
        "a.yaml:111:25: power.lines.gate.before_energised: only a line in Viet Nam can be "
        "bypassed: energy is metered at the border, got bypassed; write `closed`",
    ]


def test_a_stage_does_not_end_with_a_line_that_always_stood(faults):
    (fault,) = faults(("ends_with: gate", "ends_with: valley"))
    assert "names a line that is always there, so that the stage never holds, got `valley`" in fault


def test_a_plant_cannot_wait_for_a_line_that_is_bypassed(faults):
    assert faults(("alt_line: valley", "alt_line: gate")) == [
        "a.yaml:58:17: power.projects.wind_farm.alt_line: is bypassed before its date, so the "
        "plant would move at once, got `gate`; name a line that is `closed` by then"
    ]


def test_el_nino_needs_a_winter_that_was_one(faults):
    assert faults(("mode: bootstrap", "mode: el_nino"), ("1998: 2.2", "1998: 0.2")) == [
        "a.yaml:128:13: power.resource.hydrology.mode: no winter before a year of the record "
        "passes +0.5 °C, got el_nino; lower `oni_threshold_c`",
    ]


def test_a_profile_is_not_zero_all_year(faults):
    twelve = "[0.3, 0.3, 0.3, 0.3, 0.4, 0.5, 0.7, 0.8, 0.8, 0.6, 0.5, 0.4]"
    assert faults((twelve, "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]")) == [
        "a.yaml:149:34: power.resource.profiles.hydro_south.monthly_capacity_factor: is zero in "
        "every month; remove the profile",
    ]


def test_all_regions_have_the_same_years(faults):
    north = "        north: {source: x, years: {1998: [1,1,1,1,1,1,1,1,1,1,1,1]}}\n        south:\n"
    assert faults(("        south:\n", north)) == [
        "a.yaml:136:11: power.resource.hydrology.regions.south.years: has years that "
        "`north` lacks: 1999, 2000; give all regions the same years"
    ]


def test_a_plant_that_is_not_counted_needs_neither_line_nor_site(loaded):
    changes = [
        ("counted: true\n      line: ridge_line\n      alt_line: valley", "counted: false"),
        ("      site: ridge\n", ""),
    ]
    assert loaded(*changes).scenario.power.projects["wind_farm"].line is None
