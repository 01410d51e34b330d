from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.network import carry, share_sent_to_root, sources_behind, upstream_first
from tests.oracles.priority import by_priority
from tests.oracles.trees import Tree, random_tree

ONE_WH = 1e-9  # GWh
THOUSAND_HOURS = np.array([1000.0])  # MW are GWh


def trees(n_windy: Any, n_reservoirs: Any, n_states: Any) -> Any:
    return st.builds(
        random_tree,
        seed=st.integers(0, 2**32 - 1),
        n_states=n_states,
        n_windy=n_windy,
        n_reservoirs=n_reservoirs,
    )


FEW = st.integers(0, 4)
ANY_TREE = trees(FEW, FEW, st.integers(1, 5))
TREE_WITHOUT_LENT_HEADROOM = st.one_of(
    trees(FEW, st.integers(0, 1), st.integers(1, 5)), trees(FEW, FEW, st.just(1))
)


def with_outages(tree: Tree, seed: int) -> Tree:
    """Let every branch work part of the month."""
    availability = np.random.default_rng(seed).uniform(0.3, 1.0, tree.parent.size)
    return replace(tree, available_share=availability)


def with_classes(trees: Any) -> Any:
    """Let branches fail and some of the sources be preferred."""
    seeds = st.integers(0, 2**32 - 1)
    trees = st.one_of(trees, st.builds(with_outages, trees, seeds))
    return st.builds(lambda tree, seed: (tree, drawn_classes(tree, seed)), trees, seeds)


def drawn_classes(tree: Tree, seed: int) -> np.ndarray:
    return np.random.default_rng([seed, 1]).random(tree.branch_of.size) < 0.5


def curtailed(tree: Tree, preferred: np.ndarray) -> np.ndarray:
    """Return what each branch curtails of each source by priority: [source, branch], GWh."""
    return by_priority(
        tree.offered_gwh,
        carry(*tree.arguments).curtailed_gwh,
        carry(*tree.only(preferred).arguments).curtailed_gwh,
        preferred,
        worth_of(tree),
        sources_behind(tree.parent, tree.branch_of),
        upstream_first(tree.parent),
    )


def worth_of(tree: Tree) -> np.ndarray:
    return share_sent_to_root(tree.parent, tree.loss_share.copy())[tree.branch_of]


def landed(tree: Tree, preferred: np.ndarray) -> np.ndarray:
    return (tree.offered_gwh - curtailed(tree, preferred).sum(axis=-1)) * worth_of(tree)


def flat(
    parent: list[int],
    limit_mw: list[float],
    branch_of: list[int],
    inflexible_mw: list[list[float]],
    **changes: Any,
) -> Tree:
    """Return a tree without losses: `inflexible_mw [state][source]`."""
    steady = np.array(inflexible_mw)
    nothing = np.zeros(steady.shape[1])
    tree = Tree(
        parent=np.array(parent),
        branch_of=np.array(branch_of),
        inflexible_mw=steady,
        flexible_mw=nothing,
        flexible_gwh=nothing,
        limit_mw=np.array(limit_mw),
        loss_share=np.zeros(len(parent)),
        available_share=np.ones(len(parent)),
        state_hours=THOUSAND_HOURS,
    )
    return replace(tree, **{name: np.array(value) for name, value in changes.items()})


def test_the_others_lose_before_the_preferred():
    tree = flat([-1], [100.0], [0, 0, 0], [[60.0, 60.0, 30.0]])

    lost = curtailed(tree, np.array([True, False, False]))
    np.testing.assert_allclose(lost.ravel(), [0.0, 50 * 60 / 90, 50 * 30 / 90])


def test_the_preferred_share_what_they_lose_alone():
    """60 and 60 on 100 MW: 10 each; nothing is left for the third."""
    tree = flat([-1], [100.0], [0, 0, 0], [[60.0, 60.0, 30.0]])

    lost = curtailed(tree, np.array([True, True, False]))
    np.testing.assert_allclose(lost.ravel(), [10.0, 10.0, 30.0])


