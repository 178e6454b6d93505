"""A worker's end of the work, in this process."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio

from asyncms import AsyncmsError, ClientError, Session, bulk
from asyncms.bulk.channel import Channel
from asyncms.bulk.download import _Assignment, _OfSource
from asyncms.bulk.entry import Entry
from asyncms.bulk.intake import Job
from asyncms.bulk.worker import Happened, Orders, Over, Raised, Ready, _work, portable
from tests.bulk.store import GatedStore, MemoryStore


@asynccontextmanager
async def worker(store: MemoryStore, budget: int | None = None) -> AsyncIterator[Channel]:
    ours, theirs = socket.socketpair()
    config = bulk.BulkConfig(concurrency=2, tells_progress=False)
    with ours, theirs:
        async with anyio.create_task_group() as tasks:
            orders: Orders[Job] = Orders(
                _Assignment(store, config, None, _OfSource(None, is_pinned=False)), budget, use_uvloop=False
            )
            tasks.start_soon(_work, orders, theirs)
            channel = Channel(ours)
            assert isinstance(await channel.receive(), Ready)
            yield channel


def jobs(directory: Path, *keys: str) -> list[Job]:
    return [Job(Entry("b", key, 1), str(directory / key)) for key in keys]


async def told(channel: Channel) -> tuple[list[bulk.Event], Any]:
    """All events, and the last message."""
    events: list[bulk.Event] = []
    while isinstance(message := await channel.receive(), Happened):
        events += message.events
    return events, message


async def test_it_tells_what_becomes_of_each_object(tmp_path: Path) -> None:
    store = MemoryStore({"a": b"1", "b": AsyncmsError("broken"), "c": b"3"})
    async with worker(store) as channel:
        await channel.send(jobs(tmp_path, "a", "b"))
        await channel.send(jobs(tmp_path, "c"))
        await channel.send([])
        events, last = await told(channel)
    assert {event.key for event in events if isinstance(event, bulk.ObjectDone)} == {"a", "c"}
    assert [str(event.error) for event in events if isinstance(event, bulk.ObjectFailed)] == ["broken"]
    assert isinstance(last, Over)
    assert (last.report.objects, last.report.failed) == (2, ())


async def test_it_says_what_has_ended_before_more_comes(tmp_path: Path) -> None:
    async with worker(MemoryStore({"a": b"1"})) as channel:
        await channel.send(jobs(tmp_path, "a"))
        message = await channel.receive()
        assert isinstance(message, Happened)
        assert message.events == [bulk.ObjectDone("a", tmp_path / "a", 1)]
        await channel.send([])
        assert isinstance(await channel.receive(), Over)


async def test_what_ends_the_run_is_the_last_it_says(tmp_path: Path) -> None:
    error = ClientError({"Error": {"Code": "ExpiredToken", "Message": "gone"}}, "GetObject")
    async with worker(MemoryStore({"a": error})) as channel:
        await channel.send(jobs(tmp_path, "a"))
        _, last = await told(channel)
    assert isinstance(last, Raised)
    assert isinstance(last.error, ClientError)
    assert last.error.code == "ExpiredToken"


async def test_where_the_other_end_is_gone_it_breaks_off(tmp_path: Path) -> None:
    store = GatedStore({"a": b"1"})
    with anyio.fail_after(20):
        async with worker(store) as channel:
            await channel.send(jobs(tmp_path, "a"))
            await anyio.wait_all_tasks_blocked()
            channel._connection.close()
    assert list(tmp_path.iterdir()) == []


async def test_it_has_the_memory_that_it_is_given(tmp_path: Path) -> None:
    async with Session() as session:
        store = GatedStore({}).of(session)
        async with worker(store, 5 << 20) as channel:
            assert session.resources.budget.limit == 5 << 20
            await channel.send([])
            assert isinstance(await channel.receive(), Over)


def test_errors_that_do_not_travel_are_told_of(tmp_path: Path) -> None:
    class LocalError(Exception):
        pass

    error = portable(LocalError("why"))
    assert type(error) is AsyncmsError
    assert str(error) == "LocalError: why"
    same = AsyncmsError("as it is")
    assert portable(same) is same
