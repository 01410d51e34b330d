"""Chance as who sells what: Viet Nam's share of trade, and groups of commodities on both sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.physics.bilateral import share_left
from simulator.scenario.trade import Group, RecordedYear, Trade

Array = NDArray[np.float64]

PETROLEUM = "exports/petroleum"
COAL, ELECTRICITY = "imports/coal", "imports/electricity"


@dataclass(frozen=True)
class Sold:
    """Goods other than energy by group: [draw, year, group]."""

    exports: Array
    imports: Array

    def with_energy(self, petroleum: Array, coal: Array, electricity: Array) -> NDArray[np.float32]:
        """Return all groups in the order of `labels`; together they are the total."""
        energy = [petroleum[..., None], coal[..., None], electricity[..., None]]
        return np.concatenate(
            [energy[0], self.exports, *energy[1:], self.imports], axis=2, dtype=np.float32
        )


@dataclass(frozen=True)
class Goods:
    """Who sells what, drawn."""

    recorded: Array  # [draw, recorded year], exports over the total in the horizon's first years
    export_share: Array  # [draw], of what is not energy, later
    exports: Array  # [draw, group], shares of Viet Nam's goods other than energy
    imports: Array  # [draw, group], the same of Laos
    one_off: Array  # [draw, recorded year, group of exports], MUSD

    def shares_of_remainder(self, total: Array, petroleum: Array, remainder: Array) -> Array:
        """Return Viet Nam's share of what is not energy: [draw, year].

        Recorded years keep their recorded exports; petroleum is part of them.
        """
        share = np.repeat(self.export_share[:, None], total.shape[1], axis=1)
        known = slice(0, self.recorded.shape[1])
        sold = self.recorded * total[:, known]
        share[:, known] = share_left(sold, petroleum[:, known], remainder[:, known])
        return share

    def by_group(self, exports: Array, imports: Array) -> Sold:
        """Split what either side sells besides energy; what came once goes to its group first."""
        once = np.zeros((*exports.shape, self.exports.shape[1]))
        known = self.one_off.shape[1]
        asked = self.one_off.sum(axis=2)
        headroom = np.divide(exports[:, :known], asked, out=np.ones_like(asked), where=asked > 0.0)
        once[:, :known] = self.one_off * np.minimum(headroom, 1.0)[..., None]
        usual = exports - once.sum(axis=2)
        return Sold(
            once + usual[..., None] * self.exports[:, None],
            imports[..., None] * self.imports[:, None],
        )


def labels(t: Trade) -> list[str]:
    """Return the groups of `trade_group_musd`, as side and commodity.

    Energy stands first on its side; electricity is nought where customs does
    not count it.
    """
    exports = [f"exports/{name}" for name in t.groups.exports]
    imports = [f"imports/{name}" for name in t.groups.imports]
    return [PETROLEUM, *exports, COAL, ELECTRICITY, *imports]


def draw_goods(t: Trade, chance: Chance, first_year: int, last_year: int) -> Goods:
    """Draw who sells what in the years of the horizon."""
    years = range(first_year, min(t.base_year, last_year) + 1)
    record = [t.record[str(year)] for year in years]
    groups = list(t.groups.exports)
    recorded = np.zeros((chance.count, len(record)))
    one_off = np.zeros((chance.count, len(record), len(groups)))
    for i, entry in enumerate(record):
        recorded[:, i] = _exports_share(entry, chance)
        for name, amount in entry.one_off_exports_musd.items():
            one_off[:, i, groups.index(name)] = chance.number(amount)
    return Goods(
        recorded,
        chance.number(t.vn_export_share),
        _shares(t.groups.exports, chance),
        _shares(t.groups.imports, chance),
        one_off,
    )


def _exports_share(entry: RecordedYear, chance: Chance) -> Array:
    """Return recorded exports over the two sides: rounded sides rarely add up to the total."""
    if entry.exports_musd is None or entry.imports_musd is None:
        assert entry.exports_share is not None
        return chance.number(entry.exports_share)
    exports = entry.exports_musd.distribution.central
    imports = entry.imports_musd.distribution.central
    return np.full(chance.count, exports / (exports + imports))


def _shares(groups: dict[str, Group], chance: Chance) -> Array:
    """Return the shares of groups, scaled to add up to 1: [draw, group]."""
    drawn = chance.numbers([group.share for group in groups.values()])
    return drawn / drawn.sum(axis=1, keepdims=True)
