"""The stores that every test of stores and of the server over stores runs with: add one here, and all run with it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from asyncms.testing.mediastore.directory import DirectoryStore
from asyncms.testing.mediastore.memory import MemoryStore
from asyncms.testing.mediastore.store import Store

__all__ = ["STORES", "OpenStore"]

OpenStore = Callable[[Path], AbstractAsyncContextManager[Store]]
"""An empty store that may use the (empty or absent) directory."""


@asynccontextmanager
async def memory(_: Path) -> AsyncIterator[Store]:
    yield MemoryStore()


@asynccontextmanager
async def directory(path: Path) -> AsyncIterator[Store]:
    store = DirectoryStore(path / "container")
    try:
        yield store
    finally:
        await store.aclose()


STORES: dict[str, OpenStore] = {"memory": memory, "directory": directory}
