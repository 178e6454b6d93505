"""Silence has a limit where the peer owes a byte, and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from botocore import exceptions as boto

from asyncms.errors import ReadTimeoutError
from asyncms.message import Buffer, Timeouts
from asyncms.transport.interface import Transport
from asyncms.transport.native.transport import TICK
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.asking import Produced, get, put
from tests.transport.kinds import held, only

SHORT = Timeouts(connect=5.0, read=0.3, pool=5.0)


async def pause(ticks: int = 8) -> None:
    """Longer than the limit of `SHORT`, measured by the ticks of the transport."""
    await asyncio.sleep(TICK * ticks)


async def stall(peer: Peer) -> None:
    await peer.closed_by_client()


async def test_before_the_head(transport: Transport, fault_server: ScriptedServer) -> None:
    fault_server.script(stall)
    with pytest.raises(boto.ReadTimeoutError, match=r"silent for .*/bucket/key.*read_timeout") as caught:
        await transport.send(get(fault_server), SHORT)
    assert isinstance(caught.value, ReadTimeoutError)
    assert caught.value.request_sent
    await fault_server.until(lambda server: server.open == 0)
    assert held(transport) == (0, 0)
    assert (await transport.send(get(fault_server), SHORT)).status == 200


async def test_within_the_head(transport: Transport, fault_server: ScriptedServer) -> None:
    async def begin(peer: Peer) -> None:
        await peer.send(b"HTTP/1.1 200 OK\r\n")
        await peer.closed_by_client()

    fault_server.script(begin)
    with pytest.raises(ReadTimeoutError):
        await transport.send(get(fault_server), SHORT)


@pytest.mark.parametrize("length", [1_000, 1_000_000])
@pytest.mark.parametrize("how", ["read", "receive", "readinto"])
async def test_within_the_body(transport: Transport, fault_server: ScriptedServer, length: int, how: str) -> None:
    async def begin(peer: Peer) -> None:
        await peer.send(head("200 OK", f"Content-Length: {length}"), b"x" * 500)
        await peer.closed_by_client()

    fault_server.script(begin)
    response = await transport.send(get(fault_server), SHORT)
    ways: dict[str, Callable[[], Awaitable[object]]] = {
        "read": response.body.read,
        "receive": response.body.receive,
        "readinto": lambda: response.body.readinto(bytearray(length)),
    }
    if how == "receive":
        assert await response.body.receive() == b"x" * 500
    elif how == "readinto":
        assert await response.body.readinto(bytearray(length)) == 500
    with pytest.raises(ReadTimeoutError):
        await ways[how]()
    assert transport.acquired == 0


async def test_a_drip_is_no_silence(transport: Transport, fault_server: ScriptedServer) -> None:
    async def drip(peer: Peer) -> None:
        await peer.send(head("200 OK", "Content-Length: 100000"))
        await peer.send(bytes(99_992))
        for _ in range(8):
            await pause(1)
            await peer.send(b"x")

    fault_server.script(drip)
    response = await transport.send(get(fault_server), SHORT)
    assert len(await response.body.read()) == 100_000


@pytest.mark.parametrize("length", [1_000, 8_000_000])
async def test_a_slow_reader_is_no_silence(transport: Transport, fault_server: ScriptedServer, length: int) -> None:
    fault_server.script(ok(bytes(length)))
    response = await transport.send(get(fault_server), SHORT)
    first = await response.body.receive(100)
    await pause()
    assert len(first) + len(await response.body.read()) == length


async def test_a_slow_producer_is_no_silence(transport: Transport, fault_server: ScriptedServer) -> None:
    async def produce() -> AsyncIterator[Buffer]:
        yield b"one"
        await pause()
        yield b"two"

    response = await transport.send(put(fault_server, Produced(produce)), SHORT)
    assert response.status == 200
    assert fault_server.requests[0].body == b"onetwo"


async def test_a_peer_that_takes_no_bytes(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def ignore(peer: Peer) -> None:
        await gate.wait()

    fault_server.script(ignore)
    with pytest.raises(ReadTimeoutError):
        await transport.send(put(fault_server, bytes(32 << 20)), SHORT)
    assert transport.acquired == 0
    gate.set()


async def test_a_peer_that_takes_bytes_slowly(transport: Transport, fault_server: ScriptedServer, kind: str) -> None:
    async def sip(peer: Peer) -> None:
        # A window's worth each time, so that the client's socket notices; longer than the limit in all, and on a busy
        # machine well below it each time.
        for _ in range(6):
            await pause(3)
            for _ in range(16):
                peer.request.body += await peer.reader.read(1 << 18)
                await turns(2)
        await peer.read_body()
        await peer.send(ok())

    fault_server.script(sip)
    # Only the native transport asks the kernel whether the rest still leaves.
    limits = Timeouts(read=1.5 if kind == "native" else 5.0)
    response = await transport.send(put(fault_server, bytes(24 << 20)), limits)
    assert response.status == 200
    assert len(fault_server.requests[0].body) == 24 << 20


@only("native", "aiohttp")
async def test_an_early_answer_that_stalls(transport: Transport, fault_server: ScriptedServer) -> None:
    """Silence counts again once the answer has ended the upload."""

    async def refuse(peer: Peer) -> None:
        await peer.send(head("403 Forbidden", "Content-Length: 1000"), b"<Error>")
        await peer.closed_by_client()

    async def produce() -> AsyncIterator[Buffer]:
        while True:
            yield bytes(1000)
            await turns(1)

    fault_server.script(refuse)
    response = await transport.send(put(fault_server, Produced(produce)), SHORT)
    assert response.status == 403
    with pytest.raises(ReadTimeoutError):
        await response.body.read()


async def test_no_limit(transport: Transport, fault_server: ScriptedServer) -> None:
    async def late(peer: Peer) -> None:
        await pause()
        await peer.send(ok())

    fault_server.script(late)
    assert (await transport.send(get(fault_server), Timeouts(read=None))).status == 200
