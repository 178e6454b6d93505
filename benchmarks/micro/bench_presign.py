"""Presigned URLs of GetObject from a warm client, and botocore's beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import botocore.session
from botocore.config import Config as BotoConfig

import asyncms
from asyncms.s3.client import S3Client
from benchmarks.micro.clock import Figure, per_await, per_call

ARGUMENTS = {"Bucket": "bench", "Key": "small/0000.bin"}
SSE = {**ARGUMENTS, "VersionId": "v1", "SSECustomerAlgorithm": "AES256", "SSECustomerKey": "0" * 32}
KEYS: dict[str, Any] = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "secret"}
TOKEN = "FwoGZXIvYXdzE" * 80
LIMIT = 1 / 20_000


async def _warm(token: str | None = None) -> S3Client:
    session = asyncms.Session()
    client: S3Client = await session.create_client("s3", "eu-west-1", aws_session_token=token, **KEYS).__aenter__()
    await client.generate_presigned_url("get_object", ARGUMENTS)
    await client.generate_presigned_post("bench", "${filename}")
    return client


def measure() -> Iterator[Figure]:
    client, temporary = asyncio.run(_warm()), asyncio.run(_warm(TOKEN))
    yield per_await("presign a GET", lambda: client.generate_presigned_url("get_object", ARGUMENTS), LIMIT)
    yield per_await("presign a GET, session token", lambda: temporary.generate_presigned_url("get_object", ARGUMENTS))
    yield per_await("presign a GET, version and SSE-C", lambda: client.generate_presigned_url("get_object", SSE))
    yield per_await("presign a form", lambda: client.generate_presigned_post("bench", "${filename}"))
    theirs: Any = botocore.session.Session().create_client(
        "s3", "eu-west-1", config=BotoConfig(signature_version="s3v4"), **KEYS
    )
    yield per_call("presign a GET, botocore", lambda: theirs.generate_presigned_url("get_object", ARGUMENTS))
