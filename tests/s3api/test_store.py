"""Store profiles: golden requests. What a store is known to refuse is not in them."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import md5, sha256
from typing import TYPE_CHECKING, Any, get_args
from zlib import crc32

import pytest

import asyncms
from asyncms.config import Config, Store
from asyncms.errors import ChecksumMismatchError, ConfigError, ParamValidationError
from asyncms.s3api.store import PROFILES
from tests.boto_oracle import BotoClient
from tests.pipeline.conftest import settings
from tests.servers.scripted import ok

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import Peer, Received, ScriptedServer

STORES: tuple[Store, ...] = get_args(Store)
PLAIN: tuple[Store, ...] = ("generic", "r2", "gcs", "ceph", "b2")
"""Those that get nothing unasked."""
BODY = b"some bytes"
CRC = b64encode(crc32(BODY).to_bytes(4, "big")).decode()
DELETE: dict[str, Any] = {"Bucket": "b", "Delete": {"Objects": [{"Key": "k"}]}}


@pytest.fixture(autouse=True)
def empty_answers(fault_server: ScriptedServer, tls_server: ScriptedServer) -> None:
    """Most operations here answer nothing."""

    async def answer(peer: Peer) -> None:
        if "expect" in peer.request.headers:
            await peer.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        await peer.read_body()
        await peer.send(ok())

    fault_server.default = tls_server.default = answer


@asynccontextmanager
async def client_of(server: ScriptedServer, store: Store | None, **changes: Any) -> AsyncIterator[S3Client]:
    config = Config(store=store, **changes.pop("config", {}))
    made = settings(server.endpoint_url, config=config, **changes)
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        yield client


def golden(request: Received) -> dict[str, str]:
    """What a store might refuse: the digests and the framing."""
    names = ("content-md5", "content-encoding", "content-length", "transfer-encoding", "x-amz-content-sha256")
    return {
        name: value
        for name, value in request.headers.items()
        if name in names or name.startswith(("x-amz-checksum", "x-amz-sdk", "x-amz-trailer", "x-amz-decoded"))
    }


def md5_of(data: bytes) -> str:
    return b64encode(md5(data, usedforsecurity=False).digest()).decode()


UNASKED = {"x-amz-checksum-crc32": CRC, "x-amz-sdk-checksum-algorithm": "CRC32"}
HASHED = {"content-length": "10", "x-amz-content-sha256": sha256(BODY).hexdigest()}
TRAILING = {
    "content-encoding": "aws-chunked",
    "content-length": "51",
    "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "x-amz-decoded-content-length": "10",
    "x-amz-sdk-checksum-algorithm": "CRC32",
    "x-amz-trailer": "x-amz-checksum-crc32",
}

PUTS: dict[Store, tuple[dict[str, str], dict[str, str]]] = {
    "aws": (HASHED | UNASKED, TRAILING),
    "minio": (HASHED | UNASKED, TRAILING),
    **dict.fromkeys(PLAIN, (HASHED, HASHED)),
}
"""Over plain http, over TLS."""


@pytest.mark.parametrize("store", STORES)
async def test_puts(
    store: Store, fault_server: ScriptedServer, tls_server: ScriptedServer, authority_file: str
) -> None:
    for server, expected in zip((fault_server, tls_server), PUTS[store], strict=True):
        async with client_of(server, store, verify=authority_file) as s3:
            await s3.put_object(Bucket="b", Key="k", Body=BODY)
            await s3.put_object(Bucket="b", Key="k", Body=io.BytesIO(BODY))
            await s3.upload_part(Bucket="b", Key="k", UploadId="u", PartNumber=1, Body=BODY)
        for request in server.requests:
            assert golden(request) == expected
            assert request.target.startswith("/b/k")


@pytest.mark.parametrize("store", PLAIN)
async def test_plain_puts_are_botocores_when_required(
    store: Store, tls_server: ScriptedServer, authority_file: str
) -> None:
    async with client_of(tls_server, store, verify=authority_file) as s3:
        await s3.put_object(Bucket="b", Key="k", Body=BODY)
    boto = BotoClient(endpoint_url=tls_server.endpoint_url, request_checksum_calculation="when_required")
    sent = boto.send("put_object", Bucket="b", Key="k", Body=BODY)
    names = [name for name in sent.headers if name.startswith(("x-amz-", "content-")) and name != "x-amz-date"]
    request = tls_server.requests[0]
    assert {name: request.headers.get(name) for name in names} == {name: sent.headers[name] for name in names}
    assert request.body == sent.body


@pytest.mark.parametrize("store", PLAIN)
@pytest.mark.parametrize("tls", [False, True])
async def test_a_body_that_passes_by_once(
    store: Store, tls: bool, fault_server: ScriptedServer, tls_server: ScriptedServer, authority_file: str
) -> None:
    async def body() -> AsyncIterator[bytes]:
        yield BODY

    server = tls_server if tls else fault_server
    async with client_of(server, store, verify=authority_file) as s3:
        await s3.put_object(Bucket="b", Key="k", Body=body(), ContentLength=10)
        assert golden(server.requests[0]) == {"content-length": "10", "x-amz-content-sha256": "UNSIGNED-PAYLOAD"}
        with pytest.raises(ParamValidationError, match="ChecksumAlgorithm is CRC32C, but Body can be read only once"):
            await s3.put_object(Bucket="b", Key="k", Body=body(), ContentLength=10, ChecksumAlgorithm="CRC32C")
    assert len(server.requests) == 1


@pytest.mark.parametrize("store", STORES)
async def test_deletes_have_the_digest_that_the_store_knows(
    store: Store, tls_server: ScriptedServer, authority_file: str
) -> None:
    tls_server.default = ok(b"<DeleteResult/>")
    async with client_of(tls_server, store, verify=authority_file) as s3:
        await s3.delete_objects(**DELETE)
    request = tls_server.requests[0]
    made = golden(request)
    assert made.pop("content-length") == str(len(request.body))
    assert made.pop("x-amz-content-sha256") == sha256(request.body).hexdigest()
    if store == "aws":
        assert made.pop("x-amz-checksum-crc32")
        assert made == {"x-amz-sdk-checksum-algorithm": "CRC32"}
    else:
        assert made == {"content-md5": md5_of(request.body)}


@pytest.mark.parametrize("store", STORES)
async def test_checksums_are_asked_for_where_the_store_knows_them(store: Store, fault_server: ScriptedServer) -> None:
    async with client_of(fault_server, store) as s3:
        async with (await s3.get_object(Bucket="b", Key="k"))["Body"] as body:
            await body.read()
        await s3.head_object(Bucket="b", Key="k")
    expected = {"x-amz-checksum-mode": "ENABLED"} if store in ("aws", "minio") else {}
    got, head = map(golden, fault_server.requests)
    assert got == expected | {"x-amz-content-sha256": sha256(b"").hexdigest()}
    assert "x-amz-checksum-mode" not in head


@pytest.mark.parametrize("store", STORES)
async def test_what_the_caller_asks_for_is_sent_to_any_store(store: Store, fault_server: ScriptedServer) -> None:
    async with client_of(fault_server, store) as s3:
        await s3.put_object(Bucket="b", Key="k", Body=io.BytesIO(BODY), ChecksumAlgorithm="CRC32")
        fault_server.script(ok(b"<DeleteResult/>"))
        await s3.delete_objects(**DELETE, ChecksumAlgorithm="SHA256")
    put, delete = fault_server.requests
    assert golden(put) == HASHED | UNASKED
    assert delete.headers["x-amz-checksum-sha256"] == b64encode(sha256(delete.body).digest()).decode()
    assert "content-md5" not in delete.headers


async def test_a_checksum_that_the_caller_asked_for_is_verified(fault_server: ScriptedServer) -> None:
    fault_server.default = ok(BODY, "x-amz-checksum-crc32: AAAAAA==", "x-amz-checksum-type: FULL_OBJECT")
    async with client_of(fault_server, "generic") as s3:
        async with (await s3.get_object(Bucket="b", Key="k"))["Body"] as body:
            assert await body.read() == BODY
        response = await s3.get_object(Bucket="b", Key="k", ChecksumMode="ENABLED")
        with pytest.raises(ChecksumMismatchError):
            await response["Body"].read()


async def test_objects_under_a_lock_have_a_digest(fault_server: ScriptedServer) -> None:
    async with client_of(fault_server, "generic") as s3:
        await s3.put_object(Bucket="b", Key="k", Body=BODY, ObjectLockLegalHoldStatus="ON")
    assert golden(fault_server.requests[0]) == HASHED | {"content-md5": md5_of(BODY)}


async def test_the_caller_s_md5_is_kept(fault_server: ScriptedServer) -> None:
    async with client_of(fault_server, "generic") as s3:
        await s3.put_bucket_policy(Bucket="b", Policy="{}", ContentMD5="Y2FsbGVyJ3M=")
    request = fault_server.requests[0]
    assert request.headers["content-md5"] == "Y2FsbGVyJ3M="
    assert not [name for name in request.headers if name.startswith("x-amz-checksum")]


def without_md5(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("[digital envelope routines] unsupported")

    monkeypatch.setattr("hashlib.md5", refuse)


@pytest.mark.parametrize("store", STORES)
async def test_on_a_host_without_md5_deletes_have_a_crc(
    store: Store, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_md5(monkeypatch)
    fault_server.default = ok(b"<DeleteResult/>")
    async with client_of(fault_server, store) as s3:
        await s3.delete_objects(**DELETE)
    made = golden(fault_server.requests[0])
    assert made["x-amz-checksum-crc32"]
    assert made["x-amz-sdk-checksum-algorithm"] == "CRC32"
    assert "content-md5" not in made


async def test_on_a_host_without_md5_customer_keys_need_theirs(
    fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_md5(monkeypatch)
    key: dict[str, Any] = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": "a2V5"}
    async with client_of(fault_server, None) as s3:
        with pytest.raises(ParamValidationError, match="no MD5: give SSECustomerKeyMD5"):
            await s3.head_object(Bucket="b", Key="k", **key)
        await s3.head_object(Bucket="b", Key="k", **key, SSECustomerKeyMD5="PG=")
    assert len(fault_server.requests) == 1


async def test_settings_win(fault_server: ScriptedServer) -> None:
    config: dict[str, Any] = {
        "request_checksum_calculation": "when_supported",
        "response_checksum_validation": "when_supported",
    }
    async with client_of(fault_server, "generic", config=config) as s3:
        await s3.put_object(Bucket="b", Key="k", Body=BODY)
        async with (await s3.get_object(Bucket="b", Key="k"))["Body"] as body:
            await body.read()
    put, got = fault_server.requests
    assert golden(put) == HASHED | UNASKED
    assert got.headers["x-amz-checksum-mode"] == "ENABLED"


async def test_the_default_is_aws(fault_server: ScriptedServer) -> None:
    async with client_of(fault_server, None) as s3:
        await s3.put_object(Bucket="b", Key="k", Body=BODY)
    assert golden(fault_server.requests[0]) == PUTS["aws"][0]


def test_every_store_has_a_profile() -> None:
    assert set(PROFILES) == set(STORES)


def test_unknown_stores_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"Config.store must be among .*'generic'.* not 'azure'"):
        Config(store="azure")  # type: ignore[arg-type]


async def test_a_store_needs_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    keys = {"aws_access_key_id": "AK", "aws_secret_access_key": "SK", "region_name": "auto"}
    context = asyncms.Session().create_client("s3", **keys, config=Config(store="r2"))
    with pytest.raises(ConfigError, match="store='r2' needs its address"):
        await context.__aenter__()
