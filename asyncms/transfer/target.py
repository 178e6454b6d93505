"""The file that a download ends in. Blocking: everything here runs in worker threads, but for `TemporaryFile.__init__`.

Bytes go to a temporary name in the destination's directory, so that the rename at the end is atomic and never crosses file
systems; under the destination's name there is the old file or the complete new one. What is no regular file (``/dev/null``,
a pipe) is the business of `special`: renaming over it would replace it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from enum import Enum, auto
from itertools import islice
from pathlib import Path

from asyncms.message import Buffer
from asyncms.transfer.landing import Downloaded, Landing
from asyncms.transfer.plan import Span

__all__ = ["OWN_PREFIX", "Gathering", "TemporaryFile", "check_destination", "store_whole"]

IOV_MAX = 1024
"""Buffers per ``pwritev``; Linux and macOS take 1024."""
OWN_PREFIX = ".asyncms-"
"""Names of files that start so are a transfer's own; uploads of directories leave them out."""
NAME_PREFIX = 100
"""Bytes of the destination's name in the temporary one, so that it stays within any file system's limit."""


_OWN_DESCRIPTORS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/")


def check_destination(path: Path, *, makes_directory: bool = False) -> bool:
    """Whether there is something at ``path`` that is to be written to as it is, and not to be replaced.

    Raises FileNotFoundError, unless the directory is still to be made, or NotADirectoryError if no file can be made there,
    IsADirectoryError if it is a directory.
    """
    directory = path.parent
    try:
        mode = directory.stat().st_mode
    except FileNotFoundError as error:
        if makes_directory:
            return False
        raise FileNotFoundError(
            error.errno, "the directory of the destination does not exist", str(directory)
        ) from None
    if not stat.S_ISDIR(mode):
        raise NotADirectoryError(20, "the directory of the destination is none", str(directory))
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - half the time of a Path's own
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(21, "the destination is a directory", str(path))
    # What these names lead to may be a regular file, as where the output was redirected: the name is not to become another one.
    return not stat.S_ISREG(mode) or str(path).startswith(_OWN_DESCRIPTORS)


def _random_name(path: str) -> str:
    directory, name = os.path.split(path)
    kept = os.fsencode(name)[:NAME_PREFIX].decode(errors="ignore")
    return os.path.join(directory, f"{OWN_PREFIX}{kept}.{os.urandom(6).hex()}.part")  # noqa: PTH118


class Gathering(Enum):
    """How the bytes of one file come together."""

    ONCE = auto()
    """All or nothing."""
    KEPT = auto()
    """What is written stays, whatever happens."""
    RESUMED = auto()
    """As before, and an earlier try has left some."""


_WRITE = os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_WRITE_NEW = _WRITE | os.O_CREAT | os.O_EXCL
_FLAGS = {Gathering.ONCE: _WRITE_NEW, Gathering.KEPT: _WRITE | os.O_CREAT | os.O_TRUNC, Gathering.RESUMED: _WRITE}


