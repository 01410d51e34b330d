"""Our designs beside OpenTURNS, and beside SALib on a model of its own."""

import numpy as np
import pytest

from simulator.studies.sensitivity.design import column_of
from simulator.studies.sensitivity.exchange import sobol
from tests.oracles.functions import ishigami

BASE = 4096
LAKE = {"a": (0.01, 0.1), "q": (2.0, 4.5), "b": (0.1, 0.45), "inflow": (0.01, 0.05)}
STEPS = 100


def ours(of, count):
    """Return what our design tells of a function of uniforms: [row, input] -> [row]."""
    names = [f"x.{i}" for i in range(count)]

    def played(design):
        return of(np.stack([design(7, n, range(design.rows))[:, 0] for n in names], axis=1))

    return sobol(played, count, column_of(names[:-1], lambda path: path), BASE, seed=1)


@pytest.mark.verifies(
    law="first-order and total indices of Ishigami's function (case S4)",
    tool="OpenTURNS, its own sample and estimator of Saltelli",
    of="the sum of both half intervals",
    within=1.5,
)
def test_indices_agree_with_those_of_openturns(differs):
    ot = pytest.importorskip("openturns")
    function = ishigami()
    ot.RandomGenerator.SetSeed(3)
    uniform = ot.JointDistribution([ot.Uniform(0.0, 1.0)] * 3)
    sample = ot.SobolIndicesExperiment(uniform, BASE, False).generate()
    y = ot.Sample(function.of(np.array(sample))[:, None])
    theirs = ot.SaltelliSensitivityAlgorithm(sample, y, BASE)
    found = ours(function.of, 3)
    for index, half, of, interval in (
        (found.first, found.first_half, theirs.getFirstOrderIndices(),
         theirs.getFirstOrderIndicesInterval()),
        (found.total, found.total_half, theirs.getTotalOrderIndices(),
         theirs.getTotalOrderIndicesInterval()),
    ):  # fmt: skip
        low, high = np.array(interval.getLowerBound()), np.array(interval.getUpperBound())
        apart = np.abs(index - np.array(of)) / (half + (high - low) / 2)
        differs(float(apart.max()))


def lake(u):
    """Return the phosphorus of the lake after a hundred steps from none: [row]."""
    from SALib.test_functions.lake_problem import lake_problem

    a, q, b, inflow = (low + (high - low) * u[:, i] for i, (low, high) in enumerate(LAKE.values()))
    level = np.zeros(len(u))
    for _ in range(STEPS):
        level = lake_problem(level, a, q, b, inflow)
    return level


@pytest.mark.verifies(
    law="first-order and total indices of the lake problem (case S5)",
    tool="SALib's own sample and analysis of its own lake",
    of="the sum of both half intervals",
    within=1.5,
)
def test_indices_of_the_lake_are_those_of_salibs_own_sample(differs):
    from SALib.analyze import sobol as analyze
    from SALib.sample import sobol as sample

    problem = {"num_vars": 4, "names": list(LAKE), "bounds": [[0.0, 1.0]] * 4}
    x = sample.sample(problem, BASE, calc_second_order=False, seed=5)
    theirs = analyze.analyze(problem, lake(x), calc_second_order=False, seed=5)
    found = ours(lake, 4)
    for index, half, of, their_half in (
        (found.first, found.first_half, theirs["S1"], theirs["S1_conf"]),
        (found.total, found.total_half, theirs["ST"], theirs["ST_conf"]),
    ):
        differs(float((np.abs(index - of) / (half + their_half)).max()))
    assert found.total.sum() > 1  # inputs decide together where the lake tips
