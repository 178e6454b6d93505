"""The command against a MediaStore server that verifies signatures."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

import asyncms
from asyncms.mediastore.client import MediaStoreDataClient
from asyncms.testing.mediastore import MediaStoreConfig, MediaStoreServer
from asyncms.testing.mediastore.signature import SigV4Authenticator
from tests.cli import command


@dataclass
class Keys:
    access_key: str = "AKIDEXAMPLE"
    secret_key: str = "not/a+secret"


Run = Callable[..., Awaitable[subprocess.CompletedProcess[bytes]]]


@pytest_asyncio.fixture
async def server() -> AsyncIterator[MediaStoreServer]:
    authenticator = SigV4Authenticator({Keys.access_key: Keys.secret_key})
    config = MediaStoreConfig(initial_buffer=1)
    async with MediaStoreServer(["movies"], authenticator=authenticator, config=config) as server:
        yield server


@pytest.fixture
def env(server: MediaStoreServer, tmp_path: Path) -> dict[str, str]:
    return {**command.environment(Keys(), tmp_path), "AWS_DEFAULT_REGION": "us-east-1"}


@pytest.fixture
def options(server: MediaStoreServer) -> list[str]:
    return ["--endpoint-url", server.endpoint_url("movies")]


@pytest.fixture
def run(env: dict[str, str], options: list[str]) -> Run:
    """The finished command; the server goes on meanwhile."""

    async def run(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        return await asyncio.to_thread(command.run, env, *arguments, *options)

    return run


@pytest_asyncio.fixture
async def client(server: MediaStoreServer) -> AsyncIterator[MediaStoreDataClient]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "mediastore-data",
            "us-east-1",
            endpoint_url=server.endpoint_url("movies"),
            aws_access_key_id=Keys.access_key,
            aws_secret_access_key=Keys.secret_key,
        ) as client,
    ):
        yield client


OBJECTS = {"a/1.ts": b"one", "a/b/2.ts": b"two" * 1000, "a/b/c=d/3.ts": b"", "e": b"five"}


@pytest_asyncio.fixture
async def filled(client: MediaStoreDataClient) -> MediaStoreDataClient:
    for path, data in OBJECTS.items():
        await client.put_object(Path=path, Body=data)
    return client


async def test_one_object_there_and_back(run: Run, client: MediaStoreDataClient, tmp_path: Path) -> None:
    (tmp_path / "in.ts").write_bytes(b"bytes")
    put = await run("cp", tmp_path / "in.ts", "mediastore:///live/x.ts", "--content-type", "video/mp2t")
    assert (put.returncode, put.stderr) == (0, b"")
    assert put.stdout.decode() == f"upload: {tmp_path}/in.ts to mediastore:///live/x.ts\n"
    described = await client.describe_object(Path="live/x.ts")
    assert (described["ContentLength"], described["ContentType"]) == (5, "video/mp2t")
    got = await run("cp", "mediastore://any/live/x.ts", tmp_path / "out.ts")
    assert got.returncode == 0, got.stderr
    assert (tmp_path / "out.ts").read_bytes() == b"bytes"
    out = await run("cp", "mediastore://any/live/x.ts", "-")
    assert (out.returncode, out.stdout) == (0, b"bytes")
    named = await run("cp", tmp_path / "in.ts", "mediastore:///folder/", "--json")
    assert json.loads(named.stdout)["destination"] == "mediastore:///folder/in.ts"


async def test_standard_input_streams_and_cat_follows_it(
    env: dict[str, str], options: list[str], client: MediaStoreDataClient
) -> None:
    asyncms_command = [sys.executable, "-m", "asyncms.cli"]
    up = await asyncio.create_subprocess_exec(
        *asyncms_command, "cp", "-", "mediastore:///live/y.ts", "--streaming", *options, env=env, stdin=subprocess.PIPE
    )
    assert up.stdin is not None
    up.stdin.write(b"first")
    await up.stdin.drain()
    while True:
        try:
            async with (await client.get_object(Path="live/y.ts"))["Body"]:
                break
        except client.exceptions.ObjectNotFoundException:
            await asyncio.sleep(0)
    follow = await asyncio.create_subprocess_exec(
        *asyncms_command, "cat", "mediastore:///live/y.ts", *options, env=env, stdout=subprocess.PIPE
    )
    assert follow.stdout is not None
    # The upload goes on only after what there is of it has come out at the other end.
    assert await follow.stdout.readexactly(5) == b"first"
    up.stdin.write(b"second")
    up.stdin.close()
    assert await follow.stdout.read() == b"second"
    assert (await up.wait(), await follow.wait()) == (0, 0)


async def test_a_folder(run: Run, filled: MediaStoreDataClient, tmp_path: Path) -> None:
    for source, base in (("mediastore:///", ""), ("mediastore:///a/", "a/")):
        target = tmp_path / f"to-{len(base)}"
        done = await run("cp", source, target)
        assert done.returncode == 0, done.stderr
        found = {str(p.relative_to(target)): p.read_bytes() for p in target.rglob("*") if p.is_file()}
        assert found == {k.removeprefix(base): v for k, v in OBJECTS.items() if k.startswith(base)}
    done = await run("cp", "-r", "mediastore:///a/b", tmp_path / "r", "--json")
    lines = command.lines_of(done)
    assert {line["source"] for line in lines if line["type"] == "object"} == {
        "mediastore:///a/b/2.ts",
        "mediastore:///a/b/c=d/3.ts",
    }
    assert (await run("cp", "-r", "mediastore:///nothing", tmp_path / "n")).returncode == 1


async def test_listings(run: Run, filled: MediaStoreDataClient) -> None:
    top = await run("ls", "mediastore:///")
    assert top.returncode == 0, top.stderr
    assert sorted(line.split()[-1] for line in top.stdout.decode().splitlines()) == ["a/", "e"]
    deep = await run("ls", "mediastore:///a", "-r")
    assert [line.split()[-2:] for line in sorted(deep.stdout.decode().splitlines(), key=lambda x: x.split()[-1])] == [
        ["3", "1.ts"],
        ["3000", "b/2.ts"],
        ["0", "b/c=d/3.ts"],
    ]
    items = command.lines_of(await run("ls", "mediastore:///a/b/", "--json"))
    assert {item["type"]: item.get("key", item.get("prefix")) for item in items} == {
        "object": "a/b/2.ts",
        "prefix": "a/b/c=d/",
    }
    assert (await run("ls", "mediastore:///nothing")).returncode == 1


async def test_cat(run: Run, filled: MediaStoreDataClient) -> None:
    both = await run("cat", "mediastore:///a/1.ts", "mediastore:///e")
    assert (both.returncode, both.stdout, both.stderr) == (0, b"onefive", b"")


@pytest.mark.parametrize(("text", "expected"), [("1-2", b"iv"), ("2-", b"ve"), ("-1", b"e"), ("bytes=0-0", b"f")])
async def test_cat_of_a_range(run: Run, filled: MediaStoreDataClient, text: str, expected: bytes) -> None:
    assert (await run("cat", "mediastore:///e", "--range", text)).stdout == expected


async def test_cat_of_what_is_not_there(run: Run, filled: MediaStoreDataClient) -> None:
    missing = await run("cat", "mediastore:///missing", "mediastore:///e")
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert missing.stderr == b"asyncms: mediastore:///missing: there is no such object (ObjectNotFoundException)\n"


async def test_a_closed_pipe_ends_cat(env: dict[str, str], options: list[str], client: MediaStoreDataClient) -> None:
    await client.put_object(Path="big", Body=os.urandom(5_000_000))
    process = await asyncio.create_subprocess_exec(
        *[sys.executable, "-m", "asyncms.cli", "cat", "mediastore:///big", *options],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    await process.stdout.readexactly(10)
    process._transport.get_pipe_transport(1).close()  # type: ignore[attr-defined] # as head does
    assert await process.stderr.read() == b""
    assert await process.wait() == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["cp", "x", "y"], "one of the two must be in a store"),
        (["cp", "-", "mediastore:///a/"], "names no object"),
        (["cp", ".", "mediastore:///a/"], "is a directory"),
        (["cp", "-r", ".", "mediastore:///a/"], "downloads"),
        (["cp", "mediastore:///a", "s3://b/k"], "one of the two"),
        (["cp", "mediastore:///a", "x", "--streaming"], "is for uploads"),
        (["cp", "no-such-file", "mediastore:///a"], "No such file"),
        (["cp", "-", "mediastore:///a//b"], "empty name"),
        (["cat", "mediastore:///a/"], "names no object"),
        (["cat", "mediastore:///a", "--range", "5"], "must look like"),
        (["cat", "x"], "does not start with"),
    ],
)
async def test_mistakes(run: Run, arguments: list[str], message: str) -> None:
    done = await run(*arguments)
    assert done.returncode == (1 if "no-such-file" in arguments else 2)
    # A usage error is wrapped to the width of the terminal.
    text = " ".join(done.stderr.decode().replace("│", " ").split())
    assert message in text


async def test_a_container_must_be_named(env: dict[str, str]) -> None:
    done: Any = await asyncio.to_thread(command.run, env, "ls", "mediastore:///a")
    assert done.returncode == 2
    assert b"names no container" in done.stderr
    del env["AWS_DEFAULT_REGION"]
    done = await asyncio.to_thread(command.run, env, "ls", "mediastore:///a")
    assert done.returncode == 2
    assert b"--region" in done.stderr


async def test_a_server_without_tls(env: dict[str, str], server: MediaStoreServer) -> None:
    done: Any = await asyncio.to_thread(command.run, env, "cat", f"mediastore://127.0.0.1:{server.port}/a")
    assert done.returncode == 1
    assert b"--endpoint-url http://" in done.stderr


async def test_the_environment_names_the_container(
    env: dict[str, str], server: MediaStoreServer, filled: MediaStoreDataClient
) -> None:
    env["AWS_ENDPOINT_URL_MEDIASTORE_DATA"] = server.endpoint_url("movies")
    done: Any = await asyncio.to_thread(command.run, env, "cat", "mediastore:///e")
    assert (done.returncode, done.stdout) == (0, b"five")
