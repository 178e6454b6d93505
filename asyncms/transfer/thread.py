"""Blocking calls in worker threads that leave something behind: files that are made, opened, written to or get their name.

anyio's worker threads are awaited to their end by a task that anyio cancels. One that asyncio itself cancels (`asyncio.timeout`,
`asyncio.wait_for`, `Task.cancel`) goes on at once, while the thread still runs: what it cleans up would come too early. So the call
is made in a task of its own, which only anyio can cancel.

What a thread returns is lost then all the same. So it keeps what it opens where the one who cleans up finds it, or
`open_in_thread` has it closed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar, TypeVarTuple, Unpack

import anyio
import anyio.to_thread

__all__ = ["open_in_thread", "run_to_end"]

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


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
    if errors:
        raise errors[0]
    return results[0]


async def open_in_thread(function: Callable[[], Result], close: Callable[[Result], object]) -> Result:
    """Call it in a thread, for what it opens; if the task is cancelled meanwhile, that is closed.

    It is not waited for then, unless by anyio: a pipe may wait for its other end for ever. Raises what it raises.
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
        await anyio.to_thread.run_sync(run)
    except BaseException:
        with lock:
            is_abandoned = True
        for result in opened:
            close(result)
        raise
    return opened[0]
