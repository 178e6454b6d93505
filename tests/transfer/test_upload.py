"""One object up, over a place in memory: every source, size, order and end."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import queue
import threading
import tracemalloc
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import anyio.to_thread
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asyncms.config import TransferConfig
from asyncms.errors import ClientError, ConnectionClosedError, ParamValidationError, SourceChangedError, TransferError
from asyncms.transfer.budget import Budget
from asyncms.transfer.resources import Resources
from asyncms.transfer.tries import Backoff
from asyncms.transfer.upload import upload
from asyncms.transfer.upload_piece import Source
from asyncms.transfer.upload_sink import Uploaded
from asyncms.transfer.upload_source import open_path, open_source
from tests.threads import HeldUp
from tests.transfer.bucket import LIMITS, Bucket, content_of
from tests.transfer.store import VirtualTime, content, service_error

CONFIG = TransferConfig(part_size=40, concurrency=3, multipart_threshold=100, abort_timeout=5.0)
SIZES = [0, 1, 39, 40, 41, 99, 100, 101, 120, 121, 800, 3999, 4000]


async def chunks(data: bytes, step: int = 7) -> AsyncIterator[bytes]:
    for start in range(0, len(data), step):
        await anyio.lowlevel.checkpoint()
        yield data[start : start + step]


async def reused(data: bytes, step: int = 7) -> AsyncIterator[memoryview]:
    """Writes to its buffer again as soon as the next piece is asked for."""
    buffer = bytearray(step)
    for start in range(0, len(data), step):
        piece = data[start : start + step]
        buffer[: len(piece)] = piece
        yield memoryview(buffer)[: len(piece)]
        buffer[:] = bytes(step)


class Unseekable(io.RawIOBase):
    """Short reads, and no way back."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._data.read(min(len(buffer), 13))
        buffer[: len(piece)] = piece
        return len(piece)


class Seekable(io.BytesIO):
    """A file object that is measured, and may be read again; not known to be memory."""


class OnlyRead:
    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._data.read(min(size, 17))


class AsyncOnlyRead:
    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    async def read(self, size: int = -1) -> bytes:
        await anyio.lowlevel.checkpoint()
        return self._data.read(min(size, 17))


async def a_file(data: bytes, folder: Path) -> Source:
    path = folder / "source"
    path.write_bytes(data)
    return await open_path(path)


