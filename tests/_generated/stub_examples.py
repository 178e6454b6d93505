"""Code typed with the stubs of aiobotocore, on clients of ours; checked by mypy and basedpyright, never run."""

from __future__ import annotations

from types_aiobotocore_s3 import literals
from types_aiobotocore_s3 import type_defs as stubs

from asyncms.s3.client import S3Client


async def arguments(
    s3: S3Client,
    put: stubs.PutObjectRequestTypeDef,
    page: stubs.ListObjectsV2RequestTypeDef,
    head: stubs.HeadObjectRequestTypeDef,
    get: stubs.GetObjectRequestTypeDef,
    parts: stubs.CompletedMultipartUploadTypeDef,
    tagging: stubs.TaggingTypeDef,
    storage: literals.StorageClassType,
    delete: stubs.DeleteTypeDef,
) -> None:
    """What their request types hold, ours take."""
    await s3.put_object(**put)
    await s3.list_objects_v2(**page)
    await s3.head_object(**head)
    await s3.get_object(**get)
    await s3.complete_multipart_upload(Bucket="b", Key="k", UploadId="u", MultipartUpload=parts)
    await s3.put_object_tagging(Bucket="b", Key="k", Tagging=tagging)
    await s3.put_object(Bucket="b", Key="k", StorageClass=storage)
    # They allow text as a time inside of structures.
    await s3.delete_objects(Bucket="b", Delete=delete)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def bucket_name(bucket: stubs.BucketTypeDef) -> str | None:
    return bucket.get("Name")


def prefix_of(prefix: stubs.CommonPrefixTypeDef) -> str | None:
    return prefix.get("Prefix")


def part_size(part: stubs.PartTypeDef) -> int | None:
    return part.get("Size")


def key_of(entry: stubs.ObjectTypeDef) -> str | None:
    return entry.get("Key")


async def results(s3: S3Client) -> None:
    """What ours give, functions typed with their shapes take."""
    listed = await s3.list_objects_v2(Bucket="b")
    for prefix in listed.get("CommonPrefixes", ()):
        prefix_of(prefix)
    for bucket in (await s3.list_buckets()).get("Buckets", ()):
        bucket_name(bucket)
    for part in (await s3.list_parts(Bucket="b", Key="k", UploadId="u")).get("Parts", ()):
        part_size(part)
    for entry in listed.get("Contents", ()):
        # Enumerations stay open to new values here.
        key_of(entry)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
