"""The finding of the picture of all flows as a sentence, computed from its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.present.numbers import share, told

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.analysis.facts import flows as fl

MUSD_PER_BUSD = 1000.0


def flows(f: fl.Facts) -> str:
    """Say what each country sends, how much of both is energy, and which flow of it is largest."""
    laos, viet_nam = _busd(f.from_laos), _busd(f.from_viet_nam)
    said = f"In {f.year} Laos sends {laos} of goods and energy, Viet Nam {viet_nam}"
    energy = [x for x in f.flows if x.amount is not None]
    largest = max(energy, key=lambda x: float(x.musd.mean))
    if not float(largest.musd.mean):
        return f"{said}; none of it is energy"
    part = share(float(f.energy_share.p50))
    half = sum(float(x.musd.mean) for x in energy) / 2
    most = "most of it" if float(largest.musd.mean) > half else "the largest part of it"
    return f"{said}; energy is {part} of both, {most} {largest.name}"


def _busd(e: Estimate) -> str:
    low, middle, high = (float(x) / MUSD_PER_BUSD for x in (e.p10, e.p50, e.p90))
    return told(low, middle, high, "bn USD")
