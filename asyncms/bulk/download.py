"""``download_prefix``: all objects under a prefix into a directory.

Three stages: the listing runs at most `PAGES_AHEAD` pages ahead; this task takes keys from it in order, places them and waits
for the governor; one task per admitted object downloads it. A failure belongs to its object. Only what makes the whole
run pointless is raised: the first page of the listing, the destination itself, cancellation.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup
from anyio.streams.memory import MemoryObjectSendStream

from asyncms.bulk.events import BytesReceived, ListingDone, ObjectDone, ObjectFailed, ObjectStarted, OnEvent, PageListed
from asyncms.bulk.governor import BulkConfig, Cost, Governor, cost_of
from asyncms.bulk.placement import Placement, UnsafeKeyError, base_of, place
from asyncms.bulk.report import Failure, Report
from asyncms.bulk.store import ObjectStore, counts
from asyncms.bulk.tree import Tree
from asyncms.errors import AsyncmsError, ResponseError

if TYPE_CHECKING:
    from asyncms._generated.s3.types import ListObjectsV2Request

__all__ = ["download_prefix"]

PAGES_AHEAD = 2
"""A page holds up to 1,000 keys."""

Page = list[tuple[str, int]]
"""Keys and sizes."""


async def download_prefix(
    client: ObjectStore,
    *,
    Bucket: str,
    Prefix: str = "",
    Directory: str | os.PathLike[str],
    Callback: OnEvent | None = None,
    Config: BulkConfig | None = None,
) -> Report:
    """Download all objects whose keys start with ``Prefix``, many at once, each under its key without the prefix's folder.

    Keys can never write outside ``Directory``: a key that cannot be a path in it is reported as failed, as is every object
    that cannot be downloaded; the others go on. A file appears under its name only when it is complete.

    Args:
        client: an S3 client.
        Bucket, Prefix: the objects. ``photos/2026/`` are those in that folder, ``photos/2026`` also ``photos/2026b/…``.
        Directory: made if it does not exist; files in it are replaced.
        Callback: called with each event of `asyncms.bulk.events`, on the event loop.
        Config: how many at once.

    Raises:
        AsyncmsError: the first page of the listing failed (no such bucket, no access, no connection).
        OSError: the directory cannot be used.
    """
    run = _Run(client, Bucket, Prefix, Callback or _ignore, Config or BulkConfig())
    run.tree = await anyio.to_thread.run_sync(Tree, Directory)
    try:
        return await run.execute()
    except BaseExceptionGroup as group:
        # Objects report their failures, so this is a defect or an error of the callback: the caller wants that one.
        if len(group.exceptions) == 1:
            raise group.exceptions[0] from None
        raise


class _Run:
    tree: Tree

    def __init__(self, client: ObjectStore, bucket: str, prefix: str, emit: OnEvent, config: BulkConfig) -> None:
        self._client = client
        self._bucket = bucket
        self._prefix = prefix
        self._base = base_of(prefix)
        self._emit = emit
        self._config = config
        self._governor = Governor(config)
        self._objects = 0
        self._bytes = 0
        self._directories = 0
        self._failed: list[Failure] = []

    async def execute(self) -> Report:
        started = time.perf_counter()
        before = counts(self._client)
        first, token = await self._list(None)
        send, receive = anyio.create_memory_object_stream[Page](PAGES_AHEAD)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._list_ahead, first, token, send)
            async with receive:
                async for page in receive:
                    for key, size in page:
                        await self._start(tasks, key, size)
        after = counts(self._client)
        return Report(
            objects=self._objects,
            bytes=self._bytes,
            directories=self._directories,
            failed=tuple(self._failed),
            seconds=time.perf_counter() - started,
            requests=after[0] - before[0] if before and after else None,
            retries=after[1] - before[1] if before and after else None,
        )

    # -- listing -----------------------------------------------------------------------------------------------------

    async def _list(self, token: str | None) -> tuple[Page, str | None]:
        arguments: ListObjectsV2Request = {"Bucket": self._bucket}
        if self._prefix:
            arguments["Prefix"] = self._prefix
        if token is not None:
            arguments["ContinuationToken"] = token
        result = await self._client.list_objects_v2(**arguments)
        page = [(item["Key"], item["Size"]) for item in result.get("Contents", ())]
        following = result.get("NextContinuationToken") if result.get("IsTruncated") else None
        if following is not None and following == token:
            raise ResponseError("the listing does not advance: its next page is the same page")
        return page, following

    async def _list_ahead(self, page: Page, token: str | None, send: MemoryObjectSendStream[Page]) -> None:
        objects = size = 0
        async with send:
            while True:
                objects += len(page)
                size += sum(item[1] for item in page)
                self._emit(PageListed(objects, size))
                await send.send(page)
                if token is None:
                    self._emit(ListingDone(objects, size))
                    return
                try:
                    page, token = await self._list(token)
                except AsyncmsError as error:
                    self._failed.append(Failure(None, error))
                    return

    # -- objects -----------------------------------------------------------------------------------------------------

    async def _start(self, tasks: TaskGroup, key: str, size: int) -> None:
        try:
            if not key.startswith(self._base):
                raise UnsafeKeyError(key, f"it is not under the prefix {self._prefix!r} that was asked for")
            placement = place(key, self._base, size, windows=os.name == "nt")
            if not self.tree.is_ready(placement):
                await anyio.to_thread.run_sync(self.tree.prepare, key, placement)
        except (UnsafeKeyError, OSError) as error:
            self._fail(key, error, size, 0)
            return
        if placement.is_directory:
            self._directories += 1
            return
        cost = cost_of(size, self._config.transfer)
        await self._governor.admit(cost)
        tasks.start_soon(self._download, key, size, placement, cost)

    async def _download(self, key: str, size: int, placement: Placement, cost: Cost) -> None:
        path = self.tree.path(placement)
        received = 0

        def count(amount: int) -> None:
            nonlocal received
            received += amount
            self._emit(BytesReceived(key, amount))

        try:
            self._emit(ObjectStarted(key, path, size))
            await self._client.download_file(self._bucket, key, path, None, count, self._config.transfer)
        except (AsyncmsError, OSError) as error:
            self._fail(key, error, size, received)
        else:
            self._objects += 1
            self._bytes += received
            self._emit(ObjectDone(key, path, received))
        finally:
            self._governor.release(cost)

    def _fail(self, key: str, error: Exception, size: int, received: int) -> None:
        self._failed.append(Failure(key, error))
        self._emit(ObjectFailed(key, error, size, received))


def _ignore(_event: object) -> None:
    pass
