"""Public cases with known answers, and what other programs make of them."""

import logging
import warnings

import numpy as np
import pytest
from scipy.special import ndtri

from simulator.physics.economics import required_price
from simulator.physics.evacuation import largest_flow
from tests.run.test_truth import pipeline
from tests.studies.sweep.build import DISCOUNT, asking
from tests.worlds.build import fixed, plain, play, running

PROJECTS, LINES, ECONOMICS = "power.projects", "power.lines", "economics"
HOURS = 8760


@pytest.fixture(scope="module")
def market() -> dict[str, float]:
    """Solve PyPSA's market example, hydropower behind a link, with the link and without it."""
    import pypsa

    logging.getLogger("linopy").setLevel(logging.ERROR)
    logging.getLogger("pypsa").setLevel(logging.ERROR)
    cost = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of PyPSA about its own dependencies
        for link_mw in (500.0, 0.0):
            network = pypsa.Network()
            network.add("Bus", ["exporter", "importer"])
            network.add("Load", ["le", "li"], bus=["exporter", "importer"], p_set=[650, 42_000])
            network.add("Generator", "hydro", bus="exporter", p_nom=1200)
            for name, mw, price in (
                ("coal", 35_000, 30), ("wind", 3_000, 0), ("gas", 8_000, 60), ("oil", 2_000, 80),
            ):  # fmt: skip
                network.add("Generator", name, bus="importer", p_nom=mw, marginal_cost=price)
            network.add("Link", "ntc", bus0="exporter", bus1="importer", p_nom=link_mw)
            network.optimize(
                solver_name="highs", io_api="direct", progress=False, log_to_console=False
            )
            cost[link_mw] = network.objective
            if link_mw:
                sent_mw = float(network.links_t.p0["ntc"].iloc[0])
                hydro_mw = float(network.generators_t.p["hydro"].iloc[0])
    return {
        "cost_usd": cost[500.0],
        "link_worth_usd": cost[0.0] - cost[500.0],
        "sent_mw": sent_mw,
        "spilled_mw": 1200 - hydro_mw,
    }


def test_pypsa_gives_the_values_of_its_market_example(market):
    expected = {"cost_usd": 1_260_000, "link_worth_usd": 30_000, "sent_mw": 500, "spilled_mw": 50}
    assert market == pytest.approx(expected)


@pytest.mark.verifies(
    law="hydropower behind a link: energy sent, spilled, and what the link saves an hour",
    tool="PyPSA's market example (case T5), solved by HiGHS",
    of="its value",
    within=1e-5,
)
def test_the_market_example_comes_out_as_a_year_of_the_plain_world(market, differs):
    # What 1,200 MW leave over a load of 650 is offered, the marginal alternative is gas at 60 a
    # MWh, the water costs nothing.
    surplus = running(capacity_mw=550, capacity_factor=1, price_uscent_per_kwh=1e-9)
    lossless = {f"{LINES}.{line}.loss_share": 0 for line in ("main", "town")}
    scenario = plain(
        {
            **{f"{PROJECTS}.{name}.counted": False for name in ("dam", "river", "farm")},
            **lossless,
            PROJECTS: {"surplus": surplus},
            f"{LINES}.main.n1_mw": 500,
            "power.resource.profiles.even_water.monthly_capacity_factor": [1] * 12,
            f"{ECONOMICS}.inflation": fixed(0),
            f"{ECONOMICS}.paid_curtailment": fixed(0),
            f"{ECONOMICS}.alternatives.gas.price_uscent_per_kwh": 6,
        }
    )
    found = {name: a[0, 0] for name, a in play(scenario, 8).arrays.items() if a.ndim == 2}
    differs(found["import_gwh"] * 1e3 / HOURS / market["sent_mw"] - 1)
    differs(found["curtailed_gwh"] * 1e3 / HOURS / market["spilled_mw"] - 1)
    differs(found["saving_musd"] * 1e6 / HOURS / market["link_worth_usd"] - 1)


@pytest.mark.verifies(
    law="the mean that a normal supply sends through a limit",
    tool="mu Phi(a) - sigma phi(a) + L (1 - Phi(a)): 960.4407 (case P4)",
    of="one MW",
    within=0.01,
)
def test_what_a_normal_supply_sends_through_a_limit_has_its_closed_mean(differs):
    supply = 1000 + 200 * ndtri((np.arange(100_000) + 0.5) / 100_000)
    found = largest_flow(
        [-1],
        {0: supply[:, None].astype(np.float32)},
        {0: np.full((supply.size, 1), 1100, np.float32)},
        [np.ones((supply.size, 1), np.float32)],
    )
    differs(found.mean(dtype=np.float64) - 960.4407)


