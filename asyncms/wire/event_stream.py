"""Event streams: frames out of bytes, events out of frames.

A frame is, with big-endian numbers: total length (4), length of the headers (4), CRC32 of these eight bytes (4), headers,
payload, CRC32 of all before it (4): https://smithy.io/2.0/aws/amazon-eventstream.html. What a frame means stands in its
headers: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html

Nothing here does I/O, and nothing is taken from a frame before its CRC was right.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from struct import Struct
from typing import Any

from zlib_ng.zlib_ng import crc32

from asyncms.message import Buffer
from asyncms.operation import Shape, ShapeType
from asyncms.wire.xml_read import XmlReader, parse_xml

__all__ = ["EventError", "EventParser", "Frame", "FrameDecoder", "MalformedStream"]

MAX_HEADERS = 128 * 1024
MAX_PAYLOAD = 24 * 1024 * 1024
"""The two limits of the protocol: a wrong length is noticed before memory is filled."""

_PRELUDE = Struct("!III")
_CRC = Struct("!I")
_OVERHEAD = _PRELUDE.size + _CRC.size
_LENGTH = Struct("!H")
_NUMBERS = {2: Struct("!b"), 3: Struct("!h"), 4: Struct("!i"), 5: Struct("!q"), 8: Struct("!q")}
"""Byte, short, integer, long and timestamp (milliseconds)."""


class MalformedStream(ValueError):
    """Bytes that are no event stream, or that were damaged on the way."""


class EventError(Exception):
    """An event that tells of a failure; ``error`` is boto's ``Error`` dict."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(error["Code"])
        self.error = error


@dataclass(slots=True, eq=False, repr=False)
class Frame:
    """One message."""

    headers: dict[str, Any]
    payload: bytes

    def text(self, name: str) -> str:
        """A header's value if it is text, else nothing."""
        value = self.headers.get(name)
        return value if isinstance(value, str) else ""


class FrameDecoder:
    """Takes bytes as they arrive, gives the frames that are complete."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._start = 0
        self._prelude: tuple[int, int, int] | None = None

    @property
    def pending(self) -> int:
        """Bytes that were not given as frames yet."""
        return len(self._buffer) - self._start

    def feed(self, data: Buffer) -> None:
        """More bytes."""
        del self._buffer[: self._start]
        self._start = 0
        self._buffer += data

    def next(self) -> Frame | None:
        """The next frame; None if it is not complete yet.

        Raises MalformedStream; the decoder is of no use then.
        """
        left = self.pending
        if self._prelude is None:
            if left < _PRELUDE.size:
                return None
            self._prelude = self._read_prelude(self._start)
        total, headers_length, crc = self._prelude
        if left < total:
            return None
        frame = self._read_frame(self._start, total, headers_length, crc)
        self._prelude = None
        self._start += total
        return frame

    def _read_prelude(self, start: int) -> tuple[int, int, int]:
        prelude = bytes(self._buffer[start : start + _PRELUDE.size])
        total, headers_length, crc = _PRELUDE.unpack(prelude)
        _check(crc, crc32(prelude[:8]), "the lengths of a frame")
        if headers_length > MAX_HEADERS or total - headers_length - _OVERHEAD > MAX_PAYLOAD:
            raise MalformedStream(f"a frame of {total} bytes with {headers_length} of headers is too long")
        if total < headers_length + _OVERHEAD:
            raise MalformedStream(f"a frame of {total} bytes cannot hold {headers_length} of headers")
        return total, headers_length, crc

    def _read_frame(self, start: int, total: int, headers_length: int, crc: int) -> Frame:
        first = start + _PRELUDE.size
        last = start + total - _CRC.size
        with memoryview(self._buffer) as view:
            (expected,) = _CRC.unpack_from(view, last)
            with view[first - _CRC.size : last] as checked:
                actual = crc32(checked, crc)
            headers = bytes(view[first : first + headers_length])
            payload = bytes(view[first + headers_length : last])
        _check(expected, actual, "a frame")
        return Frame(_read_headers(headers), payload)


def _check(expected: int, actual: int, what: str) -> None:
    if expected != actual:
        raise MalformedStream(f"the checksum of {what} is wrong: expected 0x{expected:08x}, calculated 0x{actual:08x}")


def _read_headers(data: bytes) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    position = 0
    try:
        while position < len(data):
            name, position = _read_bytes(data, position + 1, data[position])
            kind = data[position]
            value, position = _read_value(data, position + 1, kind)
            key = name.decode()
            if key in headers:
                raise MalformedStream(f"a frame has the header {key!r} twice")
            headers[key] = value
    except (IndexError, struct.error):
        raise MalformedStream("the headers of a frame end early") from None
    except UnicodeDecodeError:
        raise MalformedStream("a header of a frame is not UTF-8") from None
    return headers


def _read_value(data: bytes, position: int, kind: int) -> tuple[Any, int]:
    if kind in (0, 1):
        return kind == 0, position
    number = _NUMBERS.get(kind)
    if number is not None:
        return number.unpack_from(data, position)[0], position + number.size
    if kind in (6, 7):
        (length,) = _LENGTH.unpack_from(data, position)
        value, position = _read_bytes(data, position + _LENGTH.size, length)
        return value.decode() if kind == 7 else value, position
    if kind == 9:
        return _read_bytes(data, position, 16)
    raise MalformedStream(f"a header of a frame has the unknown type {kind}")


def _read_bytes(data: bytes, position: int, length: int) -> tuple[bytes, int]:
    end = position + length
    if end > len(data):
        raise IndexError
    return data[position:end], end


class EventParser:
    """Frames to boto's event dicts.

    Args:
        shape: the model's event stream; one member per kind of event.
    """

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._readers: dict[str, Callable[[bytes], dict[str, Any]]] = {}
        self.last: str | None = "End" if "End" in shape.members else None
        """The event without which the stream is not complete."""

    def parse(self, frame: Frame) -> dict[str, Any] | None:
        """``{kind: members}``; None for kinds that the model does not know.

        Raises EventError for an event that tells of a failure, ValueError for a payload that cannot be parsed.
        """
        if frame.text(":message-type") in ("error", "exception"):
            raise EventError(self._error(frame))
        kind = frame.text(":event-type")
        member = self._shape.members.get(kind)
        if member is None:
            return None
        reader = self._readers.get(kind)
        if reader is None:
            reader = self._readers[kind] = _event_reader(member.shape)
        return {kind: reader(frame.payload)}

    def _error(self, frame: Frame) -> dict[str, Any]:
        kind = frame.text(":exception-type")
        code = frame.text(":error-code")
        message = frame.text(":error-message")
        member = self._shape.members.get(kind)
        if member is not None:
            body = _structure_reader(member.shape)(frame.payload)
            return {"Code": kind, "Message": body.get("Message", body.get("message", ""))}
        # botocore drops the name of an exception that its model does not have.
        return {"Code": code or kind, "Message": message}


def _event_reader(shape: Shape) -> Callable[[bytes], dict[str, Any]]:
    for member in shape.members.values():
        if member.event_payload:
            name, kind = member.name, member.shape.type
            if kind is ShapeType.BLOB:
                return lambda payload: {name: payload}
            if kind is ShapeType.STRING:
                return lambda payload: {name: payload.decode()}
            read = _structure_reader(member.shape)
            return lambda payload: {name: read(payload)}
    return _structure_reader(shape)


def _structure_reader(shape: Shape) -> Callable[[bytes], dict[str, Any]]:
    reader = XmlReader(shape)
    return lambda payload: reader.read(parse_xml(payload)) if payload else {}
