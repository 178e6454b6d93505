"""Every operation that moto knows, by our client and by boto3's: what either wrote, both read as the same answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING
from urllib.request import ProxyHandler, Request, build_opener

import pytest
import pytest_asyncio

import asyncms
from tests.s3.both_clients import BUCKET, Both, Saved, Step, Writer, boto_client, different, step, timeless
from tests.s3.moto_objects import OBJECTS, etag, parts
from tests.s3.moto_settings import SETTINGS

if TYPE_CHECKING:
    from tests.servers.moto import MotoServer

BOTH_EXPIRE = {
    "Rules": [{"Status": "Enabled", "Prefix": "x", "Expiration": {"Days": 1, "ExpiredObjectDeleteMarker": True}}]
}
IGNORED = "moto does not look at the sub-resource and "
NOT_IN_MOTO = {
    **dict.fromkeys(
        (
            "GetBucketAbac",
            "GetBucketAnalyticsConfiguration",
            "GetBucketIntelligentTieringConfiguration",
            "GetBucketMetadataConfiguration",
            "GetBucketMetadataTableConfiguration",
            "GetBucketMetricsConfiguration",
            "GetBucketRequestPayment",
            "ListBucketAnalyticsConfigurations",
            "ListBucketIntelligentTieringConfigurations",
            "ListBucketMetricsConfigurations",
        ),
        IGNORED + "lists the bucket's objects",
    ),
    **dict.fromkeys(
        (
            "PutBucketAbac",
            "PutBucketAnalyticsConfiguration",
            "PutBucketIntelligentTieringConfiguration",
            "PutBucketMetricsConfiguration",
            "PutBucketRequestPayment",
            "UpdateBucketMetadataAnnotationTableConfiguration",
            "UpdateBucketMetadataInventoryTableConfiguration",
            "UpdateBucketMetadataJournalTableConfiguration",
        ),
        IGNORED + "creates the bucket",
    ),
    **dict.fromkeys(
        (
            "DeleteBucketAnalyticsConfiguration",
            "DeleteBucketIntelligentTieringConfiguration",
            "DeleteBucketInventoryConfiguration",
            "DeleteBucketMetadataConfiguration",
            "DeleteBucketMetadataTableConfiguration",
            "DeleteBucketMetricsConfiguration",
        ),
        IGNORED + "deletes the bucket",
    ),
    **dict.fromkeys(
        ("CreateBucketMetadataConfiguration", "CreateBucketMetadataTableConfiguration"),
        IGNORED + "takes the body for a form: status 500",
    ),
    **dict.fromkeys(("GetObjectAnnotation", "GetObjectTorrent"), IGNORED + "sends the object"),
    **dict.fromkeys(("PutObjectAnnotation", "RenameObject", "UpdateObjectEncryption"), IGNORED + "stores an object"),
    "DeleteObjectAnnotation": IGNORED + "deletes the object",
    "CreateSession": IGNORED + "lists the objects; no directory buckets (tests/pipeline/test_express.py)",
    "ListDirectoryBuckets": "no directory buckets; taken for ListBuckets",
    "GetObjectRetention": "not implemented: status 500; head_object shows what put_object_retention did",
    "ListObjectAnnotations": "not implemented: status 500",
    "WriteGetObjectResponse": "not implemented; sent to a host of its own, which endpoint_url cannot stand for",
}
"""Operations of the model that moto does not know, and what it does instead."""

ERRORS: dict[str, tuple[Step, ...]] = {
    "BucketAlreadyOwnedByYou": (
        step("create_bucket", Bucket="far", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}),
        step(
            "create_bucket",
            "BucketAlreadyOwnedByYou",
            Bucket="far",
            CreateBucketConfiguration={"LocationConstraint": "eu-west-1"},
        ),
    ),
    "BucketNotEmpty": (step("put_object", Body=b""), step("delete_bucket", "BucketNotEmpty")),
    "EntityTooSmall": (
        step("create_multipart_upload"),
        *(step("upload_part", PartNumber=n, Body=b"x", UploadId=Saved("UploadId")) for n in (1, 2)),
        step(
            "complete_multipart_upload", "EntityTooSmall", MultipartUpload=parts(b"x", b"x"), UploadId=Saved("UploadId")
        ),
    ),
    "InvalidBucketName": (step("create_bucket", "InvalidBucketName", Bucket="ab"),),
    "InvalidLocationConstraint": (
        step(
            "create_bucket",
            "InvalidLocationConstraint",
            Bucket="near",
            CreateBucketConfiguration={"LocationConstraint": "us-east-1"},
        ),
    ),
    "InvalidObjectState": (
        step("put_object", Body=b"", StorageClass="GLACIER"),
        step("get_object", "InvalidObjectState"),
    ),
    "InvalidStorageClass": (step("put_object", "InvalidStorageClass", Body=b"", StorageClass="NONE"),),
    "MalformedXML": (step("put_bucket_lifecycle_configuration", "MalformedXML", LifecycleConfiguration=BOTH_EXPIRE),),
    "NoSuchVersion": (
        step("put_bucket_versioning", VersioningConfiguration={"Status": "Enabled"}),
        step("put_object", Body=b""),
        step("delete_object"),
        step("get_object", "NoSuchVersion", VersionId=Saved("VersionId")),
        step("head_object", "405", VersionId=Saved("VersionId")),
    ),
    "NoSuchBucket": (
        step("get_object", "NoSuchBucket", Bucket="missing"),
        step("put_object", "NoSuchBucket", Bucket="missing", Body=b""),
        step("list_objects_v2", "NoSuchBucket", Bucket="missing"),
        step("delete_bucket", "NoSuchBucket", Bucket="missing"),
        step("get_bucket_policy", "NoSuchBucket", Bucket="missing"),
        step("head_bucket", "404", Bucket="missing"),
    ),
    "NoSuchKey": (
        step("get_object", "NoSuchKey"),
        step("get_object", "NoSuchKey", Key="ü <&>"),
        step("get_object_tagging", "NoSuchKey"),
        step("get_object_acl", "NoSuchKey"),
        step("get_object_attributes", "NoSuchKey", ObjectAttributes=["ETag"]),
        step("head_object", "404"),
    ),
    "NoSuchLifecycleConfiguration": (step("get_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration"),),
    "NoSuchUpload": (
        step("abort_multipart_upload", "NoSuchUpload", UploadId="none"),
        step("list_parts", "NoSuchUpload", UploadId="none"),
    ),
    "PreconditionFailed": (
        step("put_object", Body=b"x", IfNoneMatch="*"),
        step("put_object", "PreconditionFailed", Body=b"x", IfNoneMatch="*"),
        step("put_object", Body=b"x", IfMatch=etag(b"x")),
        step("put_object", "PreconditionFailed", Body=b"x", IfMatch=etag(b"y")),
    ),
}
"""Answers that are errors: all of their content and the names of their classes are equal."""

PROGRAMS: dict[str, tuple[Step, ...]] = {**OBJECTS, **SETTINGS, **ERRORS}
WRITERS: tuple[Writer, ...] = ("asyncms", "boto3")


@pytest_asyncio.fixture
async def both(moto: MotoServer) -> AsyncIterator[Both]:
    theirs = boto_client(moto)
    config = asyncms.Config(retries={"total_max_attempts": 1})
    async with (
        asyncms.Session(config=config) as session,
        session.create_client(
            "s3",
            "us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id=moto.access_key,
            aws_secret_access_key=moto.secret_key,
        ) as ours,
    ):
        yield Both(ours, theirs)
        assert session.acquired_connections == 0
    theirs.close()


@pytest.mark.parametrize("name", PROGRAMS)
async def test_both_clients_write_and_read_the_same(moto: MotoServer, both: Both, name: str) -> None:
    program = (step("create_bucket"), *PROGRAMS[name])
    answers = []
    for writer in WRITERS:
        moto.reset()
        moto.seed(1)  # upload and version ids are the same in both runs
        answers.append(timeless(await both.run(program, writer)))
    for now, by_us, by_boto in zip(program, *answers, strict=True):
        assert by_us == by_boto, (now, different(by_us, by_boto))


def test_no_operation_is_forgotten(moto: MotoServer) -> None:
    theirs = boto_client(moto)
    known = theirs.meta.service_model.operation_names
    done = {theirs.meta.method_to_api_mapping[now.method] for program in PROGRAMS.values() for now in program}
    theirs.close()
    assert sorted(known) == sorted([*done, *NOT_IN_MOTO])


async def test_urls_of_either_client_upload_and_download(both: Both) -> None:
    await both.ours.create_bucket(Bucket=BUCKET)
    for number, writer in enumerate(WRITERS):
        key = {"Bucket": BUCKET, "Key": f"a dir/{writer} ü+&.txt"}
        data = b"hello" * (number + 1)
        to_put = {**key, "ContentType": "text/x", "Metadata": {"a": "b c"}}
        to_get = {**key, "ResponseContentType": "text/y; a=b"}
        if writer == "asyncms":
            upload = await both.ours.generate_presigned_url("put_object", to_put)
            download = await both.ours.generate_presigned_url("get_object", to_get)
        else:
            upload = both.theirs.generate_presigned_url("put_object", to_put)
            download = both.theirs.generate_presigned_url("get_object", to_get)
        await asyncio.to_thread(fetch, "PUT", upload, data, {"Content-Type": "text/x", "x-amz-meta-a": "b c"})
        assert await asyncio.to_thread(fetch, "GET", download) == (data, "text/y; a=b")
        stored = await both.by_both("get_object", key)
        assert (stored["Body"], stored["ContentType"], stored["Metadata"]) == (data, "text/x", {"a": "b c"})


def fetch(method: str, url: str, data: bytes | None = None, headers: dict[str, str] | None = None) -> tuple[bytes, str]:
    request = Request(url, data, headers or {}, method=method)  # noqa: S310 - the test's own server
    with build_opener(ProxyHandler({})).open(request, timeout=10) as response:
        return response.read(), response.headers.get("Content-Type", "")
