"""Where the bytes of an upload come from: one interface over files, memory, file objects and iterators.

Two kinds. Files and memory are read by position: any number of parts at once, each as often as it takes. All else is read
in order, once, by one reader at a time; what blocks is read in worker threads.

Bytes go into buffers that are used again for later parts: fresh memory costs more CPU (page faults) than the copy. Only
memory is not copied at all, and files' parts beyond `HELD` are not held either: they are read twice, for their digests and for
the wire. ``update`` is called with all bytes of a part in order, in a worker thread, block by block as they are read.

Digests take most of the processor, so few parts of files are digested at a time (`asyncms.threads.compute`): then few buffers are
filled before they can be sent, and those are still in the cache. What a disk has yet to deliver is another matter: that is read by
as many at once as there are parts.

What is read in order may fall silent, and nobody knows for how long. Memory for a part is taken when its first bytes have come, and
what is not filled may be lost to other transfers in a silence (`asyncms.transfer.budget`): it is taken again when the next bytes
have come.
"""

from __future__ import annotations

import inspect
import io
import os
import stat
import time
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import suppress
from math import inf
from typing import Any, NamedTuple, Protocol

import anyio.to_thread

from asyncms.config import MiB
from asyncms.errors import ParamValidationError, SourceChangedError
from asyncms.message import AsyncReadable, Buffer, RequestBody
from asyncms.threads import compute, open_in_thread, run_theirs
from asyncms.transfer.budget import Reservation, Share

__all__ = ["Piece", "Source", "open_path", "open_source"]

HELD = 32 * MiB
"""The largest part of a file that is held in memory while it is sent."""
BLOCK = 1 * MiB
"""Bytes that are read at once."""
DIGESTED = 512 * 1024
"""Bytes of a file that are read, and then digested, at once: the second-level cache of a processor holds them."""
READING = 0.005
"""Seconds of reading after which a part's file is taken to come from a disk: from the system's cache 8 MiB take one millisecond."""
FIRST = 64 * 1024
"""Bytes of a file object that are read before memory for its next part is taken."""

Update = Callable[[Buffer], object]


class Piece(NamedTuple):
    """Bytes of a source."""

    size: int
    body: Buffer | RequestBody
    """Can be sent any number of times; a buffer that is written to only after `Source.release`."""
    buffer: bytearray | None = None


class Source(Protocol):
    """See the module."""

    @property
    def size(self) -> int | None:
        """Bytes in all; None if nobody knows."""

    @property
    def is_positional(self) -> bool:
        """Whether any bytes may be read at any time."""

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        """``size`` bytes from ``first`` on; fewer only where a source of unknown size ends.

        ``memory`` is for what `held` says, and is taken here. Raises SourceChangedError if the source is not what it was, and what it
        raises itself.
        """

    def held(self, size: int) -> int:
        """Memory that a piece of that size takes."""

    async def whole(self, share: Share) -> Piece | None:
        """All of a source whose size is known; None if it is too large to be held, and can be read only once."""

    def release(self, piece: Piece) -> None:
        """The piece was sent: its memory may be used again."""

    async def check(self) -> None:
        """Raises SourceChangedError if the source changed since it was opened."""

    async def aclose(self) -> None: ...


class _Buffers:
    """Memory of finished parts."""

    def __init__(self) -> None:
        self._free: list[bytearray] = []

    def take(self, size: int) -> bytearray:
        """Also in worker threads: a fresh one takes a millisecond to make."""
        with suppress(IndexError):
            while True:
                buffer = self._free.pop()
                if len(buffer) >= size:
                    return buffer
        return bytearray(size)

    def release(self, piece: Piece) -> None:
        if piece.buffer is not None:
            self._free.append(piece.buffer)

    def trim(self) -> None:
        """Keep one: who waits for a source that is slower than the store needs no more beside the one that is being filled."""
        del self._free[1:]


def _piece(buffer: bytearray, size: int) -> Piece:
    return Piece(size, memoryview(buffer)[:size].toreadonly(), buffer)


