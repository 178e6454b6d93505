from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from asyncms import Config, Session
from asyncms.bulk import BulkConfig
from asyncms.bulk import download_prefix as download_all
from asyncms.config import TransferConfig
from asyncms.s3.client import S3Client
from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, Block, Target

scenarios = (
    "small",
    "large",
    "large-tls",
    "validation",
    "validation-tls",
    "listing",
    "file",
    "upload",
    "upload-tls",
    "bulk",
    "slow-link",
    "slow-tail",
)
loops = ("asyncio", "uvloop")
signs = True
needs_206 = False
in_child = False
small_requests = 15_000


@asynccontextmanager
async def connect(target: Target, *, signs_payload: bool | None = None) -> AsyncIterator[S3Client]:
    config = Config(
        max_pool_connections=IN_FLIGHT,
        s3={"addressing_style": "path", "payload_signing_enabled": signs_payload},
        transfer=_transfer(target),
        store="aws",  # what is sent to AWS itself
        response_checksum_validation=None if target.validates else "when_required",
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


def _transfer(target: Target) -> TransferConfig:
    if target.parts_in_flight is None:
        return TransferConfig(part_size=target.part_size, hedge=target.hedges)
    return TransferConfig(part_size=target.part_size, concurrency=target.parts_in_flight, hedge=target.hedges)


async def get(client: S3Client, key: str) -> Block:
    response = await client.get_object(Bucket=BUCKET, Key=key)
    async with response["Body"] as body:
        return await body.read()


async def stream(client: S3Client, key: str, size: int) -> AsyncIterator[Block]:
    del size  # the first answer says it
    async with client.download_stream(Bucket=BUCKET, Key=key) as blocks:
        async for block in blocks:
            yield block


async def download_into(client: S3Client, key: str, buffer: bytearray) -> None:
    await client.download_into(buffer, Bucket=BUCKET, Key=key)


async def validate(client: S3Client, key: str) -> tuple[int, str | None]:
    size = 0
    async with client.download_stream(Bucket=BUCKET, Key=key) as blocks:
        async for block in blocks:
            size += len(block)
        return size, blocks.validated.algorithm


async def list_objects(client: S3Client, prefix: str) -> tuple[int, int]:
    count = size = 0
    async for page in client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix):
        contents = page["Contents"]
        count += len(contents)
        size += sum(item["Size"] for item in contents)
    return count, size


async def download_file(client: S3Client, key: str, path: str) -> None:
    await client.download_file(BUCKET, key, path)


async def upload_file(client: S3Client, path: str, key: str) -> None:
    await client.upload_file(path, BUCKET, key)


async def download_prefix(client: S3Client, prefix: str, directory: str) -> None:
    config = BulkConfig(concurrency=IN_FLIGHT)
    report = await download_all(client, Bucket=BUCKET, Prefix=prefix, Directory=directory, Config=config)
    if not report.ok:
        raise report.failed[0].error
