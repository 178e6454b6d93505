"""Requests that one turn of the loop begins, and that leave together at its end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from asyncms.message import Response
from asyncms.transport.native import NativeTransport
from asyncms.transport.native.connection import Connection
from asyncms.transport.native.transport import MANY
from tests.servers.scripted import ScriptedServer, ok
from tests.transport.asking import LIMITS, get

COUNT = MANY + 4


async def ask(
    transport: NativeTransport, server: ScriptedServer, strike: Callable[[Connection], object]
) -> list[Response]:
    """The answers to so many requests on warm connections; one of those that wait to leave is struck before it does."""
    warm = [transport.send(get(server), LIMITS) for _ in range(COUNT)]
    for response in await asyncio.gather(*warm):
        await response.body.read()
    server.requests.clear()
    tasks = [asyncio.create_task(transport.send(get(server), LIMITS)) for _ in range(COUNT)]
    waiting: list[int] = []

    def look() -> None:
        waiting.append(len(transport._unsent))
        strike(transport._unsent[1][0])

    asyncio.get_running_loop().call_soon(look)
    responses = await asyncio.gather(*tasks)
    assert waiting == [COUNT - MANY + 1]
    assert not transport._unsent
    return responses


async def test_all_are_answered(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    responses = await ask(transport, fault_server, lambda _: None)
    assert [await response.body.read() for response in responses] == [b"default"] * COUNT
    assert len(fault_server.requests) == COUNT
    assert (transport.acquired, transport.idle) == (0, COUNT)


async def test_one_whose_connection_ends_before_is_sent_once_by_another(
    transport: NativeTransport, fault_server: ScriptedServer
) -> None:
    responses = await ask(transport, fault_server, lambda connection: connection.abort(ConnectionResetError()))
    assert [await response.body.read() for response in responses] == [b"default"] * COUNT
    assert len(fault_server.requests) == COUNT


async def test_one_that_cannot_be_written_does_not_keep_others_from_leaving(
    transport: NativeTransport, fault_server: ScriptedServer
) -> None:
    class Broken:
        def __init__(self, whole: asyncio.Transport) -> None:
            self.abort = whole.abort

        def write(self, data: bytes) -> None:
            raise RuntimeError("the handler is closed")

    def strike(connection: Connection) -> None:
        connection.transport = Broken(connection.transport)  # type: ignore[assignment]

    responses = await ask(transport, fault_server, strike)
    assert [await response.body.read() for response in responses] == [b"default"] * COUNT
    assert len(fault_server.requests) == COUNT


async def test_an_answer_that_comes_before_its_request_is_none(
    transport: NativeTransport, fault_server: ScriptedServer
) -> None:
    struck: list[Connection] = []

    def strike(connection: Connection) -> None:
        answer = ok(b"early", status="408 Request Timeout")
        connection.get_buffer(-1)[: len(answer)] = answer
        connection.buffer_updated(len(answer))
        struck.append(connection)

    responses = await ask(transport, fault_server, strike)
    assert [await response.body.read() for response in responses] == [b"default"] * COUNT
    assert [response.resent for response in responses].count(True) == 1
    assert struck[0].is_closed
    assert len(fault_server.requests) == COUNT
