"""Many objects into a directory.

Three stages: the source runs at most a few pages ahead (`crew`); each page is placed and compared with what is there
(`intake`); workers download (`crew`), within the run's number of requests (`config`). A failure belongs to its object. Only what makes
the whole run pointless is raised: the first page of the listing, the destination itself, cancellation, and what all others
would meet too (`fatal`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.events import BytesReceived, ObjectPlanned, ObjectStarted, OnEvent
from asyncms.bulk.fatal import ends_run, is_final
from asyncms.bulk.intake import Choose, Intake, Job
from asyncms.bulk.journal import Journal
from asyncms.bulk.landing import BulkLanding
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.processes import check_processes, perform_all
from asyncms.bulk.report import Record, Report, ignore
from asyncms.bulk.source import Prefix as PrefixSource
from asyncms.bulk.source import Source, bucket_of, is_pinned
from asyncms.bulk.store import ObjectStore, connections, endpoint
from asyncms.bulk.tree import Tree
from asyncms.bulk.watch import Watch
from asyncms.bulk.workers import Workers
from asyncms.errors import AsyncmsError
from asyncms.threads import run_to_end
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.writer import FileWriter

if TYPE_CHECKING:
    from asyncms.bulk.shard import Shard

__all__ = ["download", "download_prefix", "run_shard"]


async def download_prefix(
    client: ObjectStore,
    *,
    Bucket: str,
    Prefix: str = "",
    Directory: str | os.PathLike[str],
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
) -> Report:
    """Download all objects whose keys start with ``Prefix``: `download` of `asyncms.bulk.Prefix`."""
    source = PrefixSource(Bucket=Bucket, Prefix=Prefix)
    return await download(client, source, Directory=Directory, Callback=Callback, Config=Config)


async def run_shard(
    client: ObjectStore,
    shard: Shard,
    *,
    Directory: str | os.PathLike[str],
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
) -> Report:
    """Download the objects of one shard of a `plan`; several may run at once, in any process. As `download`."""
    return await download(client, shard, Directory=Directory, Callback=Callback, Config=Config)


async def download(
    client: ObjectStore,
    source: Source,
    *,
    Directory: str | os.PathLike[str],
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
    journal: bool = True,
    choose: Choose | None = None,
    dry_run: bool = False,
    processes: int | Workers = 1,
) -> Report:
    """Download all objects of a source, many at once, each under its key without the source's base.

    Keys can never write outside ``Directory``: a key that cannot be a path in it is reported as failed, as is every object
    that cannot be downloaded; the others go on. A file appears under its name only when it is complete, and has the time of
    the object.

    A run that was killed, cancelled or has failures goes on where it was when it is called again with the same source and
    directory: complete files that are as they were left are skipped, and of large objects only the missing bytes are asked
    for. What that takes is in a file ``.asyncms-journal-…`` in the directory, which a run removes that leaves nothing to another
    try: one without failures, or where only keys that cannot be files and objects that are not there have failed.

    Args:
        client: an S3 or IBM COS client.
        source: a `asyncms.bulk.Prefix`, `Glob`, `Manifest`, `Keys`, `Shard` or anything that does what they do.
        Directory: made, if it does not exist, when there is something to write; files in it are replaced.
        Callback: called with each event of `asyncms.bulk.events`, on the event loop.
        Config: how many at once.
        journal: whether to go on with an earlier run, and to leave what a later one needs.
        choose: which objects to leave alone; see `asyncms.bulk.sync`.
        dry_run: transfer and make nothing, but tell what would be transferred (`asyncms.bulk.ObjectPlanned`).
        processes: how many download, where one core is not enough: this one and others, which are started as soon as there is enough
            to do for them (`asyncms.bulk.SpawnedWorkers`), or `asyncms.bulk.ForkedWorkers`. They have clients of their own, and
            share the requests of ``Config.concurrency`` and the session's memory with this one. Their events come a few at a time.

    Raises:
        AsyncmsError, OSError: the first page of the listing failed (no such bucket, no access, no connection), or something
            that every other object would meet too: credentials that have expired, a disk that is full. What is done is kept.
        JournalBusyError: another run with this source and directory is at work.
        OSError: the directory cannot be used.
        ConfigError: ``processes`` is below 1.
    """
    check_processes(processes)
    config = (Config or BulkConfig()).within(connections(client))
    record = Record(client, Callback or ignore)
    if Callback is None:
        config = replace(config, tells_progress=False)
    tree = await run_to_end(partial(Tree, Directory, is_dry=dry_run))
    own: Journal | None = None
    if journal and not dry_run:
        identity = f"{endpoint(client)} {source.identity} -> {tree.root}"
        own = Journal(tree.root, identity, in_flight=config.concurrency)

    def begin() -> None:
        tree.make()
        if own is not None:
            own.open()

    is_over = False
    try:
        if own is not None and tree.is_made:
            await run_to_end(own.open)
        intake = Intake(source, tree, record, choose if own is None else _chooser(own, choose), begin)
        of_source = _OfSource(bucket_of(source), is_pinned(source))
        performer = _Planner(config, record) if dry_run else _Downloader(client, config, record, own, of_source)
        await perform_all(
            lambda give: intake.feed(client, give),
            performer,
            1 if dry_run else processes,
            lambda requests: _Assignment(client, replace(config, concurrency=requests), own, of_source),
            record,
            own,
        )
        is_over = all(is_final(failure.error) for failure in record.failed)
        if own is not None and is_over:
            await run_to_end(partial(own.remove, tree.directories(), has_failures=bool(record.failed)))
    finally:
        if own is not None:
            own.close()
    return record.report(None if own is None or is_over else own.path)


def _chooser(journal: Journal, choose: Choose | None) -> Choose | None:
    if not journal.facts.done:
        return choose

    def choose_with_journal(jobs: Iterable[Job]) -> dict[Job, str]:
        jobs = list(jobs)
        # The caller's is asked about all of them: it may keep count.
        skipped = choose(jobs) if choose is not None else {}
        for job in jobs:
            if job not in skipped and journal.has(job.entry, job.path):
                skipped[job] = "an earlier run has done it"
        return skipped

    return choose_with_journal


class _OfSource(NamedTuple):
    """What holds for all objects of a source: see the functions of `asyncms.bulk.source`."""

    bucket: str | None
    is_pinned: bool


class _Assignment(NamedTuple):
    """Downloads by one process. See `asyncms.bulk.worker`."""

    client: Any
    config: BulkConfig
    journal: Journal | None
    of_source: _OfSource

    def performer(self, record: Record) -> _Downloader:
        return _Downloader(self.client, self.config, record, self.journal, self.of_source)


class _Planner:
    """Of a dry run."""

    def __init__(self, config: BulkConfig, record: Record) -> None:
        self._record = record
        self.slots: Slots = Slots(config.concurrency)

    async def perform(self, job: Job) -> None:
        self._record.emit(ObjectPlanned(job.entry.key, job.path, job.entry.size))

    def pulse(self) -> None:
        pass


class _Downloader:
    """Downloads the objects of one run, or those that one of its processes has."""

    def __init__(
        self, client: ObjectStore, config: BulkConfig, record: Record, journal: Journal | None, of_source: _OfSource
    ) -> None:
        self._client = client
        self._record = record
        self._tell_progress = record.emit if config.tells_progress else None
        self._transfer = config.transfer
        self._parts_in_flight = config.transfer.parts_in_flight
        self._journal = journal
        self._bucket, self._is_pinned = of_source
        self._writer = FileWriter()
        self._on_their_way: set[str] = set()
        self._watch = Watch(client, record.totals.of(None))
        self.slots: Slots = Slots(config.concurrency)

    def pulse(self) -> None:
        if self._journal is not None:
            self._journal.flush()
        self._watch.look()

    async def perform(self, job: Job) -> None:
        (bucket, key, size, etag, version, _), path = job
        if key in self._on_their_way:
            # Two writers of one part file would mix their bytes.
            self._record.fail(
                key, UnsafeKeyError(key, "it is there twice, and its file is being written"), size, bucket=bucket
            )
            return
        transfer, slots = self._transfer, self.slots
        may_split = size is None or size > transfer.part_size
        run = slots if may_split else None
        landing = BulkLanding(job.entry, path, self._writer, self._journal, run, self._parts_in_flight)
        if not slots.try_enter():
            await slots.acquire()
        received = 0
        emit = self._tell_progress
        count: Callable[[int], None] | None = None
        if emit is not None:

            def count(amount: int) -> None:
                nonlocal received
                received += amount
                emit(BytesReceived(key, amount))

        extra: dict[str, Any] | None = {"VersionId": version} if version is not None else None
        if etag is not None and self._is_pinned:
            extra = {**(extra or {}), "IfMatch": etag}
        self._on_their_way.add(key)
        try:
            if emit is not None:
                emit(ObjectStarted(key, path, size))
            await self._client.download_file(bucket, key, path, extra, count, transfer, landing=landing)
        except (AsyncmsError, OSError) as error:
            if ends_run(error, is_first=not self._record.objects, is_own_bucket=bucket == self._bucket):
                raise
            fault: Exception = error
            if isinstance(error, IsADirectoryError):
                # Its path was free when it was looked at: another key of this run has made the directory since.
                fault = UnsafeKeyError(key, "another key's directory has its name")
            self._record.fail(key, fault, size, received, bucket)
        else:
            self._record.done(key, path, landing.found.size if landing.found else received)
        finally:
            self._on_their_way.discard(key)
            slots.leave()
