from __future__ import annotations

import asyncio
import importlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, PART_SIZE, PARTS_IN_FLIGHT, Block, Target
from benchmarks.macro.contenders.ordered import ordered, parallel

scenarios = ("small", "large", "large-tls", "listing", "file", "upload", "upload-tls", "bulk")
loops = ("asyncio", "uvloop")
signs = True
needs_206 = True
in_child = False
small_requests = 15_000

# By name: the type checker runs where no peer is installed.
obstore: Any = importlib.import_module("obstore")
S3Store: Any = importlib.import_module("obstore.store").S3Store


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Any]:
    yield S3Store(
        BUCKET,
        endpoint=target.endpoint_url,
        region="us-east-1",
        access_key_id=target.access_key,
        secret_access_key=target.secret_key,
        virtual_hosted_style_request=False,
        client_options={
            "allow_http": True,
            "pool_max_idle_per_host": str(IN_FLIGHT),
            "root_certificate": _read(target.ca_file),
        },
    )


def _read(path: str) -> bytes:
    return Path(path).read_bytes()


async def get(client: Any, key: str) -> Block:
    result = await obstore.get_async(client, key)
    data: Block = await result.bytes_async()
    return data


def stream(client: Any, key: str, size: int) -> AsyncIterator[Block]:
    async def fetch(first: int, length: int) -> Block:
        part: Block = await obstore.get_range_async(client, key, start=first, length=length)
        return part

    return ordered(fetch, size)


async def list_objects(client: Any, prefix: str) -> tuple[int, int]:
    count = size = 0
    async for page in obstore.list(client, prefix, chunk_size=1000):
        count += len(page)
        size += sum(item["size"] for item in page)
    return count, size


async def download_file(client: Any, key: str, path: str) -> None:
    """Ranges in any order, each written where it belongs; that much it leaves to its user."""
    size = (await obstore.head_async(client, key))["size"]
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)

    async def fetch(first: int, length: int) -> None:
        part = await obstore.get_range_async(client, key, start=first, length=length)
        await asyncio.to_thread(os.pwrite, descriptor, part, first)

    try:
        await parallel(fetch, size)
    finally:
        os.close(descriptor)


async def upload_file(client: Any, path: str, key: str) -> None:
    size = {"chunk_size": PART_SIZE, "max_concurrency": PARTS_IN_FLIGHT}
    await obstore.put_async(client, key, Path(path), use_multipart=True, **size)


async def download_prefix(client: Any, prefix: str, directory: str) -> None:
    """As one would write it: so many tasks that take keys from the listing, small objects written at once."""
    folder = Path(directory)
    folder.mkdir()  # noqa: ASYNC240
    keys: asyncio.Queue[str | None] = asyncio.Queue(4 * IN_FLIGHT)

    async def work() -> None:
        while (key := await keys.get()) is not None:
            result = await obstore.get_async(client, key)
            data = await result.bytes_async()
            (folder / key.removeprefix(prefix)).write_bytes(data)

    async with asyncio.TaskGroup() as group:
        for _ in range(IN_FLIGHT):
            group.create_task(work())
        async for page in obstore.list(client, prefix, chunk_size=1000):
            for item in page:
                await keys.put(item["path"])
        for _ in range(IN_FLIGHT):
            await keys.put(None)
