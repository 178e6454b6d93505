"""Bodies to serve and ways to read them."""

from __future__ import annotations

from asyncms.message import Body
from tests.servers.scripted import head, ok
from tests.transport.asking import read_in_steps

SMALL = bytes(range(256)) * 4
LARGE = bytes(range(251)) * 4000
"""Larger than what is taken off the wire unread; of a length that no buffer size divides."""


async def receive_all(body: Body) -> bytes:
    data = b""
    while piece := await body.receive(70_001):
        assert len(piece) <= 70_001
        data += piece
    return data


async def read_all(body: Body) -> bytes:
    return await body.read()


async def fill_all(body: Body) -> bytes:
    return await read_in_steps(body, 70_001)


READERS = [read_all, receive_all, fill_all]


def framed(body: bytes, framing: str) -> bytes:
    if framing == "length":
        return ok(body)
    if framing == "close":
        return head("200 OK") + body
    chunks = b"".join(b"%X\r\n%b\r\n" % (len(c), c) for c in (body[i : i + 9999] for i in range(0, len(body), 9999)))
    return head("200 OK", "Transfer-Encoding: chunked") + chunks + b"0\r\nX-Trailer: t\r\n\r\n"
