from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest
import pytest_asyncio

from asyncms.testing.mediastore import MediaStoreServer, MemoryStore

KEYS = {"AWS_ACCESS_KEY_ID": "AKIDPUSH", "AWS_SECRET_ACCESS_KEY": "push-secret", "AWS_DEFAULT_REGION": "us-east-1"}
PLAYLIST = "#EXTM3U\n#EXTINF:1,\n1.ts\n"


@pytest_asyncio.fixture
async def store() -> AsyncIterator[MemoryStore]:
    store = MemoryStore()
    yield store
    await store.aclose()


@pytest_asyncio.fixture
async def server(store: MemoryStore) -> AsyncIterator[MediaStoreServer]:
    async with MediaStoreServer({"default": store}) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "live"
    path.mkdir()
    return path


def environment(server: MediaStoreServer | None, **changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "FORCE_", "PYTHON"))}
    nothing = {"AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}
    endpoint = {} if server is None else {"AWS_ENDPOINT_URL_MEDIASTORE_DATA": server.endpoint_url()}
    path = {"PYTHONPATH": os.environ["PYTHONPATH"]} if "PYTHONPATH" in os.environ else {}
    return {**kept, **KEYS, **nothing, **endpoint, **path, "PYTHONWARNINGS": "error", **changes}


def command(server: MediaStoreServer, folder: Path, *options: str, path: str = "one/two") -> list[str]:
    return [
        *(sys.executable, "-m", "asyncms.cli", "mediastore", "push", str(folder), f"mediastore:///{path}"),
        *("--endpoint-url", server.endpoint_url(), *options),
    ]


async def push(
    server: MediaStoreServer, folder: Path, *options: str, path: str = "one/two", **changes: str
) -> subprocess.CompletedProcess[bytes]:
    def run() -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            command(server, folder, *options, path=path),
            env=environment(server, **changes),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=25,
            check=False,
        )

    done = await anyio.to_thread.run_sync(run)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


def lines(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


async def test_once(server: MediaStoreServer, store: MemoryStore, folder: Path) -> None:
    (folder / "1.ts").write_bytes(b"one")
    (folder / "a.m3u8").write_text(PLAYLIST)
    done = await push(server, folder, "--once", "--segment-cache-control", "max-age=5", "--playlist-cache-control", "")
    assert (done.returncode, done.stderr) == (0, b"")
    first, second, last = done.stdout.decode().splitlines()
    assert first == f"upload: {folder}/1.ts to mediastore:///one/two/1.ts (3 bytes)"
    assert second == f"upload: {folder}/a.m3u8 to mediastore:///one/two/a.m3u8 (24 bytes)"
    assert last.startswith("2 uploads, 27 bytes in ")
    segment, playlist = await store.describe("one/two/1.ts"), await store.describe("one/two/a.m3u8")
    assert (segment.content_type, segment.cache_control) == ("video/mp2t", "max-age=5")
    assert (playlist.content_type, playlist.cache_control) == ("application/vnd.apple.mpegurl", None)


async def test_what_cannot_be_uploaded(server: MediaStoreServer, folder: Path) -> None:
    (folder / "my segment.ts").write_bytes(b"one")
    (folder / "a.m3u8").write_text("#EXTM3U\n#EXTINF:1,\nmy%20segment.ts\n")
    done = await push(server, folder, "--once", path="live")
    assert done.returncode == 1
    named, held = done.stderr.decode().splitlines()
    assert named.startswith("asyncms: failed: mediastore:///live/my segment.ts: Path 'live/my segment.ts': the name")
    assert held == (
        "asyncms: held back: mediastore:///live/a.m3u8, as it refers to what is not there: live/my segment.ts"
    )
    assert b"1 failed, 1 playlist held back" in done.stdout


async def test_json(server: MediaStoreServer, folder: Path) -> None:
    (folder / "1.ts").write_bytes(b"one")
    (folder / "bad name").write_bytes(b"")
    (folder / "a.m3u8").write_text("#EXTM3U\n#EXTINF:1,\n2.ts\n")
    done = await push(server, folder, "--once", "--json")
    assert (done.returncode, done.stderr) == (1, b"")
    *events, summary = lines(done.stdout)
    by_name = {event["destination"].rpartition("/")[2]: event for event in events}
    assert by_name["1.ts"]["success"] is True
    assert by_name["1.ts"]["bytes"] == 3
    assert by_name["bad name"]["error"] == "ParamValidationError"
    assert by_name["a.m3u8"] == {
        "type": "held",
        "destination": "mediastore:///one/two/a.m3u8",
        "missing": ["one/two/2.ts"],
    }
    assert (summary["type"], summary["success"], summary["uploads"]) == ("summary", False, 1)
    assert (summary["failed"], summary["held"], summary["requests"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("number", "code", "message"), [(signal.SIGTERM, 0, b""), (signal.SIGINT, 130, b"asyncms: interrupted\n")]
)
async def test_until_it_is_told(
    server: MediaStoreServer, store: MemoryStore, folder: Path, number: signal.Signals, code: int, message: bytes
) -> None:
    (folder / "1.ts").write_bytes(b"one")
    async with await anyio.open_process(command(server, folder, "--json"), env=environment(server)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(await process.stdout.receive())["success"] is True
        process.send_signal(number)
        rest = b"".join([part async for part in process.stdout])
        errors = b"".join([part async for part in process.stderr])
        assert (await process.wait(), errors) == (code, message)
    assert json.loads(rest.splitlines()[-1])["uploads"] == 1
    assert (await store.describe("one/two/1.ts")).size == 3


async def test_told_while_nobody_reads_its_lines(server: MediaStoreServer, folder: Path) -> None:
    for number in range(100):
        (folder / f"{number:03}{'x' * 100}.ts").write_bytes(b"one")

    def run() -> tuple[int, bytes]:
        # The lines are more than the pipe holds.
        process = subprocess.Popen(
            command(server, folder),
            env=environment(server),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pipesize=4096,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        with process.stdout, process.stderr:
            assert process.stdout.read(1)
            process.terminate()
            return process.wait(20), process.stderr.read()

    assert await anyio.to_thread.run_sync(run) == (0, b"")


async def test_no_credentials(server: MediaStoreServer, folder: Path) -> None:
    (folder / "1.ts").write_bytes(b"one")
    nothing = {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "AWS_EC2_METADATA_DISABLED": "true"}
    done = await push(server, folder, **nothing)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"asyncms: no credentials found")


async def test_a_container_that_is_not_there(server: MediaStoreServer, folder: Path) -> None:
    (folder / "1.ts").write_bytes(b"one")
    done = await push(server, folder, "--endpoint-url", server.endpoint_url("other"))
    assert done.returncode == 1
    assert b"(ContainerNotFoundException)" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere", "mediastore://host/live"), "does not exist"),
        ((".", "s3://bucket/live"), "the destination is mediastore://HOST"),
        ((".", "live"), "the destination is mediastore://HOST"),
        ((".", "mediastore://host/live", "--once", "--until-endlist"), "exclude each other"),
        ((".", "mediastore://host/live", "--once", "--streaming"), "nothing to stream"),
        ((".", "mediastore://host/my folder"), "the name 'my folder'"),
        ((".", "mediastore:///live"), "names no container"),
    ],
)
def test_what_is_refused_before_anything_is_sent(arguments: tuple[str, ...], message: str, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "asyncms.cli", "mediastore", "push", *arguments],
        env=environment(None, COLUMNS="200"),
        cwd=folder,
        capture_output=True,
        timeout=25,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
