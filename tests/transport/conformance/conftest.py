"""Transports of every kind, closed after the test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

from asyncms.transport.interface import Transport
from tests.transport.kinds import KINDS, made


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "kind" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("transports")
        metafunc.parametrize("kind", marker.args if marker else KINDS)


@pytest_asyncio.fixture
async def make_transport(_leaves_nothing_behind: None, kind: str) -> AsyncIterator[Callable[..., Transport]]:
    """Makes transports that are closed after the test; they must hold no connection by then."""
    all_made: list[Transport] = []

    def make(**settings: object) -> Transport:
        all_made.append(made(kind, **settings))
        return all_made[-1]

    yield make
    held = [transport.acquired for transport in all_made]
    for transport in all_made:
        await transport.aclose()
    assert held == [0] * len(all_made)


@pytest_asyncio.fixture
async def transport(make_transport: Callable[..., Transport]) -> Transport:
    return make_transport()
