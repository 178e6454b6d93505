"""Idle connections that have become useless while the loop did not run."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from asyncms.message import Origin, Request
from asyncms.transport.native import NativeTransport, pool
from tests.servers.scripted import ScriptedServer
from tests.transport.asking import LIMITS, get

ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
GIVING_UP = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Impatient:
    """A server in a thread of its own, which gives up a connection between two requests when it is told to."""

    def __init__(self, last_words: bytes) -> None:
        self._last_words = last_words
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.origin = Origin(False, "127.0.0.1", self._listener.getsockname()[1])
        self._listener.settimeout(10)
        self.connections = 0
        self.may_give_up, self.has_given_up = threading.Event(), threading.Event()

    @contextmanager
    def running(self) -> Iterator[None]:
        thread = threading.Thread(target=self._run)
        thread.start()
        try:
            yield
        finally:
            thread.join()
            self._listener.close()

    def _run(self) -> None:
        for is_first in (True, False):
            connection, _ = self._listener.accept()
            self.connections += 1
            with connection:
                assert connection.recv(1 << 12).startswith(b"GET ")
                connection.sendall(ANSWER)
                if is_first:
                    assert self.may_give_up.wait(10)
                    connection.sendall(self._last_words)
                    connection.shutdown(socket.SHUT_WR)
                    self.has_given_up.set()


@pytest.mark.parametrize("last_words", [GIVING_UP, b""])
async def test_one_that_its_server_has_given_up_is_not_used(
    transport: NativeTransport, last_words: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "RESTED", 0.0)
    server = Impatient(last_words)
    with server.running():
        request = Request("GET", server.origin, "/", {"host": "x"})
        first = await transport.send(request, LIMITS)
        assert await first.body.read() == b"ok"
        # No turn of the loop in between.
        server.may_give_up.set()
        assert server.has_given_up.wait(10)
        second = await transport.send(request, LIMITS)
        assert (second.status, await second.body.read()) == (200, b"ok")
        assert not second.resent
    assert server.connections == 2


async def test_one_that_is_too_old_is_not_used_though_no_timer_has_run(
    make_transport: Callable[..., NativeTransport], fault_server: ScriptedServer
) -> None:
    transport = make_transport(keepalive=60.0)
    for _ in range(2):
        await asyncio.gather(*(transport.send(get(fault_server), LIMITS) for _ in range(3)))
    assert fault_server.connections == 3
    (held,) = transport._pools.values()
    for connection in held.idle:
        connection.idle_since -= 61
    await (await transport.send(get(fault_server), LIMITS)).body.read()
    assert fault_server.connections == 4
    assert (transport.acquired, transport.idle) == (0, 1)
