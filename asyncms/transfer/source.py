"""What a transfer needs of a client: byte ranges of one object."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, Self

from asyncms.message import Body, Response
from asyncms.pipeline.resume import malformed, parse_content_range

__all__ = ["Identity", "RangeSource", "Ranged", "range_header"]


class Identity(Enum):
    """How a store lets its readers make sure that two answers are about the same object."""

    CONDITION = auto()
    """It heeds If-Match."""
    COMPARED = auto()
    """It heeds no conditions: what it says of the object is compared, answer by answer."""
    LIVE = auto()
    """Not at all: the object is still being written, and no second answer holds the bytes of this one for sure."""


@dataclass(slots=True, eq=False, repr=False)
class Ranged:
    """The head of an answer and its unread body."""

    head: dict[str, Any]
    """boto's result without ``Body``."""
    body: Body
    status: int
    first: int
    """Position in the object of the body's first byte."""
    last: int | None
    """Position of its last byte; None if the peer did not say."""
    size: int | None
    """Bytes of the whole object; None if the peer did not say."""
    etag: str | None
    version_id: str | None
    partial: bool
    """Whether the answer has a Content-Range; without one it is the whole object, whatever was asked for."""
    identity: Identity = Identity.CONDITION

    @classmethod
    def of(cls, head: dict[str, Any], response: Response, identity: Identity = Identity.CONDITION) -> Self:
        """The answer to a GetObject. Content-Range decides, not the status: some stores (rclone) answer ranges with 200.

        Raises ResponseError for an answer that does not say which bytes it holds: no Content-Range that RFC 9110 section 14.4 knows
        where there should be one, or a status that no bytes of the object come with (204).
        """
        body = response.body
        told = head.get("ContentRange")
        given = None if told is None else parse_content_range(told)
        if given is None and (told is not None or response.status != 200):
            raise malformed(head, response.status, body, f"has {'no Content-Range' if told is None else repr(told)}")
        start: int
        end: int | None
        if given is not None:
            start, end, size = given
        else:
            start, size = 0, body.length
            end = None if size is None else size - 1
        etag, version_id = head.get("ETag"), head.get("VersionId")
        return cls(head, body, response.status, start, end, size, etag, version_id, given is not None, identity)


def range_header(first: int | None, last: int | None) -> str | None:
    """The Range for the arguments of `RangeSource.fetch`; None for the whole object."""
    if first is not None:
        return f"bytes={first}-{'' if last is None else last}"
    return None if last is None else f"bytes=-{last}"


class RangeSource(Protocol):
    """One object of a store."""

    async def fetch(
        self, first: int | None, last: int | None, *, if_match: str | None, version_id: str | None = None
    ) -> Ranged:
        """Ask for bytes ``first`` to ``last``, both included.

        ``last`` None: to the end. ``first`` None: the last ``last`` bytes. Both None: the whole object, without a Range.
        The request is retried up to its response head; what breaks after that is the caller's to resume.

        Raises ClientError (416 outside the object, 412 not ``if_match``, 404 deleted), TransportError, and ResponseError for an
        answer that does not say which bytes it holds.
        """
        ...
