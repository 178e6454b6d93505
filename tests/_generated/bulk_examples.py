"""Bulk runs over each typed client, as type checkers must see them; checked by mypy and basedpyright, never run.

They stand with the generated types because these, S3's and IBM's, are what the runs' own must fit.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, assert_type

import asyncms
from asyncms import bulk
from asyncms.bulk.container import Container, Folder
from asyncms.bulk.store import Listing
from asyncms.config import TransferConfig
from asyncms.cos.client import CosClient
from asyncms.mediastore.client import MediaStoreDataClient
from asyncms.s3.client import S3Client
from asyncms.transfer.landing import Landing


async def all_runs(s3: S3Client, cos: CosClient, source: bulk.Source, shard: bulk.Shard) -> None:
    assert_type(await bulk.download(s3, source, Directory="d"), bulk.Report)
    assert_type(await bulk.download(cos, source, Directory="d"), bulk.Report)
    await bulk.download_prefix(s3, Bucket="b", Prefix="p", Directory=Path("d"))
    await bulk.download_prefix(cos, Bucket="b", Prefix="p", Directory=Path("d"))
    await bulk.run_shard(s3, shard, Directory="d")
    await bulk.run_shard(cos, shard, Directory="d")
    async with bulk.plan(s3, source) as shards, bulk.plan(cos, source) as others:
        assert_type(shards, AsyncIterator[bulk.Shard])
        assert_type(others, AsyncIterator[bulk.Shard])
    await bulk.upload(s3, "d", Bucket="b")
    await bulk.upload(cos, "d", Bucket="b")
    await bulk.copy(s3, source, Bucket="b")
    await bulk.copy(cos, source, Bucket="b")
    await bulk.delete(s3, source)
    await bulk.delete(cos, source)
    await bulk.sync(s3, source, "d")
    await bulk.sync(cos, "d", bulk.Prefix(Bucket="b"))


async def as_sessions_make_them(source: bulk.Source) -> None:
    async with asyncms.Session() as session:
        async with session.create_client("s3") as s3:
            await bulk.download(s3, source, Directory="d")
        async with session.create_client("cos") as cos:
            await bulk.download(cos, source, Directory="d")


async def a_container(client: MediaStoreDataClient) -> None:
    await bulk.download(Container(client), Folder(), Directory="d")


class OwnStore:
    """What somebody else's store needs."""

    async def list_objects_v2(
        self, *, Bucket: str, Prefix: str = "", Delimiter: str = "", ContinuationToken: str = ""
    ) -> Listing:
        return {"Contents": [{"Key": Prefix, "Size": 1}], "IsTruncated": False}

    async def download_file(
        self,
        Bucket: str,
        Key: str,
        Filename: str | PathLike[str],
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Callable[[int], object] | None = None,
        Config: TransferConfig | None = None,
        *,
        landing: Landing | None = None,
    ) -> None:
        """Nothing."""


async def a_store_of_ones_own(store: OwnStore, source: bulk.Source) -> None:
    await bulk.download(store, source, Directory="d")


def each_is_an_object_store(s3: S3Client, cos: CosClient, own: OwnStore) -> list[bulk.ObjectStore]:
    return [s3, cos, own]


async def what_is_none(client: MediaStoreDataClient, store: OwnStore, source: bulk.Source) -> None:
    await bulk.download(client, source, Directory="d")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await bulk.delete(store, source)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
