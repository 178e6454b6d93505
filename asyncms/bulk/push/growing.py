"""A file that is uploaded while it is being written: its bytes as they come, until it is said to be complete."""

from __future__ import annotations

from collections.abc import AsyncIterator
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

import anyio
import anyio.to_thread

from asyncms.errors import AsyncmsError
from asyncms.threads import open_in_thread

__all__ = ["GrowingFile"]

READ_SIZE = 256 * 1024


class AbandonedError(AsyncmsError):
    """The file will never be complete, so the upload is broken off and the service drops it."""


class _State(Enum):
    GROWING = auto()
    COMPLETE = auto()
    ABANDONED = auto()


class GrowingFile:
    """The body of one upload. The descriptor stays valid when the packager renames or removes the file."""

    def __init__(self) -> None:
        self.size: int = 0
        """Bytes handed out."""
        self._state = _State.GROWING
        self._changed = anyio.Event()
        self._file: BinaryIO | None = None

    async def open(self, path: Path) -> None:
        """Raises OSError."""
        self._file = await open_in_thread(lambda: path.open("rb"), lambda file: file.close())

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    @property
    def abandoned(self) -> bool:
        return self._state is _State.ABANDONED

    def look_again(self) -> None:
        """There may be more bytes."""
        self._changed.set()

    def finish(self) -> None:
        """What is in the file now is all."""
        self._state = _State.COMPLETE
        self._changed.set()

    def abandon(self) -> None:
        self._state = _State.ABANDONED
        self._changed.set()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        file = self._file
        assert file is not None
        while True:
            # Both before the read: what arrives behind it must be looked for again.
            changed, state = self._changed, self._state
            if state is _State.ABANDONED:
                raise AbandonedError("the file is not written to its end")
            block = await anyio.to_thread.run_sync(file.read, READ_SIZE)
            if block:
                self.size += len(block)
                yield block
            elif state is _State.COMPLETE:
                return
            else:
                await changed.wait()
                self._changed = anyio.Event()
