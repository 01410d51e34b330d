"""Simulated means against exact answers: within four standard errors, at a fixed seed."""

import numpy as np
import pytest
from scipy import stats

from tests.worlds.build import chance, fixed, of, plain, plant, play

PROJECTS, LINES, RISK = "power.projects", "power.lines", "power.risk"
DRAWS = 8192
NOBODY = {f"{PROJECTS}.{name}.counted": False for name in ("dam", "river", "farm")}


def four_errors(values, axis=0):
    return 4 * values.std(axis=axis) / np.sqrt(values.shape[axis])


def pipeline(completions, **about):
    """Projects that are built with the given probabilities, by outlets of their own."""
    names = [f"p{number}" for number in range(len(completions))]
    return {
        **NOBODY,
        PROJECTS: {
            name: plant(
                offtake="mou", outlet=f"outlet_{name}", **{k: v[i] for k, v in about.items()}
            )
            for i, name in enumerate(names)
        },
        f"{RISK}.competing_outlets": {
            f"outlet_{name}": {"probability": fixed(float(1 - p))}
            for name, p in zip(names, completions, strict=True)
        },
    }


@pytest.mark.verifies(
    law="how many projects are built: mean and distribution",
    tool="fast-poibin, the exact Poisson-binomial (case P1)",
    of="a standard error",
    within=4.0,
)
def test_the_number_of_projects_built_is_poisson_binomial(differs):
    from fast_poibin import PoiBin  # slow to load

    # Case P1 of the public reference cases: exact distribution from PyPI `fast-poibin`;
    # p = linspace(0.3, 0.9, 25) gives P(N <= 15) = 0.583113.
    completions = np.linspace(0.3, 0.9, 25)
    exact = PoiBin(completions.tolist())
    assert exact.cdf[15] == pytest.approx(0.583113, abs=1e-6)
    found = play(plain(pipeline(completions)), DRAWS)
    number = found.arrays["project_built"].sum(axis=1)
    for n in (12, 14, 15, 16, 18):
        share = float(exact.cdf[n])
        differs(((number <= n).mean() - share) / np.sqrt(share * (1 - share) / DRAWS))
    differs((number.mean() - completions.sum()) / (four_errors(number) / 4))


@pytest.mark.verifies(
    law="MW in service: mean over independent delays and completions",
    tool="the closed form (case P2)",
    of="a standard error and 0.1 % of the mean",
    within=4.0,
)
def test_capacity_in_a_year_has_the_mean_and_variance_of_independent_delay_and_completion(differs):
    # Case P2: mean sum c p F(t - date), variance sum c^2 q (1 - q) with q = p F.
    rng = np.random.default_rng(1)
    count = 30
    completions = rng.uniform(0.3, 0.95, count)
    mw = rng.uniform(50, 400, count)
    year = rng.integers(2026, 2029, count)
    changes = pipeline(completions, capacity_mw=mw.tolist(), cod=[f"{y}-07" for y in year])
    changes[f"{RISK}.plants.hydro.construction.slip_years"] = chance(triangular=[0, 1, 3])
    found = play(plain(changes), DRAWS).arrays["commissioned_mw"]
    slip = stats.triang(1 / 3, 0, 3)
    for column, end in enumerate(range(2027, 2031)):
        q = completions * slip.cdf(end - (year + 0.5))
        mean, variance = (mw * q).sum(), (mw**2 * q * (1 - q)).sum()
        at_end = found[:, column]
        differs((at_end.mean() - mean) / (np.sqrt(variance / DRAWS) + 2.5e-4 * mean))
        kurtosis = stats.kurtosis(at_end, fisher=False) if variance > 0 else 3
        error = variance * np.sqrt((kurtosis - 1) / DRAWS)
        assert abs(at_end.var() - variance) < 4 * error + 1e-2 * variance, end


