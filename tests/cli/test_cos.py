"""``cos://``: HMAC keys against a server that verifies them, and an API key against an IAM."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import anyio.to_thread
import pytest

from tests.cli.command import environment, lines_of, run
from tests.servers.iam import FakeIam
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import ScriptedServer, ok

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    return {
        **environment(rclone, tmp_path),
        "AWS_ENDPOINT_URL_COS": rclone.endpoint_url,
        "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
    }


def test_cp_ls_cat_and_rm(rclone: RcloneServer, env: dict[str, str], tmp_path: Path) -> None:
    root = rclone.bucket("cli-cos")
    (root / "p").mkdir(exist_ok=True)
    (root / "p" / "a").write_bytes(b"data")
    assert run(env, "cat", "cos://cli-cos/p/a").stdout == b"data"
    done = run(env, "cp", "cos://cli-cos/p/a", tmp_path / "a")
    assert (done.returncode, done.stderr) == (0, b"")
    assert run(env, "cp", tmp_path / "a", "cos://cli-cos/q/b").returncode == 0
    assert (root / "q" / "b").read_bytes() == b"data"
    assert run(env, "cp", "cos://cli-cos/p/", tmp_path / "many").returncode == 0
    assert (tmp_path / "many" / "a").read_bytes() == b"data"
    listed = lines_of(run(env, "ls", "-r", "--json", "cos://cli-cos/"))
    assert [line["key"] for line in listed] == ["p/a", "q/b"]
    assert "cli-cos" in run(env, "ls", "cos://").stdout.decode()
    assert run(env, "rm", "cos://cli-cos/q/b").returncode == 0
    assert not (root / "q" / "b").exists()


def test_stores_are_not_mixed(env: dict[str, str]) -> None:
    for command in ("cp", "sync"):
        done = run(env, command, "cos://b/k", "s3://b/k")
        assert done.returncode == 2
        assert b"not copied between" in done.stderr


def test_without_an_endpoint_it_says_which_there_are(env: dict[str, str]) -> None:
    del env["AWS_ENDPOINT_URL_COS"]
    done = run(env, "cat", "cos://b/k")
    assert done.returncode != 0
    assert b"s3.<location>.cloud-object-storage.appdomain.cloud" in done.stderr


async def test_an_api_key_of_the_environment(env: dict[str, str]) -> None:
    async with ScriptedServer() as store, ScriptedServer() as server:
        iam = FakeIam(server)
        store.default = ok(b"data", "ETag: e")
        env |= {"AWS_ENDPOINT_URL_COS": store.endpoint_url, "IBM_API_KEY_ID": "good-key", "IBM_AUTH_ENDPOINT": iam.url}
        done = await anyio.to_thread.run_sync(partial(run, env, "cat", "cos://b/k"))
    assert (done.returncode, done.stdout) == (0, b"data")
    assert {request.headers["authorization"] for request in store.requests} == {"Bearer token-1"}
