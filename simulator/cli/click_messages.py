"""Commands, options and arguments of click whose help and faults are messages."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import click

from simulator.catalogue.message import Message, listing, message
from simulator.cli.texts import error_line, text_of
from simulator.scenario.units import write_whole

HUNDRED = 100  # per cent


class Option(click.Option):
    """An option that a message explains, and another gives a word for its value."""

    def __init__(
        self, *args: Any, says: Message, takes: Message | None = None, **others: Any
    ) -> None:
        super().__init__(*args, **others)
        self.says, self.takes = says, takes

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the word for its value."""
        return text_of(self.takes) if self.takes is not None else super().make_metavar(ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its names and what it is for."""
        record = super().get_help_record(ctx)
        return None if record is None else (record[0], text_of(self.says))


class Argument(click.Argument):
    """An argument that a message gives a word for."""

    def __init__(self, *args: Any, takes: Message, **others: Any) -> None:
        super().__init__(*args, **others)
        self.takes = takes

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the word for it."""
        return text_of(self.takes)


class Whole(click.ParamType):
    """A whole number, with or without a least one."""

    name = "integer"

    def __init__(self, least: int | None = None) -> None:
        self.least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number, or say why it is none."""
        try:
            number = int(value)
        except ValueError:
            what = message("cli-no-whole-number", value=f"`{value}`")
            if way_out := write_whole(str(value)):
                what = message("cli-no-whole-number-but", value=f"`{value}`", way_out=way_out)
            self.fail(text_of(what), param, ctx)
        if self.least is not None and number < self.least:
            self.fail(text_of(message("cli-too-small", value=number, least=self.least)), param, ctx)
        return number


class Percent(click.ParamType):
    """A chance in per cent, with or without its sign, that is neither none nor sure."""

    name = "percent"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read the number, or say why it is none."""
        try:
            number = float(str(value).removesuffix("%"))
        except ValueError:
            number = math.nan
        if not 0 < number < HUNDRED:
            self.fail(text_of(message("cli-no-chance", value=f"`{value}`")), param, ctx)
        return number


class Command(click.Command):
    """A command that a message explains, and another at more length."""

    def __init__(
        self, *args: Any, says: Message, more: Message | None = None, **others: Any
    ) -> None:
        super().__init__(*args, **others)
        self.says, self.more = says, more
        self.allow_extra_args = True  # to be refused in a language

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words of the command line; none may be left."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group):
            what = message("cli-too-many", count=len(rest), words=" ".join(rest))
            raise click.UsageError(text_of(what), ctx)
        return rest

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what it does, whole."""
        return text_of(self.says)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what is written behind its name."""
        arguments = [piece for p in self.get_params(ctx) for piece in p.get_usage_pieces(ctx)]
        return [text_of(message("cli-any-options")), *arguments]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, f"{text_of(message('cli-usage'))} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what it does."""
        for text in (self.says, self.more):
            if text is not None:
                formatter.write_paragraph()
                with formatter.indentation():
                    formatter.write_text(text_of(text))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its options."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [each.get_help_record(ctx) for each in options]
        with formatter.section(text_of(message("cli-options"))):
            formatter.write_dl([record for record in records if record is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows all this."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = text_of(message("cli-option-help"))
        return found


class Group(Command, click.Group):
    """Commands that messages explain."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its options, then its commands, in the order in which a reader meets them."""
        Command.format_options(self, ctx, formatter)
        with formatter.section(text_of(message("cli-commands"))):
            formatter.write_dl(
                [(name, command.get_short_help_str()) for name, command in self.commands.items()]
            )


def option(*names: str, says: Message, **others: Any) -> Callable[[Any], Any]:
    """Give a command an option that a message explains."""
    return click.option(*names, cls=Option, says=says, **others)


def argument(name: str, takes: Message, **others: Any) -> Callable[[Any], Any]:
    """Give a command an argument that a message gives a word for."""
    return click.argument(name, cls=Argument, takes=takes, **others)


def show_usage_error(error: click.UsageError) -> None:
    """Say what is wrong with a command line, under how it would be right."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    if (ctx := error.ctx) is not None:
        click.echo(ctx.get_usage(), err=True)
        typed = f"{ctx.command_path} --help"
        click.echo(f"{text_of(message('cli-see-help', typed=typed))}\n", err=True)
    click.echo(error_line(_fault(error)), err=True)


def _fault(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption() if error.possibilities:
            near = listing([f"`{name}`" for name in sorted(error.possibilities)], "or")
            return text_of(message("cli-no-option-but", name=f"`{error.option_name}`", near=near))
        case click.NoSuchOption():
            return text_of(message("cli-no-option", name=f"`{error.option_name}`"))
        case click.BadOptionUsage():
            if _is_flag(error):
                return text_of(message("cli-option-without-value", name=f"`{error.option_name}`"))
            return text_of(message("cli-option-needs-value", name=f"`{error.option_name}`"))
        case click.MissingParameter() if error.param is not None and error.ctx is not None:
            return text_of(message("cli-missing", name=f"`{error.param.make_metavar(error.ctx)}`"))
        case click.BadParameter() if error.param is not None:
            names = " / ".join(f"`{name}`" for name in error.param.opts)
            return text_of(message("cli-bad-value", name=names, why=error.message))
        case _:
            return error.message


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.params if error.ctx is not None else ()
    return any(
        isinstance(option, click.Option) and option.is_flag and error.option_name in option.opts
        for option in options
    )
