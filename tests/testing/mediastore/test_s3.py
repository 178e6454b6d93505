"""What only the store over S3 does. What it has in common with the others: `test_store`."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

import asyncms
from asyncms.s3.client import S3Client
from asyncms.testing.mediastore import MediaStoreServer
from asyncms.testing.mediastore.faults import (
    AccessDenied,
    Fault,
    InternalServerError,
    ObjectNotFound,
    RangeNotSatisfiable,
    Throttling,
)
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.s3 import S3Store
from tests.servers.moto import MotoServer
from tests.servers.scripted import Peer, ScriptedServer, head, ok
from tests.testing.mediastore.judges import Wire


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[S3Client]:
    """moto's client, with the bucket ``bucket``."""
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            "us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id=moto.access_key,
            aws_secret_access_key=moto.secret_key,
            config=asyncms.Config(retries={"total_max_attempts": 1}),
        ) as client,
    ):
        await client.create_bucket(Bucket="bucket")
        yield client


@pytest_asyncio.fixture
async def scripted(fault_server: ScriptedServer) -> AsyncIterator[S3Store]:
    """A store over the server that answers as the test tells it, through a single connection."""
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            "us-east-1",
            endpoint_url=fault_server.endpoint_url,
            aws_access_key_id="AK",
            aws_secret_access_key="SK",
            config=asyncms.Config(
                retries={"total_max_attempts": 1}, max_pool_connections=1, s3={"addressing_style": "path"}
            ),
        ) as client,
    ):
        yield S3Store(client, "b")


async def put(store: S3Store, path: str, data: bytes = b"data", **properties: Any) -> None:
    settled = {"etag": "e1", "content_type": None, "cache_control": None, "modified": 1.5, **properties}
    await store.put(path, data, **settled)


@pytest.mark.parametrize("prefix", ["", "live", "/live/", "a/b"])
async def test_paths_are_keys_below_the_prefix(s3: S3Client, prefix: str) -> None:
    await put(S3Store(s3, "bucket", prefix), "x/y=z.ts", content_type="video/mp2t", cache_control="max-age=6")
    key = "/".join(x for x in (prefix.strip("/"), "x/y=z.ts") if x)
    stored = await s3.head_object(Bucket="bucket", Key=key)
    assert (stored["ContentType"], stored["CacheControl"]) == ("video/mp2t", "max-age=6")


