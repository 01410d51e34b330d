import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.network import Carried, carry, upstream_first
from tests.oracles.trees import MWH_PER_GWH, Tree, path, random_tree

ONE_WH = 1e-9  # GWh
FULL_MONTH = np.array([720.0])
CALM_AND_WINDY = np.array([360.0, 360.0])

ANY_TREE = st.builds(
    random_tree,
    seed=st.integers(0, 2**32 - 1),
    n_states=st.integers(1, 5),
    n_windy=st.integers(0, 3),
    n_reservoirs=st.integers(0, 3),
)
ONE_RESERVOIR = st.builds(
    random_tree,
    seed=st.integers(0, 2**32 - 1),
    n_states=st.integers(1, 5),
    n_windy=st.integers(0, 4),
    n_reservoirs=st.just(1),
)


def with_outages(tree: Tree, seed: int) -> Tree:
    """Let every branch work part of the month."""
    availability = np.random.default_rng(seed).uniform(0.3, 1.0, tree.parent.size)
    return replace(tree, available_share=availability)


ANY_TREE_WITH_OUTAGES = st.builds(with_outages, ANY_TREE, st.integers(0, 2**32 - 1))


def one_arc(
    inflexible_mw: Any,
    limit_mw: float,
    flexible_mw: Any = None,
    flexible_gwh: Any = None,
    loss_share: float = 0.0,
    available_share: float = 1.0,
    state_hours: np.ndarray = FULL_MONTH,
) -> Carried:
    """Carry sources over one line: `inflexible_mw [state][source]`."""
    steady = np.array(inflexible_mw, float)
    nothing = np.zeros(steady.shape[-1])
    return carry(
        parent=np.array([-1]),
        branch_of=np.zeros(steady.shape[-1], int),
        inflexible_mw=steady,
        flexible_mw=nothing if flexible_mw is None else np.array(flexible_mw, float),
        flexible_gwh=nothing if flexible_gwh is None else np.array(flexible_gwh, float),
        limit_mw=np.array([limit_mw]),
        loss_share=np.array([loss_share]),
        available_share=np.array([available_share]),
        state_hours=state_hours,
    )


def test_a_full_line_is_shared_pro_rata():
    carried = one_arc([[60.0, 40.0]], limit_mw=50.0)

    np.testing.assert_allclose(carried.landed_gwh, [30 * 0.72, 20 * 0.72])
    np.testing.assert_allclose(carried.curtailed_gwh, [[30 * 0.72], [20 * 0.72]])


def test_sharing_is_state_by_state():
    """Windy: 100 and 100 on 100 MW, half each. Calm: 0 and 60, all of it."""
    carried = one_arc([[100.0, 100.0], [0.0, 60.0]], limit_mw=100.0, state_hours=CALM_AND_WINDY)

    np.testing.assert_allclose(carried.landed_gwh, [50 * 0.36, (50 + 60) * 0.36])


def test_a_reservoir_waits_for_the_calm_half_of_the_month():
    """100 MW of wind fill the line for 360 h; 30 GWh fit into the other 360 h of 100 MW."""
    carried = one_arc(
        [[100.0, 0.0], [0.0, 0.0]],
        limit_mw=100.0,
        flexible_mw=[0.0, 100.0],
        flexible_gwh=[0.0, 30.0],
        state_hours=CALM_AND_WINDY,
    )

    np.testing.assert_allclose(carried.landed_gwh, [36.0, 30.0])
    assert carried.curtailed_gwh.sum() == 0.0


def test_reservoirs_share_the_room_left_in_proportion_to_their_energy():
    """60 MW of headroom for 720 h are 43.2 GWh; 36 and 18 GWh want in."""
    carried = one_arc(
        [[40.0, 0.0, 0.0]],
        limit_mw=100.0,
        flexible_mw=[0.0, 50.0, 50.0],
        flexible_gwh=[0.0, 36.0, 18.0],
    )

    np.testing.assert_allclose(carried.landed_gwh, [28.8, 28.8, 14.4])


