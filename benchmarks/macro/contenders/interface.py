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
    "FileDownloader",
    "FileUploader",
    "Getter",
    "Lister",
    "PrefixDownloader",
    "Streamer",
    "TailCutter",
    "Target",
    "Validator",
    "is_not_installed",
    "load",
]

BUCKET = "bench"
IN_FLIGHT = 64
"""Small requests at a time; every contender's pool holds as many connections."""
PART_SIZE = 8 * 1024 * 1024
PARTS_IN_FLIGHT = 8

CONTENDERS = (
    "asyncms",
    "asyncms_cp",
    "asyncms_stream",
    "asyncms_unsigned",
    "aiobotocore",
    "obstore",
    "obstore_script",
    "aiohttp",
    "curl",
    "s3transfer",
    "awscrt",
    "s5cmd",
    "rclone",
    "aws",
    "aws_crt",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the objects are."""

    endpoint_url: str
    access_key: str
    secret_key: str
    ca_file: str
    """The authority of the server's certificate, PEM."""
    parts_in_flight: int | None = PARTS_IN_FLIGHT
    """Of one large object; None: as the contender sees fit."""
    part_size: int = PART_SIZE
    hedges: bool = False
    """Whether ranges that are slow are asked for again."""
    validates: bool = True
    """Whether downloads are compared with the checksum of the object, where it has one."""


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

    def connect(self, target: Target) -> AbstractAsyncContextManager[Any]:
        """One client, warm for all rounds, tuned as its manual says."""


class Getter(Contender, Protocol):
    """Takes part in ``small``."""

    small_requests: int
    """Requests per round: fewer for slow ones, the figures are per request."""

    async def get(self, client: Any, key: str) -> Block:
        """One whole small object."""
        ...


class Streamer(Contender, Protocol):
    """Takes part in ``large``, ``large-tls``, ``slow-link``."""

    def stream(self, client: Any, key: str, size: int) -> AsyncIterator[Block]:
        """One large object in order, by parallel ranges."""
        ...


class Validator(Contender, Protocol):
    """Takes part in ``validation``."""

    async def validate(self, client: Any, key: str) -> tuple[int, str | None]:
        """One large object in order, as a `Streamer` does it; its size, and the checksum that its bytes were compared with."""
        ...


class TailCutter(Contender, Protocol):
    """Takes part in ``slow-tail``."""

    async def download_into(self, client: Any, key: str, buffer: bytearray) -> None:
        """One object of a few ranges into memory."""


class FileDownloader(Contender, Protocol):
    """Takes part in ``file``."""

    async def download_file(self, client: Any, key: str, path: str) -> None:
        """One large object into a file, by parallel ranges, in any order."""


class FileUploader(Contender, Protocol):
    """Takes part in ``upload``, ``upload-tls``."""

    async def upload_file(self, client: Any, path: str, key: str) -> None:
        """A large file as one object, by parallel parts."""


class Lister(Contender, Protocol):
    """Takes part in ``listing``."""

    async def list_objects(self, client: Any, prefix: str) -> tuple[int, int]:
        """How many objects there are, and the sum of their sizes."""
        ...


class PrefixDownloader(Contender, Protocol):
    """Takes part in ``bulk``."""

    async def download_prefix(self, client: Any, prefix: str, directory: str) -> None:
        """All objects below ``prefix``, which ends with a slash, `IN_FLIGHT` at a time, into files of a new directory."""


def load(name: str) -> Contender:
    """The contender of that name. Raises ModuleNotFoundError if its library is not installed."""
    return cast(Contender, importlib.import_module(f"benchmarks.macro.contenders.bench_{name}"))


def is_not_installed(error: ImportError) -> bool:
    """Whether a peer is missing, rather than something of ours broken."""
    name = error.name or ""
    return isinstance(error, ModuleNotFoundError) and name.partition(".")[0] not in ("", "asyncms", "benchmarks")
