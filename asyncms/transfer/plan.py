"""Which bytes to ask for, and whether an answer holds them. Pure.

Positions are as in RFC 9110 section 14: the first byte is 0. ``end`` is the position after the last byte, so that an
empty object is 0 to 0; only `asyncms.transfer.source` counts as HTTP does, with the last byte included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from asyncms.errors import ParamValidationError

__all__ = ["Span", "Wanted", "fault_of_range", "missing", "parse_range", "spans"]

_RANGE = r"(?i)bytes=(?:([0-9]{1,19})-([0-9]{0,19})|-([0-9]{1,19}))"


class Span(NamedTuple):
    """Bytes ``first`` to ``end``, the latter not included; None: to wherever the body ends."""

    first: int
    end: int | None

    @property
    def length(self) -> int | None:
        return None if self.end is None else self.end - self.first


class Wanted(NamedTuple):
    """What the user asked for: a span, or with ``suffix`` the last bytes."""

    first: int = 0
    end: int | None = None
    suffix: int | None = None
    is_range: bool = False
    """Whether a range was given; without one, an empty object is no error."""

    def within(self, size: int) -> Span:
        """The bytes of an object of that size; RFC 9110 section 14.1.2."""
        if self.suffix is not None:
            return Span(max(0, size - self.suffix), size)
        return Span(self.first, size if self.end is None else min(self.end, size))


_WHOLE = Wanted()


def parse_range(text: str | None) -> Wanted:
    """What a ``Range`` argument asks for; None is the whole object.

    Raises ParamValidationError for anything but one range of bytes that can be satisfied.
    """
    if text is None:
        return _WHOLE
    match = re.fullmatch(_RANGE, text) if isinstance(text, str) else None
    if match is None:
        raise _unusable(text, "it must be one of 'bytes=first-last', 'bytes=first-', 'bytes=-count'")
    first, last, suffix = match.groups()
    if suffix is not None:
        if not int(suffix):
            raise _unusable(text, "the last 0 bytes are no range")
        return Wanted(suffix=int(suffix), is_range=True)
    if not last:
        return Wanted(int(first), is_range=True)
    if int(last) < int(first):
        raise _unusable(text, "it ends before it starts")
    return Wanted(int(first), int(last) + 1, is_range=True)


def spans(first: int, end: int, part_size: int) -> Iterator[Span]:
    """The parts that make up the bytes from ``first`` to ``end``, in order; none for no bytes."""
    while first < end:
        after = min(first + part_size, end)
        yield Span(first, after)
        first = after


def missing(there: Iterable[Span], size: int) -> list[tuple[int, int]]:
    """What of the bytes 0 to ``size`` is in none of the spans, which may touch and overlap, in order."""
    holes: list[tuple[int, int]] = []
    position = 0
    for first, end in sorted((span.first, size if span.end is None else span.end) for span in there):
        if end <= first:
            continue
        if first > position:
            holes.append((position, first))
        position = max(position, end)
    if position < size:
        holes.append((position, size))
    return holes


def fault_of_range(asked: Span, first: int, last: int | None, size: int | None, length: int | None) -> str | None:
    """Why an answer to the range ``asked`` cannot be used: its Content-Range and its body's length; None if it can.

    RFC 9110 section 15.3.7 lets a server answer with less than was asked for; no store does so for one range, and an
    answer that differs in any way is not worth trusting.
    """
    end = asked.end
    if end is None or (size is not None and size < end):
        end = size
    if first != asked.first or last is None or (end is not None and last != end - 1) or last < first:
        return f"the answer holds {_text(first, last)} of {'an unknown number' if size is None else size} bytes"
    if length is not None and length != last - first + 1:
        return f"its body has {length} bytes, its Content-Range says {_text(first, last)}"
    return None


def _text(first: int, last: int | None) -> str:
    return f"bytes {first}-{'' if last is None else last}"


def _unusable(text: object, why: str) -> ParamValidationError:
    return ParamValidationError([f"Invalid value for parameter Range, value: {text!r}: {why}"])
