"""The whole client on trio, over httpx, against a real server that verifies signatures."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
import trio

import asyncms
from asyncms import TransferConfig
from asyncms.errors import ConfigError, WrongLoopError
from tests.servers.rclone import RcloneServer

PATTERN = bytes(range(251)) * 40_000
TRANSFER = TransferConfig(part_size=5 << 20, multipart_threshold=5 << 20)


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Runs a coroutine function on the backend."""

    def on_backend(action: Callable[..., Coroutine[Any, Any, Any]], *args: object) -> Any:
        return anyio.run(partial(action, *args), backend=request.param)

    return on_backend


def of(session: asyncms.Session, server: RcloneServer) -> Any:
    return session.create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=server.endpoint_url,
        aws_access_key_id=server.access_key,
        aws_secret_access_key=server.secret_key,
        config=asyncms.Config(transfer=TRANSFER),
    )


async def _everything(server: RcloneServer, bucket: Path, tmp_path: Path) -> None:
    name = bucket.name
    async with asyncms.Session(transport="httpx") as session, of(session, server) as s3:
        for key in ("a//b", "ü +%2F", "plain"):
            if "//" not in key:  # rclone's own directories have no empty names
                await s3.put_object(Bucket=name, Key=key, Body=key.encode())
                assert await (await s3.get_object(Bucket=name, Key=key))["Body"].read() == key.encode()

        async def produce() -> AsyncIterator[bytes]:
            for start in range(0, len(PATTERN), 1 << 20):
                await anyio.lowlevel.checkpoint()
                yield PATTERN[start : start + (1 << 20)]

        await s3.upload_stream(produce(), Bucket=name, Key="streamed")
        path = tmp_path / "file"
        path.write_bytes(PATTERN)
        await s3.upload_file(str(path), name, "uploaded")
        for key in ("streamed", "uploaded"):
            assert (bucket / key).read_bytes() == PATTERN
            async with s3.download_stream(Bucket=name, Key=key) as stream:
                assert stream.size == len(PATTERN)
                assert b"".join([bytes(chunk) async for chunk in stream]) == PATTERN
        await s3.download_file(name, "streamed", str(tmp_path / "back"))
        assert (tmp_path / "back").read_bytes() == PATTERN
        pages = s3.get_paginator("list_objects_v2").paginate(Bucket=name, PaginationConfig={"PageSize": 1})
        keys = [found["Key"] async for page in pages for found in page["Contents"]]
        assert keys == ["plain", "streamed", "uploaded", "ü +%2F"]
        with pytest.raises(s3.exceptions.NoSuchKey):
            await s3.get_object(Bucket=name, Key="none")
        # Given up in the middle: nothing stays acquired.
        response = await s3.get_object(Bucket=name, Key="streamed")
        await response["Body"].read(10)
        response["Body"].close()
        with anyio.move_on_after(0):
            await s3.get_object(Bucket=name, Key="streamed")
        async with s3.download_stream(Bucket=name, Key="streamed") as stream:
            async for _ in stream:
                break
        assert session.acquired_connections == 0


def test_everything(run: Callable[..., Any], rclone: RcloneServer, tmp_path: Path) -> None:
    bucket = rclone.bucket(f"everything-{tmp_path.name.replace('_', '-')}"[:60].rstrip("-").lower())
    run(_everything, rclone, bucket, tmp_path)


def test_the_credential_chain_on_trio(rclone: RcloneServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """aiobotocore's chain needs asyncio, and gets it in a thread: here a process that prints keys."""
    keys = f'{{"Version": 1, "AccessKeyId": "{rclone.access_key}", "SecretAccessKey": "{rclone.secret_key}"}}'
    (tmp_path / "keys").write_text(keys)
    (tmp_path / "config").write_text(f"[default]\nregion = us-east-1\ncredential_process = cat {tmp_path / 'keys'}\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)

    async def ask() -> None:
        async with (
            asyncms.Session(transport="httpx") as session,
            session.create_client("s3", endpoint_url=rclone.endpoint_url) as s3,
        ):
            assert "Buckets" in await s3.list_buckets()

    trio.run(ask)


def test_the_native_transport_on_trio_says_what_to_do(rclone: RcloneServer) -> None:
    async def ask() -> None:
        async with asyncms.Session() as session, of(session, rclone) as s3:
            await s3.list_buckets()

    with pytest.raises(ConfigError, match="transport='httpx'"):
        trio.run(ask)


def test_one_session_on_two_loops(rclone: RcloneServer) -> None:
    session = asyncms.Session(transport="httpx")
    client: Any = None

    async def ask() -> None:
        nonlocal client
        client = client or await of(session, rclone).__aenter__()
        await client.list_buckets()

    async def close() -> None:
        with pytest.raises(WrongLoopError):
            await client.list_buckets()

    async def all_of_it() -> None:
        await ask()
        await anyio.to_thread.run_sync(partial(anyio.run, close, backend="trio"))
        await session.aclose()

    trio.run(all_of_it)
