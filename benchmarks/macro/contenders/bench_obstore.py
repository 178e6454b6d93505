from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import obstore
from obstore.store import S3Store

from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, Block, Target
from benchmarks.macro.contenders.ordered import ordered

scenarios = ("small", "large", "large-tls")
loops = ("asyncio", "uvloop")
signs = True
in_child = False
small_requests = 20_000


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[S3Store]:
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


async def get(client: S3Store, key: str) -> Block:
    result = await obstore.get_async(client, key)
    return await result.bytes_async()


def stream(client: S3Store, key: str, size: int) -> AsyncIterator[Block]:
    async def fetch(first: int, length: int) -> Block:
        return await obstore.get_range_async(client, key, start=first, length=length)

    return ordered(fetch, size)
