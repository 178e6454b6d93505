from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.macro.contenders.command import Command, program
from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, PART_SIZE, PARTS_IN_FLIGHT, Target

scenarios = ("bulk", "file")
loops = ("asyncio",)
signs = True
needs_206 = False
in_child = True

PROGRAM = program("s5cmd")
MIB = 1024 * 1024


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Command]:
    yield Command((PROGRAM, "--endpoint-url", target.endpoint_url, "--log", "error"), target)


async def download_prefix(client: Command, prefix: str, directory: str) -> None:
    await client.run("--numworkers", str(IN_FLIGHT), "cp", f"s3://{BUCKET}/{prefix}*", f"{directory}/")


async def download_file(client: Command, key: str, path: str) -> None:
    parts = ("--concurrency", str(PARTS_IN_FLIGHT), "--part-size", str(PART_SIZE // MIB))
    await client.run("cp", *parts, f"s3://{BUCKET}/{key}", path)