@pytest.mark.verifies(
    law="the required price: what a project earns at it",
    tool="numpy-financial's internal rate of return (case E2)",
    of="one a year",
    within=1e-9,
)
def test_at_the_required_price_the_internal_rate_of_return_is_the_required_one(differs):
    financial = pytest.importorskip("numpy_financial")
    assert financial.irr([-100, 39, 59, 55, 20]) == pytest.approx(0.280948, abs=1e-6)
    rng = np.random.default_rng(1)
    for _ in range(40):
        capital, fixed_cost = rng.uniform(500, 4000), rng.uniform(0, 100)
        rate, inflation = rng.uniform(0.02, 0.2), rng.uniform(0, 0.05)
        factor, years = rng.uniform(0.2, 0.9), int(rng.integers(5, 40))
        cents = required_price(
            *(
                np.array([[float(x)]])
                for x in (capital, fixed_cost, 0, factor, rate, inflation, years, 0)
            )
        ).item()
        of_year = [
            cents / 100 * HOURS * factor - fixed_cost * (1 + inflation) ** t for t in range(years)
        ]
        differs(financial.irr([-capital, *of_year]) - rate)


RANGES = {
    DISCOUNT: (0.0, 0.16),
    "economics.inflation": (0.0, 0.08),
    "economics.paid_curtailment": (0.2, 1.0),
    "economics.required_return": (0.04, 0.2),
    "economics.after_last_window": (0.5, 1.0),
    "power.renewed": (0.2, 1.0),
    "power.resource.realisation": (0.6, 1.0),
    "power.risk.shared_shock": (0.0, 0.8),
}


@pytest.mark.verifies(
    law="Sobol' points of a study: first-order indices of Ishigami's and Sobol's functions",
    tool="SALib: its functions, their closed indices and its RBD-FAST (cases S1, S2)",
    of="an index",
    within=0.02,
)
@pytest.mark.parametrize("name", ["Ishigami", "Sobol_G"])
def test_sobol_points_of_a_study_find_the_indices_of_known_functions(name, differs):
    pytest.importorskip("SALib")
    from importlib import import_module

    from SALib.analyze import rbd_fast

    function = import_module(f"SALib.test_functions.{name}").evaluate
    if name == "Ishigami":
        count, low, high, exact = 3, -np.pi, np.pi, [0.313905, 0.442411, 0.0]
    else:
        count, low, high = 8, 0.0, 1.0
        exact = [0.7162, 0.1790, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001]
    asked = asking(
        *(f"{path}={ends[0]}:{ends[1]}" for path, ends in list(RANGES.items())[:count]),
        design="sobol",
        points=4096,
    )
    u = np.array(
        [
            [(point.values[path] - ends[0]) / (ends[1] - ends[0]) for point in asked.points]
            for path, ends in list(RANGES.items())[:count]
        ]
    ).T
    x = low + (high - low) * u
    problem = {
        "num_vars": count,
        "names": [f"x{i}" for i in range(count)],
        "bounds": [[low, high]] * count,
    }
    found = rbd_fast.analyze(problem, x, function(x), num_resamples=2, seed=1)
    differs(np.array(found["S1"]) - exact)


@pytest.mark.verifies(
    law="independent projects: the share of the variance of MW that each one makes",
    tool="the closed form of an additive model (case S6)",
    of="a standard error",
    within=4.0,
)
def test_each_independent_project_makes_its_own_share_of_the_variance_of_mw(differs):
    draws = 8192
    completions = np.array([0.3, 0.5, 0.6, 0.8, 0.9])
    mw = np.array([400.0, 150.0, 250.0, 100.0, 300.0])
    changes = pipeline(completions, capacity_mw=mw.tolist(), cod=["2026-07"] * 5)
    found = play(plain(changes), draws).arrays
    total = found["commissioned_mw"][:, -1]
    built = found["project_built"][:, -5:]
    for own, exact in zip(
        built.T * mw[:, None], mw**2 * completions * (1 - completions), strict=True
    ):
        product = (own - own.mean()) * (total - total.mean())
        differs((product.mean() - exact) / (product.std() / np.sqrt(draws)))
