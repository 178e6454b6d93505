"""For contenders that have ranged requests but no parallel transfer of their own: parts in order, or in any order."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable

from benchmarks.macro.contenders.interface import PART_SIZE, PARTS_IN_FLIGHT, Block

__all__ = ["ordered", "parallel"]


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


async def parallel(fetch: Callable[[int, int], Awaitable[None]], size: int) -> None:
    """``fetch(first, length)`` for all parts, `PARTS_IN_FLIGHT` at a time."""
    starts = iter(range(0, size, PART_SIZE))

    async def work() -> None:
        for first in starts:
            await fetch(first, min(PART_SIZE, size - first))

    async with asyncio.TaskGroup() as group:
        for _ in range(PARTS_IN_FLIGHT):
            group.create_task(work())
