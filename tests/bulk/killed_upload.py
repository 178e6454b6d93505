"""An upload of its own process, which kills itself when so many bytes were acknowledged: ``python -m tests.bulk.killed_upload``."""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any

import anyio

import asyncms
from asyncms import bulk
from asyncms.bulk.events import Event
from asyncms.config import MiB, TransferConfig

PART = 5 * MiB
CONCURRENCY = 3
CONFIG = bulk.BulkConfig(
    concurrency=CONCURRENCY, transfer=TransferConfig(part_size=PART, multipart_threshold=PART, concurrency=2)
)


async def main(settings: dict[str, Any]) -> None:
    """Exit with 0 if all is there."""
    left: int = settings["kill_after"]
    received = 0

    def callback(event: Event) -> None:
        nonlocal received
        if isinstance(event, bulk.BytesReceived):
            received += event.count
            if received >= left:
                os.kill(os.getpid(), signal.SIGKILL)

    async with asyncms.Session() as session, session.create_client("s3", **settings["client"]) as s3:
        # All is asked for, however much of it is there: that is the journal's to say.
        report = await bulk.upload(
            s3,
            settings["directory"],
            Bucket=settings["bucket"],
            Prefix="p/",
            Callback=callback,
            Config=CONFIG,
            processes=settings["processes"],
        )
        sys.exit(0 if report.ok else 1)


if __name__ == "__main__":
    anyio.run(main, json.loads(sys.argv[1]))
