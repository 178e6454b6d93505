"""Stores many small files, without a thread where the disk is quick, and with few thread calls where it is not.

A small file takes about 50 µs; handing it to a thread costs more than that, and each of the thread's system calls then waits
for the interpreter's lock. So what is small is stored on the spot, as long as the disk is quick: a store may take
`ALLOWED` seconds, what it takes beyond is added up, and `PATIENCE` seconds of that send the following ones to threads, each time
twice as many. The first ones go to threads too, as nothing is known of the disk yet.

In threads: the first task that has a file takes the thread; those that come meanwhile wait, and the first of them then takes
all that wait with it. Under load the batches grow by themselves. A slow disk shows as a long queue, and gets more threads.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import anyio

from asyncms.threads import run_to_end

__all__ = ["FileWriter"]

QUEUE_PER_THREAD = 16
INLINE_SIZE = 256 * 1024
"""The largest file that is ever stored on the event loop, which all others wait for; bytes."""
ALLOWED = 0.0004
"""Seconds."""
PATIENCE = 0.05
FIRST_IN_THREADS = 16
MOST_IN_THREADS = 4096


class Pace:
    """Decides, purely, whether the next small file is stored on the spot."""

    __slots__ = ("_debt", "_left", "_next")

    def __init__(self) -> None:
        self._left = FIRST_IN_THREADS
        self._next = FIRST_IN_THREADS * 4
        self._debt = 0.0

    def is_quick(self) -> bool:
        """Whether it is; asked for each file once."""
        if self._left:
            self._left -= 1
            return False
        return True

    def took(self, seconds: float) -> None:
        """One was stored on the spot."""
        self._debt = max(0.0, self._debt + seconds - ALLOWED)
        if self._debt > PATIENCE:
            self._debt = 0.0
            self._left = self._next
            self._next = min(self._next * 2, MOST_IN_THREADS)


class _Job:
    __slots__ = ("error", "is_done", "store", "woken")

    def __init__(self, store: Callable[[], object]) -> None:
        self.store = store
        self.woken: anyio.Event | None = None
        self.is_done = False
        self.error: Exception | None = None


class FileWriter:
    """Runs blocking calls. For one event loop.

    Args:
        clock: seconds.
    """

    __slots__ = ("_active", "_clock", "_pace", "_waiting")

    def __init__(self, *, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._pace = Pace()
        self._waiting: list[_Job] = []
        self._active = 0

    def try_now(self, size: int, store: Callable[[], object]) -> bool:
        """Run it, which stores a file of that size, on the spot; False, and nothing was done, if it belongs in a thread.

        Raises what it raises.
        """
        if size > INLINE_SIZE or not self._pace.is_quick():
            return False
        started = self._clock()
        try:
            store()
        finally:
            self._pace.took(self._clock() - started)
        return True

    async def run(self, store: Callable[[], object]) -> None:
        """Run it in a thread. Raises what it raises.

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
            # Its end is seen in any case: what has not run by then is given to another thread.
            await run_to_end(_run_all, batch)
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
