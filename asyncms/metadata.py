"""What every result says about the exchange that it came from."""

from __future__ import annotations

from typing import NotRequired, TypedDict

__all__ = ["ResponseMetadata"]


class ResponseMetadata(TypedDict):
    """boto's ``ResponseMetadata``."""

    RequestId: str
    HostId: NotRequired[str]
    """S3's second id (``x-amz-id-2``)."""
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    """Names in lower case."""
    RetryAttempts: int
    """Tries after the first."""
    ChecksumAlgorithm: NotRequired[str]
    """Where the body is verified against the service's checksum: with which one, in lower case."""
