"""The parts of a download by several workers, in any order: for destinations that have a place for every byte.

A worker draws a part, handles it to its end and draws again. The first failure cancels the others and is raised as it is.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio

from asyncms.transfer.discovery import Discovered
from asyncms.transfer.part import PartReader

__all__ = ["for_each_part"]


async def for_each_part(found: Discovered, handle: Callable[[PartReader], Awaitable[None]]) -> None:
    """Call ``handle`` for the first part and all that follow, at most ``config.concurrency`` at once; it reads them.

    Raises what the first failing ``handle`` raises, when none is running any more; ChecksumMismatchError if all succeeded and
    the bytes are not the stored ones.
    """
    failures: list[Exception] = []

    async def work(part: PartReader | None) -> None:
        try:
            while part is not None:
                await handle(part)
                part.close()
                part = draw()
        except Exception as error:  # noqa: BLE001 - whatever it is, it ends the download
            failures.append(error)
            group.cancel_scope.cancel()
        finally:
            if part is not None:
                part.close()

    def draw() -> PartReader | None:
        span = next(found.rest, None)
        return None if span is None else found.part(span)

    check = found.check
    async with anyio.create_task_group() as group:
        group.start_soon(work, found.first)
        for _ in range(1, found.request.config.concurrency):
            part = draw()
            if part is None:
                break
            group.start_soon(work, part)
        if check.asks:
            group.start_soon(check.look_up)
    if failures:
        raise failures[0]
    check.compare()
