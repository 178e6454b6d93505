"""What a transfer needs of a client: byte ranges of one object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from asyncms.message import Body

__all__ = ["RangeSource", "Ranged"]


@dataclass(slots=True, eq=False)
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


class RangeSource(Protocol):
    """One object of a store."""

    async def fetch(
        self, first: int | None, last: int | None, *, if_match: str | None, version_id: str | None = None
    ) -> Ranged:
        """Ask for bytes ``first`` to ``last``, both included.

        ``last`` None: to the end. ``first`` None: the last ``last`` bytes. Both None: the whole object, without a Range.
        The request is retried up to its response head; what breaks after that is the caller's to resume.

        Raises ClientError (416 outside the object, 412 not ``if_match``, 404 deleted) and TransportError.
        """
        ...
