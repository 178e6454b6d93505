"""How many objects are in flight at once.

One governor per run. Each object costs the requests and the memory that its own transfer may use at the same time:
64 small objects are in flight together, or a few big ones that are split into ranges, or a mixture. Objects are admitted
in the order in which they ask, so a big object that waits for room is never starved by small ones behind it.

No more requests are in flight than the client has connections: one that waits for a connection does no work, and would fail
if the others held theirs for longer than ``Config.pool_timeout``.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace

import anyio

from asyncms.config import MiB, TransferConfig
from asyncms.errors import ConfigError

__all__ = ["BulkConfig", "Cost", "Governor", "config_of", "cost_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkConfig:
    """How many objects are transferred together.

    Raises ConfigError for a value that cannot work.
    """

    concurrency: int = 64
    """Requests in flight for all objects together, fewer than ``Config.max_pool_connections``: one is the listing's."""
    memory: int = 256 * MiB
    """Bytes of all objects together that may be held in memory. One object is always admitted."""
    transfer: TransferConfig = field(default_factory=TransferConfig)
    """How each object is transferred."""

    def __post_init__(self) -> None:
        for name in ("concurrency", "memory"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ConfigError(f"BulkConfig.{name} must be a whole number of at least 1, not {value!r}")

    def within(self, connections: int | None) -> BulkConfig:
        """These settings for a client with so many connections; None: nobody knows."""
        if connections is None or connections >= self.concurrency:
            return self
        return replace(self, concurrency=connections)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one object may use at once."""

    requests: int
    memory: int


def config_of(size: int | None, config: BulkConfig) -> TransferConfig:
    """How an object of that size is transferred.

    One of unknown size goes by one request after the other: any number of them may turn out to be large.
    """
    most = 1 if size is None else min(config.transfer.parts_in_flight, config.concurrency)
    return config.transfer if most == config.transfer.parts_in_flight else replace(config.transfer, concurrency=most)


def cost_of(size: int | None, transfer: TransferConfig) -> Cost:
    """The cost of an object of that size."""
    part = transfer.part_size
    if size is None:
        return Cost(transfer.parts_in_flight, part * transfer.parts_in_flight)
    requests = min(transfer.parts_in_flight, max(1, -(-size // part)))
    return Cost(requests, min(size, requests * part))


class Governor:
    """Admits objects as long as there is room. Any task admits and releases."""

    def __init__(self, config: BulkConfig) -> None:
        self._config = config
        self._requests = 0
        self._memory = 0
        self._waiting: deque[tuple[Cost, anyio.Event]] = deque()

    def has_room(self, cost: Cost) -> bool:
        """Whether an object of that cost would be admitted now."""
        if not self._requests:
            return True
        config = self._config
        return self._requests + cost.requests <= config.concurrency and self._memory + cost.memory <= config.memory

    async def admit(self, cost: Cost) -> None:
        """Wait for room and take it. Cancelled, it takes none."""
        if self._waiting or not self.has_room(cost):
            event = anyio.Event()
            self._waiting.append((cost, event))
            try:
                await event.wait()
            except BaseException:
                if event.is_set():
                    self.release(cost)
                else:
                    self._waiting.remove((cost, event))
                    self._wake()
                raise
            return
        self._requests += cost.requests
        self._memory += cost.memory

    def release(self, cost: Cost) -> None:
        """Give back what was admitted."""
        self._requests -= cost.requests
        self._memory -= cost.memory
        if self._waiting:
            self._wake()

    def _wake(self) -> None:
        while self._waiting and self.has_room(self._waiting[0][0]):
            cost, event = self._waiting.popleft()
            self._requests += cost.requests
            self._memory += cost.memory
            event.set()
