"""What may be written to, and what it is given; that all bytes arrive in order is in `test_sink`."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from asyncms.errors import ParamValidationError
from asyncms.message import Buffer
from asyncms.transfer.fileobj import FileObject

BLOCKS: list[Buffer] = [bytearray(b"abc"), memoryview(b"defg"), b"hi"]


def closed(file: Any) -> Any:
    file.close()
    return file


def opened(path: Path, mode: str) -> Any:
    return path.open(mode)


async def opened_by_anyio(path: Path, mode: Any) -> Any:
    return await anyio.open_file(path, mode)


@pytest.mark.parametrize("blocking", [True, False])
@pytest.mark.parametrize(
    ("mode", "is_closed", "text"),
    [
        ("w", False, "is in text mode; open it in binary mode \\('wb'\\)"),
        ("wb", True, "is closed"),
        ("rb", False, "cannot be written to; open it for writing"),
    ],
)
async def test_a_file_that_takes_no_bytes(
    tmp_path: Path, mode: str, is_closed: bool, text: str, blocking: bool
) -> None:
    path = tmp_path / "file"
    path.touch()
    file = opened(path, mode) if blocking else await opened_by_anyio(path, mode)
    with file if blocking else file.wrapped:
        if is_closed:
            (file if blocking else file.wrapped).close()
        with pytest.raises(ParamValidationError, match=text):
            FileObject(file)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("path", "a str has no method write; give a file object, or use download_file for a path"),
        (None, "a NoneType has no method write"),
        (io.StringIO(), "the StringIO is in text mode"),
        (closed(io.BytesIO()), "the BytesIO is closed"),
        (io.BufferedReader(io.BytesIO()), "cannot be written to"),
    ],
)
def test_what_takes_no_bytes(file: Any, text: str) -> None:
    with pytest.raises(ParamValidationError, match=text):
        FileObject(file)


def test_a_temporary_file_in_text_mode() -> None:
    with tempfile.NamedTemporaryFile("w+") as file, pytest.raises(ParamValidationError, match="text mode"):
        FileObject(file)


async def test_pythons_files_get_the_blocks_themselves(tmp_path: Path) -> None:
    given: list[Buffer] = []

    class Raw(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: Any, /) -> int:
            given.append(data)
            return len(data)

    await FileObject(Raw()).write(BLOCKS)
    assert all(one is other for one, other in zip(given, BLOCKS, strict=True))
    async with await anyio.open_file(tmp_path / "async", "wb") as file:
        assert FileObject(file)._takes_blocks
        await FileObject(file).write(BLOCKS)
    assert (tmp_path / "async").read_bytes() == b"abcdefghi"
    with tempfile.NamedTemporaryFile() as temporary:
        assert FileObject(temporary)._takes_blocks
        await FileObject(temporary).write(BLOCKS)
        temporary.flush()
        assert Path(temporary.name).read_bytes() == b"abcdefghi"


@pytest.mark.parametrize("most", [2, sys.maxsize])
@pytest.mark.parametrize("kind", ["plain", "async", "awaitable"])
async def test_others_get_bytes_whatever_they_return(kind: str, most: int) -> None:
    given: list[bytes] = []

    def write(data: bytes) -> int:
        assert isinstance(data, bytes)
        given.append(data[:most])
        return min(len(data), most)

    async def write_async(data: bytes) -> int:
        await anyio.lowlevel.checkpoint()
        return write(data)

    def write_awaitable(data: bytes) -> Awaitable[int]:
        return write_async(data)

    class Foreign:
        pass

    file: Any = Foreign()
    file.write = {"plain": write, "async": write_async, "awaitable": write_awaitable}[kind]
    await FileObject(file).write(BLOCKS)
    assert b"".join(given) == b"abcdefghi"
