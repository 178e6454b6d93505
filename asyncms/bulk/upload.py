"""A directory's files into a bucket, and objects of one bucket into another."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import anyio.to_thread

from asyncms.bulk.crew import Crew
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import BytesReceived, ListingDone, ObjectPlanned, ObjectStarted, OnEvent, PageListed
from asyncms.bulk.filters import Filter
from asyncms.bulk.governor import BulkConfig, Governor, config_of, cost_of
from asyncms.bulk.report import Record, Report
from asyncms.bulk.source import PAGE, Source
from asyncms.bulk.store import ObjectStore, connections
from asyncms.bulk.walk import LocalFile, walk
from asyncms.config import TransferConfig
from asyncms.errors import AsyncmsError

__all__ = ["Copier", "Uploader", "copy", "upload"]


class Uploader(Protocol):
    """The part of the client that uploads."""

    async def upload_file(
        self,
        Filename: str | os.PathLike[str],
        Bucket: str,
        Key: str,
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Callable[[int], object] | None = None,
        Config: TransferConfig | None = None,
    ) -> object:
        """One file as one object."""
        ...


class Copier(ObjectStore, Protocol):
    """The part of the client that copies."""

    async def copy(
        self,
        CopySource: Mapping[str, Any],
        Bucket: str,
        Key: str,
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Callable[[int], object] | None = None,
        SourceClient: Any = None,
        Config: TransferConfig | None = None,
    ) -> object:
        """One object to another place of the store."""
        ...


Skip = Callable[[str, Any], str | None]
"""From the key at the destination and the file or entry: why it is left alone, None if it is not."""


async def upload(
    client: Uploader,
    Directory: str | os.PathLike[str],
    *,
    Bucket: str,
    Prefix: str = "",
    ExtraArgs: Mapping[str, Any] | None = None,
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
    filter: Filter | None = None,
    follow_links: bool = True,
    skip: Skip | None = None,
    dry_run: bool = False,
) -> Report:
    """Upload all files below a directory, many at once, each to ``Prefix`` and its path.

    What cannot become an object is reported as failed, as is every file that cannot be uploaded; the others go on.

    Args:
        client: an S3 client.
        Directory: see `asyncms.bulk.walk`.
        ExtraArgs: of every object, as of ``upload_file``.
        Callback: called with each event of `asyncms.bulk.events`, on the event loop; keys are those in the bucket.
        Config: how many at once.
        filter: which files, by their paths in the directory.
        follow_links: whether links are what they lead to; else they are left out.
        skip: called in a worker thread for each file.
        dry_run: upload nothing, but tell what would be uploaded (`asyncms.bulk.ObjectPlanned`).

    Raises OSError if the directory cannot be read.
    """
    record = Record(client, Callback or _ignore)
    config = (Config or BulkConfig()).within(connections(client))
    root = Path(Directory)
    files = walk(root, follow_links=follow_links)

    def page() -> list[tuple[LocalFile, str | None] | tuple[str, Exception]]:
        found: list[tuple[LocalFile, str | None] | tuple[str, Exception]] = []
        for file in islice(files, PAGE):
            if not isinstance(file, LocalFile):
                found.append(file)
            elif filter is None or filter.admits(file.name):
                found.append((file, skip(Prefix + file.name, file) if skip else None))
            else:
                # It counts for the page, or else a page of nothing would look like the end.
                found.append((file, ""))
        return found

    async def feed(give: Callable[[list[LocalFile]], Awaitable[None]]) -> None:
        listed = size = 0
        while found := await anyio.to_thread.run_sync(page):
            jobs = []
            skipped = 0
            for what, fault in found:
                if isinstance(what, str):
                    assert isinstance(fault, Exception)
                    record.fail(Prefix + what, fault, None)
                elif fault is None:
                    jobs.append(what)
                elif fault:
                    skipped += 1
                    size += what.size
                    record.skip(Entry(Bucket, Prefix + what.name, what.size), what.path, str(fault))
            listed += len(jobs) + skipped
            size += sum(file.size for file in jobs)
            record.emit(PageListed(listed, size))
            await give(jobs)
        record.emit(ListingDone(listed, size))

    async def perform(file: LocalFile) -> None:
        async def send(transfer: TransferConfig, count: Callable[[int], None] | None) -> None:
            await client.upload_file(file.path, Bucket, Prefix + file.name, ExtraArgs, count, transfer)

        await work.one(Prefix + file.name, file.path, file.size, send)

    work = _Work(record, config, has_callback=Callback is not None, dry_run=dry_run)
    await Crew[LocalFile](config.concurrency, perform).run(feed)
    return record.report()


async def copy(
    client: Copier,
    source: Source,
    *,
    Bucket: str,
    Prefix: str = "",
    ExtraArgs: Mapping[str, Any] | None = None,
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
    skip: Skip | None = None,
    dry_run: bool = False,
) -> Report:
    """Copy all objects of a source within the store, each to ``Prefix`` and its key without the source's base.

    Their bytes do not come here. Arguments and what is reported as of `upload`. Raises what `asyncms.bulk.download` raises for the
    source.
    """
    record = Record(client, Callback or _ignore)
    config = (Config or BulkConfig()).within(connections(client))
    base = source.base
    has_page = False

    async def feed(give: Callable[[list[Entry]], Awaitable[None]]) -> None:
        nonlocal has_page
        listed = size = 0

        async def take(entries: list[Entry]) -> None:
            nonlocal has_page, listed, size
            has_page = True
            jobs = []
            for entry in entries:
                reason = skip(Prefix + entry.key[len(base) :], entry) if skip else None
                if not entry.key.startswith(base):
                    fault = AsyncmsError(f"{entry.key!r} does not start with {base!r}, as all that was asked for does")
                    record.fail(entry.key, fault, entry.size)
                elif reason is not None:
                    record.skip(entry, Path(Prefix + entry.key[len(base) :]), reason)
                else:
                    jobs.append(entry)
            listed += len(entries)
            size += sum(entry.size or 0 for entry in entries)
            record.emit(PageListed(listed, size))
            await give(jobs)

        try:
            await source.feed(client, take)
        except (AsyncmsError, OSError) as error:
            if not has_page:
                raise
            record.break_off(error)
        else:
            record.emit(ListingDone(listed, size))

    async def perform(entry: Entry) -> None:
        key = Prefix + entry.key[len(base) :]
        place = {"Bucket": entry.bucket, "Key": entry.key}
        if entry.version_id is not None:
            place["VersionId"] = entry.version_id

        async def send(transfer: TransferConfig, count: Callable[[int], None] | None) -> None:
            await client.copy(place, Bucket, key, ExtraArgs, count, None, transfer)

        await work.one(entry.key, Path(key), entry.size, send)

    work = _Work(record, config, has_callback=Callback is not None, dry_run=dry_run)
    await Crew[Entry](config.concurrency, perform).run(feed)
    return record.report()


class _Work:
    """One transfer within a run: admitted, counted, recorded."""

    def __init__(self, record: Record, config: BulkConfig, *, has_callback: bool, dry_run: bool) -> None:
        self._record = record
        self._config = config
        self._has_callback = has_callback
        self._dry_run = dry_run
        self._governor = Governor(config)

    async def one(
        self,
        key: str,
        path: Path,
        size: int | None,
        send: Callable[[TransferConfig, Callable[[int], None] | None], Awaitable[None]],
    ) -> None:
        record = self._record
        if self._dry_run:
            record.emit(ObjectPlanned(key, path, size))
            return
        transfer = config_of(size, self._config)
        cost = cost_of(size, transfer)
        await self._governor.admit(cost)
        sent = 0

        def count(amount: int) -> None:
            nonlocal sent
            sent += amount
            record.emit(BytesReceived(key, amount))

        try:
            record.emit(ObjectStarted(key, path, size))
            await send(transfer, count if self._has_callback else None)
        except (AsyncmsError, OSError) as error:
            record.fail(key, error, size, sent)
        else:
            record.done(key, path, sent if size is None else size)
        finally:
            self._governor.release(cost)


def _ignore(_event: object) -> None:
    pass
