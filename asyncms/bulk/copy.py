"""Objects of one bucket into another, within the store."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.crew import Crew, repeating
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ListingDone, OnEvent, PageListed
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.processes import by_processes, of_each
from asyncms.bulk.repeats import Repeats
from asyncms.bulk.report import Record, Report, ignore
from asyncms.bulk.sending import Choose, Count, Sending
from asyncms.bulk.source import Source
from asyncms.bulk.store import ObjectStore, connections
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
    processes: int = 1,
) -> Report:
    """Copy all objects of a source within the store, each to ``Prefix`` and its key without the source's base.

    Their bytes do not come here. Arguments and what is reported as of `asyncms.bulk.upload`. Raises what `asyncms.bulk.download`
    raises for the source.
    """
    record = Record(client, Callback or ignore)
    config = (Config or BulkConfig()).within(connections(client))
    intake = _Intake(client, source, Prefix, record, choose)
    if processes > 1 and not dry_run:
        own = of_each(config, processes)
        await by_processes(
            processes, intake.feed, lambda jobs: _Assignment(client, tuple(jobs), Bucket, ExtraArgs, own), record, None
        )
    else:
        sending = Sending(record, config, has_callback=Callback is not None, dry_run=dry_run)
        perform = partial(_perform, client, Bucket, ExtraArgs, config, sending)
        async with repeating(sending.look):
            await Crew[_Job](config.concurrency, perform).run(intake.feed)
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


async def _perform(
    client: Copier, bucket: str, extra: Mapping[str, Any] | None, config: BulkConfig, sending: Sending, job: _Job
) -> None:
    entry = job.entry
    place = {"Bucket": entry.bucket, "Key": entry.key}
    if entry.version_id is not None:
        place["VersionId"] = entry.version_id

    async def send(count: Count | None) -> None:
        await client.copy(place, bucket, job.target, extra, count, None, config.transfer, slots=sending.slots)

    await sending.one(job, send)


@dataclass(frozen=True, slots=True)
class _Assignment:
    """Copies for one process. See `asyncms.bulk.processes`."""

    client: Any
    jobs: tuple[_Job, ...]
    bucket: str
    extra: Mapping[str, Any] | None
    config: BulkConfig

    async def run(self, callback: OnEvent) -> Report:
        record = Record(self.client, callback)
        config = self.config.within(connections(self.client))
        sending = Sending(record, config, has_callback=False, dry_run=False)
        perform = partial(_perform, self.client, self.bucket, self.extra, config, sending)
        await Crew[_Job](config.concurrency, perform).run(lambda give: give(list(self.jobs)))
        return record.report()


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
                record.fail(entry.key, fault, entry.size)
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
