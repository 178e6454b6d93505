"""A proxy that forwards for real: tunnels for CONNECT, requests in absolute form for http."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit

__all__ = ["ForwardProxy"]


class ForwardProxy:
    """Listens on loopback. Hosts in ``hosts`` are taken to be at that port of loopback, others are looked up.

    With ``authorization``, a request without that ``Proxy-Authorization`` gets a 407.
    """

    def __init__(self, tls: ssl.SSLContext | None = None, authorization: str | None = None) -> None:
        self.authorization = authorization
        self.hosts: dict[str, int] = {}
        self.requests: list[tuple[str, str]] = []
        """Method and target of what was asked for."""
        self.heads: list[bytes] = []
        self.status: bytes = b""
        """With which tunnels are refused."""
        self._tls = tls
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server

    @property
    def url(self) -> str:
        port = self._server.sockets[0].getsockname()[1]
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{port}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", ssl=self._tls)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        await asyncio.sleep(0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            await self._serve_one(reader, writer)
        writer.transport.abort()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.heads.append(head)
        first, *fields = head[:-4].decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        self.requests.append((method, target))
        given = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in fields)}
        if self.authorization is not None and given.get("proxy-authorization") != self.authorization:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            return
        url = urlsplit(f"//{target}" if method == "CONNECT" else target)
        assert url.hostname
        host, port = url.hostname, url.port or 80
        if host in self.hosts:
            host, port = "127.0.0.1", self.hosts[host]
        if self.status:
            writer.write(b"HTTP/1.1 %b\r\nContent-Length: 0\r\n\r\n" % self.status)
            await writer.drain()
            return
        there, out = await asyncio.open_connection(host, port)
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            # One request to a connection: what follows would have to be read and rewritten as well.
            path = target.split("/", 3)[3] if target.count("/") > 2 else ""
            kept = [line for line in fields if not line.lower().startswith(("proxy-", "connection:"))]
            out.write("\r\n".join([f"{method} /{path} HTTP/1.1", *kept, "connection: close", "", ""]).encode("latin-1"))
        try:
            await asyncio.gather(_copy(reader, out), _copy(there, writer))
        finally:
            out.transport.abort()


async def _copy(source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
    while data := await source.read(1 << 16):
        to.write(data)
        await to.drain()
    to.close()
