"""The destination directory: makes directories, and refuses what the file system would turn into another file.

Directories below the destination are never followed through a link: a link could lead out of it. Each directory is looked
at once per run, since objects cannot bring links.
On a file system that takes ``A`` and ``a`` (or two spellings of ``é``) for one name, the second key of such a pair is refused; the names
are remembered only there. All methods that touch the disk run in a worker thread.
"""

from __future__ import annotations

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
    """The directory that a run writes into. Made if it does not exist.

    Raises OSError if it cannot be made or is no directory.
    """

    def __init__(self, root: str | os.PathLike[str]) -> None:
        path = Path(root)
        path.mkdir(parents=True, exist_ok=True)
        self.root = path.resolve(strict=True)
        self.ignores_case = _ignores_case(self.root)
        self._known: set[tuple[str, ...]] = {()}
        self._claimed: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._lock = threading.Lock()

    def path(self, placement: Placement) -> Path:
        """The whole path."""
        return self.root.joinpath(*placement.parts)

    def is_ready(self, placement: Placement) -> bool:
        """Whether `prepare` has nothing to do; never touches the disk."""
        directory = placement.parts if placement.is_directory else placement.parts[:-1]
        return not self.ignores_case and directory in self._known

    def prepare(self, key: str, placement: Placement) -> None:
        """Make the directories that the key needs.

        Raises UnsafeKeyError if a link or a file is in the way, or another key has the same file here; OSError.
        """
        parts = placement.parts
        with self._lock:
            if self.ignores_case:
                self._claim(key, parts)
            for depth in range(1, len(parts) + placement.is_directory):
                directory = parts[:depth]
                if directory not in self._known:
                    self._make(key, self.root.joinpath(*directory), "/".join(directory))
                    self._known.add(directory)

    def _claim(self, key: str, parts: tuple[str, ...]) -> None:
        for depth in range(1, len(parts) + 1):
            name = parts[:depth]
            holder = self._claimed.setdefault(fold(name), name)
            if holder != name:
                raise UnsafeKeyError(key, f"{'/'.join(holder)!r} is the same name on this file system")

    def _make(self, key: str, path: Path, name: str) -> None:
        try:
            path.mkdir()
        except FileExistsError:
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode):
                raise UnsafeKeyError(key, f"{name!r} is a link and may lead out of the destination") from None
            if not stat.S_ISDIR(mode):
                raise UnsafeKeyError(key, f"{name!r} is a file and cannot be a directory too") from None


def _ignores_case(root: Path) -> bool:
    probe = f".asyncms-case-{uuid.uuid4().hex}"
    path = root / probe
    path.touch(exist_ok=False)
    try:
        return (root / probe.upper()).exists()
    finally:
        path.unlink()
