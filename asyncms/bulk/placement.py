r"""Where a key's file goes. Pure.

Keys are written by whoever may write to the bucket, so they are hostile input. The rules are the same on every system,
so that a download that works on one machine works on another:

- A key is split at ``/`` only, and each segment becomes one name, unchanged. Nothing is cleaned up, as two keys could
  then mean one file: a key that cannot be taken as it is, is refused.
- No segment is empty, ``.`` or ``..``, too long for a file system, or holds NUL or ``\``; the first is no drive.
- An object ``name/`` is a directory, if it is empty.

So two different keys never have the same path, and no path leaves the destination. What only the file system knows
(links, names that differ in case only, a file where a directory must be) is `tree`'s part.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from asyncms.errors import AsyncmsError

__all__ = ["MAX_NAME", "Placement", "UnsafeKeyError", "base_of", "place"]

MAX_NAME = 255
"""Bytes; the limit of ext4, XFS, Btrfs, APFS and NTFS."""

_DRIVE = re.compile("[A-Za-z]:")
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
_WINDOWS_RESERVED = r"(?i)(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(\..*)?"
_WINDOWS_FORBIDDEN = r'[\x00-\x1f<>:"|?*]|[. ]$'


class UnsafeKeyError(AsyncmsError, ValueError):
    """The key cannot be a path inside the destination.

    Attributes:
        key: the whole key.
        reason: what is wrong with it.
    """

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key!r} is not stored: {reason}")
        self.key = key
        self.reason = reason


class Placement(NamedTuple):
    """A path relative to the destination."""

    parts: tuple[str, ...]
    """Empty for the destination itself."""
    is_directory: bool


def base_of(prefix: str) -> str:
    """What is left out of the paths: the prefix up to its last ``/``."""
    return prefix[: prefix.rfind("/") + 1]


def place(key: str, base: str, size: int = 0, *, windows: bool = False) -> Placement:
    """The path of ``key``, which starts with ``base``.

    Raises UnsafeKeyError.
    """
    parts = key[len(base) :].split("/")
    is_directory = not parts[-1]
    if is_directory:
        parts.pop()
        if size:
            raise UnsafeKeyError(key, f"its name is a directory's, but it holds {size} bytes")
    for part in parts:
        if fault := _fault(part):
            raise UnsafeKeyError(key, fault)
        if windows and (re.search(_WINDOWS_FORBIDDEN, part) or re.fullmatch(_WINDOWS_RESERVED, part)):
            raise UnsafeKeyError(key, f"Windows cannot have a file named {part!r}")
    if parts and _DRIVE.match(parts[0]):
        raise UnsafeKeyError(key, f"{parts[0][:2]!r} is a drive on some systems")
    return Placement(tuple(parts), is_directory)


def _fault(part: str) -> str | None:
    if not part:
        return "a segment between slashes is empty"
    if part in {".", ".."}:
        return f"the segment {part!r} means another directory"
    if "\0" in part:
        return "it holds a NUL character"
    if "\\" in part:
        return "a backslash separates directories on some systems"
    try:
        length = len(part.encode())
    except UnicodeEncodeError:
        return "it is not valid Unicode"
    if length > MAX_NAME:
        return f"a segment is {length} bytes long and names end at {MAX_NAME}"
    return None
