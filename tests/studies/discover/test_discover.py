"""When a target is met: told of whole runs, in circumstances as they were drawn, with refusals."""

import numpy as np
import pytest

from simulator.analysis.boxes import within
from simulator.run.simulate import simulate
from simulator.studies.discover import discover, discovered, study
from simulator.studies.refusal import StudyError
from simulator.studies.sensitivity.given import of_run
from tests.worlds.build import SCENARIOS, varied

DRAWS = 1000


@pytest.fixture(scope="module")
def base():
    return varied(SCENARIOS / "base.yaml")


@pytest.fixture(scope="module")
def found(base):
    return discover(base, "mou_2030", draws=DRAWS, shuffles=19)


def test_the_rarer_is_looked_for_and_told_of_the_run_itself(base, found):
    played = simulate(base.scenario, DRAWS, quantities=["commissioned_mw", "line_energised"])
    met = played.arrays["commissioned_mw"][:, 2030 - played.first_year] >= 5000
    assert found.event == "met"
    assert found.everywhere == met.mean()
    line = next(c for c in found.circumstances if c.kind == "date")
    column = played.labels["line"].index(line.path.split(".")[2])
    dates = np.nan_to_num(played.arrays["line_energised"][:, column], nan=np.inf)
    np.testing.assert_allclose(line.values, np.where(dates < 2031, dates, np.inf))


def test_what_is_told_of_a_box_is_so_in_the_futures_that_were_not_used(base, found):
    (box, *_) = found.boxes
    played = simulate(base.scenario, DRAWS, quantities=["commissioned_mw"])
    met = played.arrays["commissioned_mw"][:, 2030 - played.first_year] >= 5000
    values = np.column_stack([c.values for c in found.circumstances])
    inside = within(values, box.sides)[1::2]
    assert box.density == met[1::2][inside].mean() > found.everywhere
    assert box.coverage == (met[1::2] & inside).sum() / met[1::2].sum()


def test_what_delays_everything_is_one_of_the_circumstances(found):
    sides = {found.circumstances[s.column].path for box in found.boxes for s in box.sides}
    assert any("shared_shock" in path or path.endswith(".energised") for path in sides)


def test_a_tree_divides_all_futures(base):
    pytest.importorskip("sklearn")
    found = discover(base, "mou_2030", draws=500, tree=True, shuffles=19)
    assert 1 < len(found.leaves) <= 6
    assert sum(leaf.share for leaf in found.leaves) == pytest.approx(1)
    values = np.column_stack([c.values for c in found.circumstances])
    counts = sum(within(values, leaf.sides).astype(int) for leaf in found.leaves)
    assert (counts <= 1).all()


@pytest.mark.parametrize("target", ["mou_2031", "trade_5bn_2028"])
def test_a_target_that_is_not_there_or_never_met_is_refused(base, target):
    with pytest.raises(StudyError):
        discover(base, target, draws=500, shuffles=19)


def test_a_run_tells_the_same_of_its_own_draws(base, found):
    outcomes = simulate(base.scenario, DRAWS)
    given = of_run(base, outcomes, "mou_2030")
    told = discovered(given, outcomes)
    assert (told.event, told.everywhere, told.draws) == (found.event, found.everywhere, DRAWS)
    assert told.boxes[0].sides == found.boxes[0].sides


def test_where_lines_were_not_kept_of_all_draws_they_are_left_out(base):
    outcomes = simulate(base.scenario, 600, keep=100)
    told = discovered(of_run(base, outcomes, "mou_2030"), outcomes)
    kinds = {circumstance.kind for circumstance in told.circumstances}
    assert kinds <= {"place", "number"} or len(outcomes.arrays["line_energised"]) == 600


def test_on_few_draws_nothing_is_told(base):
    with pytest.raises(StudyError) as caught:
        discover(base, "mou_2030", draws=499)
    assert caught.value.problems[0].id == "sensitivity-few-draws"


def test_where_no_circumstance_is_one_number_none_is_told(base, monkeypatch):
    monkeypatch.setattr(study, "circumstances", lambda *_: [])
    found = discover(base, "mou_2030", draws=500, tree=True, shuffles=19)
    assert (found.looked_at, found.circumstances, found.boxes, found.leaves) == (0, (), (), ())
