import itertools

import pytest

from simulator.parts.contract import Part, Step
from simulator.parts.petroleum.play import petroleum
from simulator.parts.registry import parts_of
from simulator.run import simulate
from simulator.run.schedule import ScheduleError, schedule
from tests.worlds.build import base, plain


def part(*steps: Step) -> Part:
    return Part("part", {}, lambda _: steps)


def step(name: str, needs: str = "", gives: str = "", wants: str = "") -> Step:
    return Step(
        name,
        lambda batch, given: {},
        reads=(),
        gives=tuple(gives.split()),
        needs=tuple(needs.split()),
        wants=tuple(wants.split()),
    )


STEPS = (
    step("d", needs="z y"),
    step("c", needs="x", gives="y z"),
    step("b", gives="x", wants="w unknown"),
    step("a", gives="w"),
)


@pytest.mark.parametrize("steps", list(itertools.permutations(STEPS)))
def test_steps_are_ordered_by_what_they_need_and_give(steps):
    found = schedule([part(*steps)], plain())
    assert [s.step.name for s in found] == ["a", "b", "c", "d"]


def test_a_want_that_nobody_gives_is_left_out():
    found = {s.step.name: s.takes for s in schedule([part(*STEPS)], plain())}
    assert found["b"] == ("w",)


def test_steps_that_wait_for_each_other_are_named():
    circle = part(step("a", needs="y", gives="x"), step("b", needs="x", gives="y"))
    with pytest.raises(ScheduleError, match="a, b"):
        schedule([circle], plain())


def test_a_need_that_nobody_gives_is_named():
    with pytest.raises(ScheduleError, match="lonely needs what no step gives: gold"):
        schedule([part(step("lonely", needs="gold"))], plain())


def test_two_steps_may_not_give_the_same():
    with pytest.raises(ScheduleError, match="gold"):
        schedule([part(step("a", gives="gold"), step("b", gives="gold"))], plain())


@pytest.mark.parametrize("make", [plain, base])
def test_what_steps_give_is_what_their_part_reports_and_couplings_by_name(make):
    scenario = make()
    for of_scenario in parts_of(scenario):
        given = [name for s in of_scenario.steps(scenario) for name in s.gives]
        assert set(of_scenario.quantities) == {name for name in given if "." not in name}
        assert {name.split(".")[0] for name in given if "." in name} <= {of_scenario.name}


def test_a_run_stops_where_a_step_does_not_give_what_it_declares(monkeypatch):
    def without_share(scenario, chance):
        made = petroleum(scenario, chance)
        return {name: values for name, values in made.items() if name != "petroleum_share"}

    monkeypatch.setattr("simulator.parts.petroleum.part.petroleum", without_share)
    asked = ["petroleum_ml"]
    assert "petroleum_ml" in simulate(base(), 8, workers=1, quantities=asked).arrays
    with pytest.raises(ScheduleError, match="petroleum_share"):
        simulate(base(), 8, workers=1)
