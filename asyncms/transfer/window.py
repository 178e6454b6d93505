"""The parts of a download between the peer and the reader: their order, and the bytes they may hold. Pure.

A part takes its bytes when it starts, before anything is asked for, and its place in the order with them: from the window's
own limit, which is what one download may hold, and from its share of the session's budget (`budget`). The bytes go back
when the reader takes them, not when they arrive: so what is in flight and what waits for its turn never exceeds the limit
together, and a slow reader stops all parts. Where there is no room for a whole part, the one at the head takes its bytes block by
block, and is the only part meanwhile; so the head always moves, and with it the reader.
"""

from __future__ import annotations

from collections import deque

from asyncms.message import Buffer
from asyncms.transfer.budget import Share

__all__ = ["Part", "Window"]


class Part:
    """One part in the window."""

    __slots__ = ("blocks", "is_complete", "reserved")

    def __init__(self, reserved: int) -> None:
        self.blocks: deque[Buffer] = deque()
        """Received and not taken by the reader yet."""
        self.reserved: int = reserved
        """Bytes of the budget that it has and that have not arrived yet."""
        self.is_complete: bool = False


class Window:
    """See the module."""

    __slots__ = ("_parts", "held", "limit", "share")

    def __init__(self, limit: int, share: Share) -> None:
        self.limit: int = limit
        self.share: Share = share
        self.held: int = 0
        """Bytes that are given out."""
        self._parts: deque[Part] = deque()

    def has_place(self, size: int) -> bool:
        """Whether the window's own limit allows that many more bytes."""
        return self.held + size <= self.limit

    def fits(self, size: int) -> bool:
        """Whether that many more bytes may be given out now."""
        return self.held + size <= self.limit and self.share.has_room(size)

    def most(self, size: int) -> int:
        """How many bytes may be given out now, at most ``size``; may be negative."""
        return min(size, self.limit - self.held, self.share.room())

    @property
    def is_empty(self) -> bool:
        """Whether the reader has taken all of all parts, and none is under way."""
        return all(part.is_complete and not part.blocks for part in self._parts)

    def start(self, size: int) -> Part:
        """The next part in the order; it gets ``size`` bytes, which must fit."""
        part = Part(0)
        self._parts.append(part)
        self.reserve(part, size)
        return part

    def reserve(self, part: Part, size: int) -> None:
        """More bytes for a part; they must fit."""
        if not size:
            return
        assert self.has_place(size)
        taken = self.share.try_take(size)
        assert taken
        self.held += size
        part.reserved += size

    def put(self, part: Part, block: Buffer) -> bool:
        """Bytes of a part arrived; whether they are what the reader needs next."""
        part.reserved -= len(block)
        part.blocks.append(block)
        return part is self._parts[0]

    def unreserve(self, part: Part) -> None:
        """What a part reserved in vain goes back."""
        reserved, part.reserved = part.reserved, 0
        if reserved:
            self.give_back(reserved)

    def finish(self, part: Part) -> bool:
        """A part is complete. Whether the reader can go on with the next one."""
        self.unreserve(part)
        part.is_complete = True
        return part is self._parts[0]

    def take(self) -> Buffer | None:
        """The next block in order, None if it is not here. The reader has it, the budget not: see `give_back`."""
        parts = self._parts
        while parts:
            part = parts[0]
            if part.blocks:
                return part.blocks.popleft()
            if not part.is_complete:
                return None
            parts.popleft()
        return None

    def give_back(self, size: int) -> None:
        """The reader is done with that many bytes that it took."""
        self.held -= size
        self.share.give_back(size)

    def drop(self) -> None:
        """Free what waits for the reader: nobody will take it."""
        for part in self._parts:
            part.blocks.clear()
