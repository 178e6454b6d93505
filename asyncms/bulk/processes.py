"""A run by several processes, for machines on which one core is not enough (TLS is about 1.6 GB/s a core).

This process lists, places, decides and holds the journal; jobs go in shards to worker processes, which transfer, append to the
same journal and answer with what happened. Workers are started anew (never forked), by `anyio.to_process`, and end with this process. One that dies takes
its shard with it: what the journal says is done is done, the rest is reported as failed; the other shards go on.
"""

from __future__ import annotations

import os
import pickle
import select
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

import anyio
import anyio.to_thread

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.crew import Crew
from asyncms.bulk.events import BytesReceived, Event, ObjectDone, OnEvent
from asyncms.bulk.journal import Journal, read_facts
from asyncms.bulk.report import Record, Report
from asyncms.errors import AsyncmsError

__all__ = ["Assignment", "Job", "WorkerProcessError", "by_processes", "of_each"]

SHARD_OBJECTS = 500
SHARD_BYTES = 1 << 30


class WorkerProcessError(AsyncmsError):
    """The process that worked on the object has ended."""


class Job(Protocol):
    """One object, as events name it."""

    @property
    def key(self) -> str: ...

    @property
    def path(self) -> str | Path: ...

    @property
    def size(self) -> int | None: ...


class Assignment(Protocol):
    """One shard for one process: plain data, which pickles."""

    @property
    def client(self) -> Any:
        """Pickles as configuration."""
        ...

    async def run(self, callback: OnEvent) -> Report:
        """Transfer the objects; what is to be done has been decided. In the worker process."""
        ...


J = TypeVar("J", bound=Job)
Feed = Callable[[Callable[[list[J]], Awaitable[None]]], Awaitable[None]]


def of_each(config: BulkConfig, processes: int) -> BulkConfig:
    """The settings of each of so many processes."""
    return replace(config, concurrency=max(1, config.concurrency // processes))


async def by_processes(
    processes: int, feed: Feed[J], assign: Callable[[list[J]], Assignment], record: Record, journal: Journal | None
) -> None:
    """Perform all jobs that ``feed`` gives, in shards, by so many processes; what becomes of them goes to ``record``."""
    limiter = anyio.CapacityLimiter(processes)

    async def work(shard: list[J]) -> None:
        try:
            outcome = await _perform(assign(shard), limiter)
        except WorkerProcessError as error:
            done = await anyio.to_thread.run_sync(_done, journal)
            for job in shard:
                if job.key in done:
                    record.done(job.key, job.path, job.size or 0)
                else:
                    record.fail(job.key, error, job.size)
            return
        for event in outcome.done:
            record.emit(BytesReceived(event.key, event.size))
            record.done(event.key, event.path, event.size)
        for failure in outcome.report.failed:
            record.fail(failure.key or "", failure.error, None)
        record.add_requests(outcome.report)

    crew = Crew[list[J]](processes, work)
    await crew.run(lambda give: feed(lambda jobs: give(_shards(jobs))))


def _shards(jobs: list[J]) -> list[list[J]]:
    """The jobs of one page in shards."""
    shards: list[list[J]] = [[]]
    size = 0
    for job in jobs:
        if shards[-1] and (len(shards[-1]) >= SHARD_OBJECTS or size + (job.size or 0) > SHARD_BYTES):
            shards.append([])
            size = 0
        shards[-1].append(job)
        size += job.size or 0
    return [shard for shard in shards if shard]


def _done(journal: Journal | None) -> set[str]:
    """The keys that are done, whoever did it. Reads the disk."""
    if journal is None:
        return set()
    return set(read_facts(journal.path.read_bytes()).done)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a shard."""

    report: Report
    done: tuple[ObjectDone, ...]


async def _perform(assignment: Assignment, limiter: anyio.CapacityLimiter) -> _Outcome:
    """Run the shard in a process of the pool; cancelling kills it. Raises WorkerProcessError."""
    try:
        from anyio import to_process  # few runs have several

        return await to_process.run_sync(_run, assignment, cancellable=True, limiter=limiter)
    except anyio.BrokenWorkerProcess as error:
        raise WorkerProcessError("the process that worked on the object has ended; run again to go on") from error


def _run(assignment: Assignment) -> _Outcome:
    """In the worker process."""
    _end_with_parent()
    return anyio.run(_transfer, assignment)


@cache
def _end_with_parent() -> None:
    """End this process as soon as the one that started it has ended, even by ``kill -9``.

    Else it would work on for nobody, into files that the next run writes too.
    """
    if not hasattr(select, "poll"):  # Windows
        return
    # The pipe by which assignments come; that it is closed at the other end is told without asking for it.
    poll = select.poll()
    poll.register(0, 0)

    def wait() -> None:
        poll.poll()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


async def _transfer(assignment: Assignment) -> _Outcome:
    done: list[ObjectDone] = []

    def note(event: Event) -> None:
        if isinstance(event, ObjectDone):
            done.append(event)

    try:
        report = await assignment.run(note)
    except (AsyncmsError, OSError) as error:
        raise _portable(error) from None
    finally:
        await assignment.client.close()
    failed = tuple(replace(failure, error=_portable(failure.error)) for failure in report.failed)
    return _Outcome(replace(report, failed=failed), tuple(done))


def _portable(error: Exception) -> Exception:
    """The error itself, or what can be sent of it."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - whatever an error's constructor does
        return AsyncmsError(f"{type(error).__name__}: {error}")
    return error
