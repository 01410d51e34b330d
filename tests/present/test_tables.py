import csv
import math
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import language
from simulator.catalogue.quantities import PARTS, TARGETABLE
from simulator.distribution import Distribution, fixed
from simulator.present.cells import write_csv
from simulator.present.part_tables.power import EXITS
from simulator.present.tables import tables_of
from simulator.scenario.quantity import Quantity
from tests.present.worlds import scenario_of, target, world
from tests.worlds.fake_outcomes import fake_outcomes

NUMBERS = [
    Quantity(fixed(600), "MW", source="register", path="power.projects.a.capacity_mw"),
    Quantity(
        Distribution("uniform", (0.8, 1.0)),
        "share",
        assumption="=HYPERLINK(1) nobody says",
        path="power.projects.a.vn_share",
    ),
    Quantity(fixed(0.9), "share", assumption="seen", range=(0.8, 1.0), path="power.renewed"),
]


def written(folder, scenario, outcomes, lang="en"):
    rows = scorecard(scenario, outcomes)
    for name, table in tables_of(scenario, outcomes, rows, NUMBERS).items():
        write_csv(folder / f"{name}.csv", table, language(lang))
    return folder


def records(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def run():
    return world(n_projects=6, n_lines=3)


@pytest.fixture(scope="module")
def tables(run, tmp_path_factory):
    """Return every table as a frame, by name."""
    folder = written(tmp_path_factory.mktemp("tables"), *run)
    return {path.stem: pd.read_csv(path) for path in folder.iterdir()}


def test_every_table_is_written(tables):
    assert sorted(tables) == [
        "annual", "assumptions", "growth", "lines", "monthly", "projects", "targets",
    ]  # fmt: skip


def test_the_targets_have_the_agreed_columns(tables):
    assert ", ".join(tables["targets"].columns) == (
        "target, quantity, year, comparator, value, unit, mean, standard_error, p10, p50, p90, "
        "probability, probability_se, shortfall_p50, first_year_p50, needed, source, "
        "condition"
    )


def test_a_target_beyond_the_horizon_is_not_tested(tables):
    far = tables["targets"].set_index("target").loc["plan_2050"]
    assert far["probability"] == "not tested"
    assert far["needed"].startswith("2050 is after the horizon, which ends in 2035; 6.32 %")
    assert math.isnan(far["mean"])
    assert pd.isna(far["first_year_p50"])


def test_a_target_never_met_is_told_to_come_after_the_horizon(tmp_path):
    scenario, outcomes = world(targets={"moon": target("Moon", 1e6)})
    (row,) = records(written(tmp_path, scenario, outcomes) / "targets.csv")
    assert row["first_year_p50"] == "after 2035"
    assert float(row["probability"]) == 0
    assert float(row["probability_se"]) > 0


def test_what_is_prose_in_a_table_is_in_the_language_of_the_run(tmp_path):
    asked = {"moon": target("Moon", 1e6), "far": target("Far", 5000, 2050)}
    scenario, outcomes = world(targets=asked)
    moon, far = records(written(tmp_path, scenario, outcomes, "vi") / "targets.csv")
    assert moon["first_year_p50"] == "sau năm 2035"
    assert far["probability"] == "không kiểm tra"


def test_a_target_without_a_year_has_a_blank_one(tmp_path):
    scenario, outcomes = world(targets={"day": target("Some day", 500, None)})
    (row,) = records(written(tmp_path, scenario, outcomes) / "targets.csv")
    assert (row["year"], row["mean"], row["needed"]) == (
        "",
        "",
        "nothing: at the target since 2025",
    )
    assert int(row["first_year_p50"]) in outcomes.years


def test_every_annual_quantity_has_every_year(tables, run):
    _, outcomes = run
    annual = tables["annual"]
    of_power = [name for name in TARGETABLE if name in PARTS["power"]]
    assert list(annual["quantity"].unique()) == of_power
    assert len(annual) == len(of_power) * 12
    found = annual.set_index(["quantity", "year"]).loc[("import_gwh", 2031)]
    draws = outcomes.arrays["import_gwh"][:, 7]
    assert found["unit"] == "GWh"
    assert found["mean"] == pytest.approx(draws.mean(), rel=1e-6)
    assert found["standard_error"] == pytest.approx(draws.std(ddof=1) / 20, rel=1e-6)
    assert found["p90"] == pytest.approx(np.quantile(draws, 0.9), rel=1e-6)


def test_the_months_follow_each_other(tables):
    months = tables["monthly"].query("quantity == 'import_monthly_gwh'")["month"].tolist()
    assert (months[0], months[11], months[12], months[-1]) == (
        "2024-01",
        "2024-12",
        "2025-01",
        "2035-12",
    )
    assert len(months) == 144


def test_a_project_has_its_chances_dates_and_reasons(tables, run):
    scenario, outcomes = run
    projects = tables["projects"].set_index("project")
    built = outcomes.arrays["project_built"].mean(axis=0)
    np.testing.assert_allclose(projects["probability_built"], built, atol=1e-6)
    chances = projects[[column for column in projects if re.match("probability_[a-z]", column)]]
    chances = chances.drop(columns=["probability_built_se"])
    np.testing.assert_allclose(chances.sum(axis=1), 1.0, atol=1e-6)  # built, or one reason not
    last = projects.iloc[-1]
    assert last["name"] == "Nam Neun 5"
    assert last["capacity_mw"] == scenario.power.projects["p5"].capacity_mw.distribution.central
    reasons = {reason: last[f"probability_{reason}"] for reason in EXITS[1:]}
    assert reasons[last["main_reason_if_not"]] == max(reasons.values())
    assert last["needs_more_than_ceiling"] == outcomes.arrays["project_above_ceiling"][:, 5].mean()
    cod = outcomes.arrays["project_cod"][:, 5]
    year, month = map(int, last["cod_p50_if_built"].split("-"))
    assert 0 <= np.nanmedian(cod) - (year + (month - 1) / 12) < 1 / 12 + 1e-9
    assert last["mean_gwh_2035"] == pytest.approx(outcomes.means["project_gwh"][11, 5], rel=1e-6)


def test_a_project_that_always_comes_has_no_reason_why_not(tables):
    first = tables["projects"].set_index("project").iloc[0]
    assert first["probability_built"] == 1
    assert pd.isna(first["main_reason_if_not"])


def test_a_project_that_never_comes_has_no_date(tmp_path, run):
    scenario, outcomes = run
    never = {
        "project_cod": np.full((400, 6), np.nan),
        "project_built": np.zeros((400, 6), np.int8),
        "project_exit": np.full((400, 6), 3, np.int8),
    }
    outcomes = replace(outcomes, arrays={**outcomes.arrays, **never})
    row = records(written(tmp_path, scenario, outcomes) / "projects.csv")[0]
    assert (row["cod_p50_if_built"], row["main_reason_if_not"]) == ("", "never_built")


def test_a_line_has_its_flow_and_what_it_kept_back(tables, run):
    _, outcomes = run
    lines = tables["lines"].set_index(["line", "year"])
    assert len(lines) == 3 * 12
    found = lines.loc[("l1", 2030)]
    flow = outcomes.arrays["line_flow_gwh"][:, 6, 1].astype(float)
    assert found["mean_flow_gwh"] == pytest.approx(flow.mean(), rel=1e-5)
    assert found["mean_flow_gwh_se"] == pytest.approx(flow.std(ddof=1) / 20, rel=1e-5)
    kept_back = outcomes.means["line_curtailed_gwh"][6, 1]
    assert found["mean_curtailed_gwh"] == pytest.approx(kept_back, rel=1e-5)
    energised = outcomes.arrays["line_energised"][:, 1]
    assert found["probability_energised"] == pytest.approx(np.isfinite(energised).mean())


def test_the_error_of_a_line_is_that_of_all_draws_where_few_are_kept(tmp_path):
    outcomes = fake_outcomes(draws=400, kept=100)
    scenario = scenario_of(
        {key: key for key in outcomes.projects},
        {key: key for key in outcomes.lines},
        dict.fromkeys(outcomes.projects, 1.0),
    )
    row = records(written(tmp_path, scenario, outcomes) / "lines.csv")[0]
    spread = outcomes.arrays["line_flow_gwh"][:, 0, 0].astype(float).std(ddof=1)
    assert float(row["mean_flow_gwh_se"]) == pytest.approx(spread / math.sqrt(400), rel=1e-5)


def test_every_number_says_on_whose_word_it_stands(tables):
    assumptions = tables["assumptions"]
    assert assumptions["path"].tolist() == [number.path for number in NUMBERS]
    assert assumptions["kind"].tolist() == ["sourced", "assumed", "assumed"]
    assert assumptions["value"].tolist() == ["600", "uniform 0.8 to 1", "0.9; range 0.8 to 1"]
    assert assumptions["text"].tolist()[1:] == ["'=HYPERLINK(1) nobody says", "seen"]


def test_growth_stands_beside_the_pipeline(tables):
    in_2030 = tables["growth"].set_index("year").loc[2030]
    assert in_2030["top_down_low_mw"] == pytest.approx(3831, abs=0.5)  # case L6
    assert in_2030["top_down_high_mw"] == pytest.approx(4785, abs=0.5)  # case L6
    assert in_2030["needed_for_stated_2030_mw"] == pytest.approx(8000)
    assert in_2030["pipeline_p10_mw"] <= in_2030["pipeline_p90_mw"]


def test_a_hostile_name_is_no_formula_in_any_table(tmp_path):
    evil = "=cmd|' /C calc'!A0"
    scenario, outcomes = world(
        name=evil + "{}", line_name="@{}", targets={"t": target("+1", 5000).model_copy(
            update={"value": Quantity(fixed(5000), "MW", source=evil)}
        )},
    )  # fmt: skip
    for path in written(tmp_path, scenario, outcomes).iterdir():
        for record in records(path):
            for cell in (*record, *record.values()):
                assert cell[:1] not in ("=", "+", "@")
                assert cell[:1] != "-" or float(cell) < 0
