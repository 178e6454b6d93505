"""A live packager's directory into a MediaStore container, segments before the playlists that name them."""

from asyncms.bulk.push.events import (
    Deleted,
    PlaylistHeld,
    PushEvent,
    PushFailure,
    PushReport,
    StreamStarted,
    Uploaded,
    UploadFailed,
)
from asyncms.bulk.push.references import PlaylistError
from asyncms.bulk.push.rules import PushConfig
from asyncms.bulk.push.run import MediaStore, RunUntil, push_directory

__all__ = [
    "Deleted",
    "MediaStore",
    "PlaylistError",
    "PlaylistHeld",
    "PushConfig",
    "PushEvent",
    "PushFailure",
    "PushReport",
    "RunUntil",
    "StreamStarted",
    "UploadFailed",
    "Uploaded",
    "push_directory",
]
