"""Contents compared: computed values against hashlib, and against what moto says of objects."""

from __future__ import annotations

import hashlib
import os
import zlib
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

import asyncms
from asyncms import bulk
from asyncms.bulk.content import Contents, Stored, file_checksum, file_etag, stored_checksums
from asyncms.bulk.entry import Entry

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

MiB = 1024 * 1024
BUCKET = "content"


def base64(data: bytes) -> str:
    return b64encode(data).decode()


def test_the_etag_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    data = os.urandom(17 * MiB + 5)
    path.write_bytes(data)
    md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
    assert file_etag(path, len(data), '"00000000000000000000000000000000"') == f'"{md5}"'
    for part, known in ((8 * MiB, None), (5 * MiB, None), (16 * MiB, None), (7 * MiB, 7 * MiB)):
        digests = [hashlib.md5(data[i : i + part], usedforsecurity=False).digest() for i in range(0, len(data), part)]
        etag = f'"{hashlib.md5(b"".join(digests), usedforsecurity=False).hexdigest()}-{len(digests)}"'
        assert file_etag(path, len(data), etag, known) == etag
    assert file_etag(path, len(data), '"00000000000000000000000000000000-3"') is None
    assert file_etag(path, len(data), '"opaque"') is None


def test_the_checksum_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    data = os.urandom(17 * MiB + 5)
    path.write_bytes(data)
    whole = base64(zlib.crc32(data).to_bytes(4, "big"))
    assert file_checksum(path, len(data), Stored("CRC32", "?")) == whole
    assert file_checksum(path, len(data), Stored("SHA256", "?")) == base64(hashlib.sha256(data).digest())
    for part, known in ((8 * MiB, None), (6 * MiB, 6 * MiB)):
        digests = [hashlib.sha256(data[i : i + part]).digest() for i in range(0, len(data), part)]
        value = f"{base64(hashlib.sha256(b''.join(digests)).digest())}-{len(digests)}"
        assert file_checksum(path, len(data), Stored("SHA256", value), known) == value
    assert file_checksum(path, len(data), Stored("SHA256", "x-3")) != "x-3"
    assert file_checksum(path, len(data), Stored("SHA256", "x-999")) is None
    (tmp_path / "empty").write_bytes(b"")
    assert file_checksum(tmp_path / "empty", 0, Stored("CRC32", "AAAAAA==")) == "AAAAAA=="


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ({}, ()),
        ({"ChecksumCRC32": "a", "ChecksumType": "FULL_OBJECT"}, (("CRC32", "a", None),)),
        ({"ChecksumSHA1": "a-12", "ChecksumType": "COMPOSITE"}, (("SHA1", "a-12", 12),)),
        ({"ChecksumCRC32": "a", "ChecksumCRC64NVME": "b"}, (("CRC64NVME", "b", None), ("CRC32", "a", None))),
        ({"ChecksumCRC32": "a", "ChecksumType": "COMPOSITE"}, ()),
        ({"ChecksumCRC32": "a", "ETag": '"x-2"'}, ()),
        ({"ChecksumCRC64NVME": "a", "ETag": '"x-2"'}, (("CRC64NVME", "a", None),)),
    ],
)
def test_what_a_head_says(head: dict[str, Any], found: tuple[tuple[str, str, int | None], ...]) -> None:
    assert tuple((s.algorithm, s.value, s.parts) for s in stored_checksums(head)) == found


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id="a",
            aws_secret_access_key="b",
        ) as client,
    ):
        await client.create_bucket(Bucket=BUCKET)
        yield client


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
async def test_files_and_objects_with_checksums(s3: S3Client, tmp_path: Path, algorithm: str) -> None:
    path, other = tmp_path / "file", tmp_path / "other"
    path.write_bytes(b"12345")
    other.write_bytes(b"12346")
    await s3.put_object(Bucket=BUCKET, Key="k", Body=b"12345", ChecksumAlgorithm=algorithm)
    contents = Contents(s3)
    # The ETag of the entry is a wrong one: it must not matter.
    entry = Entry(BUCKET, "k", 5, '"00000000000000000000000000000000"')
    assert await contents.is_of(path, 5, entry, by_checksum=True) is True
    assert await contents.is_of(other, 5, entry, by_checksum=True) is False
    assert await contents.is_of(path, 4, entry, by_checksum=True) is False
    await s3.put_object(Bucket=BUCKET, Key="same", Body=b"12345", ChecksumAlgorithm=algorithm)
    await s3.put_object(Bucket=BUCKET, Key="differs", Body=b"12346", ChecksumAlgorithm=algorithm)
    assert await contents.are_equal(entry, Entry(BUCKET, "same"), by_checksum=True) is True
    assert await contents.are_equal(entry, Entry(BUCKET, "differs"), by_checksum=True) is False


