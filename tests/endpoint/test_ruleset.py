"""Addresses of AWS, compared with what botocore's own client sends to."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from botocore.exceptions import BotoCoreError

from asyncms._generated.s3.operations import MODEL
from asyncms.endpoint.resolve import Endpoint, EndpointSettings
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.errors import ConfigError
from tests.boto_oracle import BotoClient

REGIONS = ["us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1"]
STYLES = ["auto", "path", "virtual"]
ACCESS_POINT = "arn:aws:s3:eu-west-1:123456789012:accesspoint/photos"
OUTPOST = "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-01234567890123456/accesspoint/photos"
OBJECT_LAMBDA = "arn:aws:s3-object-lambda:eu-west-1:123456789012:accesspoint/photos"
EXPRESS = "data--use1-az4--x-s3"
MULTI_REGION = "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap"
BUCKETS = [
    "bucket",
    "my.dotted.bucket",
    "UpperCase",
    "under_score",
    "a" * 63,
    "1.2.3.4",
    "xy-",
    ACCESS_POINT,
    OBJECT_LAMBDA,
    "arn:aws:s3:eu-west-1:123456789012:bucket/x",
]


async def resolve(resolver: EndpointResolver, bucket: str, operation: str = "GetObject") -> Endpoint:
    context = {"Key": "k"} if operation == "GetObject" else {}
    return await resolver.resolve(bucket, MODEL.operation(operation), context)


async def ours(resolver: EndpointResolver, bucket: str) -> tuple[str, tuple[str, str]] | None:
    try:
        endpoint = await resolve(resolver, bucket)
    except ConfigError:
        return None
    assert endpoint.host == endpoint.origin.authority
    return f"{endpoint.origin.url}{endpoint.path}/k", (endpoint.region, endpoint.signing_name)


def theirs(client: BotoClient, bucket: str) -> tuple[str, tuple[str, str]] | None:
    try:
        sent = client.send("get_object", Bucket=bucket, Key="k")
    except BotoCoreError:
        return None
    return sent.url, sent.scope


@pytest.mark.parametrize(
    ("dualstack", "fips"), list(product([False, True], repeat=2)), ids=["", "fips", "dual", "both"]
)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("region", REGIONS)
async def test_hosts_and_scopes_are_botocores(region: str, style: str, dualstack: bool, fips: bool) -> None:
    settings = EndpointSettings(None, addressing_style=style, use_dualstack=dualstack, use_fips=fips)
    resolver = EndpointResolver("s3", "s3", settings, region)
    client = BotoClient(
        region=region, s3={"addressing_style": style}, use_dualstack_endpoint=dualstack, use_fips_endpoint=fips
    )
    assert {b: await ours(resolver, b) for b in BUCKETS} == {b: theirs(client, b) for b in BUCKETS}


@pytest.mark.parametrize(
    ("settings", "s3"),
    [
        ({"use_accelerate": True}, {"use_accelerate_endpoint": True}),
        (
            {"use_accelerate": True, "addressing_style": "path"},
            {"use_accelerate_endpoint": True, "addressing_style": "path"},
        ),
        ({"us_east_1_regional": True}, {"us_east_1_regional_endpoint": "regional"}),
        ({"use_arn_region": False}, {"use_arn_region": False}),
        ({"use_arn_region": True}, {"use_arn_region": True}),
        ({"endpoint_url": "https://minio.test:9000/root"}, {}),
        (
            {"endpoint_url": "https://minio.test:9000/root", "addressing_style": "virtual"},
            {"addressing_style": "virtual"},
        ),
        ({"endpoint_url": "http://minio.test", "addressing_style": "virtual"}, {"addressing_style": "virtual"}),
        ({"endpoint_url": "http://10.0.0.1:9000"}, {}),
    ],
    ids=str,
)
@pytest.mark.parametrize("region", ["us-east-1", "eu-west-1"])
async def test_settings_mean_what_they_mean_to_botocore(
    region: str, settings: dict[str, Any], s3: dict[str, Any]
) -> None:
    url = settings.get("endpoint_url")
    resolver = EndpointResolver("s3", "s3", EndpointSettings(**{"endpoint_url": None, **settings}), region)
    client = BotoClient(region=region, endpoint_url=url, s3=s3)
    assert {b: await ours(resolver, b) for b in BUCKETS} == {b: theirs(client, b) for b in BUCKETS}


async def test_without_tls() -> None:
    resolver = EndpointResolver("s3", "s3", EndpointSettings(None, use_ssl=False), "eu-west-1")
    client = BotoClient(use_ssl=False)
    assert await ours(resolver, "bucket") == theirs(client, "bucket")
    assert (await resolve(resolver, "bucket")).origin.tls is False


async def test_the_endpoint_given_in_code_wins_over_fips_and_dualstack() -> None:
    # botocore: SDK::Endpoint cannot be combined with them, and is what the caller said last.
    settings = EndpointSettings("https://minio.test", use_fips=True, use_dualstack=True)
    client = BotoClient(endpoint_url="https://minio.test", use_fips_endpoint=True, use_dualstack_endpoint=True)
    resolver = EndpointResolver("s3", "s3", settings, "eu-west-1")
    for bucket in ("bucket", ACCESS_POINT):
        assert await ours(resolver, bucket) == theirs(client, bucket) is not None


async def test_outposts_go_where_botocore_sends_them() -> None:
    # botocore prefers SigV4a there; SigV4 with the region of the ARN is accepted as well.
    endpoint = await resolve(EndpointResolver("s3", "s3", EndpointSettings(None), "us-east-1"), OUTPOST)
    assert f"{endpoint.origin.url}{endpoint.path}/k" == BotoClient().send("get_object", Bucket=OUTPOST, Key="k").url
    assert (endpoint.region, endpoint.signing_name) == ("eu-west-1", "s3-outposts")


@pytest.mark.parametrize(
    ("bucket", "auth", "region", "name"),
    [
        (MULTI_REGION, "sigv4a", "*", "s3"),
        (EXPRESS, "sigv4-s3express", "us-east-1", "s3express"),
        ("bucket", "sigv4", "us-east-1", "s3"),
    ],
    ids=["mrap", "express", "plain"],
)
async def test_the_rules_say_how_to_sign(bucket: str, auth: str, region: str, name: str) -> None:
    endpoint = await resolve(EndpointResolver("s3", "s3", EndpointSettings(None), "us-east-1"), bucket)
    assert (endpoint.auth, endpoint.region, endpoint.signing_name) == (auth, region, name)


@pytest.mark.parametrize("url", [None, "http://127.0.0.1:9000", "http://store.test"])
@pytest.mark.parametrize("disabled", [False, True])
async def test_directory_buckets_are_where_botocore_finds_them(url: str | None, disabled: bool) -> None:
    client = BotoClient(region="us-east-1", endpoint_url=url, s3={"disable_s3_express_session_auth": True})
    resolver = EndpointResolver("s3", "s3", EndpointSettings(url, disable_express_sessions=disabled), "us-east-1")
    for bucket in (EXPRESS, "point--use1-az4--xa-s3"):
        endpoint = await resolve(resolver, bucket)
        assert f"{endpoint.origin.url}{endpoint.path}/k" == client.send("get_object", Bucket=bucket, Key="k").url
        assert endpoint.auth == ("sigv4" if disabled else "sigv4-s3express")


async def test_refusals_carry_the_rules_words() -> None:
    resolver = EndpointResolver("s3", "s3", EndpointSettings(None, use_fips=True), "cn-north-1")
    with pytest.raises(ConfigError, match="Partition does not support FIPS"):
        await resolve(resolver, "bucket")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("url", [None, "https://minio.test"])
async def test_a_buckets_location_is_asked_path_style(style: str, url: str | None) -> None:
    resolver = EndpointResolver("s3", "s3", EndpointSettings(url, addressing_style=style), "eu-west-1")
    client = BotoClient(endpoint_url=url, s3={"addressing_style": style})
    operation = MODEL.operation("GetBucketLocation")
    # Operations that share its row of rules must not share its answer.
    await resolve(resolver, "bucket", "GetBucketPolicy")
    assert resolver.cached("bucket", operation) is None
    endpoint = await resolve(resolver, "bucket", "GetBucketLocation")
    sent = client.send("get_bucket_location", Bucket="bucket")
    assert f"{endpoint.origin.url}{endpoint.path}?location" == sent.url.replace("/?", "?")
    await resolve(resolver, "bucket", "GetBucketPolicy")
    policy = resolver.cached("bucket", MODEL.operation("GetBucketPolicy"))
    assert policy is not None
    sent = client.send("get_bucket_policy", Bucket="bucket")
    assert f"{policy.origin.url}{policy.path}?policy" == sent.url.replace("/?", "?")


async def test_operations_without_a_bucket() -> None:
    for region in REGIONS:
        resolver = EndpointResolver("s3", "s3", EndpointSettings(None), region)
        endpoint = await resolver.resolve(None, MODEL.operation("ListBuckets"), {})
        sent = BotoClient(region=region).send("list_buckets")
        assert (f"{endpoint.origin.url}{endpoint.path}/", (endpoint.region, endpoint.signing_name)) == (
            sent.url,
            sent.scope,
        )


async def test_answers_are_kept_per_bucket() -> None:
    resolver = EndpointResolver("s3", "s3", EndpointSettings(None), "eu-west-1")
    get, put = MODEL.operation("GetObject"), MODEL.operation("PutObject")
    assert resolver.cached("bucket", get) is None
    endpoint = await resolve(resolver, "bucket")
    assert resolver.cached("bucket", get) is endpoint
    assert resolver.cached("bucket", put) is endpoint
    assert resolver.cached("other", get) is None


async def test_a_learned_region_replaces_the_bucket_s_address_and_no_other() -> None:
    resolver = EndpointResolver("s3", "s3", EndpointSettings(None), "us-east-1")
    get = MODEL.operation("GetObject")
    other = await resolve(resolver, "other")
    assert (await resolve(resolver, "bucket")).host == "bucket.s3.amazonaws.com"
    assert resolver.learn_region("bucket", "eu-central-1") is True
    assert resolver.learn_region("bucket", "eu-central-1") is False
    assert resolver.cached("bucket", get) is None
    assert resolver.cached("other", get) is other
    moved = await resolve(resolver, "bucket")
    assert (moved.host, moved.region) == ("bucket.s3.eu-central-1.amazonaws.com", "eu-central-1")
    assert resolver.learn_region("other", "us-east-1") is False


async def test_a_learned_region_changes_only_the_signature_at_a_custom_endpoint() -> None:
    resolver = EndpointResolver("s3", "s3", EndpointSettings("https://minio.test"), "us-east-1")
    before = await resolve(resolver, "bucket")
    resolver.learn_region("bucket", "eu-central-1")
    after = await resolve(resolver, "bucket")
    assert (after.origin, after.path, after.region) == (before.origin, before.path, "eu-central-1")


async def test_other_services() -> None:
    container = "https://abcdefgh.data.mediastore.us-west-2.amazonaws.com"
    resolver = EndpointResolver("mediastore-data", "mediastore", EndpointSettings(container), "us-west-2")
    endpoint = await resolver.resolve(None, MODEL.operation("ListBuckets"), {})
    assert (endpoint.origin.url, endpoint.region, endpoint.signing_name) == (container, "us-west-2", "mediastore")
    resolver = EndpointResolver("mediastore-data", "mediastore", EndpointSettings(None), "us-west-2")
    endpoint = await resolver.resolve(None, MODEL.operation("ListBuckets"), {})
    assert endpoint.origin.url == "https://data.mediastore.us-west-2.amazonaws.com"
