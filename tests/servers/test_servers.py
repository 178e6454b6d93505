"""The servers of the tests do what their fixtures promise."""

from __future__ import annotations

import secrets
from typing import Any

import aiohttp
import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from tests.servers.moto import MotoServer
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import Peer, Pieces, ScriptedServer, ok


def _boto(server: RcloneServer | MotoServer, secret: str | None = None) -> Any:
    return boto3.client(
        "s3",
        endpoint_url=server.endpoint_url,
        aws_access_key_id=server.access_key,
        aws_secret_access_key=secret or server.secret_key,
        region_name="us-east-1",
        config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
    )


def test_rclone_objects_are_files_and_files_are_objects(rclone: RcloneServer) -> None:
    name = f"b-{secrets.token_hex(4)}"
    bucket = rclone.bucket(name)
    s3 = _boto(rclone)
    try:
        assert name in [b["Name"] for b in s3.list_buckets()["Buckets"]]
        for turn in range(3):
            rclone.bucket(name, {"written.txt": b"x" * (turn + 1)})
            assert s3.get_object(Bucket=name, Key="written.txt")["Body"].read() == b"x" * (turn + 1)
            s3.put_object(Bucket=name, Key="d/put.txt", Body=b"y" * (turn + 1))
            assert (bucket / "d" / "put.txt").read_bytes() == b"y" * (turn + 1)
        (bucket / "written.txt").unlink()
        rclone.refresh(name)
        assert [o["Key"] for o in s3.list_objects_v2(Bucket=name)["Contents"]] == ["d/put.txt"]
    finally:
        s3.close()


def test_rclone_verifies_signatures(rclone: RcloneServer) -> None:
    s3 = _boto(rclone, secret="another")
    try:
        with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
            s3.list_buckets()
    finally:
        s3.close()


@pytest.mark.parametrize("attempt", [1, 2])
def test_moto_is_empty_for_each_test_and_can_require_credentials(moto: MotoServer, attempt: int) -> None:
    s3 = _boto(moto)
    try:
        assert s3.list_buckets()["Buckets"] == []
        s3.create_bucket(Bucket="bucket")
        moto.require_auth()
        with pytest.raises(ClientError, match="InvalidAccessKeyId"):
            s3.list_buckets()
    finally:
        s3.close()


async def test_scripted_server_follows_its_script(fault_server: ScriptedServer) -> None:
    async def refuse(peer: Peer) -> None:
        assert await peer.read_body() == b"body"
        await peer.reset()

    fault_server.script(ok(b"one"), Pieces.split(ok(b"two"), 3, 7, 39), refuse)
    async with aiohttp.ClientSession(fault_server.endpoint_url) as session:
        for expected in (b"one", b"two"):
            async with session.get("/x?y") as response:
                assert await response.read() == expected
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.post("/z", data=b"body")
        async with session.get("/after") as response:
            assert await response.read() == b"default"
    assert [(r.method, r.target, r.connection) for r in fault_server.requests] == [
        ("GET", "/x?y", 0),
        ("GET", "/x?y", 0),
        ("POST", "/z", 0),
        ("GET", "/after", 1),
    ]
    assert fault_server.requests[2].body == b"body"
    await fault_server.until(lambda server: server.open == 0)
    assert fault_server.connections == 2
