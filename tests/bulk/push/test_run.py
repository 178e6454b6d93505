from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest

from asyncms.bulk.push import (
    Deleted,
    PlaylistHeld,
    PushConfig,
    PushEvent,
    PushReport,
    RunUntil,
    StreamStarted,
    Uploaded,
    UploadFailed,
    push_directory,
)
from asyncms.errors import (
    BodyTooLargeError,
    ClientError,
    ConnectionClosedError,
    NoCredentialsError,
    ParamValidationError,
)
from asyncms.mediastore.limits import MAX_BODY
from tests.bulk.push.container import Container

HEAD = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n"
END = "#EXT-X-ENDLIST\n"


def playlist(*names: str, end: bool = False) -> str:
    return HEAD + "".join(f"#EXTINF:2,\n{name}\n" for name in names) + (END if end else "")


def replace(path: Path, text: str) -> None:
    """As packagers do: under another name first."""
    temporary = path.with_name(f"{path.name}.tmp")
    temporary.write_text(text)
    temporary.rename(path)


class Run:
    """A push in the background."""

    report: PushReport

    def __init__(self, container: Container, directory: Path) -> None:
        self.container = container
        self.directory = directory
        self.events: list[PushEvent] = []
        self.stop = anyio.Event()

    async def go(self, **kwargs: Any) -> None:
        self.report = await push_directory(
            self.container, Directory=self.directory, Stop=self.stop, Callback=self.events.append, **kwargs
        )


@asynccontextmanager
async def pushing(container: Container, directory: Path, **kwargs: Any) -> AsyncIterator[Run]:
    run = Run(container, directory)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(lambda: run.go(**kwargs))
        yield run


@pytest.fixture
def container() -> Container:
    return Container()


async def once(container: Container, directory: Path, **kwargs: Any) -> tuple[PushReport, list[PushEvent]]:
    events: list[PushEvent] = []
    report = await push_directory(
        container, Directory=directory, Until=RunUntil.UPLOADED, Callback=events.append, **kwargs
    )
    return report, events


async def test_what_is_there_playlists_last(container: Container, tmp_path: Path) -> None:
    # Files are read in threads, which may take so long that uploads never meet by themselves.
    container.together = 3
    (tmp_path / "low").mkdir()
    for number in range(20):
        (tmp_path / "low" / f"{number}.ts").write_bytes(bytes([number]))
    (tmp_path / "low" / "a.m3u8").write_text(playlist(*(f"{number}.ts" for number in range(20)), end=True))
    (tmp_path / "master.m3u8").write_text("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow/a.m3u8\n")
    report, events = await once(container, tmp_path, Path="/live/one/", Config=PushConfig(concurrency=3))
    assert report.ok
    assert (report.uploads, report.deleted, report.streamed) == (22, 0, 0)
    assert report.bytes == sum(map(len, container.objects.values()))
    assert container.order[-2:] == ["live/one/low/a.m3u8", "live/one/master.m3u8"]
    assert container.most == 3
    assert [event.path for event in events if isinstance(event, Uploaded)] == container.order
    segment, media = container.arguments["live/one/low/1.ts"], container.arguments["live/one/low/a.m3u8"]
    assert segment == {"ContentType": "video/mp2t", "CacheControl": "max-age=86400"}
    assert media == {"ContentType": "application/vnd.apple.mpegurl", "CacheControl": "max-age=1"}


async def test_an_empty_directory(container: Container, tmp_path: Path) -> None:
    report, events = await once(container, tmp_path)
    assert (report.ok, report.uploads, events) == (True, 0, [])


async def test_live_until_the_end(container: Container, tmp_path: Path) -> None:
    async with pushing(container, tmp_path, Until=RunUntil.ENDED) as run:
        for number in range(3):
            (tmp_path / f"{number}.ts").write_bytes(bytes([number]))
            text = playlist(*(f"{n}.ts" for n in range(number + 1)), end=number == 2)
            replace(tmp_path / "a.m3u8", text)
            await container.until(lambda text=text: container.objects.get("a.m3u8") == text.encode())  # type: ignore[misc]
    assert run.report.ok
    assert container.order == ["0.ts", "a.m3u8", "1.ts", "a.m3u8", "2.ts", "a.m3u8"]


async def test_stopped(container: Container, tmp_path: Path) -> None:
    with (tmp_path / "open.ts").open("wb") as file:
        file.write(b"x")
        file.flush()
        async with pushing(container, tmp_path, Streaming=True) as run:
            await container.until(lambda: "open.ts" in container.partial)
            (tmp_path / "1.ts").write_bytes(b"1")
            run.stop.set()
    assert container.order == ["1.ts"]
    assert run.report.ok


async def test_a_segment_arrives_while_it_is_written(container: Container, tmp_path: Path) -> None:
    temporary = tmp_path / "1.m4s.tmp"
    async with pushing(container, tmp_path, Streaming=True, Until=RunUntil.ENDED) as run:
        with temporary.open("wb") as file:
            for count in range(1, 4):
                file.write(b"x" * 1000)
                file.flush()
                await container.until(lambda count=count: len(container.partial.get("1.m4s", b"")) == count * 1000)  # type: ignore[misc]
            file.write(b"end")
        temporary.rename(tmp_path / "1.m4s")
        await container.until(lambda: "1.m4s" in container.objects)
        with (tmp_path / "2.ts").open("wb") as file:
            file.write(b"2")
            file.flush()
            await container.until(lambda: "2.ts" in container.partial)
        await container.until(lambda: "2.ts" in container.objects)
        replace(tmp_path / "a.m3u8", playlist("1.m4s", "2.ts", end=True))
    assert container.objects["1.m4s"] == b"x" * 3000 + b"end"
    assert container.arguments["1.m4s"]["UploadAvailability"] == "STREAMING"
    assert (run.report.ok, run.report.streamed, run.report.uploads) == (True, 2, 3)
    assert [event.path for event in run.events if isinstance(event, StreamStarted)] == ["1.m4s", "2.ts"]


