"""A process that writes to a directory until it is killed, telling what it does: `python crashing.py DIR SEED`.

It prints ``begin NUMBER PATH`` before and ``done`` after each write; the data of write NUMBER is `content`. A number
that is divisible by 5 is a removal.
"""

from __future__ import annotations

import asyncio
import random
import sys

from asyncms.testing.mediastore.directory import DirectoryStore

__all__ = ["content"]

PATHS = ("a", "a/b", "c/d/e")


def content(number: int) -> bytes | None:
    """What write NUMBER leaves at its path; None: nothing."""
    return None if number % 5 == 0 else str(number).encode() * (number * 7919 % 60_000)


async def write(directory: str, seed: str) -> None:
    """Write for ever."""
    choice = random.Random(seed)
    store = DirectoryStore(directory)
    there: set[str] = set()
    for number in range(1, 1_000_000):
        path = choice.choice(PATHS)
        data = content(number)
        if data is None and path not in there:
            continue
        print("begin", number, path, flush=True)  # noqa: T201 - the parent reads it
        if data is None:
            await store.delete(path)
            there.discard(path)
        else:
            await store.put(path, data, etag="e", content_type=None, cache_control=None, modified=number)
            there.add(path)
        print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(write(*sys.argv[1:]))
