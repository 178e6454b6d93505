"""Blocking calls in worker threads that leave something behind: files that are made, opened, written to or get their name.

anyio's worker threads are awaited to their end by a task that anyio cancels. One that asyncio itself cancels (`asyncio.timeout`,
`asyncio.wait_for`, `Task.cancel`) goes on at once, while the thread still runs: what it cleans up would come too early. So the call
is made in a task of its own, which only anyio can cancel.

What a thread returns is lost then all the same. So it keeps what it opens where the one who cleans up finds it, or
`open_in_thread` has it closed.

What the caller gave to read from, to write to or to open may block for ever. It is called in other threads than all else, and a
cancellation does not wait for it for ever.

What takes the processor leaves the event loop a core of its own, where there is more than one.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from math import inf
from typing import Generic, Self, TypeVar, TypeVarTuple, Unpack

import anyio
import anyio.to_thread
from anyio import CapacityLimiter
from anyio.lowlevel import RunVar

__all__ = ["compute", "cores", "open_in_thread", "run_theirs", "run_to_end"]

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")

THREADS = 40
"""Threads that use what callers gave, as long as nothing of it blocks for `PATIENCE`."""
PATIENCE = 0.5
"""Seconds to wait for one of them before there is one more."""
GRACE = 1.0
"""Seconds that a call has to return after a cancellation."""


async def run_to_end(function: Callable[[Unpack[Arguments]], Result], *arguments: *Arguments) -> Result:
    """Call it in a thread; no cancellation of any kind is raised before it has returned. It costs a task beside the thread.

    Raises what it raises.
    """
    results: list[Result] = []
    errors: list[Exception] = []

    async def run() -> None:
        try:
            results.append(await anyio.to_thread.run_sync(function, *arguments))
        except Exception as error:  # noqa: BLE001 - raised below, not in a group
            errors.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
    try:
        if errors:
            raise errors[0]
        return results[0]
    finally:
        # A failure knows this frame, and would be known by it.
        errors.clear()


async def open_in_thread(function: Callable[[], Result], close: Callable[[Result], object]) -> Result:
    """Call it in a thread, for what it opens; if the task is cancelled meanwhile, that is closed.

    It is not waited for then: a pipe may wait for its other end for ever. Raises what it raises.
    """
    opened: list[Result] = []
    is_abandoned = False
    lock = threading.Lock()

    def run() -> None:
        result = function()
        with lock:
            if not is_abandoned:
                opened.append(result)
                return
        close(result)

    try:
        async with _turn() as limiter:
            await anyio.to_thread.run_sync(run, abandon_on_cancel=True, limiter=limiter)
    except BaseException:
        with lock:
            is_abandoned = True
        for result in opened:
            close(result)
        raise
    return opened[0]


async def run_theirs(
    function: Callable[[Unpack[Arguments]], Result],
    *arguments: *Arguments,
    stop: Callable[[], object] | None = None,
) -> Result:
    """Call in a thread what uses an object of the caller's.

    A cancellation is raised when it has returned, so that the caller has the object for himself again; or after `GRACE` seconds: a
    pipe may have nothing to give for ever. Raises what it raises.

    Args:
        function: and its arguments.
        stop: called at a cancellation, to make ``function`` return soon, and not use the object again if it was not waited for.
    """
    call = _Call(function, arguments)
    async with _turn() as limiter:
        try:
            return await anyio.to_thread.run_sync(call, abandon_on_cancel=True, limiter=limiter)
        except anyio.get_cancelled_exc_class():
            if stop is not None:
                stop()
            with anyio.move_on_after(GRACE, shield=True):
                # Not by an event: a thread that has been given up must not wait for an event loop, which may have ended.
                while call.is_in_use():  # noqa: ASYNC110
                    await anyio.sleep(GRACE / 1000)
            raise


class _Call(Generic[Result]):
    def __init__(self, function: Callable[..., Result], arguments: tuple[object, ...]) -> None:
        self._function = function
        self._arguments = arguments
        self._lock = threading.Lock()
        self._is_running = self._is_given_up = False

    def __call__(self) -> Result:
        with self._lock:
            self._is_running = not self._is_given_up
        if not self._is_running:
            raise RuntimeError("cancelled before it began")
        try:
            return self._function(*self._arguments)
        finally:
            self._is_running = False

    def is_in_use(self) -> bool:
        """Whether it is under way. If it has not begun it will not."""
        with self._lock:
            self._is_given_up = True
            return self._is_running


def cores() -> int:
    """Processors that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


