"""A range whose answer is late is asked for again; the first answer is taken, the other request is closed.

Late is what takes longer than 95 of 100 recent answers of the same bucket took until their head. The second request goes over
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


@dataclass(slots=True)
class HedgeStatistics:
    """What second requests have done so far."""

    issued: int = 0
    won: int = 0
    """Those that were answered first."""


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
        self._clock = clock
        self._sleep = sleep
        self._times: deque[float] = deque(maxlen=SAMPLES)
        self._late: float | None = None
        self._tokens = 0.0

    def late(self) -> float | None:
        """Seconds after which an answer is late; None while too few are known to say."""
        if self._late is None and len(self._times) >= LEAST_SAMPLES:
            times = sorted(self._times)
            self._late = times[int(len(times) * QUANTILE)]
        return self._late

    async def fastest(self, ask: Callable[[], Awaitable[Ranged]]) -> Ranged:
        """The first answer. Raises what ``ask`` raises: with two requests under way, the first one's error if both fail."""
        self._tokens = min(self._tokens + SHARE, MAX_TOKENS)
        started = self._clock()
        late = self.late()
        if late is None:
            answer = await ask()
            self._note(self._clock() - started)
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
            await self._sleep(late)
            while self._tokens < 1.0:
                # The later an answer is, the more others have earned for it.
                await self._sleep(late)
            self._tokens -= 1.0
            self.statistics.issued += 1
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
        self._note(self._clock() - started)
        if not answers:
            raise errors[0]
        return answers[0]

    def _note(self, seconds: float) -> None:
        self._times.append(seconds)
        self._late = None


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
