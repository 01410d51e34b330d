"""Scenarios beside each other: what is the same, what differs, what cannot be compared."""

import numpy as np
import pytest

from simulator.catalogue.message import listing, message, year
from simulator.present.comparison import findings, tables
from simulator.run import sharing
from simulator.scenario.load import load
from simulator.studies.compare import NothingToCompareError, play, runs
from simulator.studies.compare.comparison import labels_of, on_one_chance
from tests.studies.compare.worlds import compared, shipped, small
from tests.worlds.build import WORLDS, fixed

LATE = {"power.lines.gate.energised": fixed("2029-12")}
GOAL = "half_a_gigawatt"


def test_a_scenario_differs_from_itself_by_exactly_zero_and_says_so():
    made = compared(shipped("base", 50), shipped("base", 50))
    (found,) = made.differences.values()
    assert list(found) == list(made.quantities)
    for name, pairs in found.items():
        known = np.isfinite(made.reference.by_year(name, made.years)).all(axis=0)
        assert (pairs.mean[known] == 0).all(), name
        assert (pairs.standard_error[known] == 0).all(), name
    for goal in made.goals["base_2"].values():
        assert float(goal.chance.mean) == float(goal.chance.standard_error) == 0
        assert goal.sooner == goal.later == 0
    assert findings.by_scenario(made) == [
        message("compare-identical", name="base_2", reference="base", changed=0)
    ]


def test_scenarios_that_differ_in_language_alone_differ_in_nothing():
    made = compared(small(), small({"lang": "vi"}))
    assert made.others[0].scenario.lang == "vi"
    assert not made.inputs["small_2"]
    assert findings.by_scenario(made) == [
        message("compare-identical", name="small_2", reference="small", changed=0)
    ]


