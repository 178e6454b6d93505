"""Stores many small files with few thread calls.

A thread call costs more CPU than a small file's bytes do. So the first task that has a file takes the thread; those that come
meanwhile wait, and the first of them then takes all that wait with it. With a fast disk few wait and little is gained or
lost; under load the batches grow by themselves. A slow disk shows as a long queue, and gets more threads.
"""

from __future__ import annotations

from collections.abc import Callable

import anyio
import anyio.to_thread

__all__ = ["FileWriter"]

QUEUE_PER_THREAD = 16


class _Job:
    __slots__ = ("error", "is_done", "store", "woken")

    def __init__(self, store: Callable[[], object]) -> None:
        self.store = store
        self.woken: anyio.Event | None = None
        self.is_done = False
        self.error: Exception | None = None


class FileWriter:
    """Runs blocking calls in worker threads, those that come at the same time in one. For one event loop."""

    __slots__ = ("_active", "_waiting")

    def __init__(self) -> None:
        self._waiting: list[_Job] = []
        self._active = 0

    async def run(self, store: Callable[[], object]) -> None:
        """Run it in a thread; raises what it raises.

        Cancelled while it waits, it is never run; once it runs, its end is awaited.
        """
        job = _Job(store)
        if self._active and len(self._waiting) < QUEUE_PER_THREAD * self._active:
            await self._wait(job)
        else:
            self._active += 1
            await self._lead(job)
        if job.error is not None:
            raise job.error

    async def _wait(self, job: _Job) -> None:
        job.woken = anyio.Event()
        self._waiting.append(job)
        try:
            await job.woken.wait()
        except BaseException:
            if job in self._waiting:
                self._waiting.remove(job)
            else:
                # In a batch, which ends soon, or has not begun because its leader was cancelled too.
                with anyio.CancelScope(shield=True):
                    await job.woken.wait()
                if not job.is_done:
                    self._hand_over()
            raise
        if not job.is_done:
            await self._lead(job)

    async def _lead(self, job: _Job) -> None:
        """Run this job and all that wait, in one thread call; then the next in the queue leads."""
        batch = [job, *self._waiting]
        self._waiting.clear()
        try:
            # Not abandoned when cancelled, so its end is seen in any case.
            await anyio.to_thread.run_sync(_run_all, batch)
        finally:
            # Where cancellation came before the thread, nothing of the batch has run: the others have not asked for that.
            left = [other for other in batch[1:] if not other.is_done]
            self._waiting[:0] = left
            for other in batch[1:]:
                if other.is_done and other.woken is not None:
                    other.woken.set()
            self._hand_over()

    def _hand_over(self) -> None:
        if self._waiting:
            job = self._waiting.pop(0)
            assert job.woken is not None
            job.woken.set()
        else:
            self._active -= 1


def _run_all(batch: list[_Job]) -> None:
    for job in batch:
        try:
            job.store()
        except Exception as error:  # noqa: BLE001 - it is raised in the task that asked
            job.error = error
        job.is_done = True
