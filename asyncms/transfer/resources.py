"""What all transfers of a session share."""

from __future__ import annotations

from collections.abc import Hashable

from asyncms.config import TransferConfig
from asyncms.transfer.budget import DEFAULT_BUDGET, Budget
from asyncms.transfer.concurrency import Limiter, Limiters
from asyncms.transfer.hedge import Hedger, Hedgers

__all__ = ["Resources"]


class Resources:
    """One per session; its clients' transfers take from it.

    Args:
        memory_budget: bytes that all transfers together may hold; see `asyncms.transfer.budget`.

    Raises ConfigError for an unusable budget.
    """

    def __init__(self, memory_budget: int = DEFAULT_BUDGET) -> None:
        self.budget: Budget = Budget(memory_budget)
        self.limiters: Limiters = Limiters()
        self.hedgers: Hedgers = Hedgers()

    def shared(self, key: Hashable, config: TransferConfig) -> tuple[Limiter | None, Hedger | None]:
        """What a download with these settings shares with others of the same key, an endpoint and bucket."""
        limiter = self.limiters.of(key) if config.concurrency is None else None
        return limiter, self.hedgers.of(key) if config.hedge else None
