from __future__ import annotations

import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, Block, Target
from benchmarks.macro.contenders.ordered import ordered

scenarios = ("small", "large", "large-tls")
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
