"""What ``mediastore push`` shows: a line per event, or a JSON object per event."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from asyncms.bulk.push import (
    Deleted,
    PlaylistHeld,
    PushEvent,
    PushReport,
    StreamStarted,
    Uploaded,
    UploadFailed,
)
from asyncms.cli.fault import describe
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import error_fields, line, print_json, warn
from asyncms.cli.tally import size_text

__all__ = ["PushDisplay", "push_display_for"]


class PushDisplay(Protocol):
    """Is given every event, and the report last."""

    def on_event(self, event: PushEvent) -> None:
        """Show the event."""

    def finish(self, report: PushReport) -> None:
        """Show the outcome."""


def push_display_for(settings: Settings, source: Path, location: Location) -> PushDisplay:
    """The display that fits the options."""
    return _Json(location) if settings.json else _Lines(source, location)


class _Lines:
    def __init__(self, source: Path, location: Location) -> None:
        self._source = source
        self._location = location
        self._folder = location.key.strip("/")

    def on_event(self, event: PushEvent) -> None:
        place = self._location.at(event.path)
        match event:
            case StreamStarted():
                line(f"streaming: {self._file(event.path)} to {place}")
            case Uploaded():
                line(f"upload: {self._file(event.path)} to {place} ({size_text(event.size)})")
            case Deleted():
                line(f"delete: {place}")
            case UploadFailed():
                warn(f"failed: {place}: {describe(event.error)}")
            case PlaylistHeld():
                warn(_held_text(self._location, event))

    def finish(self, report: PushReport) -> None:
        text = f"{report.uploads} uploads, {size_text(report.bytes)} in {report.seconds:.1f} s"
        if report.streamed:
            text += f", {report.streamed} of them streamed"
        if report.deleted:
            text += f", {report.deleted} deleted"
        if not report.ok:
            held = len(report.held)
            text += f", {len(report.failed)} failed, {held} {'playlist' if held == 1 else 'playlists'} held back"
        line(text)

    def _file(self, path: str) -> Path:
        return self._source / (path.removeprefix(f"{self._folder}/") if self._folder else path)


class _Json:
    def __init__(self, location: Location) -> None:
        self._location = location

    def on_event(self, event: PushEvent) -> None:
        place = str(self._location.at(event.path))
        match event:
            case StreamStarted():
                print_json(type="stream", destination=place)
            case Uploaded():
                print_json(type="object", success=True, destination=place, bytes=event.size, streamed=event.streamed)
            case Deleted():
                print_json(type="delete", destination=place)
            case UploadFailed():
                print_json(type="object", success=False, destination=place, **error_fields(event.error))
            case PlaylistHeld():
                print_json(type="held", destination=place, missing=list(event.missing))

    def finish(self, report: PushReport) -> None:
        print_json(
            type="summary",
            success=report.ok,
            uploads=report.uploads,
            bytes=report.bytes,
            streamed=report.streamed,
            deleted=report.deleted,
            failed=len(report.failed),
            held=len(report.held),
            seconds=round(report.seconds, 6),
            requests=report.requests,
            retries=report.retries,
        )


def _held_text(location: Location, event: PlaylistHeld) -> str:
    missing = ", ".join(event.missing[:3])
    more = f" and {len(event.missing) - 3} more" if len(event.missing) > 3 else ""
    return f"held back: {location.at(event.path)}, as it refers to what is not there: {missing}{more}"
