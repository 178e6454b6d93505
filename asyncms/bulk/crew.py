"""Workers that draw jobs from pages which something feeds.

The feed runs at most `PAGES_AHEAD` pages ahead. As many workers as requests may be in flight draw jobs in order, one after the
other: a task per job would cost as much as a small object's request. Workers report the failures of their jobs themselves;
what they raise is a defect or the caller's own error, ends the run and is raised as it is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Generic, TypeVar

import anyio
import anyio.lowlevel
from anyio.abc import TaskGroup

__all__ = ["PAGES_AHEAD", "Crew", "one_failure", "repeating"]

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


@contextmanager
def one_failure() -> Iterator[None]:
    """What tasks raise, without a group around it where all say the same.

    The first failure cancels the others, but several may fail of the same cause, such as a closed pipe.
    """
    try:
        yield
    except BaseExceptionGroup as group:
        if len({type(error) for error in group.exceptions}) == 1:
            raise group.exceptions[0] from None
        raise


class Crew(Generic[J]):
    """Performs all jobs of a feed. For one run."""

    def __init__(self, workers: int, perform: Callable[[J], Awaitable[None]]) -> None:
        self._perform = perform
        self._limit = workers
        self._workers = 0
        self._page: list[J] = []
        """What is left of the page at work, the next job last."""
        self._pages: deque[list[J]] = deque()
        self._idle: deque[anyio.Event] = deque()
        self._room = anyio.Event()
        self._is_fed = False
        self._tasks: TaskGroup

    async def run(self, feed: Callable[[Callable[[list[J]], Awaitable[None]]], Awaitable[None]]) -> None:
        """Call ``feed`` with a function that takes a page, until it returns, and perform all jobs of the pages."""
        with one_failure():
            async with anyio.create_task_group() as self._tasks:
                await feed(self._give)
                self._is_fed = True
                self._wake(len(self._idle))

    async def _give(self, page: list[J]) -> None:
        self.put(page)
        await anyio.lowlevel.checkpoint()
        while len(self._pages) > PAGES_AHEAD:
            if self._room.is_set():
                self._room = anyio.Event()
            await self._room.wait()

    def put(self, page: list[J]) -> None:
        """As the feed's function, but however far it is ahead. Only while the feed runs."""
        if not page:
            return
        self._pages.append(page)
        self._employ(len(page))
        self._wake(min(len(page), len(self._idle)))

    def resize(self, workers: int) -> None:
        """Another number of workers from now on; those in excess end with their jobs."""
        self._limit = workers
        self._employ(len(self._page) + sum(map(len, self._pages)))

    def _employ(self, jobs: int) -> None:
        # No more workers than there are jobs.
        for _ in range(min(jobs, self._limit - self._workers)):
            self._workers += 1
            self._tasks.start_soon(self._work)

    def _wake(self, count: int) -> None:
        for _ in range(count):
            self._idle.popleft().set()

    async def _work(self) -> None:
        while True:
            while not self._page:
                if self._pages:
                    self._page = self._pages.popleft()[::-1]
                    self._room.set()
                elif self._is_fed:
                    return
                else:
                    event = anyio.Event()
                    self._idle.append(event)
                    await event.wait()
            await self._perform(self._page.pop())
            # Never one that was woken for a job and has not done it: else nobody might.
            if self._workers > self._limit:
                self._workers -= 1
                return
