"""Signatures as botocore and awscrt make them are taken; with anything signed changed, they are not."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import formatdate
from hashlib import sha256
from io import BytesIO
from typing import Any
from unittest.mock import patch
from urllib.parse import quote, unquote, urlsplit

import awscrt.auth
import awscrt.http
import pytest
from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from hypothesis import example, given
from hypothesis import strategies as st

from asyncms.testing.mediastore.auth import SignedRequest
from asyncms.testing.mediastore.faults import (
    Fault,
    IncompleteSignature,
    InvalidClientTokenId,
    InvalidSignature,
    RequestExpired,
)
from asyncms.testing.mediastore.signature import MAX_EXPIRES, MAX_SKEW, SigV4Authenticator
from tests.boto_oracle import BotoClient

NOW = calendar.timegm((2026, 2, 28, 23, 59, 59))
HOST = "live.localhost:8080"
URL = f"http://{HOST}"
REGION = "eu-west-1"
SECRET = "s/ecret+key"  # not what any message may hold
KEYS = Credentials("AK", SECRET)
OPERATIONS: dict[str, dict[str, Any]] = {
    "put_object": {
        "Path": "a/b=c:d~e.ts",
        "Body": b"body",
        "CacheControl": "max-age=6,  no-store",
        "ContentType": "video/mp2t",
    },
    "get_object": {"Path": "/a//b/x.m3u8", "Range": "bytes=0-9"},
    "describe_object": {"Path": "a/./b/../c"},
    "delete_object": {"Path": "a b+c%2F/d"},
    "list_items": {"Path": "a/b c/=", "MaxResults": 5, "NextToken": "a+b/c=="},
}
QUERY_OPERATIONS = sorted(set(OPERATIONS) - {"put_object"})


def authenticator(now: float = NOW, **options: Any) -> SigV4Authenticator:
    keys: dict[str, str | tuple[str, str]] = {"AK": SECRET, "AKTEMP": (SECRET, "token/+="), "OTHER": "other"}
    return SigV4Authenticator(keys, **{"region": REGION, "clock": lambda: now, **options})


def received(
    method: str, url: str | None, headers: Mapping[str, str] | Iterable[tuple[str, str]], body: bytes = b""
) -> SignedRequest:
    """What a server gets when a client sends this."""

    async def payload_sha256() -> str:
        return sha256(body).hexdigest()

    parts = urlsplit(url or "")
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    given = list(headers.items()) if isinstance(headers, Mapping) else list(headers)
    if not any(name.lower() == "host" for name, _ in given):
        given.insert(0, ("Host", parts.netloc))
    return SignedRequest(method, target, tuple(given), parts.netloc, payload_sha256)


@contextmanager
def at(now: float) -> Iterator[None]:
    """Both signers of botocore, its own and the one that takes its place where awscrt is installed."""
    moment = datetime.fromtimestamp(now, UTC)
    with (
        patch("botocore.auth.get_current_datetime", return_value=moment.replace(tzinfo=None)),
        patch("botocore.crt.auth.get_current_datetime", return_value=moment),
    ):
        yield


def signed_by_boto(
    method: str = "GET",
    target: str = "/a/b?x=y",
    headers: Mapping[str, str] | None = None,
    *,
    keys: Credentials = KEYS,
    region: str = REGION,
    service: str = "mediastore",
    now: float = NOW,
    expires: int | None = None,
    data: bytes = b"",
) -> SignedRequest:
    request = AWSRequest(method=method, url=URL + target, headers=dict(headers or {}), data=data)
    signer = SigV4Auth(keys, service, region) if expires is None else SigV4QueryAuth(keys, service, region, expires)
    with at(now):
        signer.add_auth(request)
    return received(method, request.url, [(name, value) for name, value in request.headers.items()], data)


def without(request: SignedRequest, name: str) -> SignedRequest:
    return replace(request, headers=tuple(pair for pair in request.headers if pair[0].lower() != name))


def changed(request: SignedRequest, name: str, value: str) -> SignedRequest:
    assert request.header(name) is not None
    return replace(request, headers=tuple((n, value if n.lower() == name else v) for n, v in request.headers))


def added(request: SignedRequest, name: str, value: str) -> SignedRequest:
    return replace(request, headers=(*request.headers, (name, value)))


async def refusal(request: SignedRequest, **options: Any) -> Fault:
    """The fault, which names no secret."""
    with pytest.raises(Fault) as caught:
        await authenticator(**options).check(request)
    assert SECRET not in caught.value.message
    return caught.value


@pytest.mark.parametrize("endpoint", [URL, "https://abc.data.mediastore.eu-west-1.amazonaws.com"])
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_what_boto3_sends_is_taken(operation: str, endpoint: str) -> None:
    client = BotoClient(service="mediastore-data", endpoint_url=endpoint)
    with at(NOW):
        sent = client.send(operation, **OPERATIONS[operation])
    request = received(sent.method, sent.url, sent.headers, sent.body)
    assert await SigV4Authenticator({"AK": "SK"}, region=REGION, clock=lambda: NOW).check(request) == "AK"
    wrong_secret = SigV4Authenticator({"AK": "sk"}, region=REGION, clock=lambda: NOW)
    with pytest.raises(InvalidSignature):
        await wrong_secret.check(request)


@pytest.mark.parametrize("endpoint", [URL, "https://abc.data.mediastore.eu-west-1.amazonaws.com"])
@pytest.mark.parametrize("body", [b"", b"bytes", b"a file"], ids=["empty", "bytes", "file"])
async def test_what_boto3_puts_is_taken_whatever_the_body(body: bytes, endpoint: str) -> None:
    client = BotoClient(service="mediastore-data", endpoint_url=endpoint, token="T/+=")
    given = BytesIO(body) if body == b"a file" else body
    with at(NOW):
        sent = client.send("put_object", Path="p", Body=given, UploadAvailability="STREAMING")
    assert sent.body == body
    assert sent.headers.get("x-amz-content-sha256") == ("UNSIGNED-PAYLOAD" if endpoint != URL else None)
    keys = SigV4Authenticator({"AK": ("SK", "T/+=")}, clock=lambda: NOW)
    assert await keys.check(received(sent.method, sent.url, sent.headers, body)) == "AK"
    other = received(sent.method, sent.url, sent.headers, b"another")
    if endpoint == URL:
        # awscrt signs the body, and says so nowhere.
        with pytest.raises(InvalidSignature):
            await keys.check(other)
    else:
        assert await keys.check(other) == "AK"


@pytest.mark.parametrize("operation", QUERY_OPERATIONS)
@pytest.mark.parametrize("endpoint", [URL, "https://abc.data.mediastore.eu-west-1.amazonaws.com"])
async def test_what_boto3_presigns_is_taken(operation: str, endpoint: str) -> None:
    client = BotoClient(service="mediastore-data", endpoint_url=endpoint, token="T/+=", signature_version="v4")
    with at(NOW):
        url = client.presigned_url(operation, OPERATIONS[operation], ExpiresIn=60)
    method = {"describe_object": "HEAD", "delete_object": "DELETE"}.get(operation, "GET")
    headers = {"Range": "bytes=0-9"} if operation == "get_object" else {}
    request = received(method, url, headers)
    assert "X-Amz-Signature=" in request.target
    keys = SigV4Authenticator({"AK": ("SK", "T/+=")}, region=REGION, clock=lambda: NOW + 60)
    assert await keys.check(request) == "AK"


segments = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["..", ".", "", "a=b:c~", "%2F"]
)
paths = st.lists(segments, max_size=5).map("/".join)
queries = st.lists(st.tuples(segments, segments), max_size=4)
printable = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
# With neither spaces at the ends nor runs of them, of which HTTP parsers and signers keep different ones.
values = st.text(printable, max_size=20).map(lambda text: " ".join(text.split()))
header_names = st.from_regex(r"x-amz-[a-z]{1,8}", fullmatch=True).map(lambda name: f"{name}-x") | st.sampled_from(
    ["Cache-Control", "content-type", "range"]
)
extra_headers = st.dictionaries(header_names, values, max_size=4)
methods = st.sampled_from(["GET", "HEAD", "PUT", "DELETE"])


def encoded(path: str, query: list[tuple[str, str]]) -> str:
    pairs = [f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in query if name]
    return f"/{quote(path, safe='/~')}" + (f"?{'&'.join(pairs)}" if pairs else "")


@given(methods, paths, queries, extra_headers, st.none() | st.integers(1, MAX_EXPIRES))
@example("GET", "//a/../b/./c//", [("b", ""), ("a", "+ %"), ("a", "!")], {}, None)
async def test_any_request_that_botocore_signs(
    method: str, path: str, query: list[tuple[str, str]], headers: dict[str, str], expires: int | None
) -> None:
    once = dict(query) if expires else query  # botocore keeps one value per name of what it presigns
    request = signed_by_boto(
        method, encoded(path, list(dict(once).items()) if expires else query), headers, expires=expires
    )
    assert await authenticator().check(request) == "AK"


def signed_by_crt(
    method: str, target: str, headers: Mapping[str, str], *, expires: int | None = None, body: str | None = None
) -> SignedRequest:
    request = awscrt.http.HttpRequest(method, target, awscrt.http.HttpHeaders([("Host", HOST), *headers.items()]))
    kind = awscrt.auth.AwsSignatureType
    config = awscrt.auth.AwsSigningConfig(
        algorithm=awscrt.auth.AwsSigningAlgorithm.V4,
        signature_type=kind.HTTP_REQUEST_HEADERS if expires is None else kind.HTTP_REQUEST_QUERY_PARAMS,
        credentials_provider=awscrt.auth.AwsCredentialsProvider.new_static("AKTEMP", SECRET, "token/+="),
        region=REGION,
        service="mediastore",
        date=datetime.fromtimestamp(NOW, UTC),
        signed_body_value=body,
        signed_body_header_type=awscrt.auth.AwsSignedBodyHeaderType.X_AMZ_CONTENT_SHA_256
        if body
        else awscrt.auth.AwsSignedBodyHeaderType.NONE,
        expiration_in_seconds=expires,
    )
    signed = awscrt.auth.aws_sign_request(request, config).result(10)
    return SignedRequest(signed.method, signed.path, tuple(signed.headers), HOST)


@given(
    methods,
    paths,
    queries,
    extra_headers,
    st.none() | st.integers(1, MAX_EXPIRES),
    st.none() | st.just("UNSIGNED-PAYLOAD"),
)
async def test_any_request_that_awscrt_signs(
    method: str,
    path: str,
    query: list[tuple[str, str]],
    headers: dict[str, str],
    expires: int | None,
    body: str | None,
) -> None:
    # What is signed of the body is declared nowhere in the URLs that it presigns.
    declared = None if expires else body
    request = signed_by_crt(method, encoded(path, query), headers, expires=expires, body=declared)
    assert await authenticator().check(request) == "AKTEMP"


async def test_unsigned_requests_are_denied() -> None:
    fault = await refusal(received("GET", f"{URL}/a?x=y", {"x-amz-date": "20260228T235959Z"}))
    assert (fault.code, fault.status) == ("AccessDeniedException", 403)


# -- tampering -----------------------------------------------------------------------------------------------------------

BASE = signed_by_boto(
    "PUT",
    "/a%3Db//c?x=1&y=2",
    {
        "Cache-Control": "max-age=6",
        "x-amz-upload-availability": "STREAMING",
        "x-amz-content-sha256": "UNSIGNED-PAYLOAD",
    },
)
AUTHORIZATION = BASE.header("authorization") or ""
SIGNATURE = AUTHORIZATION[-64:]
TAMPERED = {
    "method": replace(BASE, method="POST"),
    "path": replace(BASE, target=BASE.target.replace("/c", "/d")),
    "path, encoded twice": replace(BASE, target=BASE.target.replace("%3D", "%253D")),
    "path, decoded": replace(BASE, target=BASE.target.replace("%3D", "=")),
    "path, a segment more": replace(BASE, target="/z" + BASE.target),
    "path, a slash at its end": replace(BASE, target=BASE.target.replace("?", "/?")),
    "query value": replace(BASE, target=BASE.target.replace("x=1", "x=3")),
    "query more": replace(BASE, target=BASE.target + "&z="),
    "query less": replace(BASE, target=BASE.target.partition("&")[0]),
    "fragment": replace(BASE, target=BASE.target + "#f"),
    "fragment in the path": replace(BASE, target=BASE.target.replace("?", "#?")),
    "host": changed(BASE, "host", "other.localhost:8080"),
    "header": changed(BASE, "cache-control", "max-age=7"),
    "header twice": added(BASE, "Cache-Control", "no-store"),
    "header gone": without(BASE, "cache-control"),
    "amz header": changed(BASE, "x-amz-upload-availability", "STANDARD"),
    "amz header more": added(BASE, "X-Amz-Storage-Class", "TEMPORAL"),
    "payload": changed(BASE, "x-amz-content-sha256", sha256(b"body").hexdigest()),
    "payload not hex": changed(BASE, "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
    "payload gone": without(BASE, "x-amz-content-sha256"),
    "date": changed(BASE, "x-amz-date", "20260228T235958Z"),
    "day": changed(BASE, "x-amz-date", "20260301T000000Z"),
    "region": changed(BASE, "authorization", AUTHORIZATION.replace(REGION, "eu-west-2")),
    "service": changed(BASE, "authorization", AUTHORIZATION.replace("/mediastore/", "/s3/")),
    "another's key": changed(BASE, "authorization", AUTHORIZATION.replace("AK/", "OTHER/")),
    "signed headers fewer": changed(BASE, "authorization", AUTHORIZATION.replace("cache-control;", "")),
    "host not signed": changed(BASE, "authorization", AUTHORIZATION.replace("host;", "")),
    "signature": changed(BASE, "authorization", AUTHORIZATION[:-1] + ("0" if AUTHORIZATION[-1] != "0" else "1")),
    "not UTF-8": changed(BASE, "cache-control", "max-age\udcff"),
}


async def test_the_base_of_what_is_tampered_with_is_good() -> None:
    assert await authenticator().check(BASE) == "AK"
    assert await authenticator().check(added(BASE, "User-Agent", "not signed")) == "AK"


@pytest.mark.parametrize("request_", TAMPERED.values(), ids=TAMPERED)
@pytest.mark.parametrize("region", [REGION, None])
async def test_what_was_changed_after_signing_is_refused(request_: SignedRequest, region: str | None) -> None:
    fault = await refusal(request_, region=region)
    assert (fault.code, fault.status) == ("InvalidSignatureException", 403)


PRESIGNED = signed_by_boto("GET", "/a?x=1", keys=Credentials("AKTEMP", SECRET, "token/+="), expires=60)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("/a?", "/b?", InvalidSignature),
        ("x=1", "x=2", InvalidSignature),
        ("x=1&", "", InvalidSignature),
        ("Expires=60", "Expires=61", InvalidSignature),
        ("Expires=60", "Expires=604801", IncompleteSignature),
        ("Expires=60", "Expires=0", IncompleteSignature),
        ("Expires=60", "Expires=-1", IncompleteSignature),
        ("Date=20260228T235959Z", "Date=20260228T235958Z", InvalidSignature),
        ("SignedHeaders=host", "SignedHeaders=", InvalidSignature),
        ("X-Amz-Security-Token=token", "X-Amz-Security-Token=another", InvalidClientTokenId),
        ("X-Amz-Credential=AKTEMP", "X-Amz-Credential=AK", InvalidSignature),
        ("X-Amz-Credential=AKTEMP", "X-Amz-Credential=NOBODY", InvalidClientTokenId),
        ("X-Amz-Credential=AKTEMP", "X-Amz-Credential=AKTEMP%2F", InvalidClientTokenId),
        ("eu-west-1", "eu-west-2", InvalidSignature),
        ("X-Amz-Algorithm=AWS4-HMAC-SHA256", "X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256", IncompleteSignature),
        ("X-Amz-Algorithm=AWS4-HMAC-SHA256&", "", IncompleteSignature),
        ("x=1", "X-Amz-Expires=60", IncompleteSignature),
        ("X-Amz-Signature=", "X-Amz-Signature=0", IncompleteSignature),
        ("x=1", "x=1#", InvalidSignature),
    ],
)
async def test_a_changed_url_is_refused(old: str, new: str, code: type[Fault]) -> None:
    assert await authenticator().check(PRESIGNED) == "AKTEMP"
    assert old in PRESIGNED.target
    assert type(await refusal(replace(PRESIGNED, target=PRESIGNED.target.replace(old, new)))) is code


async def test_a_url_is_not_good_for_another_method_or_host() -> None:
    assert type(await refusal(replace(PRESIGNED, method="DELETE"))) is InvalidSignature
    assert type(await refusal(changed(PRESIGNED, "host", "other"))) is InvalidSignature
    assert type(await refusal(added(PRESIGNED, "x-amz-upload-availability", "STREAMING"))) is InvalidSignature


async def test_signed_by_header_and_in_the_url() -> None:
    both = added(PRESIGNED, "Authorization", AUTHORIZATION)
    assert type(await refusal(both)) is IncompleteSignature


# -- payloads ------------------------------------------------------------------------------------------------------------


async def test_an_unsigned_payload_must_say_so_in_a_signed_header() -> None:
    request = AWSRequest(method="PUT", url=f"{URL}/p", data=b"body")
    signer = SigV4Auth(KEYS, "mediastore", REGION)
    with at(NOW), patch.object(signer, "payload", return_value="UNSIGNED-PAYLOAD"):
        signer.add_auth(request)
    bare = received("PUT", request.url, list(request.headers.items()), b"body")
    for sent in (bare, added(bare, "x-amz-content-sha256", "UNSIGNED-PAYLOAD")):
        assert type(await refusal(sent)) is InvalidSignature


@pytest.mark.parametrize("payload_signing", [True, False])
async def test_what_botocore_puts_without_awscrt(payload_signing: bool) -> None:
    request = AWSRequest(method="PUT", url=f"{URL}/p", data=b"body")
    request.context["payload_signing_enabled"] = payload_signing
    with at(NOW):
        SigV4Auth(KEYS, "mediastore", REGION).add_auth(request)
    sent = received("PUT", request.url, list(request.headers.items()), b"body")
    assert sent.header("x-amz-content-sha256") == (None if payload_signing else "UNSIGNED-PAYLOAD")
    assert await authenticator().check(sent) == "AK"


async def test_a_declared_hash_is_the_bodys_and_signed() -> None:
    digest, evil = sha256(b"body").hexdigest(), sha256(b"evil").hexdigest()
    signed = signed_by_boto("PUT", "/p", {"x-amz-content-sha256": digest}, data=b"body")
    assert await authenticator().check(signed) == "AK"
    forged = changed(signed, "x-amz-content-sha256", evil)
    assert type(await refusal(forged)) is InvalidSignature
    swapped = received("PUT", f"{URL}/p", signed.headers, b"evil")
    assert type(await refusal(swapped)) is InvalidSignature


async def test_bodies_of_unknown_keys_and_unsigned_bodies_are_not_read() -> None:
    async def never() -> str:
        raise AssertionError("read")

    unknown = signed_by_boto("PUT", "/p", keys=Credentials("NOBODY", SECRET), data=b"body")
    assert type(await refusal(replace(unknown, payload_sha256=never))) is InvalidClientTokenId
    assert await authenticator().check(replace(BASE, payload_sha256=never)) == "AK"


async def test_a_presigned_put_declares_its_payload_in_the_url() -> None:
    request = AWSRequest(method="PUT", url=f"{URL}/p?X-Amz-Content-Sha256=UNSIGNED-PAYLOAD")
    signer = SigV4QueryAuth(KEYS, "mediastore", REGION, 60)
    with at(NOW), patch.object(signer, "payload", return_value="UNSIGNED-PAYLOAD"):
        signer.add_auth(request)
    assert await authenticator().check(received("PUT", request.url, {}, b"body")) == "AK"


async def test_a_presigned_put_without_that_is_good_for_the_body_that_was_signed() -> None:
    signed = signed_by_boto("PUT", "/p", expires=60)
    assert await authenticator().check(signed) == "AK"
    assert type(await refusal(received("PUT", URL + signed.target, {}, b"body"))) is InvalidSignature


# -- time ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("offset", [-MAX_SKEW, 0, MAX_SKEW])
async def test_a_clock_that_differs_by_no_more_than_15_minutes(offset: int) -> None:
    assert await authenticator(NOW + offset).check(BASE) == "AK"


@pytest.mark.parametrize("offset", [-MAX_SKEW - 1, MAX_SKEW + 1, 10 * 365 * 86400])
async def test_a_clock_that_differs_more(offset: int) -> None:
    fault = await refusal(BASE, now=NOW + offset)
    assert (fault.code, fault.status) == ("RequestExpired", 400)


async def test_the_wrong_key_hears_nothing_of_the_clock() -> None:
    signed = signed_by_boto(keys=Credentials("AK", "wrong"))
    assert type(await refusal(signed, now=NOW + 10_000)) is InvalidSignature


@pytest.mark.parametrize("expires", [1, MAX_EXPIRES])
async def test_a_url_lives_as_long_as_it_says(expires: int) -> None:
    signed = signed_by_boto(expires=expires)
    assert await authenticator(NOW + expires).check(signed) == "AK"
    assert type(await refusal(signed, now=NOW + expires + 1)) is RequestExpired
    assert await authenticator(NOW - MAX_SKEW).check(signed) == "AK"
    assert type(await refusal(signed, now=NOW - MAX_SKEW - 1)) is RequestExpired


async def test_a_date_header_does_for_x_amz_date() -> None:
    signed = signed_by_boto(headers={"Date": formatdate(0, usegmt=True)})
    assert signed.header("x-amz-date") is None
    assert await authenticator().check(signed) == "AK"
    assert type(await refusal(changed(signed, "date", formatdate(NOW - 1, usegmt=True)))) is InvalidSignature
    assert type(await refusal(changed(signed, "date", "no date"))) is IncompleteSignature
    assert type(await refusal(without(signed, "date"))) is IncompleteSignature


async def test_an_impossible_date_is_refused() -> None:
    # Its signature may be right: signers take any text.
    request = AWSRequest(method="GET", url=f"{URL}/a", headers={"X-Amz-Date": "20261399T000000Z"})
    signer = SigV4Auth(KEYS, "mediastore", REGION)
    request.context["timestamp"] = "20261399T000000Z"
    request.headers["Authorization"] = (
        f"AWS4-HMAC-SHA256 Credential=AK/20261399/{REGION}/mediastore/aws4_request, SignedHeaders=host;x-amz-date, "
        f"Signature={signer.signature(signer.string_to_sign(request, signer.canonical_request(request)), request)}"
    )
    assert type(await refusal(received("GET", request.url, list(request.headers.items())))) is IncompleteSignature


# -- keys ----------------------------------------------------------------------------------------------------------------


async def test_unknown_keys_and_wrong_scopes() -> None:
    unknown = await refusal(signed_by_boto(keys=Credentials("NOBODY", SECRET)))
    assert (unknown.code, unknown.status) == ("InvalidClientTokenId", 403)
    assert type(await refusal(signed_by_boto(service="mediastore-data"))) is InvalidSignature
    assert type(await refusal(signed_by_boto(region="eu-west-2"))) is InvalidSignature
    assert await authenticator(region=None).check(signed_by_boto(region="eu-west-2")) == "AK"


async def test_session_tokens() -> None:
    def signed(name: str, token: str | None) -> SignedRequest:
        return signed_by_boto(keys=Credentials(name, SECRET, token))

    assert await authenticator().check(signed("AKTEMP", "token/+=")) == "AKTEMP"
    assert type(await refusal(signed("AKTEMP", None))) is InvalidClientTokenId
    assert type(await refusal(signed("AKTEMP", "another"))) is InvalidClientTokenId
    assert type(await refusal(signed("AKTEMP", "\u00e4"))) is InvalidClientTokenId
    assert await authenticator().check(signed("AK", "testing")) == "AK"
    swapped = changed(signed("AK", "testing"), "x-amz-security-token", "another")
    assert type(await refusal(swapped)) is InvalidSignature


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Basic QUs6U0s=",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=AK/20260228/eu-west-1/mediastore/aws4_request",
        AUTHORIZATION.replace("Signature=", "Signatur="),
        AUTHORIZATION.replace("/aws4_request", ""),
        AUTHORIZATION.replace("/aws4_request", "/aws3_request"),
        AUTHORIZATION.replace("AK/", "/"),
        AUTHORIZATION + "0",
        AUTHORIZATION.replace(SIGNATURE, SIGNATURE.upper()),
        AUTHORIZATION.replace(SIGNATURE, SIGNATURE[:-1] + "\u00b2"),
        f"{AUTHORIZATION}, Signature={SIGNATURE}",
        "AWS4-ECDSA-P256-SHA256" + AUTHORIZATION.removeprefix("AWS4-HMAC-SHA256"),
    ],
)
async def test_what_is_no_signature_is_called_incomplete(value: str) -> None:
    fault = await refusal(changed(BASE, "authorization", value))
    assert (fault.code, fault.status) == ("IncompleteSignature", 400)


@given(
    st.text(max_size=40),
    st.text(max_size=60),
    st.lists(st.tuples(st.text(max_size=12), st.text(max_size=20)), max_size=4),
)
async def test_nonsense_is_refused_with_a_fault(
    target: str, authorization: str, headers: list[tuple[str, str]]
) -> None:
    request = SignedRequest("GET", f"/{unquote(target)}", (("Authorization", authorization), *headers), HOST)
    with pytest.raises(Fault):
        await authenticator().check(request)
