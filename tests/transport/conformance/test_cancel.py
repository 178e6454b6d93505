"""Cancelled anywhere, a request gives its connection back; abandoned, it stands out but harms nobody."""

from __future__ import annotations

import asyncio
import os
import select
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from asyncms.errors import ConnectionClosedError
from asyncms.message import Buffer, Origin, Request
from asyncms.transport.interface import Transport
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, Produced, get, of_pieces, put
from tests.transport.kinds import close_idle, held, only

MakeTransport = Callable[..., Transport]
POOL = 3


async def stall(peer: Peer) -> None:
    await peer.closed_by_client()


async def stall_in_small_body(peer: Peer) -> None:
    await peer.send(head("200 OK", "Content-Length: 1000"), b"x")
    await peer.closed_by_client()


async def stall_in_large_body(peer: Peer) -> None:
    await peer.send(head("200 OK", "Content-Length: 10000000"), bytes(100_000))
    await peer.closed_by_client()


async def stall_in_chunks(peer: Peer) -> None:
    await peer.send(head("200 OK", "Transfer-Encoding: chunked"), b"3\r\nabc\r\n5")
    await peer.closed_by_client()


async def never_read(peer: Peer) -> None:
    await peer.server.until(lambda server: False, limit=60)


async def waiting_for_head(transport: Transport, server: ScriptedServer) -> None:
    await transport.send(get(server), LIMITS)


async def reading(transport: Transport, server: ScriptedServer) -> None:
    response = await transport.send(get(server), LIMITS)
    await response.body.read()


async def receiving(transport: Transport, server: ScriptedServer) -> None:
    response = await transport.send(get(server), LIMITS)
    while await response.body.receive():
        pass


async def filling(transport: Transport, server: ScriptedServer) -> None:
    response = await transport.send(get(server), LIMITS)
    buffer = bytearray(1 << 20)
    while await response.body.readinto(buffer):
        pass


async def uploading(transport: Transport, server: ScriptedServer) -> None:
    await transport.send(put(server, bytes(32 << 20)), LIMITS)


async def producing(transport: Transport, server: ScriptedServer) -> None:
    async def produce() -> AsyncIterator[Buffer]:
        yield b"first"
        await asyncio.get_running_loop().create_future()

    await transport.send(put(server, Produced(produce)), LIMITS)


async def waiting_for_continue(transport: Transport, server: ScriptedServer) -> None:
    await transport.send(put(server, of_pieces(b"x", length=1, expects_continue=True)), LIMITS)


PLACES: dict[str, tuple[Callable[[Peer], Awaitable[None]], Callable[..., Awaitable[None]]]] = {
    "head": (stall, waiting_for_head),
    "small body, read": (stall_in_small_body, reading),
    "small body, receive": (stall_in_small_body, receiving),
    "large body, read": (stall_in_large_body, reading),
    "large body, receive": (stall_in_large_body, receiving),
    "large body, readinto": (stall_in_large_body, filling),
    "chunks, receive": (stall_in_chunks, receiving),
    "upload": (never_read, uploading),
    "producer": (stall, producing),
    "continue": (stall, waiting_for_continue),
}


@pytest.mark.parametrize("place", PLACES)
async def test_ten_times_the_pool(make_transport: MakeTransport, fault_server: ScriptedServer, place: str) -> None:
    """As many as fit get to the place, the others wait for the pool; all are cancelled, the pool is whole again."""
    transport = make_transport(max_connections=POOL)
    step, action = PLACES[place]
    for _ in range(2):
        fault_server.default = step
        fault_server.requests.clear()
        tasks = [asyncio.ensure_future(action(transport, fault_server)) for _ in range(10 * POOL)]
        await fault_server.until(lambda server: len(server.requests) == POOL)
        await turns(10)
        assert transport.acquired == POOL
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert all(task.cancelled() for task in tasks)
        assert held(transport) == (0, 0)
        fault_server.default = ok(b"free")
        assert (await transport.send(get(fault_server), LIMITS)).body.buffered == b"free"


