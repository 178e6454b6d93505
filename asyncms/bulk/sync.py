"""``sync``: makes a destination hold what a source holds, transferring only what differs.

Deleting is the dangerous half. What the source does not have is deleted at the destination only after everything else, and
not at all if the source could not be looked through to its end: a listing that broke off, a directory that could not be
read. What the filter leaves out is neither transferred nor deleted.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import anyio.to_thread

from asyncms.bulk.compare import Aspect, Overwrite, Rule, State, file_etag
from asyncms.bulk.download import download
from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ObjectDeleted, OnEvent
from asyncms.bulk.filters import Filter, Filtered
from asyncms.bulk.governor import BulkConfig
from asyncms.bulk.intake import Job
from asyncms.bulk.remove import Deleter, batches_of, delete_batch
from asyncms.bulk.report import Failure, Record, Report
from asyncms.bulk.source import Prefix, Source
from asyncms.bulk.store import ObjectStore
from asyncms.bulk.upload import Copier, Uploader, copy, upload
from asyncms.bulk.walk import LocalFile, walk
from asyncms.errors import ConfigError

__all__ = ["Syncable", "sync"]


class Syncable(Uploader, Copier, Deleter, Protocol):
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
    processes: int = 1,
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
) -> Report:
    """Transfer what is missing or differs: from a directory to a bucket, from a bucket to a directory or to a bucket.

    Args:
        client: an S3 client.
        source: a directory's path, or a `asyncms.bulk.Source`, such as `Prefix`.
        destination: a directory's path, or a `Prefix`, which must be empty or end in ``/``.
        overwrite: ``never`` what is there; what is ``newer`` at the source; what is ``different``; ``always``.
        compare: what makes a difference: ``size``, ``time`` (the source was modified later), ``etag`` (reads local files).
        filter: what is looked at, by its path below source and destination.
        delete: whether what only the destination has is deleted; see `asyncms.bulk.sync`.
        dry_run: change nothing, but tell what would be done.
        follow_links: of a source directory.
        journal, processes: of downloads, as of `asyncms.bulk.download`.
        Callback, Config: as of `asyncms.bulk.download`, `asyncms.bulk.upload`.

    A destination in a bucket is listed first and held in memory, about 0.5 KiB per object.

    Raises what `asyncms.bulk.download` and `asyncms.bulk.upload` raise; ConfigError for two directories, or a prefix that is none.
    """
    rule = Rule(overwrite, frozenset(compare))
    admitted = filter or Filter()
    if isinstance(destination, Prefix):
        if destination.Prefix and not destination.Prefix.endswith("/"):
            raise ConfigError(f"the destination's prefix must end in '/', and {destination.Prefix!r} does not")
        # Where everything is transferred and nothing deleted, it does not matter what is there.
        there = {} if overwrite == "always" and not delete else await _listed(client, destination)
        if isinstance(source, str | os.PathLike):
            report, seen, is_whole = await _up(
                client, Path(source), destination, there, rule, admitted, follow_links, dry_run, Callback, Config
            )
        else:
            report, seen, is_whole = await _across(
                client, source, destination, there, rule, admitted, dry_run, Callback, Config
            )
        if delete and is_whole:
            start = len(destination.Prefix)
            gone = [e for key, e in there.items() if key not in seen and admitted.admits(key[start:])]
            report = await _delete_objects(client, gone, report, Callback, dry_run=dry_run)
        return report
    if isinstance(source, str | os.PathLike):
        raise ConfigError("one of source and destination must be in a bucket, and both are directories")
    seen = set[str]()
    report = await download(
        client,
        Filtered(source, admitted),
        Directory=destination,
        Callback=Callback,
        Config=Config,
        journal=journal,
        choose=_chooser(rule, seen),
        dry_run=dry_run,
        processes=processes,
    )
    if delete and not _broke_off(report):
        report = await _delete_files(Path(destination), seen, admitted, report, Callback, dry_run=dry_run)
    return report


def _broke_off(report: Report) -> bool:
    return any(failure.key is None for failure in report.failed)


# -- down ------------------------------------------------------------------------------------------------------------


class _Chooser:
    def __init__(self, rule: Rule, seen: set[str]) -> None:
        self._rule = rule
        self._seen = seen

    def __call__(self, jobs: Iterable[Job]) -> dict[Job, str]:
        skipped = {}
        for job in jobs:
            self._seen.add(str(job.path))
            reason = self._rule.reason_to_skip(_state_of(job.entry), _state_at(job.path), job.entry.etag)
            if reason is not None:
                skipped[job] = reason
        return skipped


def _chooser(rule: Rule, seen: set[str]) -> _Chooser:
    return _Chooser(rule, seen)


def _state_of(entry: Entry) -> State:
    modified = entry.modified.timestamp() if entry.modified else None
    return State(entry.size, modified, lambda _: entry.etag)


def _state_at(path: Path) -> State | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return State(status.st_size, status.st_mtime, lambda like: file_etag(path, status.st_size, like))


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

    await anyio.to_thread.run_sync(remove)
    if callback is not None:
        for name in deleted:
            callback(ObjectDeleted(name))
    return replace(report, deleted=len(deleted), failed=(*report.failed, *failed))


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
    rule: Rule,
    filter: Filter,
    follow_links: bool,
    dry_run: bool,
    callback: OnEvent | None,
    config: BulkConfig | None,
) -> tuple[Report, set[str], bool]:
    seen: set[str] = set()

    def skip(key: str, file: LocalFile) -> str | None:
        seen.add(key)
        target = there.get(key)
        if target is None:
            return None
        ours = State(file.size, file.modified, lambda like: file_etag(file.path, file.size, like))
        return rule.reason_to_skip(ours, _state_of(target), target.etag)

    report = await upload(
        client,
        directory,
        Bucket=destination.Bucket,
        Prefix=destination.Prefix,
        Callback=callback,
        Config=config,
        filter=filter,
        follow_links=follow_links,
        skip=skip,
        dry_run=dry_run,
    )
    # A file that could not be looked at was not seen, and nor was what may be below it.
    return report, seen, all(failure.key in seen for failure in report.failed)


async def _across(
    client: Syncable,
    source: Source,
    destination: Prefix,
    there: dict[str, Entry],
    rule: Rule,
    filter: Filter,
    dry_run: bool,
    callback: OnEvent | None,
    config: BulkConfig | None,
) -> tuple[Report, set[str], bool]:
    seen: set[str] = set()

    def skip(key: str, entry: Entry) -> str | None:
        seen.add(key)
        target = there.get(key)
        return rule.reason_to_skip(_state_of(entry), _state_of(target) if target else None, entry.etag)

    report = await copy(
        client,
        Filtered(source, filter),
        Bucket=destination.Bucket,
        Prefix=destination.Prefix,
        Callback=callback,
        Config=config,
        skip=skip,
        dry_run=dry_run,
    )
    return report, seen, not _broke_off(report)


async def _delete_objects(
    client: Syncable, gone: list[Entry], report: Report, callback: OnEvent | None, *, dry_run: bool
) -> Report:
    record = Record(client, callback or (lambda _: None))
    for batch in batches_of(gone):
        await delete_batch(client, batch, record, dry_run=dry_run)
    return replace(report, deleted=record.deleted, failed=(*report.failed, *record.failed))
