"""The httpx transport on trio: what the conformance suite asks of it on asyncio, with the server in a thread of its own."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator

import pytest
import trio
import trio.lowlevel
from anyio.from_thread import BlockingPortal, start_blocking_portal

from asyncms.errors import (
    ConnectionClosedError,
    IncompleteReadError,
    PoolTimeout,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)
from asyncms.message import Buffer, Timeouts
from asyncms.transport.httpx import HttpxTransport
from tests.servers.scripted import Peer, ScriptedServer, head, ok
from tests.transport.asking import LIMITS, Produced, get, of_pieces, put
from tests.transport.reading import LARGE, READERS, framed

SHORT = Timeouts(connect=5.0, read=0.3, pool=0.3)


@pytest.fixture
def portal() -> Iterator[BlockingPortal]:
    with start_blocking_portal() as started:
        yield started


@pytest.fixture
def server(portal: BlockingPortal) -> Iterator[ScriptedServer]:
    with portal.wrap_async_context_manager(ScriptedServer()) as started:
        yield started


async def asked(portal: BlockingPortal, server: ScriptedServer, count: int) -> None:
    """Wait until the server has got that many requests."""

    async def wait() -> None:
        await server.until(lambda server: len(server.requests) >= count)

    await trio.to_thread.run_sync(lambda: portal.call(wait))


async def stall(peer: Peer) -> None:
    await peer.closed_by_client()


async def begin(peer: Peer) -> None:
    await peer.send(head("200 OK", "Content-Length: 1000000"), bytes(100_000))
    await peer.closed_by_client()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("framing", ["length", "chunked", "close"])
def test_bodies(server: ScriptedServer, framing: str, reader: object) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(framed(LARGE, framing))
        if framing == "close":
            await peer.close()

    async def ask() -> None:
        transport = HttpxTransport()
        server.script(serve)
        response = await transport.send(get(server, "/b/../k%2F//x?y=%20&z"), LIMITS)
        assert await reader(response.body) == LARGE  # type: ignore[operator]
        assert (await transport.send(get(server), LIMITS)).body.buffered == b"default"
        assert transport.acquired == 0
        await transport.aclose()

    trio.run(ask)
    assert server.requests[0].target == "/b/../k%2F//x?y=%20&z"
    assert server.connections == (2 if framing == "close" else 1)


def test_uploads(server: ScriptedServer) -> None:
    class ProducerError(Exception):
        pass

    async def produce() -> AsyncIterator[Buffer]:
        yield b"first"
        await trio.lowlevel.checkpoint()
        raise ProducerError

    async def ask() -> None:
        transport = HttpxTransport()
        for body in (b"", LARGE, bytearray(LARGE), of_pieces(LARGE, b"end"), of_pieces(LARGE, length=len(LARGE))):
            assert (await transport.send(put(server, body), LIMITS)).status == 200
        with pytest.raises(ProducerError):
            await transport.send(put(server, Produced(produce)), LIMITS)
        with pytest.raises(ValueError, match="only 2 of the 3"):
            await transport.send(put(server, of_pieces(b"ab", length=3)), LIMITS)
        assert transport.acquired == 0
        await transport.aclose()

    trio.run(ask)
    assert [request.body for request in server.requests[:5]] == [b"", LARGE, LARGE, LARGE + b"end", LARGE]


def test_what_breaks(server: ScriptedServer) -> None:
    async def cut(peer: Peer) -> None:
        await peer.send(ok(LARGE)[:-1])
        await peer.close()

    async def ask() -> None:
        transport = HttpxTransport(max_connections=1)
        server.script(cut)
        response = await transport.send(get(server), LIMITS)
        with pytest.raises(IncompleteReadError):
            await response.body.read()
        server.script(ok(), Peer.close)
        await transport.send(get(server), LIMITS)
        assert (await transport.send(get(server), LIMITS)).resent
        server.script(ok(), Peer.close)
        await transport.send(get(server), LIMITS)
        with pytest.raises(ConnectionClosedError):
            await transport.send(put(server, of_pieces(b"once", length=4, replayable=False)), LIMITS)
        server.script(stall, begin, b"what?\r\n\r\n")
        with pytest.raises(ReadTimeoutError):
            await transport.send(get(server), SHORT)
        response = await transport.send(get(server), SHORT)
        with pytest.raises(ReadTimeoutError):
            await response.body.read()
        with pytest.raises(ProtocolError):
            await transport.send(get(server), LIMITS)
        server.script(begin)
        held = await transport.send(get(server), LIMITS)
        with pytest.raises(PoolTimeout, match="1 of 1 in use"):
            await transport.send(get(server), SHORT)
        held.body.close()
        assert (transport.acquired, (await transport.send(get(server), LIMITS)).status) == (0, 200)
        await transport.aclose()

    trio.run(ask)


def test_cancelled_anywhere(portal: BlockingPortal, server: ScriptedServer) -> None:
    """As many as fit get to the place, the others wait; all are cancelled, and the pool is whole again."""

    async def ask() -> None:
        transport = HttpxTransport(max_connections=3)

        async def read() -> None:
            response = await transport.send(get(server), LIMITS)
            await response.body.read()

        async def write() -> None:
            await transport.send(put(server, bytes(32 << 20)), LIMITS)

        for step, action in ((stall, read), (begin, read), (stall, write)):
            server.default = step
            before = len(server.requests)
            async with trio.open_nursery() as nursery:
                for _ in range(30):
                    nursery.start_soon(action)
                await asked(portal, server, before + 3)
                assert transport.acquired == 3
                nursery.cancel_scope.cancel()
            assert transport.acquired == 0
        server.default = ok(b"free")
        for turns in range(60):
            with trio.CancelScope() as scope:
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(read)
                    for _ in range(turns):
                        await trio.lowlevel.checkpoint()
                    nursery.cancel_scope.cancel()
            assert not scope.cancelled_caught
            assert transport.acquired == 0
        assert (await transport.send(get(server), LIMITS)).body.buffered == b"free"
        await transport.aclose()

    trio.run(ask)


def test_closing_ends_what_is_in_flight(portal: BlockingPortal, server: ScriptedServer) -> None:
    async def ask() -> None:
        transport = HttpxTransport()
        server.script(begin, stall)
        response = await transport.send(get(server), LIMITS)

        async def fails(action: object) -> None:
            with pytest.raises(ConnectionClosedError, match="the client was closed"):
                await action()  # type: ignore[operator]

        async with trio.open_nursery() as nursery:
            nursery.start_soon(fails, response.body.read)
            nursery.start_soon(fails, lambda: transport.send(get(server), LIMITS))
            await asked(portal, server, 2)
            await transport.aclose()
        with pytest.raises(ConnectionClosedError, match="the client was closed"):
            await transport.send(get(server), LIMITS)

    trio.run(ask)


def test_certificates(portal: BlockingPortal, server_tls: ssl.SSLContext, authority_file: str) -> None:
    async def ask(server: ScriptedServer) -> None:
        transport = HttpxTransport(verify=authority_file)
        assert (await transport.send(get(server), LIMITS)).body.buffered == b"default"
        await transport.aclose()
        transport = HttpxTransport()
        with pytest.raises(SSLError, match="not trusted"):
            await transport.send(get(server), LIMITS)
        await transport.aclose()

    with portal.wrap_async_context_manager(ScriptedServer(tls=server_tls)) as server:
        trio.run(ask, server)
