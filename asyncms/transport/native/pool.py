"""The connections of one origin.

Strategy. Idle connections are a stack (the warmest first, the coldest age out), waiters a queue (first come, first
served). Taking and giving back are O(1). A slot is a right to one connection: `size` counts slots, idle and busy ones
and those that are connecting. A connection that comes back goes straight to the first waiter; a slot that becomes free
is handed on as None, and the waiter connects for itself. Nobody but `acquire` waits, nobody but the timer times out.

The timer does not run while the loop is busy or the process is stopped, so a connection is looked at when it is taken, too: one that has
been idle for too long is closed, as is one that has heard from its peer, which can only mean that it is over.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from asyncms.errors import ConnectionClosedError, PoolTimeout, TransportError
from asyncms.message import Origin
from asyncms.transport.native.connection import Connection

__all__ = ["Pool"]

RESTED = 0.01
"""Seconds of being idle after which the socket is asked whether there is anything to read, at the cost of a system call. Until then the loop
has most likely told it."""

_Waiter: TypeAlias = tuple["asyncio.Future[Connection | TransportError | None]", float | None, float]
"""What it waits for, until when, since when."""


class Pool:
    """See the module.

    ``connect`` opens one connection of this pool, raising a TransportError. Connections are kept for ``keepalive`` seconds.
    """

    def __init__(
        self,
        origin: Origin,
        limit: int,
        keepalive: float,
        connect: Callable[[Pool, float | None], Awaitable[Connection]],
    ) -> None:
        self.origin = origin
        self.limit = limit
        self._keepalive = keepalive
        self.size: int = 0
        self.busy: set[Connection] = set()
        self.idle: list[Connection] = []
        self.waiters: deque[_Waiter] = deque()
        self.dialling: set[asyncio.Timeout] = set()
        """The limits of connections that are being opened."""
        self._connect = connect
        self.is_closed: bool = False

    @property
    def acquired(self) -> int:
        """Slots in use: busy connections and those being opened."""
        return self.size - len(self.idle)

    def take_idle(self) -> Connection | None:
        """The warmest idle connection, now busy; None if there is none."""
        while self.idle:
            connection = self.idle[-1]
            rest = connection.loop.time() - connection.idle_since
            if rest < RESTED or (rest < self._keepalive and not connection.has_unread()):
                self.busy.add(self.idle.pop())
                return connection
            connection.abort()
        return None

    async def acquire(
        self, loop: asyncio.AbstractEventLoop, pool_timeout: float | None, connect_timeout: float | None
    ) -> Connection:
        """A connection, now busy: an idle one, a new one, or the next that becomes free.

        Raises PoolTimeout, EndpointConnectionError, ConnectTimeoutError, SSLError.
        """
        if self.is_closed:
            raise self.closed_error()
        connection = self.take_idle()
        if connection is not None:
            return connection
        if self.size >= self.limit or self.waiters:
            handed = await self._wait(loop, pool_timeout)
            if handed is not None:
                return handed
        else:
            self.size += 1
        # From here a slot is ours.
        try:
            connection = await self._connect(self, connect_timeout)
        except BaseException:
            self._give_slot()
            raise
        if self.is_closed:
            connection.abort()
            self._give_slot()
            raise self.closed_error()
        if connection.is_closed:
            self._give_slot()
            url = self.origin.url
            raise ConnectionClosedError(f"{url} closed the connection as soon as it was open", endpoint_url=url)
        self.busy.add(connection)
        return connection

    async def _wait(self, loop: asyncio.AbstractEventLoop, timeout: float | None) -> Connection | None:
        now = loop.time()
        future: asyncio.Future[Connection | TransportError | None] = loop.create_future()
        self.waiters.append((future, None if timeout is None else now + timeout, now))
        try:
            handed = await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                # Served and cancelled in the same turn of the loop: pass it on.
                late = future.result()
                if isinstance(late, Connection):
                    if not late.is_closed:
                        self.release(late)
                elif late is None:
                    self._give_slot()
            raise
        if isinstance(handed, TransportError):
            raise handed
        return handed

    def release(self, connection: Connection) -> None:
        """A busy connection is free again, and not closed."""
        if self.is_closed:
            connection.abort()
            return
        waiters = self.waiters
        while waiters:
            future = waiters.popleft()[0]
            if not future.done():
                future.set_result(connection)
                return
        self.busy.discard(connection)
        connection.idle_since = connection.loop.time()
        self.idle.append(connection)

    def discard(self, connection: Connection) -> None:
        """A connection, idle or busy, is closed."""
        if connection in self.busy:
            self.busy.remove(connection)
        elif connection in self.idle:
            self.idle.remove(connection)
        else:
            # Lost while it was being opened or handed over: whoever holds the slot gives it back.
            return
        self._give_slot()

    def _give_slot(self) -> None:
        waiters = self.waiters
        while waiters:
            future = waiters.popleft()[0]
            if not future.done():
                future.set_result(None)
                return
        self.size -= 1

    def expire(self, now: float) -> None:
        """Close connections that have been idle for too long and fail waiters past their time."""
        stale = 0
        for connection in self.idle:
            if now - connection.idle_since < self._keepalive:
                break
            stale += 1
        for connection in self.idle[:stale]:
            connection.abort()
        # Waiters may have different limits, so all are looked at; those that gave up are forgotten here.
        waiting: deque[_Waiter] = deque()
        expired: list[_Waiter] = []
        for waiter in self.waiters:
            future, deadline, _ = waiter
            if not future.done():
                (waiting if deadline is None or now < deadline else expired).append(waiter)
        if len(waiting) < len(self.waiters):
            count = len(waiting) + len(expired)
            self.waiters = waiting
            for future, _, since in expired:
                future.set_result(self._timeout_error(now, since, count))

    def close(self) -> None:
        """Close everything; waiters and exchanges in progress fail."""
        self.is_closed = True
        while self.waiters:
            future = self.waiters.popleft()[0]
            if not future.done():
                future.set_result(self.closed_error())
        for limit in self.dialling:
            if not limit.expired():
                limit.reschedule(0)
        for connection in [*self.idle, *self.busy]:
            if connection.current is not None:
                connection.current.fail(self.closed_error())
            connection.abort()

    def closed_error(self) -> ConnectionClosedError:
        """What requests get once the pool is closed."""
        return ConnectionClosedError("the client was closed", endpoint_url=self.origin.url, retry_safe=False)

    def _timeout_error(self, now: float, since: float, waiting: int) -> PoolTimeout:
        holders = [c.current for c in self.busy if c.current is not None]
        oldest = min(holders, key=lambda e: e.silent_since, default=None)
        who = f"; longest silent: {oldest!r}, {now - oldest.silent_since:.1f} s" if oldest is not None else ""
        return PoolTimeout(
            f"no connection to {self.origin.url} became free within {now - since:.1f} s: {len(self.busy)} of "
            f"{self.limit} in use, {len(self.idle)} idle, {waiting} waiting{who}. Read or close the "
            "bodies of earlier responses, or raise Config.max_pool_connections or Config.pool_timeout.",
            endpoint_url=self.origin.url,
        )
