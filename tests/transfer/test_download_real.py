"""Downloads from a real S3 server that verifies signatures; and over a proxy of it that breaks connections."""

from __future__ import annotations

import asyncio
import hashlib
import inspect
import os
from collections.abc import AsyncIterator
from pathlib import Path

import boto3.s3.inject
import pytest
import pytest_asyncio

import asyncms
from asyncms.config import Config, TransferConfig
from asyncms.errors import ClientError, ObjectChangedError, ParamValidationError
from asyncms.s3.client import S3Client
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import Peer, ScriptedServer, head

BUCKET = "transfer"
CONFIG = TransferConfig(part_size=256 * 1024, concurrency=4, block_size=64 * 1024)
SIZES = [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3_000_017]


@pytest.fixture(scope="module")
def bucket(rclone: RcloneServer) -> Path:
    return rclone.bucket(BUCKET, {str(size): os.urandom(size) for size in SIZES})


@pytest_asyncio.fixture
async def s3(rclone: RcloneServer, bucket: Path) -> AsyncIterator[S3Client]:
    async with client(rclone, rclone.endpoint_url) as s3:
        yield s3


def client(rclone: RcloneServer, endpoint_url: str) -> ClientContext:
    return ClientContext(rclone, endpoint_url)


class ClientContext:
    """A session and a client of it."""

    def __init__(self, rclone: RcloneServer, endpoint_url: str) -> None:
        self._session = asyncms.Session()
        self._client = self._session.create_client(
            "s3",
            endpoint_url=endpoint_url,
            region_name="us-east-1",
            aws_access_key_id=rclone.access_key,
            aws_secret_access_key=rclone.secret_key,
            config=Config(transfer=CONFIG),
        )

    async def __aenter__(self) -> S3Client:
        await self._session.__aenter__()
        return await self._client.__aenter__()

    async def __aexit__(self, *exc: object) -> None:
        await self._client.__aexit__(None, None, None)
        await self._session.__aexit__(None, None, None)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("size", SIZES)
async def test_a_stream_and_a_file_are_the_object(s3: S3Client, bucket: Path, tmp_path: Path, size: int) -> None:
    expected = digest((bucket / str(size)).read_bytes())
    async with s3.download_stream(Bucket=BUCKET, Key=str(size)) as stream:
        assert stream.size == size
        assert stream.response["ContentLength"] == size
        assert digest(b"".join([block async for block in stream])) == expected
    counted: list[int] = []
    await s3.download_file(BUCKET, str(size), tmp_path / "file", Callback=counted.append)
    assert digest((tmp_path / "file").read_bytes()) == expected
    assert sum(counted) == size
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    "text", ["bytes=0-99", "bytes=1000000-2000000", "bytes=2999999-", "bytes=-17", "bytes=-1500000"]
)
async def test_ranges(s3: S3Client, bucket: Path, text: str) -> None:
    data = (bucket / "3000017").read_bytes()
    async with s3.download_stream(Bucket=BUCKET, Key="3000017", Range=text) as stream:
        first, last = map(int, stream.response["ContentRange"].removeprefix("bytes ").split("/")[0].split("-"))
        assert await stream.read() == data[first : last + 1]
        assert stream.size == last + 1 - first


async def test_one_request_per_part(s3: S3Client, bucket: Path) -> None:
    before = s3.statistics.requests
    async with s3.download_stream(Bucket=BUCKET, Key="3000017") as stream:
        assert len(await stream.read()) == 3_000_017
    # Twelve parts, and one question about the checksum.
    assert s3.statistics.requests - before == 13
    assert s3.statistics.retries == 0


async def test_what_the_service_refuses(s3: S3Client, tmp_path: Path) -> None:
    with pytest.raises(s3.exceptions.NoSuchKey):
        await s3.download_file(BUCKET, "missing", tmp_path / "file")
    with pytest.raises(ClientError, match="InvalidRange"):
        async with s3.download_stream(Bucket=BUCKET, Key="1", Range="bytes=5-"):
            pass
    with pytest.raises(ParamValidationError):
        s3.download_stream(Bucket=BUCKET, Key="1", Range="bytes=5")
    assert list(tmp_path.iterdir()) == []


async def test_an_object_overwritten_midway_is_never_mixed(s3: S3Client, rclone: RcloneServer) -> None:
    path = rclone.bucket(BUCKET, {"changing": b"a" * 3_000_000}) / "changing"
    got = bytearray()

    async def download() -> None:
        async with s3.download_stream(Bucket=BUCKET, Key="changing") as stream:
            async for block in stream:
                if not got:
                    # Renamed over, as a store does: what is being sent still comes from the old object.
                    path.with_name("new").write_bytes(b"b" * 3_000_000)
                    path.with_name("new").replace(path)
                    rclone.refresh(BUCKET)
                got.extend(block)

    with pytest.raises(ObjectChangedError):
        await download()
    assert set(got) <= {ord("a")}


async def test_stopping_early_leaves_a_usable_client(s3: S3Client, bucket: Path) -> None:
    for _ in range(20):
        async with s3.download_stream(Bucket=BUCKET, Key="3000017") as stream:
            await anext(stream)
    async with s3.download_stream(Bucket=BUCKET, Key="1") as stream:
        assert len(await stream.read()) == 1