@pytest.mark.verifies(
    law="MW in service under a shock that all delays share: variance",
    tool="the closed form: arcsin(rho) / 2 pi",
    of="the variance",
    within=0.05,
)
def test_a_shared_shock_leaves_the_mean_and_widens_the_spread(differs):
    count = 20
    changes = pipeline(np.ones(count), cod=["2026-07"] * count)
    changes[f"{RISK}.plants.hydro.construction.slip_years"] = chance(uniform=[0, 3])
    alone = play(plain(changes), DRAWS).arrays["commissioned_mw"][:, 1]
    shared = play(plain({**changes, f"{RISK}.shared_shock": fixed(0.5)}), DRAWS)
    shared = shared.arrays["commissioned_mw"][:, 1]
    exact = 100 * count * 0.5
    assert abs(alone.mean() - exact) < four_errors(alone) + 1e-3 * exact
    assert abs(shared.mean() - exact) < four_errors(shared) + 1e-3 * exact
    # of a median threshold: P(both) = 1/4 + arcsin(rho) / 2 pi
    both = 0.25 + np.arcsin(0.5) / (2 * np.pi)
    exact_variance = 100**2 * (count * 0.25 + count * (count - 1) * (both - 0.25))
    differs(shared.var() / exact_variance - 1)
    assert alone.var() == pytest.approx(100**2 * count * 0.25, rel=0.06)


@pytest.mark.verifies(
    law="probability of a target",
    tool="the binomial distribution by SciPy",
    of="a standard error",
    within=4.0,
)
def test_the_probability_of_a_target_is_that_of_independent_projects(differs):
    # Eight plants of 100 MW, each built with 0.6: P(at least 500 MW at the end of 2029).
    changes = pipeline(np.full(8, 0.6), cod=["2026-07"] * 8)
    found = play(plain(changes), DRAWS).arrays["commissioned_mw"][:, -1]
    exact = stats.binom(8, 0.6).sf(4)
    share = (found >= 500 - 1e-3).mean()
    differs((share - exact) / np.sqrt(exact * (1 - exact) / DRAWS))


@pytest.mark.verifies(
    law="attrition, competing outlets and lines that never come, one after another",
    tool="the product of their probabilities",
    of="a standard error",
    within=4.0,
)
def test_attrition_outlet_and_line_multiply(differs):
    changes = {
        **NOBODY,
        PROJECTS: {"new": plant(offtake="mou", outlet="neighbour", cod="2026-07")},
        f"{RISK}.plants.hydro.construction.cancelled_dated": fixed(0.2),
        f"{RISK}.competing_outlets.neighbour.probability": fixed(0.3),
        f"{LINES}.main.energised": chance(uniform=["2026-02", "2026-06"], never=0.1),
    }
    found = play(plain(changes), DRAWS)
    code = of(found, "project_exit", "new")
    shares = {3: 0.2, 4: 0.8 * 0.3, 6: 0.8 * 0.7 * 0.1, 0: 0.8 * 0.7 * 0.9}
    for reason, share in shares.items():
        differs(((code == reason).mean() - share) / np.sqrt(share * (1 - share) / DRAWS))


@pytest.mark.verifies(
    law="mean energy of a project whose date is uncertain",
    tool="capacity and factor, integrated over its date",
    of="a standard error and 0.4 % of the mean",
    within=4.0,
)
def test_mean_energy_of_a_project_is_its_capacity_for_the_time_it_is_there(differs):
    # Slip even from 0 to 3 years after January 2026: on average half of 2027 to come in 2027.
    changes = {
        **NOBODY,
        PROJECTS: {"new": plant(cod="2026-02")},
        f"{RISK}.plants.hydro.construction.slip_years": chance(uniform=[0, 3]),
    }
    energy = of(play(plain(changes), DRAWS), "project_gwh", "new")
    start = 1 / 12
    hours = np.array([8760, 8760, 8784, 8760])
    for year in range(4):
        at = np.linspace(year, year + 1, 1001)
        there = np.clip((at - start) / 3, 0, 1)
        exact = 100 * 0.5 * 0.98 * hours[year] / 1e3 * np.trapezoid(there, at)
        differs(
            (energy[:, year].mean() - exact) / (four_errors(energy[:, year]) / 4 + 1e-3 * exact)
        )


