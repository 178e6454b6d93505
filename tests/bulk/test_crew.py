from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio
import pytest

from asyncms.bulk.crew import Crew


async def test_several_workers_that_fail_of_one_cause_raise_one_error() -> None:
    ready = anyio.Event()
    started = 0

    async def perform(_job: int) -> None:
        nonlocal started
        started += 1
        if started == 3:
            ready.set()
        await ready.wait()
        raise BrokenPipeError

    async def feed(give: Callable[[list[int]], Awaitable[None]]) -> None:
        await give([1, 2, 3])

    with pytest.raises(BrokenPipeError):
        await Crew[int](3, perform).run(feed)
