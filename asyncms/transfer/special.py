"""A destination that is no regular file: a device, a pipe. It is written to in order, and stays what it is.

A thread that waits for the other end of a pipe, until it is opened or until bytes are taken, waits for as long as that takes: no
cancellation reaches it, and the interpreter does not end before it. So pipes are opened and written to without waiting, and what
waits is a task.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol

import anyio
import anyio.to_thread

from asyncms.message import Buffer
from asyncms.threads import open_in_thread
from asyncms.transfer.fileobj import FileObject

__all__ = ["Sink", "opened"]

PAUSE = 0.05
"""Seconds between two looks whether a pipe has a reader."""
_FLAGS = os.O_WRONLY | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)


class Sink(Protocol):
    """Takes bytes in order."""

    async def write(self, blocks: list[Buffer]) -> None:
        """Write all of the blocks. Raises OSError."""


@asynccontextmanager
async def opened(path: str) -> AsyncIterator[Sink]:
    """The destination, open; a pipe as soon as somebody reads from it. Raises OSError."""
    while (descriptor := await open_in_thread(lambda: _open(path), _close)) is None:  # noqa: ASYNC110 - the system has no event
        await anyio.sleep(PAUSE)
    file = open(descriptor, "wb", buffering=0)  # noqa: ASYNC230, PTH123, SIM115 - open already; a device may take time to close
    try:
        if stat.S_ISFIFO(os.fstat(descriptor).st_mode):
            yield _Pipe(descriptor)
        else:
            os.set_blocking(descriptor, True)
            yield FileObject(file)
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(file.close)


def _open(path: str) -> int | None:
    """The descriptor; None for a pipe that nobody reads from."""
    try:
        return os.open(path, _FLAGS)
    except OSError as error:
        if error.errno == errno.ENXIO and stat.S_ISFIFO(os.stat(path).st_mode):  # noqa: PTH116 - as everywhere here
            return None
        raise


def _close(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)


class _Pipe:
    """A pipe that takes what it has room for."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    async def write(self, blocks: list[Buffer]) -> None:
        for block in blocks:
            left = memoryview(block)
            while left:
                try:
                    left = left[os.write(self._descriptor, left) :]
                except BlockingIOError:
                    await anyio.wait_writable(self._descriptor)
