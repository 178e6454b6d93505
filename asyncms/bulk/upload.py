"""A directory's files into a bucket.

What was done is noted in a journal in the directory (`journal`), so that a run that was killed goes on: a file that is as it was
when it was sent, and whose object is as it was then made, is not sent again. Of large files the store keeps the parts.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import anyio.to_thread

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ListingDone, OnEvent, PageListed
from asyncms.bulk.filters import Filter
from asyncms.bulk.journal import Done, Journal
from asyncms.bulk.listing import list_flat
from asyncms.bulk.media_type import media_type
from asyncms.bulk.processes import check_processes, perform_all
from asyncms.bulk.report import Record, Report, ignore
from asyncms.bulk.sending import Choose, Count, Sending
from asyncms.bulk.source import PAGE
from asyncms.bulk.store import Lister, connections, endpoint
from asyncms.bulk.walk import LocalFile, UnsuitableFileError, walk
from asyncms.bulk.workers import Workers
from asyncms.config import TransferConfig
from asyncms.errors import AsyncmsError, ClientError
from asyncms.s3api.upload import FINDING
from asyncms.threads import run_to_end
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.upload_sink import Uploaded

__all__ = ["Uploader", "upload"]


class Uploader(Lister, Protocol):
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
        slots: Slots | None = None,
    ) -> Uploaded:
        """One file as one object."""
        ...


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
    processes: int | Workers = 1,
) -> Report:
    """Upload all files below a directory, many at once, each to ``Prefix`` and its path.

    What cannot become an object is reported as failed, as is every file that cannot be uploaded; the others go on.

    A run that was killed, cancelled or has failures goes on where it was when it is called again with the same directory, place
    and ``ExtraArgs``. What that takes is in a file ``.asyncms-journal-…`` in the directory, which a run without failures removes: a
    file whose size and time are those that it was sent with, and whose object is listed with the ETag that it was then given, is
    left alone. Of a file of at least ``multipart_threshold`` the newest unfinished multipart upload of its key is gone on with,
    after its parts were compared with the file. In a directory that cannot be written to, that is all.

    Args:
        client: an S3 or IBM COS client.
        Directory: see `asyncms.bulk.walk`.
        ExtraArgs: of every object, as of ``upload_file``. Without ``ContentType``, each has the one that its name stands for.
        Callback: called with each event of `asyncms.bulk.events`, on the event loop; keys are those in the bucket.
        Config: how many at once.
        filter: which files, by their paths in the directory. What it leaves out is no failure either, whatever it is.
        follow_links: whether links are what they lead to; else they are left out.
        choose: called with the keys and files of each page; what it returns is left alone.
        dry_run: upload nothing, but tell what would be uploaded (`asyncms.bulk.ObjectPlanned`).
        resume: go on with an earlier run, and leave what a later one needs: the journal, and the unfinished multipart uploads of
            files that fail: the store charges for their parts until then. Without it, and where the store lets nobody list
            them, they are removed. An upload that is gone on with keeps the ``ExtraArgs`` that it was begun with.
        processes: as of `asyncms.bulk.download`.

    Raises:
        JournalBusyError: another run with this directory and place is at work.
        ConfigError: ``processes`` is below 1.
        OSError: the directory cannot be read.
        AsyncmsError: what every other file would meet too: no such bucket, no connection, no credentials or expired ones.
    """
    check_processes(processes)
    root = Path(Directory)
    config = (Config or BulkConfig()).within(connections(client))
    record = Record(client, Callback or ignore)
    journal = None
    if resume and not dry_run:
        journal = await anyio.to_thread.run_sync(
            _new_journal, root, client, Bucket, Prefix, ExtraArgs, config.concurrency
        )
    is_over = False
    try:
        if journal is not None and not await run_to_end(_try_open, journal):
            journal = None
        files = walk(root, follow_links=follow_links)
        intake = _Intake(client, files, Bucket, Prefix, filter, choose, record, journal)

        def assign(requests: int) -> _Assignment:
            own = replace(config, concurrency=requests)
            return _Assignment(client, Bucket, ExtraArgs, own, Callback is not None, resume, journal)

        sending = Sending(record, config, has_callback=Callback is not None, dry_run=dry_run)
        sender = _Sender(client, Bucket, ExtraArgs, config.transfer, sending, journal, resume=resume)
        await perform_all(intake.feed, sender, 1 if dry_run else processes, assign, record, journal)
        # Another try does not make names any better.
        is_over = all(isinstance(failure.error, UnsuitableFileError) for failure in record.failed)
        if journal is not None and is_over:
            await run_to_end(journal.remove, ())
    finally:
        if journal is not None:
            journal.close()
    return record.report(None if journal is None or is_over else journal.path)


def _new_journal(
    root: Path, client: Uploader, bucket: str, prefix: str, extra: Mapping[str, Any] | None, in_flight: int
) -> Journal:
    # Keys of encryption may be among them.
    mark = hashlib.blake2b(repr(sorted((extra or {}).items())).encode(), digest_size=8).hexdigest()
    real = root.resolve(strict=True)
    return Journal(real, f"{real} -> {endpoint(client)} s3://{bucket}/{prefix} with {mark}", in_flight=in_flight)


def _try_open(journal: Journal) -> bool:
    """False where the directory takes none: files are often sent from where nothing may be written."""
    try:
        journal.open()
    except OSError:
        return False
    return True


class _Job(NamedTuple):
    key: str
    file: LocalFile

    @property
    def path(self) -> Path:
        return self.file.path

    @property
    def size(self) -> int:
        return self.file.size


class _Sender:
    """Uploads files, and notes what is done."""

    def __init__(
        self,
        client: Uploader,
        bucket: str,
        extra: Mapping[str, Any] | None,
        transfer: TransferConfig,
        sending: Sending,
        journal: Journal | None,
        *,
        resume: bool,
    ) -> None:
        self._client = client
        self._bucket = bucket
        self._extra = extra or {}
        self._transfer = transfer
        self._sending = sending
        self._journal = journal
        self._may_find = resume
        self.slots: Slots = sending.slots

    def pulse(self) -> None:
        if self._journal is not None:
            self._journal.flush()
        self._sending.look()

    async def perform(self, job: _Job) -> None:
        async def send(count: Count | None) -> None:
            uploaded = await self._upload(job, count)
            if self._journal is not None:
                file = job.file
                done = Done(
                    self._bucket, uploaded.size, uploaded.etag, uploaded.version_id, file.size, file.modified_ns
                )
                is_small = file.size < self._transfer.multipart_threshold
                self._journal.write_done(job.key, done, is_small=is_small)

        await self._sending.one(job, send)

    async def _upload(self, job: _Job, count: Count | None) -> Uploaded:
        key, file = job
        client, transfer, slots = self._client, self._transfer, self.slots
        extra = self._extra
        if "ContentType" not in extra and (kind := media_type(file.name)) is not None:
            extra = {**extra, "ContentType": kind}
        arguments = (file.path, self._bucket, key, extra, count, transfer)
        if self._may_find and file.size >= transfer.multipart_threshold:
            try:
                return await client.upload_file(*arguments, resume=True, slots=slots)
            except ClientError as error:
                if error.operation_name not in FINDING:
                    raise
                # Not every policy and store lets us list them. Nothing has been begun.
                self._may_find = False
        return await client.upload_file(*arguments, slots=slots)


class _Assignment(NamedTuple):
    """Uploads by one process. See `asyncms.bulk.worker`."""

    client: Any
    bucket: str
    extra: Mapping[str, Any] | None
    config: BulkConfig
    has_callback: bool
    resume: bool
    journal: Journal | None

    def performer(self, record: Record) -> _Sender:
        sending = Sending(record, self.config, has_callback=self.has_callback, dry_run=False)
        transfer = self.config.transfer
        return _Sender(self.client, self.bucket, self.extra, transfer, sending, self.journal, resume=self.resume)


def _is_meant(name: str, fault: Exception, filter: Filter) -> bool:
    """Whether what cannot be uploaded would be, as far as anybody knows."""
    if filter.admits(name):
        return True
    if isinstance(fault, FileNotFoundError | UnsuitableFileError):
        # A link that leads nowhere, or what is no file: there is nothing below it.
        return False
    # A directory may hold what is meant though it is not itself.
    return filter.may_admit_below(name if not name or name.endswith("/") else f"{name}/")


class _Intake:
    """From the files to jobs."""

    def __init__(
        self,
        client: Uploader,
        files: Iterator[LocalFile | tuple[str, Exception]],
        bucket: str,
        prefix: str,
        filter: Filter | None,
        choose: Choose[LocalFile] | None,
        record: Record,
        journal: Journal | None,
    ) -> None:
        self._client = client
        self._files = files
        self._bucket = bucket
        self._prefix = prefix
        self._filter = filter
        self._choose = choose
        self._record = record
        self._journal = journal
        self._there: dict[str, Entry] | None = None
        """What the destination holds, where an earlier run has done something."""

    async def feed(self, give: Callable[[list[_Job]], Awaitable[None]]) -> None:
        record, prefix = self._record, self._prefix
        listed = size = 0
        while True:
            page = await anyio.to_thread.run_sync(lambda: list(islice(self._files, PAGE)))
            if not page:
                break
            jobs: list[_Job] = []
            for file in page:
                if isinstance(file, LocalFile):
                    if self._filter is None or self._filter.admits(file.name):
                        jobs.append(_Job(prefix + file.name, file))
                elif self._filter is None or _is_meant(*file, self._filter):
                    name, fault = file
                    record.fail(prefix + name, fault, None)
            listed += len(jobs)
            size += sum(job.size for job in jobs)
            record.emit(PageListed(listed, size))
            for skip in (self._chosen, self._done_before):
                if not jobs:
                    break
                skipped = await skip(jobs)
                for job in jobs:
                    if job.key in skipped:
                        record.skip(Entry(self._bucket, job.key, job.size), job.path, skipped[job.key])
                jobs = [job for job in jobs if job.key not in skipped]
            await give(jobs)
        record.emit(ListingDone(listed, size))

    async def _chosen(self, jobs: list[_Job]) -> Mapping[str, str]:
        return {} if self._choose is None else await self._choose(list(jobs))

    async def _done_before(self, jobs: list[_Job]) -> Mapping[str, str]:
        """What an earlier run has sent, as long as file and object are what they were then."""
        done = {} if self._journal is None else self._journal.facts.done
        skipped: dict[str, str] = {}
        for key, file in jobs:
            fact = done.get(key)
            if fact is None or (file.size, file.modified_ns) != (fact.file_size, fact.file_time):
                continue
            entry = (await self._listed()).get(key)
            if entry is not None and fact.is_of(entry):
                skipped[key] = "an earlier run has done it"
        return skipped

    async def _listed(self) -> Mapping[str, Entry]:
        if self._there is None:
            there: dict[str, Entry] = {}

            async def give(page: list[Entry]) -> None:
                there.update((entry.key, entry) for entry in page)

            try:
                await list_flat(self._client, self._bucket, self._prefix, give)
            except AsyncmsError:
                # Not every policy lets us look. Then all is sent again.
                there.clear()
            self._there = there
        return self._there
