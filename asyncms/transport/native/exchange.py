"""One request and its response on a connection; once the head is there, the response's body.

Strategy. Bytes reach an exchange in one of three ways, and only earlier ones are ever left for later ones:

* *parsed*: the connection reads into a scratch buffer and llhttp (RFC 9112, strict) takes it apart. Heads, chunked
  bodies and bodies delimited by the connection's end come this way. What the reader has not taken yet waits in `_pending`;
  beyond `HIGH_WATER` the socket is paused.
* *kept*: a body with a Content-Length needs no parser. What of it arrives in the scratch buffer, with the head or, up to
  `SMALL_BODY`, after it, waits in `_pending` too, uncopied where it fills most of that buffer.
* *direct*: the rest of a longer body is received by the kernel into the buffer that the reader gave. Without a buffer the socket is
  paused, so a slow reader stops the peer by TCP's own window.

A small body is taken off the wire even if nobody reads it, so that its connection is free again at once; its head waits
for it, until the next `flush` at most, as a wake-up costs more than it takes to arrive.

A buffer given to `receive` is handed over when it is full, or by `flush` (the transport's timer) with what has arrived:
full blocks from a fast peer cost one wake-up each, slow peers are not waited for.

Errors are kept in `error` and raised by the reader, after it was given the bytes that came before; futures only ever
carry a wake-up, so an abandoned exchange leaves no unretrieved exception behind.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import get_ident
from typing import TYPE_CHECKING

import httptools

from asyncms.errors import ConnectionClosedError, IncompleteReadError, ProtocolError, TransportError
from asyncms.message import Buffer
from asyncms.transport.native.blocks import BLOCK, SCRATCH

if TYPE_CHECKING:
    from asyncms.transport.native.connection import Connection

__all__ = ["Exchange"]

SMALL_BODY = 64 * 1024
HIGH_WATER = 256 * 1024
JOINED = 8 * 1024
"""Pieces from this size on are handed over as they came: joining them would copy every byte once more."""
MAX_HEAD_SIZE = 64 * 1024
MAX_HEADERS = 256
MOST_OF_BLOCK = BLOCK * 3 // 4

# A server's answers have few layouts. By the names of the fields: where the one Content-Length is; None where framing takes a look
# at each of them.
_LAYOUTS: dict[tuple[bytes, ...], int | None] = {}
_LAYOUTS_LIMIT = 256
_LAYOUT_SIZE = 2048
"""Bytes: no peer fills the memory with names that it makes up."""


class Exchange:
    """See the module. One reader at a time."""

    __slots__ = (
        "_close_delimited",
        "_connection",
        "_filled",
        "_head_size",
        "_is_head",
        "_label",
        "_names",
        "_parser",
        "_partial",
        "_pending",
        "_pending_size",
        "_received",
        "_remaining",
        "_target",
        "_values",
        "_waiter",
        "armed",
        "complete",
        "continued",
        "error",
        "headers",
        "keep_alive",
        "length",
        "progress",
        "read_timeout",
        "silent_since",
        "status",
        "tap",
        "upload_done",
    )

    def __init__(
        self, connection: Connection, is_head: bool, label: str, read_timeout: float | None, now: float
    ) -> None:
        self._connection = connection
        self._is_head = is_head
        self._label = label
        self._names: list[bytes] = []
        self._values: list[bytes] = []
        self._head_size = 0
        self._pending: deque[bytes | memoryview] | None = None
        self._pending_size = 0
        self._remaining = 0
        self._received = 0
        self._close_delimited = False
        self._target: memoryview | None = None
        self._filled = 0
        self._partial = False
        self._waiter: asyncio.Future[None] | None = None
        self.tap: Callable[[Buffer], object] | None = None
        """See `asyncms.message.Tapped`."""
        self.status: int = 0
        """0 until the final response head has arrived."""
        self.headers: list[tuple[bytes, bytes]] = []
        self.length: int | None = None
        self.continued: bool = False
        self.complete: bool = False
        self.keep_alive: bool = False
        self.upload_done: bool = True
        self.error: TransportError | None = None
        self.read_timeout: float | None = read_timeout
        self.silent_since: float = now
        self.progress: bool = False
        self.armed: bool = True
        """Whether the peer owes a byte, so that silence counts."""
        self._parser: httptools.HttpResponseParser | None = httptools.HttpResponseParser(self)

    def __repr__(self) -> str:
        return f"<Exchange {self._label} status={self.status}>"

    # -- called by the connection ------------------------------------------------------------------------------------

    @property
    def has_begun(self) -> bool:
        """Whether any byte of a response has arrived."""
        return self.status != 0 or self._head_size > 0

    @property
    def is_close_delimited(self) -> bool:
        """Whether only the connection's end says where the body ends (RFC 9112 section 6.3)."""
        return self._close_delimited

    @property
    def target(self) -> memoryview:
        """Where the next bytes go, if a reader gave a buffer."""
        target = self._target
        assert target is not None
        return target[self._filled :] if self._filled else target

    def feed(self, data: memoryview) -> None:
        """Bytes arrived in the scratch buffer."""
        parser = self._parser
        fills = len(data) == SCRATCH
        if parser is None:
            self._keep(data, fills)
            return
        before = self._pending_size
        rest = None
        try:
            if not self._head_size and not self.status:
                end = self._connection.scratch.block.find(b"\r\n\r\n", 0, len(data)) + 4
                if end > 3:
                    rest = data[end:]
                    data = data[:end]
            parser.feed_data(data)
            if rest and (self.length is None or self.complete):
                parser.feed_data(rest)
                rest = None
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self.keep_alive = False
            if not self.complete:
                cause = error.__context__ if isinstance(error.__context__, ProtocolError) else None
                self.fail(cause or self._protocol_error(f"the response breaks HTTP/1.1: {error}"))
                self._connection.abort()
                return
        if self.complete:
            self._finish()
            return
        if self._pending_size == before:
            # Nothing but head, trailers or chunk extensions: what is kept of them, and waited for, has a limit.
            self._head_size += len(data)
            if self._head_size > MAX_HEAD_SIZE:
                self.fail(self._protocol_error(f"the response head or trailers are larger than {MAX_HEAD_SIZE} bytes"))
                self._connection.abort()
                return
            if not self.status:
                if self.continued:
                    self.wake()
                return
        else:
            self._head_size = 0
        length = self.length
        if length is not None:
            self._parser = None
            self._remaining = length - self._pending_size
            if rest:
                self._keep(rest, fills)
            # The rest of a small one is about to come: one wake-up for all of it, or `flush`.
            if length > SMALL_BODY and not self.complete:
                self._connection.pause_reading()
                self.wake()
            return
        if self._pending_size > HIGH_WATER:
            self._connection.pause_reading()
        self.wake()

    def filled(self, count: int) -> None:
        """``count`` bytes arrived in `target`."""
        target = self._target
        assert target is not None
        before = self._filled
        self._filled = filled = before + count
        self._remaining -= count
        if self.tap is not None:
            self.tap(target[before:filled])
        if self._remaining == 0:
            self._target = None
            self.complete = True
            if self.keep_alive and self._connection.has_unread():
                # More bytes than the response has: the next request must not get them. Bytes beyond a parsed response
                # arrive with it and are seen by the parser.
                self.keep_alive = False
            self._finish()
        elif filled == len(target):
            self._target = None
            self._connection.pause_reading()
            self.wake()

    def flush(self) -> None:
        """Hand over what has arrived of a block, so that slow peers are not waited for."""
        if self._target is not None and self._partial and self._filled:
            self._target = None
            self._connection.pause_reading()
            self.wake()
        elif self._pending_size or (self.status and not self.complete):
            self.wake()

    def lost(self, cause: Exception | None) -> None:
        """The connection ended."""
        if self.complete or self.error is not None:
            return
        if self.status and self._close_delimited and cause is None:
            self.complete = True
            self._parser = None
            self.wake()
            return
        why = f" ({cause})" if cause else ""
        url = self._connection.origin.url
        length = self.length
        if not self.status:
            message = f"{url} closed the connection before it answered {self._label}{why}"
            self.fail(ConnectionClosedError(message, endpoint_url=url, request_sent=True))
        else:
            if self._parser is None and length is not None:
                got = length - self._remaining
            else:
                got = self._received + self._pending_size
            message = f"{url} closed the connection after {got} of {length} bytes of the body of {self._label}{why}"
            self.fail(IncompleteReadError(message, actual_bytes=got, expected_bytes=length, endpoint_url=url))

    def fail(self, error: TransportError) -> None:
        """Nothing more will come; the reader gets the error after the bytes that came before."""
        if self.error is None and not self.complete:
            self.error = error
        self._parser = None
        self._target = None
        self.wake()

    # -- called by llhttp --------------------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        if self.complete:
            # The first byte of a second response, which nobody asked for: the next request must not get it.
            self.keep_alive = False

    def on_header(self, name: bytes, value: bytes) -> None:
        self._names.append(name)
        self._values.append(value)

    def on_headers_complete(self) -> None:
        parser = self._parser
        if self.complete or parser is None:
            raise self._protocol_error("more bytes than the response has")
        names = tuple(self._names)
        # The white space after a value is no part of it (RFC 9112 section 5.1); llhttp leaves it.
        headers = list(zip(names, map(bytes.rstrip, self._values), strict=True))
        if len(headers) > MAX_HEADERS:
            raise self._protocol_error(f"the response has more than {MAX_HEADERS} header fields")
        status = parser.get_status_code()
        if status < 200:
            if status < 100 or status == 101:
                raise self._protocol_error(f"the status {status} is none that this request can have")
            return
        length: int | None = None
        chunked = False
        place = _LAYOUTS[names] if names in _LAYOUTS else _learn_layout(names)
        if place is not None:
            length = int(headers[place][1])
        else:
            length, chunked = self._framing(headers)
        self.keep_alive = parser.should_keep_alive()
        if not self.keep_alive:
            version = parser.get_http_version()
            if version not in ("1.1", "1.0"):
                raise self._protocol_error(f"HTTP/{version} is not the version that was asked for")
            if self._is_head and length is None and not chunked and version == "1.1":
                # llhttp does not know that this response has no body, and expects the connection's end to delimit it.
                self.keep_alive = not any(n.lower() == b"connection" and b"close" in v.lower() for n, v in headers)
        self.headers = headers
        self.status = status
        if self._is_head or status in {204, 304}:
            self.length = length
            self.complete = True
            return
        self.length = length
        self._close_delimited = length is None and not chunked

    def on_body(self, body: bytes) -> None:
        if self.complete or not self.status:
            raise self._protocol_error("a body where none may be")
        pending = self._pending
        if pending is None:
            self._pending = pending = deque()
        pending.append(body)
        self._pending_size += len(body)

    def on_message_complete(self) -> None:
        if self.status:
            self.complete = True
        else:
            # 1xx (RFC 9110 section 15.2): an interim response, the final one follows. The size of the head goes on
            # growing, so that interim responses without end are noticed.
            if self._parser is not None and self._parser.get_status_code() == 100:
                self.continued = True
            self._names.clear()
            self._values.clear()

    def _framing(self, headers: list[tuple[bytes, bytes]]) -> tuple[int | None, bool]:
        length, chunked = None, False
        for name, value in headers:
            kind = name.lower()
            if kind == b"content-length":
                length = int(value)
            elif kind == b"transfer-encoding":
                # RFC 9112 section 6.1: only chunked is defined for us; other codings were not asked for.
                if value.strip().lower() != b"chunked":
                    raise self._protocol_error(f"unknown transfer coding {value!r}")
                chunked = True
        return length, chunked

    # -- the body, called by the reader ------------------------------------------------------------------------------

    @property
    def received(self) -> int:
        return self._received

    @property
    def buffered(self) -> bytes | None:
        if not self.complete or self._received:
            return None
        pending = self._pending
        if pending is None:
            return b""
        if len(pending) > 1:
            joined = b"".join(pending)
            pending.clear()
            pending.append(joined)
        return bytes(pending[0]) if pending else b""

    async def read(self) -> bytes:
        if self._remaining and self.error is None:
            buffer = bytearray(self._pending_size + self._remaining)
            if await self.readinto(buffer) < len(buffer):
                assert self.error is not None
                raise self.error
            return bytes(buffer)
        pieces: list[Buffer] = []
        while piece := await self.receive():
            pieces.append(piece)
        return bytes(pieces[0]) if len(pieces) == 1 else b"".join(pieces)

    async def receive(self, size: int = BLOCK, /) -> Buffer:
        while True:
            if self._pending_size:
                return self._take(size)
            if self.complete:
                return b""
            if self.error is not None:
                raise self.error
            if self._parser is None:
                wanted = min(size, self._remaining)
                block = self._connection.blocks.take() if MOST_OF_BLOCK <= wanted <= BLOCK else bytearray(wanted)
                count = await self._fill(memoryview(block)[:wanted], partial=True)
                if not count:
                    continue
                if count == len(block):
                    return block
                # A view keeps all its block: where a slow peer fills little of it, readers that hold many bytes would hold
                # many times as much memory.
                rest = memoryview(block)[:count]
                return rest if count * 4 >= len(block) * 3 else bytes(rest)
            await self._wait_for_data()

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        view = memoryview(buffer).cast("B")
        size = len(view)
        done = 0
        while done < size:
            if self._pending_size:
                piece = self._take(size - done)
                view[done : done + len(piece)] = piece
                done += len(piece)
            elif self.complete:
                break
            elif self.error is not None:
                if done:
                    break
                raise self.error
            elif self._parser is None:
                end = done + min(size - done, self._remaining)
                done += await self._fill(view[done:end], partial=False)
            else:
                await self._wait_for_data()
        return done

    def close(self) -> None:
        connection = self._connection
        if connection.thread != get_ident():
            # The garbage collector runs in any thread; the loop and its transports know only their own.
            with suppress(RuntimeError):  # the loop is closed
                connection.loop.call_soon_threadsafe(self.close)
            return
        if not self.complete:
            if connection.loop.is_closed():
                return
            self.fail(self._closed_error())
            if connection.current is self:
                connection.abort()
        elif self._pending_size:
            # What is dropped here must not look like the end of the body to a later read.
            self.complete = False
            self.fail(self._closed_error())
        self._pending = None
        self._pending_size = 0

    async def _fill(self, target: memoryview, *, partial: bool) -> int:
        self._filled = 0
        self._partial = partial
        self._target = target
        before = self._received
        self._connection.resume_reading()
        try:
            while self._target is not None:
                await self.wait()
        except BaseException:
            self.close()
            raise
        self._received = before + self._filled
        target.release()
        return self._filled

    async def _wait_for_data(self) -> None:
        self._connection.resume_reading()
        try:
            await self.wait()
        except BaseException:
            self.close()
            raise

    def _take(self, size: int) -> bytes | memoryview:
        pending = self._pending
        assert pending
        piece = pending.popleft()
        if pending and len(piece) < min(size, JOINED):
            pieces = [piece]
            total = len(piece)
            while pending and total < size and len(pending[0]) < JOINED:
                pieces.append(pending.popleft())
                total += len(pieces[-1])
            if len(pieces) > 1:
                piece = b"".join(pieces)
        if len(piece) > size:
            pending.appendleft(piece[size:])
            piece = piece[:size]
        self._pending_size -= len(piece)
        self._received += len(piece)
        if self.tap is not None:
            self.tap(piece)
        return piece

    def _keep(self, data: memoryview, fills: bool) -> None:
        """Bytes of a body with a length arrived in the scratch buffer, and fill it to its end, so that there may be more."""
        count = len(data)
        if count > self._remaining:
            # More bytes than the response has: the next request must not get them.
            self.keep_alive = False
            data = data[: self._remaining]
            count = self._remaining
        self._remaining -= count
        if self._pending is None:
            self._pending = deque()
        self._pending.append(self._connection.scratch.keep(data))
        self._pending_size += count
        if self._remaining == 0:
            self.complete = True
            if fills and self.keep_alive and self._connection.has_unread():
                self.keep_alive = False
            self._finish()

    # -- waiting -----------------------------------------------------------------------------------------------------

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for the peer; a reader that takes its time is no silence of the peer."""
        return self._waiter is not None

    def wait(self) -> asyncio.Future[None]:
        """A future that the next event resolves: head, bytes, end, error, room to write."""
        waiter = self._waiter
        if waiter is None or waiter.done():
            waiter = self._waiter = self._connection.loop.create_future()
        return waiter

    def wake(self) -> None:
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            if not waiter.done():
                waiter.set_result(None)

    def _finish(self) -> None:
        # The parser holds bound methods of this object: without this, every response would wait for the collector.
        self._parser = None
        self._connection.finished(self)
        self.wake()

    def _closed_error(self) -> ConnectionClosedError:
        url = self._connection.origin.url
        return ConnectionClosedError("the body was closed", endpoint_url=url, request_sent=True, retry_safe=False)

    def _protocol_error(self, message: str) -> ProtocolError:
        url = self._connection.origin.url
        return ProtocolError(f"{message} ({self._label} from {url})", endpoint_url=url, request_sent=True)


def _learn_layout(names: tuple[bytes, ...]) -> int | None:
    lower = [name.lower() for name in names]
    place = None
    if lower.count(b"content-length") == 1 and b"transfer-encoding" not in lower:
        place = lower.index(b"content-length")
    if sum(map(len, names)) <= _LAYOUT_SIZE:
        if len(_LAYOUTS) >= _LAYOUTS_LIMIT:
            _LAYOUTS.clear()
        _LAYOUTS[names] = place
    return place
