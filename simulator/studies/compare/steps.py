"""The inputs in which two scenarios differ as steps from one to the other that can be played."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.scenario import shape as shapes
from simulator.scenario.differences import Difference
from simulator.scenario.schema import Scenario
from simulator.scenario.sections import scenario_shape
from simulator.scenario.vary import exchanged

if TYPE_CHECKING:
    from simulator.scenario.load import Loaded

AT_MOST = 12  # steps that a reader can follow
UNPLAYED = ("targets", "sweep")  # sections that change nothing that is played
WHOLE = ("horizon",)  # sections whose fields mean nothing alone
SECTION = 2  # parts of a path that name a section: power.lines


class Step(NamedTuple):
    """Inputs that change together.

    Attributes
    ----------
    keys : what they have in common: an entry, a section or a single path; several where steps were
        joined
    inputs : those that change numbers
    """

    keys: tuple[str, ...]
    inputs: tuple[Difference, ...]


class StepPath(NamedTuple):
    """Steps from one scenario to another, and the scenarios between them.

    Attributes
    ----------
    forward : after the first step, the first two ...: one scenario fewer than steps
    backward : after the last step alone, the last two ...: as many
    """

    steps: tuple[Step, ...]
    forward: tuple[Scenario, ...]
    backward: tuple[Scenario, ...]


def step_path(a: Loaded, b: Loaded, differences: Iterable[Difference]) -> StepPath:
    """Lay the steps from one scenario to another, each of which passes the checks both ways.

    What cannot be changed yet, going forward or backward, is put off and made
    with the next step. Names, sources and reasons stay those of the first.
    """
    found = [d for d in differences if d.path.split(".")[0] not in UNPLAYED]
    steps = grouped([d for d in found if not d.texts_only])
    made: list[Step] = []
    forward: list[Scenario] = []
    backward: list[Scenario] = []
    done: tuple[Difference, ...] = ()
    put_off: tuple[Difference, ...] = ()
    everything = tuple(d for step in steps for d in step.inputs)
    for step in steps:
        inputs = (*put_off, *step.inputs)
        if len(done) + len(inputs) == len(everything):
            made.append(_step(steps, inputs))
            break
        between = _Between(a, b, done, everything)
        taken = inputs if between.stop(inputs) else between.those_that_pass(inputs)
        put_off = tuple(d for d in inputs if d not in taken)
        stop = between.stop(taken)
        if taken and stop:
            made.append(_step(steps, taken))
            forward.append(stop[0])
            backward.append(stop[1])
            done += taken
    return StepPath(tuple(made), tuple(forward), tuple(reversed(backward)))


class _Between(NamedTuple):
    """The way between two scenarios after some inputs are changed."""

    a: Loaded
    b: Loaded
    done: tuple[Difference, ...]
    everything: tuple[Difference, ...]

    def stop(self, inputs: Sequence[Difference]) -> tuple[Scenario, Scenario] | None:
        """Return the scenarios with these inputs changed next, and with only the others changed.

        None if one of them does not pass the checks.
        """
        changed = {d.path for d in (*self.done, *inputs)}
        before = self._with([d for d in self.everything if d.path in changed])
        after = before and self._with([d for d in self.everything if d.path not in changed])
        return (before, after) if before and after else None

    def those_that_pass(self, inputs: Sequence[Difference]) -> tuple[Difference, ...]:
        """Return the entries that can be changed now, taken one after another."""
        taken: tuple[Difference, ...] = ()
        by_entry: dict[str, list[Difference]] = {}
        for difference in inputs:
            by_entry.setdefault(entry(difference.path), []).append(difference)
        for together in by_entry.values() if len(by_entry) > 1 else ():
            if self.stop((*taken, *together)):
                taken = (*taken, *together)
        return taken

    def _with(self, inputs: Sequence[Difference]) -> Scenario | None:
        taken = {d.path: _at(self.b.merged, d.path) for d in inputs}
        between = exchanged(self.a, {"targets": {}, "sweep": None, **taken})
        return between and between.scenario


def _at(tree: Any, path: str) -> Any:
    """Return what stands at a path; none where nothing does."""
    for key in path.split("."):
        tree = tree.get(key)
    return tree


def grouped(differences: Sequence[Difference]) -> list[Step]:
    """Gather inputs by entry; by section where that makes too many steps."""
    steps: list[Step] = []
    for depth in (None, SECTION, 1):
        by_key: dict[str, list[Difference]] = {}
        for difference in differences:
            key = entry(difference.path)
            if depth is not None:
                key = ".".join(key.split(".")[:depth])
            by_key.setdefault(key, []).append(difference)
        steps = [Step((key,), tuple(inputs)) for key, inputs in by_key.items()]
        if len(steps) <= AT_MOST:
            break
    return steps


def entry(path: str) -> str:
    """Return the entry that an input belongs to; the input itself where it belongs to none.

    >>> entry("power.lines.huong_hoa.energised"), entry("trade.growth"), entry("horizon.last_year")
    ('power.lines.huong_hoa', 'trade.growth', 'horizon')
    """
    steps = path.split(".")
    if steps[0] in WHOLE:
        return steps[0]
    shape: shapes.Shape | None = scenario_shape()
    for depth, step in enumerate(steps):
        if shape is None or shape.kind == "quantity":
            break
        if shape.kind == "entries":
            return ".".join(steps[: depth + 1])
        shape = shape.child(step)
    return path


def _step(steps: Sequence[Step], inputs: tuple[Difference, ...]) -> Step:
    """Name a step after the groups that its inputs come from."""
    keys = [key for step in steps if any(d in inputs for d in step.inputs) for key in step.keys]
    return Step(tuple(keys), inputs)
