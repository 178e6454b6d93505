"""What users write, as type checkers must see it. Checked, never run."""

from __future__ import annotations

from datetime import datetime
from typing import assert_type

from asyncms._generated.mediastore import types as ms
from asyncms._generated.mediastore.client import MediaStoreDataOperations
from asyncms._generated.s3 import types
from asyncms._generated.s3.client import S3Operations
from asyncms._generated.s3.errors import Exceptions, NoSuchKey
from asyncms.metadata import ResponseMetadata
from asyncms.pipeline.body import StreamingBody
from asyncms.pipeline.event_stream import EventStream


async def objects(s3: S3Operations) -> None:
    got = await s3.get_object(Bucket="b", Key="k", Range="bytes=0-99", IfModifiedSince=0, SSECustomerKey=b"k" * 32)
    assert_type(got, types.GetObjectOutput)
    assert_type(got["Body"], StreamingBody)
    assert_type(got["ETag"], str)
    assert_type(got["LastModified"], datetime)
    assert_type(got["Metadata"], dict[str, str])
    assert_type(got["ResponseMetadata"], ResponseMetadata)
    await s3.put_object(Bucket="b", Key="k", Body=b"data", StorageClass="A_CLASS_OF_TOMORROW", Metadata={"a": "b"})
    await s3.copy_object(Bucket="b", Key="k", CopySource={"Bucket": "b", "Key": "other"})
    await s3.copy_object(Bucket="b", Key="k", CopySource="b/other")
    await s3.delete_objects(Bucket="b", Delete={"Objects": [{"Key": "k"}], "Quiet": True})
    deleted = await s3.delete_bucket(Bucket="b")
    assert_type(deleted, types.DeleteBucketOutput)


async def a_listing(s3: S3Operations) -> None:
    page = await s3.list_objects_v2(Bucket="b")
    for found in page.get("Contents", []):
        assert_type(found, types.Object)
    for bucket in (await s3.list_buckets())["Buckets"]:
        assert_type(bucket, types.Bucket)


async def a_result_is_edited_and_sent_back(s3: S3Operations) -> None:
    tags = (await s3.get_bucket_tagging(Bucket="b"))["TagSet"]
    tags.append({"Key": "k", "Value": "v"})
    await s3.put_bucket_tagging(Bucket="b", Tagging={"TagSet": tags})
    found = await s3.get_bucket_lifecycle_configuration(Bucket="b")
    rules = found.get("Rules", [])
    assert_type(rules, list[types.LifecycleRuleOutput])
    await s3.put_bucket_lifecycle_configuration(Bucket="b", LifecycleConfiguration={"Rules": rules})
    await s3.put_bucket_lifecycle_configuration(
        Bucket="b",
        LifecycleConfiguration={"Rules": [{"Status": "Enabled", "Expiration": {"Date": "2030-01-01T00:00:00Z"}}]},
    )


async def events(s3: S3Operations) -> None:
    selected = await s3.select_object_content(
        Bucket="b",
        Key="k",
        Expression="SELECT * FROM s3object",
        ExpressionType="SQL",
        InputSerialization={"CSV": {}},
        OutputSerialization={"CSV": {}},
    )
    assert_type(selected["Payload"], EventStream[types.SelectObjectContentEventStream])


async def media(store: MediaStoreDataOperations) -> None:
    put = await store.put_object(Path="p", Body="text", UploadAvailability="STREAMING")
    assert_type(put, ms.PutObjectResponse)
    assert_type((await store.list_items())["Items"], list[ms.Item])


async def failures(s3: S3Operations, exceptions: Exceptions) -> None:
    try:
        await s3.head_object(Bucket="b", Key="k")
    except exceptions.NoSuchKey as error:
        assert_type(error, NoSuchKey)
        assert_type(error.code, str)


async def mistakes(s3: S3Operations) -> None:
    await s3.get_object(Bucket="b")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await s3.get_object(Bucket="b", Key="k", Rnage="0-")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await s3.get_object(Bucket=1, Key="k")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Exceptions().NoSuchName  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: B018
