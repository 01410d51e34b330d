"""What the picture of petroleum draws, what it shows and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.present.captions.coal import at_most
from simulator.present.numbers import chance

if TYPE_CHECKING:
    from simulator.analysis.facts import petroleum as pe


def petroleum_draws(f: pe.Facts) -> str:
    """Say what the picture of petroleum draws."""
    return (
        "Petroleum products from Viet Nam to Laos, ML (million litres): median, the middle half of "
        "the futures (dark) and P10–P90 (light); dashed and dotted the same of the lowest "
        "month’s end. Shares of futures "
        f"({at_most(100 * f.opens.standard_error, 'points')}) in which a pipeline’s first fuel "
        "comes; demand that goes unserved"
    )


def petroleum_shows(f: pe.Facts) -> str:
    """Say what the picture of petroleum shows and what it does not."""
    share, error = f.open_by_end.probability, f.open_by_end.standard_error
    last = f.years[-1]
    pipeline = (
        f"A pipeline is open by the end of {last} in "
        f"{chance(float(share), float(error), f.draws)}, which lifts the high ends of the bands. "
        if f.pipeline and 0 < float(share) < 0.5
        else ""
    )
    mostly = ", most of it by others than Viet Nam," if f.share[0.5].max() < 0.5 else ""
    falls = (
        ": cover falls as demand grows and the tanks do not"
        if f.cover_days[0.5][-1] < f.cover_days[0.5][0]
        else ""
    )
    calm = (
        f"Without a shock everything Laos wants is served{mostly} and stocks stand at their usual "
        f"level{falls}. "
        if f.worst is None
        else "Stocks are drawn down first; what they cannot give goes unserved, and they are "
        "refilled only as fast as more can be brought. "
    )
    return (
        f"{pipeline}{calm}Cover is the stock in counted tanks in Laos over a day’s demand, taken "
        "at months’ ends: what comes and goes within a month is not seen in it. Products are not "
        "told apart, and price does not lower demand."
    )
