"""Starts a real S3 server, fills it, downloads everything, verifies every byte, prints one table.

The exit code is 0 only if every SHA-256 is right.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from pathlib import Path

import anyio
import anyio.to_thread

import asyncms
from asyncms.bulk.store import counts
from asyncms.cli.bars import BarDisplay
from asyncms.cli.cp import copy_many
from asyncms.cli.display import Display
from asyncms.cli.location import Location
from asyncms.cli.remote import S3Remote
from asyncms.cli.runner import loop_options
from asyncms.cli.wording import downloading
from asyncms.s3.client import S3Client
from demo.memory import peak, reset_peak
from demo.objects import BIG_KEY, BIG_SIZE, digest_of, small_objects, write_big
from demo.progress import ProgressLines
from demo.table import Row, print_table
from tests.servers.rclone import RcloneServer

BUCKET = "demo"
UPLOADS = 16


async def fill(client: S3Client, bucket: Path) -> dict[str, str]:
    """Store everything, the small objects by uploads and the big one as a file of the server's; SHA-256 by key."""
    await client.create_bucket(Bucket=BUCKET)
    big = bucket / BIG_KEY
    await anyio.Path(big.parent).mkdir(parents=True)
    expected = {BIG_KEY: await anyio.to_thread.run_sync(write_big, big)}
    room = anyio.CapacityLimiter(UPLOADS)

    async def put(key: str, content: bytes) -> None:
        async with room:
            await client.put_object(Bucket=BUCKET, Key=key, Body=content)

    async with anyio.create_task_group() as tasks:
        for key, content in small_objects():
            expected[key] = hashlib.sha256(content).hexdigest()
            tasks.start_soon(put, key, content)
    return expected


async def download_all(client: S3Client, directory: Path, expected: dict[str, str]) -> Row:
    """``asyncms cp s3://demo/ DIR``."""
    display: Display = BarDisplay(downloading(Location(BUCKET, ""))) if sys.stderr.isatty() else ProgressLines()
    reset_peak()
    with display:
        report = await copy_many(S3Remote(client), Location(BUCKET, ""), directory, display)
        display.finish(report)
    memory = peak()
    found = await anyio.to_thread.run_sync(digests, directory)
    return Row(
        f"asyncms cp s3://{BUCKET}/ DIR",
        report.objects,
        report.bytes,
        report.seconds,
        report.requests or 0,
        report.retries or 0,
        memory,
        report.ok and found == expected,
    )


def digests(directory: Path) -> dict[str, str]:
    """SHA-256 by relative path of all files below the directory."""
    paths = (path for path in directory.rglob("*") if path.is_file())
    return {path.relative_to(directory).as_posix(): digest_of(path) for path in paths}


async def stream_big(client: S3Client, expected: str) -> Row:
    """The big object once more, in order, through memory. Hashing it is part of the time."""
    digest = hashlib.sha256()
    received = 0
    requests, retries = counts(client) or (0, 0)
    reset_peak()
    started = time.perf_counter()
    async with client.download_stream(Bucket=BUCKET, Key=BIG_KEY) as stream:
        async for block in stream:
            digest.update(block)
            received += len(block)
        complete = stream.size == received == BIG_SIZE
    seconds = time.perf_counter() - started
    after = counts(client) or (0, 0)
    verified = complete and digest.hexdigest() == expected
    return Row(
        "download_stream + SHA-256", 1, received, seconds, after[0] - requests, after[1] - retries, peak(), verified
    )


async def demo(scratch: Path) -> bool:
    """All of it; whether every byte was right."""
    with RcloneServer.start(scratch) as server:
        print(f"rclone serves S3 at {server.endpoint_url} and verifies signatures", flush=True)
        async with (
            asyncms.Session() as session,
            session.create_client(
                "s3",
                region_name="us-east-1",
                endpoint_url=server.endpoint_url,
                aws_access_key_id=server.access_key,
                aws_secret_access_key=server.secret_key,
            ) as client,
        ):
            started = time.perf_counter()
            expected = await fill(client, server.root / BUCKET)
            print(f"Stored {len(expected)} objects in {time.perf_counter() - started:.1f} s", flush=True)
            print(f"Downloading s3://{BUCKET}/", flush=True)
            rows = [await download_all(client, scratch / "downloaded", expected)]
            print(f"Streaming s3://{BUCKET}/{BIG_KEY}", flush=True)
            rows.append(await stream_big(client, expected[BIG_KEY]))
    print_table(rows)
    return all(row.verified for row in rows)


def main() -> int:
    """The exit code."""
    with tempfile.TemporaryDirectory(prefix="asyncms-demo-") as scratch:
        try:
            verified = anyio.run(demo, Path(scratch), backend_options=loop_options())
        except KeyboardInterrupt:
            return 130
    print("Every SHA-256 is right." if verified else "NOT verified: see the table.")
    return 0 if verified else 1


if __name__ == "__main__":
    sys.exit(main())
