"""200 readers of one object that is still being uploaded, against the server in a process of its own.

Nothing waits for time: an upload goes on when its readers have what was sent before.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

import asyncms
from asyncms.errors import TransportError
from tests.servers.mediastore import MediaStoreProcess

READERS = 200
MiB = 1024 * 1024
SIZE = 4 * MiB
FIRST = 256 * 1024
"""What all readers have before the upload goes on."""

MEMORY = 2 * SIZE + READERS * 128 * 1024
"""Bytes by which the server's memory may grow: the object twice (as it arrives, and joined to be stored), and for each
connection the bytes that asyncio takes before it makes the writer wait (64 KiB, and the piece that went over it by up
to 64 KiB). 33 MiB; a copy for each reader would be 800 MiB."""

CONTENT = b"".join(sha256(number.to_bytes(4, "big")).digest() for number in range(SIZE // 32))
DIGEST = sha256(CONTENT).hexdigest()

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MediaStoreProcess]:
    with MediaStoreProcess.start(tmp_path_factory.mktemp("readers"), "--no-auth") as process:
        yield process


def forget_peak(pid: int) -> None:
    with suppress(OSError):  # where a kernel cannot, the peak of the start is what growth is counted from
        Path(f"/proc/{pid}/clear_refs").write_text("5")


def peak_memory(pid: int) -> int:
    """The most bytes of memory that the process had since `forget_peak`."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("no VmHWM")


class Upload:
    """A streaming PutObject, sent piece by piece over a connection of its own."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def begin(cls, url: str) -> Upload:
        address, _, path = url.removeprefix("http://").partition("/")
        host, _, port = address.partition(":")
        upload = cls(*await asyncio.open_connection(host, int(port)))
        fields = [f"Host: {address}", "Transfer-Encoding: chunked", "x-amz-upload-availability: STREAMING"]
        upload._writer.write("\r\n".join([f"PUT /{path} HTTP/1.1", *fields, "", ""]).encode())
        return upload

    async def send(self, data: bytes) -> None:
        self._writer.write(b"%x\r\n%b\r\n" % (len(data), data))
        await self._writer.drain()

    async def finish(self) -> None:
        self._writer.write(b"0\r\n\r\n")
        head = await self._reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 "), head
        await self.close()

    async def close(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()

    def reset(self) -> None:
        self._writer.transport.abort()


Opener = Callable[[str], Awaitable[AsyncIterator[bytes] | None]]
"""Begins to read an object; None if there is none."""


def small_buffers(info: Any) -> socket.socket:
    # So that what a reader does not take stays in the server, which is what is measured.
    family, kind, protocol, _, _ = info
    sock = socket.socket(family, kind, protocol)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
    return sock


@pytest_asyncio.fixture
async def raw() -> AsyncIterator[Opener]:
    """Plain aiohttp."""
    connector = aiohttp.TCPConnector(limit=0, socket_factory=small_buffers)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=None)) as session:
        responses: list[aiohttp.ClientResponse] = []

        async def open_(url: str) -> AsyncIterator[bytes] | None:
            response = await session.get(url)
            if response.status == 404:
                await response.read()
                return None
            assert response.status == 200
            assert "Content-Range" not in response.headers
            responses.append(response)
            return response.content.iter_any()

        yield open_
        for response in responses:
            response.close()


@pytest_asyncio.fixture
async def ours() -> AsyncIterator[Opener]:
    """This package's client."""
    async with asyncms.Session(config=asyncms.Config(max_pool_connections=READERS + 1)) as session:
        clients: dict[str, Any] = {}
        bodies: list[Any] = []

        async def open_(url: str) -> AsyncIterator[bytes] | None:
            endpoint, _, path = url.rpartition("/")
            if endpoint not in clients:
                context = session.create_client(
                    "mediastore-data",
                    "us-east-1",
                    endpoint_url=endpoint,
                    aws_access_key_id="any",
                    aws_secret_access_key="any",
                )
                clients[endpoint] = await context.__aenter__()
            try:
                result = await clients[endpoint].get_object(Path=path)
            except clients[endpoint].exceptions.ObjectNotFoundException:
                return None
            assert result["StatusCode"] == 200
            bodies.append(result["Body"])
            pieces: AsyncIterator[bytes] = aiter(result["Body"])
            return pieces

        yield open_
        for body in bodies:
            body.close()
        for client in clients.values():
            await client.close()


@pytest.fixture(params=["raw", "ours"])
def opener(request: pytest.FixtureRequest) -> Opener:
    found: Opener = request.getfixturevalue(request.param)
    return found


class Reader:
    """One reader. It takes ``FIRST`` bytes, and the rest when it is let."""

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces
        self._digest = sha256()
        self.size = 0

    async def take(self, least: int) -> None:
        while self.size < least:
            piece = await anext(self._pieces)
            self._digest.update(piece)
            self.size += len(piece)

    async def take_rest(self) -> tuple[int, str]:
        async for piece in self._pieces:
            self._digest.update(piece)
            self.size += len(piece)
        return self.size, self._digest.hexdigest()


async def all_reading(open_: Opener, url: str) -> list[Reader]:
    """Every reader, each with the first bytes."""
    # The server's own buffering decides from when on there is something to read.
    while (pieces := await open_(url)) is None:
        pass
    others = await asyncio.gather(*(open_(url) for _ in range(READERS - 1)))
    readers = [Reader(pieces), *(Reader(x) for x in others if x is not None)]
    assert len(readers) == READERS
    await asyncio.gather(*(reader.take(FIRST) for reader in readers))
    return readers


async def test_all_get_the_same_bytes_and_memory_is_bounded(server: MediaStoreProcess, opener: Opener) -> None:
    url = f"{server.endpoint_url}/live-{id(opener)}.ts"
    forget_peak(server.pid)
    before = peak_memory(server.pid)
    upload = await Upload.begin(url)
    await upload.send(CONTENT[:FIRST])
    readers = await all_reading(opener, url)
    # None of them takes anything until the upload is complete: this is when a server could be tempted to buffer.
    for start in range(FIRST, SIZE, FIRST):
        await upload.send(CONTENT[start : start + FIRST])
    await upload.finish()
    while_waiting = peak_memory(server.pid)
    ends = await asyncio.gather(*(reader.take_rest() for reader in readers))
    assert ends == [(SIZE, DIGEST)] * READERS
    after = peak_memory(server.pid)
    assert after - before < MEMORY, (before, while_waiting, after)


@pytest.mark.parametrize("end", ["reset", "close"])
async def test_a_dead_upload_ends_all_of_them_with_an_error(
    server: MediaStoreProcess, opener: Opener, end: str
) -> None:
    url = f"{server.endpoint_url}/dead-{end}-{id(opener)}.ts"
    upload = await Upload.begin(url)
    await upload.send(CONTENT[:FIRST])
    readers = await all_reading(opener, url)
    if end == "reset":
        upload.reset()
    else:
        await upload.close()
    ends = await asyncio.gather(*(reader.take_rest() for reader in readers), return_exceptions=True)
    assert len(ends) == READERS
    assert [x for x in ends if not isinstance(x, aiohttp.ClientError | TransportError)] == []
    assert all(reader.size == FIRST for reader in readers)
    assert await opener(url) is None
