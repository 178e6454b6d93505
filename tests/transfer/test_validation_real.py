"""Validation against a real S3 server that keeps checksums."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

import asyncms
from asyncms.config import Config, MiB, TransferConfig
from asyncms.errors import ChecksumMismatchError
from asyncms.s3.client import S3Client
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


async def test_parts_whose_checksum_has_no_type_are_not_compared(s3: S3Client) -> None:
    data = os.urandom(11 * MiB)
    upload = await s3.create_multipart_upload(Bucket="bucket", Key="k", ChecksumAlgorithm="CRC32")
    parts: list[Any] = []
    for number, first in enumerate((0, 5, 10), 1):
        part = await s3.upload_part(
            Bucket="bucket",
            Key="k",
            UploadId=upload["UploadId"],
            PartNumber=number,
            ChecksumAlgorithm="CRC32",
            Body=data[first * MiB : (first + 5) * MiB],
        )
        parts.append({"PartNumber": number, "ETag": part["ETag"], "ChecksumCRC32": part["ChecksumCRC32"]})
    await s3.complete_multipart_upload(
        Bucket="bucket", Key="k", UploadId=upload["UploadId"], MultipartUpload={"Parts": parts}
    )
    # moto sends the composite value without its number of parts, as S3 has done.
    assert await validated(s3, "k", data) == Validation(reason=NotValidated.UNKNOWN_TYPE)
