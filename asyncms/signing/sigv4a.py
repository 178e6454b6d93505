"""Signature version 4A: asymmetric, valid in a set of regions. Multi-region access points take nothing else.

Done by awscrt, which is imported when the first such request is signed. A signature is an elliptic curve's (ECDSA P-256)
and differs every time: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import S3_SERVICES, UNSIGNED_HEADERS

__all__ = ["sign_asymmetric"]

_OWN = ("authorization", "x-amz-content-sha256", "x-amz-date", "x-amz-region-set", "x-amz-security-token")


def sign_asymmetric(
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
    """`asyncms.signing.sigv4.sign` with ``x-amz-region-set``; ``region`` is that set, such as ``*``."""
    from awscrt import auth, http

    for name in _OWN:
        headers.pop(name, None)
    request = http.HttpRequest(method, f"{path}?{query}" if query else path, http.HttpHeaders(list(headers.items())))
    is_s3 = service in S3_SERVICES
    config = auth.AwsSigningConfig(
        algorithm=auth.AwsSigningAlgorithm.V4_ASYMMETRIC,
        signature_type=auth.AwsSignatureType.HTTP_REQUEST_HEADERS,
        credentials_provider=auth.AwsCredentialsProvider.new_static(
            credentials.access_key, credentials.secret_key, credentials.token
        ),
        region=region,
        service=service,
        date=datetime.fromtimestamp(now, UTC),
        should_sign_header=_is_signed,
        use_double_uri_encode=not is_s3,
        should_normalize_uri_path=not is_s3,
        signed_body_value=payload_hash,
        signed_body_header_type=auth.AwsSignedBodyHeaderType.X_AMZ_CONTENT_SHA_256,
    )
    # Keys that are at hand make it a computation: nothing is waited for.
    auth.aws_sign_request(request, config).result()
    for name, value in request.headers:
        if name.lower() in _OWN:
            headers[name.lower()] = value


def _is_signed(name: str, **_: Any) -> bool:
    return name.lower() not in UNSIGNED_HEADERS
