"""Connections: reused, limited, waited for, aged out, replaced."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

import pytest
from botocore import exceptions as boto

from asyncms.errors import ConnectionClosedError, PoolTimeout
from asyncms.message import Timeouts
from asyncms.transport.interface import Transport
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, Produced, get, of_pieces, put
from tests.transport.kinds import held, idle_of, only

MakeTransport = Callable[..., Transport]


async def test_one_connection_serves_one_after_another(transport: Transport, fault_server: ScriptedServer) -> None:
    for _ in range(5):
        response = await transport.send(get(fault_server), LIMITS)
        assert (response.status, await response.body.read()) == (200, b"default")
    assert fault_server.connections == 1
    assert held(transport) == (0, 1)


async def test_a_small_body_frees_its_connection_unread(
    make_transport: MakeTransport, fault_server: ScriptedServer
) -> None:
    transport = make_transport(max_connections=1)
    kept = [await transport.send(get(fault_server), LIMITS) for _ in range(3)]
    assert [await response.body.read() for response in kept] == [b"default"] * 3
    assert fault_server.connections == 1


@only("native")
async def test_the_warmest_connection_is_taken_first(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def wait(peer: Peer) -> None:
        await gate.wait()
        await peer.send(ok())

    fault_server.script(wait, wait, wait)
    tasks = [asyncio.create_task(transport.send(get(fault_server), LIMITS)) for _ in range(3)]
    await fault_server.until(lambda server: len(server.requests) == 3)
    gate.set()
    await asyncio.gather(*tasks)
    assert idle_of(transport) == 3
    await transport.send(get(fault_server), LIMITS)
    warmest = fault_server.requests[-1].connection
    for _ in range(4):
        await transport.send(get(fault_server), LIMITS)
    assert {request.connection for request in fault_server.requests[3:]} == {warmest}


async def test_limit_holds(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(max_connections=2)
    busiest = 0

    async def watch(peer: Peer) -> None:
        nonlocal busiest
        busiest = max(busiest, transport.acquired)
        await turns()
        await peer.send(ok())

    fault_server.default = watch
    await asyncio.gather(*(transport.send(get(fault_server), LIMITS) for _ in range(20)))
    assert busiest == 2
    assert fault_server.connections == 2


async def test_waiters_are_served_in_order(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(max_connections=1)
    # Some get the connection of the one before, some a slot to open their own.
    fault_server.script(*[ok(), ok(b"", "Connection: close")] * 5)
    await asyncio.gather(*(transport.send(get(fault_server, f"/{number}"), LIMITS) for number in range(10)))
    assert [request.target for request in fault_server.requests] == [f"/{number}" for number in range(10)]
    assert fault_server.connections == 5


async def test_pool_timeout_says_who_holds_the_connections(
    make_transport: MakeTransport, fault_server: ScriptedServer
) -> None:
    transport = make_transport(max_connections=1)
    fault_server.script(head("200 OK", "Content-Length: 100000"))
    response = await transport.send(get(fault_server, "/held?secret=1"), LIMITS)
    with pytest.raises(PoolTimeout) as caught:
        await transport.send(get(fault_server), Timeouts(pool=0.2))
    message = str(caught.value)
    assert re.search("1 of 1 in use, (0 idle, )?1 waiting", message)
    assert "/held" in message
    assert "secret" not in message
    assert isinstance(caught.value, boto.HTTPClientError)
    assert not caught.value.request_sent
    response.body.close()
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


async def test_a_patient_waiter_does_not_keep_others_from_timing_out(
    make_transport: MakeTransport, fault_server: ScriptedServer
) -> None:
    transport = make_transport(max_connections=1)
    fault_server.script(head("200 OK", "Content-Length: 100000"))
    response = await transport.send(get(fault_server), LIMITS)
    patient = asyncio.create_task(transport.send(get(fault_server), Timeouts(pool=None)))
    await turns()
    with pytest.raises(PoolTimeout):
        await transport.send(get(fault_server), Timeouts(pool=0.2))
    response.body.close()
    assert (await patient).status == 200


async def test_waiters_that_gave_up_are_forgotten(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(max_connections=1)
    fault_server.script(head("200 OK", "Content-Length: 100000"))
    response = await transport.send(get(fault_server), LIMITS)
    for _ in range(5):
        task = asyncio.create_task(transport.send(get(fault_server), LIMITS))
        await turns()
        task.cancel()
        await asyncio.wait([task])
    with pytest.raises(PoolTimeout, match="1 waiting"):
        await transport.send(get(fault_server), Timeouts(pool=0.2))
    response.body.close()
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


@only("native", "aiohttp")
async def test_idle_connections_are_closed(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(keepalive=0.15)
    await transport.send(get(fault_server), LIMITS)
    assert idle_of(transport) == 1
    await fault_server.until(lambda server: server.open == 0)
    assert idle_of(transport) == 0


@only("native", "aiohttp")
async def test_a_connection_that_the_server_closes_while_idle_is_forgotten(
    transport: Transport, fault_server: ScriptedServer
) -> None:
    async def answer_and_close(peer: Peer) -> None:
        await peer.send(ok(b"bye"))
        await peer.close()

    fault_server.script(answer_and_close)
    await transport.send(get(fault_server), LIMITS)
    await fault_server.until(lambda server: server.open == 0)
    await turns()
    assert idle_of(transport) == 0
    await transport.send(get(fault_server), LIMITS)
    assert fault_server.connections == 2


@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
@pytest.mark.parametrize("size", [None, 10, 200_000])
async def test_a_reused_connection_that_dies_is_replaced(
    transport: Transport, fault_server: ScriptedServer, end: Callable[[Peer], object], size: int | None
) -> None:
    fault_server.script(ok(), end)  # type: ignore[arg-type]
    await transport.send(get(fault_server), LIMITS)
    request = get(fault_server) if size is None else put(fault_server, b"x" * size)
    response = await transport.send(request, LIMITS)
    assert response.status == 200
    assert [received.connection for received in fault_server.requests] == [0, 0, 1]
    assert len(fault_server.requests[2].body) == (size or 0)


async def test_every_stale_connection_is_tried_once(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def wait(peer: Peer) -> None:
        await gate.wait()
        await peer.send(ok())

    fault_server.script(wait, wait, wait, Peer.close, Peer.close, Peer.close)
    tasks = [asyncio.create_task(transport.send(get(fault_server), LIMITS)) for _ in range(3)]
    await fault_server.until(lambda server: len(server.requests) == 3)
    gate.set()
    await asyncio.gather(*tasks)
    assert (await transport.send(get(fault_server), LIMITS)).status == 200
    assert fault_server.connections == 4


async def test_a_body_that_cannot_be_produced_again_is_not_sent_twice(
    transport: Transport, fault_server: ScriptedServer
) -> None:
    fault_server.script(ok(), Peer.close)
    await transport.send(get(fault_server), LIMITS)
    with pytest.raises(ConnectionClosedError):
        await transport.send(put(fault_server, of_pieces(b"once", length=4, replayable=False)), LIMITS)
    fault_server.script(ok(), Peer.close, ok(b"again"))
    await transport.send(get(fault_server), LIMITS)
    body: Produced = of_pieces(b"twice", length=5)
    response = await transport.send(put(fault_server, body), LIMITS)
    assert await response.body.read() == b"again"
    assert body.started == 2


@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
async def test_a_fresh_connection_that_dies_is_an_error(
    transport: Transport, fault_server: ScriptedServer, end: Callable[[Peer], object]
) -> None:
    fault_server.script(end)  # type: ignore[arg-type]
    with pytest.raises(boto.ConnectionClosedError) as caught:
        await transport.send(get(fault_server), LIMITS)
    assert isinstance(caught.value, ConnectionClosedError)
    assert caught.value.request_sent
    assert caught.value.retry_safe
    assert fault_server.endpoint_url in str(caught.value)
    assert fault_server.connections == 1


@pytest.mark.parametrize("begun", [b"H", b"HTTP/1.1 200 OK\r\nA: b\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"])
async def test_a_request_whose_answer_has_begun_is_not_sent_twice(
    transport: Transport, fault_server: ScriptedServer, kind: str, begun: bytes
) -> None:
    if kind == "httpx" or (kind == "aiohttp" and begun.startswith(b"HTTP/1.1 100")):
        pytest.skip("the library does not tell")

    async def begin_and_close(peer: Peer) -> None:
        await peer.send(begun)
        await peer.close()

    fault_server.script(ok(), begin_and_close)
    await transport.send(get(fault_server), LIMITS)
    with pytest.raises(ConnectionClosedError):
        await transport.send(get(fault_server), LIMITS)
    assert fault_server.connections == 1


async def test_connection_close_is_obeyed(transport: Transport, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(b"1", "Connection: close"), b"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\n2")
    for expected in (b"1", b"2", b"default"):
        response = await transport.send(get(fault_server), LIMITS)
        assert await response.body.read() == expected
    assert [received.connection for received in fault_server.requests] == [0, 1, 2]
