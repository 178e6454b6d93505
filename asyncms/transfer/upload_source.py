"""Where the bytes of an upload come from: one interface over files, memory, file objects and iterators.

Two kinds. Files and memory are read by position: any number of parts at once, each as often as it takes. All else is read in order.
"""

from __future__ import annotations

import inspect
import io
import os
import stat
from collections.abc import AsyncIterable, Iterable
from typing import Any

from asyncms.errors import ParamValidationError
from asyncms.message import memory_of
from asyncms.threads import open_in_thread, run_theirs
from asyncms.transfer.upload_file import FileSource
from asyncms.transfer.upload_memory import BytesIOSource, MemorySource
from asyncms.transfer.upload_piece import Source
from asyncms.transfer.upload_sequence import AsyncFileSource, AsyncIteratorSource, FileObjectSource, IteratorFile

__all__ = ["open_path", "open_source"]


async def open_path(path: str | os.PathLike[str]) -> Source:
    """A file; what is no regular file (a pipe, a device) is read to its end, in order.

    Raises OSError.
    """
    name = os.fspath(path)

    def opened() -> FileSource | FileObjectSource:
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        try:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                raise IsADirectoryError(21, "the source is a directory", name)
            if stat.S_ISREG(status.st_mode):
                return FileSource(name, descriptor, status)
            return FileObjectSource(open(descriptor, "rb", buffering=0), None, owned=True)  # noqa: PTH123
        except BaseException:
            os.close(descriptor)
            raise

    return await open_in_thread(opened, lambda source: source.close())


async def open_source(value: Any, size: int | None = None) -> Source:
    """What a user gave as source.

    Args:
        value: bytes-like; a file object, whose ``read`` may be a coroutine function; an iterable or async iterable of
            bytes-like objects; a ``Path``. Never closed.
        size: its bytes, where the user knows them. Files and memory know themselves.

    Raises ParamValidationError for anything else.
    """
    if isinstance(value, bytes | bytearray | memoryview):
        memory = MemorySource(value)
        if size is not None and size != memory.size:
            raise ParamValidationError([f"Size is {size}, but the source has {memory.size} bytes"])
        return memory
    if isinstance(value, os.PathLike):
        return await open_path(value)
    if isinstance(value, io.TextIOBase):
        raise ParamValidationError(["The source is a file in text mode; open it in binary mode ('rb')"])
    read = getattr(value, "read", None)
    if read is not None:
        if inspect.iscoroutinefunction(read) or inspect.iscoroutinefunction(getattr(read, "__func__", None)):
            return AsyncFileSource(value, size)
        if size is not None:
            return FileObjectSource(value, size)
        if type(value) is io.BytesIO:
            return BytesIOSource(value)
        start, left = await run_theirs(_measured, value)
        return FileObjectSource(value, left, start=start)
    array = memory_of(value)
    if array is not None:
        return await open_source(array, size)
    if isinstance(value, AsyncIterable):
        return AsyncIteratorSource(value, size)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return FileObjectSource(IteratorFile(iter(value)), size)
    valid = "bytes-like, a path, a file object in binary mode, an iterable or async iterable of bytes-like"
    raise ParamValidationError([f"Invalid type of the source: {type(value)}, valid types: {valid}"])


def _measured(file: Any) -> tuple[int, int] | tuple[None, None]:
    """Where it stands, and the bytes from there on; None if it cannot tell."""
    try:
        position = file.tell()
        end = file.seek(0, io.SEEK_END)
        if end is None:
            end = file.tell()
        file.seek(position)
        return position, max(end - position, 0)
    except (AttributeError, OSError, TypeError, ValueError):
        return None, None
