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
# # 1. A first run: from a file to a finding
#
# A scenario is a file that says what is known and how well. A run plays it in thousands of
# futures. A finding is a sentence about those futures, with its error. This notebook goes that way
# once: how many megawatts from Laos will Viet Nam count, and is the memorandum's target met?

# %%
import os

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown

import simulator

plt.style.use("./look.mplstyle")
DRAWS = int(os.environ.get("SIMULATE_DRAWS", "2000"))

# %% [markdown]
# ## The scenario
#
# `load` reads the file with everything that it extends and includes, and checks it: either you get
# a scenario that can be played, or an error that lists all that is wrong. What is legal but
# implausible comes as warnings. Read them; each is a question to the record.

# %%
base = simulator.load("../scenarios/base.yaml")
power = base.merged["power"]

print(base.merged["title"]["en"])
print(
    f"{len(power['projects'])} projects, {len(power['lines'])} lines, "
    f"{len(base.warnings)} warnings, such as:"
)
for warning in base.warnings[:3]:
    print(f"- {warning}")

# %% [markdown]
# Any number may be a distribution, and every number says where it is from: a `source`, or an
# `assumption` with its reason. The date of the Hướng Hóa station, for which the wind of
# Savannakhet waits, is an assumption. `provenance` knows the line of the file in which it stands.

# %%
path = "power.lines.huong_hoa.energised"
energised = power["lines"]["huong_hoa"]["energised"]

print(base.provenance[path][-1].place.removeprefix("../"))
print("earliest, likeliest, latest:", *energised["triangular"])
print("because:", energised["assumption"])

# %% [markdown]
# ## The futures
#
# `simulate` returns an xarray `Dataset`. Every quantity has its dims by name, its unit and its
# meaning; `draw` counts the futures. The same seed gives the same futures, bit for bit, and a
# change of one input leaves the random draws of all others alone.

# %%
futures = simulator.simulate(base, draws=DRAWS)

for name in ("commissioned_mw", "deliverable_mw", "firm_mw", "import_gwh"):
    quantity = futures[name]
    print(f"{name} [{', '.join(quantity.dims)}], {quantity.units}: {quantity.long_name}")

# %% [markdown]
# Three meanings of megawatts, never mixed: what the buyer counts, what the lines could land, and
# what arrives in the peak hours of the hot months. Here they are side by side, as the middle of the
# futures (P50) between the lowest tenth (P10) and the highest tenth (P90).

# %%
meanings = futures[["commissioned_mw", "deliverable_mw", "firm_mw"]]
spread = meanings.quantile([0.1, 0.5, 0.9], "draw").sel(year=slice(2025, 2035))
spread.to_dataframe().unstack("quantile").round(-1).astype(int)

# %% [markdown]
# ## The target
#
# Targets are part of the scenario too. A target is met in a future or it is not; the share of the
# futures that meet it is an estimate, and its standard error shrinks with more draws.

# %%
target = base.merged["targets"]["mou_2030"]
counted = futures.commissioned_mw.sel(year=target["year"])
met = counted >= target["value"]


def chance(happens):
    """Say in how many futures something happens, with the standard error."""
    share, draws = float(happens.mean()), happens.size
    if share in (0, 1):
        return f"{'all' if share else 'none'} of {draws:,} futures"
    error = np.sqrt(share * (1 - share) / draws)
    return f"{100 * share:.1f} ± {100 * error:.1f} % of futures"


title = base.scenario.targets["mou_2030"].title
print(f"{title} ({target['standing']}): met in {chance(met)}")

# %%
fig, ax = plt.subplots()
for name, label in (("commissioned_mw", "commissioned"), ("firm_mw", "firm")):
    low, middle, high = spread[name].transpose("quantile", "year").values
    (line,) = ax.plot(spread.year, middle)
    ax.fill_between(spread.year, low, high, color=line.get_color(), alpha=0.25, linewidth=0)
    ax.annotate(
        label, (2035, middle[-1]), (6, 0), textcoords="offset points", color=line.get_color()
    )
ax.plot(target["year"], target["value"], "D", color="black")
ax.annotate(
    f"target {target['value']:,} MW",
    (target["year"], target["value"]),
    (-8, 0),
    textcoords="offset points",
    ha="right",
    va="center",
)
ax.set(
    title=f"{target['value']:,} MW in {target['year']} are reached in {chance(met)}",
    ylabel="MW on 31 December; P50, P10–P90",
    ylim=(0, None),
)
plt.show()

# %% [markdown]
# ## The finding
#
# A sentence, computed from the run, so that it can never disagree with it. The spread (P10–P90) is
# how much the futures differ; the ± is how well this many futures tell a mean or a share. Neither
# knows what the assumptions leave out.

# %%
low, middle, high = np.round(counted.quantile([0.1, 0.5, 0.9]).values, -1)
mean, error = float(counted.mean()), float(counted.std()) / np.sqrt(counted.size)
Markdown(
    f"**Finding.** At the end of {target['year']} Viet Nam counts {middle:,.0f} MW from Laos "
    f"(P10–P90 {low:,.0f}–{high:,.0f}; mean {mean:,.0f} ± {error:.0f}). "
    f"The target of {target['value']:,} MW is met in {chance(met)}; half of the futures "
    f"miss it by more than {target['value'] - middle:,.0f} MW."
)

# %% [markdown]
# `simulator.publish(base, "results/base")` leaves the whole report: the page, every picture, the
# tables. `simulate scenarios/base.yaml` does the same from the command line.
