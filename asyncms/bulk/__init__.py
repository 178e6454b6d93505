"""Many objects at once: sources of work, placing, transferring, resuming, reporting."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.copy import copy
from asyncms.bulk.download import download, download_prefix, run_shard
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import (
    BytesReceived,
    ConcurrencyChosen,
    Event,
    Hedged,
    ListingDone,
    ObjectDeleted,
    ObjectDone,
    ObjectFailed,
    ObjectNotComparable,
    ObjectPlanned,
    ObjectSkipped,
    ObjectStarted,
    PageListed,
    Retried,
    Throttled,
)
from asyncms.bulk.filters import Filter
from asyncms.bulk.journal import JournalBusyError
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.processes import WorkerProcessError
from asyncms.bulk.remove import delete
from asyncms.bulk.report import Failure, Report
from asyncms.bulk.source import Glob, Keys, Prefix, Source
from asyncms.bulk.store import ObjectStore
from asyncms.bulk.sync import sync
from asyncms.bulk.upload import upload
from asyncms.bulk.walk import UnsuitableFileError
from asyncms.bulk.workers import ForkedWorkers, SpawnedWorkers, Workers

if TYPE_CHECKING:
    from asyncms.bulk.manifest import Manifest, ManifestError
    from asyncms.bulk.shard import Shard, plan

__all__ = [
    "BulkConfig",
    "BytesReceived",
    "ConcurrencyChosen",
    "Entry",
    "Event",
    "Failure",
    "Filter",
    "ForkedWorkers",
    "Glob",
    "Hedged",
    "JournalBusyError",
    "Keys",
    "ListingDone",
    "Manifest",
    "ManifestError",
    "ObjectDeleted",
    "ObjectDone",
    "ObjectFailed",
    "ObjectNotComparable",
    "ObjectPlanned",
    "ObjectSkipped",
    "ObjectStarted",
    "ObjectStore",
    "PageListed",
    "Prefix",
    "Report",
    "Retried",
    "Shard",
    "Source",
    "SpawnedWorkers",
    "Throttled",
    "UnsafeKeyError",
    "UnsuitableFileError",
    "WorkerProcessError",
    "Workers",
    "copy",
    "delete",
    "download",
    "download_prefix",
    "plan",
    "run_shard",
    "sync",
    "upload",
]


_HOMES = {"Manifest": "manifest", "ManifestError": "manifest", "Shard": "shard", "plan": "shard"}
"""Of what few runs have a use for."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"asyncms.bulk.{_HOMES[name]}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
