"""Groups of correlated quantities: members that must be quantities, each in one group only."""

from __future__ import annotations

from simulator.scenario.problems import Problem, did_you_mean, shown
from simulator.scenario.raw import Raw
from simulator.scenario.shape import Shape, resolve

GROUPS = "correlations"


def problems(raw: Raw, shape: Shape) -> list[Problem]:
    """Return every member that is no quantity, or is in a group already."""
    known: dict[str, str] = {}
    for group, entry in raw.entries(GROUPS):
        members = entry.get("members")
        for number, member in enumerate(members if isinstance(members, list) else []):
            if not isinstance(member, str):
                continue
            path = (GROUPS, group, "members", number)
            steps = tuple(member.split("."))
            found = resolve(shape, steps)
            section = raw.at(steps[0])
            left_out = section is None and steps[0] in shape.fields
            if left_out or (found is not None and not isinstance(section, dict)):
                continue  # a warning tells of the one, the schema of the other
            elif raw.at(*steps) is None or found is None or found.kind != "quantity":
                near = did_you_mean(member, _beside(raw, steps), "the scenario")
                raw.report(path, "is not the path of a quantity", shown(member), near)
            elif found.leaf is not None and found.leaf.structural:
                what = "is used at its central value: it has no luck to share"
                raw.report(path, what, shown(member), "remove it")
            elif member in known:
                what = f"is in group `{known[member]}` already"
                raw.report(path, what, shown(member), "remove it here")
            known.setdefault(member, group)
    return raw.found


def _beside(raw: Raw, steps: tuple[str, ...]) -> list[str]:
    """Return the paths near a wrong one: the entries of the last mapping on its way."""
    depth = len(steps) - 1
    while depth and not isinstance(raw.at(*steps[:depth]), dict):
        depth -= 1
    return [".".join([*steps[:depth], name]) for name in raw.names(*steps[:depth])]
