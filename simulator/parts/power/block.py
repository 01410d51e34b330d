"""A block of draws as energy: offered, generated, landed, by project, line, year and month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.contracts import curtailed_last
from simulator.parts.power.draws import Draws, firm_gain, nameplate_planes
from simulator.parts.power.fuel import of_sources
from simulator.parts.power.network import (
    delivered_to_border,
    in_stage,
    limit_planes,
    worth_planes,
)
from simulator.parts.power.resource import power_planes
from simulator.parts.power.structure import Structure
from simulator.physics.evacuation import (
    Curtailed,
    Curtailment,
    bring,
    evacuate,
    evacuate_by_priority,
)
from simulator.timeline import MONTHS_PER_YEAR

Plane = NDArray[np.floating]  # single precision throughout

MWH_PER_GWH = 1e3


@dataclass(frozen=True)
class Energy:
    """Energy of a block of draws in GWh, and power in MW: of the importer, but by branch of all."""

    offered: Plane  # [candidate, draw, year], at the busbar
    generated: Plane  # [candidate, draw, year], at the busbar
    not_generated: Plane  # [candidate, draw, year], curtailed anywhere, at the busbar
    imported: Plane  # [candidate, draw, year], at the border
    deemed: Plane  # [candidate, draw, year], curtailed by the Vietnamese side after its stages
    deemed_imported: Plane  # [candidate, draw, year], of it, what would have crossed the border
    landed: Plane  # [draw, year]
    monthly: Plane  # [draw, month], at the border
    flow: Callable[
        [], Plane
    ]  # [branch, draw, year], sent into the branch; worked out when asked for
    curtailed: Plane  # [branch, draw, year], at the busbar
    firm: Plane  # [draw, year], mean of the firm months
    firm_worst: Plane  # [draw, year], the least of them


def play(
    s: Structure, d: Draws, block: slice, fuel_share: Mapping[str, Plane] | None = None
) -> Energy:
    """Play the futures of a block of draws.

    Parameters
    ----------
    fuel_share : by project, [draw, month] of the whole batch
        Share of the coal a plant wants that its mine gave; all of it unless told.
    """
    nameplate, rows = nameplate_planes(s, d, block)
    power = power_planes(s, d.resources, block, nameplate, rows)
    for source, share in of_sources(s, fuel_share or {}, block).items():
        power[source] *= share
    worth = worth_planes(s, d.network, block)
    limits = limit_planes(s, d.network, block, s.plan.limited)
    pondage, gain = d.resources.pondage_share[block, None], firm_gain(s)
    availability = {
        branch: share[block] for branch, share in d.line_availability.items() if branch in limits
    }
    brought = bring(s.plan, nameplate, power, gain)
    offers = (nameplate, power, brought, pondage, worth, limits, availability, gain)
    preferred = curtailed_last(s)
    curtailment = (
        evacuate(s.plan, *offers)
        if preferred is None
        else evacuate_by_priority(s.plan, preferred, *offers)
    )
    to_year = _to_year(s)
    offered = power @ to_year  # [source, draw, year]
    not_generated, deemed = np.zeros_like(offered), np.zeros_like(offered)
    lost = {
        injection: _years(s, curtailed, offered.shape[1])
        for injection, curtailed in curtailment.of_injection.items()
    }
    for injection, gwh in lost.items():
        not_generated[s.plan.injections[injection].sources] = gwh
    generated = np.maximum(offered - not_generated, 0.0)
    for injection, curtailed in curtailment.deemed.items():
        owed = _outside_stages(s, d, block, injection, curtailed)
        whole = curtailment.of_injection.get(injection)
        all_of_it = owed is whole  # nothing curtailed on the Lao side
        deemed[s.plan.injections[injection].sources] = (
            lost[injection] if all_of_it else _years(s, owed, offered.shape[1])
        )
    border = delivered_to_border(s, d.network, block)  # [branch, draw]
    branches = [source.branch for source in s.sources]
    landed = _landed(s, brought.offered, curtailment, worth)
    imported = [n for n, injection in enumerate(s.plan.injections) if s.importing[injection.branch]]
    all_imported = len(imported) == len(s.plan.injections)
    firm, firm_worst = _firm(s, imported, brought.firm, worth, curtailment)
    return Energy(
        offered=_by_project(s, offered),
        generated=_by_project(s, generated),
        not_generated=_by_project(s, not_generated),
        imported=_by_project(s, generated * border[branches][..., None]),
        deemed=_by_project(s, deemed),
        deemed_imported=_by_project(s, deemed * border[branches][..., None]),
        landed=(landed if all_imported else landed[imported]).sum(axis=0) @ to_year,
        monthly=_monthly(s, imported, landed, worth, border),
        flow=lambda: _flows(s, d, block, landed, worth, to_year),
        curtailed=_curtailed(s, curtailment, offered.shape[1]),
        firm=firm,
        firm_worst=firm_worst,
    )


def _outside_stages(
    s: Structure, d: Draws, block: slice, injection: int, curtailed: Curtailed
) -> Curtailed:
    """Return what was curtailed once no Vietnamese branch on the path was in its stage any more."""
    early = in_stage(s, d.network, block, s.plan.injections[injection].branch)
    if early is None:
        return curtailed
    at = curtailed.columns.of(early)
    return Curtailed(curtailed.columns, curtailed.mw * ~at) if at.any() else curtailed


def _years(s: Structure, curtailed: Curtailed, draws: int) -> Plane:
    """Add the columns of each draw and year up: [..., column] to [..., draw, year], GWh.

    What single precision leaves below nought is none.
    """
    cell, first = curtailed.columns.groups(MONTHS_PER_YEAR)
    hours = (s.hours / MWH_PER_GWH).astype(np.float32)
    energy = np.maximum(curtailed.mw, 0.0) * hours[curtailed.columns.month]
    out = np.zeros((*curtailed.mw.shape[:-1], draws * s.years), np.float32)
    if first.size:
        out[..., cell] = np.add.reduceat(energy, first, axis=-1)
    return out.reshape(*curtailed.mw.shape[:-1], draws, s.years)


def _to_year(s: Structure) -> Plane:
    """Return what turns mean MW of months into GWh of years: [month, year]."""
    of_year = np.arange(s.months) // MONTHS_PER_YEAR
    matrix = np.zeros((s.months, s.years), np.float32)
    matrix[np.arange(s.months), of_year] = s.hours / MWH_PER_GWH
    return matrix


def _by_project(s: Structure, by_source: Plane) -> Plane:
    """Add the sources of each project that are imported up: [source, ...] to [candidate, ...]."""
    out = np.zeros((len(s.projects), *by_source.shape[1:]), np.float32)
    for number, source in enumerate(s.sources):
        if s.importing[source.branch]:
            out[source.project] += by_source[number]
    return out


def _landed(s: Structure, offered_mw: Plane, curtailment: Curtailment, worth: list[Plane]) -> Plane:
    """Return mean power at the root: [injection, draw, month], MW."""
    landed = offered_mw.copy()
    for injection, curtailed in curtailment.of_injection.items():
        landed[injection].reshape(-1)[curtailed.columns.cell] -= curtailed.mw.sum(axis=0)
    for number, injection in enumerate(s.plan.injections):
        landed[number] *= worth[injection.branch]
    return landed


def _monthly(
    s: Structure, injections: Sequence[int], landed: Plane, worth: list[Plane], border: Plane
) -> Plane:
    """Return what is metered at the border: [draw, month], GWh."""
    metered = np.zeros(landed.shape[1:], np.float32)
    for number in injections:
        branch = s.plan.injections[number].branch
        metered += landed[number] * (border[branch][:, None] / worth[branch])
    return metered * (s.hours / MWH_PER_GWH).astype(np.float32)


def _firm(
    s: Structure,
    injections: Sequence[int],
    brought_mw: Plane,
    worth: list[Plane],
    curtailment: Curtailment,
) -> tuple[Plane, Plane]:
    """Return the power landed in the firm hours of each year: [draw, year], MW.

    The mean of the firm months, and the month in which it is least.
    """
    firm = np.zeros(brought_mw.shape[1:], np.float32)
    for number in injections:
        firm += brought_mw[number] * worth[s.plan.injections[number].branch]
    for number, curtailed in curtailment.firm.items():
        if s.importing[s.plan.injections[number].branch]:
            firm.reshape(-1)[curtailed.columns.cell] -= curtailed.mw
    month = np.arange(s.months)
    chosen = np.isin(month % MONTHS_PER_YEAR + 1, s.scenario.power.firm.months)
    weight = np.zeros((s.months, s.years), np.float32)
    weight[month, month // MONTHS_PER_YEAR] = np.where(chosen, s.hours, 0.0)
    by_year = firm[:, chosen].reshape(len(firm), s.years, -1)
    return firm @ (weight / weight.sum(axis=0)), by_year.min(axis=2)


def _flows(
    s: Structure, d: Draws, block: slice, landed: Plane, worth: list[Plane], to_year: Plane
) -> Plane:
    """Return the energy sent into every branch: [branch, draw, year].

    What passes where a branch is still bypassed is not sent into it. Where worth
    does not change over the months, years are added up first.
    """
    month = np.arange(s.months, dtype=np.float32)
    yearly = landed @ to_year  # [injection, draw, year]
    out = np.zeros((len(s.lines), *yearly.shape[1:]), np.float32)
    for branch, behind in s.injections_behind.items():
        if worth[branch].shape[1] == 1:
            out[branch] = yearly[behind].sum(axis=0) / worth[branch]
        else:
            sent = landed[behind].sum(axis=0) / worth[branch]
            if branch in d.network.bypassed:
                sent *= month >= d.network.bypassed[branch][block, None]
            out[branch] = sent @ to_year
    return out


def _curtailed(s: Structure, curtailment: Curtailment, draws: int) -> Plane:
    """Return what each branch curtailed, at the busbar: [branch, draw, year], GWh."""
    out = np.zeros((len(s.lines), draws, s.years), np.float32)
    for branch, curtailed in curtailment.at_branch.items():
        out[branch] = _years(s, curtailed, draws)
    return out
