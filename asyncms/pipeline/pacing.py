"""Holds the tries of one client to the rate that its service takes: ``retries={"mode": "adaptive"}``.

A hook, so that requests of other modes take no step for it. The tries wait before they are signed, in the order of their
coming: the first waits for its token, the others for the first. The rules are `asyncms.rate_limiter`'s.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import anyio

from asyncms.errors import AsyncmsError
from asyncms.rate_limiter import RateLimiter
from asyncms.retry import is_throttled

if TYPE_CHECKING:
    from asyncms.pipeline.hooks import Attempt, Outcome

__all__ = ["Pacing"]

_SENT = "asyncms.pacing.sent_at"


class Pacing:
    """See the module.

    Args:
        clock: seconds, of a clock that never goes back and runs as fast as the event loop's.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._limiter = RateLimiter(clock())
        self._queue = anyio.Lock()
        self._rate_changed: anyio.Event | None = None
        """Of the first in the queue."""

    async def before_sign(self, attempt: Attempt) -> None:
        """Wait until the rate allows this try."""
        limiter = self._limiter
        if limiter.is_limiting:
            async with self._queue:
                while wait := limiter.bucket.take(self._clock()):
                    self._rate_changed = anyio.Event()
                    with anyio.move_on_after(wait):
                        await self._rate_changed.wait()
        attempt.state[_SENT] = self._clock()

    async def after_response(self, attempt: Attempt, outcome: Outcome) -> None:
        """Learn from the try, unless it was given up."""
        sent_at = attempt.state.pop(_SENT, None)
        error = outcome.error
        if sent_at is None or not isinstance(error, AsyncmsError | None):
            return
        throttled = error is not None and is_throttled(error)
        self._limiter.answered(self._clock(), sent_at, is_throttled=throttled)
        if self._rate_changed is not None:
            self._rate_changed.set()
