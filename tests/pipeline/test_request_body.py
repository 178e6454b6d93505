"""What users give as ``Body``: measured, read, read again, refused."""

from __future__ import annotations

import array
import asyncio
import hashlib
import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import numpy as np
import pytest

from asyncms.checksums import new_checksum
from asyncms.errors import ParamValidationError
from asyncms.message import Buffer, RequestBody
from asyncms.pipeline.request_body import READ_SIZE, BytesBody, digest_body, rewindable, to_body
from tests.threads import HeldUp

DATA = os.urandom(3000)


async def read(body: Buffer | RequestBody) -> bytes:
    if isinstance(body, bytes | bytearray | memoryview):
        return bytes(body)
    return b"".join([bytes(piece) async for piece in body])


def length(body: Buffer | RequestBody) -> int | None:
    return memoryview(body).nbytes if isinstance(body, bytes | bytearray | memoryview) else body.length


class AsyncFile:
    """As aiofiles and anyio make them."""

    def __init__(self, data: bytes) -> None:
        self._file = io.BytesIO(data)

    async def read(self, size: int = -1, /) -> bytes:
        return self._file.read(size)


class NoSeek(io.RawIOBase):
    """A file that only goes forward."""

    def __init__(self, data: bytes) -> None:
        self._file = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        return self._file.read(size)


def raw(data: bytes) -> Any:
    return io.BytesIO(data)


class Bare:
    """The least that a file can be."""

    def __init__(self, data: bytes) -> None:
        self._file = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)


async def produce() -> AsyncIterator[bytes]:
    for start in range(0, len(DATA), 700):
        yield DATA[start : start + 700]


def generate() -> Iterator[bytes]:
    for start in range(0, len(DATA), 700):
        yield DATA[start : start + 700]


def wide() -> memoryview:
    numbers = array.array("I")
    numbers.frombytes(DATA)
    return memoryview(numbers)


