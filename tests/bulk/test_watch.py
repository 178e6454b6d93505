"""What a run tells of its requests."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from asyncms import bulk
from asyncms.bulk.watch import Pace, Watch, pace
from asyncms.cli.tally import Tally
from asyncms.config import START_CONCURRENCY
from asyncms.transfer.resources import Resources


def client() -> Any:
    return SimpleNamespace(_resources=Resources(), statistics=SimpleNamespace(requests=0, retries=0))


def test_only_changes_are_told() -> None:
    some, events = client(), list[bulk.Event]()
    watch = Watch(some, events.append)
    limiter = some._resources.limiters.of("bucket")
    watch.look()
    assert events == []
    limiter.climber.limit = 2 * START_CONCURRENCY
    limiter.throttled()
    some._resources.hedgers.statistics.issued = 3
    some._resources.hedgers.statistics.won = 1
    some.statistics.retries = 5
    watch.look()
    watch.look()
    chosen = limiter.limit
    assert events == [bulk.Retried(5), bulk.ConcurrencyChosen(chosen), bulk.Throttled(1), bulk.Hedged(3, 1)]
    tally = Tally()
    for event in events:
        tally.add(event)
    assert (tally.retries, tally.concurrency, tally.throttled, tally.hedged) == (5, chosen, 1, 3)


def test_a_client_that_counts_nothing() -> None:
    assert pace(object()) == Pace()
