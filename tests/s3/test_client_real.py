"""The operations of the first issue against real servers: rclone, which verifies every signature, and moto."""

from __future__ import annotations

import hashlib
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import boto3
import botocore.exceptions
import pytest
import pytest_asyncio

import asyncms
from asyncms.errors import ClientError
from tests.pipeline.conftest import settings

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer
    from tests.servers.rclone import RcloneServer


@pytest_asyncio.fixture
async def s3(rclone: RcloneServer) -> AsyncIterator[S3Client]:
    """A client of rclone."""
    made = settings(rclone.endpoint_url, aws_access_key_id=rclone.access_key, aws_secret_access_key=rclone.secret_key)
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        yield client
        assert session.acquired_connections == 0


@pytest_asyncio.fixture
async def on_moto(moto: MotoServer) -> AsyncIterator[S3Client]:
    """A client of moto."""
    async with asyncms.Session() as session, session.create_client("s3", **settings(moto.endpoint_url)) as client:
        yield client
        assert session.acquired_connections == 0


@pytest.fixture
def bucket(rclone: RcloneServer) -> str:
    """An empty bucket."""
    name = f"b-{uuid4().hex[:12]}"
    rclone.bucket(name)
    return name


async def test_a_bucket_from_creation_to_deletion(s3: S3Client) -> None:
    name = f"made-{uuid4().hex[:12]}"
    await s3.create_bucket(Bucket=name)
    assert name in [b["Name"] for b in (await s3.list_buckets())["Buckets"]]
    head = await s3.head_bucket(Bucket=name)
    assert head["ResponseMetadata"]["HTTPStatusCode"] == 200
    with pytest.raises(s3.exceptions.BucketAlreadyExists):
        await s3.create_bucket(Bucket=name)
    deleted = await s3.delete_bucket(Bucket=name)
    assert deleted["ResponseMetadata"]["HTTPStatusCode"] == 204
    with pytest.raises(ClientError) as caught:
        await s3.head_bucket(Bucket=name)
    assert caught.value.code == "404"


@pytest.mark.parametrize(
    "key",
    [
        "plain",
        "with space",
        "a+b=c&d?e#f",
        "100%",
        "%41",
        "ünï/cödé/文件 😀",
        "quote'\"<>&amp;",
        "tilde~star*(paren)!",
        "back\\slash",
        "e\u0301 and \u00e9",
        "x" * 200,
    ],
)
async def test_keys_of_every_kind_are_stored_listed_and_read(s3: S3Client, bucket: str, key: str) -> None:
    data = key.encode() * 3
    await s3.put_object(Bucket=bucket, Key=key, Body=data)
    response = await s3.get_object(Bucket=bucket, Key=key)
    assert await response["Body"].read() == data
    assert response["ETag"] == f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"'
    page = await s3.list_objects_v2(Bucket=bucket)
    assert [item["Key"] for item in page["Contents"]] == [key]
    await s3.delete_object(Bucket=bucket, Key=key)
    assert (await s3.list_objects_v2(Bucket=bucket)).get("Contents", []) == []


@pytest.mark.parametrize("size", [0, 1, 4096, 65_536, 65_537, 1_048_577, 9_000_000])
async def test_sizes_around_every_threshold(s3: S3Client, bucket: str, size: int) -> None:
    data = hashlib.shake_128(str(size).encode()).digest(size)
    await s3.put_object(Bucket=bucket, Key="k", Body=data)
    response = await s3.get_object(Bucket=bucket, Key="k")
    assert response["ContentLength"] == size
    async with response["Body"] as body:
        assert await body.read() == data
    head = await s3.head_object(Bucket=bucket, Key="k")
    assert (head["ContentLength"], head["ETag"]) == (size, response["ETag"])
    assert head["LastModified"] > datetime(2026, 1, 1, tzinfo=UTC)


async def test_bodies_of_every_kind(s3: S3Client, bucket: str, tmp_path: Path) -> None:
    data = b"0123456789" * 30_000
    path = tmp_path / "file"
    path.write_bytes(b"skipped" + data)

    async def produced() -> AsyncIterator[bytes]:
        for start in range(0, len(data), 7_000):
            yield data[start : start + 7_000]

    with path.open("rb") as file:
        file.seek(7)
        for body in (
            data,
            bytearray(data),
            memoryview(data),
            data.decode(),
            file,
            io.BytesIO(data),
            [data[:5], data[5:]],
        ):
            await s3.put_object(Bucket=bucket, Key="k", Body=body)
            assert await (await s3.get_object(Bucket=bucket, Key="k"))["Body"].read() == data
    await s3.put_object(Bucket=bucket, Key="k", Body=produced(), ContentLength=len(data))
    assert await (await s3.get_object(Bucket=bucket, Key="k"))["Body"].read() == data


