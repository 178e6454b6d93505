"""What of ExtraArgs goes with which request: boto3's transfers and ours send the same parameters to the same server.

The server is none of AWS's, so that ours send no newer checksums than boto3's.
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from boto3.s3.transfer import S3Transfer
from boto3.s3.transfer import TransferConfig as BotoTransferConfig
from s3transfer.copies import CopySubmissionTask
from s3transfer.upload import UploadSubmissionTask

import asyncms
from asyncms.errors import ParamValidationError
from asyncms.s3api.extra_args import (
    COPY_ARGUMENTS,
    DOWNLOAD_ARGUMENTS,
    UPLOAD_ARGUMENTS,
    CopyArguments,
    UploadArguments,
)
from tests.pipeline.conftest import settings
from tests.s3.both_clients import BUCKET, boto_client

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

MiB = 1024 * 1024
DATA = bytes(range(256)) * (11 * MiB // 256)
OURS = asyncms.TransferConfig(
    part_size=5 * MiB, multipart_threshold=8 * MiB, copy_threshold=8 * MiB, copy_part_size=5 * MiB
)
THEIRS = BotoTransferConfig(multipart_threshold=8 * MiB, multipart_chunksize=5 * MiB)
Sent = list[tuple[str, dict[str, Any]]]


def test_the_allowed_arguments_are_boto3s() -> None:
    conditions = {"IfMatch", "IfNoneMatch"}
    assert set(S3Transfer.ALLOWED_UPLOAD_ARGS) == UPLOAD_ARGUMENTS - conditions
    assert set(S3Transfer.ALLOWED_COPY_ARGS) == COPY_ARGUMENTS - conditions
    assert set(S3Transfer.ALLOWED_DOWNLOAD_ARGS) == DOWNLOAD_ARGUMENTS


def test_every_upload_argument_goes_where_s3transfer_sends_it() -> None:
    task = UploadSubmissionTask.__new__(UploadSubmissionTask)
    for name in sorted(UPLOAD_ARGUMENTS - {"IfMatch", "IfNoneMatch"}):
        extra = {name: "SHA256" if name == "ChecksumAlgorithm" else "x"}
        ours = UploadArguments(extra, default=None, combines=False)
        assert ours.put == task._extra_put_object_args(extra), name
        if name.startswith("Checksum") and name not in ("ChecksumType", "ChecksumAlgorithm"):
            extra = {**extra, "ChecksumType": "FULL_OBJECT", "ChecksumAlgorithm": name.removeprefix("Checksum")}
        assert ours.create == task._extra_create_multipart_args(extra), name
        assert ours.part == task._extra_upload_part_args(extra), name
        assert ours.complete == task._extra_complete_multipart_args(extra), name


def test_conditions_go_with_the_request_that_makes_the_object() -> None:
    ours = UploadArguments({"IfNoneMatch": "*"}, default="CRC32", combines=False)
    assert ours.put == {"IfNoneMatch": "*"}
    assert ours.complete == {"IfNoneMatch": "*"}
    assert "IfNoneMatch" not in {**ours.create, **ours.part}


def test_tags_of_a_copy_have_a_checksum_that_is_computed_here() -> None:
    assert CopyArguments({"ChecksumAlgorithm": "SHA256"}).put_tags == {"ChecksumAlgorithm": "SHA256"}
    assert CopyArguments({"ChecksumAlgorithm": "XXHASH64", "RequestPayer": "requester"}).put_tags == {
        "RequestPayer": "requester"
    }


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[tuple[S3Client, Sent]]:
    """A client of moto and what it sends."""
    sent: Sent = []

    async def remember(attempt: asyncms.Attempt) -> None:
        sent.append((attempt.operation_name, dict(attempt.arguments)))

    made = settings(moto.endpoint_url, hooks=[remember])
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        await client.create_bucket(Bucket=BUCKET)
        sent.clear()
        yield client, sent


def boto(moto: MotoServer) -> tuple[Any, Sent]:
    client, sent = boto_client(moto), []

    def remember(params: dict[str, Any], model: Any, **_: Any) -> None:
        sent.append((model.name, dict(params)))

    client.meta.events.register("provide-client-params.s3", remember)
    return client, sent


def comparable(sent: Sent) -> list[tuple[str, dict[str, Any]]]:
    """In order, without bodies, ids, and the digests that only one side knows before it sends."""
    dropped = {"Body", "UploadId"}
    plain = [(name, {k: v for k, v in arguments.items() if k not in dropped}) for name, arguments in sent]
    return sorted(plain, key=lambda item: (item[0], item[1].get("PartNumber", 0)))


EXTRA: dict[str, dict[str, Any]] = {
    "nothing": {},
    "headers": {"ContentType": "text/plain", "CacheControl": "no-cache", "Metadata": {"a": "b"}, "Tagging": "x=y"},
    "storage": {"StorageClass": "STANDARD_IA", "ACL": "private", "ServerSideEncryption": "AES256"},
    "owner": {"RequestPayer": "requester", "ExpectedBucketOwner": "123456789012"},
    "SHA-256": {"ChecksumAlgorithm": "SHA256"},
    "lower case": {"ChecksumAlgorithm": "crc32c"},
    "composite": {"ChecksumAlgorithm": "CRC32", "ChecksumType": "COMPOSITE"},
    "SSE-C": {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": "k" * 32},
}


@pytest.mark.parametrize("size", [MiB, len(DATA)], ids=["one request", "parts"])
@pytest.mark.parametrize("extra", EXTRA.values(), ids=EXTRA)
async def test_uploads_send_what_boto3_sends(
    s3: tuple[S3Client, Sent], moto: MotoServer, extra: Mapping[str, Any], size: int
) -> None:
    client, ours = s3
    boto3_client, theirs = boto(moto)
    boto3_client.upload_fileobj(io.BytesIO(DATA[:size]), BUCKET, "k", ExtraArgs=dict(extra), Config=THEIRS)
    await client.upload_fileobj(io.BytesIO(DATA[:size]), BUCKET, "k", ExtraArgs=dict(extra), Config=OURS)
    for name, arguments in ours:
        if name == "UploadPart":
            # Known before the part is sent here; botocore computes them on the way.
            algorithm = arguments["ChecksumAlgorithm"]
            assert arguments.pop(f"Checksum{algorithm}")
    for name, arguments in theirs:
        if name == "PutObject" and "ChecksumAlgorithm" not in extra:
            assert arguments.pop("ChecksumAlgorithm") == "CRC32"  # the pipeline's default says the same
        elif "ChecksumAlgorithm" in arguments and name != "PutObject":
            arguments["ChecksumAlgorithm"] = arguments["ChecksumAlgorithm"].upper()
    assert comparable(ours) == comparable(theirs)


@pytest.mark.parametrize("size", [MiB, len(DATA)], ids=["one request", "parts"])
async def test_a_given_checksum_of_the_whole_goes_where_boto3_sends_it(
    s3: tuple[S3Client, Sent], moto: MotoServer, size: int
) -> None:
    import zlib
    from base64 import b64encode

    client, ours = s3
    boto3_client, theirs = boto(moto)
    extra = {"ChecksumCRC32": b64encode(zlib.crc32(DATA[:size]).to_bytes(4, "big")).decode(), "MpuObjectSize": size}
    boto3_client.upload_fileobj(io.BytesIO(DATA[:size]), BUCKET, "k", ExtraArgs=dict(extra), Config=THEIRS)
    await client.upload_fileobj(io.BytesIO(DATA[:size]), BUCKET, "k", ExtraArgs=extra, Config=OURS)
    for name, arguments in ours:
        if name == "UploadPart":
            assert arguments.pop("ChecksumCRC32")
    assert comparable(ours) == comparable(theirs)


COPY_EXTRA: dict[str, dict[str, Any]] = {
    "nothing": {},
    "kept tags": {"TaggingDirective": "COPY"},
    "new tags": {"TaggingDirective": "REPLACE", "Tagging": "n=1&e="},
    "new metadata": {"MetadataDirective": "REPLACE", "Metadata": {"new": "yes"}, "ContentType": "text/css"},
    "ignored metadata": {"Metadata": {"new": "no"}, "StorageClass": "STANDARD_IA"},
    "owner": {"RequestPayer": "requester", "ExpectedBucketOwner": "123456789012"},
    "checksum": {"ChecksumAlgorithm": "SHA256"},
}


@pytest.mark.parametrize("size", [MiB, len(DATA)], ids=["one request", "parts"])
@pytest.mark.parametrize("extra", COPY_EXTRA.values(), ids=COPY_EXTRA)
async def test_copies_send_what_boto3_sends(
    s3: tuple[S3Client, Sent], moto: MotoServer, extra: Mapping[str, Any], size: int
) -> None:
    client, ours = s3
    boto3_client, theirs = boto(moto)
    boto3_client.put_object(
        Bucket=BUCKET, Key="source", Body=DATA[:size], Metadata={"old": "yes"}, ContentType="text/plain", Tagging="o=2"
    )
    theirs.clear()
    source = {"Bucket": BUCKET, "Key": "source"}
    boto3_client.copy(source, BUCKET, "theirs", ExtraArgs=dict(extra), Config=THEIRS)
    await client.copy(source, BUCKET, "ours", ExtraArgs=dict(extra), Config=OURS)
    for _, arguments in (*ours, *theirs):
        if arguments["Key"] != "source":
            arguments["Key"] = "k"
    assert comparable(ours) == comparable(theirs)
    heads = [boto3_client.head_object(Bucket=BUCKET, Key=key) for key in ("ours", "theirs")]
    assert heads[0]["Metadata"] == heads[1]["Metadata"]
    assert heads[0]["ContentType"] == heads[1]["ContentType"]
    tags = [boto3_client.get_object_tagging(Bucket=BUCKET, Key=key)["TagSet"] for key in ("ours", "theirs")]
    assert tags[0] == tags[1]


def test_every_copy_argument_goes_where_s3transfer_sends_it() -> None:
    from asyncms.s3api.extra_args import CopyArguments

    task = CopySubmissionTask.__new__(CopySubmissionTask)
    for name in sorted(COPY_ARGUMENTS - {"IfMatch", "IfNoneMatch"}):
        extra = {name: "x"}
        ours = CopyArguments(extra)
        mapped = (
            {task.EXTRA_ARGS_TO_HEAD_ARGS_MAPPING[name]: "x"} if name in task.EXTRA_ARGS_TO_HEAD_ARGS_MAPPING else {}
        )
        assert ours.head == mapped, name
        assert ours.part == task._extra_upload_part_args(extra), name
        assert ours.complete == task._extra_complete_multipart_args(extra), name
        merged = task._apply_preserved_metadata(extra, {"ContentType": "old"})
        created = {k: v for k, v in merged.items() if k not in task.CREATE_MULTIPART_ARGS_BLACKLIST}
        assert ours.create({"ContentType": "old", "ETag": '"e"'}) == created, name


@pytest.mark.parametrize(
    "extra",
    [{"Nonsense": 1}, {"ChecksumCRC32": "x", "ChecksumSHA256": "y"}, {"VersionId": "v"}, {"Metadata": "no dict"}],
    ids=str,
)
async def test_unusable_arguments_are_refused_before_anything_is_sent(
    s3: tuple[S3Client, Sent], extra: Mapping[str, Any]
) -> None:
    client, sent = s3
    with pytest.raises(ParamValidationError):
        await client.upload_stream(DATA, Bucket=BUCKET, Key="k", **extra)
    with pytest.raises(ParamValidationError):
        await client.copy({"Bucket": BUCKET, "Key": "k"}, BUCKET, "c", ExtraArgs={"Nonsense": 1})
    assert sent == []


async def test_checksums_without_a_kernel_are_refused_for_parts_only(s3: tuple[S3Client, Sent]) -> None:
    client, sent = s3
    with pytest.raises(ParamValidationError, match="XXHASH64"):
        await client.upload_stream(DATA, Bucket=BUCKET, Key="k", ChecksumXXHASH64="AAAAAAAAAAA=")
    with pytest.raises(ParamValidationError, match="XXHASH3"):
        await client.upload_stream(DATA, Bucket=BUCKET, Key="k", ChecksumAlgorithm="XXHASH3")
    assert sent == []
