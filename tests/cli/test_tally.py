from __future__ import annotations

from pathlib import Path

from asyncms.bulk import BytesReceived, ListingDone, ObjectDone, ObjectFailed, ObjectStarted, PageListed
from asyncms.cli.tally import Tally, size_text


def test_events_add_up() -> None:
    tally = Tally()
    for event in (
        PageListed(2, 30),
        ObjectStarted("a", Path("a"), 10),
        ObjectStarted("b", Path("b"), 20),
        BytesReceived("a", 10),
        BytesReceived("b", 5),
        ObjectDone("a", Path("a"), 10),
        ObjectFailed("b", OSError(), 20, 5),
        PageListed(3, 37),
        ListingDone(3, 37),
    ):
        tally.add(event)
    assert (tally.objects, tally.done, tally.failed, tally.complete) == (3, 1, 1, True)
    assert (tally.received, tally.bytes) == (10, 17)


def test_sizes() -> None:
    assert [size_text(n) for n in (0, 1023, 1536, 5 << 20, 3 << 30, 2 << 40)] == [
        "0 bytes",
        "1023 bytes",
        "1.5 KiB",
        "5.0 MiB",
        "3.0 GiB",
        "2.0 TiB",
    ]