def test_a_reservoir_sends_no_more_than_its_nameplate_in_any_state():
    """20 MW for the 360 calm hours are 7.2 GWh; the rest of the 10 GWh is lost."""
    carried = one_arc(
        [[100.0, 0.0], [0.0, 0.0]],
        limit_mw=100.0,
        flexible_mw=[0.0, 20.0],
        flexible_gwh=[0.0, 10.0],
        state_hours=CALM_AND_WINDY,
    )

    np.testing.assert_allclose(carried.landed_gwh, [36.0, 7.2])
    np.testing.assert_allclose(carried.curtailed_gwh[:, 0], [0.0, 2.8])


def test_the_limit_holds_at_the_sending_end_and_losses_follow_what_is_sent():
    """60 MW wait for 50 MW that lose a tenth: 45 MW land, 5 are lost, 10 never leave."""
    carried = one_arc([[60.0]], limit_mw=50.0, loss_share=0.1)

    np.testing.assert_allclose(carried.flow_gwh, [50 * 0.72])
    np.testing.assert_allclose(carried.landed_gwh, [45 * 0.72])
    np.testing.assert_allclose(carried.losses_gwh, [5 * 0.72])
    np.testing.assert_allclose(carried.curtailed_gwh, [[10 * 0.72]])


def test_what_a_second_line_keeps_back_is_counted_at_the_busbar_and_not_lost_on_the_first():
    """100 MW lose a tenth to a line of 45 MW: 45 / 0.9 = 50 MW are generated, 50 curtailed."""
    carried = carry(
        parent=np.array([1, -1]),
        branch_of=np.array([0]),
        inflexible_mw=np.array([[100.0]]),
        flexible_mw=np.zeros(1),
        flexible_gwh=np.zeros(1),
        limit_mw=np.array([math.inf, 45.0]),
        loss_share=np.array([0.1, 0.2]),
        available_share=np.ones(2),
        state_hours=FULL_MONTH,
    )

    np.testing.assert_allclose(carried.curtailed_gwh, [[0.0, 50 * 0.72]])
    np.testing.assert_allclose(carried.flow_gwh, [50 * 0.72, 45 * 0.72])
    np.testing.assert_allclose(carried.landed_gwh, [36 * 0.72])
    np.testing.assert_allclose(carried.losses_gwh, [14 * 0.72])


def test_curtailment_belongs_to_the_first_line_that_is_full():
    """100 MW meet lines of 80 and 70 MW: 20 stay before the first, 10 before the second."""
    carried = carry(
        parent=np.array([1, -1]),
        branch_of=np.array([0]),
        inflexible_mw=np.array([[100.0]]),
        flexible_mw=np.zeros(1),
        flexible_gwh=np.zeros(1),
        limit_mw=np.array([80.0, 70.0]),
        loss_share=np.zeros(2),
        available_share=np.ones(2),
        state_hours=FULL_MONTH,
    )

    np.testing.assert_allclose(carried.curtailed_gwh, [[20 * 0.72, 10 * 0.72]])


def test_a_line_that_is_out_half_of_the_month_carries_half():
    carried = one_arc(
        [[60.0, 0.0]],
        limit_mw=100.0,
        flexible_mw=[0.0, 30.0],
        flexible_gwh=[0.0, 10.0],
        available_share=0.5,
    )

    np.testing.assert_allclose(carried.landed_gwh, [30 * 0.72, 5.0])


def test_a_line_that_is_not_built_carries_nothing():
    carried = one_arc([[60.0, 0.0]], limit_mw=0.0, flexible_mw=[0, 9], flexible_gwh=[0, 5])

    assert carried.landed_gwh.sum() == 0.0
    np.testing.assert_allclose(carried.curtailed_gwh[:, 0], [60 * 0.72, 5.0])


