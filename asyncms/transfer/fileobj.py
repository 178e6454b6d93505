"""The caller's file object, which bytes go into in order.

Python's files take any bytes-like object, so they get the blocks as they arrived. Whatever else has a ``write`` may use what only
``bytes`` have, and gets those: one copy.
"""

from __future__ import annotations

import inspect
import io
from collections.abc import Awaitable
from typing import Any, Protocol

from asyncms.errors import ParamValidationError
from asyncms.message import Buffer
from asyncms.threads import run_theirs

__all__ = ["AsyncWritable", "FileObject", "Writable"]


class Writable(Protocol):
    """A binary file object; used from worker threads, by one at a time."""

    def write(self, data: Any, /) -> int | None: ...


class AsyncWritable(Protocol):
    """A binary file object whose ``write`` is a coroutine function (anyio and aiofiles files), or returns an awaitable."""

    def write(self, data: Any, /) -> Awaitable[int | None]: ...


class FileObject:
    """See the module.

    Args:
        file: written to from its present position on; neither flushed nor closed.

    Raises ParamValidationError for what is closed, read-only, in text mode, or no file object.
    """

    def __init__(self, file: Writable | AsyncWritable) -> None:
        fault = _fault_of(file)
        if fault is not None:
            raise ParamValidationError([f"Invalid value for parameter Fileobj: {fault}"])
        self._file: Any = file
        self._is_async = inspect.iscoroutinefunction(file.write)
        self._takes_blocks = _is_of_python(file)
        self._is_given_up = False

    async def write(self, blocks: list[Buffer]) -> None:
        """Write all of the blocks. Raises what the file object raises, OSError if it takes no bytes."""
        if self._is_async:
            for block in blocks:
                data = self._given(block)
                while (count := await self._file.write(data)) is not None and count < len(data):
                    data = self._rest(data, count)
        else:
            await run_theirs(self._write, blocks, stop=self._give_up)

    def _give_up(self) -> None:
        self._is_given_up = True

    def _write(self, blocks: list[Buffer]) -> None:
        for block in blocks:
            data = self._given(block)
            while not self._is_given_up:
                count = _awaited(self._file.write(data))
                if count is None or count >= len(data):
                    break
                data = self._rest(data, count)

    def _given(self, data: Buffer) -> Buffer:
        return data if self._takes_blocks else bytes(data)

    def _rest(self, data: Buffer, count: int) -> Buffer:
        """What a raw file has left over; what returns no number has taken all."""
        if count <= 0:
            raise OSError("the file object takes no bytes")
        return self._given(memoryview(data)[count:])


def _is_of_python(file: Any) -> bool:
    """Whether it is one of Python's files, or one wrapped by the standard library or anyio, which changes nothing of the bytes."""
    if isinstance(file, io.IOBase):
        return True
    from tempfile import _TemporaryFileWrapper  # on first use: 2 ms

    from anyio import AsyncFile

    return isinstance(file, AsyncFile | _TemporaryFileWrapper)


def _awaited(written: int | Awaitable[int | None] | None) -> int | None:
    """The result of a ``write`` in a worker thread, which may be an awaitable of the event loop."""
    if not inspect.isawaitable(written):
        return written

    from anyio import from_thread  # on first use: few writes return one

    async def wait() -> int | None:
        return await written

    return from_thread.run(wait)


def _fault_of(file: Any) -> str | None:
    """Why nothing can be written to it; None if there is no reason. Asks nothing that could block."""
    kind = type(file).__name__
    if not callable(getattr(file, "write", None)):
        return f"a {kind} has no method write; give a file object, or use download_file for a path"
    if getattr(file, "closed", False) is True:
        return f"the {kind} is closed"
    is_text = isinstance(getattr(file, "encoding", None), str) and isinstance(getattr(file, "errors", None), str)
    if is_text or isinstance(file, io.TextIOBase):
        return f"the {kind} is in text mode; open it in binary mode ('wb')"
    writable = getattr(file, "writable", None)
    if callable(writable) and not inspect.iscoroutinefunction(writable) and writable() is False:
        return f"the {kind} cannot be written to; open it for writing ('wb')"
    return None
