"""What we would send against what botocore would send, for every operation, down to the signature.

Nothing is sent: our transport and botocore's keep the request instead. The exceptions are listed in `EXPLAINED`.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import xml.etree.ElementTree as ET
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import parse_qsl, urlsplit

import botocore.auth  # before botocore.crt, which needs it half made otherwise
import botocore.crt.auth
import ibm_botocore.auth
import ibm_botocore.crt.auth
import pytest
from hypothesis import HealthCheck, given, settings

import asyncms
from asyncms._generated.cos.operations import MODEL as COS
from asyncms._generated.mediastore.operations import MODEL as MEDIASTORE
from asyncms._generated.s3.operations import MODEL as S3
from asyncms.errors import ConnectionClosedError
from asyncms.operation import Model, ShapeType
from tests.boto_oracle import BotoClient, Sent
from tests.examples import examples
from tests.sdk import sdk_module
from tests.wire.strategies import arguments as any_arguments
from tests.wire.strategies import full_arguments

if TYPE_CHECKING:
    from asyncms.message import Request, Timeouts

NOW = dt.datetime(2026, 11, 21, 6, 32, 7, tzinfo=dt.UTC)

EXPLAINED = {
    # Ours differ from try to try, or say who we are; none of them is signed.
    "user-agent",
    "amz-sdk-invocation-id",
    "amz-sdk-request",
    "accept-encoding",
    # botocore waits for 100 Continue before any body, we before files and streams only.
    "expect",
}

UNSIGNED_BY_MODEL = {
    # The model marks its payload as unsigned, and so do we leave it; botocore hashes it all the same, which a one-shot
    # stream does not allow.
    "WriteGetObjectResponse",
}

OPERATIONS = [(model, name) for model in (S3, COS, MEDIASTORE) for name in model.operation_names]
IDS = [name if model is S3 else f"{model.service}-{name}" for model, name in OPERATIONS]

ENDPOINTS = {"aws": None, "custom-http": "http://store.test:9000", "custom-https": "https://store.test"}


class Kept:
    """A transport that keeps the request and sends nothing."""

    acquired = 0

    def __init__(self) -> None:
        self.requests: list[Request] = []

    async def send(self, request: Request, timeouts: Timeouts) -> NoReturn:
        self.requests.append(request)
        raise ConnectionClosedError("kept", retry_safe=False)

    async def aclose(self) -> None:
        """Nothing is open."""


class Frozen(dt.datetime):
    @classmethod
    def utcnow(cls) -> Frozen:
        return cls(*NOW.timetuple()[:6])


@pytest.fixture(autouse=True)
def frozen_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    # With awscrt installed botocore signs by that: a second judge, written in C.
    for module in (botocore.crt.auth, botocore.auth):
        monkeypatch.setattr(module, "get_current_datetime", lambda remove_tzinfo=True: NOW)
    for module in (ibm_botocore.crt.auth, ibm_botocore.auth):
        monkeypatch.setattr(module, "datetime", SimpleNamespace(datetime=Frozen, timezone=dt.timezone))
    # The C signer hashes bodies over plain http even where the model says not to, which a stream cannot do.
    monkeypatch.setitem(botocore.auth.AUTH_TYPE_MAPS, "v4", botocore.auth.SigV4Auth)
    monkeypatch.setitem(ibm_botocore.auth.AUTH_TYPE_MAPS, "v4", ibm_botocore.auth.SigV4Auth)


CLIENTS: dict[tuple[str, str | None, bool], BotoClient] = {}


def theirs(
    model: Model, endpoint_url: str | None, name: str, arguments: dict[str, Any], *, bearer: bool = False
) -> Sent:
    key = model.service, endpoint_url, bearer
    client = CLIENTS.get(key)
    if client is None:
        options: dict[str, Any] = {"identity": {"auth_function": token}, "signature_version": "oauth"} if bearer else {}
        client = CLIENTS[key] = BotoClient(service=model.service, endpoint_url=endpoint_url, **options)
    method = next(method for method, operation in model.methods.items() if operation == name)
    return client.send(method, **arguments)


def token() -> dict[str, Any]:
    """IAM's answer, which does not end during the tests."""
    return {
        "access_token": "T",
        "refresh_token": "",
        "token_type": "Bearer",
        "expires_in": 10**9,
        "expiration": 10**10,
    }


async def ours(
    model: Model, endpoint_url: str | None, name: str, arguments: dict[str, Any], *, bearer: bool = False
) -> Sent:
    kept = Kept()
    who: dict[str, Any] = (
        {"auth_function": token} if bearer else {"aws_access_key_id": "AK", "aws_secret_access_key": "SK"}
    )
    async with (
        asyncms.Session() as session,
        session.create_client(model.service, "eu-west-1", endpoint_url=endpoint_url, **who) as client,
    ):
        pipeline = client._pipeline
        pipeline._transport = kept
        pipeline._clock = NOW.timestamp
        with pytest.raises(ConnectionClosedError):
            await pipeline.call(name, arguments)
    request = kept.requests[0]
    body = request.body
    if body is None:
        data = b""
    elif isinstance(body, bytes | bytearray | memoryview):
        data = bytes(body)
    else:
        data = b"".join([bytes(piece) async for piece in body])
    return Sent(request.method, request.origin.url + request.target, request.headers, data)


