"""Chance as resource: what each source could produce in every month, as a mean capacity factor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.distribution import Distribution
from simulator.parts.chance import Chance
from simulator.parts.power.rows import Rows, place_for, put
from simulator.parts.power.sources import upstream
from simulator.parts.power.structure import Structure
from simulator.parts.power.water import Index, factor_table, monthly, years_drawn
from simulator.physics.pondage import movable_share
from simulator.physics.wind import spell_hours
from simulator.scenario.power import Project
from simulator.timeline import MONTHS_PER_YEAR, hours_of_months

Array = NDArray[np.float64]
Plane = NDArray[np.floating]  # single precision throughout

HOURS_OF_MONTHS = hours_of_months(2001, 2001)  # a year of 365 days
HOURS_PER_MEAN_YEAR = HOURS_OF_MONTHS.sum()
WIND_RANGE = (0.4, 1.6)  # a year's or month's wind relative to its long mean
HIGHEST_FACTOR = 0.98  # of a month, for wind and sun


@dataclass(frozen=True)
class Resources:
    """Resource of the candidate projects, drawn; blocks of it become planes."""

    water_year: Index  # [draw, hydrological year]
    tables: dict[str, NDArray[np.float32]]  # by profile, [year of the record, month from June]
    scale: NDArray[np.float32]  # [draw, candidate], multiplies profile or shape
    most: NDArray[np.float32]  # [draw, candidate], factor that no month exceeds
    climate: NDArray[np.float32]  # [draw], multiplies hydropower after `as_of`
    wind: NDArray[np.float32]  # [draw, month]
    shape: NDArray[np.float32]  # [candidate, month of the year], wind and sun
    annual_factor: Array  # [draw, candidate], long mean, for prices
    pondage_share: NDArray[np.float32]  # [draw]


def resources(s: Structure, chance: Chance, capacity: Array, *, energy: bool = True) -> Resources:
    """Draw the resource of the candidate projects.

    Parameters
    ----------
    capacity : [draw, candidate]
        MW.
    energy : whether more is asked for than long means

    Notes
    -----
    Hydropower with a design energy: profile x design energy / profile energy
    x realisation. With a capacity factor of its own, that is its mean: it is
    taken as observed. With neither the profile holds as it stands: it is
    already between design and observation. Wind: shape of the profile x the project's
    own mean factor x the wind of year and month. Coal: availability. Only `vn_share` of
    all of it is offered to Viet Nam.
    """
    resource = s.scenario.power.resource
    realisation = chance.number(resource.realisation)
    coal = chance.number(resource.coal_availability)
    scale = np.ones((chance.count, len(s.projects)))
    annual = np.ones_like(scale)
    shape = np.ones((len(s.projects), MONTHS_PER_YEAR))
    for candidate, project in enumerate(s.projects):
        mean = np.ones(MONTHS_PER_YEAR)
        if project.profile is not None:
            mean = np.array(resource.profiles[project.profile].monthly_capacity_factor)
        yearly = yearly_mean(mean)
        own = _own_factor(project, chance, capacity[:, candidate])
        if project.technology == "coal":
            annual[:, candidate] = scale[:, candidate] = coal
        elif project.technology.startswith("hydro"):
            designed = project.capacity_factor is None
            own = yearly if own is None else own * (realisation if designed else 1.0)
            followed = resource.profiles[_water_profile(s, candidate)].monthly_capacity_factor
            scale[:, candidate] = own / yearly_mean(np.array(followed))
            annual[:, candidate] = own
        else:
            shape[candidate] = mean / yearly
            scale[:, candidate] = yearly if own is None else own
            annual[:, candidate] = scale[:, candidate]
    varies = np.array([p.technology in ("wind", "solar") for p in s.projects])
    vn_share = chance.numbers([p.vn_share for p in s.projects])
    spread = {
        name: 1.0 if profile.spread is None else profile.spread.distribution.central
        for name, profile in resource.profiles.items()
    }
    water = {
        _water_profile(s, candidate)
        for candidate, p in enumerate(s.projects)
        if p.technology.startswith("hydro")
    }
    return Resources(
        water_year=years_drawn(resource.hydrology, s.first_year, s.years, chance),
        tables={
            name: factor_table(resource.hydrology, resource.profiles[name], spread[name])
            for name in sorted(water)
        },
        scale=(scale * vn_share).astype(np.float32),
        most=(np.where(varies, HIGHEST_FACTOR, 1.0) * vn_share).astype(np.float32),
        climate=(1.0 + chance.number(resource.climate)).astype(np.float32),
        wind=_wind(s, chance).astype(np.float32) if energy else np.empty((0, 0), np.float32),
        shape=shape.astype(np.float32),
        annual_factor=annual,
        pondage_share=movable_share(
            chance.number(resource.pondage_hours),
            spell_hours(resource.wind.daily_autocorrelation.distribution.central),
        ).astype(np.float32),
    )


def power_planes(
    s: Structure,
    r: Resources,
    block: slice,
    nameplate: Plane,
    rows: Sequence[Rows],
) -> Plane:
    """Return what every source could send on average over each month: [source, draw, month], MW.

    Parameters
    ----------
    nameplate : [source, draw, month]
        MW in service.
    rows : by source
        Draws of the block in which it is ever in service.
    """
    after = s.first_year + np.arange(s.months) / MONTHS_PER_YEAR >= s.as_of
    climate = np.where(after, r.climate[block, None], np.float32(1.0))
    wind = r.wind[block]
    wet = {name: monthly(table, r.water_year[block]) * climate for name, table in r.tables.items()}
    shape = np.tile(r.shape, (1, s.years))  # [candidate, month]
    scale, most = r.scale[block], r.most[block]
    power = np.empty_like(nameplate)
    for number, source in enumerate(s.sources):
        candidate, row = source.project, rows[number]
        technology = s.projects[candidate].technology
        own = scale[row, candidate, None]
        plane = place_for(power[number], row)
        if technology.startswith("hydro"):
            np.multiply(wet[_water_profile(s, candidate)][row], own, out=plane)
        elif technology == "coal":
            plane[...] = own
        else:
            np.multiply(shape[candidate], own, out=plane)
            if technology == "wind":
                plane *= wind[row]
        np.minimum(plane, most[row, candidate, None], out=plane)
        plane *= nameplate[number, row]
        put(power[number], row, plane)
    return power


def yearly_mean(monthly_factor: Array) -> float:
    """Return the mean over the hours of a year of 365 days: [month] to a number."""
    return float(np.average(monthly_factor, weights=HOURS_OF_MONTHS))


def _water_profile(s: Structure, candidate: int) -> str:
    """Return the profile of the water that a plant has: its own or that of the plant it follows."""
    own = s.project_ids[s.candidates[candidate]]
    return str(s.entries[[own, *upstream(s.entries, own)][-1]].profile)


def _own_factor(project: Project, chance: Chance, capacity: Array) -> Array | None:
    """Return a project's own stated annual factor, if it has one: [draw]."""
    if project.capacity_factor is not None:
        return chance.number(project.capacity_factor)
    if project.energy_gwh is not None:
        energy = chance.number(project.energy_gwh)
        return energy * 1e3 / (np.maximum(capacity, 1e-9) * HOURS_PER_MEAN_YEAR)
    return None


