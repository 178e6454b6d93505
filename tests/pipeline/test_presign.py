"""Presigned URLs and forms: equal to botocore's for every operation and every way to address, refused where they are no good.

botocore signs with awscrt here, which writes the parameters in another order: they are compared as sets.
"""

from __future__ import annotations

import datetime as dt
import json
import warnings
from base64 import b64decode
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import botocore.auth
import botocore.crt.auth
import botocore.exceptions
import botocore.signers
import ibm_botocore.auth
import ibm_botocore.crt.auth
import ibm_botocore.signers
import pytest
from botocore import UNSIGNED

import asyncms
from asyncms._generated.cos.operations import MODEL as COS
from asyncms._generated.mediastore.operations import MODEL as MEDIASTORE
from asyncms._generated.s3.operations import MODEL
from asyncms.errors import (
    ConfigError,
    CredentialExpiryWarning,
    NoCredentialsError,
    ParamValidationError,
    UnknownClientMethodError,
)
from asyncms.operation import Location, Model
from asyncms.signing.credentials import Credentials, StaticCredentials
from tests.boto_oracle import BotoClient
from tests.wire.strategies import full_arguments

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from asyncms.s3.client import S3Client

NOW = dt.datetime(2026, 11, 21, 6, 32, 7, tzinfo=dt.UTC)
KEY = {"Bucket": "a-bucket", "Key": "k"}


@pytest.fixture(autouse=True)
def frozen_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    def now(remove_tzinfo: bool = True) -> dt.datetime:
        return NOW.replace(tzinfo=None) if remove_tzinfo else NOW

    class Frozen(dt.datetime):
        @classmethod
        def utcnow(cls) -> Frozen:
            return cls(*NOW.timetuple()[:6])

    for module in (botocore.auth, botocore.crt.auth, botocore.signers):
        monkeypatch.setattr(module, "get_current_datetime", now)
    for module in (ibm_botocore.auth, ibm_botocore.crt.auth, ibm_botocore.signers):
        monkeypatch.setattr(
            module, "datetime", SimpleNamespace(datetime=Frozen, timedelta=dt.timedelta, timezone=dt.timezone)
        )


@asynccontextmanager
async def client(
    region: str = "eu-west-1",
    endpoint_url: str | None = None,
    token: str | None = None,
    service: str = "s3",
    **config: Any,
) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            service,
            region,
            endpoint_url=endpoint_url,
            aws_access_key_id="AK",
            aws_secret_access_key="SK",
            aws_session_token=token,
            config=asyncms.Config(**config),
        ) as made,
    ):
        made._pipeline._clock = NOW.timestamp
        yield made


def parts(url: str) -> dict[str, Any]:
    split = urlsplit(url)
    return {
        "origin": f"{split.scheme}://{split.netloc}",
        "path": split.path,
        "query": sorted(parse_qsl(split.query, keep_blank_values=True)),
        "fragment": split.fragment,
    }


async def check(method: str, arguments: dict[str, Any], *, options: dict[str, Any] | None = None, **how: Any) -> str:
    """Make the URL twice and compare; ours."""
    options = options or {}
    # botocore writes into the arguments.
    version = {} if how.get("service") == "mediastore-data" else {"signature_version": "s3v4"}
    theirs = BotoClient(**{**version, **how}).presigned_url(method, dict(arguments), **options)
    async with client(**how) as s3:
        ours = await s3.generate_presigned_url(method, arguments, **options)
        assert parts(ours) == parts(theirs)
        # The second one comes from caches.
        assert await s3.generate_presigned_url(method, arguments, **options) == ours
    return ours


def signed_headers(url: str) -> list[str]:
    return dict(parse_qsl(urlsplit(url).query))["X-Amz-SignedHeaders"].split(";")


# -- every operation -----------------------------------------------------------------------------------------------------


def without_body(name: str, model: Model = MODEL) -> dict[str, Any] | None:
    """All arguments but those in the body; None if one of those is required."""
    operation = model.operation(name)
    shape = operation.input
    assert shape is not None
    arguments = full_arguments(operation)
    for member, row in shape.members.items():
        if row.location is Location.BODY:
            if member in shape.required:
                return None
            del arguments[member]
    if "Bucket" in arguments:
        arguments["Bucket"] = "a-bucket"
    if "CopySource" in arguments:
        arguments["CopySource"] = {"Bucket": "other", "Key": "ä key", "VersionId": "v1"}
    return arguments


