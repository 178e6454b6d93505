"""Frames of event streams, as a service makes them."""

from __future__ import annotations

from struct import pack
from typing import Any
from zlib import crc32

__all__ = ["END", "STATS", "error", "event", "frame", "header"]


def header(name: str, kind: int, value: Any) -> bytes:
    """One header of the given wire type."""
    formats = {2: "!b", 3: "!h", 4: "!i", 5: "!q", 8: "!q"}
    encoded = b""
    if kind in formats:
        encoded = pack(formats[kind], value)
    elif kind in (6, 7):
        data = value.encode() if isinstance(value, str) else value
        encoded = pack("!H", len(data)) + data
    elif kind == 9:
        encoded = value
    return pack("!B", len(name.encode())) + name.encode() + pack("!B", kind) + encoded


def frame(headers: bytes, payload: bytes = b"") -> bytes:
    """The headers and the payload between their lengths and checksums."""
    prelude = pack("!II", len(headers) + len(payload) + 16, len(headers))
    message = prelude + pack("!I", crc32(prelude)) + headers + payload
    return message + pack("!I", crc32(message))


def event(kind: str, payload: bytes = b"", **extra: str) -> bytes:
    """An event of S3 Select."""
    names = {":message-type": "event", ":event-type": kind, **extra}
    return frame(b"".join(header(name, 7, value) for name, value in names.items()), payload)


def error(code: str, message: str) -> bytes:
    """An error in the stream."""
    names = {":message-type": "error", ":error-code": code, ":error-message": message}
    return frame(b"".join(header(name, 7, value) for name, value in names.items()))


STATS = event("Stats", b"<Stats><BytesScanned>5</BytesScanned><BytesReturned>3</BytesReturned></Stats>")
END = event("End")
