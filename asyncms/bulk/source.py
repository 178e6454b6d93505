"""Where the work of a bulk run comes from: a prefix, a pattern, a manifest, any keys."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar, Protocol

from asyncms.bulk.entry import Entry
from asyncms.bulk.listing import Give, list_flat, list_parallel
from asyncms.bulk.pattern import compile_pattern, fixed_part
from asyncms.bulk.placement import base_of
from asyncms.bulk.store import ObjectStore
from asyncms.errors import ConfigError
from asyncms.value import Value

__all__ = ["Glob", "Keys", "Prefix", "Source", "bucket_of", "is_pinned"]

PAGE = 1000
_EMPTY = "Keys.keys holds an empty key, and no object has one"


class Source(Protocol):
    """Objects, given page by page."""

    @property
    def base(self) -> str:
        """What all keys start with and what is left out of their paths: empty or ending in ``/``."""
        ...

    @property
    def identity(self) -> str:
        """The same text for the same source, also tomorrow: a journal belongs to it."""
        ...

    async def feed(self, client: ObjectStore, give: Give) -> None:
        """Give all pages, then return; at least one page, be it empty, before it waits for long.

        Raises AsyncmsError or OSError where further objects cannot be known.
        """
        ...


def bucket_of(source: Source) -> str | None:
    """The bucket that the source as a whole is of; None where it does not say."""
    return getattr(source, "Bucket", None) or None


def is_pinned(source: Source) -> bool:
    """Whether the source names each object by the ETag too, where it has one: another one must not take its place.

    A listing only tells what was there at that moment: what has been overwritten since is wanted as it is now.
    """
    return getattr(source, "is_pinned", False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Prefix(Value):
    """All objects whose keys start with ``Prefix``; ``photos/2026`` also means ``photos/2026b/…``."""

    is_distinct: ClassVar[bool] = True
    """No key comes twice."""
    Bucket: str
    Prefix: str = ""
    parallel: bool = False
    """Whether folders are listed at the same time: faster for many thousands of objects in folders, and in no order."""

    @property
    def base(self) -> str:
        return base_of(self.Prefix)

    @property
    def identity(self) -> str:
        return f"s3://{self.Bucket}/{self.Prefix}"

    async def feed(self, client: ObjectStore, give: Give) -> None:
        await (list_parallel if self.parallel else list_flat)(client, self.Bucket, self.Prefix, give)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Glob(Value):
    """All objects whose keys match ``Pattern``; see `asyncms.bulk.pattern`. Paths start after its last fixed ``/``."""

    is_distinct: ClassVar[bool] = True
    Bucket: str
    Pattern: str
    parallel: bool = False

    @property
    def base(self) -> str:
        return base_of(fixed_part(self.Pattern))

    @property
    def identity(self) -> str:
        return f"glob s3://{self.Bucket}/{self.Pattern}"

    async def feed(self, client: ObjectStore, give: Give) -> None:
        matches = compile_pattern(self.Pattern).fullmatch

        async def give_matching(page: list[Entry]) -> None:
            await give([entry for entry in page if matches(entry.key)])

        listing = list_parallel if self.parallel else list_flat
        await listing(client, self.Bucket, fixed_part(self.Pattern), give_matching)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Keys(Value):
    """The keys that an iterable, asynchronous or not, gives: as text, or as `Entry` where more is known.

    An iterator can be fed once. It is drawn from no faster than objects are transferred.

    Raises ConfigError for a text, whose characters are no keys, and for an empty key; where an iterator gives one, `feed` does.
    """

    is_pinned: ClassVar[bool] = True
    Bucket: str
    keys: AsyncIterable[str | Entry] | Iterable[str | Entry]
    base: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.keys, str | bytes):
            raise ConfigError(f"Keys.keys must be an iterable of keys, not the text {self.keys!r}")
        if isinstance(self.keys, list | tuple | AbstractSet) and "" in self.keys:
            raise ConfigError(_EMPTY)

    @property
    def identity(self) -> str:
        return f"keys s3://{self.Bucket}/{self.base}"

    async def feed(self, client: ObjectStore, give: Give) -> None:
        if isinstance(self.keys, AsyncIterable):
            async for key in self.keys:
                await give([self._entry(key)])
            return
        keys = iter(self.keys)
        while page := [self._entry(key) for key in islice(keys, PAGE)]:
            await give(page)

    def _entry(self, key: str | Entry) -> Entry:
        if not key:
            raise ConfigError(_EMPTY)
        return key if isinstance(key, Entry) else Entry(self.Bucket, key)
