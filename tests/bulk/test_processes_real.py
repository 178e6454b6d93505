"""Uploads and copies by worker processes, against moto: the same objects, events and report as by one."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import pytest
import pytest_asyncio

import asyncms
from asyncms import bulk
from asyncms.bulk import processes

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

pytestmark = pytest.mark.timeout(90)

FILES = {
    **{f"{n % 3}/{n:02}": os.urandom(n * 10) for n in range(30)},
    "large": os.urandom(9 << 20),
}
BUCKET = "processes"


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[S3Client]:
    # moto says of copies of objects that were made in parts what is true of one part.
    config = asyncms.Config(response_checksum_validation="when_required")
    async with (
        asyncms.Session(config=config) as session,
        session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id="a",
            aws_secret_access_key="b",
        ) as client,
    ):
        await client.create_bucket(Bucket=BUCKET)
        yield client


async def stored(s3: S3Client, prefix: str) -> dict[str, bytes]:
    listed = await s3.list_objects_v2(Bucket=BUCKET, Prefix=prefix)
    result = {}
    for item in listed.get("Contents", ()):
        answer = await s3.get_object(Bucket=BUCKET, Key=item["Key"])
        async with answer["Body"] as body:
            result[item["Key"].removeprefix(prefix)] = await body.read()
    return result


async def test_up_and_across(s3: S3Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "ENOUGH", 1)
    monkeypatch.setattr(processes, "DEAL", 1)
    config = bulk.BulkConfig(concurrency=2)
    gate = anyio.Event()

    def gated(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def call(*arguments: Any, **more: Any) -> Any:
            await gate.wait()
            return await method(*arguments, **more)

        return call

    # This process does nothing before the other one has.
    monkeypatch.setattr(s3, "upload_file", gated(s3.upload_file))
    monkeypatch.setattr(s3, "copy", gated(s3.copy))
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "bad").symlink_to(tmp_path / "nowhere")
    events: list[bulk.Event] = []
    there = bulk.Prefix(Bucket=BUCKET, Prefix="one/")

    def note(event: bulk.Event) -> None:
        events.append(event)
        if isinstance(event, bulk.ObjectDone):
            gate.set()

    report = await bulk.sync(s3, tmp_path, there, processes=2, Callback=note, Config=config)
    assert (report.objects, report.bytes) == (len(FILES), sum(map(len, FILES.values())))
    assert [failure.key for failure in report.failed] == ["one/bad"]
    assert await stored(s3, "one/") == FILES
    assert {event.key for event in events if isinstance(event, bulk.ObjectDone)} == {f"one/{name}" for name in FILES}
    assert {event.path for event in events if isinstance(event, bulk.ObjectDone)} == {tmp_path / name for name in FILES}
    # Again: one thing was mended, all else is known.
    assert report.journal is not None
    (tmp_path / "bad").unlink()
    (tmp_path / "bad").write_bytes(b"mended")
    report = await bulk.upload(s3, tmp_path, Bucket=BUCKET, Prefix="one/", processes=2)
    assert (report.objects, report.skipped, report.ok, report.journal) == (1, len(FILES), True, None)
    assert list(tmp_path.glob(".asyncms-*")) == []
    gate = anyio.Event()
    report = await bulk.copy(s3, there, Bucket=BUCKET, Prefix="two/", processes=2, Callback=note, Config=config)
    assert (report.objects, report.ok) == (len(FILES) + 1, True)
    assert report.requests is not None
    assert report.requests > 2 * len(FILES)
    assert await stored(s3, "two/") == {**FILES, "bad": b"mended"}


async def test_what_ends_a_run_ends_it_from_another_process_too(
    s3: S3Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "ENOUGH", 1)
    monkeypatch.setattr(processes, "DEAL", 1)
    monkeypatch.setattr(s3, "upload_file", lambda *_, **__: anyio.sleep_forever())
    for number in range(9):
        (tmp_path / f"{number}").write_bytes(b"x")
    with pytest.raises(asyncms.ClientError, match="NoSuchBucket"):
        await bulk.upload(s3, tmp_path, Bucket="no-such-bucket", processes=2, Config=bulk.BulkConfig(concurrency=2))
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{number}" for number in range(9)]
