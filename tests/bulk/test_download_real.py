"""Bulk downloads by the real client from a real server."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import anyio
import pytest
import pytest_asyncio

import asyncms
from asyncms import bulk
from asyncms.config import TransferConfig

if TYPE_CHECKING:
    from asyncms.bulk.events import Event
    from asyncms.s3.client import S3Client
    from tests.servers.rclone import RcloneServer

OBJECTS = {
    **{f"p/{n % 3}/{n:03}": os.urandom(n * 100) for n in range(120)},
    "p/big": os.urandom(3_000_000),
    "p/" + "n" * 255: b"longest name",
    "q/other": b"other",
}
SMALL_PARTS = bulk.BulkConfig(transfer=TransferConfig(part_size=256 * 1024, concurrency=4))


def files(root: Path) -> dict[str, bytes]:
    """Without what a run keeps for its next try."""
    found = (p for p in root.rglob("*") if p.is_file() and not p.name.startswith(".asyncms-"))
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found}


@pytest.fixture
def bucket(rclone: RcloneServer) -> str:
    name = f"bulk-{uuid4().hex[:8]}"
    rclone.bucket(name, OBJECTS)
    return name


@pytest_asyncio.fixture
async def s3(rclone: RcloneServer) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=rclone.endpoint_url,
            aws_access_key_id=rclone.access_key,
            aws_secret_access_key=rclone.secret_key,
        ) as client,
    ):
        yield client
        assert session.acquired_connections == 0


async def test_small_and_big_objects(s3: S3Client, bucket: str, tmp_path: Path) -> None:
    events: list[Event] = []
    report = await bulk.download_prefix(
        s3, Bucket=bucket, Prefix="p/", Directory=tmp_path, Callback=events.append, Config=SMALL_PARTS
    )
    expected = {key[2:]: content for key, content in OBJECTS.items() if key.startswith("p/")}
    assert files(tmp_path) == expected
    assert report.ok
    assert (report.objects, report.bytes) == (len(expected), sum(map(len, expected.values())))
    # One page of keys, one request per object (the empty one is asked for without a range, as its size is listed), eleven
    # more for the parts of the big one and one for its checksum.
    assert (report.requests, report.retries) == (1 + len(expected) + 12, 0)
    assert sum(event.count for event in events if isinstance(event, bulk.BytesReceived)) == report.bytes


async def test_the_bucket_does_not_exist(s3: S3Client, tmp_path: Path) -> None:
    with pytest.raises(s3.exceptions.NoSuchBucket):
        await bulk.download_prefix(s3, Bucket="no-such-bucket", Directory=tmp_path)


async def test_objects_that_vanish_after_the_listing(
    s3: S3Client, bucket: str, rclone: RcloneServer, tmp_path: Path
) -> None:
    def remove(event: Event) -> None:
        if isinstance(event, bulk.PageListed):
            (rclone.root / bucket / "p" / "big").unlink()
            rclone.refresh(bucket)

    report = await bulk.download_prefix(s3, Bucket=bucket, Prefix="p/", Directory=tmp_path, Callback=remove)
    assert [(failure.key, type(failure.error).__name__) for failure in report.failed] == [("p/big", "NoSuchKey")]
    assert report.objects == 121
    assert "big" not in files(tmp_path)


async def test_a_file_where_a_folder_stands(s3: S3Client, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "big" / "inner").mkdir(parents=True)
    (tmp_path / "1").write_bytes(b"a file")
    report = await bulk.download_prefix(s3, Bucket=bucket, Prefix="p/", Directory=tmp_path)
    assert {failure.key for failure in report.failed} == {"p/big"} | {f"p/1/{n:03}" for n in range(1, 120, 3)}
    assert report.objects == 81
    assert files(tmp_path)["1"] == b"a file"


@pytest.mark.parametrize("moment", [bulk.PageListed, bulk.ObjectStarted, bulk.BytesReceived, bulk.ObjectDone])
async def test_cancelled(s3: S3Client, bucket: str, tmp_path: Path, moment: type[Event]) -> None:
    with anyio.CancelScope() as scope:

        def cancel(event: Event) -> None:
            if isinstance(event, moment):
                scope.cancel()

        await bulk.download_prefix(
            s3, Bucket=bucket, Prefix="p/", Directory=tmp_path, Callback=cancel, Config=SMALL_PARTS
        )
    assert scope.cancelled_caught
    assert all(OBJECTS[f"p/{name}"] == content for name, content in files(tmp_path).items())
    assert len(files(tmp_path)) < 122
