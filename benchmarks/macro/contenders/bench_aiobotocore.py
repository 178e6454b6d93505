from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiobotocore.config import AioConfig
from aiobotocore.session import get_session

from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, Block, Target
from benchmarks.macro.contenders.ordered import ordered

scenarios = ("small", "large", "large-tls", "listing")
loops = ("asyncio", "uvloop")
signs = True
needs_206 = False
in_child = False
small_requests = 2_000


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Any]:
    config = AioConfig(
        max_pool_connections=IN_FLIGHT,
        s3={"addressing_style": "path"},
        # Less work for it: no checksums are asked for.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    context = get_session().create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=target.endpoint_url,
        aws_access_key_id=target.access_key,
        aws_secret_access_key=target.secret_key,
        verify=target.ca_file,
        config=config,
    )
    async with context as client:
        yield client


async def get(client: Any, key: str) -> Block:
    response = await client.get_object(Bucket=BUCKET, Key=key)
    async with response["Body"] as body:
        data: bytes = await body.read()
        return data


def stream(client: Any, key: str, size: int) -> AsyncIterator[Block]:
    async def fetch(first: int, length: int) -> Block:
        response = await client.get_object(Bucket=BUCKET, Key=key, Range=f"bytes={first}-{first + length - 1}")
        async with response["Body"] as body:
            data: bytes = await body.read()
            return data

    return ordered(fetch, size)


async def list_objects(client: Any, prefix: str) -> tuple[int, int]:
    count = size = 0
    async for page in client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix):
        contents = page["Contents"]
        count += len(contents)
        size += sum(item["Size"] for item in contents)
    return count, size
