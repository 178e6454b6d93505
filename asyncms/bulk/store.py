"""What a bulk run needs of a client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Protocol, Unpack

from asyncms.config import TransferConfig
from asyncms.transfer.landing import Landing

if TYPE_CHECKING:
    from asyncms._generated.s3.types import ListObjectsV2Output, ListObjectsV2Request

__all__ = ["ObjectStore", "connections", "counts", "endpoint"]


class ObjectStore(Protocol):
    """The part of `asyncms.s3.client.S3Client` that is used here."""

    async def list_objects_v2(self, **kwargs: Unpack[ListObjectsV2Request]) -> ListObjectsV2Output:
        """One page of keys."""
        ...

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
