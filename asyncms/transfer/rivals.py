"""A range whose body is slow is asked for again, beside the first request; the first that is complete is taken.

Strategy. While a download runs, one task looks at its parts. Slow is a part that has waited for the bytes of its body longer
than 95 of 100 recent ranges of the same bucket, byte for byte; time that its reader takes counts nothing. What is left of it is
asked for again, over another connection since the first one is held, and received into memory of its own while the first
request goes on and hands on what it gets. If the first one is complete before, the rival is closed. If the rival is, it
overtakes: the first body is closed, and the part goes on in the rival's bytes behind those that it has handed on. So no byte is given
or counted twice, and as both are of the pinned version none is mixed.

The right to ask again is `hedge`'s, as is that of answers whose head is late: 5 % of all requests, whatever they are for. The memory
is of the session's budget: where it has no room, nothing is asked again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

import anyio
from anyio.abc import TaskGroup

from asyncms.transfer.budget import Budget
from asyncms.transfer.hedge import Hedger
from asyncms.transfer.source import Ranged

__all__ = ["Rivals"]

SHORTEST = 0.005
LONGEST = 0.1
"""Seconds between two looks."""


class Racing(Protocol):
    """A part that is being read."""

    position: int
    end: int | None
    may_be_raced: bool
    rival: anyio.CancelScope | None

    @property
    def length(self) -> int | None:
        """Bytes of all of it."""

    @property
    def waited(self) -> float:
        """Seconds for which its body has been waited for."""

    def ask(self, first: int) -> Awaitable[Ranged]:
        """Ask for its bytes from ``first`` on."""

    def overtake(self, first: int, data: bytearray) -> bool:
        """Go on in these bytes, its last ones from ``first`` on; whether it needs any of them."""


class Rivals:
    """Those of one download.

    Args:
        hedger: the bucket's.
        budget: the session's.
    """

    def __init__(self, hedger: Hedger, budget: Budget) -> None:
        self._hedger = hedger
        self._budget = budget
        self._parts: dict[Racing, None] = {}
        self._scope = anyio.CancelScope()
        self.clock: Callable[[], float] = hedger.clock

    def enter(self, part: Racing) -> None:
        """A part is going to be read."""
        self._parts[part] = None

    def leave(self, part: Racing) -> None:
        """It is not read any more. Idempotent."""
        if part in self._parts:
            del self._parts[part]
            if part.rival is not None:
                part.rival.cancel()

    def finished(self, part: Racing) -> None:
        """All bytes of a part are there: what late is may follow from it."""
        if part.length:
            self._hedger.note_body(part.waited, part.length)

    async def watch(self) -> None:
        """Run until `stop`; raises nothing but cancellation."""
        with self._scope:
            async with anyio.create_task_group() as group:
                while True:
                    await self._hedger.sleep(self._look(group))

    def stop(self) -> None:
        """End `watch` and all rivals. Idempotent."""
        self._scope.cancel()

    def _look(self, group: TaskGroup) -> float:
        """Start what is due; seconds until the next look."""
        pause = LONGEST
        for part in self._parts:
            end, length = part.end, part.length
            if end is None or length is None or part.rival is not None or not part.may_be_raced:
                continue
            late = self._hedger.late_body(length)
            if late is None:
                continue
            left = late - part.waited
            if left < 0 and part.position < end:
                share = self._budget.share()
                if share.try_take(end - part.position) and self._hedger.may_ask_again():
                    part.rival = anyio.CancelScope()
                    group.start_soon(self._race, part, part.position, end, part.rival, share.close)
                    continue
                share.close()
                # The later it is, the more others have earned for it.
                left = late
            pause = min(pause, left)
        return max(pause, SHORTEST)

    async def _race(
        self, part: Racing, first: int, end: int, scope: anyio.CancelScope, release: Callable[[], None]
    ) -> None:
        data = bytearray(end - first)
        try:
            with scope:
                answer = await part.ask(first)
                try:
                    done = 0
                    with memoryview(data) as view:
                        while done < len(data):
                            with view[done:] as rest:
                                count = await answer.body.readinto(rest)
                            if not count:
                                return
                            done += count
                finally:
                    answer.body.close()
                if part.overtake(first, data):
                    self._hedger.statistics.won += 1
        except Exception:  # noqa: BLE001 - the first request goes on, and its failure is the part's
            return
        finally:
            release()