def test_a_preferred_reservoir_gives_way_to_no_wind_of_the_others():
    """The line is filled by 100 MW of wind; 40 GWh of contracted water come before it."""
    tree = flat(
        [-1], [100.0], [0, 0], [[100.0, 0.0]], flexible_mw=[0.0, 80.0], flexible_gwh=[0.0, 40.0]
    )

    assert carry(*tree.arguments).landed_gwh.tolist() == [100.0, 0.0]
    np.testing.assert_allclose(landed(tree, np.array([False, True])), [60.0, 40.0])


def test_who_does_not_share_the_line_with_the_preferred_loses_what_it_did():
    """Two lines of 50 MW meet at one of 80: 60 preferred and 40 on the first, 70 on the second."""
    tree = flat([2, 2, -1], [50.0, 50.0, 80.0], [0, 0, 1], [[60.0, 40.0, 70.0]])

    lost = curtailed(tree, np.array([True, False, False]))
    # first line: 10 of the preferred alone, 50 in all; second: 20; then 50 and 50 on 80 MW
    np.testing.assert_allclose(lost, [[10.0, 0, 0], [40.0, 0, 0], [0, 20.0, 20.0]])


def test_what_lands_in_all_is_the_same_where_lines_lose_unlike():
    """60 MW that lose a tenth, 60 MW that lose nothing, a neck of 90: 24 MW stay outside."""
    tree = flat(
        [2, 2, -1], [999.0, 999.0, 90.0], [0, 1], [[60.0, 60.0]], loss_share=[0.1, 0.0, 0.0]
    )

    np.testing.assert_allclose(curtailed(tree, np.array([True, False]))[:, 2], [0.0, 24.0])
    np.testing.assert_allclose(curtailed(tree, np.array([False, True]))[:, 2], [24 / 0.9, 0.0])
    assert landed(tree, np.array([False, True])).sum() == pytest.approx(90.0)


def test_lent_headroom_takes_nothing_that_the_others_do_not_have():
    """The exception: alone, the preferred are flattered and would land more than all together.

    A reservoir of 100 MW with 150 GWh is to send 100 in the calm half, as the
    wind of the other fills its line in the windy one. Alone it could lend
    itself the turbines of an empty one behind, and land all.
    """
    tree = flat(
        [1, -1],
        [100.0, 200.0],
        [0, 0, 1, 1],
        [[0.0, 100.0, 200.0, 0.0], [0.0, 0.0, 0.0, 0.0]],
        flexible_mw=[100.0, 0.0, 0.0, 100.0],
        flexible_gwh=[150.0, 0.0, 0.0, 0.0],
        state_hours=[1000.0, 1000.0],
    )
    preferred = np.array([True, False, True, True])
    of_all, alone = carry(*tree.arguments), carry(*tree.only(preferred).arguments)
    assert alone.landed_gwh.sum() == pytest.approx(350.0)
    assert of_all.landed_gwh.sum() == pytest.approx(300.0)

    found = landed(tree, preferred)
    assert found.sum() == pytest.approx(300.0)
    assert found[1] == pytest.approx(0.0)
    assert (curtailed(tree, preferred) >= 0.0).all()


def test_what_all_together_do_not_lose_the_preferred_do_not():
    """The other way round: an empty reservoir of the others lends its turbines to the preferred.

    Beside wind that fills the line half of the time, 50 MW could send 50 of 80 GWh.
    """
    tree = flat(
        [-1],
        [200.0],
        [0, 0, 0],
        [[200.0, 0.0, 0.0], [0.0, 0.0, 0.0]],
        flexible_mw=[0.0, 50.0, 100.0],
        flexible_gwh=[0.0, 80.0, 0.0],
        state_hours=[1000.0, 1000.0],
    )
    preferred = np.array([True, True, False])

    assert carry(*tree.only(preferred).arguments).curtailed_gwh.sum() == pytest.approx(30.0)
    np.testing.assert_allclose(curtailed(tree, preferred), 0.0, atol=ONE_WH)


