"""Findings follow the run: two runs that end differently have different findings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from simulator.analysis.figure_data.headline import headline
from simulator.analysis.scorecard import scorecard
from simulator.catalogue.message import Message, Number, message, year
from simulator.catalogue.numbers import chance, with_unit
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import parts
from simulator.present.answer import answer_of
from simulator.present.figures import PICTURES
from tests.present.worlds import scaled, target, world

MW = message("unit-mw")
DRAWS = 400


def title(name: str, scenario, outcomes: Outcomes) -> Message:
    picture = PICTURES[name]
    found = picture.title(picture.data(scenario, outcomes, scorecard(scenario, outcomes)))
    assert isinstance(found, Message)
    return found


def with_array(outcomes: Outcomes, **arrays: np.ndarray) -> Outcomes:
    return replace(outcomes, arrays={**outcomes.arrays, **arrays})


@pytest.mark.parametrize(("share", "verdict"), [(0.0, "unlikely"), (0.5, "open"), (1.0, "likely")])
def test_the_headline_says_whether_the_commitment_is_met(share, verdict):
    scenario, outcomes = world()
    met = np.arange(DRAWS) < share * DRAWS
    mw = np.where(met[:, None], 6000.0, 4000.0) * np.ones(12)

    found = title("mw_by_year", scenario, with_array(outcomes, commissioned_mw=mw))

    assert found.id == f"power-target-{verdict}"
    assert found["value"] == with_unit(Number(5000.0), MW)
    assert found["year"] == year(2030)
    error = 0.5 * (DRAWS + 4) ** -0.5  # Agresti and Coull at one half
    assert share != 0.5 or found["met"] == chance(0.5, error, DRAWS)


def test_the_headline_has_the_medians_own_number():
    scenario, outcomes = world()
    outcomes = with_array(outcomes, commissioned_mw=np.full((DRAWS, 12), 4321.0))

    assert title("mw_by_year", scenario, outcomes)["there"] == with_unit(Number(4320.0), MW)


def test_without_targets_the_headline_speaks_of_the_last_year():
    scenario, outcomes = world(targets={})

    found = title("mw_by_year", scenario, outcomes)

    assert (found.id, found["year"]) == ("power-in-operation", year(2035))


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
    gwh = np.full((DRAWS, 12), 5000.0)
    gwh[:, -1] *= last

    found = title("twh_by_year", scenario, with_array(outcomes, import_gwh=gwh))

    assert found.id == f"power-imports-{verb}"
    assert found["now"] == with_unit(Number(5.0, 2), message("unit-twh"))
    assert found["start"] == year(2025)


def test_no_energy_is_told_as_none():
    scenario, outcomes = world()

    found = title("twh_by_year", scenario, scaled(outcomes, commissioned=0.0))

    assert found == message("power-imports-none")


def test_the_technology_that_carries_most_is_named():
    scenario, outcomes = world()
    for key, project in scenario.power.projects.items():
        wind = project.technology == "wind"
        outcomes.means["project_gwh"][:, outcomes.projects.index(key)] *= 100 if wind else 0.01

    found = title("twh_by_year", scenario, outcomes)

    assert (found["most"], found["technology"]) == ("yes", message("technology-wind.mass"))


def test_the_line_that_binds_is_named_and_none_when_none_does():
    scenario, outcomes = world()
    outcomes.means["line_curtailed_gwh"][:, 1] *= 50

    found = title("curtailment", scenario, outcomes)
    assert (found.id, found["line"]) == ("power-line-binds-most", "Nam Mo - Tuong Duong 1")

    nothing = title("curtailment", scenario, scaled(outcomes, curtailed=0.0))
    assert nothing == message("power-no-line-binds")


def test_who_is_curtailed_first_is_told():
    scenario, outcomes = world()
    power = scenario.power.model_copy(update={"curtailment": "by_contract"})
    picture = PICTURES["curtailment"]

    def order(scenario):
        shown = picture.caption(picture.data(scenario, outcomes, scorecard(scenario, outcomes)))
        assert isinstance(shown, Message)
        return shown["order"]

    assert order(scenario) == "pro_rata"
    assert order(scenario.model_copy(update={"power": power})) == "by_contract"


def test_projects_in_time_are_counted():
    scenario, outcomes = world()
    never = np.full_like(outcomes.arrays["project_cod"], np.nan)
    never[:, :4] = 2022.0
    at_once = np.where(np.isnan(never), 2027.0, never)

    late = title("timeline", scenario, with_array(outcomes, project_cod=never))
    prompt = title("timeline", scenario, with_array(outcomes, project_cod=at_once))

    assert (late["awaited"], late["likely"]) == (8, 0)
    assert (prompt["awaited"], prompt["likely"]) == (8, 8)


@pytest.mark.parametrize(
    ("asked", "finding"),
    [
        ({"low": 100, "high": 99_000}, "scorecard-floors"),
        ({"cap": 99_000}, "scorecard-caps"),
        ({"low": 100, "high": 99_000, "cap": 99_000}, "scorecard-floors-and-caps"),
        ({}, "scorecard-nothing-tested"),
    ],
)
def test_floors_and_caps_are_counted_apart(asked, finding):
    comparators = dict.fromkeys(asked, "at_least") | {"cap": "at_most"}
    targets = {n: target(n, mw, comparator=comparators[n]) for n, mw in asked.items()}
    scenario, outcomes = world(targets=targets)

    found = title("scorecard", scenario, outcomes)

    assert found.id == finding
    told = dict(found.args)
    if "low" in asked:
        assert (told["floors"], told["floors_met"], told["floors_all"]) == ("some", 1, 2)
    if "cap" in asked:
        assert (told["caps"], told["caps_met"], told["caps_all"]) == ("all", 1, 1)


def test_the_month_with_most_is_named():
    scenario, outcomes = world()
    monthly = np.full((DRAWS, 144), 100.0)
    monthly[:, 8::12] = 250.0
    monthly[:, 2::12] = 50.0

    found = title("monthly", scenario, with_array(outcomes, import_monthly_gwh=monthly))

    assert found == message(
        "power-months-ratio",
        year=year(2030),
        most=message("month-9"),
        least=message("month-3"),
        ratio=Number(5.0, 1),
    )


@pytest.mark.parametrize(
    ("code", "reason"),
    [(3, "never_built"), (4, "other_buyer"), (5, "no_contract_for_price"), (6, "no_line")],
)
def test_the_reason_that_takes_most_is_named(code, reason):
    scenario, outcomes = world()
    exits = np.zeros_like(outcomes.arrays["project_exit"])
    exits[:, 4:] = code

    found = title("losses", scenario, with_array(outcomes, project_exit=exits))

    assert found["reason"] == message(f"exit-{reason}.reason", year=year(2030))


def test_imports_that_cost_more_than_the_alternative_are_told_so():
    scenario, outcomes = world()
    saving = outcomes.arrays["saving_musd"]

    cheap = title("cost", scenario, with_array(outcomes, saving_musd=np.abs(saving) + 1))
    dear = title("cost", scenario, with_array(outcomes, saving_musd=-np.abs(saving)))

    assert cheap["cheaper"] == message("number-chance-all", draws=DRAWS)
    assert dear["cheaper"] == message("number-chance-none", draws=DRAWS)


def test_only_approved_projects_that_need_more_than_their_ceiling_are_named():
    scenario, outcomes = world()
    data, rows = PICTURES["losses"].data, scorecard(scenario, outcomes)
    approved = [i for i, p in enumerate(scenario.power.projects.values()) if p.is_only_approved]
    above = np.zeros_like(outcomes.arrays["project_above_ceiling"])
    assert data(scenario, with_array(outcomes, project_above_ceiling=above), rows).dear == ()
    above[: DRAWS * 3 // 4, approved[0]] = 1
    above[:, approved[0] - 1] = 1  # has a contract
    dear = data(scenario, with_array(outcomes, project_above_ceiling=above), rows).dear
    name = scenario.power.projects[outcomes.projects[approved[0]]].name
    assert dear == ((name, 0.75),)


def test_the_answer_has_capacity_target_reasons_and_lines():
    scenario, outcomes = world()
    rows = scorecard(scenario, outcomes)
    names = ("mw_by_year", "twh_by_year", "losses", "curtailment")
    data = {name: PICTURES[name].data(scenario, outcomes, rows) for name in names}
    power, *_ = parts()

    answer = answer_of([replace(power, finding="losses")], PICTURES, data)

    assert [number["unit"].id for number, _, _ in answer.numbers] == [
        "unit-mw", "unit-mw", "unit-mw", "unit-twh",
    ]  # fmt: skip
    assert [sentence.id for sentence in answer.sentences] == [
        "power-answer-capacity",
        "power-answer-firm-rule",
        "power-answer-target-unlikely",
        "picture-finding",
        "power-answer-curtailed-most-at",
        "power-answer-dear",
        "picture-finding",
    ]
    assert answer.sentences[-1]["finding"] == PICTURES["losses"].title(data["losses"])
