"""Which objects are meant at all: the ``--include`` and ``--exclude`` of ``aws s3``. Pure.

Everything is meant at first; each rule whose pattern matches changes that, the last one wins. Patterns match the whole path below
the source, and their ``*`` stands for ``/`` too: see `asyncms.bulk.pattern.compile_filter`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from asyncms.bulk.entry import Entry
from asyncms.bulk.listing import Give
from asyncms.bulk.pattern import compile_filter
from asyncms.bulk.source import Source, bucket_of, is_pinned
from asyncms.bulk.store import ObjectStore
from asyncms.errors import ConfigError

__all__ = ["Filter", "Filtered"]


class Filter:
    """Rules in order, such as ``Filter([("exclude", "*"), ("include", "*.gz")])``. Raises ConfigError for other words."""

    def __init__(self, rules: Iterable[tuple[Literal["include", "exclude"], str]] = ()) -> None:
        self.rules: tuple[tuple[str, str], ...] = tuple(rules)
        for kind, _ in self.rules:
            if kind not in ("include", "exclude"):
                raise ConfigError(f"a rule of a Filter must be an 'include' or an 'exclude', not {kind!r}")
        self._compiled: list[tuple[bool, re.Pattern[str]]] = [
            (kind == "include", compile_filter(pattern)) for kind, pattern in self.rules
        ]

    def __bool__(self) -> bool:
        return bool(self.rules)

    def admits(self, path: str) -> bool:
        """Whether the path, relative to the source, is meant."""
        for is_included, pattern in reversed(self._compiled):
            if pattern.fullmatch(path):
                return is_included
        return True

    def may_admit_below(self, folder: str) -> bool:
        """Whether anything in a folder, such as ``a/b/``, might be meant, where nobody can tell what it holds."""
        for (kind, text), (_, pattern) in zip(reversed(self.rules), reversed(self._compiled), strict=True):
            if kind == "include":
                return True
            # A star at the end matches what is below, too.
            if text.endswith("*") and pattern.fullmatch(folder):
                return False
        return True


class Filtered(NamedTuple):
    """The objects of a source that the filter admits; a source itself."""

    source: Source
    filter: Filter

    @property
    def base(self) -> str:
        return self.source.base

    @property
    def Bucket(self) -> str | None:  # noqa: N802 - as other sources have it
        return bucket_of(self.source)

    @property
    def is_distinct(self) -> bool:
        return getattr(self.source, "is_distinct", False)

    @property
    def is_pinned(self) -> bool:
        return is_pinned(self.source)

    @property
    def identity(self) -> str:
        return f"{self.source.identity} {self.filter.rules}" if self.filter else self.source.identity

    async def feed(self, client: ObjectStore, give: Give) -> None:
        start, admits = len(self.source.base), self.filter.admits

        async def give_admitted(page: list[Entry]) -> None:
            await give([entry for entry in page if admits(entry.key[start:])])

        await self.source.feed(client, give_admitted)
