"""How many ranges of a bucket are asked for at once, where the user does not say.

`Climber` decides, purely, from the goodput of intervals. A service gives a connection only so much (S3 about 90 MB/s), so more of
them are faster, until the link, the service or this process is full. It doubles while that pays, keeps the last number that
did, and later tries a quarter more from time to time. Only intervals in which more would have been asked for count:
a slow reader or the end of an object says nothing about the link. After each change one interval passes uncounted, while the new
connections get under way. When the service asks for less (503, SlowDown) or times out, a third of the requests is given up,
once in a while at most, and regained one by one.

`Limiter` applies it: one per bucket and session, shared by all downloads. Whoever finds no free slot is called when
there is one, in the order of asking. The first request of a download takes a slot whether one is free or not.

`Slots` is the same without a climber: a number that does not change. `Nested` puts the requests of one object within the slots
of a run (`asyncms.bulk`): each further one holds a slot of both, so that all objects of the run together are within its number.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from enum import Enum, auto

import anyio

from asyncms.config import START_CONCURRENCY

__all__ = ["MAXIMUM", "Climber", "Limiter", "Limiters", "Nested", "Slots"]

MAXIMUM = 64
INTERVAL = 0.25
"""Seconds."""
GAIN_OF_DOUBLING = 1.2
GAIN_OF_PROBE = 1.05
HOLD = 8
"""Counted intervals between probes; doubled after each that was in vain."""
MAX_HOLD = 64
COUNTED = 2
"""Intervals from which a goodput is computed."""
CUT = 0.67
RECOVERY = 4
"""Counted intervals until one of the requests that were given up is tried again."""


class _Phase(Enum):
    MEASURING = auto()
    """The goodput of the first number is not known yet."""
    DOUBLING = auto()
    HOLDING = auto()
    PROBING = auto()
    RECOVERING = auto()


class Climber:
    """See the module.

    Args:
        start: the first number.
        maximum: the last.
    """

    def __init__(self, start: int = START_CONCURRENCY, maximum: int = MAXIMUM) -> None:
        self.maximum: int = maximum
        self.limit: int = min(start, maximum)
        """Requests to have in flight."""
        self._phase = _Phase.MEASURING
        self._base = self.limit
        self._base_goodput = 0.0
        self._ceiling = maximum
        self._skip = 1
        self._samples: list[float] = []
        self._hold = HOLD
        self._held = 0
        self._calm = 0

    def interval(self, goodput: float, *, is_saturated: bool) -> None:
        """An interval has passed.

        Args:
            goodput: bytes per second in it.
            is_saturated: whether all of it more would have been asked for.
        """
        self._calm += 1
        if not is_saturated:
            self._samples.clear()
            return
        if self._skip:
            self._skip -= 1
            return
        self._samples.append(goodput)
        if len(self._samples) < COUNTED:
            return
        measured = sum(self._samples) / len(self._samples)
        self._samples.clear()
        self._decide(measured)

    def throttled(self) -> None:
        """The service asked for less, or did not answer in time."""
        if self._calm < COUNTED + 1 and self._phase is _Phase.RECOVERING:
            # Answers to requests that were on their way when it was cut.
            return
        self._calm = 0
        self._ceiling = max(self.limit - 1, 1)
        self._set(max(1, int(self.limit * CUT)))
        self._base = self.limit
        self._held = 0
        self._phase = _Phase.RECOVERING

    def _decide(self, measured: float) -> None:
        phase = self._phase
        if phase is _Phase.MEASURING:
            self._accept(measured)
            self._try(_Phase.DOUBLING, self.limit * 2)
        elif phase is _Phase.DOUBLING:
            if measured >= self._base_goodput * GAIN_OF_DOUBLING:
                self._accept(measured)
                self._try(_Phase.DOUBLING, self.limit * 2)
            else:
                self._revert()
        elif phase is _Phase.PROBING:
            if measured >= self._base_goodput * GAIN_OF_PROBE:
                self._hold = HOLD
                self._accept(measured)
                self._try(_Phase.PROBING, self.limit + max(1, self.limit // 4))
            else:
                self._hold = min(self._hold * 2, MAX_HOLD)
                self._revert()
        else:
            # What the link gives may change meanwhile; the probe is compared with the present.
            self._base_goodput += (measured - self._base_goodput) / 2 if self._base_goodput else measured
            self._held += COUNTED
            if phase is _Phase.RECOVERING and self._held >= RECOVERY and self.limit < self._ceiling:
                self._held = 0
                self._set(self.limit + 1)
                self._base = self.limit
            elif self._held >= self._hold:
                self._ceiling = self.maximum
                self._try(_Phase.PROBING, self.limit + max(1, self.limit // 4))

    def _accept(self, measured: float) -> None:
        self._base = self.limit
        self._base_goodput = measured

    def _try(self, phase: _Phase, limit: int) -> None:
        limit = min(limit, self.maximum)
        if limit == self._base:
            self._phase = _Phase.HOLDING
            self._held = 0
            return
        self._phase = phase
        self._set(limit)

    def _revert(self) -> None:
        self._phase = _Phase.HOLDING
        self._held = 0
        self._set(self._base)

    def _set(self, limit: int) -> None:
        self.limit = limit
        self._skip = 1
        self._samples.clear()


class Slots:
    """So many requests may be in flight; see the module.

    Args:
        limit: how many.
    """

    in_flight: int
    """Slots that are taken."""

    def __init__(self, limit: int) -> None:
        self.in_flight = 0
        self._limit = limit
        self._waiting: dict[Callable[[], object], None] = {}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.in_flight} of {self.limit} in flight, {len(self._waiting)} waiting>"

    @property
    def limit(self) -> int:
        """Requests that may be in flight now."""
        return self._limit

    def resize(self, limit: int) -> None:
        """Another number from now on. What is in flight beyond it stays."""
        self._limit = limit
        self._serve()

    def try_enter(self) -> bool:
        """Take a slot if one is free. Nobody waits while one is, so it passes nobody."""
        if self.in_flight >= self._limit:
            return False
        self.in_flight += 1
        return True

    def enter(self) -> None:
        """Take a slot, free or not."""
        self.in_flight += 1

    async def acquire(self) -> None:
        """Wait for a slot and take it. Cancelled, it takes none."""
        if self.try_enter():
            return
        event = anyio.Event()

        def on_free() -> None:
            self.enter()
            event.set()

        self.when_free(on_free)
        try:
            await event.wait()
        except BaseException:
            if event.is_set():
                self.leave()
            else:
                self.forget(on_free)
            raise

    def leave(self) -> None:
        """Give a slot back."""
        self.in_flight -= 1
        if self._waiting:
            self._serve()

    def when_free(self, on_free: Callable[[], object]) -> None:
        """Call it once, when a slot may be free; the same function waits only once."""
        self._waiting[on_free] = None

    def forget(self, on_free: Callable[[], object]) -> None:
        """Call it no more. Idempotent."""
        self._waiting.pop(on_free, None)

    def received(self, size: int) -> None:
        """Bytes of an answer have arrived."""

    def throttled(self) -> None:
        """An answer told of too many requests, or none came in time."""

    def _serve(self) -> None:
        # Who is called takes a slot or not, and may wait again, at the end of the queue.
        for _ in range(len(self._waiting)):
            if self.in_flight >= self.limit:
                return
            on_free = next(iter(self._waiting), None)
            if on_free is None:
                return
            del self._waiting[on_free]
            on_free()


class Limiter(Slots):
    """See the module.

    Args:
        climber: decides.
        clock: monotonic seconds.
    """

    def __init__(self, climber: Climber | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.climber: Climber = climber or Climber()
        super().__init__(self.climber.limit)
        self.throttles: int = 0
        """How often the service asked for less, or did not answer in time."""
        self._clock = clock
        self._start = 0.0
        self._bytes = 0
        self._has_demand = False

    @property
    def limit(self) -> int:
        return self.climber.limit

    def try_enter(self) -> bool:
        if self.in_flight >= self.climber.limit:
            self._has_demand = True
            return False
        self.enter()
        return True

    def enter(self) -> None:
        if not self.in_flight:
            # Nothing was under way: what passed until now was no interval.
            self._start, self._bytes, self._has_demand = self._clock(), 0, False
        super().enter()

    def received(self, size: int) -> None:
        self._bytes += size
        now = self._clock()
        elapsed = now - self._start
        if elapsed < INTERVAL:
            return
        climber = self.climber
        before = climber.limit
        # Whoever finds no slot waits, so that demand lasts until somebody leaves; the next one to ask tells of it again.
        climber.interval(self._bytes / elapsed, is_saturated=self._has_demand)
        self._next_interval(now)
        if climber.limit > before:
            self._serve()

    def throttled(self) -> None:
        self.throttles += 1
        now = self._clock()
        if now - self._start >= INTERVAL:
            # Where all is refused no bytes arrive, and time passes all the same: else there would be one cut only.
            self.climber.interval(0.0, is_saturated=False)
            self._next_interval(now)
        self.climber.throttled()

    def _next_interval(self, now: float) -> None:
        self._start, self._bytes, self._has_demand = now, 0, bool(self._waiting)


class Nested(Slots):
    """The requests of one object of a run: within the run's slots, and within those of its bucket or its own.

    The object holds one slot of the run from before its first request until after its last one, which whoever works on it
    takes and gives back: it is the first request's.

    Args:
        run: whose slot is held.
        own: of the bucket, or of the object.
    """

    def __init__(self, run: Slots, own: Slots) -> None:
        super().__init__(run.limit)
        self._run = run
        self._own = own
        self._is_held = True
        """Whether the object's slot of the run is nobody's request."""

    @property
    def limit(self) -> int:
        return min(self._run.limit, self._own.limit)

    def try_enter(self) -> bool:
        if self._is_held:
            if not self._own.try_enter():
                return False
            self._is_held = False
        elif not self._run.try_enter():
            return False
        elif not self._own.try_enter():
            self._run.leave()
            return False
        super().enter()
        return True

    def enter(self) -> None:
        if self._is_held:
            self._is_held = False
        else:
            self._run.enter()
        self._own.enter()
        super().enter()

    def leave(self) -> None:
        super().leave()
        if self.in_flight:
            self._run.leave()
        else:
            self._is_held = True
        self._own.leave()

    def when_free(self, on_free: Callable[[], object]) -> None:
        full = self._run if not self._is_held and self._run.in_flight >= self._run.limit else self._own
        full.when_free(on_free)

    def forget(self, on_free: Callable[[], object]) -> None:
        self._run.forget(on_free)
        self._own.forget(on_free)

    def received(self, size: int) -> None:
        self._own.received(size)

    def throttled(self) -> None:
        self._own.throttled()


class Limiters:
    """One limiter for each key, which stands for an endpoint and bucket."""

    def __init__(self) -> None:
        self._limiters: dict[Hashable, Limiter] = {}

    @property
    def highest(self) -> int | None:
        """The highest limit of all; None if there is none."""
        return max((limiter.limit for limiter in self._limiters.values()), default=None)

    @property
    def throttled(self) -> int:
        """How often all of them were."""
        return sum(limiter.throttles for limiter in self._limiters.values())

    def of(self, key: Hashable) -> Limiter:
        """The one that all transfers with this key share."""
        limiter = self._limiters.get(key)
        if limiter is None:
            limiter = self._limiters[key] = Limiter()
        return limiter
