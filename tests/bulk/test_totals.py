from __future__ import annotations

from asyncms import bulk
from asyncms.bulk.totals import Totals


def test_what_several_processes_count_is_added_up() -> None:
    events: list[bulk.Event] = []
    totals = Totals(events.append)
    own, other = totals.of(None), totals.of("other")
    own(bulk.Retried(1))
    other(bulk.Retried(5))
    own(bulk.Retried(2))
    other(bulk.Hedged(3, 1))
    own(bulk.Hedged(1, 1))
    own(bulk.Throttled(1))
    other(bulk.ConcurrencyChosen(8))
    own(bulk.ConcurrencyChosen(4))
    other(bulk.BytesReceived("key", 7))
    assert events == [
        bulk.Retried(1),
        bulk.Retried(6),
        bulk.Retried(7),
        bulk.Hedged(3, 1),
        bulk.Hedged(4, 2),
        bulk.Throttled(1),
        bulk.ConcurrencyChosen(8),
        bulk.ConcurrencyChosen(12),
        bulk.BytesReceived("key", 7),
    ]
