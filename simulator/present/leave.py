"""What every study leaves in its folder: pictures with their numbers, and run.json at the end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, message
from simulator.forking import in_processes
from simulator.outcomes.folder import publishing
from simulator.outcomes.provenance import run_record, write_run_file
from simulator.present.cells import Table, write_csv
from simulator.present.page import PagePicture
from simulator.present.picture import Data, Picture, png

if TYPE_CHECKING:
    from simulator.run import Progress
    from simulator.scenario.load import Loaded
    from simulator.scenario.schema import Scenario

Found = TypeVar("Found")


@dataclass(frozen=True)
class Ready(Generic[Data]):
    """A picture with its data, under the name of its files."""

    name: str
    picture: Picture[Data]
    data: Data

    @classmethod
    def of(cls, name: str, picture: Picture[Data], *studied: Any) -> Ready[Data]:
        """Compute the data of a picture from what was studied."""
        return cls(name, picture, picture.data(*studied))

    @property
    def title(self) -> Arg:
        """The finding."""
        return self.picture.title(self.data)


@dataclass(frozen=True)
class Left:
    """What a study of one scenario leaves of what it found.

    Attributes
    ----------
    draws : futures that were played
    source, page : as of `write_report`
    headline : what the terminal tells
    listed : what it tells below that, each with a heading
    files : others by name, as texts
    """

    draws: int
    headline: list[Arg]
    tables: Mapping[str, Table]
    ready: Sequence[Ready[Any]]
    source: Arg
    page: Callable[[list[PagePicture]], str]
    listed: Sequence[tuple[Arg, Sequence[Arg]]] = ()
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report(Generic[Found]):
    """What a study left behind, for the one who started it."""

    folder: Path
    headline: list[Arg]
    listed: Sequence[tuple[Arg, Sequence[Arg]]]
    found: Found
    seconds: float


def study_to_folder(
    name: str,
    loaded: Loaded,
    folder: Path,
    find: Callable[[], Found],
    left_of: Callable[[Found, Language], Left],
    progress: Progress | None = None,
    lang: str | None = None,
) -> Report[Found]:
    """Find what a study asks of a scenario and leave what was found: the folder whole, or not.

    Parameters
    ----------
    name : of the study, under which run.json tells how long it took
    lang : of all that people read; see `simulator.catalogue.language.chosen`

    Raises
    ------
    FolderError
        If the folder cannot be written; and what `find` raises.
    """
    began, language = time.monotonic(), chosen(lang, loaded.scenario.lang)
    with publishing(folder) as staging:
        found = find()
        if progress is not None:
            progress(1.0, message("study-writing"))
        left = left_of(found, language)
        for file, text in {"scenario.yaml": loaded.to_yaml(), **left.files}.items():
            (staging / file).write_text(text, encoding="utf-8")
        write_report(staging, left.tables, left.ready, left.source, language, left.page)
        seconds = {name: time.monotonic() - began}
        write_record(staging, loaded.scenario, left.draws, [loaded], seconds)
    return Report(folder, left.headline, left.listed, found, time.monotonic() - began)


def write_report(
    staging: Path,
    tables: Mapping[str, Table],
    ready: Sequence[Ready[Any]],
    source: Arg,
    language: Language,
    page: Callable[[list[PagePicture]], str],
    *,
    figures: bool = True,
    lap: Callable[[str], None] = lambda _: None,
    before_drawing: Callable[[], None] = lambda: None,
) -> None:
    """Write tables, pictures with their numbers, and the page of a study into its folder.

    Parameters
    ----------
    source : what pictures say of what was studied
    page : the page as HTML, of the pictures that were drawn
    lap : told what was done
    before_drawing : what must be done before this process makes copies of itself
    """
    folder = staging / "tables"
    folder.mkdir()
    numbers = {f"figure_{each.name}": each.picture.table(each.data) for each in ready}
    for name, table in {**tables, **numbers}.items():
        write_csv(folder / f"{name}.csv", table, language)
    lap("tables")
    drawn = []
    if figures:
        before_drawing()
        drawn = draw_all(staging / "figures", ready, source, language)
        lap("figures")
    (staging / "report.html").write_text(page(drawn), encoding="utf-8")
    lap("page")


def draw_all(
    folder: Path, ready: Sequence[Ready[Any]], source: Arg, language: Language
) -> list[PagePicture]:
    """Write every picture and return them as a page shows them.

    Drawing is Python that holds the interpreter's lock: only processes help.
    """
    import matplotlib.backends.backend_agg  # noqa: F401  loaded once, before processes part

    folder.mkdir()

    def draw(number: int) -> bytes:
        each = ready[number]
        return png(each.picture.figure(each.data, source, language), each.picture.colours)

    pictures = []
    images = in_processes(draw, range(len(ready)), os.cpu_count() or 1)
    for each, image in zip(ready, images, strict=True):
        (folder / f"{each.name}.png").write_bytes(image)
        title, caption = each.title, each.picture.caption(each.data)
        pictures.append(
            PagePicture(each.name, language.format(title), language.format(caption), image)
        )
    return pictures


def write_record(
    staging: Path,
    scenario: Scenario,
    draws: int,
    read: Iterable[Loaded],
    seconds: Mapping[str, float],
    name: str | None = None,
    **more: Any,
) -> None:
    """Say in run.json how the folder was made; it is written last.

    Parameters
    ----------
    scenario : the one that was played, or against which others were
    read : what was loaded, for the files it came from
    name : of the scenario where it is not its own
    more : what the study adds
    """
    record = run_record(
        scenario=name or scenario.name,
        seed=scenario.seed,
        draws=draws,
        as_of=scenario.as_of,
        inputs={given.file: given.sha256 for loaded in read for given in loaded.inputs},
        command=sys.argv,
        seconds=dict(seconds),
    )
    write_run_file(staging, record | more)