PRESIGNABLE = [name for name in MODEL.operation_names if MODEL.operation(name).input and without_body(name) is not None]
METHODS = {operation: method for method, operation in MODEL.methods.items()}

EXPLAINED = {
    # botocore sends it to s3-object-lambda.aws-global.amazonaws.com, which does not exist; ours goes to the region.
    "WriteGetObjectResponse",
}


@pytest.mark.parametrize("endpoint_url", [None, "http://store.test:9000"], ids=["aws", "custom"])
@pytest.mark.parametrize("name", [name for name in PRESIGNABLE if name not in EXPLAINED])
async def test_the_url_is_botocores(name: str, endpoint_url: str | None) -> None:
    everything = without_body(name)
    assert everything is not None
    operation = MODEL.operation(name)
    required = operation.input.required if operation.input is not None else ()
    few = {member: value for member, value in everything.items() if member in required}
    if name == "RenameObject":
        few["ClientToken"] = "token"
    for arguments in (few, everything):
        await check(METHODS[name], arguments, endpoint_url=endpoint_url)


MEDIASTORE_ARGUMENTS: dict[str, list[dict[str, Any]]] = {
    "get_object": [{"Path": "/a=b/c:d/e.ts"}, {"Path": "a", "Range": "bytes=0-1"}],
    "describe_object": [{"Path": "a/b"}],
    "delete_object": [{"Path": "a/b"}],
    "list_items": [{}, {"Path": "a/b=c", "MaxResults": 7, "NextToken": "t/+="}],
    # Its body is for the URL's holder to send; boto wants one all the same.
    "put_object": [
        {"Path": "a/b", "Body": b""},
        {"Path": "a/b", "Body": b"", "ContentType": "video/mp2t", "UploadAvailability": "STREAMING"},
    ],
}


@pytest.mark.parametrize("token", [None, "TOKEN"])
@pytest.mark.parametrize("endpoint_url", [None, "http://store.test:9000/c", "https://store.test"])
@pytest.mark.parametrize("method", MEDIASTORE.methods)
async def test_the_url_of_mediastore_is_botocores(method: str, endpoint_url: str | None, token: str | None) -> None:
    for arguments in MEDIASTORE_ARGUMENTS[method]:
        await check(method, arguments, service="mediastore-data", endpoint_url=endpoint_url, token=token)


COS_PRESIGNABLE = [name for name in COS.operation_names if COS.operation(name).input and without_body(name, COS)]


@pytest.mark.parametrize("name", COS_PRESIGNABLE)
async def test_the_url_of_cos_is_ibms(name: str) -> None:
    """HMAC keys, signature version 4: without it IBM's SDK makes URLs of version 2."""
    everything = without_body(name, COS)
    operation = COS.operation(name)
    assert everything is not None
    assert operation.input is not None
    # IBM's serialiser writes Python's "True", and fails where its model is wrong; see `tests/wire/oracle.py`.
    everything = {key: value for key, value in everything.items() if not isinstance(value, bool)}
    if name == "CopyObject":
        del everything["WebsiteRedirectLocation"]
    few = {member: value for member, value in everything.items() if member in operation.input.required}
    method = {operation: method for method, operation in COS.methods.items()}[name]
    for arguments in (few, everything):
        await check(method, arguments, service="cos", endpoint_url="https://cos.test")


def test_that_is_nearly_every_operation() -> None:
    assert len(COS_PRESIGNABLE) >= 60
    assert len(PRESIGNABLE) >= 85
    assert {"GetObject", "PutObject", "HeadObject", "DeleteObject", "UploadPart", "ListObjectsV2"} <= set(PRESIGNABLE)


async def test_object_lambda_goes_to_its_region() -> None:
    async with client() as s3:
        url = await s3.generate_presigned_url("write_get_object_response", {"RequestRoute": "r", "RequestToken": "t"})
    assert urlsplit(url).netloc == "r.s3-object-lambda.eu-west-1.amazonaws.com"
    assert "%2Feu-west-1%2Fs3-object-lambda%2Faws4_request" in url


@pytest.mark.parametrize("name", sorted(set(MODEL.operation_names) - set(PRESIGNABLE) - {"ListBuckets"}))
async def test_operations_that_need_a_body_say_so(name: str) -> None:
    operation = MODEL.operation(name)
    assert operation.input is not None
    arguments = {
        member: value for member, value in full_arguments(operation).items() if member in operation.input.required
    }
    if "Bucket" in arguments:
        arguments["Bucket"] = "a-bucket"
    async with client() as s3:
        with pytest.raises(ParamValidationError, match=f"{name} cannot be presigned: no URL covers its body"):
            await s3.generate_presigned_url(METHODS[name], arguments)


