from __future__ import annotations

import asyncio
import errno
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import anyio
import pytest

from asyncms import AsyncmsError, Config, ResponseError, bulk
from asyncms.bulk.events import Event
from asyncms.bulk.tree import Tree
from tests.bulk.store import MemoryStore
from tests.threads import HeldUp


def files(root: Path) -> dict[str, bytes]:
    """Without what a run keeps for its next try."""
    found = (p for p in root.rglob("*") if p.is_file() and not p.name.startswith(".asyncms-"))
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found}


def names(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*")]


async def test_everything_lands_under_its_key(tmp_path: Path) -> None:
    objects = {f"p/{n % 7}/{n}.bin": f"{n}-content".encode() for n in range(250)}
    store = MemoryStore(objects, page_size=20)
    report = await bulk.download_prefix(store, Bucket="b", Prefix="p/", Directory=tmp_path / "dest")
    assert files(tmp_path / "dest") == {key[2:]: value for key, value in objects.items()}
    assert report.ok
    assert (report.objects, report.bytes) == (250, sum(map(len, objects.values())))
    assert report.requests is None
    assert 1 < store.peak <= 64


@pytest.mark.parametrize("page_size", [1, 1000])
@pytest.mark.parametrize("keys", [("file", "file/sub"), ("file/sub", "file")])
async def test_a_file_and_a_folder_of_one_name(tmp_path: Path, keys: tuple[str, str], page_size: int) -> None:
    store = MemoryStore(dict.fromkeys(keys, b"x"), page_size)
    report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path)
    assert (report.objects, report.journal) == (1, None)
    assert [type(failure.error) for failure in report.failed] == [bulk.UnsafeKeyError]


async def test_hostile_keys_are_reported_and_the_rest_arrives(tmp_path: Path) -> None:
    hostile = [
        "../evil",
        "a/../../evil",
        "/etc/evil",
        "a//evil",
        "C:/evil",
        "..\\evil",
        "a\0evil",
        "n" * 256,
        "link/evil",
        "file/evil",
    ]
    destination = tmp_path / "dest"
    destination.mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    (destination / "link").symlink_to(outside)
    store = MemoryStore({"file": b"first"}, page_size=3)
    await bulk.download_prefix(store, Bucket="b", Directory=destination)
    store.objects = {"file": b"x", **dict.fromkeys(hostile, b"evil"), "sub/good": b"good", "empty/": b""}
    report = await bulk.download_prefix(store, Bucket="b", Directory=destination)
    assert sorted(failure.key or "" for failure in report.failed) == sorted(hostile)
    assert all(isinstance(failure.error, bulk.UnsafeKeyError) for failure in report.failed)
    assert files(tmp_path) == {"dest/file": b"x", "dest/sub/good": b"good"}
    assert (destination / "empty").is_dir()
    assert (report.objects, report.directories) == (2, 1)


async def test_a_server_that_lists_other_prefixes_is_not_trusted(tmp_path: Path) -> None:
    class Liar(MemoryStore):
        async def list_objects_v2(self, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN003, ANN202
            kwargs.pop("Prefix")
            return await super().list_objects_v2(**kwargs)

    report = await bulk.download_prefix(Liar({"other/x": b"1"}), Bucket="b", Prefix="mine/", Directory=tmp_path)
    assert [failure.key for failure in report.failed] == ["other/x"]
    assert files(tmp_path) == {}


async def test_a_failing_object_does_not_stop_the_rest(tmp_path: Path) -> None:
    store = MemoryStore(
        {"a": b"aa", "b": AsyncmsError("broken"), "c": OSError(errno.EIO, "Input/output error"), "d": b"dd"}
    )
    events: list[Event] = []
    report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path, Callback=events.append)
    assert not report.ok
    assert [(failure.key, type(failure.error)) for failure in report.failed] == [("b", AsyncmsError), ("c", OSError)]
    assert (report.objects, report.bytes) == (2, 4)
    assert {e.key: e.received for e in events if isinstance(e, bulk.ObjectFailed)} == {"b": 1, "c": 1}
    received = sum(e.count for e in events if isinstance(e, bulk.BytesReceived))
    assert received == report.bytes + 2


