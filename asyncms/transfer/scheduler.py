"""Fills a window with the parts of one download, by as many workers as requests may be in flight.

A worker draws the next part when the window has room for it, reads it to its end and draws again; where there is no room
it waits, and the reader wakes it when it has taken enough. So parts exist only from the moment they may be asked for, and a
slow reader stops everything, down to the peer, by TCP's own window.

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
from asyncms.transfer.discovery import Discovered
from asyncms.transfer.part import PartReader
from asyncms.transfer.plan import Span
from asyncms.transfer.window import Part, Window

__all__ = ["Scheduler"]


class Scheduler:
    """The running part of one download; see the module."""

    def __init__(self, found: Discovered) -> None:
        config = found.request.config
        self._found = found
        self._block_size = min(config.block_size, config.window)
        self._concurrency = config.concurrency
        self.window: Window = Window(config.window)
        self._next: Span | None = next(found.rest, None)
        self._scopes: list[anyio.CancelScope] = []
        self._running = 0
        self._parked: deque[anyio.Event] = deque()
        self._reader: anyio.Event | None = None
        self._idle: anyio.Event | None = None
        self._is_stopped = False
        self._error: Exception | None = None

    # -- the reader --------------------------------------------------------------------------------------------------

    def start(self, group: TaskGroup) -> None:
        """Start the workers; the first one reads the part that discovery has opened."""
        size = self._found.first.span.length
        # One body in place of parts may be of any length.
        is_bounded = size is not None and size <= self.window.limit
        part = self.window.start(size if size is not None and is_bounded else 0)
        self._running = 1
        group.start_soon(self._work, part, self._found.first, is_bounded)
        while self._running < self._concurrency and (drawn := self._draw()) is not None:
            self._running += 1
            group.start_soon(self._work, *drawn, True)

    async def receive(self) -> Buffer | None:
        """The next block in order; None at the end. Its bytes stay in the budget until `give_back`.

        Raises what stopped the download.
        """
        while not self._is_stopped:
            block = self.window.take()
            if block is not None:
                return block
            if not self._running:
                return None
            if self._reader is not None:
                raise anyio.BusyResourceError("reading from")
            self._reader = reader = anyio.Event()
            try:
                await reader.wait()
            finally:
                self._reader = None
        if self._error is None:
            # Another task closed the stream: this is not its end.
            raise RuntimeError("the download stream is closed")
        # The traceback would grow with every read.
        raise self._error.with_traceback(None)

    def take(self) -> Buffer | None:
        """The next block in order if it is here."""
        return None if self._is_stopped else self.window.take()

    def give_back(self, size: int) -> None:
        """The reader has taken that many bytes."""
        self.window.give_back(size)
        self._unpark()

    def stop(self) -> None:
        """Cancel the workers, which closes their bodies. Idempotent."""
        self._is_stopped = True
        self._next = None
        self.window.drop()
        # Its worker may never have run, and then it closes nothing.
        if not self._scopes:
            self._found.first.close()
        for scope in self._scopes:
            scope.cancel()

    async def stopped(self) -> None:
        """Wait until no worker is left."""
        if self._running:
            self._idle = idle = anyio.Event()
            await idle.wait()

    # -- the workers -------------------------------------------------------------------------------------------------

    async def _work(self, part: Part, reader: PartReader, is_bounded: bool) -> None:
        try:
            with anyio.CancelScope() as scope:
                self._scopes.append(scope)
                if self._is_stopped:
                    return
                await (self._fill(part, reader) if is_bounded else self._fill_by_block(part, reader))
                while self._next is not None:
                    drawn = self._draw()
                    if drawn is None:
                        await self._park()
                        continue
                    part, reader = drawn
                    await self._fill(part, reader)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the reader's to see
            self._fail(error)
        except BaseException:
            self._fail(TransferError("the download was cancelled by the scope in which its stream was opened"))
            raise
        finally:
            reader.close()
            self._leave()

    def _draw(self) -> tuple[Part, PartReader] | None:
        """Start the next part; None if there is none, or no room for it."""
        span = self._next
        if span is None or span.length is None or not self.window.fits(span.length):
            return None
        part = self.window.start(span.length)
        self._next = next(self._found.rest, None)
        if self._next is not None:
            self._unpark()
        else:
            # Nothing will ever be drawn again.
            while self._parked:
                self._parked.popleft().set()
        return part, self._found.part(span)

    async def _fill(self, part: Part, reader: PartReader) -> None:
        put, receive, size = self.window.put, reader.receive, self._block_size
        while block := await receive(size):
            if put(part, block) and self._reader is not None:
                self._reader.set()
        self._finish(part)

    async def _fill_by_block(self, part: Part, reader: PartReader) -> None:
        window, size = self.window, self._block_size
        while True:
            while not window.fits(size):
                await self._park()
            window.reserve(part, size)
            block = await reader.receive(size)
            if not block:
                break
            window.put(part, block)
            window.unreserve(part)
            if self._reader is not None:
                self._reader.set()
        self._finish(part)

    async def _park(self) -> None:
        event = anyio.Event()
        self._parked.append(event)
        await event.wait()

    def _finish(self, part: Part) -> None:
        if self.window.finish(part) and self._reader is not None:
            self._reader.set()

    def _unpark(self) -> None:
        wanted = self._block_size if self._next is None else self._next.length
        if self._parked and wanted is not None and self.window.fits(wanted):
            self._parked.popleft().set()

    def _fail(self, error: Exception) -> None:
        if self._error is None and not self._is_stopped:
            self._error = error
            self.stop()

    def _leave(self) -> None:
        self._running -= 1
        if self._reader is not None and (self._error is not None or not self._running):
            self._reader.set()
        if not self._running and self._idle is not None:
            self._idle.set()
