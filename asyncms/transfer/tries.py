"""How often a part of a transfer is tried, and when: as long as there is progress.

The client has tried a request several times before it says that it failed, within a few seconds. A transfer has more time than
that. Whose progress counts depends on the failure:

what failed                          counts again from one when    the next try comes
the service refused (503, SlowDown)  any part of the transfer has  after a random time below 1, 2, 4 … s
                                     got on
no connection became free in time    the same                      at once; without progress there is none
all else that may succeed later      this part has got on          at once, then after a random time below 1, 2, 4 … s

A service that refuses one part and serves another one takes fewer requests at once, and this one's turn will come; one that refuses
all of them gets ``max_attempts`` tries of each, and no more. A part that breaks while the others get on is likely to
break again: it must not be asked for until all others are done.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance-guidelines.html
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from random import random
from typing import NamedTuple, TypeVar

import anyio

from asyncms.errors import AsyncmsError, ClientError, PoolTimeout
from asyncms.retry import is_throttled, is_transient
from asyncms.transfer.concurrency import Slots

__all__ = ["Backoff", "Patience", "Tries", "is_refusal"]

T = TypeVar("T")


def is_refusal(error: AsyncmsError) -> bool:
    """Whether the service is there and takes fewer requests than it gets."""
    return isinstance(error, ClientError) and (error.status == 503 or is_throttled(error))


class Backoff(NamedTuple):
    """How long to wait before the next try, and how. Seconds."""

    sleep: Callable[[float], Awaitable[object]] = anyio.sleep
    uniform: Callable[[], float] = random
    maximum: float = 20.0

    def delay(self, tries: int) -> float:
        """The time to wait after that many tries without progress."""
        return self.uniform() * min(2.0 ** min(tries - 2, 10), self.maximum) if tries > 1 else 0.0


class Tries:
    """Those of one part. See the module.

    Args:
        most: tries without progress.
        backoff: the time between them.
        moved: how far the transfer is, as a number that grows when any part of it gets on.
    """

    __slots__ = ("_backoff", "_most", "_moved", "count")

    def __init__(self, most: int, backoff: Backoff, moved: int = 0) -> None:
        self._most = most
        self._backoff = backoff
        self._moved = moved
        self.count: int = 0
        """Failures without progress; the part sets it to 0 when it gets on."""

    def failed(self, error: AsyncmsError, moved: int) -> float | None:
        """Count a failure; the seconds to wait before the next try, None if there is none.

        Args:
            error: what failed.
            moved: as of the class, now.
        """
        is_moving, self._moved = moved != self._moved, moved
        if isinstance(error, PoolTimeout):
            self.count += 1
            return 0.0 if is_moving else None
        refused = is_refusal(error)
        if refused and is_moving:
            self.count = 0
        self.count += 1
        if self.count >= self._most or not (refused or is_transient(error)):
            return None
        # Who was refused was asked less of, so not at once.
        return self._backoff.delay(self.count + refused)


class Patience:
    """The tries of all requests of one transfer that the service may refuse, and whose progress shows only at their end: the parts
    of an upload or copy; the first request of a download.

    Args:
        most: tries of a request while none is answered.
        backoff: the time between them.
        slots: is told of refusals.
    """

    def __init__(self, most: int, backoff: Backoff, slots: Slots | None = None) -> None:
        self._most = most
        self._backoff = backoff
        self._slots = slots
        self._done = 0
        self._under_way = 0
        self._changed: anyio.Event | None = None

    async def send(self, send: Callable[[], Awaitable[T]], refusal: ClientError | None = None) -> T:
        """The result of ``send``, which sends one request; called again where the service refuses it.

        Args:
            send: see above.
            refusal: of a first try, which was made without patience.

        Raises what it raises, a refusal when all requests under way have used up their tries.
        """
        tries = Tries(self._most, self._backoff, self._done)
        self._under_way += 1
        try:
            if refusal is not None:
                await self._pause(tries, refusal)
            while True:
                try:
                    result = await send()
                except ClientError as error:
                    if not is_refusal(error):
                        raise
                    await self._pause(tries, error)
                else:
                    self._done += 1
                    return result
        finally:
            self._under_way -= 1
            self._tell()

    async def _pause(self, tries: Tries, refusal: ClientError) -> None:
        """Wait until the next try. Raises the refusal if there is none."""
        if self._slots is not None:
            self._slots.throttled()
        delay = tries.failed(refusal, self._done)
        if delay is None:
            if not await self._others_move():
                raise refusal
            delay = self._backoff.delay(2)
        await self._backoff.sleep(delay)

    async def _others_move(self) -> bool:
        """Wait until another request is answered, True, or none is under way that could be."""
        done = self._done
        self._under_way -= 1
        self._tell()
        try:
            while self._done == done and self._under_way:
                self._changed = self._changed or anyio.Event()
                await self._changed.wait()
        finally:
            self._under_way += 1
        return self._done != done

    def _tell(self) -> None:
        if self._changed is not None:
            self._changed.set()
            self._changed = None
