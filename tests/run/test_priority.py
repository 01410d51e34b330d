"""Curtailment by contract, from plants to the bill."""

import numpy as np
import pytest

from tests.run.test_invariance import columns, reversed_entries
from tests.run.test_laws import SCENARIOS, close
from tests.worlds.build import base, of, plain, play, running

PROJECTS, LINES = "power.projects", "power.lines"
YEAR = 8.76  # thousand hours of 2026
PRICE = 0.98 * 6 / 100  # MUSD per GWh at the busbar: half of 4 % lost, 6 US cents
BY_CONTRACT = {"power.curtailment": "by_contract"}


def two_rivers(**limits):
    """Let a river of 30 MW be curtailed last, a brook of 15 MW first."""
    brook = running(technology="hydro_run_of_river", capacity_mw=30, curtailed="first")
    return {
        f"{PROJECTS}.dam.counted": False,
        f"{PROJECTS}.farm.counted": False,
        PROJECTS: {"brook": brook},
        **{f"{LINES}.{line}.n1_mw": mw for line, mw in limits.items()},
    }


def first_year(changes):
    """Return MW curtailed of the river and the brook, and MW paid of them."""
    found = play(plain(changes))
    kept_back = [of(found, "project_curtailed_gwh", p)[0, 0] / YEAR for p in ("river", "brook")]
    return *kept_back, found.arrays["paid_curtailment_musd"][0, 0] / YEAR / PRICE


def test_at_a_full_line_the_contract_comes_first():
    # 45 MW on a line of 36.
    changes = two_rivers(main=36)
    assert first_year(changes) == pytest.approx((6, 3, 0), abs=1e-3)
    assert first_year({**changes, **BY_CONTRACT}) == pytest.approx((0, 9, 0), abs=1e-3)


def test_the_buyer_owes_to_those_whom_he_curtails():
    # The town takes 36 MW of busbar power. Owed are 90 % of 30 and 15 MW: pro rata 3 and 1.5 MW
    # are missing, by contract the brook alone misses 7.5.
    changes = two_rivers(town=36 * 0.96)
    assert first_year(changes) == pytest.approx((6, 3, 4.5), abs=2e-3)
    assert first_year({**changes, **BY_CONTRACT}) == pytest.approx((0, 9, 7.5), abs=2e-3)


def test_of_two_full_lines_the_buyer_pays_for_his_own():
    # The line curtails 5 MW, the town 4 more, all of them the brook's; 7.5 are missing.
    changes = two_rivers(main=40, town=36 * 0.96)
    assert first_year({**changes, **BY_CONTRACT}) == pytest.approx((0, 9, 4), abs=2e-3)


@pytest.fixture(scope="module")
def tight():
    """Return base with lines of less than half their limits: pro rata and by contract."""
    pro_rata = SCENARIOS["base, lines tight"]()
    power = pro_rata.power.model_copy(update={"curtailment": "by_contract"})
    by_contract = pro_rata.model_copy(update={"power": power})
    return by_contract, play(pro_rata, 512), play(by_contract, 512)


def test_in_all_nothing_changes_but_who_is_curtailed(tight):
    _, pro_rata, by_contract = tight
    for name in ("landed_gwh", "firm_mw", "offered_gwh", "deliverable_mw"):
        close(by_contract.arrays[name], pro_rata.arrays[name], name)
    before, after = (run.arrays["project_gwh"] for run in (pro_rata, by_contract))
    assert np.abs(after - before).max() > 100


def test_the_order_of_projects_and_lines_does_not_matter_by_contract(tight):
    scenario, _, found = tight
    turned = play(reversed_entries(scenario), 512)
    for name in ("project_gwh", "project_curtailed_gwh"):
        values = turned.arrays[name][..., columns(turned, found.projects)]
        scale = np.abs(values).max()
        np.testing.assert_allclose(found.arrays[name], values, rtol=1e-4, atol=2e-5 * scale)


def test_where_all_have_a_contract_all_share_pro_rata():
    listed = {"power.arrivals": None}  # who is on no list yet has no contract
    scenario = base(listed)
    signed = {f"{PROJECTS}.{name}.curtailed": "last" for name in scenario.power.projects}
    pro_rata, by_contract = (
        play(scenario, 256),
        play(base({**listed, **BY_CONTRACT, **signed}), 256),
    )
    for name, values in pro_rata.arrays.items():
        np.testing.assert_array_equal(by_contract.arrays[name], values, err_msg=name)
