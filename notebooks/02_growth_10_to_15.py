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
# # 2. Growth of 10 to 15 %: when does trade pass 5 and 10 bn USD?
#
# The two governments want trade to grow by 10–15 % a year, to 5 bn USD soon and to 10 bn later.
# Whether that fits together depends on three things that are easily passed over: the level from
# which trade grows, whether energy is part of what grows or comes on top of it, and whether customs
# counts electricity at all. Here all three are turned, with the same chance at every point.

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

# %% [markdown]
# ## From where it grows
#
# The base year was a record, but part of it came once: chemicals that left Viet Nam within months.
# `trade.launch` chooses between the level as reported and the one underneath.

# %%
trade = simulator.load(BASE).merged["trade"]
reported = trade["record"][str(trade["base_year"])]["total_musd"]
low, high = trade["underlying_musd"]["uniform"]
slowest, fastest = (100 * growth for growth in trade["growth"]["uniform"])
print(f"{trade['base_year']}: {reported:,} MUSD reported; {low:,} to {high:,} underneath, because")
print(trade["underlying_musd"]["assumption"])

# %% [markdown]
# ## A sweep
#
# `sweep` plays the scenario at every point of a grid. Growth is a range of four values; the
# switches are lists. Power is the same at all points and is played once. Trade is read in two ways.
# `top_down`: the total grows and energy is part of it, as the official band has it; what is counted
# changes the parts and not the sum. `bottom_up`: what is not energy grows, and coal, petroleum and,
# where customs counts it, electricity are added. That makes three ways of counting.

# %%
knobs = {"trade.growth": "0.09:0.18:4", "trade.launch": ["reported", "underlying"]}
inside = simulator.sweep(BASE, knobs, draws=DRAWS)
added = simulator.sweep(
    BASE,
    {**knobs, "trade.electricity_in_customs": [False, True]},
    overrides={"trade.mode": "bottom_up"},
    draws=DRAWS,
)
ways = {
    "total grows": inside,
    "rest grows, energy added": added.sel({"trade.electricity_in_customs": "false"}),
    "… and electricity counted": added.sel({"trade.electricity_in_customs": "true"}),
}
first = pd.concat(
    {
        way: of.target_first_year_p50.sel(target=["trade_5bn", "trade_10bn"])
        .stack(column=["target", "trade.launch"])
        .to_pandas()
        for way, of in ways.items()
    },
    names=["counting"],
)
print("First year in which half of the futures have passed:")
last = simulator.load(BASE).merged["trade"]["end_year"]
first = first.map(lambda year: f"{year:.0f}" if np.isfinite(year) else f"after {last}")
first.rename(columns={"trade_5bn": "5 bn", "trade_10bn": "10 bn"}, level=0)

# %% [markdown]
# ## The growth that is needed
#
# Where the line crosses the goal stands the growth with which half of the futures reach it. The
# slopes differ: what is counted as energy grows with its plants and mines, not with the rest, so
# that counting more of it lifts slow growth and holds back fast growth.


# %%
def needed(of, launch, year, goal):
    """Return the growth at which half of the futures reach a goal, between points of the grid."""
    half = of.trade_musd.sel({"trade.launch": launch, "year": year, "statistic": "p50"})
    logs = np.log(goal), np.log(half)  # in which trade and growth are nearly on a line
    return float(np.interp(*logs, half["trade.growth"], np.nan, np.nan))


def percent(growth):
    """Print a growth, or that the grid does not reach it."""
    return "beyond the grid" if np.isnan(growth) else f"{100 * growth:.1f} %"


fig, axes = plt.subplots(1, 2, figsize=(8.6, 4.7))
for ax, (year, goal) in zip(axes, ((2030, 5000), (2035, 10000)), strict=True):
    for launch, style in (("reported", "-"), ("underlying", "--")):
        for colour, (way, of) in enumerate(ways.items()):
            at = of.trade_musd.sel({"trade.launch": launch, "year": year}) / 1000
            growth = 100 * at["trade.growth"]
            ax.plot(growth, at.sel(statistic="p50"), style, color=f"C{colour}", label=way)
            ends = at.sel(statistic="p10"), at.sel(statistic="p90")
            ax.fill_between(growth, *ends, color=f"C{colour}", alpha=0.15, linewidth=0)
    ax.axhline(goal / 1000, color="black", linewidth=1)
    ax.axvspan(slowest, fastest, color="0.93", zorder=0)
    at_least = [
        percent(needed(inside, launch, year, goal)) for launch in ("reported", "underlying")
    ]
    ax.set(
        title=f"{goal // 1000} bn in {year} needs {at_least[0]},\nfrom underneath {at_least[1]}",
        xlabel="growth, % a year (grey: the official band)",
        ylabel=f"trade in {year}, bn USD; P50, P10–P90",
    )
