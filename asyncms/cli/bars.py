"""Progress on a terminal: one bar for all objects, on standard error."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from asyncms.bulk import Event, Failure, ObjectFailed, ObjectStarted, Report
from asyncms.cli.display import failure_text, summary
from asyncms.cli.fault import printable
from asyncms.cli.location import Location
from asyncms.cli.tally import Tally

__all__ = ["BarDisplay"]

UPDATE_INTERVAL = 0.05
"""Seconds; rich draws ten times a second, and an update per event would cost more than the event."""


class BarDisplay:
    """Bytes, bytes/s, files, files/s and the time left."""

    wants_size = True

    def __init__(self, source: Location, console: Console | None = None) -> None:
        self._source = source
        self._console = console or Console(stderr=True, highlight=False)
        self._progress = Progress(
            BarColumn(bar_width=30),
            TaskProgressColumn(),
            DownloadColumn(binary_units=True),
            TransferSpeedColumn(),
            TextColumn("{task.fields[files]}"),
            TextColumn("ETA"),
            TimeRemainingColumn(compact=True),
            console=self._console,
            transient=True,
        )
        self._task = self._progress.add_task("", total=None, files="")
        self._tally = Tally()
        self._started = self._shown = time.monotonic()

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def on_event(self, event: Event) -> None:
        tally = self._tally
        tally.add(event)
        if isinstance(event, ObjectFailed):
            self._say(failure_text(self._source, Failure(event.key, event.error)))
        elif isinstance(event, ObjectStarted) and not tally.objects and event.size:
            # A single object, which no listing has announced.
            tally.objects, tally.bytes, tally.complete = 1, event.size, True
        now = time.monotonic()
        if now - self._shown >= UPDATE_INTERVAL:
            self._shown = now
            self._update(now)

    def finish(self, report: Report) -> None:
        self._update(time.monotonic())
        self._progress.stop()
        for failure in report.failed:
            if failure.key is None:
                self._say(failure_text(self._source, failure))
        if report.objects or len(report.failed) > 1:
            self._say(summary(report))

    def _update(self, now: float) -> None:
        tally = self._tally
        more = "" if tally.complete else "+"
        rate = tally.done / (now - self._started) if now > self._started else 0.0
        self._progress.update(
            self._task,
            completed=tally.received,
            total=tally.bytes or None,
            files=f"{tally.done}/{tally.objects or '?'}{more} files {rate:.0f}/s",
        )

    def _say(self, text: str) -> None:
        self._console.print(printable(text), markup=False, soft_wrap=True)