SOURCES: dict[str, Callable[[bytes, Path], Any]] = {
    "file": a_file,
    "path": lambda data, folder: (folder / "p").write_bytes(data) >= 0 and open_source(folder / "p"),
    "bytes": lambda data, _: open_source(data),
    "bytearray": lambda data, _: open_source(bytearray(data)),
    "items of two bytes": lambda data, _: open_source(
        memoryview(data).cast("H") if len(data) % 2 == 0 else memoryview(data)
    ),
    "every other byte": lambda data, _: open_source(memoryview(bytes(b for x in data for b in (x, 0)))[::2]),
    "BytesIO": lambda data, _: open_source(io.BytesIO(data)),
    "seekable": lambda data, _: open_source(Seekable(data)),
    "unseekable": lambda data, _: open_source(Unseekable(data)),
    "buffered": lambda data, _: open_source(io.BufferedReader(Unseekable(data))),
    "only read": lambda data, _: open_source(OnlyRead(data)),
    "async read": lambda data, _: open_source(AsyncOnlyRead(data)),
    "async iterator": lambda data, _: open_source(chunks(data)),
    "large pieces": lambda data, _: open_source(chunks(data, 333)),
    "a buffer used again": lambda data, _: open_source(reused(data)),
    "of said size": lambda data, _: open_source(chunks(data), len(data)),
    "iterator": lambda data, _: open_source(iter([data[i : i + 11] for i in range(0, len(data), 11)])),
    "list with empty ones": lambda data, _: open_source([b"", data, b"", bytearray()]),
}
ENDLESS = {
    "unseekable",
    "buffered",
    "only read",
    "async read",
    "async iterator",
    "large pieces",
    "a buffer used again",
} | {
    "iterator",
    "list with empty ones",
}
"""Nobody knows how long these are."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", SOURCES)
async def test_the_object_is_the_source(tmp_path: Path, kind: str, size: int) -> None:
    data = content(size)
    # The limits are such that parts must grow for the largest of these.
    bucket = Bucket(pause=lambda number: (number * 7) % 5)
    counted: list[int] = []
    if kind in ENDLESS and size > 3900:
        bucket.limits = LIMITS._replace(parts=1000)
    source = await SOURCES[kind](data, tmp_path)
    uploaded = await upload(source, bucket, CONFIG, callback=counted.append)
    assert bucket.object == data
    assert uploaded.size == size == sum(counted)
    assert not bucket.uploads
    in_one = size < 40 if kind in ENDLESS else size < 100
    assert [operation for operation, _ in bucket.log if operation != "part"] == (
        ["put"] if in_one else ["create", "complete"]
    )
    assert bucket.most_in_flight <= 3


@pytest.mark.parametrize("signs", [True, False])
@pytest.mark.parametrize("algorithm", ["CRC32", None])
@pytest.mark.parametrize("kind", ["file", "bytes", "seekable", "async iterator"])
async def test_digests_are_those_of_the_parts(tmp_path: Path, kind: str, algorithm: str | None, signs: bool) -> None:
    bucket = Bucket(algorithm=algorithm, signs_sha256=signs)  # compares them
    await upload(await SOURCES[kind](content(333), tmp_path), bucket, CONFIG)
    assert bucket.object == content(333)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), size=st.integers(0, 2000), part_size=st.integers(10, 300), concurrency=st.integers(1, 5))
async def test_any_order_of_the_answers(
    tmp_path: Path, data: st.DataObject, size: int, part_size: int, concurrency: int
) -> None:
    kind = data.draw(st.sampled_from(["file", "bytes", "seekable", "async iterator"]))
    pauses = data.draw(st.lists(st.integers(0, 6), min_size=1, max_size=10))
    bucket = Bucket(limits=LIMITS._replace(parts=1000), pause=lambda number: pauses[number % len(pauses)])
    config = TransferConfig(
        part_size=part_size, concurrency=concurrency, multipart_threshold=data.draw(st.integers(1, 500))
    )
    uploaded = await upload(await SOURCES[kind](content(size), tmp_path), bucket, config)
    assert bucket.object == content(size)
    assert uploaded.size == size
    assert bucket.most_in_flight <= concurrency


async def test_parts_beyond_what_is_held_are_read_while_they_are_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.transfer.upload_file.HELD", 16)
    bucket = Bucket(signs_sha256=True)
    await upload(await a_file(content(555), tmp_path), bucket, CONFIG)
    assert bucket.object == content(555)
    bucket = Bucket()
    await upload(await a_file(content(99), tmp_path), bucket, CONFIG)
    assert bucket.object == content(99)


async def test_the_source_is_read_no_further_than_there_is_room() -> None:
    given = 0
    gate = anyio.Event()

    async def source() -> AsyncIterator[bytes]:
        nonlocal given
        for _ in range(100):
            given += 10
            yield bytes(10)

    bucket = Bucket(on_request=lambda operation, _: gate.wait() if operation == "part" else None)
    async with anyio.create_task_group() as group:
        group.start_soon(upload, await open_source(source()), bucket, CONFIG)
        await anyio.wait_all_tasks_blocked()
        assert bucket.in_flight == 3
        assert given == 120
        gate.set()
    assert bucket.object == bytes(1000)


async def test_grown_parts_are_fewer_at_once() -> None:
    async def three_at_once() -> None:
        # Parts are digested in threads, which may take so long that requests never meet by themselves.
        while bucket.most_in_flight < 3:
            await anyio.lowlevel.checkpoint()

    bucket = Bucket(
        limits=PARTS_OF_400,
        pause=lambda _: 10,
        on_request=lambda operation, _: three_at_once() if operation == "part" else None,
    )
    await upload(await open_source(content(30_000)), bucket, CONFIG)  # memory is not counted
    assert bucket.most_in_flight == 3
    bucket = Bucket(limits=PARTS_OF_400, pause=lambda _: 10)
    small = Resources(1000)
    await upload(await open_source(Seekable(content(30_000))), bucket, CONFIG, resources=small)
    assert bucket.most_in_flight == 1
    assert bucket.object == content(30_000)
    assert (small.budget.held, small.budget.waiting) == (0, 0)


async def test_uploads_share_a_budget_smaller_than_a_part() -> None:
    tiny = Resources(30)
    buckets = [Bucket(pause=lambda _: 3) for _ in range(5)]
    async with anyio.create_task_group() as group:
        for number, bucket in enumerate(buckets):
            source = await open_source(Seekable(content(300 + number)))
            group.start_soon(partial(upload, source, bucket, CONFIG, resources=tiny))
    assert [bucket.object for bucket in buckets] == [content(300 + number) for number in range(5)]
    assert (tiny.budget.held, tiny.budget.waiting) == (0, 0)


PARTS_OF_400 = LIMITS._replace(parts=75)


# -- sources that go wrong -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [50, 500])
@pytest.mark.parametrize("change", ["grow", "shrink", "rewrite"])
async def test_a_file_that_changes_makes_no_object(tmp_path: Path, size: int, change: str) -> None:
    path = tmp_path / "source"
    path.write_bytes(content(size))

    def meddle(operation: str, number: int) -> None:
        if operation == "create" or number == 2:
            with path.open("r+b") as file:
                if change == "grow":
                    file.seek(0, 2)
                    file.write(b"more")
                elif change == "shrink":
                    file.truncate(30)
                else:
                    file.write(b"x")
            os.utime(path, ns=(1, 1))

    bucket = Bucket(on_request=meddle)
    source = await open_path(path)
    if size == 50:
        meddle("create", 0)
    with pytest.raises(SourceChangedError, match="changed while it was being uploaded"):
        await upload(source, bucket, CONFIG)
    assert bucket.object is None
    assert not bucket.uploads


@pytest.mark.parametrize(("said", "has"), [(500, 499), (500, 501), (50, 49), (50, 51), (120, 119), (120, 160)])
@pytest.mark.parametrize("kind", ["async", "sync"])
async def test_a_source_that_has_not_its_size_makes_no_object(kind: str, said: int, has: int) -> None:
    bucket = Bucket()
    given: Any = chunks(content(has)) if kind == "async" else [content(has)]
    with pytest.raises(SourceChangedError, match=f"{said} bytes"):
        await upload(await open_source(given, said), bucket, CONFIG)
    assert bucket.object is None
    assert not bucket.uploads


@pytest.mark.parametrize("at", [0, 30, 40, 130])
@pytest.mark.parametrize("kind", ["async", "sync"])
async def test_a_source_that_raises_is_what_is_raised(kind: str, at: int) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield bytes(at)
        raise LookupError("the source's own")

    def broken_too() -> Iterator[bytes]:
        yield bytes(at)
        raise LookupError("the source's own")

    bucket = Bucket()
    with pytest.raises(LookupError, match="the source's own"):
        await upload(await open_source(broken() if kind == "async" else broken_too()), bucket, CONFIG)
    assert bucket.object is None
    assert not bucket.uploads


async def test_a_part_that_the_store_refuses_is_sent_again_as_long_as_others_get_there(tmp_path: Path) -> None:
    data = content(400)

    def refuse(operation: str, number: int) -> None:
        if (operation, number) == ("part", 2) and there() < 8:
            raise service_error(503, "SlowDown")

    def there() -> int:
        return sum(map(len, bucket.uploads.values()))

    async def until_another_part_is_there(_: float) -> None:
        before = there()
        while there() == before:
            await anyio.lowlevel.checkpoint()

    bucket, counted = Bucket(on_request=refuse), list[int]()
    config = TransferConfig(part_size=40, concurrency=3, multipart_threshold=100, max_attempts=2)
    backoff = Backoff(sleep=until_another_part_is_there)
    await upload(await a_file(data, tmp_path), bucket, config, callback=counted.append, backoff=backoff)
    assert bucket.object == data
    assert sum(counted) == 400
    assert bucket.log.count(("part", 2)) > 3


async def test_a_store_that_refuses_all_parts_ends_the_upload() -> None:
    def refuse(operation: str, number: int) -> None:
        if operation == "part":
            raise service_error(503, "SlowDown")

    bucket, time = Bucket(on_request=refuse), VirtualTime()
    config = TransferConfig(part_size=40, concurrency=3, multipart_threshold=100, max_attempts=4)
    with pytest.raises(ClientError, match="SlowDown"):
        await upload(await open_source(content(400)), bucket, config, backoff=time.backoff)
    assert max(bucket.log.count(("part", number)) for number in (1, 2, 3)) == 4
    assert ("part", 4) not in bucket.log
    assert not bucket.uploads


@pytest.mark.parametrize(
    "source", ["text", 5, None, io.StringIO("text"), object()], ids=lambda value: type(value).__name__
)
async def test_what_is_no_source(source: Any) -> None:
    with pytest.raises(ParamValidationError):
        await open_source(source)


@pytest.mark.parametrize("source", [["text"], [5], [b"fine" * 20, "text"]], ids=repr)
async def test_pieces_that_are_no_bytes(source: Any) -> None:
    bucket = Bucket()
    with pytest.raises(TypeError, match="where bytes are due"):
        await upload(await open_source(source), bucket, CONFIG)
    assert not bucket.uploads


async def test_a_directory_is_no_source(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        await open_path(tmp_path)
    with pytest.raises(FileNotFoundError):
        await open_path(tmp_path / "missing")


async def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    bucket = Bucket()

    async def feed() -> None:
        await asyncio.to_thread(pipe.write_bytes, content(777))

    async with anyio.create_task_group() as group:
        group.start_soon(feed)
        await upload(await open_path(pipe), bucket, CONFIG)
    assert bucket.object == content(777)


async def test_a_file_that_is_opened_after_its_task_was_cancelled_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, hold = tmp_path / "source", HeldUp()
    path.write_bytes(b"x")
    opened, closed = queue.SimpleQueue[int](), queue.SimpleQueue[int]()
    real_open, real_close = os.open, os.close

    def open_file(*arguments: Any) -> int:
        descriptor = real_open(*arguments)
        opened.put(descriptor)
        return descriptor

    def close(descriptor: int) -> None:
        real_close(descriptor)
        closed.put(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", hold.before(open_file))
        patch.setattr(os, "close", close)
        task = await hold.cancelled(open_path(path))
        with pytest.raises(asyncio.CancelledError):
            await task
        hold.let_go()
        descriptor = await asyncio.to_thread(opened.get, timeout=5)
        assert await asyncio.to_thread(closed.get, timeout=5) == descriptor


@pytest.mark.parametrize("path", [__file__, "/dev/null"])
async def test_a_cancelled_task_closes_its_source(path: str) -> None:
    source = await open_path(path)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with anyio.CancelScope() as scope:
        scope.cancel()
        await source.aclose()
    assert len(list(Path("/proc/self/fd").iterdir())) == before - 1


async def test_more_than_the_parts_hold_is_refused() -> None:
    bucket = Bucket(limits=LIMITS._replace(parts=3, equal=True))
    with pytest.raises(ParamValidationError, match="goes on after 120 bytes in 3 parts"):
        await upload(await open_source(chunks(content(121))), bucket, CONFIG)
    assert not bucket.uploads
    bucket = Bucket(limits=LIMITS._replace(parts=3, equal=True))
    await upload(await open_source(chunks(content(120))), bucket, CONFIG)
    assert bucket.object == content(120)


# -- failures and cancellation ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("failing", [("create", 0), ("part", 1), ("part", 4), ("part", 13), ("complete", 0)])
@pytest.mark.parametrize("kind", ["file", "seekable", "async iterator"])
async def test_a_failure_removes_the_upload_and_is_raised(tmp_path: Path, kind: str, failing: tuple[str, int]) -> None:
    def fail(operation: str, number: int) -> None:
        if (operation, number) == failing:
            raise ConnectionClosedError("cut")

    bucket = Bucket(on_request=fail)
    with pytest.raises(ConnectionClosedError, match="cut") as caught:
        await upload(await SOURCES[kind](content(500), tmp_path), bucket, CONFIG)
    assert not bucket.uploads
    assert bucket.object is None
    assert bucket.log[-1][0] == ("create" if failing[0] == "create" else "abort")
    assert not getattr(caught.value, "__notes__", [])


async def test_what_the_callback_raises_ends_the_upload() -> None:
    def callback(_: int) -> None:
        raise ZeroDivisionError

    bucket = Bucket()
    with pytest.raises(ZeroDivisionError):
        await upload(await open_source(content(500)), bucket, CONFIG, callback=callback)
    assert not bucket.uploads


async def test_a_failed_removal_is_a_note_of_the_failure() -> None:
    def fail(operation: str, number: int) -> None:
        if operation == "abort":
            raise ConnectionClosedError("no way")
        if number == 2:
            raise LookupError("first")

    with pytest.raises(LookupError, match="first") as caught:
        await upload(await open_source(content(500)), Bucket(on_request=fail), CONFIG)
    (note,) = caught.value.__notes__
    assert "u1 could not be removed either (no way)" in note
    assert "abort_multipart_upload" in note


async def test_the_removal_is_limited_in_time() -> None:
    def fail(operation: str, number: int) -> Any:
        if operation == "abort":
            return anyio.Event().wait()
        if number == 2:
            raise LookupError("first")
        return None

    config = TransferConfig(part_size=40, concurrency=3, multipart_threshold=100, abort_timeout=0.01)
    with pytest.raises(LookupError) as caught:
        await upload(await open_source(content(500)), Bucket(on_request=fail), config)
    assert "no answer within 0.01 s" in caught.value.__notes__[0]


@pytest.mark.parametrize("kind", ["file", "seekable", "async iterator"])
async def test_cancelled_anywhere_nothing_is_left(tmp_path: Path, kind: str) -> None:
    finished = 0
    for turns in range(400):
        bucket = Bucket(pause=lambda number: number % 3)
        source = await SOURCES[kind](content(300), tmp_path)
        task = asyncio.ensure_future(upload(source, bucket, CONFIG))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            assert bucket.object in (None, content(300))
        else:
            finished += 1
            assert bucket.object == content(300)
        assert not bucket.uploads, turns
        assert bucket.in_flight == 0
        if finished > 3:
            break
    assert finished, "never ran to its end"


async def test_cancelled_while_the_upload_is_created_it_is_removed() -> None:
    gate = anyio.Event()
    bucket = Bucket(on_request=lambda operation, _: gate.wait() if operation == "create" else None)
    task = asyncio.ensure_future(upload(await open_source(content(500)), bucket, CONFIG))
    await anyio.wait_all_tasks_blocked()
    task.cancel()
    await anyio.wait_all_tasks_blocked()
    assert not task.done()
    gate.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [operation for operation, _ in bucket.log] == ["create", "abort"]
    assert not bucket.uploads


async def test_a_creation_that_never_ends_does_not_hold_up_a_cancellation_for_ever() -> None:
    bucket = Bucket(on_request=lambda operation, _: anyio.Event().wait() if operation == "create" else None)
    config = TransferConfig(part_size=40, multipart_threshold=100, abort_timeout=0.01)
    task = asyncio.ensure_future(upload(await open_source(content(500)), bucket, config))
    await anyio.wait_all_tasks_blocked()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


# -- resuming --------------------------------------------------------------------------------------------------------


async def interrupted(bucket: Bucket, data: bytes, failing: int) -> str:
    def fail(_: str, number: int) -> None:
        if number == failing:
            raise ConnectionClosedError("cut")

    bucket.on_request = fail
    with pytest.raises(ConnectionClosedError) as caught:
        await upload(await open_source(data), bucket, replace(CONFIG, concurrency=1), resume=True)
    (upload_id,) = bucket.uploads
    assert f"{upload_id}: go on with resume=True" in caught.value.__notes__[0]
    bucket.on_request = lambda _operation, _number: None
    bucket.log.clear()
    return upload_id


def parts_sent(bucket: Bucket) -> list[int]:
    return sorted(number for operation, number in bucket.log if operation == "part")


@pytest.mark.parametrize("tells", [True, False])
@pytest.mark.parametrize("by_id", [True, False])
async def test_only_what_is_missing_is_sent(tells: bool, by_id: bool) -> None:
    bucket = Bucket(tells_checksums=tells)
    upload_id = await interrupted(bucket, content(500), 7)
    there = set(bucket.uploads[upload_id])
    assert there == {1, 2, 3, 4, 5, 6}
    counted: list[int] = []
    other_size = TransferConfig(part_size=70, concurrency=2, multipart_threshold=100)
    resume = upload_id if by_id else True
    uploaded: Uploaded = await upload(
        await open_source(content(500)), bucket, other_size, resume=resume, callback=counted.append
    )
    assert bucket.object == content(500)
    assert uploaded.parts == 13
    assert set(parts_sent(bucket)) == set(range(1, 14)) - there
    assert sum(counted) == 500


@pytest.mark.parametrize("tells", [True, False])
async def test_parts_that_differ_are_sent_again(tells: bool) -> None:
    bucket = Bucket(tells_checksums=tells)
    upload_id = await interrupted(bucket, content(500), 7)
    there = set(bucket.uploads[upload_id])
    changed = bytearray(content(500))
    changed[50] ^= 1
    await upload(await open_source(changed), bucket, CONFIG, resume=True)
    assert bucket.object == bytes(changed)
    assert set(parts_sent(bucket)) == (set(range(1, 14)) - there) | {2}


async def test_parts_of_another_object_are_replaced() -> None:
    bucket = Bucket()
    await interrupted(bucket, content(500), 7)
    other = bytes(reversed(content(230)))
    await upload(await open_source(other), bucket, CONFIG, resume=True)
    assert bucket.object == other


async def test_without_an_unfinished_upload_it_begins_one() -> None:
    bucket = Bucket()
    await upload(await open_source(content(500)), bucket, CONFIG, resume=True)
    assert bucket.object == content(500)
    await upload(await open_source(content(50)), bucket, CONFIG, resume=True)
    assert bucket.object == content(50)
    with pytest.raises(ParamValidationError, match="no unfinished upload gone"):
        await upload(await open_source(content(500)), bucket, CONFIG, resume="gone")


async def test_what_can_be_read_only_once_cannot_be_resumed() -> None:
    bucket = Bucket()
    with pytest.raises(ParamValidationError, match="read only once"):
        await upload(await open_source(chunks(content(500))), bucket, CONFIG, resume=True)
    assert bucket.log == []


class Trickle:
    """Gives some bytes and is silent until it is told to go on."""

    def __init__(self, first: int, rest: int) -> None:
        self.data = content(first + rest)
        self.go_on = anyio.Event()
        self._first = first

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self.data[: self._first]
        await self.go_on.wait()
        yield self.data[self._first :]


class BlockingTrickle:
    """The same as a blocking file."""

    def __init__(self, first: int, rest: int) -> None:
        self.data = content(first + rest)
        self.go_on = threading.Event()
        self._pieces = iter([self.data[:first], self.data[first:]])
        self._is_first = True

    def read(self, size: int) -> bytes:
        if not self._is_first:
            assert self.go_on.wait(20)
        self._is_first = False
        return next(self._pieces, b"")


@pytest.mark.parametrize("kind", [Trickle, BlockingTrickle])
@pytest.mark.parametrize("limit", [10, 130])
async def test_silent_sources_hold_up_no_other_transfer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: type[Trickle | BlockingTrickle], limit: int
) -> None:
    """Neither with a budget that is smaller than a part nor with one that their parts would fill."""
    monkeypatch.setattr("asyncms.transfer.budget.SILENCE", 0.001)
    resources = Resources()
    resources.budget = Budget(limit, minimum=1)
    silent = [kind(50, 70) for _ in range(5)]
    buckets = [Bucket() for _ in silent]
    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            for source, bucket in zip(silent, buckets, strict=True):
                group.start_soon(partial(upload, await open_source(source), bucket, CONFIG, resources=resources))
            for _ in range(2):
                other = Bucket()
                await upload(await a_file(content(500), tmp_path), other, CONFIG, resources=resources)
                assert other.object == content(500)
                assert all(bucket.object is None for bucket in buckets)
            other = Bucket()
            await upload(await open_source(chunks(content(500))), other, CONFIG, resources=resources)
            assert other.object == content(500)
            for source in silent:
                source.go_on.set()
    assert [bucket.object for bucket in buckets] == [source.data for source in silent]
    assert resources.budget.held == 0


@pytest.mark.parametrize("kind", [Trickle, BlockingTrickle])
async def test_a_source_that_is_silent_between_parts_holds_nothing(kind: type[Trickle | BlockingTrickle]) -> None:
    resources, source, bucket = Resources(), kind(80, 40), Bucket()
    stored = anyio.Event()
    bucket.on_request = lambda operation, number: stored.set() if (operation, number) == ("part", 2) else None
    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            group.start_soon(partial(upload, await open_source(source), bucket, CONFIG, resources=resources))
            await stored.wait()
            while bucket.in_flight:
                await anyio.lowlevel.checkpoint()
            for _ in range(20):
                await anyio.lowlevel.checkpoint()
            assert resources.budget.held == 0
            source.go_on.set()
    assert bucket.object == source.data


async def test_a_cancelled_upload_has_let_go_of_the_file() -> None:
    """A second upload of the same file, rewound, stores all of it."""
    hold, file = HeldUp(), OnlyRead(content(300))
    read = file.read
    file.read = hold.before(read)  # type: ignore[method-assign]
    task = await hold.cancelled(upload(await open_source(file), Bucket(), CONFIG))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    file._data.seek(0)
    bucket = Bucket()
    await upload(await open_source(file), bucket, CONFIG)
    assert bucket.object == content(300)


async def gone_on(hold: HeldUp, reads: list[int]) -> None:
    """The read that was held up has ended, and there was time for more."""
    hold.let_go()
    while not reads:
        await anyio.lowlevel.checkpoint()
    for _ in range(20):
        await asyncio.to_thread(os.getpid)


async def test_a_file_that_blocks_does_not_hold_up_the_cancellation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.threads.GRACE", 0.0)
    hold, file, reads = HeldUp(), OnlyRead(content(300)), list[int]()
    read = file.read

    def counted(size: int = -1) -> bytes:
        reads.append(size)
        return read(size)

    file.read = hold.before(counted)  # type: ignore[method-assign]
    task = await hold.cancelled(upload(await open_source(file), Bucket(), CONFIG))
    with pytest.raises(asyncio.CancelledError):
        await task
    await gone_on(hold, reads)
    assert len(reads) == 1


@pytest.mark.parametrize("held", [49, 50])
async def test_a_large_file_object_that_goes_in_one_request_is_not_held(
    monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    monkeypatch.setattr("asyncms.transfer.upload_sequence.HELD", held)
    monkeypatch.setattr("asyncms.transfer.upload_sequence.BLOCK", 8)
    config = replace(CONFIG, multipart_threshold=1000)
    resources, bucket = Resources(), Bucket()
    file = Seekable(b"before" + content(50))
    file.seek(6)
    counted: list[int] = []
    await upload(await open_source(file), bucket, config, resources=resources, callback=counted.append)
    assert bucket.object == content(50)
    assert bucket.log == [("put", 0)]
    assert counted == [50]
    assert resources.budget.peak == (16 if held < 50 else 50)


async def test_a_large_body_is_the_same_when_it_is_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.transfer.upload_sequence.HELD", 49)
    monkeypatch.setattr("asyncms.transfer.upload_sequence.BLOCK", 8)
    file = Seekable(content(50))
    piece = await (await open_source(file)).whole(Resources().budget.share())
    assert piece is not None
    for _ in range(2):
        assert await content_of(piece.body) == content(50)
    file.truncate(49)
    with pytest.raises(SourceChangedError, match="ended after 49 of its 50 bytes"):
        await content_of(piece.body)
    file.seek(0)
    file.write(content(51))
    with pytest.raises(SourceChangedError, match="more than its 50 bytes"):
        await content_of(piece.body)


async def test_what_can_be_read_only_once_and_not_be_held_goes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.transfer.upload_sequence.HELD", 49)
    bucket = Bucket()
    await upload(await open_source(chunks(content(50)), 50), bucket, replace(CONFIG, multipart_threshold=1000))
    assert bucket.object == content(50)
    assert ("part", 2) in bucket.log


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("kind", ["file", "seekable", "async iterator", "bytearray"])
async def test_nothing_is_kept_when_it_is_over(tmp_path: Path, kind: str, fails: bool) -> None:
    """Neither buffers nor the caller's bytes, without a collection of garbage."""

    def refuse(operation: str, number: int) -> None:
        if fails and operation == "part" and number == 2:
            raise TransferError("refused")

    gc.collect()
    gc.disable()
    try:
        source = await SOURCES[kind](content(400), tmp_path)
        kept = weakref.ref(source)
        try:
            await upload(source, Bucket(on_request=refuse), CONFIG)
        except TransferError:
            assert fails
        del source
        for _ in range(100):
            # A thread has what it did last until it has something else to do.
            if kept() is None:
                break
            await anyio.to_thread.run_sync(os.getpid)
        assert kept() is None
    finally:
        gc.enable()


