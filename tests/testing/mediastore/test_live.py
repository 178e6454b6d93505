"""Reading while uploading, deadlines, and uploads that die."""

from __future__ import annotations

import asyncio
import hashlib
import json
import tracemalloc
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from asyncms.testing.mediastore import ManualClock, MediaStoreConfig, MediaStoreServer, MemoryStore
from asyncms.testing.mediastore.faults import InternalServerError
from asyncms.testing.mediastore.store import ObjectMeta
from tests.testing.mediastore.judges import JUDGES, Judge, Wire, failure, judge

FIRST = b"a" * 4096
"""As much as makes an upload readable."""


async def until(condition: Callable[[], Any]) -> None:
    """Let the server work until the condition holds; the test's time limit is the limit."""
    while not condition():  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0)


async def readable(server: MediaStoreServer, path: str) -> None:
    await until(lambda: server._app._live.readable("movies", path) is not None)


async def received(server: MediaStoreServer, path: str, size: int) -> None:
    def there() -> bool:
        uploads = server._app._live._running.get(("movies", path), [])
        return any(upload.size >= size for upload in uploads)

    await until(there)


async def nobody(server: MediaStoreServer) -> None:
    await until(lambda: not server._app._live._running)


async def stored(wire: Wire) -> dict[str, Any]:
    """End a chunked upload; what PutObject answers."""
    wire.chunk(b"")
    status, _, body = await wire.answer()
    assert status == 200, body
    answer: dict[str, Any] = json.loads(body)
    return answer


async def drained(read: Callable[[], Awaitable[bytes]]) -> None:
    """Read to the end."""
    while await read():
        pass


async def is_cut(reader: Wire) -> None:
    """The connection ends, and not as a body ends."""
    with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
        await drained(reader.piece)


