"""What the server needs of whatever keeps the objects of one container."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from asyncms.message import Buffer
from asyncms.testing.mediastore.ranges import ByteRange

__all__ = ["PIECE_SIZE", "Item", "ItemPage", "ObjectMeta", "OpenedObject", "Store"]

PIECE_SIZE = 64 * 1024
"""The most bytes that an opened object hands out at once."""


@dataclass(frozen=True, slots=True)
class ObjectMeta:
    """What is known of an object beside its bytes.

    ``etag``: 1 to 64 hex digits, no quotes. ``size``: bytes. ``last_modified``: seconds since 1970, whole milliseconds.
    ``content_type`` and ``cache_control``: as they were given, None if they were not.
    """

    etag: str
    size: int
    last_modified: float
    content_type: str | None
    cache_control: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a folder: an object with its ``meta``, or a folder, which has none."""

    name: str
    meta: ObjectMeta | None


@dataclass(frozen=True, slots=True)
class ItemPage:
    """Entries of a folder, in the store's order. ``cursor`` continues after them; None: there are no more."""

    items: Sequence[Item]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class OpenedObject:
    """One version of an object, or a range of it, for reading; later writes do not change it.

    ``pieces`` yields the bytes ``first`` to ``last`` (inclusive; 0 and -1 for an object without bytes) in pieces of at
    most `PIECE_SIZE`. ``close`` gives back what is held, read or not; calling it again does nothing.
    """

    meta: ObjectMeta
    first: int
    last: int
    pieces: AsyncIterator[Buffer]
    close: Callable[[], Awaitable[None]]

    @property
    def size(self) -> int:
        """How many bytes ``pieces`` yields."""
        return self.last - self.first + 1

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            if isinstance(self.pieces, AsyncGenerator):
                await self.pieces.aclose()
        finally:
            await self.close()


class Store(Protocol):
    """The objects of one container. Paths are checked by the server: 1 to 11 non-empty segments joined by ``/``.

    Folders are implied by paths. An object and a folder of the same name exist side by side. Reads see every write
    that was acknowledged. Calls come concurrently, from one event loop. Methods raise only faults: besides those
    named, `InternalServerError` for a failure of the storage.
    """

    async def put(
        self,
        path: str,
        data: Buffer,
        *,
        etag: str,
        content_type: str | None,
        cache_control: str | None,
        modified: float,
    ) -> ObjectMeta:
        """Store an object, replacing what has the path: readers see the old one or the new one, whole.

        ``data`` is not changed after the call, and may be kept. ``etag`` and ``modified`` are proposals: the answer
        says what the store took.
        """
        ...

    async def open(self, path: str, wanted: ByteRange | None) -> OpenedObject:
        """An object for reading. Raises `ObjectNotFound`, `RangeNotSatisfiable`."""
        ...

    async def describe(self, path: str) -> ObjectMeta:
        """Raises `ObjectNotFound`."""
        ...

    async def delete(self, path: str) -> None:
        """Remove an object; folders that become empty are gone with it. Raises `ObjectNotFound`."""
        ...

    async def list(self, folder: str, limit: int, cursor: str | None) -> ItemPage:
        """At most ``limit`` (1 to 1000) entries of a folder, not of those below it.

        ``folder`` has no slash at its ends and is empty for the root; a folder that does not exist has no entries.
        ``cursor`` comes from the previous page of the same folder.
        """
        ...

    async def aclose(self) -> None:
        """Give everything back. Acknowledged writes of a lasting store are there when it is opened again."""
        ...
