"""Paginators against real servers, beside boto3's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import boto3
import pytest
import pytest_asyncio

import asyncms
from tests.pipeline.conftest import settings
from tests.servers.rclone import RcloneServer

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

KEYS = sorted([f"d{i}/f {j}+ü" for i in range(3) for j in range(3)] + [f"top&{i}" for i in range(4)])


@pytest.fixture(params=["rclone", "moto"])
def server(request: pytest.FixtureRequest) -> MotoServer | RcloneServer:
    found: MotoServer | RcloneServer = request.getfixturevalue(request.param)
    return found


def _arguments(server: MotoServer | RcloneServer) -> dict[str, Any]:
    keys = {"aws_access_key_id": server.access_key, "aws_secret_access_key": server.secret_key}
    return settings(server.endpoint_url, **keys)


@pytest_asyncio.fixture
async def s3(server: MotoServer | RcloneServer) -> AsyncIterator[S3Client]:
    async with asyncms.Session() as session, session.create_client("s3", **_arguments(server)) as client:
        yield client
        assert session.acquired_connections == 0


@pytest_asyncio.fixture
async def on_moto(moto: MotoServer) -> AsyncIterator[S3Client]:
    async with asyncms.Session() as session, session.create_client("s3", **_arguments(moto)) as client:
        yield client


@pytest.fixture(scope="module")
def rclone_bucket(rclone: RcloneServer) -> str:
    name = f"b-{uuid4().hex[:12]}"
    rclone.bucket(name, dict.fromkeys(KEYS, b""))
    return name


@pytest_asyncio.fixture
async def bucket(server: MotoServer | RcloneServer, request: pytest.FixtureRequest, s3: S3Client) -> str:
    """A bucket that holds KEYS."""
    if isinstance(server, RcloneServer):
        name: str = request.getfixturevalue("rclone_bucket")
        return name
    await _fill(s3, "bucket")
    return "bucket"


async def _fill(s3: S3Client, bucket: str) -> None:
    await s3.create_bucket(Bucket=bucket)
    for key in KEYS:
        await s3.put_object(Bucket=bucket, Key=key, Body=b"")


@pytest.mark.parametrize("method", ["list_objects_v2", "list_objects"])
@pytest.mark.parametrize("size", [None, 1, 4, 13])
async def test_all_keys_come_in_order(s3: S3Client, bucket: str, method: str, size: int | None) -> None:
    pages = s3.get_paginator(method).paginate(Bucket=bucket, PaginationConfig={"PageSize": size})
    assert [key async for key in pages.search("Contents[].Key")] == KEYS
    assert pages.resume_token is None
    full = await pages.build_full_result()
    assert [item["Key"] for item in full["Contents"]] == KEYS


@pytest.mark.parametrize("method", ["list_objects_v2", "list_objects"])
async def test_boto3_and_asyncms_take_turns_on_one_listing(
    server: MotoServer | RcloneServer, s3: S3Client, bucket: str, method: str
) -> None:
    theirs = boto3.client("s3", **_arguments(server))
    token: str | None = None
    found: list[str] = []
    for turn in range(20):
        arguments: Any = {"Bucket": bucket, "PaginationConfig": {"MaxItems": 2 + turn % 2, "PageSize": 4}}
        if token is not None:
            arguments["PaginationConfig"]["StartingToken"] = token
        if turn % 2:
            full: Any = theirs.get_paginator(method).paginate(**arguments).build_full_result()
        else:
            full = await s3.get_paginator(method).paginate(**arguments).build_full_result()
        found += [item["Key"] for item in full["Contents"]]
        token = full.get("NextToken")
        if token is None:
            break
    assert found == KEYS
    theirs.close()


async def test_prefixes_beside_keys(on_moto: S3Client) -> None:
    await _fill(on_moto, "bucket")
    arguments: Any = {"Bucket": "bucket", "Delimiter": "/", "PaginationConfig": {"PageSize": 2}}
    contents, prefixes = on_moto.get_paginator("list_objects_v2").paginate(**arguments).result_key_iters()
    assert [item["Prefix"] async for item in prefixes] == ["d0/", "d1/", "d2/"]
    assert [item["Key"] async for item in contents] == [key for key in KEYS if "/" not in key]


async def test_versions(on_moto: S3Client) -> None:
    await on_moto.create_bucket(Bucket="bucket")
    await on_moto.put_bucket_versioning(Bucket="bucket", VersioningConfiguration={"Status": "Enabled"})
    written: list[tuple[str, str]] = []
    for key in ("a", "b ü", "c"):
        written += [
            (key, (await on_moto.put_object(Bucket="bucket", Key=key, Body=b""))["VersionId"]) for _ in range(3)
        ]
    await on_moto.delete_object(Bucket="bucket", Key="b ü")
    pages = on_moto.get_paginator("list_object_versions").paginate(Bucket="bucket", PaginationConfig={"PageSize": 2})
    found: list[tuple[str, str]] = []
    markers: list[str] = []
    async for page in pages:
        found += [(version["Key"], version["VersionId"]) for version in page.get("Versions", [])]
        markers += [marker["Key"] for marker in page.get("DeleteMarkers", [])]
    assert sorted(found) == sorted(written)
    assert markers == ["b ü"]


async def test_parts_and_uploads(on_moto: S3Client) -> None:
    await on_moto.create_bucket(Bucket="bucket")
    ids: list[str] = []
    for key in ("one", "two ü", "two ü"):
        made: Any = await on_moto.create_multipart_upload(Bucket="bucket", Key=key)
        ids.append(made["UploadId"])
    for number in range(1, 6):
        await on_moto.upload_part(Bucket="bucket", Key="one", UploadId=ids[0], PartNumber=number, Body=b"part")
    parts = on_moto.get_paginator("list_parts").paginate(
        Bucket="bucket", Key="one", UploadId=ids[0], PaginationConfig={"PageSize": 2, "MaxItems": 3}
    )
    assert [part["PartNumber"] for part in (await parts.build_full_result())["Parts"]] == [1, 2, 3]
    rest = on_moto.get_paginator("list_parts").paginate(
        Bucket="bucket",
        Key="one",
        UploadId=ids[0],
        PaginationConfig={"PageSize": 2, "StartingToken": parts.resume_token},
    )
    assert [number async for number in rest.search("Parts[].PartNumber")] == [4, 5]
    uploads = on_moto.get_paginator("list_multipart_uploads").paginate(Bucket="bucket")
    assert sorted([upload async for upload in uploads.search("Uploads[].UploadId")]) == sorted(ids)


async def test_buckets(on_moto: S3Client) -> None:
    for i in range(5):
        await on_moto.create_bucket(Bucket=f"bucket-{i}")
    # moto cuts this listing at a page size, but gives no token to go on with.
    pages = on_moto.get_paginator("list_buckets").paginate()
    assert [name async for name in pages.search("Buckets[].Name")] == [f"bucket-{i}" for i in range(5)]


async def test_errors_come_out_of_the_iteration(s3: S3Client) -> None:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="no-such-bucket-anywhere")
    with pytest.raises(s3.exceptions.NoSuchBucket):
        await anext(aiter(pages))
    with pytest.raises(asyncms.errors.ParamValidationError):
        await s3.get_paginator("list_objects_v2").paginate(Bukket="b").build_full_result()  # type: ignore[call-arg]
