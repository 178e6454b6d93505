"""A directory's files into a bucket, and objects of one bucket into another."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

import anyio.to_thread

from asyncms.bulk.crew import Crew
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import BytesReceived, ListingDone, ObjectPlanned, ObjectStarted, OnEvent, PageListed
from asyncms.bulk.filters import Filter
from asyncms.bulk.governor import BulkConfig, Governor, config_of, cost_of
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.repeats import Repeats
from asyncms.bulk.report import Record, Report
from asyncms.bulk.source import PAGE, Source
from asyncms.bulk.store import ObjectStore, connections
from asyncms.bulk.walk import LocalFile, walk
from asyncms.bulk.watch import Watch
from asyncms.config import TransferConfig
from asyncms.errors import AsyncmsError, ClientError

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
        *,
        resume: bool | str = False,
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


T = TypeVar("T")
Choose: TypeAlias = Callable[[list[tuple[str, T]]], Awaitable[Mapping[str, str]]]
"""From a page of keys at the destination and their files or entries: which keys are left alone, and why."""

_FINDING = ("ListMultipartUploads", "ListParts")


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
    choose: Choose[LocalFile] | None = None,
    dry_run: bool = False,
    resume: bool = True,
) -> Report:
    """Upload all files below a directory, many at once, each to ``Prefix`` and its path.

    What cannot become an object is reported as failed, as is every file that cannot be uploaded; the others go on.

    A run that was killed, cancelled or has failures and is called again does not send again what it has sent of files of at
    least ``multipart_threshold``: the newest unfinished multipart upload of each key is gone on with, after its parts were
    compared with the file. Whole files are sent again, unless ``choose`` (or `asyncms.bulk.sync`) leaves them alone.

    Args:
        client: an S3 or IBM COS client.
        Directory: see `asyncms.bulk.walk`.
        ExtraArgs: of every object, as of ``upload_file``.
        Callback: called with each event of `asyncms.bulk.events`, on the event loop; keys are those in the bucket.
        Config: how many at once.
        filter: which files, by their paths in the directory.
        follow_links: whether links are what they lead to; else they are left out.
        choose: called with the keys and files of each page; what it returns is left alone.
        dry_run: upload nothing, but tell what would be uploaded (`asyncms.bulk.ObjectPlanned`).
        resume: go on with unfinished multipart uploads, and keep those of files that fail, for the next run: the store charges
            for their parts until then. Without it, and where the store lets nobody list them, they are removed. An upload that is
            gone on with keeps the ``ExtraArgs`` that it was begun with.

    Raises OSError if the directory cannot be read.
    """
    record = Record(client, Callback or _ignore)
    config = (Config or BulkConfig()).within(connections(client))
    root = Path(Directory)
    files = walk(root, follow_links=follow_links)

    def page() -> tuple[bool, list[LocalFile], list[tuple[str, Exception]]]:
        jobs: list[LocalFile] = []
        faults: list[tuple[str, Exception]] = []
        is_last = True
        for file in islice(files, PAGE):
            is_last = False
            if not isinstance(file, LocalFile):
                faults.append(file)
            elif filter is None or filter.admits(file.name):
                jobs.append(file)
        return is_last, jobs, faults

    async def feed(give: Callable[[list[LocalFile]], Awaitable[None]]) -> None:
        listed = size = 0
        while True:
            is_last, jobs, faults = await anyio.to_thread.run_sync(page)
            if is_last:
                break
            for name, fault in faults:
                record.fail(Prefix + name, fault, None)
            listed += len(jobs)
            size += sum(file.size for file in jobs)
            record.emit(PageListed(listed, size))
            if choose is not None and jobs:
                skipped = await choose([(Prefix + file.name, file) for file in jobs])
                for file in jobs:
                    key = Prefix + file.name
                    if key in skipped:
                        record.skip(Entry(Bucket, key, file.size), file.path, skipped[key])
                jobs = [file for file in jobs if Prefix + file.name not in skipped]
            await give(jobs)
        record.emit(ListingDone(listed, size))

    may_find = resume

    async def perform(file: LocalFile) -> None:
        async def send(transfer: TransferConfig, count: Callable[[int], None] | None) -> None:
            nonlocal may_find
            arguments = (file.path, Bucket, Prefix + file.name, ExtraArgs, count, transfer)
            if may_find and file.size >= transfer.multipart_threshold:
                try:
                    await client.upload_file(*arguments, resume=True)
                except ClientError as error:
                    if error.operation_name not in _FINDING:
                        raise
                    # Not every policy and store lets us list them. Nothing has been begun.
                    may_find = False
                else:
                    return
            await client.upload_file(*arguments)

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
    choose: Choose[Entry] | None = None,
    dry_run: bool = False,
) -> Report:
    """Copy all objects of a source within the store, each to ``Prefix`` and its key without the source's base.

    Their bytes do not come here. Arguments and what is reported as of `upload`. Raises what `asyncms.bulk.download` raises for the
    source.
    """
    record = Record(client, Callback or _ignore)
    config = (Config or BulkConfig()).within(connections(client))
    base = source.base
    repeats = Repeats(source)
    has_page = False

    async def feed(give: Callable[[list[Entry]], Awaitable[None]]) -> None:
        nonlocal has_page
        listed = size = 0

        async def take(entries: list[Entry]) -> None:
            nonlocal has_page, listed, size
            has_page = True
            jobs: list[tuple[str, Entry]] = []
            for entry in entries:
                key = Prefix + entry.key[len(base) :]
                try:
                    if not entry.key.startswith(base):
                        raise UnsafeKeyError(
                            entry.key, f"it does not start with {base!r}, as all that was asked for does"
                        )
                    twice = repeats.reason_to_skip(entry)
                except UnsafeKeyError as fault:
                    record.fail(entry.key, fault, entry.size)
                    continue
                if twice is not None:
                    record.skip(entry, Path(key), twice)
                else:
                    jobs.append((key, entry))
            skipped = await choose(jobs) if choose is not None and jobs else {}
            for key, entry in jobs:
                if key in skipped:
                    record.skip(entry, Path(key), skipped[key])
            listed += len(entries)
            size += sum(entry.size or 0 for entry in entries)
            record.emit(PageListed(listed, size))
            await give([entry for key, entry in jobs if key not in skipped])

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
        self._watch = Watch(record.client, record.emit)

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
            if self._has_callback:
                self._watch.look()


def _ignore(_event: object) -> None:
    pass
