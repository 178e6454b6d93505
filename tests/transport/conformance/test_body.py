"""Response bodies: every way to delimit and to read them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from asyncms.errors import ConnectionClosedError, IncompleteReadError
from asyncms.message import Body, Tapped
from asyncms.transport.interface import Transport
from asyncms.transport.native.exchange import Exchange
from tests.servers.scripted import Peer, Pieces, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, get
from tests.transport.kinds import held, idle_of, only
from tests.transport.reading import LARGE, READERS, SMALL, framed


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("body", [b"", SMALL, LARGE], ids=["empty", "small", "large"])
@pytest.mark.parametrize("framing", ["length", "chunked", "close"])
async def test_bodies_arrive_whole(
    transport: Transport,
    fault_server: ScriptedServer,
    framing: str,
    body: bytes,
    reader: Callable[[Body], object],
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(framed(body, framing))
        if framing == "close":
            await peer.close()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    assert response.body.length == (len(body) if framing == "length" else None)
    assert await reader(response.body) == body  # type: ignore[misc]
    assert response.body.received == len(body)
    assert await response.body.receive() == b""
    assert await response.body.readinto(bytearray(10)) == 0
    assert await response.body.read() == b""
    assert response.header(b"x-trailer") is None
    assert held(transport) == (0, 0 if framing == "close" else 1)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("body", [b"", SMALL, LARGE], ids=["empty", "small", "large"])
@pytest.mark.parametrize("framing", ["length", "chunked", "close"])
async def test_a_tap_hears_what_the_reader_gets(
    transport: Transport,
    fault_server: ScriptedServer,
    framing: str,
    body: bytes,
    reader: Callable[[Body], object],
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(*Pieces.split(framed(body, framing), 30, 500, 70_000, 2_000_000))
        await peer.close()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    if not isinstance(response.body, Tapped):
        response.body.close()
        pytest.skip("the library hands over finished blocks")
    heard = bytearray()
    response.body.tap = heard.extend
    assert await reader(response.body) == body  # type: ignore[misc]
    assert heard == body


async def test_a_tap_hears_no_more_than_the_reader_when_a_body_breaks(
    transport: Transport, fault_server: ScriptedServer
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(framed(LARGE, "length")[:-1000])
        await peer.close()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    if not isinstance(response.body, Tapped):
        response.body.close()
        pytest.skip("the library hands over finished blocks")
    heard = bytearray()
    response.body.tap = heard.extend
    told = bytearray()

    async def read_on() -> None:
        while True:
            told.extend(await response.body.receive())

    with pytest.raises(IncompleteReadError):
        await read_on()
    assert heard == told == LARGE[:-1000]


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("HEAD", head("200 OK", "Content-Length: 1000000")),
        ("HEAD", head("200 OK", "Content-Length: 0")),
        ("HEAD", head("404 Not Found", "Transfer-Encoding: chunked")),
        ("HEAD", head("200 OK")),
        ("DELETE", head("204 No Content")),
        ("GET", head("304 Not Modified", "Content-Length: 5")),
        ("PUT", head("200 OK", "Content-Length: 0")),
    ],
)
async def test_responses_without_a_body(
    transport: Transport, fault_server: ScriptedServer, kind: str, method: str, answer: bytes
) -> None:
    fault_server.script(answer)
    response = await transport.send(get(fault_server, method=method), LIMITS)
    assert response.body.buffered == b""
    assert await response.body.read() == b""
    if kind != "native" and answer == head("200 OK"):
        return  # others do not keep the connection if it is not said where a body would end
    assert idle_of(transport) == 1
    assert (await transport.send(get(fault_server), LIMITS)).body.buffered == b"default"
    assert fault_server.connections == 1


@only("native", "aiohttp")
async def test_buffered_is_the_whole_body_or_nothing(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def stall(peer: Peer) -> None:
        await peer.send(*Pieces.split(ok(SMALL)[:-500], 200, 400))
        await gate.wait()
        await peer.send(SMALL[-500:])

    fault_server.script(stall, ok(LARGE), ok(SMALL))
    response = await transport.send(get(fault_server), LIMITS)
    for _ in range(3):
        assert response.body.buffered is None
        await turns()
    assert transport.acquired == 1
    gate.set()
    while transport.acquired:
        await turns()
    assert response.body.buffered == SMALL
    assert response.body.received == 0
    assert await response.body.receive(10) == SMALL[:10]
    assert response.body.buffered is None
    assert await response.body.read() == SMALL[10:]
    response = await transport.send(get(fault_server), LIMITS)
    assert response.body.buffered is None
    assert await response.body.read() == LARGE
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.read() == SMALL


async def test_mixed_ways_of_reading(transport: Transport, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(LARGE))
    body = (await transport.send(get(fault_server), LIMITS)).body
    buffer = bytearray(100_000)
    assert await body.readinto(memoryview(buffer)[:10]) == 10
    data = bytes(buffer[:10]) + await body.receive(5)
    assert await body.readinto(buffer) == len(buffer)
    data += bytes(buffer)
    data += await body.receive()
    assert data + await body.read() == LARGE


async def test_what_is_received_belongs_to_the_caller(transport: Transport, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(LARGE))
    body = (await transport.send(get(fault_server), LIMITS)).body
    pieces = []
    while piece := await body.receive(100_000):
        pieces.append(piece)
    for piece in pieces:
        if isinstance(piece, bytearray):
            piece.append(0)  # resizable: nothing holds on to it
            del piece[-1]
    assert b"".join(pieces) == LARGE


@pytest.mark.parametrize("body", [SMALL, LARGE], ids=["small", "large"])
async def test_close_gives_up_and_says_so(transport: Transport, fault_server: ScriptedServer, body: bytes) -> None:
    fault_server.script(ok(body))
    response = await transport.send(get(fault_server), LIMITS)
    response.body.close()
    response.body.close()
    assert transport.acquired == 0
    assert idle_of(transport) == (1 if body is SMALL else 0)
    for reader in READERS:
        with pytest.raises(ConnectionClosedError, match="the body was closed"):
            await reader(response.body)
    # Closing it once more must not end what the connection does next.
    fault_server.script(Pieces.split(ok(b"next"), 5))
    following = asyncio.create_task(transport.send(get(fault_server), LIMITS))
    await fault_server.until(lambda server: len(server.requests) == 2)
    response.body.close()
    assert await (await following).body.read() == b"next"


async def test_close_after_the_end_changes_nothing(transport: Transport, fault_server: ScriptedServer) -> None:
    for body in (SMALL, LARGE):
        fault_server.script(ok(body))
        response = await transport.send(get(fault_server), LIMITS)
        assert await response.body.read() == body
        response.body.close()
        assert await response.body.read() == b""
        assert idle_of(transport) == 1
    assert fault_server.connections == 1


async def test_close_wakes_the_reader(transport: Transport, fault_server: ScriptedServer) -> None:
    fault_server.script(head("200 OK", "Content-Length: 1000000"))
    response = await transport.send(get(fault_server), LIMITS)
    reader = asyncio.create_task(response.body.read())
    await turns()
    response.body.close()
    with pytest.raises(ConnectionClosedError):
        await reader


@pytest.mark.parametrize("framing", ["length", "chunked", "close"])
async def test_a_reader_that_does_not_read_stops_the_server(
    transport: Transport, fault_server: ScriptedServer, framing: str
) -> None:
    total = 64 << 20
    piece = bytes(1 << 16)
    fields = {"length": [f"Content-Length: {total}"], "chunked": ["Transfer-Encoding: chunked"], "close": []}[framing]

    async def serve(peer: Peer) -> None:
        await peer.send(head("200 OK", *fields))
        for _ in range(total // len(piece)):
            await peer.send(b"10000\r\n%b\r\n" % piece if framing == "chunked" else piece)
        await peer.send(b"0\r\n\r\n" if framing == "chunked" else b"")
        if framing == "close":
            await peer.close()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    before = -1
    while fault_server.sent != before:
        before = fault_server.sent
        await turns(200)
    # What the two kernels hold, and what a parsed body may keep.
    assert fault_server.sent < 24 << 20
    if isinstance(response.body, Exchange):
        assert response.body._pending_size <= 512 << 10
    count = 0
    while received := await response.body.receive():
        count += len(received)
    assert count == total


async def test_a_slow_peer_is_not_waited_for(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def serve(peer: Peer) -> None:
        await peer.send(ok(LARGE)[:-900_000])
        await turns()
        await gate.wait()
        await peer.send(LARGE[-900_000:])

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    got = bytearray()
    while len(got) < len(LARGE) - 900_000:
        got += await response.body.receive()
    gate.set()
    assert bytes(got) + await response.body.read() == LARGE


@pytest.mark.parametrize("size", [1, 40_000, 60_000, 64 * 1024, 70_000, 300_000])
async def test_a_body_that_is_held_stays_as_it_is(
    transport: Transport, fault_server: ScriptedServer, size: int
) -> None:
    bodies = [bytes([number]) * size for number in range(1, 6)]
    fault_server.script(*(ok(body) for body in bodies))
    received = []
    for _ in bodies:
        response = await transport.send(get(fault_server), LIMITS)
        pieces = []
        while piece := await response.body.receive():
            pieces.append(piece)
        received.append(pieces)
    assert [b"".join(pieces) for pieces in received] == bodies


async def test_bytes_beyond_the_length_reach_no_other_request(
    transport: Transport, fault_server: ScriptedServer
) -> None:
    """Also where they arrive with a body that fills the buffer they are read into."""

    async def serve(peer: Peer) -> None:
        await peer.send(framed(b"x" * 73_000, "length") + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")

    fault_server.script(serve, ok(b"good"))
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.read() == b"x" * 73_000
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.read() == b"good"
