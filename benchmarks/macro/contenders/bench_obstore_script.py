"""A script that uses obstore, as a process of its own, its start and end included: what the commands are compared with."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict

from benchmarks.macro.contenders.command import Command
from benchmarks.macro.contenders.interface import Target

scenarios = ("bulk",)
loops = ("uvloop",)
signs = True
needs_206 = True
in_child = True

if importlib.util.find_spec("obstore") is None:
    raise ModuleNotFoundError("no obstore", name="obstore")


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Command]:
    yield Command((sys.executable, "-m", __name__, json.dumps(asdict(target))), target)


async def download_prefix(client: Command, prefix: str, directory: str) -> None:
    await client.run(prefix, directory)


async def _main(target: Target, prefix: str, directory: str) -> None:
    from benchmarks.macro.contenders import bench_obstore

    async with bench_obstore.connect(target) as client:
        await bench_obstore.download_prefix(client, prefix, directory)


if __name__ == "__main__":
    arguments = (Target(**json.loads(sys.argv[1])), sys.argv[2], sys.argv[3])
    if importlib.util.find_spec("uvloop") is None:
        asyncio.run(_main(*arguments))
    else:
        import uvloop

        uvloop.run(_main(*arguments))
