"""Back-casts of base and of a plain world: scored on what came, the same whoever plays."""

from datetime import date

import numpy as np
import pytest

from simulator.analysis.scores import together
from simulator.dates import decimal_year
from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError
from simulator.studies.backcast import backcast
from simulator.studies.backcast.study import months_between
from simulator.studies.executors import Processes
from simulator.studies.refusal import StudyError
from tests.worlds.build import SCENARIOS, WORLDS

HISTORY = SCENARIOS / "registers" / "history.yaml"


@pytest.fixture(scope="module")
def found():
    loaded = load(SCENARIOS / "base.yaml", draws=100, history=HISTORY)
    return backcast(loaded, Processes(1))


def test_every_year_is_forecast_from_every_year_before(found):
    pairs = [(f.origin, f.year) for f in found.forecasts]
    assert pairs == [(o, y) for o in range(2016, 2025) for y in range(o + 1, 2026)]


def test_what_came_is_the_record(found):
    for f in found.forecasts:
        for each in (f.model, f.left_out, f.announced, f.slipped):
            assert each.observed == found.record_mw[f.year]


def test_the_model_is_better_than_announced_dates_by_a_third_also_on_years_left_out(found):
    announced, left_out = (
        together([getattr(f, name) for f in found.forecasts]) for name in ("announced", "left_out")
    )
    assert left_out.crps < 0.7 * announced.crps
    assert 0.7 <= left_out.coverage <= 0.9


def test_a_simple_forecast_is_as_wrong_as_it_is_far(found):
    for f in found.forecasts:
        assert f.announced.crps == abs(f.announced.error)


def test_energy_is_forecast_from_the_year_before_it_begins(found):
    assert {e.name: e.origin for e in found.energy} == {
        "all_to_april_2022": 2016,
        "xekaman_1_to_may_2018": 2017,
    }


def test_a_scenario_without_a_history_says_so():
    with pytest.raises(StudyError) as caught:
        backcast(load(WORLDS / "plain.yaml"), Processes(1))
    assert caught.value.what.id == "backcast-no-history"


def late(**changes):
    overrides = {"backcast.first_origin": 2022, **changes}
    return load(SCENARIOS / "base.yaml", overrides, draws=20, history=HISTORY)


def test_a_year_without_a_record_is_passed_over():
    found = backcast(late(**{"backcast.record_mw": {"2024": None}}), Processes(1))
    pairs = [(f.origin, f.year) for f in found.forecasts]
    assert pairs == [(2022, 2023), (2022, 2025), (2023, 2025), (2024, 2025)]


def test_a_record_that_ends_before_the_first_forecast_is_told():
    ends = {"backcast.first_origin": 2025, "backcast.last_origin": 2025}
    with pytest.raises(StudyError) as caught:
        backcast(late(**ends), Processes(1))
    assert caught.value.what.id == "backcast-no-later-record"


RUNS = {"physical_status": "operating", "offtake": "ppa"}
STANDS = {"energised": {"value": "2020-01", "source": "a test"}}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("backcast.projects", {"nobody": {"2020-01": RUNS}}),
        ("backcast.lines", {"nowhere": {"2020-01": STANDS}}),
        ("backcast.fits.wind_late.of", ["wnd.construction"]),
    ],
)
def test_a_history_of_what_is_not_there_is_refused(path, value):
    with pytest.raises(ScenarioError):
        late(**{path: value})


def test_days_cover_months_by_their_share():
    share = months_between(2018, 24, 2018.0, decimal_year(date(2018, 5, 23)))
    np.testing.assert_allclose(share[:4], 1)
    assert share[4] == pytest.approx(23 / 31, abs=0.002)
    assert (share[5:] == 0).all()
