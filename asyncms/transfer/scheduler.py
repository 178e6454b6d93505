"""Fills a window with the parts of one download, by as many workers as requests may be in flight.

Where the user gave no number of requests, the bucket's limiter says how many (`concurrency`): then a worker ends with its part,
and new ones start as there are slots. Otherwise a worker draws the next part when the window has room for it, reads it to its end and draws again; where there is no room
it waits on a seat, and is given a part there by whoever makes room: the reader that takes bytes, or the session's budget when
another transfer gives some back. So parts exist only from the moment they may be asked for, and a slow reader stops everything,
down to the peer, by TCP's own window.

When the reader has taken all and there is still no room for a whole part, the next part is read block by block, each
block within what the budget grants at the moment (see `window`); as soon as all the rest of that part fits, it is a part like
all others.

Workers never raise: the first failure is kept for the reader, and stops the others. Each worker has a cancel scope of its own
instead of all sharing their group's, because the group's is also the scope of the task that entered it, and that one is the
user's.

Waking is direct: an event exists only while somebody waits for it, and only bytes of the head part wake the reader.
"""

from __future__ import annotations

from collections import deque

import anyio
from anyio.abc import TaskGroup

from asyncms.errors import TransferError
from asyncms.message import Buffer
from asyncms.transfer.budget import Claim
from asyncms.transfer.discovery import Discovered
from asyncms.transfer.part import PartReader
from asyncms.transfer.plan import Span
from asyncms.transfer.rivals import Rivals
from asyncms.transfer.window import Part, Window

__all__ = ["Scheduler"]


