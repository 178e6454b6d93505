"""Uploads and copies on real servers: moto, which computes checksums of parts and wholes itself, and rclone."""

from __future__ import annotations

import asyncio
import hashlib
import io
import random
import subprocess
import sys
import zlib
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

import asyncms
from asyncms.config import MiB, TransferConfig
from asyncms.errors import ClientError
from tests.pipeline.conftest import settings

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer
    from tests.servers.rclone import RcloneServer

BUCKET = "uploads"
CONFIG = TransferConfig(part_size=5 * MiB, concurrency=3, copy_threshold=6 * MiB, copy_part_size=5 * MiB)
DATA = random.Random(5).randbytes(12 * MiB + 17)


def keys_of(moto: MotoServer, rclone: RcloneServer, name: str) -> dict[str, Any]:
    server = moto if name == "moto" else rclone
    return settings(
        server.endpoint_url,
        aws_access_key_id=server.access_key,
        aws_secret_access_key=server.secret_key,
        config=asyncms.Config(transfer=CONFIG),
    )


@pytest_asyncio.fixture(params=["moto", "rclone"])
async def s3(request: pytest.FixtureRequest, moto: MotoServer, rclone: RcloneServer) -> AsyncIterator[S3Client]:
    """A client of either server, with an empty bucket."""
    rclone.bucket(BUCKET)
    made = keys_of(moto, rclone, request.param)
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        if request.param == "moto":
            await client.create_bucket(Bucket=BUCKET)
        yield client
        assert await unfinished(client) == []
        assert session.acquired_connections == 0


async def unfinished(client: S3Client) -> list[Any]:
    try:
        listed = await client.list_multipart_uploads(Bucket=BUCKET)
    except client.exceptions.NoSuchUpload:
        # What rclone says of a bucket that never had one.
        return []
    return list(listed.get("Uploads", []))


@pytest_asyncio.fixture
async def on_moto(moto: MotoServer) -> AsyncIterator[S3Client]:
    """A client of moto, with an empty bucket."""
    made = settings(moto.endpoint_url, config=asyncms.Config(transfer=CONFIG, store="aws"))
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        await client.create_bucket(Bucket=BUCKET)
        yield client
        assert session.acquired_connections == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the data."""
    path = tmp_path / "source"
    path.write_bytes(DATA)
    return path


async def stored(s3: S3Client, key: str) -> bytes:
    return await (await s3.get_object(Bucket=BUCKET, Key=key))["Body"].read()


def lower(metadata: dict[str, str]) -> dict[str, str]:
    """rclone writes names as HTTP's are written."""
    return {name.lower(): value for name, value in metadata.items()}


async def pieces(data: bytes, step: int = 300_000) -> AsyncIterator[bytes]:
    for start in range(0, len(data), step):
        yield data[start : start + step]


