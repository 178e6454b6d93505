from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Callable, Iterator

import anyio
import anyio.lowlevel
import anyio.to_thread
import pytest

from asyncms.transfer import writer
from asyncms.transfer.writer import FileWriter
from tests.threads import HeldUp


async def store(files: FileWriter, call: Callable[[], object], size: int) -> None:
    if not files.try_now(size, call):
        await files.run(call)


async def test_what_comes_meanwhile_shares_a_thread_call(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    run_all = writer._run_all

    def count(batch: list[writer._Job]) -> None:
        calls.append(len(batch))
        run_all(batch)

    monkeypatch.setattr(writer, "_run_all", count)
    files, gate, done = FileWriter(), threading.Event(), []
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(files.run, gate.wait)
        await anyio.wait_all_tasks_blocked()
        for number in range(10):
            tasks.start_soon(files.run, lambda number=number: done.append(number))
        await anyio.wait_all_tasks_blocked()
        assert done == []
        gate.set()
    assert sorted(done) == list(range(10))
    assert calls == [1, 10]


async def test_a_long_queue_gets_another_thread() -> None:
    files, gate, done = FileWriter(), threading.Event(), []
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(files.run, gate.wait)
        await anyio.wait_all_tasks_blocked()
        async with anyio.create_task_group() as others:
            for number in range(writer.QUEUE_PER_THREAD + 1):
                others.start_soon(files.run, lambda number=number: done.append(number))
        # The first one still runs.
        assert len(done) == writer.QUEUE_PER_THREAD + 1
        gate.set()
    assert files._active == 0


async def test_an_error_belongs_to_its_own_file() -> None:
    files, gate = FileWriter(), threading.Event()
    outcome: list[str] = []

    async def ask(number: int) -> None:
        try:
            await files.run(lambda: 1 / number)
        except ZeroDivisionError:
            outcome.append("failed")
        else:
            outcome.append("stored")

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(files.run, gate.wait)
        await anyio.wait_all_tasks_blocked()
        for number in (1, 0, 2):
            tasks.start_soon(ask, number)
        await anyio.wait_all_tasks_blocked()
        gate.set()
    assert sorted(outcome) == ["failed", "stored", "stored"]


@pytest.mark.parametrize("moment", ["waiting", "leading", "handed over"])
async def test_cancelled(moment: str) -> None:
    files, gate, done = FileWriter(), threading.Event(), []
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(files.run, gate.wait)
        await anyio.wait_all_tasks_blocked()
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as others:
                others.start_soon(files.run, lambda: done.append("cancelled"))
                await anyio.wait_all_tasks_blocked()
                tasks.start_soon(files.run, lambda: done.append("other"))
                await anyio.wait_all_tasks_blocked()
                if moment == "handed over":
                    files._waiting[0].woken.set()  # type: ignore[union-attr]
                    files._waiting.pop(0)
                    files._active += 1
                if moment == "leading":
                    gate.set()
                    await anyio.to_thread.run_sync(lambda: None)
                scope.cancel()
        gate.set()
    assert files._active == 0
    assert "other" in done
    if moment != "leading":
        assert "cancelled" not in done
    await files.run(lambda: done.append("next"))
    assert done[-1] == "next"


async def test_a_batch_whose_leader_asyncio_cancels_is_run_once() -> None:
    files, hold, done = FileWriter(), HeldUp(), []
    gate = threading.Event()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(files.run, gate.wait)
        await anyio.wait_all_tasks_blocked()

        async def lead() -> None:
            # The next one to lead, with the other in its batch.
            await files.run(hold.before(lambda: done.append("leader")))

        async def release() -> None:
            await anyio.wait_all_tasks_blocked()
            tasks.start_soon(files.run, lambda: done.append("other"))
            await anyio.wait_all_tasks_blocked()
            gate.set()

        tasks.start_soon(release)
        leader = await hold.cancelled(lead())
        assert not leader.done()
        assert done == []
        hold.let_go()
        with pytest.raises(asyncio.CancelledError):
            await leader
    assert done == ["leader", "other"]
    assert (files._active, files._waiting) == (0, [])


async def test_cancelled_all_at_once() -> None:
    files, done = FileWriter(), []
    for turns in range(6):
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as tasks:
                for number in range(40):
                    tasks.start_soon(files.run, lambda number=number: done.append(number))
                for _ in range(turns):
                    await anyio.lowlevel.checkpoint()
                scope.cancel()
        assert (files._active, files._waiting) == (0, [])


async def test_small_files_are_stored_on_the_spot_while_the_disk_is_quick() -> None:
    loop_thread, now = threading.get_ident(), 0.0
    threads: list[bool] = []
    spent: Iterator[float] = itertools.repeat(0.0)

    def clock() -> float:
        nonlocal now
        now += next(spent)
        return now

    files = FileWriter(clock=clock)

    async def inline(count: int, size: int = 1) -> set[bool]:
        threads.clear()
        for _ in range(count):
            await store(files, lambda: threads.append(threading.get_ident() == loop_thread), size)
        return set(threads)

    assert await inline(writer.FIRST_IN_THREADS) == {False}
    assert await inline(50) == {True}
    assert await inline(2, writer.INLINE_SIZE + 1) == {False}
    # One that takes its time is forgiven, a slow disk is not.
    spent = itertools.chain([0.0, 0.03], itertools.repeat(0.0))
    assert await inline(200) == {True}
    spent = itertools.chain([0.0, 0.06], itertools.repeat(0.0))
    assert await inline(1) == {True}
    assert await inline(writer.FIRST_IN_THREADS * 4) == {False}
    assert await inline(1) == {True}
    spent = itertools.chain([0.0, 0.06], itertools.repeat(0.0))
    assert await inline(1) == {True}
    assert await inline(writer.FIRST_IN_THREADS * 8) == {False}
    assert await inline(1) == {True}


async def test_an_error_on_the_spot_belongs_to_its_file() -> None:
    files = FileWriter()
    for _ in range(writer.FIRST_IN_THREADS):
        await store(files, lambda: None, 1)
    with pytest.raises(ZeroDivisionError):
        await store(files, lambda: 1 / 0, 1)
    await store(files, lambda: None, 1)
