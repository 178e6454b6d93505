"""Requests to the scripted server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from asyncms.message import Body, Buffer, Origin, Request, RequestBody, Timeouts
from tests.servers.scripted import ScriptedServer

__all__ = ["LIMITS", "Produced", "get", "of_pieces", "origin_of", "put", "read_in_steps"]

LIMITS = Timeouts(connect=5.0, read=5.0, pool=5.0)
"""Longer than any test that ends well."""


def origin_of(server: ScriptedServer, host: str = "") -> Origin:
    url = urlsplit(server.endpoint_url)
    return Origin(url.scheme == "https", host or url.hostname or "", url.port or 0)


def get(server: ScriptedServer, target: str = "/bucket/key", *, method: str = "GET", host: str = "") -> Request:
    origin = origin_of(server, host)
    return Request(method, origin, target, {"host": origin.authority})


def put(
    server: ScriptedServer, body: Buffer | RequestBody, target: str = "/bucket/key", *, method: str = "PUT"
) -> Request:
    origin = origin_of(server)
    headers = {"host": origin.authority}
    length = memoryview(body).nbytes if isinstance(body, bytes | bytearray | memoryview) else body.length
    if length is None:
        headers["transfer-encoding"] = "chunked"
    else:
        headers["content-length"] = str(length)
    if not isinstance(body, bytes | bytearray | memoryview) and body.expects_continue:
        headers["expect"] = "100-continue"
    return Request(method, origin, target, headers, body)


@dataclass
class Produced:
    """A request body from an asynchronous generator function."""

    produce: Callable[[], AsyncIterator[Buffer]]
    length: int | None = None
    replayable: bool = True
    expects_continue: bool = False
    started: int = field(default=0)
    """How often production began."""

    def __aiter__(self) -> AsyncIterator[Buffer]:
        self.started += 1
        return self.produce()


def of_pieces(*pieces: Buffer, length: int | None = None, **settings: bool) -> Produced:
    """A body of these pieces."""

    async def produce() -> AsyncIterator[Buffer]:
        for piece in pieces:
            yield piece

    return Produced(produce, length, **settings)


async def read_in_steps(body: Body, size: int) -> bytes:
    """The whole body through `Body.readinto` with a buffer of that size."""
    data = bytearray()
    buffer = bytearray(size)
    while count := await body.readinto(buffer):
        data += buffer[:count]
    return bytes(data)
