"""An event loop whose clock passes only when everybody waits for it, and then at once."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

__all__ = ["run"]

T = TypeVar("T")
PATIENCE = 5.0
"""Seconds, real ones, for threads, and for bytes on their way over the loopback."""


class _Selector(selectors.DefaultSelector):
    def __init__(self, in_transit: Callable[[], bool]) -> None:
        super().__init__()
        self.passed = 0.0
        self._in_transit = in_transit

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None or self._in_transit():
            ready = super().select(PATIENCE)
            assert ready, "everything waits, and no timer, thread or socket ends it"
            return ready
        self.passed += timeout
        return []


class _Loop(asyncio.SelectorEventLoop):
    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        # Without the limit that Python 3.12 has: it would pass at once, and threads end in real time.
        await super().shutdown_default_executor()


def run(body: Callable[[], Awaitable[T]], in_transit: Callable[[], bool] = lambda: False) -> T:
    """The result of the coroutine function.

    Args:
        body: its first thing may be to note ``asyncio.get_running_loop().time``.
        in_transit: whether bytes are on their way between sockets: no time passes meanwhile.
    """
    selector = _Selector(in_transit)
    loop = _Loop(selector)
    loop.time = lambda: selector.passed  # type: ignore[method-assign]
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(_coroutine(body))


async def _coroutine(body: Callable[[], Awaitable[T]]) -> T:
    return await body()