def test_the_order_of_scenarios_only_flips_signs():
    a, b = small(), small({"power.renewed": fixed(0.2)} | _later())
    there, back = compared(a, b), compared(b, a)
    (forward,), (backward,) = there.differences.values(), back.differences.values()
    assert any(pairs.is_significant.any() for pairs in forward.values())
    for name, pairs in forward.items():
        np.testing.assert_allclose(pairs.mean, -backward[name].mean, rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(pairs.p10, -backward[name].p90, rtol=1e-9, atol=1e-9)
    (mine,), (theirs,) = there.goals.values(), back.goals.values()
    assert float(mine[GOAL].chance.mean) == -float(theirs[GOAL].chance.mean)
    assert (mine[GOAL].sooner, mine[GOAL].later) == (theirs[GOAL].later, theirs[GOAL].sooner)


def _later():
    return {"power.projects.young_dam.cod": fixed("2029-06")}


def test_pairs_make_errors_smaller_by_the_factor_that_their_correlation_gives():
    made = compared(shipped("base", 400), shipped("lines_on_time", 400))
    (other,), at = made.others, made.years.index(2030)
    for name in ("commissioned_mw", "import_gwh"):
        a, b = (side.by_year(name, made.years)[:, at] for side in (made.reference, other))
        found = made.differences[other.label][name].at(at)
        correlation = np.corrcoef(a, b)[0, 1]
        variances = a.var(), b.var()
        left = 1 - 2 * correlation * np.sqrt(np.prod(variances)) / sum(variances)
        ratio = float(found.standard_error / found.unpaired_error)
        assert ratio == pytest.approx(np.sqrt(left), rel=1e-6)
        assert ratio < 0.7
        assert bool(found.is_significant)


def test_a_part_that_only_one_has_is_told_and_not_compared():
    without = shipped("base", 20, {"coal": None, "correlations.kaleum_output": None})
    made = compared(shipped("base", 20), without)
    assert "coal" in made.missing
    assert "coal_kt" not in made.quantities
    assert "trade_musd" in made.quantities
    note = next(note for note in made.notes if note.id == "compare-part-missing")
    assert (note["part"], note["without"]) == (message("part-coal"), listing(["base_2"]))
    assert "coal_5mt_buyer" not in made.goals["base_2"]


def test_horizons_that_differ_are_compared_over_the_years_they_share():
    made = compared(small(), small({"horizon.first_year": 2026, "horizon.last_year": 2032}))
    assert made.years == tuple(range(2026, 2031))
    (note,) = made.notes
    assert note.id == "compare-horizons-differ"
    assert (note["first"], note["last"]) == (year(2026), year(2030))
    (found,) = made.differences.values()
    assert all(pairs.mean.shape == (5,) for pairs in found.values())


def test_horizons_that_share_no_year_are_refused():
    with pytest.raises(NothingToCompareError, match=r"share no year \(small 2024–2030; small_2 20"):
        play([small(), small({"horizon.first_year": 2031, "horizon.last_year": 2032})])


def test_a_target_that_only_one_has_is_told():
    other = dict(load(WORLDS / "small.yaml").merged["targets"][GOAL], year=2028)
    with_more = small({"targets": {GOAL: other, "sooner": other}})
    made = compared(small(), with_more)
    missing = message("compare-target-missing", target="sooner", scenarios=listing(["small"]))
    assert missing in made.notes
    assert list(made.goals["small_2"]) == [GOAL]
    assert made.targets == (GOAL, "sooner")


def test_all_are_played_on_the_chance_of_the_first_and_that_is_said():
    (first, second), notes = on_one_chance(
        [small(), load(WORLDS / "small.yaml", {"seed": 9}, draws=30)]
    )
    assert (second.scenario.seed, second.scenario.draws) == (1, 60)
    assert (second.merged["seed"], second.merged["draws"]) == (1, 60)
    assert first.scenario.seed == 1
    (note,) = notes
    assert note.id == "compare-other-chance"
    assert [each.id for each in note["asked"].items] == ["compare-seed", "compare-draws"]
    assert (note["scenario"], note["reference"]) == ("small", "small")
    made = play([small()] * 2, seed=5, draws=10).comparison
    assert {(s.scenario.seed, s.outcomes.draws) for s in made.sides} == {(5, 10)}


def test_a_scenario_that_breaks_while_playing_does_not_stop_the_others(monkeypatch):
    sound = runs.simulate

    def breaks_on_the_second(scenario, **options):
        if scenario.name == "small_2":
            raise ZeroDivisionError("ours")
        return sound(scenario, **options)

    monkeypatch.setattr(runs, "simulate", breaks_on_the_second)
    broken = small({"name": "small_2"})
    made = play([small(), broken, small()])
    assert [side.label for side in made.comparison.sides] == ["small", "small_3"]
    ((name, error),) = made.failures
    assert (name, type(error)) == ("small_2", ZeroDivisionError)


def test_labels_tell_scenarios_of_one_name_apart():
    assert labels_of([small(), small(), small({"name": "small_2"})]) == [
        "small",
        "small_2",
        "small_2_2",
    ]


def test_power_that_does_not_differ_is_played_once(monkeypatch):
    made = play([shipped("base", 20), shipped("trade_low", 20)])
    low = made.comparison.others[0].scenario
    assert sharing((None, made.cached), low, 20) is made.cached
    alone = play([shipped("trade_low", 20), shipped("base", 20)])
    np.testing.assert_array_equal(
        alone.comparison.reference.outcomes.arrays["trade_musd"],
        made.comparison.others[0].outcomes.arrays["trade_musd"],
    )


def test_what_is_within_the_noise_is_said_to_be():
    made = compared(small(draws=8), small({"power.renewed": fixed(0.9)} | _later(), draws=8))
    said = {
        tables.verdict(pairs.at(i), made.draws)
        for pairs in made.differences["small_2"].values()
        for i in range(len(made.years))
    }
    assert "within_noise" in said


def test_how_far_it_is_is_told_in_messages_scenario_by_scenario():
    told = []
    late = small({"power.projects.young_dam.cod": fixed("2027-06")})
    play([small(), late], progress=lambda share, doing: told.append((share, doing)))

    assert [share for share, _ in told] == [0.5, 1.0]
    assert told[-1][1] == message(
        "compare-doing", doing=message("study-playing"), scenario="small_2"
    )
