"""A run as coal by year: its routes, what roads and gates take at most, and what binds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.estimates import Probability, probability, standard_error
from simulator.analysis.figure_data.coal_limits import coal_limits
from simulator.analysis.figure_data.headline import STANDING_ORDER, headline_year
from simulator.analysis.figure_data.of_run import OfRun, of_run
from simulator.analysis.figure_data.spread import by_share
from simulator.timeline import MONTHS_PER_YEAR

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.catalogue.message import Arg
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.coal import Coal
    from simulator.scenario.schema import Scenario

KT_PER_MT = 1000.0
TARGETED = ("coal_kt", "coal_with_transit_kt")
LINKS, GATES, MINES = "coal.arcs.", "transport.gates.", "coal.mines."
NOTHING = "nothing"  # is undelivered: the mines are the limit
PLACES_AT_MOST, BINDING_AT_MOST = 4, 5
LEAST_MT = 5e-4


class Route(NamedTuple):
    """A route that carries something: its mean, Mt [year], and the place that no other passes."""

    key: str
    name: Arg
    place: str
    mt: Array


class Place(NamedTuple):
    """A road, belt, railway or gate: Mt, percentiles [year] each."""

    path: str
    carried_mt: Mapping[float, Array]
    ceiling_mt: Mapping[float, Array]
    left_mt: Mapping[float, Array]
    open_days: Mapping[float, Array] | None  # of a gate


class Goal(NamedTuple):
    """Targets that ask for the same tonnes, and the chance of so many in the year shown."""

    value_mt: float
    rows: tuple[TargetRow, ...]
    met: Probability


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Coal from Laos, Mt a year; `landed` with what leaves through Vietnamese ports again."""

    bought_mt: dict[float, Array]
    landed_mt: dict[float, Array]
    transit_mt: Array
    routes: tuple[Route, ...]
    routes_se_mt: float
    goals: tuple[Goal, ...]
    places: tuple[Place, ...]
    binds: Mapping[str, Array]  # by path, [year], share of the months
    binds_se: Mapping[str, Array]
    others: Array  # the same of all that binds less often
    names: Mapping[str, Arg]  # of places, without what stands in brackets, by path


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows; the stack is of means over all draws."""
    coal = scenario.coal
    assert coal is not None
    arrays = outcomes.arrays
    year = headline_year(rows, outcomes.last_year)
    at = year - outcomes.first_year
    landed = (arrays["coal_kt"] + arrays["coal_transit_kt"]) / KT_PER_MT
    binds, errors = _binding(outcomes)
    ranked = sorted(
        (p for p in binds if p != NOTHING and binds[p].any()), key=lambda p: -binds[p].sum()
    )
    named = [NOTHING, *ranked[:BINDING_AT_MOST]]
    flows = _flows(outcomes)
    limits = coal_limits(scenario, outcomes.draws)
    names = _names(scenario, coal)
    return FigureData(
        **of_run(scenario, outcomes, rows),
        bought_mt=by_share(arrays["coal_kt"] / KT_PER_MT),
        landed_mt=by_share(landed),
        transit_mt=arrays["coal_transit_kt"].mean(axis=0) / KT_PER_MT,
        routes=_routes(coal, outcomes),
        routes_se_mt=float(standard_error(landed).max()),
        goals=_goals(rows, outcomes, at),
        places=tuple(
            Place(
                path,
                by_share(flows[path]),
                by_share(limits[path].ceiling_kt / KT_PER_MT),
                by_share(limits[path].left_kt / KT_PER_MT),
                None if (days := limits[path].open_days) is None else by_share(days),
            )
            for path in _busiest(flows, binds)
        ),
        binds={path: binds[path] for path in named},
        binds_se={path: errors[path] for path in named},
        others=sum(
            (binds[path] for path in ranked[BINDING_AT_MOST:]), np.zeros(len(outcomes.years))
        ),
        names=names,
    )


def _binding(outcomes: Outcomes) -> tuple[dict[str, Array], dict[str, Array]]:
    """Return the share of months in which each place binds, and its error: [year] by path."""
    codes = outcomes.codes["coal_binds"]
    months = outcomes.arrays["coal_binds"].reshape(outcomes.draws, -1, MONTHS_PER_YEAR)
    of_mines = [n for n, path in enumerate(codes) if path.startswith(MINES)]
    holds = {NOTHING: np.isin(months, of_mines)}
    holds |= {path: months == n for n, path in enumerate(codes) if n not in of_mines}
    shares = {path: held.mean(axis=2) for path, held in holds.items()}  # [draw, year]
    return (
        {path: share.mean(axis=0) for path, share in shares.items()},
        {path: standard_error(share) for path, share in shares.items()},
    )


def _flows(outcomes: Outcomes) -> dict[str, Array]:
    """Return what each place carries, Mt: [draw, year] by path."""
    by_link, by_gate = (outcomes.arrays[f"{dim}_coal_kt"] for dim in ("route", "gate"))
    return {
        f"{LINKS}{name}": by_link[..., n] / KT_PER_MT
        for n, name in enumerate(outcomes.labels["route"])
    } | {
        f"{GATES}{name}": by_gate[..., n] / KT_PER_MT
        for n, name in enumerate(outcomes.labels["gate"])
    }


def _busiest(flows: Mapping[str, Array], binds: Mapping[str, Array]) -> list[str]:
    """Return the places that bind most often, then those that carry most."""
    used = [path for path, mt in flows.items() if mt.mean(axis=0).max() > LEAST_MT]
    used.sort(key=lambda path: (-round(float(binds[path].mean()), 3), -float(flows[path].sum())))
    return used[:PLACES_AT_MOST]


def _routes(coal: Coal, outcomes: Outcomes) -> tuple[Route, ...]:
    """Return the routes by what they carry, those in use earlier first.

    A place carries what its routes carry: the routes are solved for from the
    places. Routes over the very same places share alike.
    """
    routes = {key: route for key, route in coal.routes.items() if route.included}
    links = outcomes.labels["route"]
    places = {
        key: [f"{LINKS if step in links else GATES}{step}" for step in route.way]
        for key, route in routes.items()
    }
    means = {
        f"{prefix}{name}": outcomes.means[f"{dim}_coal_kt"][:, n] / KT_PER_MT
        for prefix, dim in ((LINKS, "route"), (GATES, "gate"))
        for n, name in enumerate(outcomes.labels[dim])
    }
    used = list(dict.fromkeys(path for passed in places.values() for path in passed))
    passes = np.array([[float(path in passed) for passed in places.values()] for path in used])
    mt, *_ = np.linalg.lstsq(passes, np.stack([means[path] for path in used]), rcond=None)
    years = np.arange(mt.shape[1])
    found = []
    for (key, passed), carried in zip(places.items(), mt.clip(min=0.0), strict=True):
        if carried.max() < LEAST_MT:
            continue
        elsewhere = {path for other, o in places.items() if other != key for path in o}
        own = [path for path in passed if path not in elsewhere]
        own.sort(key=lambda path: not path.startswith(GATES))  # a gate tells most
        middle = float((years * carried).sum() / carried.sum())
        found.append((middle, Route(key, routes[key].name, [*own, passed[-1]][0], carried)))
    return tuple(route for _, route in sorted(found, key=lambda pair: pair[0]))


def _goals(rows: Sequence[TargetRow], outcomes: Outcomes, at: int) -> tuple[Goal, ...]:
    """Gather floors of coal that ask for the same tonnes, the lowest first."""
    same: dict[float, list[TargetRow]] = {}
    for row in rows:
        if row.quantity in TARGETED and row.comparator == "at_least":
            same.setdefault(row.value, []).append(row)
    goals = []
    for value in sorted(same):
        of_value = sorted(same[value], key=lambda row: STANDING_ORDER[row.standing])
        reached = outcomes.arrays[of_value[0].quantity][:, at] >= value
        goals.append(Goal(value / KT_PER_MT, tuple(of_value), probability(reached)))
    return tuple(goals)


def _names(scenario: Scenario, coal: Coal) -> Mapping[str, Arg]:
    """Name every place as its entry does."""
    gates = {} if scenario.transport is None else scenario.transport.gates
    return {f"{LINKS}{key}": link.name for key, link in coal.arcs.items()} | {
        f"{GATES}{key}": gate.name for key, gate in gates.items()
    }
