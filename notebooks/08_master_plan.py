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
# # 8. The master plan: from one by one to together, and to the price
#
# In August 2025 the two governments asked for one master plan of the power that Laos sells to Viet
# Nam, in place of projects proposed one at a time. `master_plan.yaml` says what may be signed,
# begun and offered, and what it is to reach: 5,000 MW landed by 2035. What is lost by deciding one
# by one, and what does the price do that no choice of projects can?

# %%
import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Markdown

import simulator

plt.style.use("./look.mplstyle")
DRAWS = int(os.environ.get("SIMULATE_DRAWS", "512"))
YEAR = 2035


def plan(signed_mw):
    """Plan with at most so much signed, without what this notebook does not look at."""
    return simulator.plan(
        simulator.load(
            "../scenarios/master_plan.yaml",
            {
                "plan.limits.signed_mw": signed_mw,
                "plan.search.draws": DRAWS,
                "plan.search.check_draws": 4 * DRAWS,
                "plan.search.orders": 100,
                "plan.search.alternatives": 0,
                "plan.worlds": None,
            },
        )
    )


def percent(reached):
    """Return a chance with its standard error, in per cent."""
    return f"{100 * reached.mean:.0f} ± {100 * reached.standard_error:.0f} %"


plans = {8000: plan(8000), 4000: plan(4000)}

# %% [markdown]
# ## One by one
#
# Four ways of deciding one project at a time, each with the lines it needs, as long as it saves
# money by itself and fits what may be signed: who comes first, what saves most for a MW, what
# saves most, what lands most. Beside them the plan, and nothing at all. All are played by the
# ordinary simulator in futures that the search has not seen.

# %%
rows = {}
for limit, found in plans.items():
    for tested in (found.best, *found.rules, found.nothing):
        rows[limit, tested.name] = {
            "MW signed": round(tested.mw),
            "lines": len(tested.decision.works),
            "chance": percent(tested.checked),
            "saves, bn USD": round(float(tested.saves.mean) / 1000, 1),
        }
pd.DataFrame.from_dict(rows, orient="index")

# %%
scarce = plans[4000]
fig, ax = plt.subplots()
for rule, steps in scarce.steps.items():
    ax.step(
        [step.mw / 1000 for step in steps],
        [100 * step.searched.mean for step in steps],
        where="post",
        label=rule.replace("_", " ").replace("mw", "MW"),
    )
together = sorted(scarce.frontiers["signed_mw"], key=lambda level: level.mw)
ax.errorbar(
    [level.mw / 1000 for level in together],
    [100 * level.searched.mean for level in together],
    [100 * level.searched.standard_error for level in together],
    color="black",
    marker="o",
    label="together",
)
best_rule = max(scarce.rules, key=lambda tested: tested.checked.mean)
ax.set(
    title=f"With 4,000 MW: together {percent(scarce.best.checked)}, the best rule "
    f"{percent(best_rule.checked)}",
    xlabel="signed, GW",
    ylabel=f"5,000 MW landed by {YEAR}, per cent of futures",
    ylim=(0, 100),
)
ax.legend(loc="upper left")
plt.show()

# %% [markdown]
# The more may be signed the less it matters what is: with room for nearly all that is worth
# signing, an order by merit ends at the same list. Who signs what comes first fills the limit with
# projects that no line carries.
#
# ## Together
#
# What the plan signs and begins, when it can be expected, in how many of the plans that are as
# good it stands, and its share of the chance: its Shapley value, the mean of what it adds over
# many orders. *Without*: what the plan lacks without it; *again*: once the rest is planned again.

# %%
found = plans[8000]
shares = {worth.name: worth for worth in found.worth}
pd.DataFrame(
    {
        part.name: {
            "MW": round(part.mw) or "",
            "begun": part.begun or "",
            "P10": round(part.p10, 1),
            "P90": round(part.p90, 1),
            "in plans as good": f"{100 * part.role:.0f} %",
            "share, points": round(100 * shares[part.name].shared, 1),
            "without": round(100 * shares[part.name].taken_out, 1),
            "again": round(100 * shares[part.name].planned_again, 1),
        }
        for part in found.parts
    }
).T.sort_values("share, points", ascending=False)

