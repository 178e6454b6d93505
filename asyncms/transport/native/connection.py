"""One connection: asyncio's side of it.

Strategy. A connection knows its socket and whose turn it is, nothing of HTTP: bytes go to the current `Exchange`. It is
idle (in the pool), busy (one exchange), or closed; a byte that arrives while it is idle breaks the protocol (RFC 9112
section 9.5 lets a server only close) and closes it. The pool hears of every end exactly once: `finished` hands the
connection back, `connection_lost` gives its slot back.
"""

from __future__ import annotations

import asyncio
from enum import Enum
from typing import TYPE_CHECKING

from asyncms.message import Origin
from asyncms.transport.native.exchange import Exchange

if TYPE_CHECKING:
    from asyncms.transport.native.pool import Pool

__all__ = ["Connection"]


class Phase(Enum):
    IDLE = "idle"
    BUSY = "busy"
    CLOSED = "closed"


class Connection(asyncio.BufferedProtocol):
    """See the module. ``scratch`` may be shared: asyncio fills a buffer and reports it without running others between."""

    __slots__ = (
        "_current",
        "_paused",
        "_phase",
        "_pool",
        "_scratch",
        "_write_paused",
        "idle_since",
        "loop",
        "origin",
        "served",
        "transport",
    )

    def __init__(self, loop: asyncio.AbstractEventLoop, pool: Pool, scratch: memoryview) -> None:
        self.loop = loop
        self.origin: Origin = pool.origin
        self._pool = pool
        self._scratch = scratch
        self._current: Exchange | None = None
        self._phase = Phase.IDLE
        self._paused = False
        self._write_paused = False
        self.idle_since = 0.0
        self.served = 0
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
        """Whether the peer keeps up with what was written."""
        return not self._write_paused

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

    def abort(self) -> None:
        """Close at once; the slot is free as soon as this returns. Idempotent."""
        if self._phase is not Phase.CLOSED:
            self.transport.abort()
            self._end(None)

    # -- asyncio's side ----------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def get_buffer(self, sizehint: int) -> memoryview:
        exchange = self._current
        if exchange is not None:
            target = exchange.target
            if target is not None:
                return target
        return self._scratch

    def buffer_updated(self, nbytes: int) -> None:
        exchange = self._current
        if exchange is None:
            self.abort()
            return
        exchange.progress = True
        if exchange._target is not None:
            exchange.filled(nbytes)
        else:
            exchange.feed(self._scratch[:nbytes])

    def eof_received(self) -> bool:
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        if self._phase is not Phase.CLOSED:
            self._end(exc)

    def pause_writing(self) -> None:
        self._write_paused = True

    def resume_writing(self) -> None:
        self._write_paused = False
        exchange = self._current
        if exchange is not None:
            exchange.progress = True
            exchange.wake()

    def _end(self, cause: Exception | None) -> None:
        self._phase = Phase.CLOSED
        exchange = self._current
        self._current = None
        if exchange is not None:
            exchange.lost(cause)
        self._pool.discard(self)
