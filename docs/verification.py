"""Writes docs/verification.md: each law, what it is checked against, the worst difference found.

`python docs/verification.py` runs every test that carries the mark `verifies`, the slow ones too,
and writes what it found into the page. A test fails while the page lacks a check, names one that
is gone, or says of one what its mark does not.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "verification.md"
MARK = "verifies"
UNKNOWN = "not run"

INTRODUCTION = """\
# Verification

Every law of the program that somebody else can compute is checked against them: another program,
an exact formula, a published number. The worst difference is what the tests found when this page
was last written by `python docs/verification.py`, which runs them all; each holds its own within
what is accepted. Base's numbers against the public record stand in the same table.

What the tests notice, and what they did not when faults were planted, by hand and by machine,
stands in [tests/FAULTS.md](../tests/FAULTS.md).
"""
HEAD = """\
| law | checked against | worst difference | accepted | command |
|---|---|---|---|---|"""


@dataclass(frozen=True)
class Check:
    """A test that holds a law against somebody else: what its mark says, and where it stands."""

    test: str
    law: str
    tool: str
    of: str
    within: float
    slow: bool

    @property
    def command(self) -> str:
        """What runs it."""
        return f"`pytest -n 0 {'-m slow ' if self.slow else ''}{self.test}`"


def checks() -> list[Check]:
    """Return every test that carries the mark, in the order of their files."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return [check for file in files for check in _in(file)]


def _in(file: Path) -> Iterator[Check]:
    text = file.read_text(encoding="utf-8")
    if f"pytest.mark.{MARK}" not in text:
        return
    for function in ast.parse(text).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        marks = {ast.unparse(m).partition("(")[0]: m for m in function.decorator_list}
        mark = marks.get(f"pytest.mark.{MARK}")
        if isinstance(mark, ast.Call):
            said = {k.arg: ast.literal_eval(k.value) for k in mark.keywords}
            test = f"{file.relative_to(ROOT).as_posix()}::{function.name}"
            yield Check(test, **said, slow="pytest.mark.slow" in marks)


def page(found: Mapping[str, float]) -> str:
    """Return the whole page; `found` is the worst difference by test."""
    rows = "\n".join(_row(check, found.get(check.test)) for check in checks())
    return f"{INTRODUCTION}\n{HEAD}\n{rows}\n"


def _row(check: Check, found: float | None) -> str:
    worst = UNKNOWN if found is None else f"{found:.2g}"
    return (
        f"| {check.law} | {check.tool} | {worst} | {check.within:g} of {check.of} "
        f"| {check.command} |"
    )


def without_differences(text: str) -> str:
    """Return a page without what depends on the machine."""
    return re.sub(r"^(\|[^|]*\|[^|]*)\|[^|]*\|", r"\1| |", text, flags=re.MULTILINE)


class Recorder:
    """A plugin of pytest that keeps the worst difference of each test."""

    def __init__(self) -> None:
        self.found: dict[str, float] = {}

    def pytest_runtest_logreport(self, report) -> None:
        """Take up what the fixture `differs` noted."""
        test = report.nodeid.partition("[")[0]
        for name, value in report.user_properties:
            if name == MARK and report.when == "call":
                self.found[test] = max(value, self.found.get(test, 0.0))


def run() -> dict[str, float]:
    """Run every check; return the worst differences."""
    import pytest

    recorder = Recorder()
    tests = [check.test for check in checks()]
    if pytest.main(["-q", "-n", "0", "-m", MARK, *tests], plugins=[recorder]):
        sys.exit("a check failed; the page is left as it was")
    return recorder.found


if __name__ == "__main__":
    if len(sys.argv) > 1:  # it takes none
        sys.exit(__doc__)
    sys.path.insert(0, str(ROOT))
    PAGE.write_text(page(run()), encoding="utf-8")
