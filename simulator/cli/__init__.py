"""The command line as calls of the package: arguments, messages, exit codes.

0 done, 2 the user's input, 1 our fault, 130 interrupted. Whatever takes time
to import is imported in the command that needs it.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

import simulator
from simulator.catalogue.language import VARIABLE, UnknownLanguageError, chosen
from simulator.catalogue.message import Message, message
from simulator.catalogue.visible import visible
from simulator.cli.click_messages import Command, Group, Whole, argument, option, show_usage_error
from simulator.cli.options import (
    DRAWS,
    ID,
    LANG,
    NO_FIGURES,
    NUMBER,
    PATH,
    QUIET,
    SCENARIO,
    SCENARIOS,
    SEED,
    SET,
    TIMINGS,
    out,
)
from simulator.cli.texts import (
    OPTION,
    current,
    error_line,
    language_asked,
    language_asked_in,
    text_of,
    use_language,
    use_language_of,
)
from simulator.cli.why import discover, needed, sensitivity, worth

USER_ERROR, OUR_FAULT = 2, 1
INTERRUPTED = 130
DEFAULT_COMMAND = "run"


def _refuse_unknown_variable(ctx: click.Context) -> None:
    """Refuse a language in the environment that is not there, rather than write English."""
    try:
        chosen()
    except UnknownLanguageError as error:
        why = text_of(error.what)
        raise click.UsageError(
            text_of(message("cli-bad-value", name=VARIABLE, why=why)), ctx
        ) from None


class Commands(Group):
    """Commands, the first of which may be left out: `simulate base.yaml` runs."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that name none."""
        use_language(language_asked_in(args))
        if language_asked() is None:
            _refuse_unknown_variable(ctx)
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        at = 0
        while at < len(args) and args[at].partition("=")[0] == OPTION:
            at += 1 if "=" in args[at] else 2
        if not args[at:]:
            raise click.exceptions.NoArgsIsHelpError(ctx)
        if args[at] not in self.commands and args[at] not in own:
            self._refuse_misspelt_command(ctx, args[at])
            args = [*args[:at], DEFAULT_COMMAND, *args[at:]]
        return super().parse_args(ctx, args)

    def _refuse_misspelt_command(self, ctx: click.Context, word: str) -> None:
        if word.isidentifier() and not os.path.exists(word):
            close = get_close_matches(word, self.commands, n=1)
            what = message("cli-no-command", word=f"`{word}`")
            if close:
                what = message("cli-no-command-but", word=f"`{word}`", near=f"`{close[0]}`")
            ctx.fail(text_of(what))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Show that the command may be left out."""
        return [text_of(message("cli-form"))]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List commands in the order in which a reader meets them."""
        return list(self.commands)


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(simulator.__version__)
        ctx.exit()


def command(says: Message, more: Message | None = None) -> Callable[[Any], click.Command]:
    """Make a command of a function."""
    return cli.command(cls=Command, says=says, more=more)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    says=message("cli-does"),
    more=message("cli-does-more"),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    says=message("cli-option-version"),
)
@LANG
def cli() -> None:
    """Answer `simulate` with a command, or without."""


@command(message("cli-does-run"))
@SCENARIOS
@DRAWS
@SEED
@SET
@out(message("cli-option-out"))
@option("--keep", type=Whole(1), says=message("cli-option-keep"), takes=NUMBER)
@LANG
@NO_FIGURES
@QUIET
@TIMINGS
def run(**options: Any) -> None:
    """Answer `simulate run`."""
    from simulator.cli.run import run_scenarios

    run_scenarios(**options)


@command(message("cli-does-check"))
@SCENARIOS
@SET
@LANG
def check(scenarios: tuple[str, ...], overrides: tuple[str, ...]) -> None:
    """Answer `simulate check`."""
    from simulator.cli.check import check_scenarios

    if not check_scenarios(scenarios, overrides):
        raise SystemExit(USER_ERROR)


@command(message("cli-does-compare"))
@argument("scenarios", nargs=-1, required=True, takes=message("cli-two-scenarios"))
@DRAWS
@SEED
@SET
@out(message("cli-option-out-comparison"))
@option("--target", "targets", multiple=True, says=message("cli-option-targets"), takes=ID)
@option(
    "--waterfall-draws", type=Whole(1), says=message("cli-option-waterfall-draws"), takes=NUMBER
)
@LANG
@NO_FIGURES
@QUIET
@TIMINGS
def compare(**options: Any) -> None:
    """Answer `simulate compare`."""
    from simulator.cli.compare import compare_scenarios

    compare_scenarios(**options)


