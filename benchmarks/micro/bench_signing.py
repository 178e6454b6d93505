"""SigV4 with a cached signing key: a plain GET, and botocore's signer beside it."""

from __future__ import annotations

from collections.abc import Iterator

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import ReadOnlyCredentials

from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import EMPTY_SHA256, sign
from benchmarks.micro.clock import Figure, per_call

NOW = 1_700_000_000.25


def measure() -> Iterator[Figure]:
    credentials = Credentials("AKIDEXAMPLE", "secret")

    def own() -> None:
        headers = {"host": "127.0.0.1:9000", "x-amz-content-sha256": EMPTY_SHA256}
        sign("GET", "/bucket/key", "", headers, EMPTY_SHA256, credentials, "us-east-1", "s3", NOW)

    yield per_call("sign a GET, asyncms", own)

    signer = S3SigV4Auth(ReadOnlyCredentials("AKIDEXAMPLE", "secret", None), "s3", "us-east-1")

    def botocores() -> None:
        signer.add_auth(AWSRequest("GET", "http://127.0.0.1:9000/bucket/key"))

    yield per_call("sign a GET, botocore", botocores)
