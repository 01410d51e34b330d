"""A run as the four flows between the two countries in one year, each with its branches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from simulator.analysis.estimates import Estimate, estimate, standard_error
from simulator.analysis.figure_data.network import landing
from simulator.parts.registry import condition_of
from simulator.scenario.arrivals import projects_of

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.catalogue.message import Label, Message
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.coal import Coal
    from simulator.scenario.schema import Scenario

YEAR = 2030  # for which most is promised
GWH_PER_TWH = MUSD_PER_BUSD = 1000.0
BRANCHES_AT_MOST = 5
SMALL = 1e-3  # of the flow: a branch below it is not worth a line

Name = Literal["electricity", "coal", "other_from_laos", "petroleum", "other_from_viet_nam"]


class Branch(NamedTuple):
    """A part of a flow in its own unit: mean, standard error, share of the flow.

    Without a name: all that no other branch holds.
    """

    name: str | Label | None
    mean: float
    error: float
    share: float


class Flow(NamedTuple):
    """A flow: its value, MUSD; how much it is, in `unit`; its branches at either end."""

    name: Name
    to_viet_nam: bool
    musd: Estimate
    amount: Estimate | None
    unit: str
    at_laos: tuple[Branch, ...] = ()
    at_viet_nam: tuple[Branch, ...] = ()


class FigureData(NamedTuple):
    """The flows of one year, those to Viet Nam first; energy as a share of two-way trade."""

    year: int
    flows: tuple[Flow, ...]
    from_laos: Estimate
    from_viet_nam: Estimate
    energy_share: Estimate
    transit_kt: Estimate
    electricity_counted: bool
    condition: Message | None


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows; with electricity, whoever counts it."""
    t = scenario.trade
    assert t is not None
    year = min(max(YEAR, outcomes.first_year), outcomes.last_year)
    at = year - outcomes.first_year

    def of(name: str) -> Array:
        return outcomes.arrays[name][:, at]

    electricity, coal, petroleum = (
        of(n) for n in ("import_cost_musd", "coal_musd", "petroleum_musd")
    )
    counted = electricity if t.electricity_in_customs else np.zeros_like(electricity)
    other_in = np.maximum(of("vn_imports_musd") - coal - counted, 0.0)
    other_out = np.maximum(of("vn_exports_musd") - petroleum, 0.0)
    from_laos, from_viet_nam = electricity + coal + other_in, petroleum + other_out
    flows = (
        Flow(
            "electricity",
            True,
            estimate(electricity),
            estimate(of("import_gwh") / GWH_PER_TWH),
            "TWh",
            *_electricity(scenario, outcomes, at),
        ),
        Flow(
            "coal",
            True,
            estimate(coal),
            estimate(of("coal_kt")),
            "kt",
            at_viet_nam=_coal(scenario, outcomes, at),
        ),
        Flow("other_from_laos", True, estimate(other_in), None, ""),
        Flow(
            "petroleum",
            False,
            estimate(petroleum),
            estimate(of("petroleum_ml")),
            "ML",
            at_laos=_petroleum(outcomes, at),
        ),
        Flow("other_from_viet_nam", False, estimate(other_out), None, ""),
    )
    return FigureData(
        year=year,
        flows=flows,
        from_laos=estimate(from_laos),
        from_viet_nam=estimate(from_viet_nam),
        energy_share=estimate(of("trade_energy_share")),
        transit_kt=estimate(of("coal_transit_kt")),
        electricity_counted=t.electricity_in_customs,
        condition=condition_of("trade_musd", year, [scenario]),
    )


def _electricity(
    scenario: Scenario, outcomes: Outcomes, at: int
) -> tuple[tuple[Branch, ...], tuple[Branch, ...]]:
    """Split energy at the border by technology and by where it lands."""
    entries = projects_of(scenario.power)
    projects = [entries[key] for key in outcomes.projects]
    lines = scenario.power.lines
    lands = [lines[landing(lines, p.line)].name if p.line else "" for p in projects]
    mean = outcomes.means["project_gwh"][at] / GWH_PER_TWH
    drawn = outcomes.arrays["project_gwh"][:, at] / GWH_PER_TWH

    def split(names: Sequence[str | Label]) -> tuple[Branch, ...]:
        of = np.array(names, dtype=object)
        parts = {name: of == name for name in dict.fromkeys(names)}
        columns = {n: (float(mean[p].sum()), drawn[:, p].sum(axis=1)) for n, p in parts.items()}
        return _branches(columns, outcomes.draws)

    return split([p.technology for p in projects]), split(lands)


def _coal(scenario: Scenario, outcomes: Outcomes, at: int) -> tuple[Branch, ...]:
    """Split coal that crosses the border, transit included, by the route it takes."""
    assert scenario.coal is not None
    columns = {}
    for name, dim, label in _routes(scenario.coal, outcomes):
        quantity = f"{dim}_coal_kt"
        i = outcomes.labels[dim].index(label)
        mean = float(outcomes.means[quantity][at, i])
        columns[name] = mean, outcomes.arrays[quantity][:, at, i]
    return _branches(columns, outcomes.draws)


def _routes(coal: Coal, outcomes: Outcomes) -> list[tuple[str | Label, str, str]]:
    """Name for each route from the mines its last gate or link that no other passes."""
    routes = [route for route in coal.routes.values() if route.included]
    passes = [label for route in routes for label in route.way]
    found = []
    for route in routes:
        own = [label for label in route.way if passes.count(label) == 1]
        if own:
            dim = "gate" if own[-1] in outcomes.labels["gate"] else "route"
            found.append((route.name, dim, own[-1]))
    return found


def _petroleum(outcomes: Outcomes, at: int) -> tuple[Branch, ...]:
    """Split petroleum by how it comes; one way only is not worth a split."""
    by_pipeline = outcomes.arrays["pipeline_ml"][:, at]
    by_road = outcomes.arrays["petroleum_ml"][:, at] - by_pipeline
    if not by_pipeline.any():
        return ()
    columns = {
        name: (float(ml.mean()), ml) for name, ml in (("pipeline", by_pipeline), ("road", by_road))
    }
    return _branches(columns, outcomes.draws)


def _branches(columns: Mapping[Any, tuple[float, Array]], draws: int) -> tuple[Branch, ...]:
    """Return the largest parts in falling order and the rest as one."""
    total = sum(mean for mean, _ in columns.values())
    if not total > 0:
        return ()
    ranked = sorted(columns, key=lambda name: -columns[name][0])
    named = [n for n in ranked if n and columns[n][0] > SMALL * total][:BRANCHES_AT_MOST]
    branches = [
        Branch(n, columns[n][0], float(standard_error(columns[n][1], draws)), columns[n][0] / total)
        for n in named
    ]
    rest = [n for n in ranked if n not in named]
    left = sum(columns[n][0] for n in rest)
    if left > SMALL * total:
        drawn = np.sum([columns[n][1] for n in rest], axis=0)
        branches.append(Branch(None, left, float(standard_error(drawn, draws)), left / total))
    return tuple(branches)
