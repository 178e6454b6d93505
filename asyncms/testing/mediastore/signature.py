"""Verifies signature version 4, in headers or in the URL, as the service did.

The signature is computed anew by botocore's signer, from the request target exactly as it came, and compared; this client's
own signer plays no part, so that the two share no mistake. Rules:
https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html. The body is read first only if its digest is
signed: declared in ``x-amz-content-sha256``, or silently, as boto3 with awscrt does over plain http. An unsigned body must
say so in that header, signed itself.
"""

from __future__ import annotations

import hmac
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from botocore.auth import SIGV4_TIMESTAMP, UNSIGNED_PAYLOAD, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.compat import HTTPHeaders
from botocore.credentials import Credentials

from asyncms.testing.mediastore.faults import (
    AccessDenied,
    IncompleteSignature,
    InvalidClientTokenId,
    InvalidSignature,
    RequestExpired,
)

if TYPE_CHECKING:
    from asyncms.testing.mediastore.auth import SignedRequest

__all__ = ["MAX_EXPIRES", "MAX_SKEW", "SERVICE", "SigV4Authenticator"]

ALGORITHM = "AWS4-HMAC-SHA256"
SERVICE = "mediastore"

MAX_SKEW = 15 * 60
"""Seconds by which the clocks may differ."""

MAX_EXPIRES = 7 * 24 * 3600
"""The longest life of a presigned URL, in seconds."""

_SIGNATURE = re.compile(r"[0-9a-f]{64}")
_TIMESTAMP = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_EXPIRES = re.compile(r"[0-9]{1,7}")
# What an HTTP request line can hold; "#" would end the path for whoever parses it as a URL.
_TARGET = re.compile(r"/[!\"$-~]*")
_IN_QUERY = ("Algorithm", "Credential", "Date", "Expires", "SignedHeaders", "Signature")


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a request says of its signature. ``target``: what was signed of the request target."""

    credential: str
    signed_headers: frozenset[str]
    signature: str
    timestamp: str
    target: str
    token: str | None
    payload_hash: str | None
    expires: int | None = None


class SigV4Authenticator:
    """Names the access key that signed a request.

    Args:
        keys: by access key, its secret, or its secret and the session token that must come with it. A token sent with
            keys that have none is only checked to be signed.
        region: of the credential scope; None takes any.
        clock: seconds since the epoch.
    """

    def __init__(
        self,
        keys: Mapping[str, str | tuple[str, str]],
        *,
        region: str | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._keys: dict[str, tuple[str, str | None]] = {
            name: (key, None) if isinstance(key, str) else key for name, key in keys.items()
        }
        self._region = region
        self._clock = clock

    async def check(self, request: SignedRequest) -> str:
        """The access key.

        Raises `AccessDenied` for a request without a signature (nobody knows the service's own answer; a policy that does
        not name anonymous requesters denies them), `InvalidSignature`, `InvalidClientTokenId` for an unknown key or a
        wrong session token, `IncompleteSignature` for what cannot be understood, `RequestExpired` for a signature of
        another time.
        """
        if not request.signed:
            raise AccessDenied("The request is not signed, and anonymous requesters may not do this.")
        claim = _claim_of(request)
        access_key, date, region, service = _scope(claim.credential)
        if date != claim.timestamp[:8]:
            raise InvalidSignature(f"The credential is of {date}, the request of {claim.timestamp[:8]}.")
        if service != SERVICE:
            raise InvalidSignature(f"The credential is scoped to the service {service!r}, not to {SERVICE!r}.")
        if self._region is not None and region != self._region:
            raise InvalidSignature(f"The credential is scoped to the region {region!r}, not to {self._region!r}.")
        if access_key not in self._keys:
            raise InvalidClientTokenId(f"The access key {access_key!r} is unknown.")
        secret, token = self._keys[access_key]
        if token is not None and not hmac.compare_digest(token.encode(), (claim.token or "").encode()):
            raise InvalidClientTokenId("The session token is absent or not the one of the access key.")
        payload_hash = claim.payload_hash or await request.payload_sha256()
        expected = _signature(request, claim, payload_hash, Credentials(access_key, secret), region)
        if not hmac.compare_digest(expected, claim.signature):
            raise InvalidSignature(
                "The signature is not the one of this request with the secret of the access key "
                f"{access_key!r}. Compare the secret, and what was signed with what was sent."
            )
        self._check_time(claim)
        if claim.payload_hash not in (None, UNSIGNED_PAYLOAD) and await request.payload_sha256() != claim.payload_hash:
            raise InvalidSignature("The body does not have the SHA-256 that x-amz-content-sha256 declares.")
        return access_key

    def _check_time(self, claim: _Claim) -> None:
        # After the signature: whoever is told of the clock has the right key, and a client corrects its own by it.
        try:
            signed = datetime.strptime(claim.timestamp, SIGV4_TIMESTAMP).replace(tzinfo=UTC)
        except ValueError:
            raise IncompleteSignature(f"{claim.timestamp} is no time.") from None
        now = datetime.fromtimestamp(self._clock(), UTC)
        skew = timedelta(seconds=MAX_SKEW)
        until = signed + (skew if claim.expires is None else timedelta(seconds=claim.expires))
        if now > until:
            raise RequestExpired(f"The signature of {claim.timestamp} was good until {until:{SIGV4_TIMESTAMP}}.")
        if signed > now + skew:
            raise RequestExpired(
                f"The signature of {claim.timestamp} is for the future; it is {now:{SIGV4_TIMESTAMP}}."
            )


class _Signer(SigV4Auth):
    """botocore's signer, on exactly the headers that the request calls signed."""

    def headers_to_sign(self, request: AWSRequest) -> HTTPHeaders:
        return request.headers

    def payload(self, request: AWSRequest) -> str:
        declared: str = request.context["payload_hash"]
        return declared