def comparable(sent: Sent, *, is_xml: bool) -> dict[str, Any]:
    url = urlsplit(sent.url)
    # The white space around a value is no part of it (RFC 9110 section 5.5).
    headers = {name: value.strip() for name, value in sent.headers.items() if name not in EXPLAINED}
    if "x-amz-decoded-content-length" in headers:
        # We say how long the coded body is where botocore leaves it open.
        headers.pop("transfer-encoding", None)
        headers.pop("content-length", None)
    headers.setdefault("host", url.netloc)
    if headers.get("content-length") == "0":
        del headers["content-length"]
    return {
        "method": sent.method,
        "scheme": url.scheme,
        "host": url.netloc,
        "path": url.path or "/",
        "query": sorted(parse_qsl(url.query, keep_blank_values=True)),
        "headers": headers,
        "body": canonical(sent.body) if is_xml and sent.body else sent.body,
    }


def canonical(document: bytes) -> str | bytes:
    try:
        return ET.canonicalize(document)
    except ET.ParseError:
        # Control characters, which XML cannot hold and S3 has to refuse.
        return document


def required_only(model: Model, name: str) -> dict[str, Any]:
    operation = model.operation(name)
    everything = full_arguments(operation)
    if name == "RenameObject":
        return {**everything, "ClientToken": "token"}
    required = operation.input.required if operation.input is not None else ()
    return {member: value for member, value in everything.items() if member in required}


def without_line_breaks(value: Any) -> Any:
    """We escape CR and LF in every XML body, botocore in two operations only; `tests/wire` looks at that."""
    if isinstance(value, str):
        return value.replace("\r", "").replace("\n", "")
    if isinstance(value, dict):
        return {key: without_line_breaks(item) for key, item in value.items()}
    return [without_line_breaks(item) for item in value] if isinstance(value, list) else value


def usable(model: Model, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """Arguments that pass the checks beyond the model."""
    arguments = without_line_breaks(arguments)
    if "Path" in arguments:
        # The service's own characters, and everything that its path rules do to a signature.
        arguments["Path"] = "/".join(["", "a=b:c~d", "x.-_", *re.findall("[A-Za-z0-9]+", arguments["Path"])[:5], "end"])
        for member, value in (("ContentType", "video/mp2t"), ("StorageClass", "TEMPORAL")):
            if member in arguments:
                arguments[member] = value
    if "UploadAvailability" in arguments:
        # Where streaming is asked for, botocore says so and sends a Content-Length all the same.
        arguments["UploadAvailability"] = "STANDARD"
    if "MaxResults" in arguments:
        arguments["MaxResults"] = 1 + abs(arguments["MaxResults"]) % 1000
    if "Bucket" in arguments:
        arguments["Bucket"] = "a-bucket"
    if model is COS:
        # IBM's serialiser writes Python's "True" in headers, and fails where its model is wrong; see `tests/wire/oracle.py`.
        arguments = {key: value for key, value in arguments.items() if value is not True and value is not False}
        if name == "CopyObject":
            arguments.pop("WebsiteRedirectLocation", None)
        if name == "CompleteMultipartUpload":
            # IBM's SDK takes it for a checksum, and leaves out the Content-MD5 that buckets under retention want.
            arguments.pop("ChecksumType", None)
    if name == "RenameObject":
        arguments.setdefault("ClientToken", "token")
    if "CopySource" in arguments:
        arguments["CopySource"] = "other/key with space?versionId=v1"
    if "ChecksumAlgorithm" in arguments:
        arguments["ChecksumAlgorithm"] = "SHA256"
    # A body's length is its own, and its checksum is what is computed.
    for member in list(arguments):
        computed = ("ChecksumCRC", "ChecksumSHA", "ChecksumXX", "ChecksumMD5")
        if member in ("ContentLength", "ContentMD5") or member.startswith(computed):
            del arguments[member]
    return arguments


@pytest.mark.parametrize("endpoint", ENDPOINTS)
@pytest.mark.parametrize(("model", "name"), OPERATIONS, ids=IDS)
async def test_with_few_and_with_all_arguments(model: Model, name: str, endpoint: str) -> None:
    if model is COS and ENDPOINTS[endpoint] is None:
        pytest.skip("COS has no address of its own")
    operation = model.operation(name)
    for arguments in (usable(model, name, required_only(model, name)), usable(model, name, full_arguments(operation))):
        await compare(model, name, ENDPOINTS[endpoint], arguments)


@pytest.mark.parametrize("name", COS.operation_names)
async def test_with_a_bearer_token(name: str) -> None:
    for arguments in (required_only(COS, name), full_arguments(COS.operation(name))):
        await compare(COS, name, "https://cos.test", usable(COS, name, arguments), bearer=True)


@pytest.mark.parametrize(("model", "name"), OPERATIONS, ids=IDS)
def test_with_any_arguments(model: Model, name: str) -> None:
    @settings(max_examples=examples(4), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(any_arguments(model.operation(name)))
    def check(arguments: dict[str, Any]) -> None:
        for endpoint in ("custom-https",) if model is not MEDIASTORE else ENDPOINTS:
            asyncio.run(compare(model, name, ENDPOINTS[endpoint], usable(model, name, arguments)))

    check()


async def compare(model: Model, name: str, url: str | None, arguments: dict[str, Any], *, bearer: bool = False) -> None:
    operation = model.operation(name)
    assert operation.input is not None
    payload = operation.input.payload
    is_blob = payload is not None and (
        operation.input.members[payload].shape.type in (ShapeType.BLOB, ShapeType.STRING)
    )
    try:
        made = comparable(await ours(model, url, name, arguments, bearer=bearer), is_xml=not is_blob)
    except asyncms.ParamValidationError:
        with pytest.raises(sdk_module(model.service, "exceptions").ParamValidationError):
            theirs(model, url, name, arguments)
        return
    expected = comparable(theirs(model, url, name, arguments, bearer=bearer), is_xml=not is_blob)
    if name in UNSIGNED_BY_MODEL:
        for request in (made, expected):
            del request["headers"]["x-amz-content-sha256"], request["headers"]["authorization"]
    assert made == expected