@command(message("cli-does-sweep"), message("cli-does-sweep-more"))
@SCENARIO
@option("--vary", multiple=True, says=message("cli-option-vary"), takes=message("cli-path-range"))
@option("--design", says=message("cli-option-design"), takes=message("cli-name"))
@option("--points", type=Whole(), says=message("cli-option-points"), takes=NUMBER)
@DRAWS
@SEED
@SET
@out(message("cli-option-out-sweep"))
@option("--workers", type=Whole(1), says=message("cli-option-workers"), takes=NUMBER)
@option("--quantity", says=message("cli-option-quantity"), takes=message("cli-name"))
@option("--target", says=message("cli-option-target"), takes=ID)
@option("--year", type=Whole(), says=message("cli-option-year"), takes=message("cli-year"))
@option("--fresh", is_flag=True, says=message("cli-option-fresh"))
@LANG
@QUIET
def sweep(**options: Any) -> None:
    """Answer `simulate sweep`."""
    from simulator.cli.sweep import run_sweep

    run_sweep(**options)


@command(message("cli-does-backcast"), message("cli-does-backcast-more"))
@SCENARIO
@option(
    "--history",
    type=click.Path(path_type=Path),
    says=message("cli-option-history"),
    takes=PATH,
)
@DRAWS
@SEED
@SET
@out(message("cli-option-out-backcast"))
@option("--workers", type=Whole(1), says=message("cli-option-workers"), takes=NUMBER)
@LANG
@QUIET
def backcast(scenario: str, overrides: tuple[str, ...], **options: Any) -> None:
    """Answer `simulate backcast`."""
    from simulator.cli.backcast import run_backcast

    run_backcast(scenario, overrides, **options)


@command(message("cli-does-plan"), message("cli-does-plan-more"))
@SCENARIO
@option("--target", says=message("cli-option-plan-target"), takes=ID)
@option(
    "--limit", "limits", multiple=True, says=message("cli-option-limit"),
    takes=message("cli-limit"),
)  # fmt: skip
@option("--frontier", multiple=True, says=message("cli-option-frontier"), takes=message("cli-name"))
@option("--certificate", type=Whole(1), says=message("cli-option-certificate"), takes=NUMBER)
@DRAWS
@SEED
@SET
@out(message("cli-option-out-plan"))
@LANG
@QUIET
def plan(scenario: str, overrides: tuple[str, ...], **options: Any) -> None:
    """Answer `simulate plan`."""
    from simulator.cli.plan import run_plan

    run_plan(scenario, overrides, **options)


for verb in (worth, discover, needed, sensitivity):
    cli.add_command(verb)


@command(message("cli-does-show"))
@SCENARIO
@SET
@LANG
@option("--explain", says=message("cli-option-explain"), takes=PATH)
def show(scenario: str, overrides: tuple[str, ...], explain: str | None) -> None:
    """Answer `simulate show`."""
    from simulator.cli.show import explained, merged

    click.echo(
        merged(scenario, overrides) if explain is None else explained(scenario, overrides, explain),
        nl=explain is not None,
    )


@command(message("cli-does-diff"))
@argument("a", takes=message("cli-one"))
@argument("b", takes=message("cli-other"))
@LANG
def diff(a: str, b: str) -> None:
    """Answer `simulate diff`."""
    from simulator.cli.diff import difference

    click.echo(difference(a, b))


@command(message("cli-does-schema"))
@option("--merged", is_flag=True, says=message("cli-option-merged"))
@LANG
def schema(merged: bool) -> None:
    """Answer `simulate schema`."""
    import json

    from simulator.scenario.json_schema import of_files, of_merged

    made = (of_merged if merged else of_files)(current())
    click.echo(json.dumps(made, indent=2, ensure_ascii=False))


@command(message("cli-does-new"))
@argument("name", takes=message("cli-name"))
@LANG
def new(name: str) -> None:
    """Answer `simulate new`."""
    from simulator.cli.new import write_starter

    click.echo(write_starter(name))


def main() -> None:
    """Run the command line; end with the exit code that says whose fault it was."""
    use_language()
    gc.disable()  # all that is loaded stays: searching it for cycles would only take time
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        code = cli.main(prog_name="simulate", standalone_mode=False) or 0
        sys.stdout.flush()
    except click.UsageError as error:
        show_usage_error(error)
        code = USER_ERROR
    except click.ClickException as error:
        click.echo(error_line(error.format_message()), err=True)
        code = USER_ERROR
    except (click.Abort, KeyboardInterrupt):
        click.echo(text_of(message("cli-interrupted")), err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        from simulator.scenario.problems import ScenarioError

        if isinstance(error, ScenarioError):
            use_language_of(error.lang)
            for problem in error.problems:
                click.echo(text_of(problem.as_message()), err=True)
            code = USER_ERROR
        else:
            import traceback

            click.echo(visible(traceback.format_exc()), nl=False, err=True)
            code = OUR_FAULT
    gc.freeze()  # the process gives its memory back whole, unsearched
    sys.exit(code)
