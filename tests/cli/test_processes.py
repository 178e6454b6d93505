"""Commands that several processes work on, against rclone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.cli.command import environment, lines_of, run
from tests.servers.rclone import RcloneServer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")

OBJECTS = {f"{n % 7}/{n:04}": Random(n).randbytes(n % 3000) for n in range(1200)}


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    rclone.bucket("cli-processes", OBJECTS)
    return {**environment(rclone, tmp_path), "AWS_ENDPOINT_URL": rclone.endpoint_url}


def found(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes() for path in directory.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("processes", ["1", "2", "5"])
def test_the_same_files_and_report(env: dict[str, str], tmp_path: Path, processes: str) -> None:
    there = tmp_path / "there"
    done = run(env, "cp", "-r", "s3://cli-processes/", there, "--json", "--processes", processes)
    assert done.returncode == 0, done.stderr
    *objects, summary = lines_of(done)
    assert (summary["objects"], summary["bytes"], summary["failed"]) == (1200, sum(map(len, OBJECTS.values())), 0)
    assert summary["requests"] >= 1202
    assert {line["source"] for line in objects if line["type"] == "object"} == {
        f"s3://cli-processes/{key}" for key in OBJECTS
    }
    assert found(there) == OBJECTS


def test_others_work_too(env: dict[str, str], tmp_path: Path) -> None:
    strace = ["-c", FORKS]
    done = subprocess.run(
        [sys.executable, *strace, "cp", "-r", "s3://cli-processes/", str(tmp_path / "there"), "--processes", "3"],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    # One line of each process that was given work.
    assert len(done.stderr.splitlines()) == 2, done.stderr


FORKS = """
import sys
from asyncms.bulk import worker
work = worker._work
def say(*arguments):
    print("at work", file=sys.stderr, flush=True)
    return work(*arguments)
worker._work = say
from asyncms.cli.entry import main
main()
"""


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.timeout(120)
def test_killed_again_and_again(env: dict[str, str], tmp_path: Path, seed: int) -> None:
    random, there = Random(seed), tmp_path / "there"
    command = [sys.executable, "-m", "asyncms.cli", "cp", "-r", "s3://cli-processes/", str(there), "--processes", "3"]
    for _ in range(4):
        process = subprocess.Popen([*command, "--concurrency", "12"], env=env, stdout=subprocess.PIPE)
        assert process.stdout is not None
        for _ in range(random.randrange(1, 200)):
            process.stdout.readline()
        process.kill()
        process.communicate(timeout=20)
        for key, content in found(there).items():
            if not Path(key).name.startswith(".asyncms-"):
                assert content == OBJECTS[key]
    done = run(env, *command[3:], "--json")
    assert done.returncode == 0, done.stderr
    *_, summary = lines_of(done)
    assert summary["objects"] + summary["skipped"] == 1200
    assert summary["skipped"] > 0
    assert found(there) == OBJECTS


def test_ctrl_c_in_a_terminal_ends_all_of_them_and_leaves_no_part(env: dict[str, str], tmp_path: Path) -> None:
    there = tmp_path / "there"
    command = [sys.executable, "-m", "asyncms.cli", "cp", "-r", "s3://cli-processes/", str(there), "--processes", "3"]
    process = subprocess.Popen(
        [*command, "--concurrency", "12"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    for _ in range(100):
        process.stdout.readline()
    # A terminal sends it to all of them.
    os.killpg(process.pid, signal.SIGINT)
    # Standard output is closed when the last of them has ended.
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors == b"asyncms: interrupted; what is done is kept, run the same command again to go on\n"
    assert [key for key in found(there) if key.endswith(".part")] == []
