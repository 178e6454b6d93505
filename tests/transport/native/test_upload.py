"""Request bodies: framed, paced by the peer, ended by an early answer, refused when they lie."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import AsyncIterator, Callable

import pytest

from asyncms.errors import ConnectionClosedError
from asyncms.message import Buffer, Origin, Request
from asyncms.transport.native import NativeTransport
from asyncms.transport.native import transport as native
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.native.asking import LIMITS, Produced, get, of_pieces, put

PATTERN = bytes(range(251)) * 40_000
"""10 MB; no boundary of a buffer falls on a boundary of the pattern."""


@pytest.mark.parametrize("size", [0, 1, 64 << 10, (64 << 10) + 1, 10_040_000])
@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
async def test_bytes_of_any_size_and_kind(
    transport: NativeTransport, fault_server: ScriptedServer, size: int, kind: Callable[[bytes], Buffer]
) -> None:
    for _ in range(2):
        response = await transport.send(put(fault_server, kind(PATTERN[:size])), LIMITS)
        assert await response.body.read() == b"default"
    assert [request.body for request in fault_server.requests] == [PATTERN[:size]] * 2
    assert fault_server.connections == 1


async def test_a_view_of_wider_items(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    for body in (memoryview(PATTERN[:80]).cast("Q"), of_pieces(memoryview(PATTERN[:80]).cast("Q"), length=80)):
        await transport.send(put(fault_server, body), LIMITS)
    assert [request.body for request in fault_server.requests] == [PATTERN[:80]] * 2


async def test_head_and_small_body_are_sent_as_given(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    request = put(fault_server, b"body", "/b/k%20%C3%A4?a=1&b")
    request.headers["x-amz-meta-a"] = "b"
    await transport.send(request, LIMITS)
    host = request.origin.authority
    assert fault_server.requests[0].raw == (
        f"PUT /b/k%20%C3%A4?a=1&b HTTP/1.1\r\nhost: {host}\r\ncontent-length: 4\r\nx-amz-meta-a: b\r\n\r\n".encode()
    )


async def test_pieces_of_unknown_length_are_chunks(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    sizes = [1, 16_384, 16_385, 300_000, 2_000_000]
    pieces: list[Buffer] = [PATTERN[:size] for size in sizes]
    response = await transport.send(put(fault_server, of_pieces(b"", *pieces, b"", bytearray(b"x"))), LIMITS)
    assert response.status == 200
    assert fault_server.requests[0].chunks == [*sizes, 1]
    assert fault_server.requests[0].body == b"".join(pieces) + b"x"
    await transport.send(put(fault_server, of_pieces()), LIMITS)
    assert (fault_server.requests[1].chunks, fault_server.requests[1].body) == ([], b"")
    assert fault_server.connections == 1


async def test_a_producer_may_use_its_buffer_again(transport: NativeTransport, fault_server: ScriptedServer) -> None:
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


async def test_a_peer_that_does_not_read_stops_the_producer(
    transport: NativeTransport, fault_server: ScriptedServer
) -> None:
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


def endless(stopped: asyncio.Event) -> Callable[[], AsyncIterator[Buffer]]:
    async def produce() -> AsyncIterator[Buffer]:
        try:
            while True:
                yield bytes(1 << 16)
                await asyncio.sleep(0)
        finally:
            stopped.set()

    return produce


@pytest.mark.parametrize("end", [None, Peer.close, Peer.reset])
async def test_an_early_answer_ends_the_upload(
    transport: NativeTransport, fault_server: ScriptedServer, end: Callable[[Peer], object] | None
) -> None:
    stopped = asyncio.Event()

    async def refuse(peer: Peer) -> None:
        await peer.reader.readexactly(100_000)
        await peer.send(ok(b"<Error/>", status="403 Forbidden"))
        if end is None:
            await peer.closed_by_client()
        else:
            await end(peer)  # type: ignore[misc]

    fault_server.script(refuse)
    response = await transport.send(put(fault_server, Produced(endless(stopped), length=1 << 40)), LIMITS)
    assert response.status == 403
    assert await response.body.read() == b"<Error/>"
    assert stopped.is_set()
    assert (transport.acquired, transport.idle) == (0, 0)
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


async def test_an_early_answer_ends_a_stalled_upload(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    async def refuse(peer: Peer) -> None:
        await turns(20)
        await peer.send(ok(b"<Error/>", status="413 Content Too Large"))
        await turns(20)
        await peer.reset()

    for _ in range(5):
        fault_server.script(refuse)
        response = await transport.send(put(fault_server, bytes(32 << 20)), LIMITS)
        assert await response.body.read() == b"<Error/>"


@pytest.mark.parametrize("size", [8, 100_000])
async def test_an_answer_that_the_failing_write_overtook_is_read(transport: NativeTransport, size: int) -> None:
    """Answer and reset are in the kernel when the next piece is written: the write fails before anything is read."""
    answered = threading.Event()
    answer = ok(b"x" * size, status="403 Forbidden")

    def refuse(listener: socket.socket) -> None:
        peer, _ = listener.accept()
        with peer:
            while b"first" not in peer.recv(1 << 16):
                pass
            peer.sendall(answer)
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        answered.set()

    async def produce() -> AsyncIterator[Buffer]:
        yield b"first"
        # On purpose not awaited: the loop must have no turn in which it could read.
        answered.wait(5)
        while True:
            yield b"x" * 1000

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = threading.Thread(target=refuse, args=[listener])
        thread.start()
        origin = Origin(False, *listener.getsockname())
        headers = {"host": origin.authority, "transfer-encoding": "chunked"}
        response = await transport.send(Request("PUT", origin, "/", headers, Produced(produce)), LIMITS)
        thread.join(5)
    assert response.status == 403
    assert await response.body.read() == b"x" * size
    assert (transport.acquired, transport.idle) == (0, 0)


@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
async def test_a_connection_lost_during_the_upload(
    transport: NativeTransport, fault_server: ScriptedServer, end: Callable[[Peer], object]
) -> None:
    async def leave(peer: Peer) -> None:
        await peer.reader.readexactly(1_000)
        await end(peer)  # type: ignore[misc]

    for body in (PATTERN, Produced(endless(stopped := asyncio.Event()))):
        fault_server.script(leave)
        with pytest.raises(ConnectionClosedError) as caught:
            await transport.send(put(fault_server, body), LIMITS)
        assert caught.value.request_sent
    assert stopped.is_set()
    assert transport.acquired == 0


class ProducerError(Exception):
    pass


@pytest.mark.parametrize("first", [0, 10, 1 << 20])
async def test_a_producer_that_raises(transport: NativeTransport, fault_server: ScriptedServer, first: int) -> None:
    async def produce() -> AsyncIterator[Buffer]:
        yield bytes(first)
        raise ProducerError

    with pytest.raises(ProducerError):
        await transport.send(put(fault_server, Produced(produce)), LIMITS)
    assert (transport.acquired, transport.idle) == (0, 0)
    await fault_server.until(lambda server: server.open == 0)
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


@pytest.mark.parametrize(("announced", "said"), [(9, "more than the 9 bytes"), (11, "only 10 of the 11 bytes")])
async def test_a_body_of_another_length_than_announced(
    transport: NativeTransport, fault_server: ScriptedServer, announced: int, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        await transport.send(put(fault_server, of_pieces(b"01234", b"56789", length=announced)), LIMITS)
    assert (transport.acquired, transport.idle) == (0, 0)
    await fault_server.until(lambda server: server.open == 0)


async def test_continue_is_waited_for(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    body = of_pieces(b"body", length=4, expects_continue=True)

    async def go_on(peer: Peer) -> None:
        assert peer.request.headers["expect"] == "100-continue"
        await peer.send(head("103 Early Hints", "Link: </x>"))
        await turns(20)
        assert body.started == 0
        await peer.send(head("100 Continue"))
        assert await peer.read_body() == b"body"
        await peer.send(ok())

    fault_server.script(go_on)
    assert (await transport.send(put(fault_server, body), LIMITS)).status == 200
    assert transport.idle == 1


async def test_an_answer_instead_of_continue(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    body = of_pieces(b"body", length=4, expects_continue=True)

    async def refuse(peer: Peer) -> None:
        await peer.send(ok(b"<Error/>", status="403 Forbidden"))
        assert await peer.closed_by_client() == b""

    fault_server.script(refuse)
    response = await transport.send(put(fault_server, body), LIMITS)
    assert (response.status, await response.body.read()) == (403, b"<Error/>")
    assert body.started == 0
    assert (transport.acquired, transport.idle) == (0, 0)
    await fault_server.until(lambda server: server.open == 0)


async def test_no_continue(
    transport: NativeTransport, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, "CONTINUE_TIMEOUT", 0.05)
    body = of_pieces(b"body", length=4, expects_continue=True)
    assert (await transport.send(put(fault_server, body), LIMITS)).status == 200
    assert fault_server.requests[0].body == b"body"


@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
async def test_a_stale_connection_while_waiting_for_continue(
    transport: NativeTransport, fault_server: ScriptedServer, end: Callable[[Peer], object]
) -> None:
    async def go_on(peer: Peer) -> None:
        await peer.send(head("100 Continue"))
        await peer.read_body()
        await peer.send(ok())

    fault_server.script(ok(), end, go_on)  # type: ignore[arg-type]
    await transport.send(get(fault_server), LIMITS)
    body = of_pieces(b"body", length=4, expects_continue=True)
    assert (await transport.send(put(fault_server, body), LIMITS)).status == 200
    assert (fault_server.connections, body.started) == (2, 1)
