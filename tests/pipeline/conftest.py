"""Clients for the tests of the pipeline."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest_asyncio

import asyncms
from asyncms.retry import RetryPolicy, RetryQuota

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import ScriptedServer


def settings(endpoint_url: str, **changes: Any) -> dict[str, Any]:
    """Arguments of ``create_client`` with explicit keys."""
    return {
        "region_name": "us-east-1",
        "endpoint_url": endpoint_url,
        "aws_access_key_id": "AKIDEXAMPLE",
        "aws_secret_access_key": "not/a+secret",
        **changes,
    }


def without_backoff(client: S3Client, attempts: int = 3) -> RetryPolicy:
    """Retries happen at once."""
    policy = RetryPolicy(attempts, RetryQuota(), uniform=lambda: 0.0)
    client._pipeline._policy = policy
    return policy


@pytest_asyncio.fixture
async def s3(fault_server: ScriptedServer) -> AsyncIterator[S3Client]:
    """A client of the scripted server."""
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(fault_server.endpoint_url)) as client,
    ):
        without_backoff(client)
        yield client
        assert session.acquired_connections == 0
