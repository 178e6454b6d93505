"""Memory as the source of an upload."""

from __future__ import annotations

import io

from asyncms.message import Buffer
from asyncms.threads import compute
from asyncms.transfer.budget import Reservation, Share
from asyncms.transfer.upload_piece import Piece, Update

__all__ = ["BytesIOSource", "MemorySource"]


class MemorySource:
    """Bytes-like objects: never copied, and not to be changed during the upload."""

    is_positional = True

    def __init__(self, data: Buffer) -> None:
        view = memoryview(data)
        self._view = (view if view.c_contiguous else memoryview(view.tobytes())).cast("B").toreadonly()
        self.size: int | None = len(self._view)

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        view = self._view[first : first + size]
        if update is not None:
            await compute(update, view)
        return Piece(size, view)

    def held(self, size: int) -> int:
        return 0

    async def whole(self, share: Share) -> Piece | None:
        size = len(self._view)
        return await self.read(0, size, None, share.reserve(0))

    def release(self, piece: Piece) -> None:
        return

    async def check(self) -> None:
        return

    async def aclose(self) -> None:
        return


class BytesIOSource(MemorySource):
    """A file in memory, from where it stands: no thread has to wait for it."""

    def __init__(self, file: io.BytesIO) -> None:
        # Not a copy: the file makes one if it is written to. Of its own buffer it could not be resized as long as we have it.
        super().__init__(memoryview(file.getvalue())[file.tell() :])
        self._file = file

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        self._file.seek(0, io.SEEK_END)
        return await super().read(first, size, update, memory)
