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
# # 4. Dry years: what is firm when Viet Nam needs it most
#
# Viet Nam's grid is tightest on hot afternoons and evenings from April to June, at the end of the
# Lao dry season. Megawatts counted in December say little about those hours. How firm is the
# power then, what does a drought take from it, and does El Niño warn of it?

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
WATER = "power.resource.hydrology"
YEAR = 2030

# %% [markdown]
# ## Four kinds of water
#
# A hydrological year runs from June to May, so that no dry season is cut in two. The base scenario
# draws such years from the record in short runs (`bootstrap`). `el_nino` and `la_nina` draw only
# those that follow such a winter; `year` plays one of them throughout. Plants, lines and
# all other random draws stay the same, future by future.

# %%
waters = {
    "any year of the record": BASE,
    "after El Niño": simulator.load(BASE, {f"{WATER}.mode": "el_nino"}),
    "after La Niña": simulator.load(BASE, {f"{WATER}.mode": "la_nina"}),
    "drought": "../scenarios/drought.yaml",
}
futures = {water: simulator.simulate(scenario, DRAWS) for water, scenario in waters.items()}
drought = simulator.load(waters["drought"]).merged["power"]["resource"]["hydrology"]
print(f"drought: the water of June {drought['year']} to May {int(drought['year']) + 1}, every year")

# %%
fig, ax = plt.subplots()
months = pd.date_range(f"{YEAR}-01", f"{YEAR}-12", freq="MS")
monthly = {
    water: of.import_monthly_gwh.sel(month=months).assign_coords(month=range(1, 13))
    for water, of in futures.items()
}
band = monthly["any year of the record"].quantile([0.1, 0.9], "draw")
ax.fill_between(band.month, *band.values, color="C0", alpha=0.2, linewidth=0, label="P10–P90")
for water, style in zip(monthly, ("-", "--", ":", "-"), strict=True):
    ax.plot(band.month, monthly[water].mean("draw"), style, label=water)
taken = monthly["any year of the record"] - monthly["drought"]  # future by future
share = taken.mean("draw") / monthly["any year of the record"].mean("draw")
month = int(share.idxmax())
worst, most = pd.Timestamp(YEAR, month, 1).month_name(), taken.sel(month=month)
error = float(most.std(ddof=1)) / np.sqrt(DRAWS)
ax.axvspan(3.5, 6.5, color="0.93", zorder=0)
ax.set(
    title=f"The drought takes most in {worst}: {float(most.mean()):.0f} ± {error:.0f} GWh, "
    f"{100 * float(share.max()):.0f} % of the mean",
    ylabel=f"GWh at the border a month, {YEAR}, mean",
    xlabel="month (grey: the firm months, April to June)",
    xticks=range(1, 13),
    ylim=(0, None),
)
ax.legend(loc="upper left", ncols=2, fontsize=8)
plt.show()

# %% [markdown]
# ## Firm megawatts
#
# `firm_mw` is what arrives on average in the peak hours of April to June, one number a future and
# year. Firm in nine futures of ten is its P10. The difference from the first row is taken future by
# future, so that its error is small.

# %%
usual = futures["any year of the record"].firm_mw.sel(year=YEAR)
rows = {}
for water, of in futures.items():
    firm = of.firm_mw.sel(year=YEAR)
    change, energy = firm - usual, of.import_gwh.sel(year=YEAR) / 1000
    p10, p50, p90 = firm.quantile([0.1, 0.5, 0.9]).values
    rows[water] = {
        "P10": p10,
        "P50": p50,
        "P90": p90,
        "mean change": float(change.mean()),
        "± error": float(change.std(ddof=1)) / np.sqrt(DRAWS),
        "TWh a year": float(energy.mean()),
    }
table = pd.DataFrame(rows).T
table.round({column: 1 if column == "TWh a year" else 0 for column in table})

