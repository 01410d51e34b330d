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
# # 5. Coal or power: a tonne burnt, or a tonne carried
#
# The electricity–coal agreement ties two goods to one seam: what the plants at the mine burn is not
# carried to the border. So what does a tonne bring either way, who gets it when both want it, and
# how much does that choice matter beside the belt that would carry it?

# %%
import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Markdown

import simulator

plt.style.use("./look.mplstyle")
DRAWS = int(os.environ.get("SIMULATE_DRAWS", "2000"))
YEAR = 2035

# %% [markdown]
# ## Four cases
#
# `coal.first` says who is served first: the plants (`burn`, the base) or the border (`export`).
# `coal_belt.yaml` builds the belt at La Lay, and the road behind it, as planned.

# %%
cases = {
    (belt, first): simulator.simulate(
        simulator.load(f"../scenarios/{file}.yaml", {"coal.first": first}), DRAWS
    )
    for belt, file in (("as known", "base"), ("belt as planned", "coal_belt"))
    for first in ("burn", "export")
}
base = cases["as known", "burn"]

# %% [markdown]
# ## What a tonne brings
#
# Burnt: the electricity it gives, at the price ceiling. Carried: its price at the border, before
# the Lao export tax and the haul. Neither is a profit. The plant's own costs come off the first;
# digging comes off both, and no figure for it is published.

# %%
burnt, carried = base.coal_usd_per_t_burnt, base.coal_usd_per_t_carried
ratio = (burnt / carried).sel(year=YEAR)
fig, ax = plt.subplots()
for tonne, label in ((burnt, "burnt"), (carried, "carried")):
    low, middle, high = tonne.sel(year=slice(2026, YEAR)).quantile([0.1, 0.5, 0.9], "draw").values
    (line,) = ax.plot(range(2026, YEAR + 1), middle)
    ax.fill_between(
        range(2026, YEAR + 1), low, high, color=line.get_color(), alpha=0.25, linewidth=0
    )
    ax.annotate(
        label, (YEAR, middle[-1]), (6, -3), textcoords="offset points", color=line.get_color()
    )
low, middle, high = ratio.quantile([0.1, 0.5, 0.9]).values
ax.set(
    title=f"Before costs a tonne burnt brings {middle:.1f} times as much ({low:.1f}–{high:.1f})",
    ylabel="USD a tonne; P50, P10–P90",
    ylim=(0, None),
    xmargin=0.02,
)
plt.show()

# %% [markdown]
# For Viet Nam's grid a tonne is much the same on either side: its own plants would make about as
# much of it. But the plants at the mines are meant to sell elsewhere, so that what they burn
# is lost to Viet Nam.

# %%
at_home = (1000 * base.coal_twh_equivalent / base.coal_kt.where(base.coal_kt > 0)).sel(year=YEAR)
for place, of in (("at the mine", base.coal_mwh_per_t.sel(year=YEAR)), ("in Viet Nam", at_home)):
    low, middle, high = of.quantile([0.1, 0.5, 0.9]).values
    print(f"a tonne {place}: {middle:.1f} MWh (P10–P90 {low:.1f}–{high:.1f})")
scenario = simulator.load("../scenarios/base.yaml").scenario
for plant in scenario.coal.plants.values():
    project = scenario.power.projects[plant.project]
    print(f"{project.name}: offtake {project.offtake}, counted {project.counted}")

# %% [markdown]
# ## Who is served first
#
# What differs between two cases is taken future by future: the same mines, roads and buyers, the
# same random draws.


# %%
def change(name, one, other):
    """Return how a quantity of the year differs between two cases, in Mt: [draw]."""
    return (cases[other][name] - cases[one][name]).sel(year=YEAR) / 1000


def paired(difference):
    """Print the mean of a difference with its standard error."""
    error = float(difference.std(ddof=1)) / np.sqrt(DRAWS)
    return f"{float(difference.mean()):+.2f} ± {error:.2f} Mt".replace("-", "−")


known, planned = "as known", "belt as planned"
by_belt = change("coal_kt", (known, "burn"), (planned, "burn"))
by_order = change("coal_kt", (known, "burn"), (known, "export"))

names = {"coal_kt": "to Vietnamese buyers", "coal_burnt_kt": "burnt at the mines"}
tonnes = pd.DataFrame(
    {
        case: {
            (label, f"P{level}"): float(of[name].sel(year=YEAR).quantile(level / 100)) / 1000
            for name, label in names.items()
            for level in (10, 50, 90)
        }
        for case, of in cases.items()
    }
).T
print(f"Mt in {YEAR}")
tonnes.round(1)

# %%
fig, ax = plt.subplots()
for i, label in enumerate(names.values()):
    of = tonnes[label]
    places = np.arange(len(of)) + 0.38 * (i - 0.5)
    spread = np.abs(of[["P10", "P90"]].sub(of["P50"], axis=0)).T.values
    ax.bar(places, of["P50"], 0.36, color=f"C{i}", label=label)
    ax.errorbar(places, of["P50"], spread, fmt="none", ecolor="black", elinewidth=1, capsize=3)
ax.set_xticks(range(len(tonnes)), [f"{belt},\n{first} first" for belt, first in tonnes.index])
ax.set(
    title=f"Carried to Viet Nam: {paired(by_belt)} by the belt, {paired(by_order)} by the order",
    ylabel=f"Mt in {YEAR}; P50, P10–P90",
    ylim=(0, None),
)
ax.legend(loc="upper left")
plt.show()

# %% [markdown]
# ## What binds
#
# In every month of every future the simulator notes the narrowest point on the way of the coal.


# %%
def binding(of):
    """Return in which share of the months of the year each point was the narrowest."""
    codes = of.coal_binds.sel(month=str(YEAR))
    paths = codes.flag_meanings.split()
    return {path: float((codes == code).mean()) for code, path in enumerate(paths)}


binds = pd.DataFrame({case: binding(of) for case, of in cases.items()})
binds = (100 * binds[binds.max(axis=1) > 0.02]).sort_values(("as known", "burn"), ascending=False)
print(f"per cent of the months of {YEAR}")
binds.round(0).astype(int)

# %% [markdown]
# ## The finding
#
# And of each tonne that the plants give up when the border is served first: how much really
# crosses, transit included?

# %%
crosses = {}
for belt in (known, planned):
    ends = (belt, "burn"), (belt, "export")
    gained = change("coal_kt", *ends) + change("coal_transit_kt", *ends)
    given = -change("coal_burnt_kt", *ends)
    share = float(gained.mean() / given.mean())
    error = float((gained - share * given).std(ddof=1) / np.sqrt(DRAWS) / abs(given.mean()))
    crosses[belt] = f"{100 * share:.1f} ± {100 * error:.1f} %"

bigger = "belt" if abs(by_belt.mean()) > abs(by_order.mean()) else "order"
low, middle, high = ratio.quantile([0.1, 0.5, 0.9]).values
Markdown(
    f"**Finding.** In {YEAR} the {bigger} decides: the belt and its road change the coal for "
    f"Vietnamese buyers by {paired(by_belt)}, serving the border before the plants by "
    f"{paired(by_order)}. Of what the plants then give up, {crosses[known]} crosses, with the belt "
    f"{crosses[planned]}; the rest stays in the ground. Before costs a tonne burnt brings "
    f"{middle:.1f} times what a tonne carried does (P10–P90 {low:.1f}–{high:.1f})."
)
