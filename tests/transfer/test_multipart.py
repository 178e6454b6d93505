from __future__ import annotations

import anyio
import pytest

from asyncms.transfer.concurrency import Slots
from asyncms.transfer.multipart import run_workers


class Parts:
    """Work that is drawn part by part; each waits until it is let go."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.active = 0
        self.go = anyio.Semaphore(0)

    async def work(self) -> None:
        while self.left:
            self.left -= 1
            self.active += 1
            try:
                await self.go.acquire()
            finally:
                self.active -= 1


async def test_further_workers_start_as_slots_become_free() -> None:
    slots, parts = Slots(3), Parts(20)
    assert slots.try_enter()
    assert slots.try_enter()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(run_workers, 4, parts.work, slots)
        await anyio.wait_all_tasks_blocked()
        assert (parts.active, slots.in_flight) == (2, 3)
        # Another transfer ends.
        slots.leave()
        await anyio.wait_all_tasks_blocked()
        assert (parts.active, slots.in_flight) == (3, 3)
        for _ in range(20):
            parts.go.release()
    assert (parts.active, slots.in_flight) == (0, 1)


async def test_a_worker_that_never_got_a_slot_is_not_waited_for() -> None:
    slots, parts = Slots(1), Parts(3)
    assert slots.try_enter()
    for _ in range(3):
        parts.go.release()
    with anyio.fail_after(5):
        await run_workers(8, parts.work, slots)
    slots.leave()
    assert (parts.left, slots.in_flight) == (0, 0)


async def test_a_failure_gives_all_slots_back() -> None:
    slots = Slots(4)
    assert slots.try_enter()

    async def work() -> None:
        await anyio.wait_all_tasks_blocked()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await run_workers(8, work, slots)
    assert slots.in_flight == 1


async def test_a_cancelled_one_starts_no_more_workers() -> None:
    slots, parts = Slots(2), Parts(9)
    assert slots.try_enter()
    assert slots.try_enter()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(run_workers, 8, parts.work, slots)
        await anyio.wait_all_tasks_blocked()
        tasks.cancel_scope.cancel()
        slots.leave()
    assert (parts.active, parts.left > 0, slots.in_flight) == (0, True, 1)
