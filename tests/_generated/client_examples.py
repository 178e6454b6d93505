"""What type checkers know of clients; checked by mypy and basedpyright in ``make check``, never run."""

from __future__ import annotations

from typing import Any, assert_type

import asyncms
from asyncms._generated.s3.types import GetObjectOutput, ListObjectsV2Output
from asyncms.mediastore.client import MediaStoreDataClient
from asyncms.pipeline.body import StreamingBody
from asyncms.s3.client import S3Client
from asyncms.transfer.download import DownloadStream


async def clients(name: str) -> None:
    """`create_client`, by literal name and by any name."""
    async with asyncms.Session() as session:
        assert_type(session, asyncms.Session)
        async with session.create_client("s3", region_name="eu-west-1") as s3:
            assert_type(s3, S3Client)
        async with session.create_client(name) as other:
            assert_type(other, Any)
        async with session.create_client("mediastore-data", endpoint_url="http://localhost:9000") as mediastore:
            assert_type(mediastore, MediaStoreDataClient)
    async with asyncms.get_session().create_client("s3", endpoint_url="http://localhost:9000") as s3:
        assert_type(s3, S3Client)


async def calls(s3: S3Client) -> None:
    """Results, bodies and transfers."""
    response = await s3.get_object(Bucket="b", Key="k")
    assert_type(response, GetObjectOutput)
    assert_type(response["Body"], StreamingBody)
    assert_type(await response["Body"].read(), bytes)
    assert_type(await s3.list_objects_v2(Bucket="b"), ListObjectsV2Output)
    assert_type(s3.download_stream(Bucket="b", Key="k"), DownloadStream)
    assert_type(await s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k"}), str)
