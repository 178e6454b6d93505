"""How a run gets on with its store: what it tries again, how many ranges it asks for at once, what it asks for twice."""

from __future__ import annotations

from typing import NamedTuple

from asyncms.bulk.events import ConcurrencyChosen, Hedged, OnEvent, Retried, Throttled
from asyncms.config import START_CONCURRENCY
from asyncms.transfer.resources import Resources

__all__ = ["Pace", "Watch", "pace"]


class Pace(NamedTuple):
    """Counts of a client and its session so far."""

    retries: int = 0
    concurrency: int = START_CONCURRENCY
    """Ranges of large objects at once; see `asyncms.transfer.concurrency`."""
    throttled: int = 0
    hedged: int = 0
    hedges_won: int = 0


def pace(client: object) -> Pace:
    """Zeros for what the client does not count."""
    retries = getattr(getattr(client, "statistics", None), "retries", 0)
    resources = getattr(client, "_resources", None)
    if not isinstance(resources, Resources):
        return Pace(retries)
    limiters, hedges = resources.limiters, resources.hedgers.statistics
    return Pace(retries, limiters.highest or START_CONCURRENCY, limiters.throttled, hedges.issued, hedges.won)


class Watch:
    """Tells what has changed since it was last asked to `look`."""

    def __init__(self, client: object, emit: OnEvent) -> None:
        self._client = client
        self._emit = emit
        self._last = pace(client)

    def look(self) -> None:
        """Emit an event for each thing that has changed."""
        now, last = pace(self._client), self._last
        if now == last:
            return
        self._last = now
        if now.retries != last.retries:
            self._emit(Retried(now.retries))
        if now.concurrency != last.concurrency:
            self._emit(ConcurrencyChosen(now.concurrency))
        if now.throttled != last.throttled:
            self._emit(Throttled(now.throttled))
        if (now.hedged, now.hedges_won) != (last.hedged, last.hedges_won):
            self._emit(Hedged(now.hedged, now.hedges_won))
