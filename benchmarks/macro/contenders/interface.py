"""What every contender's file offers, and what it is given.

Nothing here imports asyncms: a peer's process holds the peer alone.
"""

from __future__ import annotations

import importlib
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, cast

__all__ = [
    "BUCKET",
    "CONTENDERS",
    "IN_FLIGHT",
    "PARTS_IN_FLIGHT",
    "PART_SIZE",
    "Block",
    "Contender",
    "Target",
    "is_not_installed",
    "load",
]

BUCKET = "bench"
IN_FLIGHT = 64
"""Small requests at a time; every contender's pool holds as many connections."""
PART_SIZE = 8 * 1024 * 1024
PARTS_IN_FLIGHT = 8

CONTENDERS = ("asyncms", "aiobotocore", "obstore", "aiohttp", "curl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the objects are."""

    endpoint_url: str
    access_key: str
    secret_key: str
    ca_file: str
    """The authority of the server's certificate, PEM."""


class Block(Protocol):
    """Bytes, a memoryview, or what a contender has in their place."""

    def __len__(self) -> int: ...

    def __buffer__(self, flags: int, /) -> memoryview: ...


class Contender(Protocol):
    """A module of this package. ``client`` is whatever its own `connect` made."""

    scenarios: tuple[str, ...]
    loops: tuple[str, ...]
    """``asyncio``, ``uvloop``; only one where it makes no difference."""
    signs: bool
    """Whether it signs requests, so that a server which verifies signatures answers it."""
    needs_206: bool
    """Whether it refuses a range that comes with status 200, which some stores send."""
    in_child: bool
    """Whether the work is done by processes that it starts."""
    small_requests: int
    """Requests per round of ``small``: fewer for slow ones, the figures are per request."""

    def connect(self, target: Target) -> AbstractAsyncContextManager[Any]:
        """One client, warm for all rounds, tuned as its manual says."""

    async def get(self, client: Any, key: str) -> Block:
        """One whole small object."""

    def stream(self, client: Any, key: str, size: int) -> AsyncIterator[Block]:
        """One large object in order, by parallel ranges."""


def load(name: str) -> Contender:
    """The contender of that name. Raises ModuleNotFoundError if its library is not installed."""
    return cast(Contender, importlib.import_module(f"benchmarks.macro.contenders.bench_{name}"))


def is_not_installed(error: ImportError) -> bool:
    """Whether a peer is missing, rather than something of ours broken."""
    name = error.name or ""
    return isinstance(error, ModuleNotFoundError) and name.partition(".")[0] not in ("", "asyncms", "benchmarks")
