"""S3 Express: sessions of directory buckets on the wire, compared with botocore's."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import anyio
import botocore.auth
import botocore.crt.auth
import pytest
from botocore.awsrequest import AWSPreparedRequest, AWSResponse

import asyncms
from asyncms.config import Config
from asyncms.errors import ClientError, ResponseError
from asyncms.message import Response
from tests.boto_oracle import BotoClient, Sent
from tests.pipeline.conftest import settings, without_backoff
from tests.pipeline.memory import Memory
from tests.servers.scripted import ok

if TYPE_CHECKING:
    from asyncms.message import Request, Timeouts
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import Peer, ScriptedServer

BUCKET = "data--use1-az4--x-s3"
NOW = dt.datetime(2026, 11, 21, 6, 32, 7, tzinfo=dt.UTC)
NOT_SIGNED = {"user-agent", "amz-sdk-invocation-id", "amz-sdk-request", "accept-encoding", "expect"}


def session_of(number: int = 1, expires: str = "2099-01-01T00:00:00Z") -> bytes:
    return (
        f"<CreateSessionResult><Credentials><AccessKeyId>SESSION{number}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>"
        f"<SessionToken>token{number}</SessionToken><Expiration>{expires}</Expiration></Credentials></CreateSessionResult>"
    ).encode()


class Express(BotoClient):
    """botocore, whose sessions are answered."""

    def _stop(self, request: AWSPreparedRequest, **_: Any) -> Any:
        if request.url.endswith("?session"):
            return AWSResponse(request.url, 200, {}, Raw())  # type: ignore[arg-type] # all that is read of it
        return super()._stop(request)


class Raw:
    def stream(self) -> Iterator[bytes]:
        yield session_of()


class Answering:
    """A transport that keeps the requests, answers those for sessions with one and all others with nothing."""

    acquired = 0

    def __init__(self) -> None:
        self.requests: list[Request] = []

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        self.requests.append(request)
        return Response(200, [], Answer(session_of() if request.target.endswith("?session") else b""))

    async def aclose(self) -> None:
        """Nothing is open."""


class Answer(Memory):
    async def read(self) -> bytes:
        return bytes(self._data)


@pytest.fixture
def frozen_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(botocore.crt.auth, "get_current_datetime", lambda remove_tzinfo=True: NOW)
    monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda remove_tzinfo=True: NOW.replace(tzinfo=None))


async def ours(name: str, arguments: dict[str, Any], *, endpoint_url: str | None = None, **s3: Any) -> list[Sent]:
    """What is sent for one operation, sessions included."""
    made: dict[str, Any] = {
        "region_name": "us-east-1",
        "aws_access_key_id": "AK",
        "aws_secret_access_key": "SK",
        "aws_session_token": "ST",
        "endpoint_url": endpoint_url,
        "config": Config(
            s3=s3, store="generic" if endpoint_url else None, request_checksum_calculation="when_supported"
        ),
    }
    transport = Answering()
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        client._pipeline._transport = transport
        client._pipeline._clock = NOW.timestamp
        await client._pipeline.call(name, arguments)
    return [
        Sent(r.method, r.origin.url + r.target, r.headers, b"" if r.body is None else bytes(r.body))  # type: ignore[arg-type]
        for r in transport.requests
    ]


def theirs(method: str, arguments: dict[str, Any], **s3: Any) -> Sent:
    return Express(region="us-east-1", token="ST", s3=s3).send(method, **arguments)


def comparable(sent: Sent) -> tuple[str, str, dict[str, str]]:
    headers = {name: value for name, value in sent.headers.items() if name not in NOT_SIGNED}
    headers.setdefault("host", re.split(r"[/?]", sent.url.partition("://")[2])[0])
    if headers.get("content-length") == "0":
        del headers["content-length"]
    return sent.method, sent.url, headers


ON_OBJECTS: list[tuple[str, str, dict[str, Any]]] = [
    ("HeadObject", "head_object", {"Key": "a b/ü~"}),
    ("ListObjectsV2", "list_objects_v2", {"Prefix": "p/", "EncodingType": "url"}),
    ("HeadBucket", "head_bucket", {}),
    ("PutObjectTagging", "put_object_tagging", {"Key": "k", "Tagging": {"TagSet": []}}),
    ("DeleteObject", "delete_object", {"Key": "k"}),
]

WITH_NORMAL_KEYS: list[tuple[str, str, dict[str, Any]]] = [
    ("CopyObject", "copy_object", {"Key": "k", "CopySource": f"{BUCKET}/x"}),
    (
        "UploadPartCopy",
        "upload_part_copy",
        {"Key": "k", "CopySource": f"{BUCKET}/x", "UploadId": "u", "PartNumber": 1},
    ),
    ("CreateBucket", "create_bucket", {}),
    ("DeleteBucket", "delete_bucket", {}),
    ("GetBucketPolicy", "get_bucket_policy", {}),
]


@pytest.mark.parametrize(("name", "method", "arguments"), ON_OBJECTS, ids=[row[0] for row in ON_OBJECTS])
async def test_requests_are_botocores(name: str, method: str, arguments: dict[str, Any], frozen_clock: None) -> None:
    session, sent = await ours(name, {"Bucket": BUCKET, **arguments})
    expected = theirs(method, {"Bucket": BUCKET, **arguments})
    assert session.url == f"https://{BUCKET}.s3express-use1-az4.us-east-1.amazonaws.com/?session"
    assert session.headers["x-amz-security-token"] == "ST"
    assert sent.headers["x-amz-s3session-token"] == "token1"
    assert "x-amz-security-token" not in sent.headers
    assert "Credential=SESSION1/20261121/us-east-1/s3express/" in sent.headers["authorization"]
    if not sent.body:
        assert comparable(sent) == comparable(expected)
    else:
        assert set(comparable(sent)[2]) == set(comparable(expected)[2])


@pytest.mark.parametrize(("name", "method", "arguments"), WITH_NORMAL_KEYS, ids=[row[0] for row in WITH_NORMAL_KEYS])
async def test_some_keep_the_normal_keys(name: str, method: str, arguments: dict[str, Any], frozen_clock: None) -> None:
    (sent,) = await ours(name, {"Bucket": BUCKET, **arguments})
    assert comparable(sent) == comparable(theirs(method, {"Bucket": BUCKET, **arguments}))
    assert sent.headers["x-amz-security-token"] == "ST"
    assert "x-amz-s3session-token" not in sent.headers
    assert sent.scope == ("us-east-1", "s3express")


async def test_the_request_for_a_session_is_botocores(frozen_clock: None) -> None:
    (sent,) = await ours("CreateSession", {"Bucket": BUCKET})
    client = BotoClient(region="us-east-1", token="ST")
    assert comparable(sent) == comparable(client.send("create_session", Bucket=BUCKET))


@pytest.mark.parametrize("way", ["setting", "environment"])
async def test_without_sessions(way: str, frozen_clock: None, monkeypatch: pytest.MonkeyPatch) -> None:
    if way == "environment":
        monkeypatch.setenv("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "true")
    s3: dict[str, Any] = {"disable_s3_express_session_auth": True}
    (sent,) = await ours("HeadObject", {"Bucket": BUCKET, "Key": "k"}, **(s3 if way == "setting" else {}))
    assert comparable(sent) == comparable(theirs("head_object", {"Bucket": BUCKET, "Key": "k"}, **s3))
    assert sent.headers["x-amz-security-token"] == "ST"


async def test_the_setting_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "true")
    sent = await ours("HeadObject", {"Bucket": BUCKET, "Key": "k"}, disable_s3_express_session_auth=False)
    assert len(sent) == 2


async def test_there_is_no_md5_there() -> None:
    delete = {"Bucket": BUCKET, "Delete": {"Objects": [{"Key": "k"}]}}
    _, sent = await ours("DeleteObjects", delete, endpoint_url="http://127.0.0.1:9")
    assert "content-md5" not in sent.headers
    assert sent.headers["x-amz-checksum-crc32"]


async def test_a_bucket_is_made_without_a_session_behind_a_custom_endpoint_too() -> None:
    (sent,) = await ours("CreateBucket", {"Bucket": BUCKET}, endpoint_url="http://127.0.0.1:9")
    assert "x-amz-s3session-token" not in sent.headers


async def test_access_points_of_directory_buckets() -> None:
    session, sent = await ours("HeadObject", {"Bucket": "point--use1-az4--xa-s3", "Key": "k"})
    assert session.url.startswith("https://point--use1-az4--xa-s3.s3express-use1-az4.us-east-1.amazonaws.com/")
    assert sent.headers["x-amz-s3session-token"] == "token1"


# -- over the wire -------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def client_of(server: ScriptedServer, **changes: Any) -> AsyncIterator[S3Client]:
    made = settings(server.endpoint_url, **changes)
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        without_backoff(client)
        yield client


async def test_one_session_for_many_requests(fault_server: ScriptedServer) -> None:
    sessions = 0

    async def answer(peer: Peer) -> None:
        nonlocal sessions
        if peer.request.target.endswith("?session"):
            sessions += 1
            await peer.send(ok(session_of(sessions)))
        else:
            assert peer.request.headers["x-amz-s3session-token"] == "token1"
            await peer.send(ok(b"data"))

    fault_server.default = answer
    async with client_of(fault_server) as s3:

        async def read() -> None:
            async with (await s3.get_object(Bucket=BUCKET, Key="k"))["Body"] as body:
                assert await body.read() == b"data"

        async with anyio.create_task_group() as tasks:
            for _ in range(20):
                tasks.start_soon(read)
    assert sessions == 1
    assert len(fault_server.requests) == 21


async def test_a_session_that_runs_out_is_renewed(fault_server: ScriptedServer) -> None:
    now = NOW.timestamp()
    async with client_of(fault_server) as s3:
        s3._pipeline._clock = lambda: now
        for number in (1, 2):
            expires = dt.datetime.fromtimestamp(now + 300, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            fault_server.script(ok(session_of(number, expires)), ok(b""), ok(b""))
            await s3.head_object(Bucket=BUCKET, Key="k")
            await s3.head_object(Bucket=BUCKET, Key="k")
            now += 280
    tokens = [request.headers.get("x-amz-s3session-token") for request in fault_server.requests]
    assert tokens == [None, "token1", "token1", None, "token2", "token2"]


async def test_a_refused_session_is_the_call_s_error(fault_server: ScriptedServer) -> None:
    fault_server.default = ok(b"<Error><Code>AccessDenied</Code></Error>", status="403 Forbidden")
    async with client_of(fault_server) as s3:
        with pytest.raises(ClientError) as caught:
            await s3.get_object(Bucket=BUCKET, Key="k")
    assert (caught.value.code, caught.value.operation_name) == ("AccessDenied", "CreateSession")
    assert len(fault_server.requests) == 1


async def test_a_session_without_keys(fault_server: ScriptedServer) -> None:
    broken = session_of().replace(b"SecretAccessKey", b"Secret")
    fault_server.script(ok(broken, "x-amz-request-id: R1"))
    async with client_of(fault_server) as s3:
        with pytest.raises(
            ResponseError, match=r"CreateSession: the answer has no 'SecretAccessKey' \(request id R1\)"
        ):
            await s3.head_object(Bucket=BUCKET, Key="k")


async def test_presigned_urls_are_of_the_session(fault_server: ScriptedServer) -> None:
    fault_server.script(ok(session_of()))
    async with client_of(fault_server) as s3:
        url = await s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "k"}, ExpiresIn=60)
    assert "X-Amz-Credential=SESSION1%2F" in url
    assert "&X-Amz-S3session-Token=token1" in url