@pytest.mark.parametrize("size", [0, 1, 5 * MiB, 8 * MiB - 1, 8 * MiB, len(DATA)])
async def test_the_object_is_the_source(s3: S3Client, path: Path, size: int) -> None:
    data = DATA[:size]
    path.write_bytes(data)
    counted: list[int] = []
    uploaded = await s3.upload_file(str(path), BUCKET, "file", {"Metadata": {"a": "b"}}, counted.append)
    assert uploaded.size == sum(counted) == size
    assert uploaded.parts == (None if size < 8 * MiB else -(-size // (5 * MiB)))
    await s3.upload_fileobj(io.BytesIO(data), BUCKET, "fileobj")
    await s3.upload_stream(pieces(data), Bucket=BUCKET, Key="stream")
    await s3.upload_stream(data, Bucket=BUCKET, Key="memory", Size=size)
    for key in ("file", "fileobj", "stream", "memory"):
        assert await stored(s3, key) == data, key
    head = await s3.head_object(Bucket=BUCKET, Key="file")
    assert lower(head["Metadata"]) == {"a": "b"}


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
async def test_the_server_has_the_checksums_that_were_computed_here(
    on_moto: S3Client, path: Path, algorithm: str
) -> None:
    await on_moto.upload_file(path, BUCKET, "k", {"ChecksumAlgorithm": algorithm})
    head = await on_moto.head_object(Bucket=BUCKET, Key="k", ChecksumMode="ENABLED")
    is_whole = algorithm.startswith("CRC")
    assert head.get("ChecksumType") == ("FULL_OBJECT" if is_whole else None)  # moto tells no composite ones
    if algorithm == "CRC32":
        assert head["ChecksumCRC32"] == b64encode(zlib.crc32(DATA).to_bytes(4, "big")).decode()
    parts = (await on_moto.get_object_attributes(Bucket=BUCKET, Key="k", ObjectAttributes=["Checksum"]))["Checksum"]
    assert f"Checksum{algorithm}" in parts


async def test_copies_are_the_source(on_moto: S3Client, path: Path, moto: MotoServer) -> None:
    s3 = on_moto
    await s3.upload_file(
        path, BUCKET, "source", {"Metadata": {"a": "b"}, "ContentType": "text/plain", "Tagging": "t=1"}
    )
    counted: list[int] = []
    source = {"Bucket": BUCKET, "Key": "source"}
    copied = await s3.copy(source, BUCKET, "parts", {"TaggingDirective": "COPY"}, counted.append)
    assert copied.parts == 3
    assert sum(counted) == len(DATA)
    made = settings(moto.endpoint_url)
    async with asyncms.Session() as session, session.create_client("s3", **made) as other:
        await s3.copy(source, BUCKET, "one", SourceClient=other, Config=TransferConfig())
        assert other.statistics.requests == 1
    for key in ("parts", "one"):
        assert await stored(s3, key) == DATA
        head = await s3.head_object(Bucket=BUCKET, Key=key)
        assert (head["Metadata"], head["ContentType"]) == ({"a": "b"}, "text/plain")
        tags = await s3.get_object_tagging(Bucket=BUCKET, Key=key)
        assert tags["TagSet"] == [{"Key": "t", "Value": "1"}]
    assert "Uploads" not in await s3.list_multipart_uploads(Bucket=BUCKET)


async def test_a_copy_is_of_one_version(on_moto: S3Client, path: Path) -> None:
    s3 = on_moto
    await s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    first = await s3.upload_file(path, BUCKET, "source")
    await s3.put_object(Bucket=BUCKET, Key="source", Body=b"new")
    assert first.version_id is not None
    await s3.copy({"Bucket": BUCKET, "Key": "source", "VersionId": first.version_id}, BUCKET, "old")
    assert await stored(s3, "old") == DATA
    await s3.copy({"Bucket": BUCKET, "Key": "source"}, BUCKET, "now")
    assert await stored(s3, "now") == b"new"


async def test_a_refused_upload_leaves_nothing(on_moto: S3Client, path: Path) -> None:
    with pytest.raises(on_moto.exceptions.NoSuchBucket):
        await on_moto.upload_file(path, "no-such-bucket", "k")
    with pytest.raises(ClientError):
        await on_moto.upload_stream(DATA, Bucket=BUCKET, Key="k", ChecksumCRC32="AAAAAA==", StorageClass="NONSENSE")
    assert "Uploads" not in await on_moto.list_multipart_uploads(Bucket=BUCKET)


@pytest.mark.parametrize("kind", ["file", "stream"])
async def test_cancelled_at_many_points_nothing_is_left(s3: S3Client, path: Path, kind: str) -> None:
    """The fixture looks for what is left."""

    def start() -> asyncio.Task[Any]:
        uploading = (
            s3.upload_file(path, BUCKET, "k")
            if kind == "file"
            else s3.upload_stream(pieces(DATA), Bucket=BUCKET, Key="k")
        )
        return asyncio.ensure_future(uploading)

    turns, ended = 1, False
    while not ended:
        task = start()
        for _ in range(turns):
            await asyncio.sleep(0)
            if task.done():
                break
        task.cancel()
        try:
            await task
            ended = True
        except asyncio.CancelledError:
            turns = turns * 3 // 2 + 1


async def interrupted(s3: S3Client, path: Path, after: int, **extra: Any) -> str:
    class StopError(Exception):
        pass

    count = 0

    def callback(_: int) -> None:
        nonlocal count
        count += 1
        if count == after:
            raise StopError

    config = TransferConfig(part_size=5 * MiB, concurrency=1)
    with pytest.raises(StopError) as caught:
        await s3.upload_file(path, BUCKET, "k", extra, callback, config, resume=True)
    (upload,) = (await s3.list_multipart_uploads(Bucket=BUCKET))["Uploads"]
    assert upload["UploadId"] in caught.value.__notes__[0]
    return str(upload["UploadId"])


@pytest.mark.parametrize("extra", [{}, {"ChecksumAlgorithm": "SHA256"}, {"Metadata": {"a": "b"}}], ids=str)
@pytest.mark.parametrize("by_id", [True, False], ids=["by id", "newest"])
async def test_an_interrupted_upload_goes_on(s3: S3Client, path: Path, extra: dict[str, Any], by_id: bool) -> None:
    upload_id = await interrupted(s3, path, 2, **extra)
    counted: list[int] = []
    before = s3.statistics.requests
    uploaded = await s3.upload_file(path, BUCKET, "k", extra, counted.append, resume=upload_id if by_id else True)
    # Looking for it, its parts, the one part that is missing, and the completion.
    assert s3.statistics.requests - before == (3 if by_id else 4)
    assert uploaded.upload_id == upload_id
    assert sum(counted) == len(DATA)
    assert await stored(s3, "k") == DATA
    kept = lower((await s3.head_object(Bucket=BUCKET, Key="k"))["Metadata"])
    assert {name: value for name, value in kept.items() if name != "mtime"} == extra.get("Metadata", {})


async def test_the_parts_of_a_changed_file_are_sent_again(on_moto: S3Client, path: Path) -> None:
    s3 = on_moto  # rclone takes no part twice
    await interrupted(s3, path, 2)
    changed = bytearray(DATA)
    changed[7 * MiB] ^= 1
    path.write_bytes(changed)
    before = s3.statistics.requests
    await s3.upload_file(path, BUCKET, "k", resume=True)
    assert s3.statistics.requests - before == 5
    assert hashlib.sha256(await stored(s3, "k")).digest() == hashlib.sha256(changed).digest()


async def test_of_several_uploads_the_newest_of_the_same_key_goes_on(on_moto: S3Client, path: Path) -> None:
    s3 = on_moto
    for key in ("k", "kk", "k"):
        await s3.create_multipart_upload(Bucket=BUCKET, Key=key, ChecksumAlgorithm="CRC32")
    newest = (await s3.create_multipart_upload(Bucket=BUCKET, Key="k", ChecksumAlgorithm="CRC32C"))["UploadId"]
    uploaded = await s3.upload_file(path, BUCKET, "k", resume=True)
    assert uploaded.upload_id == newest
    assert await stored(s3, "k") == DATA


STREAMING = """
import asyncio, sys, resource
import asyncms

PIECE = bytes(1 << 20)
TOTAL = 400

async def source():
    for _ in range(TOTAL):
        yield bytearray(PIECE)

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()

async def main():
    config = asyncms.TransferConfig(part_size=5 << 20, concurrency=4)
    async with asyncms.Session() as session, session.create_client(
        "s3", endpoint_url=sys.argv[1], region_name="us-east-1",
        aws_access_key_id=sys.argv[2], aws_secret_access_key=sys.argv[3],
    ) as s3:
        await s3.upload_stream(bytes(6 << 20), Bucket="uploads", Key="warm", Config=config)
        before = resident()
        peak = 0
        def watch(_):
            nonlocal peak
            peak = max(peak, resident())
        await s3.upload_stream(source(), Bucket="uploads", Key="large", Callback=watch, Config=config)
        print(peak - before)

asyncio.run(main())
"""


@pytest.mark.timeout(60)
def test_memory_does_not_grow_with_the_stream(rclone: RcloneServer) -> None:
    rclone.bucket(BUCKET)
    command = [sys.executable, "-c", STREAMING, rclone.endpoint_url, rclone.access_key, rclone.secret_key]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # Four parts of 5 MiB, and what one part in TCP's and Python's hands takes.
    assert int(done.stdout) < (4 * 5 + 16) * MiB
    (rclone.root / BUCKET / "large").unlink()
    rclone.refresh(BUCKET)


def test_the_methods_are_boto3s() -> None:
    import inspect

    import boto3

    theirs = boto3.client("s3", "us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    from asyncms.s3.client import S3Client

    for name in ("upload_file", "upload_fileobj", "copy"):
        expected = list(inspect.signature(getattr(theirs, name)).parameters)
        method: Callable[..., Any] = getattr(S3Client, name)
        ours = [n for n, p in inspect.signature(method).parameters.items() if p.kind is not p.KEYWORD_ONLY]
        assert ours[1:] == expected


async def test_large_parts_of_a_file_are_sent_as_they_are_read(
    s3: S3Client, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.transfer.upload_file.HELD", MiB)
    await s3.upload_file(path, BUCKET, "parts")
    await s3.upload_file(path, BUCKET, "one", Config=TransferConfig(multipart_threshold=100 * MiB))
    for key in ("parts", "one"):
        assert await stored(s3, key) == DATA, key
