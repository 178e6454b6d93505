"""Signature version 4 in headers.

Rules: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html. S3 signs the path as it is sent,
every other service the normalised path, encoded a second time. The signing key depends on the day only and is cached, so
a signature costs two SHA-256 and one HMAC of short strings.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter
from time import gmtime, strftime
from typing import TYPE_CHECKING
from urllib.parse import quote

from asyncms.signing.credentials import Credentials

if TYPE_CHECKING:
    from _hashlib import HASH

__all__ = [
    "EMPTY_SHA256",
    "S3_SERVICES",
    "STREAMING_UNSIGNED_TRAILER",
    "UNSIGNED_HEADERS",
    "UNSIGNED_PAYLOAD",
    "amz_date_of",
    "canonical_query",
    "generic_path",
    "keyed_hashes",
    "sign",
]

EMPTY_SHA256 = sha256(b"").hexdigest()
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"
STREAMING_UNSIGNED_TRAILER = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"

UNSIGNED_HEADERS = frozenset(
    {
        # Hop-by-hop or rewritten by middleboxes; botocore leaves the same ones out, and HTTP libraries add
        # accept-encoding after it has signed.
        "accept-encoding",
        "baggage",
        "connection",
        # Not signed by botocore either, which adds it afterwards.
        "content-length",
        "expect",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
        "traceparent",
        "tracestate",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
        "x-amzn-trace-id",
        # Differ from try to try and are added after signing, as botocore does.
        "amz-sdk-invocation-id",
        "amz-sdk-request",
    }
)


S3_SERVICES = frozenset({"s3", "s3express", "s3-outposts", "s3-object-lambda"})
"""Sign the path as it is, and of presigned requests no payload."""

_INNER_PAD = bytes(byte ^ 0x36 for byte in range(256))
_OUTER_PAD = bytes(byte ^ 0x5C for byte in range(256))


@lru_cache(maxsize=256)
def keyed_hashes(secret_key: str, date: str, region: str, service: str) -> tuple[HASH, HASH]:
    """HMAC's two hashes with the day's signing key already in them (RFC 2104).

    Copying them costs 0.7 µs per signature where `hmac.digest` costs 1.7 (`benchmarks/micro`, ``signing``).
    """
    key = hmac.digest(f"AWS4{secret_key}".encode(), date.encode(), "sha256")
    key = hmac.digest(key, region.encode(), "sha256")
    key = hmac.digest(key, service.encode(), "sha256")
    block = hmac.digest(key, b"aws4_request", "sha256").ljust(64, b"\0")
    return sha256(block.translate(_INNER_PAD)), sha256(block.translate(_OUTER_PAD))


class _Layout:
    """How requests with these headers are signed, whatever their values."""

    __slots__ = ("format", "signed", "values")

    def __init__(self, names: list[str]) -> None:
        self.signed = ";".join(names)
        braced = [name.replace("{", "{{").replace("}", "}}") for name in names]
        self.format: Callable[..., str] = "".join([f"{name}:{{}}\n" for name in braced]).format
        self.values: Callable[[dict[str, str]], tuple[str, ...]]
        # Of one name it would give the value alone; ``host`` and ``x-amz-date`` are there always.
        self.values = itemgetter(*names)


@lru_cache(maxsize=256)
def _layout(names: tuple[str, ...]) -> _Layout:
    return _Layout(sorted([name for name in names if name not in UNSIGNED_HEADERS]))


@lru_cache(maxsize=8)
def amz_date_of(second: int) -> str:
    """A time as signatures spell it."""
    return strftime("%Y%m%dT%H%M%SZ", gmtime(second))


def canonical_query(query: list[tuple[str, str]]) -> str:
    """Names and values, not yet encoded, as they are signed: encoded, sorted, joined."""
    if not query:
        return ""
    pairs = sorted((quote(name, safe="-_.~"), quote(value, safe="-_.~")) for name, value in query)
    return "&".join([f"{name}={value}" for name, value in pairs])


def generic_path(path: str) -> str:
    """A path as services other than S3 sign it: dot segments and empty segments removed, then encoded once more."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            if kept:
                kept.pop()
        elif segment not in ("", "."):
            kept.append(segment)
    normal = "/" + "/".join(kept)
    if path.endswith("/") and normal != "/":
        normal += "/"
    return quote(normal, safe="/~")


def sign(
    method: str,
    path: str,
    query: str,
    headers: dict[str, str],
    payload_hash: str,
    credentials: Credentials,
    region: str,
    service: str,
    now: float,
) -> None:
    """Add ``x-amz-date``, ``x-amz-security-token`` and ``authorization`` to the headers, or replace them.

    Args:
        method: the HTTP method.
        path: as it is sent, percent-encoded.
        query: from `canonical_query`.
        headers: lower-case names; all but `UNSIGNED_HEADERS` are signed, ``host`` must be among them.
        payload_hash: hex SHA-256 of the body or one of S3's special values.
        credentials: the keys.
        region: of the credential scope.
        service: signing name of the credential scope.
        now: seconds since the epoch by the service's clock.
    """
    amz_date = amz_date_of(int(now))
    date = amz_date[:8]
    headers["x-amz-date"] = amz_date
    headers.pop("authorization", None)
    if credentials.token:
        headers["x-amz-security-token"] = credentials.token
    else:
        headers.pop("x-amz-security-token", None)
    layout = _layout(tuple(headers))
    values = layout.values(headers)
    lines = layout.format(*values)
    if " " in lines or "\t" in lines:
        lines = layout.format(
            *[" ".join(value.split()) if " " in value or "\t" in value else value for value in values]
        )
    signed = layout.signed
    canonical_path = path if service in S3_SERVICES else generic_path(path)
    canonical = f"{method}\n{canonical_path}\n{query}\n{lines}\n{signed}\n{payload_hash}"
    scope = f"{date}/{region}/{service}/aws4_request"
    to_sign = f"AWS4-HMAC-SHA256\n{amz_date}\n{scope}\n{sha256(canonical.encode()).hexdigest()}"
    keyed = keyed_hashes(credentials.secret_key, date, region, service)
    inner, outer = keyed[0].copy(), keyed[1].copy()
    inner.update(to_sign.encode())
    outer.update(inner.digest())
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={credentials.access_key}/{scope}, SignedHeaders={signed}, "
        f"Signature={outer.hexdigest()}"
    )