async def test_broken_connections_are_resumed(rclone: RcloneServer, bucket: Path, tmp_path: Path) -> None:
    expected = digest((bucket / "3000017").read_bytes())
    broken = 0
    tasks: set[asyncio.Task[None]] = set()

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, limit: int) -> None:
        try:
            while limit and (data := await reader.read(min(limit, 65536))):
                writer.write(data)
                await writer.drain()
                limit -= len(data)
        except OSError:
            pass
        writer.transport.abort()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal broken
        # Every other connection breaks somewhere in a body.
        number, broken = broken, broken + 1
        limit = 60_000 + number * 7_919 if number % 2 and number < 12 else 1 << 40
        host, port = rclone.endpoint_url.removeprefix("http://").split(":")
        up_reader, up_writer = await asyncio.open_connection(host, int(port))
        await asyncio.gather(pump(reader, up_writer, 1 << 40), pump(up_reader, writer, limit))

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(serve(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, client(rclone, f"http://127.0.0.1:{port}") as s3:
        async with s3.download_stream(Bucket=BUCKET, Key="3000017") as stream:
            assert digest(await stream.read()) == expected
        assert s3.statistics.requests > 12
        await s3.download_file(BUCKET, "3000017", tmp_path / "file")
        assert digest((tmp_path / "file").read_bytes()) == expected
    if tasks:
        await asyncio.wait(tasks)


@pytest.mark.parametrize("size", SIZES)
async def test_a_file_object_and_a_buffer_get_the_object(s3: S3Client, bucket: Path, tmp_path: Path, size: int) -> None:
    expected = (bucket / str(size)).read_bytes()
    with (tmp_path / "file").open("wb") as file:
        await s3.download_fileobj(BUCKET, str(size), file)
    assert (tmp_path / "file").read_bytes() == expected
    buffer = bytearray(size)
    assert await s3.download_into(buffer, Bucket=BUCKET, Key=str(size)) == size
    assert buffer == expected


async def test_a_pipe_needs_no_seeking(s3: S3Client, bucket: Path) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as source, os.fdopen(writer, "wb") as target:
        reading = asyncio.ensure_future(asyncio.to_thread(source.read))
        await s3.download_fileobj(BUCKET, "3000017", target)
        target.close()
        assert await reading == (bucket / "3000017").read_bytes()


async def test_what_is_no_file_object_or_too_short(s3: S3Client) -> None:
    with pytest.raises(ParamValidationError, match="has no method write"):
        await s3.download_fileobj(BUCKET, "1", "path")  # type: ignore[arg-type]
    with pytest.raises(ParamValidationError, match="valid min length: 3000017"):
        await s3.download_into(bytearray(10), Bucket=BUCKET, Key="3000017")
    assert s3.statistics.requests == 1


@pytest.mark.parametrize("name", ["download_file", "download_fileobj"])
def test_the_arguments_are_boto3s(name: str) -> None:
    def arguments(function: object) -> list[tuple[str, object]]:
        parameters = inspect.signature(function).parameters.values()  # type: ignore[arg-type]
        return [(p.name, p.default) for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]

    assert arguments(getattr(S3Client, name)) == arguments(getattr(boto3.s3.inject, name))


async def test_a_part_that_stalls_is_resumed_and_one_that_drips_is_left_alone(fault_server: ScriptedServer) -> None:
    data = os.urandom(300_000)

    def answered(first: int, last: int, size: int) -> bytes:
        return head(
            "206 Partial Content",
            f"Content-Range: bytes {first}-{last}/{len(data)}",
            f"Content-Length: {size}",
            'ETag: "v"',
        )

    async def stall(peer: Peer) -> None:
        await peer.send(answered(0, 199_999, 200_000), data[:120_000])
        await peer.closed_by_client()

    async def drip(peer: Peer) -> None:
        # In all longer than any one silence may be.
        await peer.send(answered(120_000, 199_999, 80_000))
        for first in range(120_000, 200_000, 8_000):
            await asyncio.sleep(0.1)
            await peer.send(data[first : first + 8_000])

    rest = answered(200_000, 299_999, 100_000) + data[200_000:]
    steps = {"bytes=0-199999": stall, "bytes=120000-199999": drip}

    async def answer(peer: Peer) -> None:
        step = steps.get(peer.request.headers["range"])
        await (peer.send(rest) if step is None else step(peer))

    fault_server.default = answer
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            endpoint_url=fault_server.endpoint_url,
            region_name="us-east-1",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=Config(read_timeout=0.6, response_checksum_validation="when_required"),
        ) as s3,
    ):
        config = TransferConfig(part_size=200_000, concurrency=2)
        async with s3.download_stream(Bucket="bucket", Key="key", Config=config) as stream:
            assert await stream.read() == data
        assert session.resources.budget.held == 0
    asked = [request.headers["range"] for request in fault_server.requests]
    assert sorted(asked) == ["bytes=0-199999", "bytes=120000-199999", "bytes=200000-299999"]
    assert fault_server.requests[-1].headers["if-match"] == '"v"'
