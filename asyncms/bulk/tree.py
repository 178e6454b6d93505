"""The destination directory: makes directories, and refuses what the file system would turn into another file.

Directories below the destination are never followed through a link: a link could lead out of it. No file takes the place of
a pipe, a device, a directory, or a link to one: what is written there leaves the destination too. Each directory is looked
at once per run, since objects cannot bring links, and not at all if the run has made it.

On a file system that takes ``A`` and ``a`` (or two spellings of ``é``) for one name, the second key of such a pair is
refused; the names are remembered only there. `Tree` itself, `make` and `prepare` touch the disk, in a worker thread.

The destination is made when there is something to write, and nothing that was made is ever removed: another process may have begun to
write there.
"""

from __future__ import annotations

import errno
import os
import stat
import threading
import unicodedata
import uuid
from pathlib import Path

from asyncms.bulk.placement import Placement, UnsafeKeyError

__all__ = ["Tree", "fold"]


def fold(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The same for all paths that a case-insensitive file system may take for one."""
    return tuple(unicodedata.normalize("NFC", unicodedata.normalize("NFC", part).casefold()) for part in parts)


class Tree:
    """The directory that a run writes into; a dry one makes nothing.

    Raises FileExistsError if something else is in its place.
    """

    def __init__(self, root: str | os.PathLike[str], *, is_dry: bool = False) -> None:
        path = Path(root)
        self._is_dry = is_dry
        self.root: Path = Path(os.path.realpath(path))
        self.ignores_case: bool = False
        self._taken: dict[tuple[str, ...], frozenset[str]] = {}
        """By directory that is known to be one: the names in it that no file can have."""
        self._claimed: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._directories: dict[tuple[str, ...], str] = {}
        """By directory: its path with a separator at its end."""
        self._lock = threading.Lock()
        if os.path.lexists(path):
            if not path.is_dir():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
            self.make()
        elif is_dry:
            self._taken[()] = frozenset()

    @property
    def is_made(self) -> bool:
        """Whether there is nothing left to do for `make`."""
        return () in self._taken

    def make(self) -> None:
        """Make it, and what it is in, if it does not exist. Raises OSError."""
        self.root.mkdir(parents=True, exist_ok=True)
        self.ignores_case = not self._is_dry and _ignores_case(self.root)
        self._taken[()] = _no_files(self.root)

    def directories(self) -> list[Path]:
        """All directories that keys have been placed in."""
        return [self.root.joinpath(*parts) for parts in self._taken]

    def path(self, placement: Placement) -> str:
        """The whole path. A text: a ``Path`` for each file would cost more than all else that is decided about a key."""
        parts = placement.parts
        if not parts:
            return str(self.root)
        directory = self._directories.get(parts[:-1])
        if directory is None:
            # The root of a file system has its separator already.
            directory = os.path.join(self.root.joinpath(*parts[:-1]), "")  # noqa: PTH118
            self._directories[parts[:-1]] = directory
        return directory + parts[-1]

    def is_ready(self, placement: Placement) -> bool:
        """Whether `prepare` has nothing to do; never touches the disk."""
        if self.ignores_case:
            return False
        if placement.is_directory:
            return placement.parts in self._taken
        taken = self._taken.get(placement.parts[:-1])
        return taken is not None and placement.parts[-1] not in taken

    def prepare(self, key: str, placement: Placement) -> None:
        """Make the directories that the key needs, below the destination, which is made.

        Raises UnsafeKeyError if a link or a file is in the way, or another key has the same file here; OSError.
        """
        parts = placement.parts
        with self._lock:
            if self.ignores_case:
                self._claim(key, parts)
            for depth in range(1, len(parts) + placement.is_directory):
                directory = parts[:depth]
                if directory not in self._taken:
                    path = self.root.joinpath(*directory)
                    if self._is_dry and not os.path.lexists(path):
                        self._taken[directory] = frozenset()
                    else:
                        self._taken[directory] = _make(key, path, "/".join(directory))
            if not placement.is_directory:
                self._check_name(key, parts)

    def _claim(self, key: str, parts: tuple[str, ...]) -> None:
        for depth in range(1, len(parts) + 1):
            name = parts[:depth]
            holder = self._claimed.setdefault(fold(name), name)
            if holder != name:
                raise UnsafeKeyError(key, f"{'/'.join(holder)!r} is the same name on this file system")

    def _check_name(self, key: str, parts: tuple[str, ...]) -> None:
        taken = self._taken[parts[:-1]]
        name = parts[-1:]
        if name[0] in taken or (self.ignores_case and fold(name) in {fold((other,)) for other in taken}):
            raise UnsafeKeyError(key, f"{'/'.join(parts)!r} is a directory or no regular file here")


def _make(key: str, path: Path, name: str) -> frozenset[str]:
    try:
        path.mkdir()
    except FileExistsError:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            raise UnsafeKeyError(key, f"{name!r} is a link and may lead out of the destination") from None
        if not stat.S_ISDIR(mode):
            raise UnsafeKeyError(key, f"{name!r} is a file and cannot be a directory too") from None
        return _no_files(path)
    return frozenset()


def _no_files(directory: Path) -> frozenset[str]:
    with os.scandir(directory) as entries:
        return frozenset(entry.name for entry in entries if not entry.is_file() and Path(entry.path).exists())


def _ignores_case(root: Path) -> bool:
    probe = f".asyncms-case-{uuid.uuid4().hex}"
    path = root / probe
    path.touch(exist_ok=False)
    try:
        return (root / probe.upper()).exists()
    finally:
        path.unlink()
