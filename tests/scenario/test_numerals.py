"""Numbers of other habits in a whole file: refused or asked about, never read otherwise."""

import pytest

from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError
from simulator.scenario.vary import vary

COMMAS = [
    (
        (
            "title: {en: A small world, vi: Một thế giới nhỏ}",
            "title: {en: The minister's 6,000 MW, by 2032}",
        ),
        "`The minister's 6,000 MW, by 2032`; put quotes round the whole text: "
        '`"The minister\'s 6,000 MW, by 2032"`',
    ),
    (
        ("price_uscent_per_kwh: 6.5", "price_uscent_per_kwh: {value: 6,95, source: x}"),
        "got `6,95`; write 6.95",
    ),
    (("price_uscent_per_kwh: 6.5", "price_uscent_per_kwh: 6,95"), "got `6,95`; write 6.95"),
    (
        ("capacity_mw: 200", "capacity_mw: {value: 1,200, source: x}"),
        "got `1,200`; write 1200 if thousands are meant, 1.2 if decimals",
    ),
    (
        ("capacity_mw: 200", "capacity_mw: 1.200"),
        "got 1.200; write 1200 if thousands are meant, 1.2 if decimals",
    ),
    (
        ("capacity_mw: 200", "capacity_mw: {value: 1, range: [0.5, 1.015], source: x}"),
        "got 1.015; write 1015 if thousands are meant, 1.0150 if decimals",
    ),
    (
        ("    value: 500", "    value: 8.000"),
        "got 8.000; write 8000 if thousands are meant, 8 if decimals",
    ),
]


@pytest.mark.parametrize(("change", "told"), COMMAS)
def test_a_comma_or_point_of_another_habit_is_explained(change, told, faults):
    assert [fault for fault in faults(change) if fault.endswith(told)], faults(change)


def test_what_a_comma_cuts_is_judged_as_it_was_meant(faults):
    assert len(faults(("loss_share: 3 %", "loss_share: {value: 0,02, source: x}"))) == 1
    cut, too_much = faults(("loss_share: 3 %", "loss_share: {value: 6,95, source: x}"))
    assert cut.endswith("write 6.95")
    assert too_much.endswith("write `6.95 %` for a percentage")


def test_it_is_asked_of_what_is_set_on_the_command_line_too(faults):
    (fault,) = faults(overrides=["power.projects.wind_farm.capacity_mw=1.200"])
    assert "write 1200 if thousands are meant, 1.2 if decimals" in fault


@pytest.mark.parametrize("written", ["1.2", "0.125", "1.2000", "1.25e2"])
def test_a_plain_number_is_read_as_it_stands(written, loaded):
    scenario = loaded(("capacity_mw: 300", f"capacity_mw: {written}")).scenario
    read = scenario.power.projects["wind_farm"].capacity_mw.distribution.central
    assert read == float(written)


def test_thousands_are_asked_about_where_a_plan_is_limited_and_a_sweep_varies(folder):
    (folder / "plan.yaml").write_text(
        "extends: small.yaml\n"
        "plan: {decided: 2026-06, maximise: saving_musd, limits: {signed_mw: 4.000}, "
        "signing: {contract_years: {value: 1, source: x}, becomes: as_it_is}}\n"
        "sweep: {vary: {power.lines.gate.n1_mw: [1.000, 2.500]}}\n"
    )
    with pytest.raises(ScenarioError) as caught:
        load("plan.yaml")
    asked = [p.path for p in caught.value.problems if p.code == "problem-thousands"]
    assert asked == [
        "plan.limits.signed_mw",
        "sweep.vary.power.lines.gate.n1_mw[0]",
        "sweep.vary.power.lines.gate.n1_mw[1]",
    ]


@pytest.mark.parametrize("number", [112.125, 1.1, 0.125, 2028.0, 1e-7])
def test_a_number_that_was_written_out_is_read_again(number, folder, loaded):
    changed = vary(loaded(), {"power.projects.wind_farm.capacity_mw": number})
    (folder / "again.yaml").write_text(changed.to_yaml(), encoding="utf-8")
    again = load("again.yaml").scenario.power.projects["wind_farm"].capacity_mw
    assert again.distribution.central == number


def test_digits_of_another_script_are_named_in_those_of_a_file(faults):
    (fault,) = faults(("capacity_mw: 200", 'capacity_mw: {value: "２９０", source: x}'))
    assert fault.endswith("write 290")
