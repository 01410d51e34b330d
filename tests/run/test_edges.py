"""Every number of base at the edges of what its field allows: refused kindly or played."""

import random
import warnings
from collections import Counter

import numpy as np
import pytest

from simulator.dates import date_text
from simulator.outcomes.store import check
from simulator.scenario.problems import ScenarioError
from simulator.scenario.provenance import walk
from simulator.scenario.vary import vary
from tests.run.test_laws import SIGNED, SINGLE
from tests.worlds.build import SCENARIOS, play, varied

DRAWS = 8
QUICK = 20  # edges that the quick suite tries
BASE = varied(SCENARIOS / "base.yaml")
DATES = (1950.0, 2000.0, 2027.999, 2150.0)


def edges(leaf) -> list[float | str]:
    """Return the ends of a field, and what lies just inside."""
    if leaf.is_date:
        return [date_text(day) for day in DATES]
    low = leaf.ge if leaf.ge is not None else leaf.gt
    high = leaf.le if leaf.le is not None else leaf.most
    inside = [] if low is None else [low, low + 1e-30, low + 1e-9, low + 1e-3]
    return [*inside, high, high * (1 - 1e-9), 10 * high, 1e300]


def cases():
    """Return one number of every kind of field, at all its edges, in an order of chance."""
    of_kind, found = Counter(), []
    leaves = [(found.path, found.leaf) for found in walk(BASE.scenario)]
    random.Random(11).shuffle(leaves)
    for path, leaf in leaves:
        steps = path.split(".")
        kind = (*steps[:2], steps[-1] if not steps[-1].isdigit() else steps[-2])
        of_kind[kind] += 1
        if of_kind[kind] == 1:
            found += [(path, edge) for edge in edges(leaf)]
    random.Random(13).shuffle(found)
    return found


ALL = cases()


def refused_or_sound(path, value) -> bool:
    """Return whether it was refused; raise what no run may."""
    try:
        scenario = vary(BASE, {path: value}).scenario
    except ScenarioError:
        return True
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # NumPy's: nothing overflows, nothing is divided by nought
        outcomes = play(scenario, DRAWS)
    check(outcomes)
    a = outcomes.arrays
    for name, values in a.items():
        if name not in SIGNED and values.dtype.kind == "f":
            assert np.nanmin(values) >= 0, name
    slack = SINGLE * max(a["offered_gwh"].max(), 1.0)
    spent = a["landed_gwh"] + a["losses_gwh"] + a["curtailed_gwh"]
    np.testing.assert_allclose(a["offered_gwh"], spent, rtol=0, atol=slack)
    of_projects = a["project_curtailed_gwh"].sum(axis=2, dtype=float)
    np.testing.assert_allclose(of_projects, a["curtailed_gwh"], rtol=0, atol=slack)
    return False


@pytest.mark.parametrize(("path", "value"), ALL[:QUICK])
def test_a_number_at_an_edge_of_its_field_is_refused_or_played(path, value):
    refused_or_sound(path, value)


@pytest.mark.slow
def test_every_number_at_every_edge_is_refused_or_played():
    outcomes = Counter(refused_or_sound(*case) for case in ALL)
    assert min(outcomes[True], outcomes[False]) > 100
