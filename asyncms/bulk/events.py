"""What a bulk run tells while it works. Every object that is started ends in exactly one of done and failed;
others are skipped, planned (in dry runs) or failed. Events are never changed; they are not frozen, as that doubles the cost of making
one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

__all__ = [
    "BytesReceived",
    "ConcurrencyChosen",
    "Event",
    "Hedged",
    "ListingDone",
    "ObjectDeleted",
    "ObjectDone",
    "ObjectFailed",
    "ObjectNotComparable",
    "ObjectPlanned",
    "ObjectSkipped",
    "ObjectStarted",
    "OnEvent",
    "PageListed",
    "Retried",
    "Throttled",
]


@dataclass(slots=True, unsafe_hash=True)
class PageListed:
    """One page of the listing is here; the totals so far."""

    objects: int
    bytes: int


@dataclass(slots=True, unsafe_hash=True)
class ListingDone:
    """All keys are known; the totals."""

    objects: int
    bytes: int


@dataclass(slots=True, unsafe_hash=True)
class ObjectStarted:
    """The first request of an object is about to be sent."""

    key: str
    path: Path
    size: int | None
    """None where it was not listed."""


@dataclass(slots=True, unsafe_hash=True)
class BytesReceived:
    """Bytes of one object arrived."""

    key: str
    count: int


@dataclass(slots=True, unsafe_hash=True)
class ObjectDone:
    """The object is complete under its name."""

    key: str
    path: Path
    size: int


@dataclass(slots=True, unsafe_hash=True)
class ObjectFailed:
    """The object could not be stored. What a journal remembers of it stays for the next try. The other objects go on."""

    key: str
    error: Exception
    size: int | None
    """As listed; None where it was not listed."""
    received: int
    """Bytes of it that `BytesReceived` has counted in vain."""


@dataclass(slots=True, unsafe_hash=True)
class ObjectSkipped:
    """The object was left alone. It is never started."""

    key: str
    path: Path
    size: int | None
    reason: str


@dataclass(slots=True, unsafe_hash=True)
class ObjectNotComparable:
    """Nobody can tell whether source and destination have the same bytes: the store has no checksum or ETag that can be computed
    again. It is taken for different, and so transferred.
    """

    key: str


@dataclass(slots=True, unsafe_hash=True)
class ObjectDeleted:
    """What the source does not have is gone from the destination, or would be in a dry run."""

    key: str


@dataclass(slots=True, unsafe_hash=True)
class ObjectPlanned:
    """A dry run would transfer the object."""

    key: str
    path: Path
    size: int | None


@dataclass(slots=True, unsafe_hash=True)
class Retried:
    """Requests were sent again; the number of them so far."""

    count: int


@dataclass(slots=True, unsafe_hash=True)
class ConcurrencyChosen:
    """So many ranges of large objects are asked for at once from now on, the most of all buckets; see `asyncms.transfer.concurrency`."""

    requests: int


@dataclass(slots=True, unsafe_hash=True)
class Throttled:
    """The service asked for less, or did not answer in time; how often so far."""

    count: int


@dataclass(slots=True, unsafe_hash=True)
class Hedged:
    """Ranges whose answers were late were asked for again; the numbers so far."""

    issued: int
    won: int
    """Second requests that were answered first."""


Event: TypeAlias = (
    PageListed
    | ListingDone
    | ObjectStarted
    | BytesReceived
    | ObjectDone
    | ObjectFailed
    | ObjectSkipped
    | ObjectNotComparable
    | ObjectDeleted
    | ObjectPlanned
    | Retried
    | ConcurrencyChosen
    | Throttled
    | Hedged
)

OnEvent: TypeAlias = Callable[[Event], object]
"""Called on the event loop: it must return quickly."""
