from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.macro.contenders.command import Command, program
from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, PART_SIZE, PARTS_IN_FLIGHT, Target

scenarios = ("bulk", "file")
loops = ("asyncio",)
signs = True
needs_206 = False
in_child = True

PROGRAM = program("rclone")


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Command]:
    settings = ["--config", os.devnull, "--ca-cert", target.ca_file, "--s3-provider", "Other", "--s3-env-auth"]
    settings += ["--s3-endpoint", target.endpoint_url, "--s3-region", "us-east-1", "--s3-list-version", "2"]
    yield Command((PROGRAM, *settings), target)


async def download_prefix(client: Command, prefix: str, directory: str) -> None:
    together = ("--transfers", str(IN_FLIGHT), "--checkers", str(IN_FLIGHT))
    await client.run("copy", *together, f":s3:{BUCKET}/{prefix}", directory)


async def download_file(client: Command, key: str, path: str) -> None:
    part = f"{PART_SIZE}B"
    parts = ("--multi-thread-streams", str(PARTS_IN_FLIGHT), "--multi-thread-chunk-size", part)
    await client.run("copyto", *parts, "--multi-thread-cutoff", part, f":s3:{BUCKET}/{key}", path)
