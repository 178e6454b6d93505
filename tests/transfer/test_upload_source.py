from __future__ import annotations

import io
from array import array
from collections.abc import AsyncIterator
from typing import Any

import anyio
import numpy as np
import pytest

from asyncms.errors import ParamValidationError
from asyncms.transfer.budget import Budget
from asyncms.transfer.upload_piece import Source
from asyncms.transfer.upload_source import open_source


async def whole(source: Source, size: int) -> bytes:
    piece = await source.read(0, size, None, Budget().share().reserve(size))
    await source.check()
    assert isinstance(piece.body, bytes | bytearray | memoryview)
    return bytes(piece.body)


class Upper(io.BytesIO):
    """Changes what it reads, and has inherited ``readinto``."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(size).upper()


class Delegating:
    """Has the file's other methods by delegation, as wrappers that count progress do."""

    def __init__(self, file: io.BytesIO) -> None:
        self._file = file

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def read(self, size: int) -> bytes:
        return self._file.read(size).upper()


@pytest.mark.parametrize("file", [Upper(b"hello world"), Delegating(io.BytesIO(b"hello world"))])
async def test_a_file_object_is_read_by_its_own_read(file: Any) -> None:
    source = await open_source(file)
    assert source.size == 11
    assert await whole(source, 11) == b"HELLO WORLD"


async def test_a_file_object_that_has_no_bytes_yet_has_not_ended() -> None:
    class NonBlocking:
        def read(self, size: int) -> bytes | None:
            return None

    with pytest.raises(BlockingIOError, match="non-blocking"):
        await whole(await open_source(NonBlocking()), 10)


async def test_a_source_that_stays_open_ends_with_its_size() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"12345"
        yield b"67890"
        await anyio.sleep_forever()

    with anyio.fail_after(20):
        assert await whole(await open_source(pieces(), 10), 10) == b"1234567890"


async def test_nothing_is_read_that_lies_behind_the_size() -> None:
    class AsyncFile:
        def __init__(self) -> None:
            self.file = io.BytesIO(b"message, next message")

        async def read(self, size: int) -> bytes:
            return self.file.read(size)

    class File(AsyncFile):
        def read(self, size: int) -> bytes:  # type: ignore[override]
            return self.file.read(size)

    for file in (AsyncFile(), File()):
        assert await whole(await open_source(file, 8), 8) == b"message,"
        assert file.file.read() == b" next message"


async def test_a_file_in_memory_is_not_held_and_stays_the_callers() -> None:
    file, share = io.BytesIO(b"before, and data"), Budget().share()
    file.seek(12)
    source = await open_source(file)
    assert file.tell() == 12, "nothing was read yet: the arguments may still be refused"
    piece = await source.read(0, 4, None, share.reserve(source.held(4)))
    assert file.tell() == 16
    # While the piece is being sent:
    file.truncate(0)
    file.write(bytes(100))
    assert isinstance(piece.body, memoryview)
    assert bytes(piece.body) == b"data"
    assert share.held == 0


@pytest.mark.parametrize("value", [array("H", b"hello world!"), memoryview(b"hello world!").cast("H")])
async def test_what_gives_its_memory_is_memory(value: Any) -> None:
    assert await whole(await open_source(value), 12) == b"hello world!"
    with pytest.raises(ParamValidationError, match="the source has 12 bytes"):
        await open_source(value, 3)


async def test_an_array_of_objects_is_not_its_memory() -> None:
    source = await open_source(np.array([b"ab", b"c"], dtype=object))
    assert await whole(source, 3) == b"abc"
    assert await whole(await open_source(np.arange(3, dtype="<u2")), 6) == b"\0\0\1\0\2\0"