async def test_bytes_are_read_as_they_arrive(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer, await Wire.open(server.port) as reader:
        writer.put_live("/movies/a/b", "Content-Type: video/mp4", "Cache-Control: max-age=1")
        writer.chunk(FIRST)
        await readable(server, "a/b")
        reader.get("/movies/a/b", "Range: bytes=0-9")
        status, live = await reader.head()
        assert status == 200
        assert live["transfer-encoding"] == "chunked"
        assert not {"content-length", "content-range", "accept-ranges"} & set(live)
        assert (live["content-type"], live["cache-control"]) == ("video/mp4", "max-age=1")
        assert await reader.piece() == FIRST
        for piece in (b"second", b"x", b"z" * 70_000):
            writer.chunk(piece)
            got = b""
            while len(got) < len(piece):
                got += await reader.piece()
            assert got == piece
        answer = await stored(writer)
        assert await reader.piece() == b""
        whole = FIRST + b"secondx" + b"z" * 70_000
        assert answer["ContentSHA256"] == hashlib.sha256(whole).hexdigest()
        assert answer["ETag"] == live["etag"] != answer["ContentSHA256"]
        reader.get("/movies/a/b")
        _, later, body = await reader.answer()
        assert body == whole
        assert (later["etag"], later["last-modified"]) == (live["etag"], live["last-modified"])
        assert later["content-length"] == str(len(whole))


async def test_judges_read_what_is_still_arriving(client: Judge, server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        described = await client("describe_object", Path="a")
        assert "ContentLength" not in described
        reading = asyncio.create_task(client("get_object", Path="a", Range="bytes=5-6"))
        await until(
            lambda: (
                server._app._live.readable("movies", "a") and server._app._live._running["movies", "a"][0]._reader_cuts
            )
        )
        writer.chunk(b"rest")
        answer = await stored(writer)
        got = await reading
        assert (got["StatusCode"], got["Body"], got["ETag"]) == (200, FIRST + b"rest", answer["ETag"])
        assert described["ETag"] == answer["ETag"]
        assert "ContentRange" not in got


async def test_not_before_the_initial_buffer(client: Judge, server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer:
        writer.put_live("/movies/a")
        writer.chunk(FIRST[1:])
        await received(server, "a", len(FIRST) - 1)
        assert (await failure(client("get_object", Path="a")))[1] == "ObjectNotFoundException"
        writer.chunk(b"x")
        await readable(server, "a")
        await stored(writer)
        assert len((await client("get_object", Path="a"))["Body"]) == len(FIRST)


async def test_a_standard_upload_is_seen_when_it_is_complete(client: Judge, server: MediaStoreServer) -> None:
    await client("put_object", Path="a", Body=b"old")
    async with await Wire.open(server.port) as writer:
        writer.put_chunked("/movies/a")
        writer.chunk(FIRST * 30)
        await received(server, "a", len(FIRST) * 30)
        assert (await client("get_object", Path="a"))["Body"] == b"old"
        await stored(writer)
        assert (await client("get_object", Path="a"))["Body"] == FIRST * 30


async def test_what_is_arriving_is_not_listed_nor_deleted(client: Judge, server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer:
        writer.put_live("/movies/f/a")
        writer.chunk(FIRST)
        await readable(server, "f/a")
        assert (await client("list_items"))["Items"] == []
        assert (await failure(client("delete_object", Path="f/a")))[1] == "ObjectNotFoundException"
        await stored(writer)
        assert [x["Name"] for x in (await client("list_items"))["Items"]] == ["f"]


@pytest.mark.parametrize("served", ["new", "old"])
async def test_an_overwrite_on_its_way(served: Any) -> None:
    config = MediaStoreConfig(overwrite_reads=served)
    async with (
        MediaStoreServer(["movies"], config=config) as server,
        judge("aiobotocore", server.endpoint_url("movies")) as client,
        await Wire.open(server.port) as writer,
        await Wire.open(server.port) as reader,
    ):
        await client("put_object", Path="a", Body=b"old")
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.get("/movies/a")
        status, headers = await reader.head()
        assert status == 200
        if served == "new":
            assert await reader.piece() == FIRST
        else:
            assert headers["content-length"] == "3"
            assert await reader.reader.readexactly(3) == b"old"
            reader.get("/movies/a", "Range: bytes=1-1")
            assert (await reader.answer())[0] == 206
            writer2 = await Wire.open(server.port)
            async with writer2:
                writer2.put_live("/movies/fresh")
                writer2.chunk(FIRST)
                await readable(server, "fresh")
                reader.get("/movies/fresh")
                assert (await reader.head())[0] == 200
                assert await reader.piece() == FIRST
                await stored(writer2)
        await stored(writer)
        assert await reader.piece() == b""
        assert (await client("get_object", Path="a"))["Body"] == FIRST


async def test_the_upload_begun_last_is_read(server: MediaStoreServer) -> None:
    async with (
        await Wire.open(server.port) as one,
        await Wire.open(server.port) as two,
        await Wire.open(server.port) as reader,
    ):
        for wire, data in ((one, b"1" * 5000), (two, b"2" * 5000)):
            wire.put_live("/movies/a")
            wire.chunk(data)
            await until(lambda: len(server._app._live._running.get(("movies", "a"), [])) >= int(data[:1]))  # noqa: B023
            await until(lambda: server._app._live._running["movies", "a"][-1].size == 5000)
        reader.get("/movies/a")
        await reader.head()
        assert await reader.piece() == b"2" * 5000
        two.writer.transport.abort()
        await is_cut(reader)
        async with await Wire.open(server.port) as again:
            again.get("/movies/a")
            await again.head()
            assert await again.piece() == b"1" * 5000
            await stored(one)
            assert await again.piece() == b""


@pytest.mark.parametrize("old", [b"old", None])
async def test_an_uploader_that_is_gone_cuts_its_readers(server: MediaStoreServer, old: bytes | None) -> None:
    async with judge("aiobotocore", server.endpoint_url("movies")) as client, await Wire.open(server.port) as reader:
        if old is not None:
            await client("put_object", Path="a", Body=old)
        async with await Wire.open(server.port) as writer:
            writer.put_live("/movies/a")
            writer.chunk(FIRST)
            await readable(server, "a")
            reader.get("/movies/a")
            await reader.head()
            assert await reader.piece() == FIRST
        await is_cut(reader)
        await nobody(server)
        if old is None:
            assert (await failure(client("get_object", Path="a")))[1] == "ObjectNotFoundException"
        else:
            assert (await client("get_object", Path="a"))["Body"] == old


@pytest.mark.parametrize("version", ["1.0", "1.1"])
async def test_a_cut_is_a_reset(server: MediaStoreServer, version: str) -> None:
    async with await Wire.open(server.port) as writer, await Wire.open(server.port) as reader:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.send(f"GET /movies/a HTTP/{version}", "Host: 127.0.0.1")
        _, headers = await reader.head()
        assert ("transfer-encoding" in headers) == (version == "1.1")
        writer.writer.transport.abort()
        with pytest.raises(ConnectionResetError):
            await drained(lambda: reader.reader.read(1000))


async def test_http_1_0_reads_an_upload_to_its_end(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer, await Wire.open(server.port) as reader:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.send("GET /movies/a HTTP/1.0", "Host: 127.0.0.1")
        await reader.head()
        await stored(writer)
        assert await reader.reader.read() == FIRST


@pytest.mark.parametrize("availability", ["STANDARD", "STREAMING"])
async def test_the_deadline(server: MediaStoreServer, clock: ManualClock, availability: str) -> None:
    async with (
        judge("aiobotocore", server.endpoint_url("movies")) as client,
        await Wire.open(server.port) as writer,
        await Wire.open(server.port) as reader,
    ):
        await client("put_object", Path="a", Body=b"old")
        writer.put_chunked("/movies/a", f"x-amz-upload-availability: {availability}")
        writer.chunk(FIRST)
        await received(server, "a", len(FIRST))
        reader.get("/movies/a")
        await reader.head()
        clock.advance(29.9)
        writer.chunk(b"more")
        await received(server, "a", len(FIRST) + 4)
        clock.advance(0.2)
        status, headers, body = await writer.answer()
        assert (status, headers["x-amzn-errortype"]) == (408, "RequestTimeoutException")
        assert b"within 30 seconds" in body
        if availability == "STREAMING":
            await is_cut(reader)
        assert (await client("get_object", Path="a"))["Body"] == b"old"


async def test_too_many_bytes_cut_the_readers(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer, await Wire.open(server.port) as reader:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.get("/movies/a")
        await reader.head()
        cut = asyncio.create_task(is_cut(reader))
        for _ in range(11):
            writer.chunk(bytes(1024 * 1024))
        writer.chunk(b"")
        status, headers, body = await writer.answer()
        assert (status, headers["x-amzn-errortype"]) == (400, "ValidationException")
        assert str(10 * 1024 * 1024).encode() in body
        await cut


async def test_broken_chunks_cut_the_readers(server: MediaStoreServer, clock: ManualClock) -> None:
    # aiohttp's parser tells the connection of broken chunks, but not who reads them: it is the deadline that ends it.
    async with await Wire.open(server.port) as writer, await Wire.open(server.port) as reader:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.get("/movies/a")
        await reader.head()
        writer.writer.write(b"this is no chunk\r\n")
        await writer.writer.drain()
        clock.advance(31)
        await is_cut(reader)
        assert (await writer.answer())[0] == 408
        await nobody(server)


class FailingStore(MemoryStore):
    """Stores nothing."""

    async def put(self, path: str, *_: Any, **__: Any) -> ObjectMeta:
        raise InternalServerError("The disk is full.")


async def test_a_commit_that_fails_cuts_the_readers() -> None:
    async with (
        MediaStoreServer({"movies": FailingStore()}) as server,
        await Wire.open(server.port) as writer,
        await Wire.open(server.port) as reader,
    ):
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.get("/movies/a")
        await reader.head()
        writer.chunk(b"")
        status, headers, body = await writer.answer()
        assert (status, headers["x-amzn-errortype"]) == (500, "InternalServerError")
        assert body == b'{"Message": "The disk is full."}'
        await is_cut(reader)


class SlowStore(MemoryStore):
    """Stores when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.told = asyncio.Event()

    async def put(self, path: str, *data: Any, **properties: Any) -> ObjectMeta:
        self.asked.set()
        await self.told.wait()
        return await super().put(path, *data, **properties)


async def test_readers_end_when_the_object_is_stored() -> None:
    store = SlowStore()
    async with (
        MediaStoreServer({"movies": store}) as server,
        await Wire.open(server.port) as writer,
        await Wire.open(server.port) as reader,
    ):
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        reader.get("/movies/a")
        await reader.head()
        assert await reader.piece() == FIRST
        writer.chunk(b"")
        await store.asked.wait()
        end = asyncio.create_task(reader.piece())
        await asyncio.wait({end}, timeout=0.05)
        assert not end.done()
        store.told.set()
        assert await end == b""
        assert (await writer.answer())[0] == 200


async def test_an_uploader_that_goes_after_its_last_byte_has_uploaded() -> None:
    store = SlowStore()
    async with MediaStoreServer({"movies": store}) as server, await Wire.open(server.port) as reader:
        async with await Wire.open(server.port) as writer:
            writer.put_live("/movies/a")
            writer.chunk(FIRST)
            await readable(server, "a")
            reader.get("/movies/a")
            await reader.head()
            writer.chunk(b"")
            await store.asked.wait()
        store.told.set()
        assert await reader.piece() == FIRST
        assert await reader.piece() == b""
        assert (await store.describe("a")).size == len(FIRST)


async def test_a_reader_that_goes_leaves_nothing(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        (upload,) = server._app._live._running["movies", "a"]
        async with await Wire.open(server.port) as reader:
            reader.get("/movies/a")
            await reader.head()
            assert len(upload._reader_cuts) == 1
        await until(lambda: not upload._reader_cuts)
        await stored(writer)
    assert not server._app._live._running


async def test_a_slow_reader_does_not_hold_up_the_upload(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as writer, await Wire.open(server.port) as slow:
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        await readable(server, "a")
        slow.get("/movies/a")
        await slow.head()
        for _ in range(8):
            writer.chunk(bytes(1024 * 1024))
        await stored(writer)
        assert sum([len(x) async for x in slow.chunks()]) == len(FIRST) + 8 * 1024 * 1024


@pytest.mark.parametrize("dies", [False, True])
async def test_200_readers_of_one_upload(server: MediaStoreServer, dies: bool) -> None:
    size = 2 * 1024 * 1024
    data = hashlib.shake_256(b"frames").digest(size)

    async def read(wire: Wire) -> str:
        status, _ = await wire.head()
        assert status == 200
        digest = hashlib.sha256()
        async for piece in wire.chunks():
            digest.update(piece)
        return digest.hexdigest()

    async with await Wire.open(server.port) as writer:
        writer.put_live("/movies/a")
        writer.chunk(data[:4096])
        await readable(server, "a")
        readers = [await Wire.open(server.port) for _ in range(200)]
        try:
            for wire in readers:
                wire.get("/movies/a")
            (upload,) = server._app._live._running["movies", "a"]
            await until(lambda: len(upload._reader_cuts) == 200)
            tracemalloc.start()
            before, _ = tracemalloc.get_traced_memory()
            try:
                if dies:
                    writer.chunk(data[4096 : size // 2])
                    await received(server, "a", size // 2)
                    held, _ = tracemalloc.get_traced_memory()
                else:
                    writer.chunk(data[4096:])
                    await received(server, "a", size)
                    held, _ = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
            # The upload once; and what each reader's transport holds, on both sides, as this process is also the client.
            # A copy per reader would be 200 times the upload.
            assert held - before < 2 * size + 200 * 256 * 1024
            if dies:
                writer.writer.transport.abort()
            else:
                answer = await stored(writer)
            ends = await asyncio.gather(*(read(x) for x in readers), return_exceptions=True)
        finally:
            for wire in readers:
                await wire.__aexit__()
    if dies:
        assert all(isinstance(x, (ConnectionError, asyncio.IncompleteReadError)) for x in ends), ends
    else:
        assert ends == [answer["ContentSHA256"]] * 200


@pytest.mark.parametrize("name", JUDGES)
async def test_strict_servers_want_chunks(name: str) -> None:
    config = MediaStoreConfig(streaming_needs_chunked=True)
    async with (
        MediaStoreServer(["movies"], config=config) as server,
        judge(name, server.endpoint_url("movies")) as client,
    ):
        upload = client("put_object", Path="a", Body=b"x", UploadAvailability="STREAMING")
        if name == "asyncms":
            await upload
            return
        status, code, message = await failure(upload)
        assert (status, code) == (400, "ValidationException")
        assert "chunked" in message
        async with await Wire.open(server.port) as writer:
            writer.put_live("/movies/a")
            await stored(writer)
