"""Servers for the tests of the MediaStore Data server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from asyncms.testing.mediastore import ManualClock, MediaStoreConfig, MediaStoreServer
from asyncms.testing.mediastore.store import Store
from tests.testing.mediastore.judges import JUDGES, Judge, judge
from tests.testing.mediastore.stores import BEYOND_FILES, S3_STORES, STORES, on_s3


@pytest_asyncio.fixture(params=[*STORES, *S3_STORES])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """An empty store of each kind."""
    kind: str = request.param
    if kind in STORES:
        opening = STORES[kind](tmp_path)
    else:
        test: str = request.function.__name__
        if kind == "rclone" and test in BEYOND_FILES:
            pytest.skip(BEYOND_FILES[test])
        opening = on_s3(request.getfixturevalue(S3_STORES[kind]))
    async with opening as store:
        yield store


@pytest.fixture
def clock() -> ManualClock:
    """The time of `server`."""
    return ManualClock()


@pytest_asyncio.fixture
async def server(clock: ManualClock) -> AsyncIterator[MediaStoreServer]:
    """A server with the container `movies`, in memory."""
    async with MediaStoreServer(["movies", "music"], config=MediaStoreConfig(clock=clock)) as server:
        yield server


@pytest_asyncio.fixture(params=JUDGES)
async def client(request: pytest.FixtureRequest, server: MediaStoreServer) -> AsyncIterator[Judge]:
    """Each judge as a client of the container `movies`."""
    async with judge(request.param, server.endpoint_url("movies")) as client:
        yield client
