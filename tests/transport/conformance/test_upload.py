"""Request bodies: framed, paced by the peer, ended by an early answer, refused when they lie."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from asyncms.message import Buffer
from asyncms.transport.interface import Transport
from tests.servers.scripted import Peer, ScriptedServer, ok, turns
from tests.transport.asking import LIMITS, Produced, get, of_pieces, put
from tests.transport.kinds import held

PATTERN = bytes(range(251)) * 40_000
"""10 MB; no boundary of a buffer falls on a boundary of the pattern."""


@pytest.mark.parametrize("size", [0, 1, 64 << 10, (64 << 10) + 1, 10_040_000])
@pytest.mark.parametrize("buffer", [bytes, bytearray, memoryview])
async def test_bytes_of_any_size_and_kind(
    transport: Transport, fault_server: ScriptedServer, size: int, buffer: Callable[[bytes], Buffer]
) -> None:
    for _ in range(2):
        response = await transport.send(put(fault_server, buffer(PATTERN[:size])), LIMITS)
        assert await response.body.read() == b"default"
    assert [request.body for request in fault_server.requests] == [PATTERN[:size]] * 2
    assert fault_server.connections == 1


async def test_a_view_of_wider_items(transport: Transport, fault_server: ScriptedServer) -> None:
    for body in (memoryview(PATTERN[:80]).cast("Q"), of_pieces(memoryview(PATTERN[:80]).cast("Q"), length=80)):
        await transport.send(put(fault_server, body), LIMITS)
    assert [request.body for request in fault_server.requests] == [PATTERN[:80]] * 2


async def test_head_and_small_body_are_sent_as_given(transport: Transport, fault_server: ScriptedServer) -> None:
    request = put(fault_server, b"body", "/b/k%20%C3%A4?a=1&b")
    request.headers["x-amz-meta-a"] = "b"
    await transport.send(request, LIMITS)
    host = request.origin.authority
    assert fault_server.requests[0].raw == (
        f"PUT /b/k%20%C3%A4?a=1&b HTTP/1.1\r\nhost: {host}\r\ncontent-length: 4\r\nx-amz-meta-a: b\r\n\r\n".encode()
    )


async def test_pieces_of_unknown_length_are_chunks(
    transport: Transport, fault_server: ScriptedServer, kind: str
) -> None:
    sizes = [1, 16_384, 16_385, 300_000, 2_000_000]
    pieces: list[Buffer] = [PATTERN[:size] for size in sizes]
    response = await transport.send(put(fault_server, of_pieces(b"", *pieces, b"", bytearray(b"x"))), LIMITS)
    assert response.status == 200
    if kind == "native":
        assert fault_server.requests[0].chunks == [*sizes, 1]
    assert 0 not in fault_server.requests[0].chunks
    assert fault_server.requests[0].body == b"".join(pieces) + b"x"
    await transport.send(put(fault_server, of_pieces()), LIMITS)
    assert (fault_server.requests[1].chunks, fault_server.requests[1].body) == ([], b"")
    assert fault_server.connections == 1


async def test_a_producer_may_use_its_buffer_again(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()
    buffer = bytearray(1 << 20)

    async def produce() -> AsyncIterator[Buffer]:
        for number in range(16):
            buffer[:] = bytes([number]) * len(buffer)
            yield memoryview(buffer)

    async def serve_late(peer: Peer) -> None:
        await gate.wait()
        await peer.read_body()
        await peer.send(ok())

    fault_server.script(serve_late)
    task = asyncio.create_task(transport.send(put(fault_server, Produced(produce, length=16 << 20)), LIMITS))
    await turns(200)
    gate.set()
    assert (await task).status == 200
    assert fault_server.requests[0].body == b"".join(bytes([number]) * len(buffer) for number in range(16))


async def test_a_peer_that_does_not_read_stops_the_producer(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()
    produced = 0

    async def produce() -> AsyncIterator[Buffer]:
        nonlocal produced
        for _ in range(1024):
            produced += 1 << 16
            yield bytes(1 << 16)

    async def serve_late(peer: Peer) -> None:
        await gate.wait()
        await peer.read_body()
        await peer.send(ok())

    fault_server.script(serve_late)
    task = asyncio.create_task(transport.send(put(fault_server, Produced(produce, length=64 << 20)), LIMITS))
    await fault_server.until(lambda server: server.requests)
    before = -1
    while produced != before:
        before = produced
        await turns(200)
    assert produced < 32 << 20
    gate.set()
    assert (await task).status == 200
    assert len(fault_server.requests[0].body) == 64 << 20


class ProducerError(Exception):
    pass


@pytest.mark.parametrize("first", [0, 10, 1 << 20])
async def test_a_producer_that_raises(transport: Transport, fault_server: ScriptedServer, first: int) -> None:
    async def produce() -> AsyncIterator[Buffer]:
        yield bytes(first)
        raise ProducerError

    with pytest.raises(ProducerError):
        await transport.send(put(fault_server, Produced(produce)), LIMITS)
    assert held(transport) == (0, 0)
    await fault_server.until(lambda server: server.open == 0)
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


@pytest.mark.parametrize(("announced", "said"), [(9, "more than the 9 bytes"), (11, "only 10 of the 11 bytes")])
async def test_a_body_of_another_length_than_announced(
    transport: Transport, fault_server: ScriptedServer, announced: int, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        await transport.send(put(fault_server, of_pieces(b"01234", b"56789", length=announced)), LIMITS)
    assert held(transport) == (0, 0)
    await fault_server.until(lambda server: server.open == 0)
