"""The client against a server that verifies signatures and lets objects be read while they are uploaded."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import anyio
import boto3
import pytest
import yarl

import asyncms
from asyncms.errors import ClientError, ConfigError, OperationNotPageableError, TransportError
from tests.pipeline.conftest import settings

if TYPE_CHECKING:
    from asyncms.mediastore.client import MediaStoreDataClient
    from asyncms.testing.mediastore import MediaStoreServer
    from asyncms.transfer.download import DownloadStream

DATA = os.urandom(300_000)


class Live:
    """A body that is produced when the test says so."""

    def __init__(self) -> None:
        self._pieces: asyncio.Queue[bytes | Exception | None] = asyncio.Queue()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while (piece := await self._pieces.get()) is not None:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def give(self, piece: bytes | Exception) -> None:
        self._pieces.put_nowait(piece)

    def end(self) -> None:
        self._pieces.put_nowait(None)


class Uploading:
    """A live upload under way; `body` feeds it."""

    def __init__(self, client: MediaStoreDataClient, path: str) -> None:
        self._client = client
        self._path = path
        self.body = Live()
        self.error: Exception | None = None
        self.result: Any = None

    async def run(self) -> None:
        try:
            self.result = await self._client.put_object(
                Path=self._path, Body=self.body, UploadAvailability="STREAMING", ContentType="video/mp2t"
            )
        except (RuntimeError, TransportError, ClientError) as error:
            self.error = error

    async def readable(self) -> None:
        """Wait until the server gives out what there is of the object."""
        while True:
            try:
                async with (await self._client.get_object(Path=self._path))["Body"]:
                    return
            except self._client.exceptions.ObjectNotFoundException:
                await anyio.lowlevel.checkpoint()


# -- the five operations -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["premium/canada/mlaw.avi", "/a=1/b:2/c~d_e.f-g", "x"])
async def test_an_objects_life(client: MediaStoreDataClient, path: str) -> None:
    put = await client.put_object(Path=path, Body=DATA, ContentType="video/mp2t", CacheControl="max-age=6")
    assert put["ContentSHA256"] == sha256(DATA).hexdigest()
    described = await client.describe_object(Path=path)
    assert (described["ContentLength"], described["ContentType"]) == (len(DATA), "video/mp2t")
    got = await client.get_object(Path=path)
    async with got["Body"] as body:
        assert await body.read() == DATA
    assert (got["StatusCode"], got["CacheControl"], got["ETag"]) == (200, "max-age=6", put["ETag"])
    part = await client.get_object(Path=path, Range="bytes=-10")
    async with part["Body"] as body:
        assert await body.read() == DATA[-10:]
    size = len(DATA)
    assert (part["StatusCode"], part["ContentRange"]) == (206, f"bytes {size - 10}-{size - 1}/{size}")
    folder, _, name = path.removeprefix("/").rpartition("/")
    (item,) = (await client.list_items(Path=folder))["Items"]
    assert (item["Name"], item["Type"], item["ContentLength"], item["ETag"]) == (name, "OBJECT", size, put["ETag"])
    assert item["LastModified"].replace(microsecond=0) == got["LastModified"]
    await client.delete_object(Path=path)
    assert (await client.list_items()).get("Items", []) == []


async def test_errors_have_their_classes(client: MediaStoreDataClient) -> None:
    missing = client.exceptions.ObjectNotFoundException
    for call in (client.get_object(Path="a"), client.describe_object(Path="a"), client.delete_object(Path="a")):
        with pytest.raises(missing) as caught:
            await call
        assert (caught.value.code, caught.value.status) == ("ObjectNotFoundException", 404)
    await client.put_object(Path="a", Body=b"abc")
    with pytest.raises(client.exceptions.RequestedRangeNotSatisfiableException):
        await client.get_object(Path="a", Range="bytes=3-")


async def test_other_containers_and_other_keys(server: MediaStoreServer) -> None:
    async with asyncms.Session() as session:
        elsewhere = settings(f"{server.url}/elsewhere")
        async with session.create_client("mediastore-data", **elsewhere) as client:
            with pytest.raises(client.exceptions.ContainerNotFoundException):
                await client.list_items()
        forged = settings(server.endpoint_url("movies"), aws_secret_access_key="another")
        async with session.create_client("mediastore-data", **forged) as client:
            with pytest.raises(ClientError) as caught:
                await client.put_object(Path="a", Body=b"")
            assert caught.value.status == 403


# -- folders and pages ---------------------------------------------------------------------------------------------------


async def test_folders_come_and_go_with_their_objects(client: MediaStoreDataClient) -> None:
    await client.put_object(Path="a/b/c", Body=b"1")
    assert (await client.list_items(Path="a"))["Items"] == [{"Name": "b", "Type": "FOLDER"}]
    await client.delete_object(Path="a/b/c")
    assert (await client.list_items())["Items"] == []


@pytest.mark.parametrize(
    "config",
    [
        {},
        {"PageSize": 3},
        {"PageSize": 3, "MaxItems": 7},
        {"MaxItems": 2},
        {"PageSize": 1000},
    ],
)
async def test_pages_are_boto3s(client: MediaStoreDataClient, server: MediaStoreServer, config: Any) -> None:
    for index in range(8):
        await client.put_object(Path=f"f/{index}", Body=b"x" * index)
    theirs = boto3.client("mediastore-data", **settings(server.endpoint_url("movies")))
    expected, token = await anyio.to_thread.run_sync(boto_names, theirs, config)
    assert client.can_paginate("list_items")
    pages = client.get_paginator("list_items").paginate(Path="f", PaginationConfig=config)
    result = await pages.build_full_result()
    assert [item["Name"] for item in result["Items"]] == expected
    assert ("NextToken" in result) == token
    if token:
        again: Any = {**config, "StartingToken": result["NextToken"], "MaxItems": None}
        rest = await client.get_paginator("list_items").paginate(Path="f", PaginationConfig=again).build_full_result()
        assert len(rest["Items"]) == 8 - len(expected)


def boto_names(client: Any, config: Any) -> tuple[list[str], bool]:
    result = client.get_paginator("list_items").paginate(Path="f", PaginationConfig=config).build_full_result()
    return [item["Name"] for item in result["Items"]], "NextToken" in result


async def test_what_the_service_does_not_have(client: MediaStoreDataClient) -> None:
    assert client.waiter_names == []
    with pytest.raises(ConfigError, match="object_exists"):
        client.get_waiter("object_exists")
    assert not client.can_paginate("get_object")
    with pytest.raises(OperationNotPageableError):
        client.get_paginator("get_object")


# -- live ----------------------------------------------------------------------------------------------------------------


async def test_an_object_is_read_while_it_is_made(client: MediaStoreDataClient, tmp_path: Path) -> None:
    upload = Uploading(client, "live/1.ts")
    got: list[bytes] = []

    async def follow(stream: DownloadStream) -> None:
        async for block in stream:
            got.append(bytes(block))
            if sum(map(len, got)) == 10:
                # Only now that the first half is here is the second one made.
                upload.body.give(b"-second-")
                upload.body.end()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(upload.run)
        upload.body.give(b"-first----")
        await upload.readable()
        tasks.start_soon(client.download_file, "live/1.ts", tmp_path / "file")
        async with client.download_stream(Path="live/1.ts") as stream:
            assert stream.size is None
            await follow(stream)
    assert b"".join(got) == b"-first-----second-"
    assert upload.result["ContentSHA256"] == sha256(b"".join(got)).hexdigest()
    assert (tmp_path / "file").read_bytes() == b"".join(got)
    # Now it is finished and can be split.
    async with client.download_stream(Path="live/1.ts", Config=asyncms.TransferConfig(part_size=4)) as stream:
        assert (stream.size, stream.etag) == (18, upload.result["ETag"])
        assert await stream.read() == b"".join(got)


async def test_a_file_follows_an_upload_to_its_end(client: MediaStoreDataClient, tmp_path: Path) -> None:
    upload = Uploading(client, "live/1.ts")
    counts: list[int] = []

    def arrived(count: int) -> None:
        counts.append(count)
        if sum(counts) == 10:
            # Only now that the file's own request has the first half.
            upload.body.give(b"-second-")
            upload.body.end()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(upload.run)
        upload.body.give(b"-first----")
        await upload.readable()
        await client.download_file("live/1.ts", tmp_path / "file", Callback=arrived)
    assert (tmp_path / "file").read_bytes() == b"-first-----second-"
    assert sum(counts) == 18


@pytest.mark.parametrize("how", ["stream", "file", "body"])
async def test_a_reader_of_an_upload_that_dies_gets_an_error(
    client: MediaStoreDataClient, tmp_path: Path, how: str
) -> None:
    upload = Uploading(client, "live/2.ts")

    async def kill() -> None:
        upload.body.give(RuntimeError("the encoder died"))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(upload.run)
        upload.body.give(b"some bytes")
        await upload.readable()
        if how == "stream":
            async with client.download_stream(Path="live/2.ts") as stream:
                assert bytes(await anext(stream)) == b"some bytes"
                await kill()
                with pytest.raises(TransportError):
                    await stream.read()
        elif how == "body":
            async with (await client.get_object(Path="live/2.ts"))["Body"] as body:
                assert await body.read(10) == b"some bytes"
                await kill()
                with pytest.raises(TransportError):
                    await body.read()
        else:

            def arrived(_count: int) -> None:
                upload.body.give(RuntimeError("the encoder died"))

            with pytest.raises(TransportError):
                await client.download_file("live/2.ts", tmp_path / "file", Callback=arrived)
            assert list(tmp_path.iterdir()) == []
    assert isinstance(upload.error, RuntimeError)
    with pytest.raises(client.exceptions.ObjectNotFoundException):
        await client.describe_object(Path="live/2.ts")


async def test_cancelled_transfers_leave_no_connection(server: MediaStoreServer) -> None:
    async with (
        asyncms.Session() as session,
        session.create_client("mediastore-data", **settings(server.endpoint_url("movies"))) as client,
    ):
        upload = Uploading(client, "live/3.ts")
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(upload.run)
            upload.body.give(b"some bytes")
            await upload.readable()
            reading = anyio.Event()

            async def read() -> None:
                async with client.download_stream(Path="live/3.ts") as stream:
                    await anext(stream)
                    reading.set()
                    await anext(stream)

            tasks.start_soon(read)
            await reading.wait()
            assert session.acquired_connections == 2
            tasks.cancel_scope.cancel()
        assert session.acquired_connections == 0
        await client.put_object(Path="live/3.ts", Body=b"fine")
        assert (await client.describe_object(Path="live/3.ts"))["ContentLength"] == 4


# -- transfers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part_size", [1_000, 99_999, 300_000, 8 << 20])
async def test_parallel_ranges(client: MediaStoreDataClient, tmp_path: Path, part_size: int) -> None:
    await client.put_object(Path="a/b", Body=DATA)
    config = asyncms.TransferConfig(part_size=part_size, concurrency=4)
    async with client.download_stream(Path="a/b", Config=config) as stream:
        assert await stream.read() == DATA
    async with client.download_stream(Path="a/b", Range="bytes=5-250000", Config=config) as stream:
        assert await stream.read() == DATA[5:250_001]
    counted = 0

    def count(amount: int) -> None:
        nonlocal counted
        counted += amount

    await client.download_file("a/b", tmp_path / "file", Callback=count, Config=config)
    assert (tmp_path / "file").read_bytes() == DATA
    assert counted == len(DATA)


async def test_an_empty_object(client: MediaStoreDataClient, tmp_path: Path) -> None:
    await client.put_object(Path="empty", Body=b"", UploadAvailability="STREAMING")
    await client.download_file("empty", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b""


async def test_an_object_overwritten_midway_is_noticed(client: MediaStoreDataClient) -> None:
    await client.put_object(Path="a", Body=DATA)
    config = asyncms.TransferConfig(part_size=1000, concurrency=1)
    async with client.download_stream(Path="a", Config=config) as stream:
        await anext(stream)
        await client.put_object(Path="a", Body=DATA[::-1])
        with pytest.raises(asyncms.ObjectChangedError):
            await stream.read()


# -- presigned -----------------------------------------------------------------------------------------------------------


async def test_a_presigned_url_is_all_that_is_needed(client: MediaStoreDataClient) -> None:
    await client.put_object(Path="a/b=c", Body=DATA)
    url = await client.generate_presigned_url("get_object", Params={"Path": "a/b=c"})
    listing = await client.generate_presigned_url("list_items", Params={"Path": "a"})
    forged = url.replace("b%3Dc", "other").replace("b=c", "other")
    async with aiohttp.ClientSession() as http:
        async with http.get(_raw(url), headers={"Range": "bytes=0-9"}) as answer:
            assert (answer.status, await answer.read()) == (206, DATA[:10])
        async with http.get(_raw(listing)) as answer:
            assert [item["Name"] for item in (await answer.json(content_type=None))["Items"]] == ["b=c"]
        async with http.get(_raw(forged)) as answer:
            assert answer.status == 403


def _raw(url: str) -> Any:
    return yarl.URL(url, encoded=True)
