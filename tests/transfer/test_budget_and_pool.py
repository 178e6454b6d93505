"""Memory and connections are both scarce: nobody waits for one who holds the other, against rclone."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

import asyncms
from asyncms.config import MiB
from tests.servers.rclone import RcloneServer

pytestmark = pytest.mark.timeout(60)


@pytest.mark.parametrize("files", [1, 30])
async def test_files_end_though_both_are_short(rclone: RcloneServer, tmp_path: Path, files: int) -> None:
    size = (20 if files == 1 else 2) * MiB
    content = bytes(range(256)) * (size // 256)
    rclone.bucket("both-short", {"key": content})
    transfer = asyncms.TransferConfig() if files == 1 else asyncms.TransferConfig(part_size=MiB // 4, concurrency=8)
    config = asyncms.Config(max_pool_connections=2 if files == 1 else 10, pool_timeout=20, transfer=transfer)
    async with (
        asyncms.Session(config=config, memory_budget=4 * MiB if files == 1 else MiB) as session,
        session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=rclone.endpoint_url,
            aws_access_key_id=rclone.access_key,
            aws_secret_access_key=rclone.secret_key,
        ) as s3,
    ):
        async with anyio.create_task_group() as tasks:
            for number in range(files):
                tasks.start_soon(s3.download_file, "both-short", "key", tmp_path / f"{number}")
        assert session.resources.budget.held == 0
    for number in range(files):
        assert (tmp_path / f"{number}").read_bytes() == content
