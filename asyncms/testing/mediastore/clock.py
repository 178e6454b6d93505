"""The server's time: the system's, or one that a test moves."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import threading
import time
from collections.abc import Callable
from typing import Protocol

__all__ = ["Clock", "ManualClock", "SystemClock", "Timer"]


class Timer(Protocol):
    """A call that is going to be made."""

    def cancel(self) -> None:
        """Never make it."""
        ...


class Clock(Protocol):
    """What the server asks about time. Seconds."""

    def time(self) -> float:
        """Since 1970."""
        ...

    def monotonic(self) -> float:
        """Since some moment; never goes back."""
        ...

    def call_later(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Call on the running event loop after ``delay`` seconds."""
        ...


class SystemClock:
    """The system's time and the event loop's timers."""

    def time(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def call_later(self, delay: float, callback: Callable[[], object]) -> Timer:
        return asyncio.get_running_loop().call_later(delay, callback)


class _ManualTimer:
    def __init__(self, loop: asyncio.AbstractEventLoop, callback: Callable[[], object]) -> None:
        self._loop = loop
        self._callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        self._callback = None

    def fire(self) -> None:
        self._loop.call_soon_threadsafe(self._run)

    def _run(self) -> None:
        if self._callback is not None:
            self._callback()


class ManualClock:
    """Time that stands still until `advance` moves it; from any thread."""

    def __init__(self, start: float = 1_563_571_859.379) -> None:
        self._now = start
        self._lock = threading.Lock()
        self._order = itertools.count()
        self._due: list[tuple[float, int, _ManualTimer]] = []

    def time(self) -> float:
        return self._now

    def monotonic(self) -> float:
        return self._now

    def call_later(self, delay: float, callback: Callable[[], object]) -> Timer:
        timer = _ManualTimer(asyncio.get_running_loop(), callback)
        with self._lock:
            heapq.heappush(self._due, (self._now + delay, next(self._order), timer))
        return timer

    def advance(self, seconds: float) -> None:
        """Let time pass; timers that become due run on their event loops, in their order."""
        with self._lock:
            self._now += seconds
            while self._due and self._due[0][0] <= self._now:
                heapq.heappop(self._due)[2].fire()
