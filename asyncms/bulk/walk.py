"""The files below a directory, as what is to be uploaded. Blocking: runs in worker threads.

Names become keys unchanged, with ``/`` between them. What no key can be made of is reported, not skipped silently: names that
are not valid Unicode, what is no regular file, directories that cannot be read. Links are followed or left out; a directory that
is its own ancestor by a link is reported. Files that runs of this package keep for themselves are left out.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from asyncms.errors import AsyncmsError
from asyncms.transfer.target import OWN_PREFIX

__all__ = ["LocalFile", "UnsuitableFileError", "walk"]

MAX_KEY = 1024
"""Bytes of a key; https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html"""


class UnsuitableFileError(AsyncmsError, ValueError):
    """The file cannot become an object."""


class LocalFile(NamedTuple):
    """A file."""

    path: Path
    name: str
    """Relative to the directory, with ``/``."""
    size: int
    modified_ns: int
    """Nanoseconds since 1970."""

    @property
    def modified(self) -> float:
        """Seconds since 1970."""
        return self.modified_ns / 1e9


def walk(root: Path, *, follow_links: bool = True) -> Iterator[LocalFile | tuple[str, Exception]]:
    """The files in the order of their names within each directory, and what cannot be one with the reason.

    Raises OSError if the directory itself cannot be read.
    """
    with os.scandir(root):
        pass
    status = root.stat()
    yield from _walk(root, "", follow_links, frozenset({(status.st_dev, status.st_ino)}))


def _walk(
    directory: Path, prefix: str, follow_links: bool, above: frozenset[tuple[int, int]]
) -> Iterator[LocalFile | tuple[str, Exception]]:
    try:
        with os.scandir(directory) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith(OWN_PREFIX))
    except OSError as error:
        yield prefix, error
        return
    for name in names:
        path, key = directory / name, prefix + name
        try:
            key.encode()
            status = path.lstat()
            if stat.S_ISLNK(status.st_mode):
                if not follow_links:
                    continue
                status = path.stat()
        except UnicodeEncodeError:
            shown = os.fsencode(key).decode("utf-8", "backslashreplace")
            yield shown, UnsuitableFileError(f"{shown!r} is not uploaded: its name is not valid Unicode")
            continue
        except OSError as error:
            yield key, error
            continue
        if stat.S_ISDIR(status.st_mode):
            identity = (status.st_dev, status.st_ino)
            if identity in above:
                yield key, UnsuitableFileError(f"{key!r} is not uploaded: the link leads back to a directory above it")
            else:
                yield from _walk(path, key + "/", follow_links, above | {identity})
        elif not stat.S_ISREG(status.st_mode):
            yield key, UnsuitableFileError(f"{key!r} is not uploaded: it is no regular file")
        else:
            yield LocalFile(path, key, status.st_size, status.st_mtime_ns)
