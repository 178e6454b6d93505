"""Runs by several processes: who does what, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

import asyncms
from asyncms import AsyncmsError, bulk
from asyncms.bulk import processes
from asyncms.bulk.workers import Worker
from tests.bulk.store import DeadlyStore, GatedStore, MemoryStore

pytestmark = pytest.mark.timeout(90)

CONFIG = bulk.BulkConfig(concurrency=2)


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """A further process for each object; this one is given three before the first of them is at work."""
    monkeypatch.setattr(processes, "ENOUGH", 1)
    monkeypatch.setattr(processes, "DEAL", 1)


class Opening:
    """A callback that opens the gate at the first event of a kind, which another process must have told of."""

    def __init__(self, store: GatedStore, kind: type[bulk.Event]) -> None:
        self.events: list[bulk.Event] = []
        self._store = store
        self._kind = kind

    def __call__(self, event: bulk.Event) -> None:
        self.events.append(event)
        if isinstance(event, self._kind):
            assert self._store.gate is not None
            self._store.gate.set()


async def test_the_report_is_the_same_as_of_one(tmp_path: Path) -> None:
    objects: dict[str, bytes | Exception] = {f"p/{n % 3}/{n}": b"x" * n for n in range(40)}
    store = GatedStore({**objects, "p/broken": AsyncmsError("broken"), "p/../evil": b""}, page_size=30)
    callback = Opening(store, bulk.ObjectDone)
    source = bulk.Prefix(Bucket="b", Prefix="p/")
    report = await bulk.download(store, source, Directory=tmp_path, processes=2, Callback=callback, Config=CONFIG)
    assert (report.objects, report.bytes) == (40, sum(range(40)))
    assert {failure.key: str(failure.error)[:6] for failure in report.failed} == {
        "p/broken": "broken",
        "p/../evil": "'p/../",
    }
    started = [event.key for event in callback.events if isinstance(event, bulk.ObjectStarted)]
    assert sorted(started) == sorted([*objects, "p/broken"])
    done = {event.key: event for event in callback.events if isinstance(event, bulk.ObjectDone)}
    assert {key: (event.path, event.size) for key, event in done.items()} == {
        key: (tmp_path / key[2:], len(value)) for key, value in objects.items() if isinstance(value, bytes)
    }
    received = sum(event.count for event in callback.events if isinstance(event, bulk.BytesReceived))
    assert received == sum(range(40)) + 1
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 41
    assert report.journal is not None
    store.objects["p/broken"] = b"mended"
    report = await bulk.download(store, source, Directory=tmp_path, processes=2)
    assert (report.objects, report.skipped, len(report.failed), report.journal) == (1, 40, 1, None)
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 41
    assert list(tmp_path.glob(".asyncms-*")) == []


async def test_a_process_that_dies_takes_only_what_it_was_given(tmp_path: Path) -> None:
    store = DeadlyStore({**{f"{n:02}": b"x" for n in range(20)}, "deadly": b"x", "later": b"x"})
    callback = Opening(store, bulk.ObjectFailed)
    report = await bulk.download(
        store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=2, Callback=callback, Config=CONFIG
    )
    assert all(isinstance(failure.error, bulk.WorkerProcessError) for failure in report.failed)
    assert {failure.key for failure in report.failed} <= {"deadly", "later"}
    assert "deadly" in {failure.key for failure in report.failed}
    assert report.objects + len(report.failed) == 22
    assert report.journal is not None


async def test_one_object_is_never_at_two_processes(tmp_path: Path) -> None:
    class Twice(bulk.Keys):
        is_distinct = True  # which is a lie

    store = GatedStore({f"{n}": b"x" for n in range(20)})
    callback = Opening(store, bulk.ObjectDone)
    # The first three are held by this process, until others are done.
    keys = ["0", "1", "2", *map(str, range(20))]
    report = await bulk.download(
        store, Twice(Bucket="b", keys=keys), Directory=tmp_path, processes=2, Callback=callback, Config=CONFIG
    )
    done = [event.key for event in callback.events if isinstance(event, bulk.ObjectDone)]
    refused = [failure.key for failure in report.failed]
    assert sorted([*done, *map(str, refused)]) == sorted(keys)
    assert set(refused) <= {"0", "1", "2"}


async def test_little_to_do_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Nobody:
        count = 3

        async def start(self) -> Worker:
            raise AssertionError("there is not enough to do")

    monkeypatch.setattr(processes, "ENOUGH", 11)
    store = MemoryStore({f"{n}": b"x" for n in range(20)})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=Nobody())
    assert (report.objects, report.ok) == (20, True)


async def test_where_none_can_be_started_this_one_does_it(tmp_path: Path) -> None:
    class Full:
        count = 3

        async def start(self) -> Worker:
            raise OSError(11, "Resource temporarily unavailable")

    store = MemoryStore({f"{n}": b"x" for n in range(20)})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=Full())
    assert (report.objects, report.ok) == (20, True)


async def test_a_run_that_ends_first_waits_for_no_process_that_still_starts(tmp_path: Path) -> None:
    class Slow:
        count = 3
        started = anyio.Event()

        async def start(self) -> Worker:
            self.started.set()
            await anyio.sleep_forever()
            raise AssertionError

    workers = Slow()
    store = MemoryStore({f"{n}": b"x" for n in range(20)})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=workers)
    assert workers.started.is_set()
    assert (report.objects, report.ok) == (20, True)


async def test_what_does_not_pickle_is_said_before_anything_is_done(tmp_path: Path) -> None:
    store = MemoryStore({"0": b"x"})
    store.reason = lambda: None  # type: ignore[attr-defined]
    with pytest.raises((AttributeError, TypeError), match="pickle"):
        await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=2)
    assert store.pages == 0
    assert list(tmp_path.iterdir()) == []


async def test_memory_and_requests_are_shared_while_others_are_at_work(tmp_path: Path) -> None:
    async with asyncms.Session(memory_budget=9 << 20) as session:
        store = GatedStore({f"{n}": b"x" for n in range(20)}).of(session)
        budget, held = session.resources.budget, set[int]()
        opening = Opening(store, bulk.ObjectDone)

        def callback(event: bulk.Event) -> None:
            held.add(budget.held)
            opening(event)

        report = await bulk.download(
            store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=3, Callback=callback, Config=CONFIG
        )
        assert report.ok
        assert max(held) in (3 << 20, 6 << 20)
        assert budget.held == 0
