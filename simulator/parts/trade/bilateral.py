"""Chance as paths of two-way trade, and a path with the energy in it as what is reported.

The record stands up to the base year, whatever the launch: growth from an
`underlying` launch is told against the year that customs reported. Energy
before and beyond the horizon is that of its nearest year.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from simulator.parts.chance import Chance
from simulator.parts.trade import as_recorded
from simulator.parts.trade.goods import Goods, draw_goods, labels
from simulator.physics import bilateral as law
from simulator.physics import nowcast
from simulator.scenario.schema import Scenario
from simulator.scenario.trade import PartYear, RecordedYear, Trade

Array = NDArray[np.float64]

__all__ = ["Path", "draw_trade", "labels", "nowcast_scores", "trade", "trade_years"]


@dataclass(frozen=True)
class Path:
    """Two-way trade as drawn, before energy is looked at."""

    base_year: int
    past_musd: Array  # [draw, past year], record of the years before the base year
    launch_musd: Array  # [draw], from where it grows
    growth: Array  # [draw, trade_year - 1], from the year after the base year on
    relative: Array  # [draw, trade_year], accumulated growth
    top_down_musd: Array  # [draw, trade_year], the base year as recorded
    as_recorded_musd: Array  # [draw, trade_year], the same with growth as the record has it
    goods: Goods

    @property
    def first_year(self) -> int:
        """First year of `totals_musd`."""
        return self.base_year - self.past_musd.shape[1]

    @property
    def totals_musd(self) -> Array:
        """The record and the path after it, years from `first_year` on: [draw, year]."""
        return np.concatenate([self.past_musd, self.top_down_musd], axis=1)

    def relative_to_base(self, first_year: int, last_year: int) -> Array:
        """Return total trade relative to that of the base year: [draw, year]."""
        years = slice(first_year - self.first_year, last_year - self.first_year + 1)
        return self.totals_musd[:, years] / self.top_down_musd[:, :1]


def trade_years(scenario: Scenario) -> list[int]:
    """Return the years of `trade_path_musd`: base year to end year or horizon's end, the later."""
    t = scenario.trade
    if t is None:
        return []
    return list(range(t.base_year, max(t.end_year, scenario.horizon.last_year) + 1))


def draw_trade(scenario: Scenario, chance: Chance) -> Path:
    """Draw growth, launch and the make-up of trade."""
    t = _trade_of(scenario)
    first = min(scenario.horizon.first_year - 1, t.base_year)
    past = [_total(t.record[str(year)]) for year in range(first, t.base_year)]
    launch = _launch(t, chance)
    growth = _growth(t, chance, trade_years(scenario)[1:])
    relative = law.relative(growth)
    as_before = law.relative(as_recorded.growth(t, chance, trade_years(scenario)[1:]))
    top_down, recorded = launch[:, None] * relative, launch[:, None] * as_before
    if t.launch == "underlying":
        top_down[:, 0] = recorded[:, 0] = _total(t.record[str(t.base_year)])
    goods = draw_goods(t, chance, scenario.horizon.first_year, scenario.horizon.last_year)
    known = np.tile(np.array(past, np.float64), (chance.count, 1))
    return Path(t.base_year, known, launch, growth, relative, top_down, recorded, goods)


def trade(
    scenario: Scenario,
    path: Path,
    coal_musd: Array | None,
    petroleum_musd: Array | None,
    electricity_musd: Array | None,
) -> dict[str, NDArray]:
    """Return what is reported of trade.

    Parameters
    ----------
    coal_musd, petroleum_musd, electricity_musd : [draw, year]
        Of the years of the horizon; none where the part is absent, and then
        counted with all other goods.
    """
    t, h = _trade_of(scenario), scenario.horizon
    nothing = np.zeros((path.launch_musd.size, h.last_year - h.first_year + 1))
    coal = nothing if coal_musd is None else coal_musd
    petroleum = nothing if petroleum_musd is None else petroleum_musd
    electricity = nothing if electricity_musd is None else electricity_musd
    counted = electricity if t.electricity_in_customs else nothing
    energy = coal + petroleum + counted

    years = np.arange(path.first_year, trade_years(scenario)[-1] + 1)
    inside = slice(h.first_year - path.first_year, h.last_year - path.first_year + 1)
    down, up, excess = _both_ways(path, years, h.first_year, energy)
    total = down if t.mode == "top_down" else up
    growth, mean, lowest = _growths(total, years - t.base_year)
    recorded = np.concatenate([path.past_musd, path.as_recorded_musd], axis=1)

    now = total[:, inside]
    remainder = np.maximum(now - energy, 0.0)
    share = path.goods.shares_of_remainder(now, petroleum, remainder)
    exports = np.minimum(petroleum + share * remainder, now)  # which sums may pass by rounding
    sold = path.goods.by_group(share * remainder, (1.0 - share) * remainder)
    return {
        "trade_musd": now,
        "vn_exports_musd": exports,
        "vn_imports_musd": now - exports,
        "trade_balance_musd": now - 2.0 * exports,
        "trade_energy_share": energy / now,
        "trade_remainder_musd": remainder,
        "trade_excess_musd": excess[t.mode][:, inside],
        "trade_electricity_musd": electricity,
        "trade_top_down_musd": down[:, inside],
        "trade_bottom_up_musd": up[:, inside],
        "trade_growth_share": growth[:, inside],
        "trade_mean_growth_share": mean[:, inside],
        "trade_lowest_growth_share": lowest[:, inside],
        "trade_path_musd": total[:, t.base_year - path.first_year :],
        "trade_as_recorded_musd": recorded[:, inside],
        "trade_as_recorded_growth_share": _over_the_year(recorded)[:, inside],
        "trade_as_recorded_path_musd": path.as_recorded_musd,
        "trade_group_musd": sold.with_energy(petroleum, coal, counted),
    }


