"""``python -m benchmarks.filesystems``: s3fs on aiobotocore, s3fs on asyncms, and the same tasks with asyncms alone.

The last says what a file system of our own could save at most. Each contender has a process of its own for each round, over one
`rclone serve s3` on loopback; what comes back is compared. CPU and wall time are of that process alone, all threads included.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from tests.servers.rclone import RcloneServer

__all__ = ["main"]

CONTENDERS = ("aiobotocore", "asyncms", "alone")
SMALL = 600
SMALL_SIZE = 4096
WRITTEN = 200
LARGE = 64 * 1024 * 1024
IN_FLIGHT = 128
"""As s3fs has them."""


def keys() -> list[str]:
    return [f"small/{number:04}" for number in range(SMALL)]


def content(key: str) -> bytes:
    return key.encode().ljust(SMALL_SIZE, b".")


class WithS3fs:
    """Both contenders that are file systems."""

    def __init__(self, name: str, place: dict[str, str]) -> None:
        import s3fs

        import asyncms

        session = {"session": asyncms.get_session()} if name == "asyncms" else {}
        self.files: Any = s3fs.S3FileSystem(
            key=place["key"],
            secret=place["secret"],
            endpoint_url=place["url"],
            client_kwargs={"region_name": "us-east-1"},
            skip_instance_cache=True,
            **session,
        )

    def cat(self) -> None:
        assert self.files.cat([f"b/{key}" for key in keys()]) == {f"b/{key}": content(key) for key in keys()}

    def cat_ranges(self) -> None:
        found = self.files.cat_ranges([f"b/{key}" for key in keys()], 0, 1024)
        assert found == [content(key)[:1024] for key in keys()]

    def pipe(self) -> None:
        self.files.pipe({f"b/written/{number}": b"x" * SMALL_SIZE for number in range(WRITTEN)})

    def find(self) -> None:
        self.files.invalidate_cache()
        assert len(self.files.find("b/small")) == SMALL

    def read(self) -> None:
        with self.files.open("b/large", "rb") as file:
            assert len(file.read()) == LARGE

    def get(self, path: str) -> None:
        self.files.get_file("b/large", path)


class Alone:
    """The client without a file system, on one event loop."""

    def __init__(self, place: dict[str, str]) -> None:
        import asyncms

        self._runner = asyncio.Runner()
        session = asyncms.get_session()
        context = session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=place["url"],
            aws_access_key_id=place["key"],
            aws_secret_access_key=place["secret"],
        )
        self._s3: Any = self._runner.run(context.__aenter__())

    def _many(self, one: Callable[[Any], Any], items: list[Any]) -> list[Any]:
        async def run() -> list[Any]:
            slots = asyncio.Semaphore(IN_FLIGHT)

            async def limited(item: Any) -> Any:
                async with slots:
                    return await one(item)

            return await asyncio.gather(*(limited(item) for item in items))

        return self._runner.run(run())

    async def _get(self, key: str, **asked: str) -> bytes:
        response = await self._s3.get_object(Bucket="b", Key=key, **asked)
        data: bytes = await response["Body"].read()
        return data

    def cat(self) -> None:
        assert self._many(self._get, list(keys())) == [content(key) for key in keys()]

    def cat_ranges(self) -> None:
        found = self._many(lambda key: self._get(key, Range="bytes=0-1023"), list(keys()))
        assert found == [content(key)[:1024] for key in keys()]

    def pipe(self) -> None:
        body = b"x" * SMALL_SIZE
        self._many(lambda n: self._s3.put_object(Bucket="b", Key=f"written/{n}", Body=body), list(range(WRITTEN)))

    def find(self) -> None:
        async def run() -> int:
            pages = self._s3.get_paginator("list_objects_v2").paginate(Bucket="b", Prefix="small/")
            return sum([len(page["Contents"]) async for page in pages])

        assert self._runner.run(run()) == SMALL

    def read(self) -> None:
        async def run() -> int:
            async with self._s3.download_stream(Bucket="b", Key="large") as stream:
                return len(b"".join([block async for block in stream]))

        assert self._runner.run(run()) == LARGE

    def get(self, path: str) -> None:
        self._runner.run(self._s3.download_file("b", "large", path))


def contend(name: str, place: dict[str, str]) -> dict[str, tuple[float, float]]:
    """Task → CPU and wall seconds of one item."""
    contender: Any = Alone(place) if name == "alone" else WithS3fs(name, place)
    contender.find()  # warm: models, connections, credentials
    contender.cat()
    spent: dict[str, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "large")
        tasks = [
            ("cat", contender.cat, SMALL),
            ("cat_ranges", contender.cat_ranges, SMALL),
            ("pipe", contender.pipe, WRITTEN),
            ("find", contender.find, 1),
            ("open, read", contender.read, 1),
            ("get", lambda: contender.get(path), 1),
        ]
        for task, run, items in tasks:
            cpu, wall = time.process_time(), time.perf_counter()
            run()
            spent[task] = ((time.process_time() - cpu) / items, (time.perf_counter() - wall) / items)
        assert Path(path).stat().st_size == LARGE
    return spent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.filesystems")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--contender", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.contender:
        name, place = options.contender
        print(json.dumps(contend(name, json.loads(place))))
        return 0
    results: dict[str, list[dict[str, tuple[float, float]]]] = {name: [] for name in CONTENDERS}
    with (
        tempfile.TemporaryDirectory() as folder,
        RcloneServer.start(Path(folder)) as server,
    ):
        bucket = server.root / "b"
        (bucket / "small").mkdir(parents=True)
        (bucket / "written").mkdir()
        for key in keys():
            (bucket / key).write_bytes(content(key))
        with (bucket / "large").open("wb") as large:
            large.truncate(LARGE)
        place = json.dumps({"url": server.endpoint_url, "key": server.access_key, "secret": server.secret_key})
        for number in range(options.rounds):
            turn = number % len(CONTENDERS)
            for name in CONTENDERS[turn:] + CONTENDERS[:turn]:
                command = [sys.executable, "-m", "benchmarks.filesystems", "--contender", name, place]
                done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
                results[name].append(json.loads(done.stdout.splitlines()[-1]))
    print(f"{'CPU (wall), medians':<24}" + "".join(f"{name:>24}" for name in CONTENDERS))
    for task in results["alone"][0]:
        cells = [[median(run[task][kind] for run in results[name]) for kind in (0, 1)] for name in CONTENDERS]
        print(
            f"{task:<24}" + "".join(f"{_text(cpu) + ' (' + _text(wall) + ')':>24}" for cpu, wall in cells), flush=True
        )
    return 0


def _text(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} us" if seconds < 2e-3 else f"{seconds * 1e3:.1f} ms"


if __name__ == "__main__":
    sys.exit(main())