@pytest.mark.parametrize("arguments", [{}, {"ChecksumAlgorithm": "SHA256"}])
async def test_parts_of_an_unusual_size(s3: S3Client, tmp_path: Path, arguments: dict[str, Any]) -> None:
    path = tmp_path / "file"
    path.write_bytes(os.urandom(19 * MiB))
    config = asyncms.TransferConfig(part_size=7 * MiB, multipart_threshold=8 * MiB)
    await s3.upload_file(path, BUCKET, "k", arguments, Config=config)
    contents = Contents(s3)
    assert await contents.is_of(path, 19 * MiB, Entry(BUCKET, "k"), by_checksum=True) is True
    with path.open("r+b") as file:
        file.seek(10 * MiB)
        file.write(b"other")
    assert await contents.is_of(path, 19 * MiB, Entry(BUCKET, "k"), by_checksum=True) is False


async def test_what_cannot_be_compared(s3: S3Client, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"1")
    contents = Contents(s3)
    assert await contents.is_of(path, 1, Entry(BUCKET, "none"), by_checksum=True) is None
    assert await contents.is_of(path, 1, Entry(BUCKET, "k", 1, None), by_checksum=False) is None
    assert await contents.is_of(path, 1, Entry(BUCKET, "k", 1, '"opaque"'), by_checksum=False) is None
    assert await contents.is_of(tmp_path / "none", 1, Entry(BUCKET, "k", 1, f'"{0:032}"'), by_checksum=False) is None
    assert (
        await contents.are_equal(Entry(BUCKET, "k", 1, '"x"'), Entry(BUCKET, "l", 1, '"y"'), by_checksum=False) is None
    )
    assert (
        await contents.are_equal(Entry(BUCKET, "k", 1, '"x"'), Entry(BUCKET, "l", 1, '"x"'), by_checksum=False) is True
    )


async def test_sync_by_checksum(s3: S3Client, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    (here / "a").write_bytes(b"12345")
    (here / "b").write_bytes(b"12345")
    to = bulk.Prefix(Bucket=BUCKET, Prefix="p/")
    assert (await bulk.sync(s3, here, to)).objects == 2
    assert (await bulk.sync(s3, here, to, compare=["checksum"])).skipped == 2
    (here / "b").write_bytes(b"12346")
    events: list[bulk.Event] = []
    report = await bulk.sync(s3, here, to, compare=["size", "checksum"], Callback=events.append)
    assert [e.key for e in events if isinstance(e, bulk.ObjectDone)] == ["p/b"]
    assert (await bulk.sync(s3, to, there)).objects == 2
    (there / "a").write_bytes(b"12344")
    report = await bulk.sync(s3, to, there, compare=["checksum", "etag"])
    assert (report.objects, report.skipped, (there / "a").read_bytes()) == (1, 1, b"12345")
    other = bulk.Prefix(Bucket=BUCKET, Prefix="q/")
    assert (await bulk.sync(s3, to, other)).objects == 2
    await s3.put_object(Bucket=BUCKET, Key="q/a", Body=b"54321")
    report = await bulk.sync(s3, to, other, compare=["checksum"])
    assert (report.objects, report.skipped) == (1, 1)


async def test_what_cannot_be_compared_is_told_and_transferred(
    s3: S3Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    to = bulk.Prefix(Bucket=BUCKET, Prefix="p/")
    await bulk.sync(s3, tmp_path, to)

    async def opaque(**arguments: Any) -> Any:
        return {"ContentLength": 5, "ETag": '"opaque"'}

    monkeypatch.setattr(s3, "head_object", opaque)
    events: list[bulk.Event] = []
    report = await bulk.sync(s3, tmp_path, to, compare=["checksum"], Callback=events.append)
    assert (report.objects, [e.key for e in events if isinstance(e, bulk.ObjectNotComparable)]) == (1, ["p/a"])
