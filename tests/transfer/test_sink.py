from __future__ import annotations

import asyncio
import contextlib
import errno
import functools
import io
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import anyio.to_thread
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asyncms.bulk.walk import walk
from asyncms.config import TransferConfig
from asyncms.errors import ClientError, IncompleteReadError, ObjectChangedError, ParamValidationError
from asyncms.transfer import sink, small
from asyncms.transfer.budget import Budget
from asyncms.transfer.concurrency import Climber, Limiter
from asyncms.transfer.landing import Landing, Partial
from asyncms.transfer.plan import Span
from asyncms.transfer.resources import Resources
from asyncms.transfer.sink import Downloaded, download_fileobj, download_to_path
from asyncms.transfer.source import Ranged
from asyncms.transfer.target import TemporaryFile
from tests.examples import examples
from tests.threads import HeldUp
from tests.transfer.store import Asked, ScriptedBody, Store, VirtualTime, content, cuts, service_error

CONFIG = TransferConfig(part_size=100, concurrency=3, block_size=30)
SIZES = [0, 1, 99, 100, 101, 300, 1000]


@pytest.fixture(autouse=True)
def unchecked() -> Iterator[None]:
    sink._checked.clear()
    yield
    sink._checked.clear()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "object.bin"


def names(directory: Path) -> list[str]:
    return [path.name for path in directory.iterdir()]


def descriptors() -> int:
    return len(names(Path("/proc/self/fd")))


async def download(store: Store, path: Path, config: TransferConfig = CONFIG, **more: Any) -> Downloaded:
    more.setdefault("backoff", VirtualTime().backoff)
    try:
        return await download_to_path(store, path, config, **more)
    finally:
        assert store.open_bodies == 0


# -- a file ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fsync", [False, True])
@pytest.mark.parametrize("size", SIZES)
async def test_the_file_is_the_object(target: Path, size: int, fsync: bool) -> None:
    store = Store(content(size), version_id="v7")
    counted: list[int] = []
    config = TransferConfig(part_size=100, concurrency=3, block_size=30, fsync=fsync)
    result = await download(store, target, config, callback=counted.append)
    assert target.read_bytes() == store.data
    assert (result.size, result.etag, result.version_id) == (size, '"v1"', "v7")
    assert result.response["ContentLength"] == size
    assert sum(counted) == size
    assert names(target.parent) == [target.name]
    assert store.sent_once()


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_file_is_the_object_however_parts_arrive(target: Path, data: st.DataObject) -> None:
    pauses = data.draw(st.lists(st.integers(0, 6), min_size=1, max_size=7))
    broken = data.draw(st.lists(st.none() | st.integers(1, 130), max_size=8))
    store = Store(
        content(data.draw(st.integers(0, 400))),
        pause=lambda number: pauses[number % len(pauses)],
        cut=cuts(broken),
        says_length=data.draw(st.booleans()),
        obeys_ranges=data.draw(st.booleans()),
    )
    config = TransferConfig(
        part_size=data.draw(st.integers(1, 120)),
        concurrency=data.draw(st.integers(1, 5)),
        block_size=data.draw(st.integers(1, 50)),
        # A server that ignores Range gives bytes again, and those are no progress.
        max_attempts=9,
    )

    async def body() -> None:
        result = await download(store, target, config)
        assert target.read_bytes() == store.data
        assert result.size == len(store.data)

    anyio.run(body)


async def test_an_object_of_unknown_length_is_asked_for_once(target: Path) -> None:
    store = Store(content(1000), obeys_ranges=False, says_length=False)
    result = await download(store, target)
    assert (target.read_bytes(), result.size) == (store.data, 1000)
    assert store.requests == [Asked(0, 99)]


async def test_a_range_starts_at_the_beginning_of_the_file(target: Path) -> None:
    store = Store(content(500))
    result = await download(store, target, range="bytes=50-449")
    assert target.read_bytes() == store.data[50:450]
    assert result.size == 400


