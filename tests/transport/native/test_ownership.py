"""A transport belongs to one loop and one process, and says so at once."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import threading
import warnings
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from blockbuster import blockbuster_ctx

from asyncms.errors import ForkedClientError, WrongLoopError
from asyncms.message import Origin, Request, Response
from asyncms.transport.native import NativeTransport
from tests.servers.scripted import ScriptedServer, ok
from tests.transport.asking import LIMITS, get, put


class _Ok(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, format: str, *args: object) -> None:
        pass


def _outcome(action: Callable[[], object]) -> str:
    try:
        action()
    except Exception as error:  # noqa: BLE001 - told to another thread or process
        return f"{type(error).__name__}: {error}"
    return "none"


def test_another_loop() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Ok)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        origin = Origin(False, "127.0.0.1", server.server_port)
        transport = NativeTransport()

        async def ask() -> bytes:
            response = await transport.send(Request("GET", origin, "/", {"host": origin.authority}), LIMITS)
            return await response.body.read()

        assert asyncio.run(_ask_and_drop(transport, ask)) == b"ok"
        with pytest.raises(WrongLoopError, match=r"one session per event loop"):
            asyncio.run(ask())
        # Its own loop is gone: there is nothing left to close, and no error in saying so.
        asyncio.run(transport.aclose())
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


async def _ask_and_drop(transport: NativeTransport, ask: Callable[[], object]) -> bytes:
    data: bytes = await ask()  # type: ignore[misc]
    for pool in transport._pools.values():
        for connection in list(pool.idle):
            connection.abort()
    await asyncio.sleep(0)
    return data


async def test_another_loop_in_another_thread(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    await transport.send(get(fault_server), LIMITS)
    request = get(fault_server)
    asked = await asyncio.to_thread(_outcome, lambda: asyncio.run(transport.send(request, LIMITS)))
    closed = await asyncio.to_thread(_outcome, lambda: asyncio.run(transport.aclose()))
    assert asked.startswith("WrongLoopError: ")
    assert closed.startswith("WrongLoopError: ")
    assert (await transport.send(get(fault_server), LIMITS)).status == 200
    assert fault_server.connections == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("used", [False, True])
async def test_a_forked_process(transport: NativeTransport, fault_server: ScriptedServer, used: bool) -> None:
    if used:
        await transport.send(get(fault_server), LIMITS)
    request = get(fault_server)
    read_end, write_end = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # that threads and fork do not mix, from 3.12 on
        child = os.fork()
    if child == 0:
        report = {}
        try:
            loop = asyncio.SelectorEventLoop()
            report["send"] = _outcome(lambda: loop.run_until_complete(transport.send(request, LIMITS)))
            report["aclose"] = _outcome(lambda: loop.run_until_complete(transport.aclose()))
            report["new"] = _outcome(lambda: loop.run_until_complete(NativeTransport().aclose()))
        finally:
            os.write(write_end, json.dumps(report).encode())
            os._exit(0)
    os.close(write_end)
    report = json.loads(await asyncio.to_thread(os.read, read_end, 1 << 16))
    os.close(read_end)
    os.waitpid(child, 0)
    assert report["send"].startswith(f"{ForkedClientError.__name__}: ")
    assert "child process" in report["send"]
    assert report["aclose"] == report["new"] == "none"
    # The parent's connection is unharmed.
    assert (await transport.send(get(fault_server), LIMITS)).status == 200
    assert fault_server.connections == 1


async def test_a_body_that_another_thread_drops(transport: NativeTransport, fault_server: ScriptedServer) -> None:
    """As the garbage collector does, which runs in any thread."""
    asyncio.get_running_loop().set_debug(True)  # tells of calls from the wrong thread
    fault_server.default = ok(bytes(1 << 20))
    response = await transport.send(get(fault_server), LIMITS)
    await asyncio.to_thread(response.body.close)
    await fault_server.until(lambda server: not server.open)
    assert transport.acquired == 0


def test_a_body_that_outlives_its_loop() -> None:
    async def leave_it_unread() -> Response:
        async with ScriptedServer() as server:
            server.default = ok(bytes(1 << 20))
            transport = NativeTransport()
            transports.append(transport)
            return await transport.send(get(server), LIMITS)

    def drop_it() -> None:
        response = asyncio.run(leave_it_unread())
        response.body.close()
        transports.clear()
        del response
        gc.collect()

    transports: list[NativeTransport] = []
    with pytest.warns(ResourceWarning):  # of asyncio, for the socket
        drop_it()


async def test_nothing_blocks_the_loop(
    make_transport: Callable[..., NativeTransport], tls_server: ScriptedServer, authority_file: str
) -> None:
    with blockbuster_ctx(scanned_modules=["asyncms"]):
        transport = make_transport(verify=authority_file)
        for _ in range(2):
            response = await transport.send(get(tls_server, host="localhost"), LIMITS)
            await response.body.read()
            await transport.send(put(tls_server, bytes(1 << 20)), LIMITS)
        await transport.aclose()
