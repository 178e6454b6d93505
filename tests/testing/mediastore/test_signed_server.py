"""A server that verifies signatures, used by clients that sign: boto3, aiobotocore, and ours."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

import asyncms
from asyncms.testing.mediastore import ManualClock, MediaStoreConfig, MediaStoreServer
from asyncms.testing.mediastore.signature import SigV4Authenticator
from tests.testing.mediastore.judges import JUDGES, UNCHECKING, Judge, Wire, failure, judge

REGION = "eu-west-1"
KEYS: dict[str, str | tuple[str, str]] = {"AKIDEXAMPLE": "secret", "AKIDTEMP": ("secret", "token/+=")}


@pytest_asyncio.fixture
async def server() -> AsyncIterator[MediaStoreServer]:
    """Of the judges' keys, on the system's clock."""
    async with MediaStoreServer(["movies"], authenticator=SigV4Authenticator(KEYS, region=REGION)) as server:
        yield server


@pytest_asyncio.fixture(params=JUDGES)
async def client(request: pytest.FixtureRequest, server: MediaStoreServer) -> AsyncIterator[Judge]:
    async with judge(request.param, server.endpoint_url("movies")) as client:
        yield client


@pytest.mark.parametrize("path", ["a/b=c:d~e.ts", "/lead", "x"])
@pytest.mark.parametrize("body", [b"", b"some bytes", bytes(900_000)], ids=len)
async def test_all_operations(client: Judge, path: str, body: bytes) -> None:
    put = await client(
        "put_object", Path=path, Body=body, CacheControl="max-age=6,  no-store", ContentType="video/mp2t"
    )
    assert put["ContentSHA256"] == sha256(body).hexdigest()
    assert (await client("get_object", Path=path))["Body"] == body
    assert (await client("describe_object", Path=path))["ContentLength"] == len(body)
    folder = path.removeprefix("/").rpartition("/")[0]
    assert len((await client("list_items", Path=folder, MaxResults=1))["Items"]) == 1
    await client("delete_object", Path=path)
    assert (await failure(client("describe_object", Path=path)))[0] == 404


def request_of(server: MediaStoreServer, method: str, path: str, headers: dict[str, str], data: bytes = b"") -> Any:
    request = AWSRequest(method=method, url=f"{server.endpoint_url('movies')}/{path}", headers=headers, data=data)
    SigV4Auth(Credentials("AKIDEXAMPLE", "secret"), "mediastore", REGION).add_auth(request)
    return request


async def sent(server: MediaStoreServer, request: Any, body: bytes | None = None, **more: str) -> tuple[int, str]:
    """Status and error code of the answer to a request, with another body or more headers than were signed."""
    data = request.data if body is None else body
    headers = {**dict(request.headers.items()), **more}
    async with (
        aiohttp.ClientSession(skip_auto_headers=["Content-Type"], auto_decompress=False) as session,
        session.request(request.method, request.url, headers=headers, data=data or None) as response,
    ):
        await response.read()
        return response.status, response.headers.get("x-amzn-errortype", "")


REFUSED = (403, "InvalidSignatureException")


@pytest.mark.parametrize("declared", [True, False])
async def test_a_signed_body_cannot_be_swapped(server: MediaStoreServer, declared: bool) -> None:
    headers = {"x-amz-content-sha256": sha256(b"body").hexdigest()} if declared else {}
    request = request_of(server, "PUT", "a", headers, b"body")
    for forged in (b"evil", b"", b"body and more"):
        assert await sent(server, request, forged) == REFUSED
    for encoding, body in {"gzip": gzip.compress(b"body"), "deflate": zlib.compress(b"body")}.items():
        assert await sent(server, request, body, **{"Content-Encoding": encoding}) == REFUSED
    assert await sent(server, request_of(server, "GET", "a", {})) == (404, "ObjectNotFoundException")
    assert await sent(server, request) == (200, "")
    assert await sent(server, request_of(server, "GET", "a", {})) == (200, "")


async def test_nothing_of_a_signed_body_is_visible_before_it_is_known_to_be_good(server: MediaStoreServer) -> None:
    headers = {"x-amz-upload-availability": "STREAMING"}
    request = request_of(server, "PUT", "a", headers, b"x" * 20_000)
    async with await Wire.open(server.port) as wire:
        fields = [f"{name}: {value}" for name, value in request.headers.items()]
        wire.send("PUT /movies/a HTTP/1.1", f"Host: 127.0.0.1:{server.port}", "Content-Length: 20000", *fields)
        wire.writer.write(b"e" * 10_000)
        await wire.writer.drain()
        assert await sent(server, request_of(server, "GET", "a", {})) == (404, "ObjectNotFoundException")
        wire.writer.write(b"e" * 10_000)
        status, told, _ = await wire.answer()
    assert (status, told["x-amzn-errortype"]) == REFUSED


async def test_a_body_that_is_read_ahead_has_its_limits() -> None:
    config = MediaStoreConfig(clock=ManualClock(), standard_limit=1000, streaming_limit=500)
    async with MediaStoreServer(["movies"], config=config, authenticator=SigV4Authenticator(KEYS)) as server:
        large = request_of(server, "PUT", "a", {}, b"x" * 1001)
        assert await sent(server, large) == (400, "ValidationException")
        streaming = request_of(server, "PUT", "a", {"x-amz-upload-availability": "STREAMING"}, b"x" * 501)
        assert await sent(server, streaming) == (400, "ValidationException")
        assert await sent(server, request_of(server, "PUT", "a", {}, b"x" * 1000)) == (200, "")


async def test_text_in_headers_that_is_not_ascii(server: MediaStoreServer) -> None:
    request = request_of(server, "PUT", "a", {"Cache-Control": "x=\u00e4\u20ac"}, b"body")
    assert await sent(server, request) == (200, "")


async def test_who_is_unknown_unsigned_or_wrong(server: MediaStoreServer) -> None:
    unsigned = AWSRequest(method="GET", url=server.endpoint_url("movies"), headers={})
    assert await sent(server, unsigned) == (403, "AccessDeniedException")
    request = AWSRequest(method="GET", url=server.endpoint_url("movies"))
    SigV4Auth(Credentials("NOBODY", "secret"), "mediastore", REGION).add_auth(request)
    assert await sent(server, request) == (403, "InvalidClientTokenId")
    request = AWSRequest(method="GET", url=server.endpoint_url("movies"))
    SigV4Auth(Credentials("AKIDTEMP", "secret"), "mediastore", REGION).add_auth(request)
    assert await sent(server, request) == (403, "InvalidClientTokenId")


async def test_public_reading_leaves_the_rest_closed() -> None:
    authenticator = SigV4Authenticator(KEYS, region=REGION)
    async with MediaStoreServer(
        ["movies"], config=MediaStoreConfig(public_read=True), authenticator=authenticator
    ) as server:
        assert await sent(server, request_of(server, "PUT", "a", {}, b"body")) == (200, "")
        url = f"{server.endpoint_url('movies')}/a"
        for method, expected in {"GET": 200, "HEAD": 200, "PUT": 403, "DELETE": 403}.items():
            assert (await sent(server, AWSRequest(method=method, url=url)))[0] == expected
        listing = AWSRequest(method="GET", url=server.endpoint_url("movies"))
        assert (await sent(server, listing))[0] == 403
        # Who signs is held to the signature, even for what is public.
        bad = request_of(server, "GET", "a", {})
        bad.headers["Authorization"] = str(bad.headers["Authorization"])[:-4] + "0000"
        assert await sent(server, bad) == REFUSED


async def test_our_client(server: MediaStoreServer) -> None:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "mediastore-data",
            REGION,
            endpoint_url=server.endpoint_url("movies"),
            aws_access_key_id="AKIDTEMP",
            aws_secret_access_key="secret",
            aws_session_token="token/+=",
        ) as client,
    ):
        for path in ("a/b=c:d~e.ts", "a/x"):
            await client.put_object(Path=path, Body=b"body", CacheControl="max-age=6,  no-store")
            result = await client.get_object(Path=path)
            assert await result["Body"].read() == b"body"
            await client.describe_object(Path=path)
        assert len((await client.list_items(Path="a", MaxResults=1))["Items"]) == 1
        await client.delete_object(Path="a/x")


@pytest.mark.parametrize("ahead", [-7200, 7200])
async def test_our_client_learns_the_servers_time(ahead: int) -> None:
    # The client's clock is right; what the server's Date says, and what it holds signatures to, is not.
    authenticator = SigV4Authenticator(KEYS, region=REGION)
    async with (
        MediaStoreServer(["movies"], authenticator=authenticator) as server,
        asyncms.Session() as session,
        session.create_client(
            "mediastore-data",
            REGION,
            endpoint_url=server.endpoint_url("movies"),
            aws_access_key_id="AKIDEXAMPLE",
            aws_secret_access_key="secret",
        ) as client,
    ):
        client._pipeline._clock = lambda: time.time() + ahead
        await client.put_object(Path="a", Body=b"body")
        assert client.statistics.retries == 1
        await client.describe_object(Path="a")
        assert client.statistics.retries == 1


@pytest.mark.parametrize("name", UNCHECKING)
async def test_a_client_is_told_of_its_clock(name: str) -> None:
    authenticator = SigV4Authenticator(KEYS, clock=lambda: 0.0)
    async with (
        MediaStoreServer(["movies"], authenticator=authenticator) as late,
        judge(name, late.endpoint_url("movies")) as client,
    ):
        status, code, message = await failure(client("list_items"))
    assert (status, code) == (400, "RequestExpired")
    assert "19700101T000000Z" in message
