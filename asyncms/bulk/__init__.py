"""Many objects at once: listing, placing, downloading, reporting."""

from asyncms.bulk.download import download_prefix
from asyncms.bulk.events import (
    BytesReceived,
    Event,
    ListingDone,
    ObjectDone,
    ObjectFailed,
    ObjectStarted,
    PageListed,
)
from asyncms.bulk.governor import BulkConfig
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.report import Failure, Report
from asyncms.bulk.store import ObjectStore

__all__ = [
    "BulkConfig",
    "BytesReceived",
    "Event",
    "Failure",
    "ListingDone",
    "ObjectDone",
    "ObjectFailed",
    "ObjectStarted",
    "ObjectStore",
    "PageListed",
    "Report",
    "UnsafeKeyError",
    "download_prefix",
]
