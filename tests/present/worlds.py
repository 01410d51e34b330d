"""Scenarios and runs invented for the report: few or many projects, kind or hostile names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np

from simulator.distribution import Distribution, fixed
from simulator.outcomes.store import Outcomes
from simulator.scenario.economics import Alternative, Economics
from simulator.scenario.lines import Line
from simulator.scenario.names import Name
from simulator.scenario.power import Firm, Power, Project, TopDown
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Horizon, Scenario
from simulator.scenario.targets import Target
from tests.worlds.fake_outcomes import fake_outcomes

AS_OF = date(2026, 2, 28)
TECHNOLOGIES = ("hydro_reservoir", "wind", "hydro_run_of_river", "coal", "solar")
STATES = (
    ("operating", "exporting"),
    ("construction", "ppa"),
    ("pre_construction", "approved"),
    ("announced", "mou"),
)


def quantity(value: float, unit: str = "MW", **why: str) -> Quantity:
    """Return a number of a scenario, with a source unless another reason is given."""
    return Quantity(fixed(value), unit, **(why or {"source": "a register"}))


def target(
    title: str,
    value: float,
    year: int | None = 2030,
    quantity_name: str = "commissioned_mw",
    standing: str = "plan",
    comparator: str = "at_least",
    unit: str = "MW",
) -> Target:
    """Return a target."""
    return Target.model_construct(
        title=title,
        quantity=quantity_name,
        year=year,
        comparator=comparator,
        value=quantity(value, unit),
        unit=unit,
        standing=standing,
        source="a treaty",
    )


TARGETS = {
    "mou_2025": target("Memorandum, 2025", 3000, 2025, standing="commitment"),
    "mou_2030": target("Memorandum, 2030", 5000, standing="commitment"),
    "plan_2030": target("Power plan, base case", 5000),
    "draft_2030": target("Draft of the revised power plan", 6800, standing="statement"),
    "stated_2030": target("Stated by the planning institute", 8000, standing="statement"),
    "plan_2050": target("Power plan, 2050", 11_000, 2050),
}


def scenario_of(
    names: Mapping[str, str],
    lines: Mapping[str, str],
    capacity_mw: Mapping[str, float],
    *,
    first_year: int = 2024,
    last_year: int = 2035,
    draws: int = 400,
    title: str = "Base case",
    targets: Mapping[str, Target] = TARGETS,
) -> Scenario:
    """Build a scenario around projects and lines named as asked: {slug: name}."""
    line_slugs = list(lines)
    projects = {}
    for i, (slug, name) in enumerate(names.items()):
        third = max(1, len(names) // 3)
        physical, offtake = STATES[0] if i < third else STATES[1 + i % 3]
        projects[slug] = Project.model_construct(
            name=name,
            technology=TECHNOLOGIES[i % len(TECHNOLOGIES)],
            capacity_mw=quantity(capacity_mw[slug]),
            physical_status=physical,
            offtake=offtake,
            counted=True,
            cod=quantity(2022.0 if i < third else 2027.0 + i % 5, "date"),
            line=line_slugs[i % len(line_slugs)],
            vn_share=quantity(0.8 + 0.1 * (i % 2), "share", assumption="part stays in Laos"),
        )
    tree = {
        slug: Line.model_construct(
            name=name,
            kind="line",
            to="vietnam" if i % 3 == 0 else line_slugs[i - 1],
            side="border",
            loss_share=quantity(0.02, "share", assumption="voltage and length"),
        )
        for i, (slug, name) in enumerate(lines.items())
    }
    power = Power.model_construct(
        projects=projects,
        lines=tree,
        one_of={},
        firm=Firm.model_construct(
            hours=[13, 14, 15, 17, 18, 19, 20], months=[4, 5, 6], reservoirs="peak_first"
        ),
        top_down=TopDown.model_construct(
            base_year=2025,
            base_mw=quantity(2379),
            growth_low=quantity(0.10, "share"),
            growth_high=quantity(0.15, "share"),
        ),
    )
    economics = Economics.model_construct(
        alternatives={
            "imported_coal": Alternative.model_construct(
                price_uscent_per_kwh=Quantity(
                    Distribution("uniform", (7.5, 9.0)), "UScent/kWh", assumption="fuel price"
                ),
                price_year=2025,
            )
        },
        alternative="imported_coal",
        price_year=2025,
        inflation=quantity(0.022, "share"),
    )
    return Scenario.model_construct(
        name="base",
        title=Name({"en": title, "vi": "Kịch bản cơ sở"}),
        as_of=AS_OF,
        seed=1,
        draws=draws,
        horizon=Horizon.model_construct(first_year=first_year, last_year=last_year),
        power=power,
        economics=economics,
        targets=dict(targets),
    )


def world(
    *,
    n_projects: int = 12,
    n_lines: int = 5,
    name: str = "Nam Neun {}",
    line_name: str = "Nam Mo - Tuong Duong {}",
    draws: int = 400,
    first_year: int = 2024,
    last_year: int = 2035,
    curtailment: float = 1.0,
    title: str = "Base case",
    targets: Mapping[str, Target] = TARGETS,
) -> tuple[Scenario, Outcomes]:
    """Return a scenario and a run of it."""
    names = {f"p{i}": name.format(i) for i in range(n_projects)}
    lines = {f"l{i}": line_name.format(i) for i in range(n_lines)}
    mw = {slug: float(30 + 70 * (i * 7 % 11)) for i, slug in enumerate(names)}
    scenario = scenario_of(
        names, lines, mw, first_year=first_year, last_year=last_year, draws=draws,
        title=title, targets=targets,
    )  # fmt: skip
    outcomes = fake_outcomes(
        draws=draws,
        first_year=first_year,
        last_year=last_year,
        projects_mw=mw,
        lines=tuple(lines),
    )
    return scenario, scaled(outcomes, curtailed=curtailment)


def scaled(outcomes: Outcomes, *, curtailed: float = 1.0, commissioned: float = 1.0) -> Outcomes:
    """Return the run with some of its quantities multiplied."""
    factors = dict.fromkeys(("curtailed_gwh", "line_curtailed_gwh"), curtailed)
    factors |= dict.fromkeys(
        ("commissioned_mw", "deliverable_mw", "firm_mw", "import_gwh"), commissioned
    )
    return Outcomes(
        arrays={n: np.asarray(a * factors.get(n, 1)) for n, a in outcomes.arrays.items()},
        means={n: np.asarray(a * factors.get(n, 1)) for n, a in outcomes.means.items()},
        first_year=outcomes.first_year,
        last_year=outcomes.last_year,
        labels=outcomes.labels,
    )
