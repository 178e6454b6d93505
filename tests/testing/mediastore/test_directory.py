"""What a directory promises beyond what every store does: it lasts."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path

import pytest

from asyncms.errors import ConfigError
from asyncms.testing.mediastore import DirectoryStore
from asyncms.testing.mediastore.faults import InternalServerError, ObjectNotFound
from asyncms.testing.mediastore.store import ObjectMeta
from tests.testing.mediastore import crashing


async def put(store: DirectoryStore, path: str, data: bytes) -> ObjectMeta:
    return await store.put(path, data, etag="e", content_type="a/b", cache_control="x", modified=1.234)


async def read(store: DirectoryStore, path: str) -> bytes:
    async with await store.open(path, None) as opened:
        return b"".join([bytes(x) async for x in opened.pieces])


def blobs(directory: Path) -> list[Path]:
    return list((directory / "blobs").iterdir())


async def test_objects_survive_a_restart(tmp_path: Path) -> None:
    async with aclosing(DirectoryStore(tmp_path)) as store:
        meta = await put(store, "a/b", b"data")
        await put(store, "gone", b"data")
        await store.delete("gone")
    async with aclosing(DirectoryStore(tmp_path)) as store:
        assert await store.describe("a/b") == meta
        assert await read(store, "a/b") == b"data"
        assert [x.name for x in (await store.list("", 10, None)).items] == ["a"]


async def test_one_file_per_object(tmp_path: Path) -> None:
    async with aclosing(DirectoryStore(tmp_path)) as store:
        for _ in range(3):
            await put(store, "a", b"data")
            await put(store, "b", b"data")
        assert len(blobs(tmp_path)) == 2
        await store.delete("a")
        assert len(blobs(tmp_path)) == 1


async def test_files_that_nothing_names_are_removed_at_the_start(tmp_path: Path) -> None:
    async with aclosing(DirectoryStore(tmp_path)) as store:
        await put(store, "a", b"data")
    (tmp_path / "blobs" / "orphan").write_bytes(b"half a file")
    async with aclosing(DirectoryStore(tmp_path)) as store:
        assert len(blobs(tmp_path)) == 1
        assert await read(store, "a") == b"data"


async def test_a_directory_has_one_server(tmp_path: Path) -> None:
    async with aclosing(DirectoryStore(tmp_path)):
        with pytest.raises(ConfigError, match="in use"):
            DirectoryStore(tmp_path)
        code = f"from asyncms.testing.mediastore import DirectoryStore; DirectoryStore({str(tmp_path)!r})"
        other = await asyncio.to_thread(
            subprocess.run, [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        assert "in use by another server" in other.stderr
    DirectoryStore(tmp_path)._close()


async def test_other_peoples_directories_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious")
    with pytest.raises(ConfigError, match="is not empty"):
        DirectoryStore(tmp_path)
    assert [x.name for x in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_directory_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="cannot be used"):
        DirectoryStore(tmp_path / "file" / "below")
    (tmp_path / "index.sqlite3").write_text("no database " * 100)
    with pytest.raises(ConfigError, match="cannot be used"):
        DirectoryStore(tmp_path)


async def test_a_missing_or_short_file_is_an_error_and_not_bytes(tmp_path: Path) -> None:
    async with aclosing(DirectoryStore(tmp_path)) as store:
        await put(store, "a", b"data" * 100_000)
        (blob,) = blobs(tmp_path)
        blob.write_bytes(b"data")
        with pytest.raises(InternalServerError):
            await read(store, "a")
        blob.unlink()
        with pytest.raises(InternalServerError):
            await store.open("a", None)


async def test_closing_twice(tmp_path: Path) -> None:
    store = DirectoryStore(tmp_path)
    await store.aclose()
    await store.aclose()


async def test_a_cancelled_write_is_whole_or_not_there(tmp_path: Path) -> None:
    async with aclosing(DirectoryStore(tmp_path)) as store:
        await put(store, "a", b"old")
        for turns in range(6):
            writing = asyncio.create_task(put(store, "a", b"new" * 10_000))
            for _ in range(turns):
                await asyncio.sleep(0)
            writing.cancel()
            await asyncio.wait({writing})
            assert await read(store, "a") in {b"old", b"new" * 10_000}
    async with aclosing(DirectoryStore(tmp_path)) as store:
        assert len(blobs(tmp_path)) == 1


@pytest.mark.parametrize("seed", range(4))
async def test_kill_9_at_any_moment(tmp_path: Path, seed: int) -> None:
    choice = random.Random(seed)
    expected: dict[str, int] = {}
    begun: tuple[str, int] | None = None
    with subprocess.Popen(
        [sys.executable, crashing.__file__, tmp_path, str(seed)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        left = choice.randrange(10, 120)
        for line in process.stdout:
            match line.split():
                case ["begin", number, path]:
                    begun = path, int(number)
                case ["done"]:
                    assert begun is not None
                    expected[begun[0]] = begun[1]
                    begun = None
            left -= 1
            if left == 0:
                process.kill()  # what it wrote until then is still in the pipe, and read
    assert process.returncode == -9
    assert expected
    async with aclosing(DirectoryStore(tmp_path)) as store:
        whole = 0
        for path in crashing.PATHS:
            possible = {crashing.content(expected[path]) if path in expected else None}
            if begun is not None and begun[0] == path:
                possible.add(crashing.content(begun[1]))
            found: bytes | None = None
            try:
                found = await read(store, path)
                whole += 1
            except ObjectNotFound:
                pass
            assert found in possible
        assert len(blobs(tmp_path)) == whole


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files cannot be listed here")
@pytest.mark.parametrize("step", ["open", "close"])
async def test_a_reader_that_is_cancelled_leaves_no_file_open(tmp_path: Path, step: str) -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as threads:
        loop.set_default_executor(threads)
        async with aclosing(DirectoryStore(tmp_path)) as store:
            await put(store, "a", b"data")
            opened = await store.open("a", None) if step == "close" else None
            # What is asked for has not begun when it is cancelled, as all threads are busy.
            go = threading.Event()
            busy = [loop.run_in_executor(executor, go.wait) for executor in (threads, store._thread)]
            task = asyncio.ensure_future(store.open("a", None) if opened is None else opened.close())
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled()
            go.set()
            await asyncio.gather(*busy)
        # Closing the store waited for its thread; this job comes behind all that the other one was given.
        await loop.run_in_executor(threads, int)
    names = [path.resolve() for path in Path("/proc/self/fd").iterdir()]
    assert not [name for name in names if name.is_relative_to(tmp_path)]
