"""A batch of draws as coal, petroleum, trade and investment, around what power makes of it.

Coal comes before power, which needs to know the fuel that its plants get;
trade and investment come after it, because they count electricity and plants.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from numpy.typing import NDArray

from simulator.scenario.schema import Scenario
from simulator.system import bilateral
from simulator.system.chance import Chance
from simulator.system.coal import Coal, coal
from simulator.system.investment import investment
from simulator.system.petroleum import petroleum

Named = Mapping[str, NDArray]  # by quantity, dims as declared

COUNTED = ("import_cost_musd", "capital_musd")  # of power, in trade and investment
CAPITAL = ("capital_musd", "capital_transport_musd", "capital_petroleum_musd")


@dataclass(frozen=True)
class Before:
    """What is played before power; none where the scenario has no such section."""

    path: bilateral.Path | None
    coal: Coal | None

    @property
    def fuel_share(self) -> Named:
        """By power project, what its mine gave of the burn it wanted: [draw, month]."""
        return {} if self.coal is None else self.coal.fuel_share


def before_power(scenario: Scenario, chance: Chance, burn: Named) -> Before:
    """Draw the path of trade, by which other trucks grow, and play coal.

    Parameters
    ----------
    burn : by power project, [draw, month]
        Net MWh a plant would make with all the coal it wants.
    """
    horizon = scenario.horizon
    path = None if scenario.trade is None else bilateral.draw_trade(scenario, chance)
    if scenario.coal is None:
        return Before(path, None)
    trucks = None if path is None else path.relative_to_base(horizon.first_year, horizon.last_year)
    return Before(path, coal(scenario, chance, trucks, burn))


def after_power(scenario: Scenario, chance: Chance, before: Before, power: Named) -> Named:
    """Return every reported quantity of the parts beside power.

    Parameters
    ----------
    power : by quantity, [draw, year]
        Those of `COUNTED`.
    """
    made: dict[str, NDArray] = {} if before.coal is None else dict(before.coal.quantities)
    if scenario.petroleum is not None:
        made |= petroleum(scenario, chance)
    if before.path is not None:
        made |= bilateral.trade(
            scenario,
            before.path,
            made.get("coal_musd"),
            made.get("petroleum_musd"),
            power["import_cost_musd"],
        )
    if scenario.investment is not None:
        every = {**power, **made}
        capital = [every[name] for name in CAPITAL if name in every]
        made |= investment(scenario, chance, capital)
    return made
