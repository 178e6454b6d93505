"""Buffers for the bodies that are handed over in blocks.

A fresh block of 1 MiB costs 256 page faults, at 2 µs each about as much as receiving into it (`benchmarks/macro`, scenario
``large``). So blocks are used again, once nobody but this ring holds them, which CPython's reference counts tell exactly: a
reader that keeps a block, or a memoryview or array over it, keeps it for good.
"""

from __future__ import annotations

import sys
from collections import deque

__all__ = ["BLOCK", "SCRATCH", "BlockRing", "Scratch"]

BLOCK = 1024 * 1024
SCRATCH = 72 * 1024
"""A head and a body of 64 KiB arrive in it by one system call."""

MAX_BLOCKS = 256
"""The most blocks watched by default; beyond that they are simply fresh ones."""
SCRATCH_LOOKS = 4
"""A fresh block of `SCRATCH` bytes costs less than a look at many that are in use."""


class BlockRing:
    """Blocks of ``size`` bytes, handed out again when they are free: the first free one of the ``looks`` next ones."""

    __slots__ = ("_blocks", "_free_count", "_limit", "_looks", "size")

    def __init__(self, size: int = BLOCK, *, limit: int = MAX_BLOCKS, looks: int = MAX_BLOCKS) -> None:
        self.size: int = size
        self._limit = limit
        self._looks = looks
        self._blocks: deque[bytearray] = deque()
        self._free_count = self._calibrate()

    def take(self) -> bytearray:
        """A block of `size` bytes with any content."""
        blocks = self._blocks
        # A reader gives blocks back in the order in which it got them, so the first look nearly always finds one. Of many readers
        # some stall: what is free stands behind their blocks, and memory would grow if it were not found.
        for _ in range(min(len(blocks), self._looks)):
            block = blocks.popleft()
            blocks.append(block)
            if sys.getrefcount(block) == self._free_count and len(block) == self.size:
                return block
        block = bytearray(self.size)
        if self._free_count and len(blocks) < self._limit:
            blocks.append(block)
        return block

    def trim(self) -> None:
        """Let go of all blocks; those in use live on with their readers."""
        self._blocks.clear()

    @staticmethod
    def _calibrate() -> int:
        # What `take` sees for a block that only the ring holds; 0, so that nothing is used again, where references are
        # not counted or counted by several threads at a time.
        if not hasattr(sys, "getrefcount") or not getattr(sys, "_is_gil_enabled", lambda: True)():
            return 0
        blocks = deque([bytearray(1)])
        count = 0
        for _ in range(1):
            block = blocks.popleft()
            blocks.append(block)
            count = sys.getrefcount(block)
        return count


class Scratch:
    """Where bytes arrive that nobody has given a buffer for: one for all connections of a transport.

    They may share it, as a loop fills it and reports it without running others between. A body that fills most of it is not copied
    out: its reader gets the buffer, and the next one takes its place.
    """

    __slots__ = ("_ring", "block", "view")

    def __init__(self) -> None:
        # What the ring keeps is in nobody's budget.
        self._ring = BlockRing(SCRATCH, limit=32, looks=SCRATCH_LOOKS)
        self.block: bytearray
        self.view: memoryview
        self._renew()

    def keep(self, piece: memoryview) -> memoryview | bytes:
        """Bytes that have arrived in `view`, for the reader to keep."""
        if len(piece) * 4 < SCRATCH * 3:
            # A view keeps all its buffer: readers that hold many bytes would hold many times as much memory.
            return bytes(piece)
        self._renew()
        return piece

    def trim(self) -> None:
        """Let go of the buffers that are not in use."""
        self._ring.trim()

    def _renew(self) -> None:
        self.block = self._ring.take()
        self.view = memoryview(self.block)
