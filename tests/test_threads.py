"""What threads leave behind when their task is cancelled."""

from __future__ import annotations

import asyncio
import os
import threading
from pathlib import Path

import anyio
import anyio.to_thread
import pytest

from asyncms.threads import THREADS, compute, cores, open_in_thread, run_theirs
from tests.threads import HeldUp, Opened


async def test_what_is_opened_is_given() -> None:
    opened = await open_in_thread(Opened, Opened.close)
    assert not opened.is_closed
    with pytest.raises(ZeroDivisionError):
        await open_in_thread(lambda: 1 / 0, abs)


async def test_what_is_opened_after_the_task_was_cancelled_is_closed() -> None:
    opened, hold = Opened(), HeldUp()
    task = await hold.cancelled(open_in_thread(hold.before(lambda: opened), Opened.close))
    # At once: a pipe would keep it waiting.
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not opened.is_closed
    hold.let_go()
    assert await opened.closed()


async def test_no_kind_of_cancellation_waits_for_what_is_being_opened() -> None:
    opened, hold = Opened(), HeldUp()
    with anyio.fail_after(10), anyio.CancelScope() as scope:

        async def cancel() -> None:
            await hold.begun()
            scope.cancel()

        async with anyio.create_task_group() as group:
            group.start_soon(cancel)
            await open_in_thread(hold.before(lambda: opened), Opened.close)
    assert scope.cancelled_caught
    assert not opened.is_closed
    hold.let_go()
    assert await opened.closed()


async def test_what_is_opened_at_the_moment_of_cancelling_is_closed() -> None:
    opened, loop = Opened(), asyncio.get_running_loop()

    def open_last() -> Opened:
        # The loop hears of this just before it hears that the thread is done.
        loop.call_soon_threadsafe(task.cancel)
        return opened

    task = asyncio.create_task(open_in_thread(open_last, Opened.close))
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await opened.closed()


async def test_a_callers_object_is_his_own_after_a_cancellation() -> None:
    hold, calls = HeldUp(), list[str]()

    def use() -> None:
        calls.append("used")

    task = await hold.cancelled(run_theirs(hold.before(use), stop=lambda: calls.append("stop")))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert calls == ["stop", "used"]


async def test_a_callers_object_that_blocks_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.threads.GRACE", 0.0)
    hold = HeldUp()
    task = await hold.cancelled(run_theirs(hold.before(lambda: None)))
    with pytest.raises(asyncio.CancelledError):
        await task
    hold.let_go()


async def test_callers_objects_that_block_hold_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.threads.PATIENCE", 0.001)
    end, running = threading.Event(), threading.Semaphore(0)

    def block() -> None:
        running.release()
        assert end.wait(20)

    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            for _ in range(THREADS + 3):
                group.start_soon(run_theirs, block)
            await asyncio.to_thread(lambda: [running.acquire() for _ in range(THREADS + 3)])
            assert await run_theirs(lambda: 5) == 5
            assert await open_in_thread(lambda: 6, abs) == 6
            end.set()
    with pytest.raises(ZeroDivisionError):
        await run_theirs(lambda: 1 / 0)


async def test_who_waits_for_a_thread_is_cancelled_at_once() -> None:
    end = threading.Event()
    calls = list[int]()
    async with anyio.create_task_group() as group:
        for _ in range(THREADS):
            group.start_soon(run_theirs, end.wait, 20)
        await anyio.wait_all_tasks_blocked()
        task = asyncio.create_task(run_theirs(calls.append, 1))
        await anyio.wait_all_tasks_blocked()
        task.cancel()
        await asyncio.wait([task])
        end.set()
    assert task.cancelled()
    assert not calls


async def test_pipes_that_nobody_opens_at_their_other_end_hold_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.threads.PATIENCE", 0.001)
    pipe, file = tmp_path / "pipe", tmp_path / "file"
    os.mkfifo(pipe)
    file.write_bytes(b"x")
    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            for _ in range(THREADS + 3):
                group.start_soon(open_in_thread, lambda: pipe.open("rb").close(), lambda _: None)
            await anyio.wait_all_tasks_blocked()
            (await open_in_thread(lambda: file.open("rb"), lambda opened: opened.close())).close()
            assert await anyio.to_thread.run_sync(file.read_bytes) == b"x"
            other_end = await open_in_thread(lambda: pipe.open("wb"), lambda opened: opened.close())
    # Not before: who opens it after that would wait for another one.
    other_end.close()


