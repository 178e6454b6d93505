"""Presigned URLs and forms as their holders use them: with a plain HTTP client, against servers that verify them."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import asyncms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer
    from tests.servers.rclone import RcloneServer


@asynccontextmanager
async def client(server: RcloneServer | MotoServer) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            "us-east-1",
            endpoint_url=server.endpoint_url,
            aws_access_key_id=server.access_key,
            aws_secret_access_key=server.secret_key,
        ) as made,
    ):
        yield made


async def http(method: str, url: str, **options: Any) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as holder:
        return await holder.request(method, url, **options)


async def test_a_server_that_verifies_takes_the_urls(rclone: RcloneServer) -> None:
    key = {"Bucket": "presigned", "Key": "a dir/ü+&.txt"}
    async with client(rclone) as s3:
        await s3.create_bucket(Bucket="presigned")
        url = await s3.generate_presigned_url("put_object", {**key, "ContentType": "text/x"}, ExpiresIn=60)
        assert (await http("PUT", url, content=b"hello", headers={"Content-Type": "text/x"})).status_code == 200
        answer = await http("GET", await s3.generate_presigned_url("get_object", key, ExpiresIn=60))
        assert (answer.status_code, answer.content) == (200, b"hello")
        ranged = await s3.generate_presigned_url("get_object", {**key, "Range": "bytes=1-3"})
        assert (await http("GET", ranged, headers={"Range": "bytes=1-3"})).content == b"ell"
        head = await s3.generate_presigned_url("get_object", key, HttpMethod="HEAD")
        assert (await http("HEAD", head)).headers["content-length"] == "5"
        listing = await http("GET", await s3.generate_presigned_url("list_objects_v2", {"Bucket": "presigned"}))
        assert b"<KeyCount>1</KeyCount>" in listing.content
        gone = await http("DELETE", await s3.generate_presigned_url("delete_object", key))
        assert gone.status_code == 204


@pytest.mark.parametrize("tamper", ["key", "method", "signature", "expiry"])
async def test_a_server_that_verifies_refuses_what_was_not_signed(rclone: RcloneServer, tamper: str) -> None:
    async with client(rclone) as s3:
        url = await s3.generate_presigned_url("get_object", {"Bucket": "presigned", "Key": "k"}, ExpiresIn=60)
        method = "GET"
        if tamper == "key":
            url = url.replace("/k?", "/other?")
        elif tamper == "method":
            method = "PUT"
        elif tamper == "signature":
            url = url[:-4] + ("0000" if url[-4:] != "0000" else "1111")
        else:
            s3._pipeline._clock_offset = -3600.0
            url = await s3.generate_presigned_url("get_object", {"Bucket": "presigned", "Key": "k"}, ExpiresIn=60)
    assert (await http(method, url)).status_code == (400 if tamper == "expiry" else 403)


async def test_a_form_uploads_under_the_name_of_the_file(moto: MotoServer) -> None:
    async with client(moto) as s3:
        await s3.create_bucket(Bucket="presigned")
        form = await s3.generate_presigned_post(
            "presigned",
            "in/${filename}",
            {"Content-Type": "text/plain", "x-amz-meta-a": "1"},
            [{"Content-Type": "text/plain"}, {"x-amz-meta-a": "1"}, ["content-length-range", 1, 100]],
        )
        answer = await http("POST", form["url"], data=form["fields"], files={"file": ("cat.txt", b"meow")})
        assert answer.status_code in (200, 204)
        result = await s3.get_object(Bucket="presigned", Key="in/cat.txt")
        assert await result["Body"].read() == b"meow"
        assert result["Metadata"] == {"a": "1"}