class _File:
    """A regular file, read by position."""

    is_positional = True

    def __init__(self, path: str, descriptor: int, status: os.stat_result) -> None:
        self._path = path
        self._descriptor = descriptor
        self._status = status
        self._buffers = _Buffers()
        self.size: int | None = status.st_size

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        await memory.take()
        is_held = size <= HELD
        if is_held or update is not None:
            reading = _Reading(self.fill, self._buffers if is_held else None, first, size, update)
            if update is None or not await compute(reading.run, READING):
                await anyio.to_thread.run_sync(reading.run, inf)
            if is_held:
                return _piece(reading.buffer, size)
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
        fill: see `_File.fill`.
        buffers: for a part that is held; None for one that only its digests see.
        first: and ``size``: the part, in bytes.
        update: see `Source.read`.
    """

    def __init__(
        self,
        fill: Callable[[memoryview, int], None],
        buffers: _Buffers | None,
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

    def __init__(self, file: _File, first: int, size: int) -> None:
        self._file = file
        self._first = first
        self.length: int | None = size

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        position, left = self._first, self.length or 0
        while left:
            block = await anyio.to_thread.run_sync(self._file.read_block, position, min(BLOCK, left))
            position, left = position + len(block), left - len(block)
            yield block


class _Memory:
    """Bytes-like objects: never copied, and not to be changed during the upload."""

    is_positional = True

    def __init__(self, data: Buffer) -> None:
        view = memoryview(data)
        self._view = (view if view.c_contiguous else memoryview(view.tobytes())).cast("B").toreadonly()
        self.size: int | None = len(self._view)

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        view = self._view[first : first + size]
        if update is not None:
            await compute(update, view)
        return Piece(size, view)

    def held(self, size: int) -> int:
        return 0

    async def whole(self, share: Share) -> Piece | None:
        size = len(self._view)
        return await self.read(0, size, None, share.reserve(0))

    def release(self, piece: Piece) -> None:
        return

    async def check(self) -> None:
        return

    async def aclose(self) -> None:
        return


class _BytesIO(_Memory):
    """A file in memory, from where it stands: no thread has to wait for it."""

    def __init__(self, file: io.BytesIO) -> None:
        # Not a copy: the file makes one if it is written to. Of its own buffer it could not be resized as long as we have it.
        super().__init__(memoryview(file.getvalue())[file.tell() :])
        self._file = file

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        self._file.seek(0, io.SEEK_END)
        return await super().read(first, size, update, memory)


class _Sequence:
    """What is read in order, when it comes."""

    is_positional = False

    def __init__(self, size: int | None) -> None:
        self._buffers = _Buffers()
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
        return _piece(buffer, count)

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


class _FileObject(_Sequence):
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
        """Not in a thread, as of `_File`."""
        if self._owned:
            self._file.close()


class _FileObjectBody:
    """All of a file object, read while it is sent."""

    replayable = True
    expects_continue = False

    def __init__(self, source: _FileObject, size: int) -> None:
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


class _Blocks(_Sequence):
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


class _AsyncFile(_Blocks):
    def __init__(self, file: AsyncReadable, size: int | None) -> None:
        super().__init__(size)
        self._file = file

    async def _next(self) -> Buffer | None:
        data = await self._file.read(self._wanted(BLOCK))
        if data is None:
            raise BlockingIOError(NON_BLOCKING)
        return data if len(checked(data)) else None


class _AsyncIterator(_Blocks):
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


class _IteratorFile:
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


async def open_path(path: str | os.PathLike[str]) -> Source:
    """A file; what is no regular file (a pipe, a device) is read to its end, in order.

    Raises OSError.
    """
    name = os.fspath(path)

    def opened() -> _File | _FileObject:
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        try:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                raise IsADirectoryError(21, "the source is a directory", name)
            if stat.S_ISREG(status.st_mode):
                return _File(name, descriptor, status)
            return _FileObject(open(descriptor, "rb", buffering=0), None, owned=True)  # noqa: PTH123
        except BaseException:
            os.close(descriptor)
            raise

    return await open_in_thread(opened, lambda source: source.close())


async def open_source(value: Any, size: int | None = None) -> Source:
    """What a user gave as source.

    Args:
        value: bytes-like; a file object, whose ``read`` may be a coroutine function; an iterable or async iterable of
            bytes-like objects; a ``Path``. Never closed.
        size: its bytes, where the user knows them. Files and memory know themselves.

    Raises ParamValidationError for anything else.
    """
    if isinstance(value, bytes | bytearray | memoryview):
        memory = _Memory(value)
        if size is not None and size != memory.size:
            raise ParamValidationError([f"Size is {size}, but the source has {memory.size} bytes"])
        return memory
    if isinstance(value, os.PathLike):
        return await open_path(value)
    if isinstance(value, io.TextIOBase):
        raise ParamValidationError(["The source is a file in text mode; open it in binary mode ('rb')"])
    read = getattr(value, "read", None)
    if read is not None:
        if inspect.iscoroutinefunction(read) or inspect.iscoroutinefunction(getattr(read, "__func__", None)):
            return _AsyncFile(value, size)
        if size is not None:
            return _FileObject(value, size)
        if type(value) is io.BytesIO:
            return _BytesIO(value)
        start, left = await run_theirs(_measured, value)
        return _FileObject(value, left, start=start)
    if isinstance(value, AsyncIterable):
        return _AsyncIterator(value, size)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return _FileObject(_IteratorFile(iter(value)), size)
    valid = "bytes-like, a path, a file object in binary mode, an iterable or async iterable of bytes-like"
    raise ParamValidationError([f"Invalid type of the source: {type(value)}, valid types: {valid}"])


def _measured(file: Any) -> tuple[int, int] | tuple[None, None]:
    """Where it stands, and the bytes from there on; None if it cannot tell."""
    try:
        position = file.tell()
        end = file.seek(0, io.SEEK_END)
        if end is None:
            end = file.tell()
        file.seek(position)
        return position, max(end - position, 0)
    except (AttributeError, OSError, TypeError, ValueError):
        return None, None
