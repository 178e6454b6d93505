"""Rights to a connection: how many requests of an origin are in flight at a time, over a library's own pool.

Strategy. The library's pool has no limit; requests wait here, first come, first served, until the response that holds a
slot was read or closed. So the limit, its time limit and what its error says are the same for every transport.
"""

from __future__ import annotations

import anyio

from asyncms.errors import ConnectionClosedError, PoolTimeout
from asyncms.message import Origin

__all__ = ["Slot", "Slots"]


class Slot:
    """A right to one connection; given back once, whoever does it first."""

    __slots__ = ("_pool", "label", "since")

    def __init__(self, pool: _Pool, label: str) -> None:
        self._pool: _Pool | None = pool
        self.label: str = label
        self.since: float = 0.0

    def release(self) -> None:
        """Give it back. Idempotent."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.holders.discard(self)
            pool.limiter.release_on_behalf_of(self)


class _Pool:
    def __init__(self, limit: int) -> None:
        self.limiter: anyio.CapacityLimiter = anyio.CapacityLimiter(limit)
        self.holders: set[Slot] = set()


class Slots:
    """The slots of all origins, ``limit`` for each."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pools: dict[Origin, _Pool] = {}
        self._closed = False

    @property
    def acquired(self) -> int:
        """Slots in use, over all origins."""
        return sum(len(pool.holders) for pool in self._pools.values())

    async def acquire(self, origin: Origin, label: str, timeout: float | None) -> Slot:
        """A slot, at once or as soon as one is free.

        Raises PoolTimeout, and ConnectionClosedError once `close` was called.
        """
        pool = self._pools.get(origin)
        if pool is None:
            pool = self._pools[origin] = _Pool(self._limit)
        slot = Slot(pool, label)
        limiter = pool.limiter
        if not self._closed:
            try:
                limiter.acquire_on_behalf_of_nowait(slot)
            except anyio.WouldBlock:
                with anyio.CancelScope() as scope:
                    scope.deadline = _later(timeout)
                    await limiter.acquire_on_behalf_of(slot)
                if scope.cancelled_caught:
                    raise _timeout_error(origin, pool, self._limit, timeout) from None
        if self._closed:
            slot._pool = None
            if slot in limiter.statistics().borrowers:
                limiter.release_on_behalf_of(slot)
            raise ConnectionClosedError("the client was closed", endpoint_url=origin.url, retry_safe=False)
        slot.since = anyio.current_time()
        pool.holders.add(slot)
        return slot

    def close(self) -> None:
        """No more slots; who waits for one hears of it as the others are given back."""
        self._closed = True


def _later(timeout: float | None) -> float:
    return float("inf") if timeout is None else anyio.current_time() + timeout


def _timeout_error(origin: Origin, pool: _Pool, limit: int, timeout: float | None) -> PoolTimeout:
    oldest = min(pool.holders, key=lambda slot: slot.since, default=None)
    who = f"; longest held: {oldest.label}, {anyio.current_time() - oldest.since:.1f} s" if oldest is not None else ""
    waiting = pool.limiter.statistics().tasks_waiting + 1
    return PoolTimeout(
        f"no connection to {origin.url} became free within {timeout} s: {len(pool.holders)} of {limit} in use, "
        f"{waiting} waiting{who}. Read or close the bodies of earlier responses, or raise Config.max_pool_connections or "
        "Config.pool_timeout.",
        endpoint_url=origin.url,
    )
