"""From a request's target and Host to container and path.

A container is named by the host, as the service does it:

    https://CONTAINER.data.mediastore.REGION.amazonaws.com/folder/file
    http://CONTAINER.localhost:PORT/folder/file

or, for any other host (an address, ``localhost``), by the first segment of the path:

    http://127.0.0.1:PORT/CONTAINER/folder/file

Only the root itself (``/``, or ``/CONTAINER`` with or without a slash) is a listing; every other path is an object's.
Paths are percent-decoded once.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote_to_bytes

from asyncms.testing.mediastore.faults import ContainerNotFound, Validation

__all__ = ["Target"]

_CONTAINER_HOST = re.compile(
    r"([^.:]+)\.(?:data\.mediastore(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?|localhost)\.?(?::\d*)?",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"https?://([^/?]*)(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes. ``path`` is None for the container's root; it is decoded, and not checked otherwise."""

    container: str
    path: str | None
    query: dict[str, str]

    @classmethod
    def parse(cls, raw: str, host: str, containers: Collection[str]) -> Target:
        """Read a request line's target. Raises `ContainerNotFound`, `Validation`."""
        if absolute := _ABSOLUTE.fullmatch(raw):
            host, raw = absolute.groups()
        raw_path, _, raw_query = raw.partition("?")
        rest = raw_path or "/"
        if by_host := _CONTAINER_HOST.fullmatch(host):
            # Hosts have no case.
            wanted = by_host[1]
            name = next((x for x in containers if x.lower() == wanted.lower()), wanted)
        else:
            first, _, rest = rest.removeprefix("/").partition("/")
            name, rest = _decoded(first), f"/{rest}"
        if name not in containers:
            known = ", ".join(sorted(containers))
            raise ContainerNotFound(
                f"No container {name!r} here, but: {known}. Endpoint: http://HOST:PORT/CONTAINER"
                " or http://CONTAINER.localhost:PORT"
            )
        query = dict(parse_qsl(raw_query, keep_blank_values=True))
        return cls(name, None if rest == "/" else _decoded(rest[1:]), query)


def _decoded(text: str) -> str:
    try:
        return unquote_to_bytes(text.encode("utf-8", "surrogateescape")).decode()
    except UnicodeDecodeError:
        raise Validation("Path is not UTF-8 after percent-decoding.") from None
