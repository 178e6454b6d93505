"""What all transfers of a session share."""

from __future__ import annotations

from asyncms.transfer.budget import DEFAULT_BUDGET, Budget
from asyncms.transfer.concurrency import Limiters

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
