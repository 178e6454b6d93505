"""Making clients with explicit keys and a custom endpoint: the first in a process, and further ones."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.micro.clock import Figure, in_fresh_process

CODE = """
import asyncio, time
from {module} import {name}

async def make(session):
    async with session.create_client(
        "s3", region_name="us-east-1", endpoint_url="http://127.0.0.1:9",
        aws_access_key_id="key", aws_secret_access_key="secret",
    ):
        pass

async def main():
    session = {name}()
    for _ in range({before}):
        await make(session)
    started = time.process_time()
    for _ in range({counted}):
        await make(session)
    print((time.process_time() - started) / {counted})

asyncio.run(main())
"""


def measure() -> Iterator[Figure]:
    for module, name, first_limit, further_limit in (
        ("asyncms", "Session", 0.010, 0.0003),
        ("aiobotocore.session", "AioSession", None, None),
    ):
        library = module.partition(".")[0]
        first = CODE.format(module=module, name=name, before=0, counted=1)
        further = CODE.format(module=module, name=name, before=1, counted=50)
        for figure in (
            in_fresh_process(f"first client, {library}", first, limit=first_limit),
            in_fresh_process(f"further client, {library}", further, limit=further_limit),
        ):
            if figure is not None:
                yield figure
