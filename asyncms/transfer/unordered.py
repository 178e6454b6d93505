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
    """Call ``handle`` for the first part and all that follow; it reads them. At most ``config.concurrency`` at once, or as many
    as the limiter lets.

    Raises what the first failing ``handle`` raises, when none is running any more; ChecksumMismatchError if all succeeded and
    the bytes are not the stored ones.
    """
    limiter, rivals = found.request.limiter, found.rivals
    failures: list[Exception] = []
    following = next(found.rest, None)
    drawn = anyio.Event()
    in_flight = 0

    async def work(part: PartReader) -> None:
        nonlocal in_flight, following
        try:
            while True:
                await handle(part)
                part.close()
                if limiter is not None:
                    # Another one's turn may have come.
                    break
                if following is None:
                    break
                part = draw()
        except Exception as error:  # noqa: BLE001 - whatever it is, it ends the download
            failures.append(error)
            group.cancel_scope.cancel()
        except BaseException:
            # Cancelled: nothing new is to start.
            following = None
            raise
        finally:
            part.close()
            in_flight -= 1
            if limiter is not None:
                limiter.leave()
                start()
            if rivals is not None and not in_flight and following is None:
                rivals.stop()

    def draw() -> PartReader:
        nonlocal following
        assert following is not None
        part = found.part(following)
        following = next(found.rest, None)
        if following is None:
            drawn.set()
        return part

    def start() -> None:
        nonlocal in_flight
        while following is not None and not failures:
            if limiter is None:
                if in_flight >= most:
                    return
            elif not limiter.try_enter():
                limiter.when_free(start)
                return
            in_flight += 1
            group.start_soon(work, draw())

    check, most = found.check, found.request.config.parts_in_flight
    try:
        async with anyio.create_task_group() as group:
            if limiter is not None:
                limiter.enter()
            in_flight = 1
            group.start_soon(work, found.first)
            start()
            if check.asks:
                group.start_soon(check.look_up)
            if rivals is not None:
                group.start_soon(rivals.watch)
            try:
                if following is not None:
                    # There may be no worker at all while all slots are others'.
                    await drawn.wait()
            except BaseException:
                # A group that is being cancelled must not be given new tasks by those who leave a slot: nobody would
                # cancel them.
                following = None
                raise
    finally:
        following = None
        if limiter is not None:
            limiter.forget(start)
    if failures:
        raise failures[0]
    check.compare()
