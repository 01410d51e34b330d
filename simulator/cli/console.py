"""What every command prints in the same way: progress, timings, warnings, folders, failures."""

from __future__ import annotations

import errno
import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.catalogue.language import known
from simulator.catalogue.message import Number, message
from simulator.catalogue.visible import visible
from simulator.cli.texts import error_line, text_of, use_language_of
from simulator.scenario.problems import Failure, ScenarioError

if TYPE_CHECKING:
    from simulator.catalogue.message import Arg, Message
    from simulator.present.leave import Report
    from simulator.run import Progress
    from simulator.scenario.load import Loaded

RESULTS = Path("results")
COMPARISON = "comparison"
BAR = 24
CLEAR = "\r\033[K"
USER_ERROR, OUR_FAULT = 2, 1
NOT_OUR_FAULT = (
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.EEXIST,
    errno.ENAMETOOLONG,
)


def progress(name: str) -> Progress:
    """Return what redraws one line on the terminal."""

    def show(share: float, doing: Arg) -> None:
        done = round(BAR * min(max(share, 0.0), 1.0))
        bar = "█" * done + "░" * (BAR - done)
        click.echo(f"{CLEAR}{name} {bar} {share:4.0%} {text_of(doing)}", nl=False, err=True)

    return show


@contextmanager
def progress_if_seen(name: str, *, quiet: bool) -> Iterator[Progress | None]:
    """Give what shows progress, where someone looks at a terminal; clear the line at the end."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    try:
        yield progress(name)
    finally:
        click.echo(CLEAR, nl=False, err=True)


@contextmanager
def folder_errors(folder: Path) -> Iterator[None]:
    """Print in a line why a folder cannot be written."""
    from simulator.outcomes.folder import FolderError

    try:
        yield
    except FolderError as error:
        raise click.ClickException(text_of(error.what)) from None
    except OSError as error:
        if error.errno not in NOT_OUR_FAULT:
            raise
        what = message("cli-cannot-write", path=str(folder), why=error.strerror or "")
        raise click.ClickException(text_of(what)) from None


@contextmanager
def refusals() -> Iterator[None]:
    """Print in a line each why a study has no answer."""
    from simulator.studies.refusal import StudyError

    try:
        yield
    except StudyError as error:
        raise click.ClickException("\n".join(map(text_of, error.problems))) from None


def leave_study(
    loaded: Loaded,
    study: str,
    out: Path | None,
    leave: Callable[[Path, Progress | None], Report],
    *,
    quiet: bool,
    done: Callable[[str], Message] = lambda folder: message("study-done", folder=folder),
) -> None:
    """Let a study of a scenario leave its folder, and print what was found.

    Parameters
    ----------
    study : its command, of which the folder has the name unless `out` says another
    leave : does it, given the folder and what shows progress, if that is seen
    done : says where it is
    """
    use_language_of(loaded.scenario.lang)
    name = f"{loaded.scenario.name}-{study}"
    folder = RESULTS / name if out is None else out
    gc.freeze()
    gc.enable()
    with folder_errors(folder), refusals(), progress_if_seen(name, quiet=quiet) as show:
        report = leave(folder, show)
    if quiet:
        return
    for line in report.headline:
        click.echo(text_of(line))
    for head, lines in report.listed:
        click.echo(text_of(head))
        for line in lines:
            click.echo(f"  {text_of(line)}")
    click.echo(text_of(done(str(report.folder))))


def warn_of_what_is_not_drawn(checked: Sequence[Loaded]) -> None:
    """Repeat the warnings of `check` without which the spread of a run would be misread."""
    from simulator.scenario.plausibility import NOT_DRAWN

    found = [w for loaded in checked for w in loaded.warnings if w.code == NOT_DRAWN]
    for warning in dict.fromkeys(found):
        click.echo(text_of(message("cli-warning", warning=warning.as_message())), err=True)


def timings_table(seconds: dict[str, float]) -> str:
    """Write a table of where the time went.

    >>> print(timings_table({"read": 0.2, "play": 0.5}))
    read and check  0.200 s
    play            0.500 s
    """
    names = [text_of(known(f"cli-time-{step.replace(' ', '-')}", step)) for step in seconds]
    took = [text_of(message("cli-seconds", took=Number(spent, 3))) for spent in seconds.values()]
    width = max(map(len, names))
    return "\n".join(f"{name:<{width}}  {of}" for name, of in zip(names, took, strict=True))


def load_each(
    scenarios: Sequence[str], overrides: Sequence[str], seed: int | None, draws: int | None
) -> tuple[list[Loaded], list[Failure]]:
    """Read and check every scenario; one that is wrong does not stop the others."""
    from simulator.scenario.load import load

    loaded: list[Loaded] = []
    failures: list[Failure] = []
    for scenario in scenarios:
        try:
            loaded.append(load(scenario, overrides, seed, draws))
        except ScenarioError as error:
            failures.append(Failure(scenario, error))
    return loaded, failures


def finish(failures: Sequence[Failure], last: str = "") -> None:
    """Say what failed, and end with the code that says whose fault it was, if anything did."""
    if not failures and not last:
        return
    ours = False
    for failure in failures:
        if isinstance(failure.error, ScenarioError):
            click.echo(text_of(message("cli-not-run", scenario=failure.name)), err=True)
            for problem in failure.error.problems:
                click.echo(text_of(problem.as_message()), err=True)
        elif isinstance(failure.error, click.ClickException):
            why = failure.error.format_message()
            click.echo(text_of(message("cli-failed", scenario=failure.name, why=why)), err=True)
        else:
            import traceback

            ours = True
            lines = traceback.format_exception(failure.error)
            line = text_of(message("cli-our-fault", scenario=failure.name))
            click.echo(f"{visible(''.join(lines))}{line}", err=True)
    if last:
        click.echo(error_line(last), err=True)
    raise SystemExit(OUR_FAULT if ours else USER_ERROR)