# %%
fig, ax = plt.subplots(figsize=(7.4, 2.6))
for i, (_, row) in enumerate(table[::-1].iterrows()):
    ax.plot([row["P10"], row["P90"]], [i, i], color="C0", linewidth=9, alpha=0.3)
    ax.plot(row["P50"], i, "o", color="C0")
    for end, side in (("P10", -1), ("P90", 1)):
        ax.annotate(
            f"{round(row[end], -1):,.0f}",
            (row[end], i),
            (8 * side, 0),
            textcoords="offset points",
            ha="right" if side < 0 else "left",
            va="center",
            fontsize=8.5,
        )
ax.set_yticks(range(len(table)), table.index[::-1])
ax.grid(visible=False)
ax.margins(x=0.12, y=0.2)
dry = table.loc["drought"]
ax.set(
    title=f"Nine futures in ten have {round(dry['P10'], -1):,.0f} MW or more firm in a drought",
    xlabel=f"MW in the peak hours of April to June {YEAR}; P10–P90 and P50",
)
plt.show()

# %% [markdown]
# ## Does El Niño warn?
#
# A sweep over the years of the record, each played throughout, beside the Oceanic Niño Index of the
# winter before it, as far back as it goes. A quarter of the draws is enough for a mean a year.

# %%
oni = pd.Series(drought["oni_prior_winter_c"])
swept = simulator.sweep(waters["drought"], {f"{WATER}.year": list(oni.index)}, draws=DRAWS // 4)
at = swept.sel(year=YEAR, statistic="mean")
years = pd.DataFrame({"firm MW": at.firm_mw, "TWh": at.import_gwh / 1000}, index=oni.index)

correlations = {}
for name in ("firm MW", "TWh"):
    r = oni.corr(years[name])
    correlations[name] = (r, (1 - r**2) / np.sqrt(len(years) - 1))
    print(f"ONI and {name}: r = {r:+.2f} ± {correlations[name][1]:.2f}, {len(years)} years")


def says(name):
    """Say what a high index tells, if the correlation stands out of twice its error."""
    r, error = correlations[name]
    what = {"firm MW": "firm power", "TWh": "energy"}[name]
    return (
        f"says little about {what}"
        if abs(r) < 2 * error
        else (f"comes before {'less' if r < 0 else 'more'} {what}")
    )


# %%
fig, axes = plt.subplots(1, 2, figsize=(8.4, 3.7))
for ax, name in zip(axes, ("firm MW", "TWh"), strict=True):
    ax.plot(oni, years[name], "o", alpha=0.7)
    lowest = years[name].nsmallest(3)
    for year, value in lowest.items():
        ax.annotate(
            year,
            (oni[year], value),
            (6, -3),
            textcoords="offset points",
            fontsize=8,
        )
    ax.axvspan(0.5, oni.max() + 0.2, color="C1", alpha=0.12, zorder=0)
    ax.axvspan(oni.min() - 0.2, -0.5, color="C5", alpha=0.12, zorder=0)
    ax.set(
        title=f"El Niño {says(name)}",
        xlabel="ONI of the winter before, °C (orange: El Niño)",
        ylabel=f"{name} in {YEAR}, mean of the futures",
    )
plt.show()

# %% [markdown]
# ## The finding

# %%
rank = int(years["firm MW"].rank()[drought["year"]])
place = "the lowest" if rank == 1 else f"number {rank} from below"
change = f"{dry['mean change']:+,.0f} ± {dry['± error']:.0f} MW".replace("-", "−")
p10, p50 = table.loc["any year of the record", ["P10", "P50"]].round(-1)
told = {name: f"r = {r:+.2f} ± {e:.2f}".replace("-", "−") for name, (r, e) in correlations.items()}
Markdown(
    f"**Finding.** In the peak hours of April to June {YEAR}, {p10:,.0f} MW are firm in nine "
    f"futures of ten (P50 {p50:,.0f}). The water of {drought['year']}, {place} of {len(years)} "
    f"years for firm power, changes the mean by {change}. A winter of El Niño "
    f"{says('firm MW')} ({told['firm MW']}) and {says('TWh')} ({told['TWh']}), as far as "
    f"{len(years)} years of simulated reservoirs tell, one water for all basins."
)
