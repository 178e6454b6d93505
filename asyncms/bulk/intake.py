"""From the pages of a source to jobs: places keys, makes directories, leaves out what is there already.

All of a page that touches the disk is one call of a worker thread; nothing is called where there is nothing to do.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable
from threading import Lock
from typing import NamedTuple, Protocol

from asyncms.bulk.entry import Entry
from asyncms.bulk.events import ListingDone, PageListed
from asyncms.bulk.placement import Placement, UnsafeKeyError, place
from asyncms.bulk.repeats import Repeats
from asyncms.bulk.report import Record
from asyncms.bulk.source import Source
from asyncms.bulk.store import ObjectStore
from asyncms.bulk.tree import Tree
from asyncms.errors import AsyncmsError
from asyncms.threads import run_to_end
from asyncms.transfer.target import OWN_PREFIX

__all__ = ["Choose", "Intake", "Job"]


class Job(NamedTuple):
    """One object and the file it becomes."""

    entry: Entry
    path: str

    @property
    def key(self) -> str:
        return self.entry.key

    @property
    def size(self) -> int | None:
        return self.entry.size


class Choose(Protocol):
    """Says which objects are left alone."""

    def __call__(self, jobs: Iterable[Job]) -> dict[Job, str]:
        """Those jobs that are not to be done, and why. In a worker thread."""
        ...


class Intake:
    """Feeds a crew. For one run.

    Args:
        choose: None: everything is to be done.
        begin: makes ready what is written to; called in a worker thread, when there is something to write, unless the tree is made.
    """

    def __init__(
        self, source: Source, tree: Tree, record: Record, choose: Choose | None, begin: Callable[[], object]
    ) -> None:
        self._source = source
        self._tree = tree
        self._record = record
        self._choose = choose
        self._begin = begin
        self._has_begun = tree.is_made
        self._fault: Exception | None = None
        """Why it could not begin."""
        self._lock = Lock()
        self._repeats = Repeats(source)
        self._is_windows = os.name == "nt"
        self._listed = 0
        self._bytes = 0
        self._has_page = False

    async def feed(self, client: ObjectStore, give: Callable[[list[Job]], Awaitable[None]]) -> None:
        """Give the jobs of all pages. Raises what the source raises before its first page, and records it later.

        Raises what ``begin`` raises.
        """

        async def take(page: list[Entry]) -> None:
            self._has_page = True
            self._listed += len(page)
            self._bytes += sum(entry.size or 0 for entry in page)
            self._record.emit(PageListed(self._listed, self._bytes))
            await give(await self._jobs(page))

        try:
            await self._source.feed(client, take)
        except (AsyncmsError, OSError) as error:
            if not self._has_page or self._fault is not None:
                raise
            self._record.break_off(error)
        else:
            self._record.emit(ListingDone(self._listed, self._bytes))

    async def _jobs(self, page: list[Entry]) -> list[Job]:
        tree, base, record = self._tree, self._source.base, self._record
        placed: list[tuple[Job, Placement]] = []
        is_ready = self._choose is None and self._has_begun
        for entry in page:
            key = entry.key
            try:
                if not key.startswith(base):
                    raise UnsafeKeyError(key, f"it does not start with {base!r}, as all that was asked for does")
                placement = place(key, base, entry.size or 0, windows=self._is_windows)
                if placement.parts and placement.parts[-1].startswith(OWN_PREFIX):
                    raise UnsafeKeyError(key, f"names that start with {OWN_PREFIX!r} are kept for running transfers")
                twice = self._repeats.reason_to_skip(entry)
            except UnsafeKeyError as error:
                record.fail(key, error, entry.size, bucket=entry.bucket)
                continue
            if twice is not None:
                record.skip(entry, tree.path(placement), twice)
                continue
            is_ready = is_ready and tree.is_ready(placement)
            placed.append((Job(entry, tree.path(placement)), placement))
        skipped: dict[Job, str] = {}
        if placed and not is_ready:
            placed, skipped, refused = await run_to_end(self._prepare, placed)
            for job, fault in refused:
                record.fail(job.entry.key, fault, job.entry.size, bucket=job.entry.bucket)
        jobs = []
        for job, placement in placed:
            if placement.is_directory:
                record.directories += 1
            elif skipped and (reason := skipped.get(job)):
                record.skip(job.entry, job.path, reason)
            else:
                jobs.append(job)
        return jobs

    def _prepare(
        self, placed: list[tuple[Job, Placement]]
    ) -> tuple[list[tuple[Job, Placement]], dict[Job, str], list[tuple[Job, Exception]]]:
        self._begin_once()
        kept: list[tuple[Job, Placement]] = []
        refused: list[tuple[Job, Exception]] = []
        for job, placement in placed:
            try:
                if not self._tree.is_ready(placement):
                    self._tree.prepare(job.entry.key, placement)
            except (UnsafeKeyError, OSError) as error:
                refused.append((job, error))
            else:
                kept.append((job, placement))
        choose = self._choose
        skipped = choose(job for job, placement in kept if not placement.is_directory) if choose else {}
        return kept, skipped, refused

    def _begin_once(self) -> None:
        # Several pages may come at once.
        with self._lock:
            if self._has_begun:
                return
            try:
                self._begin()
            except (AsyncmsError, OSError) as error:
                self._fault = error
                raise
            self._has_begun = True
