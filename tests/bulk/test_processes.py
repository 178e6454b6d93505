"""Downloads by worker processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from asyncms import AsyncmsError, bulk
from asyncms.bulk import processes
from tests.bulk.store import DeadlyStore, MemoryStore

pytestmark = pytest.mark.timeout(90)


async def test_shards_go_to_processes_and_the_report_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "SHARD_OBJECTS", 7)
    objects: dict[str, bytes | Exception] = {f"p/{n % 3}/{n}": b"x" * n for n in range(40)}
    store = MemoryStore({**objects, "p/broken": AsyncmsError("broken"), "p/../evil": b""}, page_size=30)
    events: list[bulk.Event] = []
    source = bulk.Prefix(Bucket="b", Prefix="p/")
    report = await bulk.download(store, source, Directory=tmp_path, processes=2, Callback=events.append)
    assert (report.objects, report.bytes) == (40, sum(range(40)))
    assert {failure.key: str(failure.error)[:6] for failure in report.failed} == {
        "p/broken": "broken",
        "p/../evil": "'p/../",
    }
    assert sum(isinstance(event, bulk.ObjectDone) for event in events) == 40
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 41
    assert report.journal is not None
    store.objects["p/broken"] = b"mended"
    report = await bulk.download(store, source, Directory=tmp_path, processes=2)
    assert (report.objects, report.skipped, len(report.failed), report.journal) == (1, 40, 1, None)
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 41
    assert list(tmp_path.glob(".asyncms-*")) == []


async def test_a_process_that_dies_takes_only_its_shard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "SHARD_OBJECTS", 5)
    store = DeadlyStore({**{f"{n:02}": b"x" for n in range(20)}, "deadly": b"x", "later": b"x"})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, processes=2)
    assert all(isinstance(failure.error, bulk.WorkerProcessError) for failure in report.failed)
    assert {failure.key for failure in report.failed} <= {"deadly", "later"}
    assert "deadly" in {failure.key for failure in report.failed}
    assert report.objects + len(report.failed) == 22
    assert report.journal is not None
