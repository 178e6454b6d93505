"""An S3 client of the scripted server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest_asyncio

import asyncms
from tests.pipeline.conftest import settings, without_backoff

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import ScriptedServer


@pytest_asyncio.fixture
async def s3(fault_server: ScriptedServer) -> AsyncIterator[S3Client]:
    made = settings(fault_server.endpoint_url)
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        without_backoff(client)
        yield client
        assert session.acquired_connections == 0
