"""Groups of correlated quantities: members that must be quantities, each in one group only."""

from __future__ import annotations

from simulator.catalogue.message import message
from simulator.scenario.problems import as_yaml, did_you_mean, quoted
from simulator.scenario.raw import Raw
from simulator.scenario.rules import taken_out
from simulator.scenario.shape import resolve

GROUPS = "correlations"


def check(raw: Raw) -> None:
    """Report every member that is no quantity, or is in a group already."""
    known: dict[str, str] = {}
    for group, entry in raw.entries(GROUPS):
        members = entry.get("members")
        for number, member in enumerate(members if isinstance(members, list) else []):
            if not isinstance(member, str):
                continue
            path = (GROUPS, group, "members", number)
            steps = tuple(member.split("."))
            found = resolve(raw.shape, steps)
            section = raw.at(steps[0])
            left_out = section is None and steps[0] in raw.shape.fields
            if left_out or (found is not None and not isinstance(section, dict)):
                continue  # a warning tells of the one, the schema of the other
            elif raw.at(*steps) is None or found is None or found.kind != "quantity":
                gone = taken_out(raw, (steps[: n + 1] for n in range(len(steps))))
                near = did_you_mean(member, _beside(raw, steps), message("problem-the-scenario"))
                raw.report(path, message("problem-no-quantity"), as_yaml(member), gone or near)
            elif found.leaf is not None and found.leaf.structural:
                raw.report(path, message("problem-structural-member"), as_yaml(member))
            elif member in known:
                what = message("problem-member-twice", group=quoted(known[member]))
                raw.report(path, what, as_yaml(member))
            known.setdefault(member, group)


def _beside(raw: Raw, steps: tuple[str, ...]) -> list[str]:
    """Return the paths near a wrong one: the entries of the last mapping on its way."""
    depth = len(steps) - 1
    while depth and not isinstance(raw.at(*steps[:depth]), dict):
        depth -= 1
    return [".".join([*steps[:depth], name]) for name in raw.names(*steps[:depth])]
