"""What is presented is computed before: present draws no statistics from draws."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PRESENT = Path(__file__).parents[2] / "simulator" / "present"
ESTIMATORS = ("simulator.analysis.estimates", "simulator.analysis.paired")
STATISTICS = {
    "average", "corrcoef", "cov", "count_nonzero", "estimate", "fmean", "histogram", "mean",
    "median", "nanmean", "nanmedian", "nanpercentile", "nanquantile", "nanstd", "nanvar",
    "paired", "paired_chance", "percentile", "percentiles", "probability", "pstdev", "quantile",
    "quantiles", "standard_error", "std", "stdev", "var",
}  # fmt: skip
IN_ORDER = {"argpartition", "partition", "sort"}  # of an array of draws, from which a rank is read
COUNTS = {"len", "prod", "shape", "size"}


def statistics(source: str) -> list[str]:
    """Return what a source calls or imports to summarise draws, as `line: name`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in STATISTICS:
                found.append(f"{node.lineno}: {name}")
            case ast.Call(func=ast.Attribute(value=ast.Name(id="np" | "numpy"), attr=name)) if (
                name in IN_ORDER
            ):
                found.append(f"{node.lineno}: {name}")
            case ast.BinOp(left=ast.Call() as total, op=ast.Div(), right=count) if (
                "sum" in _names(total.func) and _names(count) & COUNTS
            ):
                found.append(f"{node.lineno}: sum / count")
            case ast.ImportFrom(module=str() as module, names=names) if module in ESTIMATORS:
                found += [f"{node.lineno}: {a.name}" for a in names if a.name.islower()]
            case ast.ImportFrom(module="statistics"):
                found.append(f"{node.lineno}: statistics")
            case ast.Import(names=names):
                own = {*ESTIMATORS, "statistics"}
                found += [f"{node.lineno}: {a.name}" for a in names if a.name in own]
            case ast.ImportFrom(module="simulator.analysis", names=names):
                own = {module.rpartition(".")[2] for module in ESTIMATORS}
                found += [f"{node.lineno}: {a.name}" for a in names if a.name in own]
    return found


def _names(node: ast.AST) -> set[str]:
    """Return the names and attributes in an expression."""
    return {
        inner.id if isinstance(inner, ast.Name) else inner.attr
        for inner in ast.walk(node)
        if isinstance(inner, ast.Name | ast.Attribute)
    }


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
        "from simulator.analysis.estimates import percentiles",
        "from simulator.analysis.paired import paired",
        "from statistics import fmean",
        "import statistics",
        "middle = sum(draws) / len(draws)",
        "middle = draws.sum(axis=0) / draws.shape[0]",
        "middle = np.sum(draws) / draws.size",
        "highest = np.sort(draws, axis=0)[-10]",
        "highest = np.partition(draws, -10)[-10]",
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
        "half = sum(float(flow.musd.mean) for flow in flows) / 2",
        "share = float(part.sum() / whole.sum())",
        "order = np.argsort(values)",
        "names.sort()",
        "from simulator.analysis.paired import Paired",
        "from simulator.analysis.estimates import EXACT",
    ],
)
def test_what_shows_a_number_is_no_statistic(plain):
    assert statistics(plain) == []
