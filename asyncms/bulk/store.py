"""What a bulk run needs of a client.

Arguments and results are what S3 and IBM COS have in common, so that both typed clients fit, as does anybody's own store: of
the arguments those that are given here, of a result, read only, those that are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, Protocol, Required, TypedDict

from asyncms.config import TransferConfig
from asyncms.transfer.landing import Landing

if TYPE_CHECKING:
    from datetime import datetime

    from typing_extensions import ReadOnly

__all__ = [
    "ListRequest",
    "ListedObject",
    "ListedPrefix",
    "Lister",
    "Listing",
    "ObjectStore",
    "connections",
    "counts",
    "endpoint",
]


class ListRequest(TypedDict, total=False):
    """Arguments of ``list_objects_v2``."""

    Bucket: Required[str]
    Prefix: str
    Delimiter: str
    ContinuationToken: str


class ListedObject(TypedDict, total=False):
    """One object of a page."""

    Key: ReadOnly[str]
    Size: ReadOnly[int]
    ETag: ReadOnly[str]
    LastModified: ReadOnly[datetime]


class ListedPrefix(TypedDict, total=False):
    """One folder of a page."""

    Prefix: ReadOnly[str]


class Listing(TypedDict, total=False):
    """Result of ``list_objects_v2``: one page."""

    IsTruncated: ReadOnly[bool]
    Contents: ReadOnly[Sequence[ListedObject]]
    CommonPrefixes: ReadOnly[Sequence[ListedPrefix]]
    NextContinuationToken: ReadOnly[str]


class Lister(Protocol):
    """The part of a client that lists: of `asyncms.s3.client.S3Client`, of `asyncms.cos.client.CosClient`, or your own."""

    # Not Unpack[ListRequest]: a mapping of that type may hold anything else, too, and so no client with more arguments would fit.
    async def list_objects_v2(
        self, *, Bucket: str, Prefix: str = ..., Delimiter: str = ..., ContinuationToken: str = ...
    ) -> Listing:
        """One page of keys."""
        ...


class ObjectStore(Lister, Protocol):
    """The part of a client that lists and downloads."""

    async def download_file(
        self,
        Bucket: str,
        Key: str,
        Filename: str | PathLike[str],
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Callable[[int], object] | None = None,
        Config: TransferConfig | None = None,
        *,
        landing: Landing = ...,
    ) -> None:
        """One object into a file that appears only when it is complete."""
        ...


def counts(client: object) -> tuple[int, int] | None:
    """Requests and retries of the client so far; None if it does not count."""
    statistics = getattr(client, "statistics", None)
    if statistics is None:
        return None
    return statistics.requests, statistics.retries


def connections(client: object) -> int | None:
    """The client's connections per origin that objects may use; None if it does not say.

    One is left to the listing, which would else wait for a large object's range to end while workers run out of keys.
    """
    config = getattr(getattr(client, "meta", None), "config", None)
    limit = getattr(config, "max_pool_connections", None)
    return max(limit - 1, 1) if isinstance(limit, int) else None


def endpoint(client: object) -> str:
    """Which store it is."""
    return str(getattr(getattr(client, "meta", None), "endpoint_url", ""))
