"""One connection: asyncio's side of it.

Strategy. A connection knows its socket and whose turn it is, nothing of HTTP: bytes go to the current `Exchange`. It is
idle (in the pool), busy (one exchange), or closed; a byte that arrives while it is idle breaks the protocol (RFC 9112
section 9.5 lets a server only close) and closes it. The pool hears of every end exactly once: `finished` hands the
connection back, `connection_lost` gives its slot back.
"""

from __future__ import annotations

import asyncio
import fcntl
import socket
import ssl
import struct
import termios
from contextlib import suppress
from enum import Enum
from threading import get_ident
from typing import TYPE_CHECKING, cast

from asyncms.message import Origin
from asyncms.transport.native.blocks import BlockRing, Scratch
from asyncms.transport.native.exchange import Exchange

if TYPE_CHECKING:
    from asyncms.transport.native.pool import Pool

__all__ = ["Connection"]


_INT = struct.Struct("i")
_ZERO = bytes(_INT.size)


class Phase(Enum):
    IDLE = "idle"
    BUSY = "busy"
    ENDING = "ending"
    """Lost, but what has arrived is still being read."""
    CLOSED = "closed"


class Connection(asyncio.BufferedProtocol):
    """See the module.

    ``sock`` is the transport's own.
    """

    __slots__ = (
        "_current",
        "_paused",
        "_phase",
        "_pool",
        "_sock",
        "_unsent",
        "_write_paused",
        "blocks",
        "idle_since",
        "loop",
        "origin",
        "scratch",
        "served",
        "thread",
        "transport",
    )

    def __init__(
        self, loop: asyncio.AbstractEventLoop, pool: Pool, scratch: Scratch, blocks: BlockRing, sock: socket.socket
    ) -> None:
        self.loop: asyncio.AbstractEventLoop = loop
        self.thread: int = get_ident()
        """The loop's."""
        self.origin: Origin = pool.origin
        self._pool = pool
        self.scratch: Scratch = scratch
        self.blocks: BlockRing = blocks
        self._sock = sock
        self._current: Exchange | None = None
        self._phase = Phase.IDLE
        self._paused = False
        self._write_paused = False
        self._unsent = 0
        self.idle_since: float = 0.0
        self.served: int = 0
        """Exchanges begun."""
        self.transport: asyncio.Transport

    # -- the exchange's side -----------------------------------------------------------------------------------------

    @property
    def is_closed(self) -> bool:
        return self._phase is Phase.CLOSED

    @property
    def current(self) -> Exchange | None:
        """The exchange in progress."""
        return self._current

    @property
    def can_write(self) -> bool:
        """Whether the peer keeps up with what was written; never once a write has failed."""
        return not self._write_paused and not self.transport.is_closing()

    def send_now(self, data: memoryview) -> int:
        """Give the kernel bytes past the loop's buffer, into which they would be copied; how many it took.

        0 if it took none, or may not be given any: TLS, or bytes still in the loop's buffer.
        """
        if self.origin.tls or self.transport.get_write_buffer_size():
            return 0
        try:
            return self._sock.send(data)
        except OSError:
            # Full, or broken: the loop finds the latter too, and says so where it belongs.
            return 0

    def has_drained(self) -> bool:
        """Whether the peer has taken any of what was written since the last time this was asked.

        The kernel is asked as well: it takes megabytes at once, and tells the loop of room only when a third is free.
        """
        before = self._unsent
        self._unsent = self.transport.get_write_buffer_size()
        with suppress(OSError):
            (queued,) = _INT.unpack(fcntl.ioctl(self._sock, termios.TIOCOUTQ, _ZERO))
            self._unsent += queued
        return self._unsent < before

    def has_unread(self) -> bool:
        """Whether the socket holds bytes, or its end, that nobody has read yet."""
        try:
            self._sock.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True

    def begin(self, method: str, label: str, read_timeout: float | None) -> Exchange:
        """Start an exchange; the caller writes the request."""
        exchange = Exchange(self, method == "HEAD", label, read_timeout, self.loop.time())
        self._current = exchange
        self._phase = Phase.BUSY
        self.served += 1
        return exchange

    def finished(self, exchange: Exchange) -> None:
        """The response is complete: back to the pool, or closed if it cannot serve another request."""
        if self._current is not exchange:
            return
        self._current = None
        if exchange.keep_alive and exchange.upload_done and self._phase is Phase.BUSY:
            self._phase = Phase.IDLE
            if self._paused:
                self.resume_reading()
            self._pool.release(self)
        else:
            self.abort()

    def pause_reading(self) -> None:
        if not self._paused and self._phase is Phase.BUSY:
            self._paused = True
            self.transport.pause_reading()

    def resume_reading(self) -> None:
        if self._paused and self._phase is not Phase.CLOSED:
            self._paused = False
            self.transport.resume_reading()

    def abort(self, cause: Exception | None = None) -> None:
        """Close at once; the slot is free as soon as this returns. Idempotent."""
        if self._phase is not Phase.CLOSED:
            self.transport.abort()
            self._end(cause)

    # -- asyncio's side ----------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are not registered as asyncio's.
        self.transport = cast(asyncio.Transport, transport)

    def get_buffer(self, sizehint: int) -> memoryview:
        exchange = self._current
        if exchange is not None and exchange._target is not None:
            return exchange.target
        return self.scratch.view

    def buffer_updated(self, nbytes: int) -> None:
        exchange = self._current
        if exchange is None:
            self.abort()
            return
        exchange.progress = True
        if exchange._target is not None:
            exchange.filled(nbytes)
        else:
            exchange.feed(self.scratch.view[:nbytes])

    def eof_received(self) -> bool:
        # At once, not when what was written has left: a peer that says no more cannot answer any more.
        self.abort(self._truncation(said_so=True))
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        if self._phase is Phase.CLOSED:
            return
        exchange = self._current
        if exc is None:
            exc = self._truncation(said_so=False)
        elif exchange is not None and not exchange.has_begun and not self.origin.tls:
            self._read_last_words()
        if not self.is_closed:
            self._end(exc)

    def pause_writing(self) -> None:
        self._write_paused = True

    def resume_writing(self) -> None:
        self._write_paused = False
        exchange = self._current
        if exchange is not None:
            exchange.progress = True
            exchange.wake()

    def _read_last_words(self) -> None:
        """Feed what arrived before the connection broke.

        A server that refuses an upload answers and closes, and writing the rest of the upload fails before the answer
        was read; asyncio then reads no more, but the kernel still has it.
        """
        self._phase = Phase.ENDING
        try:
            while self._phase is Phase.ENDING and (count := self._sock.recv_into(self.scratch.view)):
                self.buffer_updated(count)
        except OSError:
            return

    def _truncation(self, *, said_so: bool) -> Exception | None:
        """The fault, if TLS ended without close_notify in a body that only the end delimits: it may be cut.

        RFC 9112 section 9.8. asyncio reports the end of the socket as `eof_received` too, uvloop does not.
        """
        exchange = self._current
        tls = self.transport.get_extra_info("ssl_object")
        if exchange is None or not exchange.is_close_delimited or tls is None:
            return None
        if said_so:
            try:
                tls.read(1)
            except ssl.SSLWantReadError:
                said_so = False
            except ssl.SSLError:
                pass
        return None if said_so else ConnectionResetError("TLS ended without close_notify")

    def _end(self, cause: Exception | None) -> None:
        self._phase = Phase.CLOSED
        exchange = self._current
        self._current = None
        if exchange is not None:
            exchange.lost(cause)
        self._pool.discard(self)
