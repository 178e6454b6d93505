"""How many objects are in flight at once.

One governor per run. Each object costs the requests and the memory that its own transfer may use at the same time:
64 small objects are in flight together, or a few big ones that are split into ranges, or a mixture. Objects are admitted
in the order of the listing, by one task, so a big object waits for room and is never starved by small ones behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import anyio

from asyncms.config import MiB, TransferConfig
from asyncms.errors import ConfigError

__all__ = ["BulkConfig", "Cost", "Governor", "cost_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkConfig:
    """How many objects are transferred together.

    Raises ConfigError for a value that cannot work.
    """

    concurrency: int = 64
    """Requests in flight for all objects together; keep it within ``Config.max_pool_connections``."""
    memory: int = 256 * MiB
    """Bytes of all objects together that may be held in memory. One object is always admitted."""
    transfer: TransferConfig = field(default_factory=TransferConfig)
    """How each object is transferred."""

    def __post_init__(self) -> None:
        for name in ("concurrency", "memory"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ConfigError(f"BulkConfig.{name} must be a whole number of at least 1, not {value!r}")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one object may use at once."""

    requests: int
    memory: int


def cost_of(size: int, transfer: TransferConfig) -> Cost:
    """The cost of an object of that size."""
    part = transfer.part_size
    requests = min(transfer.concurrency, max(1, -(-size // part)))
    return Cost(requests, min(size, requests * part))


class Governor:
    """Admits objects as long as there is room. One task admits; any task releases."""

    def __init__(self, config: BulkConfig) -> None:
        self._config = config
        self._requests = 0
        self._memory = 0
        self._released: anyio.Event | None = None

    def has_room(self, cost: Cost) -> bool:
        """Whether an object of that cost would be admitted now."""
        if not self._requests:
            return True
        config = self._config
        return self._requests + cost.requests <= config.concurrency and self._memory + cost.memory <= config.memory

    async def admit(self, cost: Cost) -> None:
        """Wait for room and take it."""
        while not self.has_room(cost):
            self._released = anyio.Event()
            await self._released.wait()
        self._requests += cost.requests
        self._memory += cost.memory

    def release(self, cost: Cost) -> None:
        """Give back what was admitted."""
        self._requests -= cost.requests
        self._memory -= cost.memory
        if self._released is not None:
            self._released.set()
            self._released = None
