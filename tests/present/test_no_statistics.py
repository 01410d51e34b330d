"""What is presented is computed before: present draws no statistics from draws."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PRESENT = Path(__file__).parents[2] / "simulator" / "present"
ESTIMATES = "simulator.analysis.estimates"
STATISTICS = {
    "average", "corrcoef", "cov", "count_nonzero", "estimate", "histogram", "mean", "median",
    "nanmean", "nanmedian", "nanpercentile", "nanquantile", "nanstd", "nanvar", "percentile",
    "percentiles", "probability", "quantile", "standard_error", "std", "var",
}  # fmt: skip


def statistics(source: str) -> list[str]:
    """Return what a source calls or imports to summarise draws, as `line: name`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in STATISTICS:
                found.append(f"{node.lineno}: {name}")
            case ast.ImportFrom(module=str() as module, names=names) if module == ESTIMATES:
                found += [f"{node.lineno}: {a.name}" for a in names if a.name in STATISTICS]
            case ast.Import(names=names) if any(a.name == ESTIMATES for a in names):
                found.append(f"{node.lineno}: {ESTIMATES}")
            case ast.ImportFrom(module="simulator.analysis", names=names):
                found += [f"{node.lineno}: {a.name}" for a in names if a.name == "estimates"]
    return found


def test_nothing_presented_is_computed_where_it_is_presented():
    found = {
        file.relative_to(PRESENT).as_posix(): calls
        for file in sorted(PRESENT.rglob("*.py"))
        if (calls := statistics(file.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "planted",
    [
        "share = (exits == code).mean(axis=0)",
        "ends = np.quantile(draws, [0.1, 0.9])",
        "spread = draws.std(ddof=1)",
        "from simulator.analysis.estimates import Estimate, probability",
        "import simulator.analysis.estimates as e",
        "from simulator.analysis import estimates",
    ],
)
def test_a_planted_statistic_is_found(planted):
    assert len(statistics(planted)) == 1


@pytest.mark.parametrize(
    "plain",
    [
        "from simulator.analysis.estimates import Estimate",
        "from simulator.catalogue.numbers import mean",
        "text = mean(found.mean, found.standard_error)",
    ],
)
def test_what_shows_a_number_is_no_statistic(plain):
    assert statistics(plain) == []