@given(with_classes(ANY_TREE))
def test_what_is_kept_back_is_offered_and_not_negative(case: Any):
    tree, preferred = case
    lost = curtailed(tree, preferred)

    assert (lost >= -ONE_WH).all()
    assert (lost.sum(axis=-1) <= tree.offered_gwh + ONE_WH).all()


@given(with_classes(ANY_TREE))
def test_in_all_as_much_lands_and_is_kept_back_by_each_arc_as_pro_rata(case: Any):
    tree, preferred = case
    pro_rata = carry(*tree.arguments)
    at_root = worth_of(tree) @ curtailed(tree, preferred)

    np.testing.assert_allclose(
        at_root, worth_of(tree) @ pro_rata.curtailed_gwh, rtol=1e-9, atol=ONE_WH
    )
    assert landed(tree, preferred).sum() == pytest.approx(pro_rata.landed_gwh.sum(), abs=ONE_WH)


@given(with_classes(ANY_TREE))
def test_no_arc_keeps_more_of_the_preferred_than_of_them_alone_unless_the_others_have_none(
    case: Any,
):
    tree, preferred = case
    lost = curtailed(tree, preferred) * worth_of(tree)[:, None]
    alone = carry(*tree.only(preferred).arguments).curtailed_gwh * worth_of(tree)[:, None]
    behind = sources_behind(tree.parent, tree.branch_of)
    arriving = tree.offered_gwh * worth_of(tree)
    for branch in upstream_first(tree.parent):
        arriving = arriving - lost[:, branch]
        left = arriving[behind[branch] & ~preferred].sum()
        assert lost[preferred, branch].sum() <= alone[preferred, branch].sum() + 1e-6 or left < 1e-6


@given(with_classes(TREE_WITHOUT_LENT_HEADROOM))
def test_the_preferred_never_lose_more_than_pro_rata_and_the_others_never_less(case: Any):
    tree, preferred = case
    more = landed(tree, preferred) - carry(*tree.arguments).landed_gwh

    assert (more[preferred] >= -1e-6).all()
    assert (more[~preferred] <= 1e-6).all()


@given(with_classes(ANY_TREE), st.booleans())
def test_where_all_are_alike_all_share_pro_rata(case: Any, preferred: bool):
    tree, _ = case
    found = curtailed(tree, np.full(tree.branch_of.size, preferred))

    np.testing.assert_allclose(found, carry(*tree.arguments).curtailed_gwh, rtol=1e-9, atol=ONE_WH)


@given(with_classes(ANY_TREE), st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(case: Any, random: Any):
    tree, preferred = case
    order = list(range(tree.branch_of.size))
    random.shuffle(order)
    mixed = replace(
        tree,
        branch_of=tree.branch_of[order],
        inflexible_mw=tree.inflexible_mw[:, order],
        flexible_mw=tree.flexible_mw[order],
        flexible_gwh=tree.flexible_gwh[order],
    )

    np.testing.assert_allclose(
        curtailed(mixed, preferred[order]), curtailed(tree, preferred)[order], atol=1e-6
    )


@given(with_classes(ANY_TREE), st.lists(st.floats(0.2, 3.0), min_size=2, max_size=3))
def test_each_draw_stands_alone(case: Any, factors: list[float]):
    tree, preferred = case
    draws = [tree.with_limits(tree.limit_mw * factor) for factor in factors]
    worth, behind = worth_of(tree), sources_behind(tree.parent, tree.branch_of)
    together = by_priority(
        np.stack([draw.offered_gwh for draw in draws]),
        np.stack([carry(*draw.arguments).curtailed_gwh for draw in draws]),
        np.stack([carry(*draw.only(preferred).arguments).curtailed_gwh for draw in draws]),
        preferred,
        np.stack([worth] * len(draws)),
        behind,
        upstream_first(tree.parent),
    )

    for found, draw in zip(together, draws, strict=True):
        np.testing.assert_allclose(found, curtailed(draw, preferred), rtol=1e-9, atol=ONE_WH)
