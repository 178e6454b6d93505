"""Answers that do not wait for the end of the upload: refusals, lost connections, 100 Continue."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import AsyncIterator, Callable

import pytest

from asyncms.errors import ConnectionClosedError
from asyncms.message import Buffer, Origin, Request
from asyncms.transport import aiohttp as over_aiohttp
from asyncms.transport.interface import Transport
from asyncms.transport.native import transport as native
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, Produced, get, of_pieces, put
from tests.transport.kinds import held, idle_of, only


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
@only("native", "aiohttp")
async def test_an_early_answer_ends_the_upload(
    transport: Transport, fault_server: ScriptedServer, end: Callable[[Peer], object] | None
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
    assert held(transport) == (0, 0)
    assert (await transport.send(get(fault_server), LIMITS)).status == 200


@only("native", "aiohttp")
async def test_an_early_answer_ends_a_stalled_upload(transport: Transport, fault_server: ScriptedServer) -> None:
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
@only("native")
async def test_an_answer_that_the_failing_write_overtook_is_read(transport: Transport, size: int) -> None:
    """Answer and reset are in the kernel when the next piece is written: the write fails before anything is read."""
    asked, go_on, answered = threading.Event(), threading.Event(), threading.Event()
    answer = ok(b"x" * size, status="403 Forbidden")

    def refuse(listener: socket.socket) -> None:
        peer, _ = listener.accept()
        with peer:
            while b"first" not in peer.recv(1 << 16):
                pass
            asked.set()
            go_on.wait(5)
            peer.sendall(answer)
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        answered.set()

    async def produce() -> AsyncIterator[Buffer]:
        yield b"first"
        while not asked.is_set():
            await turns(1)
        # On purpose not awaited: the loop must have no turn in which it could read.
        go_on.set()
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
    assert held(transport) == (0, 0)


@only("native")
@pytest.mark.asyncio(loop_factories=["asyncio"])  # uvloop writes once per turn, so it has its turns
async def test_a_fast_peer_and_a_fast_producer_leave_the_loop_its_turns(transport: Transport) -> None:
    total = 8 << 20
    taken = 0
    took = threading.Condition()

    def swallow(listener: socket.socket) -> None:
        nonlocal taken
        peer, _ = listener.accept()
        with peer, peer.makefile("rb") as reader:
            while reader.readline() != b"\r\n":
                pass
            while taken < total:
                size = len(reader.read1(1 << 20))
                with took:
                    taken += size
                    took.notify()
            peer.sendall(ok())

    laps = 0

    async def run_laps() -> None:
        nonlocal laps
        while True:
            laps += 1
            await turns(1)

    async def produce() -> AsyncIterator[Buffer]:
        nonlocal laps
        laps = 0
        for produced in range(0, total, 1 << 14):
            # On purpose not awaited: the socket always has room.
            with took:
                while taken < produced:
                    assert took.wait(5)
            yield bytes(1 << 14)
        assert laps >= total // native.SHARE - 1

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = threading.Thread(target=swallow, args=[listener])
        thread.start()
        origin = Origin(False, *listener.getsockname())
        others = asyncio.create_task(run_laps())
        headers = {"host": origin.authority, "content-length": str(total)}
        response = await transport.send(Request("PUT", origin, "/", headers, Produced(produce, total)), LIMITS)
        others.cancel()
        await asyncio.wait([others])
        thread.join(5)
    assert response.status == 200


@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
async def test_a_connection_lost_during_the_upload(
    transport: Transport, fault_server: ScriptedServer, end: Callable[[Peer], object]
) -> None:
    async def leave(peer: Peer) -> None:
        await peer.reader.readexactly(1_000)
        await end(peer)  # type: ignore[misc]

    for body in (bytes(10 << 20), Produced(endless(stopped := asyncio.Event()))):
        fault_server.script(leave)
        with pytest.raises(ConnectionClosedError) as caught:
            await transport.send(put(fault_server, body), LIMITS)
        assert caught.value.request_sent
    assert stopped.is_set()
    assert transport.acquired == 0


@only("native", "aiohttp")
async def test_continue_is_waited_for(transport: Transport, fault_server: ScriptedServer, kind: str) -> None:
    body = of_pieces(b"body", length=4, expects_continue=True)

    async def go_on(peer: Peer) -> None:
        assert peer.request.headers["expect"] == "100-continue"
        if kind == "native":  # for aiohttp every interim response says the same
            await peer.send(head("103 Early Hints", "Link: </x>"))
        await turns(20)
        assert body.started == 0
        await peer.send(head("100 Continue"))
        assert await peer.read_body() == b"body"
        await peer.send(ok())

    fault_server.script(go_on)
    assert (await transport.send(put(fault_server, body), LIMITS)).status == 200
    assert idle_of(transport) == 1


@only("native", "aiohttp")
async def test_an_answer_instead_of_continue(transport: Transport, fault_server: ScriptedServer) -> None:
    body = of_pieces(b"body", length=4, expects_continue=True)

    async def refuse(peer: Peer) -> None:
        await peer.send(ok(b"<Error/>", status="403 Forbidden"))
        assert await peer.closed_by_client() == b""

    fault_server.script(refuse)
    response = await transport.send(put(fault_server, body), LIMITS)
    assert (response.status, await response.body.read()) == (403, b"<Error/>")
    assert body.started == 0
    assert held(transport) == (0, 0)
    await fault_server.until(lambda server: server.open == 0)


@only("native", "aiohttp")
async def test_no_continue(transport: Transport, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (native, over_aiohttp):
        monkeypatch.setattr(module, "CONTINUE_TIMEOUT", 0.05)
    body = of_pieces(b"body", length=4, expects_continue=True)
    assert (await transport.send(put(fault_server, body), LIMITS)).status == 200
    assert fault_server.requests[0].body == b"body"


@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
@only("native", "aiohttp")
async def test_a_stale_connection_while_waiting_for_continue(
    transport: Transport, fault_server: ScriptedServer, end: Callable[[Peer], object]
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