async def test_progress_is_told_to_those_who_want_it(tmp_path: Path) -> None:
    events: list[Event] = []
    store = MemoryStore({"a": b"aa", "b": b"bbb"})
    config = bulk.BulkConfig(tells_progress=False)
    report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path, Callback=events.append, Config=config)
    kinds = [type(event) for event in events]
    assert sorted(kinds, key=str) == [bulk.ListingDone, bulk.ObjectDone, bulk.ObjectDone, bulk.PageListed]
    assert (report.objects, report.bytes) == (2, 5)


async def test_events_tell_the_whole_story(tmp_path: Path) -> None:
    events: list[Event] = []
    store = MemoryStore({"a": b"aa", "b": b"bbb", "c": b"c"}, page_size=2)
    await bulk.download_prefix(store, Bucket="b", Directory=tmp_path, Callback=events.append)
    assert [e for e in events if isinstance(e, bulk.PageListed)] == [bulk.PageListed(2, 5), bulk.PageListed(3, 6)]
    assert [e for e in events if isinstance(e, bulk.ListingDone)] == [bulk.ListingDone(3, 6)]
    root = tmp_path.resolve()
    for key, size in (("a", 2), ("b", 3), ("c", 1)):
        own = [e for e in events if getattr(e, "key", None) == key]
        assert own[0] == bulk.ObjectStarted(key, root / key, size)
        assert own[-1] == bulk.ObjectDone(key, root / key, size)


async def test_the_first_page_failing_is_raised(tmp_path: Path) -> None:
    store = MemoryStore({"a": b"aa"})
    store.failing_page = 0
    with pytest.raises(AsyncmsError, match="the listing broke"):
        await bulk.download_prefix(store, Bucket="b", Directory=tmp_path)


@pytest.mark.parametrize("failing_page", [None, 0])
async def test_no_directory_is_made_for_nothing(tmp_path: Path, failing_page: int | None) -> None:
    store = MemoryStore({})
    store.failing_page = failing_page
    (tmp_path / "old").mkdir()
    for directory in (tmp_path / "old", tmp_path / "new" / "er"):
        with suppress(AsyncmsError):
            await bulk.download_prefix(store, Bucket="b", Directory=directory)
    assert list(tmp_path.iterdir()) == [tmp_path / "old"]


async def test_a_key_may_be_the_directory_itself(tmp_path: Path) -> None:
    report = await bulk.download_prefix(MemoryStore({"p/": b""}), Bucket="b", Prefix="p/", Directory=tmp_path / "new")
    assert (report.ok, report.directories) == (True, 1)
    assert (tmp_path / "new").is_dir()


@pytest.mark.parametrize("step", ["__init__", "make", "prepare"])
async def test_a_thread_that_makes_directories_is_awaited_however_its_run_is_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    hold = HeldUp()
    monkeypatch.setattr(Tree, step, hold.before(getattr(Tree, step)))
    store = MemoryStore({"a/b": b"aa"})
    task = await hold.cancelled(bulk.download_prefix(store, Bucket="b", Directory=tmp_path / "new"))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    # What was made for an object is like what a run that was broken off leaves.
    assert names(tmp_path) == ([] if step == "__init__" else ["new", "a"])


async def test_a_directory_that_another_process_makes_meanwhile_is_left_to_it(tmp_path: Path) -> None:
    class Awaited(MemoryStore):
        async def list_objects_v2(self, **kwargs: Any) -> Any:
            (tmp_path / "new").mkdir(exist_ok=True)
            return await super().list_objects_v2(**kwargs)

    assert (await bulk.download_prefix(Awaited({}), Bucket="b", Directory=tmp_path / "new")).ok
    assert names(tmp_path) == ["new"]


