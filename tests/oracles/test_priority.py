"""Priority on random trees against an optimiser that serves one class first, then all."""

from dataclasses import replace

import numpy as np
import pytest

from tests.oracles.linear_program import most_landed_by_priority, shared
from tests.oracles.network import carry
from tests.oracles.test_random_trees import EACH_KIND, EXACT, EXACT_KINDS, TREES
from tests.oracles.trees import Tree
from tests.physics.test_priority import drawn_classes, landed


def cases(kind: str) -> list[tuple[Tree, np.ndarray]]:
    """Return trees with classes; on every third branches are out part of the month."""
    found = []
    for seed in range(TREES):
        tree = EXACT_KINDS[kind](seed)
        if seed % 3 == 0:
            availability = np.random.default_rng(seed).uniform(0.5, 1.0, tree.parent.size)
            tree = replace(tree, available_share=availability)
        found.append((tree, drawn_classes(tree, seed)))
    return found


@pytest.mark.verifies(
    law="curtailment by contract: the preferred land all they can, then everybody does",
    tool="linear programs in two steps, HiGHS by SciPy",
    of="the energy offered",
    within=1e-9,
)
@EACH_KIND
def test_the_preferred_land_all_they_can_and_then_everybody_does(kind: str, differs):
    gained = 0
    for tree, preferred in cases(kind):
        found, pro_rata = landed(tree, preferred), carry(*tree.arguments).landed_gwh
        first, all_together = most_landed_by_priority(tree, preferred)
        offered_gwh = tree.offered_gwh.sum()

        differs((found[preferred].sum() - first) / offered_gwh)
        differs((found.sum() - all_together) / offered_gwh)
        gained += (found - pro_rata)[preferred].sum() > 0.01 * tree.offered_gwh.sum()
    assert gained > TREES // 4  # else little would have been tested


@EACH_KIND
def test_the_preferred_share_as_programs_do_that_know_of_nobody_else(kind: str):
    for tree, preferred in cases(kind):
        if (tree.available_share < 1.0).any():
            continue
        expected = shared(tree.only(preferred)).landed_gwh
        within = EXACT * tree.offered_gwh.sum()
        found = landed(tree, preferred)

        np.testing.assert_allclose(found[preferred], expected[preferred], rtol=0, atol=within)
