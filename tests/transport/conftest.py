"""Tests of transports run on asyncio's loop and on uvloop, and leave nothing behind on either."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import pytest
import pytest_asyncio
import uvloop

from tests.servers.scripted import turns


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "transports(*kinds): the kinds of transport that the test is about")


@pytest.hookimpl
def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"asyncio": asyncio.new_event_loop, "uvloop": uvloop.new_event_loop}


@pytest_asyncio.fixture(autouse=True)
async def _leaves_nothing_behind() -> AsyncIterator[None]:
    """No task lives on, nothing is reported to the loop, no socket is left to the collector."""
    loop = asyncio.get_running_loop()
    reports: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda _, context: reports.append(context))
    before = asyncio.all_tasks()
    yield
    for _ in range(100):
        # A server's handshake with a client that has left takes some turns to notice.
        await turns()
        left = asyncio.all_tasks() - before - {asyncio.current_task()}
        if not left:
            break
    gc.collect(1)  # what the test has made is young
    await turns()
    assert not left
    assert not reports
