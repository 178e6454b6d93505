"""The example service: over real HTTP in front of a real S3 server, and in a user's unit test with `respx`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
import respx
import uvicorn

import asyncms
from asyncms import TransferConfig
from examples.fastapi_service.app import make_app
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import Peer, ScriptedServer, head, turns

PATTERN = bytes(range(251)) * 80_000
"""20 MB."""


@asynccontextmanager
async def serving(app: object) -> AsyncIterator[tuple[uvicorn.Server, str]]:
    """The service under uvicorn, on a free port of loopback."""
    config = uvicorn.Config(app, port=0, log_level="critical", timeout_graceful_shutdown=10)  # type: ignore[arg-type]
    server = uvicorn.Server(config)
    task = asyncio.create_task(server._serve())
    while not server.started:
        await turns()
        assert not task.done(), task.result()
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield server, f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task


def service(rclone: RcloneServer, bucket: Path) -> object:
    return make_app(
        bucket.name,
        region_name="us-east-1",
        endpoint_url=rclone.endpoint_url,
        aws_access_key_id=rclone.access_key,
        aws_secret_access_key=rclone.secret_key,
        config=asyncms.Config(
            max_pool_connections=8, transfer=TransferConfig(part_size=5 << 20, multipart_threshold=5 << 20)
        ),
    )


async def pieces() -> AsyncIterator[bytes]:
    for start in range(0, len(PATTERN), 1 << 18):
        yield PATTERN[start : start + (1 << 18)]


async def test_under_load(rclone: RcloneServer) -> None:
    bucket = rclone.bucket("service-load")
    app = service(rclone, bucket)
    async with serving(app) as (_, url), httpx.AsyncClient(base_url=url, timeout=20, trust_env=False) as client:
        assert (await client.get("/health")).json() == {"status": "ok"}
        # Chunked, so that the size is not known before; and with a length.
        assert (await client.put("/objects/d/streamed", content=pieces())).json()["size"] == len(PATTERN)
        assert (await client.put("/objects/small", content=b"small")).status_code == 201
        assert (bucket / "d" / "streamed").read_bytes() == PATTERN

        async def one(number: int) -> None:
            if number % 3 == 0:
                first = number * 1000
                asked = await client.get("/objects/d/streamed", headers={"range": f"bytes={first}-{first + 99_999}"})
                assert asked.status_code == 206
                assert asked.headers["content-range"] == f"bytes {first}-{first + 99_999}/{len(PATTERN)}"
                assert asked.content == PATTERN[first : first + 100_000]
            elif number % 3 == 1:
                stored = await client.put(f"/objects/of/{number}", content=b"%d" % number * 1000)
                assert stored.status_code == 201
                assert (await client.get(f"/objects/of/{number}")).content == b"%d" % number * 1000
            else:
                async with client.stream("GET", "/objects/d/streamed") as left:  # and left in the middle
                    async for _ in left.aiter_raw():
                        break

        await asyncio.gather(*(one(number) for number in range(60)))
        assert (await client.get("/objects/d/streamed")).content == PATTERN
        assert (await client.get("/objects/none")).json() == {"error": "NoSuchKey"}
        assert (await client.get("/objects/small", headers={"range": "bytes=99-"})).status_code == 416
        session = app.state.session  # type: ignore[attr-defined]
        async with asyncio.timeout(5):
            while session.acquired_connections:
                await turns()


async def test_a_client_that_does_not_read_stops_the_download(rclone: RcloneServer) -> None:
    bucket = rclone.bucket("service-slow")
    size = 96 << 20
    with (bucket / "large").open("wb") as file:
        file.truncate(size)
    rclone.refresh(bucket.name)
    app = service(rclone, bucket)
    async with serving(app) as (_, url), httpx.AsyncClient(base_url=url, timeout=20, trust_env=False) as client:
        bodies: list[object] = []
        s3 = app.state.s3  # type: ignore[attr-defined]
        get_object = s3.get_object

        async def watched(**arguments: object) -> object:
            found = await get_object(**arguments)
            bodies.append(found["Body"])
            return found

        s3.get_object = watched
        async with client.stream("GET", "/objects/large") as response:
            async with asyncio.timeout(10):
                while not bodies[0].tell():  # type: ignore[attr-defined]
                    await turns()
            before = -1
            while (now := bodies[0].tell()) != before:  # type: ignore[attr-defined]
                before = now
                await turns(300)
            assert before < 48 << 20
            assert sum([len(piece) async for piece in response.aiter_raw()]) == size


async def test_a_service_that_takes_nothing_stops_the_upload(fault_server: ScriptedServer) -> None:
    gate = asyncio.Event()

    async def stall(peer: Peer) -> None:
        await gate.wait()
        await peer.send(head("403 Forbidden", "Content-Length: 0", "Connection: close"))
        await peer.close()

    fault_server.default = stall
    app = make_app(
        "bucket",
        region_name="us-east-1",
        endpoint_url=fault_server.endpoint_url,
        aws_access_key_id="AKID",
        aws_secret_access_key="secret",
        config=asyncms.Config(retries={"max_attempts": 0}),
    )
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(800):
            sent += 1 << 18
            yield bytes(1 << 18)

    async with serving(app) as (_, url), httpx.AsyncClient(base_url=url, timeout=20, trust_env=False) as client:
        upload = asyncio.create_task(client.put("/objects/k", content=body()))
        await fault_server.until(lambda server: server.requests)
        before = -1
        while sent != before:
            before = sent
            await turns(300)
        assert sent < 64 << 20  # of 200 MB
        gate.set()
        assert (await upload).status_code == 502


async def test_shutting_down_lets_transfers_end(rclone: RcloneServer) -> None:
    bucket = rclone.bucket("service-end", {"k": PATTERN})
    app = service(rclone, bucket)
    async with (
        serving(app) as (server, url),
        httpx.AsyncClient(base_url=url, timeout=20, trust_env=False) as client,
        client.stream("GET", "/objects/k") as response,
    ):
        server.should_exit = True
        async with asyncio.timeout(5):
            while server.servers[0].is_serving():
                await turns()
        with pytest.raises(httpx.ConnectError):
            await client.get("/health")
        assert b"".join([piece async for piece in response.aiter_raw()]) == PATTERN
    # The last one out has closed the connections.
    with pytest.raises(asyncms.errors.ConnectionClosedError, match="closed"):
        await app.state.s3.head_bucket(Bucket=bucket.name)  # type: ignore[attr-defined]


@pytest.fixture
def mocked() -> object:
    """The service as a user's unit test has it: no server, no S3, only answers."""
    return make_app(
        "bucket",
        lambda: asyncms.Session(transport="httpx"),
        region_name="eu-west-1",
        aws_access_key_id="AKID",
        aws_secret_access_key="secret",
        config=asyncms.Config(retries={"max_attempts": 0}, proxies={}),
    )


