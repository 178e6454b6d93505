"""A task that asyncio cancels while its call in a thread is under way."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine
from typing import Any

__all__ = ["HeldUp"]


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

    async def cancelled(self, running: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """It as a task that was cancelled while a call was held up, and has had time to end."""
        task = asyncio.create_task(running)
        await asyncio.to_thread(self._begun.wait, 10)
        task.cancel()
        for _ in range(20):  # whatever it would do in other threads meanwhile
            await asyncio.to_thread(os.getpid)
        return task