async def test_metadata_and_content_headers_come_back(s3: S3Client, bucket: str) -> None:
    await s3.put_object(
        Bucket=bucket,
        Key="k",
        Body=b"x",
        ContentType="text/css; charset=utf-8",
        CacheControl="max-age=5",
        ContentDisposition='attachment; filename="a b.css"',
        ContentLanguage="en",
        Metadata={"colour": "deep  blue"},
    )
    head = await s3.head_object(Bucket=bucket, Key="k")
    assert head["ContentType"] == "text/css; charset=utf-8"
    assert {name.lower(): value for name, value in head["Metadata"].items()}["colour"] == "deep  blue"


async def test_ranges(s3: S3Client, bucket: str) -> None:
    await s3.put_object(Bucket=bucket, Key="k", Body=b"0123456789")
    for asked, expected in (
        ("bytes=2-4", b"234"),
        ("bytes=7-", b"789"),
        ("bytes=-2", b"89"),
        ("bytes=0-99", b"0123456789"),
    ):
        response = await s3.get_object(Bucket=bucket, Key="k", Range=asked)
        assert await response["Body"].read() == expected
        assert response["ContentRange"].endswith("/10")
    with pytest.raises(ClientError) as caught:
        await s3.get_object(Bucket=bucket, Key="k", Range="bytes=10-")
    assert caught.value.code == "InvalidRange"


async def test_listing_by_pages_prefix_and_delimiter(s3: S3Client, bucket: str) -> None:
    names = [f"d{i}/f {j}+" for i in range(3) for j in range(4)] + ["top"]
    for name in names:
        await s3.put_object(Bucket=bucket, Key=name, Body=b"")
    top = await s3.list_objects_v2(Bucket=bucket, Delimiter="/")
    assert [p["Prefix"] for p in top["CommonPrefixes"]] == ["d0/", "d1/", "d2/"]
    assert [c["Key"] for c in top["Contents"]] == ["top"]
    found: list[str] = []
    token: dict[str, str] = {}
    while True:
        page = await s3.list_objects_v2(Bucket=bucket, MaxKeys=5, **token)  # type: ignore[arg-type]
        found += [c["Key"] for c in page["Contents"]]
        if not page["IsTruncated"]:
            break
        token = {"ContinuationToken": page["NextContinuationToken"]}
    assert found == sorted(names)


async def test_errors_have_their_classes(s3: S3Client, bucket: str) -> None:
    with pytest.raises(s3.exceptions.NoSuchKey):
        await s3.get_object(Bucket=bucket, Key="missing")
    with pytest.raises(s3.exceptions.NoSuchBucket):
        await s3.get_object(Bucket="no-such-bucket-anywhere", Key="k")
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        await s3.head_object(Bucket=bucket, Key="missing")
    assert caught.value.response["Error"]["Code"] == "404"


async def test_a_wrong_secret_is_one_refused_request(rclone: RcloneServer, bucket: str) -> None:
    made = settings(rclone.endpoint_url, aws_access_key_id=rclone.access_key, aws_secret_access_key="wrong")
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        with pytest.raises(ClientError) as caught:
            await client.list_objects_v2(Bucket=bucket)
        assert (caught.value.status, caught.value.code) == (403, "SignatureDoesNotMatch")
        assert client.statistics.requests == 1


async def test_what_boto3_wrote_is_read_and_the_reverse(rclone: RcloneServer, s3: S3Client, bucket: str) -> None:
    theirs = boto3.client(
        "s3",
        endpoint_url=rclone.endpoint_url,
        aws_access_key_id=rclone.access_key,
        aws_secret_access_key=rclone.secret_key,
        region_name="us-east-1",
    )
    theirs.put_object(Bucket=bucket, Key="from/boto ü", Body=b"theirs")
    assert await (await s3.get_object(Bucket=bucket, Key="from/boto ü"))["Body"].read() == b"theirs"
    await s3.put_object(Bucket=bucket, Key="from/us +", Body=b"ours")
    assert theirs.get_object(Bucket=bucket, Key="from/us +")["Body"].read() == b"ours"
    theirs.close()