def test_hydropower_behind_a_link_of_500_mw_spills_50():
    """Source: PyPSA, examples, 'Simple electricity market examples' (docs.pypsa.org).

    A country with 1,200 MW of hydropower and 650 MW of load exports over 500 MW.
    """
    carried = one_arc([[1200.0 - 650.0]], limit_mw=500.0, state_hours=np.array([1000.0]))

    np.testing.assert_allclose(carried.flow_gwh, [500.0])  # MW, as the state lasts 1,000 h
    np.testing.assert_allclose(carried.curtailed_gwh, [[50.0]])


def test_a_normal_supply_behind_a_line_lands_what_the_closed_form_says():
    """E[min(X, L)] = mu F(a) - sigma f(a) + L (1 - F(a)), a = (L - mu) / sigma: 960.4407 MW.

    Supply is normal, 1,000 MW with a deviation of 200 MW, the line has 1,100 MW.
    In states of equal probability with their mean supply, the limit cuts one.
    """
    n_states = 2000
    probability = np.linspace(0.0, 1.0, n_states + 1)[1:-1]
    at_bound = np.concatenate([[0.0], normal_density(normal_quantile(probability)), [0.0]])
    supply_mw = 1000.0 - 200.0 * np.diff(at_bound) * n_states

    carried = one_arc(
        supply_mw[:, None], limit_mw=1100.0, state_hours=np.full(n_states, 1000.0 / n_states)
    )

    assert carried.landed_gwh.sum() == pytest.approx(960.4407, abs=1e-3)


def normal_quantile(probability: np.ndarray) -> np.ndarray:
    """Return standard normal quantiles."""
    from scipy.special import ndtri

    return ndtri(probability)


def normal_density(x: np.ndarray) -> np.ndarray:
    """Return the standard normal density."""
    return np.exp(-0.5 * x**2) / math.sqrt(2 * math.pi)


@given(ANY_TREE_WITH_OUTAGES)
def test_what_is_offered_is_landed_lost_or_curtailed(tree: Tree):
    carried = carry(*tree.arguments)

    found = carried.landed_gwh + carried.losses_gwh + carried.curtailed_gwh.sum(axis=-1)
    np.testing.assert_allclose(found, tree.offered_gwh, rtol=1e-12, atol=ONE_WH)
    for part in (carried.landed_gwh, carried.losses_gwh, carried.curtailed_gwh, carried.flow_gwh):
        assert (part >= -ONE_WH).all()


@given(ANY_TREE_WITH_OUTAGES)
def test_no_arc_sends_more_than_its_limit_or_than_it_works(tree: Tree):
    month = tree.state_hours.sum()
    most_gwh = tree.limit_mw * tree.available_share * month / MWH_PER_GWH

    assert (carry(*tree.arguments).flow_gwh <= most_gwh * (1 + 1e-12) + ONE_WH).all()


@given(ANY_TREE_WITH_OUTAGES)
def test_a_source_is_curtailed_on_its_own_way_only(tree: Tree):
    curtailed_gwh = carry(*tree.arguments).curtailed_gwh

    for source, own in enumerate(tree.branch_of):
        elsewhere = np.setdiff1d(np.arange(tree.parent.size), path(tree.parent, int(own)))
        assert (curtailed_gwh[source, elsewhere] == 0.0).all()


@given(ANY_TREE_WITH_OUTAGES)
def test_what_arrives_is_what_is_sent_less_losses(tree: Tree):
    carried = carry(*tree.arguments)
    arrives_gwh = carried.flow_gwh * (1.0 - tree.loss_share)

    to_root = tree.parent == -1
    assert arrives_gwh[to_root].sum() == pytest.approx(carried.landed_gwh.sum())


@given(ANY_TREE, st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(tree: Tree, random: Any):
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
        carry(*mixed.arguments).curtailed_gwh,
        carry(*tree.arguments).curtailed_gwh[order],
        rtol=1e-9,
        atol=ONE_WH,
    )


