"""Buffers for the bodies that are handed over in blocks.

A fresh block of 1 MiB costs 256 page faults, at 2 µs each about as much as receiving into it (`benchmarks/macro`, scenario
``large``). So blocks are used again, once nobody but this ring holds them, which CPython's reference counts tell exactly: a
reader that keeps a block, or a memoryview or array over it, keeps it for good.
"""

from __future__ import annotations

import sys
from collections import deque

__all__ = ["BLOCK", "BlockRing"]

BLOCK = 1024 * 1024

MAX_BLOCKS = 256
"""The most blocks watched; beyond that they are simply fresh ones."""


class BlockRing:
    """Blocks of ``size`` bytes, handed out again when they are free."""

    __slots__ = ("_blocks", "_free_count", "size")

    def __init__(self, size: int = BLOCK) -> None:
        self.size: int = size
        self._blocks: deque[bytearray] = deque()
        self._free_count = self._calibrate()

    def take(self) -> bytearray:
        """A block of `size` bytes with any content."""
        blocks = self._blocks
        # Readers give blocks back in the order in which they got them: the first look nearly always finds one.
        for _ in range(len(blocks)):
            block = blocks.popleft()
            blocks.append(block)
            if sys.getrefcount(block) == self._free_count and len(block) == self.size:
                return block
        block = bytearray(self.size)
        if self._free_count and len(blocks) < MAX_BLOCKS:
            blocks.append(block)
        return block

    def trim(self) -> None:
        """Let go of all blocks; those in use live on with their readers."""
        self._blocks.clear()

    def _calibrate(self) -> int:
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