# -- moto: versions, conditions, SSE-C, checksums ------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["a//b", "//", "a/../b", "./a", "..", "/lead", "trail/", "a/./b"])
async def test_paths_are_not_normalised(on_moto: S3Client, key: str) -> None:
    await on_moto.create_bucket(Bucket="bucket")
    await on_moto.put_object(Bucket="bucket", Key=key, Body=b"data")
    page = await on_moto.list_objects_v2(Bucket="bucket")
    assert [item["Key"] for item in page["Contents"]] == [key]


async def test_create_bucket_with_a_location(on_moto: S3Client) -> None:
    await on_moto.create_bucket(Bucket="far", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    assert (await on_moto.get_bucket_location(Bucket="far"))["LocationConstraint"] == "eu-west-1"


async def test_conditions_and_versions(on_moto: S3Client) -> None:
    await on_moto.create_bucket(Bucket="bucket")
    await on_moto.put_bucket_versioning(Bucket="bucket", VersioningConfiguration={"Status": "Enabled"})
    first = await on_moto.put_object(Bucket="bucket", Key="k", Body=b"one")
    second = await on_moto.put_object(Bucket="bucket", Key="k", Body=b"two")
    old = await on_moto.get_object(Bucket="bucket", Key="k", VersionId=first["VersionId"])
    assert (await old["Body"].read(), old["VersionId"]) == (b"one", first["VersionId"])
    with pytest.raises(ClientError) as caught:
        await on_moto.get_object(Bucket="bucket", Key="k", IfNoneMatch=second["ETag"])
    assert caught.value.code == "304"
    with pytest.raises(ClientError) as caught:
        await on_moto.get_object(Bucket="bucket", Key="k", IfMatch='"other"')
    assert caught.value.code == "PreconditionFailed"
    since = datetime(2000, 1, 1, tzinfo=UTC)
    with pytest.raises(ClientError) as caught:
        await on_moto.get_object(Bucket="bucket", Key="k", IfUnmodifiedSince=since)
    assert caught.value.status == 412
    marker = await on_moto.delete_object(Bucket="bucket", Key="k")
    assert marker["DeleteMarker"] is True
    with pytest.raises(on_moto.exceptions.NoSuchKey):
        await on_moto.get_object(Bucket="bucket", Key="k")


async def test_response_overrides(on_moto: S3Client) -> None:
    await on_moto.create_bucket(Bucket="bucket")
    await on_moto.put_object(Bucket="bucket", Key="k", Body=b"x")
    response = await on_moto.get_object(
        Bucket="bucket", Key="k", ResponseContentType="text/x-own", ResponseContentDisposition="inline; filename=a b"
    )
    assert response["ContentType"] == "text/x-own"
    assert response["ContentDisposition"] == "inline; filename=a b"
    await response["Body"].read()


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
async def test_checksums_go_up_and_come_back(on_moto: S3Client, algorithm: str) -> None:
    await on_moto.create_bucket(Bucket="bucket")
    await on_moto.put_object(Bucket="bucket", Key="k", Body=b"data" * 1000, ChecksumAlgorithm=algorithm)
    response = await on_moto.get_object(Bucket="bucket", Key="k", ChecksumMode="ENABLED")
    assert await response["Body"].read() == b"data" * 1000
    assert response.get(f"Checksum{algorithm}")
    assert response["ResponseMetadata"]["ChecksumAlgorithm"] == algorithm.lower()  # boto's sign that it was verified


async def test_a_stream_in_signed_chunks(rclone: RcloneServer, bucket: str) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for letter in b"abc":
            yield bytes([letter]) * 700_000

    config = asyncms.Config(s3={"payload_signing_enabled": True})
    made = settings(rclone.endpoint_url, aws_access_key_id=rclone.access_key, aws_secret_access_key=rclone.secret_key)
    async with asyncms.Session(config=config) as session, session.create_client("s3", **made) as client:
        await client.put_object(Bucket=bucket, Key="k", Body=pieces(), ContentLength=2_100_000)
    stored = (rclone.root / bucket / "k").read_bytes()
    assert stored == b"a" * 700_000 + b"b" * 700_000 + b"c" * 700_000