# -- shapes of arguments -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("get_object", {**KEY, "Key": "a/../b//ü &+?#%2F"}),
        ("get_object", {**KEY, "VersionId": "v 1/+", "PartNumber": 3, "Range": "bytes=0-9", "IfMatch": '"e"'}),
        (
            "get_object",
            {
                **KEY,
                "ResponseContentDisposition": 'attachment; filename="ä b.txt"',
                "ResponseContentType": "text/plain",
                "ResponseExpires": NOW,
                "ResponseCacheControl": "",
            },
        ),
        ("get_object", {**KEY, "IfModifiedSince": NOW, "ChecksumMode": "ENABLED", "RequestPayer": "requester"}),
        ("get_object", {**KEY, "SSECustomerAlgorithm": "AES256", "SSECustomerKey": "0" * 32}),
        (
            "get_object",
            {**KEY, "SSECustomerAlgorithm": "AES256", "SSECustomerKey": "MDAw", "SSECustomerKeyMD5": "x"},
        ),
        ("put_object", {**KEY, "ContentType": "image/png", "Metadata": {"Owner": "a  b", "x": "1"}}),
        ("put_object", {**KEY, "ChecksumAlgorithm": "SHA256"}),
        ("put_object", {**KEY, "ChecksumCRC32": "AAAAAA==", "ContentMD5": "x", "ContentLength": 5}),
        ("put_object", {**KEY, "ACL": "public-read", "Tagging": "a=b&c=d", "Expires": NOW, "IfNoneMatch": "*"}),
        ("put_object", {**KEY, "Body": b""}),
        ("upload_part", {**KEY, "UploadId": "u/+=", "PartNumber": 10000}),
        ("complete_multipart_upload", {**KEY, "UploadId": "u"}),
        ("list_objects_v2", {"Bucket": "a-bucket", "Prefix": "a b/", "Delimiter": "/", "MaxKeys": 7}),
        ("list_objects_v2", {"Bucket": "a-bucket", "EncodingType": "url", "StartAfter": ""}),
        ("get_object_acl", {**KEY, "VersionId": "v"}),
        ("get_bucket_location", {"Bucket": "a-bucket"}),
        ("create_bucket", {"Bucket": "a-bucket"}),
        ("list_buckets", {}),
    ],
)
@pytest.mark.parametrize(
    "how", [{}, {"endpoint_url": "https://store.test/x/"}, {"token": "T+/=" * 300}], ids=["aws", "custom", "token"]
)
async def test_arguments_in_every_place(method: str, arguments: dict[str, Any], how: dict[str, Any]) -> None:
    await check(method, arguments, **how)


async def test_what_the_holder_must_send_is_signed_and_no_more() -> None:
    url = await check(
        "put_object", {**KEY, "ContentType": "a/b", "SSECustomerKey": "0" * 32, "SSECustomerAlgorithm": "AES256"}
    )
    prefix = "x-amz-server-side-encryption-customer-"
    assert signed_headers(url) == ["content-type", "host", f"{prefix}algorithm", f"{prefix}key", f"{prefix}key-md5"]
    # No default checksum, no checksum mode, no Expect.
    assert signed_headers(await check("put_object", KEY)) == ["host"]
    assert signed_headers(await check("get_object", KEY)) == ["host"]


@pytest.mark.parametrize("method", ["HEAD", "PUT"])
async def test_the_http_method_can_be_another(method: str) -> None:
    url = await check("get_object", KEY, options={"HttpMethod": method})
    assert url != await check("get_object", KEY)


async def test_the_http_method_is_signed_as_clients_send_it() -> None:
    async with client() as s3:
        lower = await s3.generate_presigned_url("get_object", KEY, HttpMethod="head")
        assert lower == await s3.generate_presigned_url("get_object", KEY, HttpMethod="HEAD")
        assert lower == await s3.generate_presigned_url("get_object", KEY, 3600, "HEAD")


# -- ways to address -----------------------------------------------------------------------------------------------------

EXPRESS = "b--usw2-az1--x-s3"
ACCESS_POINT = "arn:aws:s3:us-west-2:123456789012:accesspoint/ap"


