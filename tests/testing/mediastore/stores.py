"""The stores that every test of stores and of the server over stores runs with: add one here, and all run with it."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from asyncms import Session
from asyncms.testing.mediastore.directory import DirectoryStore
from asyncms.testing.mediastore.memory import MemoryStore
from asyncms.testing.mediastore.s3 import S3Store
from asyncms.testing.mediastore.store import Store
from tests.servers.moto import MotoServer
from tests.servers.rclone import RcloneServer

__all__ = ["BEYOND_FILES", "S3_STORES", "STORES", "OpenStore", "on_s3"]

OpenStore = Callable[[Path], AbstractAsyncContextManager[Store]]
"""An empty store that may use the (empty or absent) directory."""


@asynccontextmanager
async def memory(_: Path) -> AsyncIterator[Store]:
    yield MemoryStore()


@asynccontextmanager
async def directory(path: Path) -> AsyncIterator[Store]:
    store = DirectoryStore(path / "container")
    try:
        yield store
    finally:
        await store.aclose()


@asynccontextmanager
async def on_s3(server: MotoServer | RcloneServer) -> AsyncIterator[Store]:
    """A new bucket's keys below ``some/prefix/``."""
    bucket = f"b{secrets.token_hex(8)}"
    async with (
        Session() as session,
        session.create_client(
            "s3",
            "us-east-1",
            endpoint_url=server.endpoint_url,
            aws_access_key_id=server.access_key,
            aws_secret_access_key=server.secret_key,
        ) as client,
    ):
        await client.create_bucket(Bucket=bucket)
        yield S3Store(client, bucket, "/some/prefix/")


S3_STORES = {"moto": "moto", "rclone": "rclone"}
"""S3 behind a store, and the fixture of the server that is S3 here."""

BEYOND_FILES = {
    "test_an_object_and_a_folder_of_one_name": "a file cannot be a directory too",
    "test_the_longest_names": "names of files have 255 bytes",
    "test_writes_to_one_path_at_a_time": "a file that is overwritten while it is read is no snapshot",
}
"""What rclone cannot do because a directory is behind it; of overwritten files it was seen to send other bytes than their hash."""

STORES: dict[str, OpenStore] = {"memory": memory, "directory": directory}