def _skip_cancelled_handshakes(kind: str, tls: bool) -> None:
    if kind == "httpx" and tls:
        pytest.skip("httpcore leaves the socket of a cancelled TLS handshake to the garbage collector")


@pytest.mark.parametrize("tls", [False, True])
async def test_at_every_turn_of_the_loop(
    make_transport: MakeTransport,
    kind: str,
    fault_server: ScriptedServer,
    tls_server: ScriptedServer,
    authority_file: str,
    tls: bool,
) -> None:
    """Connecting, the handshake and a body included."""
    _skip_cancelled_handshakes(kind, tls)
    server = tls_server if tls else fault_server
    transport = make_transport(max_connections=1, verify=authority_file)
    server.default = ok(bytes(100_000))

    async def ask() -> int:
        response = await transport.send(get(server), LIMITS)
        return len(await response.body.read())

    finished = 0
    for count in range(400):
        task = asyncio.create_task(ask())
        await turns(count)
        task.cancel()
        await asyncio.wait([task])
        assert transport.acquired == 0
        finished += not task.cancelled()
        if finished == 3:
            break
        if not task.cancelled() or count % 4 == 0:
            await turns(20)
            close_idle(transport)
    assert finished == 3
    assert await ask() == 100_000


@pytest.mark.parametrize("tls", [False, True])
async def test_the_next_connection_may_get_the_number_of_the_cancelled_one_s_socket(
    make_transport: MakeTransport,
    kind: str,
    fault_server: ScriptedServer,
    tls_server: ScriptedServer,
    authority_file: str,
    tls: bool,
) -> None:
    _skip_cancelled_handshakes(kind, tls)
    server = tls_server if tls else fault_server
    transport = make_transport(max_connections=2, verify=authority_file)
    await transport.send(get(server), LIMITS)
    for count in range(30):
        close_idle(transport)
        await turns(3)
        task = asyncio.create_task(transport.send(get(server), LIMITS))
        await turns(count)
        task.cancel()
        await asyncio.wait([task])
        response = await transport.send(get(server), LIMITS)
        assert await response.body.read() == b"default"
        assert transport.acquired == 0


async def test_while_connecting(make_transport: MakeTransport) -> None:
    """A listener whose queue is full answers no handshake."""
    transport = make_transport(max_connections=POOL)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        origin = Origin(False, *address)
        fillers = []
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(address)
            fillers.append(filler)
        request = Request("GET", origin, "/", {"host": origin.authority})
        tasks = [asyncio.create_task(transport.send(request, LIMITS)) for _ in range(10 * POOL)]
        await turns(30)
        assert transport.acquired == POOL
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert transport.acquired == 0
        for filler in fillers:
            filler.close()


@only("native")
async def test_a_waiter_served_and_cancelled_at_once(
    make_transport: MakeTransport, fault_server: ScriptedServer
) -> None:
    """The connection or the slot that it was given goes to the next."""
    transport = make_transport(max_connections=1)
    for end in ("free", "closed"):
        fault_server.script(head("200 OK", "Content-Length: 100000"))
        held = await transport.send(get(fault_server), LIMITS)
        first = asyncio.create_task(transport.send(get(fault_server), LIMITS))
        second = asyncio.create_task(transport.send(get(fault_server), LIMITS))
        await turns()
        if end == "closed":
            held.body.close()
            first.cancel()
        else:
            connection = held.body._connection  # type: ignore[attr-defined]
            exchange = held.body
            exchange.keep_alive = exchange.complete = True  # type: ignore[attr-defined]
            connection.finished(exchange)
            first.cancel()
        assert (await second).status == 200
        assert first.cancelled()
        close_idle(transport)
    assert transport.acquired == 0