@pytest.mark.parametrize(
    ("bucket", "how"),
    [
        ("a-bucket", {}),
        ("a-bucket", {"region": "us-east-1"}),
        ("a-bucket", {"region": "aws-global"}),
        ("a-bucket", {"region": "cn-north-1"}),
        ("a-bucket", {"region": "us-gov-west-1"}),
        ("a-bucket", {"region": "mars-west-1"}),
        ("dotted.bucket", {}),
        ("Upper_Case", {"region": "us-east-1"}),
        ("-bucket", {}),
        ("a-bucket", {"s3": {"addressing_style": "path"}}),
        ("a-bucket", {"s3": {"addressing_style": "virtual"}}),
        ("a-bucket", {"s3": {"addressing_style": "auto"}}),
        ("a-bucket", {"s3": {"use_accelerate_endpoint": True}}),
        ("a-bucket", {"s3": {"use_dualstack_endpoint": True}}),
        ("a-bucket", {"use_dualstack_endpoint": True}),
        ("a-bucket", {"region": "us-east-1", "s3": {"us_east_1_regional_endpoint": "regional"}}),
        (ACCESS_POINT, {}),
        (ACCESS_POINT, {"s3": {"addressing_style": "path"}}),
        ("arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/ap", {}),
        ("arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-01234567890123456/accesspoint/ap", {}),
        ("a-bucket", {"endpoint_url": "http://127.0.0.1:9000"}),
        ("a-bucket", {"endpoint_url": "http://[::1]:9000"}),
        ("a-bucket", {"endpoint_url": "https://store.test", "s3": {"addressing_style": "virtual"}}),
        ("a-bucket", {"endpoint_url": "https://store.test/base"}),
    ],
)
async def test_every_way_to_address(bucket: str, how: dict[str, Any]) -> None:
    await check("get_object", {"Bucket": bucket, "Key": "a/b"}, **how)


async def test_fips_hosts_are_in_the_clients_region() -> None:
    # botocore leads these to us-east-1 and signs for us-west-2.
    async with client("us-west-2", use_fips_endpoint=True) as s3:
        url = await s3.generate_presigned_url("get_object", KEY)
    assert urlsplit(url).netloc == "a-bucket.s3-fips.us-west-2.amazonaws.com"


async def test_a_region_that_a_redirect_named_is_used() -> None:
    # botocore keeps the global host, and signs for the client's region.
    async with client() as s3:
        assert "a-bucket.s3.amazonaws.com" in await s3.generate_presigned_url("get_object", KEY)
        s3._pipeline.resolver.learn_region("a-bucket", "ap-south-1")
        url = await s3.generate_presigned_url("get_object", KEY)
    assert urlsplit(url).netloc == "a-bucket.s3.ap-south-1.amazonaws.com"
    assert "%2Fap-south-1%2Fs3%2F" in url


async def test_requests_are_not_led_to_the_global_host() -> None:
    async with client() as s3:
        await s3.generate_presigned_url("get_object", KEY)
        endpoint = await s3._pipeline.resolver.resolve("a-bucket", MODEL.operation("GetObject"), {})
        assert endpoint.host == "a-bucket.s3.eu-west-1.amazonaws.com"
        assert "a-bucket.s3.amazonaws.com" in await s3.generate_presigned_url("get_object", KEY)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("get_object", {**KEY, "VersionId": "a b", "Range": "bytes=0-1"}),
        ("get_object", KEY),
        ("get_object_acl", {**KEY, "VersionId": "a b"}),
        ("list_objects_v2", {"Bucket": "a-bucket", "Prefix": ""}),
    ],
)
@pytest.mark.parametrize("endpoint_url", [None, "http://store.test:9000"])
async def test_without_credentials_it_is_the_plain_url(
    method: str, arguments: dict[str, Any], endpoint_url: str | None
) -> None:
    theirs = BotoClient(signature_version=UNSIGNED, endpoint_url=endpoint_url).presigned_url(method, arguments)
    async with client(endpoint_url=endpoint_url, signature_version=UNSIGNED) as s3:
        assert await s3.generate_presigned_url(method, arguments) == theirs


# -- what is refused -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seconds", [1, 60, 604800])
async def test_lives_that_the_service_takes(seconds: int) -> None:
    await check("get_object", KEY, options={"ExpiresIn": seconds})


