from __future__ import annotations

from pathlib import Path

import pytest

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


def test_the_time_left_counts_files_and_bytes() -> None:
    tally = Tally()
    assert tally.seconds_left(1.0) is None
    size = 57 << 20
    tally.add(PageListed(3001, size + 3000))
    for number in range(1000):
        tally.add(ObjectStarted(str(number), Path("f"), 1))
        tally.add(BytesReceived(str(number), 1))
        tally.add(ObjectDone(str(number), Path("f"), 1))
    # Further pages may come.
    assert tally.seconds_left(10.0) is None
    tally.add(ListingDone(3001, size + 3000))
    left = tally.seconds_left(10.0)
    assert left is not None
    assert 20 <= left <= 25
    tally.add(BytesReceived("large", size))
    assert tally.seconds_left(10.0) == pytest.approx(10 * 2001 * (256 << 10) / (size + 1000 * (256 << 10)), rel=0.01)