handles, labels = axes[0].get_legend_handles_labels()
heading = "solid: from the reported level, dashed: from the one underneath"
fig.legend(handles[:3], labels[:3], loc="outside lower left", ncols=3, title=heading)
plt.show()

# %% [markdown]
# ## Random draws by year
#
# So far each future kept one growth to the end. The record did nothing of the kind.
# `trade.varies=varying` lets growth vary around its mean as much as it did; the mean stays in the
# band. The path goes on beyond the horizon of power, which matters for 10 bn.

# %%
cases = {
    "steady": {},
    "varying": {"trade.varies": "varying"},
    "varying, underlying": {"trade.varies": "varying", "trade.launch": "underlying"},
}
paths = {
    case: simulator.simulate(simulator.load(BASE, changed), DRAWS).trade_path_musd
    for case, changed in cases.items()
}


def first_year(path, goal):
    """Return P10, P50 and P90 of the first year at or above a goal, as text."""
    reached = (path >= goal).values
    years = np.where(reached.any(1), path.trade_year.values[reached.argmax(1)], np.inf)
    last = int(path.trade_year[-1])
    told = np.quantile(years, [0.1, 0.5, 0.9], method="higher")
    return [f"{year:.0f}" if np.isfinite(year) else f"after {last}" for year in told]


columns = pd.MultiIndex.from_product([["5 bn", "10 bn"], ["P10", "P50", "P90"]])
passed = {case: first_year(path, 5000) + first_year(path, 10000) for case, path in paths.items()}
pd.DataFrame.from_dict(passed, orient="index", columns=columns)

# %%
fig, ax = plt.subplots()
for case in ("varying", "steady"):
    low, middle, high = paths[case].quantile([0.1, 0.5, 0.9], "draw").values / 1000
    (line,) = ax.plot(paths[case].trade_year, middle)
    ax.fill_between(
        paths[case].trade_year,
        low,
        high,
        color=line.get_color(),
        alpha=0.3,
        linewidth=0,
        label=case,
    )
for goal in (5, 10):
    ax.axhline(goal, color="black", linewidth=1)
    ax.annotate(f"{goal} bn USD", (2025, goal), (0, 3), textcoords="offset points")
early, half, late = first_year(paths["varying"], 5000)
ax.set_yscale("log")
ax.set_yticks([2, 3, 5, 10, 20, 50], ["2", "3", "5", "10", "20", "50"])
ax.minorticks_off()
ax.set(
    title=f"With years as uneven as the record's, 5 bn come in {half} (P10–P90 {early}–{late})",
    ylabel="two-way trade, bn USD; P50, P10–P90",
    xticks=range(2025, 2046, 5),
)
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# ## The finding

# %%
by_2030 = (paths["varying"].sel(trade_year=slice(2026, 2030)) >= 5000).any("trade_year")
share = float(by_2030.mean())
error = np.sqrt(share * (1 - share) / DRAWS)
five, ten = (first_year(paths["varying"], goal) for goal in (5000, 10000))
at = added.trade_musd.sel({"trade.launch": "reported", "year": 2030, "statistic": "p50"})
moved = at.diff("trade.electricity_in_customs")


def told(musd):
    """Print a change with its sign."""
    return f"{round(musd, -1):+,.0f}".replace("-", "−")


Markdown(
    f"**Finding.** At {slowest:.0f}–{fastest:.0f} % a year, as uneven as so far, trade passes "
    f"5 bn USD in {five[1]} (P10–P90 {five[0]}–{five[2]}) and 10 bn in {ten[1]} "
    f"({ten[0]}–{ten[2]}); it has passed 5 bn by 2030 in "
    f"{100 * share:.0f} ± {100 * error:.0f} % of futures. 5 bn in 2030 need "
    f"{percent(needed(inside, 'reported', 2030, 5000))} a year from the reported level and "
    f"{percent(needed(inside, 'underlying', 2030, 5000))} from the one underneath. Counting "
    f"electricity, if energy is added, moves the P50 of 2030 by {told(float(moved.min()))} to "
    f"{told(float(moved.max()))} MUSD over the grid."
)
