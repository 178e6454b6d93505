"""Whether something at the destination may stay as it is, as far as that is known without its bytes. Pure.

What was changed later must never be taken for the same: it would stay so in every later run. What is transferred once too often
is the same from then on. So where times leave open which was first, the source counts as newer:

- up: most stores round LastModified down to the second, files have far finer times. A file that was changed after its upload has
  a time after that upload's LastModified. The price: a file that was written and uploaded within one second goes up twice. Times
  that are equal are those that a download gave its file.
- down: a download gives its file the object's time, which is in whole seconds in the answer, though some stores list it in finer
  ones. So the listed time is rounded down: else those objects would be newer than their files for ever. An object that was
  replaced in the same second as it was made before cannot be told by time; its ETag tells.
- across: both times are the store's own. A source that was replaced after it was copied, within the same second, has the time of
  its copy. The price: what was written and copied within one second is copied twice.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias, get_args

from asyncms.errors import ConfigError

__all__ = ["SAME", "Aspect", "Direction", "Overwrite", "Rule", "State"]

Overwrite: TypeAlias = Literal["never", "newer", "different", "always"]
Aspect: TypeAlias = Literal["size", "time", "etag", "checksum"]
Direction: TypeAlias = Literal["up", "down", "across"]
"""From files to a bucket, from a bucket to files, from bucket to bucket."""

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

    direction: Direction
    overwrite: Overwrite = "different"
    compare: frozenset[Aspect] = frozenset({"size", "time"})

    @classmethod
    def of(cls, direction: Direction, overwrite: Overwrite, compare: Iterable[Aspect]) -> Rule:
        """Raises ConfigError for what is no such word: a rule with it would find nothing different."""
        if overwrite not in get_args(Overwrite):
            raise ConfigError(f"overwrite must be among {get_args(Overwrite)}, not {overwrite!r}")
        if isinstance(compare, str) or not (aspects := frozenset(compare)).issubset(get_args(Aspect)):
            raise ConfigError(f"compare must be a list of some of {get_args(Aspect)}, not {compare!r}")
        return cls(direction, overwrite, aspects)

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
        is_newer = self._may_be_newer(source.modified, target.modified)
        if self.overwrite == "newer":
            return None if is_newer else "what is there is as new"
        if "size" in self.compare and (source.size is None or source.size != target.size):
            return None
        if "time" in self.compare and is_newer:
            return None
        return SAME

    def _may_be_newer(self, source: float | None, target: float | None) -> bool:
        if source is None or target is None:
            return True
        match self.direction:
            case "up":
                return source > target
            case "down":
                return math.floor(source) > target
            case "across":
                return source >= target
