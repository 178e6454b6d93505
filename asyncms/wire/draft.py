"""What serialising yields: the parts of a request that do not depend on the endpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["Draft"]


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """A request without its origin: the endpoint code adds the host and puts the bucket into host or path."""

    bucket: str | None
    """The value of a leading ``/{Bucket}`` label as the caller gave it: a name or an ARN."""
    path: str
    """Percent-encoded, begins with ``/``, not normalised, without the ``/{Bucket}`` label."""
    query: list[tuple[str, str]]
    """Names and values, not encoded; the operation's constant ones first, with the value ``""`` for ``?delete``."""
    headers: dict[str, str]
    """Names in lower case."""
    body: Any
    """Bytes for serialised XML, JSON or text; the caller's own object for a streaming member; None if there is none."""
    body_member: str | None
    """The input member that is the whole body."""
    has_streaming_body: bool
    """Whether `body_member` is a blob, which is sent as it is given."""
    host_prefix: str = ""
    """What the operation puts before the host name, with its dot: ``route.``."""
