"""What all sources of an upload have in common.

Bytes go into buffers that are used again for later parts: fresh memory costs more CPU (page faults) than the copy. Only memory is not
copied at all, and parts of files beyond `HELD` are not held either: they are read twice, for their digests and for the wire.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, Protocol

from asyncms.config import MiB
from asyncms.message import Buffer, RequestBody
from asyncms.transfer.budget import Reservation, Share

__all__ = ["BLOCK", "HELD", "Buffers", "Piece", "Source", "Update", "piece_of"]

HELD = 32 * MiB
"""The largest part of a file that is held in memory while it is sent."""
BLOCK = 1 * MiB
"""Bytes that are read at once."""

Update = Callable[[Buffer], object]
"""Called with all bytes of a part in order, in a worker thread, block by block as they are read."""


class Piece(NamedTuple):
    """Bytes of a source."""

    size: int
    body: Buffer | RequestBody
    """Can be sent any number of times; a buffer that is written to only after `Source.release`."""
    buffer: bytearray | None = None


class Source(Protocol):
    """See the module."""

    @property
    def size(self) -> int | None:
        """Bytes in all; None if nobody knows."""

    @property
    def is_positional(self) -> bool:
        """Whether any bytes may be read at any time."""

    async def read(self, first: int, size: int, update: Update | None, memory: Reservation) -> Piece:
        """``size`` bytes from ``first`` on; fewer only where a source of unknown size ends.

        ``memory`` is for what `held` says, and is taken here. Raises SourceChangedError if the source is not what it was, and what it
        raises itself.
        """

    def held(self, size: int) -> int:
        """Memory that a piece of that size takes."""

    async def whole(self, share: Share) -> Piece | None:
        """All of a source whose size is known; None if it is too large to be held, and can be read only once."""

    def release(self, piece: Piece) -> None:
        """The piece was sent: its memory may be used again."""

    async def check(self) -> None:
        """Raises SourceChangedError if the source changed since it was opened."""

    async def aclose(self) -> None: ...


class Buffers:
    """Memory of finished parts."""

    def __init__(self) -> None:
        self._free: list[bytearray] = []

    def take(self, size: int) -> bytearray:
        """Also in worker threads: a fresh one takes a millisecond to make."""
        with suppress(IndexError):
            while True:
                buffer = self._free.pop()
                if len(buffer) >= size:
                    return buffer
        return bytearray(size)

    def release(self, piece: Piece) -> None:
        if piece.buffer is not None:
            self._free.append(piece.buffer)

    def trim(self) -> None:
        """Keep one: who waits for a source that is slower than the store needs no more beside the one that is being filled."""
        del self._free[1:]


def piece_of(buffer: bytearray, size: int) -> Piece:
    """The first bytes of a buffer."""
    return Piece(size, memoryview(buffer)[:size].toreadonly(), buffer)
