"""A task that asyncio cancels while its call in a thread is under way."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine
from typing import Any

__all__ = ["HeldUp", "Opened"]


class Opened:
    """What a thread has opened."""

    def __init__(self) -> None:
        self._is_closed = threading.Event()

    @property
    def is_closed(self) -> bool:
        return self._is_closed.is_set()

    def close(self) -> None:
        assert not self.is_closed
        self._is_closed.set()

    async def closed(self) -> bool:
        """Whether it is, in time."""
        return await asyncio.to_thread(self._is_closed.wait, 10)


class HeldUp:
    """Calls in threads that wait for the test."""

    def __init__(self) -> None:
        self._begun = threading.Event()
        self._may_go_on = threading.Event()

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, held up before it does anything."""

        def held_up(*arguments: Any, **more: Any) -> Any:
            self._begun.set()
            assert self._may_go_on.wait(10)
            return function(*arguments, **more)

        return held_up

    def let_go(self) -> None:
        self._may_go_on.set()

    async def begun(self) -> None:
        """A call is held up."""
        await asyncio.to_thread(self._begun.wait, 10)

    async def cancelled(self, running: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """It as a task that was cancelled while a call was held up, and has had time to end."""
        task = asyncio.create_task(running)
        await self.begun()
        task.cancel()
        for _ in range(20):  # whatever it would do in other threads meanwhile
            await asyncio.to_thread(os.getpid)
        return task
