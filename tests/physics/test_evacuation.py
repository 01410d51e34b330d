"""The fast law against the reference on random trees."""

import numpy as np
import pytest

from simulator.physics.evacuation import Kind, bring, evacuate, lay_out, state_table
from simulator.physics.evacuation.columns import Columns
from tests.oracles.network import carry, upstream_first

HOURS = 720.0


def random_case(seed, n_branches=6, n_sources=9, states=5, wind=True, draws=4, months=3):
    """Make a tree with sources of every kind, and both laws' view of it."""
    rng = np.random.default_rng(seed)
    parent = [-1] + [int(rng.integers(-1, i)) for i in range(1, n_branches)]
    kinds = [Kind.FLEXIBLE, Kind.RUN_OF_RIVER] + ([Kind.VARYING] if wind else [])
    keys = sorted((int(rng.integers(n_branches)), int(rng.choice(kinds))) for _ in range(n_sources))
    branch_of = [a for a, _ in keys]
    kind = [Kind(k) for _, k in keys]
    site_of = [int(rng.integers(3)) if k is Kind.VARYING else -1 for k in kind]
    limited = [bool(rng.random() < 0.8) for _ in parent]
    share = rng.dirichlet(np.ones(states))
    knot = np.array([0.2, 0.5])
    level = np.empty((2, states, 3))
    for k, m in enumerate(knot):
        for site in range(3):
            x = rng.random(states)
            x = x / (share @ x) * m
            level[k, :, site] = m + (x - m) * min(1.0, (1 - m) / max(x.max() - m, 1e-9))
    shape = (n_sources, draws, months)
    return {
        "parent": parent,
        "branch_of": branch_of,
        "kind": kind,
        "site_of": site_of,
        "limited": limited,
        "share": share,
        "knot": knot,
        "level": level,
        "nameplate": rng.uniform(0, 300, shape) * (rng.random(shape) < 0.8),
        "factor": rng.uniform(0.02, 0.95, shape),
        "pondage": rng.uniform(0, 0.3, (draws, 1)) * (rng.random() < 0.7),
        "loss": rng.uniform(0, 0.05, (draws, n_branches)),
        "limit": rng.uniform(20, 500, (draws, months, n_branches)),
        "availability": np.where(rng.random((draws, months, n_branches)) < 0.1, 0.4, 1.0),
        "vietnamese": [False] * n_branches,
    }


def run_fast(case, law=evacuate):
    parent, limited = case["parent"], case["limited"]
    table = state_table(case["share"], case["knot"], case["level"])
    plan = lay_out(
        parent,
        limited,
        case["vietnamese"],
        case["branch_of"],
        case["kind"],
        case["site_of"],
        dict.fromkeys(range(len(parent)), table),
    )
    worth = [None] * len(parent)
    for branch in reversed(upstream_first(np.array(parent))):
        own = 1.0 - case["loss"][:, branch, None]
        worth[branch] = own if parent[branch] < 0 else own * worth[parent[branch]]
    worth = [w.astype(np.float32) for w in worth]
    branches = [a for a in range(len(parent)) if limited[a]]
    nameplate, factor = (case[x].astype(np.float32) for x in ("nameplate", "factor"))
    availability = {a: case["availability"][..., a] for a in branches}
    gain = np.ones(case["limit"].shape[1], np.float32)
    power = nameplate * factor
    curtailment = law(
        plan,
        nameplate,
        power,
        bring(plan, nameplate, power, gain),
        case["pondage"].astype(np.float32),
        worth,
        {a: case["limit"][..., a].astype(np.float32) for a in branches},
        {a: w.astype(np.float32) for a, w in availability.items() if (w < 1).any()},
        gain,
    )
    sent = nameplate * factor
    curtailed = {branch: np.zeros(sent.shape[1:]) for branch in range(len(parent))}
    for injection, part in curtailment.of_injection.items():
        planes = sent[plan.injections[injection].sources].reshape(len(part.mw), -1)
        planes[:, part.columns.cell] -= part.mw
    for branch, part in curtailment.at_branch.items():
        curtailed[branch].reshape(-1)[part.columns.cell] = part.mw
    return worth, sent, curtailed


