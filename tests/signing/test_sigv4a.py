"""SigV4a: verified with the public key that belongs to the secret one, over the canonical request as the rules have it.

botocore signs with the same library, so its headers are compared, and the signature by a verifier of its own: keys are
derived as https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html (NIST SP 800-108) says.
"""

from __future__ import annotations

import datetime as dt
import hmac
import re
from hashlib import sha256
from typing import Any

import botocore.auth  # before botocore.crt, which needs it half made otherwise
import botocore.crt.auth
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given, settings
from hypothesis import strategies as st

import asyncms
from asyncms.errors import ConfigError, ConnectionClosedError
from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import EMPTY_SHA256, UNSIGNED_PAYLOAD, canonical_query
from asyncms.signing.sigv4a import sign_asymmetric
from tests.boto_oracle import BotoClient, Sent
from tests.examples import examples

NOW = dt.datetime(2026, 11, 21, 6, 32, 7, tzinfo=dt.UTC)
MULTI_REGION = "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap"
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256."""
_AUTHORIZATION = re.compile(
    r"AWS4-ECDSA-P256-SHA256 Credential=(\w+)/(.+?), SignedHeaders=(.+?), Signature=([0-9a-f]+)"
)


def public_key(access_key: str, secret_key: str) -> ec.EllipticCurvePublicKey:
    for counter in range(1, 255):
        fixed = b"\0\0\0\x01" + b"AWS4-ECDSA-P256-SHA256" + b"\0" + access_key.encode() + bytes([counter])
        drawn = hmac.digest(f"AWS4A{secret_key}".encode(), fixed + (256).to_bytes(4, "big"), "sha256")
        number = int.from_bytes(drawn, "big")
        if number <= ORDER - 2:
            return ec.derive_private_key(number + 1, ec.SECP256R1()).public_key()
    raise AssertionError("no key in 254 draws")


def verify(method: str, path: str, query: str, headers: dict[str, str], secret_key: str) -> list[str]:
    """The names of the signed headers; raises InvalidSignature."""
    found = _AUTHORIZATION.fullmatch(headers["authorization"])
    assert found is not None
    access_key, scope, names, signature = found.groups()
    lines = "".join(f"{name}:{' '.join(headers[name].split())}\n" for name in names.split(";"))
    canonical = f"{method}\n{path}\n{query}\n{lines}\n{names}\n{headers['x-amz-content-sha256']}"
    digest = sha256(canonical.encode()).hexdigest()
    to_sign = f"AWS4-ECDSA-P256-SHA256\n{headers['x-amz-date']}\n{scope}\n{digest}"
    key = public_key(access_key, secret_key)
    key.verify(bytes.fromhex(signature), to_sign.encode(), ec.ECDSA(SHA256()))
    return names.split(";")


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)


@settings(max_examples=examples(40))
@given(st.lists(st.tuples(TEXT.filter(bool), TEXT), max_size=3), st.sampled_from(["/", "/a%20b//c", "/%C3%BC~/../x"]))
def test_any_query_and_path(query: list[tuple[str, str]], path: str) -> None:
    headers = {"host": "h.test", "x-amz-meta-a": "  two   words ", "expect": "100-continue"}
    joined = canonical_query(query)
    credentials = Credentials("AKIDEXAMPLE", "secret", "token")
    sign_asymmetric("GET", path, joined, headers, EMPTY_SHA256, credentials, "*", "s3", NOW.timestamp())
    names = verify("GET", path, joined, headers, "secret")
    assert "expect" not in names
    assert headers["x-amz-region-set"] == "*"
    assert headers["x-amz-security-token"] == "token"
    assert headers["x-amz-date"] == "20261121T063207Z"
    assert {"host", "x-amz-content-sha256", "x-amz-date", "x-amz-region-set", "x-amz-security-token"} <= {*names}


def test_the_verifier_sees_a_change() -> None:
    headers = {"host": "h.test"}
    sign_asymmetric("GET", "/k", "", headers, EMPTY_SHA256, Credentials("AK", "SK"), "*", "s3", NOW.timestamp())
    verify("GET", "/k", "", headers, "SK")
    with pytest.raises(InvalidSignature):
        verify("GET", "/j", "", headers, "SK")


def test_signing_again_replaces_what_was_signed() -> None:
    headers = {"host": "h.test", "x-amz-content-sha256": EMPTY_SHA256}
    for token, payload in (("token", EMPTY_SHA256), (None, UNSIGNED_PAYLOAD)):
        sign_asymmetric("GET", "/k", "", headers, payload, Credentials("AK", "SK", token), "*", "s3", NOW.timestamp())
    assert "x-amz-security-token" not in headers
    assert headers["x-amz-content-sha256"] == UNSIGNED_PAYLOAD
    verify("GET", "/k", "", headers, "SK")


# -- the client ------------------------------------------------------------------------------------------------------


class Kept:
    """A transport that keeps the request and sends nothing."""

    acquired = 0

    def __init__(self) -> None:
        self.requests: list[Any] = []

    async def send(self, request: Any, timeouts: Any) -> Any:
        self.requests.append(request)
        raise ConnectionClosedError("kept", retry_safe=False)

    async def aclose(self) -> None:
        """Nothing is open."""


async def ours(name: str, arguments: dict[str, Any]) -> Sent:
    kept = Kept()
    keys = {"aws_access_key_id": "AK", "aws_secret_access_key": "SK", "aws_session_token": "ST"}
    async with asyncms.Session() as session, session.create_client("s3", "eu-west-1", **keys) as client:
        client._pipeline._transport = kept
        client._pipeline._clock = NOW.timestamp
        with pytest.raises(ConnectionClosedError):
            await client._pipeline.call(name, arguments)
    request = kept.requests[0]
    return Sent(request.method, request.origin.url + request.target, request.headers, request.body or b"")


NOT_COMPARED = {
    "content-length",
    "user-agent",
    "amz-sdk-invocation-id",
    "amz-sdk-request",
    "accept-encoding",
    "expect",
    "authorization",
}


@pytest.mark.parametrize(
    ("name", "method", "arguments"),
    [
        ("GetObject", "get_object", {"Key": "a b/ü~"}),
        ("ListObjectsV2", "list_objects_v2", {"Prefix": "p q/"}),
        ("DeleteObject", "delete_object", {"Key": "k", "VersionId": "v"}),
    ],
)
async def test_requests_are_botocores(
    name: str, method: str, arguments: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(botocore.crt.auth, "get_current_datetime", lambda remove_tzinfo=True: NOW)
    sent = await ours(name, {"Bucket": MULTI_REGION, **arguments})
    expected = BotoClient(token="ST").send(method, Bucket=MULTI_REGION, **arguments)
    assert (sent.method, sent.url) == (expected.method, expected.url)
    host, _, target = sent.url.removeprefix("https://").partition("/")
    assert host == "mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com"
    compared, theirs = (
        {name: value for name, value in one.headers.items() if name not in NOT_COMPARED} for one in (sent, expected)
    )
    assert compared == {"host": host, **theirs}
    path, _, query = f"/{target}".partition("?")
    names = verify(sent.method, path, "&".join(sorted(query.split("&"))) if query else "", sent.headers, "SK")
    assert f"SignedHeaders={';'.join(names)}," in expected.headers["authorization"]


async def test_its_urls_cannot_be_presigned() -> None:
    keys = {"aws_access_key_id": "AK", "aws_secret_access_key": "SK"}
    async with asyncms.Session() as session, session.create_client("s3", "eu-west-1", **keys) as client:
        with pytest.raises(ConfigError, match="cannot be presigned: it takes SigV4a"):
            await client.generate_presigned_url("get_object", Params={"Bucket": MULTI_REGION, "Key": "k"})
