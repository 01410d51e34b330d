"""The base scenario against facts typed here from the public record."""

import csv
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.quantities import PARTS
from simulator.dates import calendar_day, decimal_year
from simulator.scenario.load import Loaded
from simulator.scenario.provenance import counts
from simulator.scenario.schema import Scenario
from tests.worlds.build import SCENARIOS, varied

REGISTERS = SCENARIOS / "registers"

# Identifiers of the public register of lines that lie in series with a Lao plant.
LINES_IN_THE_TREE = {
    *("L01", "L01b", "L02", "L02b", "L03", "L04", "L05", "L07", "L08", "L09", "L10", "L11"),
    *("L12", "L14", "N01", "N02", "N03", "N04"),
}
STATIONS_IN_THE_TREE = {
    *("dak_ooc", "bo_y", "pleiku_2", "thanh_my", "tuong_duong", "do_luong", "nong_cong"),
    *("lao_bao", "huong_hoa", "quang_tri", "dien_bien", "ha_tinh"),
    *("kon_tum", "lai_chau", "nam_cam"),  # of the plan of 2025
}
BUYERS_ELSEWHERE = {
    *("nam_ngum_4", "luang_prabang", "xekong_4a", "xekong_4b"),
    *("xekong_coal_phonesack", "sekong_lamam_coal_tsbp", "sekong_coal_epic"),
}
PLANTS_OF_THE_RECORD = ("HouayHo", "NamNgum2", "NamTheun2", "TheunHinboun", "Xeset1", "Xeset2")


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return varied(SCENARIOS / "base.yaml")


@pytest.fixture(scope="module")
def base(loaded: Loaded) -> Scenario:
    return loaded.scenario


def exporting_mw(scenario: Scenario, day: date, *, itemised: bool = True) -> float:
    """Add up the nameplate whose recorded date has come, unit by unit left aside."""
    return sum(
        p.capacity_mw.distribution.central
        for name, p in scenario.power.projects.items()
        if p.counted is True
        and p.offtake == "exporting"
        and p.cod is not None
        and p.cod.distribution.central <= decimal_year(day)
        and (name != "unitemised_2025") == itemised
    )


def test_all_70_projects_and_the_unitemised_balance_are_listed(base: Scenario) -> None:
    assert len(base.power.projects) == 70 + 1
    assert "unitemised_2025" in base.power.projects


@pytest.mark.parametrize(
    ("day", "mw"),
    [
        (date(2016, 7, 1), 250),  # Xekaman 3
        (date(2016, 12, 31), 540),  # with Xekaman 1
        (date(2022, 6, 30), 572),  # with Sanxay
        (date(2023, 10, 31), 806),  # with Nam San 3A/3B and Nam Kong 2/3
        (date(2025, 12, 31), 2085),
    ],
)
def test_itemised_exports_add_up_to_the_record(base: Scenario, day: date, mw: float) -> None:
    assert exporting_mw(base, day) == pytest.approx(mw)


def test_the_end_of_2025_is_what_evn_counts(base: Scenario) -> None:
    end = date(2025, 12, 31)
    unitemised = exporting_mw(base, end, itemised=False)
    assert unitemised == pytest.approx(294)
    assert exporting_mw(base, end) + unitemised == pytest.approx(2379)
    assert base.power.top_down.base_mw.distribution.central == 2379


def test_the_record_of_nam_san_is_over_before_october_2023(base: Scenario) -> None:
    line = base.power.lines["nam_mo_tuong_duong"].energised
    assert line is not None
    assert line.distribution.support[1] <= decimal_year(date(2023, 10, 1))


def test_every_exporting_date_lies_before_what_is_known(base: Scenario) -> None:
    for name, project in base.power.projects.items():
        if project.offtake == "exporting":
            assert project.cod is not None, name
            assert project.cod.distribution.support[1] <= decimal_year(base.as_of), name


