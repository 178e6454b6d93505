"""Small and large objects together: as many requests as were asked for, never more, whatever they are for."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

import asyncms
from asyncms import Attempt, Hook, Outcome, bulk
from asyncms.config import MiB, TransferConfig

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

FILES = {
    **{f"a/{n:02}": os.urandom(n * 1000) for n in range(12)},
    "b/1": os.urandom(16 * MiB),
    "b/2": os.urandom(11 * MiB),
    **{f"c/{n:02}": os.urandom(n * 1000) for n in range(12)},
}
BUCKET = "concurrency"
REQUESTS = 5
ADAPTIVE = bulk.BulkConfig(
    concurrency=REQUESTS, transfer=TransferConfig(part_size=5 * MiB, multipart_threshold=5 * MiB)
)
EXACT = bulk.BulkConfig(
    concurrency=REQUESTS, transfer=TransferConfig(part_size=5 * MiB, multipart_threshold=5 * MiB, concurrency=8)
)


class Connections(Hook):
    """The most that were in use at once, unread bodies included."""

    def __init__(self) -> None:
        self.session: asyncms.Session
        self.peak = 0

    async def after_response(self, attempt: Attempt, outcome: Outcome, /) -> None:
        self.look()

    def look(self, _event: object = None) -> None:
        self.peak = max(self.peak, self.session.acquired_connections)


@pytest.fixture
def connections() -> Connections:
    return Connections()


@pytest_asyncio.fixture
async def s3(moto: MotoServer, connections: Connections) -> AsyncIterator[S3Client]:
    # Validation of a large object asks for its checksum beside its bytes.
    config = asyncms.Config(response_checksum_validation="when_required")
    async with (
        asyncms.Session(memory_budget=32 * MiB) as session,
        session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id="a",
            aws_secret_access_key="b",
            config=config,
            hooks=[connections],
        ) as client,
    ):
        connections.session = session
        await client.create_bucket(Bucket=BUCKET)
        yield client
        assert session.acquired_connections == 0
        assert session.resources.budget.held == 0
        # Nobody's minimum or loan is larger than a part.
        assert session.resources.budget.peak <= 32 * MiB + 5 * MiB


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "here"


def found(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize("config", [ADAPTIVE, EXACT], ids=["adaptive", "exact"])
async def test_never_more_requests_than_asked_for(
    s3: S3Client, here: Path, tmp_path: Path, connections: Connections, config: bulk.BulkConfig
) -> None:
    assert (await bulk.upload(s3, here, Bucket=BUCKET, Prefix="one/", Config=config)).ok
    one = bulk.Prefix(Bucket=BUCKET, Prefix="one/")
    assert (await bulk.copy(s3, one, Bucket=BUCKET, Prefix="two/", Config=config)).ok
    two = bulk.Prefix(Bucket=BUCKET, Prefix="two/")
    assert (await bulk.download(s3, two, Directory=tmp_path / "1", Config=config, Callback=connections.look)).ok
    assert found(tmp_path / "1") == FILES
    # Where nobody told the sizes.
    keys = bulk.Keys(Bucket=BUCKET, keys=[f"two/{name}" for name in FILES], base="two/")
    assert (await bulk.download(s3, keys, Directory=tmp_path / "2", Config=config, Callback=connections.look)).ok
    assert found(tmp_path / "2") == FILES
    assert connections.peak == REQUESTS


@pytest.mark.parametrize("config", [ADAPTIVE, EXACT], ids=["adaptive", "exact"])
async def test_a_single_large_object_has_them_all(
    s3: S3Client, here: Path, tmp_path: Path, connections: Connections, config: bulk.BulkConfig
) -> None:
    only = bulk.Filter([("exclude", "*"), ("include", "b/1")])
    assert (await bulk.upload(s3, here, Bucket=BUCKET, Config=config, filter=only)).ok
    # Looked at when responses are there, by when the first of four parts may have gone.
    assert 2 <= connections.peak <= 4
    connections.peak = 0
    for source in (bulk.Prefix(Bucket=BUCKET), bulk.Keys(Bucket=BUCKET, keys=["b/1"])):
        assert (await bulk.download(s3, source, Directory=tmp_path, Config=config, Callback=connections.look)).ok
        assert (tmp_path / "b/1").read_bytes() == FILES["b/1"]
        assert 2 <= connections.peak <= 4
        connections.peak = 0
