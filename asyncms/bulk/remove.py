"""Many objects removed, by DeleteObjects, 1,000 keys per request.

Its keys are in XML, which cannot hold all of them: a store refuses the whole request for the sake of one. Such keys, which a
URL can hold, go by DeleteObject, one by one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Protocol, TypeAlias, TypedDict

from asyncms.bulk.crew import Crew
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ListingDone, ObjectDeleted, OnEvent, PageListed
from asyncms.bulk.report import Record, Report, ignore
from asyncms.bulk.source import Source
from asyncms.bulk.store import ObjectStore
from asyncms.errors import AsyncmsError, ClientError

if TYPE_CHECKING:
    from typing_extensions import ReadOnly

    from asyncms.metadata import ResponseMetadata

__all__ = ["Deleter", "Deletion", "Undeleted", "delete", "delete_batch"]

BATCH = 1000
"""The most that one request may name."""
REQUESTS = 4
"""In flight: S3 counts each key of a batch as one write to its prefix."""

_is_xml = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+").fullmatch
"""https://www.w3.org/TR/xml/#charsets"""

_Failed: TypeAlias = dict[tuple[str, str | None], Exception]
"""Why, by key and version."""


class Undeleted(TypedDict, total=False):
    """A key that was not deleted, and why."""

    Key: ReadOnly[str]
    VersionId: ReadOnly[str]
    Code: ReadOnly[str]
    Message: ReadOnly[str]


class Deletion(TypedDict):
    """Result of ``delete_objects``."""

    Errors: NotRequired[ReadOnly[Sequence[Undeleted]]]
    ResponseMetadata: ReadOnly[ResponseMetadata]


class Deleter(ObjectStore, Protocol):
    """The part of the client that removes."""

    async def delete_objects(self, *, Bucket: str, Delete: Any) -> Deletion:
        """Up to 1,000 keys: ``Objects``, each with ``Key`` and perhaps ``VersionId``, and ``Quiet``.

        Any: the types that S3 and IBM COS have of it exclude each other.
        """
        ...

    async def delete_object(self, *, Bucket: str, Key: str, VersionId: str = ...) -> object:
        """One of them."""
        ...


async def delete(client: Deleter, source: Source, *, Callback: OnEvent | None = None, dry_run: bool = False) -> Report:
    """Delete all objects of a source; entries with a version lose that version for good.

    A key that cannot be deleted is reported as failed, the others go on. Deleting is not undone by anything but versioning.

    Raises AsyncmsError, OSError where the source's first page cannot be had.
    """
    record = Record(client, Callback or ignore)
    listed = size = 0
    has_page = False

    async def remove(batch: list[Entry]) -> None:
        await delete_batch(client, batch, record, dry_run=dry_run)

    crew = Crew[list[Entry]](REQUESTS, remove)

    async def feed(give: Any) -> None:
        async def take(page: list[Entry]) -> None:
            nonlocal has_page, listed, size
            has_page = True
            listed += len(page)
            size += sum(entry.size or 0 for entry in page)
            record.emit(PageListed(listed, size))
            await give(batches_of(page))

        try:
            await source.feed(client, take)
        except (AsyncmsError, OSError) as error:
            if not has_page:
                raise
            record.break_off(error)
        else:
            record.emit(ListingDone(listed, size))

    await crew.run(feed)
    return record.report()


def batches_of(entries: list[Entry]) -> list[list[Entry]]:
    """Batches of one bucket each."""
    by_bucket: dict[str, list[Entry]] = {}
    for entry in entries:
        by_bucket.setdefault(entry.bucket, []).append(entry)
    return [rest[start : start + BATCH] for rest in by_bucket.values() for start in range(0, len(rest), BATCH)]


async def delete_batch(client: Deleter, batch: list[Entry], record: Record, *, dry_run: bool) -> None:
    """As few requests as can be; every key is recorded as deleted or failed."""
    failed: _Failed = {}
    if not dry_run:
        together: list[Entry] = []
        for entry in batch:
            if _is_xml(entry.key):
                together.append(entry)
            else:
                failed |= await _delete_one(client, entry)
        if together:
            failed |= await _delete_together(client, together)
    for entry in batch:
        refusal = failed.get((entry.key, entry.version_id)) or failed.get((entry.key, None))
        if refusal is None:
            if not dry_run:
                record.deleted += 1
            record.emit(ObjectDeleted(entry.key))
        else:
            record.fail(entry.key, refusal, entry.size)


async def _delete_together(client: Deleter, batch: list[Entry]) -> _Failed:
    objects = [_named(entry) for entry in batch]
    try:
        result = await client.delete_objects(Bucket=batch[0].bucket, Delete={"Objects": objects, "Quiet": True})
    except AsyncmsError as error:
        return {(entry.key, entry.version_id): error for entry in batch}
    failed: _Failed = {}
    for fault in result.get("Errors", ()):
        details = {"Code": fault.get("Code", ""), "Message": fault.get("Message", "")}
        response = {"Error": details, "ResponseMetadata": result["ResponseMetadata"]}
        failed[fault.get("Key", ""), fault.get("VersionId")] = ClientError(response, "DeleteObjects")
    return failed


async def _delete_one(client: Deleter, entry: Entry) -> _Failed:
    try:
        await client.delete_object(Bucket=entry.bucket, **_named(entry))
    except AsyncmsError as error:
        return {(entry.key, entry.version_id): error}
    return {}


def _named(entry: Entry) -> dict[str, str]:
    return {"Key": entry.key} if entry.version_id is None else {"Key": entry.key, "VersionId": entry.version_id}
