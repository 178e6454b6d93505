"""Events added up: what progress displays show. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from asyncms.bulk import BytesReceived, Event, ListingDone, ObjectDone, ObjectFailed, ObjectStarted, PageListed

__all__ = ["Tally", "size_text"]


@dataclass(slots=True)
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

    def add(self, event: Event) -> None:
        """Count one event."""
        match event:
            case BytesReceived():
                self.received += event.count
            case ObjectDone():
                self.done += 1
            case ObjectFailed():
                self.failed += 1
                self.received -= event.received
                self.bytes -= event.size or 0
            case PageListed():
                # Failures of the pages before have already left the total.
                self.bytes += event.bytes - self._listed
                self._listed = event.bytes
                self.objects = event.objects
            case ListingDone():
                self.complete = True
            case ObjectStarted():
                pass

    _listed: int = 0


def size_text(count: float) -> str:
    """``1.5 GiB``."""
    for unit in ("bytes", "KiB", "MiB", "GiB"):
        if abs(count) < 1024:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1024
    return f"{count:.1f} TiB"