class TemporaryFile:
    """A file that gets its name when it is complete."""

    def __init__(
        self, path: str | os.PathLike[str], landing: Landing, *, fsync: bool, gathering: Gathering = Gathering.ONCE
    ) -> None:
        # Texts: paths as objects would cost as much as the system calls.
        self._path = os.fspath(path)
        self._landing = landing
        self._fsync = fsync
        part = None if gathering is Gathering.ONCE else landing.part
        if part is None:
            self._temporary = landing.scratch() or _random_name(self._path)
            self._gathering = Gathering.ONCE
        else:
            self._temporary = os.fspath(part)
            self._gathering = gathering
        self._descriptor = -1

    def create(self, found: Downloaded) -> None:
        """Open it for writing."""
        self._descriptor = _open(self._temporary, self._path, self._landing, _FLAGS[self._gathering])
        if self._gathering is Gathering.KEPT:
            self._landing.begin(found)

    def write(self, position: int, blocks: Sequence[Buffer]) -> None:
        """Write blocks that follow each other. Several threads may do so at once.

        Raises OSError about the destination, such as for a full disk.
        """
        try:
            _write(self._descriptor, position, blocks)
            if self._fsync and self._gathering is not Gathering.ONCE:
                os.fsync(self._descriptor)
        except OSError as error:
            raise _about(self._path, error) from None
        if self._gathering is not Gathering.ONCE:
            self._landing.wrote(Span(position, position + sum(map(len, blocks))))

    def commit(self, found: Downloaded) -> None:
        """Give it its name."""
        descriptor, self._descriptor = self._descriptor, -1
        try:
            seconds = _complete(descriptor, self._landing, found, self._fsync)
            _name(self._temporary, self._path, self._fsync)
        except OSError as error:
            raise _about(self._path, error) from None
        self._landing.landed(found, seconds)

    def discard(self) -> None:
        """Close it, and remove it unless what it holds is to be kept. Idempotent."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            with suppress(OSError):
                os.close(descriptor)
        if self._gathering is Gathering.ONCE:
            with suppress(OSError):
                os.unlink(self._temporary)  # noqa: PTH108


def store_whole(path: str, landing: Landing, blocks: Sequence[Buffer], found: Downloaded, fsync: bool) -> None:
    """All steps of a `TemporaryFile` at once, for what is in memory already. Leaves nothing behind if it fails."""
    temporary = landing.scratch() or _random_name(path)
    descriptor = _open(temporary, path, landing, _WRITE_NEW)
    try:
        try:
            _write(descriptor, 0, blocks)
        except BaseException:
            os.close(descriptor)
            raise
        seconds = _complete(descriptor, landing, found, fsync)
        _name(temporary, path, fsync)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        if isinstance(error, OSError):
            raise _about(path, error) from None
        raise
    landing.landed(found, seconds)


def _open(temporary: str, path: str, landing: Landing, flags: int) -> int:
    """Raises OSError about the destination, as its caller knows no temporary file."""
    try:
        if landing.makes_directory:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        return os.open(temporary, flags, 0o666)
    except OSError as error:
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            check_destination(Path(path))
        raise _about(path, error) from None


def _about(path: str, error: OSError) -> OSError:
    """The error as one of the destination: a descriptor's names no file, others name the temporary one."""
    return OSError(error.errno, error.strerror, path)


def _write(descriptor: int, position: int, blocks: Sequence[Buffer]) -> None:
    if len(blocks) > IOV_MAX:
        rest = iter(blocks)
        while some := list(islice(rest, IOV_MAX)):
            _write(descriptor, position, some)
            position += sum(map(len, some))
        return
    left = sum(map(len, blocks))
    written = os.pwritev(descriptor, blocks, position)
    if written == left:
        return
    # A nearly full disk or a signal: the rest block by block, until there is an error or all is written.
    for block in blocks:
        view = memoryview(block)
        if written >= len(view):
            written -= len(view)
            position += len(view)
            continue
        view, position, written = view[written:], position + written, 0
        while view:
            count = os.pwrite(descriptor, view, position)
            view, position = view[count:], position + count


def _complete(descriptor: int, landing: Landing, found: Downloaded, fsync: bool) -> float | None:
    """Close the file, with the object's time if it is to have it; which it was given, in seconds since the epoch."""
    seconds = None
    try:
        modified = found.response.get("LastModified")
        if landing.keeps_time and isinstance(modified, datetime):
            seconds = modified.timestamp()
            os.utime(descriptor, (seconds, seconds))
        if fsync:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return seconds


def _name(temporary: str, path: str, fsync: bool) -> None:
    os.replace(temporary, path)  # noqa: PTH105
    if not fsync:
        return
    # The rename is durable when the directory is.
    directory = os.open(os.path.dirname(path) or ".", os.O_RDONLY)  # noqa: PTH120
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