async def test_a_source_that_gives_none_has_not_ended() -> None:
    async def pieces() -> AsyncIterator[Any]:
        yield b"abc"
        yield None
        yield b"def"

    class AsyncFile:
        async def read(self, size: int) -> Any:
            return None

    bucket = Bucket()
    with pytest.raises(TypeError, match="gave NoneType where bytes are due"):
        await upload(await open_source(pieces()), bucket, CONFIG)
    with pytest.raises(BlockingIOError, match="non-blocking"):
        await upload(await open_source(AsyncFile()), bucket, CONFIG)
    assert bucket.object is None


async def cleared(data: bytes) -> AsyncIterator[bytearray]:
    """Empties its buffer as soon as the next piece is asked for."""
    buffer = bytearray()
    for start in range(0, len(data), 7):
        buffer += data[start : start + 7]
        yield buffer
        buffer.clear()


def cleared_at_once(data: bytes) -> Iterator[bytearray]:
    buffer = bytearray()
    for start in range(0, len(data), 7):
        buffer += data[start : start + 7]
        yield buffer
        buffer.clear()


@pytest.mark.parametrize("give", [cleared, cleared_at_once])
async def test_a_buffer_is_its_owners_again_when_the_next_one_is_asked_for(give: Callable[[bytes], Any]) -> None:
    bucket = Bucket()
    await upload(await open_source(give(content(400))), bucket, CONFIG)
    assert bucket.object == content(400)


