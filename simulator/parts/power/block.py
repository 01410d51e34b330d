"""A block of draws as energy: offered, kept, landed, by project, line, year and month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.contracts import curtailed_last
from simulator.parts.power.draws import Draws, firm_gain, nameplate_planes
from simulator.parts.power.fuel import of_sources
from simulator.parts.power.network import (
    in_stage,
    kept_to_border,
    limit_planes,
    worth_planes,
)
from simulator.parts.power.resource import power_planes
from simulator.parts.power.structure import Structure
from simulator.physics.evacuation import (
    Held,
    Losses,
    bring,
    evacuate,
    evacuate_by_priority,
)
from simulator.timeline import MONTHS_PER_YEAR

Plane = NDArray[np.floating]  # single precision throughout

MWH_PER_GWH = 1e3


@dataclass(frozen=True)
class Energy:
    """Energy of a block of draws in GWh, and power in MW: of the importer, but by arc of all."""

    offered: Plane  # [live, draw, year], at the busbar
    kept: Plane  # [live, draw, year], generated, at the busbar
    imported: Plane  # [live, draw, year], at the border
    payable: Plane  # [live, draw, year], kept back by the Vietnamese side after its stages
    payable_imported: Plane  # [live, draw, year], of it, what would have crossed the border
    landed: Plane  # [draw, year]
    monthly: Plane  # [draw, month], at the border
    flow: Callable[[], Plane]  # [arc, draw, year], sent into the arc; worked out when asked for
    curtailed: Plane  # [arc, draw, year], at the busbar
    firm: Plane  # [draw, year]


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
    works = {arc: share[block] for arc, share in d.line_works.items() if arc in limits}
    brought = bring(s.plan, nameplate, power, gain)
    offers = (nameplate, power, brought, pondage, worth, limits, works, gain)
    preferred = curtailed_last(s)
    losses = (
        evacuate(s.plan, *offers)
        if preferred is None
        else evacuate_by_priority(s.plan, preferred, *offers)
    )
    to_year = _to_year(s)
    offered = power @ to_year  # [source, draw, year]
    kept, payable = offered.copy(), np.zeros_like(offered)
    lost = {leaf: _years(s, held, offered.shape[1]) for leaf, held in losses.of_leaf.items()}
    for leaf, gwh in lost.items():
        kept[s.plan.leaves[leaf].sources] -= gwh
    for leaf, held in losses.payable.items():
        owed = _outside_stages(s, d, block, leaf, held)
        all_of_it = owed is losses.of_leaf.get(leaf)  # nothing held back on the Lao side
        payable[s.plan.leaves[leaf].sources] = (
            lost[leaf] if all_of_it else _years(s, owed, offered.shape[1])
        )
    border = kept_to_border(s, d.network, block)  # [arc, draw]
    arcs = [source.arc for source in s.sources]
    landed = _landed(s, brought.offered, losses, worth)
    imported = [n for n, leaf in enumerate(s.plan.leaves) if s.importing[leaf.arc]]
    all_imported = len(imported) == len(s.plan.leaves)
    return Energy(
        offered=_by_project(s, offered),
        kept=_by_project(s, kept),
        imported=_by_project(s, kept * border[arcs][..., None]),
        payable=_by_project(s, payable),
        payable_imported=_by_project(s, payable * border[arcs][..., None]),
        landed=(landed if all_imported else landed[imported]).sum(axis=0) @ to_year,
        monthly=_monthly(s, imported, landed, worth, border),
        flow=lambda: _flows(s, d, block, landed, worth, to_year),
        curtailed=_curtailed(s, losses, offered.shape[1]),
        firm=_firm(s, imported, brought.firm, worth, losses),
    )


def _outside_stages(s: Structure, d: Draws, block: slice, leaf: int, held: Held) -> Held:
    """Return what was kept back once no Vietnamese arc on the way was in its stage any more."""
    early = in_stage(s, d.network, block, s.plan.leaves[leaf].arc)
    if early is None:
        return held
    at = held.columns.of(early)
    return Held(held.columns, held.mw * ~at) if at.any() else held


def _years(s: Structure, held: Held, draws: int) -> Plane:
    """Add the columns of each draw and year up: [..., column] to [..., draw, year], GWh."""
    cell, first = held.columns.groups(s.years, MONTHS_PER_YEAR)
    hours = (s.hours / MWH_PER_GWH).astype(np.float32)
    energy = held.mw * hours[held.columns.month]
    out = np.zeros((*held.mw.shape[:-1], draws * s.years), np.float32)
    if first.size:
        out[..., cell] = np.add.reduceat(energy, first, axis=-1)
    return out.reshape(*held.mw.shape[:-1], draws, s.years)


def _to_year(s: Structure) -> Plane:
    """Return what turns mean MW of months into GWh of years: [month, year]."""
    of_year = np.arange(s.months) // MONTHS_PER_YEAR
    matrix = np.zeros((s.months, s.years), np.float32)
    matrix[np.arange(s.months), of_year] = s.hours / MWH_PER_GWH
    return matrix


def _by_project(s: Structure, by_source: Plane) -> Plane:
    """Add the sources of each project that are imported up: [source, ...] to [live, ...]."""
    out = np.zeros((len(s.projects), *by_source.shape[1:]), np.float32)
    for number, source in enumerate(s.sources):
        if s.importing[source.arc]:
            out[source.project] += by_source[number]
    return out


def _landed(s: Structure, offered_mw: Plane, losses: Losses, worth: list[Plane]) -> Plane:
    """Return mean power at the root: [leaf, draw, month], MW."""
    landed = offered_mw.copy()
    for leaf, held in losses.of_leaf.items():
        landed[leaf].reshape(-1)[held.columns.cell] -= held.mw.sum(axis=0)
    for number, leaf in enumerate(s.plan.leaves):
        landed[number] *= worth[leaf.arc]
    return landed


def _monthly(
    s: Structure, leaves: Sequence[int], landed: Plane, worth: list[Plane], border: Plane
) -> Plane:
    """Return what is metered at the border: [draw, month], GWh."""
    metered = np.zeros(landed.shape[1:], np.float32)
    for number in leaves:
        arc = s.plan.leaves[number].arc
        metered += landed[number] * (border[arc][:, None] / worth[arc])
    return metered * (s.hours / MWH_PER_GWH).astype(np.float32)


def _firm(
    s: Structure, leaves: Sequence[int], brought_mw: Plane, worth: list[Plane], losses: Losses
) -> Plane:
    """Return the mean power landed in the firm hours of each year: [draw, year], MW."""
    firm = np.zeros(brought_mw.shape[1:], np.float32)
    for number in leaves:
        firm += brought_mw[number] * worth[s.plan.leaves[number].arc]
    for number, held in losses.firm.items():
        if s.importing[s.plan.leaves[number].arc]:
            firm.reshape(-1)[held.columns.cell] -= held.mw
    month = np.arange(s.months)
    chosen = np.isin(month % MONTHS_PER_YEAR + 1, s.scenario.power.firm.months)
    weight = np.zeros((s.months, s.years), np.float32)
    weight[month, month // MONTHS_PER_YEAR] = np.where(chosen, s.hours, 0.0)
    return firm @ (weight / weight.sum(axis=0))


def _flows(
    s: Structure, d: Draws, block: slice, landed: Plane, worth: list[Plane], to_year: Plane
) -> Plane:
    """Return the energy sent into every arc: [arc, draw, year].

    What passes where an arc is still bypassed is not sent into it. Where worth
    does not change over the months, years are added up first.
    """
    month = np.arange(s.months, dtype=np.float32)
    yearly = landed @ to_year  # [leaf, draw, year]
    out = np.zeros((len(s.lines), *yearly.shape[1:]), np.float32)
    for arc, behind in s.leaves_behind.items():
        if worth[arc].shape[1] == 1:
            out[arc] = yearly[behind].sum(axis=0) / worth[arc]
        else:
            sent = landed[behind].sum(axis=0) / worth[arc]
            if arc in d.network.bypassed:
                sent *= month >= d.network.bypassed[arc][block, None]
            out[arc] = sent @ to_year
    return out


def _curtailed(s: Structure, losses: Losses, draws: int) -> Plane:
    """Return what each arc kept back, at the busbar: [arc, draw, year], GWh."""
    out = np.zeros((len(s.lines), draws, s.years), np.float32)
    for arc, held in losses.at_arc.items():
        out[arc] = _years(s, held, draws)
    return out
