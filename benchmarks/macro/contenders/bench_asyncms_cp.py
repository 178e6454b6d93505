"""The command `asyncms cp`."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.macro.contenders.command import Command
from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, Target

scenarios = ("bulk", "file")
loops = ("uvloop",)  # it chooses for itself, and takes the faster one where it is installed
signs = True
needs_206 = False
in_child = True

for extra in ("click", "rich"):
    if importlib.util.find_spec(extra) is None:
        raise ModuleNotFoundError(f"no {extra}", name=extra)


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Command]:
    yield Command((sys.executable, "-m", "asyncms.cli", "--endpoint-url", target.endpoint_url, "--no-progress"), target)


async def download_prefix(client: Command, prefix: str, directory: str) -> None:
    await client.run("cp", "--recursive", "--concurrency", str(IN_FLIGHT), f"s3://{BUCKET}/{prefix}", directory)


async def download_file(client: Command, key: str, path: str) -> None:
    await client.run("cp", f"s3://{BUCKET}/{key}", path)
