"""Worker processes of a run that was killed: they end too, and the next run finds nobody at its files."""

from __future__ import annotations

import contextlib
import json
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.timeout(90),
    pytest.mark.skipif(not hasattr(select, "poll"), reason="needs poll"),
]

PROGRAM = """
import json, sys, anyio, asyncms
from asyncms import bulk
from asyncms.bulk import processes

async def main(client, directory):
    async with asyncms.Session() as session, session.create_client("s3", **client) as s3:
        processes.ENOUGH = processes.DEAL = 1
        keys = bulk.Keys(Bucket="bucket", keys=[str(n) for n in range(400)])
        await bulk.download(s3, keys, Directory=directory, processes=2, Config=bulk.BulkConfig(concurrency=4))

anyio.run(main, *json.loads(sys.argv[1]))
"""


def test_they_end_with_the_process_that_started_them(tmp_path: Path) -> None:
    # A server that never answers keeps them at work.
    with socket.create_server(("127.0.0.1", 0)) as server:
        client = {
            "endpoint_url": f"http://127.0.0.1:{server.getsockname()[1]}",
            "region_name": "us-east-1",
            "aws_access_key_id": "a",
            "aws_secret_access_key": "b",
        }
        run = subprocess.Popen([sys.executable, "-c", PROGRAM, json.dumps([client, str(tmp_path)])])
        # The two processes have two requests in flight each.
        with contextlib.ExitStack() as stack:
            connections = [stack.enter_context(server.accept()[0]) for _ in range(4)]
            for connection in connections:
                assert connection.recv(1000).startswith(b"GET /bucket/")
            run.send_signal(signal.SIGKILL)
            run.wait(20)
            # Their ends of the connections are closed with them.
            for connection in connections:
                connection.settimeout(20)
                with contextlib.suppress(ConnectionResetError):
                    assert connection.recv(1000) == b""