async def test_parts_are_written_as_they_come(target: Path) -> None:
    # The first part waits for all others.
    store = Store(content(1000))
    written: list[int] = []
    receive: Any = None

    async def later(size: int = 0) -> Any:
        while len(written) < 900:
            await anyio.lowlevel.checkpoint()
        return await receive(size)

    def edit(number: int, answer: Any) -> None:
        nonlocal receive
        if number == 0:
            receive, answer.body.receive = answer.body.receive, later

    store.edit = edit
    await download(store, target, callback=lambda count: written.extend(range(count)))
    assert target.read_bytes() == store.data


async def test_memory_is_bounded_by_the_window(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, written, worst = Store(content(3000)), 0, 0
    write = TemporaryFile.write

    def count(self: TemporaryFile, position: int, blocks: Any) -> None:
        nonlocal written
        write(self, position, blocks)
        written += sum(map(len, blocks))

    def check(_: int) -> None:
        nonlocal worst
        worst = max(worst, store.sent - written)

    monkeypatch.setattr(TemporaryFile, "write", count)
    store.on_piece = check
    await download(store, target)
    assert 0 < worst <= CONFIG.window


async def test_one_part_costs_one_thread_call(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    run_sync = anyio.to_thread.run_sync

    async def count(function: Any, *arguments: Any) -> Any:
        calls.append(function)
        return await run_sync(function, *arguments)

    await download(Store(b"warm"), target)
    monkeypatch.setattr(anyio.to_thread, "run_sync", count)
    await download(Store(content(100)), target)
    assert len(calls) == 1


async def test_the_callback_is_called_on_the_event_loop(target: Path) -> None:
    threads: set[int] = set()
    await download(Store(content(1000)), target, callback=lambda _: threads.add(threading.get_ident()))
    assert threads == {threading.get_ident()}


async def test_an_error_of_the_callback_ends_the_download(target: Path) -> None:
    def refuse(_: int) -> None:
        raise ZeroDivisionError

    for size in (50, 1000):
        with pytest.raises(ZeroDivisionError):
            await download(Store(content(size)), target, callback=refuse)
        assert names(target.parent) == []


# -- what fails ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("old", [b"old", None])
@pytest.mark.parametrize("size", [80, 1000])
async def test_a_failure_leaves_the_old_file_and_nothing_else(target: Path, size: int, old: bytes | None) -> None:
    if old is not None:
        target.write_bytes(old)
    store = Store(content(size), cut=lambda _: 0)
    with pytest.raises(IncompleteReadError):
        await download(store, target)
    assert names(target.parent) == ([] if old is None else [target.name])
    if old is not None:
        assert target.read_bytes() == old
        await download(Store(content(size)), target)
        assert target.read_bytes() == content(size)


async def test_an_overwritten_object_leaves_no_file(target: Path) -> None:
    store = Store(content(1000))

    def overwrite(asked: Asked) -> None:
        if asked.first == 400:
            store.data, store.etag = bytes(1000), '"v2"'

    store.on_request = overwrite
    with pytest.raises(ObjectChangedError):
        await download(store, target)
    assert names(target.parent) == []


@pytest.mark.parametrize("size", [80, 1000])
@pytest.mark.parametrize("step", ["pwritev", "fsync", "replace", "open"])
async def test_a_full_disk_is_an_error_and_leaves_nothing(
    target: Path, size: int, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.write_bytes(b"old")

    def full(*_: object, **_more: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    config = TransferConfig(part_size=100, concurrency=3, block_size=30, fsync=True)
    before = descriptors()
    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        with pytest.raises(OSError, match="No space left") as caught:
            await download(Store(content(size)), target, config)
    assert caught.value.filename == str(target)
    assert names(target.parent) == [target.name]
    assert target.read_bytes() == b"old"
    assert descriptors() == before


@pytest.mark.parametrize("first_write", [0, 1, 29, 30, 45, 99])
async def test_a_short_write_is_completed(target: Path, first_write: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pwritev = os.pwritev
    pwrite = os.pwrite

    def short(descriptor: int, blocks: Any, position: int) -> int:
        return pwritev(descriptor, [b"".join(blocks)[:first_write]], position) if first_write else 0

    monkeypatch.setattr(os, "pwritev", short)
    monkeypatch.setattr(os, "pwrite", lambda d, data, position: pwrite(d, bytes(data[:7]), position))
    for size in (100, 1000):
        await download(Store(content(size)), target)
        assert target.read_bytes() == content(size)


@pytest.mark.parametrize("native", [True, False])
async def test_cancelled_at_each_await_no_temporary_file_is_left(target: Path, native: bool) -> None:
    turns, is_done = 0, False
    while not is_done:
        target.write_bytes(b"old")
        store = Store(content(600))
        scope = anyio.CancelScope()

        async def run(store: Store = store, scope: anyio.CancelScope = scope) -> None:
            with scope:
                await download(store, target)

        task = asyncio.create_task(run())
        for _ in range(turns):
            await asyncio.sleep(0)
        turns += 1
        is_done = task.done()
        if native:
            task.cancel()
        else:
            scope.cancel()
        await asyncio.wait([task])
        assert names(target.parent) == [target.name]
        assert target.read_bytes() in (b"old", store.data)
        assert store.open_bodies == 0
    assert turns > 20


@pytest.mark.parametrize(
    ("where", "step", "size"),
    [(TemporaryFile, "create", 600), (TemporaryFile, "commit", 600), (small, "store_whole", 60)],
)
async def test_a_thread_that_makes_the_file_is_awaited_however_its_task_is_cancelled(
    target: Path, monkeypatch: pytest.MonkeyPatch, where: object, step: str, size: int
) -> None:
    hold = HeldUp()
    monkeypatch.setattr(where, step, hold.before(getattr(where, step)))
    target.write_bytes(b"old")
    store = Store(content(size))
    task = await hold.cancelled(download(store, target))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert names(target.parent) == [target.name]
    assert target.read_bytes() == (b"old" if step == "create" else store.data)


async def test_a_thread_that_voids_an_earlier_try_is_awaited_however_its_task_is_cancelled(target: Path) -> None:
    hold = HeldUp()
    part = target.with_suffix(".part")

    class Void(Landing):
        def earlier(self) -> Partial:
            return Partial('"v0"', 600, (Span(0, 100),))

        void = staticmethod(hold.before(lambda: None))

    Void.part = part
    part.write_bytes(bytes(600))
    # Whoever closes the journal next must not be overtaken by a thread that writes to it.
    task = await hold.cancelled(download(Store(content(600)), target, landing=Void()))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert names(target.parent) == []


async def test_a_thread_that_writes_to_a_file_object_is_awaited_however_its_task_is_cancelled() -> None:
    file, hold, store = io.BytesIO(), HeldUp(), Store(content(60))
    write = hold.before(file.write)

    class File:
        def write(self, data: Any) -> int:
            return int(write(data))

    task = await hold.cancelled(download_fileobj(store, File(), CONFIG))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert file.getvalue() == store.data[: len(file.getvalue())] != b""


async def test_a_missing_directory_is_named_before_anything_is_sent(tmp_path: Path) -> None:
    store = Store(content(10))
    with pytest.raises(FileNotFoundError, match="directory of the destination does not exist") as caught:
        await download(store, tmp_path / "missing" / "object.bin")
    assert caught.value.filename == str(tmp_path / "missing")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        await download(store, tmp_path / "file" / "object.bin")
    with pytest.raises(IsADirectoryError):
        await download(store, tmp_path)
    with pytest.raises(ParamValidationError):
        await download(store, tmp_path / "object.bin", range="bytes=2-1")
    assert store.requests == []


@pytest.mark.parametrize("name", ["new/", "new/.", "new//", "", "."])
async def test_the_name_of_a_directory_is_no_file(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(content(10))
    with pytest.raises(IsADirectoryError, match="give the name of a file"):
        await download_to_path(store, name, CONFIG)
    assert store.requests == []
    assert names(tmp_path) == []


@pytest.mark.parametrize("size", [10, 1000])
async def test_a_directory_that_vanishes_is_named_before_anything_is_sent(tmp_path: Path, size: int) -> None:
    directory = tmp_path / "d"
    directory.mkdir()
    await download(Store(b""), directory / "a")
    (directory / "a").unlink()
    directory.rmdir()
    store = Store(content(size))
    with pytest.raises(FileNotFoundError, match="the directory of the destination does not exist") as missing:
        await download(store, directory / "a")
    assert missing.value.filename == str(directory)
    directory.write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        await download(store, directory / "a")
    assert store.requests == []


@pytest.mark.parametrize("size", [10, 1000])
async def test_a_directory_that_vanishes_meanwhile_is_still_a_clear_error(tmp_path: Path, size: int) -> None:
    directory = tmp_path / "d"
    for error, make in ((FileNotFoundError, lambda: None), (NotADirectoryError, lambda: directory.write_bytes(b""))):
        directory.mkdir()

        def vanish(_: Asked, make: Callable[[], object] = make) -> None:
            if directory.is_dir():
                directory.rmdir()
                make()

        with pytest.raises(error) as caught:
            await download(Store(content(size), on_request=vanish), directory / "a")
        assert ".part" not in str(caught.value)


@pytest.mark.parametrize("size", [10, 1000])
async def test_a_destination_that_cannot_be_made_is_named_and_leaves_nothing(tmp_path: Path, size: int) -> None:
    await download(Store(b""), tmp_path / "a")
    (tmp_path / "b").mkdir()
    store = Store(content(size))
    with pytest.raises(IsADirectoryError) as caught:
        await download(store, tmp_path / "b")
    assert caught.value.filename == str(tmp_path / "b")
    assert store.requests == []

    class Vetted(Landing):
        is_vetted = True

    with pytest.raises(IsADirectoryError) as caught:
        await download(Store(content(size)), tmp_path / "b", landing=Vetted())
    assert (caught.value.filename, caught.value.filename2) == (str(tmp_path / "b"), None)
    assert sorted(names(tmp_path)) == ["a", "b"]
    assert names(tmp_path / "b") == []


@pytest.mark.parametrize("size", [10, 1000])
async def test_a_landing_may_have_the_directory_made_when_there_is_something_to_write(
    tmp_path: Path, size: int
) -> None:
    class Making(Landing):
        makes_directory = True

    path = tmp_path / "new" / "er" / "object.bin"

    def look(_: Asked) -> None:
        assert names(tmp_path) == []

    def refuse(asked: Asked) -> None:
        look(asked)
        raise service_error(404, "NoSuchKey")

    with pytest.raises(ClientError):
        await download(Store(content(size), on_request=refuse), path, landing=Making())
    assert names(tmp_path) == []
    store = Store(content(size), on_request=lambda asked: None if asked.first else look(asked))
    await download(store, path, landing=Making())
    assert path.read_bytes() == content(size)
    with pytest.raises(NotADirectoryError):
        await download(store, path / "below" / "object.bin", landing=Making())


async def test_a_missing_object_makes_no_file(target: Path) -> None:
    def refuse(_: Asked) -> None:
        raise ClientError({"Error": {"Code": "NoSuchKey"}, "ResponseMetadata": {"HTTPStatusCode": 404}}, "GetObject")

    with pytest.raises(ClientError, match="NoSuchKey"):
        await download(Store(b"", on_request=refuse), target)
    assert names(target.parent) == []


# -- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["x" * 255, "ü" * 127, ".hidden", "a b", "-n", "\udcff" * 20])
@pytest.mark.parametrize("size", [10, 1000])
async def test_any_name_the_file_system_takes(tmp_path: Path, name: str, size: int) -> None:
    await download(Store(content(size)), tmp_path / name)
    assert (tmp_path / name).read_bytes() == content(size)


@pytest.mark.parametrize("size", [10, 1000])
async def test_temporary_files_are_none_that_uploads_take(
    target: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    replace = os.replace

    def note(source: str, destination: str) -> None:
        seen.extend(names(target.parent))
        assert list(walk(target.parent)) == []
        replace(source, destination)

    monkeypatch.setattr(os, "replace", note)
    await download(Store(content(size)), target)
    assert len(seen) == 1


async def test_a_path_may_be_text_and_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    await download_to_path(Store(b"x"), "here.bin", CONFIG)
    assert (tmp_path / "here.bin").read_bytes() == b"x"


async def test_a_new_file_has_the_usual_permissions(target: Path) -> None:
    old = os.umask(0o027)
    try:
        await download(Store(content(1000)), target)
    finally:
        os.umask(old)
    assert target.stat().st_mode & 0o777 == 0o640


# -- a file object ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_a_file_object_gets_the_bytes_in_order(size: int) -> None:
    store, file = Store(content(size), pause=lambda n: n * 5 % 7), io.BytesIO()
    counted: list[int] = []
    result = await download_fileobj(store, file, CONFIG, callback=counted.append)
    assert file.getvalue() == store.data
    assert result.size == sum(counted) == size
    assert store.open_bodies == 0


async def test_a_raw_file_that_takes_little_gets_all() -> None:
    class Slow(io.RawIOBase):
        data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any, /) -> int:
            self.data += data[:7]
            return min(len(data), 7)

    file = Slow()
    await download_fileobj(Store(content(500)), file, CONFIG)
    assert file.data == content(500)


async def test_an_error_of_the_file_object_ends_the_download() -> None:
    class Broken(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: Any, /) -> int:
            raise OSError(errno.ENOSPC, "full")

    store = Store(content(5000))
    with pytest.raises(OSError, match="full"):
        await download_fileobj(store, Broken(), CONFIG)
    assert store.open_bodies == 0


async def test_an_unusable_file_object_is_refused_before_anything_is_sent() -> None:
    store = Store(content(10))
    with pytest.raises(ParamValidationError, match="text mode"):
        await download_fileobj(store, io.StringIO(), CONFIG)
    assert not store.requests


async def test_an_async_file_object_is_awaited() -> None:
    store = Store(content(1000))

    class Slow:
        def __init__(self) -> None:
            self.got = bytearray()

        async def write(self, data: Any) -> int:
            await anyio.lowlevel.checkpoint()
            some = memoryview(data)[:7]
            self.got += some
            return len(some)

    file = Slow()
    assert (await download_fileobj(store, file, CONFIG)).size == 1000
    assert file.got == store.data
    assert store.open_bodies == 0


async def test_a_file_object_that_takes_nothing_is_an_error() -> None:
    class Full:
        def write(self, data: Any) -> int:
            return 0

    with pytest.raises(OSError, match="takes no bytes"):
        await download_fileobj(Store(content(10)), Full(), CONFIG)


async def test_what_a_file_object_has_not_written_is_in_the_budget() -> None:
    resources = Resources()
    most: list[int] = []

    class Slow:
        async def write(self, data: Any) -> None:
            await anyio.wait_all_tasks_blocked()
            most.append(resources.budget.held)

    await download_fileobj(Store(content(2000)), Slow(), CONFIG, resources=resources)
    assert min(most) > 0
    assert max(most) <= CONFIG.window
    assert resources.budget.held == 0


async def test_files_share_the_budget(tmp_path: Path) -> None:
    resources = Resources()
    resources.budget = Budget(250, minimum=10)
    stores = [Store(content(size)) for size in (50, 100, 999, 1000, 3000)]
    stalled = resources.budget.share()
    assert stalled.try_take(100)
    async with anyio.create_task_group() as group:
        for number, store in enumerate(stores):
            group.start_soon(
                functools.partial(download_to_path, store, tmp_path / str(number), CONFIG, resources=resources)
            )
    assert [(tmp_path / str(number)).read_bytes() for number in range(5)] == [store.data for store in stores]
    assert resources.budget.held == 100
    # One loan at a time may go beyond it, and what a transfer always gets that holds nothing.
    assert resources.budget.peak <= 250 + CONFIG.part_size + len(stores) * resources.budget.minimum


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_files_share_slots_and_memory_and_give_all_back_however_they_end(tmp_path: Path, data: st.DataObject) -> None:
    resources = Resources()
    resources.budget = Budget(data.draw(st.integers(1, 500), "budget"), minimum=10)
    limiter = Limiter(Climber(data.draw(st.integers(1, 5), "slots")))
    stores = [
        Store(content(size), cut=cuts([None, None, 0] if fails else []), pause=lambda number: number % 3)
        for size, fails in data.draw(st.lists(st.tuples(st.integers(0, 900), st.booleans()), max_size=5), "objects")
    ]
    cancelled_after = data.draw(st.none() | st.integers(0, 60), "cancelled_after")
    most = 0

    def count(_: Asked) -> None:
        nonlocal most
        most = max(most, sum(store.open_bodies for store in stores))

    async def one(store: Store, path: Path) -> None:
        store.on_request = count
        config = TransferConfig(part_size=100, block_size=30, max_attempts=2)
        with contextlib.suppress(IncompleteReadError):
            await download_to_path(
                store, path, config, backoff=VirtualTime().backoff, resources=resources, limiter=limiter
            )
            assert path.read_bytes() == store.data

    async def body() -> None:
        async with anyio.create_task_group() as group:
            for number, store in enumerate(stores):
                group.start_soon(one, store, tmp_path / str(number))
            if cancelled_after is not None:
                for _ in range(cancelled_after):
                    await anyio.lowlevel.checkpoint()
                group.cancel_scope.cancel()

    anyio.run(body)
    # The first request of each is sent in any case.
    assert most <= limiter.limit + len(stores)
    assert (limiter.in_flight, len(limiter._waiting)) == (0, 0)
    assert (resources.budget.held, resources.budget.waiting) == (0, 0)
    assert sum(store.open_bodies for store in stores) == 0


class OneConnection(Store):
    """The next request waits until the body before it is closed."""

    def __init__(self, data: bytes, cut: Callable[[int], int | None]) -> None:
        super().__init__(data, cut=cut, edit=self._give_body)
        self.free = anyio.Semaphore(1)

    async def fetch(self, first: int | None, last: int | None, **more: Any) -> Ranged:
        await self.free.acquire()
        return await super().fetch(first, last, **more)

    def _give_body(self, number: int, answer: Ranged) -> None:
        answer.body = self.bodies[number] = ClosingBody(self, number, answer.first, (answer.last or 0) + 1)


class ClosingBody(ScriptedBody):
    _is_closed = False

    @property
    def is_closed(self) -> bool:
        return self._is_closed

    @is_closed.setter
    def is_closed(self, whether: bool) -> None:
        if whether and not self._is_closed:
            assert isinstance(self._store, OneConnection)
            self._store.free.release()
        self._is_closed = whether


async def test_a_part_that_breaks_does_not_wait_for_a_connection_with_the_memory_of_who_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.transfer.budget.SILENCE", 0.001)
    resources = Resources()
    # Less than a part: the first one has borrowed it when it breaks, and the second one gets its connection.
    resources.budget = Budget(30, minimum=1)
    store = OneConnection(content(80), cut=lambda number: 10 if number == 0 else None)
    config = replace(CONFIG, part_size=40, concurrency=1)
    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            for name in ("a", "b"):
                group.start_soon(
                    functools.partial(download_to_path, store, tmp_path / name, config, resources=resources)
                )
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == content(80)
    assert resources.budget.held == 0
