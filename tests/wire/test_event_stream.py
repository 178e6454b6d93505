"""Frames and events, compared with botocore's decoder and parser."""

from __future__ import annotations

from itertools import pairwise
from struct import pack
from typing import Any
from zlib import crc32

import pytest
from botocore.eventstream import EventStreamBuffer, ParserError
from botocore.parsers import EventStreamXMLParser
from hypothesis import given
from hypothesis import strategies as st

from asyncms._generated.s3.operations import MODEL
from asyncms.wire.event_stream import EventError, EventParser, Frame, FrameDecoder, MalformedStream
from tests.boto_oracle import BotoClient
from tests.wire.frames import END, STATS, error, event, frame, header

STREAM = MODEL.shape("SelectObjectContentEventStream")
NUMBER_LIMITS = {2: 7, 3: 15, 4: 31, 5: 63, 8: 63}


def value_of(kind: int) -> st.SearchStrategy[Any]:
    if kind in NUMBER_LIMITS:
        limit = 1 << NUMBER_LIMITS[kind]
        return st.integers(-limit, limit - 1)
    return {
        6: st.binary(max_size=20),
        7: st.text(max_size=20),
        9: st.binary(min_size=16, max_size=16),
    }.get(kind, st.none())


@st.composite
def frames(draw: st.DrawFn) -> bytes:
    names = draw(st.lists(st.text(max_size=10), max_size=4, unique=True))
    headers = b"".join(header(name, kind := draw(st.integers(0, 9)), draw(value_of(kind))) for name in names)
    return frame(headers, draw(st.binary(max_size=50)))


def cut(data: bytes, places: list[int]) -> list[bytes]:
    edges = sorted({0, *(place % (len(data) + 1) for place in places), len(data)})
    return [data[a:b] for a, b in pairwise(edges)]


def ours(pieces: list[bytes]) -> tuple[list[tuple[dict[str, Any], bytes]], int]:
    decoder = FrameDecoder()
    made = []
    for piece in pieces:
        decoder.feed(piece)
        while (found := decoder.next()) is not None:
            made.append((found.headers, found.payload))
    return made, decoder.pending


def theirs(pieces: list[bytes]) -> list[tuple[dict[str, Any], bytes]]:
    buffer: Any = EventStreamBuffer()
    made: list[tuple[dict[str, Any], bytes]] = []
    for piece in pieces:
        buffer.add_data(piece)
        made.extend((message.headers, message.payload) for message in buffer)
    return made


@given(st.lists(frames(), max_size=4), st.lists(st.integers(0, 1000), max_size=5))
def test_any_frames_cut_anywhere(messages: list[bytes], places: list[int]) -> None:
    pieces = cut(b"".join(messages), places)
    made, pending = ours(pieces)
    assert made == theirs(pieces)
    assert pending == 0


@given(st.lists(frames(), min_size=1, max_size=3), st.integers(0, 1000), st.integers(1, 255))
def test_a_damaged_byte_is_noticed_where_botocore_notices_it(messages: list[bytes], place: int, flip: int) -> None:
    data = bytearray(b"".join(messages))
    data[place % len(data)] ^= flip
    with pytest.raises(ParserError):
        theirs([bytes(data)])
    with pytest.raises(MalformedStream, match="checksum"):
        ours([bytes(data)])


@given(frames(), st.integers(0, 1000))
def test_what_is_missing_is_pending(message: bytes, place: int) -> None:
    end = place % len(message)
    assert ours([message[:end]]) == ([], end)


def test_frames_before_a_damaged_one_are_given() -> None:
    decoder = FrameDecoder()
    decoder.feed(END + STATS[:-1] + b"\0")
    assert decoder.next() is not None
    with pytest.raises(MalformedStream):
        decoder.next()


def lengths(total: int, headers: int) -> bytes:
    prelude = pack("!II", total, headers)
    return prelude + pack("!I", crc32(prelude))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (lengths(1 << 31, 10), "too long"),
        (lengths(1 << 20, 200_000), "too long"),
        (lengths(15, 0), "cannot hold"),
        (lengths(100, 90), "cannot hold"),
        (lengths(0, 0), "cannot hold"),
    ],
)
def test_lengths_are_checked_before_anything_is_awaited(data: bytes, message: str) -> None:
    with pytest.raises(MalformedStream, match=message):
        ours([data])


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        (header("a", 7, "x") * 2, "twice"),
        (b"\x01a\x0a", "unknown type 10"),
        (b"\x01a", "end early"),
        (b"\x05ab", "end early"),
        (b"\x01a\x07\x00", "end early"),
        (b"\x01a\x07\x00\x05ab", "end early"),
        (b"\x01a\x04\x00", "end early"),
        (b"\x01a\x09\x00", "end early"),
        (b"\x01\xff\x00", "UTF-8"),
        (b"\x01a\x07\x00\x01\xff", "UTF-8"),
    ],
)
def test_headers_that_cannot_be_read(headers: bytes, message: str) -> None:
    with pytest.raises(MalformedStream, match=message):
        ours([frame(headers)])


# -- events --------------------------------------------------------------------------------------------------------


def frame_of(message: bytes) -> Frame:
    decoder = FrameDecoder()
    decoder.feed(message)
    found = decoder.next()
    assert found is not None
    return found


def botocores(message: bytes) -> dict[str, Any]:
    buffer: Any = EventStreamBuffer()
    buffer.add_data(message)
    response = next(iter(buffer)).to_response_dict()
    output = BotoClient().operation_model("SelectObjectContent").output_shape
    parser: Any = EventStreamXMLParser()
    parsed: dict[str, Any] = parser.parse(response, output.members["Payload"])
    parsed.pop("ResponseMetadata", None)
    return parsed


EVENTS = {
    "records": event("Records", b"a,b\n\x00\xff"),
    "no records": event("Records"),
    "typed records": event("Records", b"{}", **{":content-type": "application/octet-stream"}),
    "stats": STATS,
    "empty stats": event("Stats"),
    "progress": event("Progress", b"<?xml version='1.0'?><Progress><BytesProcessed>7</BytesProcessed></Progress>"),
    "continuation": event("Cont"),
    "end": END,
}


@pytest.mark.parametrize("name", EVENTS)
def test_events_are_botocores(name: str) -> None:
    assert EventParser(STREAM).parse(frame_of(EVENTS[name])) == botocores(EVENTS[name])


def test_unknown_events_are_passed_over() -> None:
    assert EventParser(STREAM).parse(frame_of(event("Fortune", b"?"))) is None
    assert botocores(event("Fortune", b"?")) == {}
    assert EventParser(STREAM).parse(frame_of(frame(header(":event-type", 4, 5)))) is None


def test_errors_are_botocores() -> None:
    message = error("InternalError", "We encountered an internal error.")
    with pytest.raises(EventError) as caught:
        EventParser(STREAM).parse(frame_of(message))
    assert {"Error": caught.value.error} == botocores(message)


def test_an_exception_that_the_model_does_not_know_keeps_its_name() -> None:
    headers = header(":message-type", 7, "exception") + header(":exception-type", 7, "Throttled")
    with pytest.raises(EventError) as caught:
        EventParser(STREAM).parse(frame_of(frame(headers)))
    assert caught.value.error == {"Code": "Throttled", "Message": ""}


@pytest.mark.parametrize(
    "payload", [b"<Stats>", b"<!DOCTYPE x><Stats/>", b"<Stats><BytesScanned>x</BytesScanned></Stats>"]
)
def test_broken_payloads_are_refused(payload: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        EventParser(STREAM).parse(frame_of(event("Stats", payload)))
