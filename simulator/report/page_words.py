"""The page's English: headings, and what the model does not represent."""

from __future__ import annotations

from datetime import date

from simulator.report.numbers import day

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
    "inputs": "Files that were read",
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

NOT_REPRESENTED = (
    (
        "Power-flow physics",
        "A line carries what its limit allows, less losses. Voltage, stability and loop flows are "
        "not computed.",
    ),
    (
        "Viet Nam’s own dispatch and the midday surplus",
        "Viet Nam takes whatever reaches it. Unit commitment, and solar power at noon that would "
        "push imports aside, are left out: the energy shown is, if anything, on the high side.",
    ),
    (
        "Congestion between the Centre and the North",
        "Power counts as landed at the receiving substation. Whether the 500 kV trunk can carry it "
        "on to Ha Noi is not asked unless a scenario sets such a limit.",
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
)


def known(as_of: date) -> str:
    """Say up to which day the run knows the record."""
    return f"What was known on {day(as_of)} is record; everything after it is drawn."