def test_who_sells_elsewhere_is_listed_and_never_counted(base: Scenario) -> None:
    elsewhere = {k for k, p in base.power.projects.items() if p.offtake == "elsewhere"}
    assert elsewhere == BUYERS_ELSEWHERE
    for name in elsewhere:
        project = base.power.projects[name]
        assert project.counted is False
        assert project.vn_share.distribution.support == (0.0, 0.0)


def test_candidates_without_a_buyer_are_switched_off(base: Scenario) -> None:
    candidates = {k: p.counted for k, p in base.power.projects.items() if p.offtake == "candidate"}
    assert len(candidates) == 17
    assert not any(candidates.values())


def test_who_is_not_contracted_may_go_to_another_buyer(base: Scenario) -> None:
    for name, project in base.power.projects.items():
        if project.counted and project.offtake not in ("exporting", "ppa", "approved"):
            assert project.outlet is not None, name


def test_only_plants_with_a_known_contract_have_a_price(base: Scenario) -> None:
    priced = {k for k, p in base.power.projects.items() if p.price_uscent_per_kwh is not None}
    assert priced == {
        "xekaman_1",
        "xekaman_sanxay",
        "xekaman_3",
        "xekong_coal_phonesack",
        "sekong_lamam_coal_tsbp",
    }


def test_every_line_and_station_of_the_tree_is_there(base: Scenario) -> None:
    lines = base.power.lines
    registered = {line.register_id for line in lines.values() if line.kind == "line"}
    assert registered - {None} == LINES_IN_THE_TREE
    assert {name for name, line in lines.items() if line.kind != "line"} == STATIONS_IN_THE_TREE


# Lines of Decision 768/QD-TTg, Appendix III, that bring power from Laos: kV, circuits, km.
PLAN_OF_2025 = {
    "xebanghieng_lao_bao": (500, 2, None),  # 20 km, of which part is not said
    "cha_lo_ha_tinh": (500, 2, None),  # 50 km, and 45 by its investor, of the Vietnamese part
    "phila_nam_cam": (500, 2, 35),
    "hatsan_kon_tum": (500, 2, 100),
    "monsoon_thanh_my": (500, 2, None),  # 22 km; 44.71 by the press
    "nam_sum_nong_cong": (220, 2, None),  # 129 km in Viet Nam
    "nam_ou5_dien_bien": (220, 2, 73),
    "nam_ou7_lai_chau": (220, 2, 97),
    "truong_son_do_luong": (220, 2, None),  # 40 km; 75 by the press
    "savan1_lao_bao": (220, 2, None),  # 17 km in Viet Nam
    "nam_emoun_dak_ooc": (220, 1, 51),
    "huong_hoa_quang_tri_2": (500, 2, 31),
    "tuong_duong_quy_hop": (220, 2, 80),
    "dak_ooc_song_bung_2": (220, 2, 10),
}


@pytest.mark.parametrize("name", PLAN_OF_2025)
def test_the_lines_of_the_plan_of_2025_are_there_as_it_lists_them(base: Scenario, name) -> None:
    line, (kv, circuits, km) = base.power.lines[name], PLAN_OF_2025[name]
    assert (line.voltage_kv, line.circuits) == (kv, circuits)
    if km is not None:
        assert line.length_km is not None
        assert line.length_km.distribution.support == (km, km)


def test_a_second_way_out_raises_the_limit_of_the_first(base: Scenario) -> None:
    for first, second in (
        ("tuong_duong_do_luong", "tuong_duong_quy_hop"),
        ("dak_ooc_thanh_my", "dak_ooc_song_bung_2"),
    ):
        line = base.power.lines[first]
        assert line.stage is not None
        assert line.stage.ends_with == second
        assert line.n1_mw is not None
        for season in line.stage.seasons.values():
            assert season.limit_mw is not None
            assert season.limit_mw.distribution.central < line.n1_mw.distribution.central


def test_lao_bao_and_la_lay_pass_what_customs_counted_in_2025(base: Scenario) -> None:
    assert base.transport is not None
    low, high = base.transport.gates["lao_bao"].other_trucks_per_day.distribution.support
    assert low * 345 * 27 < 1_231_700 < high * 345 * 27  # t
    low, high = base.transport.gates["la_lay"].other_trucks_per_day.distribution.support
    assert low * 335 * 50_000 < 77e6 < high * 335 * 50_000  # USD: 218.7 less 142 MUSD of coal