async def test_a_destination_that_cannot_be_made_is_raised_whichever_page_needs_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = MemoryStore({"../evil": b"evil", "a": b"aa"}, page_size=1)
    with pytest.raises(NotADirectoryError):
        await bulk.download_prefix(store, Bucket="b", Directory=tmp_path / "file" / "below")
    assert store.pages == 2


async def test_of_two_runs_that_begin_at_once_one_is_kept_out(tmp_path: Path) -> None:
    one_is_over = anyio.Event()

    class Slow(MemoryStore):
        async def download_file(self, *arguments: Any, **more: Any) -> None:
            await one_is_over.wait()
            await super().download_file(*arguments, **more)

    store = Slow({"a": b"aa"})

    async def run() -> object:
        try:
            return await bulk.download_prefix(store, Bucket="b", Directory=tmp_path / "new")
        except bulk.JournalBusyError as error:
            return error
        finally:
            one_is_over.set()

    with anyio.fail_after(10):
        ends = await asyncio.gather(run(), run())
    assert {type(end) for end in ends} == {bulk.Report, bulk.JournalBusyError}
    assert names(tmp_path) == ["new", "a"]


async def test_a_later_page_failing_is_reported(tmp_path: Path) -> None:
    store = MemoryStore({"a": b"aa", "b": b"bb"}, page_size=1)
    store.failing_page = 1
    report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path)
    assert files(tmp_path) == {"a": b"aa"}
    assert [failure.key for failure in report.failed] == [None]


async def test_a_listing_that_goes_round_ends(tmp_path: Path) -> None:
    class Stuck(MemoryStore):
        async def list_objects_v2(self, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN003, ANN202
            page = await super().list_objects_v2(**kwargs)
            return {**page, "IsTruncated": True, "NextContinuationToken": "0"}

    report = await bulk.download_prefix(Stuck({"a": b"aa"}), Bucket="b", Directory=tmp_path)
    assert [(failure.key, type(failure.error)) for failure in report.failed] == [(None, ResponseError)]


async def test_an_error_of_the_callback_is_the_callers(tmp_path: Path) -> None:
    def callback(event: Event) -> None:
        if isinstance(event, bulk.ObjectDone):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await bulk.download_prefix(MemoryStore({"a": b"aa"}), Bucket="b", Directory=tmp_path, Callback=callback)


async def test_an_unusable_destination_is_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileExistsError):
        await bulk.download_prefix(MemoryStore({"a": b"aa"}), Bucket="b", Directory=tmp_path / "file")


async def test_no_more_requests_are_in_flight_than_there_are_connections(tmp_path: Path) -> None:
    # One that waits for a connection could fail by `pool_timeout` while the others hold theirs.
    class Pooled(MemoryStore):
        meta = SimpleNamespace(config=Config(max_pool_connections=3), endpoint_url="http://store")

    store = Pooled({str(n): b"x" for n in range(50)})
    report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path)
    assert (report.objects, store.peak) == (50, 2)


async def test_the_listing_has_a_connection_while_all_objects_wait(tmp_path: Path) -> None:
    listed = anyio.Event()

    class Pooled(MemoryStore):
        meta = SimpleNamespace(config=Config(max_pool_connections=3), endpoint_url="http://store")
        pool = anyio.CapacityLimiter(3)

        async def list_objects_v2(self, **kwargs: Any) -> Any:
            async with self.pool:
                page = await super().list_objects_v2(**kwargs)
            if self.pages == 3:
                listed.set()
            return page

        async def download_file(self, *arguments: Any, **more: Any) -> None:
            async with self.pool:
                await listed.wait()
                await super().download_file(*arguments, **more)

    store = Pooled({str(n): b"x" for n in range(30)}, page_size=10)
    with anyio.fail_after(10):
        report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path)
    assert report.objects == 30
