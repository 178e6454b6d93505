"""Pipes and devices as the destination of a download."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest

from asyncms.config import TransferConfig
from asyncms.transfer import special
from asyncms.transfer.sink import download_to_path
from tests.threads import HeldUp
from tests.transfer.store import Store, content

CONFIG = TransferConfig(part_size=50_000, concurrency=3, block_size=30_000)
SIZES = [0, 10, 400_000]
"""The last one is more than a pipe holds."""


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@pytest.fixture(autouse=True)
def nothing_left(tmp_path: Path) -> Iterator[None]:
    def descriptors() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    before = descriptors()
    yield
    assert descriptors() <= before
    assert {path.name for path in tmp_path.iterdir()} <= {"pipe", "file"}


def told_of(monkeypatch: pytest.MonkeyPatch, where: Any, name: str) -> asyncio.Event:
    """Set when the coroutine function is called."""
    called, function = asyncio.Event(), getattr(where, name)

    def tell(*arguments: Any) -> Awaitable[Any]:
        called.set()
        result: Awaitable[Any] = function(*arguments)
        return result

    monkeypatch.setattr(where, name, tell)
    return called


@contextmanager
def reader(pipe: Path) -> Iterator[int]:
    """The end that reads, and does not."""
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@pytest.mark.parametrize("size", SIZES)
async def test_a_pipe_is_written_and_not_replaced(pipe: Path, size: int) -> None:
    got: list[bytes] = []
    thread = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    thread.start()
    counted: list[int] = []
    result = await download_to_path(Store(content(size)), pipe, CONFIG, callback=counted.append)
    await anyio.to_thread.run_sync(thread.join)
    assert got == [content(size)]
    assert result.size == sum(counted) == size
    assert pipe.is_fifo()


async def test_a_pipe_waits_for_its_reader(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = told_of(monkeypatch, anyio, "sleep")
    task = asyncio.create_task(download_to_path(Store(content(1000)), pipe, CONFIG))
    await waits.wait()
    assert await anyio.to_thread.run_sync(pipe.read_bytes) == content(1000)
    await task


@pytest.mark.parametrize("size", SIZES)
async def test_a_pipe_that_nobody_reads_can_be_given_up(pipe: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    store, waits = Store(content(size)), told_of(monkeypatch, anyio, "sleep")
    task = asyncio.create_task(download_to_path(store, pipe, CONFIG))
    await waits.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert store.open_bodies == 0
    assert pipe.is_fifo()


async def test_a_pipe_that_is_full_can_be_given_up(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, waits = Store(content(400_000)), told_of(monkeypatch, anyio, "wait_writable")
    with reader(pipe):
        task = asyncio.create_task(download_to_path(store, pipe, CONFIG))
        await waits.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert store.open_bodies == 0


async def test_a_reader_that_leaves_is_an_error(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, waits = Store(content(400_000)), told_of(monkeypatch, anyio, "wait_writable")
    with reader(pipe):
        task = asyncio.create_task(download_to_path(store, pipe, CONFIG))
        await waits.wait()
    with pytest.raises(BrokenPipeError):
        await task
    assert store.open_bodies == 0


@pytest.mark.parametrize("size", SIZES)
async def test_a_device_is_written_and_not_replaced(size: int) -> None:
    assert (await download_to_path(Store(content(size)), os.devnull, CONFIG)).size == size
    assert Path(os.devnull).is_char_device()


async def test_one_that_is_opened_after_the_download_was_cancelled_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    hold, closed, close = HeldUp(), threading.Event(), special._close

    def tell(descriptor: int | None) -> None:
        close(descriptor)
        closed.set()

    monkeypatch.setattr(special, "_open", hold.before(special._open))
    monkeypatch.setattr(special, "_close", tell)
    task = await hold.cancelled(download_to_path(Store(content(600)), os.devnull, CONFIG))
    with pytest.raises(asyncio.CancelledError):
        await task
    hold.let_go()
    assert await asyncio.to_thread(closed.wait, 10)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}"])
async def test_the_name_of_a_descriptor_is_what_it_is_of(tmp_path: Path, name: str, size: int) -> None:
    # As after `program /dev/stdout > file`.
    with (tmp_path / "file").open("wb") as file:
        await download_to_path(Store(content(size)), name.format(file.fileno()), CONFIG)
    assert (tmp_path / "file").read_bytes() == content(size)


async def test_a_pipe_of_the_shell(tmp_path: Path) -> None:
    # As of `program >(other)`.
    end, start = os.pipe()
    with os.fdopen(end, "rb") as file:
        await download_to_path(Store(content(1000)), f"/dev/fd/{start}", CONFIG)
        os.close(start)
        assert file.read() == content(1000)
