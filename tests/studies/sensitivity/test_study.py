"""What moves an answer of a small world: consistent with itself, refused where there is none."""

import numpy as np
import pytest

from simulator.run import simulate
from simulator.sampling.streams import prescribed
from simulator.scenario.vary import vary
from simulator.studies.executors import Processes, here
from simulator.studies.refusal import StudyError
from simulator.studies.sensitivity import sensitivity
from simulator.studies.sensitivity.design import Design, exchanged
from simulator.studies.sensitivity.found import more_draws
from simulator.studies.sensitivity.ranged import at_ends, with_range
from simulator.studies.sensitivity.tenths import Tenths
from tests.worlds.build import SCENARIOS, WORLDS, varied

SMALL = WORLDS / "small.yaml"
ASKED = {"quantity": "commissioned_mw", "year": 2029}


@pytest.fixture(scope="module")
def found():
    return sensitivity(varied(SMALL), **ASKED, draws=1000, executor=here(1), sobol_base=64)


def values(loaded, draws, prescription=None):
    if prescription is None:
        outcomes = simulate(loaded.scenario, draws, workers=1, quantities=["commissioned_mw"])
    else:
        with prescribed(prescription):
            outcomes = simulate(loaded.scenario, draws, workers=1, quantities=["commissioned_mw"])
    return outcomes.arrays["commissioned_mw"][:, 2029 - outcomes.first_year]


@pytest.mark.parametrize("file", [SMALL, SCENARIOS / "base.yaml"])
def test_futures_put_together_of_one_are_that_future(file):
    draws = 40
    same = Design(np.repeat(np.arange(draws)[:, None], 3, axis=1), lambda path: len(path) % 3)
    quantities = ["commissioned_mw", "import_gwh"]
    plain = simulate(varied(file).scenario, draws, workers=1, quantities=quantities)
    with prescribed(same):
        made = simulate(varied(file).scenario, draws, workers=1, quantities=quantities)
    for name in quantities:
        np.testing.assert_array_equal(plain.arrays[name], made.arrays[name])


def test_coal_is_put_together_with_all_months_of_a_gate():
    loaded = varied(SCENARIOS / "base.yaml")
    same = Design(np.arange(20)[:, None], lambda path: 0)
    plain = simulate(loaded.scenario, 20, workers=1, quantities=["coal_kt"])
    with prescribed(same):
        made = simulate(loaded.scenario, 20, workers=1, quantities=["coal_kt"])
    np.testing.assert_array_equal(plain.arrays["coal_kt"], made.arrays["coal_kt"])


def test_the_first_and_the_last_row_of_a_design_are_whole_futures():
    column = {"power.lines.ridge_line.energised": 0}
    design = exchanged(8, 2, lambda path: column.get(path, 1))
    y = values(varied(SMALL), design.rows, design).reshape(8, 4)
    plain = values(varied(SMALL), 16)
    np.testing.assert_array_equal(y[:, 0], plain[:8])
    np.testing.assert_array_equal(y[:, 3], plain[8:])


def test_the_mean_is_that_of_the_run(found):
    plain = values(varied(SMALL), 1000)
    assert found.mean == pytest.approx(float(plain.mean()))
    assert found.draws == 1000


def test_every_column_of_chance_is_in_one_input(found):
    assert sum(effect.numbers for effect in found.effects) == sum(found.inputs.each.values())
    totals = [e.total for e in found.effects if not np.isnan(e.total)]
    assert totals == sorted(totals)[::-1]


def test_what_leads_leads_in_the_design_too(found):
    indices = found.exchanged.indices
    by_name = dict(zip(found.exchanged.names, indices.first, strict=False))
    halves = dict(zip(found.exchanged.names, indices.first_half, strict=False))
    for effect in found.effects[:3]:
        allowed = 2 * halves[effect.name] + 4 * effect.share_error
        assert abs(by_name[effect.name] - effect.share) < allowed


def test_a_number_at_its_ends_is_a_run_with_that_number_there(found):
    moving = [
        k for k in found.known if k.how == "drawn" and k.path == "power.projects.young_dam.cod"
    ]
    (known,) = moving
    path, base = known.path, 1000
    design = Tenths([path], base, lambda p: p)
    low, high = design.ends(values(varied(SMALL), design.rows, design))[0]
    assert (known.low, known.high) == pytest.approx((float(low.mean()), float(high.mean())))
    u = design(1, path, range(2 * base))[:, 0]
    assert (u[:base] < 0.1).all()
    assert (u[base:] > 0.9).all()


