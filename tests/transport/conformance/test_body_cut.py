"""Response bodies that break: what came before is given first, then the error."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from botocore import exceptions as boto

from asyncms.errors import IncompleteReadError
from asyncms.message import Body
from asyncms.transport.interface import Transport
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, get
from tests.transport.kinds import held
from tests.transport.reading import LARGE, READERS, SMALL, fill_all, framed, read_all, receive_all


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
@pytest.mark.parametrize(
    ("body", "cut"),
    [
        (SMALL, 0),
        (SMALL, 1),
        (SMALL, 1023),
        (LARGE, 0),
        (LARGE, 1),
        (LARGE, 65_536),
        (LARGE, 500_000),
        (LARGE, 1_003_999),
    ],
)
async def test_a_body_with_a_length_that_is_cut(
    transport: Transport,
    fault_server: ScriptedServer,
    kind: str,
    body: bytes,
    cut: int,
    end: Callable[[Peer], object],
    reader: Callable[[Body], object],
) -> None:
    if kind == "httpx" and body is SMALL:
        pytest.skip("a small body is waited for with its head")
    gate = asyncio.Event()

    async def serve(peer: Peer) -> None:
        await peer.send(ok(body)[: len(ok(body)) - len(body) + cut])
        await gate.wait()
        await end(peer)  # type: ignore[misc]

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    got = bytearray()
    if reader is not read_all:
        while len(got) < cut:
            if reader is receive_all:
                got += await response.body.receive(70_001)
            else:
                buffer = bytearray(min(70_001, cut - len(got)))
                got += buffer[: await response.body.readinto(buffer)]
        assert got == body[:cut]
        assert response.body.received == cut
    gate.set()
    with pytest.raises(boto.IncompleteReadError) as caught:
        await reader(response.body)  # type: ignore[misc]
    assert isinstance(caught.value, IncompleteReadError)
    if end is Peer.close:
        assert (caught.value.actual_bytes, caught.value.expected_bytes) == (cut, len(body))
        assert f"{cut} of {len(body)} bytes" in str(caught.value)
    with pytest.raises(IncompleteReadError):
        await response.body.receive()
    assert response.body.buffered is None
    assert held(transport) == (0, 0)
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


@pytest.mark.parametrize("size", [1 << 12, 1 << 20])
async def test_what_arrived_before_the_cut_is_given_first(
    transport: Transport, fault_server: ScriptedServer, size: int
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(ok(bytes(size))[:-1])
        await peer.close()

    for reader in (receive_all, fill_all):
        fault_server.script(serve)
        response = await transport.send(get(fault_server), LIMITS)
        with pytest.raises(IncompleteReadError) as caught:
            await reader(response.body)
        assert response.body.received == size - 1 == caught.value.actual_bytes


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("size", "cut"), [(1_000, 0), (1_000, 400), (1_000_000, 0), (1_000_000, 400)])
async def test_a_body_that_broke_before_it_was_read(
    transport: Transport,
    fault_server: ScriptedServer,
    kind: str,
    size: int,
    cut: int,
    reader: Callable[[Body], object],
) -> None:
    async def serve(peer: Peer) -> None:
        await peer.send(head("200 OK", f"Content-Length: {size}") + bytes(cut))
        await peer.close()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    await fault_server.until(lambda server: server.open == 0)
    await turns()
    with pytest.raises(IncompleteReadError) as caught:
        await reader(response.body)  # type: ignore[misc]
    # Libraries drop what they have when the body breaks: it was not handed out, so it is asked for again.
    assert caught.value.actual_bytes == (cut if kind == "native" else response.body.received)
    assert caught.value.expected_bytes == size


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("cut", [1, 3, 7, 5_000, 9_999])
async def test_a_chunked_body_that_is_cut(
    transport: Transport, fault_server: ScriptedServer, cut: int, reader: Callable[[Body], object]
) -> None:
    whole = framed(bytes(10_000), "chunked")

    async def serve(peer: Peer) -> None:
        await peer.send(whole[:-cut])
        await peer.close()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    with pytest.raises(IncompleteReadError) as caught:
        await reader(response.body)  # type: ignore[misc]
    assert caught.value.expected_bytes is None
    assert transport.acquired == 0


async def test_a_close_delimited_body_that_is_reset(transport: Transport, fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def serve(peer: Peer) -> None:
        await peer.send(framed(SMALL, "close"))
        await gate.wait()
        await peer.reset()

    fault_server.script(serve)
    response = await transport.send(get(fault_server), LIMITS)
    assert await response.body.receive() == SMALL
    gate.set()
    with pytest.raises(IncompleteReadError):
        await response.body.receive()
