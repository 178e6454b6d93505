"""Many objects into a directory.

Three stages: the source runs at most a few pages ahead (`crew`); each page is placed and compared with what is there
(`intake`); workers download (`crew`), within the run's number of requests (`config`). A failure belongs to its object. Only what makes
the whole run pointless is raised: the first page of the listing, the destination itself, cancellation, and what all others
would meet too (`fatal`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.crew import Crew, repeating
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import BytesReceived, ObjectPlanned, ObjectStarted, OnEvent
from asyncms.bulk.fatal import ends_run
from asyncms.bulk.intake import Choose, Intake, Job
from asyncms.bulk.journal import Journal
from asyncms.bulk.landing import BulkLanding
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.bulk.processes import by_processes, of_each
from asyncms.bulk.report import Record, Report, ignore
from asyncms.bulk.shard import Shard
from asyncms.bulk.source import Prefix as PrefixSource
from asyncms.bulk.source import Source
from asyncms.bulk.store import ObjectStore, connections, endpoint
from asyncms.bulk.tree import Tree
from asyncms.bulk.watch import Watch
from asyncms.errors import AsyncmsError
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.writer import FileWriter

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
    processes: int = 1,
) -> Report:
    """Download all objects of a source, many at once, each under its key without the source's base.

    Keys can never write outside ``Directory``: a key that cannot be a path in it is reported as failed, as is every object
    that cannot be downloaded; the others go on. A file appears under its name only when it is complete, and has the time of
    the object.

    A run that was killed, cancelled or has failures goes on where it was when it is called again with the same source and
    directory: complete files that are as they were left are skipped, and of large objects only the missing bytes are asked
    for. What that takes is in a file ``.asyncms-journal-…`` in the directory, which a run without failures removes.

    Args:
        client: an S3 or IBM COS client.
        source: a `asyncms.bulk.Prefix`, `Glob`, `Manifest`, `Keys`, `Shard` or anything that does what they do.
        Directory: made if it does not exist; files in it are replaced.
        Callback: called with each event of `asyncms.bulk.events`, on the event loop.
        Config: how many at once.
        journal: whether to go on with an earlier run, and to leave what a later one needs.
        choose: which objects to leave alone; see `asyncms.bulk.sync`.
        dry_run: transfer and make nothing, but tell what would be transferred (`asyncms.bulk.ObjectPlanned`).
        processes: more than 1: so many further processes download, with ``Config.concurrency`` shared among them, where one
            core is not enough. They have clients of their own, and events come by the shard (about 500 objects).

    Raises:
        AsyncmsError, OSError: the first page of the listing failed (no such bucket, no access, no connection), or something
            that every other object would meet too: credentials that have expired, a disk that is full. What is done is kept.
        JournalBusyError: another run with this source and directory is at work.
        OSError: the directory cannot be used.
    """
    run = _Run(client, source, Callback, (Config or BulkConfig()).within(connections(client)), choose)
    return await run.execute(Directory, use_journal=journal and not dry_run, dry_run=dry_run, processes=processes)


@dataclass(frozen=True, slots=True)
class _Assignment:
    """Downloads for one process. See `asyncms.bulk.processes`."""

    client: Any
    entries: tuple[Entry, ...]
    base: str
    directory: Path
    config: BulkConfig
    journal: Journal | None

    async def run(self, callback: OnEvent) -> Report:
        shard = Shard(0, self.base, "", self.entries)
        run = _Run(self.client, shard, callback, self.config.within(connections(self.client)), None)
        return await run.execute(self.directory, shared_journal=self.journal)


class _Run:
    tree: Tree

    def __init__(
        self, client: ObjectStore, source: Source, callback: OnEvent | None, config: BulkConfig, choose: Choose | None
    ) -> None:
        self._client = client
        self._source = source
        self._tell_progress = callback if config.tells_progress else None
        self._config = config
        self._choose = choose
        self._slots = Slots(config.concurrency)
        self._writer = FileWriter()
        self._record = Record(client, callback or ignore)
        self._journal: Journal | None = None
        self._on_their_way: set[str] = set()
        self._watch = Watch(client, callback or ignore)

    async def execute(
        self,
        directory: str | os.PathLike[str],
        *,
        use_journal: bool = False,
        shared_journal: Journal | None = None,
        dry_run: bool = False,
        processes: int = 1,
    ) -> Report:
        self.tree = tree = await anyio.to_thread.run_sync(lambda: Tree(directory, is_dry=dry_run))
        in_flight = self._config.concurrency
        if shared_journal is not None:
            self._journal = shared_journal
        elif use_journal:
            identity = f"{endpoint(self._client)} {self._source.identity} -> {tree.root}"
            self._journal = Journal(tree.root, identity, in_flight=in_flight)
        try:
            if self._journal is not None:
                await anyio.to_thread.run_sync(self._journal.open)
            intake = Intake(self._source, tree, self._record, self._chooser())
            if processes > 1 and not dry_run:
                await by_processes(
                    processes,
                    lambda give: intake.feed(self._client, give),
                    self._assigning(processes),
                    self._record,
                    self._journal,
                )
            else:
                crew = Crew[Job](self._config.concurrency, self._plan if dry_run else self._download)
                async with repeating(self._pulse):
                    await crew.run(lambda give: intake.feed(self._client, give))
            # Another try does not make keys any better.
            is_over = all(isinstance(failure.error, UnsafeKeyError) for failure in self._record.failed)
            if self._journal is not None and is_over and shared_journal is None:
                await anyio.to_thread.run_sync(self._journal.remove, tree.directories())
        finally:
            if self._journal is not None:
                self._journal.close()
        return self._record.report(None if self._journal is None or is_over else self._journal.path)

    def _pulse(self) -> None:
        if self._journal is not None:
            self._journal.flush()
        self._watch.look()

    def _chooser(self) -> Choose | None:
        journal, choose = self._journal, self._choose
        if journal is None or not journal.facts.done:
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

    def _assigning(self, processes: int) -> Callable[[list[Job]], _Assignment]:
        client, base, root = self._client, self._source.base, self.tree.root
        config = of_each(self._config, processes)
        journal = self._journal

        def assign(jobs: list[Job]) -> _Assignment:
            own = None if journal is None else journal.sharing(job.key for job in jobs)
            return _Assignment(client, tuple(job.entry for job in jobs), base, root, config, own)

        return assign

    async def _plan(self, job: Job) -> None:
        self._record.emit(ObjectPlanned(job.entry.key, job.path, job.entry.size))

    async def _download(self, job: Job) -> None:
        (bucket, key, size, _, version, _), path = job
        if key in self._on_their_way:
            # Two writers of one part file would mix their bytes.
            self._record.fail(key, UnsafeKeyError(key, "it is there twice, and its file is being written"), size)
            return
        transfer, slots = self._config.transfer, self._slots
        may_split = size is None or size > transfer.part_size
        run = slots if may_split else None
        landing = BulkLanding(job.entry, path, self._writer, self._journal, run, transfer.parts_in_flight)
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
        self._on_their_way.add(key)
        try:
            if emit is not None:
                emit(ObjectStarted(key, path, size))
            await self._client.download_file(bucket, key, path, extra, count, transfer, landing=landing)
        except (AsyncmsError, OSError) as error:
            if ends_run(error, is_first=not self._record.objects):
                raise
            self._record.fail(key, error, size, received)
        else:
            self._record.done(key, path, landing.found.size if landing.found else received)
        finally:
            self._on_their_way.discard(key)
            slots.leave()