def _wind(s: Structure, chance: Chance) -> Array:
    """Return each month's wind relative to its long mean, one for all sites: [draw, month].

    Notes
    -----
    (1 + year) x (1 + month), both independent. Where the record gives the
    spread of quarters, that of months is sqrt(3) times as large and years
    made of independent months vary by its half (or by 1 / sqrt(12) of a month).
    """
    wind = s.scenario.power.resource.wind
    of_years = _around_one(
        chance,
        chance.number(wind.year_sd),
        [f"power.resource.wind/year/{year}" for year in range(s.first_year, s.last_year + 1)],
    )
    of_months = np.repeat(of_years, MONTHS_PER_YEAR, axis=1)
    if wind.month_sd is None:
        return of_months
    first = s.first_year * MONTHS_PER_YEAR
    names = [f"power.resource.wind/month/{first + month}" for month in range(s.months)]
    return of_months * _around_one(chance, chance.number(wind.month_sd), names)


def _around_one(chance: Chance, sd: Array, paths: list[str]) -> Array:
    """Return independent normal numbers about one, cut to what is physical: [draw, path]."""
    standard = Distribution("normal", (0.0, 1.0, -4.0, 4.0))
    columns = [np.clip(1.0 + sd * chance.of(standard, path), *WIND_RANGE) for path in paths]
    return np.stack(columns, axis=1)
