"""Projects that are on no list yet: how many appear, and what becomes of them."""

import numpy as np
from scipy import stats

from simulator.parts.chance import Chance
from simulator.parts.power.clocks import dates, listing_dates
from simulator.parts.power.structure import build
from tests.worlds.build import chance, drawn, fixed, of, plain, play

YEARS = 4  # of the plain world


def arrival(**changes):
    return {
        "name": "Not listed",
        "per_year": fixed(0.8),
        "at_most": 12,
        "technology": "hydro_reservoir",
        "capacity_mw": chance(uniform=[50, 150]),
        "profile": "even_water",
        "physical_status": "construction",
        "offtake": "ppa",
        "line": "main",
        "vn_share": fixed(1),
        "source": "a test",
        **changes,
    }


def world(**changes):
    return plain({"power.arrivals": {"later": arrival(**changes)}})


def appeared(scenario, draws=20_000):
    """Return whether each appears within the horizon, and when it supplies: [draw, entry]."""
    structure = build(scenario)
    own = [i for i, name in enumerate(structure.candidate_ids()) if name.startswith("later.")]
    chance = Chance(1, 0, draws)
    listed = listing_dates(structure, chance)[:, own]
    return listed < 2026 + YEARS, dates(structure, chance).cod[:, own]


def test_as_many_appear_as_a_poisson_process_gives():
    count = appeared(world())[0].sum(axis=1)
    law = stats.poisson(0.8 * YEARS)
    for k in range(7):
        share = law.pmf(k)
        assert abs((count == k).mean() - share) < 4 * np.sqrt(share * (1 - share) / count.size)


def test_they_appear_one_after_the_other_and_supply_a_lead_later():
    is_there, cod = appeared(world(lead_years=fixed(0.5)))
    assert (np.diff(is_there.astype(int), axis=1) <= 0).all()
    both = is_there[:, 0] & is_there[:, 1]
    assert (cod[both, 1] > cod[both, 0]).all()
    assert cod[:, 0].min() >= 2026.5


def test_an_uncertain_rate_gives_more_spread_than_a_certain_one():
    certain = appeared(world())[0].sum(axis=1)
    drawn_rate = {"lognormal": {"median": 0.6, "p90": 2.0}, "source": "a test"}
    uncertain = appeared(world(per_year=drawn_rate, at_most=30))[0].sum(axis=1)
    assert certain.var() < 1.15 * certain.mean()
    assert uncertain.var() > 1.5 * uncertain.mean()


def test_each_draws_its_own_capacity():
    structure, found = drawn(world())
    own = [i for i, name in enumerate(structure.candidate_ids()) if name.startswith("later.")]
    mw = found.capacity[:, own]
    assert abs(np.corrcoef(mw[:, 0], mw[:, 1])[0, 1]) < 0.1
    assert abs(mw.mean() - 100) < 3


def test_nothing_else_changes_where_they_are_left_out():
    there, alone = play(world()), play(plain())
    np.testing.assert_array_equal(of(there, "project_cod", "dam"), of(alone, "project_cod", "dam"))
    assert [name for name in there.projects if "." not in name] == list(alone.projects)


def test_their_megawatts_are_part_of_the_total_and_reported_by_themselves():
    outcomes = play(world(lead_years=fixed(0)), 256)
    total, own = (outcomes.arrays[name] for name in ("commissioned_mw", "unlisted_mw"))
    np.testing.assert_allclose(total - own, 240, atol=1e-3)
    assert own.mean(axis=0)[-1] > 100
    assert (play(plain()).arrays["unlisted_mw"] == 0).all()
