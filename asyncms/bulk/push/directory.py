"""Looks at the packager's directory. Blocking: everything here runs in worker threads.

Whether a file is closed is asked of the kernel where it says so: a read lease (``fcntl(2)``, Linux) is granted only on a
file that nobody has open for writing, and given back at once. Should a writer come in just then, the kernel wakes us with
SIGURG, which by default does nothing, and holds the writer up for those microseconds. Elsewhere a file counts as closed once
it has not changed for ``settle`` seconds.

A playlist is read once, from one descriptor, and only taken if it was closed and did not change meanwhile. Files are looked at
again after playlists were read, so that what a playlist refers to is seen in the version it means, or a newer one.
"""

from __future__ import annotations

import os
import signal
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from asyncms.bulk.push.dash import dash_references
from asyncms.bulk.push.hls import hls_references
from asyncms.bulk.push.plan import Look, Seen, Snapshot
from asyncms.bulk.push.references import PlaylistError, References
from asyncms.bulk.push.rules import PushConfig

__all__ = ["Directory", "is_open_for_writing"]

Signature = tuple[int, int, int]


class Directory:
    """One directory as a series of looks.

    Args:
        root: the directory.
        folder: where it goes to in the container.
        closed: whether nobody writes any more.
        clock: seconds since 1970, to compare with files' times.
    """

    def __init__(
        self,
        root: Path,
        folder: str,
        config: PushConfig,
        *,
        closed: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.root = root
        self._folder = folder
        self._config = config
        self._closed = closed
        self._clock = clock
        self._known_closed: dict[str, Signature] = {}
        self._read: dict[str, Signature] = {}

    def look(self) -> Look:
        """What is there now.

        Raises OSError if the directory itself cannot be read.
        """
        files, unfinished = self._scan()
        snapshots: list[Snapshot] = []
        broken: dict[str, PlaylistError] = {}
        for name, seen in files.items():
            if self._config.is_playlist(name) and not seen.writing and self._read.get(name) != seen.signature:
                try:
                    snapshot = self._snapshot(name)
                except PlaylistError as error:
                    broken[name] = error
                    continue
                if snapshot is not None:
                    snapshots.append(snapshot)
        if snapshots:
            files, unfinished = self._scan()
        for known in (self._known_closed, self._read):
            for name in known.keys() - files.keys():
                del known[name]
        return Look(files, unfinished, snapshots, broken)

    def _scan(self) -> tuple[dict[str, Seen], dict[str, Seen]]:
        files: dict[str, Seen] = {}
        unfinished: dict[str, Seen] = {}
        folders = [""]
        while folders:
            folder = folders.pop()
            try:
                with os.scandir(self.root / folder) as entries:
                    for entry in entries:
                        self._enter(f"{folder}{entry.name}", entry, folders, files, unfinished)
            except FileNotFoundError:
                if not folder:
                    raise
        return files, unfinished

    def _enter(
        self,
        name: str,
        entry: os.DirEntry[str],
        folders: list[str],
        files: dict[str, Seen],
        unfinished: dict[str, Seen],
    ) -> None:
        final = self._config.unfinished_name(name)
        ignored = self._config.is_ignored(entry.name)
        if ignored and final is None:
            return
        try:
            status = entry.stat()
        except FileNotFoundError:
            return
        if stat.S_ISDIR(status.st_mode):
            if not ignored and not entry.is_symlink():
                folders.append(f"{name}/")
            return
        if not stat.S_ISREG(status.st_mode):
            return
        seen = Seen(status.st_size, status.st_mtime_ns, status.st_ino, writing=True, source=name)
        if ignored:
            assert final is not None
            unfinished[final] = seen
        else:
            files[name] = seen if self._is_written(name, seen) else replace(seen, writing=False)

    def _is_written(self, name: str, seen: Seen) -> bool:
        if self._closed or self._known_closed.get(name) == seen.signature:
            return False
        written: bool | None = None
        with suppress(OSError):
            descriptor = os.open(self.root / name, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
            try:
                written = is_open_for_writing(descriptor)
            finally:
                os.close(descriptor)
        if written is None:
            written = self._clock() - seen.modified / 1e9 < self._config.settle
        if not written:
            self._known_closed[name] = seen.signature
        return written

    def _snapshot(self, name: str) -> Snapshot | None:
        try:
            with (self.root / name).open("rb") as file:
                before = _signature(os.fstat(file.fileno()))
                data = file.read()
                after = _signature(os.fstat(file.fileno()))
        except FileNotFoundError:
            return None
        if before != after:
            return None
        self._read[name] = before
        return Snapshot(name, data, read_references(name, data, self._folder))


def read_references(name: str, data: bytes, folder: str) -> References:
    """What a playlist refers to, by its suffix.

    Raises PlaylistError.
    """
    if name.endswith(".mpd"):
        return dash_references(name, data, folder)
    return hls_references(name, data, folder)


def is_open_for_writing(descriptor: int) -> bool | None:
    """Whether any process has the file open for writing; None where the system does not say.

    ``descriptor`` is one for reading.
    """
    try:
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except BlockingIOError:
        return True
    except (ImportError, AttributeError, OSError):
        return None
    with suppress(OSError):
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return False


def _signature(status: os.stat_result) -> Signature:
    return status.st_size, status.st_mtime_ns, status.st_ino
