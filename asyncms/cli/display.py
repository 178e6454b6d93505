"""What ``cp`` shows while it works and at its end: lines, JSON objects, or bars."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Protocol, Self

from asyncms.bulk import Event, Failure, ObjectDone, ObjectFailed, Report
from asyncms.cli.fault import describe
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import error_fields, line, print_json, warn
from asyncms.cli.tally import size_text

__all__ = ["Display", "JsonDisplay", "LineDisplay", "display_for", "summary"]


class Display(Protocol):
    """A context manager that is given every event, and the report last."""

    wants_size: bool
    """Whether a size is worth a request of its own."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def on_event(self, event: Event) -> None:
        """Show the event."""

    def finish(self, report: Report) -> None:
        """Show the outcome."""


def display_for(settings: Settings, source: Location) -> Display:
    """The display that fits the options and the terminal."""
    if settings.json:
        return JsonDisplay(source)
    if settings.no_progress or not sys.stderr.isatty():
        return LineDisplay(source)
    from asyncms.cli.bars import BarDisplay

    return BarDisplay(source)


def summary(report: Report) -> str:
    """The outcome in one line."""
    rate = report.bytes / report.seconds if report.seconds else 0.0
    text = f"{report.objects} files, {size_text(report.bytes)} in {report.seconds:.1f} s, {size_text(rate)}/s"
    return f"{text}, {len(report.failed)} failed" if report.failed else text


class LineDisplay:
    """One line per object."""

    wants_size = False

    def __init__(self, source: Location) -> None:
        self._source = source

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def on_event(self, event: Event) -> None:
        if isinstance(event, ObjectDone):
            line(f"download: {self._source.at(event.key)} to {event.path}")
        elif isinstance(event, ObjectFailed):
            warn(failure_text(self._source, Failure(event.key, event.error)))

    def finish(self, report: Report) -> None:
        for failure in report.failed:
            if failure.key is None:
                warn(failure_text(self._source, failure))
        if report.objects + len(report.failed) > 1:
            line(summary(report))


class JsonDisplay:
    """One JSON object per object, and one of type ``summary``."""

    wants_size = False

    def __init__(self, source: Location) -> None:
        self._source = source

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def on_event(self, event: Event) -> None:
        if isinstance(event, ObjectDone):
            print_json(
                type="object",
                success=True,
                source=str(self._source.at(event.key)),
                destination=str(event.path),
                bytes=event.size,
            )
        elif isinstance(event, ObjectFailed):
            source = str(self._source.at(event.key))
            print_json(type="object", success=False, source=source, **error_fields(event.error))

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
            seconds=round(report.seconds, 6),
            requests=report.requests,
            retries=report.retries,
        )


def failure_text(source: Location, failure: Failure) -> str:
    """A failure in one line."""
    if failure.key is None:
        return f"the listing broke off, further objects are unknown: {describe(failure.error)}"
    return f"failed: {source.at(failure.key)}: {describe(failure.error)}"
