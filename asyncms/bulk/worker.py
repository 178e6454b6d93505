"""A further process of a run: performs jobs that come, and tells what becomes of them. See `asyncms.bulk.processes`."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import anyio
from anyio.abc import TaskGroup

from asyncms.bulk.channel import LENGTH, Channel, packed, receive_blocking, unpacked
from asyncms.bulk.crew import Crew, repeating
from asyncms.bulk.events import Event, ObjectDone, ObjectFailed
from asyncms.bulk.journal import Journal
from asyncms.bulk.report import Record, Report
from asyncms.errors import AsyncmsError
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.resources import Resources

__all__ = ["Assignment", "Happened", "Job", "Orders", "Over", "Performer", "Raised", "Ready", "serve"]

BATCH = 64
"""Events that are told of together; fewer where nothing is left to do, and after a while."""


class Job(Protocol):
    """One object, as events name it."""

    @property
    def key(self) -> str: ...

    @property
    def path(self) -> str | Path: ...

    @property
    def size(self) -> int | None: ...


J = TypeVar("J", bound=Job)
J_contra = TypeVar("J_contra", bound=Job, contravariant=True)


class Performer(Protocol[J_contra]):
    """Does what a run does with each job."""

    @property
    def slots(self) -> Slots:
        """The requests that it may have in flight."""
        ...

    async def perform(self, job: J_contra) -> None:
        """Record what becomes of it, exactly once, or raise what ends the run."""
        ...

    def pulse(self) -> None:
        """Called several times a second."""
        ...


class Assignment(Protocol[J_contra]):
    """What one process is to do with its jobs: plain data, which pickles."""

    @property
    def client(self) -> Any:
        """Pickles as configuration."""
        ...

    @property
    def journal(self) -> Journal | None:
        """Shared with the process that reads and removes it."""
        ...

    def performer(self, record: Record) -> Performer[J_contra]:
        """In the worker process, on its event loop."""
        ...


class Orders(NamedTuple, Generic[J]):
    """The first message to a worker. Then come lists of jobs, the last one empty."""

    assignment: Assignment[J]
    budget: int | None
    """Bytes of memory for its transfers."""
    use_uvloop: bool


class Ready:
    """The first message of a worker: jobs can come."""


class Happened(NamedTuple):
    """Further messages of a worker."""

    events: list[Event]


class Over(NamedTuple):
    """The last message of a worker that has performed all jobs."""

    report: Report
    """Without the failures, of which events have told."""


class Raised(NamedTuple):
    """The last message of a worker that could not go on."""

    error: Exception


def serve(connection: socket.socket) -> None:
    """Do what the process at the other end says. Raises EOFError if it has nothing to do, or ended before it said so."""
    orders: Orders[Any] = receive_blocking(connection)
    anyio.run(_work, orders, connection, backend="asyncio", backend_options={"use_uvloop": orders.use_uvloop})


async def _work(orders: Orders[J], connection: socket.socket) -> None:
    channel = Channel(connection)
    client = orders.assignment.client
    resources = getattr(client, "_resources", None)
    if orders.budget is not None and isinstance(resources, Resources):
        resources.budget.limit = orders.budget
    outbox = _Outbox(channel)
    last: Over | Raised | None = None
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(outbox.run)
        try:
            last = Over(await _perform(orders.assignment, channel, outbox, tasks))
        except (AsyncmsError, OSError) as error:
            last = Raised(portable(error))
        finally:
            with anyio.CancelScope(shield=True):
                await client.close()
        tasks.cancel_scope.cancel()
    if last is not None:
        await outbox.empty()
        await channel.send(last)


async def _perform(assignment: Assignment[J], channel: Channel, outbox: _Outbox, tasks: TaskGroup) -> Report:
    record = Record(assignment.client, outbox.put)
    journal = assignment.journal
    performer = assignment.performer(record)
    crew = Crew[J](performer.slots.limit, performer.perform)
    has_all = anyio.Event()

    async def listen() -> None:
        # Until the other end is closed: however that process ends, nobody wants any more of this one then.
        try:
            while page := await channel.receive():
                outbox.expected += len(page)
                crew.put(page)
            has_all.set()
            await channel.receive()
        except EOFError:
            tasks.cancel_scope.cancel()

    async def feed(_: object) -> None:
        tasks.start_soon(listen)
        await channel.send(Ready())
        await has_all.wait()

    def pulse() -> None:
        performer.pulse()
        outbox.ring()

    try:
        if journal is not None:
            journal.open()
        async with repeating(pulse):
            await crew.run(feed)
    finally:
        if journal is not None:
            journal.close()
    return replace(record.report(), failed=())


class _Outbox:
    """Events on their way to the process that tells of them."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._events: list[Event] = []
        self._bell = anyio.Event()
        self.expected: int = 0
        """Jobs that have not ended."""

    def put(self, event: Event) -> None:
        kind = type(event)
        if kind is ObjectDone or kind is ObjectFailed:
            self.expected -= 1
            if isinstance(event, ObjectFailed):
                event.error = portable(event.error)
        self._events.append(event)
        if len(self._events) >= BATCH or not self.expected:
            self._bell.set()

    def ring(self) -> None:
        """Send what there is."""
        if self._events:
            self._bell.set()

    async def run(self) -> None:
        while True:
            await self._bell.wait()
            self._bell = anyio.Event()
            await self.empty()

    async def empty(self) -> None:
        events, self._events = self._events, []
        if events:
            # To its end: half a message would make nonsense of the next.
            with anyio.CancelScope(shield=True):
                await self._channel.send(Happened(events))


def portable(error: Exception) -> Exception:
    """The error itself, or what can be sent of it."""
    try:
        unpacked(packed(error)[LENGTH:])
    except Exception:  # noqa: BLE001 - whatever an error's constructor does
        return AsyncmsError(f"{type(error).__name__}: {error}")
    return error
