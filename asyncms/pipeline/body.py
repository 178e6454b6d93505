"""The body of a response, as users see it: boto's StreamingBody, async, and it mends itself.

When the connection breaks in the middle, the rest is asked for with ``Range`` and ``If-Match`` and reading goes on; no byte
is given twice. Every received byte refills the tries. Without an ETag or a known length nothing can be resumed.

The checksum that the service sent for the whole body is verified when the last byte is read; a mismatch is raised there.
"""

from __future__ import annotations

import warnings
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from random import random
from types import TracebackType
from typing import Self

import anyio

from asyncms.checksums import Checksum
from asyncms.errors import AsyncmsError, ChecksumMismatchError, ResponseError, TransportError
from asyncms.message import Body, Buffer
from asyncms.pipeline.reading import WritableBuffer, chunk_size_of, size_of, writable_view
from asyncms.retry import is_transient

__all__ = ["Resume", "StreamingBody"]

Resume = Callable[[int], Awaitable[Body]]
"""Gives the body again from an offset; raises ObjectChangedError, RangeMismatchError, ClientError, ResponseError, TransportError."""

MAX_TRIES = 5
MAX_BACKOFF = 20.0
DEFAULT_CHUNK = 64 * 1024


class StreamingBody:
    """A response body. Read it to its end, close it, or use it in ``async with``; otherwise its connection stays taken
    and a ResourceWarning says so.

    Reading raises TransportError subclasses once the tries are used up (ResponseError, if the last answer was unusable), ObjectChangedError if the object was overwritten
    meanwhile, ChecksumMismatchError at the end if the bytes are not what the service stored. One reader at a time.
    """

    __slots__ = ("_body", "_checksum", "_closed", "_expected", "_label", "_length", "_position", "_resume", "_tries")

    def __init__(
        self,
        body: Body,
        *,
        label: str = "",
        resume: Resume | None = None,
        checksum: Checksum | None = None,
        expected: str = "",
    ) -> None:
        self._body = body
        self._length = body.length
        self._position = 0
        self._label = label
        self._resume = resume
        self._checksum = checksum
        self._expected = expected
        self._closed = False
        self._tries = 0

    def __repr__(self) -> str:
        return f"<StreamingBody {self._label} {self._position} of {self._length} bytes read>"

    async def read(self, amt: int | None = None) -> bytes:
        """``amt`` bytes, fewer only at the end; all that is left without ``amt`` or with a negative one.

        Raises ParamValidationError for what is no number, and takes nothing then.
        """
        amt = size_of(amt, "amt")
        if amt < 0:
            if not self._position and not self._closed:
                data = self._body.buffered
                if data is not None:
                    # Already here: marked as read without waiting for anything.
                    await self._body.receive(len(data) or 1)
                    self._took(data)
                    self._verify()
                    return data
            return await self._read_rest()
        if amt == 0:
            return b""
        buffer = bytearray(amt)
        count = await self.readinto(buffer)
        return bytes(buffer) if count == amt else bytes(memoryview(buffer)[:count])

    async def readinto(self, buffer: WritableBuffer, /) -> int:
        """Fill the buffer without a copy in between; fewer bytes only at the end, then 0.

        Raises ParamValidationError for a buffer that is read-only or not contiguous, and takes nothing then.
        """
        view = writable_view(buffer)
        size = len(view)
        done = 0
        while done < size:
            try:
                count = await self._body.readinto(view[done:])
            except TransportError as error:
                await self._recover(error)
                continue
            if not count:
                break
            self._tries = 0
            self._took(view[done : done + count])
            done += count
        if done < size:
            self._verify()
        return done

    def iter_chunks(self, chunk_size: int | None = DEFAULT_CHUNK) -> AsyncIterator[bytes]:
        """Chunks of exactly ``chunk_size`` bytes, the last one may be shorter; one of all that is left if it is None.

        Raises ParamValidationError for what is no number, or 0.
        """
        return self._chunks(chunk_size_of(chunk_size))

    async def _chunks(self, chunk_size: int) -> AsyncIterator[bytes]:
        while chunk := await self.read(chunk_size):
            yield chunk

    def iter_lines(self, chunk_size: int | None = DEFAULT_CHUNK, keepends: bool = False) -> AsyncIterator[bytes]:
        """Lines, ended as `bytes.splitlines` knows them; ``chunk_size`` bytes are read at once.

        Raises ParamValidationError as `iter_chunks` does.
        """
        return self._lines(chunk_size_of(chunk_size), keepends)

    async def _lines(self, chunk_size: int, keepends: bool) -> AsyncIterator[bytes]:
        pending: list[bytes] = []
        async for chunk in self._chunks(chunk_size):
            pending.append(chunk)
            if b"\n" not in chunk and b"\r" not in chunk and not pending[0].endswith((b"\r", b"\n")):
                # A long line goes on: joined once, at its end.
                continue
            lines = b"".join(pending).splitlines(keepends=True)
            # The last one may go on in the next chunk; so may a CR LF.
            pending = [lines.pop()]
            for line in lines:
                yield line if keepends else line.splitlines()[0]
        for line in b"".join(pending).splitlines(keepends):
            yield line

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Chunks as they arrive, of at most 64 KiB."""
        while True:
            chunk = await self._receive(DEFAULT_CHUNK)
            if not chunk:
                self._verify()
                return
            self._took(chunk)
            yield bytes(chunk)

    def tell(self) -> int:
        """Bytes read so far."""
        return self._position

    def readable(self) -> bool:
        """Whether it may still be read."""
        return not self._closed

    def close(self) -> None:
        """Give the body up; an unread rest costs its connection. Idempotent."""
        self._closed = True
        self._body.close()

    async def aclose(self) -> None:
        """The same as `close`."""
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        body = getattr(self, "_body", None)
        if body is not None and not self._closed and body.buffered is None and not self._at_end:
            # First, because a warning may be an error.
            body.close()
            warnings.warn(
                f"the body of {self._label} was neither read to its end nor closed; use `async with response['Body']`",
                ResourceWarning,
                stacklevel=2,
                source=self,
            )

    # ----------------------------------------------------------------------------------------------------------------

    @property
    def _at_end(self) -> bool:
        return self._length is not None and self._position >= self._length

    async def _read_rest(self) -> bytes:
        if self._length is not None:
            buffer = bytearray(self._length - self._position)
            count = await self.readinto(buffer)
            return bytes(buffer) if count == len(buffer) else bytes(memoryview(buffer)[:count])
        pieces = [piece async for piece in self]
        return b"".join(pieces)

    def _took(self, data: Buffer) -> None:
        self._position += len(data)
        if self._checksum is not None:
            self._checksum.update(data)
        if self._at_end:
            self._verify()

    def _verify(self) -> None:
        if self._length is None:
            self._length = self._position
        checksum = self._checksum
        if checksum is None:
            return
        self._checksum = None
        actual = b64encode(checksum.digest()).decode("ascii")
        if actual != self._expected:
            self.close()
            raise ChecksumMismatchError(
                f"Expected checksum {self._expected} did not match calculated checksum: {actual} ({self._label}); the "
                "bytes were damaged on the way or in the store and must not be used",
                error_msg="checksum mismatch",
            )

    async def _receive(self, size: int) -> Buffer:
        while True:
            try:
                piece = await self._body.receive(size)
            except TransportError as error:
                await self._recover(error)
                continue
            if piece:
                self._tries = 0
            return piece

    async def _recover(self, error: TransportError | ResponseError) -> None:
        """Go on with a body that starts at the next byte, or raise the error with offset and tries."""
        resume = self._resume
        while True:
            if self._closed or resume is None or not is_transient(error) or self._tries >= MAX_TRIES:
                self.close()
                if self._tries:
                    error.add_note(
                        f"gave up at byte {self._position} of {self._label} after {self._tries} tries to resume"
                    )
                if isinstance(error, TransportError):
                    error.attempts = self._tries + 1
                raise error
            self._tries += 1
            if self._tries > 1:
                await anyio.sleep(random() * min(2.0 ** (self._tries - 2), MAX_BACKOFF))
            self._body.close()
            try:
                self._body = await resume(self._position)
            except AsyncmsError as again:
                if isinstance(again, TransportError | ResponseError) and is_transient(again):
                    error = again
                    continue
                self.close()
                raise
            return
