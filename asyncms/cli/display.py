"""What commands show while they work and at their end: lines, JSON objects, or bars."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Protocol, Self

from asyncms.bulk import (
    ConcurrencyChosen,
    Event,
    Failure,
    Hedged,
    ObjectDeleted,
    ObjectDone,
    ObjectFailed,
    ObjectNotComparable,
    ObjectPlanned,
    ObjectSkipped,
    Report,
    Retried,
    Throttled,
)
from asyncms.cli.fault import describe
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import error_fields, line, print_json, warn
from asyncms.cli.tally import count_text, size_text
from asyncms.cli.wording import Wording, downloading

__all__ = ["Display", "JsonDisplay", "LineDisplay", "display_for", "summary"]


class Display(Protocol):
    """A context manager that is given every event, and the report last."""

    wants_size: bool
    """Whether a size is worth a request of its own."""
    wants_progress: bool
    """Whether anything is shown of objects before they are done."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def on_event(self, event: Event) -> None:
        """Show the event."""

    def finish(self, report: Report) -> None:
        """Show the outcome."""


def display_for(settings: Settings, source: Location | Wording, *, dry_run: bool = False) -> Display:
    """The display that fits the options and the terminal. A place alone is downloaded from."""
    wording = downloading(source) if isinstance(source, Location) else source
    if settings.json:
        return JsonDisplay(wording, dry_run=dry_run)
    if dry_run or settings.no_progress or not sys.stderr.isatty():
        return LineDisplay(wording, dry_run=dry_run)
    from asyncms.cli.bars import BarDisplay

    return BarDisplay(wording)


def summary(report: Report) -> str:
    """The outcome in one line."""
    parts = []
    if report.objects or not (report.skipped or report.deleted):
        rate = report.bytes / report.seconds if report.seconds else 0.0
        size, speed = size_text(report.bytes), size_text(rate)
        parts.append(f"{count_text(report.objects, 'file')}, {size} in {report.seconds:.1f} s, {speed}/s")
    if report.skipped:
        parts.append(f"{report.skipped} left as they are")
    if report.deleted:
        parts.append(f"{report.deleted} deleted")
    if report.failed:
        parts.append(f"{len(report.failed)} failed")
    if report.journal is not None:
        parts.append("run the same command again to go on")
    return ", ".join(parts)


class LineDisplay:
    """One line per object."""

    wants_size = False
    wants_progress = False

    def __init__(self, wording: Wording, *, dry_run: bool = False) -> None:
        self._wording = wording
        self._is_dry = dry_run

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def on_event(self, event: Event) -> None:
        wording = self._wording
        match event:
            case ObjectDone(key=key, filename=filename):
                line(f"{wording.verb}: {wording.source(key, filename)} to {wording.destination(key, filename)}")
            case ObjectPlanned(key=key, filename=filename):
                line(
                    f"(dry run) {wording.verb}: {wording.source(key, filename)} to {wording.destination(key, filename)}"
                )
            case ObjectDeleted():
                line(f"{'(dry run) ' if self._is_dry else ''}delete: {wording.gone(event.key)}")
            case ObjectFailed():
                warn(failure_text(wording, Failure(event.key, event.error, event.bucket)))
            case _:
                pass

    def finish(self, report: Report) -> None:
        for failure in report.failed:
            if failure.key is None:
                warn(failure_text(self._wording, failure))
        if not self._is_dry and report.objects + report.skipped + report.deleted + len(report.failed) > 1:
            line(summary(report))


class JsonDisplay:
    """One JSON object per object, and one of type ``summary``."""

    wants_size = False
    wants_progress = False

    def __init__(self, wording: Wording, *, dry_run: bool = False) -> None:
        self._wording = wording
        self._is_dry = dry_run

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def on_event(self, event: Event) -> None:
        wording = self._wording
        match event:
            case ObjectDone() | ObjectPlanned() | ObjectSkipped():
                fields = {
                    "source": wording.source(event.key, event.filename),
                    "destination": wording.destination(event.key, event.filename),
                    "bytes": event.size,
                }
                if isinstance(event, ObjectDone):
                    print_json(type="object", success=True, **fields)
                elif isinstance(event, ObjectPlanned):
                    print_json(type="planned", **fields)
                else:
                    print_json(type="skipped", **fields, reason=event.reason)
            case ObjectDeleted():
                print_json(type="deleted", success=True, dry_run=self._is_dry, place=wording.gone(event.key))
            case ObjectFailed():
                name = wording.name(event.key, event.bucket)
                print_json(type="object", success=False, source=name, **error_fields(event.error))
            case ObjectNotComparable():
                print_json(type="not_comparable", source=wording.name(event.key, None))
            case ConcurrencyChosen():
                print_json(type="concurrency", requests=event.requests)
            case Throttled():
                print_json(type="throttled", count=event.count)
            case Hedged():
                print_json(type="hedged", issued=event.issued, won=event.won)
            case Retried():
                print_json(type="retried", count=event.count)
            case _:
                pass

    def finish(self, report: Report) -> None:
        for failure in report.failed:
            if failure.key is None:
                print_json(type="listing", success=False, **error_fields(failure.error))
        print_json(
            type="summary",
            success=report.ok,
            objects=report.objects,
            bytes=report.bytes,
            failed=len(report.failed),
            skipped=report.skipped,
            deleted=report.deleted,
            seconds=round(report.seconds, 6),
            requests=report.requests,
            retries=report.retries,
            throttled=report.throttled,
            hedged=report.hedged,
            hedges_won=report.hedges_won,
        )


def failure_text(wording: Wording, failure: Failure) -> str:
    """A failure in one line."""
    if failure.key is None:
        return f"the listing broke off, further objects are unknown: {describe(failure.error)}"
    return f"failed: {wording.name(failure.key, failure.bucket)}: {describe(failure.error)}"
