from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from asyncms import Config, Session
from asyncms.config import TransferConfig
from asyncms.s3.client import S3Client
from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, PART_SIZE, PARTS_IN_FLIGHT, Block, Target

scenarios = ("small", "large", "large-tls")
loops = ("asyncio", "uvloop")
signs = True
needs_206 = False
in_child = False
small_requests = 15_000


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[S3Client]:
    config = Config(
        max_pool_connections=IN_FLIGHT,
        s3={"addressing_style": "path"},
        transfer=TransferConfig(part_size=PART_SIZE, concurrency=PARTS_IN_FLIGHT),
    )
    context = Session().create_client(
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


async def get(client: S3Client, key: str) -> Block:
    response = await client.get_object(Bucket=BUCKET, Key=key)
    async with response["Body"] as body:
        return await body.read()


async def stream(client: S3Client, key: str, size: int) -> AsyncIterator[Block]:
    del size  # the first answer says it
    async with client.download_stream(Bucket=BUCKET, Key=key) as blocks:
        async for block in blocks:
            yield block
