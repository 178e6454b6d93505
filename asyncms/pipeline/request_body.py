"""What users give as ``Body``, as something that can be sent, measured and sent again."""

from __future__ import annotations

import hashlib
import inspect
import io
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from functools import partial
from typing import Any

from asyncms.checksums import Checksum
from asyncms.errors import ParamValidationError
from asyncms.message import AsyncReadable, Buffer, RequestBody, memory_of
from asyncms.threads import compute, run_theirs

__all__ = ["BytesBody", "digest_body", "rewindable", "to_body"]

READ_SIZE = 1024 * 1024
THREAD_THRESHOLD = 1024 * 1024
"""Hashing more than this many bytes would hold up the event loop for over half a millisecond."""


class BytesBody:
    """Bytes as a `RequestBody`, for codings that wrap one."""

    replayable = True
    expects_continue = False

    def __init__(self, data: Buffer) -> None:
        self._view = memoryview(data).cast("B")
        self.length: int | None = len(self._view)

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        for start in range(0, len(self._view), READ_SIZE):
            yield self._view[start : start + READ_SIZE]


class FileBody:
    """A file-like object, read in worker threads from where it stood.

    It is replayable if it can seek.
    """

    expects_continue = True

    def __init__(self, file: Any, length: int | None) -> None:
        self._file = file
        self._start: int | None = None
        self._used = False
        self.length: int | None = length
        self.replayable: bool = False

    async def measure(self) -> None:
        """Find out position and length where the file can tell."""
        await run_theirs(self._measure)

    def _measure(self) -> None:
        file = self._file
        try:
            start = file.tell()
            end = file.seek(0, io.SEEK_END)
            if end is None:
                end = file.tell()
            file.seek(start)
        except (AttributeError, OSError, ValueError):
            return
        self._start = start
        self.replayable = True
        left = max(end - start, 0)
        if self.length is None:
            self.length = left
        elif self.length > left:
            raise ParamValidationError([f"ContentLength is {self.length}, but Body has {left} bytes"])

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        if self._used:
            if self._start is None:
                raise ValueError("the body cannot be read again: its file cannot seek")
            await run_theirs(self._file.seek, self._start)
        self._used = True
        left = self.length
        # Of a pipe that somebody is writing to, `read` would wait for all it was asked for.
        read = self._file.read if left is not None else getattr(self._file, "read1", self._file.read)
        while left is None or left:
            size = READ_SIZE if left is None else min(READ_SIZE, left)
            piece = await run_theirs(read, size)
            if not piece:
                return
            _check_piece(piece)
            if left is not None:
                left -= len(piece)
            yield piece


class AsyncFileBody:
    """A file-like object whose ``read`` is a coroutine function; read once."""

    expects_continue = True
    replayable = False

    def __init__(self, file: AsyncReadable, length: int | None) -> None:
        self._file = file
        self.length = length

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        read = self._file.read if self.length is not None else getattr(self._file, "read1", self._file.read)
        while piece := await read(READ_SIZE):
            _check_piece(piece)
            yield piece


class IterableBody:
    """An iterable or async iterable of bytes; replayable only if it is a list or tuple."""

    expects_continue = True

    def __init__(self, pieces: AsyncIterable[Buffer] | Iterable[Buffer], length: int | None) -> None:
        self._pieces = pieces
        self.replayable: bool = isinstance(pieces, list | tuple)
        self.length: int | None = (
            sum(memoryview(piece).nbytes for piece in pieces)
            if length is None and isinstance(pieces, list | tuple)
            else length
        )

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        pieces = self._pieces
        if isinstance(pieces, AsyncIterable):
            async for piece in pieces:
                _check_piece(piece)
                yield piece
            return
        iterator = iter(pieces)
        end = object()
        while True:
            # A synchronous producer may block: it is run where that harms nobody.
            item: Any = await run_theirs(partial(next, iterator, end))
            if item is end:
                return
            _check_piece(item)
            yield item


def _check_piece(piece: Any) -> None:
    if not isinstance(piece, bytes | bytearray | memoryview):
        raise TypeError(f"Body gave {type(piece).__name__} where bytes are due; open files in binary mode ('rb')")


async def to_body(value: Any, length: int | None) -> Buffer | RequestBody:
    """What a user gave as a streaming member.

    Args:
        value: see `asyncms.message.BodyInput`.
        length: the caller's ContentLength, if any.

    Raises ParamValidationError for anything else.
    """
    if isinstance(value, bytes):
        return value
    if isinstance(value, bytearray):
        return value
    if isinstance(value, memoryview):
        # Checksums and sockets want plain bytes.
        return value if value.format == "B" and value.ndim == 1 and value.c_contiguous else value.tobytes()
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, io.TextIOBase):
        raise ParamValidationError(["Body is a file in text mode; open it in binary mode ('rb')"])
    if isinstance(value, list | tuple) and not all(isinstance(item, bytes | bytearray | memoryview) for item in value):
        raise ParamValidationError([f"Body is a {type(value).__name__} of other things than bytes"])
    read = getattr(value, "read", None)
    if read is not None:
        if inspect.iscoroutinefunction(read) or inspect.iscoroutinefunction(getattr(read, "__func__", None)):
            return AsyncFileBody(value, length)
        file = FileBody(value, length)
        await file.measure()
        return file
    if isinstance(value, RequestBody):
        return value
    memory = memory_of(value)
    if memory is not None:
        return memory
    if isinstance(value, AsyncIterable | Iterable):
        return IterableBody(value, length)
    valid = "bytes, bytearray, memoryview, str, file-like object, async iterable or iterable of bytes"
    raise ParamValidationError([f"Invalid type for parameter Body, type: {type(value)}, valid types: {valid}"])


def rewindable(body: Buffer | RequestBody | None) -> bool:
    """Whether the body can be sent a second time."""
    return body is None or isinstance(body, bytes | bytearray | memoryview) or body.replayable


async def digest_body(body: Buffer | RequestBody, checksum: Checksum | None, want_sha256: bool) -> str | None:
    """Feed the whole body to ``checksum`` and return its hex SHA-256 if that is wanted. Needs a replayable body."""
    sha256 = hashlib.sha256() if want_sha256 else None

    def update(piece: Buffer) -> None:
        if checksum is not None:
            checksum.update(piece)
        if sha256 is not None:
            sha256.update(piece)

    if isinstance(body, bytes | bytearray | memoryview):
        if len(body) > THREAD_THRESHOLD:
            await compute(update, body)
        else:
            update(body)
    else:
        async for piece in body:
            await compute(update, piece)
    return sha256.hexdigest() if sha256 is not None else None
