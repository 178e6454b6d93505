"""The options of the subcommands that work on many objects."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, Any, TypeAlias

from click.core import ParameterSource

from asyncms.bulk import BulkConfig, Filter
from asyncms.cli.parameters import BadParameter, Command, Context, Option
from asyncms.config import TransferConfig
from asyncms.value import Value

__all__ = [
    "BulkCommand",
    "BulkOptions",
    "Concurrency",
    "DryRun",
    "Exclude",
    "FollowLinks",
    "Include",
    "Journal",
    "Overwrite",
    "OverwriteMode",
    "ParallelListing",
    "PartSize",
    "Processes",
    "parse_size",
]

ARGUMENTS = "asyncms.arguments"


class OverwriteMode(StrEnum):
    """`asyncms.bulk.compare.Overwrite` as choices of an option."""

    NEVER = "never"
    NEWER = "newer"
    DIFFERENT = "different"
    ALWAYS = "always"


Include: TypeAlias = Annotated[
    list[str] | None,
    Option("--include", metavar="PATTERN", help="Take what matches. Of several filters the last that matches wins."),
]
Exclude: TypeAlias = Annotated[
    list[str] | None,
    Option("--exclude", metavar="PATTERN", help="Leave out what matches: * ? [a-z], * also for /."),
]
DryRun: TypeAlias = Annotated[bool, Option("--dry-run", "--dryrun", help="Say what would be done, and do nothing.")]
Concurrency: TypeAlias = Annotated[
    int,
    Option("--concurrency", metavar="N", min=1, max=1000, help="Requests in flight for all objects together."),
]
PartSize: TypeAlias = Annotated[
    str | None, Option("--part-size", metavar="SIZE", help="Of large objects, such as 16MiB; default 8MiB.")
]
Processes: TypeAlias = Annotated[
    int | None,
    Option(
        "--processes",
        metavar="N",
        min=1,
        max=64,
        help="Work by up to so many processes, where there is enough to do; default: a process per core, 4 at the most.",
    ),
]
ParallelListing: TypeAlias = Annotated[
    bool, Option("--parallel-listing", help="List folders at the same time: for large buckets; in no order.")
]
Overwrite: TypeAlias = Annotated[
    OverwriteMode,
    Option(
        "--overwrite",
        metavar="never|newer|different|always",
        help="Which objects are replaced where they exist: none; those older than the source; those of another size or older; all.",
    ),
]
FollowLinks: TypeAlias = Annotated[
    bool, Option("--follow-symlinks/--no-follow-symlinks", help="Upload what links in a DIR lead to.")
]
Journal: TypeAlias = Annotated[
    bool,
    Option(
        "--resume/--no-journal",
        help="Go on where an interrupted run was, and keep what the next run needs for that; but a download of one object begins "
        "anew.",
    ),
]

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?", re.IGNORECASE)


def parse_size(text: str) -> int:
    """Bytes of ``8388608``, ``8MiB``, ``8M``, ``8MB``; all units are powers of 1024. Raises ValueError."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no size; write it as 8MiB")
    size = float(match[1]) * 1024 ** " kmgt".index(match[2].lower() or " ")
    if size >= 1 << 63:
        raise ValueError(f"{text} is more than any file holds")
    return int(size)


class BulkCommand(Command):
    """Remembers its arguments as they were typed: the order of filters means something."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        ctx.meta[ARGUMENTS] = list(args)
        return super().parse_args(ctx, args)


def filter_of(context: Context) -> Filter:
    """The filters in the order in which they were typed."""
    rules: list[tuple[Any, str]] = []
    arguments = iter(context.meta.get(ARGUMENTS, ()))
    for argument in arguments:
        name, separator, value = argument.partition("=")
        if argument == "--":
            break
        if name in ("--include", "--exclude"):
            rules.append((name[2:], value if separator else next(arguments, "")))
    return Filter(rules)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class BulkOptions(Value):
    """The options, understood."""

    filter: Filter = field(default_factory=Filter)
    overwrite: OverwriteMode = OverwriteMode.ALWAYS
    compare: frozenset[Any] = frozenset({"size", "time"})
    delete: bool = False
    dry_run: bool = False
    journal: bool = True
    follow_links: bool = True
    concurrency: int = 64
    is_concurrency_given: bool = False
    """Whether it was said, and is no default."""
    part_size: int | None = None
    processes: int | None = None
    parallel_listing: bool = False

    @property
    def config(self) -> BulkConfig:
        transfer = TransferConfig() if self.part_size is None else TransferConfig(part_size=self.part_size)
        return BulkConfig(concurrency=self.concurrency, transfer=transfer)

    @property
    def config_of_one(self) -> TransferConfig:
        """How an object is transferred that is the only one."""
        transfer = self.config.transfer
        return replace(transfer, concurrency=self.concurrency) if self.is_concurrency_given else transfer


def is_given(context: Context, name: str) -> bool:
    """Whether the parameter was said on the command line."""
    return context.get_parameter_source(name) is ParameterSource.COMMANDLINE


def part_size_of(text: str | None) -> int | None:
    """Raises BadParameter."""
    try:
        size = None if text is None else parse_size(text)
    except ValueError as error:
        raise BadParameter(str(error)) from None
    if size is not None and size < 1:
        raise BadParameter("--part-size must be at least 1 byte")
    return size
