"""Events added up: what progress displays show. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from asyncms.bulk import (
    BytesReceived,
    ConcurrencyChosen,
    Event,
    Hedged,
    ListingDone,
    ObjectDone,
    ObjectFailed,
    ObjectSkipped,
    ObjectStarted,
    PageListed,
    Retried,
    Throttled,
)
from asyncms.bulk.config import OBJECT

__all__ = ["Tally", "count_text", "size_text"]


@dataclass(slots=True, eq=False, repr=False)
class Tally:
    """Counts of one run."""

    objects: int = 0
    """Known so far."""
    bytes: int = 0
    complete: bool = False
    """Whether all objects are known."""
    done: int = 0
    failed: int = 0
    received: int = 0
    """Bytes of objects that did not fail."""

    active: int = 0
    """Objects on their way."""
    retries: int = 0
    concurrency: int = 0
    """Ranges of large objects at once; 0 until another number than the first is chosen."""
    throttled: int = 0
    hedged: int = 0

    def add(self, event: Event) -> None:
        """Count one event."""
        match event:
            case BytesReceived():
                self.received += event.count
            case ObjectDone():
                self.done += 1
                self.active -= 1
                self._started.discard(event.key)
            case ObjectFailed():
                self.failed += 1
                if event.key in self._started:
                    self._started.discard(event.key)
                    self.active -= 1
                self.received -= event.received
                self.bytes -= event.size or 0
            case PageListed():
                # Failures of the pages before have already left the total.
                self.bytes += event.bytes - self._listed
                self._listed = event.bytes
                self.objects = event.objects - self._skipped
            case ListingDone():
                self.complete = True
            case ObjectStarted():
                self.active += 1
                self._started.add(event.key)
            case ObjectSkipped():
                self.objects -= 1
                self.bytes -= event.size or 0
                self._skipped += 1
            case Retried():
                self.retries = event.count
            case ConcurrencyChosen():
                self.concurrency = event.requests
            case Throttled():
                self.throttled = event.count
            case Hedged():
                self.hedged = event.issued
            case _:
                pass

    def seconds_left(self, elapsed: float) -> float | None:
        """From how long what is done took; None while nobody can tell.

        By bytes alone a thousand small files beside a large one would last for hours: each also counts as `OBJECT` bytes.
        """
        done = self.received + (self.done + self.failed) * OBJECT
        total = self.bytes + (self.objects or 0) * OBJECT
        if not self.complete or done <= 0 or elapsed <= 0:
            return None
        return max(0.0, elapsed * (total - done) / done)

    _listed: int = 0
    _skipped: int = 0
    _started: set[str] = field(default_factory=set)


def count_text(count: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def size_text(count: float) -> str:
    """``1.5 GiB``."""
    for unit in ("bytes", "KiB", "MiB", "GiB"):
        if abs(count) < 1024:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1024
    return f"{count:.1f} TiB"
