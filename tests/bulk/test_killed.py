"""``kill -9`` at any moment, then again, until it is done: right files, and hardly anything fetched twice."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from tests.bulk.killed import CONCURRENCY, PART
from tests.servers.rclone import RcloneServer

OBJECTS = {
    "big": Random(1).randbytes(40 * PART + 12_345),
    "folder/big": Random(2).randbytes(25 * PART),
    **{f"folder/{n}": Random(n).randbytes(n * 997) for n in range(60)},
}
KILLS_PER_RUN = 5
SMALL = 3000


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(10))
def test_killed_again_and_again(rclone: RcloneServer, tmp_path: Path, seed: int) -> None:
    # In flight are the parts of all requests, once each.
    kill_often(rclone, tmp_path, seed, OBJECTS, CONCURRENCY, CONCURRENCY * PART)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(3))
def test_killed_while_finished_objects_wait_for_the_journal(rclone: RcloneServer, tmp_path: Path, seed: int) -> None:
    objects = {f"{n}": Random(n).randbytes(SMALL) for n in range(600)}
    # Objects in flight, and an eighth as many that have just ended.
    kill_often(rclone, tmp_path, seed, objects, 32, (32 + 4 + 1) * SMALL)


def kill_often(
    rclone: RcloneServer, tmp_path: Path, seed: int, objects: dict[str, bytes], concurrency: int, lost_by_kill: int
) -> None:
    bucket = f"killed-{uuid4().hex[:8]}"
    rclone.bucket(bucket, objects)
    random = Random(seed)
    total = sum(map(len, objects.values()))
    directory, log = tmp_path / "files", tmp_path / "log"
    client = {
        "region_name": "us-east-1",
        "endpoint_url": rclone.endpoint_url,
        "aws_access_key_id": rclone.access_key,
        "aws_secret_access_key": rclone.secret_key,
    }
    settings = {
        "client": client,
        "bucket": bucket,
        "directory": str(directory),
        "log": str(log),
        "concurrency": concurrency,
    }
    kills = 0
    while True:
        # The last run is left alone.
        moment = random.randrange(1, total // KILLS_PER_RUN) if kills < KILLS_PER_RUN else total * 2
        ended = subprocess.run(
            [sys.executable, "-m", "tests.bulk.killed", json.dumps({**settings, "kill_after": moment})],
            capture_output=True,
            check=False,
            timeout=30,
        )
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
        kills += 1
        # What has its name is complete, whenever the process ends.
        for path in directory.rglob("*"):
            if path.is_file() and not path.name.startswith(".asyncms-"):
                assert path.read_bytes() == objects[path.relative_to(directory).as_posix()]
    assert kills == KILLS_PER_RUN
    found = {p.relative_to(directory).as_posix(): p.read_bytes() for p in directory.rglob("*") if p.is_file()}
    assert found == objects
    received = sum(map(int, log.read_text().split()))
    assert total <= received <= total + kills * lost_by_kill