@pytest.mark.verifies(
    law="mean energy of water resampled from the record",
    tool="the mean of the record",
    of="a standard error",
    within=4.0,
)
def test_mean_energy_of_resampled_water_is_that_of_the_record(differs):
    years = {str(1990 + k): [f] * 12 for k, f in enumerate((0.6, 0.8, 1.1, 1.5))}
    changes = {
        f"{PROJECTS}.river.counted": False,
        f"{PROJECTS}.farm.counted": False,
        "power.resource.hydrology.mean_block_years": fixed(2),
        "power.resource.hydrology.regions": {
            **dict.fromkeys(("south", "even")),
            "told": {"years": years, "source": "a test"},
        },
        "power.resource.profiles.even_water.region": "told",
        "power.resource.profiles.hydro_south.region": "told",
    }
    energy = play(plain(changes), DRAWS).arrays["offered_gwh"]
    exact = 50 * 8.760 * (1 + 24 / 35040)
    by_draw = energy.mean(axis=1)
    differs((by_draw.mean() - exact) / (four_errors(by_draw) / 4))
    # A calendar year is 151 days of one hydrological year and 214 of the next, which half of the
    # time is the next of the record and else any.
    departure = np.array([-0.4, -0.2, 0.1, 0.5])
    together = 0.5 * (departure * np.roll(departure, -1)).mean()
    first, second = 151 / 365, 214 / 365
    variance = (first**2 + second**2) * (departure**2).mean() + 2 * first * second * together
    assert energy[:, 1].std() == pytest.approx(
        50 * 8.76 * np.sqrt(variance), rel=4 / np.sqrt(2 * DRAWS)
    )


@pytest.mark.verifies(
    law="contracts that end: MW left",
    tool="the share renewed",
    of="a standard error",
    within=4.0,
)
def test_a_contract_not_renewed_is_out_for_its_share_of_futures(differs):
    changes = {"power.contract_years": fixed(7), "power.renewed": fixed(0.25)}
    found = play(plain(changes), DRAWS).arrays["commissioned_mw"]
    np.testing.assert_allclose(found[:, 0], 240)
    exact = 240 * 0.25
    differs((found[:, 1].mean() - exact) / (four_errors(found[:, 1]) / 4))


def test_the_mean_over_states_of_wind_is_the_mean_of_the_month():
    changes = {f"{PROJECTS}.{name}.counted": False for name in ("dam", "river")}
    changes[f"{LINES}.crest.n1_mw"] = 79.0  # may bind, so that states are looked at
    changes[f"{LINES}.crest.outage"] = {
        "rate_per_year": fixed(0), "duration_days": fixed(1), "source": "a test"
    }  # fmt: skip
    found = play(plain(changes)).arrays
    np.testing.assert_allclose(found["offered_gwh"][0, 0], 24 * 8.76, rtol=1e-5)
    assert found["curtailed_gwh"][0, 0] < 0.005 * 24 * 8.76


@pytest.mark.verifies(
    law="curtailed wind of one farm on one line",
    tool="E[max(80 f - 40, 0)] of its beta distribution, integrated",
    of="the curtailed energy",
    within=0.02,
)
def test_curtailed_wind_is_that_of_its_distribution(differs):
    # One farm on one line: what exceeds the line is E[max(80 f - L, 0)] of its beta distribution.
    line = 40.0
    changes = {f"{PROJECTS}.{name}.counted": False for name in ("dam", "river")}
    changes |= {f"{LINES}.crest.n1_mw": line, "power.resource.wind.states": 24}
    found = play(plain(changes)).arrays["curtailed_gwh"][0, 0]
    size = 1 / 0.3 - 1
    factor = stats.beta(0.3 * size, 0.7 * size)
    x = (np.arange(200_000) + 0.5) / 200_000
    exact = np.maximum(80 * factor.ppf(x) - line, 0).mean() * 8.76
    differs(found / exact - 1)
