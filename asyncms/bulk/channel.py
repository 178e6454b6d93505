"""Messages between the processes of a run: pickles over a socket, each behind its length. Both ends are our own."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any

import anyio

__all__ = ["Channel", "packed", "receive_blocking"]

LENGTH = 8
CHUNK = 64 << 10


class Channel:
    """One end, on the running event loop. One task may send while another one receives."""

    def __init__(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        self._connection = connection
        self._received = bytearray()

    async def send(self, message: object) -> None:
        """That the other process has ended is for `receive` to tell."""
        await self.send_packed(packed(message))

    async def send_packed(self, data: bytes) -> None:
        """What `packed` has made."""
        left = memoryview(data)
        with suppress(ConnectionError):
            while left:
                try:
                    left = left[self._connection.send(left) :]
                except BlockingIOError:
                    await anyio.wait_writable(self._connection)

    async def receive(self) -> Any:
        """Raises EOFError when the other process has ended or closed its end."""
        received = self._received
        while len(received) < LENGTH or len(received) < LENGTH + int.from_bytes(received[:LENGTH], "big"):
            try:
                data = self._connection.recv(CHUNK)
            except BlockingIOError:
                await anyio.wait_readable(self._connection)
                continue
            except ConnectionError:
                data = b""
            if not data:
                raise EOFError
            received += data
        end = LENGTH + int.from_bytes(received[:LENGTH], "big")
        message = bytes(received[LENGTH:end])
        del received[:end]
        return unpacked(message)


def packed(message: object) -> bytes:
    """A message as it is sent. Raises what pickle raises for what it does not take."""
    import pickle  # on first use: most commands are one process's

    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return len(data).to_bytes(LENGTH, "big") + data


def unpacked(data: bytes) -> Any:
    """A message, of what was sent behind its length."""
    import pickle  # as above

    return pickle.loads(data)  # noqa: S301 - our own


def receive_blocking(connection: socket.socket) -> Any:
    """One message, where there is no event loop yet. Raises EOFError."""
    length = int.from_bytes(_exactly(connection, LENGTH), "big")
    return unpacked(_exactly(connection, length))


def _exactly(connection: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        more = connection.recv(size - len(data))
        if not more:
            raise EOFError
        data += more
    return bytes(data)
