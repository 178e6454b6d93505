"""``select_object_content`` from end to end: events, errors in the stream, streams that break, connections given back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from botocore.exceptions import EventStreamError as BotoEventStreamError

import asyncms
from asyncms.errors import ClientError, EventStreamError, IncompleteReadError, ResponseError
from tests.servers.scripted import Pieces, head, ok, turns
from tests.wire.frames import END, STATS, error, event

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import Peer, ScriptedServer

SELECT: dict[str, Any] = {
    "Bucket": "b",
    "Key": "k",
    "Expression": "SELECT * FROM S3Object",
    "ExpressionType": "SQL",
    "InputSerialization": {"CSV": {}},
    "OutputSerialization": {"JSON": {}},
}
RECORDS = [event("Records", b"one\n"), event("Cont"), event("Records", b"two\n" * 300)]
WHOLE = b"".join([*RECORDS, STATS, END])
EVENTS: list[dict[str, Any]] = [
    {"Records": {"Payload": b"one\n"}},
    {"Cont": {}},
    {"Records": {"Payload": b"two\n" * 300}},
    {"Stats": {"Details": {"BytesScanned": 5, "BytesReturned": 3}}},
    {"End": {}},
]
ID = "x-amz-request-id: R1"


def chunked(data: bytes, size: int) -> Pieces:
    pieces = [data[i : i + size] for i in range(0, len(data), size)]
    coded = [b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces]
    return Pieces(head("200 OK", "Transfer-Encoding: chunked", ID), *coded, b"0\r\n\r\n")


async def select(s3: S3Client) -> Any:
    return (await s3.select_object_content(**SELECT))["Payload"]


@pytest.mark.parametrize("size", [1, 7, 100, 4096])
async def test_events_in_order_however_they_are_cut(size: int, s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(chunked(WHOLE, size), ok(WHOLE))
    async with await select(s3) as stream:
        assert [made async for made in stream] == EVENTS
    assert [made async for made in await select(s3)] == EVENTS
    # Read to its end, it gives the connection back.
    assert fault_server.connections == 1
    request = fault_server.requests[0]
    assert (request.method, request.target) == ("POST", "/b/k?select&select-type=2")


async def test_after_the_end_there_is_nothing_more(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(WHOLE))
    stream = await select(s3)
    assert [made async for made in stream] == EVENTS
    assert [made async for made in stream] == []
    stream.close()
    await stream.aclose()


async def test_an_error_in_the_stream(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(RECORDS[0] + error("OverMaxRecordSize", "too long"), ID))
    stream = await select(s3)
    assert await anext(stream) == EVENTS[0]
    with pytest.raises(BotoEventStreamError) as caught:
        await anext(stream)
    raised = caught.value
    assert isinstance(raised, EventStreamError)
    assert (raised.code, raised.request_id, raised.operation_name) == ("OverMaxRecordSize", "R1", "SelectObjectContent")
    assert "too long" in str(raised)
    assert raised.response["ResponseMetadata"]["HTTPStatusCode"] == 400


async def test_a_modelled_error_has_its_class(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(error("AccessDenied", "no")))
    with pytest.raises(s3.exceptions.AccessDenied):
        await anext(await select(s3))


async def test_an_error_before_the_stream(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(b"<Error><Code>NoSuchKey</Code></Error>", status="404 Not Found"))
    with pytest.raises(s3.exceptions.NoSuchKey):
        await select(s3)


DAMAGED = {
    "cut in a frame": (WHOLE[:-3], "it ends 53 bytes into a frame"),
    "cut in the lengths": (WHOLE + b"\0\0\0", "3 bytes into a frame"),
    "without its end": (WHOLE[: -len(END)], "without its End event"),
    "empty": (b"", "without its End event"),
    "wrong checksum": (RECORDS[0] + STATS[:-1] + b"\0", "checksum of a frame"),
    "wrong lengths": (RECORDS[0] + b"\1" * 40, "checksum of the lengths"),
    "not XML": (event("Stats", b"<Stats") + END, "."),
}


@pytest.mark.parametrize("name", DAMAGED)
async def test_damaged_streams(name: str, s3: S3Client, fault_server: ScriptedServer) -> None:
    data, why = DAMAGED[name]
    fault_server.script(ok(data, ID))
    stream = await select(s3)
    with pytest.raises(ResponseError, match=why) as caught:
        async for _ in stream:
            pass
    assert "SelectObjectContent" in str(caught.value)
    assert "R1" in str(caught.value)
    assert [made async for made in stream] == []


async def test_a_connection_that_breaks(s3: S3Client, fault_server: ScriptedServer) -> None:
    async def broken(peer: Peer) -> None:
        await peer.read_body()
        await peer.send(head("200 OK", "Content-Length: 1000"), RECORDS[0])
        await peer.close()

    fault_server.script(broken)
    stream = await select(s3)
    assert await anext(stream) == EVENTS[0]
    with pytest.raises(IncompleteReadError):
        await anext(stream)
    assert [made async for made in stream] == []


def endless(peer: Peer) -> Any:
    async def serve() -> None:
        await peer.read_body()
        await peer.send(head("200 OK", "Transfer-Encoding: chunked"), b"%x\r\n%b\r\n" % (len(RECORDS[0]), RECORDS[0]))
        await peer.closed_by_client()

    return serve()


async def test_closing_early_gives_the_connection_up(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(endless)
    async with await select(s3) as stream:
        assert await anext(stream) == EVENTS[0]
    await fault_server.until(lambda server: server.open == 0)
    with pytest.raises(StopAsyncIteration):
        await anext(stream)


async def test_a_forgotten_stream_warns(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(endless)
    stream = await select(s3)
    assert await anext(stream) == EVENTS[0]
    assert "SelectObjectContent" in repr(stream)
    streams = [stream]
    del stream
    with pytest.warns(ResourceWarning, match=r"SelectObjectContent.*async with response\['Payload'\]"):
        streams.clear()
    await fault_server.until(lambda server: server.open == 0)
    await turns()


def test_names() -> None:
    assert asyncms.EventStreamError is EventStreamError
    assert issubclass(EventStreamError, ClientError)
