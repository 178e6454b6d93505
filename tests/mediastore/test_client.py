"""What the client sends and how it takes answers that no server gives at will."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import pytest

import asyncms
from asyncms.errors import BodyTooLargeError, ClientError, IncompleteReadError, ObjectChangedError, ParamValidationError
from tests.pipeline.conftest import without_backoff
from tests.servers.scripted import Peer, head, ok

if TYPE_CHECKING:
    from asyncms.mediastore.client import MediaStoreDataClient
    from tests.servers.scripted import ScriptedServer

MiB = 1024 * 1024
STORED = ok(b'{"ETag":"e","ContentSHA256":"s","StorageClass":"TEMPORAL"}')


async def produced(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


# -- uploads -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["bytes", "bytearray", "str", "file", "iterator"])
@pytest.mark.parametrize("data", [b"", b"abc"])
async def test_streaming_is_chunked_whatever_the_body_is(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, kind: str, data: bytes
) -> None:
    bodies: dict[str, Any] = {
        "bytes": data,
        "bytearray": bytearray(data),
        "str": data.decode(),
        "file": io.BytesIO(data),
        "iterator": produced(data),
    }
    fault_server.script(STORED)
    result = await scripted.put_object(Path="a", Body=bodies[kind], UploadAvailability="STREAMING")
    assert (result["ETag"], result["StorageClass"]) == ("e", "TEMPORAL")
    (request,) = fault_server.requests
    assert request.body == data
    headers = request.headers
    assert (headers["transfer-encoding"], headers["x-amz-upload-availability"]) == ("chunked", "STREAMING")
    assert headers["x-amz-content-sha256"] == "UNSIGNED-PAYLOAD"
    assert not {"content-length", "expect", "content-type"} & set(headers)
    signed = headers["authorization"].split("SignedHeaders=")[1].split(",")[0].split(";")
    assert signed == ["host", "x-amz-content-sha256", "x-amz-date", "x-amz-upload-availability"]


@pytest.mark.parametrize("availability", ["STANDARD", None])
async def test_a_known_length_is_announced_and_an_unknown_one_chunked(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, availability: Any
) -> None:
    more = {"UploadAvailability": availability} if availability else {}
    fault_server.script(STORED, STORED, STORED)
    for body in (b"abc", io.BytesIO(b"abc"), produced(b"ab", b"c")):
        await scripted.put_object(Path="a", Body=body, **more)
    lengths = [request.headers.get("content-length") for request in fault_server.requests]
    assert lengths == ["3", "3", None]
    assert [request.body for request in fault_server.requests] == [b"abc"] * 3
    assert all("expect" not in request.headers for request in fault_server.requests)


@pytest.mark.parametrize("kind", ["async iterator", "pipe"])
async def test_every_piece_goes_out_before_the_next_is_made(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, kind: str
) -> None:
    arrived = [anyio.Event() for _ in range(3)]
    reading, writing = os.pipe()

    async def live() -> AsyncIterator[bytes]:
        for index, event in enumerate(arrived):
            yield b"piece-%d" % index
            await event.wait()

    async def feed() -> None:
        for index, event in enumerate(arrived):
            await anyio.to_thread.run_sync(os.write, writing, b"piece-%d" % index)
            await event.wait()
        os.close(writing)

    async def serve(peer: Peer) -> None:
        for event in arrived:
            assert await peer.reader.readline() == b"7\r\n"
            assert (await peer.reader.readexactly(9)).startswith(b"piece-")
            event.set()
        assert await peer.reader.readexactly(5) == b"0\r\n\r\n"
        peer.body_read = True
        await peer.send(STORED)

    fault_server.script(serve)
    with os.fdopen(reading, "rb") as file:
        async with anyio.create_task_group() as tasks:
            if kind == "pipe":
                tasks.start_soon(feed)
            else:
                os.close(writing)
            body = live() if kind == "async iterator" else file
            await scripted.put_object(Path="a", Body=body, UploadAvailability="STREAMING")


@pytest.mark.parametrize(("availability", "most"), [("STANDARD", 25 * MiB), ("STREAMING", 10 * MiB)])
@pytest.mark.parametrize("kind", ["bytes", "file"])
async def test_a_known_size_above_the_limit_is_refused_before_anything_is_sent(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, availability: Any, most: int, kind: str
) -> None:
    data = bytes(most + 1)
    body = data if kind == "bytes" else io.BytesIO(data)
    with pytest.raises(ParamValidationError, match=rf"at most {most // MiB} MB \({most} bytes\) .* {availability}"):
        await scripted.put_object(Path="a", Body=body, UploadAvailability=availability)
    assert fault_server.connections == 0


@pytest.mark.parametrize(("availability", "most"), [("STANDARD", 25), ("STREAMING", 10)])
async def test_an_unknown_size_that_passes_the_limit_breaks_the_request_off(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, availability: Any, most: int
) -> None:
    received = bytearray()

    async def serve(peer: Peer) -> None:
        received.extend(await peer.closed_by_client())

    fault_server.script(serve)
    body = produced(*[bytes(MiB)] * most, b"x", b"never asked for")
    with pytest.raises(BodyTooLargeError, match=f"at most {most} MB .*broken off"):
        await scripted.put_object(Path="a", Body=body, UploadAvailability=availability)
    await fault_server.until(lambda server: server.open == 0)
    assert len(received) >= (most - 1) * MiB
    assert not received.endswith(b"0\r\n\r\n")
    assert len(fault_server.requests) == 1


async def test_a_file_that_shrinks_while_it_streams_is_no_shorter_object(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer
) -> None:
    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(2) if self.tell() < 2 else b""

    ended = anyio.Event()

    async def serve(peer: Peer) -> None:
        assert not (await peer.closed_by_client()).endswith(b"0\r\n\r\n")
        ended.set()

    fault_server.script(serve)
    with pytest.raises(ValueError, match="only 2 of the 3 bytes"):
        await scripted.put_object(Path="a", Body=Shrinking(b"abc"), UploadAvailability="STREAMING")
    await ended.wait()


@pytest.mark.parametrize("kind", ["bytes", "iterator"])
@pytest.mark.parametrize("status", ["400 Bad Request", "429 Too Many", "503 Slow Down"])
async def test_throttling_is_retried_on_the_code_if_the_body_can_be_sent_again(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, kind: str, status: str
) -> None:
    without_backoff(scripted)  # type: ignore[arg-type]
    throttled = head(status, "x-amzn-errortype: ThrottlingException", "Content-Length: 0")
    fault_server.script(throttled, STORED)
    body = b"abc" if kind == "bytes" else produced(b"abc")
    if kind == "bytes":
        result = await scripted.put_object(Path="a", Body=body, UploadAvailability="STREAMING")
        assert result["ResponseMetadata"]["RetryAttempts"] == 1
        assert [request.body for request in fault_server.requests] == [b"abc"] * 2
        return
    with pytest.raises(ClientError) as caught:
        await scripted.put_object(Path="a", Body=body, UploadAvailability="STREAMING")
    assert caught.value.code == "ThrottlingException"
    assert len(fault_server.requests) == 1


async def test_refusals_come_before_anything_is_sent_and_all_at_once(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer
) -> None:
    with pytest.raises(ParamValidationError) as caught:
        await scripted.put_object(Path="a//b", Body=b"", StorageClass="STANDARD", ContentType="a; b")
    assert len(caught.value.faults) == 3
    with pytest.raises(ParamValidationError, match="1 to 1000"):
        await scripted.list_items(MaxResults=1001)
    with pytest.raises(ParamValidationError):
        await scripted.get_object(Path="")
    with pytest.raises(ParamValidationError):
        async with scripted.download_stream(Path="a b"):
            pass
    assert fault_server.connections == 0


# -- downloads -----------------------------------------------------------------------------------------------------------

LIVE = head("200 OK", "Transfer-Encoding: chunked", "ETag: e1", "Last-Modified: Sat, 21 Nov 2026 06:00:00 GMT")


def ranged(data: bytes, first: int, last: int, etag: str = "e1", modified: str = "06:00:00") -> bytes:
    return ok(
        data[first : last + 1],
        f"Content-Range: bytes {first}-{last}/{len(data)}",
        f"ETag: {etag}",
        f"Last-Modified: Sat, 21 Nov 2026 {modified} GMT",
        status="206 Partial Content",
    )


async def cut(peer: Peer) -> None:
    await peer.send(LIVE, b"5\r\nabcde\r\n")
    await peer.reset()


async def test_a_live_stream_that_breaks_is_an_error_and_nothing_is_asked_for_again(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, tmp_path: Path
) -> None:
    fault_server.script(cut, cut, cut)
    async with scripted.download_stream(Path="a") as stream:
        assert (stream.size, stream.etag) == (None, None)
        assert stream.response["ETag"] == "e1"
        with pytest.raises(IncompleteReadError, match="byte 5"):
            await stream.read()
    with pytest.raises(IncompleteReadError):
        await scripted.download_file("a", tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
    async with (await scripted.get_object(Path="a"))["Body"] as body:
        with pytest.raises(IncompleteReadError):
            await body.read()
    assert len(fault_server.requests) == 3


async def test_a_range_of_a_live_object_is_taken_from_its_start(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer
) -> None:
    fault_server.script(LIVE + b"5\r\nabcde\r\n0\r\n\r\n")
    async with scripted.download_stream(Path="a", Range="bytes=1-3") as stream:
        assert await stream.read() == b"bcd"


async def test_a_body_that_breaks_is_resumed_without_conditions_and_compared(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer
) -> None:
    async def half(peer: Peer) -> None:
        await peer.send(head("200 OK", "Content-Length: 6", "ETag: e1"), b"abc")
        await peer.reset()

    for etag in ("e1", "e2"):
        fault_server.script(half, ranged(b"abcdef", 3, 5, etag))
        async with (await scripted.get_object(Path="a"))["Body"] as body:
            if etag == "e1":
                assert await body.read() == b"abcdef"
            else:
                with pytest.raises(ObjectChangedError, match="overwritten"):
                    await body.read()
    assert [request.headers.get("range") for request in fault_server.requests] == [None, "bytes=3-5"] * 2
    assert all("if-match" not in request.headers for request in fault_server.requests)


async def test_an_object_that_was_finished_and_is_live_again_is_another_one(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer
) -> None:
    async def half(peer: Peer) -> None:
        await peer.send(head("200 OK", "Content-Length: 6", "ETag: e1"), b"abc")
        await peer.reset()

    # Range is ignored: the first bytes again, of another object.
    fault_server.script(half, LIVE.replace(b"e1", b"e2") + b"6\r\nABCDEF\r\n0\r\n\r\n")
    async with (await scripted.get_object(Path="a"))["Body"] as body:
        with pytest.raises(ObjectChangedError):
            await body.read()


@pytest.mark.parametrize(
    ("second", "what"),
    [
        (ranged(b"abcdef", 3, 5, "e2"), "ETag"),
        (ranged(b"abcdef", 3, 5, modified="06:00:01"), "last modified"),
        (ranged(b"abcdefg", 3, 5), "6 bytes"),
        (LIVE.replace(b"e1", b"e2") + b"6\r\nABCDEF\r\n0\r\n\r\n", "ETag"),
        (head("404 Not Found", "x-amzn-errortype: ObjectNotFoundException", "Content-Length: 0"), "deleted"),
    ],
    ids=["etag", "date", "size", "live", "deleted"],
)
async def test_parts_of_another_object_are_refused(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, second: bytes, what: str
) -> None:
    fault_server.script(ranged(b"abcdef", 0, 2), second)
    config = asyncms.TransferConfig(part_size=3, concurrency=2)
    async with scripted.download_stream(Path="a", Config=config) as stream:
        with pytest.raises(ObjectChangedError, match=what):
            await stream.read()
    assert all("if-match" not in request.headers for request in fault_server.requests)


@pytest.mark.parametrize("arguments", [{"Filename": 5}, {"Callback": 5}, {"Config": {}}])
async def test_an_unusable_argument_of_a_download_is_named_and_nothing_is_sent(
    scripted: MediaStoreDataClient, fault_server: ScriptedServer, tmp_path: Path, arguments: dict[str, Any]
) -> None:
    with pytest.raises(ParamValidationError, match=f"parameter {next(iter(arguments))}"):
        await scripted.download_file(**{"Path": "a", "Filename": tmp_path / "a", **arguments})
    assert fault_server.requests == []
