"""The AWS CLI with its transfers in Python."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.macro.contenders.command import Command, program
from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, PART_SIZE, PARTS_IN_FLIGHT, Target

scenarios = ("bulk", "file")
loops = ("asyncio",)
signs = True
needs_206 = False
in_child = True

PROGRAM = program("aws")
CONFIG = """\
[profile {name}]
aws_access_key_id = {access_key}
aws_secret_access_key = {secret_key}
s3 =
  addressing_style = path
  max_concurrent_requests = {together}
  multipart_chunksize = {part_size}
  multipart_threshold = {part_size}
  preferred_transfer_client = {transfers}
"""


@asynccontextmanager
async def connect(target: Target, transfers: str = "classic") -> AsyncIterator[Command]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config"
        profiles = [
            CONFIG.format(
                name=name,
                access_key=target.access_key,
                secret_key=target.secret_key,
                together=together,
                part_size=PART_SIZE,
                transfers=transfers,
            )
            for name, together in (("many", IN_FLIGHT), ("one", PARTS_IN_FLIGHT))
        ]
        path.write_text("".join(profiles))
        prefix = (PROGRAM, "--endpoint-url", target.endpoint_url, "s3", "cp", "--only-show-errors")
        yield Command(prefix, target, config_file=str(path))


async def download_prefix(client: Command, prefix: str, directory: str) -> None:
    await client.run("--profile", "many", "--recursive", f"s3://{BUCKET}/{prefix}", directory)


async def download_file(client: Command, key: str, path: str) -> None:
    await client.run("--profile", "one", f"s3://{BUCKET}/{key}", path)