def _signature(request: SignedRequest, claim: _Claim, payload_hash: str, credentials: Credentials, region: str) -> str:
    signer = _Signer(credentials, SERVICE, region)
    signed = AWSRequest(method=request.method, url=f"http://-{claim.target}")
    for name, value in request.headers:
        if name.lower() in claim.signed_headers:
            try:
                value.encode()
            except UnicodeEncodeError:
                raise InvalidSignature(f"The signed header {name} is not UTF-8.") from None
            signed.headers[name.lower()] = value
    signed.context["timestamp"] = claim.timestamp
    signed.context["payload_hash"] = payload_hash
    return signer.signature(signer.string_to_sign(signed, signer.canonical_request(signed)), signed)


def _claim_of(request: SignedRequest) -> _Claim:
    if not _TARGET.fullmatch(request.target):
        raise InvalidSignature("The request target is no path, or holds characters that must be percent-encoded.")
    in_headers = request.header("authorization") is not None
    claim = _claim_in_headers(request) if in_headers else _claim_in_query(request)
    if not _SIGNATURE.fullmatch(claim.signature):
        raise IncompleteSignature("The signature is not 64 lower-case hex digits.")
    if not _TIMESTAMP.fullmatch(claim.timestamp):
        raise IncompleteSignature("The signature's date is absent, or not as in 20260102T030405Z.")
    _check_signed_headers(request, claim)
    declared = claim.payload_hash
    if declared not in (None, UNSIGNED_PAYLOAD) and not _SIGNATURE.fullmatch(declared):
        raise InvalidSignature(
            f"x-amz-content-sha256 must be {UNSIGNED_PAYLOAD} or the body's SHA-256 in lower-case hex."
        )
    return claim


