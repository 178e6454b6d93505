from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio
import anyio.lowlevel
import pytest

from asyncms.bulk import crew
from asyncms.bulk.crew import Crew, repeating


async def test_several_workers_that_fail_of_one_cause_raise_one_error() -> None:
    ready = anyio.Event()
    started = 0

    async def perform(_job: int) -> None:
        nonlocal started
        started += 1
        if started == 3:
            ready.set()
        await ready.wait()
        raise BrokenPipeError

    async def feed(give: Callable[[list[int]], Awaitable[None]]) -> None:
        await give([1, 2, 3])

    with pytest.raises(BrokenPipeError):
        await Crew[int](3, perform).run(feed)


async def test_repeating_calls_until_the_block_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "PULSE", 0)
    calls = 0
    enough = anyio.Event()

    def call() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            enough.set()

    async with repeating(call):
        await enough.wait()
    before = calls
    await anyio.wait_all_tasks_blocked()
    assert calls == before >= 3


async def test_what_is_repeated_and_fails_ends_the_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "PULSE", 0)

    def call() -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        async with repeating(call):
            await anyio.sleep_forever()


async def test_a_block_that_fails_raises_its_own_error() -> None:
    with pytest.raises(KeyError):
        async with repeating(lambda: None):
            raise KeyError("own")


async def test_several_may_give_pages_at_once_and_run_only_so_far_ahead() -> None:
    given: list[int] = []
    performed: list[int] = []
    go = anyio.Event()

    async def perform(job: int) -> None:
        await go.wait()
        performed.append(job)

    async def feed(give: Callable[[list[int]], Awaitable[None]]) -> None:
        async def give_some(first: int) -> None:
            for number in range(first, first + 5):
                await give([number])
                given.append(number)

        async with anyio.create_task_group() as tasks:
            for first in (0, 5, 10):
                tasks.start_soon(give_some, first)
            await anyio.wait_all_tasks_blocked()
            # One that the worker has, and those ahead.
            assert len(given) <= 1 + crew.PAGES_AHEAD
            go.set()

    with anyio.fail_after(20):
        await Crew[int](1, perform).run(feed)
    assert sorted(performed) == sorted(given) == list(range(15))


async def test_workers_that_wait_take_what_comes_later() -> None:
    performed: list[int] = []

    async def perform(job: int) -> None:
        performed.append(job)

    async def feed(give: Callable[[list[int]], Awaitable[None]]) -> None:
        for page in ([1, 2, 3], [], [4], [5, 6]):
            await give(page)
            await anyio.wait_all_tasks_blocked()

    await Crew[int](3, perform).run(feed)
    assert performed == [1, 2, 3, 4, 5, 6]


async def test_workers_in_excess_end_with_their_jobs_and_nothing_is_left_over() -> None:
    performed: list[int] = []
    at_work = most = 0

    async def perform(job: int) -> None:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        await anyio.lowlevel.checkpoint()
        at_work -= 1
        performed.append(job)

    members = Crew[int](8, perform)

    async def feed(give: Callable[[list[int]], Awaitable[None]]) -> None:
        nonlocal most
        await give(list(range(20)))
        await anyio.wait_all_tasks_blocked()
        # All eight wait now: a page for some of them wakes no more than those.
        members.resize(2)
        await give(list(range(20, 24)))
        await anyio.wait_all_tasks_blocked()
        await give(list(range(24, 44)))
        await anyio.wait_all_tasks_blocked()
        most = 0
        await give(list(range(44, 64)))
        await anyio.wait_all_tasks_blocked()

    await members.run(feed)
    assert sorted(performed) == list(range(64))
    assert most == 2


async def test_more_workers_take_what_is_there() -> None:
    performed: list[int] = []
    is_free = anyio.Event()

    async def perform(job: int) -> None:
        performed.append(job)
        await is_free.wait()

    members = Crew[int](1, perform)

    async def feed(give: Callable[[list[int]], Awaitable[None]]) -> None:
        await give([1, 2, 3, 4])
        await anyio.wait_all_tasks_blocked()
        assert performed == [1]
        members.resize(3)
        await anyio.wait_all_tasks_blocked()
        assert performed == [1, 2, 3]
        is_free.set()

    await members.run(feed)
    assert performed == [1, 2, 3, 4]
