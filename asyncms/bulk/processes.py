"""A run by several processes, for machines on which one core is not enough (TLS is about 1.6 GB/s a core).

This process lists, places, decides, holds the journal and tells of everything; it works like the others, too. Jobs are dealt a few at a
time, each to the process with the least to do, and only as many as keep it at work: so all end at the same time. A further process begins when
there is enough to do for one more. It appends to the same journal, and answers with what happened. One that dies takes with it what it
was given: what the journal says is done is done, the rest is reported as failed; the others go on.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeAlias, TypeVar

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup
from anyio.streams.memory import MemoryObjectReceiveStream

from asyncms.bulk.channel import packed
from asyncms.bulk.config import OBJECT
from asyncms.bulk.crew import PAGES_AHEAD, Crew, one_failure, repeating
from asyncms.bulk.events import ObjectDone, ObjectFailed
from asyncms.bulk.journal import Journal
from asyncms.bulk.report import Record
from asyncms.bulk.worker import Assignment, Happened, Job, Orders, Over, Performer, Raised
from asyncms.bulk.workers import SpawnedWorkers, Worker, Workers
from asyncms.errors import AsyncmsError, ConfigError
from asyncms.transfer.resources import Resources

__all__ = ["Feed", "WorkerProcessError", "check_processes", "perform_all"]

ENOUGH = 256
"""Objects of `OBJECT` bytes that are worth a further process."""
DEAL = 64
"""Of them at a time."""


class WorkerProcessError(AsyncmsError):
    """The process that worked on the object has ended."""


J = TypeVar("J", bound=Job)
Feed: TypeAlias = Callable[[Callable[[list[J]], Awaitable[None]]], Awaitable[None]]
Assign: TypeAlias = Callable[[int], Assignment[J]]
"""Makes what a process is told to do with so many requests in flight."""


def check_processes(processes: int | Workers) -> None:
    """Raises ConfigError for a number that is none."""
    if isinstance(processes, int) and (isinstance(processes, bool) or processes < 1):
        raise ConfigError(f"processes must be a whole number of at least 1, or Workers, not {processes!r}")


async def perform_all(
    feed: Feed[J],
    performer: Performer[J],
    processes: int | Workers,
    assign: Assign[J],
    record: Record,
    journal: Journal | None,
) -> None:
    """Perform all jobs that ``feed`` gives, by so many processes or by this one and the workers. Raises what ends the run."""
    workers = SpawnedWorkers(processes - 1) if isinstance(processes, int) else processes
    async with repeating(performer.pulse):
        if workers.count < 1:
            await Crew[J](performer.slots.limit, performer.perform).run(feed)
        else:
            await _Dealer(performer, workers, assign, record, journal).run(feed)


class _Hand(Generic[J]):
    """One process, as the dealer sees it.

    Args:
        enough: jobs that keep it at work while others are on their way to it.
        give: how jobs come to it.
    """

    def __init__(self, enough: int, give: Callable[[list[J]], Awaitable[None]]) -> None:
        self.enough: int = enough
        self.give: Callable[[list[J]], Awaitable[None]] = give
        self.count: int = 0
        """Jobs that it has not done."""
        self.load: float = 0.0
        """In objects of no size."""


class _Dealer(Generic[J]):
    """Of one run."""

    def __init__(
        self, performer: Performer[J], workers: Workers, assign: Assign[J], record: Record, journal: Journal | None
    ) -> None:
        self._performer = performer
        self._workers = workers
        self._record = record
        self._journal = journal
        self._requests = performer.slots.limit
        self._share = max(1, self._requests // (workers.count + 1))
        resources = getattr(record.client, "_resources", None)
        self._budget = resources.budget if isinstance(resources, Resources) else None
        self._memory = 0 if self._budget is None else self._budget.limit // (workers.count + 1)
        uses_uvloop = "uvloop" in sys.modules
        # Before anything is done: what does not pickle ends the run.
        self._orders = packed(Orders(assign(self._share), self._memory if self._budget else None, uses_uvloop))
        self._crew = Crew[J](self._requests, self._perform)
        self._own = _Hand[J](self._requests + DEAL, self._give_own)
        self._hands = [self._own]
        """Those that are at work."""
        self._under_way: dict[str, tuple[_Hand[J], J, float]] = {}
        """By key, with the load."""
        self._begun = 0
        """Further processes."""
        self._starting: set[anyio.CancelScope] = set()
        self._is_dealt = anyio.Event()
        self._progress = anyio.Event()
        self._tasks: TaskGroup

    async def run(self, feed: Feed[J]) -> None:
        give, pages = anyio.create_memory_object_stream[list[J]](PAGES_AHEAD)
        with one_failure(), give, pages:
            async with anyio.create_task_group() as tasks:
                self._tasks = tasks

                async def feed_own(_: object) -> None:
                    tasks.start_soon(self._deal, pages)
                    await self._is_dealt.wait()

                tasks.start_soon(self._crew.run, feed_own)
                await feed(give.send)
                give.close()

    async def _give_own(self, jobs: list[J]) -> None:
        self._crew.put(jobs)

    async def _perform(self, job: J) -> None:
        await self._performer.perform(job)
        self._ended(job.key)

    # -- dealing -----------------------------------------------------------------------------------------------------

    async def _deal(self, pages: MemoryObjectReceiveStream[list[J]]) -> None:
        under_way = self._under_way
        async for page in pages:
            jobs = [(job, job.key, 1 + (job.size or 0) / OBJECT) for job in page]
            self._begin(sum(load for _, _, load in jobs))
            start = 0
            while start < len(page):
                self._progress = anyio.Event()
                _, key, load = jobs[start]
                # Two processes at one object would mix its bytes; one of them refuses the second.
                hand = under_way[key][0] if key in under_way else self._idlest()
                if hand is None:
                    await self._progress.wait()
                    continue
                end, size = start, 0.0
                while end < len(page) and size < DEAL:
                    job, key, load = jobs[end]
                    if key in under_way and end > start:
                        break
                    under_way[key] = (hand, job, load)
                    size += load
                    end += 1
                hand.count += end - start
                hand.load += size
                await hand.give(page[start:end])
                start = end
        self._is_dealt.set()
        for scope in self._starting:
            scope.cancel()
        for hand in self._hands[1:]:
            await hand.give([])

    def _idlest(self) -> _Hand[J] | None:
        """The process that is to be given more; None if all have enough."""
        hands = [hand for hand in self._hands if hand.count < hand.enough]
        return min(hands, key=lambda hand: hand.load, default=None)

    def _ended(self, key: str) -> None:
        entry = self._under_way.pop(key, None)
        if entry is None:
            return
        hand, _, load = entry
        hand.count -= 1
        hand.load -= load
        if hand.count < hand.enough:
            self._progress.set()

    # -- further processes -------------------------------------------------------------------------------------------

    def _begin(self, load: float) -> None:
        """As many of them as there is enough to do for, with that much more."""
        load += sum(hand.load for hand in self._hands)
        wanted = min(int(load // ENOUGH) - 1, self._workers.count)
        while self._begun < wanted:
            self._begun += 1
            self._tasks.start_soon(self._run_worker)

    async def _run_worker(self) -> None:
        with anyio.CancelScope() as scope:
            self._starting.add(scope)
            try:
                worker = await self._workers.start()
            except OSError:
                # No room for one more. The others do it.
                return
            try:
                with self._lent():
                    await worker.channel.send_packed(self._orders)
                    await self._listen(worker, scope)
            finally:
                await worker.stop()

    async def _listen(self, worker: Worker, scope: anyio.CancelScope) -> None:
        hand = _Hand[J](self._share + DEAL, worker.channel.send)
        try:
            await worker.channel.receive()
            self._starting.discard(scope)
            if self._is_dealt.is_set():
                return
            self._hands.append(hand)
            self._share_out()
            emit = self._record.totals.of(worker)
            while True:
                match await worker.channel.receive():
                    case Happened(events):
                        for event in events:
                            if isinstance(event, ObjectDone):
                                self._record.done(event.key, event.filename, event.size)
                                self._ended(event.key)
                            elif isinstance(event, ObjectFailed):
                                self._record.fail(event.key, event.error, event.size, event.received, event.bucket)
                                self._ended(event.key)
                            else:
                                emit(event)
                    case Over(report):
                        self._record.add_requests(report)
                        return
                    case Raised(error):
                        raise error
        except EOFError:
            if hand in self._hands:
                self._hands.remove(hand)
                self._share_out()
                await self._report_lost(hand)

    def _share_out(self) -> None:
        """Leave to the own process the requests that are no other's."""
        limit = max(1, self._requests - self._share * (len(self._hands) - 1))
        self._performer.slots.resize(limit)
        # Workers without a request would wait for one before each of their jobs.
        self._crew.resize(limit)
        self._own.enough = limit + DEAL
        self._progress.set()

    async def _report_lost(self, hand: _Hand[J]) -> None:
        """The process has ended with what it was to do."""
        done = frozenset[str]() if self._journal is None else await anyio.to_thread.run_sync(self._journal.done_now)
        error = WorkerProcessError("the process that worked on the object has ended; run again to go on")
        for key, job in [(key, job) for key, (holder, job, _) in self._under_way.items() if holder is hand]:
            del self._under_way[key]
            if key in done:
                self._record.done(job.key, job.path, job.size or 0)
            else:
                self._record.fail(job.key, error, job.size)

    @contextmanager
    def _lent(self) -> Iterator[None]:
        """The other process's share of the session's memory, taken from this one's."""
        if self._budget is None:
            yield
            return
        self._budget.held += self._memory
        try:
            yield
        finally:
            self._budget.release(self._memory)