class Scheduler:
    """The running part of one download; see the module."""

    def __init__(self, found: Discovered) -> None:
        config = found.request.config
        self._found = found
        self._block_size = min(config.block_size, config.window)
        self._part_size = config.part_size
        self._concurrency = config.parts_in_flight
        self._limiter = found.request.limiter
        self._group: TaskGroup | None = None
        self.window: Window = Window(config.window, found.request.resources.budget.share())
        self._next: Span | None = next(found.rest, None)
        self._scopes: list[anyio.CancelScope] = []
        self._running = 0
        self._is_watched = False
        self._parked: deque[_Seat] = deque()
        self._claim: Claim | None = None
        # The part that is read block by block, if any; nothing is drawn beside it.
        self._by_block: Part | None = None
        self._block: anyio.Event | None = None
        self._reader: anyio.Event | None = None
        self._idle: anyio.Event | None = None
        self._is_stopped = False
        self._is_broken_off = False
        """Whether the workers' scope was cancelled."""
        self._error: Exception | None = None
        # Bytes to hand on before the check is due; None: it is due at the end, or never.
        self._left = found.span.length if found.check.is_active else None
        self._last: Buffer | None = None

    # -- the reader --------------------------------------------------------------------------------------------------

    def start(self, group: TaskGroup) -> None:
        """Start the workers; the first one reads the part that discovery has opened."""
        size = self._found.first.span.length
        # One body in place of parts may be of any length.
        is_whole = size is not None and self.window.fits(size)
        part = self.window.start(size if size is not None and is_whole else 0)
        if not is_whole:
            self._by_block = part
        self._running = 1
        self._group = group
        group.start_soon(self._work, part, self._found.first)
        if self._limiter is not None:
            self._limiter.enter()
            self._admit()
        else:
            while self._running < self._concurrency and (drawn := self._draw()) is not None:
                self._running += 1
                group.start_soon(self._work, *drawn)
            if self._next is not None:
                # They wait for room, or for the first part to be one like all others.
                for _ in range(self._running, self._concurrency):
                    self._running += 1
                    group.start_soon(self._work, None, None)
        if self._found.check.asks:
            self._running += 1
            group.start_soon(self._look_up)
        if self._found.rivals is not None:
            self._is_watched = True
            group.start_soon(self._watch, self._found.rivals)

    async def receive(self) -> Buffer | None:
        """The next block in order; None at the end. Its bytes stay in the budget until `give_back`.

        Raises what stopped the download.
        """
        while not self._is_stopped:
            block = self.window.take() if self._last is None else self._last
            if block is not None:
                if self._left is None:
                    return block
                return await self._checked(block)
            if not self._running and self._next is None:
                if not self._left:
                    await self._verify()
                return None
            if self._reader is not None:
                raise anyio.BusyResourceError("reading from")
            if self._is_short:
                # All is taken: this may be the moment to go on block by block.
                self._admit()
            self._reader = reader = anyio.Event()
            try:
                await reader.wait()
            finally:
                self._reader = None
        if self._error is None:
            # Another task closed the stream: this is not its end.
            raise RuntimeError("the download stream is closed")
        if self._is_broken_off:
            # Who reads in that scope, too, has been cancelled himself.
            await anyio.lowlevel.checkpoint()
        # The traceback would grow with every read.
        raise self._error.with_traceback(None)

    def take(self) -> Buffer | None:
        """The next block in order if it is here and may be handed on."""
        if self._is_stopped or self._last is not None:
            return None
        block = self.window.take()
        if block is None or self._left is None:
            return block
        if len(block) == self._left and not self._found.check.is_decided:
            self._last = block
            return None
        self._left -= len(block)
        if not self._left:
            self._compare()
        return block

    def give_back(self, size: int) -> None:
        """The reader has taken that many bytes."""
        self.window.give_back(size)
        if self._block is not None:
            self._block.set()
        elif self._is_short:
            self._admit()

    async def _checked(self, block: Buffer) -> Buffer:
        """The block, after all bytes were found right if it is the last one. Cancelled, it is the next one again."""
        assert self._left is not None
        if len(block) == self._left:
            self._last = block
            await self._verify()
            self._last = None
        self._left -= len(block)
        return block

    async def _verify(self) -> None:
        if self._found.check.asks and not self._found.check.is_decided:
            await self._found.check.wait()
            if self._is_stopped and self._error is None:
                raise RuntimeError("the download stream is closed")
        self._compare()

    def _compare(self) -> None:
        try:
            self._found.check.compare()
        except Exception as error:
            self._fail(error)
            raise

    def stop(self) -> None:
        """Cancel the workers, which closes their bodies. Idempotent."""
        self._is_stopped = True
        self._next = None
        self._unclaim()
        if self._limiter is not None:
            self._limiter.forget(self._admit)
        self.window.drop()
        # Its worker may never have run, and then it closes nothing.
        if not self._scopes:
            self._found.first.close()
        for scope in self._scopes:
            scope.cancel()
        if not self._running:
            self.window.share.close()

    async def stopped(self) -> None:
        """Wait until no worker is left."""
        while self._running or self._is_watched:
            self._idle = idle = anyio.Event()
            await idle.wait()

    # -- the workers -------------------------------------------------------------------------------------------------

    async def _work(self, part: Part | None, reader: PartReader | None) -> None:
        try:
            with anyio.CancelScope() as scope:
                self._scopes.append(scope)
                if self._is_stopped:
                    return
                while True:
                    if part is not None and reader is not None:
                        await (
                            self._fill(part, reader)
                            if part is not self._by_block
                            else self._fill_by_block(part, reader)
                        )
                    if self._next is None or self._limiter is not None:
                        return
                    part, reader = self._draw() or await self._seated()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the reader's to see
            self._fail(error)
        except BaseException:
            self._is_broken_off = True
            self._fail(TransferError("the download was cancelled by the scope in which its stream was opened"))
            raise
        finally:
            if reader is not None:
                reader.close()
            if self._limiter is not None:
                # Others may come first.
                self._limiter.leave()
                self._admit()
            self._leave()

    async def _look_up(self) -> None:
        """What the bytes will be compared with; beside the workers."""
        try:
            with anyio.CancelScope() as scope:
                self._scopes.append(scope)
                if not self._is_stopped:
                    await self._found.check.look_up()
        finally:
            self._leave()

    async def _watch(self, rivals: Rivals) -> None:
        """Second requests for slow parts; beside the workers, and no reason to wait for an end."""
        try:
            with anyio.CancelScope() as scope:
                self._scopes.append(scope)
                if not self._is_stopped:
                    await rivals.watch()
        finally:
            self._is_watched = False
            if self._idle is not None:
                self._idle.set()

    def _draw(self) -> tuple[Part, PartReader] | None:
        """Start the next part; None if there is none, or no room for it."""
        span, window = self._next, self.window
        if span is None or span.length is None or self._by_block is not None:
            return None
        size, limiter = span.length, self._limiter
        if limiter is not None:
            # A little more than is in flight: else nobody would ever ask for more than there are slots.
            window.limit = self._part_size * (limiter.limit + max(2, limiter.limit // 4))
        is_whole = window.fits(size)
        if is_whole or window.is_empty:
            if limiter is not None and not limiter.try_enter():
                limiter.when_free(self._admit)
                return None
            part = window.start(size if is_whole else 0)
            if not is_whole:
                self._by_block = part
        else:
            if self._claim is None and window.has_place(size):
                self._claim = window.share.when_room(size, self._claimed)
            return None
        self._unclaim()
        self._next = next(self._found.rest, None)
        return part, self._found.part(span)

    async def _fill(self, part: Part, reader: PartReader) -> None:
        put, receive, size = self.window.put, reader.receive, self._block_size
        while block := await receive(size):
            if put(part, block) and self._reader is not None:
                self._reader.set()
            # The reader's now: it must not stay in memory while more is waited for.
            del block
        self._finish(part)

    async def _fill_by_block(self, part: Part, reader: PartReader) -> None:
        window = self.window
        reader.may_be_raced = False
        # Less than this is not worth a turn, but for the end of what the window holds at all.
        least = min(self._block_size, window.share.budget.minimum)
        while True:
            rest = None if reader.end is None else reader.end - reader.position
            if rest is not None and (not rest or window.fits(rest)):
                window.reserve(part, rest)
                self._by_block = None
                reader.may_be_raced = True
                self._admit()
                await self._fill(part, reader)
                return
            size = window.most(self._block_size)
            if size < least:
                await self._wait_for_block(least)
                continue
            window.reserve(part, size)
            block = await reader.receive(size)
            if block:
                window.put(part, block)
            window.unreserve(part)
            if not block:
                break
            # As above.
            del block
            if self._reader is not None:
                self._reader.set()
        self._by_block = None
        self._finish(part)
        self._admit()

    async def _wait_for_block(self, size: int) -> None:
        """Until the reader or, where the window has place, another transfer gives something back."""
        if self._limiter is not None:
            # The reader may never come back; others must not wait for it.
            self._limiter.leave()
        self._block = event = anyio.Event()
        claim = self.window.share.when_room(size, event.set) if self.window.has_place(size) else None
        try:
            await event.wait()
        finally:
            self._block = None
            if claim is not None:
                claim.cancel()
            if self._limiter is not None:
                self._limiter.enter()

    # -- waiting for room --------------------------------------------------------------------------------------------

    async def _seated(self) -> tuple[Part, PartReader] | tuple[None, None]:
        """Wait to be given a part; none if there are no more."""
        seat = _Seat()
        self._parked.append(seat)
        await seat.event.wait()
        return seat.drawn

    @property
    def _is_short(self) -> bool:
        """Whether more parts would be under way if there were room."""
        return bool(self._parked) or (self._limiter is not None and self._next is not None)

    def _admit(self) -> None:
        """Give parts to those who wait, or to new workers where a limiter says how many, as far as there is room."""
        group, parked = self._group, self._parked
        if self._limiter is not None and group is not None:
            while (drawn := self._draw()) is not None:
                self._running += 1
                group.start_soon(self._work, *drawn)
            return
        while parked and (drawn := self._draw()) is not None:
            seat = parked.popleft()
            seat.drawn = drawn
            seat.event.set()
        if self._next is None:
            # Nothing will ever be drawn again.
            while parked:
                parked.popleft().event.set()

    def _claimed(self) -> None:
        self._claim = None
        self._admit()

    def _unclaim(self) -> None:
        if self._claim is not None:
            self._claim.cancel()
            self._claim = None

    def _finish(self, part: Part) -> None:
        if self.window.finish(part) and self._reader is not None:
            self._reader.set()

    def _fail(self, error: Exception) -> None:
        if self._error is None and not self._is_stopped:
            self._error = error
            self.stop()

    def _leave(self) -> None:
        self._running -= 1
        if self._reader is not None and (self._error is not None or not self._running):
            self._reader.set()
        if not self._running:
            if self._is_stopped:
                self.window.share.close()
            if self._idle is not None:
                self._idle.set()


class _Seat:
    """Where a worker waits for a part."""

    __slots__ = ("drawn", "event")

    def __init__(self) -> None:
        self.event = anyio.Event()
        self.drawn: tuple[Part, PartReader] | tuple[None, None] = (None, None)
