"""``asyncms serve mediastore`` as users run it: a process, used by clients that we did not write."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiobotocore.session
import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from tests.cli.command import environment, lines_of, run
from tests.servers.mediastore import MediaStoreProcess
from tests.servers.rclone import RcloneServer

COMMAND = [sys.executable, "-m", "asyncms.cli", "serve", "mediastore"]
KEYS = {"AWS_ACCESS_KEY_ID": "AKIDLOCAL", "AWS_SECRET_ACCESS_KEY": "local/secret+key"}


@contextmanager
def boto(server: MediaStoreProcess, container: str | None = None, **settings: Any) -> Iterator[Any]:
    client = boto3.client(
        "mediastore-data",
        endpoint_url=server.endpoints[container] if container else server.endpoint_url,
        config=Config(retries={"total_max_attempts": 1}),
        **{
            "region_name": server.region,
            "aws_access_key_id": server.access_key or "any",
            "aws_secret_access_key": server.secret_key or "any",
            **settings,
        },
    )
    try:
        yield client
    finally:
        client.close()


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    return environment(rclone, tmp_path)


async def test_signed_requests_of_boto3_and_aiobotocore(tmp_path: Path) -> None:
    with MediaStoreProcess.start(tmp_path, "--region", "eu-west-1") as server, boto(server) as client:
        assert server.region == "eu-west-1"
        put = client.put_object(Path="a/b=c.ts", Body=b"some bytes", ContentType="video/mp2t")
        assert client.get_object(Path="a/b=c.ts", Range="bytes=5-")["Body"].read() == b"bytes"
        async with aiobotocore.session.get_session().create_client(
            "mediastore-data",
            server.region,
            endpoint_url=server.endpoint_url,
            aws_access_key_id=server.access_key,
            aws_secret_access_key=server.secret_key,
        ) as aio:
            assert (await aio.describe_object(Path="a/b=c.ts"))["ETag"] == put["ETag"]
            assert [item["Name"] for item in (await aio.list_items(Path="a"))["Items"]] == ["b=c.ts"]
            await aio.delete_object(Path="a/b=c.ts")
        assert client.list_items()["Items"] == []
        for wrong in ({"aws_secret_access_key": "wrong"}, {"region_name": "eu-west-2"}):
            with boto(server, **wrong) as stranger, pytest.raises(ClientError, match="InvalidSignatureException"):
                stranger.list_items()
        with (
            boto(server, aws_access_key_id="NOBODY") as stranger,
            pytest.raises(ClientError, match="InvalidClientTokenId"),
        ):
            stranger.list_items()


def test_keys_of_the_environment_and_a_token(tmp_path: Path) -> None:
    with (
        MediaStoreProcess.start(tmp_path, env={**KEYS, "AWS_SESSION_TOKEN": "token/+="}) as server,
        boto(server, aws_session_token="token/+=") as client,
        boto(server) as tokenless,
    ):
        assert server.access_key == "AKIDLOCAL"
        assert client.list_items()["Items"] == []
        with pytest.raises(ClientError, match="InvalidClientTokenId"):
            tokenless.list_items()
        assert KEYS["AWS_SECRET_ACCESS_KEY"] not in (tmp_path / "mediastore.log").read_text()


def test_keys_of_a_profile(tmp_path: Path) -> None:
    credentials = tmp_path / "credentials"
    credentials.write_text("[live]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = profile-secret\n")
    settings = {"AWS_SHARED_CREDENTIALS_FILE": str(credentials), **KEYS}
    with (
        MediaStoreProcess.start(tmp_path, "--profile", "live", env=settings) as server,
        boto(server, aws_secret_access_key="profile-secret") as client,
    ):
        assert server.access_key == "AKIDPROFILE"
        assert client.list_items()["Items"] == []


def test_objects_in_a_directory_survive_a_kill(tmp_path: Path) -> None:
    place = tmp_path / "objects"
    options: list[str | Path] = ["--dir", place, "--container", "movies", "--container", "music"]
    for number, ending in enumerate((signal.SIGKILL, signal.SIGTERM, signal.SIGKILL)):
        with (
            MediaStoreProcess.start(tmp_path, *options, env=KEYS) as server,
            boto(server, "movies") as movies,
            boto(server, "music") as music,
        ):
            for before in range(number):
                assert movies.get_object(Path=f"a/{before}.ts")["Body"].read() == bytes([before]) * 100_000
            assert len(movies.list_items(Path="a")["Items"]) == number
            movies.put_object(Path=f"a/{number}.ts", Body=bytes([number]) * 100_000)
            assert music.list_items()["Items"] == []
            os.kill(server.pid, ending)


def test_a_directory_that_cannot_be_used(env: dict[str, str], tmp_path: Path) -> None:
    done = run(env, "serve", "mediastore", "--dir", tmp_path / "new", "--container", "..")
    assert (done.returncode, done.stdout) == (2, b"")
    assert not (tmp_path / "new").exists()
    assert not (tmp_path / "blobs").exists()
    with MediaStoreProcess.start(tmp_path, "--dir", tmp_path / "taken"):
        done = run(env, "serve", "mediastore", "--dir", tmp_path / "taken")
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert str(tmp_path / "taken") in done.stderr.decode()
    (tmp_path / "file").write_bytes(b"")
    done = run(env, "serve", "mediastore", "--dir", tmp_path / "file")
    assert done.returncode in {1, 2}
    assert len(done.stderr.splitlines()) == 1


def test_no_auth_takes_any_keys(tmp_path: Path) -> None:
    with MediaStoreProcess.start(tmp_path, "--no-auth") as server, boto(server, region_name="mars") as client:
        assert server.access_key == ""
        client.put_object(Path="a", Body=b"a")


def test_public_reading_cors_and_throttling(tmp_path: Path) -> None:
    from http.client import HTTPConnection
    from urllib.parse import urlsplit

    options = ["--public-read", "--cors", "https://player.example", "--throttle", "429"]
    with MediaStoreProcess.start(tmp_path, *options) as server, boto(server) as client:
        client.put_object(Path="a", Body=b"body")
        url = urlsplit(f"{server.endpoint_url}/a")
        connection = HTTPConnection(url.hostname or "", url.port or 0, timeout=10)
        try:
            for method, status in {"GET": 200, "DELETE": 403}.items():
                connection.request(method, url.path, headers={"Origin": "https://player.example"})
                answer = connection.getresponse()
                answer.read()
                assert answer.status == status
                assert answer.headers["Access-Control-Allow-Origin"] == "https://player.example"
        finally:
            connection.close()
        with pytest.raises(ClientError) as caught:
            [client.list_items() for _ in range(100)]  # five a second are served
        answer_ = caught.value.response
        assert answer_["Error"]["Code"] == "ThrottlingException"
        assert answer_["ResponseMetadata"]["HTTPStatusCode"] == 429


def test_s3_behind_it(rclone: RcloneServer, tmp_path: Path) -> None:
    root = rclone.bucket("served", {"live/old.ts": b"was there", "outside.ts": b"not below the prefix"})
    settings = {"AWS_ACCESS_KEY_ID": rclone.access_key, "AWS_SECRET_ACCESS_KEY": rclone.secret_key}
    options = ["--backend", "s3://served/live", "--endpoint-url", rclone.endpoint_url, "--region", "us-east-1"]
    with MediaStoreProcess.start(tmp_path, *options, env=settings) as server, boto(server) as client:
        client.put_object(Path="new.ts", Body=b"new", CacheControl="max-age=1")
        assert (root / "live" / "new.ts").read_bytes() == b"new"
        assert [item["Name"] for item in client.list_items()["Items"]] == ["new.ts", "old.ts"]
        assert client.get_object(Path="old.ts", Range="bytes=-5")["Body"].read() == b"there"
        with pytest.raises(client.exceptions.ObjectNotFoundException):
            client.get_object(Path="outside.ts")


@pytest.mark.parametrize(
    ("ending", "code", "said"), [(signal.SIGINT, 130, "asyncms: interrupted\n"), (signal.SIGTERM, 0, "")]
)
def test_signals_end_it(env: dict[str, str], ending: signal.Signals, code: int, said: str) -> None:
    process = subprocess.Popen([*COMMAND, "--json"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = json.loads(process.stdout.readline())
    address = told["endpoints"]["default"].removeprefix("http://").partition("/")[0].rpartition(":")
    # Neither an idle connection nor one in the middle of an upload holds it up.
    with (
        socket.create_connection((address[0], int(address[2]))),
        socket.create_connection((address[0], int(address[2]))) as uploader,
    ):
        uploader.sendall(b"PUT /default/a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n123")
        process.send_signal(ending)
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (code, "", said)


def test_what_people_see(env: dict[str, str]) -> None:
    del env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]
    process = subprocess.Popen(
        [*COMMAND, "--container", "movies"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    seen = ""
    while not seen.endswith("Ctrl-C ends it.\n"):
        seen += process.stdout.readline()
    exports = {
        name: value
        for line in seen.splitlines()
        if line.startswith("export ")
        for name, _, value in (word.partition("=") for word in line.split()[1:])
    }
    try:
        # The snippet is enough, for boto3 and for this package.
        program = (
            "import asyncio, boto3, asyncms\n"
            "boto3.client('mediastore-data').put_object(Path='a', Body=b'body')\n"
            "async def main():\n"
            "    async with asyncms.get_session().create_client('mediastore-data') as client:\n"
            "        print((await client.list_items())['Items'][0]['Name'])\n"
            "asyncio.run(main())\n"
        )
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program],
            env={**env, **exports},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout == "a\n", done.stderr
    finally:
        process.terminate()
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, "", "")


def test_a_taken_port(env: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run(env, "serve", "mediastore", "--port", str(port))
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"asyncms: cannot listen at port {port} of 127.0.0.1: Address already in use\n"
        told = lines_of(run(env, "serve", "mediastore", "--port", str(port), "--json"))
        assert [x["type"] for x in told] == ["error"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--no-auth", "--host", "0.0.0.0"], "loopback"),  # noqa: S104 - never listened at
        (["--backend", "s3://b", "--container", "x", "--container", "y"], "one container"),
        (["--backend", "s3://b", "--dir", "d"], "one place"),
        (["--backend", "http://b"], "s3://"),
        (["--backend", "mediastore://b/c"], "s3://"),
        (["--backend", "s3://"], "bucket"),
        (["--container", "x", "--container", "x"], "twice"),
        (["--container", "a/b"], "a/b"),
        (["--endpoint-url", "http://localhost"], "--backend"),
        (["--throttle", "500"], "500"),
        (["--port", "70000"], "65535"),
    ],
)
def test_what_cannot_be_meant(env: dict[str, str], options: list[str], words: str) -> None:
    done = run({**env, "COLUMNS": "300"}, "serve", "mediastore", *options)
    assert done.returncode == 2
    assert words in done.stderr.decode()


def test_half_a_key_and_no_profile(env: dict[str, str]) -> None:
    done = run({**env, "AWS_ACCESS_KEY_ID": ""}, "serve", "mediastore")
    assert done.returncode == 2
    assert b"AWS_ACCESS_KEY_ID" in done.stderr
    done = run(env, "serve", "mediastore", "--profile", "nobody")
    assert done.returncode == 1
    assert b"nobody" in done.stderr


def test_a_backend_that_cannot_be_used(env: dict[str, str], rclone: RcloneServer) -> None:
    options = ["--endpoint-url", rclone.endpoint_url, "--region", "us-east-1"]
    done = run(env, "serve", "mediastore", "--backend", "s3://nobodys", *options)
    assert done.returncode == 1
    assert b"the bucket does not exist" in done.stderr


def test_other_commands_do_not_load_it() -> None:
    program = (
        "import sys, asyncms.cli.app; print(*[n for n in sys.modules if n.startswith(('aiohttp', 'asyncms.testing'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
