"""What a playlist or manifest refers to, as names relative to the pushed directory. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from asyncms.errors import AsyncmsError

__all__ = ["PlaylistError", "References", "resolve"]


class PlaylistError(AsyncmsError, ValueError):
    """A playlist that cannot be understood: what it refers to is unknown, so it is not uploaded."""


@dataclass(frozen=True, slots=True)
class References:
    """What must be there before a playlist may be."""

    required: tuple[str, ...]
    """Files, in the playlist's order, each once."""
    written: frozenset[str] = frozenset()
    """Those of them of which the listing says that all it needs of them is written, even if they are still open."""
    finished: frozenset[str] = frozenset()
    """Those of them of which it says that nothing will be added."""
    patterns: tuple[re.Pattern[str], ...] = ()
    """For templates that leave open which files there are: whatever is there and matches is required too."""
    ended: bool | None = False
    """Whether nothing will be added any more; None for a playlist of playlists, which does not say."""


def resolve(uri: str, name: str, folder: str = "") -> str | None:
    """The file that ``uri`` in the playlist ``name`` means; None if it is none of the pushed directory's.

    Args:
        uri: a reference (RFC 3986), percent-encoded; its query is left out, as it names no other file.
        name: the playlist, relative to the directory.
        folder: where the directory goes to in the container, for references from its root.
    """
    try:
        parts = urlsplit(uri.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.endswith("/"):
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        root = f"/{folder}/" if folder else "/"
        if not path.startswith(root):
            return None
        target = normpath(path[len(root) :])
    else:
        target = normpath(join(dirname(name), path))
    return None if target in {".", "..", name} or target.startswith(("../", "/")) else target
