"""``kill -9`` while files are uploaded, then again, until it is done: right objects, neither parts nor files sent again, no upload
left over.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import boto3
import pytest

from tests.bulk.killed_upload import CONCURRENCY, PART
from tests.servers.moto import MotoServer

SMALL = 60
FILES = {
    "big": Random(1).randbytes(5 * PART + 12_345),
    "folder/big": Random(2).randbytes(3 * PART),
    **{f"a/{n}": Random(n).randbytes(n * 997) for n in range(SMALL)},
}
TOTAL = sum(map(len, FILES.values()))
SMALL_TOTAL = sum(len(content) for name, content in FILES.items() if name.startswith("a/"))
PARTS = 9
KILLS = 3


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(2))
def test_killed_again_and_again(tmp_path: Path, seed: int) -> None:
    for name, content in FILES.items():
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    random = Random(seed)
    with MotoServer.start(tmp_path) as moto:
        keys = {"aws_access_key_id": "a", "aws_secret_access_key": "b", "region_name": "us-east-1"}
        client = {**keys, "endpoint_url": moto.endpoint_url}
        store = boto3.client("s3", **client)
        store.create_bucket(Bucket="killed")
        settings = {"client": client, "bucket": "killed", "directory": str(tmp_path / "files"), "processes": 1}
        kills = 0
        while True:
            # The last run is left alone.
            early = SMALL_TOTAL // KILLS if kills % 2 == 0 else TOTAL // 2
            moment = random.randrange(1, early) if kills < KILLS else TOTAL * 2
            ended = subprocess.run(
                [sys.executable, "-m", "tests.bulk.killed_upload", json.dumps({**settings, "kill_after": moment})],
                capture_output=True,
                check=False,
                timeout=60,
            )
            if ended.returncode == 0:
                break
            assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
            kills += 1
        assert kills == KILLS
        found = {
            item["Key"]: store.get_object(Bucket="killed", Key=item["Key"])["Body"].read()
            for item in store.list_objects_v2(Bucket="killed")["Contents"]
        }
        assert found == {f"p/{name}": content for name, content in FILES.items()}
        assert "Uploads" not in store.list_multipart_uploads(Bucket="killed")
        assert [path.name for path in (tmp_path / "files").glob(".asyncms-*")] == []
    log = (tmp_path / "moto.log").read_text()
    parts = re.findall(r'"PUT /killed/[^ "]*partNumber=', log)
    files = re.findall(r'"PUT /killed/[^ "?]* HTTP', log)
    # In flight are as many parts and files as requests; all others are sent once.
    assert len(parts) >= PARTS
    assert len(files) >= SMALL
    assert len(parts) + len(files) <= PARTS + SMALL + kills * CONCURRENCY
