"""The page's English: headings, and what the model does not represent."""

from __future__ import annotations

from datetime import date

from simulator.present.numbers import day

PAGE = {
    "language": "en",
    "answer": "The answer",
    "figures": "Pictures",
    "no_figures": "This run was asked for no pictures; their numbers are in the folder tables.",
    "numbers": "Its numbers",
    "scorecard": "Scorecard",
    "scorecard_note": (
        "Mean ± is the error that the number of futures leaves in the mean. P10–P90 is the spread "
        "between futures: in one of ten the value lies below P10, in one of ten above P90. Half "
        "of the futures miss the target by no more than the typical miss; a future that meets it "
        "counts as nought. First met is the first calendar year at or above the target; for a "
        "cap, the first year above it."
    ),
    "target": "Target",
    "median": "Median (P10–P90)",
    "mean": "Mean ±",
    "met": "Met in",
    "miss": "Typical miss",
    "first": "First met (P10–P90)",
    "needed": "Growth it needs",
    "untested": "not tested",
    "limits": "What is not represented",
    "origin": "Where the numbers come from",
    "origin_note": (
        "Every quantity of the scenario carries a source, a derivation, or an assumption with its "
        "reason. Nothing was filled in silently."
    ),
    "assumptions": "Assumptions",
    "assumptions_note": "what was chosen because no source was found: the list to be checked first",
    "set_by_user": "Set for this run",
    "path": "Where",
    "value": "Value",
    "reason": "Reason",
    "derivations": "Derived numbers",
    "derivation": "How",
    "sources": "Sources",
    "sources_note": "with how many numbers each gives",
    "glossary": "Glossary",
    "quantity": "Name",
    "unit": "Unit",
    "meaning": "Meaning",
    "again": "How to make this again",
    "again_note": (
        "The file scenario.yaml beside this page holds every input, merged and checked. Run "
        "again, it gives the same numbers bit for bit:"
    ),
    "files": "Files that were read",
    "seed": "seed",
    "futures": "futures",
    "version": "version",
}

KINDS = {
    "sourced": "sourced",
    "derived": "derived",
    "assumed": "assumed",
    "user": "set for this run",
}

NOT_REPRESENTED: dict[str, tuple[tuple[str, str], ...]] = {
    "power": (
        (
            "Power-flow physics",
            "A line carries what its limit allows, less losses. Voltage, stability and loop flows "
            "are not computed.",
        ),
        (
            "Viet Nam’s own dispatch and the midday surplus",
            "Viet Nam takes whatever reaches it. Unit commitment, and solar power at noon that "
            "would push imports aside, are left out: the energy shown is, if anything, on the high "
            "side.",
        ),
        (
            "Congestion between the Centre and the North",
            "Power counts as landed at the receiving substation. Whether the 500 kV trunk can "
            "carry it on to Ha Noi is not asked unless a scenario sets such a limit.",
        ),
        (
            "Prices that react",
            "Ceilings, costs and the price of the alternative do not answer to how much is bought.",
        ),
        (
            "Bargains",
            "Projects sign or leave by the chances stated; what governments and buyers might still "
            "negotiate is not played out.",
        ),
    ),
    "coal": (
        (
            "Stocks and queues of coal",
            "What finds no room in a month stays in the ground. No heap at the mine, the border or "
            "a port and no line of trucks carries it into the next.",
        ),
        (
            "Prices that steer coal",
            "A mine tries its routes in a fixed order and sells what passes. What a tonne costs to "
            "dig and to haul was not found, so no margin decides whether it is dug, burnt or sold.",
        ),
        (
            "What a crowded gate costs other trade",
            "Trucks that find no room among the coal are counted; the value of trade does not fall "
            "for them.",
        ),
    ),
    "petroleum": (
        (
            "Products and seasons",
            "Diesel, petrol and all else are one liquid at one price, and a year’s demand is "
            "spread evenly over its days.",
        ),
        (
            "Thrift in a shock",
            "Demand does not answer to the price. Nobody goes without before the tanks are empty, "
            "and no other supplier steps in for Viet Nam while a shock lasts.",
        ),
    ),
    "trade": (
        (
            "Causes of growth",
            "The growth of trade is an input, official or your own. Prices, exchange rates and "
            "what one good’s trade does to another’s are not computed, and a boom is as likely "
            "after a bust as after a boom.",
        ),
        (
            "Energy beyond the horizon",
            "Where trade is followed longer than power, coal and petroleum, they keep the value of "
            "their last year.",
        ),
    ),
    "investment": (
        (
            "Who pays, and when",
            "Capital counts in the year in which something enters service, whoever pays it, where "
            "a figure is known. It stands beside what is registered to compare sizes; no share of "
            "it is taken to be Vietnamese.",
        ),
    ),
}  # by part, told where the part was played


def known(as_of: date) -> str:
    """Say up to which day the run knows the record."""
    return f"What was known on {day(as_of)} is record; everything after it is drawn."
