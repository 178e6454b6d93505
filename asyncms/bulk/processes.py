"""A download by several processes, for machines on which one core is not enough (TLS is about 1.6 GB/s a core).

This process lists, places, decides and holds the journal; jobs go in shards to worker processes, which download, append to the
same journal and answer with what happened. Workers are started anew (never forked), by `anyio.to_process`. One that dies takes
its shard with it: what the journal says is done is done, the rest is reported as failed; the other shards go on.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import anyio
import anyio.to_process

from asyncms.bulk.entry import Entry
from asyncms.bulk.governor import BulkConfig
from asyncms.bulk.intake import Job
from asyncms.bulk.journal import Journal
from asyncms.bulk.report import Report
from asyncms.errors import AsyncmsError

__all__ = ["Assignment", "Outcome", "WorkerProcessError", "assignments", "of_journal", "perform"]

SHARD_OBJECTS = 500
SHARD_BYTES = 1 << 30


class WorkerProcessError(AsyncmsError):
    """The process that worked on the object has ended."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One shard for one process."""

    client: Any
    """Pickles as configuration."""
    entries: tuple[Entry, ...]
    base: str
    directory: Path
    config: BulkConfig
    journal: str | None
    """Identity of the journal."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a shard."""

    report: Report
    done: tuple[tuple[str, int], ...]
    """Keys and sizes."""


def assignments(jobs: list[Job], make: Callable[[tuple[Entry, ...]], Assignment]) -> list[Assignment]:
    """The jobs of one page in shards."""
    shards: list[list[Entry]] = [[]]
    size = 0
    for job in jobs:
        if shards[-1] and (len(shards[-1]) >= SHARD_OBJECTS or size + (job.entry.size or 0) > SHARD_BYTES):
            shards.append([])
            size = 0
        shards[-1].append(job.entry)
        size += job.entry.size or 0
    return [make(tuple(shard)) for shard in shards if shard]


async def perform(assignment: Assignment, limiter: anyio.CapacityLimiter) -> Outcome:
    """Run the shard in a process of the pool; cancelling kills it. Raises WorkerProcessError."""
    try:
        return await anyio.to_process.run_sync(_run, assignment, cancellable=True, limiter=limiter)
    except anyio.BrokenWorkerProcess as error:
        raise WorkerProcessError("the process that worked on the object has ended; run again to go on") from error


def of_journal(assignment: Assignment, root: Path) -> set[str]:
    """The keys of a lost shard that are done nevertheless. Reads the disk."""
    if assignment.journal is None:
        return set()
    journal = Journal(root, assignment.journal, shared=True)
    journal.open()
    try:
        return {entry.key for entry in assignment.entries if entry.key in journal.facts.done}
    finally:
        journal.close()


def _run(assignment: Assignment) -> Outcome:
    """In the worker process."""
    return anyio.run(_download, assignment)


async def _download(assignment: Assignment) -> Outcome:
    from asyncms.bulk.download import download_assignment
    from asyncms.bulk.events import Event, ObjectDone

    done: list[tuple[str, int]] = []

    def note(event: Event) -> None:
        if isinstance(event, ObjectDone):
            done.append((event.key, event.size))

    client = assignment.client
    try:
        report = await download_assignment(client, assignment, note)
    finally:
        await client.close()
    failed = tuple(replace(failure, error=_portable(failure.error)) for failure in report.failed)
    return Outcome(replace(report, failed=failed), tuple(done))


def _portable(error: Exception) -> Exception:
    """The error itself, or what can be sent of it."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - whatever an error's constructor does
        return AsyncmsError(f"{type(error).__name__}: {error}")
    return error