KINDS: dict[str, tuple[Callable[[], Any], int | None, bool]] = {
    "bytes": (lambda: DATA, len(DATA), True),
    "bytearray": (lambda: bytearray(DATA), len(DATA), True),
    "memoryview": (lambda: memoryview(DATA), len(DATA), True),
    "wide memoryview": (wide, len(DATA), True),
    "strided memoryview": (lambda: memoryview(bytes(b for byte in DATA for b in (byte, 0)))[::2], len(DATA), True),
    "file in memory": (lambda: io.BytesIO(DATA), len(DATA), True),
    "buffered reader": (lambda: io.BufferedReader(raw(DATA)), len(DATA), True),
    "forward file": (lambda: NoSeek(DATA), None, False),
    "bare file": (lambda: Bare(DATA), None, False),
    "async file": (lambda: AsyncFile(DATA), None, False),
    "async iterator": (produce, None, False),
    "generator": (generate, None, False),
    "list": (lambda: [DATA[:10], bytearray(DATA[10:20]), memoryview(DATA)[20:]], len(DATA), True),
    "list of wide views": (lambda: [wide()], len(DATA), True),
    "tuple": (lambda: (DATA,), len(DATA), True),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_all_kinds_give_their_bytes(kind: str) -> None:
    make, size, replayable = KINDS[kind]
    body = await to_body(make(), None)
    assert length(body) == size
    assert rewindable(body) == replayable
    assert await read(body) == DATA
    if replayable:
        assert await read(body) == DATA


@pytest.mark.parametrize("kind", [kind for kind, row in KINDS.items() if row[2]])
async def test_what_can_be_read_twice_can_be_digested(kind: str) -> None:
    body = await to_body(KINDS[kind][0](), None)
    checksum, whole = new_checksum("CRC32C"), new_checksum("CRC32C")
    whole.update(DATA)
    assert await digest_body(body, checksum, want_sha256=True) == hashlib.sha256(DATA).hexdigest()
    assert checksum.digest() == whole.digest()
    assert await read(body) == DATA
    assert await digest_body(body, None, want_sha256=False) is None


@pytest.mark.parametrize("kind", ["forward file", "bare file", "async file", "async iterator", "generator"])
async def test_a_given_length_is_taken_over(kind: str) -> None:
    assert length(await to_body(KINDS[kind][0](), len(DATA))) == len(DATA)


async def test_text_is_sent_as_utf_8() -> None:
    assert await to_body("tschüß €", None) == "tschüß €".encode()


async def test_a_file_is_read_from_where_it_stands_every_time(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(DATA)
    with path.open("rb") as file:
        file.seek(1000)
        body = await to_body(file, None)
        assert length(body) == 2000
        for _ in range(3):
            assert await read(body) == DATA[1000:]


async def test_a_file_that_grows_is_sent_as_it_was_measured() -> None:
    file = io.BytesIO(DATA)
    body = await to_body(file, None)
    file.seek(0, io.SEEK_END)
    file.write(b"more")
    file.seek(0)
    assert await read(body) == DATA


async def test_a_given_length_ends_a_file_early() -> None:
    body = await to_body(io.BytesIO(DATA), 100)
    assert length(body) == 100
    assert await read(body) == DATA[:100]
    assert await read(body) == DATA[:100]


async def test_big_files_come_in_pieces() -> None:
    body = await to_body(io.BytesIO(bytes(2 * READ_SIZE + 1)), None)
    assert not isinstance(body, bytes | bytearray | memoryview)
    assert [memoryview(piece).nbytes async for piece in body] == [READ_SIZE, READ_SIZE, 1]
    assert [memoryview(piece).nbytes async for piece in BytesBody(bytes(READ_SIZE + 1))] == [READ_SIZE, 1]


async def test_a_pipe_is_read_once() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as writer:
        writer.write(DATA)
    with os.fdopen(reading, "rb") as reader:
        body = await to_body(reader, None)
        assert (length(body), rewindable(body)) == (None, False)
        assert await read(body) == DATA
        with pytest.raises(ValueError, match="cannot seek"):
            await read(body)


async def test_a_real_async_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(DATA)
    async with await anyio.open_file(path, "rb") as file:
        body = await to_body(file, None)
        assert rewindable(body) is False
        assert await read(body) == DATA


async def test_text_files_are_refused_before_anything_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("text")
    with path.open() as file, pytest.raises(ParamValidationError, match="text mode"):
        await to_body(file, None)
    with pytest.raises(ParamValidationError, match="text mode"):
        await to_body(io.StringIO("text"), None)


class TextReader:
    def read(self, size: int = -1) -> str:
        return "text"


class AsyncTextReader:
    async def read(self, size: int = -1) -> str:
        return "text"


async def produce_text() -> AsyncIterator[str]:
    yield "text"


@pytest.mark.parametrize("make", [TextReader, AsyncTextReader, produce_text, lambda: iter(["text"]), lambda: iter([1])])
async def test_pieces_that_are_not_bytes_are_refused(make: Callable[[], Any]) -> None:
    body = await to_body(make(), None)
    with pytest.raises(TypeError, match="Body"):
        await read(body)


@pytest.mark.parametrize("value", [3, 3.5, object(), True], ids=["int", "float", "object", "bool"])
async def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(ParamValidationError, match="Invalid type for parameter Body"):
        await to_body(value, None)


@pytest.mark.parametrize("value", [["text"], [1, 2], (None,)], ids=str)
async def test_lists_of_anything_but_bytes_are_refused(value: object) -> None:
    with pytest.raises(ParamValidationError, match="Body"):
        await to_body(value, None)


async def test_errors_of_the_producer_come_through() -> None:
    def broken() -> Iterator[bytes]:
        yield b"abc"
        raise OSError("disk on fire")

    body = await to_body(broken(), None)
    with pytest.raises(OSError, match="disk on fire"):
        await read(body)


@pytest.mark.parametrize("is_file", [True, False])
async def test_a_cancelled_request_has_let_go_of_what_it_reads(is_file: bool) -> None:
    """The caller may rewind the file and send it again."""
    hold, given = HeldUp(), NoSeek(DATA)
    give = hold.before(given.read)

    def pieces() -> Iterator[bytes]:
        yield give()

    given.read = give  # type: ignore[method-assign]
    task = await hold.cancelled(read(await to_body(given if is_file else pieces(), None)))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert given._file.tell() == len(DATA)


async def test_an_array_is_the_bytes_of_its_memory() -> None:
    body = await to_body(array.array("H", DATA), None)
    assert await read(body) == DATA
    assert length(body) == len(DATA)


async def test_an_array_of_objects_is_not_its_memory() -> None:
    body = await to_body(np.array([b"ab", b"c"], dtype=object), None)
    assert await read(body) == b"abc"
    with pytest.raises(TypeError, match="where bytes are due"):
        await read(await to_body(np.array(["2026"], dtype="M8[s]"), None))
