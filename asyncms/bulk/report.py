"""What a bulk run did."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ObjectDone, ObjectFailed, ObjectSkipped, OnEvent
from asyncms.bulk.store import counts
from asyncms.bulk.totals import Totals
from asyncms.bulk.watch import pace
from asyncms.value import Value

__all__ = ["Failure", "Record", "Report", "ignore"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Failure(Value):
    """One thing that went wrong.

    Attributes:
        key: the object; None if it is the listing that broke off, so that further objects are unknown.
        bucket: of the object that was to be read; None where there is none, or all are in the same one.
    """

    key: str | None
    error: Exception
    bucket: str | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Report(Value):
    """The outcome of a bulk run."""

    objects: int
    """Transferred."""
    bytes: int
    """In those objects."""
    directories: int
    """Empty ``name/`` objects, which became directories."""
    failed: tuple[Failure, ...]
    seconds: float
    requests: int | None
    """Sent by the client meanwhile; None if the client does not count."""
    retries: int | None
    throttled: int = 0
    """How often the service asked for less, or did not answer in time, of downloads whose concurrency adapts itself."""
    hedged: int = 0
    """Ranges that were asked for again since their answers were late."""
    hedges_won: int = 0
    skipped: int = 0
    """Left alone, as they are there already."""
    deleted: int = 0
    journal: Path | None = None
    """Where the run can be gone on with; None if there is nothing left that another one could do."""

    @property
    def ok(self) -> bool:
        """Whether everything that was asked for is there."""
        return not self.failed


def ignore(_event: object) -> None:
    """Where nobody wants to be told."""


class Record:
    """Counts what happens in one run, and tells of it."""

    def __init__(self, client: object, emit: OnEvent = ignore) -> None:
        self.client: object = client
        self._started = time.perf_counter()
        self._before = counts(client)
        self._pace = pace(client)
        self._requests = self._retries = self._throttled = self._hedged = self._hedges_won = 0
        self.emit: OnEvent = emit
        self.totals: Totals = Totals(emit)
        self.objects: int = 0
        self.bytes: int = 0
        self.directories: int = 0
        self.skipped: int = 0
        self.deleted: int = 0
        self.failed: list[Failure] = []

    def done(self, key: str, path: str | Path, size: int) -> None:
        self.objects += 1
        self.bytes += size
        if self.emit is not ignore:
            self.emit(ObjectDone(key, path, size))

    def skip(self, entry: Entry, path: str | Path, reason: str) -> None:
        self.skipped += 1
        if self.emit is not ignore:
            self.emit(ObjectSkipped(entry.key, path, entry.size, reason))

    def fail(self, key: str, error: Exception, size: int | None, received: int = 0, bucket: str | None = None) -> None:
        self.failed.append(Failure(key, error, bucket))
        self.emit(ObjectFailed(key, error, size, received, bucket))

    def break_off(self, error: Exception) -> None:
        """Further objects are unknown."""
        self.failed.append(Failure(None, error))

    def add_requests(self, report: Report) -> None:
        """Requests of another process."""
        self._requests += report.requests or 0
        self._retries += report.retries or 0
        self._throttled += report.throttled
        self._hedged += report.hedged
        self._hedges_won += report.hedges_won

    def report(self, journal: Path | None = None) -> Report:
        before, after, now = self._before, counts(self.client), pace(self.client)
        return Report(
            objects=self.objects,
            bytes=self.bytes,
            directories=self.directories,
            failed=tuple(self.failed),
            seconds=time.perf_counter() - self._started,
            requests=after[0] - before[0] + self._requests if before and after else None,
            retries=after[1] - before[1] + self._retries if before and after else None,
            throttled=now.throttled - self._pace.throttled + self._throttled,
            hedged=now.hedged - self._pace.hedged + self._hedged,
            hedges_won=now.hedges_won - self._pace.hedges_won + self._hedges_won,
            skipped=self.skipped,
            deleted=self.deleted,
            journal=journal,
        )
