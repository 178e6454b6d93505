"""Uploads to a server in a thread of its own: only there an answer can come at any moment."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from asyncms.message import Origin, Request
from asyncms.transport.native import NativeTransport
from asyncms.transport.native.transport import SHARE
from tests.transport.asking import LIMITS

UPLOADS = 24
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"


class _Server:
    """Answers each request as soon as its last byte is there."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._buffer = memoryview(bytearray(1 << 20))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0

    @contextmanager
    def running(self) -> Iterator[None]:
        thread = threading.Thread(target=self._run)
        thread.start()
        try:
            yield
        finally:
            self._listener.shutdown(socket.SHUT_RDWR)
            thread.join()
            self._listener.close()

    def _run(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                with connection, suppress(ConnectionError):
                    self._serve(connection)

    def _serve(self, connection: socket.socket) -> None:
        while data := connection.recv(1 << 12):
            head, _, body = data.partition(b"\r\n\r\n")
            assert head.startswith(b"PUT "), head
            left = self._size - len(body)
            while left:
                count = connection.recv_into(self._buffer[: min(left, len(self._buffer))])
                if not count:
                    return
                left -= count
            connection.sendall(ANSWER)


async def test_an_answer_to_the_last_byte_does_not_cost_the_connection() -> None:
    """The answer may come before the writer has its turn again."""
    server = _Server(SHARE)
    body = bytes(SHARE)
    with server.running():
        transport = NativeTransport()
        for _ in range(UPLOADS):
            request = Request("PUT", Origin(False, "127.0.0.1", server.port), "/", {"content-length": str(SHARE)}, body)
            async with asyncio.timeout(20):
                response = await transport.send(request, LIMITS)
            assert (response.status, await response.body.read()) == (200, b"")
        await transport.aclose()
    assert server.connections == 1