def test_the_stop_at_chong_mek_is_in_force_on_the_day_of_the_record(base: Scenario) -> None:
    assert base.petroleum is not None
    stop = base.petroleum.shocks["chong_mek"]
    begins = stop.begins.distribution.central
    assert begins == pytest.approx(decimal_year(date(2025, 12, 15)))
    shortest = stop.months.distribution.support[0]
    assert begins + shortest / 12 == pytest.approx(decimal_year(base.as_of), abs=0.01)


def test_every_line_leads_to_viet_nam(base: Scenario) -> None:
    for name in base.power.lines:
        seen, at = set(), name
        while at != "vietnam":
            assert at not in seen, name
            seen.add(at)
            at = base.power.lines[at].to


def test_every_way_crosses_the_border_once(base: Scenario) -> None:
    for name, project in base.power.projects.items():
        for start in (project.line, project.alt_line):
            crossed, at = 0, start
            while at is not None and at != "vietnam":
                crossed += base.power.lines[at].side == "border"
                at = base.power.lines[at].to
            assert start is None or crossed == 1, name


def test_quang_tri_takes_300_mw_at_most_until_huong_hoa_stands(base: Scenario) -> None:
    quang_tri = base.power.lines["quang_tri"]
    assert quang_tri.stage is not None
    assert quang_tri.stage.ends_with == "huong_hoa"
    for start in ("xebanghieng_lao_bao", "savan1_huong_hoa"):
        assert base.power.lines[start].to == "huong_hoa"
    months = []
    for season in quang_tri.stage.seasons.values():
        assert season.limit_mw is not None
        assert season.limit_mw.distribution.support[1] == 300
        months += season.months
    assert sorted(months) == list(range(1, 13))
    assert quang_tri.n1_mw is not None
    assert quang_tri.n1_mw.distribution.support[1] == 2500


def test_xekaman_3_stood_still_for_five_and_a_half_years(base: Scenario) -> None:
    outage = base.power.projects["xekaman_3"].outages["penstock"]
    lasted = outage.last_day.distribution.central - outage.first_day.distribution.central
    assert lasted == pytest.approx(5.4, abs=0.1)
    assert calendar_day(outage.last_day.distribution.central) == date(2022, 5, 21)  # back on 22 May


@pytest.mark.verifies(
    law="base: price ceilings of hydropower and wind, and of coal",
    tool="6.95 and 7.02 US cents a kWh as published in April 2025 (case L5)",
    of="one cent",
    within=0.0,
)
def test_ceilings_are_those_of_the_decisions(differs, base: Scenario) -> None:
    prices = {
        name: c.price_uscent_per_kwh.distribution.central
        for name, c in base.economics.ceilings.items()
    }
    published = {
        "before_2026": 6.95,
        "hydro_2026_2030": 6.95,
        "wind_2026_2030": 6.95,
        "coal_2026_2030": 7.02,
    }
    assert prices.keys() == published.keys()
    differs([prices[name] - cents for name, cents in published.items()])


def test_targets_are_those_stated(base: Scenario) -> None:
    stated = {
        (t.year, t.comparator, t.value.distribution.central): t.china is not None
        for t in base.targets.values()
        if t.quantity in PARTS["power"]
    }
    assert stated == {
        (2020, "at_least", 1000): False,
        (2025, "at_least", 3000): False,
        (2030, "at_least", 5000): False,
        (2030, "at_most", 8000): False,
        (2050, "at_least", 11000): False,
        (2030, "at_least", 4300): False,
        (2030, "at_least", 6800): False,
        (2030, "at_least", 8000): False,
        (2030, "at_least", 8260): False,
        (2030, "at_least", 9360): True,
        (2030, "at_most", 12100): True,
        (2030, "at_most", 0.10): True,
    }


