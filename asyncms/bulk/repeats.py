"""Objects that a source names more than once: the first one counts.

A listing names no key twice; manifests and other people's keys may, and two transfers to one place would race. What is remembered
is each key, about 0.1 KiB, and only for sources that do not say that they are distinct.
"""

from __future__ import annotations

from asyncms.bulk.entry import Entry
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.source import Source

__all__ = ["Repeats"]


class Repeats:
    """What a source has named so far. For one run."""

    def __init__(self, source: Source) -> None:
        is_distinct = getattr(source, "is_distinct", False)
        self._seen: dict[str, tuple[str, str | None]] | None = None if is_distinct else {}

    def reason_to_skip(self, entry: Entry) -> str | None:
        """Why the object needs no transfer, None if it is named for the first time.

        Raises UnsafeKeyError for another object of the same key: of another bucket or version.
        """
        if self._seen is None:
            return None
        identity = entry.bucket, entry.version_id
        first = self._seen.setdefault(entry.key, identity)
        if first is identity:
            return None
        if first == identity:
            return "it is named twice"
        raise UnsafeKeyError(entry.key, "another bucket's object or another version of this key was named before")
