"""The command line as calls of the package: arguments, messages, exit codes.

0 done, 2 the user's input, 1 our fault, 130 interrupted. Whatever takes time
to import is imported in the command that needs it.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

import simulator
from simulator.catalogue.language import language, languages
from simulator.catalogue.message import message
from simulator.cli.speech import say, say_error, speak

USER_ERROR = 2
INTERRUPTED = 130
DEFAULT_COMMAND = "run"

SET = click.option(
    "--set",
    "overrides",
    multiple=True,
    metavar="PATH=VALUE",
    help="Replace one value of the scenario; may be given several times.",
)
DRAWS = click.option("--draws", type=int, metavar="N", help="Number of draws.")
SEED = click.option("--seed", type=int, metavar="N", help="Seed of all chance.")
NO_FIGURES = click.option("--no-figures", is_flag=True, help="Leave the pictures out.")


def _one_of_ours(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    """Refuse a language that has no messages; those that have are known when one is asked for."""
    if code is not None and code not in languages():
        names = (f"{c} ({language(c).format(message('language-name'))})" for c in languages())
        raise click.BadParameter(f"{code!r} is not one of {', '.join(names)}.")
    speak(code)
    return code


LANG = click.option(
    "--lang",
    metavar="CODE",
    callback=_one_of_ours,
    is_eager=True,
    help="Language [SIMULATE_LANG, else en].",
)
SPEAKS = click.option(
    "--lang",
    metavar="CODE",
    callback=_one_of_ours,
    is_eager=True,
    expose_value=False,
    help="Language [SIMULATE_LANG, else en].",
)
QUIET = click.option("--quiet", is_flag=True, help="Say nothing but errors.")
TIMINGS = click.option("--timings", is_flag=True, help="Say where the time went.")
SCENARIO = click.argument("scenario", metavar="SCENARIO")
SCENARIOS = click.argument("scenarios", nargs=-1, required=True, metavar="SCENARIO…")


class Commands(click.Group):
    """Commands, the first of which may be left out: `simulate base.yaml` runs."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that name none."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if args and args[0] not in self.commands and args[0] not in own:
            self._refuse_misspelt_command(ctx, args[0])
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def _refuse_misspelt_command(self, ctx: click.Context, word: str) -> None:
        if word.isidentifier() and not os.path.exists(word):
            close = get_close_matches(word, self.commands, n=1)
            way_out = f"did you mean `{close[0]}`?" if close else "see `simulate --help`"
            ctx.fail(f"`{word}` is neither a file nor a command; {way_out}")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show that the command may be left out."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] SCENARIO…  |  COMMAND [ARGS]…")

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List commands in the order in which a reader meets them."""
        return list(self.commands)


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(simulator.__version__, message="%(version)s")
def cli() -> None:
    """Simulate how much energy reaches Viet Nam from Laos, and how sure that is.

    `simulate scenarios/base.yaml` runs a scenario and leaves pictures, tables
    and a page in `results/base/`.
    """


@cli.command()
@SCENARIOS
@DRAWS
@SEED
@SET
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder of the results [results/NAME]."
)
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    metavar="N",
    help="Futures kept by project and line [10000]; means are over all.",
)
@LANG
@NO_FIGURES
@QUIET
@TIMINGS
def run(
    scenarios: tuple[str, ...],
    draws: int | None,
    seed: int | None,
    overrides: tuple[str, ...],
    out: Path | None,
    **options: Any,
) -> None:
    """Run each scenario, compare several (the word `run` may be left out)."""
    from simulator.cli.run import run_scenarios

    run_scenarios(scenarios, overrides, seed, draws, out, **options)


@cli.command()
@SCENARIOS
@SET
@SPEAKS
def check(scenarios: tuple[str, ...], overrides: tuple[str, ...]) -> None:
    """Say everything that is wrong with a scenario, and what is strange."""
    from simulator.cli.check import check_scenarios

    if not check_scenarios(scenarios, overrides):
        raise SystemExit(USER_ERROR)


@cli.command()
@click.argument("scenarios", nargs=-1, required=True, metavar="A B…")
@DRAWS
@SEED
@SET
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder of the comparison [results/comparison]."
)
@click.option(
    "--target",
    "targets",
    multiple=True,
    metavar="ID",
    help="Target whose difference is explained [those that differ most]; may be given several "
    "times.",
)
@click.option(
    "--waterfall-draws",
    type=click.IntRange(min=1),
    metavar="N",
    help="Fewer futures for the steps that explain a difference [as many as compared].",
)
@LANG
@NO_FIGURES
@QUIET
@TIMINGS
def compare(
    scenarios: tuple[str, ...],
    draws: int | None,
    seed: int | None,
    overrides: tuple[str, ...],
    out: Path | None,
    **options: Any,
) -> None:
    """Say how scenarios differ from the first, how sure that is, and what explains it."""
    from simulator.cli.compare import compare_scenarios

    compare_scenarios(scenarios, overrides, seed, draws, out, **options)


@cli.command()
@SCENARIO
@click.option(
    "--vary",
    multiple=True,
    metavar="PATH=LO:HI:N",
    help="What to vary: a range, PATH=A,B,C for values, PATH alone for its own distribution; "
    "may be given several times.",
)
@click.option(
    "--design",
    metavar="NAME",
    help="grid, one_at_a_time, latin_hypercube or sobol [grid].",
)
@click.option(
    "--points", type=int, metavar="N", help="Points of a sampled design; the most of another."
)
@DRAWS
@SEED
@SET
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder of the results [results/NAME-sweep]."
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes at once [all processors]; the numbers do not depend on it.",
)
@click.option("--quantity", metavar="NAME", help="Quantity that the picture shows.")
@click.option("--target", metavar="ID", help="Target that the picture shows.")
@click.option("--year", type=int, metavar="YEAR", help="Year that the picture shows.")
@click.option("--fresh", is_flag=True, help="Throw away what another study left in the folder.")
@LANG
@QUIET
def sweep(scenario: str, vary: tuple[str, ...], overrides: tuple[str, ...], **options: Any) -> None:
    """Vary inputs of a scenario over a design of points.

    Without --vary, the `sweep:` block of the scenario says what is varied. A
    sweep that was interrupted goes on when it is run again.
    """
    from simulator.cli.sweep import run_sweep

    run_sweep(scenario, vary, overrides, **options)


@cli.command()
@SCENARIO
@SET
@SPEAKS
@click.option("--explain", metavar="PATH", help="Where one value came from, and what it overrode.")
def show(scenario: str, overrides: tuple[str, ...], explain: str | None) -> None:
    """Show the scenario as merged, as YAML that runs."""
    from simulator.cli.show import explained, merged

    click.echo(
        merged(scenario, overrides) if explain is None else explained(scenario, overrides, explain),
        nl=explain is not None,
    )


@cli.command()
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@SPEAKS
def diff(a: str, b: str) -> None:
    """Show the inputs in which two scenarios differ."""
    from simulator.cli.diff import difference

    click.echo(difference(a, b))


@cli.command()
@click.option(
    "--merged", is_flag=True, help="Of a merged scenario, in which nothing may be missing."
)
@SPEAKS
def schema(merged: bool) -> None:
    """Write the JSON Schema of scenario files, for editors."""
    import json

    from simulator.scenario.json_schema import of_files, of_merged

    click.echo(json.dumps(of_merged() if merged else of_files(), indent=2, ensure_ascii=False))


@cli.command()
@click.argument("name")
@SPEAKS
def new(name: str) -> None:
    """Write NAME.yaml, a commented scenario to start from."""
    from simulator.cli.new import write_starter

    click.echo(write_starter(name))


def main() -> None:
    """Run the command line; end with the exit code that says whose fault it was."""
    speak(None)
    gc.disable()  # all that is loaded stays: searching it for cycles would only take time
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        code = cli.main(prog_name="simulate", standalone_mode=False) or 0
        sys.stdout.flush()
    except click.UsageError as error:
        error.show()
        code = USER_ERROR
    except click.ClickException as error:
        click.echo(say_error(error.format_message()), err=True)
        code = USER_ERROR
    except (click.Abort, KeyboardInterrupt):
        click.echo(say(message("cli-interrupted")), err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        from simulator.scenario.problems import ScenarioError

        if not isinstance(error, ScenarioError):
            raise
        for problem in error.problems:
            click.echo(say(problem.as_message()), err=True)
        code = USER_ERROR
    gc.freeze()  # the process gives its memory back whole, unsearched
    sys.exit(code)
