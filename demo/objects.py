"""What the demo stores: one big object and many small ones in nested prefixes, the same in every run."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

BIG_KEY = "data/big/archive.bin"
BIG_SIZE = 256 * 1024 * 1024
SMALL_COUNT = 300
BLOCK = 4 * 1024 * 1024

_WORDS = ("alpha", "beta with space", "gämma", "δ", "plus+and%41")


def write_big(path: Path) -> str:
    """Write the big object's bytes; their SHA-256."""
    # The same noise at another offset in every block: quick to make, and no byte is right in another block's place.
    noise = random.Random(2).randbytes(2 * BLOCK)
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for number in range(BIG_SIZE // BLOCK):
            block = noise[number * 4099 :][:BLOCK]
            digest.update(block)
            file.write(block)
    return digest.hexdigest()


def small_objects() -> Iterator[tuple[str, bytes]]:
    """Keys and bytes."""
    source = random.Random(3)
    for number in range(SMALL_COUNT):
        folders = "/".join(_WORDS[(number + level) % len(_WORDS)] for level in range(number % 4))
        key = f"data/small/{folders}/{number:03}.bin".replace("//", "/")
        yield key, source.randbytes(source.randrange(64 * 1024))


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