@pytest.mark.parametrize(
    ("seconds", "message"),
    [
        (604801, "at most 604800"),
        (10**12, "at most 604800"),
        (0, "at least 1"),
        (-5, "at least 1"),
        (1.5, "whole number"),
        ("60", "whole number"),
        (True, "whole number"),
        (None, "whole number"),
    ],
)
async def test_lives_that_it_does_not_take(seconds: Any, message: str) -> None:
    async with client() as s3:
        with pytest.raises(botocore.exceptions.ParamValidationError, match=message):
            await s3.generate_presigned_url("get_object", KEY, ExpiresIn=seconds)


@pytest.mark.parametrize(
    ("method", "arguments", "message"),
    [
        ("put_object", {**KEY, "Body": b"x"}, r"PutObject cannot be presigned with Body.*leave it out"),
        ("put_object", {**KEY, "Body": "x"}, r"with Body"),
        ("complete_multipart_upload", {**KEY, "UploadId": "u", "MultipartUpload": {"Parts": []}}, "MultipartUpload"),
        ("get_object", {"Bucket": "a-bucket"}, 'Missing required parameter in input: "Key"'),
        ("get_object", {**KEY, "Nope": 1}, 'Unknown parameter in input: "Nope"'),
        ("get_object", {**KEY, "Bucket": "a/b"}, "Invalid bucket name"),
        ("get_object", {**KEY, "Range": "a\r\nb: c"}, "Range"),
        ("put_object", {**KEY, "Metadata": {"a": "ü"}}, "Metadata|metadata"),
    ],
)
async def test_unusable_arguments(method: str, arguments: dict[str, Any], message: str) -> None:
    async with client() as s3:
        with pytest.raises(ParamValidationError, match=message):
            await s3.generate_presigned_url(method, arguments)


@pytest.mark.parametrize("method", ["nope", "GetObject", "download_file", "__init__", ""])
async def test_unknown_methods(method: str) -> None:
    async with client() as s3:
        with pytest.raises(UnknownClientMethodError, match="does not have method") as caught:
            await s3.generate_presigned_url(method)
    assert isinstance(caught.value, botocore.exceptions.UnknownClientMethodError)


async def test_settings_that_the_rules_refuse() -> None:
    async with client(s3={"use_accelerate_endpoint": True, "addressing_style": "path"}, use_fips_endpoint=True) as s3:
        with pytest.raises(ConfigError):
            await s3.generate_presigned_url("get_object", KEY)


async def test_the_arguments_stay_the_callers() -> None:
    arguments = {**KEY, "SSECustomerKey": "0" * 32, "SSECustomerAlgorithm": "AES256"}
    before = dict(arguments)
    async with client() as s3:
        await s3.generate_presigned_url("get_object", arguments)
    assert arguments == before


# -- credentials ---------------------------------------------------------------------------------------------------------


class Expiring(StaticCredentials):
    def __init__(self, seconds: float) -> None:
        self._credentials = Credentials("AKEXPIRING", "SK", "T", NOW.timestamp() + seconds)


@pytest.mark.parametrize("left", [-60.0, 0.0, 3599.0])
async def test_credentials_that_expire_sooner_are_named(left: float) -> None:
    async with client() as s3:
        s3._pipeline._credentials = Expiring(left)
        with pytest.warns(CredentialExpiryWarning, match=r"AKEXPIRING expire at 2026-11-21T0\d:\d\d:\d\dZ") as caught:
            url = await s3.generate_presigned_url("get_object", KEY, ExpiresIn=3600)
        assert caught[0].filename == __file__
        assert "X-Amz-Expires=3600" in url
        with pytest.warns(CredentialExpiryWarning) as caught:
            await s3.generate_presigned_post("a-bucket", "k", ExpiresIn=3600)
        assert caught[0].filename == __file__
        assert "SK" not in str(caught[0].message).replace("ASK", "")


async def test_credentials_that_live_longer_are_not() -> None:
    async with client() as s3:
        s3._pipeline._credentials = Expiring(3600.0)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            await s3.generate_presigned_url("get_object", KEY, ExpiresIn=3600)


async def test_the_text_of_the_warning_does_not_change_from_url_to_url() -> None:
    clock = NOW.timestamp()
    async with client() as s3:
        s3._pipeline._credentials = Expiring(60.0)
        texts = set()
        for second in range(3):
            s3._pipeline._clock = lambda second=second: clock + second
            with pytest.warns(CredentialExpiryWarning) as caught:
                await s3.generate_presigned_url("get_object", KEY)
            texts.add(str(caught[0].message))
    assert len(texts) == 1


