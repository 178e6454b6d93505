"""The objects that are fetched: made once per run, the same bytes for every contender."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.macro.contenders.interface import BUCKET, PART_SIZE

__all__ = ["Objects", "make_objects"]

SMALL_SIZE = 4096
SMALL_COUNT = 256
MiB = 1024 * 1024
CHECKED_SIZE = 64 * MiB


@dataclass(frozen=True, slots=True, kw_only=True)
class Objects:
    """Where they are and what is in them. Every small object differs from the others, so does every part."""

    folder: str
    small_keys: list[str]
    large_key: str
    large_size: int
    checked_key: str
    """A large object that is fetched once per contender, before the rounds, and hashed."""
    checked_size: int
    checked_sha256: str

    def small_bytes(self) -> list[bytes]:
        """The content of the small objects, to compare with."""
        return [(Path(self.folder) / BUCKET / key).read_bytes() for key in self.small_keys]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def make_objects(folder: Path, large_size: int) -> Objects:
    """Write them under ``folder/bucket/key``."""
    bucket = folder / BUCKET
    (bucket / "small").mkdir(parents=True)
    random = Random(4096)
    keys = [f"small/{number:04}.bin" for number in range(SMALL_COUNT)]
    for key in keys:
        (bucket / key).write_bytes(random.randbytes(SMALL_SIZE))
    noise = memoryview(random.randbytes(CHECKED_SIZE))
    (bucket / "checked.bin").write_bytes(noise)
    with (bucket / "large.bin").open("wb") as file:
        for first in range(0, large_size, PART_SIZE):
            length = min(PART_SIZE, large_size - first)
            start = first % CHECKED_SIZE
            file.write(noise[start : start + length])
    return Objects(
        folder=str(folder),
        small_keys=keys,
        large_key="large.bin",
        large_size=large_size,
        checked_key="checked.bin",
        checked_size=CHECKED_SIZE,
        checked_sha256=hashlib.sha256(noise).hexdigest(),
    )