async def test_etags_are_those_of_s3_as_mediastore_writes_them(s3: S3Client) -> None:
    store = S3Store(s3, "bucket")
    await put(store, "single", b"body")
    assert (await store.describe("single")).etag == hashlib.md5(b"body").hexdigest()  # noqa: S324 - S3's ETag
    upload = await s3.create_multipart_upload(Bucket="bucket", Key="parts")
    where: Any = {"Bucket": "bucket", "Key": "parts", "UploadId": upload["UploadId"]}
    part = await s3.upload_part(**where, PartNumber=1, Body=b"body")
    await s3.complete_multipart_upload(**where, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    described = (await store.describe("parts")).etag
    assert "-1" in (await s3.head_object(Bucket="bucket", Key="parts"))["ETag"]
    assert len(described) == 64
    int(described, 16)
    async with await store.open("parts", None) as opened:
        assert opened.meta.etag == described
    assert {x.meta.etag for x in (await store.list("", 9, None)).items if x.meta and x.name == "parts"} == {described}


async def test_only_what_mediastore_could_hold_is_listed(s3: S3Client) -> None:
    for key in (
        "p/",
        "p/ok",
        "p/f/ok",
        "p/with space",
        "p/\u00e4",
        "p//empty",
        "p/f//empty",
        "p/f/",
        "p/semi;colon/x",
        "p/./x",
        "q",
        "p/" + "d/" * 10 + "deepest",
        "p/" + "e/" * 11 + "too-deep",
    ):
        await s3.put_object(Bucket="bucket", Key=key, Body=b"")
    store = S3Store(s3, "bucket", "p")
    page = await store.list("", 1000, None)
    assert [(x.name, x.meta is None) for x in page.items] == [("d", True), ("e", True), ("f", True), ("ok", False)]
    assert [x.name for x in (await store.list("f", 1000, None)).items] == ["ok"]
    assert [x.name for x in (await store.list("/".join("d" * 10), 1000, None)).items] == ["deepest"]
    assert [x.name for x in (await store.list("/".join("e" * 9), 1000, None)).items] == ["e"]
    assert (await store.list("/".join("e" * 10), 1000, None)).items == []


async def test_pages_of_nothing_are_passed_over(s3: S3Client) -> None:
    for name in ("a b", "a c", "a d", "x", "y y", "z z"):
        await s3.put_object(Bucket="bucket", Key=name, Body=b"")
    store = S3Store(s3, "bucket")
    page = await store.list("", 1, None)
    assert [x.name for x in page.items] == ["x"]
    assert page.cursor is not None
    page = await store.list("", 1, page.cursor)
    assert (page.items, page.cursor) == ([], None)


async def test_a_range_is_one_request(scripted: S3Store, fault_server: ScriptedServer) -> None:
    fields = ['ETag: "00ff"', "Last-Modified: Wed, 01 Jul 2026 00:00:00 GMT", "Content-Range: bytes 3-5/9"]
    fault_server.script(ok(b"345", *fields, status="206 Partial Content"))
    async with await scripted.open("a", ByteRange(3, 5)) as opened:
        assert b"".join([bytes(x) async for x in opened.pieces]) == b"345"
    assert (opened.first, opened.last, opened.meta.size, opened.meta.etag) == (3, 5, 9, "00ff")
    assert [(x.method, x.target, x.headers["range"]) for x in fault_server.requests] == [("GET", "/b/a", "bytes=3-5")]


async def test_a_store_that_ignores_ranges_is_no_ground_for_wrong_bytes(
    scripted: S3Store, fault_server: ScriptedServer
) -> None:
    whole = ok(b"0123456789", 'ETag: "00ff"', "Last-Modified: Wed, 01 Jul 2026 00:00:00 GMT")
    fault_server.script(whole, whole, whole)
    with pytest.raises(InternalServerError, match="ranges"):
        await scripted.open("a", ByteRange(3, 5))
    with pytest.raises(RangeNotSatisfiable):
        await scripted.open("a", ByteRange(10, None))
    async with await scripted.open("a", ByteRange(0, None)) as opened:
        assert opened.size == 10


async def test_a_reader_that_goes_away_gives_its_connection_back(
    scripted: S3Store, fault_server: ScriptedServer
) -> None:
    """Bytes are fetched no sooner than they are asked for; the only connection is free again at once."""
    size = 64 * 1024 * 1024
    gone: list[bool] = []

    async def endless(peer: Peer) -> None:
        peer.writer.write(
            head("200 OK", f"Content-Length: {size}", 'ETag: "00ff"', "Last-Modified: Wed, 01 Jul 2026 00:00:00 GMT")
        )
        try:
            for _ in range(size // 65536):
                await peer.send(bytes(65536))
        except ConnectionError:
            gone.append(True)
            await peer.close()

    fault_server.script(endless, ok(b"", 'ETag: "00ff"', "Last-Modified: Wed, 01 Jul 2026 00:00:00 GMT"))
    async with MediaStoreServer({"movies": scripted}) as server, await Wire.open(server.port) as wire:
        wire.get("/movies/a")
        status, _ = await wire.head()
        assert status == 200
        await wire.reader.readexactly(100_000)
        wire.writer.transport.abort()
        await fault_server.until(lambda _: bool(gone))
        assert fault_server.sent < size // 2
        async with aiohttp.ClientSession() as session, session.head(f"{server.endpoint_url('movies')}/a") as answer:
            assert answer.status == 200


async def test_a_body_that_breaks_is_an_error_not_a_short_object(
    scripted: S3Store, fault_server: ScriptedServer
) -> None:
    async def breaks(peer: Peer) -> None:
        await peer.send(
            head("200 OK", "Content-Length: 1000", "Last-Modified: Wed, 01 Jul 2026 00:00:00 GMT") + b"x" * 500
        )
        await peer.close()

    fault_server.script(breaks)
    async with await scripted.open("a", None) as opened:
        with pytest.raises(InternalServerError):
            [x async for x in opened.pieces]


def error(status: str, code: str) -> bytes:
    return ok(f"<Error><Code>{code}</Code><Message>m</Message></Error>".encode(), status=status)


@pytest.mark.parametrize(
    ("answer", "fault", "words"),
    [
        (error("404 Not Found", "NoSuchKey"), ObjectNotFound, "a/b"),
        (error("403 Forbidden", "AccessDenied"), AccessDenied, "AccessDenied"),
        (error("503 Slow Down", "SlowDown"), Throttling, "SlowDown"),
        (error("404 Not Found", "NoSuchBucket"), InternalServerError, "NoSuchBucket"),
        (error("403 Forbidden", "InvalidObjectState"), InternalServerError, "InvalidObjectState"),
        (b"nonsense\r\n\r\n", InternalServerError, "ProtocolError"),
    ],
)
async def test_errors_of_s3(
    scripted: S3Store, fault_server: ScriptedServer, answer: bytes, fault: type[Fault], words: str
) -> None:
    for _ in range(3):
        fault_server.script(answer)
    calls = [scripted.open("a/b", None), scripted.list("a/b", 1, None)]
    for call in calls:
        with pytest.raises(fault, match=words):
            await call
    with pytest.raises(fault, match=words):
        await put(scripted, "a/b")


async def test_deleting_looks_first(scripted: S3Store, fault_server: ScriptedServer) -> None:
    fault_server.script(head("404 Not Found", "Content-Length: 0"))
    with pytest.raises(ObjectNotFound):
        await scripted.delete("a")
    assert [x.method for x in fault_server.requests] == ["HEAD"]


async def test_an_upload_is_read_while_it_runs_and_lands_in_the_bucket(s3: S3Client) -> None:
    store = S3Store(s3, "bucket", "live")
    async with (
        MediaStoreServer({"movies": store}) as server,
        await Wire.open(server.port) as uploader,
        await Wire.open(server.port) as reader,
    ):
        uploader.put_live("/movies/seg.ts")
        uploader.chunk(b"1" * 10_000)
        while True:
            reader.get("/movies/seg.ts")
            status, headers = await reader.head()
            if status == 200:
                break
            await reader.reader.readexactly(int(headers["content-length"]))
        got = await reader.piece()
        assert (await s3.list_objects_v2(Bucket="bucket")).get("Contents", []) == []
        uploader.chunk(b"2" * 10_000)
        uploader.chunk(b"")
        assert (await uploader.answer())[0] == 200
        got += b"".join([piece async for piece in reader.chunks()])
        assert got == b"1" * 10_000 + b"2" * 10_000
        result = await s3.get_object(Bucket="bucket", Key="live/seg.ts")
        assert await result["Body"].read() == got
