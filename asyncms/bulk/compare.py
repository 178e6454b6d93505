"""Whether something at the destination may stay as it is, as far as that is known without its bytes. Pure."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

__all__ = ["SAME", "Aspect", "Overwrite", "Rule", "State"]

Overwrite: TypeAlias = Literal["never", "newer", "different", "always"]
Aspect: TypeAlias = Literal["size", "time", "etag", "checksum"]

RESOLUTION = 1.0
"""Seconds; LastModified has no finer."""
SAME = "it is the same"


class State(NamedTuple):
    """What is known of an object or a file."""

    size: int | None
    modified: float | None
    """Seconds since 1970."""


class Rule(NamedTuple):
    """When what is at the destination is replaced.

    ``never``; ``always``; ``newer``: the source was modified later; ``different``: one of ``compare`` says so, where ``time`` means
    that the source was modified later, and ``etag`` and ``checksum`` are left to `asyncms.bulk.content`.
    """

    overwrite: Overwrite = "different"
    compare: frozenset[Aspect] = frozenset({"size", "time"})

    @property
    def asks_for_content(self) -> bool:
        """Whether what seems to be the `SAME` is so only if its content is."""
        return self.overwrite == "different" and not self.compare.isdisjoint({"etag", "checksum"})

    def reason_to_skip(self, source: State, target: State | None) -> str | None:
        """Why the target may stay; None if it has to be replaced."""
        if target is None or self.overwrite == "always":
            return None
        if self.overwrite == "never":
            return "it is there"
        is_newer = source.modified is None or target.modified is None or source.modified >= target.modified + RESOLUTION
        if self.overwrite == "newer":
            return None if is_newer else "what is there is as new"
        if "size" in self.compare and (source.size is None or source.size != target.size):
            return None
        if "time" in self.compare and is_newer:
            return None
        return SAME
