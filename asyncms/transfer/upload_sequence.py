"""Sources of an upload that are read in order, once, by one reader at a time. What blocks is read in worker threads.

They may fall silent, and nobody knows for how long. Memory for a part is taken when its first bytes have come, and what is not filled
may be lost to other transfers in a silence (`asyncms.transfer.budget`): it is taken again when the next bytes have come.
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from typing import Any

from asyncms.errors import SourceChangedError
from asyncms.message import AsyncReadable, Buffer
from asyncms.threads import compute, run_theirs
from asyncms.transfer.budget import Reservation, Share
from asyncms.transfer.upload_piece import BLOCK, HELD, Buffers, Piece, Update, piece_of

__all__ = ["AsyncFileSource", "AsyncIteratorSource", "FileObjectSource", "IteratorFile"]

FIRST = 64 * 1024
"""Bytes of a file object that are read before memory for its next part is taken."""


class Sequence:
    """What is read in order, when it comes."""

    is_positional = False

    def __init__(self, size: int | None) -> None:
        self._buffers = Buffers()
        self._position = 0
        self._left: memoryview = memoryview(b"")
        """What came and has not been taken."""
        self._asked = 0
        """Bytes that have come."""
        self._is_over = False
        self._is_waiting = False
        """Whether the source has nothing to give now."""
        self.size: int | None = size

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        assert first == self._position, "read in order"
        if size and not (self._left or self._is_over):
            await self._wait()
        await memory.take()
        buffer = self._buffers.take(size)
        view = memoryview(buffer)[:size]
        with memory:
            while memory.filled < size and not self._is_over:
                await memory.take()
                await self._fill(view, update, memory)
        count = memory.filled
        self._position += count
        if count < size and self.size is not None:
            raise SourceChangedError(f"the source ended after {self._position} of its {self.size} bytes")
        return piece_of(buffer, count)

    async def check(self) -> None:
        """That nothing has come beyond the size that was said. No more is asked for: a source that stays open would not answer."""
        if self.size is not None and self._left:
            raise SourceChangedError(f"the source has more than its {self.size} bytes")

    def _wanted(self, size: int) -> int:
        """How much may be asked for, of ``size``: nothing that lies beyond what is to be sent."""
        return size if self.size is None else min(size, self.size - self._asked)

    def _came(self, data: Any) -> None:
        self._left = memoryview(checked(data)).cast("B")
        self._asked += len(self._left)

    def _take_left(self, target: memoryview) -> int:
        left = self._left
        count = min(len(left), len(target))
        target[:count] = left[:count]
        # Also an empty view would keep a bytearray from being resized, and its owner may do that before the next piece.
        self._left = left[count:] if count < len(left) else memoryview(b"")
        return count

    async def _wait(self) -> None:
        self._is_waiting = True
        self._buffers.trim()
        try:
            await self._begin()
        finally:
            self._is_waiting = False

    async def _begin(self) -> None:
        """Have the next bytes in ``_left``, or know that there are none."""
        raise NotImplementedError

    async def _fill(self, view: memoryview, update: Update | None, memory: Reservation) -> None:
        """Fill the view on from ``memory.filled``, until it is full, the source is over, or memory has been lost in a silence."""
        raise NotImplementedError

    def held(self, size: int) -> int:
        return size

    async def whole(self, share: Share) -> Piece | None:
        assert self.size is not None
        return None if self.size > HELD else await self.read(0, self.size, None, share.reserve(self.size))

    def release(self, piece: Piece) -> None:
        self._buffers.release(piece)
        if self._is_waiting:
            self._buffers.trim()

    async def aclose(self) -> None:
        return


_PYTHONS_FILES = (io.FileIO, io.BufferedReader, io.BufferedRandom)
NON_BLOCKING = "the source is a file in non-blocking mode; give one that waits for its bytes"


class FileObjectSource(Sequence):
    """A file object of blocking reads, from where it stands.

    Args:
        start: where it stands, and that it can go back there; None if it cannot.
        owned: whether to close it.
    """

    def __init__(self, file: Any, size: int | None, *, start: int | None = None, owned: bool = False) -> None:
        super().__init__(size)
        self._file = file
        self._start = start
        self._owned = owned
        self._is_given_up = False
        # Whoever has a ``read`` of his own means it: what ``readinto`` gives has not gone through it.
        self._readinto: Callable[[memoryview], int | None] | None = (
            file.readinto if type(file) in _PYTHONS_FILES else None
        )

    async def _begin(self) -> None:
        if self._start is None:
            await run_theirs(self._read_first, stop=self._give_up)

    async def _fill(self, view: memoryview, update: Update | None, memory: Reservation) -> None:
        await run_theirs(self._fill_blocking, view, update, memory, stop=self._give_up)

    async def whole(self, share: Share) -> Piece | None:
        size = self.size
        if size is None or size <= HELD or self._start is None:
            return await super().whole(share)
        await share.take(2 * BLOCK)
        return Piece(size, _FileObjectBody(self, size))

    def _give_up(self) -> None:
        self._is_given_up = True

    def _read_first(self) -> None:
        self._came(self._read(self._wanted(FIRST)))
        self._is_over = not self._left

    def _fill_blocking(self, view: memoryview, update: Update | None, memory: Reservation) -> None:
        while memory.filled < len(view) and memory.held == memory.size and not self._is_given_up:
            target = view[memory.filled : memory.filled + BLOCK]
            count = self._read_some(target)
            if not count:
                self._is_over = True
                return
            if update is not None:
                update(target[:count])
            memory.fill(count)
        if self._start is not None and self._asked == self.size and not (self._left or self._is_given_up):
            # One that can be measured does not wait for bytes. What is left over is found by `check`.
            self._came(self._read(1))

    def _read_some(self, target: memoryview) -> int:
        if self._left:
            return self._take_left(target)
        if self._readinto is not None:
            try:
                count = self._readinto(target)
            except (NotImplementedError, io.UnsupportedOperation):
                self._readinto = None
            else:
                if count is None:
                    raise BlockingIOError(NON_BLOCKING)
                self._asked += count
                return count
        self._came(self._read(self._wanted(max(len(target), BLOCK)) or len(target)))
        return self._take_left(target)

    def _read(self, size: int) -> Buffer:
        data: Buffer | None = self._file.read(size)
        if data is None:
            raise BlockingIOError(NON_BLOCKING)
        return data

    async def read_block(self, size: int) -> Buffer:
        """Up to so many bytes, for a body that is read while it is sent. Nothing at the end."""
        return checked(await run_theirs(self._read, size))

    async def rewind(self) -> None:
        """Back to where it stood."""
        await run_theirs(self._file.seek, self._start)

    async def aclose(self) -> None:
        self.close()

    def close(self) -> None:
        """Not in a thread, as of `FileSource`."""
        if self._owned:
            self._file.close()


class _FileObjectBody:
    """All of a file object, read while it is sent."""

    replayable = True
    expects_continue = False

    def __init__(self, source: FileObjectSource, size: int) -> None:
        self._source = source
        self.length: int | None = size

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        source, size = self._source, self.length or 0
        await source.rewind()
        left = size
        while left:
            block = await source.read_block(min(BLOCK, left))
            if not block:
                raise SourceChangedError(f"the source ended after {size - left} of its {size} bytes")
            left -= len(block)
            if not left and await source.read_block(1):
                raise SourceChangedError(f"the source has more than its {size} bytes")
            yield block


class _Blocks(Sequence):
    """Anything that gives bytes piece by piece."""

    async def _begin(self) -> None:
        while not (self._left or self._is_over):
            data = await self._next()
            if data is None:
                self._is_over = True
            else:
                self._came(data)

    async def _fill(self, view: memoryview, update: Update | None, memory: Reservation) -> None:
        start = memory.filled
        while memory.filled < len(view) and memory.held == memory.size:
            if self._left:
                memory.fill(self._take_left(view[memory.filled :]))
            elif self._is_over:
                break
            else:
                await self._wait()
        if update is not None and start < memory.filled:
            await compute(update, view[start : memory.filled])

    async def _next(self) -> Buffer | None:
        """The next piece; None at the end."""
        raise NotImplementedError


class AsyncFileSource(_Blocks):
    """What has a ``read`` that is a coroutine function."""

    def __init__(self, file: AsyncReadable, size: int | None) -> None:
        super().__init__(size)
        self._file = file

    async def _next(self) -> Buffer | None:
        data = await self._file.read(self._wanted(BLOCK))
        if data is None:
            raise BlockingIOError(NON_BLOCKING)
        return data if len(checked(data)) else None


class AsyncIteratorSource(_Blocks):
    """An async iterable of bytes."""

    def __init__(self, pieces: AsyncIterable[Buffer], size: int | None) -> None:
        super().__init__(size)
        self._iterator = aiter(pieces)
        # Whoever gave the generator itself may go on with it.
        self._owned = self._iterator is not pieces

    async def _next(self) -> Buffer | None:
        try:
            piece = await anext(self._iterator)
        except StopAsyncIteration:
            return None
        return checked(piece)

    async def aclose(self) -> None:
        close = getattr(self._iterator, "aclose", None)
        if self._owned and close is not None:
            await close()


class IteratorFile:
    """An iterator of bytes as a file object, so that one trip to a worker thread fetches a whole part."""

    def __init__(self, pieces: Iterator[Buffer]) -> None:
        self._pieces = pieces

    def read(self, _size: int) -> Buffer:
        for piece in self._pieces:
            if len(checked(piece)):
                return piece
        return b""


def checked(data: Any) -> Buffer:
    """The data, if it is bytes. Raises TypeError for all else."""
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"the source gave {type(data).__name__} where bytes are due; open files in binary mode ('rb')")
    return data
