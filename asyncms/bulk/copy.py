"""Objects of one bucket into another, within the store."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ListingDone, OnEvent, PageListed
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.processes import check_processes, perform_all
from asyncms.bulk.repeats import Repeats
from asyncms.bulk.report import Record, Report, ignore
from asyncms.bulk.sending import Choose, Count, Sending
from asyncms.bulk.source import Source, is_pinned
from asyncms.bulk.store import ObjectStore, connections
from asyncms.bulk.workers import Workers
from asyncms.config import TransferConfig
from asyncms.errors import AsyncmsError
from asyncms.transfer.concurrency import Slots

__all__ = ["Copier", "copy"]


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
        *,
        slots: Slots | None = None,
    ) -> object:
        """One object to another place of the store."""
        ...


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
    processes: int | Workers = 1,
) -> Report:
    """Copy all objects of a source within the store, each to ``Prefix`` and its key without the source's base.

    Their bytes do not come here. Arguments and what is reported as of `asyncms.bulk.upload`. Raises what `asyncms.bulk.download`
    raises for the source.
    """
    check_processes(processes)
    record = Record(client, Callback or ignore)
    config = (Config or BulkConfig()).within(connections(client))
    intake = _Intake(client, source, Prefix, record, choose)
    sending = Sending(record, config, has_callback=Callback is not None, dry_run=dry_run)
    pinned = is_pinned(source)
    copier = _Copier(client, Bucket, ExtraArgs, config, sending, pinned=pinned)

    def assign(requests: int) -> _Assignment:
        own = replace(config, concurrency=requests)
        return _Assignment(client, Bucket, ExtraArgs, own, Callback is not None, pinned)

    await perform_all(intake.feed, copier, 1 if dry_run else processes, assign, record, None)
    return record.report()


class _Job(NamedTuple):
    entry: Entry
    target: str
    """Key of the copy."""

    @property
    def key(self) -> str:
        return self.entry.key

    @property
    def path(self) -> Path:
        return Path(self.target)

    @property
    def size(self) -> int | None:
        return self.entry.size


class _Copier:
    """Copies objects.

    Args:
        pinned: see `asyncms.bulk.source.is_pinned`.
    """

    def __init__(
        self,
        client: Copier,
        bucket: str,
        extra: Mapping[str, Any] | None,
        config: BulkConfig,
        sending: Sending,
        *,
        pinned: bool,
    ) -> None:
        self._client = client
        self._bucket = bucket
        self._extra = extra
        self._is_pinned = pinned
        self._transfer = config.transfer
        self._sending = sending
        self.slots: Slots = sending.slots
        self.pulse: Callable[[], None] = sending.look

    async def perform(self, job: _Job) -> None:
        entry = job.entry
        place = {"Bucket": entry.bucket, "Key": entry.key}
        if entry.version_id is not None:
            place["VersionId"] = entry.version_id
        extra = self._extra
        if self._is_pinned and entry.etag is not None:
            extra = {**(extra or {}), "CopySourceIfMatch": entry.etag}

        async def send(count: Count | None) -> None:
            client, transfer, slots = self._client, self._transfer, self.slots
            await client.copy(place, self._bucket, job.target, extra, count, None, transfer, slots=slots)

        await self._sending.one(job, send, entry.bucket)


class _Assignment(NamedTuple):
    """Copies by one process. See `asyncms.bulk.worker`."""

    client: Any
    bucket: str
    extra: Mapping[str, Any] | None
    config: BulkConfig
    has_callback: bool
    pinned: bool
    journal: None = None

    def performer(self, record: Record) -> _Copier:
        sending = Sending(record, self.config, has_callback=self.has_callback, dry_run=False)
        return _Copier(self.client, self.bucket, self.extra, self.config, sending, pinned=self.pinned)


class _Intake:
    """From the pages of the source to jobs."""

    def __init__(
        self, client: ObjectStore, source: Source, prefix: str, record: Record, choose: Choose[Entry] | None
    ) -> None:
        self._client = client
        self._source = source
        self._prefix = prefix
        self._record = record
        self._choose = choose
        self._repeats = Repeats(source)

    async def feed(self, give: Callable[[list[_Job]], Awaitable[None]]) -> None:
        record = self._record
        has_page = False
        listed = size = 0

        async def take(entries: list[Entry]) -> None:
            nonlocal has_page, listed, size
            has_page = True
            listed += len(entries)
            size += sum(entry.size or 0 for entry in entries)
            record.emit(PageListed(listed, size))
            await give(await self._jobs(entries))

        try:
            await self._source.feed(self._client, take)
        except (AsyncmsError, OSError) as error:
            if not has_page:
                raise
            record.break_off(error)
        else:
            record.emit(ListingDone(listed, size))

    async def _jobs(self, entries: list[Entry]) -> list[_Job]:
        base, record = self._source.base, self._record
        jobs: list[_Job] = []
        for entry in entries:
            key = self._prefix + entry.key[len(base) :]
            try:
                if not entry.key.startswith(base):
                    raise UnsafeKeyError(entry.key, f"it does not start with {base!r}, as all that was asked for does")
                twice = self._repeats.reason_to_skip(entry)
            except UnsafeKeyError as fault:
                record.fail(entry.key, fault, entry.size, bucket=entry.bucket)
                continue
            if twice is not None:
                record.skip(entry, Path(key), twice)
            else:
                jobs.append(_Job(entry, key))
        if self._choose is None or not jobs:
            return jobs
        skipped = await self._choose([(job.target, job.entry) for job in jobs])
        for job in jobs:
            if job.target in skipped:
                record.skip(job.entry, job.path, skipped[job.target])
        return [job for job in jobs if job.target not in skipped]
