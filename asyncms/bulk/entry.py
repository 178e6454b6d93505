"""One object to be transferred, as a listing or a manifest tells it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncms.bulk.store import ListedObject

__all__ = ["Entry", "listed", "quoted"]


class Entry(NamedTuple):
    """An object. What is None is not known, and not asked for."""

    bucket: str
    key: str
    size: int | None = None
    etag: str | None = None
    """With its quotes. Where the source is a manifest, or keys, no object with another one is taken."""
    version_id: str | None = None
    """That version and no other one; None: the current one."""
    modified: datetime | None = None


def listed(bucket: str, item: ListedObject) -> Entry:
    """The entry that a listing tells."""
    return Entry(bucket, item["Key"], item["Size"], quoted(item.get("ETag")), None, item.get("LastModified"))


def quoted(etag: str | None) -> str | None:
    """The ETag with its quotes: some stores leave them out of listings, and so do manifests."""
    return f'"{etag}"' if etag and not etag.endswith('"') else etag or None