async def test_with_respx(mocked: object) -> None:
    host = "https://bucket.s3.eu-west-1.amazonaws.com"
    async with (
        mocked.router.lifespan_context(mocked),  # type: ignore[attr-defined]
        httpx.AsyncClient(transport=httpx.ASGITransport(mocked), base_url="http://service") as client,  # type: ignore[arg-type]
    ):
        with respx.mock(assert_all_called=True) as s3:
            got = s3.get(f"{host}/a%20b/c").respond(206, content=b"part", headers={"Content-Range": "bytes 0-3/9"})
            put = s3.put(f"{host}/new").respond(200, headers={"ETag": '"1"'})
            s3.head(f"{host}/").respond(503)
            s3.get(f"{host}/gone").mock(side_effect=httpx.ConnectError("no route"))
            response = await client.get("/objects/a b/c", headers={"range": "bytes=0-3"})
            assert (response.status_code, response.content) == (206, b"part")
            assert got.calls[0].request.headers["range"] == "bytes=0-3"
            assert got.calls[0].request.headers["authorization"].startswith("AWS4-HMAC-SHA256 Credential=AKID/")
            assert (await client.put("/objects/new", content=b"body")).json() == {"etag": '"1"', "size": 4}
            assert b"body" in put.calls[0].request.content
            assert (await client.get("/health")).status_code == 502
            assert (await client.get("/objects/gone")).status_code == 503
