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
# # 6. Your own scenario
#
# A scenario of yours is a short file: it extends another one and says what is different. This
# notebook writes one with a dam that nobody has proposed, makes three mistakes on purpose, and ends
# with what the dam would change and how sure that is.

# %%
import os
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown

import simulator

plt.style.use("./look.mplstyle")
DRAWS = int(os.environ.get("SIMULATE_DRAWS", "2000"))
BASE = "../scenarios/base.yaml"

# %% [markdown]
# ## Three mistakes
#
# The file is written beside this notebook; yours lives where you like. A misspelt field, a line
# that does not exist, a share above one. All are told at once, and what follows from them too, each
# with its line and a way out. Nothing is guessed and nothing is ignored.

# %%
plan = Path("my_plan.yaml")
plan.write_text(
    """\
extends: ../scenarios/base.yaml
name: my_plan
title: {en: One more dam in the south}
power:
  projects:
    nam_moi:
      name: Nậm Mới
      technology: hydro_reservoir
      capacity_mv: {value: 120, source: our own feasibility study}
      profile: south_reservoir
      physical_status: construction
      offtake: ppa
      counted: true
      cod: {value: 2028-06, source: our own plan}
      line: xekaman_bo_y
      vn_share: {value: 1.2, assumption: sold whole, range: [0.9, 1]}
""",
    encoding="utf-8",
)
try:
    simulator.load(plan)
except simulator.ScenarioError as error:
    print(error)

# %% [markdown]
# ## Put right

# %%
text = plan.read_text(encoding="utf-8")
for wrong, right in (
    ("capacity_mv:", "capacity_mw:"),
    ("line: xekaman_bo_y", "line: xekaman1_bo_y"),
    ("vn_share: {value: 1.2", "vn_share: {value: 1"),
):
    text = text.replace(wrong, right)
plan.write_text(text, encoding="utf-8")
mine = simulator.load(plan)
print(f"{mine.merged['name']} extends base: {len(mine.merged['power']['projects'])} projects")

# %% [markdown]
# Any input can also be set from outside by its path, as `--set` does on the command line. It is
# checked in the same way, and a slip of the pen is met in the same tone.

# %%
try:
    simulator.load(plan, {"power.projects.nam_moi.capacity_mw": 150, "trade.grwth": 0.12})
except simulator.ScenarioError as error:
    print(error)

larger = simulator.load(plan, {"name": "my_plan_larger", "power.projects.nam_moi.capacity_mw": 150})

# %% [markdown]
# ## Against base
#
# `compare` plays all on the same chance. The new dam has random draws of its own; every other
# project keeps its own, so that what differs is the dam's doing: its megawatts, and what it takes
# from its neighbours where the line is full.

# %%
found = simulator.compare(BASE, mine, larger, draws=DRAWS)
print(found)

# %%
found.inputs.query("changes_numbers == 'yes'")[["reference_value", "place"]]

# %% [markdown]
# ## The dam itself
#
# Its date is the planned one and a slip; a project under construction may still fail, and one with
# a contract does not go elsewhere. Its energy is what the water gives, less what a full line keeps.

# %%
with_dam, without = simulator.simulate(mine, DRAWS), simulator.simulate(BASE, DRAWS)
dam = with_dam.sel(project="nam_moi")
dates = dam.project_cod.where(dam.project_built == 1).values
dates = dates[np.isfinite(dates)]
built = len(dates) / DRAWS
built_error = np.sqrt(built * (1 - built) / DRAWS)
early, median, late = np.quantile(dates, [0.1, 0.5, 0.9])

own = dam.project_gwh.sel(year=2030)
more = (with_dam.import_gwh - without.import_gwh).sel(year=2030)
displaced = own - more
error = float(displaced.std(ddof=1)) / np.sqrt(DRAWS)
print(f"Of {float(own.mean()):.0f} GWh in 2030 its neighbours lose", end=" ")
print(f"{float(displaced.mean()):.1f} ± {error:.1f} GWh to a fuller line.")

# %%
fig, ax = plt.subplots()
quarters = np.arange(2028, 2036.25, 0.25)
ax.hist(dates, quarters, weights=np.full(len(dates), 100 / DRAWS), alpha=0.8)
ax.axvline(2028 + 5 / 12, color="black", linewidth=1)
top = 1.15 * ax.get_ylim()[1]
ax.annotate("planned", (2028 + 5 / 12, top), (4, -10), textcoords="offset points")
later = 100 * float((dates >= quarters[-1]).sum()) / DRAWS
ax.set(
    title=f"Half of the dams that are built run by the end of {int(median)}, "
    f"nine in ten by that of {int(late)}",
    xlabel=f"supply to Viet Nam begins (later than shown: {later:.1f} % of futures)",
    ylim=(0, top),
    ylabel="per cent of futures a quarter",
)
plt.show()

# %% [markdown]
# ## The finding

# %%
at = found.differences.sel(scenario="my_plan", year=2030)
mw, mw_error = at.commissioned_mw.sel(statistic=["mean", "standard_error"]).values
gwh, gwh_error = at.import_gwh.sel(statistic=["mean", "standard_error"]).values
early, median, late = (
    f"{int(year)}-{int(12 * (year % 1)) + 1:02d}" for year in (early, median, late)
)
capacity = mine.merged["power"]["projects"]["nam_moi"]["capacity_mw"]["value"]
Markdown(
    f"**Finding.** A dam of {capacity} MW planned for mid-2028 changes 2030 by {mw:+.0f} ± "
    f"{mw_error:.0f} MW and {gwh:+.0f} ± {gwh_error:.0f} GWh. It is ever built in "
    f"{100 * built:.0f} ± {100 * built_error:.0f} % of futures, and then runs from "
    f"{median} (P10–P90 {early} to {late})."
)
