"""All keys that start with a prefix, page by page.

A listing is one chain of requests, each naming the page that follows, so a large bucket takes long. In parallel, folders are
listed at the same time, each by a chain of its own (``Delimiter=/`` tells the folders). This needs no order, so it is right for
directory buckets too, which have none; splitting by ``StartAfter`` would not be. Where the delimiter or a folder is refused
(policies may allow certain prefixes only, and not every store knows delimiters), what is missing is listed flat.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import anyio

from asyncms.bulk.entry import Entry, listed
from asyncms.bulk.store import Lister, ListRequest
from asyncms.errors import ClientError, ResponseError

__all__ = ["Give", "list_flat", "list_parallel"]

Give: TypeAlias = Callable[[list[Entry]], Awaitable[None]]
"""Takes one page; waits while there are enough of them."""

CHAINS = 16
"""Requests of one parallel listing in flight."""
REFUSALS = frozenset({400, 403, 405, 501})
"""What stores answer that let nobody list a folder by itself, or know no delimiter."""
DEPTH = 3
"""Levels of folders that are listed separately."""


async def list_flat(client: Lister, bucket: str, prefix: str, give: Give) -> None:
    """One chain of requests. Raises what ``list_objects_v2`` raises; ResponseError for a listing that goes round."""
    request = _request(bucket, prefix)
    while True:
        result = await client.list_objects_v2(**request)
        await give([listed(bucket, item) for item in result.get("Contents", ())])
        if not _advance(request, result.get("NextContinuationToken") if result.get("IsTruncated") else None):
            return


async def list_parallel(client: Lister, bucket: str, prefix: str, give: Give) -> None:
    """The same keys in any order, by up to `CHAINS` chains. Raises what `list_flat` raises."""
    refused: list[str] = []
    failures: list[Exception] = []
    slots = anyio.CapacityLimiter(CHAINS)

    async def walk(folder: str, depth: int) -> None:
        request = _request(bucket, folder)
        if depth < DEPTH:
            request["Delimiter"] = "/"
        is_first = True
        try:
            while True:
                async with slots:
                    result = await client.list_objects_v2(**request)
                is_first = False
                for item in result.get("CommonPrefixes", ()):
                    if len(item["Prefix"]) > len(folder) and item["Prefix"].startswith(folder):
                        tasks.start_soon(walk, item["Prefix"], depth + 1)
                await give([listed(bucket, item) for item in result.get("Contents", ())])
                if not _advance(request, result.get("NextContinuationToken") if result.get("IsTruncated") else None):
                    return
        except ClientError as error:
            if error.status in REFUSALS and is_first:
                refused.append(folder)
            else:
                fail(error)
        except Exception as error:  # noqa: BLE001 - raised below, without a group around it
            fail(error)

    def fail(error: Exception) -> None:
        failures.append(error)
        tasks.cancel_scope.cancel()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(walk, prefix, 0)
    if failures:
        raise failures[0]
    if refused:
        missing = tuple(refused)

        async def give_missing(page: list[Entry]) -> None:
            await give([entry for entry in page if entry.key.startswith(missing)])

        await list_flat(client, bucket, prefix, give_missing)


def _request(bucket: str, prefix: str) -> ListRequest:
    request: ListRequest = {"Bucket": bucket}
    if prefix:
        request["Prefix"] = prefix
    return request


def _advance(request: ListRequest, token: str | None) -> bool:
    """Make it the request for the next page; False if there is none."""
    if token is None:
        return False
    if token == request.get("ContinuationToken"):
        raise ResponseError("the listing does not advance: its next page is the same page")
    request["ContinuationToken"] = token
    return True
