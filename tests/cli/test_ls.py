from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from asyncms import __version__
from tests.cli.command import environment, lines_of, run
from tests.servers.rclone import RcloneServer

WHEN = 1_700_000_000  # 2023-11-14 22:13:20 UTC


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    return {**environment(rclone, tmp_path), "AWS_ENDPOINT_URL": rclone.endpoint_url}


@pytest.fixture
def bucket(rclone: RcloneServer) -> str:
    root = rclone.bucket("cli-ls")
    for name, size in (("top.txt", 12), ("p/a", 0), ("p/deep/b", 1234567), ("p/grüße +%41.txt", 1)):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
        os.utime(path, (WHEN, WHEN))
    rclone.refresh("cli-ls")
    return "cli-ls"


def test_buckets(env: dict[str, str], bucket: str) -> None:
    for arguments in (("ls",), ("ls", "s3://")):
        done = run(env, *arguments)
        assert (done.returncode, done.stderr) == (0, b"")
        assert re.search(rf"^\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d {bucket}$", done.stdout.decode(), re.MULTILINE)
    buckets = lines_of(run(env, "ls", "--json"))
    assert bucket in [line["name"] for line in buckets if line["type"] == "bucket"]


def test_a_folder_as_aws_prints_it(env: dict[str, str], bucket: str) -> None:
    done = run(env, "ls", f"s3://{bucket}")
    assert done.stdout.decode().splitlines() == [
        "                           PRE p/",
        "2023-11-14 22:13:20         12 top.txt",
    ]
    done = run(env, "ls", f"s3://{bucket}/p/")
    assert done.stdout.decode().splitlines() == [
        "                           PRE deep/",
        "2023-11-14 22:13:20          0 a",
        "2023-11-14 22:13:20          1 grüße +%41.txt",
    ]


def test_recursive_shows_whole_keys(env: dict[str, str], bucket: str) -> None:
    done = run(env, "ls", f"s3://{bucket}/p/", "--recursive")
    assert done.stdout.decode().splitlines() == [
        "2023-11-14 22:13:20          0 p/a",
        "2023-11-14 22:13:20    1234567 p/deep/b",
        "2023-11-14 22:13:20          1 p/grüße +%41.txt",
    ]


def test_json(env: dict[str, str], bucket: str) -> None:
    prefix, item = lines_of(run(env, "ls", "--json", f"s3://{bucket}/"))
    assert prefix == {"type": "prefix", "prefix": "p/"}
    assert (item["type"], item["key"], item["size"]) == ("object", "top.txt", 12)
    assert item["modified"] == "2023-11-14T22:13:20+00:00"


def test_options_before_and_after_the_subcommand(env: dict[str, str], bucket: str) -> None:
    endpoint = env.pop("AWS_ENDPOINT_URL")
    before = run(env, "--endpoint-url", endpoint, "--json", "--region", "eu-west-1", "ls", f"s3://{bucket}")
    after = run(env, "ls", f"s3://{bucket}", "--endpoint-url", endpoint, "--json", "--region", "eu-west-1")
    assert before.returncode == after.returncode == 0
    assert before.stdout == after.stdout


def test_a_profile(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    key, secret = env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]
    (tmp_path / "credentials").write_text(f"[mine]\naws_access_key_id={key}\naws_secret_access_key={secret}\n")
    env.update(AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="")
    done = run(env, "ls", f"s3://{bucket}", "--profile", "mine")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"top.txt" in done.stdout


def test_no_credentials(env: dict[str, str], bucket: str) -> None:
    env.update(AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="")
    done = run(env, "ls", f"s3://{bucket}")
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "asyncms: no credentials found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use --profile\n"
    )


def test_nothing_found(env: dict[str, str], bucket: str, rclone: RcloneServer) -> None:
    assert run(env, "ls", f"s3://{bucket}/nothing").returncode == 1
    rclone.bucket("cli-empty")
    done = run(env, "ls", "s3://cli-empty")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_errors_in_json(env: dict[str, str]) -> None:
    done = run(env, "ls", "s3://no-such-bucket", "--json")
    assert (done.returncode, done.stderr) == (1, b"")
    (error,) = lines_of(done)
    assert (error["type"], error["code"], error["status"]) == ("error", "NoSuchBucket", 404)


def test_version(env: dict[str, str]) -> None:
    done = run(env, "--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"asyncms {__version__}\n")


def test_patterns(env: dict[str, str], bucket: str) -> None:
    done = run(env, "ls", f"s3://{bucket}/p/*")
    assert [line[31:] for line in done.stdout.decode().splitlines()] == ["p/a", "p/grüße +%41.txt"]
    done = run(env, "ls", f"s3://{bucket}/**/b")
    assert [line[31:] for line in done.stdout.decode().splitlines()] == ["p/deep/b"]
    assert run(env, "ls", "--raw", f"s3://{bucket}/p/*").returncode == 1


def test_nothing_is_said(env: dict[str, str], bucket: str) -> None:
    for place in (f"s3://{bucket}/none/", f"s3://{bucket}/*.zip"):
        done = run(env, "ls", place)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"asyncms: no objects match {place}\n"
