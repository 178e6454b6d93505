"""A run of its own process, which kills itself the moment it has received so many bytes: ``python -m tests.bulk.killed``."""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio

import asyncms
from asyncms import bulk
from asyncms.bulk.events import Event
from asyncms.config import TransferConfig

PART = 64 * 1024
CONCURRENCY = 4
CONFIG = bulk.BulkConfig(concurrency=CONCURRENCY, transfer=TransferConfig(part_size=PART, block_size=16 * 1024))


async def main(settings: dict[str, Any]) -> None:
    """Print the bytes received at the end, if it comes to that."""
    left: int = settings["kill_after"]
    received = 0
    log = os.open(settings["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def callback(event: Event) -> None:
        nonlocal received
        if isinstance(event, bulk.BytesReceived):
            received += event.count
            os.write(log, b"%d\n" % event.count)
            if received >= left:
                os.kill(os.getpid(), signal.SIGKILL)

    async with asyncms.Session() as session, session.create_client("s3", **settings["client"]) as s3:
        source = bulk.Prefix(Bucket=settings["bucket"])
        config = replace(CONFIG, concurrency=settings.get("concurrency", CONCURRENCY))
        report = await bulk.download(
            s3, source, Directory=Path(settings["directory"]), Callback=callback, Config=config
        )
        sys.exit(0 if report.ok else 1)


if __name__ == "__main__":
    anyio.run(main, json.loads(sys.argv[1]))