async def test_without_any_credentials_it_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    async with asyncms.Session() as session, session.create_client("s3", "eu-west-1") as s3:
        with pytest.raises(NoCredentialsError):
            await s3.generate_presigned_url("get_object", KEY)


async def test_a_clock_that_was_corrected_is_used() -> None:
    async with client() as s3:
        s3._pipeline._clock_offset = 3600.0
        url = await s3.generate_presigned_url("get_object", KEY)
    assert "X-Amz-Date=20261121T073207Z" in url


# -- forms ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["k", "a/${filename}", "${filename}", "a/${filename}/b", "ü \"'"])
@pytest.mark.parametrize(
    "how",
    [
        {},
        {"region": "us-east-1"},
        {"token": "T+/="},
        {"s3": {"addressing_style": "path"}},
        {"s3": {"addressing_style": "virtual"}},
        {"endpoint_url": "http://store.test:9000"},
        {"service": "cos", "endpoint_url": "https://cos.test"},
    ],
)
@pytest.mark.parametrize(
    "options",
    [
        {},
        {
            "Fields": {"acl": "public-read", "Content-Type": "image/png", "key": "other"},
            "Conditions": [{"acl": "public-read"}, ["starts-with", "$Content-Type", "image/"]],
            "ExpiresIn": 60,
        },
        {"Conditions": [["content-length-range", 1, 10**9]]},
    ],
)
async def test_the_form_is_botocores(key: str, how: dict[str, Any], options: dict[str, Any]) -> None:
    copies = {name: value.copy() if hasattr(value, "copy") else value for name, value in options.items()}
    theirs = BotoClient(signature_version="s3v4", **how).presigned_post("a-bucket", key, **copies)
    async with client(**how) as s3:
        ours = await s3.generate_presigned_post("a-bucket", key, **options)
    assert ours == theirs


async def test_the_name_of_the_file_is_free_and_the_rest_is_not() -> None:
    async with client() as s3:
        form = await s3.generate_presigned_post("a-bucket", "in/${filename}")
    assert form["fields"]["key"] == "in/${filename}"
    assert ["starts-with", "$key", "in/"] in json.loads(b64decode(form["fields"]["policy"]))["conditions"]


async def test_arguments_of_a_form_stay_the_callers() -> None:
    # botocore appends to the caller's list: the second form would hold the conditions of the first.
    fields, conditions = {"acl": "private"}, [{"acl": "private"}]
    async with client() as s3:
        first = await s3.generate_presigned_post("a-bucket", "k", fields, conditions)
        assert first == await s3.generate_presigned_post("a-bucket", "k", fields, conditions)
    assert (fields, conditions) == ({"acl": "private"}, [{"acl": "private"}])


async def test_a_form_without_credentials() -> None:
    theirs = BotoClient(signature_version=UNSIGNED).presigned_post("a-bucket", "k")
    async with client(signature_version=UNSIGNED) as s3:
        assert await s3.generate_presigned_post("a-bucket", "k") == theirs


@pytest.mark.parametrize(
    ("bucket", "key", "seconds"), [("a/b", "k", 60), ("a-bucket", 5, 60), ("a-bucket", "k", 0), ("a-bucket", "k", 0.5)]
)
async def test_unusable_arguments_of_a_form(bucket: Any, key: Any, seconds: Any) -> None:
    async with client() as s3:
        with pytest.raises(ParamValidationError):
            await s3.generate_presigned_post(bucket, key, ExpiresIn=seconds)


# -- meta ----------------------------------------------------------------------------------------------------------------


async def test_meta_is_botocores() -> None:
    theirs = BotoClient().meta
    async with client() as s3:
        meta = s3.meta
        assert (meta.region_name, meta.endpoint_url) == (theirs.region_name, theirs.endpoint_url)
        assert (meta.partition, meta.config.region_name) == (theirs.partition, theirs.config.region_name)
        assert meta.method_to_api_mapping == theirs.method_to_api_mapping
        model = meta.service_model
        assert model.service_name == theirs.service_model.service_name
        assert model.operation_names == theirs.service_model.operation_names
        assert model is s3.meta.service_model
        shape = model.operation_model("GetObject").output_shape
        assert shape is not None
        assert shape.members["Expires"].type_name == "timestamp"
