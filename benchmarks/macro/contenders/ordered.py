"""Ordered delivery for contenders that have ranged requests but no ordered parallel stream of their own."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable

from benchmarks.macro.contenders.interface import PART_SIZE, PARTS_IN_FLIGHT, Block

__all__ = ["ordered"]


async def ordered(fetch: Callable[[int, int], Awaitable[Block]], size: int) -> AsyncIterator[Block]:
    """``fetch(first, length)`` for all parts, `PARTS_IN_FLIGHT` at a time, results in order."""
    starts = iter(range(0, size, PART_SIZE))
    window: deque[asyncio.Future[Block]] = deque()

    def begin() -> None:
        for first in starts:
            window.append(asyncio.ensure_future(fetch(first, min(PART_SIZE, size - first))))
            if len(window) == PARTS_IN_FLIGHT:
                return

    begin()
    try:
        while window:
            part = await window.popleft()
            begin()
            yield part
    finally:
        for future in window:
            future.cancel()
