"""What the running part of a download holds on to; all else of it is tested through `DownloadStream`."""

from __future__ import annotations

import weakref

import anyio
import anyio.lowlevel
import pytest

from asyncms.message import Buffer
from asyncms.transfer.source import Ranged
from tests.transfer.store import ScriptedBody, Store, content
from tests.transfer.test_download import open_stream, settle, small


@pytest.mark.parametrize("budget", [1000, 60], ids=["whole parts", "block by block"])
async def test_what_the_reader_has_dropped_is_not_kept_by_the_worker_that_waits_for_more(budget: int) -> None:
    given: list[weakref.ref[memoryview]] = []

    class Views(ScriptedBody):
        async def receive(self, size: int = 1 << 20, /) -> Buffer:
            block = memoryview(await super().receive(size))
            given.append(weakref.ref(block))
            # The peer says no more.
            store.gate = anyio.Event()
            return block

    def edit(number: int, answer: Ranged) -> None:
        assert answer.first is not None
        assert answer.last is not None
        answer.body = store.bodies[number] = Views(store, number, answer.first, answer.last + 1)

    store = Store(content(90), edit=edit)
    async with open_stream(store, resources=small(budget)) as stream:
        block = await anext(stream)
        await settle()
        assert block == content(90)[:30]
        del block
        assert [view() for view in given] == [None]


async def test_who_is_cancelled_with_the_workers_is_told_of_the_cancellation() -> None:
    """Also where there are blocks, so that the reader has not had to wait."""
    for turns in range(60):
        store = Store(content(3000))
        is_over = False

        async def read(store: Store) -> None:
            nonlocal is_over
            async with open_stream(store, resources=small(1000)) as stream:
                while await stream.read(10):
                    pass
            is_over = True

        async with anyio.create_task_group() as group:
            group.start_soon(read, store)
            for _ in range(turns):
                await anyio.lowlevel.checkpoint()
            group.cancel_scope.cancel()
        assert not is_over
