"""Blocking calls in worker threads that leave something behind: files that are made or get their name.

anyio's worker threads are awaited to their end by a task that anyio cancels. One that asyncio itself cancels (`asyncio.timeout`,
`asyncio.wait_for`, `Task.cancel`) goes on at once, while the thread still runs: what it cleans up would come too early. So the call
is made in a task of its own, which only anyio can cancel.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, TypeVarTuple, Unpack

import anyio
import anyio.to_thread

__all__ = ["run_to_end"]

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
