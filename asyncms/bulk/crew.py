"""Workers that draw jobs from pages which something feeds.

The feed runs at most `PAGES_AHEAD` pages ahead. As many workers as requests may be in flight draw jobs in order, one after the
other: a task per job would cost as much as a small object's request. Workers report the failures of their jobs themselves;
what they raise is a defect or the caller's own error, ends the run and is raised as it is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

__all__ = ["PAGES_AHEAD", "Crew", "repeating"]

PAGES_AHEAD = 2
"""A page holds up to 1,000 keys."""

PULSE = 0.1
"""Seconds."""

J = TypeVar("J")


@asynccontextmanager
async def repeating(call: Callable[[], object]) -> AsyncIterator[None]:
    """Call it every `PULSE` within the block: what has to be done now and then costs less so than object by object.

    Raises what it raises, where it does; what the block raises, as it is.
    """
    failure: Exception | None = None

    async def beat() -> None:
        nonlocal failure
        while True:
            await anyio.sleep(PULSE)
            try:
                call()
            except Exception as error:  # noqa: BLE001 - raised below, without a group around it
                failure = error
                tasks.cancel_scope.cancel()

    own: Exception | None = None
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(beat)
        try:
            yield
        except Exception as error:  # noqa: BLE001 - as above
            own = error
        tasks.cancel_scope.cancel()
    if own is not None:
        raise own
    if failure is not None:
        raise failure


class Crew(Generic[J]):
    """Performs all jobs of a feed. For one run."""

    def __init__(self, workers: int, perform: Callable[[J], Awaitable[None]]) -> None:
        self._perform = perform
        self._limit = workers
        self._workers = 0
        self._page: list[J] = []
        self._turn = anyio.Lock()
        self._send: MemoryObjectSendStream[list[J]]
        self._receive: MemoryObjectReceiveStream[list[J]]
        self._send, self._receive = anyio.create_memory_object_stream[list[J]](PAGES_AHEAD)

    async def run(self, feed: Callable[[Callable[[list[J]], Awaitable[None]]], Awaitable[None]]) -> None:
        """Call ``feed`` with a function that takes a page, until it returns, and perform all jobs of the pages."""
        try:
            with self._receive:
                async with anyio.create_task_group() as tasks:

                    async def give(page: list[J]) -> None:
                        # No more workers than there are jobs.
                        for _ in range(min(len(page), self._limit - self._workers)):
                            self._workers += 1
                            tasks.start_soon(self._work)
                        if page:
                            await self._send.send(page)

                    with self._send:
                        await feed(give)
        except BaseExceptionGroup as group:
            # The first failure cancels the others, but several may fail of the same cause, such as a closed pipe.
            if len({type(error) for error in group.exceptions}) == 1:
                raise group.exceptions[0] from None
            raise

    async def _work(self) -> None:
        while True:
            while not self._page:
                async with self._turn:
                    if not self._page:
                        try:
                            page = await self._receive.receive()
                        except anyio.EndOfStream:
                            return
                        page.reverse()
                        self._page = page
            await self._perform(self._page.pop())
