"""The proof: ffmpeg packages live, ``asyncms mediastore push`` uploads, and ffmpeg plays from the server meanwhile.

Three programs and a server, each in a process of its own; what is played must be what was made, picture by picture.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import aiohttp
import anyio
import pytest
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream

import asyncms
from tests.servers.ffmpeg import decode, package, requires_ffmpeg
from tests.servers.mediastore import MediaStoreProcess

pytestmark = [requires_ffmpeg, pytest.mark.timeout(90)]

SECONDS = 4.0
LAST_LINE = 1 << 20


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MediaStoreProcess]:
    with MediaStoreProcess.start(tmp_path_factory.mktemp("server"), "--public-read") as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "live"
    path.mkdir()
    return path


class Push:
    """``asyncms mediastore push --json`` as it runs."""

    def __init__(self, process: Process) -> None:
        assert process.stdout is not None
        self._process = process
        self._lines = BufferedByteReceiveStream(process.stdout)
        self.events: list[dict[str, Any]] = []
        self.changed = anyio.Event()
        self.code: int | None = None

    async def follow(self) -> None:
        """Take events until the command ends."""
        while True:
            try:
                line = await self._lines.receive_until(b"\n", LAST_LINE)
            except anyio.IncompleteRead:
                break
            self.events.append(json.loads(line))
            self._tell()
        self.code = await self._process.wait()
        self._tell()

    async def told(self, kind: str, name: str) -> None:
        """Wait for the first event of a file."""
        while not any(event["type"] == kind and event["destination"].endswith(f"/{name}") for event in self.events):
            assert self.code is None, self.events
            await self.changed.wait()

    async def ended(self) -> dict[str, Any]:
        """The summary."""
        while self.code is None:
            await self.changed.wait()
        return self.events[-1]

    def _tell(self) -> None:
        self.changed.set()
        self.changed = anyio.Event()


@asynccontextmanager
async def pushing(server: MediaStoreProcess, folder: Path, path: str, *options: str) -> AsyncIterator[Push]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHONWARN"))}
    env = {
        **kept,
        "AWS_ACCESS_KEY_ID": server.access_key,
        "AWS_SECRET_ACCESS_KEY": server.secret_key,
        "AWS_DEFAULT_REGION": server.region,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    command = [
        *(sys.executable, "-m", "asyncms.cli", "--json", "mediastore", "push", str(folder), f"mediastore:///{path}"),
        *("--endpoint-url", server.endpoint_url, "--until-endlist", *options),
    ]
    async with await anyio.open_process(command, env=env, stderr=None) as process, anyio.create_task_group() as tasks:
        push = Push(process)
        tasks.start_soon(push.follow)
        try:
            # The packager is to start when the push is at work.
            (folder / "ready.txt").write_text("ready")
            await push.told("object", "ready.txt")
            yield push
        finally:
            if process.returncode is None:
                process.terminate()


async def played(url: str | Path, *options: str) -> tuple[list[str], str]:
    """The hashes of the pictures that ffmpeg shows, and its log."""
    done = await anyio.run_process(decode(url, *options), check=False)
    log = done.stderr.decode(errors="replace")
    assert done.returncode == 0, log[-3000:]
    pictures = [line.rpartition(",")[2].strip() for line in done.stdout.decode().splitlines() if line[:1] != "#"]
    return pictures, log


def complaints(log: str) -> list[str]:
    return [line for line in log.splitlines() if any(word in line for word in ("HTTP error", "Failed", "skipping"))]


async def watch(url: str, references: Any, push: Push) -> int:
    """Fetch what each version of the playlist refers to, as a stern player would; the number of versions."""
    versions: set[bytes] = set()
    fetched: set[str] = set()
    async with aiohttp.ClientSession() as web:
        while True:
            last = push.code is not None
            async with web.get(url) as answer:
                data = await answer.read() if answer.status == 200 else b""
            if data and data not in versions:
                versions.add(data)
                for name in references(data):
                    if name not in fetched:
                        async with web.get(urljoin(url, name)) as answer:
                            assert answer.status == 200, f"{name} is listed, and {answer.status}"
                            assert await answer.read()
                        fetched.add(name)
            if last:
                return len(versions)
            with anyio.move_on_after(0.05):
                await push.changed.wait()


def hls_names(data: bytes) -> list[str]:
    return [line for line in data.decode().splitlines() if line and not line.startswith("#")]


def dash_names(data: bytes) -> list[str]:
    # ffmpeg numbers its segments from 1 without a gap: the last one is the sum of all entries of the timeline.
    from xml.etree import ElementTree as ET

    names = []
    for representation in ET.fromstring(data).iterfind(".//{*}Representation"):  # noqa: S314 - ffmpeg wrote it
        count = sum(int(entry.get("r", "0")) + 1 for entry in representation.iterfind(".//{*}S"))
        stream = representation.get("id")
        names.append(f"init-stream{stream}.m4s")
        names.extend(f"chunk-stream{stream}-{number:05}.m4s" for number in range(1, count + 1))
    return names


async def test_hls_is_played_completely_while_it_is_pushed(server: MediaStoreProcess, folder: Path) -> None:
    output = ("-f", "hls", "-hls_time", "1", "-hls_list_size", "0", "-hls_segment_filename", folder / "seg%03d.ts")
    url = f"{server.endpoint_url}/hls/index.m3u8"
    versions = 0
    async with pushing(server, folder, "hls") as push, anyio.create_task_group() as tasks:

        async def look() -> None:
            nonlocal versions
            versions = await watch(url, hls_names, push)

        tasks.start_soon(look)
        async with await anyio.open_process(
            package(SECONDS, 1.5, *output, folder / "index.m3u8"), stderr=None
        ) as packager:
            await push.told("object", "index.m3u8")
            assert packager.returncode is None, "the player is to start before the packager ends"
            pictures, log = await played(url, "-live_start_index", "0")
        summary = await push.ended()
    assert (push.code, summary["success"], summary["failed"], summary["held"]) == (0, True, 0, 0)
    assert versions > 1
    original, _ = await played(folder / "index.m3u8")
    assert len(original) == SECONDS * 25
    assert pictures == original
    assert complaints(log) == []


async def test_dash(server: MediaStoreProcess, folder: Path) -> None:
    url = f"{server.endpoint_url}/dash/index.mpd"
    versions = 0
    async with pushing(server, folder, "dash") as push, anyio.create_task_group() as tasks:

        async def look() -> None:
            nonlocal versions
            versions = await watch(url, dash_names, push)

        tasks.start_soon(look)
        command = package(SECONDS, 1.5, "-f", "dash", "-seg_duration", "1", folder / "index.mpd")
        await anyio.run_process(command, stderr=subprocess.DEVNULL)
        await push.ended()
    assert push.code == 0
    assert versions > 1
    # ffmpeg's player takes the clock for the number of a live manifest's segment, so it plays the finished one.
    pictures, log = await played(url)
    original, _ = await played(folder / "index.mpd")
    assert len(original) == SECONDS * 25
    assert pictures == original
    assert complaints(log) == []


@pytest.mark.parametrize(
    ("output", "first"),
    [
        pytest.param(
            ("-f", "segment", "-segment_time", "2", "-segment_list_type", "m3u8", "-segment_list_flags", "live"),
            "seg000.ts",
            id="segments-in-place",
        ),
        pytest.param(
            ("-f", "dash", "-seg_duration", "2", "-streaming", "1", "-frag_type", "duration", "-frag_duration", "0.2"),
            "chunk-stream0-00001.m4s",
            id="segments-under-temporary-names",
        ),
    ],
)
async def test_a_reader_gets_a_segment_before_it_is_complete(
    server: MediaStoreProcess, folder: Path, output: tuple[str, ...], first: str
) -> None:
    segments = first.endswith(".ts")
    rest = ("-segment_list", folder / "index.m3u8", folder / "seg%03d.ts") if segments else (folder / "index.mpd",)
    path = f"streaming-{first}"
    packager = package(SECONDS, 1.5, *output, *rest, size="640x360")
    async with (
        pushing(server, folder, path, "--streaming") as push,
        await anyio.open_process(packager, stderr=subprocess.DEVNULL),
        asyncms.Session() as session,
        session.create_client(
            "mediastore-data",
            region_name=server.region,
            endpoint_url=server.endpoint_url,
            aws_access_key_id=server.access_key,
            aws_secret_access_key=server.secret_key,
        ) as client,
    ):
        await push.told("stream", first)
        body = None
        with anyio.fail_after(20):
            while body is None:
                try:
                    body = (await client.get_object(Path=f"{path}/{first}"))["Body"]
                except client.exceptions.ObjectNotFoundException:
                    # Nothing can be read before the server's initial buffer is full.
                    await anyio.sleep(0.01)
        async with body:
            received = b""
            async for chunk in body:
                if not received:
                    assert not any(e["type"] == "object" and e["destination"].endswith(first) for e in push.events)
                received += chunk
        summary = await push.ended()
    assert received == (folder / first).read_bytes()
    assert (push.code, summary["success"]) == (0, True)
    assert summary["streamed"] >= 2
