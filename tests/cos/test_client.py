"""The COS client against a server that keeps what it was sent."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import pickle
from base64 import b64encode
from hashlib import md5
from typing import TYPE_CHECKING, Any

import pytest
from botocore import UNSIGNED

import asyncms
from asyncms.config import Config
from asyncms.cos import AssumedProfile, ComputeResource, VpcInstance
from asyncms.cos.client import CosClient
from asyncms.cos.dialect import CosDialect
from asyncms.errors import ClientError, ConfigError, CredentialRetrievalError, ParamValidationError
from tests.boto_oracle import BotoClient
from tests.pipeline.conftest import settings
from tests.servers.scripted import ok

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.iam import FakeIam
    from tests.servers.scripted import ScriptedServer

URL = "https://s3.us-south.cloud-object-storage.appdomain.cloud"


def identity(server: ScriptedServer, iam: FakeIam, **changes: Any) -> dict[str, Any]:
    """Arguments of ``create_client``."""
    return {
        "endpoint_url": server.endpoint_url,
        "ibm_api_key_id": "good-key",
        "ibm_auth_endpoint": iam.url,
        **changes,
    }


async def test_requests_carry_the_token_and_nothing_signed(fault_server: ScriptedServer, iam: FakeIam) -> None:
    fault_server.script(ok(), ok(), ok(b"data"))
    async with asyncms.Session() as session, session.create_client("cos", **identity(fault_server, iam)) as cos:
        assert isinstance(cos, CosClient)
        await cos.put_object(Bucket="b", Key="k", Body=b"data")
        await cos.put_object(Bucket="b", Key="k", Body=iter([b"da", b"ta"]))
        body = (await cos.get_object(Bucket="b", Key="k"))["Body"]
        assert await body.read() == b"data"
        assert session.acquired_connections == 0
    for request in fault_server.requests:
        assert request.headers["authorization"] == "Bearer token-1"
        assert not {"x-amz-date", "x-amz-content-sha256", "x-amz-security-token"} & request.headers.keys()
    assert len(iam.requests) == 1


async def test_over_tls_a_token_is_sent_and_a_trailer_not_signed(
    tls_server: ScriptedServer, iam: FakeIam, authority_file: str
) -> None:
    tls_server.script(ok())
    arguments = identity(tls_server, iam, verify=authority_file)
    async with asyncms.Session() as session, session.create_client("cos", **arguments) as cos:
        await cos.put_object(Bucket="b", Key="k", Body=iter([b"da", b"ta"]))
    headers = tls_server.requests[0].headers
    assert headers["content-encoding"] == "aws-chunked"
    assert headers["x-amz-trailer"] == "x-amz-checksum-crc32"
    assert "x-amz-content-sha256" not in headers


def test_the_headers_are_those_of_ibms_sdk(monkeypatch: pytest.MonkeyPatch) -> None:
    identity = {
        "auth_function": lambda: {
            "access_token": "T",
            "expires_in": 3600,
            "expiration": 9000000000,
            "refresh_token": "",
            "token_type": "Bearer",
        }
    }
    boto = BotoClient(service="cos", endpoint_url=URL, identity=identity, signature_version="oauth")
    arguments = {"Bucket": "a-bucket", "Key": "k", "ResponseExpires": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}
    theirs = boto.send("get_object", **arguments)

    async def ours() -> Any:
        kept = Kept()
        async with (
            asyncms.Session() as session,
            session.create_client("cos", endpoint_url=URL, ibm_token="T") as cos,
        ):
            cos._pipeline._transport = kept
            with pytest.raises(asyncms.ConnectionClosedError):
                await cos.get_object(**arguments)  # type: ignore[arg-type]
        return kept.request

    request = asyncio.run(ours())
    ignored = {"user-agent", "amz-sdk-invocation-id", "amz-sdk-request", "accept-encoding", "host"}
    assert request.origin.url + request.target == theirs.url
    assert "response-expires=2020-01-01T00%3A00%3A00Z" in theirs.url
    assert {name: value for name, value in request.headers.items() if name not in ignored} == {
        name: value for name, value in theirs.headers.items() if name not in ignored
    }


class Kept:
    acquired = 0
    request: Any = None

    async def send(self, request: Any, timeouts: Any) -> Any:
        self.request = request
        raise asyncms.ConnectionClosedError("kept", retry_safe=False)

    async def aclose(self) -> None:
        """Nothing is open."""


async def test_a_thousand_requests_of_two_clients_ask_iam_once(fault_server: ScriptedServer, iam: FakeIam) -> None:
    fault_server.default = ok(b"<Tagging><TagSet/></Tagging>")
    arguments = identity(fault_server, iam)
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **arguments) as one,
        session.create_client("cos", **arguments) as two,
    ):
        for _ in range(2):
            await asyncio.gather(
                *(client.get_object_tagging(Bucket="b", Key="k") for client in (one, two) for _ in range(500))
            )
        assert len(iam.requests) == 1
        # At its end, all of them again.
        (cache,) = session._credential_caches.values()
        at_end = cache.clock() + 3601
        cache.clock = lambda: at_end
        await asyncio.gather(
            *(client.get_object_tagging(Bucket="b", Key="k") for client in (one, two) for _ in range(500))
        )
        assert len(iam.requests) == 2
    assert {request.headers["authorization"] for request in fault_server.requests[2000:]} == {"Bearer token-2"}
    assert [form["grant_type"].rpartition(":")[2] for form in iam.forms] == ["apikey", "apikey"]


async def own_token() -> dict[str, object]:
    return {"access_token": "own", "expires_in": 60}


WAYS: dict[str, tuple[dict[str, Any], str]] = {
    "API key": ({"ibm_api_key_id": "good-key"}, "token-1"),
    "async function": ({"auth_function": own_token}, "own"),
    "function": ({"auth_function": lambda: "own"}, "own"),
    "token": ({"ibm_token": "own"}, "own"),
    "compute resource": ({"trusted_profile": "COMPUTE"}, "token-1"),
    "compute resource of the environment": ({}, "token-1"),
    "assumed profile": (
        {"ibm_api_key_id": "good-key", "trusted_profile": AssumedProfile(profile_name="p", account="a")},
        "token-2",
    ),
    "VPC instance": ({"trusted_profile": "VPC"}, "token-2"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_each_way_to_say_who_is_asking(
    fault_server: ScriptedServer, iam: FakeIam, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "token"
    file.write_text("pod-token\n")
    arguments, token = WAYS[way]
    profiles = {
        "COMPUTE": ComputeResource(profile_name="p", token_file=str(file)),
        "VPC": VpcInstance(endpoint=iam.server.endpoint_url),
    }
    given = {name: profiles.get(value, value) if isinstance(value, str) else value for name, value in arguments.items()}
    if not given:
        for name, value in (
            ("TRUSTED_PROFILE_NAME", "p"),
            ("CR_TOKEN_FILE_PATH", str(file)),
            ("IBM_AUTH_ENDPOINT", iam.url),
        ):
            monkeypatch.setenv(name, value)
    elif token != "own" and way != "VPC instance":
        given["ibm_auth_endpoint"] = iam.url
    fault_server.default = ok()
    async with (
        asyncms.Session() as session,
        session.create_client("cos", endpoint_url=fault_server.endpoint_url, **given) as cos,
    ):
        await asyncio.gather(*(cos.delete_bucket(Bucket="a-bucket") for _ in range(100)))
    assert {request.headers["authorization"] for request in fault_server.requests} == {f"Bearer {token}"}
    # One exchange, of one or two steps.
    assert len(iam.requests) == (0 if token == "own" else int(token[-1]))


async def hmac_keys() -> asyncms.Credentials:
    return asyncms.Credentials("AKOWN", "SKOWN")


@pytest.mark.parametrize("of", ["client", "session"])
async def test_keys_of_ones_own_function_win_over_what_is_found(
    fault_server: ScriptedServer, of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IBM_API_KEY_ID", "good-key")
    fault_server.default = ok()
    async with (
        asyncms.Session(credentials=hmac_keys if of == "session" else None) as session,
        session.create_client(
            "cos", endpoint_url=fault_server.endpoint_url, credentials=hmac_keys if of == "client" else None
        ) as cos,
    ):
        await cos.delete_bucket(Bucket="a-bucket")
    # As IBM's SDK: COS takes any region in a signature, and nobody named one.
    scope = fault_server.requests[0].headers["authorization"]
    assert "Credential=AKOWN/" in scope
    assert "/us-east-1/s3/aws4_request" in scope


async def test_the_endpoint_and_settings_of_the_files(fault_server: ScriptedServer, tmp_path: Path) -> None:
    (tmp_path / "config").write_text(
        "[profile mine]\nservices = local\nendpoint_url = http://any.test\nmax_attempts = 1\n"
        "[services local]\ncos =\n"
        f"  endpoint_url = {fault_server.endpoint_url}\n"
    )
    (tmp_path / "credentials").write_text("[mine]\naws_access_key_id=AKFILE\naws_secret_access_key=SKFILE\n")
    fault_server.default = ok(b"", status="503 Slow Down")
    async with asyncms.Session(profile="mine") as session, session.create_client("cos") as cos:
        with pytest.raises(ClientError):
            await cos.delete_bucket(Bucket="a-bucket")
    (request,) = fault_server.requests
    assert "Credential=AKFILE/" in request.headers["authorization"]


async def test_a_key_that_iam_does_not_know(fault_server: ScriptedServer, iam: FakeIam) -> None:
    arguments = identity(fault_server, iam, ibm_api_key_id="bad-secret")
    async with asyncms.Session() as session, session.create_client("cos", **arguments) as cos:
        with pytest.raises(CredentialRetrievalError, match="BXNIM0415E") as caught:
            await cos.list_objects_v2(Bucket="b")
        assert "bad-secret" not in str(caught.value)
        assert session.acquired_connections == 0
    assert not fault_server.requests


async def test_an_identity_cannot_presign_and_hmac_keys_can(fault_server: ScriptedServer, iam: FakeIam) -> None:
    async with asyncms.Session() as session:
        async with session.create_client("cos", **identity(fault_server, iam)) as cos:
            with pytest.raises(ConfigError, match="cannot be presigned with an IAM token"):
                await cos.generate_presigned_url("get_object", {"Bucket": "b", "Key": "k"})
            with pytest.raises(ConfigError, match="cannot be presigned with an IAM token"):
                await cos.generate_presigned_post("b", "k")
        async with session.create_client("cos", **settings(URL)) as cos:
            url = await cos.generate_presigned_url("get_object", {"Bucket": "b", "Key": "k"})
    assert url.startswith(f"{URL}/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&")
    assert not iam.requests


@pytest.mark.parametrize("url", ["http://s3.us-south.cloud-object-storage.appdomain.cloud", "http://10.0.0.1:9000"])
async def test_tokens_do_not_go_over_plain_http(url: str) -> None:
    context = asyncms.Session().create_client("cos", endpoint_url=url, ibm_token="t")
    with pytest.raises(ConfigError, match="tokens and keys go over https only"):
        await context.__aenter__()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"ibm_token": "t"}, r"needs endpoint_url, .*s3\.<location>\.cloud-object-storage\.appdomain\.cloud"),
        ({"endpoint_url": URL, "ibm_token": "t", "config": Config(signature_version="s3v4")}, "needs HMAC keys"),
        ({**settings(URL), "config": Config(signature_version="oauth")}, "needs an IAM identity"),
        ({**settings(URL), "config": Config(s3={"use_accelerate_endpoint": True})}, "these are about AWS"),
        ({**settings(URL), "config": Config(store="generic")}, "has no such settings: store"),
        ({**settings(URL), "config": Config(use_fips_endpoint=True)}, "use_fips_endpoint"),
    ],
)
async def test_settings_that_mean_nothing(arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        await asyncms.Session().create_client("cos", **arguments).__aenter__()


def test_other_services_have_no_such_arguments() -> None:
    with pytest.raises(TypeError, match="has no arguments ibm_api_key_id"):
        asyncms.Session().create_client("s3", ibm_api_key_id="k")


async def test_anonymous_requests_carry_nothing(fault_server: ScriptedServer) -> None:
    fault_server.script(ok(b"data"))
    config = Config(signature_version=UNSIGNED)
    async with (
        asyncms.Session() as session,
        session.create_client("cos", endpoint_url=fault_server.endpoint_url, config=config) as cos,
    ):
        await cos.head_object(Bucket="b", Key="k")
    assert "authorization" not in fault_server.requests[0].headers


@pytest.mark.parametrize("operation", ["list_buckets", "list_buckets_extended", "create_bucket"])
async def test_the_service_instance_is_named_where_it_counts(fault_server: ScriptedServer, operation: str) -> None:
    fault_server.default = ok(b"<ListAllMyBucketsResult></ListAllMyBucketsResult>")
    arguments = {"Bucket": "a-bucket"} if operation == "create_bucket" else {}
    own = settings(fault_server.endpoint_url, ibm_service_instance_id="crn:v1:i")
    async with asyncms.Session() as session, session.create_client("cos", **own) as cos:
        await getattr(cos, operation)(**arguments)
        await getattr(cos, operation)(**arguments, IBMServiceInstanceId="other")
        await cos.delete_bucket(Bucket="a-bucket")
    sent = [request.headers.get("ibm-service-instance-id") for request in fault_server.requests]
    assert sent == ["crn:v1:i", "other", None]


@pytest.mark.parametrize("where", ["environment", "json", "profile", "code"])
async def test_an_instance_that_was_found_with_the_key_is_named(
    fault_server: ScriptedServer, iam: FakeIam, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own: dict[str, Any] = {}
    if where in ("environment", "code"):
        monkeypatch.setenv("IBM_API_KEY_ID", "good-key")
        monkeypatch.setenv("IBM_SERVICE_INSTANCE_ID", "crn:found")
        own = {"ibm_service_instance_id": "crn:given"} if where == "code" else {}
    elif where == "json":
        (tmp_path / "service.json").write_text(json.dumps({"apikey": "good-key", "resource_instance_id": "crn:found"}))
        monkeypatch.setenv("COS_CREDENTIALS_FILE", str(tmp_path / "service.json"))
    else:
        (tmp_path / "credentials").write_text(
            "[default]\nibm_api_key_id = good-key\nibm_service_instance_id = crn:found\n"
        )
    fault_server.default = ok(b"<ListAllMyBucketsResult/>")
    own |= {"endpoint_url": fault_server.endpoint_url, "ibm_auth_endpoint": iam.url}
    async with asyncms.Session() as session, session.create_client("cos", **own) as cos:
        await cos.list_buckets()
    named = fault_server.requests[0].headers["ibm-service-instance-id"]
    assert named == ("crn:given" if where == "code" else "crn:found")


async def test_ibms_members_of_a_get(fault_server: ScriptedServer) -> None:
    fields = (
        "Retention-Expiration-Date: 2030-01-02T03:04:05Z",
        "Retention-Legal-Hold-Count: 2",
        "Retention-Period: 60",
        "x-ibm-restored-copy-storage-class: ACCELERATED",
        "x-ibm-transition: GLACIER (transition-date=x)",
        "Expires: Wed, 21 Oct 2015 07:28:00 GMT",
        "x-amz-storage-class: ACCELERATED",
    )
    fault_server.script(ok(b"data", *fields))
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **settings(fault_server.endpoint_url)) as cos,
    ):
        found = await cos.get_object(Bucket="b", Key="k", MirrorDestination="dest")
        assert await found["Body"].read() == b"data"
    assert fault_server.requests[0].headers["mirror-destination"] == "dest"
    assert found["RetentionExpirationDate"] == dt.datetime(2030, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    assert (found["RetentionLegalHoldCount"], found["RetentionPeriod"]) == (2, 60)
    assert found["IbmRestoredCopyStorageClass"] == "ACCELERATED"
    assert found["IbmTransition"].startswith("GLACIER")
    assert found["Expires"] == dt.datetime(2015, 10, 21, 7, 28, tzinfo=dt.UTC)
    assert "ExpiresString" not in found


async def test_legal_holds(fault_server: ScriptedServer) -> None:
    fault_server.default = ok()
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **settings(fault_server.endpoint_url)) as cos,
    ):
        await cos.add_legal_hold(Bucket="b", Key="a/k", RetentionLegalHoldId="case (1)")
        await cos.delete_legal_hold(Bucket="b", Key="a/k", RetentionLegalHoldId="x")
        for wrong in ({}, {"RetentionLegalHoldId": ""}, {"RetentionLegalHoldId": 3}):
            with pytest.raises(ParamValidationError, match="RetentionLegalHoldId"):
                await cos.add_legal_hold(Bucket="b", Key="k", **wrong)
    assert [request.target for request in fault_server.requests] == [
        "/b/a/k?legalHold&add=case%20%281%29",
        "/b/a/k?legalHold&remove=x",
    ]


@pytest.mark.parametrize("value", ["True", "true"])
async def test_ibm_writes_booleans_as_python_does(fault_server: ScriptedServer, value: str) -> None:
    fault_server.script(ok(b"", f"ibm-sse-kp-enabled: {value}", "ibm-sse-kp-crk-id: crn"))
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **settings(fault_server.endpoint_url)) as cos,
    ):
        assert (await cos.head_bucket(Bucket="b"))["IBMSSEKPEnabled"] is True


async def test_completing_an_upload_carries_an_md5_and_an_empty_answer_is_none(fault_server: ScriptedServer) -> None:
    done = b"<CompleteMultipartUploadResult><ETag>e</ETag></CompleteMultipartUploadResult>"
    fault_server.script(ok(), ok(done))
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **settings(fault_server.endpoint_url)) as cos,
    ):
        parts: Any = {"Parts": [{"PartNumber": 1, "ETag": "p"}]}
        result = await cos.complete_multipart_upload(
            Bucket="b", Key="k", UploadId="u", MultipartUpload=parts, ChecksumType="FULL_OBJECT"
        )
    assert result["ETag"] == "e"
    assert len(fault_server.requests) == 2
    for request in fault_server.requests:
        assert request.headers["content-md5"] == b64encode(md5(request.body, usedforsecurity=False).digest()).decode()
        assert "x-amz-checksum-crc32" not in request.headers


async def test_errors_of_ibm(fault_server: ScriptedServer) -> None:
    body = b"<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>"
    refused = b"<Error><Code>InvalidBucketState</Code><Message>no</Message></Error>"
    fault_server.script(ok(body, status="404 Not Found"), ok(refused, status="409 Conflict"))
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **settings(fault_server.endpoint_url)) as cos,
    ):
        with pytest.raises(cos.exceptions.NoSuchKey):
            await cos.get_object(Bucket="b", Key="k")
        with pytest.raises(ClientError) as caught:
            await cos.put_object(Bucket="b", Key="k", Body=b"")
    assert (caught.value.code, caught.value.status) == ("InvalidBucketState", 409)


async def test_a_bucket_is_a_name_and_an_unknown_operation_no_method() -> None:
    async with asyncms.Session() as session, session.create_client("cos", **settings(URL)) as cos:
        with pytest.raises(ParamValidationError, match="knows buckets by their names, not by ARNs"):
            await cos.head_bucket(Bucket="arn:aws:s3:us-east-1:123456789012:accesspoint/a")
        for name in ("select_object_content", "get_object_attributes", "create_session", "rename_object"):
            assert not hasattr(cos, name)
        assert cos.can_paginate("list_buckets_extended")


async def test_it_pickles_as_configuration(
    fault_server: ScriptedServer, iam: FakeIam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IBM_API_KEY_ID", "good-key")
    fault_server.default = ok()
    own = {"endpoint_url": fault_server.endpoint_url, "ibm_auth_endpoint": iam.url}
    async with asyncms.Session() as session, session.create_client("cos", **own) as cos:
        await cos.delete_bucket(Bucket="b")
        state = pickle.dumps(cos)
    assert b"good-key" not in state
    assert b"token-1" not in state
    again = pickle.loads(state)  # noqa: S301 - our own bytes
    await again.delete_bucket(Bucket="b")
    await again.close()
    assert fault_server.requests[1].headers["authorization"] == "Bearer token-2"


async def test_copies_and_uploads_take_ibms_arguments(fault_server: ScriptedServer) -> None:
    fault_server.default = ok(b"<CopyObjectResult><ETag>e</ETag></CopyObjectResult>", "ETag: e")
    own = settings(fault_server.endpoint_url)
    async with asyncms.Session() as session, session.create_client("cos", **own) as cos:
        await cos.upload_stream(b"data", Bucket="b", Key="k", RetentionPeriod=60)
        await cos.copy({"Bucket": "b", "Key": "k"}, "b", "k2", {"RetentionDirective": "COPY"})
        with pytest.raises(ParamValidationError, match="Unknown parameter in ExtraArgs"):
            await cos.upload_stream(b"data", Bucket="b", Key="k", RetentionDirective="COPY")
    put, _, copied = fault_server.requests
    assert put.headers["retention-period"] == "60"
    assert copied.headers["retention-directive"] == "COPY"


def test_the_dialect_asks_for_no_region() -> None:
    error = ClientError(
        {"Error": {"Code": "PermanentRedirect"}, "ResponseMetadata": {"HTTPStatusCode": 301}}, "GetObject"
    )
    operation: Any = None
    assert not CosDialect().is_redirect(operation, error)
    assert json.dumps(CosDialect().region_hint(error)) == "null"
