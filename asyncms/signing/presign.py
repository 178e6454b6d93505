"""Signature version 4 in a URL's query, and in the form fields of a browser's POST. Pure functions.

Rules: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html and
https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html. S3 signs no payload here; other services
sign the empty one. The parameters of the signature come after the operation's, the signature itself last.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from time import gmtime, strftime
from typing import Any
from urllib.parse import quote

from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import (
    EMPTY_SHA256,
    S3_SERVICES,
    UNSIGNED_HEADERS,
    UNSIGNED_PAYLOAD,
    amz_date_of,
    generic_path,
    keyed_hashes,
)

__all__ = ["presign_query", "sign_policy"]

ALGORITHM = "AWS4-HMAC-SHA256"

_NOT_ASKED_FOR = UNSIGNED_HEADERS - {"content-length"}
"""A length that the arguments name holds the URL's holder to it."""


def presign_query(
    method: str,
    path: str,
    query: Sequence[tuple[str, str]],
    headers: Mapping[str, str],
    credentials: Credentials,
    region: str,
    service: str,
    expires_in: int,
    now: float,
) -> str:
    """The whole query of a presigned URL, encoded.

    Args:
        method: that the URL will be used with.
        path: percent-encoded, as it stands in the URL.
        query: the operation's names and values, not encoded.
        headers: that the URL's holder must send, names in lower case, ``host`` among them.
        credentials: the keys.
        region: of the credential scope.
        service: signing name of the credential scope.
        expires_in: seconds from ``now`` that the URL is good for.
        now: seconds since the epoch by the service's clock.
    """
    amz_date = amz_date_of(int(now))
    date = amz_date[:8]
    scope = f"{date}/{region}/{service}/aws4_request"
    if len(headers) == 1:
        names = signed = "host"
        lines = f"host:{headers['host']}\n"
    else:
        kept = sorted([name for name in headers if name not in _NOT_ASKED_FOR])
        lines = "".join([f"{name}:{' '.join(headers[name].split())}\n" for name in kept])
        names = ";".join(kept)
        signed = _quoted(names)
    own = [(_quoted(name), quote(value, safe="-_.~")) for name, value in query]
    added = [
        ("X-Amz-Algorithm", ALGORITHM),
        ("X-Amz-Credential", f"{_quoted(credentials.access_key)}%2F{date}%2F{region}%2F{service}%2Faws4_request"),
        ("X-Amz-Date", amz_date),
        ("X-Amz-Expires", str(expires_in)),
        ("X-Amz-SignedHeaders", signed),
    ]
    if credentials.token:
        token = "X-Amz-S3session-Token" if service == "s3express" else "X-Amz-Security-Token"
        added.append((token, _quoted(credentials.token)))
    pairs = [*own, *added]
    in_url = "&".join([f"{name}={value}" for name, value in pairs])
    # Without a token the signature's parameters are in order, and often there are no others.
    is_sorted = not own and not credentials.token
    canonical_query = in_url if is_sorted else "&".join([f"{name}={value}" for name, value in sorted(pairs)])
    payload_hash = UNSIGNED_PAYLOAD
    if service not in S3_SERVICES:
        path, payload_hash = generic_path(path), EMPTY_SHA256
    canonical = f"{method}\n{path}\n{canonical_query}\n{lines}\n{names}\n{payload_hash}"
    to_sign = f"{ALGORITHM}\n{amz_date}\n{scope}\n{sha256(canonical.encode()).hexdigest()}"
    return f"{in_url}&X-Amz-Signature={_signature(to_sign, credentials, date, region, service)}"


def sign_policy(
    fields: Mapping[str, Any],
    conditions: Sequence[Any],
    credentials: Credentials,
    region: str,
    service: str,
    expires_in: int,
    now: float,
) -> dict[str, Any]:
    """The fields of a form that posts an object: the given ones, the policy and its signature.

    Args:
        fields: that the form will send.
        conditions: of the policy, as its JSON spells them; the signature's own are added.
        credentials, region, service, expires_in, now: see `presign_query`.
    """
    amz_date = amz_date_of(int(now))
    date = amz_date[:8]
    own = {
        "x-amz-algorithm": ALGORITHM,
        "x-amz-credential": f"{credentials.access_key}/{date}/{region}/{service}/aws4_request",
        "x-amz-date": amz_date,
    }
    if credentials.token:
        own["x-amz-security-token"] = credentials.token
    policy = {
        "expiration": strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(int(now) + expires_in)),
        "conditions": [*conditions, *({name: value} for name, value in own.items())],
    }
    encoded = b64encode(json.dumps(policy).encode()).decode("ascii")
    return {
        **fields,
        **own,
        "policy": encoded,
        "x-amz-signature": _signature(encoded, credentials, date, region, service),
    }


def _signature(text: str, credentials: Credentials, date: str, region: str, service: str) -> str:
    keyed = keyed_hashes(credentials.secret_key, date, region, service)
    inner, outer = keyed[0].copy(), keyed[1].copy()
    inner.update(text.encode())
    outer.update(inner.digest())
    return outer.hexdigest()


@lru_cache(maxsize=256)
def _quoted(text: str) -> str:
    # Names, keys and tokens come again and again, and a session token has a thousand characters.
    return quote(text, safe="-_.~")
