"""What the picture of investment draws, what it shows and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.present.numbers import rounded

if TYPE_CHECKING:
    from simulator.analysis.facts import investment as inv


def investment_draws(f: inv.Facts) -> str:
    """Say what the picture of investment draws."""
    errors = f.total_busd.standard_error[np.isfinite(f.total_busd.standard_error)]
    known = f"± {rounded(float(errors.max()), 1)} at most" if errors.size else "from one future"
    return (
        f"Capital of what enters service, bn USD, real. Left: means by year ({known}) and their "
        f"sums. Right: added up since {f.years[0]}, median, middle half (dark) and P10–P90 (light)"
    )


def investment_shows(f: inv.Facts) -> str:
    """Say what the picture of investment shows and what it does not."""
    return (
        "A comparison of sizes, not a plan of finance: no source says what share Viet Nam, Laos or "
        "anybody else pays. What is registered is Vietnamese capital of all sectors, nominal, over "
        "all years until then; what is needed is for energy and the ways it takes, whoever pays, "
        "and counted whole in the year in which the plant, line, road, depot or pipeline enters "
        "service, not when it is spent: one future has a few large amounts where the means have "
        "many small ones. Plants whose own cost is not known get that of their kind; "
        "transport projects without a figure count as nothing."
    )
