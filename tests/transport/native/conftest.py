"""What the tests of the native transport share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest_asyncio

from asyncms.transport.native import NativeTransport


@pytest_asyncio.fixture
async def make_transport(_leaves_nothing_behind: None) -> AsyncIterator[Callable[..., NativeTransport]]:
    """Makes transports that are closed after the test; they must hold no connection by then."""
    made: list[NativeTransport] = []

    def make(**settings: object) -> NativeTransport:
        made.append(NativeTransport(**settings))  # type: ignore[arg-type]
        return made[-1]

    yield make
    held = [transport.acquired for transport in made]
    for transport in made:
        await transport.aclose()
    assert held == [0] * len(made)


@pytest_asyncio.fixture
async def transport(make_transport: Callable[..., NativeTransport]) -> NativeTransport:
    return make_transport()
