"""A request body as a library takes it: small pieces, whose pace shows whether the peer keeps up.

Strategy. A library asks for the next piece when the peer has taken the last: that is progress. While the body's producer
works the peer owes nothing. A producer is ended, and its clean-up run, by whoever ends the upload: the library that
cancels it, or `Upload.stop` when an answer came early or the request failed.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Self

import anyio

from asyncms.message import Buffer, RequestBody

__all__ = ["Upload", "is_replayable"]

PIECE = 64 * 1024


class Upload:
    """The pieces of a body, once. ``owes`` is told whether the peer has a piece to take."""

    def __init__(self, body: Buffer | RequestBody, owes: Callable[[bool], None]) -> None:
        self._owes = owes
        self._view = memoryview(b"")
        self._sent = 0
        self._scope: anyio.CancelScope | None = None
        self._rested: anyio.Event | None = None
        self._producer: AsyncIterator[Buffer] | None = None
        self._is_producer = not isinstance(body, bytes | bytearray | memoryview)
        if isinstance(body, bytes | bytearray | memoryview):
            self._length: int | None = memoryview(body).nbytes
            self._source: RequestBody | None = None
            self._view = memoryview(body).cast("B")
        else:
            self._length = body.length
            self._source = body
        self.is_complete: bool = False
        self._is_stopped = False
        self.failure: Exception | None = None
        """What the producer raised, or ValueError if its length was not the announced one."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes | memoryview:
        if not self._view and not await self._produce():
            if self._is_stopped:
                # Ended would be read as complete. The library cancels this when it drops the connection.
                await anyio.sleep_forever()
            self.is_complete = True
            self._owes(True)
            raise StopAsyncIteration
        piece, self._view = self._view[:PIECE], self._view[PIECE:]
        self._owes(True)
        # A producer may use its buffer again while the library still holds on to it.
        return bytes(piece) if self._is_producer and not piece.readonly else piece

    async def stop(self) -> None:
        """End it: no more pieces. Returns when the producer has ended too. Idempotent."""
        self._is_stopped = True
        self._view = memoryview(b"")
        with anyio.CancelScope(shield=True):
            if self._scope is not None:
                self._scope.cancel()
                if self._rested is None:
                    self._rested = anyio.Event()
                await self._rested.wait()
            await self._end()

    async def _produce(self) -> bool:
        """Get the producer's next piece; False if there is none."""
        if self._is_stopped or self._source is None:
            return False
        if self._producer is None:
            self._producer = aiter(self._source)
        self._owes(False)
        self._scope = anyio.CancelScope()
        with self._scope:
            try:
                async for piece in self._producer:
                    self._view = memoryview(piece).cast("B")
                    if self._view:
                        break
                self._check()
            except Exception as error:
                self.failure = error
                raise
            finally:
                self._scope = None
                if self._rested is not None:
                    self._rested.set()
        if self._is_stopped:
            self._view = memoryview(b"")
        return bool(self._view)

    def _check(self) -> None:
        size = len(self._view)
        self._sent += size
        length = self._length
        if length is None:
            return
        if self._sent > length:
            raise ValueError(f"the body produced more than the {length} bytes that it announced")
        if not size and self._sent < length:
            raise ValueError(f"the body produced only {self._sent} of the {length} bytes that it announced")

    async def _end(self) -> None:
        producer, self._producer = self._producer, None
        if isinstance(producer, AsyncGenerator):
            await producer.aclose()


def is_replayable(body: Buffer | RequestBody | None) -> bool:
    """Whether the body can be sent again from its start."""
    return body is None or isinstance(body, bytes | bytearray | memoryview) or body.replayable
