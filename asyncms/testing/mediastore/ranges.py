"""The ``Range`` header: which bytes of an object are asked for (RFC 9110, section 14).

One range of bytes is honoured: ``bytes=0-9``, ``bytes=5-``, ``bytes=-3``. Everything else (other units, several ranges,
``bytes=5-2``, nonsense) is ignored, as RFC 9110 14.2 lets a server do. An object without bytes satisfies no range.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from asyncms.testing.mediastore.faults import RangeNotSatisfiable

__all__ = ["ByteRange"]

# As many digits as int() takes at once; a longer number is nonsense.
_RANGE = re.compile(r"bytes=([0-9]{0,4000})-([0-9]{0,4000})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ByteRange:
    """One range; both ends inclusive. ``last`` None: to the end. ``first`` None: the last ``last`` bytes.

    As text it is the header's value.
    """

    first: int | None
    last: int | None

    @classmethod
    def parse(cls, header: str | None) -> Self | None:
        """The range that a request asks for; None if it asks for the whole object or for what has no meaning."""
        match = _RANGE.fullmatch(header.strip()) if header is not None else None
        if match is None:
            return None
        first, last = (int(x) if x else None for x in match.groups())
        if first is None and last is None:
            return None
        if first is not None and last is not None and last < first:
            return None
        return cls(first, last)

    def resolve(self, size: int) -> tuple[int, int]:
        """The first and the last byte within an object of this size.

        Raises `RangeNotSatisfiable` if there is none.
        """
        if self.first is None:
            first, last = size - min(self.last or 0, size), size - 1
        else:
            first, last = self.first, size - 1 if self.last is None else min(self.last, size - 1)
        if first > last:
            raise RangeNotSatisfiable(size)
        return first, last

    def __str__(self) -> str:
        return f"bytes={'' if self.first is None else self.first}-{'' if self.last is None else self.last}"