def test_a_design_energy_is_one_that_the_plant_can_produce(base: Scenario) -> None:
    for name, project in base.power.projects.items():
        if project.energy_gwh is not None:
            mean_mw = project.energy_gwh.distribution.central * 1000 / 8766
            factor = mean_mw / project.capacity_mw.distribution.central
            assert 0.15 < factor < 0.65, name


def test_profiles_have_the_annual_means_they_were_scaled_to(base: Scenario) -> None:
    means = {
        name: sum(profile.monthly_capacity_factor) / 12
        for name, profile in base.power.resource.profiles.items()
    }
    assert means["south_reservoir"] == pytest.approx(0.495, abs=0.003)
    assert means["south_run_of_river"] == pytest.approx(0.448, abs=0.003)
    assert means["north_reservoir"] == pytest.approx(0.481, abs=0.003)
    assert means["wind_monsoon"] * 600 * 8.766 == pytest.approx(1700, rel=0.01)


def test_the_29_whole_hydrological_years_are_there(base: Scenario) -> None:
    hydrology = base.power.resource.hydrology
    for region in hydrology.regions.values():
        assert list(region.years) == [str(year) for year in range(1976, 2005)]
        for month in range(12):
            mean = sum(factors[month] for factors in region.years.values()) / 29
            assert mean == pytest.approx(1, abs=0.04)
    assert set(hydrology.oni_prior_winter_c) == {str(year) for year in range(1981, 2005)}


def test_1982_is_the_driest_year_of_the_south_and_the_centre(base: Scenario) -> None:
    for name, profile in (("south", "south_reservoir"), ("central_north", "north_reservoir")):
        shape = base.power.resource.profiles[profile].monthly_capacity_factor
        years = base.power.resource.hydrology.regions[name].years
        energy = {
            year: sum(f * m for f, m in zip(factors, shape, strict=True))
            for year, factors in years.items()
        }
        assert min(energy, key=energy.__getitem__) == "1982"


def test_known_winters_have_their_sign(base: Scenario) -> None:
    oni = base.power.resource.hydrology.oni_prior_winter_c
    assert oni["1998"] > 2  # after the El Niño of 1997/98
    assert oni["1989"] < -1.5  # after the La Niña of 1988/89


def test_the_derivation_divides_by_the_mean_of_the_calendar_month(tmp_path: Path) -> None:
    table = tmp_path / "monthly.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Year", "Month", *PLANTS_OF_THE_RECORD])
        for year in range(1976, 2006):
            for month in range(1, 13):
                doubled = 2 if (year, month) == (1990, 3) else 1
                rows.writerow([year, month, *[10 * month * doubled] * len(PLANTS_OF_THE_RECORD)])
    script = REGISTERS / "derive_hydrology.py"
    printed = subprocess.run(
        [sys.executable, script, table], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    plain = ", ".join(["1.00"] * 12)
    march = 2 / (31 / 30)  # twice its value, over a mean that it raises by a thirtieth
    others = 1 / (31 / 30)
    assert f'"1989": [1.00, 1.00, {march:.2f}, {", ".join(["1.00"] * 9)}]' in printed
    assert f'"1990": [1.00, 1.00, {others:.2f}, {", ".join(["1.00"] * 9)}]' in printed
    assert plain not in printed


def test_every_number_says_where_it_comes_from(base: Scenario) -> None:
    tally = counts(base)
    assert tally["user"] == 0
    assert all(tally[kind] > 50 for kind in ("sourced", "derived", "assumed"))


@pytest.mark.parametrize("file", sorted(SCENARIOS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_scenario_loads_under_its_own_name_with_titles_in_two_languages(file: Path) -> None:
    scenario = varied(file).scenario
    assert scenario.name == file.stem
    assert language("vi").format(scenario.title.label) != scenario.title


def test_three_named_plants_stand_in_by_one_line() -> None:
    scenario = varied(SCENARIOS / "unitemised_in_place.yaml").scenario
    entry = scenario.power.projects["unitemised_2025"]
    assert entry.counted == "displaced"
    named = sum(
        scenario.power.projects[name].capacity_mw.distribution.central for name in entry.displaces
    )
    assert named == pytest.approx(242.5)
