"""Progress on a terminal, on standard error: one bar for all objects, and one for each large one on its way."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from asyncms.bulk import BytesReceived, Event, Failure, ObjectDone, ObjectFailed, ObjectStarted, Report
from asyncms.cli.display import failure_text, summary
from asyncms.cli.fault import printable
from asyncms.cli.tally import Tally, size_text
from asyncms.cli.wording import Wording

__all__ = ["BarDisplay"]

UPDATE_INTERVAL = 0.05
"""Seconds; rich draws ten times a second, and an update per event would cost more than the event."""
LARGE = 64 << 20
"""Bytes of an object that has a bar of its own."""
MOST_BARS = 8
NAME_WIDTH = 32


class _SpeedColumn(ProgressColumn):
    """In the units of all other figures; rich's own is decimal."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("?" if speed is None else f"{size_text(speed)}/s", style="progress.data.speed")


class _LeftColumn(TimeRemainingColumn):
    """Of all objects, what the tally says; of a large one, what its bytes say."""

    def render(self, task: Task) -> Text:
        if "left" not in task.fields:
            return super().render(task)
        left: float | None = task.fields["left"]
        minutes, seconds = divmod(round(left or 0), 60)
        hours, minutes = divmod(minutes, 60)
        shown = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
        return Text("--:--" if left is None else shown, style="progress.remaining")


class BarDisplay:
    """Bytes, bytes/s, files, files/s, requests in flight, retries and the time left."""

    wants_size = True
    wants_progress = True

    def __init__(self, wording: Wording, console: Console | None = None) -> None:
        self._wording = wording
        self._console = console or Console(stderr=True, highlight=False)
        self._progress = Progress(
            BarColumn(bar_width=30),
            TaskProgressColumn(),
            DownloadColumn(binary_units=True),
            _SpeedColumn(),
            TextColumn("{task.fields[files]}", markup=False),
            TextColumn("ETA"),
            _LeftColumn(compact=True),
            console=self._console,
            transient=True,
        )
        self._task = self._progress.add_task("", total=None, files="", left=None)
        self._large: dict[str, TaskID] = {}
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
        match event:
            case BytesReceived():
                if event.key in self._large:
                    self._progress.advance(self._large[event.key], event.count)
            case ObjectFailed():
                self._say(failure_text(self._wording, Failure(event.key, event.error, event.bucket)))
                self._end(event.key)
            case ObjectStarted():
                if not tally.objects and event.size:
                    # A single object, which no listing has announced.
                    tally.objects, tally.bytes, tally.complete = 1, event.size, True
                elif event.size and event.size >= LARGE and len(self._large) < MOST_BARS:
                    name = printable(event.key)
                    shown = name if len(name) <= NAME_WIDTH else f"…{name[1 - NAME_WIDTH :]}"
                    self._large[event.key] = self._progress.add_task("", total=event.size, files=shown)
            case ObjectDone():
                self._end(event.key)
            case _:
                pass
        now = time.monotonic()
        if now - self._shown >= UPDATE_INTERVAL:
            self._shown = now
            self._update(now)

    def finish(self, report: Report) -> None:
        self._update(time.monotonic())
        self._progress.stop()
        for failure in report.failed:
            if failure.key is None:
                self._say(failure_text(self._wording, failure))
        if report.objects or report.skipped or report.deleted or len(report.failed) > 1:
            self._say(summary(report))

    def _end(self, key: str) -> None:
        task = self._large.pop(key, None)
        if task is not None:
            self._progress.remove_task(task)

    def _update(self, now: float) -> None:
        tally = self._tally
        more = "" if tally.complete else "+"
        rate = tally.done / (now - self._started) if now > self._started else 0.0
        files = f"{tally.done}/{tally.objects or '?'}{more} files {rate:.0f}/s"
        if tally.active > 1:
            files += f", {tally.active} at once"
        if tally.concurrency:
            files += f", {tally.concurrency} ranges at once"
        if tally.throttled:
            files += f", slowed down {tally.throttled} times"
        if tally.hedged:
            files += f", {tally.hedged} hedged"
        if tally.retries:
            files += f", {tally.retries} retries"
        left = tally.seconds_left(now - self._started)
        self._progress.update(self._task, completed=tally.received, total=tally.bytes or None, files=files, left=left)

    def _say(self, text: str) -> None:
        self._console.print(printable(text), markup=False, soft_wrap=True)
