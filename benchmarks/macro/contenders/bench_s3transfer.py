"""boto3's transfers, in threads."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, PART_SIZE, PARTS_IN_FLIGHT, Target

scenarios = ("file", "upload", "upload-tls")
loops = ("asyncio",)
signs = True
needs_206 = False
in_child = False

boto3: Any = importlib.import_module("boto3")
TransferConfig: Any = importlib.import_module("boto3.s3.transfer").TransferConfig
Config: Any = importlib.import_module("botocore.config").Config

TRANSFER = TransferConfig(
    multipart_threshold=PART_SIZE,
    multipart_chunksize=PART_SIZE,
    max_concurrency=PARTS_IN_FLIGHT,
    preferred_transfer_client="classic",
)


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Any]:
    client = boto3.client(
        "s3",
        region_name="us-east-1",
        endpoint_url=target.endpoint_url,
        aws_access_key_id=target.access_key,
        aws_secret_access_key=target.secret_key,
        verify=target.ca_file,
        config=Config(max_pool_connections=IN_FLIGHT, s3={"addressing_style": "path"}),
    )
    yield client
    client.close()


async def download_file(client: Any, key: str, path: str) -> None:
    await asyncio.to_thread(client.download_file, BUCKET, key, path, Config=TRANSFER)


async def upload_file(client: Any, path: str, key: str) -> None:
    await asyncio.to_thread(client.upload_file, path, BUCKET, key, Config=TRANSFER)
