"""Progress as plain lines, for where there is no terminal to draw bars on."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from asyncms.bulk import Event, ObjectFailed, Report
from asyncms.cli.fault import describe
from asyncms.cli.tally import Tally, size_text

INTERVAL = 0.25
"""Seconds."""


class ProgressLines:
    """A line every quarter of a second."""

    wants_size = False
    wants_progress = True

    def __init__(self) -> None:
        self._tally = Tally()
        self._started = self._shown = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def on_event(self, event: Event) -> None:
        self._tally.add(event)
        if isinstance(event, ObjectFailed):
            print(f"  failed: {describe(event.error)}", flush=True)
        now = time.monotonic()
        if now - self._shown >= INTERVAL:
            self._shown = now
            self._print(now - self._started)

    def finish(self, report: Report) -> None:
        self._print(report.seconds)

    def _print(self, seconds: float) -> None:
        tally = self._tally
        rate = tally.received / seconds
        left = f"{max(0.0, (tally.bytes - tally.received) / rate):.1f} s" if rate else "?"
        print(
            f"  {size_text(tally.received)} of {size_text(tally.bytes)}, {size_text(rate)}/s, "
            f"{tally.done} of {tally.objects} files, {tally.done / seconds:.0f} files/s, ETA {left}",
            flush=True,
        )
