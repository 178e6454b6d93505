"""A server on the loopback that answers exactly as a test tells it, and remembers what it was asked.

    server.script(ok(b"body"), lambda peer: peer.reset(), Pieces(b"HTTP/1.1 2", b"00 OK\r\n..."))

The steps serve requests in the order of their arrival, over all connections; when there are none left,
`default` serves. A step is

* ``bytes``: sent in one piece after the request's body was read;
* `Pieces`: sent one by one; a client on the same event loop receives them one by one;
* a coroutine function: called with the `Peer` as soon as the request's head is there. It reads the body itself, or not.

The connection stays open after a step unless the step ends it or the request says ``connection: close``.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import pairwise
from typing import Self, TypeAlias

__all__ = ["Peer", "Pieces", "Received", "ScriptedServer", "Step", "head", "ok", "turns"]


class Pieces(tuple[bytes, ...]):
    """Bytes to send with a pause after each."""

    __slots__ = ()

    def __new__(cls, *pieces: bytes) -> Self:
        return super().__new__(cls, pieces)

    @classmethod
    def split(cls, data: bytes, *offsets: int) -> Self:
        """The data cut at the offsets."""
        edges = [0, *sorted(offsets), len(data)]
        return cls(*(data[a:b] for a, b in pairwise(edges) if a < b))


def head(status: str = "200 OK", *fields: str) -> bytes:
    """A response head; the fields as ``name: value``."""
    return "\r\n".join([f"HTTP/1.1 {status}", *fields, "", ""]).encode("latin-1")


def ok(body: bytes = b"", *fields: str, status: str = "200 OK") -> bytes:
    """A whole response with a Content-Length."""
    return head(status, f"Content-Length: {len(body)}", *fields) + body


async def turns(count: int = 5) -> None:
    """Let everybody else on the loop run."""
    for _ in range(count):
        await asyncio.sleep(0)


class Received:
    """One request as it came. ``body`` is what was read of it; chunks are joined, ``chunks`` holds their sizes."""

    def __init__(self, raw: bytes, connection: int) -> None:
        self.raw = raw
        lines = raw.decode("latin-1").split("\r\n")
        self.method, self.target, self.version = lines[0].split(" ")
        self.header_list = [
            (name.lower(), value.strip()) for name, _, value in (x.partition(":") for x in lines[1:] if x)
        ]
        self.headers = dict(self.header_list)
        self.body = b""
        self.chunks: list[int] = []
        self.connection = connection
        """The number of the connection that it came over, from 0."""

    def __repr__(self) -> str:
        return f"<Received {self.method} {self.target} over {self.connection}>"


class Peer:
    """The client, as a step sees it."""

    def __init__(
        self, request: Received, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, server: ScriptedServer
    ) -> None:
        self.request = request
        self.reader = reader
        self.writer = writer
        self.server = server
        self.body_read = False

    async def send(self, *pieces: bytes) -> None:
        """Send the pieces; the client receives each for itself unless it is too slow."""
        for piece in pieces:
            if self.writer.is_closing():
                raise ConnectionResetError("the client has left")
            self.writer.write(piece)
            await self.writer.drain()
            self.server.sent += len(piece)
            await turns()

    async def read_body(self) -> bytes:
        """The request's body, as far as its head announces one."""
        request = self.request
        if self.body_read:
            return request.body
        body = bytearray(request.body)
        try:
            if request.headers.get("transfer-encoding") == "chunked":
                while size := int(await self.reader.readuntil(b"\r\n"), 16):
                    body += await self.reader.readexactly(size)
                    request.chunks.append(size)
                    assert await self.reader.readexactly(2) == b"\r\n"
                assert await self.reader.readexactly(2) == b"\r\n"
            else:
                end = int(request.headers.get("content-length", 0))
                while len(body) < end:
                    data = await self.reader.read(min(end - len(body), 1 << 18))
                    if not data:
                        raise asyncio.IncompleteReadError(b"", end)
                    body += data
        finally:
            request.body = bytes(body)
        self.body_read = True
        return request.body

    async def closed_by_client(self) -> bytes:
        """Wait until the client ends the connection; what it sent before."""
        data = b""
        with suppress(ConnectionError):
            while piece := await self.reader.read(1 << 16):
                data += piece
        return data

    async def close(self) -> None:
        """End the connection in order (FIN)."""
        self.writer.close()
        with suppress(ConnectionError):
            await self.writer.wait_closed()

    async def reset(self) -> None:
        """End the connection at once (RST)."""
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
        await turns()


Step: TypeAlias = bytes | Pieces | Callable[[Peer], Awaitable[object]]


class ScriptedServer:
    """See the module."""

    def __init__(self, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.requests: list[Received] = []
        self.connections = 0
        """Accepted so far."""
        self.open = 0
        self.sent = 0
        """Bytes that `Peer.send` has written and the sockets have taken."""
        self.failures: list[BaseException] = []
        """What steps raised, but for lost connections. `__aexit__` raises the first."""
        self.default: Step = ok(b"default")
        self.host = host
        self.port = 0
        self._tls = tls
        self._steps: deque[Step] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []
        self._changed = asyncio.Event()
        self._server: asyncio.Server

    @property
    def endpoint_url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}"

    def script(self, *steps: Step) -> None:
        """Add steps."""
        self._steps.extend(steps)

    async def until(self, condition: Callable[[ScriptedServer], object], limit: float = 5.0) -> None:
        """Wait until the condition holds; looked at whenever a request or connection comes or goes."""
        async with asyncio.timeout(limit):
            while not condition(self):
                self._changed.clear()
                await self._changed.wait()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, self.host, self.port, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        for task in list(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        await turns()
        if self.failures:
            raise self.failures[0]

    def close_listener(self) -> None:
        """Refuse new connections; open ones live on."""
        self._server.close()

    def abort_connections(self) -> None:
        """End all connections at once."""
        for writer in self._writers:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._writers.append(writer)
        number = self.connections
        self.connections += 1
        self.open += 1
        self._changed.set()
        try:
            while await self._serve_one(reader, writer, number):
                pass
        except (asyncio.CancelledError, ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass
        except Exception as error:  # noqa: BLE001 - the test's to see
            self.failures.append(error)
        finally:
            writer.close()
            self._writers.remove(writer)
            self._tasks.discard(task)
            self.open -= 1
            self._changed.set()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> bool:
        request = Received(await reader.readuntil(b"\r\n\r\n"), number)
        self.requests.append(request)
        self._changed.set()
        peer = Peer(request, reader, writer, self)
        step = self._steps.popleft() if self._steps else self.default
        if isinstance(step, bytes | Pieces):
            await peer.read_body()
            await peer.send(*([step] if isinstance(step, bytes) else step))
        else:
            await step(peer)
        if writer.is_closing():
            return False
        await peer.read_body()
        return request.headers.get("connection") != "close"
