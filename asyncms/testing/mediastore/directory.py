"""Objects in a directory: they survive restarts, and a kill at any moment.

    DIR/index.sqlite3   paths and properties, and the name of each object's file
    DIR/blobs/          one file per object, under a random name, never changed once it is named in the index

A write makes its file under a new name and puts it on disk, then one transaction points the path at it; only then is it
acknowledged, and the file that it replaces removed. So the index never names a file that is not whole. Files that no
row names (a write that did not come to its transaction, a removal that came no further) are removed at the next start.

All work on disk is in threads. The index belongs to one thread, which also opens and removes the files: between looking
a file up and opening it, nobody removes it. An open file outlives its name, so readers keep their version.
SQLite's exclusive lock keeps a second process away from the directory.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO, TypeVar
from uuid import uuid4

from asyncms.errors import ConfigError
from asyncms.message import Buffer
from asyncms.testing.mediastore.faults import Fault, InternalServerError, ObjectNotFound
from asyncms.testing.mediastore.listing import item_page
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.store import PIECE_SIZE, ItemPage, ObjectMeta, OpenedObject

__all__ = ["DirectoryStore"]

T = TypeVar("T")

_READ_AHEAD = 4 * PIECE_SIZE
_INDEX = "index.sqlite3"
_META = "etag, size, modified, content_type, cache_control"


class DirectoryStore:
    """A `Store` in a directory, which is created if it is not there.

    Raises ConfigError if the directory holds other things, belongs to a running server, or cannot be used.
    """

    def __init__(self, directory: str | os.PathLike[str]) -> None:
        self._directory = Path(directory)
        self._blobs = self._directory / "blobs"
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mediastore-index")
        try:
            self._index = self._thread.submit(self._connect).result()
        except BaseException:
            self._thread.shutdown()
            raise

    def _connect(self) -> sqlite3.Connection:
        try:
            self._directory.mkdir(parents=True, exist_ok=True)
            index = self._directory / _INDEX
            if not index.exists() and any(self._directory.iterdir()):
                raise ConfigError(f"{self._directory} is not empty and no MediaStore directory: choose another one")
            return self._open_index(index)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise ConfigError(f"{self._directory} is in use by another server") from error
            raise ConfigError(f"{self._directory} cannot be used: {error}") from error
        except (OSError, sqlite3.Error) as error:
            raise ConfigError(f"{self._directory} cannot be used: {error}") from error

    def _open_index(self, path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS objects (path TEXT PRIMARY KEY, blob TEXT NOT NULL, etag TEXT NOT NULL,"
                " size INTEGER NOT NULL, modified REAL NOT NULL, content_type TEXT, cache_control TEXT) WITHOUT ROWID"
            )
            self._blobs.mkdir(exist_ok=True)
            named = {blob for (blob,) in connection.execute("SELECT blob FROM objects")}
            for entry in os.scandir(self._blobs):
                if entry.name not in named:
                    Path(entry.path).unlink()
            _sync_directory(self._directory)
        except BaseException:
            connection.close()
            raise
        return connection

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
        # One job: cancelling whoever waits for it leaves nothing half done.
        await self._guard(asyncio.to_thread(self._put, path, data, meta))
        return meta

    def _put(self, path: str, data: Buffer, meta: ObjectMeta) -> None:
        blob = uuid4().hex
        file = self._blobs / blob
        try:
            with file.open("xb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            _sync_directory(self._blobs)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
        # A transaction that fails may still have reached the disk: from here on only the next start removes the file.
        replaced = self._thread.submit(self._name, path, blob, meta).result()
        if replaced is not None:
            (self._blobs / replaced).unlink(missing_ok=True)

    def _name(self, path: str, blob: str, meta: ObjectMeta) -> str | None:
        row = self._index.execute("SELECT blob FROM objects WHERE path = ?", (path,)).fetchone()
        self._index.execute(
            f"INSERT OR REPLACE INTO objects (path, blob, {_META}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constant names
            (path, blob, meta.etag, meta.size, meta.last_modified, meta.content_type, meta.cache_control),
        )
        return None if row is None else str(row[0])

    async def open(self, path: str, wanted: ByteRange | None) -> OpenedObject:
        opening = asyncio.get_running_loop().run_in_executor(self._thread, lambda: self._open(path))
        try:
            meta, file = await self._guard(asyncio.shield(opening))
        except asyncio.CancelledError:
            # The thread opens it all the same.
            opening.add_done_callback(_close_opened)
            raise
        try:
            first, last = (0, meta.size - 1) if wanted is None else wanted.resolve(meta.size)
        except Fault:
            await asyncio.to_thread(file.close)
            raise
        blob = _Blob(file)
        return OpenedObject(meta, first, last, self._pieces(blob, first, last), blob.close)

    def _open(self, path: str) -> tuple[ObjectMeta, BinaryIO]:
        blob, meta = self._get(path)
        return meta, (self._blobs / blob).open("rb", buffering=0)

    async def _pieces(self, blob: _Blob, first: int, last: int) -> AsyncIterator[memoryview]:
        at = first
        while at <= last:
            data = memoryview(await self._guard(asyncio.to_thread(blob.read, at, min(_READ_AHEAD, last + 1 - at))))
            if not data:
                raise InternalServerError("An object's file is shorter than it was when it was stored.")
            at += len(data)
            for start in range(0, len(data), PIECE_SIZE):
                yield data[start : start + PIECE_SIZE]

    async def describe(self, path: str) -> ObjectMeta:
        return (await self._in_index(lambda: self._get(path)))[1]

    async def delete(self, path: str) -> None:
        await self._in_index(lambda: self._delete(path))

    def _delete(self, path: str) -> None:
        blob, _ = self._get(path)
        self._index.execute("DELETE FROM objects WHERE path = ?", (path,))
        (self._blobs / blob).unlink(missing_ok=True)

    async def list(self, folder: str, limit: int, cursor: str | None) -> ItemPage:
        return await self._in_index(lambda: item_page(self._scan, folder, limit, cursor))

    async def aclose(self) -> None:
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        try:
            self._thread.submit(self._index.close).result()
        except RuntimeError:
            return  # closed before
        self._thread.shutdown()

    def _get(self, path: str) -> tuple[str, ObjectMeta]:
        row = self._index.execute(f"SELECT blob, {_META} FROM objects WHERE path = ?", (path,)).fetchone()  # noqa: S608 - constant names
        if row is None:
            raise ObjectNotFound(path)
        blob, *meta = row
        return blob, ObjectMeta(*meta)

    def _scan(self, low: str, high: str) -> Iterator[tuple[str, ObjectMeta]]:
        rows = self._index.execute(
            f"SELECT path, {_META} FROM objects WHERE path >= ? AND path < ? ORDER BY path",  # noqa: S608 - constant names
            (low, high),
        )
        for path, *meta in rows:
            yield path, ObjectMeta(*meta)

    async def _in_index(self, work: Callable[[], T]) -> T:
        return await self._guard(asyncio.get_running_loop().run_in_executor(self._thread, work))

    async def _guard(self, work: asyncio.Future[T] | Coroutine[Any, Any, T]) -> T:
        try:
            return await work
        except (OSError, sqlite3.Error) as error:
            raise InternalServerError(f"The store failed: {error}") from error


class _Blob:
    """An open file. A read that nobody waits for any more may still run when the file is closed: it goes first."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lock = threading.Lock()

    def read(self, at: int, size: int) -> bytes:
        with self._lock:
            if self._file.closed:
                return b""
            return os.pread(self._file.fileno(), size, at)

    async def close(self) -> None:
        # Cancelled, a job that no thread has begun would never run: the shield is around the job itself.
        await asyncio.shield(asyncio.get_running_loop().run_in_executor(None, self._close))

    def _close(self) -> None:
        with self._lock:
            self._file.close()


def _close_opened(opening: asyncio.Future[tuple[ObjectMeta, BinaryIO]]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result()[1].close()


def _sync_directory(directory: Path) -> None:
    """Put the names of a directory's files on disk."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