async def compute(function: Callable[[Unpack[Arguments]], Result], *arguments: *Arguments) -> Result:
    """Call in a thread what takes the processor: digests of many bytes. Raises what it raises.

    One less at a time than there are `cores`, as the event loop needs one: with as many digests under way as an upload has parts, all
    else on the loop waits several times as long, and their buffers fit into no cache (`benchmarks/loop_lag.py`). First come, first
    served. What blocks all the same, by reading a file of a server that is gone, holds up the others for `PATIENCE`.
    """
    return await anyio.to_thread.run_sync(function, *arguments, limiter=_own().computing)


class _Turns(CapacityLimiter):
    """So many at a time, in the order in which they came; and one more for each that has had its turn for `PATIENCE`, until it ends."""

    def __new__(cls, _: int) -> Self:
        return object.__new__(cls)

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: deque[anyio.Event] = deque()
        self._begun: dict[object, float] = {}
        """When, the oldest first; without those for which there is one more."""

    async def __aenter__(self) -> None:
        await self.acquire_on_behalf_of(anyio.get_current_task().id)

    async def __aexit__(self, *_: object) -> None:
        self.release_on_behalf_of(anyio.get_current_task().id)

    async def acquire_on_behalf_of(self, borrower: object) -> None:
        if not self._free or self._waiting:
            event = anyio.Event()
            self._waiting.append(event)
            try:
                while not event.is_set():
                    # It keeps its place meanwhile.
                    with anyio.move_on_after(PATIENCE):
                        await event.wait()
                    self._stand_in()
            except BaseException:
                if event.is_set():
                    self._free += 1
                    self._pass_on()
                else:
                    self._waiting.remove(event)
                raise
        else:
            self._free -= 1
        self._begun[borrower] = time.monotonic()

    def release_on_behalf_of(self, borrower: object) -> None:
        if self._begun.pop(borrower, None) is not None:
            self._free += 1
            self._pass_on()

    def _pass_on(self) -> None:
        while self._free and self._waiting:
            self._free -= 1
            self._waiting.popleft().set()

    def _stand_in(self) -> None:
        now = time.monotonic()
        for borrower in [borrower for borrower, begun in self._begun.items() if now - begun >= PATIENCE]:
            del self._begun[borrower]
            self._free += 1
        self._pass_on()


class _Threads:
    """How many there may be, in one event loop."""

    def __init__(self) -> None:
        self.limiter = CapacityLimiter(THREADS)
        self.queue = anyio.Lock()
        self.unlimited = CapacityLimiter(inf)
        self.computing = _Turns(max(cores() - 1, 1))


_threads: RunVar[_Threads] = RunVar("asyncms.threads")


def _own() -> _Threads:
    threads = _threads.get(None)
    if threads is None:
        threads = _Threads()
        _threads.set(threads)
    return threads


@asynccontextmanager
async def _turn() -> AsyncIterator[CapacityLimiter]:
    """One of the threads; the limiter to take it by. Objects that block do not hold up others for long: who has waited in vain gets
    one more.
    """
    threads = _own()
    limiter, borrower = threads.limiter, object()
    if limiter.available_tokens >= 1:
        limiter.acquire_on_behalf_of_nowait(borrower)
    else:
        async with threads.queue:
            with anyio.move_on_after(PATIENCE) as scope:
                await limiter.acquire_on_behalf_of(borrower)
            if scope.cancelled_caught:
                limiter.total_tokens += 1
                await limiter.acquire_on_behalf_of(borrower)
    try:
        yield threads.unlimited
    finally:
        limiter.release_on_behalf_of(borrower)
