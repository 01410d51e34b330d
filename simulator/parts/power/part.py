"""Power as a part: dates first, then what stands, what plants want to burn, and the energy."""

from __future__ import annotations

from simulator.catalogue.quantities import PARTS
from simulator.parts.contract import Batch, Given, Part, Step, from_base_year
from simulator.parts.power.account import ENTERING, energy, entering
from simulator.parts.power.block import play
from simulator.parts.power.draws import draw
from simulator.parts.power.fuel import burns_for_vietnam, wanted
from simulator.parts.power.structure import build
from simulator.physics.commissioning import Exit
from simulator.scenario.arrivals import projects_of
from simulator.scenario.schema import Scenario

QUANTITIES = PARTS["power"]
OF_ENERGY = frozenset(QUANTITIES) - frozenset(ENTERING) | {"power.burn"}


def _asks_for_energy(wanted: frozenset[str]) -> bool:
    """Return whether more than what stands is asked for."""
    return not wanted.isdisjoint(OF_ENERGY)


def _draws(batch: Batch, _: Given) -> Given:
    energy = _asks_for_energy(batch.wanted)
    return {"power.draws": draw(batch.layout, batch.chance, energy=energy)}


def _burn(batch: Batch, given: Given) -> Given:
    return {"power.burn": wanted(batch.layout, given["power.draws"])}


def _entering(batch: Batch, given: Given) -> Given:
    return entering(batch.layout, given["power.draws"], batch.draws, batch.wanted)


def _dispatch(batch: Batch, given: Given) -> Given:
    structure, drawn, block = batch.layout, given["power.draws"], batch.draws
    played = play(structure, drawn, block, given.get("coal.fuel_share"))
    return energy(structure, drawn, block, played, batch.wanted)


def _steps(scenario: Scenario) -> tuple[Step, ...]:
    """Return the steps; where a mine feeds a candidate, energy depends on coal as well."""
    fed = burns_for_vietnam(scenario)
    reads, draws = ("power", "economics"), ("power.draws",)
    burn = Step("power.burn", _burn, (*reads, "coal.plants"), gives=("power.burn",), needs=draws)
    return (
        Step("power.dates", _draws, reads, gives=draws),
        *([burn] if fed else []),
        Step("power.entering", _entering, reads, gives=ENTERING, needs=draws, by_block=True),
        Step(
            "power.dispatch",
            _dispatch,
            reads,
            gives=tuple(name for name in QUANTITIES if name not in ENTERING),
            needs=draws,
            wants=("coal.fuel_share",) if fed else (),
            by_block=True,
        ),
    )


def _start(
    quantity: str, scenario: Scenario, arrays: Given, first_year: int
) -> tuple[int, float] | None:
    """Return the official figure for commissioned MW, the mean of the run for all else."""
    band = scenario.power.top_down
    if quantity == "commissioned_mw":
        return band.base_year, band.base_mw.distribution.central
    return from_base_year(quantity, scenario, arrays, first_year)


PART = Part(
    name="power",
    quantities=QUANTITIES,
    steps=_steps,
    lay_out=lambda scenario, asked: build(scenario, energy=_asks_for_energy(asked)),
    labels=lambda scenario: {
        "project": tuple(projects_of(scenario.power)),
        "line": tuple(scenario.power.lines),
    },
    days={"line_energised": "power.lines.{}.energised"},
    codes=lambda _: {"project_exit": tuple(reason.name.lower() for reason in Exit)},
    not_represented=("physics", "pooling", "dispatch", "congestion", "prices", "bargains"),
    pictures={
        "mw_by_year": "simulator.present.figures.mw_by_year:PICTURE",
        "scorecard": "simulator.present.figures.targets:POWER",
        "scorecard_goods": "simulator.present.figures.targets:GOODS",
        "losses": "simulator.present.figures.losses:PICTURE",
        "twh_by_year": "simulator.present.figures.twh_by_year:PICTURE",
        "monthly": "simulator.present.figures.monthly:PICTURE",
        "curtailment": "simulator.present.figures.curtailment:PICTURE",
        "cost": "simulator.present.figures.cost:PICTURE",
        "timeline": "simulator.present.figures.timeline:PICTURE",
    },
    tables={
        "projects": "simulator.present.part_tables.power:projects_table",
        "lines": "simulator.present.part_tables.power:lines_table",
        "growth": "simulator.present.part_tables.power:growth_table",
    },
    answer="simulator.present.figures.power_answer:answer",
    past="simulator.parts.power.past:PAST",
    decisions="simulator.parts.power.decisions:DECISIONS",
    pieces="simulator.parts.power.pieces:PIECES",
    start=_start,
)
