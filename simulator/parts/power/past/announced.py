"""The history of a register as dates that were announced and what came of them, and as fits."""

from __future__ import annotations

from typing import Any

from simulator.dates import decimal_year
from simulator.parts.contract import Fitted
from simulator.parts.power.past.fit import Announced, fit
from simulator.parts.power.past.known import month_year
from simulator.scenario.backcast import Backcast, ProjectKnown
from simulator.scenario.risk import Slip
from simulator.scenario.schema import Scenario


def fits(scenario: Scenario, backcast: Backcast, left_out: int | None = None) -> dict[str, Fitted]:
    """Fit every group's Lao factor: by name of the group.

    Parameters
    ----------
    left_out : a year of which nothing is used: what came in it is taken as not come by its start
    """
    found = announcements(scenario, backcast, left_out)
    return {
        name: fit([a for state, a in found if state in group.of], group.prior.distribution)
        for name, group in backcast.fits.items()
    }


def announcements(
    scenario: Scenario, backcast: Backcast, left_out: int | None = None
) -> list[tuple[str, Announced]]:
    """Return each announced date of a plant that did not run yet, with `technology.state`."""
    found = []
    for name, statements in backcast.projects.items():
        technology = scenario.power.projects[name].technology.removesuffix("_reservoir")
        technology = technology.removesuffix("_run_of_river")
        came = _came(statements)
        if came is not None and left_out is not None and left_out <= came < left_out + 1:
            came, until = None, float(left_out)
        else:
            until = _until(scenario, statements)
        for statement in statements.values():
            if statement.cod is None or statement.dropped or _runs(statement):
                continue
            slip = slip_of(scenario, technology, statement.physical_status).slip_years
            years = (until if came is None else came) - statement.cod.distribution.central
            state = f"{technology}.{statement.physical_status}"
            found.append((state, Announced(name, years, came is not None, slip.distribution)))
    return found


def fitted_values(
    scenario: Scenario, backcast: Backcast, fitted: dict[str, Fitted]
) -> dict[str, Any]:
    """Return fitted factors as values to set by path, where the scenario has factors of its own."""
    values: dict[str, Any] = {}
    for name, group in backcast.fits.items():
        for state in group.of:
            if slip_of(scenario, *state.split(".")).lao_factor is not None:
                values[f"power.risk.plants.{state}.lao_factor"] = {
                    "lognormal": {"median": fitted[name].median, "p90": fitted[name].p90},
                    "set_by_user": True,
                }
    return values


def slip_of(scenario: Scenario, technology: str, status: str) -> Slip:
    """Return the evidence for plants of a technology and state."""
    return getattr(getattr(scenario.power.risk.plants, technology), status)


def _runs(statement: ProjectKnown) -> bool:
    return statement.offtake == "exporting" or statement.physical_status == "operating"


def _came(statements: dict[str, ProjectKnown]) -> float | None:
    """Return when a project began to supply; none if it has not."""
    for statement in statements.values():
        if statement.offtake == "exporting" and statement.cod is not None:
            return statement.cod.distribution.central
    return None


def _until(scenario: Scenario, statements: dict[str, ProjectKnown]) -> float:
    """Return until when a project was awaited: `as_of`, or when it was dropped."""
    dropped = [month for month, statement in statements.items() if statement.dropped]
    return month_year(min(dropped)) if dropped else decimal_year(scenario.as_of)
