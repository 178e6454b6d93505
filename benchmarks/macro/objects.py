"""The objects of a run: made once, the same bytes for every contender."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.macro.contenders.interface import BUCKET, PART_SIZE
from benchmarks.macro.listings import write_listing

__all__ = [
    "LARGE_KEY",
    "SLOW_PREFIX",
    "SUMMED",
    "SUMMED_PREFIX",
    "TAIL_PREFIX",
    "UPLOAD_PREFIX",
    "Objects",
    "make_objects",
]

KIB = 1024
MIB = 1024 * KIB
GIB = 1024 * MIB

SMALL_SIZE = 4 * KIB
SMALL_COUNT = 256
CHECKED_SIZE = 64 * MIB
BULK_SIZE = 64 * KIB
BULK_COUNT = 10_000
WARM_COUNT = 128
LISTED_COUNT = 100_000
SLOW_SIZE = 64 * GIB
"""More than the fastest setting gets through in the time it has."""
SLOW_PREFIX = "slow/"
UPLOAD_PREFIX = "upload/"
TAIL_PREFIX = "tail/"
TAIL_SIZE = 512 * KIB
TAIL_COUNT = 1500
SUMMED_PREFIX = "summed/"
SUMMED = ("CRC32", "CRC64NVME")
LARGE_KEY = "large.bin"
MODIFIED = 1_767_323_045
"""Of every file, in Unix time: nginx makes ETags of time and size, and the listings show the same ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objects:
    """Where they are and what is in them. Every small object differs from the others, so does every part."""

    folder: str
    """``folder/bucket/key`` are the objects."""
    outputs: str
    """Where downloaded files go, on the same file system."""
    small_keys: list[str]
    large_key: str = LARGE_KEY
    large_size: int
    checked_key: str = "checked.bin"
    """A large object that is fetched once per contender, before the rounds, and hashed."""
    checked_size: int = CHECKED_SIZE
    checked_sha256: str
    summed_keys: dict[str, str]
    """The large object under keys that have its checksum in them, by the name of the algorithm: the server tells it then."""
    bulk_prefix: str = "bulk/"
    bulk_count: int = BULK_COUNT
    bulk_size: int = BULK_SIZE
    warm_prefix: str = "warm/"
    """A few objects like those of ``bulk_prefix``."""
    listed_prefix: str = "listed/"
    """Keys without objects."""
    listed_count: int = LISTED_COUNT
    listed_bytes: int
    tail_file: str = "tail.bin"
    tail_key: str = f"{TAIL_PREFIX}tail.bin"
    """That file, one answer in a hundred slow."""
    slow_key: str = f"{SLOW_PREFIX}endless.bin"
    """Zeros, sent slowly."""
    upload_log: str | None = None
    """The server's, of what is below `UPLOAD_PREFIX`."""

    def path(self, key: str) -> Path:
        return Path(self.folder) / BUCKET / key

    def small_bytes(self) -> list[bytes]:
        """The content of the small objects, to compare with."""
        return [self.path(key).read_bytes() for key in self.small_keys]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def make_objects(folder: Path, outputs: Path, large_size: int, scenarios: Collection[str]) -> Objects:
    """Write what the scenarios need under ``folder/bucket/key``."""
    bucket = folder / BUCKET
    random = Random(4096)
    noise = memoryview(random.randbytes(CHECKED_SIZE))
    starts = [(first % CHECKED_SIZE, min(PART_SIZE, large_size - first)) for first in range(0, large_size, PART_SIZE)]
    large = [noise[start : start + length] for start, length in starts]
    objects = Objects(
        folder=str(folder),
        outputs=str(outputs),
        small_keys=[f"small/{number:04}.bin" for number in range(SMALL_COUNT)],
        large_size=large_size,
        checked_sha256=hashlib.sha256(noise).hexdigest(),
        summed_keys=_summed_keys(large) if not {"validation", "validation-tls"}.isdisjoint(scenarios) else {},
        listed_bytes=sum(range(LISTED_COUNT)),
    )
    for key in objects.small_keys:
        _write(bucket / key, random.randbytes(SMALL_SIZE))
    _write(bucket / objects.checked_key, noise)
    if not {"small", "bulk", "listing", "slow-link", "slow-tail"}.issuperset(scenarios):
        _write(bucket / objects.large_key, *large)
    if "bulk" in scenarios:
        _write_many(folder, objects.bulk_prefix, BULK_COUNT, noise)
        _write_many(folder, objects.warm_prefix, WARM_COUNT, noise)
    if "listing" in scenarios:
        etags = random.randbytes(16 * LISTED_COUNT)
        write_listing(
            folder,
            objects.listed_prefix,
            ((f"listed/2026/{n:08}.bin", n, etags[16 * n : 16 * n + 16].hex()) for n in range(LISTED_COUNT)),
        )
    if "slow-link" in scenarios:
        _write(bucket / objects.slow_key)
        os.truncate(bucket / objects.slow_key, SLOW_SIZE)
    if "slow-tail" in scenarios:
        _write(bucket / objects.tail_file, noise[:TAIL_SIZE])
    touched = outputs / "touched"
    # A virtual machine's memory is slow where it is used for the first time, and the first contender would pay for it.
    _write(touched, *[noise] * (2 * (large_size // CHECKED_SIZE + 1)))
    touched.unlink()
    return objects


def _summed_keys(blocks: list[memoryview]) -> dict[str, str]:
    # Not at the top: the processes of peers import this module.
    from asyncms.checksums import encode_digest, new_checksum

    keys: dict[str, str] = {}
    for algorithm in SUMMED:
        checksum = new_checksum(algorithm)
        for block in blocks:
            checksum.update(block)
        keys[algorithm] = f"{SUMMED_PREFIX}{algorithm.lower()}/{encode_digest(checksum)}/{LARGE_KEY}"
    return keys


def _write_many(folder: Path, prefix: str, count: int, noise: memoryview) -> None:
    """Objects that start at different places of the noise."""
    entries = []
    for number in range(count):
        key = f"{prefix}{number:05}.bin"
        start = number * 4099 % (CHECKED_SIZE - BULK_SIZE)
        _write(folder / BUCKET / key, noise[start : start + BULK_SIZE])
        entries.append((key, BULK_SIZE, f"{MODIFIED:x}-{BULK_SIZE:x}"))
    write_listing(folder, prefix, entries)


def _write(path: Path, *blocks: bytes | memoryview) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for block in blocks:
            file.write(block)
    os.utime(path, (MODIFIED, MODIFIED))
