"""Endpoints that the user gives."""

from __future__ import annotations

import pickle
import traceback

import pytest
from botocore.utils import is_valid_endpoint_url
from hypothesis import given
from hypothesis import strategies as st

from asyncms._generated.s3.operations import MODEL
from asyncms.endpoint.resolve import (
    EndpointSettings,
    custom_endpoint,
    from_rules,
    is_virtual_hostable,
    parse_endpoint_url,
)
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.errors import ConfigError


@pytest.mark.parametrize(
    ("url", "origin", "host", "path"),
    [
        ("http://localhost", "http://localhost", "localhost", ""),
        ("http://localhost:80", "http://localhost", "localhost", ""),
        ("https://localhost:443/", "https://localhost", "localhost", ""),
        ("http://localhost:443", "http://localhost:443", "localhost:443", ""),
        ("https://minio.test:9000/", "https://minio.test:9000", "minio.test:9000", ""),
        ("https://proxy.test/s3/root//", "https://proxy.test", "proxy.test", "/s3/root"),
        ("https://proxy.test/a b".replace(" ", "%20"), "https://proxy.test", "proxy.test", "/a%20b"),
        ("https://proxy.test/ä", "https://proxy.test", "proxy.test", "/%C3%A4"),
        ("HTTPS://MinIO.Test", "https://minio.test", "minio.test", ""),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9000", "127.0.0.1:9000", ""),
        ("http://[::1]:9000", "http://[::1]:9000", "[::1]:9000", ""),
        ("https://[2001:db8::1]", "https://[2001:db8::1]", "[2001:db8::1]", ""),
        ("https://bücher.test", "https://xn--bcher-kva.test", "xn--bcher-kva.test", ""),
        ("http://under_score.local:9000", "http://under_score.local:9000", "under_score.local:9000", ""),
    ],
)
def test_good_urls(url: str, origin: str, host: str, path: str) -> None:
    parsed, prefix = parse_endpoint_url(url)
    assert (parsed.url, parsed.authority, prefix) == (origin, host, path)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "localhost",
        "localhost:9000",
        "//localhost:9000",
        "ftp://localhost",
        "s3://bucket",
        "http://",
        "http:///path",
        "http://:9000",
        "http://host:99999",
        "http://host:-1",
        "http://host:0",
        "http://host:abc",
        "http://ho st",
        "http://host\n",
        "\thttp://host",
        "http://ho\rst/",
        "http://[::1",
        "http://photos.[::1]:9000",
        "http://host?x=1",
        "http://host#f",
        "http://ä..test",
    ],
)
def test_bad_urls(url: str) -> None:
    with pytest.raises(ConfigError, match="Invalid endpoint"):
        parse_endpoint_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://user:hunter2@minio.test",
        "https://hunter2@minio.test",
        "https://:hunter2@minio.test",
        "https://user:hunt@er2@minio.test",
        "https://user:hunter2/x@minio.test",
        "https://user:hunter2?x@minio.test",
        "https://user:hunter2@minio.test:99999",
        "https://user:hunter2 x@minio.test",
        "https://user:hunter2@ä..test",
        "user:hunter2@minio.test",
        "ftp://user:hunter2@minio.test",
    ],
)
def test_a_password_in_the_url_is_refused_and_never_shown(url: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_endpoint_url(url)
    error = caught.value
    shown = "".join(traceback.format_exception(error)[-1:]) + str(error) + repr(error) + repr(pickle.dumps(error))
    assert "hunt" not in shown
    assert error.__cause__ is None
    assert error.__suppress_context__ or error.__context__ is None


@given(st.text(max_size=30) | st.from_regex(r"https?://[a-z0-9.:\[\]@/?#%-]{0,30}", fullmatch=True))
def test_any_text_is_parsed_or_refused(url: str) -> None:
    try:
        origin, path = parse_endpoint_url(url)
    except ConfigError:
        return
    assert origin.host
    assert origin.host.isascii()
    assert not path.endswith("/")
    assert f"{origin.url}{path}".isprintable()


BUCKETS = st.from_regex(r"[a-z0-9.\-]{1,66}", fullmatch=True) | st.from_regex(r"[A-Za-z0-9._\-]{1,12}", fullmatch=True)


@given(BUCKETS, st.booleans())
def test_a_virtual_host_is_always_a_valid_host(bucket: str, tls: bool) -> None:
    if is_virtual_hostable(bucket, tls):
        assert is_valid_endpoint_url(f"https://{bucket}.s3.test")
        assert bucket == bucket.lower()
        assert not (tls and "." in bucket)


@pytest.mark.parametrize("bucket", ["abc", "a-b", "1bucket", "a" * 63, "bucket-1"])
def test_ordinary_names_can_be_hosts(bucket: str) -> None:
    assert is_virtual_hostable(bucket, True)
    assert is_virtual_hostable(bucket, False)


@pytest.mark.parametrize(
    "bucket", ["ab", "a" * 64, "Upper", "under_score", "-a-b", "a-b-", "1.2.3.4", "a..b", ".abc", ""]
)
def test_other_names_cannot(bucket: str) -> None:
    assert not is_virtual_hostable(bucket, True)
    assert not is_virtual_hostable(bucket, False)


def test_dots_need_plain_http() -> None:
    assert is_virtual_hostable("my.bucket", False)
    assert not is_virtual_hostable("my.bucket", True)


@pytest.mark.parametrize(
    ("url", "bucket", "virtual", "host", "path"),
    [
        ("https://minio.test:9000", "bucket", False, "minio.test:9000", "/bucket"),
        ("https://minio.test:9000", "bucket", True, "bucket.minio.test:9000", ""),
        ("https://minio.test/root", "bucket", False, "minio.test", "/root/bucket"),
        ("https://minio.test/root", "bucket", True, "bucket.minio.test", "/root"),
        ("https://minio.test", "my.bucket", True, "minio.test", "/my.bucket"),
        ("http://minio.test", "my.bucket", True, "my.bucket.minio.test", ""),
        ("https://minio.test", "Upper_Case", True, "minio.test", "/Upper_Case"),
        ("http://127.0.0.1:9000", "bucket", True, "127.0.0.1:9000", "/bucket"),
        ("http://[::1]:9000", "bucket", True, "[::1]:9000", "/bucket"),
        ("https://minio.test/root", None, True, "minio.test", "/root"),
    ],
)
def test_custom_endpoints(url: str, bucket: str | None, virtual: bool, host: str, path: str) -> None:
    endpoint = custom_endpoint(url, bucket, virtual, "eu-west-1", "s3")
    assert (endpoint.host, endpoint.path, endpoint.origin.authority) == (host, path, host)
    assert (endpoint.region, endpoint.signing_name, endpoint.headers) == ("eu-west-1", "s3", ())


async def test_ip_hosts_get_path_style_where_botocore_would_make_an_impossible_host() -> None:
    settings = EndpointSettings("http://[::1]:9000", addressing_style="virtual")
    resolver = EndpointResolver("s3", "s3", settings, "eu-west-1")
    operation = MODEL.operation("GetObject")
    assert (await resolver.resolve("my.bucket", operation, {})).path == "/my.bucket"
    with pytest.raises(ConfigError, match="malformed"):
        await resolver.resolve("arn:aws:s3:eu-west-1:123456789012:accesspoint/photos", operation, {})


def test_an_answer_of_the_rules() -> None:
    schemes = [
        {"name": "sigv4a", "signingName": "s3-outposts", "signingRegionSet": ["*"]},
        {"name": "sigv4", "signingName": "s3-outposts", "signingRegion": "eu-west-1", "disableDoubleEncoding": True},
    ]
    endpoint = from_rules(
        "https://h.test/My%20Bucket", {"authSchemes": schemes}, {"X-Amz-Id": ["a", "b"]}, "us-east-1", "s3"
    )
    assert (endpoint.path, endpoint.region, endpoint.signing_name) == ("/My%20Bucket", "eu-west-1", "s3-outposts")
    assert endpoint.headers == (("x-amz-id", "a,b"),)
    assert endpoint.auth == "sigv4"


def test_schemes_that_nobody_knows_are_refused() -> None:
    with pytest.raises(ConfigError, match="needs the authentication scheme sigv9, which is not supported"):
        from_rules("https://h.test", {"authSchemes": [{"name": "sigv9"}]}, {}, "us-east-1", "s3")


def test_an_answer_without_schemes_keeps_the_client_s_scope() -> None:
    endpoint = from_rules("https://h.test", {}, {}, "us-east-1", "s3")
    assert (endpoint.region, endpoint.signing_name) == ("us-east-1", "s3")
