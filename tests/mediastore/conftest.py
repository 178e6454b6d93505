"""A MediaStore server that verifies signatures, and our client of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest_asyncio

import asyncms
from asyncms.testing.mediastore import MediaStoreConfig, MediaStoreServer
from asyncms.testing.mediastore.signature import SigV4Authenticator
from tests.pipeline.conftest import settings

if TYPE_CHECKING:
    from asyncms.mediastore.client import MediaStoreDataClient
    from tests.servers.scripted import ScriptedServer


@pytest_asyncio.fixture
async def server() -> AsyncIterator[MediaStoreServer]:
    """With the container `movies`, in memory."""
    authenticator = SigV4Authenticator({"AKIDEXAMPLE": "not/a+secret"}, region="us-east-1")
    config = MediaStoreConfig(initial_buffer=4)
    async with MediaStoreServer(["movies"], config=config, authenticator=authenticator) as server:
        yield server


@pytest_asyncio.fixture
async def client(server: MediaStoreServer) -> AsyncIterator[MediaStoreDataClient]:
    """A client of `server`; every connection is given back at the end."""
    async with (
        asyncms.Session() as session,
        session.create_client("mediastore-data", **settings(server.endpoint_url("movies"))) as client,
    ):
        yield client
        assert session.acquired_connections == 0


@pytest_asyncio.fixture
async def scripted(fault_server: ScriptedServer) -> AsyncIterator[MediaStoreDataClient]:
    """A client of `fault_server`; every connection is given back at the end."""
    config = asyncms.Config(retries={"max_attempts": 0})
    async with (
        asyncms.Session() as session,
        session.create_client("mediastore-data", **settings(fault_server.endpoint_url), config=config) as client,
    ):
        yield client
        assert session.acquired_connections == 0