@only("native", "aiohttp")
async def test_aclose_fails_what_is_in_flight(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(max_connections=4)
    fault_server.script(stall_in_large_body, stall_in_small_body, stall, never_read)
    bodies = [(await transport.send(get(fault_server), LIMITS)).body for _ in range(2)]
    tasks = [asyncio.ensure_future(body.read()) for body in bodies]
    for action in (waiting_for_head, uploading, waiting_for_head, waiting_for_head):
        tasks.append(asyncio.ensure_future(action(transport, fault_server)))  # type: ignore[arg-type]
        await turns(20)
    assert transport.acquired == 4
    await transport.aclose()
    for task in tasks:
        with pytest.raises(ConnectionClosedError, match="the client was closed") as caught:
            await task
        assert not caught.value.retry_safe
    await transport.aclose()
    await fault_server.until(lambda server: server.open <= 1)
    with pytest.raises(ConnectionClosedError, match="the client was closed"):
        await transport.send(get(fault_server), LIMITS)


@pytest.mark.parametrize("how", ["closed", "cancelled"])
async def test_what_a_peer_does_not_read_keeps_no_connection(
    make_transport: MakeTransport, fault_server: ScriptedServer, how: str
) -> None:
    """Closing a socket politely would wait until all that was written has left."""
    transport = make_transport()
    fault_server.script(never_read)
    produced = 0

    async def produce() -> AsyncIterator[Buffer]:
        nonlocal produced
        while True:
            produced += 1
            yield bytes(1 << 20)

    task = asyncio.ensure_future(transport.send(put(fault_server, Produced(produce)), LIMITS))
    before = 0
    while before < produced or not produced:
        before = produced
        await turns(500)
    if how == "closed":
        await transport.aclose()
        with pytest.raises(ConnectionClosedError, match="the client was closed"):
            await task
    else:
        task.cancel()
        await asyncio.wait([task])
    assert transport.acquired == 0
    assert _sockets_to(fault_server) == 0


def _sockets_to(server: ScriptedServer) -> int:
    """How many sockets of this process are connected to the server."""
    count = 0
    for path in Path("/dev/fd").iterdir():
        with suppress(OSError):
            if path.is_socket():
                with socket.socket(fileno=os.dup(int(path.name))) as duplicate:
                    count += duplicate.getpeername()[1:2] == (server.port,)
    return count


async def test_aclose_fails_reused_connections_and_idle_ones(
    make_transport: MakeTransport, fault_server: ScriptedServer
) -> None:
    transport = make_transport()
    await transport.send(get(fault_server), LIMITS)
    fault_server.script(stall)
    task = asyncio.create_task(transport.send(get(fault_server), LIMITS))
    await fault_server.until(lambda server: len(server.requests) == 2)
    await transport.aclose()
    with pytest.raises(ConnectionClosedError, match="the client was closed"):
        await task
    await fault_server.until(lambda server: server.open == 0)
    assert fault_server.connections == 1


@only("native", "aiohttp")  # httpcore leaves the socket of a cancelled TLS handshake to the garbage collector
async def test_aclose_fails_connecting_ones(make_transport: MakeTransport) -> None:
    transport = make_transport(verify=False)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        origin = Origin(True, *listener.getsockname())
        task = asyncio.create_task(transport.send(Request("GET", origin, "/", {}), LIMITS))
        while not transport.acquired:
            await turns(1)
        await asyncio.to_thread(select.select, [listener], [], [], 5)
        await transport.aclose()
        with pytest.raises(ConnectionClosedError, match="the client was closed"):
            await task


async def test_a_slot_survives_failed_connections(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(max_connections=1)
    fault_server.script(ok(), stall)
    await transport.send(get(fault_server), LIMITS)
    task = asyncio.create_task(transport.send(get(fault_server), LIMITS))
    await fault_server.until(lambda server: len(server.requests) == 2)
    waiters = [asyncio.create_task(transport.send(get(fault_server), LIMITS)) for _ in range(3)]
    await turns()
    fault_server.close_listener()
    task.cancel()
    results = await asyncio.gather(task, *waiters, return_exceptions=True)
    assert all(isinstance(result, BaseException) for result in results)
    assert transport.acquired == 0