# %% [markdown]
# The plan is an ordinary scenario: what it sets can be set by anyone, and played.

# %%
scenario = simulator.vary(found.loaded, found.values)
played = simulator.simulate(scenario, DRAWS)
bare = simulator.simulate(found.loaded, DRAWS)
fig, ax = plt.subplots()
for of, label in ((played, "as planned"), (bare, "nothing decided")):
    low, middle, high = of.deliverable_mw.quantile([0.1, 0.5, 0.9], "draw").values
    (line,) = ax.plot(of.year, middle, label=label)
    ax.fill_between(of.year, low, high, color=line.get_color(), alpha=0.25, linewidth=0)
ax.axhline(5000, color="black", linewidth=1)
more = float((played.deliverable_mw - bare.deliverable_mw).sel(year=YEAR).mean())
ax.set(
    title=f"The plan lands {more:,.0f} MW more by {YEAR}",
    ylabel="landed, MW; P50, P10–P90",
    ylim=(0, None),
    xmargin=0.02,
)
ax.legend(loc="upper left")
plt.show()

# %% [markdown]
# ## The lever of price
#
# No choice makes a developer sign who cannot live with the ceiling. The plan may offer more than
# that: the best plan found at each price, in the futures of the search.

# %%
fig, ax = plt.subplots()
for limit, of in plans.items():
    ax.errorbar(
        [100 * level.offer for level in of.offers],
        [100 * level.searched.mean for level in of.offers],
        [100 * level.searched.standard_error for level in of.offers],
        marker="o",
        label=f"at most {limit:,} MW signed",
    )
ends = {limit: (of.offers[0], of.offers[-1]) for limit, of in plans.items()}
by_price = {
    limit: (
        100 * (high.searched.mean - low.searched.mean),
        100 * np.hypot(low.searched.standard_error, high.searched.standard_error),
    )
    for limit, (low, high) in ends.items()
}
lowest, highest = ends[8000]
ax.set(
    title=f"{100 * (highest.offer - 1):.0f} % above the ceiling: {by_price[8000][0]:.0f} points",
    xlabel="price offered, per cent of the ceiling",
    ylabel="best plan, per cent of futures",
    ylim=(0, 100),
)
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# ## The finding


# %%
def lost_by(of, rule):
    """Return the points by which a rule lacks of the plan, and the error of the pairs."""
    aim = next(lost.aim for lost in of.lost if lost.rule == rule)
    return 100 * float(aim.mean), 100 * float(aim.standard_error)


def points(gain):
    """Write a difference of chances."""
    value, error = gain
    return f"{abs(value):.0f} ± {error:.0f} points"


by_choice = {
    limit: lost_by(of, max(of.rules, key=lambda tested: tested.checked.mean).name)
    for limit, of in plans.items()
}
first = {limit: lost_by(of, "first_come") for limit, of in plans.items()}
dearer = all(by_price[limit][0] > by_choice[limit][0] for limit in plans)
Markdown(
    f"**Finding.** With two lines and at most 8,000 MW signed, 5,000 MW are landed by {YEAR} in "
    f"{percent(found.best.checked)} of futures; first come, first served loses "
    f"{points(first[8000])}. The best order by merit loses {points(by_choice[8000])} then, and "
    f"{points(by_choice[4000])} where only 4,000 MW may be signed. Offering "
    f"{100 * highest.offer:.0f} % of the ceiling in place of {100 * lowest.offer:.0f} % brings "
    f"{points(by_price[8000])} and {points(by_price[4000])}: "
    + (
        "beyond an order by merit the price moves the chance more than the choice does."
        if dearer
        else "the price does not always move the chance more than the choice does."
    )
)
