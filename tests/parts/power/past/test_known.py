"""The register as it was: what holds at the end of a year, and the simple forecasts from it."""

import numpy as np
import pytest

from simulator.dates import decimal_year
from simulator.parts.power.past import PAST
from simulator.parts.power.past.known import appearances, as_known, latest, month_year, rate
from simulator.scenario.load import load
from simulator.scenario.vary import vary
from tests.worlds.build import SCENARIOS

OTHERS = ("coal", "trade", "petroleum", "investment")


@pytest.fixture(scope="module")
def loaded():
    return load(SCENARIOS / "base.yaml", history=SCENARIOS / "registers" / "history.yaml")


def test_the_last_statement_of_the_year_holds():
    statements = {"2019-03": "a", "2021-12": "b", "2022-01": "c"}
    assert latest(statements, 2018) is None
    assert latest(statements, 2020) == ("2019-03", "a")
    assert latest(statements, 2021) == ("2021-12", "b")
    assert latest({}, 2021) is None


def test_a_past_register_has_what_was_known_and_nothing_else(loaded):
    then = vary(loaded, as_known(loaded, loaded.scenario.backcast, 2020, 2025, OTHERS)).scenario
    projects = then.power.projects
    assert then.as_of.isoformat() == "2020-12-31"
    assert (then.horizon.first_year, then.horizon.last_year) == (2020, 2026)
    assert projects["nam_kong_3"].physical_status == "construction"
    assert projects["nam_kong_3"].cod.distribution.central == pytest.approx(2021.2, abs=0.1)
    for later in ("truong_son_wind_1", "savan_1_wind_ph1", "unitemised_2025"):
        assert projects[later].counted is False
    assert then.coal is then.trade is then.petroleum is None


def test_what_was_on_no_list_counts_where_it_supplies_now(loaded):
    # Trường Sơn 250, Savan 1's first phase 300, not itemised 294; none of what still waits
    history = loaded.scenario.backcast
    assert PAST.unlisted(loaded.scenario, history, 2022) == pytest.approx(844)
    assert PAST.unlisted(loaded.scenario, history, 2025) == 0


def test_what_was_dropped_does_not_count_any_more(loaded):
    for year, counted in ((2020, True), (2021, False)):
        then = vary(loaded, as_known(loaded, loaded.scenario.backcast, year, 2025, OTHERS)).scenario
        assert then.power.projects["xekaman_4"].counted is counted


def test_every_statement_names_a_project_or_line_that_there_is(loaded):
    history, power = loaded.scenario.backcast, loaded.scenario.power
    assert history.projects.keys() <= power.projects.keys()
    assert history.lines.keys() <= power.lines.keys()
    assert history.appeared.keys() == power.arrivals.keys()
    for statements in (*history.projects.values(), *history.lines.values()):
        assert list(statements) == sorted(statements)


def test_what_exports_today_is_recorded_with_the_date_of_the_register(loaded):
    history = loaded.scenario.backcast
    for name, project in loaded.scenario.power.projects.items():
        if project.offtake == "exporting" and project.counted:
            last = history.projects[name][max(history.projects[name])]
            assert last.offtake == "exporting", name
            assert last.cod.distribution.central == pytest.approx(
                project.cod.distribution.central, abs=0.05
            ), name


def test_rates_of_base_are_what_the_history_gives(loaded):
    history, scenario = loaded.scenario.backcast, loaded.scenario
    for kind, arrival in scenario.power.arrivals.items():
        count, years = appearances(history, kind, decimal_year(scenario.as_of))
        assert arrival.per_year.distribution.parameters == pytest.approx(
            rate(count, years), abs=0.025
        ), kind


def test_a_rate_without_a_record_is_small_and_hardly_known():
    median, p90 = rate(0, 0.0)
    assert median < 0.15
    assert p90 > 4 * median
    assert rate(20, 10.0)[1] < 1.4 * rate(20, 10.0)[0]


def test_factors_of_base_are_what_is_fitted(loaded):
    fitted = PAST.fits(loaded.scenario, loaded.scenario.backcast, None)
    values = PAST.fitted_values(loaded.scenario, loaded.scenario.backcast, fitted)
    assert len(values) == 6
    for path, value in values.items():
        _, _, _, technology, status, _ = path.split(".")
        own = getattr(getattr(loaded.scenario.power.risk.plants, technology), status).lao_factor
        np.testing.assert_allclose(
            own.distribution.parameters, list(value["lognormal"].values()), rtol=0.01
        )


def test_the_simple_forecasts_move_every_announced_date(loaded):
    then = vary(loaded, as_known(loaded, loaded.scenario.backcast, 2017, 2025, OTHERS)).scenario
    # Xekaman 4 was approved for 2018 and never begun: 80 MW; Sanxay, 32 MW, came in January 2018
    assert PAST.simple(then, 2017, 0.0) == 540
    assert PAST.simple(then, 2018, 0.0) == 540 + 32 + 80
    assert PAST.simple(then, 2019, 2.0) == 540
    assert PAST.simple(then, 2020, 2.0) == 540 + 32 + 80


def test_months_are_decimal_years():
    assert month_year("2021-07") == 2021.5
