"""A regular file as the source of an upload, read by position.

Digests take most of the processor, so few parts are digested at a time (`asyncms.threads.compute`): then few buffers are filled before
they can be sent, and those are still in the cache. What a disk has yet to deliver is another matter: that is read by as many at once
as there are parts.
"""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator, Callable
from math import inf

import anyio.to_thread

from asyncms.errors import SourceChangedError
from asyncms.message import Buffer
from asyncms.threads import compute
from asyncms.transfer.budget import Reservation, Share
from asyncms.transfer.upload_piece import BLOCK, HELD, Buffers, Piece, Update, piece_of

__all__ = ["FileSource"]

DIGESTED = 512 * 1024
"""Bytes that are read, and then digested, at once: the second-level cache of a processor holds them."""
READING = 0.005
"""Seconds of reading after which a part is taken to come from a disk: from the system's cache 8 MiB take one millisecond."""


class FileSource:
    """A regular file, read by position."""

    is_positional = True

    def __init__(self, path: str, descriptor: int, status: os.stat_result) -> None:
        self._path = path
        self._descriptor = descriptor
        self._status = status
        self._buffers = Buffers()
        self.size: int | None = status.st_size

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        await memory.take()
        is_held = size <= HELD
        if is_held or update is not None:
            reading = _Reading(self.fill, self._buffers if is_held else None, first, size, update)
            if update is None or not await compute(reading.run, READING):
                await anyio.to_thread.run_sync(reading.run, inf)
            if is_held:
                return piece_of(reading.buffer, size)
        return Piece(size, _FileBody(self, first, size))

    def held(self, size: int) -> int:
        return size if size <= HELD else 2 * BLOCK

    async def whole(self, share: Share) -> Piece | None:
        size = self._status.st_size
        return await self.read(0, size, None, share.reserve(self.held(size)))

    def release(self, piece: Piece) -> None:
        self._buffers.release(piece)

    async def check(self) -> None:
        await anyio.to_thread.run_sync(self._check)

    async def aclose(self) -> None:
        self.close()

    def close(self) -> None:
        """Not in a thread: nothing was written, so it takes no time, and a cancelled task would not get as far as the thread."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def fill(self, target: memoryview, position: int) -> None:
        """Fill all of it with bytes from ``position`` on."""
        done = 0
        while done < len(target):
            with target[done:] as rest:
                count = os.preadv(self._descriptor, [rest], position + done)
            if not count:
                raise self._changed("it has become shorter")
            done += count

    def read_block(self, position: int, size: int) -> bytes:
        """Some bytes, at least one."""
        block = os.pread(self._descriptor, size, position)
        if not block:
            raise self._changed("it has become shorter")
        return block

    def _check(self) -> None:
        now = os.fstat(self._descriptor)
        if now.st_size != self._status.st_size:
            raise self._changed(f"it had {self._status.st_size} bytes and has {now.st_size}")
        if now.st_mtime_ns != self._status.st_mtime_ns:
            raise self._changed("it was written to")

    def _changed(self, how: str) -> SourceChangedError:
        return SourceChangedError(f"{self._path} changed while it was being uploaded: {how}; upload it again")


class _Reading:
    """A part of a file on its way into memory and into its digests.

    Args:
        fill: see `FileSource.fill`.
        buffers: for a part that is held; None for one that only its digests see.
        first: and ``size``: the part, in bytes.
        update: see `Source.read`.
    """

    def __init__(
        self,
        fill: Callable[[memoryview, int], None],
        buffers: Buffers | None,
        first: int,
        size: int,
        update: Update | None,
    ) -> None:
        self._fill = fill
        self._buffers = buffers
        self._first = first
        self._size = size
        self._update = update
        self._done = 0
        self.buffer: bytearray
        """Once `run` was called."""

    def run(self, patience: float) -> bool:
        """Go on, in a worker thread, until it is done or reading alone has taken ``patience`` seconds. Whether it is done."""
        size, update, is_held = self._size, self._update, self._buffers is not None
        if not self._done:
            self.buffer = bytearray(DIGESTED) if self._buffers is None else self._buffers.take(size)
        step = size if update is None else DIGESTED
        with memoryview(self.buffer) as view:
            while self._done < size and patience > 0:
                start = self._done
                end = min(start + step, size)
                with view[start:end] if is_held else view[: end - start] as target:
                    begun = time.perf_counter()
                    self._fill(target, self._first + start)
                    patience -= time.perf_counter() - begun
                    if update is not None:
                        update(target)
                self._done = end
        return self._done == size


class _FileBody:
    """A part of a file that is read while it is sent."""

    replayable = True
    expects_continue = False

    def __init__(self, file: FileSource, first: int, size: int) -> None:
        self._file = file
        self._first = first
        self.length: int | None = size

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        position, left = self._first, self.length or 0
        while left:
            block = await anyio.to_thread.run_sync(self._file.read_block, position, min(BLOCK, left))
            position, left = position + len(block), left - len(block)
            yield block
