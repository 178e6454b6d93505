"""Heads and framing: what RFC 9112 allows is understood however it is split, what it forbids ends the connection."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asyncms.errors import ProtocolError, TransportError
from asyncms.message import Timeouts
from asyncms.transport.interface import Transport
from tests.examples import examples
from tests.servers.scripted import Peer, Pieces, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, get
from tests.transport.kinds import held, idle_of, only

SHORT = Timeouts(connect=5.0, read=0.3, pool=5.0)
CHUNKED = "Transfer-Encoding: chunked"
INTERIM = head("100 Continue") + head("103 Early Hints", "Link: </x>", "X-Interim: 1")
TRAILERS = b"X-Amz-Checksum-Crc32: AAAAAA==\r\nContent-Type: of/trailer\r\n"

WELL_FORMED = {
    "length": (ok(b"hello world", 'ETag: "1"', "X: y"), b"hello world"),
    "interim": (INTERIM + ok(b"hello", 'ETag: "1"'), b"hello"),
    "chunked": (
        head("200 OK", CHUNKED, 'ETag: "1"') + b"5;ext=1\r\nhello\r\n00a\r\n0123456789\r\n1\r\n!\r\n0\r\n\r\n",
        b"hello0123456789!",
    ),
    "trailers": (
        head("200 OK", "transfer-encoding:  Chunked ", 'ETag: "1"') + b"3\r\nabc\r\n0\r\n" + TRAILERS + b"\r\n",
        b"abc",
    ),
    "empty chunked": (head("200 OK", CHUNKED, 'ETag: "1"') + b"0\r\n\r\n", b""),
    "large": (ok(bytes(range(256)) * 300, 'ETag: "1"'), bytes(range(256)) * 300),
}


@pytest.mark.parametrize("name", WELL_FORMED)
@settings(
    max_examples=examples(25),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
async def test_any_split_gives_the_same(
    transport: Transport, fault_server: ScriptedServer, name: str, data: st.DataObject
) -> None:
    wire, body = WELL_FORMED[name]
    # Mostly within head and framing: a body is only bytes.
    offsets = data.draw(st.lists(st.integers(0, min(len(wire), 200)) | st.integers(0, len(wire)), max_size=8))
    fault_server.script(Pieces.split(wire, *offsets))
    response = await transport.send(get(fault_server), LIMITS)
    assert response.status == 200
    names = [name.lower() for name, _ in response.headers]
    assert response.header(b"etag") == '"1"'
    assert b"x-interim" not in names
    assert await response.body.read() == body
    assert not {b"x-amz-checksum-crc32", b"content-type"} & {name.lower() for name, _ in response.headers}
    assert transport.acquired == 0
    assert fault_server.connections == 1


@pytest.mark.parametrize("name", ["interim", "chunked", "trailers"])
async def test_byte_by_byte(transport: Transport, fault_server: ScriptedServer, name: str) -> None:
    wire, body = WELL_FORMED[name]
    fault_server.script(Pieces.split(wire, *range(1, len(wire))))
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.read() == body
    assert idle_of(transport) == 1


async def test_headers_are_as_sent(transport: Transport, fault_server: ScriptedServer) -> None:
    fault_server.script(
        ok(b"", "X-Amz-Meta-Ä: \xe9\xff", "x-dup: 1", "X-Dup:   2  ", "X-Empty:").replace(b"\xc4", b"a")
    )
    response = await transport.send(get(fault_server), LIMITS)
    assert response.headers == [
        (b"Content-Length", b"0"),
        (b"X-Amz-Meta-a", b"\xe9\xff"),
        (b"x-dup", b"1"),
        (b"X-Dup", b"2"),
        (b"X-Empty", b""),
    ]
    assert response.header(b"x-amz-meta-a") == "\xe9\xff"
    assert response.header(b"x-dup") == "1"


FIELD_FAULTS = {
    "two lengths": "Content-Length: 2\r\nContent-Length: 2",
    "contradicting lengths": "Content-Length: 2\r\nContent-Length: 3",
    "list of lengths": "Content-Length: 2, 2",
    "signed length": "Content-Length: +2",
    "negative length": "Content-Length: -2",
    "empty length": "Content-Length:",
    "length too large": "Content-Length: 99999999999999999999",
    "length and chunked": "Content-Length: 2\r\nTransfer-Encoding: chunked",
    "chunked and length": "Transfer-Encoding: chunked\r\nContent-Length: 2",
    "unknown coding": "Transfer-Encoding: gzip, chunked",
    "identity": "Transfer-Encoding: identity",
    "bare cr": "A: b\rc\r\nContent-Length: 2",
    "bare lf": "A: b\nContent-Length: 2",
    "nul in value": "A: b\0c\r\nContent-Length: 2",
    "nul in name": "A\0: b\r\nContent-Length: 2",
    "obs-fold": "A: b\r\n c\r\nContent-Length: 2",
    "space before colon": "Content-Length : 2",
    "no name": ": b\r\nContent-Length: 2",
    "no colon": "Content-Length 2",
}
MALFORMED = {name: head("200 OK", *fields.split("\0\0")) + b"ab" for name, fields in FIELD_FAULTS.items()} | {
    "garbage": b"\x15\x03\x01\x00\x02\x02\x46 what is this?\r\n\r\n",
    "only line feeds": b"HTTP/1.1 200 OK\nContent-Length: 2\n\nab",
    "http/2": b"HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\nab",
    "http/1.2": b"HTTP/1.2 200 OK\r\nContent-Length: 2\r\n\r\nab",
    "a request": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "status of two digits": b"HTTP/1.1 20 OK\r\n\r\n",
    "status 099": b"HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n",
    "switching protocols": head("101 Switching Protocols", "Upgrade: h2c", "Connection: upgrade") + b"rest",
    "switching protocols unasked": head("101 Switching Protocols") + b"rest",
    "large head": head("200 OK", "A: " + "b" * 200_000, "Content-Length: 2") + b"ab",
    "large head without end": b"HTTP/1.1 200 OK\r\nA: " + b"b" * 300_000,
    "many header fields": head("200 OK", *["A: b"] * 300, "Content-Length: 2") + b"ab",
    "interim responses without end": head("103 Early Hints", "A: b") * 5_000,
    "interim response with a body": head("103 Early Hints", "Content-Length: 2") + b"ab" + ok(b"cd"),
}


# What the parsers of libraries take all the same, and why an adapter cannot refuse it: it sees fields, not bytes. What they
# make of it must still be this response or an error.
_LINES = "lines are split, joined and stripped before anybody sees them"
_SKIPPED = "read and dropped within the library; the limit of silence ends it"
LENIENT = {
    "aiohttp": {
        "bare lf": _LINES,
        "extension without end": _SKIPPED,
        "interim responses without end": _SKIPPED,
        "obs-fold": _LINES,
        "only line feeds": _LINES,
        "shorter than its size": "llhttp is told to do without the CR behind a chunk",
    },
    "httpx": {
        "bare lf": _LINES,
        "extension without end": _SKIPPED,
        "interim responses without end": _SKIPPED,
        "length among the trailers": "trailers are dropped: none is taken for a header field",
        "list of lengths": "h11 makes one field of equal values, and refuses others",
        "obs-fold": _LINES,
        "only line feeds": _LINES,
        "too large": "the body of such a chunk never ends",
        "two lengths": "h11 makes one field of equal values, and refuses others",
    },
}


async def _ask_leniently(transport: Transport, server: ScriptedServer, *wanted: bytes) -> None:
    try:
        response = await transport.send(get(server), SHORT)
        assert response.status == 200
        assert await response.body.read() in wanted
    except TransportError:
        pass
    server.abort_connections()


async def _never_reused(transport: Transport, server: ScriptedServer, kind: str) -> None:
    if kind != "native":
        await turns()  # of the task or the loop that closes
    assert held(transport) == (0, 0)
    await server.until(lambda server: server.open == 0)
    before = server.connections
    assert (await transport.send(get(server), LIMITS)).body.buffered == b"default"
    assert server.connections == before + 1


@pytest.mark.parametrize("split", [False, True])
@pytest.mark.parametrize("name", MALFORMED)
async def test_a_malformed_head_is_refused(
    transport: Transport, fault_server: ScriptedServer, kind: str, name: str, split: bool
) -> None:
    wire = MALFORMED[name]

    async def serve(peer: Peer) -> None:
        await peer.send(*(Pieces.split(wire, *range(1, min(len(wire), 150))) if split else [wire]))
        await peer.closed_by_client()

    fault_server.script(serve)
    if name in LENIENT.get(kind, ()):
        await _ask_leniently(transport, fault_server, b"ab")
        return
    with pytest.raises(ProtocolError) as caught:
        await transport.send(get(fault_server), LIMITS)
    assert "/bucket/key" in str(caught.value)
    assert caught.value.request_sent
    await _never_reused(transport, fault_server, kind)


MALFORMED_CHUNKS = {
    "no size": b"\r\nabc\r\n0\r\n\r\n",
    "not hexadecimal": b"xyz\r\nabc\r\n0\r\n\r\n",
    "0x": b"0x3\r\nabc\r\n0\r\n\r\n",
    "negative": b"-3\r\nabc\r\n0\r\n\r\n",
    "too large": b"fffffffffffffffff\r\nabc\r\n0\r\n\r\n",
    "bare lf": b"3\nabc\n0\n\n",
    "longer than its size": b"3\r\nabcd\r\n0\r\n\r\n",
    "shorter than its size": b"3\r\nab\r\n0\r\n\r\n",
    "length among the trailers": b"3\r\nabc\r\n0\r\nContent-Length: 3\r\n\r\n",
    "trailers without end": b"3\r\nabc\r\n0\r\n" + b"A: b\r\n" * 30_000,
    "extension without end": b"3;" + b"a" * 200_000,
}


@pytest.mark.parametrize("split", [False, True])
@pytest.mark.parametrize("name", MALFORMED_CHUNKS)
async def test_malformed_chunks_are_refused(
    transport: Transport, fault_server: ScriptedServer, kind: str, name: str, split: bool
) -> None:
    framing = head("200 OK", CHUNKED)
    wire = MALFORMED_CHUNKS[name]

    async def serve(peer: Peer) -> None:
        await peer.send(*([framing, *Pieces.split(wire, *range(1, min(len(wire), 50)))] if split else [framing + wire]))
        await peer.closed_by_client()

    fault_server.script(serve)
    if name in LENIENT.get(kind, ()):
        await _ask_leniently(transport, fault_server, b"abc", b"ab\r")
        return
    with pytest.raises(ProtocolError):  # noqa: PT012 - where it is seen depends on what arrived together
        response = await transport.send(get(fault_server), LIMITS)
        await response.body.read()
    await _never_reused(transport, fault_server, kind)


async def test_a_stream_of_tiny_chunks_is_no_head_without_end(
    transport: Transport, fault_server: ScriptedServer
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(head("200 OK", CHUNKED))
        for _ in range(40):
            await peer.send(b"1;" + b"e" * 4_000 + b"\r\n", b"x", b"\r\n")
        await peer.send(b"0\r\n\r\n")

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.read() == b"x" * 40


POISON = ok(b"poison")


@pytest.mark.parametrize("extra", [b"x", b"HTTP/1.1 2", POISON, b"\0" * 100])
@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("GET", ok(b"right")),
        ("GET", head("200 OK", CHUNKED) + b"5\r\nright\r\n0\r\n\r\n"),
        ("GET", ok(b"", status="304 Not Modified")),
        ("HEAD", head("200 OK", "Content-Length: 5")),
        ("HEAD", head("200 OK")),
        ("GET", head("204 No Content")),
        ("GET", ok(b"r" * 100_000)),
    ],
)
async def test_bytes_after_the_response_never_reach_the_next_request(
    transport: Transport,
    fault_server: ScriptedServer,
    kind: str,
    method: str,
    answer: bytes,
    later: bool,
    extra: bytes,
) -> None:
    fault_server.script(Pieces(answer, extra) if later else answer + extra)
    try:
        response = await transport.send(get(fault_server, method=method), LIMITS)
        body = await response.body.read()
    except ProtocolError:
        # aiohttp's parser takes what arrives together as a whole, or not at all.
        assert kind == "aiohttp"
    else:
        assert len(body) in (0, 5, 100_000)
        assert b"poison" not in body
    if later and kind == "native":
        await fault_server.until(lambda server: server.sent >= len(answer + extra))
    await turns(30)
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.read() == b"default"
    if kind == "native":
        assert fault_server.connections == 2


@only("native")  # others look when they take the connection again: see the test above
async def test_bytes_while_idle_close_the_connection(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def serve(peer: Peer) -> None:
        await peer.send(ok(b"right"))
        await gate.wait()
        await peer.send(head("408 Request Timeout", "Content-Length: 0", "Connection: close"))

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    assert idle_of(transport) == 1
    gate.set()
    await fault_server.until(lambda server: server.open == 0)
    assert idle_of(transport) == 0
    assert response.body.buffered == b"right"
    assert (await transport.send(get(fault_server), LIMITS)).body.buffered == b"default"


@settings(
    max_examples=examples(60),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    wire=st.binary(max_size=60)
    | st.sampled_from([wire for wire, _ in WELL_FORMED.values()]).flatmap(
        lambda wire: st.tuples(st.integers(0, min(len(wire), 300) - 1), st.binary(min_size=1, max_size=3)).map(
            lambda change: wire[: change[0]] + change[1] + wire[change[0] + 1 :]
        )
    )
)
async def test_damaged_responses_end_in_a_response_or_a_transport_error(
    transport: Transport, fault_server: ScriptedServer, wire: bytes
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(wire)
        await peer.close()

    fault_server.script(ok(), serve)
    await transport.send(get(fault_server), LIMITS)
    try:
        response = await transport.send(get(fault_server), LIMITS)
        await response.body.read()
    except TransportError:
        pass
    fault_server._steps.clear()  # it may not have been asked for
    assert transport.acquired == 0
