"""How many requests a client may send in a second, once a service has asked for fewer: botocore's adaptive mode.

Pure: every function is told the time. `SendRate` measures the tries that were answered. `CubicRate` says what rate to try now:
after a throttled answer 0.7 of the rate that was too high, then, as TCP's CUBIC window does, back towards that rate,
slowly while near it, and beyond it if nothing objects (RFC 9438 section 4.2). `TokenBucket` holds tries to a rate, and
`RateLimiter` joins the three. Until the first throttled answer nothing waits.

One thing is different from botocore's limiter: all requests that are in flight when a service has had enough are
refused, and botocore lowers the rate for each of them, to nearly nothing if there are many. Here one of them counts: see
`RateLimiter.answered`.
"""

from __future__ import annotations

import math

__all__ = ["CubicRate", "RateLimiter", "SendRate", "TokenBucket"]

SCALE = 0.4
"""Requests per second and second cubed: how fast the rate grows with the distance from the last limit."""
BETA = 0.7
"""What is left of a rate that was too high."""
INTERVAL = 0.5
"""Seconds over which answers are counted."""
SMOOTHING = 0.8
"""The weight of the last interval."""
MIN_RATE = 0.5
"""Requests per second that are always allowed."""
MAX_GROWTH = 2.0
"""The rate is at most this multiple of what was measured: who sends little earns no right to send much."""
ROUNDING = 1e-6
"""Of a token. A wait computed from what is missing ends a rounding error short of it."""


class CubicRate:
    """The rate to try, over the time since it was last too high. Requests per second.

    Args:
        now: in seconds.
    """

    __slots__ = ("_limit", "_since", "_until_limit")

    def __init__(self, now: float) -> None:
        self._limit = 0.0
        self._since = now
        self._until_limit = 0.0

    def grown(self, now: float) -> float:
        """The rate after this long without objection; negative before there was one."""
        return SCALE * (now - self._since - self._until_limit) ** 3 + self._limit

    def cut(self, rate: float, now: float) -> float:
        """The rate that follows one that was too high."""
        self._limit = rate
        self._since = now
        self._until_limit = (rate * (1.0 - BETA) / SCALE) ** (1.0 / 3.0)
        return rate * BETA


class SendRate:
    """Answers per second, smoothed.

    Args:
        now: in seconds.
    """

    __slots__ = ("_count", "_interval", "measured")

    def __init__(self, now: float) -> None:
        self.measured: float = 0.0
        self._count = 0
        self._interval = float(math.floor(now))

    def record(self, now: float) -> float:
        """Count an answer; the rate as of the last full interval."""
        self._count += 1
        interval = math.floor(now / INTERVAL) * INTERVAL
        if interval > self._interval:
            last = self._count / (interval - self._interval)
            self.measured = last * SMOOTHING + self.measured * (1.0 - SMOOTHING)
            self._count = 0
            self._interval = interval
        return self.measured


class TokenBucket:
    """Tokens that come at a rate, and are kept for a second at most.

    Args:
        now: in seconds.
    """

    __slots__ = ("_filled", "available", "capacity", "rate")

    def __init__(self, now: float) -> None:
        self.rate: float = 1.0
        """Tokens per second."""
        self.capacity: float = 1.0
        self.available: float = 0.0
        self._filled = now

    def set_rate(self, rate: float, now: float) -> None:
        """Tokens come at this rate from now on."""
        self._fill(now)
        self.rate = max(rate, MIN_RATE)
        self.capacity = max(rate, 1.0)
        self.available = min(self.available, self.capacity)

    def take(self, now: float) -> float:
        """Take a token and return 0.0, or take none and return the seconds until there will be one at this rate."""
        self._fill(now)
        missing = 1.0 - self.available
        if missing > ROUNDING:
            return missing / self.rate
        self.available = max(0.0, -missing)
        return 0.0

    def _fill(self, now: float) -> None:
        self.available = min(self.capacity, self.available + (now - self._filled) * self.rate)
        self._filled = now


class RateLimiter:
    """The rate of one client.

    Args:
        now: in seconds, of a clock that never goes back.
    """

    __slots__ = ("_cubic", "_cut_at", "_sent", "bucket", "is_limiting")

    def __init__(self, now: float) -> None:
        self.bucket: TokenBucket = TokenBucket(now)
        self.is_limiting: bool = False
        """Whether a service has asked for fewer requests, so that tries need a token."""
        self._sent = SendRate(now)
        self._cubic = CubicRate(now)
        self._cut_at = -math.inf

    def answered(self, now: float, sent_at: float, *, is_throttled: bool) -> None:
        """Learn from a try that has ended, in whatever way.

        A throttled one that left before the last cut, or less than an `INTERVAL` after it, says nothing about the rate
        since then: services that count by the second, too, refuse what comes before their next one.

        Args:
            now: when it ended.
            sent_at: when it left.
            is_throttled: whether the service asked for fewer requests.
        """
        measured = self._sent.record(now)
        if is_throttled and sent_at >= self._cut_at + INTERVAL:
            rate = self._cubic.cut(min(measured, self.bucket.rate) if self.is_limiting else measured, now)
            self.is_limiting = True
            self._cut_at = now
        else:
            rate = self._cubic.grown(now)
        self.bucket.set_rate(min(rate, MAX_GROWTH * measured), now)
