"""Uploads and copies over a server that answers as it is told: what is retried, looked up, removed, and what is sent."""

from __future__ import annotations

import asyncio
import hashlib
import zlib
from base64 import b64encode
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

import asyncms
from asyncms.config import MiB, TransferConfig
from asyncms.errors import ClientError, ConnectionClosedError, ObjectChangedError, ResponseError, TransportError
from asyncms.s3api.copy import copy
from asyncms.s3api.extra_args import CopyArguments
from asyncms.s3api.store import upload_profile
from asyncms.s3api.upload import is_of
from asyncms.transfer.upload_sink import Receipt
from tests.pipeline.conftest import settings, without_backoff
from tests.servers.scripted import Peer, head, ok
from tests.transfer.store import VirtualTime

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from asyncms.s3.client import S3Client
    from tests.servers.scripted import Received, ScriptedServer

SIZE = 12 * MiB
DATA = bytes(range(251)) * (SIZE // 251 + 1)
DATA = DATA[:SIZE]
CONFIG = TransferConfig(part_size=5 * MiB, concurrency=2, copy_threshold=MiB, copy_part_size=5 * MiB)
NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'


def md5(data: bytes) -> Any:
    return hashlib.md5(data, usedforsecurity=False)


def crc32(data: bytes) -> str:
    return b64encode(zlib.crc32(data).to_bytes(4, "big")).decode()


def parts(data: bytes) -> list[bytes]:
    return [data[start : start + 5 * MiB] for start in range(0, len(data), 5 * MiB)]


def etag(data: bytes) -> str:
    return f"{md5(b''.join(md5(part).digest() for part in parts(data))).hexdigest()}-{len(parts(data))}"


def error(status: str, code: str) -> bytes:
    return ok(f"<Error><Code>{code}</Code><Message>said so</Message></Error>".encode(), status=status)


class Store:
    """Answers multipart uploads; ``faults`` come first: (method, part or None) → answers to give before the right one."""

    def __init__(self, server: ScriptedServer) -> None:
        self.server = server
        self.parts: dict[int, bytes] = {}
        self.is_there = False
        self.object: bytes | None = None
        self.faults: dict[tuple[str, int | None], list[Any]] = {}
        server.default = self.answer

    async def answer(self, peer: Peer) -> None:
        request = peer.request
        query = parse_qs(urlsplit(request.target).query, keep_blank_values=True)
        number = int(query["partNumber"][0]) if "partNumber" in query else None
        name = request.method
        faults = self.faults.get((name, number), [])
        fault = faults.pop(0) if faults else None
        if fault is not None and not isinstance(fault, bytes):
            await fault(peer)
            return
        body = await peer.read_body()
        await peer.send(fault if fault is not None else self.right(name, number, body, query))

    def right(self, method: str, number: int | None, body: bytes, query: dict[str, list[str]]) -> bytes:
        if method == "POST" and "uploads" in query:
            self.is_there = True
            return ok(
                f"<InitiateMultipartUploadResult {NAMESPACE}><UploadId>U1</UploadId></InitiateMultipartUploadResult>".encode()
            )
        if method == "HEAD":
            if self.object is None:
                return head("404 Not Found")
            return head("200 OK", f"Content-Length: {len(self.object)}", f'ETag: "{etag(self.object)}"')
        if not self.is_there:
            return error("404 Not Found", "NoSuchUpload")
        if method == "PUT" and number is not None:
            self.parts[number] = body
            return ok(b"", f'ETag: "{md5(body).hexdigest()}"')
        if method == "POST":
            self.complete()
            return ok(
                f'<CompleteMultipartUploadResult {NAMESPACE}><ETag>"{etag(DATA)}"</ETag></CompleteMultipartUploadResult>'.encode()
            )
        if method == "DELETE":
            self.is_there = False
            self.parts.clear()
            return head("204 No Content")
        raise AssertionError((method, query))

    def complete(self) -> None:
        self.object = b"".join(self.parts[number] for number in sorted(self.parts))
        self.is_there = False

    @property
    def log(self) -> list[tuple[str, int | None]]:
        return [(request.method, part_number(request)) for request in self.server.requests]


def part_number(request: Received) -> int | None:
    query = parse_qs(urlsplit(request.target).query)
    return int(query["partNumber"][0]) if "partNumber" in query else None


@pytest.fixture
def store(fault_server: ScriptedServer) -> Store:
    return Store(fault_server)


@pytest.fixture
async def s3(fault_server: ScriptedServer) -> Any:
    made = settings(fault_server.endpoint_url, config=asyncms.Config(transfer=CONFIG, store="aws"))
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        without_backoff(client)
        yield client
        assert session.acquired_connections == 0


async def cut_in_the_body(peer: Peer) -> None:
    await peer.reader.readexactly(1000)
    await peer.reset()


def then_cut(act: Callable[[], Any]) -> Callable[[Peer], Awaitable[None]]:
    """The request does what it is to do, but its answer is lost."""

    async def step(peer: Peer) -> None:
        await peer.read_body()
        act()
        await peer.reset()

    return step


@pytest.mark.parametrize(
    "fault",
    [
        error("503 Slow Down", "SlowDown"),
        error("500 Oops", "InternalError"),
        cut_in_the_body,
        then_cut(lambda: None),
        ok(b"", status="502 Bad Gateway"),
    ],
    ids=["503", "500", "cut in the body", "cut after the body", "502"],
)
@pytest.mark.parametrize("number", [1, 3])
async def test_a_part_is_sent_again(s3: S3Client, store: Store, fault: Any, number: int) -> None:
    store.faults["PUT", number] = [fault]
    counted: list[int] = []
    uploaded = await s3.upload_stream(DATA, Bucket="b", Key="k", Callback=counted.append)
    assert store.object == DATA
    assert uploaded.etag == f'"{etag(DATA)}"'
    assert store.log.count(("PUT", number)) == 2
    assert len([entry for entry in store.log if entry[0] == "PUT"]) == 4
    assert sorted(counted) == sorted(map(len, parts(DATA)))


async def test_a_part_comes_with_its_checksum_and_the_end_with_the_wholes(s3: S3Client, store: Store) -> None:
    await s3.upload_stream(DATA, Bucket="b", Key="k", ChecksumAlgorithm="CRC32")
    requests = {part_number(request): request for request in store.server.requests if request.method == "PUT"}
    for number, data in enumerate(parts(DATA), 1):
        assert requests[number].headers["x-amz-checksum-crc32"] == crc32(data)
        assert requests[number].headers["x-amz-content-sha256"] == hashlib.sha256(data).hexdigest()
        assert "content-encoding" not in requests[number].headers
    create, last = [request for request in store.server.requests if request.method == "POST"]
    assert create.headers["x-amz-checksum-type"] == "FULL_OBJECT"
    assert last.headers["x-amz-checksum-crc32"] == crc32(DATA)
    assert last.headers["x-amz-checksum-type"] == "FULL_OBJECT"
    assert all(f"<ChecksumCRC32>{crc32(data)}</ChecksumCRC32>".encode() in last.body for data in parts(DATA))


async def test_the_checksum_of_parts_follows_the_store(fault_server: ScriptedServer) -> None:
    for store, expected in (("aws", "crc64nvme"), ("minio", "crc32"), (None, "crc32")):
        Store(fault_server)
        config = asyncms.Config(transfer=CONFIG, store=store)  # type: ignore[arg-type]
        made = settings(fault_server.endpoint_url, config=config)
        async with asyncms.Session() as session, session.create_client("s3", **made) as client:
            await client.upload_stream(DATA, Bucket="b", Key="k")
        *_, part, last = [request.headers for request in fault_server.requests]
        assert f"x-amz-checksum-{expected}" in part
        assert (f"x-amz-checksum-{expected}" in last) == (store == "aws")


@pytest.mark.parametrize(
    ("store", "url", "region", "expected"),
    [
        (None, "https://s3.eu-west-1.amazonaws.com", "eu-west-1", "CRC64NVME"),
        (None, "https://s3.dualstack.eu-west-1.amazonaws.com", "eu-west-1", "CRC64NVME"),
        (None, "https://s3.cn-north-1.amazonaws.com.cn", "cn-north-1", "CRC64NVME"),
        (None, "https://bucket.vpce-1.s3.us-east-1.vpce.amazonaws.com", "us-east-1", "CRC64NVME"),
        (None, "https://amazonaws.com.example", "us-east-1", "CRC32"),
        (None, "http://127.0.0.1:9000", "us-east-1", "CRC32"),
        ("aws", "http://127.0.0.1:9000", "us-east-1", "CRC64NVME"),
        ("minio", "http://127.0.0.1:9000", "us-east-1", "CRC32"),
    ],
)
def test_unknown_addresses_get_what_boto3_sends(store: Any, url: str, region: str, expected: str) -> None:
    profile = upload_profile(store, url, region)
    assert profile.part_checksum == expected
    assert profile.full_object_checksum == (expected == "CRC64NVME")


async def test_over_tls_parts_are_not_hashed_for_the_signature(tls_server: ScriptedServer, authority_file: str) -> None:
    store = Store(tls_server)
    made = settings(tls_server.endpoint_url, verify=authority_file, config=asyncms.Config(transfer=CONFIG))
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        await client.upload_stream(DATA, Bucket="b", Key="k")
        assert store.object == DATA
    sent = [request.headers for request in tls_server.requests if request.method == "PUT"]
    assert {headers["x-amz-content-sha256"] for headers in sent} == {"UNSIGNED-PAYLOAD"}
    assert all("x-amz-checksum-crc32" in headers for headers in sent)


async def test_stores_without_checksums_get_none(fault_server: ScriptedServer) -> None:
    store = Store(fault_server)
    made = settings(fault_server.endpoint_url, config=asyncms.Config(transfer=CONFIG, store="generic"))
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        await client.upload_stream(DATA, Bucket="b", Key="k")
        assert store.object == DATA
    for request in fault_server.requests:
        assert not [name for name in request.headers if "checksum" in name or "trailer" in name]
        assert b"Checksum" not in request.body[:1000] or request.method == "PUT"


async def test_a_part_that_fails_in_the_end_removes_the_upload(s3: S3Client, store: Store) -> None:
    store.faults["PUT", 2] = [error("500 Oops", "InternalError")] * 3
    with pytest.raises(ClientError, match="InternalError") as caught:
        await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert caught.value.attempts == 3
    assert ("DELETE", None) in store.log
    assert not store.is_there
    assert store.object is None


async def test_an_upload_without_an_etag_says_so(s3: S3Client, store: Store) -> None:
    store.faults["PUT", 1] = [ok(b"")]
    with pytest.raises(ResponseError, match="UploadPart: the answer has no ETag"):
        await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert not store.is_there


# -- completions whose answer is lost --------------------------------------------------------------------------------


async def test_a_lost_answer_to_the_completion_is_made_up_for(s3: S3Client, store: Store) -> None:
    store.faults["POST", None] = [store_create(store), then_cut(store.complete)]
    uploaded = await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert store.object == DATA
    assert (uploaded.etag, uploaded.size, uploaded.parts) == (f'"{etag(DATA)}"', SIZE, 3)
    # The second completion finds no such upload: it was done.
    assert store.log[-3:] == [("POST", None), ("POST", None), ("HEAD", None)]


def store_create(store: Store) -> Callable[[Peer], Awaitable[None]]:
    async def step(peer: Peer) -> None:
        await peer.send(store.right("POST", None, b"", {"uploads": [""]}))

    return step


async def test_with_a_condition_the_own_object_is_in_the_way(s3: S3Client, store: Store) -> None:
    precondition = error("412 Precondition Failed", "PreconditionFailed")
    store.faults["POST", None] = [store_create(store), then_cut(store.complete), precondition]
    uploaded = await s3.upload_stream(DATA, Bucket="b", Key="k", IfNoneMatch="*")
    assert uploaded.etag == f'"{etag(DATA)}"'
    last = [request for request in store.server.requests if request.method == "POST"][-1]
    assert last.headers["if-none-match"] == "*"


async def test_a_condition_that_fails_at_once_is_the_truth(s3: S3Client, store: Store) -> None:
    store.object = DATA
    store.faults["POST", None] = [store_create(store), error("412 Precondition Failed", "PreconditionFailed")]
    with pytest.raises(ClientError, match="PreconditionFailed"):
        await s3.upload_stream(DATA, Bucket="b", Key="k", IfNoneMatch="*")
    assert not store.is_there


async def test_another_object_is_not_taken_for_this_one(s3: S3Client, store: Store) -> None:
    def vanish() -> None:
        store.is_there = False
        store.object = bytes(SIZE)

    store.faults["POST", None] = [store_create(store), then_cut(vanish)]
    with pytest.raises(s3.exceptions.NoSuchUpload):
        await s3.upload_stream(DATA, Bucket="b", Key="k")


async def test_completions_that_never_arrive_fail(s3: S3Client, store: Store) -> None:
    store.faults["POST", None] = [store_create(store), *[Peer.reset] * 20]
    with pytest.raises(ConnectionClosedError):
        await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert not store.is_there
    assert ("DELETE", None) in store.log


async def test_an_error_in_a_200_is_tried_again(s3: S3Client, store: Store) -> None:
    in_progress = ok(b"<?xml version='1.0'?>\n<Error><Code>InternalError</Code><Message>try again</Message></Error>")
    store.faults["POST", None] = [store_create(store), in_progress]
    await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert store.object == DATA


async def test_a_completion_that_is_answered_by_nothing_is_tried_again(s3: S3Client, store: Store) -> None:
    store.faults["POST", None] = [store_create(store), ok(b"")]
    uploaded = await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert (store.object, uploaded.etag) == (DATA, f'"{etag(DATA)}"')


NO_ETAG = ok(f"<CompleteMultipartUploadResult {NAMESPACE}/>".encode())


@pytest.mark.parametrize("answer", [ok(b""), NO_ETAG], ids=["empty", "no ETag"])
async def test_a_completion_that_says_nothing_is_no_success(s3: S3Client, store: Store, answer: bytes) -> None:
    store.faults["POST", None] = [store_create(store), *[answer] * 3]
    with pytest.raises((ClientError, ResponseError), match="CompleteMultipartUpload"):
        await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert ("HEAD", None) in store.log
    assert ("DELETE", None) in store.log
    assert not store.is_there


@pytest.mark.parametrize("answer", [ok(b""), NO_ETAG], ids=["empty", "no ETag"])
async def test_a_completion_that_says_nothing_may_have_made_the_object(
    s3: S3Client, store: Store, answer: bytes
) -> None:
    async def done(peer: Peer) -> None:
        await peer.read_body()
        store.complete()
        await peer.send(answer)

    store.faults["POST", None] = [store_create(store), done]
    uploaded = await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert (store.object, uploaded.etag) == (DATA, f'"{etag(DATA)}"')
    assert store.log[-1] == ("HEAD", None)


def test_whose_object_it_is() -> None:
    receipts = [
        Receipt(n, len(part), f'"{md5(part).hexdigest()}"', crc32(part)) for n, part in enumerate(parts(DATA), 1)
    ]
    composite = crc32(b"".join(zlib.crc32(part).to_bytes(4, "big") for part in parts(DATA)))
    same = {"ContentLength": SIZE, "ETag": f'"{etag(DATA)}"'}
    assert is_of(same, receipts, "CRC32")
    assert is_of({**same, "ChecksumCRC32": crc32(DATA), "ChecksumType": "FULL_OBJECT"}, receipts, "CRC32")
    assert is_of({**same, "ChecksumCRC32": f"{composite}-3", "ChecksumType": "COMPOSITE"}, receipts, "CRC32")
    assert is_of({"ContentLength": SIZE, "ChecksumCRC32": f"{composite}-3"}, receipts, "CRC32")
    assert not is_of({**same, "ContentLength": SIZE - 1}, receipts, "CRC32")
    assert not is_of({**same, "ChecksumCRC32": crc32(b""), "ChecksumType": "FULL_OBJECT"}, receipts, "CRC32")
    assert not is_of({**same, "ETag": f'"{etag(DATA)[:-1]}4"'}, receipts, None)
    opaque = [Receipt(receipt.number, receipt.size, '"kms"') for receipt in receipts]
    assert not is_of(same, opaque, None)


# -- cancellation ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seen", [("POST", None, 1), ("PUT", 1, 1), ("PUT", 3, 1), ("POST", None, 2)], ids=str)
@pytest.mark.parametrize("answers", [True, False], ids=["answered late", "answer lost"])
async def test_cancelled_at_a_request_nothing_is_left(
    s3: S3Client, store: Store, seen: tuple[str, int | None, int], answers: bool
) -> None:
    method, number, count = seen
    reached, go_on = asyncio.Event(), asyncio.Event()

    async def hold(peer: Peer) -> None:
        body = await peer.read_body()
        query = parse_qs(urlsplit(peer.request.target).query, keep_blank_values=True)
        reached.set()
        await go_on.wait()
        answer = store.right(method, number, body, query)
        if answers:
            await peer.send(answer)
        else:
            await peer.reset()

    first: list[Any] = [store_create(store)] if count == 2 else []
    store.faults[method, number] = [*first, hold]
    task = asyncio.ensure_future(s3.upload_stream(DATA, Bucket="b", Key="k"))
    await reached.wait()
    task.cancel()
    await asyncio.sleep(0)
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    # A creation whose answer is lost is asked for again, so its id is known in the end.
    assert not store.is_there


# -- copies ----------------------------------------------------------------------------------------------------------


async def test_a_source_that_changes_while_it_is_copied(s3: S3Client, store: Store) -> None:
    store.object = DATA
    store.faults["PUT", 2] = [error("412 Precondition Failed", "PreconditionFailed")]
    copied = ok(f'<CopyPartResult {NAMESPACE}><ETag>"e"</ETag></CopyPartResult>'.encode())
    store.faults["PUT", 1] = [copied]
    store.faults["PUT", 3] = [copied]
    with pytest.raises(ObjectChangedError, match="b/source was overwritten") as caught:
        await s3.copy({"Bucket": "b", "Key": "source"}, "b", "k")
    assert caught.value.offset == 5 * MiB
    assert not store.is_there
    ranges = {
        request.headers["x-amz-copy-source-range"]: request.headers["x-amz-copy-source-if-match"]
        for request in store.server.requests
        if request.method == "PUT"
    }
    assert set(ranges.values()) == {f'"{etag(DATA)}"'}
    assert set(ranges) <= {"bytes=0-5242879", "bytes=5242880-10485759", "bytes=10485760-12582911"}


async def test_an_error_in_the_200_of_a_copied_part_is_tried_again(s3: S3Client, store: Store) -> None:
    store.object = DATA
    refused = ok(b"<Error><Code>InternalError</Code><Message>in the middle</Message></Error>")
    copied = ok(f'<CopyPartResult {NAMESPACE}><ETag>"e"</ETag></CopyPartResult>'.encode())
    for number in (1, 2, 3):
        store.faults["PUT", number] = [refused, copied] if number == 2 else [copied]
        store.parts[number] = b""
    uploaded = await s3.copy({"Bucket": "b", "Key": "source", "VersionId": "v7"}, "b", "k")
    assert uploaded.parts == 3
    assert store.log.count(("PUT", 2)) == 2
    assert all(
        request.headers["x-amz-copy-source"] == "b/source?versionId=v7"
        for request in store.server.requests
        if request.method == "PUT"
    )


async def test_a_copied_part_that_the_store_refuses_is_asked_for_again(s3: S3Client, store: Store) -> None:
    """After the client's tries, too, which are three."""
    store.object, time = DATA, VirtualTime()
    copied = ok(f'<CopyPartResult {NAMESPACE}><ETag>"e"</ETag></CopyPartResult>'.encode())
    for number in (1, 2, 3):
        store.faults["PUT", number] = [error("503 Slow Down", "SlowDown")] * (7 if number == 2 else 0) + [copied]
        store.parts[number] = b""
    pipeline, source, place = s3._pipeline, {"Bucket": "b", "Key": "source"}, {"Bucket": "b", "Key": "k"}
    arguments = CopyArguments({})
    uploaded = await copy(pipeline, pipeline, source, place, arguments, CONFIG, None, backoff=time.backoff)
    assert uploaded.parts == 3
    assert store.log.count(("PUT", 2)) == 8
    assert len(time.waits) == 2


async def test_what_fails_without_an_upload_is_raised_as_it_is(s3: S3Client, store: Store) -> None:
    with pytest.raises(ClientError, match="404"):
        await s3.copy({"Bucket": "b", "Key": "missing"}, "b", "k")
    store.faults["POST", None] = [error("403 Forbidden", "AccessDenied")]
    with pytest.raises(ClientError, match="AccessDenied"):
        await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert ("DELETE", None) not in store.log
    store.faults["POST", None] = [Peer.reset] * 20
    with pytest.raises(TransportError):
        await s3.upload_stream(DATA, Bucket="b", Key="k")
    assert ("DELETE", None) not in store.log