@given(ANY_TREE, st.lists(st.floats(0.1, 3.0), min_size=2, max_size=4))
def test_each_draw_stands_alone(tree: Tree, factors: list[float]):
    """The same tree in several draws: more or less water, limits and wind."""
    scale = np.array(factors)[:, None]
    together = carry(
        tree.parent,
        tree.branch_of,
        tree.inflexible_mw * scale[..., None],
        tree.flexible_mw * scale,
        tree.flexible_gwh * scale,
        tree.limit_mw / scale,
        np.minimum(tree.loss_share * scale, 1.0),
        np.minimum(tree.available_share * scale, 1.0),
        np.broadcast_to(tree.state_hours, (len(factors), tree.state_hours.size)),
    )
    for draw, factor in enumerate(factors):
        alone = carry(
            tree.parent,
            tree.branch_of,
            tree.inflexible_mw * factor,
            tree.flexible_mw * factor,
            tree.flexible_gwh * factor,
            tree.limit_mw / factor,
            np.minimum(tree.loss_share * factor, 1.0),
            np.minimum(tree.available_share * factor, 1.0),
            tree.state_hours,
        )
        np.testing.assert_allclose(together.landed_gwh[draw], alone.landed_gwh, rtol=1e-12)
        np.testing.assert_allclose(
            together.curtailed_gwh[draw], alone.curtailed_gwh, rtol=1e-12, atol=ONE_WH
        )


@given(ANY_TREE, st.floats(1.1, 10.0))
def test_twice_the_megawatts_are_twice_the_gigawatt_hours(tree: Tree, factor: float):
    larger = replace(
        tree,
        inflexible_mw=tree.inflexible_mw * factor,
        flexible_mw=tree.flexible_mw * factor,
        flexible_gwh=tree.flexible_gwh * factor,
        limit_mw=tree.limit_mw * factor,
    )

    np.testing.assert_allclose(
        carry(*larger.arguments).landed_gwh,
        carry(*tree.arguments).landed_gwh * factor,
        rtol=1e-9,
        atol=ONE_WH,
    )


@given(ONE_RESERVOIR, st.integers(0, 4), st.floats(1.0, 4.0))
def test_a_stronger_line_never_lands_less_in_all(tree: Tree, branch: int, factor: float):
    """Where reservoirs do not meet, the law is the optimum and this must hold."""
    stronger = tree.limit_mw.copy()
    stronger[branch % stronger.size] *= factor

    before = carry(*tree.arguments).landed_gwh.sum()
    after = carry(*tree.with_limits(stronger).arguments).landed_gwh.sum()
    assert after >= before - ONE_WH


def test_pooled_headroom_can_make_a_stronger_line_land_less():
    """The known exception: three branches in a row, each joined by others, one reservoir empty.

    With the first line shut the wind behind it is absent, and the law lets the
    water of the second send in hours in which only the empty reservoir of the
    third has headroom. Opened, the wind takes those hours and the flattery ends.
    """
    closed, opened = 0.0, 10.0

    def landed_gwh(first_line_mw: float) -> float:
        carried = carry(
            parent=np.array([1, 2, -1]),
            branch_of=np.array([0, 1, 2, 2]),
            inflexible_mw=np.array([[10.0, 0, 20.0, 0], [0.0, 0, 0.0, 0]]),
            flexible_mw=np.array([0.0, 10.0, 0.0, 10.0]),
            flexible_gwh=np.array([0.0, 20.0, 0.0, 0.0]),
            limit_mw=np.array([first_line_mw, 10.0, 20.0]),
            loss_share=np.zeros(3),
            available_share=np.ones(3),
            state_hours=np.array([1000.0, 1000.0]),
        )
        return float(carried.landed_gwh.sum())

    assert landed_gwh(closed) == pytest.approx(40.0)
    assert landed_gwh(opened) == pytest.approx(30.0)  # the optimum, in both cases


@given(ANY_TREE)
def test_arcs_come_before_what_they_feed(tree: Tree):
    order = upstream_first(tree.parent)

    for branch, fed in enumerate(tree.parent):
        assert fed == -1 or order.index(branch) < order.index(int(fed))
