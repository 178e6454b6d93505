"""What is late, and the right to ask for it again; and the race of two requests for a range until the first has its head.

Late is an answer that takes longer than 95 of 100 recent ones of the same bucket took until their head; then the first answer is
taken, the other request is closed. Bodies that are late are the business of `rivals`. The second request goes over
another connection, since the first one holds its own, and new connections spread over the service's addresses. Every request
earns a twentieth of the right to a second one, and none is given in advance: so in a service that is slow as a whole, where
every answer is late, the load grows by 5 % and no more.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass

import anyio

from asyncms.transfer.source import Ranged

__all__ = ["HedgeStatistics", "Hedger", "Hedgers"]

SHARE = 0.05
QUANTILE = 0.95
SAMPLES = 200
LEAST_SAMPLES = 20
MAX_TOKENS = 10.0


@dataclass(slots=True, eq=False, repr=False)
class HedgeStatistics:
    """What second requests have done so far."""

    issued: int = 0
    won: int = 0
    """Those whose answer was taken: its head came first, or its last byte did."""


class Hedger:
    """One bucket's. See the module.

    Args:
        statistics: counted in.
        clock, sleep: monotonic seconds.
    """

    def __init__(
        self,
        statistics: HedgeStatistics,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
    ) -> None:
        self.statistics: HedgeStatistics = statistics
        self.clock: Callable[[], float] = clock
        self.sleep: Callable[[float], Awaitable[object]] = sleep
        self._heads = _Recent()
        self._bodies = _Recent()
        self._tokens = 0.0

    def late(self) -> float | None:
        """Seconds after which an answer is late; None while too few are known to say."""
        return self._heads.high()

    def late_body(self, size: int) -> float | None:
        """Seconds after which a body of that many bytes is late; None while too few are known to say.

        Not less than an answer takes to begin: that is what asking again costs.
        """
        rate = self._bodies.high()
        return None if rate is None else max(rate * size, self.late() or 0.0)

    def note_body(self, seconds: float, size: int) -> None:
        """A body of that many bytes has been waited for so long."""
        self._bodies.add(seconds / size)

    def asked(self) -> None:
        """A request is sent that is no second one."""
        self._tokens = min(self._tokens + SHARE, MAX_TOKENS)

    def may_ask_again(self) -> bool:
        """Whether there is the right to a second request; it is used up then."""
        if self._tokens < 1.0:
            return False
        self._tokens -= 1.0
        self.statistics.issued += 1
        return True

    async def fastest(self, ask: Callable[[], Awaitable[Ranged]]) -> Ranged:
        """The first answer. Raises what ``ask`` raises: with two requests under way, the first one's error if both fail."""
        self.asked()
        started = self.clock()
        late = self.late()
        if late is None:
            answer = await ask()
            self._heads.add(self.clock() - started)
            return answer
        answers: list[Ranged] = []
        errors: list[Exception] = []
        under_way = 1

        async def attempt(is_second: bool) -> None:
            nonlocal under_way
            try:
                answer = await ask()
            except Exception as error:  # noqa: BLE001 - the caller's to see, unless the other one succeeds
                errors.append(error)
                under_way -= 1
                if not under_way:
                    group.cancel_scope.cancel()
                return
            if answers:
                answer.body.close()
                return
            answers.append(answer)
            self.statistics.won += is_second
            group.cancel_scope.cancel()

        async def again() -> None:
            nonlocal under_way
            await self.sleep(late)
            while not self.may_ask_again():
                # The later an answer is, the more others have earned for it.
                await self.sleep(late)
            under_way += 1
            await attempt(True)

        try:
            async with anyio.create_task_group() as group:
                group.start_soon(attempt, False)
                group.start_soon(again)
        except BaseException:
            for answer in answers:
                answer.body.close()
            raise
        # Also of a first request that was given up: what it would have taken is at least this.
        self._heads.add(self.clock() - started)
        # What the tasks share refers to them and to itself: a body that stayed there, or in an error's traceback, would be kept
        # until the next garbage collection.
        try:
            if not answers:
                raise errors[0]
            return answers.pop()
        finally:
            errors.clear()


class _Recent:
    """The last figures of one kind."""

    def __init__(self) -> None:
        self._figures: deque[float] = deque(maxlen=SAMPLES)
        self._high: float | None = None

    def add(self, figure: float) -> None:
        self._figures.append(figure)
        self._high = None

    def high(self) -> float | None:
        """What 95 of 100 stay below; None while there are too few."""
        if self._high is None and len(self._figures) >= LEAST_SAMPLES:
            figures = sorted(self._figures)
            self._high = figures[int(len(figures) * QUANTILE)]
        return self._high


class Hedgers:
    """One for each key, which stands for an endpoint and bucket."""

    def __init__(self) -> None:
        self.statistics: HedgeStatistics = HedgeStatistics()
        self._hedgers: dict[Hashable, Hedger] = {}

    def of(self, key: Hashable) -> Hedger:
        """The one that all downloads with this key share."""
        hedger = self._hedgers.get(key)
        if hedger is None:
            hedger = self._hedgers[key] = Hedger(self.statistics)
        return hedger