def run_reference(case):
    """Mean MW landed [source], curtailed [source, branch] by the reference."""
    n_branches = len(case["parent"])
    nameplate, factor = np.moveaxis(case["nameplate"], 0, -1), np.moveaxis(case["factor"], 0, -1)
    power = nameplate * factor  # [draw, month, source]
    inflexible = np.zeros((*power.shape[:2], case["share"].size, power.shape[2]))
    flexible_mw, flexible_gwh = np.zeros_like(power), np.zeros_like(power)
    knots = np.concatenate([[0], case["knot"], [1]])
    for i, kind in enumerate(case["kind"]):
        if kind is Kind.FLEXIBLE:
            flexible_mw[..., i] = nameplate[..., i]
            flexible_gwh[..., i] = power[..., i] * HOURS / 1000
        elif kind is Kind.RUN_OF_RIVER:
            flat = power[..., i] * (1 - case["pondage"])
            inflexible[..., i] = flat[..., None]
            flexible_gwh[..., i] = (power[..., i] - flat) * HOURS / 1000
            flexible_mw[..., i] = np.where(case["pondage"] > 0, nameplate[..., i] - flat, 0)
        else:
            for s in range(case["share"].size):
                values = np.concatenate([[0], case["level"][:, s, case["site_of"][i]], [1]])
                inflexible[..., s, i] = nameplate[..., i] * np.interp(factor[..., i], knots, values)
    limited = np.array(case["limited"])
    return carry(
        np.array(case["parent"]),
        np.array(case["branch_of"]),
        inflexible,
        flexible_mw,
        flexible_gwh,
        np.where(limited, case["limit"], np.inf),
        np.broadcast_to(case["loss"][:, None, :], (*power.shape[:2], n_branches)).copy(),
        np.where(limited, case["availability"], 1.0),
        case["share"] * HOURS,
    )


@pytest.mark.verifies(
    law="the fast law in single precision: what each source lands",
    tool="the reference law, written to be read, in double precision",
    of="what lands in the month",
    within=5e-6,
)
@pytest.mark.parametrize("seed", range(60))
def test_the_fast_law_is_the_reference_law(seed, differs):
    differs(assert_same_law(random_case(seed, wind=seed % 4 != 0)))


@pytest.mark.parametrize("seed", range(30))
def test_the_laws_agree_where_many_plants_are_missing_or_dry_and_many_lines_are_wide(seed):
    case = random_case(seed, n_sources=12, draws=12, months=12)
    rng = np.random.default_rng(seed)
    case["nameplate"] = case["nameplate"] * (rng.random(case["nameplate"].shape) < 0.3)
    case["factor"] = case["factor"] * (rng.random(case["factor"].shape) < 0.5)
    case["limit"] = np.where(rng.random(case["limit"].shape) < 0.5, 5000.0, case["limit"])
    assert_same_law(case)


@pytest.mark.parametrize("seed", range(12))
def test_the_laws_agree_in_a_single_month_of_a_single_draw(seed):
    assert_same_law(random_case(seed, n_sources=12, draws=1, months=1))


def test_columns_meet_where_both_have_a_cell():
    some, others = (
        Columns.where(np.array(chosen, bool))
        for chosen in ([[1, 0, 1], [1, 1, 0]], [[0, 1, 1], [0, 1, 1]])
    )
    mine, theirs = some.meet(others)
    assert some.cell[mine].tolist() == others.cell[theirs].tolist() == [2, 4]


def assert_same_law(case):
    """Hold the laws against each other; return by how much what lands in all differs."""
    worth, sent, curtailed = run_fast(case)
    reference = run_reference(case)
    worth_of = np.stack([np.broadcast_to(worth[a], sent.shape[1:]) for a in case["branch_of"]])
    landed_gwh = sent * worth_of * HOURS / 1000
    scale = reference.landed_gwh.sum(-1)
    np.testing.assert_allclose(landed_gwh.sum(0), scale, rtol=5e-6, atol=1e-6)
    np.testing.assert_allclose(
        np.moveaxis(landed_gwh, 0, -1), reference.landed_gwh, rtol=1e-4, atol=5e-6 * scale.max()
    )
    for branch in range(len(case["parent"])):
        np.testing.assert_allclose(
            curtailed[branch] * HOURS / 1000,
            reference.curtailed_gwh[..., branch].sum(-1),
            rtol=2e-5,
            atol=1e-5 * scale.max(),
        )
    return np.max(abs(landed_gwh.sum(0) - scale) / np.maximum(scale, scale.max() / 10))
