"""``cos://``: HMAC keys against a server that verifies them, and an API key against an IAM."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import anyio.to_thread
import boto3
import pytest

from tests.cli.command import environment, lines_of, run
from tests.servers.cos import CosServer
from tests.servers.iam import FakeIam
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import ScriptedServer, ok

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.moto import MotoServer


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    return {
        **environment(rclone, tmp_path),
        "AWS_ENDPOINT_URL_COS": rclone.endpoint_url,
        "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
    }


def test_cp_ls_cat_and_rm(rclone: RcloneServer, env: dict[str, str], tmp_path: Path) -> None:
    root = rclone.bucket("cli-cos", {"p/a": b"data"})
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


async def test_an_api_key_up_and_down(env: dict[str, str], moto: MotoServer, tmp_path: Path) -> None:
    """Over IBM's own behaviour: the token, and the service instance where buckets are listed."""
    (tmp_path / "many").mkdir()
    for number in range(3):
        (tmp_path / "many" / f"{number}").write_bytes(bytes([number]) * 100_000)
    boto3_of(moto).create_bucket(Bucket="cli-iam")
    with CosServer.start(moto.endpoint_url) as store:
        async with ScriptedServer() as server:
            iam = FakeIam(server)
            env |= {
                "AWS_ENDPOINT_URL_COS": store.url,
                "IBM_API_KEY_ID": "good-key",
                "IBM_AUTH_ENDPOINT": iam.url,
                "IBM_SERVICE_INSTANCE_ID": "crn:instance",
            }

            async def command(*arguments: str | Path) -> bytes:
                done = await anyio.to_thread.run_sync(partial(run, env, *arguments))
                assert (done.returncode, done.stderr) == (0, b"")
                return done.stdout

            await command("cp", "--recursive", tmp_path / "many", "cos://cli-iam/p/")
            await command("cp", "cos://cli-iam/p/", tmp_path / "back")
            assert b"cli-iam" in await command("ls", "cos://")
    for file in (tmp_path / "many").iterdir():
        assert (tmp_path / "back" / file.name).read_bytes() == file.read_bytes()
    assert {headers["authorization"].split("-")[0] for _, _, headers in store.asked} == {"Bearer token"}


async def test_an_api_key_is_not_sent_over_plain_http(env: dict[str, str]) -> None:
    env |= {"AWS_ENDPOINT_URL_COS": "http://cos.test", "IBM_API_KEY_ID": "the-secret"}
    done = await anyio.to_thread.run_sync(partial(run, env, "cat", "cos://b/k"))
    assert done.returncode != 0
    assert b"https only" in done.stderr
    assert b"the-secret" not in done.stderr


def boto3_of(moto: MotoServer) -> Any:
    return boto3.client(
        "s3",
        "us-east-1",
        endpoint_url=moto.endpoint_url,
        aws_access_key_id=moto.access_key,
        aws_secret_access_key=moto.secret_key,
    )
