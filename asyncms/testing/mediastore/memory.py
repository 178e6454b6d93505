"""Objects in memory, gone with the process."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import AsyncIterator, Iterator

from asyncms.message import Buffer
from asyncms.testing.mediastore.faults import ObjectNotFound
from asyncms.testing.mediastore.listing import item_page
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.store import PIECE_SIZE, ItemPage, ObjectMeta, OpenedObject

__all__ = ["MemoryStore"]


class MemoryStore:
    """A `Store` in memory. Closing it keeps the objects, so a server can be started anew over it."""

    def __init__(self) -> None:
        self._objects: dict[str, tuple[ObjectMeta, Buffer]] = {}
        self._paths: list[str] = []

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
        meta = ObjectMeta(etag, len(data), modified, content_type, cache_control)
        if path not in self._objects:
            insort(self._paths, path)
        self._objects[path] = (meta, data)
        return meta

    async def open(self, path: str, wanted: ByteRange | None) -> OpenedObject:
        meta, data = self._get(path)
        first, last = (0, meta.size - 1) if wanted is None else wanted.resolve(meta.size)
        return OpenedObject(meta, first, last, _pieces(memoryview(data)[first : last + 1]), _nothing)

    async def describe(self, path: str) -> ObjectMeta:
        return self._get(path)[0]

    async def delete(self, path: str) -> None:
        self._get(path)
        del self._objects[path]
        del self._paths[bisect_left(self._paths, path)]

    async def list(self, folder: str, limit: int, cursor: str | None) -> ItemPage:
        return item_page(self._scan, folder, limit, cursor)

    async def aclose(self) -> None:
        pass

    def _get(self, path: str) -> tuple[ObjectMeta, Buffer]:
        try:
            return self._objects[path]
        except KeyError:
            raise ObjectNotFound(path) from None

    def _scan(self, low: str, high: str) -> Iterator[tuple[str, ObjectMeta]]:
        for at in range(bisect_left(self._paths, low), bisect_left(self._paths, high)):
            path = self._paths[at]
            yield path, self._objects[path][0]


async def _pieces(data: memoryview) -> AsyncIterator[memoryview]:
    for at in range(0, len(data), PIECE_SIZE):
        yield data[at : at + PIECE_SIZE]


async def _nothing() -> None:
    pass