def test_fixed_assumptions_take_part_and_what_moves_nothing_is_counted(found):
    ranged = with_range(found.loaded)
    assert found.widened > 0
    assert found.looked_at >= len(ranged)
    assert 0 < found.assumptions < found.looked_at
    assert len(found.known) < found.looked_at
    assert {k.path for k in found.known if k.how in ("widened", "ends")} <= ranged.keys()


def test_correlated_numbers_are_put_to_their_ends_together():
    dates = ["power.projects.young_dam.cod", "power.lines.ridge_line.energised"]
    both = {"members": dates, "correlation": {"value": 0.6, "source": "a test"}}
    loaded = vary(varied(SMALL), {"correlations": {"both": both}})
    asked = sensitivity(loaded, **ASKED, draws=500, executor=here(1))
    paths = {known.path for known in asked.known}
    assert "correlations.both" in paths
    assert paths.isdisjoint(dates)
    assert {"correlations.both"} <= {effect.name for effect in asked.effects}


def test_what_no_run_draws_is_found_among_all_that_has_a_range():
    loaded = varied(SCENARIOS / "base.yaml")
    ranged = with_range(loaded)
    path = "power.projects.nam_kong_1.vn_share"

    def values(other):
        return np.full(4, quantity(other).distribution.central)

    def quantity(of):
        return of.scenario.power.projects["nam_kong_1"].vn_share

    moved = at_ends(loaded, ranged, values, values(loaded), here(1))
    found = {each.path: each for each in moved if not np.array_equal(each.low, each.high)}
    assert found.keys() == {path}
    assert (found[path].low[0], found[path].high[0]) == quantity(loaded).range
    refused = {each.path for each in moved if each.refused}
    assert refused == {f"power.one_of.sepon.{name}.probability" for name in ("ami", "vayu")}


def test_who_evaluates_does_not_matter(found):
    again = sensitivity(varied(SMALL), **ASKED, draws=1000, executor=Processes(2))
    assert again.known == found.known
    assert again.effects == pytest.approx(found.effects) or again.mean == found.mean


def target(value, **changes):
    asked = {
        "title": "A test", "quantity": "commissioned_mw", "year": 2029, "comparator": "at_least",
        "value": value, "unit": "MW", "standing": "plan", "source": "a test", **changes,
    }  # fmt: skip
    return vary(varied(SMALL), {"targets": {"asked": asked}})


def without_coal():
    return varied(SCENARIOS / "base.yaml", {"coal": None})


@pytest.mark.parametrize(
    ("loaded", "asked", "problem"),
    [
        (varied(SMALL), {}, "sensitivity-target-or-quantity"),
        (varied(SMALL), {"target": "asked", **ASKED}, "sensitivity-target-or-quantity"),
        (varied(SMALL), {"target": "nought"}, "sensitivity-no-target"),
        (varied(SMALL), {"quantity": "comissioned_mw", "year": 2029}, "sensitivity-no-quantity"),
        (varied(SMALL), {"quantity": "commissioned_mw"}, "sensitivity-no-year"),
        (varied(SMALL), {"quantity": "commissioned_mw", "year": 2040}, "sensitivity-no-year"),
        (varied(SMALL), {"quantity": "commissioned_mw", "year": 2024}, "sensitivity-same"),
        (varied(SMALL), {**ASKED, "draws": 100}, "sensitivity-few-draws"),
        (target(1), {"target": "asked"}, "sensitivity-always"),
        (target(9000), {"target": "asked"}, "sensitivity-never"),
        (target(300, year=2027), {"target": "asked"}, "sensitivity-rare"),
        (target(1, year=2050), {"target": "asked"}, "sensitivity-not-tested"),
        (without_coal(), {"target": "coal_5mt_buyer"}, "sensitivity-not-tested"),
        (target(1), {"target": "asked", "year": 2029}, "sensitivity-year-of-target"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_the_reason(loaded, asked, problem):
    with pytest.raises(StudyError) as caught:
        sensitivity(loaded, **{"draws": 500, **asked})
    assert [p.id for p in caught.value.problems] == [problem]


def test_a_wide_interval_asks_for_more_draws():
    assert more_draws(0.3, 0.05, 1000) is None
    assert more_draws(0.1, 0.04, 1000) == 4000
    assert more_draws(0.0, 0.04, 1000) > 1000
