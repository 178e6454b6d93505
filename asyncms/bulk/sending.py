"""Objects that are made at the store, of files or of other objects: each one a request or several, counted and recorded."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TypeAlias, TypeVar

from asyncms.bulk.config import BulkConfig
from asyncms.bulk.events import BytesReceived, ObjectPlanned, ObjectStarted
from asyncms.bulk.fatal import ends_run
from asyncms.bulk.report import Record
from asyncms.bulk.watch import Watch
from asyncms.bulk.worker import Job
from asyncms.errors import AsyncmsError
from asyncms.transfer.concurrency import Slots

__all__ = ["Choose", "Count", "Sending"]

T = TypeVar("T")
Choose: TypeAlias = Callable[[list[tuple[str, T]]], Awaitable[Mapping[str, str]]]
"""From a page of keys at the destination and their files or entries: which keys are left alone, and why."""
Count: TypeAlias = Callable[[int], None]


class Sending:
    """The transfers of one run.

    Args:
        record: what becomes of them.
        config: how many at once.
        has_callback: whether anybody is told of bytes.
        dry_run: nothing is sent, but told.
    """

    def __init__(self, record: Record, config: BulkConfig, *, has_callback: bool, dry_run: bool) -> None:
        self._record = record
        self._has_callback = has_callback
        self._dry_run = dry_run
        self._watch = Watch(record.client, record.totals.of(None))
        self.slots: Slots = Slots(config.concurrency)

    async def one(self, job: Job, send: Callable[[Count | None], Awaitable[None]], bucket: str | None = None) -> None:
        """Call ``send`` when a request may be sent, with what is told of the bytes that have arrived.

        Args:
            job: what to send.
            send: sends it.
            bucket: that it comes from.
        """
        record, key, path, size = self._record, job.key, job.path, job.size
        if self._dry_run:
            record.emit(ObjectPlanned(key, Path(path), size))
            return
        slots = self.slots
        await slots.acquire()
        sent = 0

        def count(amount: int) -> None:
            nonlocal sent
            sent += amount
            record.emit(BytesReceived(key, amount))

        try:
            if self._has_callback:
                record.emit(ObjectStarted(key, Path(path), size))
            await send(count if self._has_callback else None)
        except (AsyncmsError, OSError) as error:
            if ends_run(error, is_first=not record.objects):
                raise
            record.fail(key, error, size, sent, bucket)
        else:
            record.done(key, path, sent if size is None else size)
        finally:
            slots.leave()

    def look(self) -> None:
        """Tell of what has changed in how the run gets on; now and then."""
        self._watch.look()
