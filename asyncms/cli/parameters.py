"""Commands of click out of annotated functions: ``Annotated[int, Option("--port", min=0)]`` is a parameter and its checks.

Typer reads the same signatures, but coerces by pydantic, whose import and adapters take longer than many a run of the command.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin

import click

__all__ = ["EMPTY", "Argument", "BadParameter", "Command", "Context", "Exit", "Option", "command_of", "parameters_of"]

BadParameter = click.BadParameter
Context = click.Context
Exit = click.exceptions.Exit

EMPTY = "it is empty"
"""A variable of the shell that is not set, most of the time. As a path it would mean the directory that we are in."""


class Option:
    """A parameter with names.

    Args:
        names: ``--name``, ``-n``, or ``--this/--not-this`` of a bool.
        min, max: of a number, both included.
        settings: what else `click.Option` takes.
    """

    def __init__(self, *names: str, min: float | None = None, max: float | None = None, **settings: Any) -> None:
        self.names = names
        self.range: tuple[Any, Any] = (min, max)
        self.settings = settings


class Argument:
    """A parameter that its place tells.

    Args:
        metavar, help: of the help.
        settings: of `click.Path`, for a ``Path``.
    """

    def __init__(self, metavar: str, help: str, **settings: Any) -> None:
        self.metavar = metavar
        self.help = help
        self.settings = settings


class Command(click.Command):
    """Its help tells of the arguments too."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        described = [(each.metavar or "", each.about) for each in self.params if isinstance(each, _Argument)]
        if described:
            with formatter.section("Arguments"):
                formatter.write_dl(described)
        super().format_options(ctx, formatter)


class _Argument(click.Argument):
    about = ""

    def process_value(self, ctx: click.Context, value: Any) -> Any:
        """Refuses what is `EMPTY`."""
        if "" in (value if isinstance(value, list | tuple) else (value,)):
            raise BadParameter(EMPTY, ctx, self)
        return super().process_value(ctx, value)


class _Path(click.Path):
    """Is not empty."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(EMPTY, param, ctx)
        return super().convert(value, param, ctx)


class _Member(click.Choice[str]):
    """One of an enum's values."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__([member.value for member in kind])
        self._kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if isinstance(value, self._kind) else self._kind(super().convert(value, param, ctx))


def command_of(
    function: Callable[..., None], name: str, *, kind: type[click.Command] = Command, **settings: Any
) -> click.Command:
    """The command that calls the function, whose help is the docstring and the parameters' own.

    Args:
        function: takes a `Context` first, and what is annotated with `Argument` and `Option`.
        kind, settings: what else makes the command.
    """
    parameters = parameters_of(function)
    lists = [each.name for each in parameters if each.name is not None and (each.multiple or each.nargs == -1)]

    @click.pass_context
    def call(context: Context, /, **arguments: Any) -> None:
        for each in lists:
            arguments[each] = list(arguments[each]) or None
        function(context, **arguments)

    return kind(name, params=list(parameters), callback=call, help=inspect.getdoc(function), **settings)


def parameters_of(function: Callable[..., None]) -> list[click.Argument | click.Option]:
    """What is annotated."""
    parameters = inspect.signature(function, eval_str=True).parameters.values()
    return [_parameter(each) for each in parameters if each.annotation is not Context]


def _parameter(parameter: inspect.Parameter) -> click.Argument | click.Option:
    declared, said = get_args(parameter.annotation)
    kinds = [each for each in get_args(declared) if each is not NoneType]
    kind = kinds[0] if kinds and get_origin(declared) is not list else declared
    is_list = get_origin(kind) is list
    if is_list:
        kind = get_args(kind)[0]
    default = None if parameter.default is parameter.empty else parameter.default
    if isinstance(said, Argument):
        is_optional = parameter.default is not parameter.empty
        metavar = f"[{said.metavar}]" if is_optional else f"{said.metavar}..." if is_list else said.metavar
        argument = _Argument(
            [parameter.name],
            type=_type(kind, (None, None), said.settings),
            metavar=metavar,
            nargs=-1 if is_list else 1,
            required=not is_optional,
            # click takes None for a value that was given.
            **({} if default is None else {"default": default}),
        )
        argument.about = said.help
        return argument
    names = [parameter.name, *said.names]
    if kind is bool:
        return click.Option(names, is_flag=True, default=default, show_default="/" in said.names[0], **said.settings)
    value = default.value if isinstance(default, Enum) else default
    return click.Option(
        names,
        type=_type(kind, said.range, {}),
        default=value,
        show_default=value not in (None, ""),
        multiple=is_list,
        **said.settings,
    )


def _type(kind: type, limits: tuple[Any, Any], settings: dict[str, Any]) -> click.ParamType[Any]:
    if issubclass(kind, Enum):
        return _Member(kind)
    if kind is Path:
        return _Path(path_type=Path, **settings)
    low, high = limits
    if kind is int:
        return click.INT if low is high is None else click.IntRange(low, high)
    if kind is float:
        return click.FLOAT if low is high is None else click.FloatRange(low, high)
    return click.STRING
