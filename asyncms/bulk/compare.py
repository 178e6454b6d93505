"""Whether something at the destination may stay as it is. Pure, but for the MD5 of a file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from asyncms.config import MiB

__all__ = ["Aspect", "Overwrite", "Rule", "State", "file_etag"]

Overwrite: TypeAlias = Literal["never", "newer", "different", "always"]
Aspect: TypeAlias = Literal["size", "time", "etag"]

RESOLUTION = 1.0
"""Seconds; LastModified has no finer."""
PART_SIZES = (8 * MiB, 5 * MiB, 16 * MiB, 32 * MiB, 64 * MiB, 128 * MiB)
"""Of uploads whose ETag is to be computed again: this package's and those of other programs."""

_ETAG = re.compile(r'"([0-9a-f]{32})(?:-([0-9]{1,5}))?"')


class State(NamedTuple):
    """What is known of an object or a file."""

    size: int | None
    modified: float | None
    """Seconds since 1970."""
    etag: Callable[[str], str | None]
    """Its ETag, computed as the given one was, so that both are equal if the bytes are; None if that cannot be done."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When what is at the destination is replaced.

    ``never``; ``always``; ``newer``: the source was modified later; ``different``: one of ``compare`` says so, where ``time`` means
    that the source was modified later.
    """

    overwrite: Overwrite = "different"
    compare: frozenset[Aspect] = frozenset({"size", "time"})

    def reason_to_skip(self, source: State, target: State | None, etag: str | None) -> str | None:
        """Why the target may stay; None if it has to be replaced. ``etag``: of the object among the two."""
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
        if "etag" in self.compare:
            if etag is None:
                return None
            ours = source.etag(etag)
            if ours is None or ours != target.etag(etag):
                return None
        return "it is the same"


def file_etag(path: Path, size: int, like: str) -> str | None:
    """The ETag that S3 would give to the file's bytes, where ``like`` is one of an unencrypted or SSE-S3 object.

    Reads the whole file. For objects that were uploaded in parts each usual part size is tried that leads to their number.
    """
    match = _ETAG.fullmatch(like)
    if match is None:
        return None
    if match[2] is None:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False))
        return f'"{digest.hexdigest()}"'
    parts = int(match[2])
    for part_size in PART_SIZES:
        if max(1, -(-size // part_size)) == parts:
            etag = _multipart_etag(path, part_size, parts)
            if etag == like:
                return etag
    return None


def _multipart_etag(path: Path, part_size: int, parts: int) -> str:
    digests = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        for _ in range(parts):
            part, left = hashlib.md5(usedforsecurity=False), part_size
            while left and (block := file.read(min(left, MiB))):
                part.update(block)
                left -= len(block)
            digests.update(part.digest())
    return f'"{digests.hexdigest()}-{parts}"'