class Rush:
    """Calls that note how many of them run at once, and wait until so many do, or are told to end."""

    def __init__(self, expected: int) -> None:
        self._lock = threading.Lock()
        self._running = self.most = 0
        self._expected = expected
        self.is_full = threading.Event()
        self.end = threading.Event()

    def __call__(self) -> None:
        with self._lock:
            self._running += 1
            self.most = max(self.most, self._running)
            if self._running == self._expected:
                self.is_full.set()
        assert self.end.wait(20)
        with self._lock:
            self._running -= 1


@pytest.mark.parametrize(("processors", "at_once"), [(1, 1), (2, 1), (4, 3)])
async def test_digests_leave_a_processor_to_the_event_loop(
    processors: int, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.threads.cores", lambda: processors)
    rush = Rush(at_once)
    async with anyio.create_task_group() as group:
        for _ in range(8):
            group.start_soon(compute, rush)
        await asyncio.to_thread(rush.is_full.wait, 10)
        for _ in range(20):  # whatever else would begin
            await asyncio.to_thread(os.getpid)
        rush.end.set()
    assert rush.most == at_once
    assert cores() >= 1


async def test_digests_that_block_hold_up_others_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.threads.cores", lambda: 2)
    monkeypatch.setattr("asyncms.threads.PATIENCE", 0.001)
    blocking = Rush(3)
    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(compute, blocking)
            await asyncio.to_thread(blocking.is_full.wait, 10)
            assert await compute(lambda: 5) == 5
            blocking.end.set()
    monkeypatch.setattr("asyncms.threads.PATIENCE", 10)
    later = Rush(1)
    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(compute, later)
        await asyncio.to_thread(later.is_full.wait, 10)
        for _ in range(20):
            await asyncio.to_thread(os.getpid)
        later.end.set()
    assert later.most == 1, "there is one again when none blocks"


async def test_a_digest_that_waits_for_its_turn_is_cancelled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.threads.cores", lambda: 2)
    first, calls = Rush(1), list[int]()
    async with anyio.create_task_group() as group:
        group.start_soon(compute, first)
        await asyncio.to_thread(first.is_full.wait, 10)
        task = asyncio.create_task(compute(calls.append, 1))
        await anyio.wait_all_tasks_blocked()
        task.cancel()
        await asyncio.wait([task])
        first.end.set()
    assert task.cancelled()
    assert not calls
    with pytest.raises(ZeroDivisionError):
        await compute(lambda: 1 / 0)


async def test_digests_come_in_the_order_in_which_they_were_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.threads.cores", lambda: 2)
    monkeypatch.setattr("asyncms.threads.PATIENCE", 0.001)
    first, order = Rush(1), list[int]()
    async with anyio.create_task_group() as group:
        group.start_soon(compute, first)
        await asyncio.to_thread(first.is_full.wait, 10)
        monkeypatch.setattr("asyncms.threads.PATIENCE", 10)
        for number in range(3):
            group.start_soon(compute, order.append, number)
        await anyio.wait_all_tasks_blocked()
        monkeypatch.setattr("asyncms.threads.PATIENCE", 0.001)
        for number in range(3, 6):
            # These lose patience, and get a thread in place of the one that blocks; those before them are first.
            group.start_soon(compute, order.append, number)
        with anyio.fail_after(10):
            while len(order) < 6:
                await asyncio.to_thread(os.getpid)
        first.end.set()
    assert order == list(range(6))


def test_digests_on_trio() -> None:
    async def main() -> list[int]:
        digests: list[int] = []

        async def one(number: int) -> None:
            digests.append(await compute(lambda: number))

        async with anyio.create_task_group() as group:
            for number in range(6):
                group.start_soon(one, number)
        return digests

    assert sorted(anyio.run(main, backend="trio")) == list(range(6))