def nowcast_scores(scenario: Scenario) -> list[nowcast.Score]:
    """Score the years of the record by what their first months foretold, for all month counts."""
    t = _trade_of(scenario)
    counts = sorted({int(months) for entry in t.record.values() for months in entry.months})
    wholes = {int(year): _total(entry) for year, entry in t.record.items()}
    busiest = t.nowcast.busiest.distribution.central
    return [
        score
        for months in counts
        for score in nowcast.scores(_parts(t, months), wholes, months, busiest)
    ]


def _trade_of(scenario: Scenario) -> Trade:
    assert scenario.trade is not None
    return scenario.trade


def _launch(t: Trade, chance: Chance) -> Array:
    """Return the total from which trade grows: [draw]."""
    base = t.record[str(t.base_year)]
    match t.launch:
        case "reported":
            return np.full(chance.count, _total(base))
        case "underlying":
            assert t.underlying_musd is not None
            return chance.number(t.underlying_musd)
        case "part_year":
            months = t.nowcast.months
            earlier = {y: x for y, x in _parts(t, months).items() if y < t.base_year}
            share = [part / _total(t.record[str(year)]) for year, part in earlier.items()]
            known = nowcast.shares(share, months, t.nowcast.busiest.distribution.central)
            part = _parts(t, months)[t.base_year]
            return nowcast.full_year(part, known, chance.uniform("trade.nowcast/year"))


def _growth(t: Trade, chance: Chance, years: list[int]) -> Array:
    """Return growth over the year before: [draw, year]."""
    growth = chance.number(t.growth)
    if t.varies == "varying":
        scores = ndtri(chance.uniforms([f"trade.growth/{year}" for year in years]))
        return law.varying_growth(growth[:, None], chance.number(t.volatility)[:, None], scores)
    if t.varies == "series":
        given = {int(year): quantity for year, quantity in t.series.items()}
        columns = [chance.number(given[y]) if y in given else growth for y in years]
        return np.stack(columns, axis=1)
    return np.repeat(growth[:, None], len(years), axis=1)


def _both_ways(
    path: Path, years: NDArray[np.int_], first_year: int, energy: Array
) -> tuple[Array, Array, dict[str, Array]]:
    """Return trade top down and bottom up, and by how much energy passed each: [draw, year]."""
    nearest = np.clip(years - first_year, 0, energy.shape[1] - 1)
    energy_path = energy[:, nearest]
    _, over = law.rest(path.totals_musd, energy_path)
    over[:, years < first_year] = 0.0  # of those years only the record is known
    down = np.where(over > 0.0, energy_path, path.totals_musd)  # raised to energy, exactly
    base = path.base_year - path.first_year
    up, excess = down.copy(), over.copy()
    after = slice(base + 1, None)
    up[:, after], excess[:, after] = law.added(
        path.launch_musd[:, None],
        path.relative[:, 1:],
        energy_path[:, after],
        energy_path[:, [base]],
    )
    return down, up, {"top_down": over, "bottom_up": excess}


def _growths(total: Array, years_on: NDArray[np.int_]) -> tuple[Array, Array, Array]:
    """Return growth over the year, its mean and its lowest since the base year: [draw, year].

    The first column, of which no year before is known, stays nought and is
    never reported. Up to the base year mean and lowest are the year's own.
    """
    growth = _over_the_year(total)
    mean, lowest = growth.copy(), growth.copy()
    base = int(np.flatnonzero(years_on == 0)[0])
    after = slice(base + 1, None)
    mean[:, after] = law.mean_growth(total[:, after], total[:, [base]], years_on[after])
    lowest[:, after] = np.minimum.accumulate(growth[:, after], axis=1)
    return growth, mean, lowest


def _over_the_year(total: Array) -> Array:
    """Return growth over the year before; the first year, of which none is known, stays nought."""
    growth = np.zeros_like(total)
    growth[:, 1:] = total[:, 1:] / total[:, :-1] - 1.0
    return growth


def _parts(t: Trade, months: int) -> dict[int, float]:
    """Return the recorded trade of the first months, by year."""
    return {
        int(year): _total(entry.months[str(months)])
        for year, entry in t.record.items()
        if str(months) in entry.months
    }


def _total(entry: RecordedYear | PartYear) -> float:
    return entry.total_musd.distribution.central
