"""How much memory many downloads of one session take, measured in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from asyncms.config import MiB
from tests.servers.rclone import RcloneServer

PROGRAM = """
import asyncio, json, resource, sys
import asyncms
from asyncms.config import Config, TransferConfig

given = json.loads(sys.argv[1])
MiB = 1024 * 1024

def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))

async def main():
    async with asyncms.Session(memory_budget=given["budget"]) as session:
        client = session.create_client(
            "s3",
            endpoint_url=given["url"],
            region_name="us-east-1",
            aws_access_key_id=given["access"],
            aws_secret_access_key=given["secret"],
            config=Config(transfer=TransferConfig(part_size=given["part"], concurrency=4), max_pool_connections=250),
        )
        async with client as s3:
            # What the first transfer in parts loads is code.
            async with s3.download_stream(Bucket="memory", Key="two parts") as stream:
                async for _ in stream:
                    pass
            before = peak()
            stalled = s3.download_stream(Bucket="memory", Key="large")
            await stalled.__aenter__()
            await anext(stalled)
            sizes = []

            async def read():
                async with s3.download_stream(Bucket="memory", Key="large") as stream:
                    async for block in stream:
                        del block  # what a reader keeps is its own, not the budget's
                        await asyncio.sleep(0)
                    sizes.append(stream.tell())

            await asyncio.wait_for(asyncio.gather(*[read() for _ in range(49)]), 25)
            await stalled.aclose()
            await stalled.__aexit__(None, None, None)
            print(json.dumps({"grown": peak() - before, "sizes": sizes, "held": session.resources.budget.held}))

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("budget", "part"), [(16 * MiB, 1 * MiB), (2 * MiB, 4 * MiB)], ids=["less than all parts", "less than one part"]
)
def test_fifty_streams_and_a_stalled_reader_stay_within_the_budget(
    rclone: RcloneServer, budget: int, part: int
) -> None:
    rclone.bucket("memory", {"two parts": bytes(part + 1), "large": os.urandom(6 * MiB)})
    given = {
        "budget": budget,
        "part": part,
        "url": rclone.endpoint_url,
        "access": rclone.access_key,
        "secret": rclone.secret_key,
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(given)], capture_output=True, text=True, check=False, timeout=29
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["sizes"] == [6 * MiB] * 49
    assert told["held"] == 0
    assert told["grown"] <= budget + 16 * MiB
