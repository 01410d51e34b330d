# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -all
#     formats: ipynb,py:percent
#     notebook_metadata_filter: jupytext,-jupytext.text_representation.jupytext_version,kernelspec
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 3. Lines and delays: the Hướng Hóa station and the pace of Lao building
#
# Most of the wind contracted in Savannakhet can reach Viet Nam only through a 500 kV station at
# Hướng Hóa that nobody has begun to build. It is tempting to say that the station decides. But
# plants are late too, and Lao ones later than others. What is a year of the station worth if the
# plants are slow?

# %%
import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Markdown

import simulator

plt.style.use("./look.mplstyle")
DRAWS = int(os.environ.get("SIMULATE_DRAWS", "2000"))
BASE = "../scenarios/base.yaml"
STATION = "power.lines.huong_hoa.energised"
FACTOR = "power.risk.lao_factor"
STAGES = ("construction", "pre_construction", "announced")
ONE_PACE = {
    f"power.risk.plants.{technology}.{stage}.lao_factor": None
    for technology in ("hydro", "wind")
    for stage in STAGES
}

# %% [markdown]
# ## What the base scenario believes
#
# The Lao factor multiplies the slips seen in Asia at large: 1 is Asia's pace, 2 twice the slip.
# Base has one for each technology and stage; where the pace is turned here, they are taken out
# (`ONE_PACE`), and the one factor holds for all.

# %%
base = simulator.load(BASE)
for name, quantity in (
    ("station", base.merged["power"]["lines"]["huong_hoa"]["energised"]),
    ("Lao factor", base.merged["power"]["risk"]["lao_factor"]),
):
    kind, numbers = next(iter(quantity.items()))
    print(f"{name}: {kind} {numbers}\n  {quantity['assumption']}")

# %% [markdown]
# ## A grid of both
#
# Dates of the station against factors, the same chance at every point: a point differs from its
# neighbour by what was turned and by nothing else.

# %%
dates = ["2028-06", "2029-06", "2030-06", "2031-06"]
swept = simulator.sweep(
    simulator.load(BASE, ONE_PACE), {STATION: dates, FACTOR: [1, 1.5, 2]}, draws=DRAWS
)
year = swept.sel(year=2030)
mw, twh = year.commissioned_mw, year.import_gwh / 1000

# %%
fig, axes = plt.subplots(1, 2, figsize=(8.8, 3.9), sharey=True)
worth = {}
for factor in (1, 2):
    ends = mw.sel({FACTOR: factor}).isel({STATION: [0, -1]})
    error = np.hypot(*ends.sel(statistic="standard_error").values)  # at most; pairs have less
    first, last = ends.sel(statistic="mean").values
    worth[factor] = f"{first - last:,.0f} ± {error:.0f} MW"
for ax, cells, unit, form, finer in (
    (axes[0], mw, "MW", ",.0f", ".0f"),
    (axes[1], twh, "TWh", ".2f", ".2f"),
):
    mean = cells.sel(statistic="mean").values
    ax.imshow(mean, aspect="auto", origin="lower")
    for i, j in np.ndindex(mean.shape):
        here = cells.isel({STATION: i, FACTOR: j})
        error, low, high = here.sel(statistic=["standard_error", "p10", "p90"]).values
        dark = mean[i, j] < (mean.min() + mean.max()) / 2
        ax.text(
            j,
            i,
            f"{mean[i, j]:{form}} ± {error:{finer}}\n({low:{form}}–{high:{form}})",
            ha="center",
            va="center",
            fontsize=7.5,
            color="white" if dark else "black",
        )
    ax.grid(visible=False)
    ax.set_xticks(range(mean.shape[1]), [f"{factor:g}" for factor in swept[FACTOR].values])
    ax.set_yticks(range(mean.shape[0]), dates)
    ax.set(title=f"{unit} in 2030: mean ± error (P10–P90)", xlabel="Lao factor on delays")
axes[0].set_ylabel("Hướng Hóa in service")
fig.suptitle(
    f"Three years of the station: {worth[1]} at Asia's pace, {worth[2]} at twice its slips",
    x=0.01,
    ha="left",
    fontsize=11,
    fontweight="bold",
)
plt.show()

# %% [markdown]
# Read a column from below: what the station's date is worth if that is the pace of the
# plants. Read a row: what the pace is worth if that is the station's date.
#
# ## What two years of the station are worth
#
# Off the grid, with the factors of base again. `compare` plays scenarios on
# the same chance, so that the error of the difference is that of the pairs, far smaller than what
# two separate runs would give. It says so when a difference is within the noise.

# %%
early = simulator.load(BASE, {"name": "station_in_2028", STATION: "2028-12"})
late = simulator.load(BASE, {"name": "station_in_2030", STATION: "2030-12"})
station = simulator.compare(early, late, draws=DRAWS)
print(station)

# %% [markdown]
# ## What the pace is worth
#
# The same for the plants: a Lao factor of 1 against one of 2, the station's date drawn.

# %%
asia = simulator.load(BASE, {"name": "pace_of_asia", **ONE_PACE, FACTOR: 1})
slow = simulator.load(BASE, {"name": "twice_the_slips", **ONE_PACE, FACTOR: 2})
pace = simulator.compare(asia, slow, draws=DRAWS)

rows = {}
for knob, found in (("station two years later", station), ("twice the slips", pace)):
    at = found.differences.sel(year=2030).isel(scenario=0)
    rows[knob] = {
        (title, statistic): float(at[name].sel(statistic=statistic)) / scale
        for title, name, scale in (("MW", "commissioned_mw", 1), ("TWh", "import_gwh", 1000))
        for statistic in ("mean", "standard_error", "unpaired_error")
    }
effects = pd.DataFrame(rows).T
effects.round({column: 1 if column[0] == "MW" else 3 for column in effects})

# %%
fig, axes = plt.subplots(1, 2, figsize=(8.2, 2.4), sharey=True)
for ax, unit in zip(axes, ("MW", "TWh"), strict=True):
    of = effects[unit]
    ax.barh(of.index, of["mean"], xerr=of["standard_error"], color=["C0", "C1"], height=0.55)
    ax.grid(visible=False)
    ax.set(xlabel=f"{unit} in 2030: difference ± error", xmargin=0.08)
    ax.axvline(0, color="black", linewidth=0.8)


def told(knob, unit, form):
    """Print a difference with its paired error."""
    mean, error = effects.loc[knob, unit][["mean", "standard_error"]]
    return f"{mean:+{form}} ± {error:{form}} {unit}".replace("-", "−")


fig.suptitle(
    f"Twice the slips: {told('twice the slips', 'MW', '.0f')}; "
    f"a station two years late: {told('station two years later', 'MW', '.0f')}",
    x=0.01,
    ha="left",
    fontsize=11,
    fontweight="bold",
)
plt.show()

# %% [markdown]
# ## The finding

# %%
Markdown(
    "**Finding.** Two years of delay at Hướng Hóa change 2030 by "
    f"{told('station two years later', 'MW', '.0f')} and "
    f"{told('station two years later', 'TWh', '.2f')}; plants with twice Asia's slips instead of "
    f"Asia's change it by {told('twice the slips', 'MW', '.0f')} and "
    f"{told('twice the slips', 'TWh', '.2f')}. The station matters for plants ready before it: "
    f"between {dates[0]} and {dates[-1]} its date is worth {worth[1]} in 2030 at Asia's pace, "
    f"{worth[2]} at twice its slips."
)
