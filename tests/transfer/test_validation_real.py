"""Validation against a real S3 server that keeps checksums."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
import pytest_asyncio

import asyncms
from asyncms.config import Config, MiB, TransferConfig
from asyncms.errors import ChecksumMismatchError
from asyncms.s3.client import S3Client
from asyncms.s3api.source import S3Source
from asyncms.transfer import validation
from asyncms.transfer.validation import NotValidated, Validation
from tests.servers.moto import MotoServer

CONFIG = TransferConfig(part_size=1 * MiB, concurrency=4, block_size=256 * 1024)


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            endpoint_url=moto.endpoint_url,
            region_name="us-east-1",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=Config(transfer=CONFIG),
        ) as s3,
    ):
        await s3.create_bucket(Bucket="bucket")
        yield s3


async def validated(s3: S3Client, key: str, data: bytes, **more: Any) -> Validation:
    async with s3.download_stream(Bucket="bucket", Key=key, **more) as stream:
        assert await stream.read() == data
    return stream.validated


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME"])
@pytest.mark.parametrize("size", [3, 3 * MiB + 17])
async def test_an_object_of_one_upload(s3: S3Client, algorithm: Any, size: int) -> None:
    data = os.urandom(size)
    await s3.put_object(Bucket="bucket", Key="k", Body=data, ChecksumAlgorithm=algorithm)
    before = s3.statistics.requests
    got = await validated(s3, "k", data)
    assert got.algorithm == algorithm
    assert s3.statistics.requests - before == (5 if size > MiB else 1)


async def test_an_object_without(s3: S3Client) -> None:
    await s3.put_object(Bucket="bucket", Key="k", Body=b"x" * 2 * MiB, ChecksumAlgorithm="SHA256")
    assert await validated(s3, "k", b"x" * 2 * MiB) == Validation(reason=NotValidated.NO_CHECKSUM)


@pytest.mark.parametrize("size", [3, 3 * MiB])
async def test_a_wrong_checksum_is_an_error(s3: S3Client, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = os.urandom(size)
    await s3.put_object(Bucket="bucket", Key="k", Body=data, ChecksumAlgorithm="CRC32C")
    monkeypatch.setattr(validation, "crc_function", lambda _: lambda data, value: value ^ len(data))
    with pytest.raises(ChecksumMismatchError, match="CRC32C"):
        await validated(s3, "k", data)
    assert await validated(s3, "k", data[:2], Range="bytes=0-1") == Validation(reason=NotValidated.RANGE)


async def test_settings(s3: S3Client, moto: MotoServer) -> None:
    await s3.put_object(Bucket="bucket", Key="k", Body=bytes(3 * MiB), ChecksumAlgorithm="CRC32")
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            endpoint_url=moto.endpoint_url,
            region_name="us-east-1",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=Config(transfer=CONFIG, response_checksum_validation="when_required"),
        ) as other,
    ):
        assert await validated(other, "k", bytes(3 * MiB)) == Validation(reason=NotValidated.OFF)
        assert other.statistics.requests == 3
        assert (await validated(other, "k", bytes(3 * MiB), ChecksumMode="ENABLED")).algorithm == "CRC32"


async def in_parts(s3: S3Client, data: bytes, algorithm: Any, **more: Any) -> None:
    """An object of three parts, each of another size; the first two do not end where parts of a download do."""
    upload = await s3.create_multipart_upload(Bucket="bucket", Key="k", ChecksumAlgorithm=algorithm, **more)
    parts: list[Any] = []
    ends = [0, 5 * MiB + 1000, 11 * MiB + 17, len(data)]
    for number, (first, end) in enumerate(pairwise(ends), 1):
        part = await s3.upload_part(
            Bucket="bucket",
            Key="k",
            UploadId=upload["UploadId"],
            PartNumber=number,
            ChecksumAlgorithm=algorithm,
            Body=data[first:end],
        )
        name = f"Checksum{algorithm}"
        parts.append({"PartNumber": number, "ETag": part["ETag"], name: cast("dict[str, Any]", part)[name]})
    await s3.complete_multipart_upload(
        Bucket="bucket", Key="k", UploadId=upload["UploadId"], MultipartUpload={"Parts": parts}
    )


async def test_a_checksum_of_parts_is_compared_part_by_part(s3: S3Client) -> None:
    """moto tells no parts in GetObjectAttributes; it does tell the size of each by its number. Of parts it knows CRC32 alone."""
    data = os.urandom(12 * MiB)
    await in_parts(s3, data, "CRC32", ChecksumType="COMPOSITE")
    sizes = await S3Source(s3._pipeline, {"Bucket": "bucket", "Key": "k"}).part_sizes(version_id=None)
    assert sizes == [5 * MiB + 1000, 6 * MiB - 983, MiB - 17]
    assert await compared(s3, data) == Validation("CRC32", is_composite=True)


async def test_an_object_of_one_answer_that_was_uploaded_in_parts(s3: S3Client, tmp_path: Path) -> None:
    data = os.urandom(6 * MiB)
    checksum: Any = {"ChecksumAlgorithm": "CRC32", "ChecksumType": "COMPOSITE"}
    config = TransferConfig(part_size=5 * MiB, multipart_threshold=5 * MiB)
    await s3.upload_stream(data, Bucket="bucket", Key="k", Config=config, **checksum)
    assert await validated(s3, "k", data, Config=TransferConfig()) == Validation("CRC32", is_composite=True)
    await s3.download_file("bucket", "k", tmp_path / "k", Config=TransferConfig())
    assert (tmp_path / "k").read_bytes() == data


async def compared(s3: S3Client, data: bytes) -> Validation:
    """Read slowly enough that it is known in time where the parts end."""
    async with s3.download_stream(Bucket="bucket", Key="k", Config=replace(CONFIG, concurrency=1)) as stream:
        got = await stream.read(10)
        assert stream._scheduler is not None
        await stream._scheduler._found.check.wait()
        got += await stream.read()
    assert got == data
    return stream.validated


async def test_a_wrong_checksum_of_parts_is_an_error(s3: S3Client, monkeypatch: pytest.MonkeyPatch) -> None:
    data = os.urandom(12 * MiB)
    await in_parts(s3, data, "CRC32", ChecksumType="COMPOSITE")
    monkeypatch.setattr(validation, "crc_function", lambda _: lambda data, value: value ^ len(data))
    with pytest.raises(ChecksumMismatchError, match="CRC32"):
        await compared(s3, data)


async def test_parts_whose_checksum_has_no_type_are_not_compared(s3: S3Client) -> None:
    data = os.urandom(12 * MiB)
    await in_parts(s3, data, "CRC32")
    # moto sends the composite value without its number of parts, as S3 has done.
    assert await validated(s3, "k", data) == Validation(reason=NotValidated.UNKNOWN_TYPE)