def _claim_in_headers(request: SignedRequest) -> _Claim:
    _, _, query = request.target.partition("?")
    if any(pair.partition("=")[0] == "X-Amz-Signature" for pair in query.split("&")):
        raise IncompleteSignature("The request is signed twice, by header and in its URL; send one of them.")
    algorithm, _, rest = (request.header("authorization") or "").partition(" ")
    if algorithm != ALGORITHM:
        raise IncompleteSignature(f"The Authorization header does not start with {ALGORITHM}.")
    fields = [part.strip().partition("=") for part in rest.split(",")]
    values = {name: value for name, _, value in fields}
    if len(fields) != 3 or sorted(values) != ["Credential", "Signature", "SignedHeaders"]:
        raise IncompleteSignature(
            "The Authorization header must hold Credential, SignedHeaders and Signature, once each."
        )
    return _Claim(
        credential=values["Credential"],
        signed_headers=frozenset(values["SignedHeaders"].split(";")),
        signature=values["Signature"],
        timestamp=request.header("x-amz-date") or _timestamp_of(request.header("date")),
        target=request.target,
        token=request.header("x-amz-security-token"),
        payload_hash=request.header("x-amz-content-sha256"),
    )


def _claim_in_query(request: SignedRequest) -> _Claim:
    path, _, query = request.target.partition("?")
    pairs = query.split("&")
    values: dict[str, str] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name in values and name.startswith("X-Amz-"):
            raise IncompleteSignature(f"The URL holds {name} twice.")
        values[name] = unquote(value)
    if missing := [f"X-Amz-{name}" for name in _IN_QUERY if f"X-Amz-{name}" not in values]:
        raise IncompleteSignature(f"The URL lacks {', '.join(missing)}.")
    if values["X-Amz-Algorithm"] != ALGORITHM:
        raise IncompleteSignature(f"X-Amz-Algorithm must be {ALGORITHM}.")
    expires = values["X-Amz-Expires"]
    if not _EXPIRES.fullmatch(expires) or not 1 <= int(expires) <= MAX_EXPIRES:
        raise IncompleteSignature(f"X-Amz-Expires must be 1 to {MAX_EXPIRES} seconds, which is a week.")
    kept = [pair for pair in pairs if pair.partition("=")[0] != "X-Amz-Signature"]
    return _Claim(
        credential=values["X-Amz-Credential"],
        signed_headers=frozenset(values["X-Amz-SignedHeaders"].split(";")),
        signature=values["X-Amz-Signature"],
        timestamp=values["X-Amz-Date"],
        target=f"{path}?{'&'.join(kept)}",
        token=values.get("X-Amz-Security-Token", request.header("x-amz-security-token")),
        payload_hash=values.get("X-Amz-Content-Sha256", request.header("x-amz-content-sha256")),
        expires=int(expires),
    )


def _timestamp_of(date: str | None) -> str:
    """A ``Date`` header as signatures spell it; empty if there is none or it is no date."""
    try:
        return parsedate_to_datetime(date).astimezone(UTC).strftime(SIGV4_TIMESTAMP) if date else ""
    except ValueError:
        return ""


def _scope(credential: str) -> Sequence[str]:
    access_key, *scope = credential.rsplit("/", 4)
    if not access_key or len(scope) != 4 or scope[3] != "aws4_request":
        raise IncompleteSignature("The credential is not ACCESS_KEY/DATE/REGION/SERVICE/aws4_request.")
    return [access_key, *scope[:3]]


def _check_signed_headers(request: SignedRequest, claim: _Claim) -> None:
    present = {name.lower() for name, _ in request.headers}
    required = {"host"} | {name for name in present if name.startswith("x-amz-")}
    if claim.expires is None and "x-amz-date" not in present:
        required.add("date")
    if unsigned := required - claim.signed_headers:
        raise InvalidSignature(f"These headers must be signed and are not: {', '.join(sorted(unsigned))}.")
    if absent := claim.signed_headers - present:
        raise InvalidSignature(f"These signed headers were not sent: {', '.join(sorted(absent))}.")