async def test_a_file_that_is_given_up_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even for whether it has more than its size."""
    monkeypatch.setattr("asyncms.threads.GRACE", 0.0)
    hold, reads = HeldUp(), list[int]()

    class File(Seekable):
        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            reads.append(len(data))
            return data

    file = File(content(50))
    file.read = hold.before(file.read)  # type: ignore[method-assign]
    task = await hold.cancelled(upload(await open_source(file), Bucket(), CONFIG))
    with pytest.raises(asyncio.CancelledError):
        await task
    await gone_on(hold, reads)
    assert reads == [50]


async def test_a_silent_source_keeps_two_buffers_at_the_most() -> None:
    size, go_on, parts = 100_000, anyio.Event(), anyio.Event()
    bucket = Bucket(limits=LIMITS._replace(largest=size), pause=lambda _: 20)
    bucket.on_request = lambda operation, number: parts.set() if (operation, number) == ("part", 8) else None

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(8):
            yield bytes(size)
        yield b"1"
        await go_on.wait()

    config = TransferConfig(part_size=size, concurrency=4)
    tracemalloc.start()
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(upload, await open_source(pieces()), bucket, config)
            await parts.wait()
            while bucket.in_flight:
                await anyio.lowlevel.checkpoint()
            await anyio.wait_all_tasks_blocked()
            kept = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, "*/upload_*.py")])
            go_on.set()
    finally:
        tracemalloc.stop()
    assert sum(trace.size for trace in kept.traces) < 2.5 * size
