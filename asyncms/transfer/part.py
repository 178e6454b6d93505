"""One range, read to its end: a body that breaks is followed by the body of the rest.

The source retries a request until a response head is there; this takes over from there, and from where the source has given up.
Every received byte refills the tries (see `tries`), so a transfer that moves is never given up, and no byte is asked for twice.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

import anyio

from asyncms.errors import (
    ClientError,
    IncompleteReadError,
    RangeMismatchError,
    ReadTimeoutError,
    ResponseError,
    TransportError,
)
from asyncms.message import Buffer, Tapped
from asyncms.transfer.pin import PinnedObject
from asyncms.transfer.plan import Span
from asyncms.transfer.rivals import Rivals
from asyncms.transfer.source import Ranged
from asyncms.transfer.tries import Backoff, Tries, is_refusal
from asyncms.transfer.validation import Tally

__all__ = ["Backoff", "PartReader"]

T = TypeVar("T")


class PartReader:
    """The bytes of one span, in blocks as they arrive. Close it.

    Args:
        source: opens the span, or its rest.
        span: the bytes to give.
        answer: the span's answer if it is already there. A whole object in place of a range is read from its start, up to
            the span's end; the bytes before the span are dropped.
        max_attempts: tries without progress.
        backoff: the time between them.
        tally: adds up the bytes for validation.
        rivals: of the download, where slow bodies are asked for again.
    """

    __slots__ = (
        "_answer",
        "_backoff",
        "_overtaker",
        "_rivals",
        "_since",
        "_skip",
        "_source",
        "_tally",
        "_tapped",
        "_tries",
        "_waited",
        "_whole",
        "end",
        "may_be_raced",
        "position",
        "rival",
        "span",
    )

    def __init__(
        self,
        source: PinnedObject,
        span: Span,
        answer: Ranged | None,
        *,
        max_attempts: int,
        backoff: Backoff,
        tally: Tally | None = None,
        rivals: Rivals | None = None,
    ) -> None:
        self._source = source
        self._answer = answer
        self._backoff = backoff
        self._tally = tally
        self._tries = Tries(max_attempts, backoff, source.received)
        self.span: Span = span
        self.position: int = span.first
        self.end: int | None = span.end
        # What was not split from the start may be answered as a whole again.
        self._whole = answer is not None and not answer.partial
        self._skip = span.first if self._whole else 0
        self._tapped = False
        if answer is not None:
            self._tap(answer)
        self._overtaker: tuple[int, memoryview] | None = None
        self._since: float | None = None
        self._waited = 0.0
        self.rival: anyio.CancelScope | None = None
        """Of the second request for the same bytes."""
        self.may_be_raced: bool = True
        """Whether there is memory for the part twice."""
        # Of a body in place of parts, nobody could ask for the rest.
        self._rivals = rivals if span.end is not None and not self._whole and source.pin.is_comparable else None
        if self._rivals is not None:
            self._rivals.enter(self)

    async def begin(self) -> None:
        """Have the bytes that are missing asked for and answered, if there are any. Raises what `receive` raises."""
        while self._answer is None and self._overtaker is None and self.position != self.end:
            try:
                await self._open()
            except (ClientError, ResponseError, TransportError) as error:
                await self._recover(error)

    async def receive(self, size: int) -> Buffer:
        """The next bytes, at most ``size``; empty at the span's end.

        Raises:
            TransportError: still broken after ``max_attempts`` tries without progress; the message names the first missing
                byte, so does ``offset``; ``attempts`` counts the tries.
            ClientError: the rest cannot be had, or was refused by 503 or SlowDown in ``max_attempts`` tries in which no part of
                the download has got a byte.
            ObjectChangedError, RangeMismatchError: the rest cannot be had.
            ResponseError: ``max_attempts`` answers did not say what they hold.
        """
        while True:
            end = self.end
            if end is not None:
                left = end - self.position
                if left < size:
                    if not left:
                        await self._finish()
                        return b""
                    size = left
            try:
                answer = self._answer
                if self._overtaker is not None:
                    return self._overtaken(self._overtaker, size)
                if answer is None:
                    answer = await self._open()
                    continue
                if self._skip:
                    await self._drop(answer)
                    continue
                receiving = answer.body.receive(size)
                block = await (receiving if self._rivals is None else self._timed(receiving))
                if block:
                    self.position += len(block)
                    self._source.count(len(block))
                    self._tries.count = 0
                    if self._tally is not None:
                        self._add(self._tally, block)
                    return block
                if end is None:
                    if self._tally is not None:
                        self._tally.finish()
                    # Known now: who asks once more is not to be answered by another request.
                    self.end = self.position
                    self.close()
                    return b""
                raise self._ended_early(answer)
            except (ClientError, ResponseError, TransportError) as error:
                await self._recover(error)

    async def resume(self, received: int, error: TransportError | None) -> None:
        """Go on behind the first bytes, which somebody else has received from the answer before it broke.

        Nothing is added up any more. Raises the error, None where the body just ended, if the rest may not be asked for.
        """
        self.position += received
        self._tally = None
        if error is None:
            assert self._answer is not None
            error = self._ended_early(self._answer)
        await self._recover(error)

    async def readinto(self, view: memoryview) -> int:
        """Fill ``view``, which is never longer than what the span has left; fewer bytes only at its end.

        The bytes are received straight into it. Raises what `receive` raises.
        """
        done, size = 0, len(view)
        while done < size:
            try:
                answer = self._answer
                if self._overtaker is not None:
                    if self.position == self.end:
                        break
                    block = self._overtaken(self._overtaker, size - done)
                    view[done : done + len(block)] = block
                    done += len(block)
                    continue
                if answer is None:
                    if self.position == self.end:
                        break
                    answer = await self._open()
                    continue
                if self._skip:
                    await self._drop(answer)
                    continue
                filling = answer.body.readinto(view[done:])
                count = await (filling if self._rivals is None else self._timed(filling))
                if count:
                    if self._tally is not None:
                        self._add(self._tally, view[done : done + count])
                    done += count
                    self.position += count
                    self._source.count(count)
                    self._tries.count = 0
                elif self.end is None:
                    if self._tally is not None:
                        self._tally.finish()
                    self.end = self.position
                    break
                else:
                    raise self._ended_early(answer)
            except (ClientError, ResponseError, TransportError) as error:
                await self._recover(error)
        if self.position == self.end:
            await self._finish()
        return done

    def close(self) -> None:
        """Give the part up. Idempotent."""
        self._drop_answer()
        if self._rivals is not None:
            self._rivals.leave(self)

    # -- the race with a second request, see `rivals` ------------------------------------------------------------------

    @property
    def length(self) -> int | None:
        return self.span.length

    @property
    def waited(self) -> float:
        since = self._since
        return self._waited if since is None or self._rivals is None else self._waited + self._rivals.clock() - since

    def ask(self, first: int) -> Awaitable[Ranged]:
        return self._source.ask(Span(first, self.end))

    def overtake(self, first: int, data: bytearray) -> bool:
        if self.end is None or not first <= self.position < self.end:
            return False
        self._overtaker = first, memoryview(data).toreadonly()
        self._drop_answer()
        return True

    def _overtaken(self, overtaker: tuple[int, memoryview], size: int) -> Buffer:
        """The next bytes of the second request's."""
        first, data = overtaker
        start = self.position - first
        block = data[start : start + size]
        self._tapped = False
        self.position += len(block)
        self._source.count(len(block))
        if self._tally is not None:
            self._add(self._tally, block)
        return block

    async def _timed(self, arriving: Awaitable[T]) -> T:
        assert self._rivals is not None
        self._since = since = self._rivals.clock()
        try:
            return await arriving
        finally:
            self._since = None
            self._waited += self._rivals.clock() - since

    # ------------------------------------------------------------------------------------------------------------------

    def _drop_answer(self) -> None:
        answer = self._answer
        if answer is not None:
            self._answer = None
            answer.body.close()

    def _tap(self, answer: Ranged) -> None:
        """Have the bytes of the answer added up as they arrive, if all of them are the part's."""
        tally, body = self._tally, answer.body
        if tally is not None and not self._skip and isinstance(body, Tapped):
            body.tap = tally.update
            self._tapped = True
        else:
            self._tapped = False

    def _add(self, tally: Tally, data: Buffer) -> None:
        if not self._tapped:
            tally.update(data)
        if tally.position == self.end:
            # Before the reader has the last bytes: they are checked first.
            tally.finish()

    async def _open(self) -> Ranged:
        answer = await self._source.open(Span(self.position, self.end), or_whole=self._whole)
        if answer.partial:
            self._skip = 0
            if self.end is None and answer.last is not None:
                self.end = answer.last + 1
        else:
            self._skip = self.position
        if self._overtaker is not None:
            answer.body.close()
            return answer
        self._answer = answer
        self._tap(answer)
        return answer

    async def _drop(self, answer: Ranged) -> None:
        """Take bytes before the span's first one off the wire; only servers that ignore Range send any."""
        block = await answer.body.receive(min(self._skip, 1024 * 1024))
        if not block:
            raise self._ended_early(answer)
        self._skip -= len(block)

    async def _finish(self) -> None:
        """The last byte is here. A body without a length must end now, or else its connection is not free."""
        if self._rivals is not None:
            self._rivals.finished(self)
            self._rivals.leave(self)
            self._rivals = None
        answer = self._answer
        if answer is None:
            return
        if answer.partial and answer.body.length is None:
            try:
                extra = await answer.body.receive(1)
            except TransportError:
                extra = b""
            if extra:
                self.close()
                raise RangeMismatchError(
                    f"the answer holds more bytes than up to {self.position}", offset=self.position
                )
        self.close()

    async def _recover(self, error: ClientError | ResponseError | TransportError) -> None:
        """Wait until the rest may be asked for; raises the error if it may not."""
        self._drop_answer()
        if self._overtaker is not None:
            # It broke because it was closed, or will not be missed.
            return
        source = self._source
        delay = self._tries.failed(error, source.received)
        if isinstance(error, ReadTimeoutError) or is_refusal(error):
            source.delayed()
        if delay is None or not source.pin.is_comparable:
            if isinstance(error, TransportError):
                count = self._tries.count
                tries = f"{count} {'try' if count == 1 else 'tries'}"
                error.args = (f"{error.args[0]} (gave up at byte {self.position} after {tries} without progress)",)
                error.attempts = count
                error.offset = self.position
            raise error
        if delay:
            await self._backoff.sleep(delay)

    def _ended_early(self, answer: Ranged) -> IncompleteReadError:
        end = "the end" if self.end is None else self.end
        return IncompleteReadError(
            f"the body ended at byte {self.position}, before {end}",
            actual_bytes=answer.body.received,
            expected_bytes=answer.body.length,
        )
