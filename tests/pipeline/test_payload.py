"""Bodies as they are framed, checked and signed, compared with what botocore's client sends."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any
from zlib import crc32

import pytest
from botocore.exceptions import FlexibleChecksumError

from asyncms._generated.s3.operations import MODEL
from asyncms.errors import ParamValidationError
from asyncms.message import Buffer, RequestBody
from asyncms.operation import Operation
from asyncms.pipeline.payload import PayloadPolicy, prepare_payload
from asyncms.s3.dialect import S3Dialect
from asyncms.signing.sigv4 import EMPTY_SHA256, STREAMING_UNSIGNED_TRAILER, UNSIGNED_PAYLOAD
from asyncms.wire.request import RequestSerializer
from tests.boto_oracle import BotoClient

HTTP = "http://minio.test:9000"
HTTPS = "https://minio.test:9000"
DATA = bytes(range(256)) * 12
FRAMING = ("content-length", "transfer-encoding", "content-encoding", "content-md5", "content-type")
AMZ = ("x-amz-checksum-", "x-amz-sdk-", "x-amz-trailer", "x-amz-decoded-", "x-amz-content-sha256")

CLIENTS: dict[tuple[str, str], BotoClient] = {}
Made = tuple[dict[str, str], bytes]


def of_interest(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name in FRAMING or name.startswith(AMZ)}


async def drained(body: Buffer | RequestBody | None) -> bytes:
    if body is None:
        return b""
    if isinstance(body, bytes | bytearray | memoryview):
        return bytes(body)
    return b"".join([bytes(piece) async for piece in body])


async def ours(url: str, name: str, arguments: dict[str, Any], policy: PayloadPolicy | None = None) -> Made:
    operation = MODEL.operation(name)
    faults: list[str] = []
    sent = S3Dialect().prepare(operation, arguments, faults)
    draft = RequestSerializer(operation, "rest-xml").serialize(sent, faults)
    body, payload_hash = await prepare_payload(
        operation,
        sent,
        draft.body,
        draft.has_streaming_body,
        draft.headers,
        url.startswith("https"),
        policy or PayloadPolicy(),
    )
    draft.headers["x-amz-content-sha256"] = payload_hash
    return of_interest(draft.headers), await drained(body)


def theirs(url: str, method: str, arguments: dict[str, Any], **config: Any) -> Made:
    key = url, repr(config)
    client = CLIENTS.get(key) or CLIENTS.setdefault(key, BotoClient(endpoint_url=url, **config))
    sent = client.send(method, **arguments)
    headers = of_interest(sent.headers)
    if "x-amz-decoded-content-length" in headers:
        # The one difference: where the coded length is known we say it, because not every store does without.
        assert headers.pop("transfer-encoding") == "chunked"
        headers["content-length"] = str(len(sent.body))
    return headers, sent.body


def at(position: int, file: IO[bytes]) -> IO[bytes]:
    file.seek(position)
    return file


# What the caller gives, and what of it is sent. botocore gets the latter: over plain http it sends a file that does not
# stand at its start from the start, with the checksum of the rest.
BODIES: dict[str, tuple[Callable[[], Any], bytes]] = {
    "bytes": (lambda: DATA, DATA),
    "no bytes": (lambda: b"", b""),
    "bytearray": (lambda: bytearray(DATA), DATA),
    "memoryview": (lambda: memoryview(DATA)[100:], DATA[100:]),
    "text": (lambda: "tschüß €", "tschüß €".encode()),
    "memory": (lambda: io.BytesIO(DATA), DATA),
    "middle of memory": (lambda: at(1000, io.BytesIO(DATA)), DATA[1000:]),
    "behind the end": (lambda: at(len(DATA) + 10, io.BytesIO(DATA)), b""),
    "empty file": (io.BytesIO, b""),
    "list": (lambda: [DATA[:7], b"", bytearray(DATA[7:])], DATA),
}

PUTS: dict[str, dict[str, Any]] = {
    "plain": {},
    "encoded": {"ContentEncoding": "gzip"},
    "sha256": {"ChecksumAlgorithm": "SHA256"},
    "crc64nvme": {"ChecksumAlgorithm": "CRC64NVME", "ContentEncoding": "br,gzip"},
    "typed": {"ContentType": "text/plain"},
}

POLICIES: dict[str, tuple[PayloadPolicy, dict[str, Any]]] = {
    "default": (PayloadPolicy(), {}),
    "when_required": (PayloadPolicy(checksum_when_supported=False), {"request_checksum_calculation": "when_required"}),
    "signed": (PayloadPolicy(sign_payload=True), {"s3": {"payload_signing_enabled": True}}),
    "unsigned": (PayloadPolicy(sign_payload=False), {"s3": {"payload_signing_enabled": False}}),
    "signed, when_required": (
        PayloadPolicy(checksum_when_supported=False, sign_payload=True),
        {"request_checksum_calculation": "when_required", "s3": {"payload_signing_enabled": True}},
    ),
}


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("put", PUTS)
@pytest.mark.parametrize("url", [HTTP, HTTPS])
async def test_put_object_is_botocores(url: str, put: str, policy: str) -> None:
    setting, config = POLICIES[policy]
    for name, (make, data) in BODIES.items():
        arguments = {"Bucket": "b", "Key": "k", **PUTS[put]}
        expected = theirs(url, "put_object", {**arguments, "Body": data}, **config)
        assert await ours(url, "PutObject", {**arguments, "Body": make()}, setting) == expected, name


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("url", [HTTP, HTTPS])
async def test_a_real_file_is_sent_from_where_it_stands(url: str, policy: str, tmp_path: Path) -> None:
    setting, config = POLICIES[policy]
    path = tmp_path / "file"
    path.write_bytes(DATA)
    arguments = {"Bucket": "b", "Key": "k"}
    with path.open("rb") as file:
        made = await ours(url, "PutObject", {**arguments, "Body": at(1000, file)}, setting)
    assert made == theirs(url, "put_object", {**arguments, "Body": DATA[1000:]}, **config)


@pytest.mark.parametrize("url", [HTTP, HTTPS])
async def test_upload_part_is_botocores(url: str) -> None:
    arguments = {"Bucket": "b", "Key": "k", "UploadId": "u", "PartNumber": 1}
    expected = theirs(url, "upload_part", {**arguments, "Body": b"part"})
    assert await ours(url, "UploadPart", {**arguments, "Body": b"part"}) == expected
    assert await ours(url, "UploadPart", {**arguments, "Body": io.BytesIO(b"part")}) == expected


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("url", [HTTP, HTTPS])
async def test_an_object_without_a_body(url: str, policy: str) -> None:
    setting, config = POLICIES[policy]
    arguments = {"Bucket": "b", "Key": "k"}
    assert await ours(url, "PutObject", arguments, setting) == theirs(url, "put_object", arguments, **config)


OTHERS: list[tuple[str, str, dict[str, Any]]] = [
    ("DeleteObjects", "delete_objects", {"Bucket": "b", "Delete": {"Objects": [{"Key": "k"}]}}),
    (
        "DeleteObjects",
        "delete_objects",
        {"Bucket": "b", "Delete": {"Objects": [{"Key": "k"}]}, "ChecksumAlgorithm": "SHA1"},
    ),
    ("PutBucketPolicy", "put_bucket_policy", {"Bucket": "b", "Policy": "{}"}),
    (
        "PutBucketVersioning",
        "put_bucket_versioning",
        {"Bucket": "b", "VersioningConfiguration": {"Status": "Enabled"}},
    ),
    ("PutObjectAcl", "put_object_acl", {"Bucket": "b", "Key": "k", "ACL": "private"}),
    ("PutBucketAcl", "put_bucket_acl", {"Bucket": "b", "ACL": "private"}),
    ("RestoreObject", "restore_object", {"Bucket": "b", "Key": "k", "RestoreRequest": {"Days": 1}}),
    ("CreateBucket", "create_bucket", {"Bucket": "b"}),
    ("CreateMultipartUpload", "create_multipart_upload", {"Bucket": "b", "Key": "k"}),
    ("CreateMultipartUpload", "create_multipart_upload", {"Bucket": "b", "Key": "k", "ChecksumAlgorithm": "SHA256"}),
    ("CopyObject", "copy_object", {"Bucket": "b", "Key": "k", "CopySource": "b/x"}),
]


@pytest.mark.parametrize("policy", ["default", "when_required"])
@pytest.mark.parametrize(("name", "method", "arguments"), OTHERS, ids=[f"{name}{len(a)}" for name, _, a in OTHERS])
@pytest.mark.parametrize("url", [HTTP, HTTPS])
async def test_other_operations_are_botocores(
    url: str, name: str, method: str, arguments: dict[str, Any], policy: str
) -> None:
    setting, config = POLICIES[policy]
    made, body = await ours(url, name, arguments, setting)
    expected, expected_body = theirs(url, method, arguments, **config)
    if body != expected_body:
        # The document may be written otherwise; what depends on its bytes is compared by what there is.
        for headers in (made, expected):
            for header in headers:
                if header.startswith(("x-amz-checksum-", "x-amz-content-sha256")) or header == "content-length":
                    headers[header] = "…"
        assert b"<" in body
    assert made == expected


@pytest.mark.parametrize(
    "given",
    [{"ChecksumCRC32": "AAAAAA=="}, {"ChecksumSHA512": "AAAA"}, {"ChecksumMD5": "AAAA"}, {"ContentMD5": "AAAA"}],
    ids=str,
)
@pytest.mark.parametrize("body", ["bytes", "memory"])
async def test_a_given_checksum_is_left_alone(given: dict[str, str], body: str) -> None:
    arguments = {"Bucket": "b", "Key": "k", **given}
    make, data = BODIES[body]
    made = await ours(HTTP, "PutObject", {**arguments, "Body": make()})
    assert made == theirs(HTTP, "put_object", {**arguments, "Body": data})


@pytest.mark.parametrize(
    "given", [{"ChecksumCRC32": "AAAAAA=="}, {"ChecksumSHA256": "AAAA", "ChecksumAlgorithm": "SHA256"}]
)
async def test_a_given_checksum_and_tls_do_not_spare_hashing_the_body(given: dict[str, str]) -> None:
    arguments = {"Bucket": "b", "Key": "k", "Body": DATA, **given}
    assert await ours(HTTPS, "PutObject", arguments) == theirs(HTTPS, "put_object", arguments)


async def test_the_caller_s_length_must_be_in_the_file() -> None:
    arguments = {"Bucket": "b", "Key": "k", "Body": io.BytesIO(b"abc"), "ContentLength": 10}
    with pytest.raises(ParamValidationError, match="ContentLength is 10, but Body has 3 bytes"):
        await ours(HTTP, "PutObject", arguments)


@pytest.mark.parametrize("url", [HTTP, HTTPS])
async def test_the_caller_s_length_of_bytes_must_be_theirs(url: str) -> None:
    arguments = {"Bucket": "b", "Key": "k", "Body": b"abc", "ContentLength": 3}
    assert await ours(url, "PutObject", arguments) == theirs(url, "put_object", arguments)
    with pytest.raises(ParamValidationError, match="ContentLength is 4, but Body has 3 bytes"):
        await ours(url, "PutObject", {**arguments, "ContentLength": 4})


async def test_the_caller_s_length_cuts_a_file() -> None:
    headers, body = await ours(
        HTTP, "PutObject", {"Bucket": "b", "Key": "k", "Body": io.BytesIO(DATA), "ContentLength": 5}
    )
    assert headers["content-length"] == "5"
    assert body == DATA[:5]


async def test_an_unknown_algorithm_is_refused() -> None:
    arguments = {"Bucket": "b", "Key": "k", "Body": b"", "ChecksumAlgorithm": "CRC99"}
    with pytest.raises(ParamValidationError, match="CRC99"):
        await ours(HTTP, "PutObject", arguments)
    with pytest.raises(FlexibleChecksumError):
        theirs(HTTP, "put_object", arguments)


async def once() -> Any:
    yield b"abc"
    yield b"def"


async def test_a_stream_over_tls_carries_its_checksum_behind_it() -> None:
    headers, body = await ours(HTTPS, "PutObject", {"Bucket": "b", "Key": "k", "Body": once()})
    assert headers == {
        "content-encoding": "aws-chunked",
        "transfer-encoding": "chunked",
        "x-amz-content-sha256": STREAMING_UNSIGNED_TRAILER,
        "x-amz-sdk-checksum-algorithm": "CRC32",
        "x-amz-trailer": "x-amz-checksum-crc32",
    }
    assert body == theirs(HTTPS, "put_object", {"Bucket": "b", "Key": "k", "Body": b"abcdef"})[1]


async def test_a_stream_of_known_length_says_so() -> None:
    headers, body = await ours(HTTPS, "PutObject", {"Bucket": "b", "Key": "k", "Body": once(), "ContentLength": 6})
    assert headers["x-amz-decoded-content-length"] == "6"
    assert headers["content-length"] == str(len(body))


async def test_a_stream_over_plain_http_goes_without_checksum_and_hash() -> None:
    headers, body = await ours(HTTP, "PutObject", {"Bucket": "b", "Key": "k", "Body": once(), "ContentLength": 6})
    assert headers == {"content-length": "6", "x-amz-content-sha256": UNSIGNED_PAYLOAD}
    assert body == b"abcdef"
    headers, _ = await ours(HTTP, "PutObject", {"Bucket": "b", "Key": "k", "Body": once()})
    assert headers == {"transfer-encoding": "chunked", "x-amz-content-sha256": UNSIGNED_PAYLOAD}


SIGNED = PayloadPolicy(sign_payload=True)
ONCE: dict[str, Any] = {"Bucket": "b", "Key": "k", "ContentLength": 6}


async def test_a_stream_over_plain_http_is_signed_in_chunks_where_that_is_asked_for() -> None:
    headers, body = await ours(HTTP, "PutObject", {**ONCE, "Body": once(), "ContentEncoding": "gzip"}, SIGNED)
    assert headers == {
        "content-encoding": "gzip,aws-chunked",
        "content-length": str(len(body)),
        "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "x-amz-decoded-content-length": "6",
    }
    assert re.fullmatch(rb"6;chunk-signature=\w{64}\r\nabcdef\r\n0;chunk-signature=\w{64}\r\n\r\n", body)


async def test_signed_chunks_carry_a_checksum_that_the_caller_chose() -> None:
    headers, body = await ours(HTTP, "PutObject", {**ONCE, "Body": once(), "ChecksumAlgorithm": "CRC32"}, SIGNED)
    assert headers == {
        "content-encoding": "aws-chunked",
        "content-length": str(len(body)),
        "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
        "x-amz-decoded-content-length": "6",
        "x-amz-sdk-checksum-algorithm": "CRC32",
        "x-amz-trailer": "x-amz-checksum-crc32",
    }
    checksum = b64encode(crc32(b"abcdef").to_bytes(4, "big"))
    assert b"\r\nx-amz-checksum-crc32:%b\r\nx-amz-trailer-signature:" % checksum in body


@pytest.mark.parametrize(
    "policy",
    [
        PayloadPolicy(sign_payload=True, trailers=False),
        PayloadPolicy(sign_payload=True, signed_chunks=False),
        PayloadPolicy(sign_payload=False),
    ],
)
async def test_where_chunks_cannot_be_signed_they_are_not(policy: PayloadPolicy) -> None:
    headers, body = await ours(HTTP, "PutObject", {**ONCE, "Body": once()}, policy)
    assert headers == {"content-length": "6", "x-amz-content-sha256": UNSIGNED_PAYLOAD}
    assert body == b"abcdef"


async def test_without_a_length_chunks_are_not_signed() -> None:
    headers, _ = await ours(HTTP, "PutObject", {"Bucket": "b", "Key": "k", "Body": once()}, SIGNED)
    assert headers == {"transfer-encoding": "chunked", "x-amz-content-sha256": UNSIGNED_PAYLOAD}


async def test_a_chosen_checksum_that_cannot_be_sent_is_refused() -> None:
    for arguments in (ONCE, {"Bucket": "b", "Key": "k"}):
        with pytest.raises(ParamValidationError, match="ChecksumAlgorithm is SHA256, but Body can be read only once"):
            await ours(HTTP, "PutObject", {**arguments, "Body": once(), "ChecksumAlgorithm": "SHA256"})


async def test_an_operation_whose_body_is_never_signed() -> None:
    operation = Operation("PutObject", "PUT", "/{Path+}", (), None, None, unsigned_payload=True)
    for tls in (False, True):
        headers: dict[str, str] = {}
        assert await prepare_payload(operation, {}, b"abc", True, headers, tls, PayloadPolicy()) == (
            b"abc",
            UNSIGNED_PAYLOAD,
        )
        assert headers == {"content-length": "3"}
        assert await prepare_payload(operation, {}, None, True, {}, tls, PayloadPolicy()) == (None, UNSIGNED_PAYLOAD)


async def test_requests_without_a_body() -> None:
    for method, expected in (
        ("GET", {}),
        ("DELETE", {}),
        ("PUT", {"content-length": "0"}),
        ("POST", {"content-length": "0"}),
    ):
        headers: dict[str, str] = {}
        operation = Operation("Name", method, "/", (), None, None)
        made = await prepare_payload(operation, {}, None, False, headers, True, PayloadPolicy())
        assert made == (None, EMPTY_SHA256)
        assert headers == expected
