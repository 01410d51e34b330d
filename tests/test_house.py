"""Rules of the house that neither the linter nor the import contracts hold."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MOST_LINES = 400
STATISTICS = {
    "mean", "std", "var", "median", "quantile", "percentile", "average",
    "nanmean", "nanstd", "nanvar", "nanmedian", "nanquantile", "nanpercentile",
}  # fmt: skip


def statistics(source: str) -> list[str]:
    """Return the calls of a source that compute a statistic of an array, as `line: name`."""
    return [
        f"{node.lineno}: {node.func.attr}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in STATISTICS
    ]


def test_present_computes_no_statistic():
    found = {
        str(file.relative_to(ROOT)): calls
        for file in sorted((ROOT / "simulator" / "present").rglob("*.py"))
        if (calls := statistics(file.read_text(encoding="utf-8")))
    }
    assert found == {}, "take it from simulator.analysis"


@pytest.mark.parametrize("planted", ["x.mean(axis=0)", "np.quantile(x, 0.9)", "data.gwh.std()"])
def test_a_planted_statistic_is_found(planted):
    assert len(statistics(planted)) == 1


@pytest.mark.parametrize("harmless", ["mean(1.0, 0.1)", "f.twh.mean[-1]", "table.median"])
def test_what_analysis_found_may_be_shown(harmless):
    assert statistics(harmless) == []


def test_no_file_is_too_long():
    files = [*(ROOT / "simulator").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    lines = {str(f.relative_to(ROOT)): f.read_text("utf-8").count("\n") for f in files}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}
