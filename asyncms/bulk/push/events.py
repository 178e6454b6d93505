"""What a push tells while it works, and what it did in the end. ``path`` is the object's, ``Path`` in boto's calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

__all__ = [
    "Deleted",
    "OnPushEvent",
    "PlaylistHeld",
    "PushEvent",
    "PushFailure",
    "PushReport",
    "StreamStarted",
    "UploadFailed",
    "Uploaded",
]


@dataclass(frozen=True, slots=True)
class StreamStarted:
    """A segment that is still being written is being uploaded; it ends in `Uploaded` or `UploadFailed`."""

    path: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The object is stored."""

    path: str
    size: int
    streamed: bool
    """Whether it was uploaded while it was being written."""


@dataclass(frozen=True, slots=True)
class UploadFailed:
    """The file is not stored. It is tried again when it changes, and when another upload succeeds."""

    path: str
    error: Exception


@dataclass(frozen=True, slots=True)
class PlaylistHeld:
    """The newest version of a playlist is not uploaded, because of files it refers to that failed or do not exist."""

    path: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deleted:
    """The object is gone, as its file is."""

    path: str


PushEvent: TypeAlias = StreamStarted | Uploaded | UploadFailed | PlaylistHeld | Deleted

OnPushEvent: TypeAlias = Callable[[PushEvent], object]
"""Called on the event loop: it must return quickly."""


@dataclass(frozen=True, slots=True)
class PushFailure:
    """An object whose newest version is not stored.

    Attributes:
        path: the object.
        error: why.
    """

    path: str
    error: Exception


@dataclass(frozen=True, slots=True)
class PushReport:
    """The outcome of a push."""

    uploads: int
    """Successful ones; an object that was overwritten counts again."""
    bytes: int
    streamed: int
    """Of the uploads, those that ran while the segment was being written."""
    deleted: int
    failed: tuple[PushFailure, ...]
    held: tuple[PlaylistHeld, ...]
    """Playlists whose newest version could not follow its segments."""
    seconds: float
    requests: int | None
    """Sent by the client meanwhile; None if the client does not count."""
    retries: int | None

    @property
    def ok(self) -> bool:
        """Whether everything is there."""
        return not self.failed and not self.held
