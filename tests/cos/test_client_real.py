"""Transfers and listings over moto: S3's part of the dialect, down to the bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from os import urandom
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

import asyncms
from asyncms import bulk
from asyncms.config import Config, MiB, TransferConfig
from tests.pipeline.conftest import settings

if TYPE_CHECKING:
    from pathlib import Path

    from asyncms.cos.client import CosClient
    from tests.servers.moto import MotoServer

BUCKET = "a-bucket"
CONFIG = Config(transfer=TransferConfig(part_size=5 * MiB, multipart_threshold=5 * MiB))


@pytest_asyncio.fixture
async def cos(moto: MotoServer) -> AsyncIterator[CosClient]:
    async with (
        asyncms.Session() as session,
        session.create_client("cos", **settings(moto.endpoint_url, config=CONFIG)) as client,
    ):
        await client.create_bucket(Bucket=BUCKET)
        yield client
        assert session.acquired_connections == 0


@pytest.mark.parametrize("size", [3, 11 * MiB], ids=["one request", "parts"])
async def test_an_object_goes_up_and_comes_down(cos: CosClient, tmp_path: Path, size: int) -> None:
    data = urandom(size)
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(data)
    await cos.upload_file(str(source), BUCKET, "up", {"Metadata": {"a": "1"}})
    await cos.download_file(BUCKET, "up", str(target))
    assert target.read_bytes() == data
    async with cos.download_stream(Bucket=BUCKET, Key="up") as stream:
        assert b"".join([bytes(block) async for block in stream]) == data
    buffer = bytearray(size)
    assert await cos.download_into(buffer, Bucket=BUCKET, Key="up") == size
    assert buffer == data
    assert (await cos.head_object(Bucket=BUCKET, Key="up"))["Metadata"] == {"a": "1"}


async def test_a_copy(cos: CosClient) -> None:
    await cos.put_object(Bucket=BUCKET, Key="a", Body=b"data")
    await cos.copy({"Bucket": BUCKET, "Key": "a"}, BUCKET, "c")
    body = (await cos.get_object(Bucket=BUCKET, Key="c"))["Body"]
    assert await body.read() == b"data"


async def test_listings_waiters_and_errors(cos: CosClient) -> None:
    for number in range(5):
        await cos.put_object(Bucket=BUCKET, Key=f"k {number}+", Body=b"")
    pages = cos.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, PaginationConfig={"PageSize": 2})
    assert [item["Key"] async for page in pages for item in page["Contents"]] == [f"k {n}+" for n in range(5)]
    await cos.get_waiter("object_exists").wait(Bucket=BUCKET, Key="k 0+")
    with pytest.raises(cos.exceptions.NoSuchKey):
        await cos.get_object(Bucket=BUCKET, Key="missing")
    assert [bucket["Name"] for bucket in (await cos.list_buckets())["Buckets"]] == [BUCKET]


async def test_many_objects(cos: CosClient, tmp_path: Path) -> None:
    """All bulk runs, with IBM's model between them and the store."""
    here, there = tmp_path / "here", tmp_path / "there"
    (here / "d").mkdir(parents=True)
    for name in ("a", "d/b"):
        (here / name).write_text(name)
    assert (await bulk.upload(cos, here, Bucket=BUCKET, Prefix="p/")).ok
    assert (await bulk.copy(cos, bulk.Prefix(Bucket=BUCKET, Prefix="p/"), Bucket=BUCKET, Prefix="q/")).ok
    assert (await bulk.download_prefix(cos, Bucket=BUCKET, Prefix="q/", Directory=there)).ok
    assert [(there / name).read_text() for name in ("a", "d/b")] == ["a", "d/b"]
    (there / "c").write_text("c")
    report = await bulk.sync(cos, there, bulk.Prefix(Bucket=BUCKET, Prefix="p/"), compare=["checksum"])
    assert (report.ok, report.objects, report.skipped) == (True, 1, 2)
    report = await bulk.delete(cos, bulk.Prefix(Bucket=BUCKET))
    assert (report.ok, report.deleted) == (True, 5)
    assert "Contents" not in await cos.list_objects_v2(Bucket=BUCKET)
