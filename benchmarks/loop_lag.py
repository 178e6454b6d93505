"""``python -m benchmarks.loop_lag``: how late an event loop is for everybody else while a large file is uploaded on it.

One task sleeps a millisecond at a time and notes how much longer it took; the upload is that of the scenario ``upload``, in a process
of its own for each contender and round. ``--digests`` says how many parts are digested at a time (default: one less than there are
cores).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import cast

from benchmarks.macro.contenders.interface import BUCKET, PART_SIZE, FileUploader, Target, load
from benchmarks.macro.objects import UPLOAD_PREFIX
from benchmarks.macro.server import serve

__all__ = ["main"]

CONTENDERS = ("asyncms", "obstore")
SIZE = 512 * 1024 * 1024
UPLOADS = 4
NAP = 0.001
ROWS = ("lag, median ms", "lag, 99 of 100 ms", "CPU s/GiB", "wall s/GiB")


async def contend(name: str, target: Target, path: str) -> dict[str, float]:
    """Row → figure."""
    contender = cast(FileUploader, load(name))
    lags: list[float] = []

    async def nap() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(NAP)
            lags.append(time.perf_counter() - begun - NAP)

    async with contender.connect(target) as client:
        await contender.upload_file(client, path, UPLOAD_PREFIX + name)
        napping = asyncio.create_task(nap())
        cpu, wall = time.process_time(), time.perf_counter()
        for _ in range(UPLOADS):
            await contender.upload_file(client, path, UPLOAD_PREFIX + name)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        napping.cancel()
    lags.sort()
    gib = UPLOADS * SIZE / 2**30
    figures = (1e3 * median(lags), 1e3 * lags[len(lags) * 99 // 100], cpu / gib, wall / gib)
    return dict(zip(ROWS, figures, strict=True))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.loop_lag")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--digests", type=int)
    parser.add_argument("--contender", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.contender:
        import uvloop

        if options.digests is not None:
            import asyncms.threads

            asyncms.threads.cores = lambda: options.digests + 1
        name, target, path = options.contender
        print(json.dumps(uvloop.run(contend(name, Target(**json.loads(target)), path))))
        return 0
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
    results: dict[str, list[dict[str, float]]] = {name: [] for name in CONTENDERS}
    with tempfile.TemporaryDirectory(dir=memory) as data, tempfile.TemporaryDirectory() as folder:
        file = Path(data) / "file"
        file.write_bytes(os.urandom(PART_SIZE) * (SIZE // PART_SIZE))
        objects = Path(data) / "objects"
        (objects / BUCKET).mkdir(parents=True)
        with serve(objects, Path(folder), "nginx") as server:
            target = json.dumps(
                asdict(
                    Target(
                        endpoint_url=server.url,
                        access_key=server.access_key,
                        secret_key=server.secret_key,
                        ca_file=server.ca_file,
                    )
                )
            )
            for _ in range(options.rounds):
                for name in CONTENDERS:
                    command = [sys.executable, "-m", "benchmarks.loop_lag", "--contender", name, target, str(file)]
                    if options.digests is not None:
                        command += ["--digests", str(options.digests)]
                    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
                    results[name].append(json.loads(done.stdout.splitlines()[-1]))
    print(f"{'medians':<20}" + "".join(f"{name:>12}" for name in CONTENDERS))
    for row in ROWS:
        print(f"{row:<20}" + "".join(f"{median(run[row] for run in results[name]):>12.2f}" for name in CONTENDERS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
