"""What a bulk run tells while it works. Every object that is started ends in exactly one of done and failed;
others are skipped, planned (in dry runs) or failed. Events are never changed; they are not frozen, as that doubles the cost of making
one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from asyncms.value import Value

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


@dataclass(slots=True, eq=False, repr=False)
class PageListed(Value):
    """One page of the listing is here; the totals so far."""

    objects: int
    bytes: int


@dataclass(slots=True, eq=False, repr=False)
class ListingDone(Value):
    """All keys are known; the totals."""

    objects: int
    bytes: int


class _OfFile:
    """Of one object and its file. A ``Path`` is made when it is asked for: it costs as much as all else of a small object's events."""

    __slots__ = ("_path", "key", "size")
    __match_args__ = ("key", "path", "size")

    def __init__(self, key: str, path: str | Path, size: int | None) -> None:
        self.key: str = key
        self._path = path
        self.size: int | None = size
        """Bytes; None where it was not listed."""

    @property
    def path(self) -> Path:
        """The file; of a copy, the other key."""
        return Path(self._path)

    @property
    def filename(self) -> str:
        """The same as text."""
        return str(self._path)

    def _members(self) -> tuple[object, ...]:
        return self.key, self.filename, self.size

    def __reduce__(self) -> tuple[type[_OfFile], tuple[object, ...]]:
        return type(self), self._members()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self._members() == other._members()

    def __hash__(self) -> int:
        return hash(self._members())

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._members()!r}"


class ObjectStarted(_OfFile):
    """The first request of an object is about to be sent."""

    __slots__ = ()


@dataclass(slots=True, eq=False, repr=False)
class BytesReceived(Value):
    """Bytes of one object arrived."""

    key: str
    count: int


class ObjectDone(_OfFile):
    """The object is complete under its name, with that size."""

    __slots__ = ()
    size: int


@dataclass(slots=True, eq=False, repr=False)
class ObjectFailed(Value):
    """The object could not be stored. What a journal remembers of it stays for the next try. The other objects go on."""

    key: str
    error: Exception
    size: int | None
    """As listed; None where it was not listed."""
    received: int
    """Bytes of it that `BytesReceived` has counted in vain."""
    bucket: str | None = None
    """Of the object that was to be read; None where there is none, or all are in the same one."""


class ObjectSkipped(_OfFile):
    """The object was left alone. It is never started."""

    __slots__ = ("reason",)
    __match_args__ = ("key", "path", "size", "reason")

    def __init__(self, key: str, path: str | Path, size: int | None, reason: str) -> None:
        super().__init__(key, path, size)
        self.reason: str = reason

    def _members(self) -> tuple[object, ...]:
        return *super()._members(), self.reason


@dataclass(slots=True, eq=False, repr=False)
class ObjectNotComparable(Value):
    """Nobody can tell whether source and destination have the same bytes: the store has no checksum or ETag that can be computed
    again. It is taken for different, and so transferred.
    """

    key: str


@dataclass(slots=True, eq=False, repr=False)
class ObjectDeleted(Value):
    """What the source does not have is gone from the destination, or would be in a dry run."""

    key: str


class ObjectPlanned(_OfFile):
    """A dry run would transfer the object."""

    __slots__ = ()


@dataclass(slots=True, eq=False, repr=False)
class Retried(Value):
    """Requests were sent again; the number of them so far."""

    count: int


@dataclass(slots=True, eq=False, repr=False)
class ConcurrencyChosen(Value):
    """So many ranges of large objects are asked for at once from now on, the most of all buckets; see `asyncms.transfer.concurrency`."""

    requests: int


@dataclass(slots=True, eq=False, repr=False)
class Throttled(Value):
    """The service asked for less, or did not answer in time; how often so far."""

    count: int


@dataclass(slots=True, eq=False, repr=False)
class Hedged(Value):
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
