"""Outcomes of an invented run: every declared quantity, plausible and consistent.

Balances hold (offered = landed + losses + curtailed; projects add up to the
total; December of the monthly MW is the year's), so that tables and figures
made from it look like those of a run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import Outcomes
from simulator.timeline import MONTHS_PER_YEAR, hours_of_months

PROJECTS_MW: Mapping[str, float] = {
    "xekaman_1": 290.0,
    "xekaman_3": 250.0,
    "monsoon_wind": 600.0,
    "nam_emoun": 129.0,
    "truong_son_wind_1": 250.0,
    "savan_1_wind_ph1": 300.0,
    "nam_mo_2": 120.0,
    "luang_prabang": 1460.0,
    "boualapha_coal": 2000.0,
    "sekong_solar_lamam": 500.0,
}
LINES: Sequence[str] = ("xekaman_1_pleiku_2", "xekaman_3_thanh_my", "monsoon_thanh_my", "huong_hoa")
LOSS_SHARE = 0.03


def fake_outcomes(
    *,
    draws: int = 400,
    kept: int | None = None,
    first_year: int = 2024,
    last_year: int = 2035,
    projects_mw: Mapping[str, float] = PROJECTS_MW,
    lines: Sequence[str] = LINES,
    seed: int = 0,
) -> Outcomes:
    """Invent a run.

    The first third of the projects runs already, the others enter later or
    never. `kept` is how many draws the three-dim quantities hold (all unless
    said).
    """
    rng = np.random.default_rng(seed)
    kept = draws if kept is None else min(kept, draws)
    mw = np.array(list(projects_mw.values()))
    n_projects, n_lines = mw.size, len(lines)
    years = np.arange(first_year, last_year + 1)
    hours = hours_of_months(first_year, last_year)
    month_ends = first_year + np.arange(1, hours.size + 1) / MONTHS_PER_YEAR

    running = np.arange(n_projects) < max(1, n_projects // 3)
    planned = np.where(running, first_year - 2.0, rng.uniform(2026, 2032, n_projects))
    slip = rng.gamma(2.0, 1.5, (draws, n_projects)) * ~running
    built = (rng.random((draws, n_projects)) < 0.75) | running  # [draw, project]
    cod = np.where(built, planned + slip, np.nan)
    reason = np.where(built, 0, rng.choice([1, 2, 3, 4, 5, 6], (draws, n_projects)))
    energised = first_year - 1.0 + rng.gamma(2.0, 1.0, (draws, n_lines))
    energised[rng.random((draws, n_lines)) < 0.02] = np.nan

    online_mw = np.zeros((draws, hours.size))
    offered_gwh = np.zeros((draws, years.size, n_projects))
    monthly_gwh = np.zeros((draws, hours.size))
    curtailed_share = rng.uniform(0.0, 0.15, (draws, years.size, 1))
    sent_share = np.repeat(1.0 - curtailed_share[..., 0], MONTHS_PER_YEAR, axis=1)
    water = rng.normal(1.0, 0.12, (draws, years.size)).clip(0.5, 1.5)  # [draw, year]
    season = 0.42 + 0.2 * np.sin(2 * np.pi * (np.arange(hours.size) - 5) / MONTHS_PER_YEAR)
    for p in range(n_projects):
        online = cod[:, p, None] <= month_ends  # [draw, month]
        online_mw += online * mw[p]
        gwh = online * mw[p] * season * hours / 1000 * np.repeat(water, MONTHS_PER_YEAR, axis=1)
        offered_gwh[..., p] = gwh.reshape(draws, years.size, MONTHS_PER_YEAR).sum(axis=-1)
        monthly_gwh += gwh * sent_share * (1 - LOSS_SHARE / 2)

    curtailed_gwh = offered_gwh * curtailed_share  # [draw, year, project]
    border_gwh = (offered_gwh - curtailed_gwh) * (1 - LOSS_SHARE / 2)
    offered, curtailed, imported = (
        a.sum(axis=-1) for a in (offered_gwh, curtailed_gwh, border_gwh)
    )  # [draw, year]
    landed = (offered - curtailed) * (1 - LOSS_SHARE)
    on_line = np.eye(n_lines)[np.arange(n_projects) % n_lines]  # [project, line]
    commissioned = online_mw[:, MONTHS_PER_YEAR - 1 :: MONTHS_PER_YEAR]
    price = 6.5 + rng.normal(0, 0.1, (draws, years.size))  # UScent/kWh
    cost = imported * price / 100
    three_dim = {
        "project_gwh": border_gwh,
        "project_curtailed_gwh": curtailed_gwh,
        "line_flow_gwh": (offered_gwh - curtailed_gwh) @ on_line,
        "line_curtailed_gwh": curtailed_gwh @ on_line,
    }
    enters = np.floor(cod)[:, None, :] == years[:, None]  # [draw, year, project]
    arrays = {
        "commissioned_mw": commissioned,
        "unlisted_mw": np.zeros_like(commissioned),
        "deliverable_mw": np.minimum(commissioned * (1 - LOSS_SHARE), 6000.0),
        "firm_mw": commissioned * 0.55 * water,
        "firm_worst_month_mw": commissioned * 0.4 * water,
        "offered_gwh": offered,
        "import_gwh": imported,
        "landed_gwh": landed,
        "losses_gwh": offered - curtailed - landed,
        "curtailed_gwh": curtailed,
        "import_cost_musd": cost,
        "import_cost_real_musd": cost * 1.02 ** (2025 - years),
        "import_price_uscent_per_kwh": np.where(imported > 0, price, 0.0),
        "paid_curtailment_musd": curtailed * 0.01,
        "saving_musd": imported * (8.0 - price) / 100,
        "capital_musd": (enters * mw * 1.6).sum(axis=-1),
        "avoided_kt_co2": landed * 0.66,
        "import_share_of_peak": commissioned / np.linspace(50_000, 110_000, years.size),
        "import_monthly_gwh": monthly_gwh,
        "commissioned_monthly_mw": online_mw,
        "project_cod": cod,
        "project_built": built,
        "project_exit": reason,
        "project_above_ceiling": np.arange(built.shape[1]) % 2 * np.ones_like(built),
        "line_energised": energised,
        **{name: a[:kept] for name, a in three_dim.items()},
    }
    return Outcomes(
        arrays={name: a.astype(QUANTITIES[name].dtype) for name, a in arrays.items()},
        means={name: a.mean(axis=0) for name, a in three_dim.items()},
        first_year=first_year,
        last_year=last_year,
        labels={"project": tuple(projects_mw), "line": tuple(lines)},
    )


def with_every_part(outcomes: Outcomes, seed: int = 1) -> Outcomes:
    """Add arrays of all parts beside power: any numbers, dims and kinds as declared."""
    rng = np.random.default_rng(seed)
    trade_years = range(outcomes.last_year - 1, outcomes.last_year + 9)
    labels = {
        **outcomes.labels,
        "mine": ("kaleum", "lamam"),
        "route": ("road", "belt"),
        "gate": ("la_lay", "lao_bao"),
        "group": ("exports/petroleum", "imports/coal", "imports/rubber"),
        "trade_year": tuple(str(year) for year in trade_years),
    }
    sizes = {"draw": outcomes.draws, "year": len(outcomes.years), "month": len(outcomes.months)}
    sizes |= {dim: len(names) for dim, names in labels.items()}
    arrays, means = dict(outcomes.arrays), dict(outcomes.means)
    for name, quantity in QUANTITIES.items():
        if name in arrays:
            continue
        values = rng.uniform(1.0, 2.0, tuple(sizes[dim] for dim in quantity.dims))
        if len(quantity.dims) == 3:
            means[name] = values.mean(axis=0)
            values = values[: outcomes.kept]
        arrays[name] = values.astype(quantity.dtype)
    codes = {"project_exit": tuple("abcdefg"), "coal_binds": ("mine", "gate", "buyers")}
    return replace(outcomes, arrays=arrays, means=means, labels=labels, codes=codes)
