"""One whole draw of base, line by line and month by month, against PyPSA."""

import numpy as np
import pytest

from simulator.parts.power.draws import firm_gain, nameplate_planes
from simulator.parts.power.network import limit_planes, worth_planes
from simulator.parts.power.resource import power_planes
from simulator.physics.evacuation import bring, evacuate
from tests.oracles.base_draw import by_law, by_pypsa, drawn_of
from tests.worlds.build import base, drawn, fixed, play

DRAW, DRAWS = 0, 8


def curtailed(s, d, draw):
    """Return what each line curtails by the law, at the busbar: [branch, month], MW."""
    block = slice(draw, draw + 1)
    nameplate, rows = nameplate_planes(s, d, block)
    power = power_planes(s, d.resources, block, nameplate, rows)
    limits, gain = limit_planes(s, d.network, block, s.plan.limited), firm_gain(s)
    found = evacuate(
        s.plan,
        nameplate,
        power,
        bring(s.plan, nameplate, power, gain),
        d.resources.pondage_share[block, None],
        worth_planes(s, d.network, block),
        limits,
        {branch: a[block] for branch, a in d.line_availability.items() if branch in limits},
        gain,
    )
    planes = np.zeros((len(s.parent), s.months))
    for branch, part in found.at_branch.items():
        planes[branch, part.columns.cell] = part.mw
    return planes


def test_what_is_compared_with_pypsa_is_what_the_run_reports():
    scenario = base()
    s, d = drawn(scenario, DRAWS, scenario.seed)
    of_months = curtailed(s, d, DRAW) * s.hours / 1e3
    np.testing.assert_allclose(
        of_months.reshape(len(s.parent), s.years, 12).sum(axis=2).T,
        play(scenario, DRAWS).arrays["line_curtailed_gwh"][DRAW],
        rtol=1e-4,
        atol=1e-4,
    )


@pytest.mark.verifies(
    law="base: all that ponds change of a year's energy, and so the most they can flatter",
    tool="base played with no ponds and with ponds of six hours",
    of="a year's energy in any future",
    within=1e-5,
)
def test_ponds_change_next_to_nothing_of_base(differs):
    none, large = (
        play(base({"power.resource.pondage_hours": fixed(hours)}), 256).arrays["landed_gwh"]
        for hours in (0.0, 6.0)
    )
    differs((large - none) / none)


@pytest.mark.slow
@pytest.mark.verifies(
    law="one whole draw of base: what each line passes and curtails in each month",
    tool="PyPSA, solved by HiGHS",
    of="the most that a line of its tree is offered in a month",
    within=1e-5,
)
def test_pypsa_passes_and_curtails_the_same_on_every_line_in_every_month_of_a_draw(differs):
    scenario = base()
    s, d = drawn(scenario, DRAWS, scenario.seed)
    draw, lost = drawn_of(s, d, DRAW), curtailed(s, d, DRAW)
    binding = 0
    for tree in s.plan.trees:
        own = np.zeros_like(lost)
        lines = [node.branch for node in tree.nodes]
        own[lines] = lost[lines]
        law, pypsa = by_law(draw, tree, own), by_pypsa(draw, tree)
        most = max((law.passed_gwh + law.given_up_gwh).max(), 1.0)
        differs(abs(law.passed_gwh - pypsa.passed_gwh) / most)
        differs(abs(law.given_up_gwh - pypsa.given_up_gwh) / most)
        binding += np.count_nonzero(pypsa.given_up_gwh > 0.1)
    assert binding > 12  # months of lines; else little would have been compared
