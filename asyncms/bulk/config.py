"""How a bulk run goes about its work.

Requests in flight are counted once for all objects of a run (`asyncms.transfer.concurrency.Slots`): one for each object, in the order
of the source, and one for each further range or part of a large object, as soon as one is free; those of large objects' ranges
are within what the bucket's limiter has found to be fastest, too. Memory is the session's (`asyncms.transfer.budget`). So there is
nothing to weigh here, no object waits for more than one request to end, and none is passed by those behind it.

No more requests are in flight than the client has connections: one that waits for a connection does no work, and would fail
if the others held theirs for longer than ``Config.pool_timeout``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asyncms.config import TransferConfig
from asyncms.errors import ConfigError
from asyncms.value import Value

__all__ = ["OBJECT", "BulkConfig"]

OBJECT = 256 << 10
"""Bytes that take about as long as a request."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class BulkConfig(Value):
    """How many objects are transferred together. Memory is limited by ``Session(memory_budget=…)``.

    Raises ConfigError for a value that cannot work.
    """

    concurrency: int = 64
    """Requests in flight for all objects together, fewer than ``Config.max_pool_connections``: one is the listing's."""
    transfer: TransferConfig = field(default_factory=TransferConfig)
    """How each object is transferred."""
    tells_progress: bool = True
    """Whether ``Callback`` of a download is told of `asyncms.bulk.ObjectStarted` and `BytesReceived`, most of all events."""

    def __post_init__(self) -> None:
        value = self.concurrency
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise ConfigError(f"BulkConfig.concurrency must be a whole number of at least 1, not {value!r}")

    def within(self, connections: int | None) -> BulkConfig:
        """These settings for a client with so many connections; None: nobody knows."""
        if connections is None or connections >= self.concurrency:
            return self
        return replace(self, concurrency=connections)
