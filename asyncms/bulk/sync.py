"""``sync``: makes a destination hold what a source holds, transferring only what differs.

Deleting is the dangerous half. What the source does not have is deleted at the destination only after everything else, and
not at all if the source could not be looked through to its end: a listing that broke off, a directory that could not be
read. What the filter leaves out is neither transferred nor deleted.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import anyio

from asyncms.bulk.compare import SAME, Aspect, Direction, Overwrite, Rule, State
from asyncms.bulk.config import BulkConfig
from asyncms.bulk.content import Contents, Header
from asyncms.bulk.copy import Copier, copy
from asyncms.bulk.download import download
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ObjectDeleted, ObjectNotComparable, OnEvent
from asyncms.bulk.filters import Filter, Filtered
from asyncms.bulk.intake import Job
from asyncms.bulk.processes import check_processes
from asyncms.bulk.remove import Deleter, batches_of, delete_batch
from asyncms.bulk.report import Failure, Record, Report, ignore
from asyncms.bulk.source import Prefix, Source
from asyncms.bulk.store import ObjectStore
from asyncms.bulk.upload import Uploader, upload
from asyncms.bulk.walk import LocalFile, walk
from asyncms.bulk.workers import Workers
from asyncms.errors import ConfigError
from asyncms.threads import run_to_end

__all__ = ["Syncable", "sync"]


class Syncable(Uploader, Copier, Deleter, Header, Protocol):
    """What `sync` needs of a client."""


async def sync(
    client: Syncable,
    source: str | os.PathLike[str] | Source,
    destination: str | os.PathLike[str] | Prefix,
    *,
    overwrite: Overwrite = "different",
    compare: Iterable[Aspect] = ("size", "time"),
    filter: Filter | None = None,
    delete: bool = False,
    dry_run: bool = False,
    follow_links: bool = True,
    journal: bool = True,
    processes: int | Workers = 1,
    ExtraArgs: Mapping[str, Any] | None = None,
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
) -> Report:
    """Transfer what is missing or differs: from a directory to a bucket, from a bucket to a directory or to a bucket.

    Args:
        client: an S3 or IBM COS client.
        source: a directory's path, or a `asyncms.bulk.Source`, such as `Prefix`.
        destination: a directory's path, or a `Prefix`, which must be empty or end in ``/``.
        overwrite: ``never`` what is there; what is ``newer`` at the source; what is ``different``; ``always``.
        compare: what makes a difference: ``size``; ``time`` (the source was modified later); ``etag``; ``checksum``: the one that
            the store has of the object or its parts, else its ETag. The last two read the local file, or ask for both objects'
            heads, and only where the others make no difference. What has neither is taken for different
            (`asyncms.bulk.ObjectNotComparable`).
        filter: what is looked at, by its path below source and destination.
        delete: whether what only the destination has is deleted; see `asyncms.bulk.sync`. Within one bucket, neither of source and
            destination may lie in the other then.
        dry_run: change nothing, but tell what would be done.
        follow_links: of a source directory.
        journal: of downloads as of `asyncms.bulk.download`; of uploads as ``resume`` of `asyncms.bulk.upload`. Copies have none.
        processes: as of `asyncms.bulk.download`.
        ExtraArgs: of what is uploaded or copied; a download has none.
        Callback, Config: as of `asyncms.bulk.download`, `asyncms.bulk.upload`.

    A destination in a bucket is listed first and held in memory, about 0.5 KiB per object.

    Raises what `asyncms.bulk.download` and `asyncms.bulk.upload` raise; ConfigError for two directories, a
    prefix that is none, a destination in the source (unless there is a filter), an overlap where ``delete`` is said, and other
    words for ``overwrite`` and ``compare`` than these.
    """
    check_processes(processes)
    judge = _Judge(client, Rule.of(_direction(source, destination), overwrite, compare), Callback)
    admitted = filter or Filter()
    if isinstance(destination, Prefix):
        if destination.Prefix and not destination.Prefix.endswith("/"):
            raise ConfigError(f"the destination's prefix must end in '/', and {destination.Prefix!r} does not")
        if delete:
            _refuse_overlap(source, destination)
        if isinstance(source, Prefix) and not admitted and _holds(source, destination):
            raise ConfigError("the destination lies in the source: what is copied there would be copied again")
        first = Record(client)
        # Where everything is transferred and nothing deleted, it does not matter what is there.
        there = {} if overwrite == "always" and not delete else await _listed(client, destination)
        listing = first.report()
        if isinstance(source, str | os.PathLike):
            report, seen, is_whole = await _up(
                client,
                Path(source),
                destination,
                there,
                judge,
                admitted,
                follow_links,
                journal,
                dry_run,
                processes,
                ExtraArgs,
                Callback,
                Config,
            )
        else:
            report, seen, is_whole = await _across(
                client, source, destination, there, judge, admitted, dry_run, processes, ExtraArgs, Callback, Config
            )
        if delete and is_whole:
            start = len(destination.Prefix)
            gone = [e for key, e in there.items() if key not in seen and admitted.admits(key[start:])]
            if isinstance(source, str | os.PathLike):
                gone = await run_to_end(_without_directories, gone, Path(source), start)
            report = _joined(report, await _delete_objects(client, gone, Callback, dry_run=dry_run))
        return _joined(report, listing)
    if isinstance(source, str | os.PathLike):
        raise ConfigError("one of source and destination must be in a bucket, and both are directories")
    if ExtraArgs:
        raise ConfigError("ExtraArgs are of objects that are made, and a download makes none")
    seen = set[str]()
    report = await download(
        client,
        Filtered(source, admitted),
        Directory=destination,
        Callback=Callback,
        Config=Config,
        journal=journal,
        # Where all are taken and none is deleted, nobody asks what is there.
        choose=None if overwrite == "always" and not delete else _Chooser(judge, seen),
        dry_run=dry_run,
        processes=processes,
    )
    if delete and not _broke_off(report):
        report = await _delete_files(Path(destination), seen, admitted, report, Callback, dry_run=dry_run)
    return report


def _direction(source: object, destination: object) -> Direction:
    if not isinstance(destination, Prefix):
        return "down"
    return "up" if isinstance(source, str | os.PathLike) else "across"


def _holds(source: Prefix, destination: Prefix) -> bool:
    return source.Bucket == destination.Bucket and destination.Prefix.startswith(source.Prefix)


def _refuse_overlap(source: object, destination: Prefix) -> None:
    """Raises ConfigError where deleting at the destination might delete at the source."""
    bucket = getattr(source, "Bucket", None)
    if bucket != destination.Bucket:
        return
    start = source.Prefix if isinstance(source, Prefix) else getattr(source, "base", "")
    if start.startswith(destination.Prefix):
        raise ConfigError("the source lies in the destination, where delete would remove it")
    if destination.Prefix.startswith(start):
        raise ConfigError("the destination lies in the source, and delete would remove from both")


def _broke_off(report: Report) -> bool:
    return any(failure.key is None for failure in report.failed)


def _state_of(entry: Entry) -> State:
    return State(entry.size, entry.modified.timestamp() if entry.modified else None)


def _joined(report: Report, step: Report) -> Report:
    """With what another step of the same run did."""
    return replace(
        report,
        seconds=report.seconds + step.seconds,
        requests=None if report.requests is None or step.requests is None else report.requests + step.requests,
        retries=None if report.retries is None or step.retries is None else report.retries + step.retries,
        deleted=report.deleted + step.deleted,
        failed=(*report.failed, *step.failed),
    )


class _Pair(NamedTuple):
    """What is at the source, and what is at the destination under the same name."""

    key: str
    source: State
    target: State | None
    compare: Callable[[], Awaitable[bool | None]]


class _Judge:
    """Says which of the pairs may stay as they are."""

    def __init__(self, client: Header, rule: Rule, emit: OnEvent | None) -> None:
        self.rule = rule
        self.contents = Contents(client)
        self._emit = emit

    async def reasons(self, pairs: Iterable[_Pair]) -> dict[str, str]:
        rule, skipped = self.rule, dict[str, str]()
        to_compare = []
        for pair in pairs:
            reason = rule.reason_to_skip(pair.source, pair.target)
            if reason == SAME and rule.asks_for_content:
                to_compare.append(pair)
            elif reason is not None:
                skipped[pair.key] = reason

        async def compare(pair: _Pair) -> None:
            is_same = await pair.compare()
            if is_same:
                skipped[pair.key] = SAME
            elif is_same is None and self._emit is not None:
                self._emit(ObjectNotComparable(pair.key))

        if to_compare:
            async with anyio.create_task_group() as tasks:
                for pair in to_compare:
                    tasks.start_soon(compare, pair)
        return skipped

    async def is_of(self, path: Path, size: int, entry: Entry) -> bool | None:
        """Whether all that is asked for says so."""
        results = [
            await self.contents.is_of(path, size, entry, by_checksum=by_checksum) for by_checksum in self._ways()
        ]
        return _all(results)

    async def are_equal(self, first: Entry, second: Entry) -> bool | None:
        results = [
            await self.contents.are_equal(first, second, by_checksum=by_checksum) for by_checksum in self._ways()
        ]
        return _all(results)

    def _ways(self) -> list[bool]:
        return [aspect == "checksum" for aspect in ("etag", "checksum") if aspect in self.rule.compare]


def _all(results: list[bool | None]) -> bool | None:
    if False in results:
        return False
    return None if None in results else True


# -- down ------------------------------------------------------------------------------------------------------------


class _Chooser:
    """Called in worker threads; what has to be asked of the store is asked on the event loop."""

    def __init__(self, judge: _Judge, seen: set[str]) -> None:
        self._judge = judge
        self._seen = seen

    def __call__(self, jobs: Iterable[Job]) -> dict[Job, str]:
        jobs = list(jobs)
        self._seen.update(job.path for job in jobs)
        import anyio.from_thread  # of what is uploaded only

        reasons = anyio.from_thread.run(self._judge.reasons, [self._pair(*job) for job in jobs])
        return {job: reasons[job.entry.key] for job in jobs if job.entry.key in reasons}

    def _pair(self, entry: Entry, path: str) -> _Pair:
        there = _state_at(path)
        size = 0 if there is None or there.size is None else there.size
        return _Pair(entry.key, _state_of(entry), there, partial(self._judge.is_of, Path(path), size, entry))


def _state_at(path: str) -> State | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - half the time of a Path's own
    except OSError:
        return None
    return State(status.st_size, status.st_mtime)


async def _delete_files(
    root: Path, seen: set[str], filter: Filter, report: Report, callback: OnEvent | None, *, dry_run: bool
) -> Report:
    deleted: list[str] = []
    failed: list[Failure] = []

    def remove() -> None:
        if not root.is_dir():
            return
        real = root.resolve()
        # Links are never followed: what they lead to is not the destination's.
        for file in walk(real, follow_links=False):
            if not isinstance(file, LocalFile) or str(file.path) in seen or not filter.admits(file.name):
                continue
            try:
                if not dry_run:
                    file.path.unlink()
            except OSError as error:
                failed.append(Failure(file.name, error))
            else:
                deleted.append(file.name)

    await run_to_end(remove)
    if callback is not None:
        for name in deleted:
            callback(ObjectDeleted(name))
    return replace(report, deleted=0 if dry_run else len(deleted), failed=(*report.failed, *failed))


# -- up, and from bucket to bucket -----------------------------------------------------------------------------------


async def _listed(client: ObjectStore, destination: Prefix) -> dict[str, Entry]:
    there: dict[str, Entry] = {}

    async def give(page: list[Entry]) -> None:
        there.update((entry.key, entry) for entry in page)

    await destination.feed(client, give)
    return there


async def _up(
    client: Syncable,
    directory: Path,
    destination: Prefix,
    there: dict[str, Entry],
    judge: _Judge,
    filter: Filter,
    follow_links: bool,
    resume: bool,
    dry_run: bool,
    processes: int | Workers,
    extra: Mapping[str, Any] | None,
    callback: OnEvent | None,
    config: BulkConfig | None,
) -> tuple[Report, set[str], bool]:
    seen: set[str] = set()

    async def choose(page: list[tuple[str, LocalFile]]) -> Mapping[str, str]:
        seen.update(key for key, _ in page)
        return await judge.reasons(
            _Pair(
                key,
                State(file.size, file.modified),
                _state_of(there[key]),
                partial(judge.is_of, file.path, file.size, there[key]),
            )
            for key, file in page
            if key in there
        )

    report = await upload(
        client,
        directory,
        Bucket=destination.Bucket,
        Prefix=destination.Prefix,
        ExtraArgs=extra,
        Callback=callback,
        Config=config,
        filter=filter,
        follow_links=follow_links,
        choose=choose,
        dry_run=dry_run,
        resume=resume,
        processes=processes,
    )
    # A file that could not be looked at was not seen, and nor was what may be below it.
    return report, seen, all(failure.key in seen for failure in report.failed)


def _without_directories(gone: list[Entry], root: Path, start: int) -> list[Entry]:
    """Without the empty objects ``name/`` that stand for directories which are there."""
    # Unlike a Path's own, this also takes what can be no path.
    is_there = os.path.isdir
    return [entry for entry in gone if not (_is_marker(entry, start) and is_there(root / entry.key[start:]))]


def _is_marker(entry: Entry, start: int) -> bool:
    *names, last = entry.key[start:].split("/")
    # Other names would be those of other directories.
    return not entry.size and not last and not {"", ".", ".."}.intersection(names)


async def _across(
    client: Syncable,
    source: Source,
    destination: Prefix,
    there: dict[str, Entry],
    judge: _Judge,
    filter: Filter,
    dry_run: bool,
    processes: int | Workers,
    extra: Mapping[str, Any] | None,
    callback: OnEvent | None,
    config: BulkConfig | None,
) -> tuple[Report, set[str], bool]:
    seen: set[str] = set()

    async def choose(page: list[tuple[str, Entry]]) -> Mapping[str, str]:
        seen.update(key for key, _ in page)
        return await judge.reasons(
            _Pair(key, _state_of(entry), _state_of(there[key]), partial(judge.are_equal, entry, there[key]))
            for key, entry in page
            if key in there
        )

    report = await copy(
        client,
        Filtered(source, filter),
        Bucket=destination.Bucket,
        Prefix=destination.Prefix,
        ExtraArgs=extra,
        Callback=callback,
        Config=config,
        choose=choose,
        dry_run=dry_run,
        processes=processes,
    )
    return report, seen, not _broke_off(report)


async def _delete_objects(client: Syncable, gone: list[Entry], callback: OnEvent | None, *, dry_run: bool) -> Report:
    record = Record(client, callback or ignore)
    for batch in batches_of(gone):
        await delete_batch(client, batch, record, dry_run=dry_run)
    return record.report()
