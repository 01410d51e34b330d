"""A comparison for notebooks: labelled differences, tables, findings that print."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.paired import Paired
from simulator.catalogue.attributes import of_quantity
from simulator.catalogue.language import chosen
from simulator.catalogue.message import listing, message
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.cells import Cell, Table
from simulator.present.comparison import findings, tables
from simulator.studies.compare.waterfall import waterfalls

if TYPE_CHECKING:
    import pandas
    import xarray

    from simulator.run import CachedRun
    from simulator.studies.compare.comparison import Comparison, Side

STATISTICS = ("mean", "standard_error", "unpaired_error", "p10", "p50", "p90")


class Compared:
    """Scenarios beside each other; the first is the reference.

    Attributes
    ----------
    findings : what differs, one sentence each
    differences : by scenario, year and statistic, every annual quantity: mean of the differences
        from the reference, its standard error, what that would be without pairs, percentiles
    targets : every target in every scenario, and how it differs from the reference
    inputs : the inputs that differ
    """

    def __init__(self, comparison: Comparison, cached: CachedRun, lang: str | None = None) -> None:
        self.comparison = comparison
        self._cached = cached
        self._language = chosen(lang, comparison.reference.scenario.lang)

    @property
    def findings(self) -> list[str]:
        """What differs, one sentence each."""
        sentences = (*self.comparison.notes, *findings.by_scenario(self.comparison))
        return [self._language.format(each) for each in sentences]

    @property
    def differences(self) -> xarray.Dataset:
        """Differences from the reference: [scenario, year, statistic] of each quantity."""
        import xarray

        made = self.comparison
        dims = ("scenario", "year", "statistic")
        variables = {
            name: (
                dims,
                np.stack([_stacked(of[name]) for of in made.differences.values()]),
                of_quantity(QUANTITIES[name]),
            )
            for name in made.quantities
        }
        labels = [other.label for other in made.others]
        where = {"scenario": labels, "year": list(made.years), "statistic": list(STATISTICS)}
        attributes = {"reference": made.reference.label, "draws": made.draws}
        return xarray.Dataset(variables, where, attributes)

    @property
    def targets(self) -> pandas.DataFrame:
        """Every target in every scenario."""
        return self._frame(tables.targets_table(self.comparison)).set_index(["target", "scenario"])

    @property
    def inputs(self) -> pandas.DataFrame:
        """The inputs that differ from those of the reference."""
        return self._frame(tables.inputs_table(self.comparison)).set_index(["scenario", "path"])

    def explain(
        self, target: str, scenario: str | None = None, draws: int | None = None
    ) -> pandas.DataFrame:
        """Explain a target's difference by the inputs that differ, changed one after another.

        Parameters
        ----------
        target : tested in the reference and in the scenario
        scenario : the last one unless told
        draws : fewer futures, to save time
        """
        other = self._other(scenario)
        if target not in self.comparison.goals[other.label]:
            tested = listing(self.comparison.goals[other.label], "comma")
            what = message("compare-not-tested-in-both", target=target, tested=tested)
            raise KeyError(self._language.format(what))
        found = waterfalls(self.comparison, other, [target], draws=draws, cached=self._cached)
        return self._frame(tables.waterfall_table(self.comparison, found)).set_index(["of", "name"])

    def publish(self, folder: str | Path, *, figures: bool = True) -> Path:
        """Leave the folder that `simulate compare` leaves."""
        from simulator.present.comparison.folder import publish_comparison

        return publish_comparison(
            self.comparison,
            Path(folder),
            cached=self._cached,
            figures=figures,
            lang=self._language.code,
        ).folder

    def __repr__(self) -> str:
        return "\n".join((self._head(), *self.findings))

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{escape(sentence)}</li>" for sentence in self.findings)
        return f"<p><b>{escape(self._head())}</b></p><ul>{items}</ul>"

    def _head(self) -> str:
        made = self.comparison
        head = message(
            "compare-head",
            others=listing([side.label for side in made.others], "comma"),
            reference=made.reference.label,
            draws=made.draws,
        )
        return self._language.format(head)

    def _frame(self, table: Table) -> pandas.DataFrame:
        import pandas

        rows = [[self._plain(cell) for cell in row] for row in table.rows]
        return pandas.DataFrame(rows, columns=list(table.columns))

    def _plain(self, cell: Cell) -> float | str | None:
        """Return a number as it is and a message in the language."""
        if cell is None or isinstance(cell, int | float):
            return cell
        return self._language.format(cell)

    def _other(self, label: str | None) -> Side:
        if label is None:
            return self.comparison.others[-1]
        for other in self.comparison.others:
            if other.label == label:
                return other
        labels = listing((other.label for other in self.comparison.others), "comma")
        what = message("compare-no-scenario", scenario=label, others=labels)
        raise KeyError(self._language.format(what))


def _stacked(found: Paired) -> np.ndarray:
    parts = (
        found.mean, found.standard_error, found.unpaired_error, found.p10, found.p50, found.p90
    )  # fmt: skip
    return np.stack(parts, axis=-1)
