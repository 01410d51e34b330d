"""A small trade section without chance, to be worked out by hand, with something changed."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.trade.bilateral import Path, draw_trade
from simulator.parts.trade.bilateral import trade as outcome
from simulator.scenario.schema import Scenario
from tests.worlds.build import fixed, plain

Array = NDArray[np.float64]


def market(**changes: Any) -> dict[str, Any]:
    """Write a trade section: 1,000 MUSD in 2025, a quarter of it Viet Nam's, growing by 10 %."""
    return {
        "mode": "top_down",
        "varies": "constant",
        "launch": "reported",
        "base_year": 2025,
        "end_year": 2035,
        "growth": fixed(0.10),
        "volatility": fixed(0.2),
        "nowcast": {"months": 9, "busiest": fixed(3)},
        "electricity_in_customs": False,
        "vn_export_share": fixed(0.4),
        "groups": {
            "exports": {"steel": {"share": fixed(0.75)}, "fruit": {"share": fixed(0.25)}},
            "imports": {"rubber": {"share": fixed(1)}},
        },
        "record": {
            "2023": recorded(800, 240, 560),
            "2024": recorded(900, 300, 600, months={"9": {"total_musd": fixed(600)}}),
            "2025": recorded(1000, 250, 750, months={"9": {"total_musd": fixed(700)}}),
        },
        **changes,
    }


def recorded(total: float, exports: float, imports: float, **more: Any) -> dict[str, Any]:
    """Write a recorded year."""
    return {
        "total_musd": fixed(total),
        "exports_musd": fixed(exports),
        "imports_musd": fixed(imports),
        **more,
    }


def world(first_year: int = 2024, last_year: int = 2029, **changes: Any) -> Scenario:
    """Return the plain world with trade."""
    horizon = {"horizon.first_year": first_year, "horizon.last_year": last_year}
    return plain({**horizon, "trade": market(**changes)})


def path_of(scenario: Scenario, draws: int = 4, start: int = 0, seed: int = 1) -> Path:
    """Return the drawn path of trade."""
    return draw_trade(scenario, Chance.of_scenario(scenario, seed, start, draws))


def traded(
    scenario: Scenario,
    coal: float | Array | None = None,
    petroleum: float | Array | None = None,
    electricity: float | Array | None = None,
    draws: int = 4,
    start: int = 0,
) -> dict[str, NDArray]:
    """Return what is reported of trade, energy the same every year or [year]."""
    shape = (draws, scenario.horizon.last_year - scenario.horizon.first_year + 1)
    energy = [
        None if x is None else np.array(np.broadcast_to(x, shape), float)
        for x in (coal, petroleum, electricity)
    ]
    return outcome(scenario, path_of(scenario, draws, start), *energy)