async def test_a_stream_above_the_limit_is_uploaded_when_complete(container: Container, tmp_path: Path) -> None:
    container.most_streamed = 1000
    async with pushing(container, tmp_path, Streaming=True, Until=RunUntil.ENDED) as run:
        with (tmp_path / "1.ts").open("wb") as file:
            file.write(b"x" * 900)
            file.flush()
            await container.until(lambda: "1.ts" in container.partial)
            file.write(b"x" * 900)
            file.flush()
            await container.until(lambda: "1.ts" not in container.partial)
        replace(tmp_path / "a.m3u8", playlist("1.ts", end=True))
    assert container.objects["1.ts"] == b"x" * 1800
    assert "UploadAvailability" not in container.arguments["1.ts"]
    (failed,) = [event for event in run.events if isinstance(event, UploadFailed)]
    assert isinstance(failed.error, BodyTooLargeError)
    assert run.report.ok


async def test_removed_files_leave_after_the_playlist(container: Container, tmp_path: Path) -> None:
    async with pushing(container, tmp_path, Delete=True, Until=RunUntil.ENDED) as run:
        (tmp_path / "1.ts").write_bytes(b"1")
        replace(tmp_path / "a.m3u8", playlist("1.ts"))
        await container.until(lambda: "a.m3u8" in container.objects)
        (tmp_path / "1.ts").unlink()
        (tmp_path / "2.ts").write_bytes(b"2")
        await container.until(lambda: "2.ts" in container.objects)
        replace(tmp_path / "a.m3u8", playlist("2.ts", end=True))
    assert container.order == ["1.ts", "a.m3u8", "2.ts", "a.m3u8", "-1.ts"]
    assert (run.report.ok, run.report.deleted) == (True, 1)
    assert run.events[-1] == Deleted("1.ts")


async def test_a_file_above_the_limit_holds_its_playlist(container: Container, tmp_path: Path) -> None:
    with (tmp_path / "1.ts").open("wb") as file:
        os.truncate(file.fileno(), MAX_BODY["STANDARD"] + 1)
    (tmp_path / "2.ts").write_bytes(b"2")
    (tmp_path / "a.m3u8").write_text(playlist("1.ts", "2.ts"))
    (tmp_path / "b.m3u8").write_text(playlist("2.ts", "3.ts"))
    report, events = await once(container, tmp_path)
    assert container.order == ["2.ts"]
    (failure,) = report.failed
    assert failure.path == "1.ts"
    assert "Body has 26214401 bytes, but MediaStore takes objects of at most 25 MB" in str(failure.error)
    assert report.held == (PlaylistHeld("a.m3u8", ("1.ts",)), PlaylistHeld("b.m3u8", ("3.ts",)))
    assert {event for event in events if isinstance(event, PlaylistHeld)} == set(report.held)
    assert not report.ok


async def test_a_failure_that_passes(container: Container, tmp_path: Path) -> None:
    broken = ConnectionClosedError("lost")
    failures = [broken]
    container.fail = lambda path: failures.pop() if path == "1.ts" and failures else None
    # What succeeds after the failure has it tried again.
    container.holds = lambda path: path == "2.ts" and bool(failures)
    for name in ("1.ts", "2.ts"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "a.m3u8").write_text(playlist("1.ts", "2.ts"))
    report, events = await once(container, tmp_path)
    assert report.ok
    assert UploadFailed("1.ts", broken) in events
    assert container.order == ["2.ts", "1.ts", "a.m3u8"]


async def test_what_makes_all_uploads_pointless_is_raised(container: Container, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.ts").write_bytes(b"x")
    container.fail = lambda _: NoCredentialsError("none")
    with pytest.raises(NoCredentialsError):
        await once(container, tmp_path)
    response = {"Error": {"Code": "ContainerNotFoundException"}, "ResponseMetadata": {"HTTPStatusCode": 404}}
    container.fail = lambda _: ClientError(response, "PutObject")
    with pytest.raises(ClientError):
        await once(container, tmp_path)


async def test_an_unusable_folder_is_refused_at_once(container: Container, tmp_path: Path) -> None:
    with pytest.raises(ParamValidationError, match="'my folder'"):
        await once(container, tmp_path, Path="live/my folder")
    with pytest.raises(ParamValidationError, match="11 levels of folders"):
        await once(container, tmp_path, Path="/".join("abcdefghijk"))


async def test_a_missing_directory(container: Container, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await push_directory(container, Directory=tmp_path / "none")


async def test_an_error_of_the_callback_is_the_callers(container: Container, tmp_path: Path) -> None:
    (tmp_path / "1.ts").write_bytes(b"x")

    def fail(_: PushEvent) -> None:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        await push_directory(container, Directory=tmp_path, Callback=fail)


async def test_cancelled_in_the_middle_of_a_stream(container: Container, tmp_path: Path) -> None:
    with (tmp_path / "1.ts").open("wb") as file:
        file.write(b"x")
        file.flush()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(lambda: push_directory(container, Directory=tmp_path, Streaming=True))
            await container.until(lambda: "1.ts" in container.partial)
            tasks.cancel_scope.cancel()
    assert (container.order, container.partial) == ([], {})
