"""Findings follow the run: two runs that end differently are told differently."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.analysis.facts.headline import headline
from simulator.analysis.scorecard import scorecard
from simulator.outcomes.store import Outcomes
from simulator.present.figures import PICTURES
from simulator.present.titles import power as titles
from tests.present.worlds import scaled, target, world


def title(name: str, scenario, outcomes: Outcomes) -> str:
    picture = PICTURES[name]
    return picture.title(picture.facts(scenario, outcomes, scorecard(scenario, outcomes)))


def with_array(outcomes: Outcomes, **arrays: np.ndarray) -> Outcomes:
    return Outcomes(
        arrays={**outcomes.arrays, **arrays},
        means=outcomes.means,
        first_year=outcomes.first_year,
        last_year=outcomes.last_year,
        labels=outcomes.labels,
    )


@pytest.mark.parametrize(
    ("share", "verdict"),
    [
        (0.0, "is unlikely to be met (none of 400 futures)"),
        (0.5, "may or may not be met (50 ± 2 % of futures)"),
        (1.0, "is likely to be met (all of 400 futures)"),
    ],
)
def test_the_headline_says_whether_the_commitment_is_met(share, verdict):
    scenario, outcomes = world()
    met = np.arange(400) < share * 400
    mw = np.where(met[:, None], 6000.0, 4000.0) * np.ones(12)

    said = title("mw_by_year", scenario, with_array(outcomes, commissioned_mw=mw))

    assert said.startswith("The 5,000 MW commitment for 2030")
    assert verdict in said


def test_the_headline_tells_the_medians_own_number():
    scenario, outcomes = world()
    outcomes = with_array(outcomes, commissioned_mw=np.full((400, 12), 4321.0))

    assert "4,320 MW by then" in title("mw_by_year", scenario, outcomes)


def test_without_targets_the_headline_speaks_of_the_last_year():
    scenario, outcomes = world(targets={})

    said = title("mw_by_year", scenario, outcomes)

    assert "commitment" not in said
    assert said.endswith("at the end of 2035")


def test_the_firmest_promise_of_the_latest_year_is_the_headline():
    asked = {
        "plan": target("A plan", 9000, 2034),
        "early": target("A commitment", 3000, 2026, standing="commitment"),
        "late": target("A commitment", 5000, 2031, standing="commitment"),
        "cap": target("A cap", 8000, 2035, standing="commitment", comparator="at_most"),
        "beyond": target("Too late", 11_000, 2050, standing="commitment"),
    }
    scenario, outcomes = world(targets=asked)

    found = headline(scorecard(scenario, outcomes))

    assert found is not None
    assert found.id == "late"


@pytest.mark.parametrize(("last", "verb"), [(3.0, "grow"), (1.0, "stay"), (0.2, "fall")])
def test_imports_grow_stay_or_fall(last, verb):
    scenario, outcomes = world()
    twh = np.full((400, 12), 5000.0)
    twh[:, -1] *= last

    assert title("twh_by_year", scenario, with_array(outcomes, import_gwh=twh)).startswith(
        f"Imports {verb} from a median of 5.00 TWh in 2025"
    )


def test_no_energy_is_told_as_none():
    scenario, outcomes = world()

    said = title("twh_by_year", scenario, scaled(outcomes, commissioned=0.0))

    assert said == "No energy reaches the border in any future"


def test_the_technology_that_carries_most_is_named():
    scenario, outcomes = world()
    for key, project in scenario.power.projects.items():
        wind = project.technology == "wind"
        outcomes.means["project_gwh"][:, outcomes.projects.index(key)] *= 100 if wind else 0.01

    assert title("twh_by_year", scenario, outcomes).endswith("mostly wind")


def test_the_line_that_binds_is_named_and_none_when_none_does():
    scenario, outcomes = world()
    outcomes.means["line_curtailed_gwh"][:, 1] *= 50

    assert title("curtailment", scenario, outcomes).startswith("Nam Mo - Tuong Duong 1 binds most")

    nothing = title("curtailment", scenario, scaled(outcomes, curtailed=0.0))
    assert nothing == "Lines keep practically no energy back"


def test_who_is_curtailed_first_is_told():
    scenario, outcomes = world()
    power = scenario.power.model_copy(update={"curtailment": "by_contract"})
    picture = PICTURES["curtailment"]

    def shows(scenario):
        return picture.caption(picture.facts(scenario, outcomes, scorecard(scenario, outcomes)))

    assert "all plants behind it share the loss" in shows(scenario)
    assert "without a contract lose before" in shows(scenario.model_copy(update={"power": power}))


def test_projects_in_time_are_counted():
    scenario, outcomes = world()
    never = np.full_like(outcomes.arrays["project_cod"], np.nan)
    never[:, :4] = 2022.0
    at_once = np.where(np.isnan(never), 2027.0, never)

    late = title("timeline", scenario, with_array(outcomes, project_cod=never))
    prompt = title("timeline", scenario, with_array(outcomes, project_cod=at_once))

    assert "none is likelier than not" in late
    assert prompt.startswith("Of 8 projects still to come, 8 (")


def test_floors_and_caps_are_counted_apart():
    asked = {
        "low": target("Low", 100),
        "high": target("High", 99_000),
        "cap": target("Cap", 99_000, comparator="at_most"),
    }
    scenario, outcomes = world(targets=asked)

    said = title("scorecard", scenario, outcomes)

    assert said == (
        "1 of 2 targets that ask for a minimum is likelier met than missed; "
        "1 of 1 caps is likely to be kept"
    )


def test_the_month_with_most_is_named():
    scenario, outcomes = world()
    monthly = np.full((400, 144), 100.0)
    monthly[:, 8::12] = 250.0
    monthly[:, 2::12] = 50.0

    said = title("monthly", scenario, with_array(outcomes, import_monthly_gwh=monthly))

    assert said == "In 2030 a typical September brings 5.0 times the energy of a typical March"


@pytest.mark.parametrize(
    ("code", "reason"), [(3, "never built"), (4, "other buyers"), (5, "price"), (6, "lines")]
)
def test_the_reason_that_takes_most_is_named(code, reason):
    scenario, outcomes = world()
    exits = np.zeros_like(outcomes.arrays["project_exit"])
    exits[:, 4:] = code

    assert f"most is lost to {reason}" in title(
        "losses", scenario, with_array(outcomes, project_exit=exits)
    ).replace("projects that are ", "").replace("the price that is offered", "price")


def test_imports_that_cost_more_than_the_alternative_are_told_so():
    scenario, outcomes = world()
    saving = outcomes.arrays["saving_musd"]

    cheap = title("cost", scenario, with_array(outcomes, saving_musd=np.abs(saving) + 1))
    dear = title("cost", scenario, with_array(outcomes, saving_musd=-np.abs(saving)))

    assert cheap.endswith("less than imported coal in all of 400 futures")
    assert dear.endswith("less than imported coal in none of 400 futures")


def test_the_answer_tells_capacity_target_reasons_and_lines():
    scenario, outcomes = world()
    rows = scorecard(scenario, outcomes)
    names = ("mw_by_year", "twh_by_year", "losses", "curtailment")

    answer = titles.answer(*(PICTURES[n].facts(scenario, outcomes, rows) for n in names))

    assert [number.split()[-1] for number, _, _ in answer.numbers] == ["MW", "MW", "MW", "TWh"]
    assert answer.sentences[0].startswith("At the end of 2030")
    assert "5,000 MW by 2030" in answer.sentences[1]
    assert "most is lost to" in answer.sentences[2]
    assert "keep back" in answer.sentences[3]
