"""What tests of dates and of leaving share: one plant more, its date, errors of shares."""

import numpy as np

from simulator.scenario.schema import Scenario
from tests.worlds.build import dates_of, plain, plant

DRAWS = 20_000
AS_OF = 2026.0
PROJECTS, LINES = "power.projects", "power.lines"
SLIPS = "power.risk.plants.hydro.construction"


def share_error(share, draws=DRAWS):
    """Four standard errors of a simulated share."""
    return 4 * np.sqrt(share * (1 - share) / draws)


def cod_of(scenario: Scenario, project="new", draws=DRAWS, seed=1):
    ids, found = dates_of(scenario, draws, seed)
    return found.cod[:, ids.index(project)]


def with_plant(changes=None, **about):
    """Return the plain world with one plant more, called new."""
    return plain({PROJECTS: {"new": plant(**about)}, **(changes or {})})
