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
# # 7. What moves the answer, and what to find out next
#
# Base gives a range of capacity for 2030, and a chance of 5,000 MW. What makes the range so wide:
# the pace of plants, who accepts the price, the lines? And of all the numbers that are assumed,
# which would be worth a phone call? The draws of the run itself tell the first; for the second each
# number is put to its low and to its high end, all else as it is.

# %%
import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Markdown

import simulator

plt.style.use("./look.mplstyle")
DRAWS = max(int(os.environ.get("SIMULATE_DRAWS", "5000")), 500)  # on fewer no interval is honest
YEAR = 2030
base = simulator.load("../scenarios/base.yaml")
found = simulator.sensitivity(
    base, quantity="commissioned_mw", year=YEAR, draws=DRAWS, sobol=DRAWS // 10
)


def plain(path):
    """Return the name of an input, or the path of a number, as words."""
    return path.removeprefix("power.").removeprefix("economics.").replace("_", " ")


# %% [markdown]
# ## Alone, and with others
#
# *Alone* is the share of the variance between futures that would be gone if this one input were
# known beforehand. *With others* is what would be left if all but this one were known. Where the
# second is much larger than the first, an input decides only together with others: one late plant
# matters little, unless the rest is on time.

# %%
leading = found.leading[:12]
pd.DataFrame(
    {
        plain(effect.name): {
            "numbers drawn": effect.numbers,
            "alone, %": f"{100 * effect.share:.1f} ± {100 * effect.share_error:.1f}",
            "with others, %": f"{100 * effect.total:.0f} ± {50 * effect.total_half:.0f}",
            "worst tenth, MW": round(effect.low),
            "best tenth, MW": round(effect.high),
        }
        for effect in leading
    }
).transpose()

# %%
fig, ax = plt.subplots()
rows = np.arange(len(leading))
ends = np.array([(effect.low, effect.high) for effect in leading])
ax.barh(rows, ends[:, 0] - found.mean, left=found.mean, label="worst, or lowest, tenth")
ax.barh(rows, ends[:, 1] - found.mean, left=found.mean, label="best, or highest, tenth")
ax.axvline(found.mean, color="black", linewidth=1)
ax.set_yticks(rows, [plain(effect.name) for effect in leading])
ax.invert_yaxis()
ax.set(
    title=f"From {ends[0, 0]:,.0f} to {ends[0, 1]:,.0f} MW by what comes late together",
    xlabel=f"commissioned by the end of {YEAR}, MW, on average",
)
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# ## What to find out next
#
# A common cause of delay is chance: nobody can look it up. An assumption can be looked up. These
# move the answer most; `low` and `high` are means over the same futures, with this number alone in
# its lowest and in its highest tenth.

# %%
ignorance = found.ignorance[:10]
pd.DataFrame(
    {
        plain(known.path): {
            "low, MW": round(known.low),
            "high, MW": round(known.high),
            "difference": f"{abs(known.effect):.0f} ± {known.error:.0f}",
        }
        for known in ignorance
    }
).transpose()

# %% [markdown]
# Most of what is assumed moves nothing: shares for Viet Nam, losses and limits of lines do not
# touch nameplate, and a wet year builds no dam. That too is a finding: nobody need look for these
# numbers for this question. Another question has another list; ask it for `import_gwh`.
#
# ## Is it so?
#
# What the study says of one number can be played by hand: who signs at the ceiling, at both ends.

# %%
PATH = "economics.signs_at_ceiling"
share = {end: {"value": end, "source": "a trial"} for end in (0.25, 0.5, 0.85)}
played = {
    end: simulator.simulate(simulator.vary(base, {PATH: value}), DRAWS).commissioned_mw
    for end, value in share.items()
}
means = {end: float(mw.sel(year=YEAR).mean()) for end, mw in played.items()}
fig, ax = plt.subplots()
for end, mw in played.items():
    ax.plot(mw.year, mw.mean("draw"), marker="o", label=f"{100 * end:.0f} % sign at the ceiling")
ax.set(
    title=f"{means[0.85] - means[0.25]:,.0f} MW by {YEAR} between one in four and six in seven",
    ylabel="commissioned, MW, mean",
    xmargin=0.02,
)
ax.legend(loc="upper left")
plt.show()

# %%
first, asked = found.leading[0], next(known for known in ignorance if known.path == PATH)
Markdown(
    f"**Finding.** Known beforehand, {plain(first.name)} alone would take "
    f"{100 * first.share:.0f} ± {100 * first.share_error:.0f} % off the variance of the capacity "
    f"of {YEAR}; all else decides mostly together with it. Of {found.assumptions} assumptions "
    f"{len(found.ignorance)} are seen to move that capacity at all, and one more than all others: "
    f"who signs at the ceiling price is worth {asked.effect:.0f} ± {asked.error:.0f} MW between "
    "its ends."
)
