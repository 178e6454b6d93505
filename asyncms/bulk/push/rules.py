"""What the files of a packager's directory are, by their names: the settings of a push. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from posixpath import basename, splitext

__all__ = ["PushConfig"]

_CONTENT_TYPES = {
    ".aac": "audio/aac",
    ".ac3": "audio/ac3",
    ".cmfa": "audio/mp4",
    ".cmft": "application/mp4",
    ".cmfv": "video/mp4",
    ".ec3": "audio/eac3",
    ".init": "video/mp4",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".key": "application/octet-stream",
    ".m3u8": "application/vnd.apple.mpegurl",
    ".m4a": "audio/mp4",
    ".m4s": "video/iso.segment",
    ".m4v": "video/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".mpd": "application/dash+xml",
    ".png": "image/png",
    ".ts": "video/mp2t",
    ".ttml": "application/ttml+xml",
    ".vtt": "text/vtt",
    ".webm": "video/webm",
    ".webvtt": "text/vtt",
}


@dataclass(frozen=True, slots=True)
class PushConfig:
    """Settings of a push.

    Attributes:
        concurrency: uploads at once; each holds one file in memory, which is at most 25 MiB.
        playlists: suffixes of files that are uploaded after what they refer to. ``.mpd`` is read as DASH, all others as HLS.
        ignore: shell patterns of names that are not uploaded, folders' names too.
        temporary: suffix under which the packager writes a segment that it renames when it is finished; with ``streaming``,
            such a file is uploaded as it grows, under the name without the suffix.
        settle: seconds without a change after which a file counts as closed, where the system cannot tell whether it is
            open for writing (other systems than Linux, network file systems, files of another user).
        playlist_cache_control, segment_cache_control: ``Cache-Control`` of the objects; None: none.
        content_types: by suffix, on top of the well-known ones; other files get ``application/octet-stream``.
    """

    concurrency: int = 8
    playlists: tuple[str, ...] = (".m3u8", ".mpd")
    ignore: tuple[str, ...] = (".*", "*.tmp", "*.part", "*~")
    temporary: str = ".tmp"
    settle: float = 2.0
    playlist_cache_control: str | None = "max-age=1"
    segment_cache_control: str | None = "max-age=86400"
    content_types: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if self.concurrency < 1:
            raise ValueError("concurrency is at least 1")
        if self.settle < 0:
            raise ValueError("settle is a number of seconds")

    def is_playlist(self, name: str) -> bool:
        """Whether the file refers to others and so is uploaded after them."""
        return name.endswith(self.playlists)

    def is_ignored(self, name: str) -> bool:
        """Whether a file or folder is left alone; ``name`` without its folders."""
        return any(fnmatchcase(name, pattern) for pattern in self.ignore)

    def unfinished_name(self, name: str) -> str | None:
        """The name that a file under a temporary name will get; None if it has no such name."""
        if not self.temporary or not name.endswith(self.temporary):
            return None
        final = name.removesuffix(self.temporary)
        return None if not basename(final) or self.is_ignored(basename(final)) or self.is_playlist(final) else final

    def content_type(self, name: str) -> str:
        """The ``Content-Type`` of the object."""
        suffix = splitext(name)[1].lower()
        return dict(self.content_types).get(suffix) or _CONTENT_TYPES.get(suffix, "application/octet-stream")

    def cache_control(self, name: str) -> str | None:
        """The ``Cache-Control`` of the object."""
        return self.playlist_cache_control if self.is_playlist(name) else self.segment_cache_control
